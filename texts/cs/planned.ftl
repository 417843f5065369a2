# Plánované aktivity: co se má stát, jednou nebo opakovaně, a co se potvrzuje.
planned-title = Naplánováno
planned-add = Něco naplánovat
planned-new = Naplánovat aktivitu
planned-empty = Nic není naplánováno. Prohlídka, dodávka, návštěva: naplánujte ji jednou nebo opakovaně. Kdo ji provede, dostane připomenutí a potvrdí ji.
planned-first-step = Naplánovat první aktivitu
planned-name = Co se má stát
planned-body = Popis
planned-first-day = První den
planned-at-hour = Hodina, pokud na ní záleží
planned-repeats = Opakování
planned-once = Jednou
planned-repeats-days = Každý den
planned-repeats-weekdays = Pondělí až pátek
planned-repeats-weeks = Každý týden
planned-repeats-months = Každý měsíc
planned-repeats-same-weekday = Každý měsíc ve stejný den v týdnu
planned-repeats-years = Každý rok
planned-repeats-rule = Podle pravidla
planned-rule = Pravidlo (RFC 5545)
planned-every = Interval opakování
planned-until = Do
planned-times = Kolikrát
planned-times-help = Má-li to pokračovat, nechte obojí prázdné.
planned-confirmer = Kdo to potvrdí
planned-responsible = Kdo za to odpovídá
planned-choose = Vyberte někoho
planned-remind = Kolik dní předem připomenout
planned-remind-help = Kdo to potvrzuje, dostane upozornění předem, v daný den a po jeho uplynutí.
planned-escalate = Po kolika dnech eskalovat
planned-escalate-help = Pokud to nikdo nepotvrdí, dostane zprávu ten, kdo za to odpovídá, a pak každý týden znovu. 0 znamená nikdy.
planned-edit = Upravit
planned-end = Ukončit
planned-end-sentence = Žádný další den už nepřijde a nikdo nedostane připomenutí. Co bylo potvrzeno, zůstane.
planned-end-now = Ukončit teď
planned-ended = Ukončeno
planned-all-done = Vše potvrzeno
planned-nobody = nikdo
planned-next = Příště
planned-overdue-since = Po termínu od: { $day }
planned-overdue = Po termínu
planned-waits = K potvrzení
planned-every-days = { $count ->
    [one] Každý den
    [few] Každé { $count } dny
   *[other] Každých { $count } dní
}
planned-every-weekday = Pondělí až pátek
planned-every-weeks = { $count ->
    [one] Každý týden: { $weekday }
    [few] Každé { $count } týdny: { $weekday }
   *[other] Každých { $count } týdnů: { $weekday }
}
planned-every-months = { $count ->
    [one] Každý měsíc
    [few] Každé { $count } měsíce
   *[other] Každých { $count } měsíců
}
planned-every-same-weekday = { $count ->
    [one] Každý měsíc
    [few] Každé { $count } měsíce
   *[other] Každých { $count } měsíců
}: { $place ->
    [1] 1.
    [2] 2.
    [3] 3.
    [4] 4.
   *[other] poslední
} { $weekday }
planned-every-years = { $count ->
    [one] Každý rok
    [few] Každé { $count } roky
   *[other] Každých { $count } let
}
planned-said-until = { $every }, do { $day }
planned-said-times = { $every }, { $count ->
    [1] jednou
   *[other] { $count }krát
}

# Potvrzování
planned-confirm-title = Je to hotovo?
planned-confirm-day = Termín: { $day }
planned-which-day = Pro který den
planned-done-on = Provedeno dne
planned-note = Co se udělalo
planned-photos = Fotky a soubory
planned-confirm = Potvrdit
planned-days = Jednotlivé dny
planned-done-day = Provedeno: { $day }
planned-skipped = Vynecháno
planned-skip = Vynechat
planned-skip-now = Vynechat tento den
planned-reason = Proč se vynechává
planned-take-back = Odvolat
planned-to-confirm = K potvrzení
planned-already = Tento den už potvrdil někdo jiný, nebo je vynechán.
planned-done-later = Tento den ještě nenastal.
planned-take-back-late = Potvrzení může odvolat ten, kdo ho dal, a to ve stejný den. Později to udělá firma.

# Co je na plánu špatně
planned-choose-member = Vyberte člena týmu.
planned-choose-confirmer = Vyberte, kdo to potvrdí.
planned-choose-repeats = Vyberte opakování.
planned-long-ago = První den je více než rok zpátky.
planned-no-hour = Zadejte hodinu, například 09:30.
planned-days-number = Zadejte počet dní od 0 do { $most }.
planned-every-number = Zadejte číslo od 1 do 1000.
planned-times-number = Zadejte číslo od 1 do 10000.
planned-until-or-times = Uveďte, do kdy, nebo kolikrát: jen jedno z toho.
planned-until-before = Skončilo by to před prvním dnem.
planned-rule-unreadable = Tohle není pravidlo opakování jako FREQ=WEEKLY;BYDAY=MO.
planned-rule-hours = Pravidlo určuje dny: denně, týdně, měsíčně nebo ročně, ne hodiny.
planned-rule-no-day = Podle tohoto pravidla nenastane žádný den.

# Přes všechny položky
planned-which = Které z nich
planned-only-overdue = Po termínu
planned-only-due = Do týdne
planned-only-all = Vše
planned-mine = Jen moje
planned-none-overdue = Nic není po termínu.
planned-none-due = Nic naplánovaného tu nečeká.
planned-by = potvrzuje: { $name }
planned-answers-for = odpovídá: { $name }
planned-overdue-days = { $count ->
    [one] { $count } den po termínu
    [few] { $count } dny po termínu
   *[other] { $count } dní po termínu
}
hit-planned = Plánovaná aktivita
