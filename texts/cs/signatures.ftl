signing = Podpisy a schválení
signing-empty = Zatím nikdo není požádán o podpis. Určete, kdo a v jakém pořadí podepisuje nebo schvaluje; zbytek proběhne sám.
signing-new = Požádat o podpisy
signing-edit = Upravit koncept
signing-open = Zobrazit
signing-your-turn = Jste na řadě: přečtěte a odpovězte
signing-read-and-sign = Přečíst a podepsat
signing-read = Přečíst
signing-who = Kdo podepisuje
signing-signs = podepisuje
signing-approves = schvaluje
signing-one-enough = stačí jeden
signing-you = vy
signing-step = Krok
signing-step-number = Krok { $number }
signing-from = žádá { $name }
signing-until = termín: { $day }
signing-asks-you = { $name } vás žádá o podpis.
signing-so-far = vyřízeno { $signed } z { $all }
signing-draft = Koncept
signing-sealed = Podepsáno a zapečetěno
signing-completed = Dokončeno
signing-declined = Odmítnuto
signing-withdrawn = Odvoláno
signing-expired = Vypršelo bez odpovědi
signing-invalidated = Neplatné: soubor byl změněn
signing-state-waiting = čeká na svůj krok
signing-state-asked = požádáno
signing-state-signed = podepsáno
signing-state-approved = schváleno
signing-state-declined = odmítnuto
signing-state-passed = předáno dál
signing-state-left-out = není třeba
signing-sealing = Všichni podepsali. Soubory se pečetí.
signing-seal-waits = Všichni podepsali, ale soubory se zatím nepodařilo zapečetit. Bude se to zkoušet dál samo.
signing-seal-again = Zkusit znovu teď
signing-waits = Osobu { $name } zatím nelze požádat. Zkusí se to znovu samo.
signing-waits-share = { $name } o podpis žádá, ale tento dokument už sdílet nesmí. Kdo smí, může ho s danou osobou sdílet k podpisu; pak se bude pokračovat.
signing-waits-nobody = Kdo to odeslal ani kdo za dokument odpovídá, už ho nevidí. Určete odpovědnou osobu, která ho vidí.
signing-approve = Schválit
signing-confirm = Potvrdit, že jste to vy
signing-confirm-why = Než podepíšete, potvrďte, že jste to vy: do schránky vám přijde kód.
signing-confirm-send = Poslat mi kód
signing-confirm-sent = Kód je na cestě do vaší schránky.
signing-ask-changes = Požádat o změny
signing-changes-what = Co se má změnit?
signing-send = Odeslat
signing-pass = Předat dál
signing-pass-help = Místo vás bude požádán někdo z kolegů. O dalším průběhu už nedostanete zprávu.
signing-pass-name = Jméno
signing-pass-email = E-mailová adresa
signing-pass-it = Předat dál
signing-decline = Odmítnout
signing-decline-why = Proč odmítáte?
signing-decline-it = Odmítnout
signing-route = Koncept a jeho oběh
signing-send-it = Odeslat do prvního kroku
signing-places = Kde podepsat
signing-withdraw = Odvolat
signing-discard = Zahodit koncept
signing-draft-help = Nikdo není požádán, dokud to neodešlete. Hosté dostanou dokument, až na ně přijde řada.
signing-title = Název
signing-who-help = Na každý řádek jméno a e-mailová adresa: člen nebo host, může být i nový. „group:“ a název firmy znamená všechny její kontakty; „everyone“ všechny, kdo mají veřejný odkaz, každého s vlastním dokumentem. Ti v jednom kroku jsou požádáni společně.
signing-signer = Kdo
signing-signer-hint = Ana Ruiz <ana@example.com>
signing-kind = Podepisuje, nebo schvaluje
signing-rows-more = Další řádky přibudou po uložení.
signing-one-legend = Kroky, ve kterých stačí jedna osoba
signing-message = Zpráva
signing-due = Termín
signing-remind = Připomínat po kolika dnech
signing-withdraws = Ukončit samo po uplynutí termínu
signing-may-pass = Požádaní smějí úkol předat někomu z kolegů
signing-show-others = Hosté vidí, kdo další podepisuje
signing-save-draft = Uložit koncept
signing-back = Zpět
signing-nobody-signs = Nejdřív určete, kdo podepisuje; pak umístěte pole.
signing-no-files = Zatím tu není žádné PDF k podpisu. Přidejte ho do dokumentu.
signing-nobody = Nejdřív určete, kdo podepisuje.
signing-runs = O podpisy už je požádáno. Nejdřív to odvolejte.
signing-step-wrong = Krok je číslo od 1 do 50.
signing-kind-wrong = Každý buď podepisuje, nebo schvaluje.
signing-remind-wrong = Počet dní od 0 do 90.
signing-withdraws-when = Určete termín, aby se to mohlo samo ukončit.
signing-twice = { $text } už je na seznamu.
signing-approval-internal = { $text } je host. Hosté podepisují; schválení zůstává v týmu.
signing-member-out = { $text } tento dokument nevidí. Nejdřív tuto osobu přidejte do týmu dokumentu.
signing-too-many = Účastníků může být nejvýše { $most }.
signing-group-unknown = Firma „{ $text }“ s kontakty, které mají e-mailovou adresu, neexistuje.
signing-too-many-fields = Soubor může mít nejvýše 400 polí.
signing-page-wrong = { $pages ->
    [one] Soubor má { $pages } stránku.
    [few] Soubor má { $pages } stránky.
   *[other] Soubor má { $pages } stránek.
}
signing-place-wrong = Zleva, shora, šířka a výška jsou čísla od 0 do 100.
signing-empty-signature = Nakreslete podpis, napište své jméno, nebo vyberte obrázek.
signing-why = Napište, proč odmítáte.
signing-what = Napište, co se má změnit.
signing-no-pass = Tohle nelze předat dál.
signing-no-colleague = Tuto adresu nemá nikdo z kolegů.
signing-would-end = Novější verze zneplatní { $count ->
    [one] { $count } podpis
    [few] { $count } podpisy
   *[other] { $count } podpisů
}. Otevřete soubor, přidejte verzi tam a potvrďte to.
signing-file-closed = Soubor k podpisu vám není zpřístupněn. Zeptejte se toho, kdo ho odeslal.
signing-file-unchecked = Soubor { $name } ještě není zkontrolován na viry. Odešlete ho, až bude.
signing-file-stays = Tento soubor se podepisuje. Nejdřív podpisy odvolejte.
signing-version-voids = { $count ->
    [one] Tuto verzi podepsal { $count } člověk. Novější verze to ruší: podpis pro ni neplatí.
    [few] Tuto verzi podepsali { $count } lidé. Novější verze to ruší: jejich podpisy pro ni neplatí.
   *[other] Tuto verzi podepsalo { $count } lidí. Novější verze to ruší: jejich podpisy pro ni neplatí.
}
signing-version-ends = Tento soubor se podepisuje. Novější verze to ukončí a všechny bude třeba požádat znovu.
signing-version-anyway = Přesto přidat novější verzi

