# Kontroly přístupů
reviews = Kontroly přístupů
reviews-about = Každý garant řekne, kteří z jeho hostů mají zůstat. Kdo není do posledního dne potvrzen, je pozastaven. Výsledkem je zpráva s vaší pečetí.
review-new = Zahájit kontrolu
review-title = Název
review-title-usual = Kontrola přístupů
review-which = Kteří hosté
review-which-all = Všichni hosté ({ $count })
review-which-idle = Ti, kdo tu dlouho nebyli ({ $count })
review-which-of = { $name } ({ $count })
review-day = Do kterého dne
review-day-help = Po tomto dni je pozastaven, kdo není potvrzen.
review-day-far = Vyberte den do jednoho roku.
review-start = Zahájit a zeptat se garantů
review-nobody = Takový host teď není.
review-guests-by = { $count ->
    [one] { $count } host, do { $day }.
    [few] { $count } hosté, do { $day }.
   *[other] { $count } hostů, do { $day }.
}
review-started = Zahájení: { $name }, { $date }.
review-closed = Uzavřeno { $date }
review-closed-by = Uzavření: { $name }, { $date }.
review-is-over = Tato kontrola skončila. Už nelze odpovídat.
review-progress = Průběh
review-yours = { $count ->
    [0] Odpověděli jste za všechny své hosty.
    [one] Na vaši odpověď čeká { $count } host.
    [few] Na vaši odpověď čekají { $count } hosté.
   *[other] Na vaši odpověď čeká { $count } hostů.
}
review-about = Potvrďte, kdo má zůstat. Zaškrtněte, k čemu se má přístup odebrat, nebo ho odeberte úplně. Kdo není do posledního dne potvrzen, je pozastaven.
review-none-yours = V této kontrole není žádný z vašich hostů.
review-open = Co je zpřístupněno
review-confirm = Potvrdit
review-reduce = Odebrat zaškrtnuté
review-close-all = Odebrat vše
review-gone = Už není nic zpřístupněno.
review-unanswered = Nikdo neodpověděl.
review-waits = Čeká na odpověď
review-is-confirmed = Potvrzeno
review-is-reduced = Omezeno
review-all-closed = Odebráno
review-is-suspended = Pozastaveno
review-is-gone = Už nebylo nic zpřístupněno
review-close = Uzavřít kontrolu
review-close-question = Uzavřít ji teď? Kdo není potvrzen, je okamžitě pozastaven.
review-report = Zpráva
review-so-far = zodpovězeno { $done } z { $all }
review-unsponsored = { $count ->
    [one] Za { $count } z nich nikdo neodpovídá.
    [few] Za { $count } z nich nikdo neodpovídá.
   *[other] Za { $count } z nich nikdo neodpovídá.
}
review-answer-yourself = Odpovědět za ně
review-decided-already = Odpověď za hosta ({ $name }) už je zaznamenána: { $by }.
review-nothing-open = { $name }: už není nic zpřístupněno.
review-choose-items = Zaškrtněte, k čemu se má přístup odebrat.
review-what = Možnosti jsou: confirm, reduce, close.
review-report-title = Kontrola přístupů
review-report-lead = { $count ->
    [one] { $organization }: kontrola přístupů { $count } hosta, do { $day }. Každý garant byl dotázán; kdo nebyl potvrzen, byl pozastaven.
    [few] { $organization }: kontrola přístupů { $count } hostů, do { $day }. Každý garant byl dotázán; kdo nebyl potvrzen, byl pozastaven.
   *[other] { $organization }: kontrola přístupů { $count } hostů, do { $day }. Každý garant byl dotázán; kdo nebyl potvrzen, byl pozastaven.
}
review-report-what = Kontrola
review-report-started = Zahájeno
review-report-closed = Uzavřeno
review-report-by-day = uplynutí termínu
review-report-number = Číslo
review-report-guests = Hosté
review-report-guest = Host
review-report-decision = Rozhodnutí
review-report-when = Kdy
review-report-what-closed = K čemu byl přístup odebrán
review-report-foot = Časy jsou v UTC. Tato zpráva nese pečeť organizace.
review-report-all = Všichni hosté
review-report-idle = Ti, kdo tu dlouho nebyli
review-report-of = Garant hostů: { $name }
