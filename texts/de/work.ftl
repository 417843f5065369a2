# Aufgaben, Notizen, Aktivitäten, wer ihnen folgt, und Kommentare

work-save = Speichern
work-leave = Abbrechen
markdown-help = Markdown: **fett**, *kursiv*, Listen mit -, Links als [Text](Adresse), Bilder durch Einfügen
marks = Formatierung
mark-bold = Fett (Strg+B)
mark-italic = Kursiv (Strg+I)
mark-heading = Überschrift
mark-list = Liste
mark-numbers = Nummerierte Liste
mark-quote = Zitat
mark-link = Link
mark-picture = Bild
picture-sending = Sende

field-empty = Bitte füllen Sie dieses Feld aus.
field-too-long = Bitte höchstens { $most } Zeichen.
field-no-day = Das ist kein Tag. Bitte schreiben Sie ihn so: 2026-11-30.

names-and-more = { $names } und { $count } weitere

around-where = Wo das liegt
around-people = Beteiligte

clash-title = Jemand anders hat das geändert
clash-sentence = Es wurde geändert, während Sie schrieben. Nichts wurde überschrieben. Wählen Sie, was bleibt.
clash-now = So steht es jetzt da
clash-mine = So haben Sie es geschrieben
clash-keep-mine = Meins darüber speichern
clash-keep-theirs = So lassen, wie es ist

# Aufgaben
task-title = Aufgaben
task-empty = Was hier zu tun ist, von wem und bis wann.
task-done-of = { $done } von { $all } erledigt
task-tick = Erledigt: { $title }
task-finish = Erledigt
task-reopen = Nicht erledigt
task-open = Offen
task-doing = In Arbeit
task-done = Erledigt
task-done-on = Erledigt: { $day }
task-status = Status
task-new = Neue Aufgabe
task-add = Aufgabe hinzufügen
task-edit = Aufgabe bearbeiten
task-name = Titel
task-description = Beschreibung
task-due = Fällig
task-assignee = Wer es tut
task-nobody = Noch niemand
task-author = Hinzugefügt von
task-done-by = Erledigt von
task-out-of = Entstanden aus
task-general = Allgemeine Aufgaben
task-general-about = Aufgaben des Hauses, die zu keinem einzelnen Eintrag gehören. Nur Mitglieder sehen sie.
task-general-empty = Was im Haus zu tun ist, unabhängig von einem Eintrag.
task-general-never-guests = Eine allgemeine Aufgabe kann nie mit einem Gast geteilt werden. Legen Sie sie bei einem Eintrag an, wenn ein Gast sie sehen soll.

# Notizen
note-title = Notizen
note-empty = Was hierzu wissenswert ist: wie man hineinkommt, was vereinbart wurde.
note-new = Neue Notiz
note-add = Notiz hinzufügen
note-edit = Notiz bearbeiten
note-name = Titel
note-body = Text
note-removed = { $author } hat diese Notiz entfernt
note-removed-by = { $by } hat eine Notiz von { $author } entfernt
note-remove = Entfernen
note-remove-question = Die Notiz und ihre Dateien verschwinden. 30 Tage lang lässt sich das hier rückgängig machen. Dass es sie gab, bleibt zu sehen.
note-restore = Rückgängig
note-overtaken = Jemand hat diese Notiz inzwischen geändert. Was Sie geschrieben haben, steht noch hier; speichern Sie noch einmal, damit es an die Stelle tritt.

# Aktivitäten
activity-title = Aktivitäten
activity-empty = Was geschehen ist: Besprechungen mit Protokoll, Anrufe, Besuche.
activity-new = Neue Aktivität
activity-add = Aktivität hinzufügen
activity-edit = Aktivität bearbeiten
activity-name = Titel
activity-body = Was geschehen ist
activity-kind = Art
activity-day = Tag
activity-participants = Wer dabei war
activity-meeting = Besprechung
activity-call = Anruf
activity-visit = Besuch
activity-other = Anderes
activity-choose-kind = Bitte wählen Sie Besprechung, Anruf, Besuch oder Anderes.
activity-tasks = Aufgaben daraus
activity-make-tasks = Aus Zeilen Aufgaben machen
activity-lines = Welche Zeilen
activity-line-taken = ist schon eine Aufgabe
activity-make = Aufgaben anlegen
activity-choose-lines = Bitte wählen Sie mindestens eine Zeile.
activity-lines-many = Bitte wählen Sie höchstens { $most } Zeilen auf einmal.

