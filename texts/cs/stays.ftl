# Hostovský přístup
stay-title = Hostovský přístup
stay-of = { $name } jako host
stay-sponsor = Garant
stay-no-sponsor = nikdo za hosta neodpovídá
stay-choose-sponsor = Vyberte někoho
stay-purpose = Účel
stay-purpose-help = Jedna věta o tom, proč má host přístup.
stay-until = Do
stay-until-help = Poslední den; prázdné znamená bez omezení. Potom hostovi není zpřístupněno nic, ať se sdílelo cokoli.
stay-since = Host od
stay-change = Změnit garanta, účel nebo konec
stay-renew = { $days ->
    [one] Prodloužit o { $days } den
    [few] Prodloužit o { $days } dny
   *[other] Prodloužit o { $days } dní
}
stay-suspend = Pozastavit
stay-suspend-question = Pozastavit hosta ({ $name })? Nic ze sdíleného mu nebude zpřístupněno, dokud někdo přístup neobnoví. Nic se nesmaže a host se to dozví.
stay-shows-again = Po obnovení přístupu { $name } opět uvidí: { $what }.
stay-resume = Obnovit přístup
stay-suspended = Pozastaveno
stay-without-end = Hostovský přístup nemá konec, takže není co prodlužovat.
stay-too-long = { $days ->
    [one] Vyberte den nejvýše { $days } den dopředu.
    [few] Vyberte den nejvýše { $days } dny dopředu.
   *[other] Vyberte den nejvýše { $days } dní dopředu.
}
stay-sponsor-who = Vyberte člena, který tu pracuje.
stay-nobody-chosen = Vyberte alespoň jednoho hosta.
stay-asked = { $name } žádá o prodloužení, { $date }.
stay-others = { $count ->
    [one] Zpřístupněna je ještě { $count } položka, kterou nevidíte.
    [few] Zpřístupněny jsou ještě { $count } položky, které nevidíte.
   *[other] Zpřístupněno je ještě { $count } položek, které nevidíte.
}
stay-is-over = Hostovský přístup skončil { $date }. { $name } nemá nic zpřístupněno, dokud se přístup neprodlouží.
stay-is-suspended = Hostovský přístup je pozastaven od { $date } ({ $name }). Nic není zpřístupněno.
stay-suspended-by = Hostovský přístup je pozastaven ({ $name }): { $by }, { $date }. Nic není zpřístupněno, dokud ho někdo neobnoví.
stay-suspended-by-review = Hostovský přístup pozastavila kontrola přístupů ({ $name }), { $date }, protože ho nikdo nepotvrdil. Nic není zpřístupněno, dokud ho někdo neobnoví.
why-stay-suspended = Hostovský přístup je pozastaven ({ $name }): nic není zpřístupněno.
why-stay-over = Hostovský přístup skončil: nic není zpřístupněno, dokud se neprodlouží.
share-stay-suspended = Hostovský přístup je pozastaven ({ $name }), proto se nic nesdílelo. Nejdřív ho obnovte.
share-stay-over = Hostovský přístup skončil ({ $name }), proto se nic nesdílelo. Nejdřív ho prodlužte.
share-stay-not-yours = Hostovský přístup je pozastaven ({ $name }). Obnovit ho může jen garant nebo někdo, kdo pracuje v celé organizaci.
share-again = Obnovit přístup a sdílet
share-again-help = Hostovský přístup se prodlouží. Znovu se zpřístupní i vše, co se sdílelo dříve.
history-guest-suspended = pozastavuje hosta: { $subject }
history-guest-resumed = obnovuje přístup hosta: { $subject }
history-guest-renewed = prodlužuje hostovský přístup: { $subject }
history-guest-changed = mění konec hostovského přístupu: { $subject }
history-guest-ended = Hostovský přístup skončil: { $subject }
settings-guest-days = Kolik dní hosté zůstávají
settings-guest-days-help = Každý nový host zůstane tolik dní a lze ho prodloužit. Prázdné: bez omezení.
settings-guest-days-wrong = Počet dní od 1 do { $most }, nebo nic.
leaving-guests = { $count ->
    [0] Neodpovídá za žádného hosta.
    [one] Předá se { $count } host, za kterého odpovídá.
    [few] Předají se { $count } hosté, za které odpovídá.
   *[other] Předá se { $count } hostů, za které odpovídá.
}
roster-ending = Brzy skončí: { $count }
roster-unsponsored = Bez garanta: { $count }
roster-none-ending = Nikomu hostovský přístup brzy neskončí.
roster-none-unsponsored = Za každého hosta někdo odpovídá.
roster-sponsor = garant: { $name }
roster-stay-until = host do { $date }
roster-stay-over = přístup skončil { $date }
roster-unsponsored-one = Bez garanta
roster-choose = Vybrat tohoto garanta
roster-choose-about = Vyberte, kdo odpovídá za zaškrtnuté hosty.
guest-stay-ends = Váš hostovský přístup končí { $date } ({ $organization }).
guest-stay-over = Váš hostovský přístup skončil { $date } ({ $organization }). Co se s vámi sdílelo, se uchovává, ale zatím to není přístupné.
guest-stay-suspended = Váš hostovský přístup je pozastaven ({ $organization }). Co se s vámi sdílelo, se uchovává, ale zatím to není přístupné.
guest-stay-sponsor = Odpovídá tam za vás { $name }.
guest-stay-ask = Požádat o prodloužení
guest-stay-ask-back = Požádat o obnovení přístupu
guest-stay-asked = Požádali jste. Někdo se na to podívá.
news-stay-ends = Hostovský přístup brzy skončí
news-stay-ends-own = Váš hostovský přístup brzy skončí
news-stay-over = Hostovský přístup skončil
news-stay-over-own = Váš hostovský přístup skončil
news-stay-suspended-own = Váš hostovský přístup je pozastaven
news-stay-again-own = Váš hostovský přístup pokračuje
news-stay-asked = { $name } žádá o prodloužení hostovského přístupu
news-stay-sponsor = { $name } vás určuje garantem tohoto hosta
news-until = do { $date }
news-review = Určete, kteří z vašich hostů mají zůstat
news-review-soon = Kontrola brzy skončí a někteří z vašich hostů čekají na vaši odpověď
news-review-closed = Kontrola je uzavřena a její zpráva je k dispozici
