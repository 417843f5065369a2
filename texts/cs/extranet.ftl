# Co hosté vidí, dělají a dostávají
extranet-title = Co hosté vidí a dělají
extranet-title-of = Co hosté vidí a dělají: { $name }
extranet-about = Platí pro každý zdejší záznam, který se sdílí. Záznam to může určit sám; jednotlivému hostovi lze ukázat méně, nikdy více.
extranet-record-about = Tři úrovně, každá v mezích té nad ní: co určuje { $organizer }, co určuje tento záznam a co se ukáže hostovi.
extranet-is-off = Hosté teď k těmto záznamům nemají přístup. Co je tu nastaveno, platí, jakmile ho budou mít.
extranet-fields = Pole
extranet-fields-about = Co hosté ze záznamu vidí, pokud se jim jeho pole zobrazují.
extranet-no-fields = Zatím tu nejsou žádná pole.
extranet-may = Co smějí dělat
extranet-may-about = Lze to povolit hostovi při sdílení záznamu. Co je tady vypnuto, je vypnuto pro všechny.
extranet-send-files = Přidávat soubory
extranet-send-files-about = Fotky a dokumenty přímo k záznamu
extranet-attach = Přidávat soubory k úkolům
extranet-attach-about = Také k poznámkám a aktivitám, které sledují
extranet-requests = Zadávat požadavky
extranet-requests-about = Požádají o něco a sledují, jak to dopadne
extranet-write-notes = Psát poznámky
extranet-write-notes-about = Mění a odstraňují jen vlastní
extranet-mails = E-maily
extranet-mails-about = Které e-maily hosté těchto záznamů dostávají, pokud o ně stojí. V Oznámeních najdou vše v každém případě; pozvánky přijdou vždy.
extranet-mail-mentions = Někdo je označí pomocí @
extranet-mail-comments = Komentáře
extranet-mail-approvals = Schválení, podpisy a seznamy podkladů
extranet-mail-tasks = Úkoly, poznámky a aktivity
extranet-mail-files = Nové soubory
extranet-mail-ends = Přístup, který brzy skončí
extranet-guest-sees = Co vidí host
extranet-sees-no-field = Nezobrazuje se žádné pole.
extranet-sees-about = Každému hostovi se zobrazí toto, nebo méně, podle toho, jak je s ním sdíleno.
extranet-differing = Záznamy, které se liší
extranet-differing-about = Samy určují, co jejich hosté vidí, dělají nebo dostávají. Změny výše se v nich neprojeví.
extranet-differing-more = Je jich víc.
extranet-above-on = evidence: zapnuto
extranet-above-off = evidence: vypnuto
extranet-save-record = Uložit pro tento záznam
extranet-as-organizer = Jako { $organizer }
extranet-never-more = Záznam hostům nezpřístupní víc než jeho evidence. Povolit to může ten, kdo spravuje evidence.
extranet-never-more-about = Záznam nezpřístupní víc než jeho evidence. Povolit to může ten, kdo spravuje evidence.
extranet-may-widen = Spravujete evidence, můžete tedy tomuto záznamu povolit víc než jeho evidenci.
extranet-each-guest = Co vidí jednotliví hosté
extranet-no-guests = Zatím se s nikým nesdílí.
extranet-guest-fields = pole: { $some } z { $all }
extranet-guest-no-fields = žádná pole
extranet-choose-fields = Vybrat pole
extranet-look = Zobrazit jako
extranet-unknown = „{ $text }“ tu není známo.
extranet-open = Co hosté vidí a dělají

# Požadavky
requests = Požadavky
request-new = Nový požadavek
request-new-about = Napište, co potřebujete. { $company } odpoví tady a vy uvidíte, jak to dopadne.
request-make = Zadat požadavek
request-title = Co potřebujete
request-body = Podrobnosti
request-files = Fotky a soubory
request-send = Odeslat požadavek
request-open = Otevřeno
request-in-work = Probíhá
request-done = Hotovo
request-closed = Uzavřeno
request-make-task = Vytvořit úkol
request-to-its-task = Přejít na úkol
request-close = Uzavřít
request-open-again = Znovu otevřít
hit-request = Požadavek

# Hlášení k úkolům
report-yours = Tohle je váš úkol
report-text = Co se udělalo
report-done = Je to hotovo
report-started = Už na tom pracuji
report-not-yet = Ještě není hotovo
report-only-say = Jen oznámit
report-is-done = Oznámili jste, že je hotovo.
report-empty = Napište, jak to je daleko nebo co se udělalo.
report-no-status = Možnosti jsou: open, doing, done.

# Všichni hosté
roster-title = Hosté
roster-which = Kteří hosté
roster-all = Všichni
roster-idle = Neaktivní: { $count }
roster-none-idle = Všichni tu v poslední době byli.
roster-empty = Zatím se s nikým nic nesdílí.
roster-more = Více
roster-used = Hosté: { $used } z { $allowed }.
roster-used-any = { $used ->
    [one] { $used } host; počet není omezen.
    [few] { $used } hosté; počet není omezen.
   *[other] { $used } hostů; počet není omezen.
}
roster-near = Čtyři pětiny balíčku jsou využity. O větší požádejte provozovatele této instalace; neaktivním hostům lze odebrat přístup.
roster-full = Balíček je plný: nikoho dalšího nelze pozvat, dokud někomu neodeberete přístup nebo balíček nezvětšíte.
roster-idle-about = Neaktivní je ten, kdo tu nebyl { $days ->
    [one] { $days } den
    [few] { $days } dny
   *[other] { $days } dní
}.
roster-invited = pozvání: { $by }, { $date }
roster-items = { $count ->
    [one] { $count } položka
    [few] { $count } položky
   *[other] { $count } položek
}
roster-seen = poslední návštěva: { $when }
roster-never = zatím bez návštěvy
roster-is-idle = Neaktivní

# Kód položky
code = QR kód
code-about = Kdo na něj namíří telefon, dostane se na tuto stránku: členové hned, hosté s přístupem po prokázání, kdo jsou. Nikomu jinému nic neotevře, takže může být nalepen na stroji všem na očích.
code-picture = Kód adresy { $address }
code-print = K tisku (PDF)
code-file = Jako obrázek (SVG)
code-scan = Namiřte na něj telefon.
