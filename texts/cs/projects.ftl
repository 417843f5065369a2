projects = Projekty
project = Projekt
projects-empty = Projekt má fázi, termín, úkoly a hodiny a dva chaty: jeden pro tým, druhý s hosty.
projects-none-found = Žádný projekt neodpovídá.
projects-show-all = Zobrazit všechny projekty
projects-filter = Filtrovat projekty
projects-shared = Sdílené s hosty
projects-mine = Moje
project-new = Nový projekt
project-new-in = Nový projekt ve fázi { $stage }
project-start = Vytvořit projekt
project-edit = Upravit { $title }
project-title = Název
project-stage = Fáze
project-stage-of = Fáze projektu „{ $title }“
project-due = Termín
project-due-change = Změnit termín
project-tasks-done = Úkoly
project-tasks-of = Hotové úkoly projektu „{ $title }“
project-hours = Hodiny
project-hours-worked = Odpracované hodiny
project-hours-of = Odpracované hodiny projektu „{ $title }“
project-no-tasks = Zatím žádný úkol
project-no-estimate = Zatím bez odhadu
project-description = O projektu
project-description-help = Pro tým: hosté to nikdy nevidí.
project-more = Další možnosti: „{ $title }“
parts-of-project = Části tohoto projektu
percent = { $number } %
project-burn-up-words = Hotové úkoly: { $done } z { $all }.
project-burn-up-all = Všechny úkoly
project-burn-up-done = Hotovo

stages = Fáze
stages-edit = Upravit fáze
stage-planned = Naplánováno
stage-in-progress = Probíhá
stage-waiting = Čeká
stage-in-review = Posuzuje se
stage-done = Hotovo
stage-name = Název
stage-colour = Barva
stage-colour-sand = Písková
stage-colour-sky = Nebeská
stage-colour-ochre = Okrová
stage-colour-plum = Švestková
stage-colour-moss = Mechová
stage-finished = Projekty v ní jsou dokončené
stage-add = Přidat fázi
stage-up = { $name }: posunout nahoru
stage-down = { $name }: posunout dolů
stage-delete = Smazat
stage-delete-now = Smazat fázi
stages-ended = Smazané fáze
stage-delete-sentence = Ve fázi „{ $name }“ není žádný projekt.
stage-choose = Vyberte fázi
stage-new-choice = Nová fáze…
stage-in-use = { $count ->
    [one] Je v ní { $count } projekt. Která fáze ji nahradí?
    [few] Jsou v ní { $count } projekty. Která fáze ji nahradí?
   *[other] Je v ní { $count } projektů. Která fáze ji nahradí?
}
stage-name-missing = Zadejte název fáze.
stage-name-taken = Fáze „{ $name }“ už existuje.
stage-colour-unknown = Vyberte jednu z barev.
stage-too-many = Fází může být nejvýše { $most }.
stage-last = Tohle je poslední fáze. Projekt vždy nějakou má.

task-cancelled = Zrušeno
task-progress = Průběh
task-as-timeline = Časová osa
task-select = Vybrat „{ $title }“
tasks-of-none = Zatím žádný úkol.
tasks-share-selected = Sdílet vybrané
task-timeline-none = bez termínu
history-project-stage = přesouvá do jiné fáze
history-project-due = mění termín
history-project-description = mění popis projektu
history-task-shared = sdílí „{ $became }“: { $subject }