sign-yours = Váš podpis
sign-draw = Nakreslit
sign-type = Napsat
sign-picture = Obrázek
sign-field = Pole pro podpis
sign-hint = Podepište se zde prstem, perem nebo myší
sign-undo = Zpět
sign-clear = Vymazat
sign-larger = Větší
sign-done = Hotovo
sign-name = Vaše jméno
sign-picture-of = Obrázek vašeho podpisu
sign-picture-help = PNG, JPEG nebo WebP, nejlépe na bílém papíře
sign-fault-draw = Podepište se prosím do pole, nebo napište své jméno.
sign-fault-type = Napište prosím své jméno.
sign-fault-picture = Vyberte prosím obrázek svého podpisu.
sign-fault-unreadable = Tento obrázek nelze přečíst. Vyberte prosím PNG, JPEG nebo WebP.
sign-agree = Podepisuji „{ $files }“ a souhlasím s tím, že můj podpis zde platí stejně jako podpis na papíře.
sign-agree-first = Zaškrtněte, že souhlasíte.
sign-it = Podepsat

place-for = Umístit pole pro
place-help = Přetáhněte pole, nebo ho posuňte šipkami: Alt pro malé kroky, Shift pro velikost, Page Up a Page Down pro jinou stránku, Delete pro odebrání, Enter pro čísla.
place-numbers = Čísly
place-remove = Odebrat
place-page = Stránka
place-left = Zleva %
place-top = Shora %
place-width = Šířka %
place-height = Výška %
place-placed = Pole umístěno ({ $name }), stránka { $page }: { $left } zleva, { $top } shora
place-moved = { $name }, stránka { $page }: { $left } zleva, { $top } shora, šířka { $width }, výška { $height }
place-removed = Pole odebráno ({ $name }), stránka { $page }
place-named = Pole: { $name }, stránka { $page }

