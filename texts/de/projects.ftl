projects = Projekte
project = Projekt
projects-empty = Ein Projekt hat eine Phase, einen Termin, Aufgaben und Stunden und zwei Chats: einen fürs Team, einen mit Gästen.
projects-none-found = Kein Projekt passt.
projects-show-all = Alle Projekte zeigen
projects-filter = Projekte filtern
projects-shared = Mit Gästen geteilt
projects-mine = Meine
project-new = Neues Projekt
project-new-in = Neues Projekt in { $stage }
project-start = Projekt beginnen
project-edit = { $title } bearbeiten
project-title = Titel
project-stage = Phase
project-stage-of = Phase von „{ $title }“
project-due = Fällig
project-due-change = Termin ändern
project-tasks-done = Aufgaben
project-tasks-of = Erledigte Aufgaben von „{ $title }“
project-hours = Stunden
project-hours-worked = Geleistete Stunden
project-hours-of = Geleistete Stunden von „{ $title }“
project-no-tasks = Noch keine Aufgabe
project-no-estimate = Noch nichts geschätzt
project-description = Worum es geht
project-description-help = Fürs Team: Gäste sehen das nie.
project-more = Mehr zu „{ $title }“
parts-of-project = Teile dieses Projekts
percent = { $number } %
project-burn-up-words = { $done } von { $all } Aufgaben sind erledigt.
project-burn-up-all = Alle Aufgaben
project-burn-up-done = Erledigt

stages = Phasen
stages-edit = Phasen bearbeiten
stage-planned = Geplant
stage-in-progress = In Arbeit
stage-waiting = Wartet
stage-in-review = In Prüfung
stage-done = Fertig
stage-name = Name
stage-colour = Farbe
stage-colour-sand = Sand
stage-colour-sky = Himmel
stage-colour-ochre = Ocker
stage-colour-plum = Pflaume
stage-colour-moss = Moos
stage-finished = Projekte darin sind fertig
stage-add = Phase hinzufügen
stage-up = { $name } nach oben
stage-down = { $name } nach unten
stage-delete = Löschen
stage-delete-now = Phase löschen
stages-ended = Gelöschte Phasen
stage-delete-sentence = In „{ $name }“ steht kein Projekt.
stage-choose = Wählen Sie eine Phase
stage-new-choice = Neue Phase …
stage-in-use = { $count ->
    [one] Ein Projekt steht darin. Welche Phase tritt an ihre Stelle?
   *[other] { $count } Projekte stehen darin. Welche Phase tritt an ihre Stelle?
}
stage-name-missing = Geben Sie der Phase einen Namen.
stage-name-taken = Eine Phase „{ $name }“ gibt es schon.
stage-colour-unknown = Wählen Sie eine der Farben.
stage-too-many = Es gibt höchstens { $most } Phasen.
stage-last = Das ist die letzte Phase. Ein Projekt hat immer eine.

task-cancelled = Abgesagt
task-progress = Fortschritt
task-as-timeline = Zeitachse
task-select = „{ $title }“ auswählen
tasks-of-none = Noch keine Aufgabe.
tasks-share-selected = Ausgewählte teilen
task-timeline-none = ohne Termin
history-project-stage = hat es in eine andere Phase gebracht
history-project-due = hat den Termin geändert
history-project-description = hat geändert, worum es geht
history-task-shared = hat „{ $became }“ mit { $subject } geteilt

