# Důkazy a export.
evidence-of-item = Tyto důkazy jsou pro tým: je v nich to, co bylo řečeno mezi jeho členy, i to, co bylo řečeno s hosty. Co mohli vidět hosté, je u toho, co jim bylo zpřístupněno.
evidence-of-guest = Tyto důkazy se týkají jednoho hosta: co mu bylo zpřístupněno, co viděl, psal, posílal, podepisoval a potvrzoval, a co psali jiní tam, kde se účastnil a mohl to číst.
evidence-of-organization = Tyto důkazy se týkají celé organizace a jsou pro její správce.
evidence-items-left-out = { $count ->
    [one] Chybí { $count } položka, protože ten, kdo to vytvořil, nevidí, kdo k ní má přístup.
    [few] Chybí { $count } položky, protože ten, kdo to vytvořil, nevidí, kdo k nim má přístup.
   *[other] Chybí { $count } položek, protože ten, kdo to vytvořil, nevidí, kdo k nim má přístup.
}
evidence-more = { $count ->
    [one] Ještě { $count } řádek je v datech archivu.
    [few] Ještě { $count } řádky jsou v datech archivu.
   *[other] Ještě { $count } řádků je v datech archivu.
}
evidence-shut = jen uvedeno: neuvolněno antivirovou kontrolou, nebo zničeno
evidence-how-much = Co je v archivu
evidence-count = Počet
evidence-end = Ukončeno
evidence-by = Kdo
evidence-text = Text
evidence-value = Hodnota
evidence-done = Hotovo
evidence-report = Hlášení
evidence-suspended = Pozastaveno
evidence-fetched = Načteno strojem
evidence-stay = Hostovský přístup
evidence-browsers = Prohlížeče s ověřenou totožností
evidence-codes = Odeslané kódy
evidence-links = Odkazy
evidence-values = Pole
evidence-approvals = Schválení úkolů
evidence-orders = Pracovní příkazy
evidence-order-confirmations = Potvrzení na obrazovce
evidence-answers = Odpovědi v seznamech podkladů
evidence-confirmations = Potvrzené plánované aktivity
evidence-board-said = Co bylo řečeno na tabuli
evidence-board-approvals = Schválení tabule
evidence-chats = Chaty
evidence-mails = E-maily
archives = Export
archives-about = { $days ->
    [one] Celá organizace jako jeden podepsaný archiv: položky se soubory, lidé a role, nastavení, e-maily a celý protokol. Vytváří se, zatímco pracujete, a uchová se { $days } den pro toho, kdo o něj požádal.
    [few] Celá organizace jako jeden podepsaný archiv: položky se soubory, lidé a role, nastavení, e-maily a celý protokol. Vytváří se, zatímco pracujete, a uchová se { $days } dny pro toho, kdo o něj požádal.
   *[other] Celá organizace jako jeden podepsaný archiv: položky se soubory, lidé a role, nastavení, e-maily a celý protokol. Vytváří se, zatímco pracujete, a uchová se { $days } dní pro toho, kdo o něj požádal.
}
archives-verify = Kdo má archiv, může ho ověřit příkazem „parlor verify“ i bez této instalace.
archive-ask = Vytvořit archiv
archive-runs = Jeden archiv se už vytváří. Najednou se vytváří jen jeden.
archive-over = Už to skončilo.
archive-asked = Žádost: { $name }
archive-running = Vytváří se
archive-percent = Vytváří se: { $percent } %
archive-ready = Připraven
archive-until = uchová se do { $date }
archive-cancelled = Zastaven
archive-failed = Nepodařilo se. Požádejte o něj znovu.
archive-gone = Už se neuchovává
archive-take = Stáhnout
mail-archive-subject = Archiv je připraven: { $organization }
mail-archive-above = Archiv, o který jste požádali, je připraven:
mail-archive-button = Přejít na archiv
mail-archive-below = Uchová se do { $date } a nedostane ho nikdo kromě vás.
evidence-steps = kroky: { $done } z { $of }
mail-kind-archive = Archiv je připraven