share-no-projects = Sdílení projektů je vypnuto pro celou organizaci. Zapnout ho může správce.
share-tasks = Úkoly projektu
share-tasks-help = Všechny, i pozdější. Vypnuto: jen ty sdílené jednotlivě.
share-due = Termín
share-stage = Fáze
share-hours = Podíl hodin
share-progress = Podíl úkolů
share-chat = Chat
share-old-messages = Zprávy od začátku
share-old-messages-help = Vypnuto: čtou chat od této chvíle.
share-project-always = { $files ->
    [0] Součástí každého sdílení je chat s hosty a soubory, které nejsou interní.
    [one] Součástí každého sdílení je chat s hosty a { $files } soubor, který není interní.
    [few] Součástí každého sdílení je chat s hosty a { $files } soubory, které nejsou interní.
   *[other] Součástí každého sdílení je chat s hosty a { $files } souborů, které nejsou interní.
}
share-tasks-title = Sdílet úkoly
share-tasks-none = Vyberte alespoň jeden úkol.
share-tasks-button = { $count ->
    [one] Sdílet { $count } úkol
    [few] Sdílet { $count } úkoly
   *[other] Sdílet { $count } úkolů
}
share-task-due = Termín
share-task-status = Stav
share-task-progress = Podíl průběhu
share-task-files = Soubory
access-only-tasks = jen jednotlivé úkoly
count-tasks = { $count ->
    [one] { $count } úkol
    [few] { $count } úkoly
   *[other] { $count } úkolů
}
count-messages = { $count ->
    [one] { $count } zpráva
    [few] { $count } zprávy
   *[other] { $count } zpráv
}
settings-projects = Projekty lze sdílet
settings-projects-help = Vypnuto: každé sdílení projektu je pozastaveno a nikdo ho nemůže sdílet. Po zapnutí je vše jako předtím.
project-not-shared = Tento projekt se s vámi už nesdílí.
project-not-shared-help = Pokud si myslíte, že byste ho měli vidět, zeptejte se toho, kdo ho sdílel.

