## Dateien eines Eintrags

files-empty = Noch keine Dateien. Ziehen Sie welche hierher, fügen Sie ein Bild ein oder drücken Sie auf Hochladen.
file-upload = Hochladen
file-upload-to = Dateien an { $name } senden
file-upload-most = Bis { $size } je Datei.
file-upload-drop = Sie können Dateien auch hierher ziehen.
file-send = Senden
file-progress = Fortschritt
file-retry = Noch einmal
file-cancel = Abbrechen
file-error-too-large = Zu groß: Eine Datei darf höchstens { $size } haben.
file-error-offline = Die Datei ist nicht angekommen. Prüfen Sie Ihre Verbindung und versuchen Sie es noch einmal.

file-internal = Nur Team
file-internal-choice = Nur Team: Gäste sehen diese Dateien nicht
file-version = Version { $number }
file-sent-by = gesendet von { $name }
file-sent-by-you = von Ihnen gesendet
file-by-guest = Gast
file-more = Mehr zu { $name }

file-download = Herunterladen
file-download-version = Version { $number } herunterladen
file-new-version = Neue Version
file-rename = Umbenennen
file-remove = Entfernen
file-remove-hint = Entfernte Dateien lassen sich 30 Tage lang zurückholen.
file-hide = Vor Gästen verbergen
file-guests = Gäste dieses Objekts
file-closed-to-them = für sie geschlossen
file-open-to-them = für sie offen
file-closed-with-everyone = für alle geschlossen, die den Link haben
file-by-public-link = kam über den öffentlichen Link
file-visitors-help = Wer über den öffentlichen Link kam, kann dessen Adresse auch wieder öffnen, ohne sich vorzustellen, und sieht dann, was alle sehen. Um eine Datei ganz vorzuenthalten, schließen Sie sie auch für alle, die den Link haben.
file-close-to = Für sie schließen
file-open-again = Wieder öffnen
file-show = Gästen zeigen
file-keep-internal = Beim Team lassen
file-is-internal = Diese Datei sieht nur das Team.
file-is-shown = Gäste, denen Dateien gezeigt werden, sehen diese Datei.
file-widens = { $count ->
    [0] Zurzeit sieht hier kein Gast die Dateien. Gäste, die Sie später einlassen, sehen auch diese, mit ihren früheren Versionen.
    [one] 1 Gast sieht diese Datei dann neu, mit ihren früheren Versionen.
   *[other] { $count } Gäste sehen diese Datei dann neu, mit ihren früheren Versionen.
}

file-settings = Zu dieser Datei
file-name = Name
file-versions = Versionen
file-preview-of = So sieht { $name } aus
file-no-preview = Für diese Art von Datei gibt es keine Vorschau. Laden Sie sie herunter, um sie anzusehen.

file-removed-link = Entfernte Dateien
file-removed-by-guest = { $by } hat eine Datei entfernt
file-removed-title = Entfernte Dateien
file-removed-hint = { $days ->
    [one] Entfernte Dateien lassen sich 1 Tag lang zurückholen. Gäste, die sie sehen konnten, sehen sie dann wieder.
   *[other] Entfernte Dateien lassen sich { $days } Tage lang zurückholen. Gäste, die sie sehen konnten, sehen sie dann wieder.
}
file-removed-empty = Hier wurde in letzter Zeit keine Datei entfernt.
file-removed-at = entfernt
file-restore = Zurückholen

## Was mit einer Datei nicht stimmen kann

file-none = Es ist keine Datei angekommen. Wählen Sie eine aus und senden Sie sie noch einmal.
file-empty = { $name } ist leer. Es wurde nichts hinzugefügt.
file-no-picture = { $name } ist kein Bild, das hier gezeigt werden kann. Fügen Sie es als Datei hinzu.
file-refused = Dateien wie { $name } werden hier nicht angenommen. Es wurde nichts hinzugefügt.
file-photo-too-large = { $name } ist zu groß für ein Foto: höchstens { $megabytes } MB. Senden Sie es in einer ZIP-Datei.
file-too-many = Das sind zu viele auf einmal: { $most } Dateien können zusammen gesendet werden.
file-name-empty = Eine Datei braucht einen Namen.
file-name-taken = Hier gibt es schon eine andere Datei namens { $name }. Wählen Sie einen anderen Namen.
file-name-changed = Jemand hat diese Datei inzwischen in { $name } umbenannt. Drücken Sie noch einmal auf Umbenennen, wenn Ihr Name gelten soll.

