# Die Freigabe, wer Zugang hat, Links.

share-title = Für Gäste freigeben
share-close-panel = Bereich schließen
share-no-extranet = Dieser Ordner ist für Gäste nicht offen. Ein Administrator kann sein Extranet einschalten.
share-who = Wer
share-who-hint = Name oder E-Mail
share-who-help = Auch mehrere auf einmal, oder fügen Sie eine Liste ein. { $used } von { $limit } Gästen genutzt.
share-who-help-unlimited = Auch mehrere auf einmal, oder fügen Sie eine Liste ein.
share-remove = { $name } entfernen
share-what = Was Gäste sehen
share-some-of = { $some } von { $all }
share-files = Dateien
share-files-help = { $internal ->
    [0] Alle, auch spätere
    [one] Alle bis auf 1, die nur fürs Team ist, auch spätere
   *[other] Alle bis auf { $internal }, die nur fürs Team sind, auch spätere
}
share-fields = Felder
share-fields-help = Die Felder, die dieser Ordner Gästen zeigt
share-followed = Aufgaben, Notizen, Aktivitäten
share-followed-help = Nur die, bei denen Sie die Gäste als Beteiligte hinzufügen
share-old-comments = Alte Kommentare
share-old-comments-help = Aus: Gäste sehen, was ab jetzt geschrieben wird
share-send-files = Dürfen Dateien senden
share-attach = Darf Dateien zu Aufgaben hinzufügen
share-requests = Darf Anfragen stellen
share-write-notes = Darf Notizen schreiben
share-not-allowed-here = Für diesen Datensatz oder seinen Ordner ausgeschaltet
share-download = Dateien mitnehmen
share-download-help = Ohne das lesen sie sie auf der Seite
share-sign = Unterschreiben
share-sign-help = Wo sie darum gebeten werden
share-how-long = Wie lange
share-no-end = Ohne Ende
share-until = Bis
share-message = Nachricht
share-message-help = in der Mail, wenn Sie möchten
share-button = { $count ->
    [0] Freigeben
    [one] Für 1 Gast freigeben
   *[other] Für { $count } Gäste freigeben
}
share-nobody = Wählen Sie jemanden aus oder geben Sie eine E-Mail-Adresse ein.
share-not-an-address = „{ $text }“ ist weder ein Kontakt noch eine E-Mail-Adresse. Geben Sie eine E-Mail-Adresse ein oder legen Sie zuerst einen Kontakt an.
share-too-many = Höchstens { $most } Personen auf einmal.
share-no-mailbox = { $name } hat noch keine E-Mail-Adresse. Tragen Sie zuerst eine auf der Seite des Kontakts ein.
share-allowance = { $used } von { $limit } Gästen sind genutzt, für { $more } weitere reicht es nicht: { $over } zu viel. Schließen Sie den Zugang für jemanden, der ihn nicht mehr braucht, oder bitten Sie Ihren Administrator um ein größeres Paket.
share-until-past = Dieser Tag ist vorbei.
share-until-missing = Wählen Sie den letzten Tag oder „Ohne Ende“.
share-no-such-part = „{ $text }“ ist kein Teil eines Eintrags.
share-view-as = Als Gast ansehen
share-sees-title = den Titel
share-widens = { $guests ->
    [one] 1 Gast sieht
   *[other] { $guests } Gäste sehen
} dann erstmals { $what }.
share-widens-everyone = Alle, die den Link haben, sehen dann erstmals { $what }.

count-open-items = { $count ->
    [one] ein Element
   *[other] { $count } Elemente
}
count-files = { $count ->
    [one] 1 Datei
   *[other] { $count } Dateien
}
count-fields = { $count ->
    [one] 1 Feld
   *[other] { $count } Felder
}
count-followed = { $count ->
    [one] 1 Aufgabe, Notiz oder Aktivität
   *[other] { $count } Aufgaben, Notizen und Aktivitäten
}
count-events = { $count ->
    [one] 1 Vorgang
   *[other] { $count } Vorgänge
}
count-comments = { $count ->
    [one] 1 Kommentar
   *[other] { $count } Kommentare
}
count-guests = { $count ->
    [one] 1 Gast
   *[other] { $count } Gäste
}
count-new = { $count } neu