chat = Chat
chat-team = Členové projektu
chat-guests = Hosté
chat-of = { $chat }: chat projektu { $title }
chat-of-unread = { $chat }: chat projektu { $title }, nepřečteno
chat-unread = nové
chat-older = Starší zprávy
chat-newest = K nejnovějším
chat-new-from-here = Nové
chat-team-empty = Zatím nikdo nic nenapsal. Čte tu jen tým.
chat-guests-empty = Zatím nikdo nic nenapsal.
chat-nobody = Tento projekt se zatím s nikým nesdílí. Sdílejte ho a pište si tu s hosty.
chat-share-first = Sdílet projekt
chat-write = Napište zprávu
chat-write-team = Napište členům projektu
chat-write-guests = Napište do chatu s hosty
chat-team-reads = Čtou to jen členové.
chat-nobody-yet = Hosté si to přečtou, jakmile s nimi projekt budete sdílet.
chat-will-read = { $count ->
    [one] Přečte si to { $names }.
    [few] Přečtou si to { $names }.
   *[other] Přečtou si to { $names }.
}
chat-and-others = { $names } a { $count ->
    [one] { $count } další host
    [few] { $count } další hosté
   *[other] { $count } dalších hostů
}
chat-of-company = { $names } ({ $company })
chat-attach = Přiložit soubory
chat-send = Odeslat
chat-react-to = Reagovat na zprávu ({ $name })
chat-title-team = Chat členů projektu
chat-title-guests = Chat s hosty
chat-no-such-sign = Znak „{ $text }“ neexistuje.
chat-removed = Tato zpráva byla odvolána.
chat-change-title = Změnit zprávu
chat-remove = Odvolat
chat-remove-sentence = Text i soubory poslané s ním zmizí. Po dobu 30 dní to tu lze vrátit zpět. Že tu zpráva byla, zůstane vidět.
guest-chat-title = Chat s organizací { $organization }
guest-chat-open = Otevřít chat
hit-message = Zpráva
mail-kind-chat = Chat
mail-kind-told = Sdíleno, pro tým
mail-kind-tasks = Sdílené úkoly
mail-chat-subject = { $author } píše do chatu „{ $item }“
mail-chat-above = { $author } píše do chatu:
mail-chat-below = Tento e-mail dostáváte, protože se chatu účastníte a zprávu jste ještě nečetli.
mail-chat-more = { $count ->
    [one] Potom přišla ještě { $count } zpráva.
    [few] Potom přišly ještě { $count } zprávy.
   *[other] Potom přišlo ještě { $count } zpráv.
}
mail-chat-button = Otevřít chat
mail-told-subject = { $sharer } sdílí „{ $item }“
mail-told-above = { $sharer } sdílí s hosty ({ $guests }):
mail-told-button = Zobrazit, kdo má přístup
mail-told-below = Tento e-mail dostáváte, protože za tento projekt odpovídáte, vytvořili jste ho, nebo jste v jeho týmu.
mail-yours-subject = { $sharer } vám zadává úkol
mail-yours-above = { $sharer } vás žádá o splnění úkolu
mail-tasks-subject = { $count ->
    [one] { $sharer } s vámi sdílí { $count } úkol
    [few] { $sharer } s vámi sdílí { $count } úkoly
   *[other] { $sharer } s vámi sdílí { $count } úkolů
}
mail-tasks-above = { $count ->
    [one] { $sharer } s vámi sdílí { $count } úkol projektu
    [few] { $sharer } s vámi sdílí { $count } úkoly projektu
   *[other] { $sharer } s vámi sdílí { $count } úkolů projektu
}
approval-title = Schválení
approval-ask = Požádat o schválení
approval-ask-again = Požádat znovu
approval-ask-button = Požádat
approval-who = Kdo má schválit
approval-message = Na co se má podívat
approval-nobody = Vyberte, kdo má schválit.
approval-sees-not = Někdo z vybraných tento úkol nevidí. Nejdřív ho s ním sdílejte.
approval-asked-already = Už jsou požádáni jiní. Nejdřív žádost odvolejte, nebo počkejte na odpovědi.
approval-waits = Čeká na schválení
approval-yours = Čeká na vaše schválení
approval-approved = Schváleno
approval-rejected = Zamítnuto
approval-withdrawn = Odvoláno
approval-line-waits = zatím bez odpovědi
approval-line-approved = schváleno
approval-line-rejected = zamítnuto
approval-withdraw = Odvolat žádost
approval-withdraw-sentence = Nikdo už nebude žádán. Odpovědi, které přišly, zůstanou v historii.
approval-asks = { $name } vás žádá o schválení
approval-note = Poznámka k tomu, pokud chcete
approval-approve = Schválit
approval-reject = Zamítnout
approval-others = Požádáni jsou i jiní; čeká se na ně.
history-task-approval-asked = žádá o schválení „{ $subject }“: { $became }
history-task-approval-withdrawn = odvolává žádost o schválení „{ $subject }“
history-task-approval-passed = místo { $was } žádá o schválení „{ $subject }“: { $became }
history-task-approval-dropped = už nežádá o schválení „{ $subject }“: { $was }
history-task-approved = schvaluje „{ $subject }“
history-task-rejected = zamítá „{ $subject }“
mail-kind-approval = Žádost o schválení
mail-kind-decided = Výsledek schválení
mail-approval-subject = { $asker } vás žádá o schválení: „{ $task }“
mail-approval-above = { $asker } vás žádá o schválení úkolu v „{ $item }“:
mail-approval-button = Zobrazit
mail-approval-below = Tento e-mail dostáváte, protože se čeká na vaši odpověď.
mail-decided-approved = Úkol „{ $task }“ je schválen
mail-decided-approved-above = Všichni schválili úkol v „{ $item }“:
mail-decided-rejected = Úkol „{ $task }“ je zamítnut
mail-decided-rejected-above = { $name } zamítá úkol v „{ $item }“:
mail-decided-below = Tento e-mail dostáváte, protože jste o schválení požádali.
forms = Formuláře
forms-about = Lidé bez účtu je vyplní na adrese, kterou zveřejníte na svém webu nebo pošlete e-mailem. Z každé odpovědi se tu stane úkol. Hosté, kteří vidí všechny úkoly tohoto projektu, ho uvidí bez jména, adresy a souborů.
forms-empty = Zatím žádný formulář. Vytvořte ho a dejte jeho adresu lidem.
form-new = Nový formulář
form-make = Vytvořit formulář
form-change = Změnit
form-title = Název
form-intro = Text nad otázkami
form-questions = Vaše otázky, na každý řádek jedna
form-questions-help = Jméno, e-mail a předmět se žádají vždy. Hvězdička na konci řádku: odpověď je povinná.
form-begins-as = Úkol začíná ve stavu
form-takes-files = Lze přiložit soubory
form-status = Úkol může začínat jako otevřený nebo probíhající.
form-questions-many = Otázek ve formuláři může být nejvýše { $most }.
form-many = Formulářů v projektu může být nejvýše { $most }.
form-answers = { $count ->
    [0] Zatím žádné odpovědi
    [one] { $count } odpověď
    [few] { $count } odpovědi
   *[other] { $count } odpovědí
}
form-is-closed = Uzavřeno
form-address = Adresa formuláře
form-look = Zobrazit
form-open = Znovu otevřít
form-close = Uzavřít
form-renew = Nová adresa
form-renew-sentence = Adresa, kterou jste rozdali, už nebude nic otevírat.
form-your-name = Vaše jméno
form-your-email = Váš e-mail
form-subject = Čeho se to týká
form-message = Co nám chcete sdělit
form-optional = nepovinné
form-files = Soubory
form-files-help = Nejvýše { $files ->
    [one] { $files } soubor, do { $megabytes } MB.
    [few] { $files } soubory, každý do { $megabytes } MB.
   *[other] { $files } souborů, každý do { $megabytes } MB.
}
form-files-again = Vyberte prosím soubory ještě jednou. Nejvýše { $files ->
    [one] { $files } soubor, do { $megabytes } MB.
    [few] { $files } soubory, každý do { $megabytes } MB.
   *[other] { $files } souborů, každý do { $megabytes } MB.
}
form-send = Odeslat
form-who-reads = Co odešlete, dostane { $organization } a ti, s kým na tom spolupracuje. Vaše jméno, adresu a soubory bude mít jen { $organization }.
form-trap = Nechte prázdné
form-thanks = Děkujeme, dorazilo to.
form-thanks-help = { $organization } má, co jste poslali, i vaši adresu pro odpověď.
form-another = Odeslat další
form-closed = Tento formulář je uzavřený.
form-answer-needed = Odpovězte prosím: { $question }
form-answer-long = Tato odpověď je příliš dlouhá: { $question }
form-too-much = To je víc, než se do úkolu vejde. Zkraťte to prosím, nebo to pošlete jako soubor.
form-trapped = Bylo vyplněno pole, které lidé nevidí, jak to dělají programy. Odešlete to prosím ještě jednou.
form-too-soon = To bylo rychlejší než ruka. Stiskněte prosím ještě jednou.
form-once-more = Tato stránka byla dlouho otevřená. Nic se neztratilo; stiskněte prosím ještě jednou.
form-sent-before = Tato stránka už byla odeslána. Chcete-li to odeslat jako další odpověď, stiskněte ještě jednou.
form-changed-meanwhile = Formulář se mezitím změnil. Podívejte se na něj prosím znovu a odešlete ho ještě jednou.
task-sent-in = { $name } ({ $email }), odesláno formulářem „{ $form }“
history-form-made = vytváří formulář „{ $subject }“
history-form-changed = mění formulář „{ $subject }“
history-form-closed = uzavírá formulář „{ $subject }“
history-form-opened = znovu otevírá formulář „{ $subject }“
history-form-address = dává formuláři „{ $subject }“ jinou adresu
history-form-answered = „{ $subject }“: odesláno formulářem „{ $became }“
mail-kind-answer = Vyplněný formulář
mail-answer-subject = { $form }: { $title }
mail-answer-above = { $name } vyplňuje formulář „{ $form }“:
mail-answer-button = Zobrazit
mail-answer-below = Tento e-mail dostáváte, protože za projekt odpovídáte.