## Was mit einer Datei geschah, im Verlauf

history-file-added = hat die Datei { $subject } hinzugefügt
history-file-version = hat Version { $became } von { $subject } hinzugefügt
history-file-renamed = hat die Datei { $was } in { $became } umbenannt
history-file-internal = hat die Datei { $subject } vor Gästen verborgen
history-file-shown = hat die Datei { $subject } den Gästen gezeigt
history-file-removed = hat die Datei { $subject } entfernt
history-file-restored = hat die Datei { $subject } zurückgeholt
file-read-here = Sie lesen diese Datei hier; sie ist nicht zum Mitnehmen gedacht.

## Die Ansicht von PDFs

viewer-tools = Werkzeuge der Ansicht
viewer-document = Die Seiten von { $name }
viewer-loading = { $name } wird geladen
viewer-loaded = { $done } von { $size }
viewer-locked = Dieses PDF ist mit einem Passwort geschützt. Laden Sie es herunter und öffnen Sie es mit dem Passwort.
viewer-broken = Dieses PDF lässt sich hier nicht zeigen. Laden Sie es herunter, um es in einem anderen Programm anzusehen.
viewer-offline = Das PDF ist nicht angekommen. Prüfen Sie Ihre Verbindung und versuchen Sie es noch einmal.
viewer-again = Noch einmal
viewer-page = Seite { $number }
viewer-page-field = Seite
viewer-of = von { $count }
viewer-previous = Vorige Seite
viewer-next = Nächste Seite
viewer-zoom = Größe
viewer-zoom-out = Kleiner
viewer-zoom-in = Größer
viewer-fit-width = Ganze Breite
viewer-fit-page = Ganze Seite
viewer-rotate = Drehen
viewer-more = Weitere Werkzeuge
viewer-full-screen = Ganzer Bildschirm
viewer-leave-full-screen = Ganzen Bildschirm verlassen
viewer-panel = Seiten und Inhalt
viewer-thumbnails = Seiten
viewer-outline = Inhalt
viewer-find = Im PDF suchen
viewer-find-field = Suchen
viewer-matches = { $current } von { $total }
viewer-no-matches = Nichts gefunden
viewer-previous-match = Voriger Treffer
viewer-next-match = Nächster Treffer
viewer-highlight-all = Alle markieren
viewer-match-case = Groß und klein
viewer-whole-words = Ganze Wörter
viewer-close-find = Suche schließen
viewer-note = Notiz

## Dateien, die in Teilen kommen

upload-too-many = Es warten schon { $most } Dateien von Ihnen darauf, hinzugefügt zu werden. Fügen Sie zuerst einige davon hinzu oder verwerfen Sie sie.
upload-unfinished = { $name } ist noch nicht ganz angekommen. Warten Sie, bis alles da ist, und senden Sie es dann noch einmal.
upload-gone = Eine Datei, die schon angekommen war, ist nicht mehr da. Wählen Sie sie noch einmal aus.
upload-kept = { $count ->
    [one] Die Datei, die Sie gesendet haben, ist angekommen und geht mit.
   *[other] Die { $count } Dateien, die Sie gesendet haben, sind angekommen und gehen mit.
}
upload-waiting = Wartet auf eine Verbindung. Es geht von selbst weiter.
upload-smaller = Fotos kleiner senden
upload-photo = Foto aufnehmen

## Der Virenscanner

file-unchecked = Wird auf Viren geprüft.
file-virus = Entfernt: Ein Virus wurde gefunden ({ $virus }).
file-being-checked = Diese Datei wird auf Viren geprüft. Versuchen Sie es gleich noch einmal.
history-file-virus = In { $subject } wurde ein Virus gefunden, die Datei wurde vernichtet: { $became }