access-title = Wer Zugang hat
access-nobody = Noch kein Gast. Niemand von außen kann dies sehen.
access-opened = Eingelassen: { $date }, von { $by }
access-until = bis { $date }
access-seen = { $count ->
    [one] Gesehen: { $when }, einmal
    [2] Gesehen: { $when }, zweimal
   *[other] Gesehen: { $when }, { $count }-mal
}
access-fetched = Von einem Mailscanner abgerufen, noch nicht gesehen
access-not-yet = Noch nicht gesehen
access-link-made = Link erstellt { $date } von { $by }
access-paused = Der öffentliche Link öffnet zurzeit nichts, auch hier ist nichts zu sehen.
access-follows = { $count ->
    [one] Folgt hier 1 Sache
   *[other] Folgt hier { $count } Sachen
}
access-close = Schließen
access-close-means = Der Zugang endet binnen einer Sekunde, auch auf offenen Seiten. Der alte Link funktioniert nie wieder.
access-close-question = Den Zugang von { $name } schließen? Offene Seiten werden sofort dunkel. Was geschrieben wurde, bleibt.
access-former = Nicht mehr offen für
access-closed-on = Geschlossen: { $date }
access-open-again = Wieder öffnen
access-more = Was sich für { $name } tun lässt
access-change = Ändern, was der Gast sieht
access-members = { $count ->
    [one] 1 Mitglied hat Zugang
   *[other] { $count } Mitglieder haben Zugang
}
access-participates = Nimmt teil

link-create-and-copy = Link erstellen und kopieren
link-copy = Link kopieren
link-address = Adresse des Links
link-copied = Kopiert. Dieser Link ist für { $name }.
link-deactivate = Deaktivieren
link-deactivate-means = Der Link öffnet nichts mehr; der Zugang bleibt. Kopieren Sie den Link erneut, um ihn wieder einzuschalten.
link-is-deactivated = Link deaktiviert
link-needs-access = Ein Link lässt sich erstellen, sobald dieser Gast Zugang hat.
link-end = Ende setzen
link-until = Link gilt bis { $date }
link-end-help = Der letzte Tag des Links, leer für kein Ende. Der Zugang bleibt; eine Woche vorher bekommen beide Seiten eine Mail.
link-none = Zu diesem Zugang gibt es noch keinen Link.
link-no-mailbox = Zu diesem Link gibt es kein Postfach, das sich prüfen lässt. Bitten Sie die Person, die ihn geschickt hat, Ihre E-Mail-Adresse einzutragen.
link-closed = Dieser Link öffnet nichts mehr. Fragen Sie die Person, die ihn mit Ihnen geteilt hat.
link-again = Öffnen Sie den Link in Ihrer Mail noch einmal. Diese Seite war zu lange offen, oder der Browser hat kein Cookie behalten.
link-go-on = Weiter
link-shares = { $kind ->
    [project] { $sharer } teilt ein Projekt mit Ihnen
    [document] { $sharer } teilt ein Dokument mit Ihnen
    [board] { $sharer } teilt ein Board mit Ihnen
   *[record] { $sharer } teilt einen Eintrag mit Ihnen
}
link-open = Öffnen
link-for = { $days ->
    [0] Nur für { $name }. Bei jedem Besuch fragen wir nach einem Code aus Ihrem Postfach.
    [one] Nur für { $name }. Dieser Browser bleibt einen Tag lang bekannt; in jedem anderen fragen wir nach einem Code aus Ihrem Postfach.
   *[other] Nur für { $name }. Dieser Browser bleibt { $days } Tage lang bekannt; in jedem anderen fragen wir nach einem Code aus Ihrem Postfach.
}
link-for-code = Nur für { $name }. Zuerst geht ein sechsstelliger Code an Ihr Postfach.
link-for-other = Dieser Link ist für { $name }. Dieser Browser ist als { $other } bekannt, darum geht zuerst ein Code an das Postfach von { $name }.

