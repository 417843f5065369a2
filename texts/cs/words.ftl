### Slova společná všem místům: data, rámec stránek, tlačítka.

## Data

date-today-at = dnes { $clock }
date-yesterday-at = včera { $clock }
date-weekday-at = { $weekday } { $clock }
date-today = dnes
date-yesterday = včera
date-tomorrow = zítra
date-day = { $day }. { $month }
date-day-year = { $day }. { $month } { $year }
date-weekday-day = { $weekday } { $date }
date-brief = { $day }. { $month } { $year }
month-short-1 = 1.
month-short-2 = 2.
month-short-3 = 3.
month-short-4 = 4.
month-short-5 = 5.
month-short-6 = 6.
month-short-7 = 7.
month-short-8 = 8.
month-short-9 = 9.
month-short-10 = 10.
month-short-11 = 11.
month-short-12 = 12.
month-1 = ledna
month-2 = února
month-3 = března
month-4 = dubna
month-5 = května
month-6 = června
month-7 = července
month-8 = srpna
month-9 = září
month-10 = října
month-11 = listopadu
month-12 = prosince
weekday-1 = pondělí
weekday-2 = úterý
weekday-3 = středa
weekday-4 = čtvrtek
weekday-5 = pátek
weekday-6 = sobota
weekday-7 = neděle
day-1 = po
day-2 = út
day-3 = st
day-4 = čt
day-5 = pá
day-6 = so
day-7 = ne

## Rámec stránek

skip = Přejít k obsahu
offline = Jste offline. Co jste napsali, tu zůstává.
guest = host
rail = Hlavní nabídka
rail-home = Domů
rail-projects = Projekty
rail-documents = Dokumenty
rail-organizers = Evidence
rail-tasks = Úkoly
rail-contacts = Kontakty
rail-team = Tým
rail-administration = Správa
menu = Nabídka
search = Hledat
search-for = Hledat
search-palette = Hledat nebo přejít na…
my-account-of = { $name }: můj účet
where-this-is = Umístění
pages = Stránky
first-page = První stránka
next-page = Další stránka

## Tlačítka

save = Uložit
cancel = Zrušit
back = Zpět
edit = Upravit
add = Přidat
more = Více
more-actions = Další akce
rename = Přejmenovat
restore = Obnovit
archive = Archivovat
back-into-use = Znovu používat
confirm-or-not = Nebo to nechte, jak to je.

## Slova

yes = Ano
no = Ne
required = Povinné
archived = Archivováno
changed = Změněno
overview = Přehled
people = Lidé
team = Tým
guests = Hosté
tasks = Úkoly
files = Soubory
notes = Poznámky
activities = Aktivity
comments = Komentáře
history = Historie
fields = Pole
field = Pole
category = Kategorie
categories = Kategorie
responsible = Odpovědná osoba
seen = zobrazeno
not-seen-yet = zatím nezobrazeno
guests-see-this = Hosté to vidí
