# Pravidla pro to, co se zpřístupňuje hostům.
rules = Pravidla sdílení
rules-about = Co se zpřístupňuje hostům, musí tato pravidla dodržet. Než některé zapnete, uvidíte, které stávající přístupy by ho porušily, a můžete to napravit.
rules-on = Zapnuto
rules-none = Žádné pravidlo není zapnuto. Hosty vpouští každý člen podle sebe.
rules-drafts = Koncepty
rule-new = Nové pravidlo
rule-about = Čeho se týká
rule-where = Kde
rule-draft = Vytvořit koncept
rule-draft-help = Koncept nikde neplatí. Uvidíte, co by porušilo, a pak ho zapnete.
rule-everywhere = Všude
rule-records = Všechny záznamy
rule-projects = Všechny projekty
rule-documents = Všechny dokumenty
rule-boards = Všechny tabule
rule-what-only-domains = Jen adresy určitých domén
rule-what-never-domains = Žádné adresy určitých domén
rule-what-longest = Nejdelší doba
rule-what-no-public-links = Žádné veřejné odkazy
rule-what-proof-to-sign = Přístupový klíč nebo druhý krok pro podpis
rule-what-proof-to-edit = Přístupový klíč nebo druhý krok pro každou změnu
rule-what-watermark = Vodoznak na náhledech
rule-says-only-domains = Jen adresy z { $domains }
rule-says-never-domains = Žádné adresy z { $domains }
rule-says-longest = { $days ->
    [one] Nejvýše { $days } den
    [few] Nejvýše { $days } dny
   *[other] Nejvýše { $days } dní
}
rule-on-by = Zapnutí: { $name }, { $date }
rule-drafted-by = Autor konceptu: { $name }
rule-is-draft = Koncept
rule-off-since = Vypnuto, { $date }
rule-thrown-away = Tento koncept byl zahozen.
rule-exceptions = { $count ->
    [one] { $count } výjimka
    [few] { $count } výjimky
   *[other] { $count } výjimek
}
rule-change = Změnit
rule-off = Vypnout
rule-off-question = Vypnout toto pravidlo? Co je zpřístupněno, zůstane.
rule-overtaken = Toto pravidlo se mezitím změnilo ({ $name }). Takhle vypadá teď; nic se neprovedlo.
rule-says = Co říká
rule-domains = Domény
rule-domains-help = Na každý řádek jedna, například example.org. *.example.org zahrnuje i všechny domény pod ní.
rule-days = Dny
rule-days-help = Každý přístup skončí nejpozději po tolika dnech. Prodloužit ho lze o stejnou dobu.
rule-goes-on = Co už je zpřístupněno, po zapnutí pokračuje, dokud to někdo nenapraví. Nové přístupy musí pravidlo dodržet.
rule-at-once = Toto pravidlo platí okamžitě pro všechny, ať mají zpřístupněno cokoli.
rule-edit-is = Změnou se rozumí přidávat nebo měnit soubory, poznámky a obsah tabule, podávat hlášení k úkolům, potvrzovat plánované aktivity a odpovídat na seznamy podkladů. Komentáře, chaty a požadavky přístupový klíč nevyžadují.
rule-look = Zobrazit, co by pravidlo porušilo
rule-would-break = Co by ho porušilo?
rule-broken = Výjimky
rule-to-prove = Kdo si ho musí nastavit
rule-all-prove = Všichni, kterých se to týká, už mají přístupový klíč nebo druhý krok.
rule-breaks-nothing = Nic z toho, co je zpřístupněno, toto pravidlo neporušuje.
rule-no-exceptions = Žádné výjimky nejsou. Vše, co je zpřístupněno, toto pravidlo dodržuje.
rule-watermark-breaks-nothing = Nic ho neporušuje. Hosté uvidí přes náhledy a stránky svou adresu; pro členy a stažené soubory se nic nemění.
rule-count-would-break = { $count ->
    [one] Porušil by ho { $count } přístup. Nic se nezměnilo.
    [few] Porušily by ho { $count } přístupy. Nic se nezměnilo.
   *[other] Porušilo by ho { $count } přístupů. Nic se nezměnilo.
}
rule-count-broken = { $count ->
    [one] Porušuje ho { $count } přístup a pokračuje, dokud ho někdo nenapraví.
    [few] Porušují ho { $count } přístupy a pokračují, dokud je někdo nenapraví.
   *[other] Porušuje ho { $count } přístupů a pokračují, dokud je někdo nenapraví.
}
rule-count-to-prove = { $count ->
    [one] { $count } host zatím nemá přístupový klíč ani druhý krok a bude o něj požádán, až to bude třeba.
    [few] U { $count } přístupů host zatím nemá přístupový klíč ani druhý krok a bude o něj požádán, až to bude třeba.
   *[other] U { $count } přístupů host zatím nemá přístupový klíč ani druhý krok a bude o něj požádán, až to bude třeba.
}
rule-sort-guests = Hosté
rule-sort-on-boards = Hosté na tabulích
rule-sort-visitors = Přišli přes veřejný odkaz
rule-sort-public-links = Veřejné odkazy
rule-unseen = { $count ->
    [one] Ještě { $count } se týká položky, kterou nevidíte.
    [few] Ještě { $count } se týkají položek, které nevidíte.
   *[other] Ještě { $count } se týká položek, které nevidíte.
}
rule-owner = odpovídá { $name }
rule-page = Stránka { $page } z { $pages }
rule-page-before = Předchozí stránka
rule-page-after = Další stránka
rule-why-only = { $email } není z žádné z těchto domén.
rule-why-no-address = Chybí e-mailová adresa.
rule-why-never = { $email } je z jedné z těchto domén.
rule-why-no-end = Přístup nemá konec.
rule-why-late = Přístup končí { $date }, což je příliš pozdě.
rule-why-public = Vstoupí každý, kdo má adresu.
rule-why-unproven = Zatím chybí přístupový klíč i druhý krok.
rule-mend-shorten = Zkrátit
rule-mend-shorten-all = { $count ->
    [one] Zkrátit
    [few] Zkrátit všechny { $count }
   *[other] Zkrátit všech { $count }
}
rule-mend-shorten-question = { $count ->
    [one] Má přístup skončit nejpozdějším dnem, který pravidlo dovoluje?
    [few] Mají všechny { $count } přístupy skončit nejpozdějším dnem, který pravidlo dovoluje?
   *[other] Má všech { $count } přístupů skončit nejpozdějším dnem, který pravidlo dovoluje?
}
rule-mend-close = Odebrat přístup
rule-mend-close-all = { $count ->
    [one] Odebrat přístup
    [few] Odebrat všechny { $count } přístupy
   *[other] Odebrat všech { $count } přístupů
}
rule-mend-close-question = { $count ->
    [one] Odebrat přístup? Odkaz přestane fungovat a skončí i sledování. Co bylo napsáno, zůstane.
    [few] Odebrat všechny { $count } přístupy? Odkazy přestanou fungovat a skončí i sledování. Co bylo napsáno, zůstane.
   *[other] Odebrat všech { $count } přístupů? Odkazy přestanou fungovat a skončí i sledování. Co bylo napsáno, zůstane.
}
rule-mend-deactivate = Deaktivovat
rule-mend-deactivate-all = { $count ->
    [one] Deaktivovat veřejný odkaz
    [few] Deaktivovat všechny { $count } veřejné odkazy
   *[other] Deaktivovat všech { $count } veřejných odkazů
}
rule-mend-deactivate-question = { $count ->
    [one] Deaktivovat ho? Kdo přišel jen přes něj, zůstane venku, dokud nebude znovu aktivován.
    [few] Deaktivovat všechny { $count }? Kdo přišel jen přes ně, zůstane venku, dokud nebudou znovu aktivovány.
   *[other] Deaktivovat všech { $count }? Kdo přišel jen přes ně, zůstane venku, dokud nebudou znovu aktivovány.
}
rule-mend-at-once = Jedním stisknutím se jich napraví nejvýše { $most }; pak stiskněte znovu.
rule-mend-what = Určete, co se má napravit: jeden, nebo vše.
rule-nothing-to-mend = Nic z toho už pravidlo neporušuje.
rule-switch-on = Zapnout
rule-on = Zapnout
rule-on-clean = Vše, co se od této chvíle zpřístupní, musí toto pravidlo dodržet.
rule-on-with-exceptions = { $count ->
    [one] Vše, co se od této chvíle zpřístupní, musí toto pravidlo dodržet. Přístup výše pokračuje jako výjimka, dokud ho někdo nenapraví.
    [few] Vše, co se od této chvíle zpřístupní, musí toto pravidlo dodržet. { $count } přístupy výše pokračují jako výjimky, dokud je někdo nenapraví.
   *[other] Vše, co se od této chvíle zpřístupní, musí toto pravidlo dodržet. { $count } přístupů výše pokračuje jako výjimky, dokud je někdo nenapraví.
}
rule-on-replaces = Nahradí pravidlo, ze kterého vzniklo.
rule-discard = Zahodit koncept
rule-what = Vyberte, čeho se pravidlo týká.
rule-place-which = Takové místo už neexistuje. Vyberte jiné.
rule-no-domain = „{ $text }“ není doména. Napište ji jako example.org nebo *.example.org.
rule-too-many-domains = Domén může být nejvýše { $most }.
rule-domains-missing = Nejdřív uveďte alespoň jednu doménu.
rule-days-wrong = Zadejte počet dní od 1 do { $most }.
rule-there-already = Takové pravidlo pro toto místo už existuje. Změňte ho, nebo vyberte jiné místo.