why-link = Warum?
why-title = Was { $name } sieht, und warum
why-sees = Sichtbar
why-not = Nicht sichtbar
why-thing = { $kind ->
    [item] Der Eintrag „{ $title }“
    [fields] Felder: { $title }
    [comments] { $count ->
        [one] Ein Kommentar
       *[other] { $count } Kommentare
    }
    [messages] { $count ->
        [one] Eine Chat-Nachricht
       *[other] { $count } Chat-Nachrichten
    }
    [file] Datei „{ $title }“
    [task] Aufgabe „{ $title }“
    [note] Notiz „{ $title }“
    [activity] Aktivität „{ $title }“
    [planned] Geplante Aktivität „{ $title }“
   *[other] { $title }
}
why-below = { $place ->
    [task] zu Aufgaben
    [note] zu Notizen
    [activity] zu Aktivitäten
    [planned] zu geplanten Aktivitäten
    [event] zum Austausch
    [request] zu Anliegen
    [request_list] zu Anforderungslisten
   *[other] zu anderem
}
why-grant = Der Eintrag ist für { $name } offen.
why-facet-files = Der Gast sieht Dateien, auch spätere.
why-facet-fields = Der Gast sieht Felder.
why-facet-followed = Der Gast sieht, woran er beteiligt ist.
why-facet-old-comments = Der Gast sieht alte Kommentare.
why-facet-send-files = Der Gast darf Dateien senden.
why-facet-tasks = Der Gast sieht alle Aufgaben des Projekts, auch spätere.
why-facet-due = Der Gast sieht den Termin.
why-facet-stage = Der Gast sieht die Phase.
why-facet-hours = Der Gast sieht die Stunden in Prozent.
why-facet-progress = Der Gast sieht die Aufgaben in Prozent.
why-facet-chat = Der Chat mit Gästen gehört dazu.
why-follows = Ein Mitglied hat den Gast als Beteiligten hinzugefügt.
why-own = Es kommt vom Gast selbst.
why-guest-lane = { $count ->
    [one] Das steht dort, wo Gäste lesen.
   *[other] Sie stehen dort, wo Gäste lesen.
}
why-role = Eine Rolle reicht bis hierher.
why-participates = Die Person nimmt daran teil.
why-no-grant = Der Eintrag wurde nie für { $name } geöffnet.
why-grant-closed = Der Eintrag war für { $name } offen und ist geschlossen.
why-grant-ended = Der Eintrag war bis zu einem Tag offen, der vorbei ist.
why-not-verified = Der Browser des Gasts ist noch nicht bestätigt.
why-binned = Es liegt im Papierkorb.
why-no-extranet = Dieser Ordner ist für Gäste nicht offen.
why-field-hidden = Gästen wird das hier nicht gezeigt.
why-field-withheld = { $name } wird das vorenthalten.
why-facet-off = Dieser Teil ist für den Gast ausgeschaltet.
why-not-follower = { $name } ist nicht als Beteiligte oder Beteiligter hinzugefügt.
why-internal = Es ist nur fürs Team.
why-closed = Sie wurde für diese Person geschlossen.
why-team-lane = { $count ->
    [one] Das steht dort, wo nur das Team liest.
   *[other] Sie stehen dort, wo nur das Team liest.
}
why-before-grant = { $count ->
    [one] Das wurde geschrieben, bevor der Eintrag für { $name } geöffnet wurde.
   *[other] Sie wurden geschrieben, bevor der Eintrag für { $name } geöffnet wurde.
}
why-general = Es gehört zu keinem Eintrag.
code-new-browser = Diesen Browser kennen wir noch nicht. Wir haben einen sechsstelligen Code geschickt an
code-page-title = Code eingeben – { $organization }
too-long = Höchstens { $most } Zeichen.

## Was mit dem Zugang geschah, im Verlauf

