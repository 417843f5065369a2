# Benachrichtigungen: was jemanden betrifft, und die Mails darüber.

notifications = Benachrichtigungen
notifications-bell = { $count ->
    [0] Benachrichtigungen
    [one] Benachrichtigungen, eine wartet
   *[other] Benachrichtigungen, { $count } warten
}
notifications-empty = Hier steht, was Sie betrifft: was mit Ihnen geteilt wird, neue Aufgaben, Änderungen, Antworten und wo Ihr Name gerufen wird.
notifications-read-all = Alle als gelesen markieren
notifications-read = Als gelesen markieren
notifications-read-one = Als gelesen markieren: { $title }
notifications-unread = noch nicht gelesen
notifications-pages = Seiten
notifications-first = Zu den neuesten
notifications-older = Ältere

news-shared = { $name } hat das mit Ihnen geteilt
news-told = { $name } hat das mit Gästen geteilt
news-added = { $name } hat Sie hinzugefügt
news-noted = { $name } hat eine Notiz geschrieben
news-request = { $name } bittet um etwas
news-package = Vier Fünftel der Gäste, die Sie haben dürfen, sind da
news-added-by-nobody = Sie wurden hinzugefügt
news-new-task = Neue Aufgabe
news-changed-by-nobody = Geändert: { $parts }
news-changed = { $name } hat geändert: { $parts }
news-part-text = den Text
news-part-due = die Fälligkeit
news-part-status = den Stand
news-part-assignee = wer sie erledigt
news-virus = In einer Datei wurde ein Virus gefunden, sie wurde entfernt
news-files = { $name } hat eine Datei hinzugefügt
news-comment = { $name } hat geschrieben
news-event = { $name } hat Ihnen geschrieben
news-mention = { $name } hat Sie erwähnt
news-team-chat = Neue Nachrichten im Chat des Teams
news-team-chat-new = { $count ->
    [one] Eine neue Nachricht im Chat des Teams
   *[other] { $count } neue Nachrichten im Chat des Teams
}
news-guest-chat = Neue Nachrichten im Chat mit Gästen
news-guest-chat-new = { $count ->
    [one] Eine neue Nachricht im Chat
   *[other] { $count } neue Nachrichten im Chat
}
news-asked = { $name } bittet Sie um Ihre Freigabe
news-approved = Freigegeben, zuletzt von { $name }
news-rejected = Abgelehnt von { $name }
news-with-edits = Mit Änderungen angenommen, zuletzt von { $name }
news-update = { $name } sagt, wie es steht
news-requested = { $name } bittet um Zugang
news-answer = Jemand hat ein Formular ausgefüllt
news-ending = Der Zugang endet bald
news-planned-soon = Steht bevor ({ $day })
news-planned-due = Fällig ({ $day }), bitte bestätigen
news-planned-late = Überfällig ({ $day }), bitte bestätigen
news-unconfirmed = Niemand hat es bestätigt ({ $day })
news-stuck = Niemand kann dies bestätigen: Es ist niemandem gegeben oder für sie oder ihn geschlossen

mails-title = Mails
mails-about = Welche Mails Sie bekommen und wann: sofort, einmal am Tag in einer Mail oder gar nicht. Was Sie betrifft, steht in jedem Fall unter Benachrichtigungen.
mails-choose = Wählen, welche Mails Sie bekommen
mails-saved = Gespeichert. Von jetzt an kommen Ihre Mails so.
mails-unknown = Wählen Sie für jede Art eines von: now, daily, never.
mails-codes = Codes zum Anmelden und Einladungen zur Mitarbeit kommen immer.
mails-shares = Etwas wird geteilt
mails-mentions = Ich werde erwähnt
mails-comments = Kommentare
mails-chat = Nachrichten in einem Chat
mails-approvals = Freigaben, Unterschriften und Listen, um die ich gebeten werde
mails-tasks = Aufgaben, Notizen und Aktivitäten, denen ich folge; was von mir fällig ist
mails-files = Neue Dateien
mails-forms = Antworten auf Formulare
mails-ends = Zugang, der bald endet
mails-digest = Die Mail, die einmal am Tag kommt
mails-now = Sofort
mails-daily = Einmal am Tag
mails-never = Keine Mail

unsubscribe-title = Keine solchen Mails mehr?
unsubscribe-about = Ein Druck, und Mails dieser Art kommen nicht mehr zu Ihnen: { $sort }.
unsubscribe-press = Keine mehr
unsubscribed-title = Sie bekommen keine mehr
unsubscribed-about = Mails dieser Art kommen nicht mehr zu Ihnen: { $sort }. Was Sie betrifft, steht weiter unter Benachrichtigungen.
unsubscribe-again = Doch wieder bekommen

mail-unsubscribe = Keine Mails dieser Art mehr
mail-news-subject = { $says }: { $title }
mail-news-button = Öffnen
mail-digest-subject = { $count ->
    [one] Etwas wartet auf Sie
   *[other] { $count } Dinge warten auf Sie
}
mail-digest-above = Seit Sie zuletzt hier waren
mail-digest-more = Unter Benachrichtigungen steht noch mehr.
mail-kind-news = Benachrichtigung
mail-kind-digest = Mail des Tages

calendar = Kalender
calendar-about = Die Tage, an denen etwas fällig ist, soweit es Ihnen offen steht. Abonnieren Sie ihn in Ihrem eigenen Kalender: Dort hält er sich selbst aktuell.
calendar-days = Was darin steht
calendar-empty = Nichts ist fällig. Aufgaben und Projekte mit einer Fälligkeit stehen hier, und was geplant ist.
calendar-none = Es gibt noch keine Adresse. Machen Sie eine und tragen Sie sie in Ihrem Kalender als Abonnement ein.
calendar-make = Adresse machen
calendar-address = Adresse zum Abonnieren
calendar-address-help = Wer diese Adresse hat, liest, was hier steht. Behalten Sie sie für sich und erneuern Sie sie, wenn jemand anders sie bekommen hat.
calendar-copy = Adresse kopieren
calendar-copied = Kopiert.
calendar-renew = Adresse erneuern
calendar-end = Beenden
calendar-fetched = zuletzt abgefragt

mail-write-above = Schreiben Sie Ihre Antwort über diese Zeile
answer-no-files = Dateien können hierher nicht gesendet werden. Antworten Sie ohne sie.
answer-second-step = Ihre Organisation verlangt von ihren Mitgliedern einen zweiten Schritt, den keine Mail enthält: Antworten Sie auf der Seite.
