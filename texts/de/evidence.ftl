# Nachweise und Export.
evidence-of-item = Er ist für das Team: Darin steht, was unter den Mitgliedern gesagt wurde, und auch, was mit Gästen gesagt wurde. Was Gäste sehen konnten, steht bei dem, was ihnen geöffnet wurde.
evidence-of-guest = Er gilt einem Gast: was ihm offen stand, was er sah, schrieb, sandte, unterschrieb und bestätigte, und was andere dort schrieben, wo er beteiligt war und es lesen konnte.
evidence-of-organization = Er gilt der ganzen Organisation und ist für ihre Administratoren.
evidence-items-left-out = { $count ->
    [one] Ein Eintrag fehlt, weil nicht sehen darf, wer darauf Zugriff hat, wer dies erstellt hat.
   *[other] { $count } Einträge fehlen, weil nicht sehen darf, wer darauf Zugriff hat, wer dies erstellt hat.
}
evidence-more = { $count ->
    [one] Eine weitere Zeile steht in den Daten des Archivs.
   *[other] { $count } weitere Zeilen stehen in den Daten des Archivs.
}
evidence-shut = nur genannt: vom Virenscanner nicht freigegeben oder vernichtet
evidence-how-much = Was im Archiv ist
evidence-count = Wie viele
evidence-end = Beendet
evidence-by = Von
evidence-text = Worte
evidence-value = Wert
evidence-done = Erledigt
evidence-report = Bericht
evidence-suspended = Ausgesetzt
evidence-fetched = Von einer Maschine geholt
evidence-stay = Zeit als Gast
evidence-browsers = Browser, in denen er bekannt war
evidence-codes = Codes, die gesendet wurden
evidence-links = Links
evidence-values = Felder
evidence-approvals = Freigaben von Aufgaben
evidence-orders = Arbeitsaufträge
evidence-order-confirmations = Bestätigungen auf dem Bildschirm
evidence-answers = Antworten auf Anforderungslisten
evidence-confirmations = Bestätigte geplante Aktivitäten
evidence-board-said = Was auf dem Board gesagt wurde
evidence-board-approvals = Freigaben des Boards
evidence-chats = Chats
evidence-mails = E-Mails
archives = Export
archives-about = Alles der Organisation als ein unterschriebenes Archiv: Einträge mit ihren Dateien, Personen und Rollen, Einstellungen, E-Mails und das ganze Protokoll. Es entsteht, während Sie weiterarbeiten, und wird { $days } Tage für die Person aufbewahrt, die es angefordert hat.
archives-verify = Wer ein Archiv hat, kann es mit „parlor verify“ prüfen, auch ohne diese Installation.
archive-ask = Archiv erstellen
archive-runs = Es wird schon ein Archiv erstellt. Es gibt immer nur eines auf einmal.
archive-over = Das ist schon vorbei.
archive-asked = Angefordert von { $name }
archive-running = Wird erstellt
archive-percent = Wird erstellt: { $percent } %
archive-ready = Fertig
archive-until = aufbewahrt bis { $date }
archive-cancelled = Angehalten
archive-failed = Es ist nicht gelungen. Fordern Sie es noch einmal an.
archive-gone = Nicht mehr aufbewahrt
archive-take = Herunterladen
mail-archive-subject = Das Archiv von { $organization } ist fertig
mail-archive-above = Das Archiv, das Sie angefordert haben, ist fertig:
mail-archive-button = Zum Archiv
mail-archive-below = Es wird bis zum { $date } aufbewahrt und niemandem sonst gegeben.
evidence-steps = { $done } von { $of } Schritten
mail-kind-archive = Ein Archiv ist fertig
