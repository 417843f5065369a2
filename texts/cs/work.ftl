# Úkoly, poznámky, aktivity, jejich sledující a komentáře

work-save = Uložit
work-leave = Zrušit
markdown-help = Markdown: **tučně**, *kurzíva*, seznamy s -, odkazy jako [text](adresa), obrázky vložením
marks = Formátování
mark-bold = Tučně (Ctrl+B)
mark-italic = Kurzíva (Ctrl+I)
mark-heading = Nadpis
mark-list = Seznam
mark-numbers = Číslovaný seznam
mark-quote = Citace
mark-link = Odkaz
mark-picture = Obrázek
picture-sending = Odesílání

field-empty = Vyplňte prosím toto pole.
field-too-long = Použijte prosím nejvýše { $most ->
    [one] { $most } znak
    [few] { $most } znaky
   *[other] { $most } znaků
}.
field-no-day = Tohle není datum. Napište ho prosím jako 2026-11-30.

names-and-more = { $names } a { $count ->
    [one] { $count } další
    [few] { $count } další
   *[other] { $count } dalších
}

around-where = Umístění
around-people = Lidé

clash-title = Změnil to někdo jiný
clash-sentence = Změnilo se to, zatímco jste psali. Nic nebylo přepsáno. Vyberte, který text zůstane.
clash-now = Jak je to teď
clash-mine = Jak jste to napsali
clash-keep-mine = Uložit moje místo toho
clash-keep-theirs = Nechat, jak je to teď

# Úkoly
task-title = Úkoly
task-empty = Co je třeba udělat, kdo to udělá a do kdy.
task-done-of = hotovo { $done } z { $all }
task-tick = Hotovo: { $title }
task-finish = Hotovo
task-reopen = Není hotovo
task-open = Otevřeno
task-doing = Probíhá
task-done = Hotovo
task-done-on = Hotovo: { $day }
task-status = Stav
task-new = Nový úkol
task-add = Přidat úkol
task-edit = Upravit úkol
task-name = Název
task-description = Popis
task-due = Termín
task-assignee = Řešitel
task-nobody = Zatím bez řešitele
task-author = Autor
task-done-by = Splnění
task-out-of = Vznikl z:
task-general = Obecné úkoly
task-general-about = Úkoly organizace, které nepatří k žádnému záznamu. Vidí je jen členové.
task-general-empty = Co je třeba udělat v organizaci mimo jednotlivé záznamy.
task-general-never-guests = Obecný úkol nelze nikdy sdílet s hostem. Má-li ho vidět host, přidejte ho k záznamu.

# Poznámky
note-title = Poznámky
note-empty = Co je dobré vědět: jak se dostat dovnitř, na čem se dohodlo.
note-new = Nová poznámka
note-add = Přidat poznámku
note-edit = Upravit poznámku
note-name = Název
note-body = Text
note-removed = { $author }: poznámka odstraněna
note-removed-by = { $by } odstraňuje poznámku (autor: { $author })
note-remove = Odstranit
note-remove-question = Poznámka a její soubory zmizí. Po dobu 30 dní to tu lze vrátit zpět. Že tu byla, zůstane vidět.
note-restore = Vrátit zpět
note-overtaken = Tuto poznámku mezitím někdo změnil. Co jste napsali, tu zůstává; dalším uložením nahradíte jeho verzi.

# Aktivity
activity-title = Aktivity
activity-empty = Co se stalo: schůzky se zápisem, hovory, návštěvy.
activity-new = Nová aktivita
activity-add = Přidat aktivitu
activity-edit = Upravit aktivitu
activity-name = Název
activity-body = Co se stalo
activity-kind = Druh
activity-day = Den
activity-participants = Kdo se zúčastnil
activity-meeting = Schůzka
activity-call = Hovor
activity-visit = Návštěva
activity-other = Jiné
activity-choose-kind = Vyberte prosím schůzku, hovor, návštěvu nebo jiné.
activity-tasks = Úkoly z ní
activity-make-tasks = Vytvořit úkoly z řádků
activity-lines = Které řádky
activity-line-taken = už je úkol
activity-make = Vytvořit úkoly
activity-choose-lines = Vyberte prosím alespoň jeden řádek.
activity-lines-many = Vyberte prosím najednou nejvýše { $most ->
    [one] { $most } řádek
    [few] { $most } řádky
   *[other] { $most } řádků
}.

# Sledující
follow-title = Sledující
follow-none = Zatím nikdo nesleduje.
follow-guest = Host
follow-left-out = nevidí to: sdílení vynechává úkoly, poznámky a aktivity
follow-end = Odebrat { $name }
follow-add = Přidat sledujícího
follow-who = Přidat někoho
follow-choose = Vyberte člena nebo hosta
follow-team = Tým
follow-guests = Hosté
follow-guest-left-out = { $name } (sdílení to vynechává)
follow-guest-reads =
    { $count ->
        [0] { $name } (neuvidí dřívější komentáře)
        [one] { $name } (uvidí { $count } komentář)
        [few] { $name } (uvidí { $count } komentáře)
       *[other] { $name } (uvidí { $count } komentářů)
    }
