# Panel sdílení, kdo má přístup, odkazy.

share-title = Sdílet s hosty
share-close-panel = Zavřít panel
share-no-extranet = Hosté do této evidence nemají přístup. Extranet pro ni může zapnout správce.
share-who = Kdo
share-who-hint = Jméno nebo e-mail
share-who-help = I více najednou, nebo vložte seznam. Využito hostů: { $used } z { $limit }.
share-who-help-unlimited = I více najednou, nebo vložte seznam.
share-remove = Odebrat { $name }
share-what = Co uvidí
share-some-of = { $some } z { $all }
share-files = Soubory
share-files-help = { $internal ->
    [0] Všechny, i pozdější
    [one] Všechny kromě { $internal }, který je jen pro tým, i pozdější
    [few] Všechny kromě { $internal }, které jsou jen pro tým, i pozdější
   *[other] Všechny kromě { $internal }, které jsou jen pro tým, i pozdější
}
share-fields = Pole
share-fields-help = Ta, která tato evidence hostům zobrazuje
share-followed = Úkoly, poznámky, aktivity
share-followed-help = Jen ty, ke kterým je přidáte jako sledující
share-old-comments = Starší komentáře
share-old-comments-help = Vypnuto: vidí, co se napíše od této chvíle
share-send-files = Smějí posílat soubory
share-attach = Smějí přidávat soubory k úkolům
share-requests = Smějí zadávat požadavky
share-write-notes = Smějí psát poznámky
share-not-allowed-here = Vypnuto pro tento záznam nebo jeho evidenci
share-download = Stahovat soubory
share-download-help = Jinak je čtou jen na stránce
share-sign = Podepisovat
share-sign-help = Kde jsou o to požádáni
share-how-long = Jak dlouho
share-no-end = Bez omezení
share-until = Do
share-message = Zpráva
share-message-help = do jejich e-mailu, pokud chcete
share-button = { $count ->
    [0] Sdílet
    [one] Sdílet s { $count } hostem
    [few] Sdílet se { $count } hosty
   *[other] Sdílet s { $count } hosty
}
share-nobody = Někoho vyberte, nebo zadejte e-mailovou adresu.
share-not-an-address = „{ $text }“ není kontakt ani e-mailová adresa. Zadejte e-mailovou adresu, nebo nejdřív přidejte kontakt.
share-too-many = Najednou nejvýše { $most } osob.
share-no-mailbox = { $name } zatím nemá e-mailovou adresu. Nejdřív ji přidejte na stránce kontaktu.
share-allowance = Využito hostů: { $used } z { $limit }. Další ({ $more }) se nevejdou, přebývá: { $over }. Odeberte přístup někomu, kdo ho už nepotřebuje, nebo požádejte správce o větší balíček.
share-until-past = Tento den už uplynul.
share-until-missing = Vyberte poslední den, nebo „Bez omezení“.
share-no-such-part = „{ $text }“ není částí záznamu.
share-view-as = Zobrazit jako host
share-sees-title = název
share-widens = { $guests ->
    [one] { $guests } host nově uvidí
    [few] { $guests } hosté nově uvidí
   *[other] { $guests } hostů nově uvidí
}: { $what }.
share-widens-everyone = Každý, kdo má odkaz, nově uvidí: { $what }.

count-open-items = { $count ->
    [one] { $count } položka
    [few] { $count } položky
   *[other] { $count } položek
}
count-files = { $count ->
    [one] { $count } soubor
    [few] { $count } soubory
   *[other] { $count } souborů
}
count-fields = { $count ->
    [one] { $count } pole
    [few] { $count } pole
   *[other] { $count } polí
}
count-followed = { $count ->
    [one] { $count } úkol, poznámka nebo aktivita
    [few] { $count } úkoly, poznámky a aktivity
   *[other] { $count } úkolů, poznámek a aktivit
}
count-events = { $count ->
    [one] { $count } vlákno
    [few] { $count } vlákna
   *[other] { $count } vláken
}
count-comments = { $count ->
    [one] { $count } komentář
    [few] { $count } komentáře
   *[other] { $count } komentářů
}
count-guests = { $count ->
    [one] { $count } host
    [few] { $count } hosté
   *[other] { $count } hostů
}
count-new = nové: { $count }