# Wer folgt
follow-title = Wer folgt
follow-none = Noch folgt niemand.
follow-guest = Gast
follow-left-out = sieht es nicht: die Freigabe lässt Aufgaben, Notizen und Aktivitäten aus
follow-end = { $name } entfernen
follow-add = Hinzufügen
follow-who = Jemanden hinzufügen
follow-choose = Mitglied oder Gast wählen
follow-team = Team
follow-guests = Gäste
follow-guest-left-out = { $name } (die Freigabe lässt das aus)
follow-guest-reads =
    { $count ->
        [0] { $name } (sieht keine früheren Kommentare)
        [one] { $name } (sieht dann { $count } Kommentar)
       *[other] { $name } (sieht dann { $count } Kommentare)
    }
follow-widens =
    { $count ->
        [0] Ein Gast, den Sie hinzufügen, sieht das sofort, aber keinen der früher geschriebenen Kommentare.
        [one] Ein Gast, den Sie hinzufügen, sieht das sofort, und bis zu { $count } Kommentar mit Gästen.
       *[other] Ein Gast, den Sie hinzufügen, sieht das sofort, und bis zu { $count } Kommentare mit Gästen.
    }
follow-widens-files =
    { $count ->
        [one] Auch die Datei daran sieht er.
       *[other] Auch die { $count } Dateien daran sieht er.
    }
follow-guests-once-open = Gäste erscheinen hier, sobald der Eintrag für sie offen ist.
follow-share-first = Eintrag teilen
follow-not-open = Der Eintrag ist für diesen Gast nicht offen. Teilen Sie ihn zuerst.
follow-team-only = Nur Team

# Kommentare
comment-title = Kommentare
comment-count =
    { $count ->
        [one] { $count } Kommentar
       *[other] { $count } Kommentare
    }
comment-team = Team
comment-guests = Mit Gästen
comment-team-label = Kommentare im Team
comment-guests-label = Kommentare mit Gästen
comment-team-note = Gäste sehen diese Seite nie
comment-no-guests = Noch liest hier kein Gast.
comment-share = Teilen
comment-team-empty = Noch nichts geschrieben.
comment-guests-empty = Noch nichts an Gäste geschrieben.
comment-older =
    { $count ->
        [one] { $count } früherer Kommentar
       *[other] { $count } frühere Kommentare
    }
comment-you = Sie
comment-changed = geändert
comment-removed = Dieser Kommentar wurde entfernt.
comment-edit = Bearbeiten
comment-move = Gästen zeigen
comment-of = { " " }– Kommentar von { $name }
comment-write-team = An das Team schreiben
comment-write-guests = An Gäste schreiben
comment-write-to = An { $name } schreiben
comment-team-reads = Das liest nur das Team
comment-team-reads-named = Das liest nur das Team. Beteiligt: { $names }
comment-guests-later = Gäste lesen das, sobald es für sie offen ist
comment-will-read =
    { $count ->
        [one] { $names } wird das lesen
       *[other] { $names } werden das lesen
    }
comment-send-team = Ans Team senden
comment-send-guests =
    { $count ->
        [0] Senden – spätere Gäste lesen es
        [one] An { $count } Gast senden
       *[other] An { $count } Gäste senden
    }
comment-send = Senden
comment-choose-lane = Wählen Sie, für wen: nur das Team, oder dort, wo auch Gäste lesen.
comment-text = Kommentar
comment-save = Speichern
comment-leave = Abbrechen
comment-change-title = Kommentar bearbeiten
comment-remove = Kommentar entfernen
comment-remove-sentence = Der Text verschwindet. 30 Tage lang lässt sich das hier rückgängig machen. Dass hier ein Kommentar stand, bleibt zu sehen.
comment-remove-now = Entfernen
comment-move-title = Diesen Kommentar Gästen zeigen?
comment-move-now = Gästen zeigen
comment-move-nobody = Jetzt liest ihn kein Gast: Entweder ist hier noch niemand eingelassen, oder alte Kommentare sind für die Gäste ausgeschaltet. Gäste, die Sie später mit alten Kommentaren einlassen, lesen ihn.
comment-move-final = Das lässt sich nicht zurücknehmen.

