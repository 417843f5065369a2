crumbs = Kde jste
overtaken = Zatímco jste psali, změnil to někdo jiný. Takhle to vypadá teď; níže je, co jste napsali.
overtaken-mine = Uložit moje
overtaken-theirs = Ponechat cizí
role = Role
role-administrator = Správce
role-administrator-about = vše v organizaci
role-internal = Interní
role-internal-about = pracuje se všemi evidencemi a záznamy
role-external = Externí
role-external-about = jen to, na čem se podílí
role-unknown = Taková role neexistuje.
home-title = Dobrý den, { $name }
home-tasks = Moje úkoly
home-tasks-empty = Nic na vás nečeká.
home-items = Naposledy změněno
home-items-empty = Tady bude to, na čem pracujete vy a váš tým.
home-guests = Poslední návštěvy hostů
home-guests-empty = Když host otevře něco, co sdílíte, uvidíte to tady.
home-open-to = { $count ->
    [one] { $count } host
    [few] { $count } hosté
   *[other] { $count } hostů
}
first-title = Vítejte, { $name }. Všechno je připravené.
first-lead = Zatím je tu prázdno a nikdo zvenčí sem nevidí. Stačí tři kroky a můžete přivítat prvního hosta.
first-organizer = Vytvořte první evidenci
first-organizer-about = Místo pro záznamy jednoho druhu. Pole lze později změnit.
first-from = Začít od
first-make = Vytvořit evidenci
first-ask = Evidence vytváří správce. Požádejte ho o první.
first-record = Přidejte záznam
first-record-about = Most, smlouva, zakázka: cokoli, co byste ukázali hostovi.
first-share = Sdílejte ho s hostem
first-share-about = E-mailem nebo odkazem. Předem vidíte přesně to, co uvidí host.
team-title = Můj tým
team-count = { $count ->
    [one] { $count } člen
    [few] { $count } členové
   *[other] { $count } členů
}
team-actions = Akce: { $name }
team-make = Přidělit roli { $role }
team-role-for-guest = { $name } je host a hosté nemají role. Nejdřív tuto osobu pozvěte do týmu; obsadí tím jedno místo.
team-last-administrator = Někdo musí být správce. Nejdřív určete jiného.
invitations-title = Nevyřízené pozvánky
invitation-by = pozvání: { $name }, { $when }
invitation-over = vypršela
invitation-again = Odeslat znovu
invitation-cancel = Zrušit pozvánku
invitation-member-already = { $name } tu už pracuje.
invitation-open-already = Tato adresa už byla pozvána. Odešlete znovu původní pozvánku.
invite-title = Pozvat člena
invite-seat = Člen tu pracuje a obsadí jedno místo. Chcete-li někomu zvenčí jen něco ukázat, sdílejte to s ním.
invite-name = Jméno
invite-button = Odeslat pozvánku
administration-title = Správa
administration-ways = Další části správy
administration-guests = Hosté
administration-guests-of = z { $count }
administration-guests-any = bez omezení počtu
administration-plan = Tarif
plan-free = Free
plan-business = Business
plan-enterprise = Enterprise
settings-title = Nastavení
settings-name = Název
settings-hue = Barva
settings-hue-wrong = Vyberte jednu z barev.
settings-days = Počet dní důvěry v prohlížeč hosta
settings-days-help = Po tolika dnech se znovu vyžádá kód. 0 znamená při každé návštěvě.
settings-days-wrong = Počet dní od 0 do 365.
settings-code = Vyžadovat kód i při první návštěvě
settings-code-help = Samotný odkaz pro hosta pak nikoho nevpustí.
settings-external = Odkazy pro hosty
settings-external-help = Členové je smí vytvářet a kopírovat.
settings-second = Členové potřebují druhý krok přihlášení
settings-second-help = Dostanou se dovnitř jen s ověřovací aplikací, přístupovým klíčem nebo vaším jednotným přihlášením.
settings-second-self = Nejdřív si nastavte vlastní druhý krok, jinak byste se sem sami nedostali.
hue-green = Zelená
hue-sand = Písková
hue-sky = Nebeská
hue-ochre = Okrová
hue-plum = Švestková
hue-moss = Mechová
guest-browsers-title = Důvěryhodné prohlížeče hostů
guest-browsers-empty = Zatím nemá žádný host důvěryhodný prohlížeč.
audit-title = Protokol
audit-lead = Kdo co udělal a kdo co viděl. Nic v něm nelze změnit.
audit-empty = Zatím se nic nestalo.
audit-pages = Stránky protokolu
audit-newest = Nejnovější
audit-older = Starší
audit-by-system = Parlor
audit-by-nobody = Neznámá osoba
audit-by-somebody = Někdo
audit-named = „{ $name }“
audit-deed = { $deed ->
    [organization-founded] zakládá organizaci
    [organization-made] vytváří organizaci jako provozovatel
    [settings-changed] mění nastavení
    [brand-changed] mění značku
    [brand-picture] nahrává obrázek značky
    [brand-picture-removed] odebírá obrázek značky
    [sender-set] nastavuje odesílatele e-mailů
    [sender-confirmed] potvrzuje odesílatele e-mailů
    [sender-ready] nachází klíč e-mailů u domény a používá její adresu
    [sender-unready] nenachází klíč e-mailů u domény a její adresu už nepoužívá
    [sender-removed] odebírá odesílatele e-mailů
    [role-given] mění role člena
    [role-made] vytváří roli
    [role-changed] mění roli
    [role-ended] vyřazuje roli z používání
    [records-exported] exportuje záznamy z evidence
    [records-imported] importuje záznamy do evidence
    [moved-in] přenáší data odjinud
    [view-saved] ukládá zobrazení seznamu
    [view-removed] odstraňuje zobrazení seznamu
    [member-removed] odebírá z týmu
    [invitation-sent] odesílá pozvánku
    [invitation-sent-again] znovu odesílá pozvánku
    [invitation-cancelled] odvolává pozvánku
    [invitation-role] mění roli v pozvánce
    [invitation-accepted] přijímá pozvánku
    [copies-exported] exportuje kopie dokumentu
    [contact-made] přidává kontakt
    [contact-merged] se slučuje s jiným kontaktem
    [contact-changed] mění kontakt
    [browser-ended] ruší důvěru v prohlížeč
    [person-signed-in] se přihlašuje
    [person-signed-out] se odhlašuje
    [person-password] mění své heslo
    [person-second-on] zapíná druhý krok přihlášení
    [person-second-off] vypíná druhý krok přihlášení
    [key-made] vytváří klíč pro programy
    [passkey-added] přidává přístupový klíč
    [passkey-removed] odebírá přístupový klíč
    [key-ended] ukončuje klíč pro programy
    [service-made] přidává službu
    [service-key-made] vytváří klíč služby
    [service-key-ended] ukončuje klíč služby
    [view-key-made] vytváří klíč, který ukazuje, co vidí host:
    [view-key-ended] ukončuje klíč, který ukazuje, co vidí host:
    [file-read] čte soubor
    [file-reminded] připomíná hostům přečtení souboru
    [task-read] otevírá úkol
    [note-read] otevírá poznámku
    [activity-read] otevírá aktivitu
    [event-read] otevírá zprávu nebo žádost k dokumentu
    [request-read] otevírá požadavek
    [request-list-read] otevírá seznam podkladů
    [planned-read] otevírá plánovanou aktivitu
    [preset-made] vytváří předvolbu sdílení
    [preset-changed] mění předvolbu sdílení
    [preset-ended] odstraňuje předvolbu sdílení
    [group-made] vytváří skupinu hostů
    [group-renamed] přejmenovává skupinu hostů
    [group-ended] odstraňuje skupinu hostů
    [group-joined] přidává kontakt do skupiny hostů
    [group-left] odebírá kontakt ze skupiny hostů
    [group-shared] sdílí se skupinou hostů
    [item-seen] zobrazuje položku
    [item-fetched] načítá svým programem
    [share-opened] zpřístupňuje hostovi položku
    [share-changed] mění, co host vidí v položce
    [share-closed] odebírá hostovi přístup k položce
    [activity-added] přidává aktivitu
    [activity-changed] mění aktivitu
    [category-added] přidává kategorii do evidence
    [category-archived] vyřazuje kategorii z používání
    [category-renamed] přejmenovává kategorii
    [category-restored] vrací kategorii do používání
    [comment-added] píše komentář
    [comment-changed] mění komentář
    [comment-moved] zobrazuje hostům komentář týmu
    [comment-removed] odstraňuje komentář
    [comment-restored] obnovuje komentář
    [board-said] píše v chatu tabule
    [board-commented] komentuje tabuli
    [board-resolved] řeší komentář na tabuli
    [board-reopened] znovu otevírá komentář na tabuli
    [board-words-removed] odstraňuje slova z tabule
    [board-words-restored] obnovuje slova na tabuli
    [board-update] uvádí aktuální stav tabule
    [board-update-removed] odvolává zápis o aktuálním stavu tabule
    [board-update-restored] obnovuje zápis o aktuálním stavu tabule
    [board-picture] dává obrázek na tabuli
    [board-file] dává soubor na tabuli
    [board-timer] spouští časovač tabule
    [board-timer-stopped] zastavuje časovač tabule
    [template-changed] mění proměnné šablony
    [message-reacted] reaguje na zprávu v chatu
    [message-unreacted] bere zpět reakci v chatu
    [message-restored] obnovuje zprávu v chatu
    [stage-restored] obnovuje fázi projektů
    [event-started] zahajuje vlákno
    [event-closed] uzavírá vlákno pro hosty
    [event-opened] otevírá vlákno hostům
    [event-closed-to] uzavírá vlákno jednomu hostovi
    [event-opened-to] znovu otevírá vlákno jednomu hostovi
    [file-closed-to] znepřístupňuje hostovi soubor
    [file-opened-to] zpřístupňuje hostovi soubor
    [field-added] přidává pole
    [field-archived] vyřazuje pole z používání
    [field-changed] mění pole
    [field-hidden] skrývá pole před hosty
    [field-moved] přesouvá pole
    [field-restored] vrací pole do používání
    [field-shown] zobrazuje hostům pole
    [file-added] přidává soubor
    [file-internal] skrývá soubor před hosty
    [file-removed] odstraňuje soubor
    [file-renamed] přejmenovává soubor
    [file-restored] obnovuje soubor
    [file-shown] zobrazuje hostům soubor
    [file-sealed] pečetí soubor
    [evidence-made] stahuje důkazy:
    [archive-asked] žádá o archiv organizace
    [archive-cancelled] zastavuje archiv organizace
    [archive-taken] stahuje archiv organizace
    [seal-imported] importuje certifikát pro pečeti
    [seal-own] se vrací k certifikátu instalace
    [signing-approved] schvaluje
    [signing-changes] žádá o změny před podpisem
    [signing-confirmed] potvrzuje totožnost kódem před podpisem
    [signing-declined] odmítá podepsat
    [signing-ended] ukončuje oběh podpisů
    [signing-passed] předává podpis dál
    [signing-sealed] pečetí podepsané soubory
    [signing-seal-stopped] zastavuje pečetění podepsaných souborů
    [signing-seal-begun-again] znovu spouští pečetění podepsaných souborů
    [signing-sent] odesílá k podpisu
    [signing-signed] podepisuje
    [file-version] přidává verzi souboru
    [file-virus] nachází v souboru virus a soubor ničí
    [follow-added] přidává sledujícího
    [follow-ended] odebírá sledujícího
    [contact-erased] vymazává kontakt
    [member-erased] vymazává bývalého člena
    [erasure-asked] žádá o výmaz
    [erasure-back] odvolává žádost o výmaz
    [erasure-objected] vznáší námitku proti výmazu
    [data-exported] stahuje své údaje
    [retention-changed] mění dobu uchovávání
    [retention-ran] odstraňuje to, co se už neuchovává
    [item-binned] přesouvá do koše
    [item-changed] mění
    [item-created] přidává
    [item-restored] obnovuje z koše
    [link-activated] aktivuje odkaz pro hosta
    [link-copied] kopíruje odkaz pro hosta
    [link-deactivated] deaktivuje odkaz pro hosta
    [link-end-set] nastavuje konec odkazu pro hosta
    [link-fetched] načítá odkaz pro hosta a neotevírá ho
    [link-held] otevírá odkaz, který nikdo nepotvrdil
    [link-made] vytváří odkaz pro hosta
    [link-opened] otevírá odkaz pro hosta
    [link-renewed] vytváří nový odkaz pro hosta místo starého
    [note-added] přidává poznámku
    [note-changed] mění poznámku
    [note-removed] odstraňuje poznámku
    [note-restored] obnovuje poznámku
    [organizer-guests] mění, co hosté evidence vidí, dělají a dostávají
    [order-made] vytváří pracovní příkaz
    [order-changed] mění pracovní příkaz
    [order-reported] podává hlášení k pracovnímu příkazu
    [order-confirmed] nechává potvrdit pracovní příkaz
    [order-withdrawn] odvolává potvrzení pracovního příkazu
    [order-template] ukládá pracovní příkaz jako šablonu
    [order-template-removed] odstraňuje šablonu pracovních příkazů
    [order-template-restored] obnovuje šablonu pracovních příkazů
    [request-made] zadává požadavek
    [request-task] vytváří z požadavku úkol
    [request-closed] uzavírá požadavek
    [request-opened] znovu otevírá požadavek
    [list-made] vytváří seznam podkladů
    [list-asked] žádá hosty seznamem podkladů
    [list-title] přejmenovává seznam podkladů
    [list-body] mění text seznamu podkladů
    [list-due] mění termín seznamu podkladů
    [list-closed] uzavírá seznam podkladů
    [list-opened] znovu otevírá seznam podkladů
    [list-done] dokončuje seznam podkladů
    [list-point-added] přidává bod do seznamu podkladů
    [list-point-changed] mění bod seznamu podkladů
    [list-point-moved] přesouvá bod seznamu podkladů
    [list-point-removed] odstraňuje bod seznamu podkladů
    [list-point-restored] obnovuje bod seznamu podkladů
    [list-answered] odpovídá na bod seznamu podkladů
    [list-taken-back] odvolává odpověď v seznamu podkladů
    [list-accepted] přijímá odpověď v seznamu podkladů
    [list-sent-back] vrací odpověď v seznamu podkladů
    [list-template-saved] ukládá šablonu seznamů podkladů
    [list-template-removed] odstraňuje šablonu seznamů podkladů
    [list-template-restored] obnovuje šablonu seznamů podkladů
    [planned-added] plánuje aktivitu
    [planned-changed] mění plánovanou aktivitu
    [planned-ended] ukončuje plánovanou aktivitu
    [planned-confirmed] potvrzuje plánovanou aktivitu
    [planned-skipped] vynechává den plánované aktivity
    [planned-taken-back] odvolává potvrzení
    [record-guests] mění, co hosté záznamu vidí, dělají a dostávají
    [grant-fields] vybírá pole, která host vidí
    [guest-suspended] pozastavuje hosta
    [guest-resumed] obnovuje přístup hosta
    [guest-renewed] prodlužuje hostovský přístup hosta
    [guest-changed] mění hostovský přístup hosta
    [guest-ended] zapisuje konec hostovského přístupu hosta
    [guest-asked] žádá o prodloužení hostovského přístupu
    [review-started] zahajuje kontrolu přístupů
    [review-decided] odpovídá v kontrole přístupů za hosta
    [review-closed] uzavírá kontrolu přístupů
    [review-reported] vytváří zprávu o kontrole přístupů
    [domain-named] nastavuje vlastní doménu
    [domain-removed] ruší vlastní doménu
    [domain-certified] získává certifikát pro vlastní doménu
    [domain-used] vytváří odkazy s vlastní doménou
    [domain-failed] vytváří odkazy bez vlastní domény, která neodpovídá:
    [webhook-made] přidává webhook
    [webhook-changed] mění webhook
    [webhook-secret] mění tajný klíč webhooku
    [webhook-taken] přebírá webhook
    [webhook-off] vypíná webhook
    [webhook-on] zapíná webhook
    [webhook-tested] odesílá testovací událost na webhook
    [webhook-sent-again] odesílá něco znovu na webhook
    [webhook-removed] odstraňuje webhook
    [sharing-rule-on] zapíná pravidlo sdílení
    [sharing-rule-off] vypíná pravidlo sdílení
    [organizer-changed] mění evidenci
    [organizer-cover] mění titulní obrázek evidence
    [organizer-extranet-off] uzavírá evidenci pro hosty
    [organizer-extranet-on] zpřístupňuje evidenci hostům
    [organizer-made] vytváří evidenci
    [participant-added] přidává do týmu položky
    [participant-removed] odebírá z týmu položky
    [plan-set] nastavuje tarif
    [share-ended] odebírá hostovi přístup, protože vypršel:
    [share-end-set] nastavuje, do kdy je hostovi zpřístupněno:
    [task-added] přidává úkol
    [task-changed] mění úkol
    [task-step-added] přidává krok úkolu
    [task-step-done] odškrtává krok úkolu
    [task-step-open] vrací krok úkolu zpět
    [task-step-removed] odebírá krok úkolu
    [task-estimate] mění odhad úkolu
    [task-worked] zapisuje práci na úkolu
    [task-worked-removed] odvolává práci na úkolu
    [task-worked-restored] obnovuje práci na úkolu
    [task-status] mění stav úkolu
   *[other] -
}
contacts-title = Moje kontakty
contacts-empty = Zatím nikdo. Kontakty vznikají samy, když něco sdílíte, nebo je přidejte níže.
contacts-no-counterparty = Bez firmy
contact-add = Přidat kontakt
contact-name = Jméno
contact-job = Pozice
contact-phone = Telefon
contact-language = Jazyk
contact-counterparty = Firma
contact-counterparty-help = Nový název vytvoří novou firmu.
contact-since = V kontaktech od
contact-change = Změnit
contact-no-email = zatím bez e-mailu
contact-email-help = Jiná e-mailová adresa je jiná schránka: v prohlížečích důvěryhodných pro tu starou bude znovu potřeba kód.
contact-email-taken = Tuto adresu má jiný kontakt.
contact-open = { $count ->
    [one] Zpřístupněna { $count } položka
    [few] Zpřístupněny { $count } položky
   *[other] Zpřístupněno { $count } položek
}
contact-nothing-open = Nic zpřístupněno
contact-open-title = Zpřístupněno
contact-open-empty = Tomuto kontaktu není nic zpřístupněno. Vidí prázdnou stránku.
contact-open-since = Zpřístupněno: { $when }
contact-open-until = do { $when }
contact-seen = Zobrazeno: { $when }
contact-not-seen = Zatím nezobrazeno
contact-team = Tým
contact-no-role = Hosté neobsazují místo a vidí jen to, co s nimi sdílíte.
contact-member-already = Tato osoba je i členem vašeho týmu.
contact-invite = Pozvat do mého týmu
contact-invite-seat = { $name } se přijetím pozvánky stane členem a obsadí jedno místo. Co je zpřístupněno jako hostovi, zůstane beze změny.
contact-invite-no-email = Nejdřív přidejte e-mailovou adresu; na ni přijde pozvánka.
audit-by-click = tlačítkem Otevřít z e-mailu
audit-by-code = kódem
settings-zone = Časové pásmo
settings-zone-help = Pro hosty a členy, dokud není známo jejich vlastní
settings-language-help = Pro e-maily lidem, jejichž jazyk zatím není znám
contact-mark-elsewhere = Člen jinde
contact-mark-account = Má účet
contact-mark-guest = Host
contact-mark-invited = Zatím bez návštěvy
contact-mark-unknown = Bez schránky
contact-seat-free = V tarifu Free je místo zdarma.
contact-seat-plan = Místo stojí tolik, kolik určuje váš tarif.
contact-seat-price = Místo stojí { $price }.