access-title = Kdo má přístup
access-nobody = Zatím žádný host. Nikdo zvenčí to nevidí.
access-opened = Přístup od { $date } ({ $by })
access-until = do { $date }
access-seen = { $count ->
    [one] Zobrazeno: { $when }, jednou
    [2] Zobrazeno: { $when }, dvakrát
    [few] Zobrazeno: { $when }, { $count }krát
   *[other] Zobrazeno: { $when }, { $count }krát
}
access-fetched = Načteno kontrolou pošty, zatím nezobrazeno
access-not-yet = Zatím nezobrazeno
access-link-made = Odkaz vytvořen { $date }, kým: { $by }
access-paused = Veřejný odkaz teď nic neotevírá, ani zde není nic vidět.
access-follows = { $count ->
    [one] Sleduje tu { $count } věc
    [few] Sleduje tu { $count } věci
   *[other] Sleduje tu { $count } věcí
}
access-close = Odebrat přístup
access-close-means = Přístup skončí během vteřiny, i na otevřených stránkách. Starý odkaz už nikdy nebude fungovat.
access-close-question = Odebrat přístup ({ $name })? Otevřené stránky okamžitě zmizí. Co bylo napsáno, zůstane.
access-former = Už nezpřístupněno
access-closed-on = Přístup odebrán { $date }
access-open-again = Znovu zpřístupnit
access-more = Možnosti: { $name }
access-change = Změnit, co vidí
access-members = { $count ->
    [one] Přístup má { $count } člen
    [few] Přístup mají { $count } členové
   *[other] Přístup má { $count } členů
}
access-participates = Účastní se

link-create-and-copy = Vytvořit a zkopírovat odkaz
link-copy = Kopírovat odkaz
link-address = Adresa odkazu
link-copied = Zkopírováno. Tento odkaz je pro: { $name }.
link-deactivate = Deaktivovat
link-deactivate-means = Odkaz přestane fungovat; přístup zůstane. Opětovným zkopírováním ho znovu zapnete.
link-is-deactivated = Odkaz deaktivován
link-needs-access = Odkaz lze vytvořit, jakmile má tento host přístup.
link-end = Nastavit konec
link-until = Odkaz funguje do { $date }
link-end-help = Poslední den odkazu, prázdné znamená bez omezení. Přístup zůstane; týden předem dostanete oba e-mail.
link-none = K tomuto přístupu zatím neexistuje odkaz.
link-no-mailbox = K tomuto odkazu nepatří schránka, kterou by šlo ověřit. Požádejte toho, kdo ho poslal, aby přidal vaši e-mailovou adresu.
link-closed = Tento odkaz už nic neotevírá. Pokud ho znovu potřebujete, požádejte toho, kdo ho s vámi sdílel.
link-again = Otevřete odkaz v e-mailu ještě jednou. Tato stránka byla otevřená příliš dlouho, nebo prohlížeč neuložil cookie.
link-go-on = Pokračovat
link-shares = { $kind ->
    [project] { $sharer } s vámi sdílí projekt
    [document] { $sharer } s vámi sdílí dokument
    [board] { $sharer } s vámi sdílí tabuli
   *[record] { $sharer } s vámi sdílí záznam
}
link-open = Otevřít
link-for = { $days ->
    [0] Jen pro: { $name }. Při každé návštěvě si vyžádáme kód z vaší schránky.
    [one] Jen pro: { $name }. Tento prohlížeč si zapamatujeme na { $days } den; v každém jiném si vyžádáme kód z vaší schránky.
    [few] Jen pro: { $name }. Tento prohlížeč si zapamatujeme na { $days } dny; v každém jiném si vyžádáme kód z vaší schránky.
   *[other] Jen pro: { $name }. Tento prohlížeč si zapamatujeme na { $days } dní; v každém jiném si vyžádáme kód z vaší schránky.
}
link-for-code = Jen pro: { $name }. Nejdřív pošleme do vaší schránky šestimístný kód.
link-for-other = Tento odkaz je pro: { $name }. Tento prohlížeč je známý jako { $other }, proto nejdřív pošleme kód do schránky příjemce.

