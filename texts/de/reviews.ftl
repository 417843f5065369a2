# Zugangsprüfungen
reviews = Zugangsprüfungen
reviews-about = Jeder Pate sagt, welche seiner Gäste bleiben. Wer bis zum letzten Tag nicht bestätigt ist, wird ausgesetzt. Das Ergebnis ist ein Bericht mit Ihrem Siegel.
review-new = Eine Prüfung beginnen
review-title = Titel
review-title-usual = Zugangsprüfung
review-which = Welche Gäste
review-which-all = Alle Gäste ({ $count })
review-which-idle = Wer lange nicht hier war ({ $count })
review-which-of = { $name } ({ $count })
review-day = Bis zu welchem Tag
review-day-help = Nach diesem Tag wird ausgesetzt, wer nicht bestätigt ist.
review-day-far = Wählen Sie einen Tag innerhalb eines Jahres.
review-start = Beginnen und die Paten fragen
review-nobody = Einen solchen Gast gibt es zurzeit nicht.
review-guests-by = { $count ->
    [one] Ein Gast, bis { $day }.
   *[other] { $count } Gäste, bis { $day }.
}
review-started = Begonnen von { $name }, { $date }.
review-closed = Geschlossen { $date }
review-closed-by = { $name } hat sie geschlossen, { $date }.
review-is-over = Diese Prüfung ist vorbei. Es kann nichts mehr geantwortet werden.
review-progress = Wie weit sie ist
review-yours = { $count ->
    [0] Sie haben für alle Ihre Gäste geantwortet.
    [one] Ein Gast wartet auf Ihre Antwort.
   *[other] { $count } Gäste warten auf Ihre Antwort.
}
review-about = Bestätigen Sie, wer bleibt. Kreuzen Sie an, was geschlossen wird, oder schließen Sie alles. Wer bis zum letzten Tag nicht bestätigt ist, wird ausgesetzt.
review-none-yours = In dieser Prüfung ist keiner Ihrer Gäste.
review-open = Was für sie offen ist
review-confirm = Bestätigen
review-reduce = Angekreuztes schließen
review-close-all = Alles schließen
review-gone = Für sie ist nichts mehr offen.
review-unanswered = Niemand hat geantwortet.
review-waits = Wartet auf eine Antwort
review-is-confirmed = Bestätigt
review-is-reduced = Verringert
review-all-closed = Geschlossen
review-is-suspended = Ausgesetzt
review-is-gone = Nichts war mehr offen
review-close = Die Prüfung schließen
review-close-question = Jetzt schließen? Wer nicht bestätigt ist, wird sofort ausgesetzt.
review-report = Bericht
review-so-far = { $done } von { $all } beantwortet
review-unsponsored = { $count ->
    [one] Für einen von ihnen steht niemand ein.
   *[other] Für { $count } von ihnen steht niemand ein.
}
review-answer-yourself = Für sie antworten
review-decided-already = { $by } hat für { $name } schon geantwortet.
review-nothing-open = Für { $name } ist nichts mehr offen.
review-choose-items = Kreuzen Sie an, was geschlossen wird.
review-what = Es ist eines von: confirm, reduce, close.
review-report-title = Zugangsprüfung
review-report-lead = { $organization } hat den Zugang von { $count } Gästen geprüft, bis { $day }. Jeder Pate wurde gefragt; wer nicht bestätigt war, wurde ausgesetzt.
review-report-what = Prüfung
review-report-started = Begonnen
review-report-closed = Geschlossen
review-report-by-day = ihr Tag kam
review-report-number = Nummer
review-report-guests = Gäste
review-report-guest = Gast
review-report-decision = Entscheidung
review-report-when = Wann
review-report-what-closed = Was geschlossen wurde
review-report-foot = Zeiten sind in UTC. Dieser Bericht trägt das Siegel der Organisation.
review-report-all = Alle Gäste
review-report-idle = Wer lange nicht hier war
review-report-of = Gäste von { $name }