# Verlauf
history-task-added = hat die Aufgabe „{ $subject }“ hinzugefügt
history-task-title = hat eine Aufgabe umbenannt
history-task-description = hat die Beschreibung von „{ $subject }“ geändert
history-task-due = hat die Fälligkeit von „{ $subject }“ geändert
history-task-assignee = hat geändert, wer „{ $subject }“ tut
history-task-step-added = hat die Checkliste von „{ $subject }“ ergänzt: { $became }
history-task-step-done = hat in „{ $subject }“ abgehakt: { $became }
history-task-step-open = hat in „{ $subject }“ zurückgenommen: { $became }
history-task-step-removed = hat von der Checkliste von „{ $subject }“ entfernt: { $was }
history-task-estimate = hat die Schätzung von „{ $subject }“ geändert
history-task-worked = hat { $became } h an „{ $subject }“ gearbeitet
history-task-worked-removed = hat { $was } h Arbeit an „{ $subject }“ zurückgenommen
history-task-worked-restored = hat { $became } h Arbeit an „{ $subject }“ zurückgeholt
history-task-status = { $became ->
    [done] hat „{ $subject }“ als erledigt markiert
    [doing] hat „{ $subject }“ als in Arbeit markiert
    [cancelled] hat „{ $subject }“ abgesagt
   *[other] hat „{ $subject }“ als offen markiert
}
history-note-added = hat die Notiz „{ $subject }“ hinzugefügt
history-field-shown-here = hat „{ $subject }“ den Gästen dieses Datensatzes gezeigt
history-field-hidden-here = hat „{ $subject }“ vor den Gästen dieses Datensatzes verborgen
history-field-shown-to = hat „{ $subject }“ { $became } gezeigt
history-field-hidden-to = hat „{ $subject }“ vor { $became } verborgen
history-guests-settings = hat geändert, was Gäste hier dürfen und welche E-Mails sie bekommen
history-guests-may = hat geändert, was Gäste hier dürfen
history-guests-mailed = hat geändert, welche E-Mails Gäste hier bekommen
history-guests-fields = hat die Felder gewählt, die { $subject } sieht
history-request-made = hat die Anfrage „{ $subject }“ gestellt
history-request-task = hat aus der Anfrage „{ $subject }“ eine Aufgabe gemacht
history-request-closed = hat die Anfrage „{ $subject }“ geschlossen
history-request-opened = hat die Anfrage „{ $subject }“ wieder geöffnet
history-note-removed = hat die Notiz „{ $subject }“ entfernt
history-note-restored = hat die Notiz „{ $subject }“ zurückgeholt
history-note-title = hat eine Notiz umbenannt
history-note-body = hat den Text von „{ $subject }“ geändert
history-activity-added = hat die Aktivität „{ $subject }“ hinzugefügt
history-activity-kind = hat die Art von „{ $subject }“ geändert
history-activity-title = hat eine Aktivität umbenannt
history-activity-body = hat den Text von „{ $subject }“ geändert
history-activity-day = hat den Tag von „{ $subject }“ geändert
history-activity-participants = hat geändert, wer bei „{ $subject }“ dabei war
history-planned-added = hat „{ $subject }“ geplant
history-planned-title = hat etwas Geplantes umbenannt
history-planned-body = hat die Beschreibung von „{ $subject }“ geändert
history-planned-day = hat den ersten Tag von „{ $subject }“ geändert
history-planned-hour = hat die Uhrzeit von „{ $subject }“ geändert
history-planned-rule = hat geändert, wie sich „{ $subject }“ wiederholt
history-planned-confirmer = hat geändert, wer „{ $subject }“ bestätigt
history-planned-responsible = hat geändert, wer für „{ $subject }“ einsteht
history-planned-reminders = hat die Erinnerungen von „{ $subject }“ geändert
history-planned-ended = hat „{ $subject }“ beendet, das geplant war
history-planned-confirmed = hat „{ $subject }“ für { $became } bestätigt
history-planned-skipped = hat „{ $subject }“ am { $became } ausgelassen
history-planned-taken-back = hat zurückgenommen, was zu „{ $subject }“ für { $became } gesagt war
history-follow-added = hat { $subject } zu „{ $became }“ hinzugefügt
history-follow-ended = hat { $subject } von „{ $was }“ entfernt
history-comment-to-team = hat ans Team geschrieben: „{ $subject }“
history-comment-to-guests = hat an Gäste geschrieben: „{ $subject }“
history-comment-changed = hat einen Kommentar geändert
history-comment-removed = hat einen Kommentar entfernt
history-comment-restored = hat einen Kommentar zurückgeholt
history-comment-moved = hat Gästen einen Kommentar des Teams gezeigt: „{ $subject }“
follow-choose-member = Mitglied wählen

