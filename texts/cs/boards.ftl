# Tabule

board = Tabule
boards = Tabule
rail-boards = Tabule
boards-empty = Tabule je plátno, na které kreslí všichni najednou: tým i hosté, kteří mají její adresu.
boards-none-found = Žádná tabule neodpovídá.
boards-show-all = Zobrazit všechny tabule
boards-filter = Filtrovat tabule
boards-shared = Sdílené s hosty
boards-mine = Moje
boards-archived = Archiv
boards-by-title = Podle názvu
boards-by-change = Naposledy změněné první
board-new = Nová tabule
board-start = Vytvořit tabuli
board-edit = Změnit „{ $title }“
board-title = Název
board-picture = Obrázek tabule „{ $title }“
board-beside = Vedle tabule
board-menu = Celá tabule
board-locked = Zamčeno
board-lock = Zamknout
board-unlock = Odemknout
board-archive = Archivovat
board-unarchive = Vyjmout z archivu
board-is-locked = Zamčeno { $day }: tuto tabuli mohou všichni číst a nikdo ji nemůže měnit.
board-is-archived = Archivováno { $day }: tuto tabuli mohou všichni číst a nikdo ji nemůže měnit.
board-is-shut = Tato tabule je zamčená. Lze ji číst, ale ne měnit.
board-not-allowed = Tohle tu nesmíte měnit.
board-closed-to-you = K této tabuli už nemáte přístup.
board-full = Tato tabule je plná: vejde se na ni 10 000 prvků. Některé smažte, nebo vytvořte další tabuli.
board-many-changes = Najednou lze odeslat nejvýše 200 změn.
board-temporary = Dočasná: smaže se { $at }
board-as-guest = Jste tu jako { $name }.
board-as-png = Uložit jako PNG
board-as-svg = Uložit jako SVG
board-as-pdf = Uložit jako PDF
board-opens-link = Kdokoli s odkazem
board-opens-password = Odkaz a heslo

board-role = Role na tabuli
board-role-owner = Vlastník
board-role-reader = Čtenář
board-role-reader-help = Dívá se a sleduje vše živě.
board-role-reviewer = Recenzent
board-role-reviewer-help = Navíc komentuje, kreslí poznámky a chatuje; mění jen své.
board-role-editor = Editor
board-role-editor-help = Mění všechno.
board-role-editor-plan = V placeném tarifu mohou být hosté editory.
share-no-boards = Vaše organizace hosty na své tabule nepouští. Změnit to může správce.

board-comments = Komentáře
board-comments-empty = Zatím tu nic není. Vyberte nástroj pro komentáře a stiskněte místo na tabuli.
board-comments-none = Zatím tu nic není.
board-comment-new = Komentář k tabuli
board-say = Odeslat
board-say-something = Napište prosím něco.
board-answer = Odpovědět
board-answer-text = Vaše odpověď
board-resolve = Vyřešit
board-reopen = Znovu otevřít
board-resolved-by = vyřešeno ({ $name })
board-resolved-count = { $count ->
    [one] { $count } vyřešený
    [few] { $count } vyřešené
   *[other] { $count } vyřešených
}
board-pin-number = Místo { $number } na tabuli
board-take-back = Odvolat příspěvek ({ $name })
board-words-of = příspěvek ({ $name })
board-too-far = Toto místo je příliš daleko.
board-many-pins = Na této tabuli je 2 000 míst s komentáři. Odpovězte u některého z nich.
board-chat-empty = Co sem napíšete, přečtou si všichni na tabuli.
board-chat-say = Napište všem
board-timer = Časovač
board-timer-off = Žádný časovač neběží.
board-timer-until = Běží do { $at }.
board-timer-minutes = { $count } min
board-timer-stop = Zastavit
board-timer-long = Časovač běží nejvýše 24 hodin.
board-picture-missing = Vyberte obrázek.
board-picture-wrong = Tohle není obrázek, který lze zobrazit: lze PNG, JPEG, GIF a WebP.
board-many-pictures = Na této tabuli je 1 000 obrázků. Některé smažte, nebo vytvořte další tabuli.
history-board-locked = zamyká tabuli
history-board-unlocked = odemyká tabuli
history-board-archived = archivuje tabuli
history-board-unarchived = vyjímá tabuli z archivu
history-board-words-removed = odstraňuje slova od: { $subject }
history-board-words-restored = obnovuje slova od: { $subject }