why-link = Proč?
why-title = Co vidí { $name } a proč
why-sees = Vidí
why-not = Nevidí
why-thing = { $kind ->
    [item] Záznam „{ $title }“
    [fields] Pole: { $title }
    [comments] { $count ->
        [one] { $count } komentář
        [few] { $count } komentáře
       *[other] { $count } komentářů
    }
    [messages] { $count ->
        [one] { $count } zpráva v chatu
        [few] { $count } zprávy v chatu
       *[other] { $count } zpráv v chatu
    }
    [file] Soubor „{ $title }“
    [task] Úkol „{ $title }“
    [note] Poznámka „{ $title }“
    [activity] Aktivita „{ $title }“
    [planned] Plánovaná aktivita „{ $title }“
   *[other] { $title }
}
why-below = { $place ->
    [task] u úkolů
    [note] u poznámek
    [activity] u aktivit
    [planned] u plánovaných aktivit
    [event] u vláken
    [request] u požadavků
    [request_list] u seznamů požadavků
   *[other] u něčeho jiného
}
why-grant = Záznam je zpřístupněn: { $name }.
why-facet-files = Zobrazují se mu soubory, i pozdější.
why-facet-fields = Zobrazují se mu pole.
why-facet-followed = Zobrazuje se mu, co sleduje.
why-facet-old-comments = Zobrazují se mu starší komentáře.
why-facet-send-files = Smí posílat soubory.
why-facet-tasks = Zobrazují se mu všechny úkoly projektu, i pozdější.
why-facet-due = Zobrazuje se mu termín.
why-facet-stage = Zobrazuje se mu fáze.
why-facet-hours = Zobrazuje se mu podíl hodin v procentech.
why-facet-progress = Zobrazuje se mu podíl úkolů v procentech.
why-facet-chat = Chat s hosty je součástí sdílení.
why-follows = Některý člen hosta přidal jako sledujícího.
why-own = Pochází od hosta.
why-guest-lane = { $count ->
    [one] Je tam, kde čtou hosté.
    [few] Jsou tam, kde čtou hosté.
   *[other] Jsou tam, kde čtou hosté.
}
why-role = Dosahuje sem některá role.
why-participates = Účastní se toho.
why-no-grant = Záznam nebyl nikdy zpřístupněn: { $name }.
why-grant-closed = Záznam byl zpřístupněn, ale přístup byl odebrán: { $name }.
why-grant-ended = Byl zpřístupněn do dne, který už uplynul.
why-not-verified = Prohlížeč hosta nebyl ověřen.
why-binned = Je v koši.
why-no-extranet = Hosté do této evidence nemají přístup.
why-field-hidden = Hostům se to zde nezobrazuje.
why-field-withheld = Tento host to nevidí: { $name }.
why-facet-off = Tato část je pro hosta vypnuta.
why-not-follower = { $name } není mezi sledujícími.
why-internal = Je jen pro tým.
why-closed = Hostovi byl znepřístupněn.
why-team-lane = { $count ->
    [one] Je tam, kde čte jen tým.
    [few] Jsou tam, kde čte jen tým.
   *[other] Jsou tam, kde čte jen tým.
}
why-before-grant = { $count ->
    [one] Vzniklo to dřív, než byl záznam zpřístupněn: { $name }.
    [few] Byly napsány dřív, než byl záznam zpřístupněn: { $name }.
   *[other] Byly napsány dřív, než byl záznam zpřístupněn: { $name }.
}
why-general = Nepatří k žádnému záznamu.
code-new-browser = Tento prohlížeč ještě neznáme. Poslali jsme šestimístný kód na
code-page-title = Zadejte kód – { $organization }
too-long = Použijte nejvýše { $most ->
    [one] { $most } znak
    [few] { $most } znaky
   *[other] { $most } znaků
}.

## Co se stalo s přístupem, v historii

