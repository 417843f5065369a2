# Die Oberfläche der Gäste.

guest-shared-by = { $sharer } teilt dies mit Ihnen
guest-shared-until = { $sharer } teilt dies mit Ihnen bis { $date }
guest-overview = Überblick
guest-jump = Auf dieser Seite
guest-todo = Aufgaben
guest-for-you = Aufgaben, denen Sie folgen
guest-files = Dateien
guest-notes = Notizen
guest-activities = Aktivitäten
guest-comments = Kommentare
guest-people = Mit Ihnen dabei
guest-news = Neu für Sie
guest-mark-seen = Als gesehen markieren
guest-foot = Sie sehen, was { $organization } für Sie geöffnet hat, sonst nichts.
guest-browsers = Meine Browser
guest-browsers-about = In diesen Browsern werden Sie nicht nach einem Code gefragt. Melden Sie die ab, die Sie nicht kennen.
browser-since = Seit { $since }, zuletzt benutzt: { $seen }
guest-menu = Einträge und Firmen
guest-open-at = Für Sie offen bei { $organization }
guest-open-count = { $count ->
    [0] Nichts für Sie offen
    [one] 1 Eintrag für Sie offen
   *[other] { $count } Einträge für Sie offen
}
guest-home = Startseite
guest-others = Andere Firmen
guest-empty = Bei { $organization } ist zurzeit nichts für Sie offen. Sobald es etwas gibt, steht es hier.
guest-my-tasks = Aufgaben, denen Sie folgen
guest-my-items = Für Sie offene Einträge
guest-hello = Hallo { $name }
guest-hello-below = Was { $organization } für Sie geöffnet hat
guest-search = Suchen in dem, was für Sie offen ist
guest-responsible = verantwortlich
guest-search-least = Geben Sie mindestens { $count } Zeichen ein.
guest-search-nothing = Nichts, was für Sie offen ist, passt zu „{ $sought }“.
guest-companies = Firmen, die mit Ihnen teilen
guest-companies-again = Auch andere Firmen teilen mit Ihnen. Um sie zu sehen, melden Sie sich bitte neu an: Ihre Anmeldung liegt eine Weile zurück.
guest-companies-none = In diesem Browser ist nichts für Sie offen. Öffnen Sie den Link in Ihrer Mail oder melden Sie sich mit der Adresse an, an die er ging.
hit-file = Datei
hit-task = Aufgabe
hit-note = Notiz
hit-activity = Aktivität
hit-event = Vorgang
hit-comment = Kommentar
kind-record = Eintrag
kind-project = Projekt
kind-document = Dokument
kind-board = Board
preview-banner = Sie sehen, was { $name } sieht. Hier lässt sich nichts ändern, und es zählt nicht als Besuch.
preview-proposed = So wird { $name } es sehen. Noch ist nichts verschickt.
guest-news-more = und { $count } weitere
preview-sends = { $name } kann hier Dateien senden.
preview-makes-requests = { $name } kann hier Anfragen stellen.
preview-writes-notes = { $name } kann hier Notizen schreiben.
preview-writes = { $name } kann hier schreiben.
guest-companies-none-title = Hier ist nichts für Sie offen
link-closed-others = Ansehen, was für Sie offen ist