board-address = Kdo vstoupí přes adresu
board-address-role = Jakou roli má ten, kdo vstoupí přes adresu
board-opens-people = Konkrétní lidé
board-opens-people-help = Jen pozvaní. Ostatní mohou požádat o přístup.
board-opens-password-help = Kdo má adresu a zná heslo.
board-opens-link-help = Kdo má adresu, zadá jméno a je uvnitř.
board-opens-what = Vyberte, kdo vstoupí přes adresu.
board-opens-nothing = Adresa teď nic neotevírá. Nejdřív vyberte, kdo přes ni vstoupí.
board-opens-there = Co adresa tabule otevírá, se nastavuje na tabuli.
board-role-what = Vyberte roli pro ty, kdo vstoupí přes adresu.
board-outsiders-need-password = Ve vaší organizaci lze tabuli přes adresu otevřít jen s heslem.
board-needs-password = Vaše organizace vyžaduje heslo a tato tabule žádné nemá: její adresa nikoho nevpustí. Vyberte „Odkaz a heslo“ a uložte to, potom předejte heslo spolu s adresou.
board-copy = Kopírovat adresu
board-copied = Zkopírováno. Kdo ji má, zadá jméno a je uvnitř.
board-copied-password = Zkopírováno. Kdo ji má, potřebuje i heslo: pošlete ho jinou cestou.
board-password = Heslo
board-password-new = Nové heslo
board-password-copied = Heslo bylo zkopírováno.
board-password-missing = Zadejte prosím heslo, které jste dostali s adresou.
board-password-wrong = Tohle není heslo této tabule.
board-enter = Vstoupit jako host
board-enter-name = Vaše jméno
board-enter-help = Jméno se zobrazuje u vašeho kurzoru a u toho, co napíšete.
history-board-opens = mění, komu je tabule přístupná: { $became ->
    [people] jen pozvaným
    [password] všem s odkazem a heslem
   *[link] všem s odkazem
}
history-board-password-changed = mění heslo tabule
board-password-copy = Kopírovat
board-outsiders-wrong = Vyberte, jak tabule zacházejí s lidmi, kteří nejsou členy.
settings-outsiders = Tabule a lidé, kteří nejsou členy
settings-outsiders-invited = Lze je pozvat, nebo vstoupí přes adresu
settings-outsiders-password = Přes adresu vstoupí jen s heslem
settings-outsiders-never = Na žádnou tabuli nevstoupí
settings-outsiders-open = { $count ->
    [one] { $count } tabule je přes svou adresu přístupná bez hesla. Když se heslo vyžaduje, adresa nikoho nevpustí, dokud tabule heslo nemá.
    [few] { $count } tabule jsou přes své adresy přístupné bez hesla. Když se heslo vyžaduje, adresy nikoho nevpustí, dokud tabule heslo nemají.
   *[other] { $count } tabulí je přes své adresy přístupných bez hesla. Když se heslo vyžaduje, adresy nikoho nevpustí, dokud tabule heslo nemají.
}
settings-board-role = Jakou roli má ten, kdo vstoupí přes adresu nové tabule
board-last-owner = Tabule musí mít vlastníka. Nejdřív jím udělejte někoho jiného.
board-member-which = Vyberte člena.
board-member-add = Přidat člena
board-member-off = Odebrat z tabule: { $name }
board-role-of = Role na tabuli: { $name }
history-board-role = { $became ->
    [none] odebírá z tabule: { $subject }
   *[other] dává roli { $became }: { $subject }
}
board-copy-of = { $title } (kopie)
board-duplicate = Duplikovat
board-keep-team = Ponechat jako šablonu pro tým
board-keep-public = Ponechat jako šablonu pro všechny
board-keep-not = Už nebude šablonou
board-template = Podle šablony
board-template-none = Prázdná tabule
board-template-what = Vyberte, čím má tabule od teď být.
board-template-public = Pro všechny
board-page-title = Vytvořit tabuli
board-page-lead = Nepotřebujete účet. Na tabuli můžete hned kreslit.
board-page-template = Podle šablony
board-page-which = Vyberte jednu z těchto.
board-page-make = Vytvořit tabuli
board-page-help = Nemá vlastníka a po 24 hodinách se smaže, pokud ji nepřevezme člen této organizace.
board-page-copy = Kopírovat adresu stránky
board-page-copy-help = Kdo ji má, vytváří tabule podle šablon pro všechny. Každá se po dni smaže, pokud ji nepřevezme člen.
board-page-copied = Zkopírováno. Kdo ji má, může vytvářet tabule podle šablon pro všechny.
board-is-temporary = Tato tabule je dočasná: nemá vlastníka a smaže se se vším, co na ní je, { $at }. Člen organizace, který ji převezme, ji zachová.
board-claim = Převzít tabuli
board-claim-members = Tabuli mohou převzít jen členové organizace. Předejte některému její adresu.
board-claimed-already = Tato tabule už má vlastníka.
board-pass-by-mail = Poslat e-mailem
history-board-claimed = přebírá tabuli
history-board-over = maže tabuli: nikdo ji včas nepřevzal
history-board-nature = { $became ->
    [team_template] ponechává tabuli jako šablonu pro tým
    [public_template] ponechává tabuli jako šablonu pro všechny
   *[board] dělá ze šablony zase tabuli
}
board-invited-title = Jen pro pozvané
board-invited-lead = K této tabuli mají přístup jen konkrétní lidé ({ $organization }). Takto se k ní dostanete:
board-invited-team = Nechte se pozvat na tabuli nebo do týmu.
board-invited-account = Přihlaste se ke svému účtu, nebo si ho vytvořte.
board-invited-confirm = Potvrďte svou e-mailovou adresu, na kterou přijde pozvánka.
board-waits-title = Tento odkaz teď nikoho nevpustí
board-waits = Zeptejte se toho, kdo vám ho dal, jak se dostanete dovnitř.
board-request = Požádat o přístup
board-request-message = Vzkaz vlastníkovi, pokud chcete
board-request-as = Vlastník uvidí { $email } a odpoví na tuto adresu.
board-request-sign-in = Přihlaste se a otevřete adresu tabule znovu: tam můžete požádat o přístup.
board-request-waits = Vaši žádost má vlastník tabule. Odpověď přijde e-mailem.
board-requests = Žádají o přístup
board-requests-wait = { $count ->
    [one] O přístup k této tabuli žádá { $count } člověk.
    [few] O přístup k této tabuli žádají { $count } lidé.
   *[other] O přístup k této tabuli žádá { $count } lidí.
}
board-requests-show = Odpovědět
board-request-accept = Vpustit
board-request-decline = Odmítnout

