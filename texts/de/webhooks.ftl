# Webhooks: Programme, die erfahren, was geschieht
webhooks = Webhooks
webhooks-about = Andere Programme erfahren, wenn hier etwas geschieht: was und wo, nie was geschrieben wurde. Jede Nachricht ist signiert.
webhooks-empty = Noch erfährt kein Programm etwas.
webhook-new = Einen Webhook hinzufügen
webhook-make = Hinzufügen und das Geheimnis zeigen
webhook-name = Name
webhook-address = Adresse
webhook-address-help = Wohin gemeldet wird, etwa https://hooks.example.com/parlor.
webhook-address-wrong = Geben Sie eine Adresse ein, die mit https:// beginnt, ohne Namen und Passwort darin.
webhook-address-inside = Diese Adresse führt zu einem Rechner, der nicht allen offensteht. Dorthin wird nichts gesendet.
webhook-events = Was gemeldet wird
webhook-events-all = Alles
webhook-events-single = Einzelne Ereignisse
webhook-events-wrong = Wählen Sie mindestens eine Art oder ein Ereignis, das es gibt.
webhook-kind-items = Einträge, Projekte, Dokumente, Boards und wer daran teilnimmt
webhook-kind-tasks = Aufgaben und ihre Freigaben
webhook-kind-orders = Arbeitsaufträge
webhook-kind-planned = Geplante Aktivitäten
webhook-kind-notes = Notizen und Aktivitäten
webhook-kind-comments = Kommentare und Chats
webhook-kind-files = Dateien
webhook-kind-projects = Projekte und ihre Phasen
webhook-kind-documents = Dokumente und Unterschriften
webhook-kind-boards = Boards
webhook-kind-requests = Anfragen und Anforderungslisten
webhook-kind-forms = Formulare
webhook-kind-sharing = Freigeben und Links
webhook-kind-receipts = Was Gäste gelesen haben
webhook-kind-guests = Kontakte, Gäste und Zugangsprüfungen
webhook-kind-organizers = Ordner, ihre Felder und Ansichten
webhook-kind-members = Mitglieder, Rollen und Anmeldungen
webhook-kind-organization = Einstellungen der Organisation
webhook-reach = Worüber
webhook-reach-all = Alles, was das Mitglied sieht
webhook-reach-organizer = Ein Ordner
webhook-reach-items = Einzelne Einträge, Projekte, Dokumente oder Boards
webhook-reach-wrong = Möglich sind: all, organizer, items.
webhook-organizer = Ordner
webhook-organizer-help = Gilt nur, wenn über einen Ordner gemeldet wird.
webhook-organizer-wrong = Wählen Sie einen Ordner.
webhook-items = Einträge, Projekte, Dokumente, Boards
webhook-items-help = Gilt nur, wenn über einzelne gemeldet wird: ihre Adressen, je eine pro Zeile.
webhook-items-wrong = Schreiben Sie in jede Zeile die Adresse von etwas in dieser Organisation.
webhook-items-many = Höchstens 50. Wählen Sie einen Ordner oder alles.
webhook-eyes-of = sieht, was { $name } sieht
webhook-eyes = Gemeldet wird, was { $name } in diesem Augenblick sieht, und was die Organisation selbst betrifft.
webhook-eyes-little = Gemeldet wird nur über Einträge, Projekte, Dokumente und Boards, die { $name } in diesem Augenblick sieht: { $name } verwaltet die Organisation nicht.
webhook-take = Sehen lassen, was ich sehe
webhook-both-until = Das vorige Geheimnis signiert noch mit bis { $date }.
webhook-waiting = { $count ->
    [one] Eine Zustellung wartet
   *[other] { $count } Zustellungen warten
}
webhook-reached = Zuletzt erreicht
webhook-is-on = An
webhook-is-off = Aus
webhook-is-failing = Gestört
webhook-off-hand = Abgeschaltet { $date }. Es wird nichts gesendet; was inzwischen geschieht, wird nicht nachgereicht.
webhook-off-gone = Abgeschaltet { $date }: Er hat geantwortet, dass es ihn nicht mehr gibt (410).
webhook-off-failing = Abgeschaltet { $date }: Fünf Tage lang hat ihn nichts erreicht.
webhook-many = Es gibt schon { $most } Webhooks. Entfernen Sie erst einen.
webhook-off-first = Er ist abgeschaltet. Schalten Sie ihn erst ein.
webhook-failing-since = Seit { $date } hat ihn nichts erreicht. Es wird in wachsenden Abständen wieder versucht.
webhook-switch-on = Einschalten
webhook-switch-off = Abschalten
webhook-send-test = Ein Testereignis senden
webhook-settings = Einstellungen
webhook-secret = Geheimnis und Entfernen
webhook-secret-about = Mit dem Geheimnis prüft der Empfänger, dass eine Nachricht von hier kommt. Es wurde einmal gezeigt; ein neues tritt an seine Stelle, und einen Tag lang signieren beide.
webhook-secret-title = Geheimnis von { $name }
webhook-secret-lead = Kopieren Sie es jetzt. Es wird nie wieder gezeigt.
webhook-rotate = Neues Geheimnis
webhook-rotate-sentence = Ein neues Geheimnis machen? Das vorige signiert noch 24 Stunden mit, damit der Empfänger umstellen kann.
webhook-remove = Entfernen
webhook-remove-sentence = { $name } entfernen? Was wartet, wird nicht gesendet, und die Zustellungen werden vergessen.
webhook-deliveries = Zustellungen
webhook-deliveries-about = Sie werden 30 Tage aufbewahrt.
webhook-deliveries-which = Welche Zustellungen
webhook-deliveries-empty = Hier sind keine Zustellungen.
webhook-deliveries-pages = Seiten der Zustellungen
webhook-deliveries-older = Ältere
webhook-state-all = Alle
webhook-state-waiting = Wartet
webhook-state-delivered = Zugestellt
webhook-state-failed = Gescheitert
webhook-state-withheld = Nicht gemeldet
webhook-tries = { $count ->
    [0] noch nicht versucht
    [one] ein Versuch
   *[other] { $count } Versuche
}
webhook-delivery-title = Zustellung von { $event }
webhook-made = Geschehen
webhook-tried = Versucht
webhook-next = Nächster Versuch
webhook-send-again = Noch einmal senden
webhook-request = Was gesendet wird
webhook-answer = Was zurückkam
webhook-no-answer = Noch nichts.
webhook-fault-inside = Es wurde nichts gesendet: Die Adresse führt zu einem Rechner, der nicht allen offensteht, oder leitet ohne Ende weiter.
webhook-fault-address = Es wurde nichts gesendet: Die Adresse, oder eine, zu der sie weiterleitet, beginnt nicht mit https://.
webhook-fault-silence = Er hat nicht innerhalb von 15 Sekunden geantwortet oder war nicht zu erreichen.
leaving-webhooks = { $count ->
    [one] Ein Webhook sieht, was sein neues Mitglied sieht.
   *[other] { $count } Webhooks sehen, was ihr neues Mitglied sieht.
}
news-webhook-off = Dieser Webhook wurde abgeschaltet: Nichts hat ihn erreicht, oder er sagte, dass es ihn nicht mehr gibt