home-tasks-all = Alle meine Aufgaben
task-mine = Meine Aufgaben
task-shown-as = Gezeigt als
task-as-list = Liste
task-as-board = Tafel
task-status-of = Stand von „{ $title }“
task-move = Verschieben
task-followed-too = Auch die, denen ich folge
task-done-too = Auch die erledigten
task-only-followed = gefolgt
task-group-late = Überfällig
task-group-today = Heute
task-group-week = Innerhalb einer Woche
task-group-later = Später
task-group-some-day = Ohne Tag
task-group-done = Erledigt
task-steps = Checkliste
task-step-new = Neuer Schritt
task-step-add = Schritt hinzufügen
task-step-remove = Entfernen: { $text }
task-steps-many = Eine Checkliste hat höchstens { $most } Schritte.
task-hours = Stunden
task-hours-sum = { $worked } h
task-hours-of = { $worked } von { $estimate } h
task-hours-add = Stunden hinzufügen
task-hours-help = Etwa 1:30, 1,5 oder 90 m.
task-hours-day = Tag
task-hours-note = Was getan wurde
task-hours-remove = Diese Stunden entfernen
task-hours-removed = Stunden, die Sie entfernt haben
task-hours-wrong = Schreiben Sie eine Zeit, etwa 1:30, 1,5 oder 90 m.
task-estimate = Schätzung
task-timer-start = Zeit starten
task-timer-stop = Zeit anhalten
task-timer-since = läuft seit { $clock }
task-timer-runs = Zeit läuft
task-timer-elsewhere = Ihre Zeit läuft bei „{ $title }“. Halten Sie sie zuerst dort an.

