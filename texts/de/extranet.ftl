# Was Gäste sehen, tun und bekommen
extranet-title = Was Gäste sehen und tun
extranet-title-of = Was Gäste sehen und tun: { $name }
extranet-about = Das gilt für jeden Datensatz hier, der geteilt ist. Ein Datensatz kann es für sich selbst sagen; einem einzelnen Gast kann weniger gezeigt werden, nie mehr.
extranet-record-about = Drei Stufen, jede innerhalb der darüber: was { $organizer } sagt, was dieser Datensatz sagt, was ein Gast gezeigt bekommt.
extranet-is-off = Gäste werden zu diesen Datensätzen zurzeit nicht eingelassen. Was hier steht, gilt, sobald sie es werden.
extranet-fields = Felder
extranet-fields-about = Was Gäste von einem Datensatz sehen, wo ihnen seine Felder gezeigt werden.
extranet-no-fields = Es gibt noch keine Felder.
extranet-may = Was sie tun dürfen
extranet-may-about = Es kann einem Gast geöffnet werden, wenn ein Datensatz geteilt wird. Was hier aus ist, ist für alle aus.
extranet-send-files = Dateien hinzufügen
extranet-send-files-about = Fotos und Dokumente, zum Datensatz selbst
extranet-attach = Dateien zu Aufgaben hinzufügen
extranet-attach-about = Auch zu Notizen und Aktivitäten, denen sie folgen
extranet-requests = Anfragen stellen
extranet-requests-about = Sie bitten um etwas und verfolgen, was daraus wird
extranet-write-notes = Notizen schreiben
extranet-write-notes-about = Sie ändern und entfernen nur ihre eigenen
extranet-mails = E-Mails
extranet-mails-about = Welche E-Mails Gäste dieser Datensätze bekommen, soweit sie sie möchten. Unter Mitteilungen finden sie in jedem Fall alles; Einladungen kommen immer.
extranet-mail-mentions = Jemand ruft sie mit einem @
extranet-mail-comments = Kommentare
extranet-mail-approvals = Freigaben, Unterschriften und Anforderungslisten
extranet-mail-tasks = Aufgaben, Notizen und Aktivitäten
extranet-mail-files = Neue Dateien
extranet-mail-ends = Zugang, der bald endet
extranet-guest-sees = Was ein Gast sieht
extranet-sees-no-field = Kein Feld wird gezeigt.
extranet-sees-about = Jedem Gast wird das gezeigt oder weniger, so wie es mit ihm geteilt ist.
extranet-differing = Datensätze, die abweichen
extranet-differing-about = Sie sagen selbst, was ihre Gäste sehen, tun oder bekommen. Was sich darüber ändert, ändert sich dort nicht.
extranet-differing-more = Es gibt noch mehr davon.
extranet-above-on = Ordner: an
extranet-above-off = Ordner: aus
extranet-save-record = Für diesen Datensatz speichern
extranet-as-organizer = Wie { $organizer } es hat
extranet-never-more = Ein Datensatz öffnet Gästen nicht mehr als sein Ordner. Wer Ordner verwaltet, kann es zulassen.
extranet-never-more-about = Ein Datensatz öffnet nicht mehr als sein Ordner. Wer Ordner verwaltet, kann es zulassen.
extranet-may-widen = Sie verwalten Ordner, also können Sie diesen Datensatz mehr öffnen lassen als seinen Ordner.
extranet-each-guest = Was jeder Gast sieht
extranet-no-guests = Er ist noch mit niemandem geteilt.
extranet-guest-fields = { $some } von { $all } Feldern
extranet-guest-no-fields = keine Felder
extranet-choose-fields = Felder wählen
extranet-look = Ansehen als
extranet-unknown = „{ $text }“ ist hier nicht bekannt.
extranet-open = Was Gäste sehen und tun

# Anfragen
requests = Anfragen
request-new = Neue Anfrage
request-new-about = Sagen Sie, was Sie brauchen. { $company } antwortet hier, und Sie sehen, was daraus wird.
request-make = Anfrage stellen
request-title = Was Sie brauchen
request-body = Mehr dazu
request-files = Fotos und Dateien
request-send = Anfrage senden
request-open = Offen
request-in-work = In Arbeit
request-done = Erledigt
request-closed = Geschlossen
request-make-task = Aufgabe daraus machen
request-to-its-task = Zur Aufgabe
request-close = Schließen
request-open-again = Wieder öffnen
hit-request = Anfrage

# Berichte zu Aufgaben
report-yours = Das ist Ihre Aufgabe
report-text = Was getan wurde
report-done = Es ist erledigt
report-started = Ich habe angefangen
report-not-yet = Noch nicht erledigt
report-only-say = Nur mitteilen
report-is-done = Sie haben gesagt, dass es erledigt ist.
report-empty = Sagen Sie, wie weit es ist oder was getan wurde.
report-no-status = Möglich sind: open, doing, done.

# Alle Gäste
roster-title = Gäste
roster-which = Welche Gäste
roster-all = Alle
roster-idle = Untätig: { $count }
roster-none-idle = Alle waren in letzter Zeit hier.
roster-empty = Noch ist mit niemandem etwas geteilt.
roster-more = Mehr
roster-used = { $used } von { $allowed } Gästen.
roster-used-any = { $used } Gäste; es dürfen beliebig viele sein.
roster-near = Vier Fünftel Ihres Pakets sind belegt. Ein größeres gibt, wer diese Installation betreibt; wer untätig ist, kann geschlossen werden.
roster-full = Ihr Paket ist voll: Niemand kann mehr eingeladen werden, bis ein Zugang geschlossen wird oder das Paket größer ist.
roster-idle-about = Untätig ist, wer { $days } Tage nicht hier war.
roster-invited = eingeladen von { $by }, { $date }
roster-items = { $count ->
    [one] ein Element
   *[other] { $count } Elemente
}
roster-seen = zuletzt hier { $when }
roster-never = kam nie
roster-is-idle = Untätig

# Der Code eines Elements
code = QR-Code
code-about = Wer ein Telefon darauf richtet, kommt auf diese Seite: Mitglieder sofort, Gäste, für die sie offen ist, sobald sie gezeigt haben, wer sie sind. Allen anderen öffnet er nichts; er kann also sichtbar an einer Maschine kleben.
code-picture = Code der Adresse { $address }
code-print = Zum Drucken (PDF)
code-file = Als Bild (SVG)
code-scan = Ein Telefon darauf richten.
