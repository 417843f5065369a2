### Die Zeichenfläche eines Boards, und was in der Seite um sie herum steht. Was sie selbst einsetzt, kommt als sein Name in Klammern.

canvas-board = Board
canvas-tools = Werkzeuge des Boards

## Was aus den eigenen Änderungen wird

canvas-connecting = Wird verbunden …
canvas-saved = Gespeichert
canvas-saving = Wird gespeichert …
canvas-offline = Keine Verbindung
canvas-offline-one = Keine Verbindung: eine Änderung wartet hier
canvas-full = Gerade sind zu viele Personen hier: Sie kommen herein, sobald ein Platz frei ist
canvas-offline-many = Keine Verbindung: { $count } Änderungen warten hier
canvas-ended = Diese Seite ist veraltet
canvas-reload = Neu laden
canvas-shut = Dieses Board wird gerade nicht geändert
canvas-broken = Das Board lässt sich hier nicht zeichnen. Laden Sie die Seite neu, oder nehmen Sie einen anderen Browser.
canvas-refused = Das lässt sich nicht ändern.
canvas-too-large = Das ist zu groß für ein Board. Zeichnen Sie es in kleineren Stücken.
canvas-picture-failed = Das Bild ist nicht angekommen. Prüfen Sie Ihre Verbindung und versuchen Sie es noch einmal.

## Zettel, Tabellen, Seiten von anderswo, Dateien, Bilder aus dem Web

canvas-note = Zettel
canvas-note-colour = Farbe des Zettels
canvas-yellow = Gelb
canvas-green = Grün
canvas-blue = Blau
canvas-pink = Rosa
canvas-violet = Violett
canvas-table = Tabelle
canvas-table-title = Tabelle hinzufügen
canvas-rows = Zeilen
canvas-columns = Spalten
canvas-insert = Hinzufügen
canvas-cancel = Abbrechen
canvas-add-row = Zeile dazu
canvas-add-column = Spalte dazu
canvas-edit-table = Tabelle
canvas-cell = Zeile { $row }, Spalte { $column }
canvas-table-done = Fertig
canvas-embed = Webseite
canvas-embed-title = Webseite hinzufügen
canvas-embed-field = Adresse
canvas-embed-hint = Von dort wird nichts geladen, bevor jemand auf dem Board darum bittet.
canvas-embed-wrong = Das ist keine Adresse einer anderen Seite. Sie beginnt mit https://.
canvas-show = { $host } anzeigen
canvas-show-hint = Eine Seite von anderswo. Sie erfährt von Ihnen, wenn Sie sie anzeigen.
canvas-not-shown = Das lässt sich hier nicht anzeigen.
canvas-download = { $name } herunterladen
canvas-file = Datei
canvas-sending-file = { $name } wird gesendet
canvas-sending-files = { $count } Dateien werden gesendet
canvas-stop-sending = Nicht weiter senden
canvas-file-failed = { $name } ist nicht angekommen. Prüfen Sie Ihre Verbindung und versuchen Sie es noch einmal.
canvas-web-picture = Webbild
canvas-web-picture-title = Bild aus dem Web hinzufügen
canvas-web-picture-field = Adresse des Bildes
canvas-web-picture-hint = Es wird einmal geholt und bleibt dann beim Board.

## Kommentare

canvas-comment = Kommentar
canvas-comment-place = Drücken Sie auf die Stelle, um die es geht
canvas-comment-field = Kommentar schreiben
canvas-send = Senden
canvas-comment-failed = Der Kommentar ist nicht angekommen. Prüfen Sie Ihre Verbindung und versuchen Sie es noch einmal.
canvas-pin = Kommentar { $number } von { $name }
canvas-pin-resolved = Kommentar { $number } von { $name }, erledigt
canvas-show-resolved = Erledigte Kommentare zeigen

## Die anderen

canvas-people-one = Sie sind allein hier
canvas-people = { $count } Personen sind hier
canvas-moderate = Alle zu meiner Ansicht holen
canvas-moderate-stop = Nicht mehr alle zu meiner Ansicht holen
canvas-moderated = { $name } zeigt Ihnen die eigene Ansicht
canvas-following = Sie folgen { $name }
canvas-stop-following = Aufhören

## Das Menü der Zeichenfläche

canvas-menu = Menü
canvas-save-as = Als { $kind } herunterladen