share-no-projects = Das Teilen von Projekten ist für die ganze Organisation abgeschaltet. Ein Administrator kann es einschalten.
share-tasks = Aufgaben des Projekts
share-tasks-help = Alle, auch spätere. Aus: nur einzeln geteilte.
share-due = Termin
share-stage = Phase
share-hours = Stunden in Prozent
share-progress = Aufgaben in Prozent
share-chat = Chat
share-old-messages = Nachrichten von Anfang an
share-old-messages-help = Aus: Gäste lesen den Chat von jetzt an.
share-project-always = { $files ->
    [0] Der Chat mit Gästen und Dateien, die nicht intern sind, gehören immer dazu.
    [one] Der Chat mit Gästen und 1 Datei, die nicht intern ist, gehören immer dazu.
   *[other] Der Chat mit Gästen und { $files } Dateien, die nicht intern sind, gehören immer dazu.
}
share-tasks-title = Aufgaben teilen
share-tasks-none = Wählen Sie mindestens eine Aufgabe.
share-tasks-button = { $count ->
    [one] 1 Aufgabe teilen
   *[other] { $count } Aufgaben teilen
}
share-task-due = Termin
share-task-status = Stand
share-task-progress = Fortschritt in Prozent
share-task-files = Dateien
access-only-tasks = nur einzelne Aufgaben
count-tasks = { $count ->
    [one] 1 Aufgabe
   *[other] { $count } Aufgaben
}
count-messages = { $count ->
    [one] 1 Nachricht
   *[other] { $count } Nachrichten
}
settings-projects = Projekte können geteilt werden
settings-projects-help = Aus: Alle Freigaben von Projekten ruhen, und niemand kann eines teilen. Wieder an, gelten sie wie zuvor.
project-not-shared = Dieses Projekt wird nicht mehr mit Ihnen geteilt.
project-not-shared-help = Wenn Sie es noch sehen sollten, fragen Sie die Person, die es mit Ihnen geteilt hat.