certificate-title = Osvědčení o podpisech
certificate-lead = { $organization } opatřuje pečetí dokument „{ $document }“, { $day }. Toto osvědčení říká, co bylo podepsáno, kým a jak.
certificate-foot = Osvědčení o podpisech: { $document }
certificate-what = Co bylo podepsáno
certificate-document = Dokument
certificate-file = Soubor
certificate-file-version = { $name }, verze { $version }
certificate-number = Číslo
certificate-sealed = Zapečetěno
certificate-signature = Podpis
certificate-drawn = nakreslen rukou
certificate-typed = napsán
certificate-pictured = obrázkem
certificate-when = Kdy
certificate-email = E-mail
certificate-proven = Ověřeno
certificate-by-click = osobním odkazem v e-mailu na tuto adresu, otevřen { $at }
certificate-by-code = kódem zaslaným na tuto adresu, zadán { $at }
certificate-by-sign-in = přihlášením, { $at }
certificate-browser = Prohlížeč
certificate-network = Síťová adresa
certificate-events = Průběh
certificate-event = Událost
certificate-sent = { $name }: žádost o podpisy
certificate-asked = { $name }: požádáno o podpis
certificate-signed = { $name }: podepsáno
certificate-passed = { $name }: předáno dál
certificate-declined = { $name }: odmítnuto
certificate-complete = Všichni podepsali
certificate-reason = Všichni podepsali
certificate-verify = Kdo má tento soubor, může jeho pečeť ověřit v jakémkoli programu pro PDF, který kontroluje podpisy, nebo na adrese /verify toho, kdo ji připojil. Jediný změněný bajt pečeť zneplatní.

verify-title = Ověřit zapečetěné PDF nebo důkazy
verify-lead = Zjistěte, zda je soubor takový, jaký byl zapečetěn, a kdo ho zapečetil.
verify-file = PDF nebo ZIP s důkazy
verify-it = Ověřit
verify-kept = Soubor se prohlédne a zapomene. Nic z něj se neuchová.
verify-sealed = Zapečetěno a od té doby se nic nezměnilo.
verify-stranger = Od zapečetění se nic nezměnilo, ale kdo soubor zapečetil, tu není známo.
verify-changed = Po zapečetění změněno. Nespoléhejte na tento soubor.
verify-unsealed = V tomto souboru nebyla nalezena pečeť.
verify-by = Původce pečeti
verify-not-known = tady neznámý
verify-stamped = Čas zapečetění podle služby časových razítek
verify-claimed = Čas zapečetění podle toho, kdo pečetil
verify-fault = Co není v pořádku
verify-original = SHA-256 podepsaného souboru
verify-fingerprint = SHA-256 certifikátu

