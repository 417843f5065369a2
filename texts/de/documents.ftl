# Dokumente und ihre Vorgänge

document = Dokument
documents = Dokumente
documents-empty = Ein Dokument wird gelesen, besprochen und unterschrieben: vom Team, und von Gästen, die es durch einen Link bekommen.
documents-none-found = Kein Dokument passt.
documents-show-all = Alle Dokumente zeigen
documents-filter = Dokumente filtern
documents-shared = Mit Gästen geteilt
documents-mine = Meine
documents-more = Nur die ersten { $most } stehen hier. Ein Filter findet die anderen.
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
