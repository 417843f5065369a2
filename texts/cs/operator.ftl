# Stránky provozovatele
operator-title = Instalace
operator-overview = Přehled
operator-organizations = Organizace
operator-organization = Organizace
operator-mails = E-maily
operator-health = Stav systému
operator-limits = Konfigurace
operator-members = Členové
operator-items = Položky
operator-files = Soubory
operator-storage = Úložiště
operator-here-today = Lidé dnes zde
operator-active = Poslední změna
operator-since = Od
operator-plan = Tarif
operator-queues = Co čeká
operator-mails-waiting = Čekající e-maily
operator-mails-failed = Nedoručitelné e-maily za sedm dní
operator-mails-given-up = Nedoručitelné e-maily
operator-mails-sent = E-maily odeslané dnes
operator-seals = Dokumenty čekající na pečeť
operator-search = Položky, které hledání ještě nezpracovalo
operator-scans = Soubory čekající na antivirovou kontrolu
operator-mails-late = E-maily čekají (od: { $when }). Podívejte se na stav systému: je poštovní server dostupný?
operator-held = Přibrzděno
operator-held-about = Organizace, které na tomto serveru v poslední hodině chtěly najednou víc, než je jejich podíl.
operator-held-requests = příliš mnoho požadavků najednou
operator-held-key = příliš mnoho požadavků s jedním klíčem
operator-held-pages = příliš mnoho otevřených stránek
operator-held-times = { $count ->
    [one] jednou
    [few] { $count }krát
   *[other] { $count }krát
}, naposledy: { $when }
operator-sees = Tyto stránky ukazují, kolik čeho je a v jakém je to stavu, nikdy obsah.
operator-find = Hledat podle jména v adrese
operator-find-button = Hledat
operator-none = Žádná organizace takové jméno nemá.
operator-more = Více
operator-new = Nová organizace
operator-new-about = Její správce se přihlásí kódem z e-mailu; teď se nikomu nic nepošle.
operator-name = Název firmy
operator-admin = Jméno správce
operator-admin-email = E-mailová adresa správce
operator-make = Vytvořit organizaci
operator-any = bez omezení počtu
operator-of = { $used } z { $allowed }
operator-administrators = { $count ->
    [one] { $count } správce
    [few] { $count } správci
   *[other] { $count } správců
}
operator-headless = Tuto organizaci nikdo nespravuje. Příkaz „parlor admin appoint { $slug } ADDRESS“ udělá správce z některého jejího člena.
operator-subscribed = Tarif a hosté
operator-package = Balíček hostů
operator-package-help = Tolik hostů najednou, místo počtu podle tarifu: 10, 20, 50, 100, 200, 300 a dál po stovkách. Prázdné: podle tarifu.
operator-plan-unknown = Vyberte jeden z tarifů.
operator-guests-number = Balíček je pro 10, 20, 50, 100, 200, 300 hostů a dál po stovkách. Prázdné pole znamená počet podle tarifu.
operator-mails-none = Žádný e-mail nečeká.
operator-mails-none-failed = V posledních čtyřech týdnech nezůstal žádný e-mail nedoručitelný.
operator-mail-tried = { $count ->
    [0] Napsán: { $when }, zatím bez pokusu
    [one] Napsán: { $when }, { $count } pokus
    [few] Napsán: { $when }, { $count } pokusy
   *[other] Napsán: { $when }, { $count } pokusů
}
operator-mail-next = další pokus: { $when }
operator-mail-again = Odeslat znovu
operator-mails-all-again = Odeslat znovu všechny za posledních sedm dní
operator-health-about = Zjištěno právě teď dotazem na každou část. Nálezy jsou v angličtině, stejně jako v protokolu a na příkazovém řádku (parlor doctor).
operator-wrong = Chyba
operator-doubtful = Ke kontrole
operator-well = V pořádku
operator-limits-about = Co platí, ze souboru, prostředí a přepínačů; tajné údaje jsou zakryty. Mění se to tam, ne tady.