chat = Chat
chat-team = Projektmitglieder
chat-guests = Gäste
chat-of = { $chat }: Chat von { $title }
chat-of-unread = { $chat }: Chat von { $title }, ungelesen
chat-unread = neu
chat-older = Ältere Nachrichten
chat-newest = Zu den neuesten
chat-new-from-here = Neu
chat-team-empty = Noch hat niemand geschrieben. Hier liest nur das Team.
chat-guests-empty = Noch hat niemand geschrieben.
chat-nobody = Dieses Projekt ist noch mit niemandem geteilt. Teilen Sie es, und sprechen Sie hier mit Ihren Gästen.
chat-share-first = Projekt teilen
chat-write = Nachricht schreiben
chat-write-team = An die Projektmitglieder schreiben
chat-write-guests = Im Chat mit Gästen schreiben
chat-team-reads = Nur Mitglieder lesen das.
chat-nobody-yet = Gäste lesen das, sobald das Projekt mit ihnen geteilt ist.
chat-will-read = { $count ->
    [one] { $names } liest das.
   *[other] { $names } lesen das.
}
chat-and-others = { $names } und { $count ->
    [one] ein weiterer Gast
   *[other] { $count } weitere Gäste
}
chat-of-company = { $names } ({ $company })
chat-attach = Dateien anhängen
chat-send = Senden
chat-react-to = Auf die Nachricht von { $name } reagieren
chat-title-team = Chat der Projektmitglieder
chat-title-guests = Chat mit Gästen
chat-no-such-sign = Ein Zeichen „{ $text }“ gibt es nicht.
chat-removed = Diese Nachricht wurde zurückgenommen.
chat-change-title = Nachricht ändern
chat-remove = Zurücknehmen
chat-remove-sentence = Die Worte und die Dateien, die Sie damit geschickt haben, gehen weg. 30 Tage lang lässt sich das hier rückgängig machen. Dass hier eine Nachricht stand, bleibt.
guest-chat-title = Chat mit { $organization }
guest-chat-open = Chat öffnen
hit-message = Nachricht
mail-kind-chat = Chat
mail-kind-told = Geteilt, ans Team
mail-kind-tasks = Aufgaben geteilt
mail-chat-subject = { $author } hat im Chat von „{ $item }“ geschrieben
mail-chat-above = { $author } schrieb im Chat von
mail-chat-below = Sie bekommen diese Mail, weil Sie dort teilnehmen und noch nicht gelesen haben.
mail-chat-more = { $count ->
    [one] Danach kam noch eine Nachricht.
   *[other] Danach kamen noch { $count } Nachrichten.
}
mail-chat-button = Chat öffnen
mail-told-subject = { $sharer } hat „{ $item }“ geteilt
mail-told-above = { $sharer } hat mit { $guests } geteilt:
mail-told-button = Sehen, wer Zugang hat
mail-told-below = Sie bekommen diese Mail, weil Sie für dieses Projekt verantwortlich sind, es angelegt haben oder zum Team gehören.
mail-yours-subject = { $sharer } bittet Sie um eine Arbeit
mail-yours-above = { $sharer } bittet Sie, das zu erledigen
mail-tasks-subject = { $count ->
    [one] { $sharer } hat eine Aufgabe mit Ihnen geteilt
   *[other] { $sharer } hat { $count } Aufgaben mit Ihnen geteilt
}
mail-tasks-above = { $count ->
    [one] { $sharer } teilt eine Aufgabe von
   *[other] { $sharer } teilt { $count } Aufgaben von
}
approval-title = Freigabe
approval-ask = Um Freigabe bitten
approval-ask-again = Noch einmal bitten
approval-ask-button = Bitten
approval-who = Wer gefragt wird
approval-message = Worauf zu achten ist
approval-nobody = Wählen Sie, wer gefragt wird.
approval-sees-not = Jemand von den Gewählten sieht diese Aufgabe nicht. Teilen Sie sie zuerst.
approval-asked-already = Andere sind schon gefragt. Nehmen Sie die Frage zuerst zurück, oder warten Sie auf die Antworten.
approval-waits = Wartet auf Freigabe
approval-yours = Ihre Freigabe ist gefragt
approval-approved = Freigegeben
approval-rejected = Abgelehnt
approval-withdrawn = Zurückgenommen
approval-line-waits = hat noch nicht geantwortet
approval-line-approved = hat freigegeben
approval-line-rejected = hat abgelehnt
approval-withdraw = Frage zurücknehmen
approval-withdraw-sentence = Niemand ist mehr gefragt. Antworten, die schon da sind, bleiben im Verlauf.
approval-asks = { $name } bittet Sie um Freigabe
approval-note = Ein Wort dazu, wenn Sie mögen
approval-approve = Freigeben
approval-reject = Ablehnen
approval-others = Auch andere sind gefragt; auf sie wird noch gewartet.
history-task-approval-asked = hat { $became } um Freigabe von „{ $subject }“ gebeten
history-task-approval-withdrawn = hat die Frage nach Freigabe von „{ $subject }“ zurückgenommen
history-task-approval-passed = hat { $became } anstelle von { $was } um Freigabe von „{ $subject }“ gebeten
history-task-approval-dropped = hat die Frage an { $was } nach Freigabe von „{ $subject }“ zurückgenommen
history-task-approved = hat „{ $subject }“ freigegeben
history-task-rejected = hat „{ $subject }“ abgelehnt
mail-kind-approval = Freigabe gefragt
mail-kind-decided = Freigabe entschieden
mail-approval-subject = { $asker } bittet um Freigabe von „{ $task }“
mail-approval-above = { $asker } bittet um Freigabe einer Aufgabe von „{ $item }“:
mail-approval-button = Ansehen
mail-approval-below = Sie bekommen diese Mail, weil auf Ihre Antwort gewartet wird.
mail-decided-approved = „{ $task }“ ist freigegeben
mail-decided-approved-above = Alle haben die Aufgabe von „{ $item }“ freigegeben:
mail-decided-rejected = „{ $task }“ wurde abgelehnt
mail-decided-rejected-above = { $name } hat die Aufgabe von „{ $item }“ abgelehnt:
mail-decided-below = Sie bekommen diese Mail, weil Sie darum gebeten haben.
forms = Formulare
forms-about = Menschen ohne Konto füllen sie unter einer Adresse aus, die Sie weitergeben, auf Ihrer Website oder in einer Mail. Jede Antwort wird hier eine Aufgabe. Gäste, die alle Aufgaben dieses Projekts sehen, sehen sie, ohne Name, Adresse und Dateien.
forms-empty = Noch kein Formular. Machen Sie eines, und geben Sie seine Adresse weiter.
form-new = Neues Formular
form-make = Formular machen
form-change = Ändern
form-title = Titel
form-intro = Was über den Fragen steht
form-questions = Ihre Fragen, eine je Zeile
form-questions-help = Name, E-Mail und Betreff werden immer gefragt. Ein Stern am Ende einer Zeile: sie muss beantwortet werden.
form-begins-as = Die Aufgabe beginnt als
form-takes-files = Dateien können mitgeschickt werden
form-status = Eine Aufgabe kann als offen oder in Arbeit beginnen.
form-questions-many = Ein Formular hat höchstens { $most } Fragen.
form-many = Ein Projekt hat höchstens { $most } Formulare.
form-answers = { $count ->
    [0] Noch keine Antworten
    [one] Eine Antwort
   *[other] { $count } Antworten
}
form-is-closed = Geschlossen
form-address = Adresse dieses Formulars
form-look = Ansehen
form-open = Wieder öffnen
form-close = Schließen
form-renew = Neue Adresse
form-renew-sentence = Die Adresse, die Sie weitergegeben haben, öffnet dann nichts mehr.
form-your-name = Ihr Name
form-your-email = Ihre E-Mail
form-subject = Worum es geht
form-message = Was Sie sagen möchten
form-optional = wenn Sie mögen
form-files = Dateien
form-files-help = Höchstens { $files } Dateien zu je { $megabytes } MB.
form-files-again = Bitte wählen Sie Ihre Dateien noch einmal. Höchstens { $files } Dateien zu je { $megabytes } MB.
form-send = Senden
form-who-reads = Was Sie senden, geht an { $organization } und an die, mit denen daran gearbeitet wird. Ihr Name, Ihre Adresse und Ihre Dateien bleiben bei { $organization }.
form-trap = Bitte leer lassen
form-thanks = Danke, es ist angekommen.
form-thanks-help = { $organization } hat, was Sie gesendet haben, und Ihre Adresse, um zu antworten.
form-another = Noch etwas senden
form-closed = Dieses Formular ist geschlossen.
form-answer-needed = Bitte antworten Sie: { $question }
form-answer-long = Diese Antwort ist zu lang: { $question }
form-too-much = Das ist mehr, als eine Aufgabe fasst. Bitte kürzen Sie es, oder senden Sie es als Datei.
form-trapped = Ein Feld, das Menschen nicht sehen, war ausgefüllt, wie es Programme tun. Bitte senden Sie es noch einmal.
form-too-soon = Das war schneller als eine Hand. Bitte drücken Sie noch einmal.
form-once-more = Diese Seite stand lange offen. Nichts ist verloren; bitte drücken Sie noch einmal.
form-sent-before = Diese Seite wurde schon gesendet. Um dies als weitere Antwort zu senden, drücken Sie noch einmal.
form-changed-meanwhile = Das Formular wurde inzwischen geändert. Bitte sehen Sie es noch einmal an, und senden Sie es dann.
task-sent-in = { $name } ({ $email }) hat dies mit dem Formular „{ $form }“ gesendet
history-form-made = hat das Formular „{ $subject }“ gemacht
history-form-changed = hat das Formular „{ $subject }“ geändert
history-form-closed = hat das Formular „{ $subject }“ geschlossen
history-form-opened = hat das Formular „{ $subject }“ wieder geöffnet
history-form-address = hat dem Formular „{ $subject }“ eine andere Adresse gegeben
history-form-answered = „{ $subject }“ kam mit dem Formular „{ $became }“
mail-kind-answer = Formular ausgefüllt
mail-answer-subject = { $form }: { $title }
mail-answer-above = { $name } hat das Formular „{ $form }“ ausgefüllt:
mail-answer-button = Ansehen
mail-answer-below = Sie bekommen diese Mail, weil Sie für das Projekt verantwortlich sind.
