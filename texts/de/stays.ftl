# Zeit als Gast
stay-title = Zeit als Gast
stay-of = { $name } als Gast
stay-sponsor = Pate
stay-no-sponsor = niemand steht für sie ein
stay-choose-sponsor = Jemanden wählen
stay-purpose = Zweck
stay-purpose-help = Eine Zeile dazu, wofür sie hereingelassen sind.
stay-until = Bis
stay-until-help = Der letzte Tag; leer: ohne Ende. Danach ist nichts mehr für sie offen, was auch geteilt wurde.
stay-since = Gast seit
stay-change = Paten, Zweck oder Ende ändern
stay-renew = { $days ->
    [one] Um einen Tag verlängern
   *[other] Um { $days } Tage verlängern
}
stay-suspend = Aussetzen
stay-suspend-question = { $name } aussetzen? Nichts, was geteilt wurde, ist offen, bis jemand sie wieder hereinlässt. Nichts wird gelöscht, und sie erfahren es.
stay-shows-again = Wieder hereingelassen sieht { $name } { $what }.
stay-resume = Wieder hereinlassen
stay-suspended = Ausgesetzt
stay-without-end = Die Zeit als Gast hat kein Ende; es gibt nichts zu verlängern.
stay-too-long = Wählen Sie einen Tag innerhalb von { $days } Tagen.
stay-sponsor-who = Wählen Sie ein Mitglied, das hier arbeitet.
stay-nobody-chosen = Wählen Sie mindestens einen Gast.
stay-asked = { $name } hat um mehr Zeit gebeten, { $date }.
stay-others = { $count ->
    [one] Etwas Weiteres, das Sie nicht sehen, ist für sie offen.
   *[other] { $count } weitere Einträge, die Sie nicht sehen, sind für sie offen.
}
stay-is-over = Die Zeit als Gast endete mit { $date }. Für { $name } ist nichts offen, bis sie verlängert wird.
stay-is-suspended = { $name } ist seit { $date } ausgesetzt. Nichts ist offen.
stay-suspended-by = { $by } hat { $name } ausgesetzt, { $date }. Nichts ist offen, bis jemand sie wieder hereinlässt.
stay-suspended-by-review = Eine Zugangsprüfung hat { $name } ausgesetzt, { $date }, weil niemand sie bestätigt hat. Nichts ist offen, bis jemand sie wieder hereinlässt.
why-stay-suspended = { $name } ist ausgesetzt: nichts ist offen.
why-stay-over = Die Zeit als Gast ist vorbei: nichts ist offen, bis sie verlängert wird.
share-stay-suspended = { $name } ist ausgesetzt, deshalb wurde nichts geteilt. Lassen Sie sie zuerst wieder herein.
share-stay-over = Die Zeit von { $name } als Gast ist vorbei, deshalb wurde nichts geteilt. Verlängern Sie sie zuerst.
share-stay-not-yours = { $name } ist ausgesetzt. Wieder hereinlassen können nur der Pate und wer im ganzen Haus arbeitet.
share-again = Wieder hereinlassen und teilen
share-again-help = Die Zeit als Gast wird verlängert. Auch alles, was vorher geteilt war, ist wieder offen.
history-guest-suspended = hat { $subject } ausgesetzt
history-guest-resumed = hat { $subject } wieder hereingelassen
history-guest-renewed = hat die Zeit von { $subject } als Gast verlängert
history-guest-changed = hat geändert, bis wann { $subject } Gast ist
history-guest-ended = Die Zeit von { $subject } als Gast ist zu Ende
settings-guest-days = Tage, die Gäste bleiben
settings-guest-days-help = Jeder neue Gast bleibt so viele Tage und kann verlängert werden. Leer: ohne Ende.
settings-guest-days-wrong = Eine Zahl von Tagen zwischen 1 und { $most }, oder nichts.
leaving-guests = { $count ->
    [0] Sie stehen für keinen Gast ein.
    [one] Ein Gast, für den sie einstehen, geht über.
   *[other] { $count } Gäste, für die sie einstehen, gehen über.
}
roster-ending = Enden bald: { $count }
roster-unsponsored = Ohne Paten: { $count }
roster-none-ending = Von niemandem endet die Zeit bald.
roster-none-unsponsored = Für jeden Gast steht jemand ein.
roster-sponsor = Pate { $name }
roster-stay-until = Gast bis { $date }
roster-stay-over = vorbei seit { $date }
roster-unsponsored-one = Kein Pate
roster-choose = Diesen Paten wählen
roster-choose-about = Wählen Sie, wer für die angekreuzten Gäste einsteht.
guest-stay-ends = Ihre Zeit als Gast von { $organization } endet mit { $date }.
guest-stay-over = Ihre Zeit als Gast von { $organization } endete mit { $date }. Was mit Ihnen geteilt wurde, bleibt erhalten und ist vorerst geschlossen.
guest-stay-suspended = Ihr Zugang bei { $organization } ist ausgesetzt. Was mit Ihnen geteilt wurde, bleibt erhalten und ist vorerst geschlossen.
guest-stay-sponsor = Dort steht { $name } für Sie ein.
guest-stay-ask = Um mehr Zeit bitten
guest-stay-ask-back = Um Einlass bitten
guest-stay-asked = Sie haben gebeten. Jemand sieht es sich an.
news-stay-ends = Die Zeit als Gast endet bald
news-stay-ends-own = Ihre Zeit als Gast endet bald
news-stay-over = Die Zeit als Gast ist vorbei
news-stay-over-own = Ihre Zeit als Gast ist vorbei
news-stay-suspended-own = Ihr Zugang ist ausgesetzt
news-stay-again-own = Sie sind weiter eingelassen
news-stay-asked = { $name } bittet um mehr Zeit als Gast
news-stay-sponsor = { $name } hat Sie zum Paten dieses Gastes gemacht
news-until = bis { $date }
news-review = Sagen Sie, welche Ihrer Gäste bleiben
news-review-soon = Die Prüfung endet bald, und einige Ihrer Gäste warten auf Ihre Antwort
news-review-closed = Die Prüfung ist geschlossen, und ihr Bericht ist da
