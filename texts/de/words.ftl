### Wörter, die alle Räume teilen: Daten, Rahmen der Seiten, Knöpfe.

## Daten

date-today-at = heute { $clock }
date-yesterday-at = gestern { $clock }
date-weekday-at = { $weekday } { $clock }
date-today = heute
date-yesterday = gestern
date-tomorrow = morgen
date-weekday-day = { $weekday }, { $date }

## Größen von Dateien

size-bytes = { $number } B
size-kilobytes = { $number } KB
size-megabytes = { $number } MB
size-gigabytes = { $number } GB

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
