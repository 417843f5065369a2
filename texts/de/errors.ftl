error-sign-in = Bitte melden Sie sich zuerst an.
error-second-step = Diese Organisation verlangt von ihren Mitgliedern beim Anmelden einen zweiten Schritt.
error-sign-in-title = Anmelden
error-not-found = Unter dieser Adresse ist nichts für Sie offen. Wenn eine Mail Sie hierher geführt hat, fragen Sie die Person, von der sie kam.
error-not-found-title = Hier ist nichts
error-gone-title = Das ist geschlossen
error-forbidden = Sie können das sehen, aber nicht ändern.
error-forbidden-title = Das geht hier nicht
error-too-often = Zu viele Versuche. Bitte warten Sie { $minutes ->
    [one] eine Minute
   *[other] { $minutes } Minuten
} und versuchen Sie es dann noch einmal.
error-too-often-title = Einen Moment, bitte
error-invalid = { $count ->
    [one] Ein Feld braucht noch einen Blick.
   *[other] { $count } Felder brauchen noch einen Blick.
}
error-invalid-title = Das hat nicht geklappt
error-changed = Jemand anderes hat das inzwischen geändert. Gehen Sie zurück, laden Sie die Seite neu und versuchen Sie es noch einmal.
error-changed-title = Jemand war schneller
error-method = Diese Adresse nimmt eine solche Anfrage nicht an.
error-once-unreadable = Die Kopfzeile Idempotency-Key muss aus 1 bis 255 sichtbaren ASCII-Zeichen bestehen.
error-once-reused = Dieser Idempotency-Key wurde für eine andere Anfrage verwendet. Es ist nichts geschehen; nehmen Sie einen neuen.
error-once-running = Die erste Anfrage mit diesem Idempotency-Key wird noch beantwortet. Fragen Sie gleich noch einmal.
error-once-done = Die Anfrage mit diesem Idempotency-Key wurde ausgeführt. Ihre Antwort kann nicht noch einmal gegeben werden.
error-once-done-title = Das ist schon geschehen
error-too-large = Das ist zu groß. Höchstens { $megabytes } MB.
error-unreadable = Die Eingabe war nicht lesbar. Gehen Sie zurück und versuchen Sie es noch einmal.
error-foreign = Das kam von einer fremden Seite. Öffnen Sie die Seite hier und versuchen Sie es noch einmal.
error-full = Auf dem Server ist kein Platz mehr. Es ging nichts verloren; bitte sagen Sie dem Betreiber Bescheid.
error-down = Der Server erreicht seine Daten gerade nicht. Es ging nichts verloren; versuchen Sie es gleich noch einmal.
error-busy = Der Server hat gerade so viel zu tun, dass dies zu lange warten müsste. Es wurde nichts getan; versuchen Sie es gleich noch einmal.
error-busy-key = Mit diesem Schlüssel laufen so viele Anfragen, wie es sein dürfen. Es wurde nichts getan; senden Sie die nächste, wenn eine davon beantwortet ist.
error-busy-pages = Es sind so viele Seiten offen, wie zugleich aktuell gehalten werden können. Schließen Sie einige und laden Sie diese neu.
error-broken = Das ist unser Fehler, nicht Ihrer. Es ging nichts verloren; bitte versuchen Sie es noch einmal.
error-broken-title = Etwas ist kaputt
error-noted = Es wurde für den Betreiber dieses Servers notiert.
error-home = Zur Startseite
sign-in = Anmelden
list-cursor = Diese Stelle gibt es in dieser Liste nicht. Beginnen Sie auf der ersten Seite.
list-first = Erste Seite