follow-widens =
    { $count ->
        [0] Host, kterého přidáte, to uvidí okamžitě, ale žádný z dříve napsaných komentářů.
        [one] Host, kterého přidáte, to uvidí okamžitě, a s tím až { $count } komentář s hosty.
        [few] Host, kterého přidáte, to uvidí okamžitě, a s tím až { $count } komentáře s hosty.
       *[other] Host, kterého přidáte, to uvidí okamžitě, a s tím až { $count } komentářů s hosty.
    }
follow-widens-files =
    { $count ->
        [one] Uvidí i { $count } přiložený soubor.
        [few] Uvidí i { $count } přiložené soubory.
       *[other] Uvidí i { $count } přiložených souborů.
    }
follow-guests-once-open = Hosté se tu objeví, jakmile jim záznam zpřístupníte.
follow-share-first = Sdílet záznam
follow-not-open = Záznam není tomuto hostovi zpřístupněn. Nejdřív ho s ním sdílejte.
follow-team-only = Jen pro tým

# Komentáře
comment-title = Komentáře
comment-count =
    { $count ->
        [one] { $count } komentář
        [few] { $count } komentáře
       *[other] { $count } komentářů
    }
comment-team = Tým
comment-guests = S hosty
comment-team-label = Komentáře týmu
comment-guests-label = Komentáře s hosty
comment-team-note = Tuto stranu hosté nikdy nevidí
comment-no-guests = Zatím tu nečte žádný host.
comment-share = Sdílet
comment-team-empty = Zatím tu není nic napsáno.
comment-guests-empty = Hostům zatím není nic napsáno.
comment-older =
    { $count ->
        [one] { $count } starší komentář
        [few] { $count } starší komentáře
       *[other] { $count } starších komentářů
    }
comment-you = Vy
comment-changed = změněno
comment-removed = Tento komentář byl odstraněn.
comment-edit = Upravit
comment-move = Zobrazit hostům
comment-of = { " " }– komentář ({ $name })
comment-write-team = Napište týmu
comment-write-guests = Napište hostům
comment-write-to = Napište organizaci { $name }
comment-team-reads = Čte to jen tým
comment-team-reads-named = Čte to jen tým. Účastní se: { $names }
comment-guests-later = Hosté si to přečtou, jakmile jim to zpřístupníte
comment-will-read =
    { $count ->
        [one] Přečte si to { $names }
        [few] Přečtou si to { $names }
       *[other] Přečtou si to { $names }
    }
comment-send-team = Odeslat týmu
comment-send-guests =
    { $count ->
        [0] Odeslat – přečtou si to pozdější hosté
        [one] Odeslat { $count } hostovi
        [few] Odeslat { $count } hostům
       *[other] Odeslat { $count } hostům
    }
comment-send = Odeslat
comment-choose-lane = Vyberte, kam píšete: týmu, nebo tam, kde čtou i hosté.
comment-text = Komentář
comment-save = Uložit
comment-leave = Zrušit
comment-change-title = Upravit komentář
comment-remove = Odstranit komentář
comment-remove-sentence = Text zmizí. Po dobu 30 dní to tu lze vrátit zpět. Že tu komentář byl, zůstane vidět.
comment-remove-now = Odstranit
comment-move-title = Zobrazit tento komentář hostům?
comment-move-now = Zobrazit hostům
comment-move-nobody = Teď si ho nepřečte žádný host: buď sem zatím nikdo nemá přístup, nebo mají starší komentáře vypnuté. Přečtou si ho hosté, kterým později zpřístupníte i starší komentáře.
comment-move-final = Tohle nelze vzít zpět.

