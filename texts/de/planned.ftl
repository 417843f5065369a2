# Geplante Aktivitäten: was geschehen soll, einmal oder immer wieder, und bestätigt wird.
planned-title = Geplant
planned-add = Etwas planen
planned-new = Aktivität planen
planned-empty = Nichts ist geplant. Eine Prüfung, eine Lieferung, ein Besuch: einmal oder immer wieder. Wer es tut, wird erinnert und bestätigt es.
planned-first-step = Die erste Aktivität planen
planned-name = Was geschehen soll
planned-body = Beschreibung
planned-first-day = Erster Tag
planned-at-hour = Uhrzeit, wenn sie wichtig ist
planned-repeats = Wiederholung
planned-once = Einmal
planned-repeats-days = Jeden Tag
planned-repeats-weekdays = Montag bis Freitag
planned-repeats-weeks = Jede Woche
planned-repeats-months = Jeden Monat
planned-repeats-same-weekday = Jeden Monat am selben Wochentag
planned-repeats-years = Jedes Jahr
planned-repeats-rule = Nach einer Regel
planned-rule = Regel (RFC 5545)
planned-every = Alle wie viele
planned-until = Bis
planned-times = Wie oft
planned-times-help = Lassen Sie beides leer, wenn es weitergeht.
planned-confirmer = Wer es bestätigt
planned-responsible = Wer dafür einsteht
planned-choose = Jemanden wählen
planned-remind = So viele Tage vorher erinnern
planned-remind-help = Wer es bestätigt, erfährt es dann, am Tag selbst und wenn er vorbei ist.
planned-escalate = So viele Tage danach melden
planned-escalate-help = Wer dafür einsteht, erfährt es, wenn niemand bestätigt hat, und dann jede Woche. 0 für nie.
planned-edit = Bearbeiten
planned-end = Beenden
planned-end-sentence = Kein Tag kommt mehr, und niemand wird erinnert. Was bestätigt wurde, bleibt.
planned-end-now = Jetzt beenden
planned-ended = Beendet
planned-all-done = Alles bestätigt
planned-nobody = niemand
planned-next = Als Nächstes
planned-overdue-since = Überfällig seit { $day }
planned-overdue = Überfällig
planned-waits = Zu bestätigen
planned-every-days = { $count ->
    [1] Jeden Tag
   *[other] Alle { $count } Tage
}
planned-every-weekday = Montag bis Freitag
planned-every-weeks = { $count ->
    [1] Jeden { $weekday }
   *[other] Alle { $count } Wochen am { $weekday }
}
planned-every-months = { $count ->
    [1] Jeden Monat
   *[other] Alle { $count } Monate
}
planned-every-same-weekday = { $place ->
    [1] Am ersten
    [2] Am zweiten
    [3] Am dritten
    [4] Am vierten
   *[other] Am letzten
} { $weekday } { $count ->
    [1] jedes Monats
   *[other] alle { $count } Monate
}
planned-every-years = { $count ->
    [1] Jedes Jahr
   *[other] Alle { $count } Jahre
}
planned-said-until = { $every }, bis { $day }
planned-said-times = { $every }, { $count ->
    [1] einmal
   *[other] { $count } Mal
}

# Bestätigen
planned-confirm-title = Ist es getan?
planned-confirm-day = Fällig: { $day }
planned-which-day = Für welchen Tag
planned-done-on = Getan am
planned-note = Was getan wurde
planned-photos = Fotos und Dateien
planned-confirm = Bestätigen
planned-days = Die Tage
planned-done-day = Getan: { $day }
planned-skipped = Ausgelassen
planned-skip = Auslassen
planned-skip-now = Diesen Tag auslassen
planned-reason = Warum er ausfällt
planned-take-back = Zurücknehmen
planned-to-confirm = Zu bestätigen
planned-already = Jemand anderes hat diesen Tag schon bestätigt, oder er fällt aus.
planned-done-later = Dieser Tag ist noch nicht gekommen.
planned-take-back-late = Eine Bestätigung nimmt zurück, wer sie gegeben hat, am selben Tag. Später tut es die Firma.

# Was an einem Plan nicht stimmt
planned-choose-member = Wählen Sie jemanden aus dem Team.
planned-choose-confirmer = Wählen Sie, wer es bestätigt.
planned-choose-repeats = Wählen Sie, wie es sich wiederholt.
planned-long-ago = Der erste Tag liegt mehr als ein Jahr zurück.
planned-no-hour = Schreiben Sie eine Uhrzeit wie 09:30.
planned-days-number = Schreiben Sie eine Zahl von Tagen von 0 bis { $most }.
planned-every-number = Schreiben Sie eine Zahl von 1 bis 1000.
planned-times-number = Schreiben Sie eine Zahl von 1 bis 10000.
planned-until-or-times = Sagen Sie, bis wann oder wie oft: eines davon.
planned-until-before = Es würde vor seinem ersten Tag enden.
planned-rule-unreadable = Das ist keine Regel der Wiederholung wie FREQ=WEEKLY;BYDAY=MO.
planned-rule-hours = Eine Regel nennt Tage: täglich, wöchentlich, monatlich oder jährlich, und keine Stunden.
planned-rule-no-day = Nach dieser Regel gibt es gar keinen Tag.

# Über alle Einträge
planned-which = Welche davon
planned-only-overdue = Überfällig
planned-only-due = Innerhalb einer Woche
planned-only-all = Alle
planned-mine = Nur meine
planned-none-overdue = Nichts ist überfällig.
planned-none-due = Hier wartet nichts Geplantes.
planned-by = bestätigt von { $name }
planned-answers-for = { $name } steht dafür ein
planned-overdue-days = { $count ->
    [one] einen Tag zu spät
   *[other] { $count } Tage zu spät
}
hit-planned = Geplante Aktivität