board-file-one = Posílejte soubory po jednom.
board-many-files = Na této tabuli je 1 000 souborů. Některé smažte, nebo vytvořte další tabuli.
board-web-image-address = Zadejte prosím adresu obrázku, například https://example.com/obrazek.png.
board-web-image-inside = Tato adresa vede na počítač, který není přístupný všem. Obrázky se odtud nestahují.
board-web-image-no-answer = Z této adresy nic nepřišlo. Je správná a přístupná všem?
board-web-image-large = Tento obrázek je příliš velký: nejvýše 16 MB.

board-workflow = Průběh práce
board-updates = Aktuální stav
board-updates-empty = Aktuální stav zatím nikdo neuvedl. Napište ho sem a všichni na tabuli ho budou znát.
board-updates-none = Aktuální stav zatím nikdo neuvedl.
board-update-text = Co je dobré vědět?
board-update-post = Zveřejnit
board-update-removed = Tento zápis o aktuálním stavu byl odvolán.
board-state = Aktuální stav
board-state-planned = Naplánováno
board-state-progress = Probíhá
board-state-feedback = Čeká na názory
board-state-hold = Pozastaveno
board-state-done = Hotovo
board-state-which = Vyberte prosím aktuální stav.
board-approval-runs = Někteří jsou požádáni o schválení této tabule. Dokud neodpoví, nikdo ji nemění.
board-approval-yours = Jste požádáni o schválení této tabule. Dokud všichni neodpoví, nikdo ji nemění.
board-approval-by = Žádá { $name }
board-approval-due = Termín odpovědi: { $day }
board-approval-until = Termín odpovědi (nepovinné)
board-approval-past = Tento den už uplynul.
board-approval-locks = Než přijdou odpovědi, nikdo tabuli nemění. Uchová se z ní PDF.
board-approval-untold = Host, který tabuli nesmí upravovat, o tom nedostane e-mail a uvidí to až na tabuli. Řekněte mu to sami.
board-approval-pdf = Tabule, jak tehdy vypadala, jako PDF
board-approval-not-here = Někdo z vybraných na této tabuli není. Nejdřív ji s ním sdílejte.
board-approval-already = Už jsou požádáni jiní. Nejdřív žádost odvolejte, nebo počkejte na odpovědi.
board-approval-over = Nikdo už není žádán.
board-approval-which-edits = Uveďte prosím, jaké úpravy.
board-approval-note = Vaše důvody, nebo úpravy
board-approval-accept-edits = Přijmout s úpravami
board-approval-reject = Neschválit
board-approval-with-edits = Přijato s úpravami
board-approval-rejected = Neschváleno
board-approval-line-edits = přijato s úpravami
board-approval-line-rejected = neschváleno
board-approval-withdraw-sentence = Nikdo už nebude žádán a tabuli bude možné znovu měnit.
board-approvals-over = { $count ->
    [one] { $count } dřívější schválení
    [few] { $count } dřívější schválení
   *[other] { $count } dřívějších schválení
}
history-board-approval-asked = žádá o schválení tabule: { $became }
history-board-approval-withdrawn = odvolává žádost o schválení
history-board-approval-passed-on = předává žádost o schválení tabule
history-board-approval-dropped = vyjímá z žádosti o schválení tabule toho, kdo odešel z týmu
history-board-approved = schvaluje tabuli
history-board-accepted = přijímá tabuli s úpravami: { $became }
history-board-not-approved = neschvaluje tabuli
history-board-update = uvádí aktuální stav: { $became ->
    [planned] naplánováno
    [in_progress] probíhá
    [feedback] čeká na názory
    [on_hold] pozastaveno
   *[done] hotovo
}
history-board-update-removed = odvolává zápis o aktuálním stavu
history-board-update-restored = obnovuje zápis o aktuálním stavu
board-mention-let-in = { $names }: zatím bez přístupu k této tabuli. Vpustit stejně jako ty, kdo vstoupí přes adresu?
board-mention-owners = { $names }: bez přístupu k této tabuli. Vpustit na ni mohou vlastníci; od vás se o tom nedozví.
board-mention-yes = Vpustit a odeslat
board-mention-no = Odeslat bez upozornění
board-make-task = Udělat z toho úkol
board-make-another-task = Udělat z toho další úkol