# Historie
history-task-added = přidává úkol „{ $subject }“
history-task-title = přejmenovává úkol
history-task-description = mění popis „{ $subject }“
history-task-due = mění termín „{ $subject }“
history-task-assignee = mění řešitele „{ $subject }“
history-task-step-added = přidává na kontrolní seznam „{ $subject }“: { $became }
history-task-step-done = odškrtává v „{ $subject }“: { $became }
history-task-step-open = vrací zpět v „{ $subject }“: { $became }
history-task-step-removed = odebírá z kontrolního seznamu „{ $subject }“: { $was }
history-task-estimate = mění odhad „{ $subject }“
history-task-worked = zapisuje práci na „{ $subject }“: { $became } h
history-task-worked-removed = odvolává práci na „{ $subject }“: { $was } h
history-task-worked-restored = obnovuje práci na „{ $subject }“: { $became } h
history-task-status = { $became ->
    [done] označuje „{ $subject }“ jako hotové
    [doing] označuje „{ $subject }“ jako probíhající
    [cancelled] ruší „{ $subject }“
   *[other] označuje „{ $subject }“ jako otevřené
}
history-note-added = přidává poznámku „{ $subject }“
history-field-shown-here = zobrazuje „{ $subject }“ hostům tohoto záznamu
history-field-hidden-here = skrývá „{ $subject }“ před hosty tohoto záznamu
history-field-shown-to = zobrazuje „{ $subject }“: { $became }
history-field-hidden-to = skrývá „{ $subject }“: { $became }
history-guests-settings = mění, co tu hosté smějí a které e-maily dostávají
history-guests-may = mění, co tu hosté smějí
history-guests-mailed = mění, které e-maily tu hosté dostávají
history-guests-fields = vybírá pole, která vidí { $subject }
history-request-made = zadává požadavek „{ $subject }“
history-request-task = vytváří úkol z požadavku „{ $subject }“
history-request-closed = uzavírá požadavek „{ $subject }“
history-request-opened = znovu otevírá požadavek „{ $subject }“
history-note-removed = odstraňuje poznámku „{ $subject }“
history-note-restored = obnovuje poznámku „{ $subject }“
history-note-title = přejmenovává poznámku
history-note-body = mění text „{ $subject }“
history-activity-added = přidává aktivitu „{ $subject }“
history-activity-kind = mění druh „{ $subject }“
history-activity-title = přejmenovává aktivitu
history-activity-body = mění text „{ $subject }“
history-activity-day = mění den „{ $subject }“
history-activity-participants = mění účastníky „{ $subject }“
history-planned-added = plánuje „{ $subject }“
history-planned-title = přejmenovává plánovanou aktivitu
history-planned-body = mění popis „{ $subject }“
history-planned-day = mění první den „{ $subject }“
history-planned-hour = mění hodinu „{ $subject }“
history-planned-rule = mění opakování „{ $subject }“
history-planned-confirmer = mění, kdo potvrzuje „{ $subject }“
history-planned-responsible = mění, kdo odpovídá za „{ $subject }“
history-planned-reminders = mění připomenutí „{ $subject }“
history-planned-ended = ukončuje plánovanou aktivitu „{ $subject }“
history-planned-confirmed = potvrzuje „{ $subject }“: { $became }
history-planned-skipped = vynechává „{ $subject }“: { $became }
history-planned-taken-back = odvolává, co bylo uvedeno k „{ $subject }“: { $became }
history-follow-added = přidává mezi sledující „{ $became }“: { $subject }
history-follow-ended = odebírá ze sledujících „{ $was }“: { $subject }
history-comment-to-team = píše týmu: „{ $subject }“
history-comment-to-guests = píše hostům: „{ $subject }“
history-comment-changed = mění komentář
history-comment-removed = odstraňuje komentář
history-comment-restored = obnovuje komentář
history-comment-moved = zobrazuje hostům komentář týmu: „{ $subject }“
follow-choose-member = Vyberte člena

home-tasks-all = Všechny moje úkoly
task-mine = Moje úkoly
task-shown-as = Zobrazit jako
task-as-list = Seznam
task-as-board = Nástěnka
task-status-of = Stav úkolu „{ $title }“
task-move = Přesunout
task-followed-too = I ty, které sleduji
task-done-too = I hotové
task-only-followed = sledované
task-group-late = Po termínu
task-group-today = Dnes
task-group-week = Do týdne
task-group-later = Později
task-group-some-day = Bez termínu
task-group-done = Hotovo
task-steps = Kontrolní seznam
task-step-new = Nový krok
task-step-add = Přidat krok
task-step-remove = Odebrat: { $text }
task-steps-many = Kroků v kontrolním seznamu může být nejvýše { $most }.
task-hours = Hodiny
task-hours-sum = { $worked } h
task-hours-of = { $worked } z { $estimate } h
task-hours-add = Přidat hodiny
task-hours-help = Jako 1:30, 1,5 nebo 90 m.
task-hours-day = Den
task-hours-note = Co se udělalo
task-hours-remove = Odebrat tyto hodiny
task-hours-removed = Hodiny, které jste odebrali
task-hours-wrong = Napište čas, například 1:30, 1,5 nebo 90 m.
task-estimate = Odhad
task-timer-start = Spustit časovač
task-timer-stop = Zastavit časovač
task-timer-since = běží od { $clock }
task-timer-runs = časovač běží
task-timer-elsewhere = Časovač vám běží u „{ $title }“. Nejdřív ho tam zastavte.