# Arbeitsaufträge
order = Arbeitsauftrag
orders = Arbeitsaufträge
order-number = Arbeitsauftrag { $number }
order-new = Neuer Arbeitsauftrag
order-change = Arbeitsauftrag ändern
order-make = Arbeitsauftrag anlegen
order-make-of-task = Zum Arbeitsauftrag machen
orders-which = Welche Arbeitsaufträge
orders-open = Zu erledigen
orders-all = Alle
orders-mine = Nur meine
orders-empty = Hier gibt es keine Arbeitsaufträge. Einer entsteht an einem Eintrag oder Projekt, bei den Aufgaben: wo, wann, mit wem, womit.
order-what = Was
order-when = Wann
order-from = { $day }, ab { $from }
order-window = { $day }, { $from }–{ $to }
order-window-days = { $day }, { $from } – { $last }, { $to }
order-starts = Von
order-ends = Bis
order-clock = Zeiten gelten nach der Uhr am Ort der Arbeit.
order-no-moment = Das ist kein Tag mit Uhrzeit.
order-no-start = Sagen Sie auch, ab wann.
order-ends-before = Es endet, bevor es beginnt.
order-place = Ort
order-contact = Kontakt vor Ort
order-phone = Telefon
order-materials = Material
order-material = Material
order-materials-help = Eines je Zeile, mit der Menge: 2 Filter F7.
order-materials-many = Höchstens { $most } Materialien.
order-step = Schritt
order-steps-help = Ein Schritt je Zeile.
order-used = Verbraucht
order-used-so-much = verbraucht: { $much }
order-used-example = 2, nichts, 3 m
order-added = ergänzt
order-more = Außerdem verbraucht
order-more-help = Eines je Zeile.
order-report = Was getan wurde
order-your-report = Ihr Bericht
order-no-report = Noch wurde nichts berichtet.
order-report-it = Berichten und bestätigen
order-reported-by = { $name }, { $at }
order-reported-meanwhile = Jemand hat den Bericht inzwischen geändert. Er steht darüber; was Sie getippt haben, ist noch da.
order-photos = Fotos
order-no-photos = Hier können keine Dateien gesendet werden.
order-save-report = Bericht speichern
order-done-unsigned = Erledigt, ohne Unterschrift
order-confirmation = Bestätigung
order-sign-about = Wer den Auftrag gab, bestätigt hier auf diesem Bildschirm.
order-name = Name
order-signature = Unterschrift
order-confirm-it = Bestätigen, dass es erledigt ist
order-confirmed = { $name } hat bestätigt, dass es erledigt ist
order-confirmed-by = auf dem Bildschirm von { $by }
order-confirmed-line = { $name } hat es am { $at } auf dem Bildschirm von { $by } bestätigt.
order-signature-of = Unterschrift von { $name }
order-is-confirmed = Jemand hat bestätigt, dass dieser Arbeitsauftrag erledigt ist. Er kann geändert werden, wenn die Bestätigung zurückgenommen ist.
order-is-confirmed-short = Bestätigt
order-withdraw = Bestätigung zurücknehmen
order-withdraw-question = Der Arbeitsauftrag kann wieder geändert werden und muss neu bestätigt werden. Dass er bestätigt war, bleibt im Verlauf.
order-withdraw-do = Zurücknehmen
order-overtaken = Jemand hat diesen Arbeitsauftrag inzwischen geändert. Was Sie getippt haben, ist noch da; speichern Sie noch einmal, um es an die Stelle zu setzen.
order-sheet = PDF
order-code = Dasselbe auf dem Telefon:
order-template = Vorlage
order-templates = Vorlagen für Arbeitsaufträge
order-templates-about = Ein Arbeitsauftrag, der wiederkommt, wird auf seiner Seite hier abgelegt, ohne wann, wo und durch wen.
order-templates-empty = Öffnen Sie einen Arbeitsauftrag und legen Sie ihn als Vorlage ab.
order-template-has = { $materials ->
    [one] { $materials } Material
   *[other] { $materials } Materialien
}, { $steps ->
    [one] { $steps } Schritt
   *[other] { $steps } Schritte
}
order-template-remove = Vorlage „{ $title }“ entfernen
templates-removed = Entfernte Vorlagen
order-template-in-house = Vorlagen legt ab, wer im Haus arbeitet.
order-keep-template = Als Vorlage ablegen
order-no-template = Keine
order-use-template = Verwenden
task-to-guest = { $name } (Gast; wird es sehen)
task-guest-not-open = Ein Gast kann nur übernehmen, was mit ihm geteilt ist. Teilen Sie es zuerst mit ihm.
history-order-made = hat aus „{ $subject }“ einen Arbeitsauftrag gemacht
history-order-changed = hat den Arbeitsauftrag „{ $subject }“ geändert
history-order-place = hat den Ort des Arbeitsauftrags „{ $subject }“ geändert
history-order-contact = hat den Kontakt vor Ort des Arbeitsauftrags „{ $subject }“ geändert
history-order-phone = hat die Telefonnummer des Arbeitsauftrags „{ $subject }“ geändert
history-order-window = hat geändert, wann der Arbeitsauftrag „{ $subject }“ zu erledigen ist
history-order-materials = hat das Material des Arbeitsauftrags „{ $subject }“ geändert
history-order-used = hat gesagt, wie viel von „{ $subject }“ verbraucht wurde
history-order-reported = hat über „{ $subject }“ berichtet
history-order-confirmed = ließ es bestätigen: { $subject }
history-order-withdrawn = hat die Bestätigung von „{ $subject }“ zurückgenommen
history-order-template = hat „{ $subject }“ als Vorlage abgelegt
