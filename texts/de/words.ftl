### Wörter, die alle Räume teilen: Daten, Rahmen der Seiten, Knöpfe.

## Daten

date-today-at = heute { $clock }
date-yesterday-at = gestern { $clock }
date-weekday-at = { $weekday } { $clock }
date-today = heute
date-yesterday = gestern
date-tomorrow = morgen
date-day = { $day }. { $month }
date-day-year = { $day }. { $month } { $year }
date-weekday-day = { $weekday }, { $date }
date-brief = { $day }. { $month } { $year }
month-short-1 = Jan.
month-short-2 = Feb.
month-short-3 = März
month-short-4 = Apr.
month-short-5 = Mai
month-short-6 = Juni
month-short-7 = Juli
month-short-8 = Aug.
month-short-9 = Sept.
month-short-10 = Okt.
month-short-11 = Nov.
month-short-12 = Dez.
month-1 = Januar
month-2 = Februar
month-3 = März
month-4 = April
month-5 = Mai
month-6 = Juni
month-7 = Juli
month-8 = August
month-9 = September
month-10 = Oktober
month-11 = November
month-12 = Dezember
weekday-1 = Montag
weekday-2 = Dienstag
weekday-3 = Mittwoch
weekday-4 = Donnerstag
weekday-5 = Freitag
weekday-6 = Samstag
weekday-7 = Sonntag
day-1 = Mo
day-2 = Di
day-3 = Mi
day-4 = Do
day-5 = Fr
day-6 = Sa
day-7 = So

## Der Rahmen der Seiten

skip = Zum Inhalt springen
offline = Sie sind offline. Was Sie geschrieben haben, ist noch da.
guest = Gast
rail = Hauptmenü
rail-home = Start
rail-projects = Projekte
rail-documents = Dokumente
rail-organizers = Ordner
rail-tasks = Aufgaben
rail-contacts = Kontakte
rail-team = Team
rail-administration = Verwaltung
menu = Menü
search = Suchen
search-for = Suchen
search-palette = Suchen oder wechseln zu …
my-account-of = { $name }: mein Konto
where-this-is = Wo das liegt
pages = Seiten
first-page = Erste Seite
next-page = Nächste Seite

## Knöpfe

save = Speichern
cancel = Abbrechen
back = Zurück
edit = Bearbeiten
add = Hinzufügen
more = Mehr
more-actions = Weitere Aktionen
rename = Umbenennen
restore = Wiederherstellen
archive = Archivieren
back-into-use = Wieder verwenden
confirm-or-not = Oder lassen Sie es, wie es ist.

## Wörter

yes = Ja
no = Nein
required = Pflichtfeld
archived = Archiviert
changed = Geändert
overview = Überblick
people = Personen
team = Team
guests = Gäste
tasks = Aufgaben
files = Dateien
notes = Notizen
activities = Aktivitäten
comments = Kommentare
history = Verlauf
fields = Felder
field = Feld
category = Kategorie
categories = Kategorien
responsible = Verantwortlich
seen = gesehen
not-seen-yet = noch nicht gesehen
guests-see-this = Gäste sehen das