# Pracovní příkazy
order = Pracovní příkaz
orders = Pracovní příkazy
order-number = Pracovní příkaz { $number }
order-new = Nový pracovní příkaz
order-change = Změnit pracovní příkaz
order-make = Vytvořit pracovní příkaz
order-make-of-task = Udělat z něj pracovní příkaz
orders-which = Které pracovní příkazy
orders-open = K provedení
orders-all = Všechny
orders-mine = Jen moje
orders-empty = Žádné pracovní příkazy. Vytvářejí se u záznamu nebo projektu tam, kde jsou jeho úkoly: kde, kdy, s kým, z čeho.
order-what = Co
order-when = Kdy
order-from = { $day }, od { $from }
order-window = { $day }, { $from }–{ $to }
order-window-days = { $day }, { $from } – { $last }, { $to }
order-starts = Od
order-ends = Do
order-clock = Časy se řídí hodinami v místě práce.
order-no-moment = Tohle není den s časem.
order-no-start = Uveďte i začátek.
order-ends-before = Končí dřív, než začíná.
order-place = Místo
order-contact = Kontakt na místě
order-phone = Telefon
order-materials = Materiál
order-material = Materiál
order-materials-help = Na každý řádek jeden, s množstvím: 2 filtry F7.
order-materials-many = Položek materiálu může být nejvýše { $most }.
order-step = Krok
order-steps-help = Na každý řádek jeden krok.
order-used = Spotřebováno
order-used-so-much = spotřebováno: { $much }
order-used-example = 2, nic, 3 m
order-added = přidáno
order-more = Spotřebováno navíc
order-more-help = Na každý řádek jedno.
order-report = Co se udělalo
order-your-report = Vaše hlášení
order-no-report = Zatím nic nebylo hlášeno.
order-report-it = Podat hlášení a potvrdit
order-reported-by = { $name }, { $at }
order-reported-meanwhile = Hlášení mezitím někdo změnil. Je výše; co jste napsali, tu zůstává.
order-photos = Fotky
order-no-photos = Soubory sem nelze poslat.
order-save-report = Uložit hlášení
order-done-unsigned = Hotovo, bez podpisu
order-confirmation = Potvrzení
order-sign-about = Ten, pro koho byla práce udělána, ji potvrdí tady na obrazovce.
order-name = Jméno
order-signature = Podpis
order-confirm-it = Potvrdit, že je hotovo
order-confirmed = { $name } potvrzuje, že je hotovo
order-confirmed-by = na obrazovce ({ $by })
order-confirmed-line = { $name } potvrzuje provedení, { $at }, na obrazovce ({ $by }).
order-signature-of = Podpis: { $name }
order-is-confirmed = Provedení tohoto pracovního příkazu už někdo potvrdil. Změnit ho lze až po odvolání potvrzení.
order-is-confirmed-short = Potvrzeno
order-withdraw = Odvolat potvrzení
order-withdraw-question = Pracovní příkaz bude možné znovu měnit a bude třeba ho potvrdit znovu. Že byl potvrzen, zůstane v historii.
order-withdraw-do = Odvolat
order-overtaken = Tento pracovní příkaz mezitím někdo změnil. Co jste napsali, tu zůstává; dalším uložením nahradíte jeho verzi.
order-sheet = PDF
order-code = Totéž v telefonu:
order-template = Šablona
order-templates = Šablony pracovních příkazů
order-templates-about = Opakující se pracovní příkaz se sem ukládá ze své stránky, bez údajů kdy, kde a kdo.
order-templates-empty = Otevřete pracovní příkaz a uložte ho jako šablonu.
order-template-has = materiál: { $materials }, kroky: { $steps }
order-template-remove = Odstranit šablonu „{ $title }“
templates-removed = Odstraněné šablony
order-template-in-house = Šablony ukládá ten, kdo pracuje v organizaci.
order-keep-template = Uložit jako šablonu
order-no-template = Žádná
order-use-template = Použít
task-to-guest = { $name } (host; uvidí to)
task-guest-not-open = Host může dělat jen to, co se s ním sdílí. Nejdřív to s ním sdílejte.
history-order-made = vytváří pracovní příkaz z „{ $subject }“
history-order-changed = mění pracovní příkaz „{ $subject }“
history-order-place = mění místo pracovního příkazu „{ $subject }“
history-order-contact = mění kontakt na místě u pracovního příkazu „{ $subject }“
history-order-phone = mění telefonní číslo u pracovního příkazu „{ $subject }“
history-order-window = mění, kdy se má provést pracovní příkaz „{ $subject }“
history-order-materials = mění materiál pracovního příkazu „{ $subject }“
history-order-used = uvádí, kolik se spotřebovalo: „{ $subject }“
history-order-reported = podává hlášení k „{ $subject }“
history-order-confirmed = nechává potvrdit: { $subject }
history-order-withdrawn = odvolává potvrzení „{ $subject }“
history-order-template = ukládá „{ $subject }“ jako šablonu