board-move = Přesunout do projektu
board-move-help = Projekt je složka pro tabule. Kdo tabuli vidí, se nezmění.
board-move-button = Přesunout
board-project-none = Žádný projekt
board-project-not-yours = Tento projekt nesmíte měnit.
boards-project-empty = V tomto projektu nejsou tabule, které byste viděli. Vytvořte tu novou, nebo sem některou přesuňte z její nabídky.
boards-share = Sdílet všechny tabule
boards-share-help = { $count ->
    [one] Sdílet odsud můžete { $count } tabuli.
    [few] Sdílet odsud můžete { $count } tabule, všechny najednou, s jednou osobou.
   *[other] Sdílet odsud můžete { $count } tabulí, všechny najednou, s jednou osobou.
} Tabule, které přibudou později, se tím nesdílejí. S hosty se tabule sdílejí po jedné.
boards-share-with = S kým
boards-share-who = Vyberte prosím, s kým.
boards-share-elsewhere = člen jinde
boards-share-button = Sdílet všechny
boards-share-plan = Všechny tabule najednou lze sdílet se členy organizace s placeným tarifem. Sdílejte je po jedné.
boards-share-none = Žádnou ze zdejších tabulí nemůžete sdílet.
board-rest-ask = Požádat o ostatní tabule
board-rest-help = Vidíte některé tabule tohoto projektu. O zbylé bude požádán ten, kdo za něj odpovídá.
board-rest-waits = Požádali jste o ostatní tabule.
board-rest-asked = vidí některé z těchto tabulí a žádá o zbylé.
board-rest-open = Zpřístupnit je
board-rest-nobody = Nejdřív se prosím přihlaste, aby bylo známo, kdo žádá.
board-rest-seen = Tento projekt už vidíte.
history-board-moved = přesouvá tabuli do „{ $subject }“
history-board-moved-out = vyjímá tabuli z „{ $subject }“

board-starter-ideas = Sběr nápadů
board-starter-flow = Udělat, probíhá, hotovo
board-starter-retrospective = Ohlédnutí
board-starter-plan = Plán v krocích
board-starter-question = Jaká je otázka?
board-starter-to-do = Udělat
board-starter-doing = Probíhá
board-starter-done = Hotovo
board-starter-good = Povedlo se
board-starter-hard = Bylo těžké
board-starter-next = Příště
board-starter-step = Krok { $number }
board-starter-today = Dnes
board-starter-goal = Cíl
