### Slova společná všem místům: data, rámec stránek, tlačítka.

## Data

date-today-at = dnes { $clock }
date-yesterday-at = včera { $clock }
date-weekday-at = { $weekday } { $clock }
date-today = dnes
date-yesterday = včera
date-tomorrow = zítra
date-weekday-day = { $weekday } { $date }

## Velikosti souborů

size-bytes = { $number } B
size-kilobytes = { $number } kB
size-megabytes = { $number } MB
size-gigabytes = { $number } GB

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
