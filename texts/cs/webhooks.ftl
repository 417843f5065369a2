# Webhooky: programy, které se dozvědí, co se děje
webhooks = Webhooky
webhooks-about = Když se tu něco stane, dozvědí se to jiné programy: co a kde, nikdy co bylo napsáno. Každá zpráva je podepsaná.
webhooks-empty = Zatím se žádný program nic nedozvídá.
webhook-new = Přidat webhook
webhook-make = Přidat a zobrazit tajný klíč
webhook-name = Název
webhook-address = Adresa
webhook-address-help = Kam se zprávy posílají, například https://hooks.example.com/parlor.
webhook-address-wrong = Zadejte adresu, která začíná https://, bez jména a hesla.
webhook-address-inside = Tato adresa vede na počítač, který není přístupný všem. Nic se tam neposílá.
webhook-events = Co se dozví
webhook-events-all = Vše
webhook-events-single = Jednotlivé události
webhook-events-wrong = Vyberte alespoň jeden z existujících druhů nebo událostí.
webhook-kind-items = Položky a kdo se jich účastní
webhook-kind-tasks = Úkoly a jejich schválení
webhook-kind-orders = Pracovní příkazy
webhook-kind-planned = Plánované aktivity
webhook-kind-notes = Poznámky a aktivity
webhook-kind-comments = Komentáře a chaty
webhook-kind-files = Soubory
webhook-kind-projects = Projekty a jejich fáze
webhook-kind-documents = Dokumenty a podpisy
webhook-kind-boards = Tabule
webhook-kind-requests = Požadavky a seznamy podkladů
webhook-kind-forms = Formuláře
webhook-kind-sharing = Sdílení a odkazy
webhook-kind-receipts = Co hosté přečetli
webhook-kind-guests = Kontakty, hosté a kontroly přístupů
webhook-kind-organizers = Evidence, jejich pole a zobrazení
webhook-kind-members = Členové, role a přihlášení
webhook-kind-organization = Nastavení organizace
webhook-reach = O čem
webhook-reach-all = O všem, co vidí jeho člen
webhook-reach-organizer = O jedné evidenci
webhook-reach-items = O jednotlivých položkách
webhook-reach-wrong = Možnosti jsou: all, organizer, items.
webhook-organizer = Evidence
webhook-organizer-help = Použije se jen tehdy, jde-li o jednu evidenci.
webhook-organizer-wrong = Vyberte evidenci.
webhook-items = Položky
webhook-items-help = Použije se jen tehdy, jde-li o jednotlivé položky: jejich adresy, na každý řádek jedna.
webhook-items-wrong = Na každý řádek vložte adresu položky této organizace.
webhook-items-many = Nejvýše 50 položek. Vyberte evidenci, nebo vše.
webhook-eyes-of = vidí to, co vidí { $name }
webhook-eyes = Dozví se o tom, co v danou chvíli vidí { $name }, a o samotné organizaci.
webhook-eyes-little = Dozví se o položkách, které v danou chvíli vidí { $name }, a o ničem jiném: { $name } organizaci nespravuje.
webhook-take = Ať vidí to, co vidím já
webhook-both-until = Předchozím tajným klíčem se podepisuje také, do { $date }.
webhook-waiting = { $count ->
    [one] Čeká { $count } doručení
    [few] Čekají { $count } doručení
   *[other] Čeká { $count } doručení
}
webhook-reached = Naposledy doručeno
webhook-is-on = Zapnuto
webhook-is-off = Vypnuto
webhook-is-failing = Selhává
webhook-off-hand = Vypnuto { $date }. Nic se neposílá; co se mezitím stane, se nepošle ani později.
webhook-off-gone = Vypnuto { $date }: odpověděl, že už neexistuje (410).
webhook-off-failing = Vypnuto { $date }: pět dní se nic nepodařilo doručit.
webhook-many = Webhooků už je { $most }. Nejdřív některý odstraňte.
webhook-off-first = Je vypnutý. Nejdřív ho zapněte.
webhook-failing-since = Od { $date } se nic nepodařilo doručit. Zkouší se to znovu ve stále delších odstupech.
webhook-switch-on = Zapnout
webhook-switch-off = Vypnout
webhook-send-test = Odeslat testovací událost
webhook-settings = Nastavení
webhook-secret = Tajný klíč a odstranění
webhook-secret-about = Tajným klíčem si příjemce ověří, že zpráva přichází odsud. Zobrazil se jednou; nový ho nahradí a jeden den se podepisuje oběma.
webhook-secret-title = Tajný klíč: { $name }
webhook-secret-lead = Zkopírujte ho teď. Znovu se už nezobrazí.
webhook-rotate = Nový tajný klíč
webhook-rotate-sentence = Vytvořit nový tajný klíč? Předchozím se ještě 24 hodin podepisuje také, aby příjemce mohl přejít.
webhook-remove = Odstranit
webhook-remove-sentence = Odstranit { $name }? Co na něj čeká, se nepošle a jeho doručení se zapomenou.
webhook-deliveries = Doručení
webhook-deliveries-about = Uchovávají se 30 dní.
webhook-deliveries-which = Která doručení
webhook-deliveries-empty = Žádná doručení.
webhook-deliveries-pages = Stránky doručení
webhook-deliveries-older = Starší
webhook-state-all = Vše
webhook-state-waiting = Čeká
webhook-state-delivered = Doručeno
webhook-state-failed = Nezdařilo se
webhook-state-withheld = Neposláno
webhook-tries = { $count ->
    [0] zatím bez pokusu
    [one] { $count } pokus
    [few] { $count } pokusy
   *[other] { $count } pokusů
}
webhook-delivery-title = Doručení: { $event }
webhook-made = Stalo se
webhook-tried = Pokus
webhook-next = Další pokus
webhook-send-again = Odeslat znovu
webhook-request = Co se posílá
webhook-answer = Co přišlo zpět
webhook-no-answer = Zatím nic.
webhook-fault-inside = Nic se neposlalo: adresa vede na počítač, který není přístupný všem, nebo přesměrovává bez konce.
webhook-fault-address = Nic se neposlalo: adresa, nebo ta, na kterou přesměrovává, nezačíná https://.
webhook-fault-silence = Do 15 sekund neodpověděl, nebo nebyl dostupný.
leaving-webhooks = { $count ->
    [one] { $count } webhook uvidí to, co vidí jeho nový člen.
    [few] { $count } webhooky uvidí to, co vidí jejich nový člen.
   *[other] { $count } webhooků uvidí to, co vidí jejich nový člen.
}
news-webhook-off = Tento webhook byl vypnut: nic se nepodařilo doručit, nebo odpověděl, že už neexistuje
