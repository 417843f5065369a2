# Dokumente und ihre Vorgänge

document = Dokument
documents = Dokumente
documents-empty = Ein Dokument wird gelesen, besprochen und unterschrieben: vom Team, und von Gästen, die es durch einen Link bekommen.
documents-none-found = Kein Dokument passt.
documents-show-all = Alle Dokumente zeigen
documents-filter = Dokumente filtern
documents-shared = Mit Gästen geteilt
documents-mine = Meine
document-new = Neues Dokument
document-start = Dokument beginnen
document-edit = „{ $title }“ bearbeiten
document-subject = Betreff
document-description = Beschreibung
document-description-help = Wer das Dokument sieht, liest auch das, Gäste eingeschlossen.
document-no-description = Noch keine Beschreibung.
document-changed = Geändert
document-to-sign = Zu unterschreiben
document-to-sign-add = PDF zum Unterschreiben hinzufügen
document-to-sign-empty = Hier stehen PDFs, die unterschrieben werden sollen.
sign-no-pdf = { $name } ist kein PDF. Nur PDFs lassen sich unterschreiben; speichern Sie die Datei zuerst als PDF.
sign-too-large = { $name } ist zu groß zum Unterschreiben: höchstens 64 MB.
sign-encrypted = { $name } ist durch ein Passwort geschützt. Nehmen Sie den Schutz zuerst weg: Wer eine Unterschrift prüft, bräuchte sonst auch das Passwort.
sign-certified = { $name } wurde von jemandem zertifiziert, der keine Änderung erlaubt. Fügen Sie die Datei stattdessen als andere Datei hinzu.
sign-broken = { $name } ist beschädigt und lässt sich nicht unterschreiben. Drucken Sie die Datei in ein neues PDF und versuchen Sie es damit.
history-document-description = hat die Beschreibung geändert
history-event-started = { $became ->
    [approval] hat um Freigabe gebeten: { $subject }
    [signature] hat um Unterschriften gebeten: { $subject }
   *[other] hat eine Nachricht geschrieben: { $subject }
}
history-event-closed = hat für alle Gäste geschlossen: { $subject }
history-event-opened = hat wieder für Gäste geöffnet: { $subject }
history-event-closed-to = hat den Vorgang „{ $subject }“ für { $became } geschlossen
history-event-opened-to = hat den Vorgang „{ $subject }“ wieder für { $became } geöffnet
history-file-closed-to = hat { $subject } für { $became } geschlossen
history-file-opened-to = hat { $subject } wieder für { $became } geöffnet

events = Vorgänge
events-empty = Hier stehen Nachrichten, Freigaben und Unterschriften, jede unter denen, die an ihr teilnehmen.
event-new = Neue Nachricht
event-title = Betreff
event-body = Nachricht
event-members = Mitglieder, die teilnehmen
event-send = Senden
event-message = Nachricht
event-approval = Freigabe
event-signature = Unterschriften
event-closed = Für Gäste geschlossen
event-invite = Gäste dazubitten
event-invite-help = Sie nehmen an diesem Vorgang teil. Wer das Dokument noch nicht hat, bekommt es geöffnet und einen Link per Mail.
event-is-closed = Dieser Vorgang ist für alle Gäste geschlossen. Das Dokument bleibt ihnen offen.
event-open = Wieder für Gäste öffnen
event-close = Für alle Gäste schließen
event-close-help = Sie sehen diesen Vorgang sofort nicht mehr. Das Dokument, seine Dateien und ihre anderen Vorgänge bleiben ihnen offen.
event-visitors = Wer über den öffentlichen Link kam
event-visitors-help = Sie sehen diesen Vorgang wie alle, die den Link haben. Sie können ihn für eine Person allein schließen; das Dokument bleibt ihr offen. Wer die Adresse wieder öffnet, ohne sich vorzustellen, sieht, was alle sehen.
event-visitors-none = Niemand, der über den öffentlichen Link kam, sieht diesen Vorgang.
event-closed-to-guests = Dieser Vorgang ist für Gäste geschlossen. Öffnen Sie ihn zuerst.

# Eigene Dokumente von Besuchern.