rule-only-domains = Jen adresy z { $domains }: pravidlo organizace { $house }.
rule-never-domains = Žádné adresy z { $domains }: pravidlo organizace { $house }.
rule-longest = { $days ->
    [one] Nejvýše { $days } den: pravidlo organizace { $house }. Zvolte dřívější poslední den.
    [few] Nejvýše { $days } dny: pravidlo organizace { $house }. Zvolte poslední den v této době.
   *[other] Nejvýše { $days } dní: pravidlo organizace { $house }. Zvolte poslední den v této době.
}
rule-longest-beside = { $days ->
    [one] Nejvýše { $days } den: pravidlo organizace { $house }.
    [few] Nejvýše { $days } dny: pravidlo organizace { $house }.
   *[other] Nejvýše { $days } dní: pravidlo organizace { $house }.
}
rule-no-public-links = Žádné veřejné odkazy: pravidlo organizace { $house }.
rule-arrival = S touto adresou sem nelze vstoupit: pravidlo organizace { $house }. Použijte jinou, nebo se zeptejte toho, kdo to s vámi sdílel.

prove-banner = { $house } vyžaduje přístupový klíč nebo druhý krok, než tu něco podepíšete nebo změníte.
prove-button = Přihlásit se jím
prove-to-edit = Chcete-li tu něco změnit, přihlaste se přístupovým klíčem nebo druhým krokem.
prove-to-sign = Chcete-li tu podepsat, přihlaste se nejdřív přístupovým klíčem nebo druhým krokem.