seals = Pečeti
seals-of = Pečeti organizace { $organization }
seals-stamped = Podepsané soubory se pečetí tímto certifikátem a časem služby časových razítek.
seals-unstamped = Podepsané soubory se pečetí tímto certifikátem. Není nastavena služba časových razítek: čas v pečeti je čas tohoto počítače.
seals-none-yet = Certifikát se vytvoří při zapečetění prvního souboru.
seals-subject = Certifikát pro
seals-issuer = Vydavatel
seals-until = Platí do
seals-verify = Ověřit zapečetěné PDF
seals-root = Kořenový certifikát této instalace
seals-own = Pečetit znovu certifikátem této instalace
seals-fresh = Jak čerstvé musí být ověření hosta
seals-minutes = Minuty
seals-minutes-help = Host, jehož prohlížeč byl ověřen dříve, se před podpisem potvrdí kódem. 0 vyžaduje kód pokaždé.
seals-import = Pečetit vlastním certifikátem
seals-pem = Soukromý klíč a certifikáty ve formátu PEM
seals-pem-help = Klíč bez hesla, jeho certifikát a pak certifikáty vydavatelů. Klíč se uchovává zašifrovaný a už nikdy se nezobrazí.
seals-import-it = Importovat
seal-no-key = Není v tom soukromý klíč, nebo je chráněn heslem.
seal-no-certificate = Není v tom certifikát.
seal-apart = Klíč nepatří k prvnímu certifikátu.
seal-unfit = Tímto druhem klíče nelze pečetit. Lze použít RSA od 2048 bitů a ECDSA s P-256.
seal-over = Tento certifikát už neplatí.
seal-minutes-wrong = Od 0 do 525 600 minut.

history-file-sealed = pečetí { $subject }
history-signing-sent = odesílá k podpisu: { $subject }
history-signing-signed = podepisuje: { $subject }
history-signing-approved = schvaluje: { $subject }
history-signing-declined = odmítá podepsat { $subject }: { $became }
history-signing-changes = žádá o změny v { $subject }: { $became }
history-signing-passed = předává dál { $subject }: { $became }
history-signing-sealed = pečetí { $subject }
history-signing-ended = { $became ->
    [completed] všichni odpověděli: { $subject }
    [declined] ukončeno odmítnutím: { $subject }
    [withdrawn] odvolává { $subject }
    [expired] ukončeno, termín uplynul: { $subject }
   *[invalidated] zneplatňuje podpisy { $subject } novější verzí
}

news-to-sign = { $name } čeká na vaši odpověď
news-signed = Novinky k podpisům
news-held-up = Někoho, kdo je na řadě s podpisem, zatím nelze požádat

mail-kind-to-sign = K podpisu
mail-kind-signed = Konec podpisů
mail-to-sign-subject = { $name } vás žádá o podpis: „{ $item }“
mail-to-sign-above = { $name } vás žádá o přečtení a podpis:
mail-to-sign-button = Přečíst a podepsat
mail-to-approve-subject = { $name } vás žádá o schválení: „{ $item }“
mail-to-approve-above = { $name } vás žádá o přečtení a schválení:
mail-to-approve-button = Přečíst a schválit
mail-to-sign-until = Odpovězte prosím do { $day }.
mail-signed-subject = Všichni podepsali „{ $item }“
mail-signed-above = Všichni podepsali. Zapečetěné soubory najdete zde:
mail-signed-button = Zobrazit
mail-signing-declined-subject = „{ $item }“: podpis odmítnut
mail-signing-declined-above = { $name } odmítá podepsat:
mail-signing-withdrawn-subject = „{ $item }“: žádost o podpisy odvolána
mail-signing-withdrawn-above = Nikdo už nemusí podepisovat:
mail-signing-expired-subject = „{ $item }“: termín podpisu uplynul
mail-signing-expired-above = Ne všichni odpověděli včas:
mail-signing-invalidated-subject = „{ $item }“: podpisy jsou neplatné
mail-signing-invalidated-above = Soubor byl změněn, takže podpisy pro něj neplatí:
file-being-signed = Soubor { $name } se podepisuje: kdo je požádán, musí ho moci číst. Nejdřív odvolejte oběh podpisů.