signing-everyone-alone = Alle, die den Link haben, können nur in einem eigenen Schritt gefragt werden.
signing-everyone-no-link = Alle, die einen Link haben, kann nur fragen, wer Links erstellen darf.
copies = Kopien
copies-complete = { $complete } von { $all } sind von allen unterschrieben.
copies-show = Kopien zeigen
copies-files = Exportieren
copies-csv = Liste als CSV
copies-zip = Unterschriebene PDFs als ZIP
copies-none = Über den öffentlichen Link kam noch niemand. Wer kommt und bestätigt, wer er ist, hat hier ein eigenes Dokument.
copies-none-found = Keine Kopie passt.
copies-next = Ältere
copies-filter = Name oder E-Mail
copies-over = Hier ist nichts mehr zu unterschreiben. Fragen Sie, wer Ihnen den Link geschickt hat.
copy-visitor = Name
copy-company = Firma
copy-far = Stand
copy-made = Gekommen
copy-answered = Geantwortet
copy-address = Adresse
copy-open = Keine Antwort
copy-signed = Unterschrieben, andere folgen
copy-complete = Von allen unterschrieben
copy-declined = Abgelehnt
copy-over = Beendet

# Vorlagen für Dokumente, und Listen, die mit ihnen verschickt werden.

template = Vorlage
templates = Vorlagen
templates-empty = Eine Vorlage ist ein Dokument mit Lücken: Wer sie verwendet, sagt, für wen es ist, und die Lücken werden aus dem Kontakt, einem Datensatz und dem, was gefragt wird, gefüllt.
template-new = Neue Vorlage
template-start = Vorlage anlegen
template-name = Name der Vorlage
template-lead = Gäste sehen eine Vorlage nie. Sie sehen die Dokumente, die daraus gemacht werden.
template-description-help = Sie steht in jedem Dokument aus der Vorlage. Lücken darin, ein Name in doppelten geschweiften Klammern, werden gefüllt.
template-filled = Was gefüllt wird
template-settings = Lücken der Vorlage
template-subject = Wie ein Dokument heißt
template-organizer = Datensätze aus
template-no-records = Keine Datensätze
template-asks = Bei der Verwendung gefragt
template-asks-help = Eines je Zeile, etwa „Betrag“. Im Text steht es in doppelten geschweiften Klammern.
template-ask-taken = „{ $name }“ kann nicht gefragt werden: Es ist schon der Name einer Lücke, zu lang oder hat Klammern.
template-asks-many = Höchstens { $most } Dinge können gefragt werden.
template-gaps = Lücken
template-gaps-none = Noch keine
template-gaps-how = Wie Lücken geschrieben werden
template-gaps-lead = Sie können im Namen eines Dokuments stehen, in seiner Beschreibung, in Titel und Nachricht seiner Route; und auf den Seiten seiner PDFs, wo Sie sie setzen.
template-field-example = Betrag
template-field-help = Ein Feld eines Datensatzes, nach seinem Namen
template-gap-unknown = Nichts füllt die Lücke „{ $gap }“. Sehen Sie nach, wie Lücken geschrieben werden, oder nehmen Sie sie in das auf, was gefragt wird.
template-gap-empty = Hierfür gibt es nichts einzutragen: { $gap }.
template-blanks = Text auf Seiten setzen
template-blanks-count = { $count ->
    [0] noch nichts gesetzt
    [one] { $count } Stelle
   *[other] { $count } Stellen
}
template-back = Zurück zur Vorlage
template-use = Vorlage verwenden
template-use-help = Das Dokument wird angelegt, und niemand wird gefragt, bevor Sie es angesehen und gesendet haben.
template-make = Dokument anlegen
template-recipient = Für wen es ist
template-recipient-help = Was von einem Kontakt bekannt ist, gilt. Name, Position und Firma sind für jemand Neuen.
template-record = Datensatz
template-asked = Einzutragen
template-for-whom = Sagen Sie, für wen das Dokument ist: eine E-Mail-Adresse.
recipient-member = Das ist die Adresse eines Mitglieds. Ein Dokument aus einer Vorlage ist für jemanden außerhalb.
template-no-organizer = Sagen Sie in der Vorlage, wessen Datensätze ihre Lücken füllen.
template-which-record = Wählen Sie einen Datensatz.
template-no-record = Es gibt keinen Datensatz „{ $name }“, den Sie sehen.
template-two-records = Mehrere Datensätze heißen „{ $name }“. Benennen Sie zuerst einen davon um.
template-not-sent = Eine Vorlage wird nicht selbst gesendet. Verwenden Sie sie, und senden Sie das Dokument.
template-signed-before = { $name } wurde schon unterschrieben; auf seinen Seiten kann nichts eingetragen werden.
template-unwritable = Auf den Seiten von { $name } kann nichts eingetragen werden: { $why }.
template-made = Daraus gemachte Dokumente
template-made-show = Dokumente zeigen
template-made-none = Aus dieser Vorlage wurde noch kein Dokument gemacht.
share-no-templates = Eine Vorlage wird nie geteilt. Verwenden Sie sie, und teilen Sie das Dokument.
signing-recipient = Für wen es ist
signing-recipient-template = Nur eine Vorlage fragt den, für den sie ist. Nennen Sie hier jemanden.
signing-who-template = Ein Name und eine E-Mail-Adresse in jeder Zeile; „recipient“ bedeutet: für wen ein Dokument gemacht wird. Wer in einem Schritt steht, wird zugleich gefragt.
signing-template-help = Jedes Dokument aus der Vorlage bekommt diese Route, mit dem darin, für den es ist.
signing-of-template = Der Vorlage
history-template-changed = hat die Lücken der Vorlage geändert
gap-contact-name = Name des Kontakts
gap-contact-email = E-Mail des Kontakts
gap-contact-position = Position des Kontakts
gap-counterparty = Firma des Kontakts
gap-organization = Unsere Firma
gap-sender = Ihr Name
gap-today = Heute
gap-record-title = Titel des Datensatzes
gap-field = Datensatz: { $name }
blank-what = Eintragen
blank-each = Was eingetragen wird
blank-lead = Der Text beginnt links oben an seiner Stelle und wird kleiner, wo er nicht passte.
blank-no-files = Fügen Sie der Vorlage zuerst ein PDF zum Unterschreiben hinzu. Auf seine Seiten wird Text gesetzt.
copy-draft = Nicht gesendet
batches = Verschickte Listen
batch-send = An eine Liste senden
batch-title = „{ $name }“ an eine Liste senden
batch-lead = Niemand bekommt etwas, bevor Sie gesehen haben, was aus jeder Zeile wird.
batch-too-many = Eine Liste hat höchstens { $most } Zeilen. Teilen Sie sie.
batch-file-help = CSV oder XLSX mit den Namen der Spalten in der ersten Zeile, bis zu 5.000 Zeilen.
batch-of = Liste { $file }
batch-row = Empfänger
batch-skips-known = Wer schon ein Dokument aus dieser Vorlage hat, wird ausgelassen
batch-sums = { $add } werden gefragt, { $known } haben schon ein Dokument, { $refused } können nicht gefragt werden.
batch-add = Wird gefragt
batch-known = Hat schon eines
batch-refused = Kann nicht gefragt werden
batch-run = { $count ->
    [one] { $count } Dokument senden
   *[other] { $count } Dokumente senden
}
batch-running = Senden
batch-progress = { $done } von { $count } Zeilen, { $added } Dokumente gesendet.
batch-done = { $count ->
    [0] Kein Dokument wurde gesendet.
    [one] { $count } Dokument wurde gesendet.
   *[other] { $count } Dokumente wurden gesendet.
}
batch-sent = { $count ->
    [one] { $count } gesendet
   *[other] { $count } gesendet
}
batch-open = nicht zu Ende
batch-faults = Nicht gesendet
batch-why = Warum
batch-no-recipient = Die Route der Vorlage fragt niemanden, der in einer Liste genannt ist. Setzen Sie zuerst „recipient“ hinein.