history-share-opened = hat es mit { $subject } geteilt: { $became }
history-share-changed = hat geändert, was { $subject } sieht: { $became } statt { $was }
history-share-end-set = hat geändert, bis wann es für { $subject } offen ist: { $became } statt { $was }
history-share-closed = hat es für { $subject } geschlossen
history-share-ended = Das gesetzte Ende kam: geschlossen für { $subject }
history-link-activated = hat den Link von { $subject } aktiviert
history-link-renewed = hat { $subject } einen neuen Link gegeben; der alte ist tot
history-link-deactivated = hat den Link von { $subject } deaktiviert
history-link-end-set = hat das Ende des Links von { $subject } geändert
history-link-end-set-from = hat das Ende des Links von { $subject } geändert: { $became } statt { $was }
history-link-opened = { $became ->
    [code] hat es über den Link geöffnet, mit einem Code aus dem Postfach
    [sign-in] hat es über den Link geöffnet, angemeldet
   *[click] hat es über den Link geöffnet, zum ersten Mal
}
access-added = { $date } von { $by } hinzugefügt
access-take-off = Aus dem Team nehmen

# Teilen nur mit einer Adresse.

share-by-address = Nur mit einem Link teilen
share-unaddressed-help = Für jemanden, dessen E-Mail-Adresse Sie nicht haben: Schicken Sie den Link über einen beliebigen Messenger. Wer ihn hat, liest; vor dem Schreiben oder Unterschreiben wird eine E-Mail-Adresse bestätigt.
share-unaddressed-name = Name
share-unaddressed-name-help = Leer, wenn Sie noch nicht wissen, wer es sein wird. Die Person sagt es beim Bestätigen selbst.
share-unaddressed-company = Firma
share-unaddressed-make = Link erstellen und kopieren
share-everyone = Alle, die den Link haben
share-everyone-help = Für eine Website oder eine Gruppe: Alle, die den Link haben, lesen, und wer eine E-Mail-Adresse bestätigt, macht mit, bis Sie ihn deaktivieren.
share-everyone-make = Öffentlichen Link erstellen und kopieren
share-everyone-copy = Öffentlichen Link kopieren
share-public-plan = Öffentliche Links gehören zu den bezahlten Tarifen. Fragen Sie Ihre Administration danach.
share-project-invited = Ein Projekt öffnen nur Eingeladene. Geben Sie ihre E-Mail-Adresse ein.
contact-undefined = Noch nicht benannt
link-copied-unaddressed = Kopiert. Schicken Sie ihn an { $name }; wer ihn hat, kann lesen, bis jemand bestätigt.
link-copied-unnamed = Kopiert. Wer ihn hat, kann lesen, bis jemand bestätigt, wer er ist.
link-copied-everyone = Kopiert. Alle, die diesen Link haben, können lesen.
access-visitors = { $count ->
    [one] 1 kam über den öffentlichen Link
   *[other] { $count } kamen über den öffentlichen Link
}
access-visitors-more = Gezeigt werden die letzten { $count }.
why-link-off = Der Link, über den sie kamen, öffnet zurzeit nichts.
link-for-holder = Sie lesen ohne Konto. Zum Schreiben oder Unterschreiben bestätigen Sie zuerst eine E-Mail-Adresse.
history-link-verified = hat über den Link für { $subject } bestätigt, wer er oder sie ist

# Wer nur über einen Link liest, bestätigt, wer er ist.

holder-banner = Sie lesen über einen Link. Zum Schreiben, Senden oder Unterschreiben sagen Sie, wer Sie sind.
holder-verify = E-Mail bestätigen
introduce-title = Wer sind Sie?
introduce-why = { $organization } möchte wissen, mit wem sie es zu tun haben. Wir schicken einen 6‑stelligen Code an Ihr Postfach.
introduce-email-help = Nur { $organization } sieht sie.
introduce-name = Ihr Name
introduce-company = Firma
introduce-job = Position
introduce-kept = { $organization } behält, was Sie hier schreiben.
introduce-send = Code schicken
introduce-as-account = Weiter als { $email }
introduce-code-sent = Wir haben einen 6‑stelligen Code geschickt an
introduce-overtaken = Inzwischen hat jemand anderes über diesen Link bestätigt. Bitten Sie um einen eigenen.
visitor-closed = Ihr Zugang wurde von der Person geschlossen, die geteilt hat. Lesen können Sie weiterhin.