history-share-opened = zpřístupňuje ({ $subject }): { $became }
history-share-changed = mění, co vidí { $subject }: { $became } místo { $was }
history-share-end-set = mění, do kdy má přístup { $subject }: { $became } místo { $was }
history-share-closed = odebírá přístup: { $subject }
history-share-ended = Nastavený konec nastal, přístup skončil: { $subject }
history-link-activated = aktivuje odkaz: { $subject }
history-link-renewed = vydává nový odkaz ({ $subject }); starý už nefunguje
history-link-deactivated = deaktivuje odkaz: { $subject }
history-link-end-set = mění konec odkazu: { $subject }
history-link-end-set-from = mění konec odkazu: { $subject }, { $became } místo { $was }
history-link-opened = { $became ->
    [code] otevírá přes odkaz, s kódem ze schránky
    [sign-in] otevírá přes odkaz, po přihlášení
   *[click] otevírá přes odkaz, poprvé
}
access-added = přidání { $date } ({ $by })
access-take-off = Odebrat z týmu

# Sdílení jen adresou.

share-by-address = Sdílet jen odkazem
share-unaddressed-help = Pro někoho, jehož e-mail nemáte: pošlete odkaz jakýmkoli komunikátorem. Kdo ho má, může číst; než bude psát nebo podepisovat, potvrdí e-mailovou adresu.
share-unaddressed-name = Jméno
share-unaddressed-name-help = Prázdné, pokud nevíte, kdo to bude. Při potvrzení jméno uvede sám.
share-unaddressed-company = Firma
share-unaddressed-make = Vytvořit a zkopírovat odkaz
share-everyone = Všichni, kdo mají odkaz
share-everyone-help = Pro web nebo skupinu: číst může každý, kdo má odkaz, a kdo potvrdí e-mailovou adresu, ten se zapojí, dokud odkaz nedeaktivujete.
share-everyone-make = Vytvořit a zkopírovat veřejný odkaz
share-everyone-copy = Kopírovat veřejný odkaz
share-public-plan = Veřejné odkazy jsou součástí placených tarifů. Obraťte se na správce.
share-project-invited = Projekt otevřou jen pozvaní. Zadejte jejich e-mailovou adresu.
contact-undefined = Zatím bez jména
link-copied-unaddressed = Zkopírováno. Pošlete ho ({ $name }); kdo ho má, může číst, dokud ho někdo nepotvrdí.
link-copied-unnamed = Zkopírováno. Kdo ho má, může číst, dokud někdo nepotvrdí, kdo je.
link-copied-everyone = Zkopírováno. Číst může každý, kdo má tento odkaz.
access-visitors = { $count ->
    [one] Přes veřejný odkaz přišel { $count }
    [few] Přes veřejný odkaz přišli { $count }
   *[other] Přes veřejný odkaz jich přišlo { $count }
}
access-visitors-more = Zobrazuje se posledních { $count }.
why-link-off = Odkaz, přes který přišel, teď nic neotevírá.
link-for-holder = Čtete bez účtu. Než budete psát nebo podepisovat, potvrdíte e-mailovou adresu.
history-link-verified = potvrzuje svou totožnost přes odkaz: { $subject }

# Kdo čte jen přes odkaz, potvrdí, kdo je.

holder-banner = Čtete přes odkaz. Chcete-li psát, posílat nebo podepisovat, řekněte, kdo jste.
holder-verify = Potvrdit e-mail
introduce-title = Kdo jste?
introduce-why = { $organization } chce vědět, s kým jedná. Pošleme vám do schránky šestimístný kód.
introduce-email-help = Vidí ho jen { $organization }.
introduce-name = Vaše jméno
introduce-company = Firma
introduce-job = Pozice
introduce-kept = Co sem napíšete, to si { $organization } uchová.
introduce-send = Poslat mi kód
introduce-as-account = Pokračovat jako { $email }
introduce-code-sent = Poslali jsme šestimístný kód na
introduce-overtaken = Mezitím potvrdil totožnost přes tento odkaz někdo jiný. Požádejte toho, kdo ho poslal, o vlastní.
visitor-closed = Přístup vám odebral ten, kdo to sdílel. Číst můžete dál.