# Nachweise

evidence-get = Nachweise herunterladen
evidence-title = Nachweise zu „{ $title }“
evidence-lead = Was { $organization } davon weiß: was gezeigt, gesagt, unterschrieben und gesendet wurde, wann und wem. Erstellt von { $name }, { $at }.
evidence-what = Was
evidence-who = Wer
evidence-when = Wann
evidence-how = Woran erkannt
evidence-from = Von wo
evidence-made = Angelegt
evidence-id = Nummer
evidence-hash = SHA-256
evidence-files = Dateien und ihre Versionen
evidence-internal = für das Team
evidence-removed = entfernt
evidence-open = läuft
evidence-route = Unterschriften: { $title }
evidence-route-sent = Gesendet von { $name }, { $at }. { $state } { $end }
evidence-parts = Was gezeigt wurde
evidence-opened = Geöffnet
evidence-closed = Geschlossen, oder bis
evidence-access = Wem es geöffnet wurde
evidence-visits = Wer es angesehen hat
evidence-came = Gekommen
evidence-went = Gegangen
evidence-pages = Seiten
evidence-said = Was gesagt wurde
evidence-with = Mit { $names }
evidence-to-guests = mit Gästen
evidence-to-team = im Team
evidence-log = Was das Protokoll sagt
evidence-nothing = Nichts.
evidence-foot = Dieser Bericht ist eine Datei eines Archivs. Das Archiv ist als Ganzes unterschrieben; wie man das prüft, sagt README.txt darin.
