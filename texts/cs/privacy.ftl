# Práva lidí
privacy = Soukromí
privacy-lead = Jak dlouho co uchováváte a co o tom říkáte.
data-title = Vaše údaje
data-lead = Co se uchovává o { $email }, tady i v každé firmě, která vás zná.
data-take = Stáhnout údaje
data-take-lead = Archiv se vším, co se o vás uchovává, ke čtení i pro programy, se soubory, které jste poslali. Co psali jiní, v něm není.
data-take-button = Stáhnout
data-stale = Než si údaje stáhnete nebo požádáte o jejich výmaz, přihlaste se ještě jednou.
data-sign-in = Přihlásit se znovu
data-member-since = Pracujete tu od { $date }
data-guest-since = Host od { $date }, { $count ->
    [0] nic vám není zpřístupněno
    [one] zpřístupněna { $count } položka
    [few] zpřístupněny { $count } položky
   *[other] zpřístupněno { $count } položek
}
erase-title = Nechat vymazat
erase-lead = { $days ->
    [one] Provede se { $days } den po podání žádosti. Do té doby ji tu můžete odvolat.
    [few] Provede se { $days } dny po podání žádosti. Do té doby ji tu můžete odvolat.
   *[other] Provede se { $days } dní po podání žádosti. Do té doby ji tu můžete odvolat.
}
erase-account = Vše, i můj účet
erase-ask = Požádat o výmaz
erase-question = Má { $organization } vymazat, co o vás ví? Přijdete o přístup ke všemu, co tam máte zpřístupněno.
erase-question-account = Mají všechny firmy vymazat, co o vás vědí, a také váš účet? Potom už tu vaši adresu nikdo nezná.
erase-goes = Co zmizí: jméno, adresa, telefon a pozice, přístupy, sledování, volby e-mailů, návštěvy, koncepty a důvěryhodné prohlížeče.
erase-stays = Co zůstane: co bylo napsáno a posláno, pod jménem jako „Vymazaný host 7“, a co něco dokazuje: podpisy, zapečetěné dokumenty a protokol.
erase-stays-documents = Tyto dokumenty si ponechají, kdo podepsal nebo odmítl a jak:
erase-sure = Vím, co zmizí a co zůstane a že to nelze vrátit.
erase-sure-missing = Zaškrtněte, že víte, co zmizí a co zůstane.
erase-what = Vyberte firmu, která vás zná.
erase-member = Pracujete v organizaci { $organization }. Správci vás tam musí nejdřív odebrat; požádejte o výmaz všeho a budou o to požádáni.
erase-last-administrator = Jste jediným správcem organizace { $organization }. Nejdřív jím udělejte někoho jiného.
erase-asked = O co jste požádali
erase-asked-at = Požádáno
erase-back = Odvolat
erase-due = Vymaže se { $date }.
erase-due-account = Vymaže se { $date }, nebo až skončí poslední firma.
erase-objected = Od { $date } proti tomu je námitka, z tohoto důvodu. Zatím se nic nemaže.
erase-waits-for-removal = Správci byli požádáni, aby vás odebrali. Až to udělají, provede se výmaz.
erase-not-asked = O to už nikdo nežádá.
erased-guest = Vymazaný host { $number }
erased-member = Bývalý člen { $number }
erasure-link = Vymazat tento kontakt
erasure-of = Vymazat: { $name }
erasure-does = Co se stane
erasure-open = { $count ->
    [0] Nic není zpřístupněno.
    [one] Zpřístupněna je { $count } položka; přístup k ní skončí.
    [few] Zpřístupněny jsou { $count } položky; přístup k nim skončí.
   *[other] Zpřístupněno je { $count } položek; přístup k nim skončí.
}
erasure-waits = Tyto dokumenty čekají na podpis ({ $name }). Po výmazu už přijít nemůže; odvolejte oběh, nebo na podpis počkejte.
erasure-unseen = { $count ->
    [one] Týká se to ještě { $count } dokumentu, který nevidíte.
    [few] Týká se to ještě { $count } dokumentů, které nevidíte.
   *[other] Týká se to ještě { $count } dokumentů, které nevidíte.
}
erasure-not-asked = Žádost o výmaz nebyla podána.
erasure-asked = { $name } žádá o výmaz, { $date }.
erasure-decide = Rozhodnout
erasure-now-question = Vymazat teď ({ $name })? Jméno se všude nahradí.
erasure-now = Vymazat teď
erasure-object = Vznést námitku
erasure-reason = Důvod, proč údaje ponechat
erasure-reason-help = Zobrazí se žadateli a nic se nevymaže, dokud to neuděláte sami.
news-erasure-asked = { $name } žádá o výmaz
news-erasure-back = { $name } odvolává žádost: nic se nevymaže
news-erasure-done = Tento host byl vymazán
news-erasure-member = { $name } žádá o odebrání z týmu a výmaz
news-erasure-soon = Tomuto hostovi nebylo dlouho nic zpřístupněno: za 30 dní bude vymazán
mail-kind-erasure = Výmaz údajů
mail-erasure-asked = { $names } vymaže, co o vás ví
mail-erasure-account = Váš účet bude vymazán
mail-erasure-asked-above = Požádali jste o to. Provede se { $due }. { $names }
mail-erasure-objected = { $names } vznáší námitku proti výmazu vašich údajů
mail-erasure-objected-above = { $names } si ponechává, co o vás ví, z tohoto důvodu:
mail-erasure-done = Vaše údaje jsou vymazány: { $names }
mail-erasure-done-above = Výmaz toho, co o vás bylo známo, je proveden: { $names }.
mail-erasure-gone = Váš účet je vymazán
mail-erasure-gone-above = Vaši adresu tu už nikdo nezná.
mail-erasure-gone-below = Toto je poslední e-mail pro vás. Bude-li s vámi znovu něco sdíleno, budete tu jako nová osoba.
mail-erasure-below = Nebyli jste to vy? Odvolejte to tam a odhlaste prohlížeče, které neznáte.
mail-erasure-button = Zobrazit, nebo odvolat
audit-covered = týkalo se někoho, kdo byl vymazán
retention = Jak dlouho se uchovává
retention-lead = Prázdné znamená: uchovává se. Co vyprší, odstraní se samo.
retention-kept = uchovává se
retention-visits = Návštěvy a sítě, ve dnech
retention-visits-help = Kdy se hosté dívali a odkud naposledy přišli. U dokumentů, které podepsali, to zůstává jako důkaz.
retention-guests = Hosté, kterým není nic zpřístupněno, v měsících
retention-guests-help = { $days ->
    [one] Vymažou se. Jejich garant se to dozví { $days } den předem.
    [few] Vymažou se. Jejich garant se to dozví { $days } dny předem.
   *[other] Vymažou se. Jejich garant se to dozví { $days } dní předem.
}
retention-mails = Obsah odeslaných e-mailů, ve dnech
retention-mails-help = Že byly odeslány, zůstane. Potom už na ně nelze odpovědět e-mailem.
retention-holds = Prohlížeče, které měly adresu, ve dnech
retention-holds-help = U odkazů, které už nic neotevírají, například na uzavřené tabule.
retention-bin = { $days ->
    [one] Co je v koši, odstraní se vždy po { $days } dni.
    [few] Co je v koši, odstraní se vždy po { $days } dnech.
   *[other] Co je v koši, odstraní se vždy po { $days } dnech.
}
retention-number = Číslo od { $least } do { $most }, nebo nic.
retention-touches = Tato pravidla by teď něco odstranila:
retention-touches-visits = { $count ->
    [one] { $count } návštěvu nebo síť
    [few] { $count } návštěvy a sítě
   *[other] { $count } návštěv a sítí
}
retention-touches-guests = { $count ->
    [one] { $count } hosta, 30 dní poté, co se to dozvěděl jeho garant
    [few] { $count } hosty, 30 dní poté, co se to dozvěděli jejich garanti
   *[other] { $count } hostů, 30 dní poté, co se to dozvěděli jejich garanti
}
retention-touches-mails = { $count ->
    [one] obsah { $count } e-mailu
    [few] obsah { $count } e-mailů
   *[other] obsah { $count } e-mailů
}
retention-touches-holds = { $count ->
    [one] { $count } prohlížeč
    [few] { $count } prohlížeče
   *[other] { $count } prohlížečů
}
retention-save-sure = Uložit a odstranit to
retention-days = { $count ->
    [one] { $count } den
    [few] { $count } dny
   *[other] { $count } dní
}
retention-months = { $count ->
    [one] { $count } měsíc poté, co už není nic zpřístupněno
    [few] { $count } měsíce poté, co už není nic zpřístupněno
   *[other] { $count } měsíců poté, co už není nic zpřístupněno
}
controller = Kdo za údaje odpovídá
controller-lead = Zobrazuje se to hostům a je to v záznamech o činnostech zpracování.
controller-responsible = Odpovídá
controller-responsible-help = Vaše firma s adresou.
controller-officer = Pověřenec pro ochranu osobních údajů
controller-officer-help = Na koho se lze obrátit, pokud někdo takový je.
controller-purpose = Účely
controller-purpose-help = K čemu údaje uchováváte a na jakém základě.
processing-title = Záznamy o činnostech zpracování
processing-lead = { $organization }, stav k { $date }.
processing-unfilled = Uveďte, kdo za údaje odpovídá a k čemu se uchovávají.
processing-fill = Vyplnit
processing-organization = Organizace
processing-people = Čí údaje
processing-people-guests = Hosté: lidé zvenčí, kterým je něco zpřístupněno
processing-people-contacts = Kontakty: lidé zvenčí, jak je znáte
processing-people-members = Členové: lidé, kteří pro vás pracují
processing-people-strangers = Lidé, kteří vyplní formulář nebo přijdou přes veřejný odkaz
processing-data = Co se zaznamenává
processing-data-contact = Jméno, e-mailová adresa, telefon, pozice, firma a jazyk
processing-data-access = Co bylo komu zpřístupněno, kdy, kým a do kdy
processing-data-visits = Kdo si co kdy zobrazil, v jakém prohlížeči a z jaké sítě
processing-data-words = Co píší a posílají: komentáře, zprávy, poznámky, požadavky, odpovědi, soubory
processing-data-signatures = Podpisy a schválení s tím, jak kdo prokázal totožnost
processing-data-mails = Které e-maily komu odešly a co v nich bylo
processing-recipients = Kdo údaje dostává
processing-no-recipients = Nikdo kromě těch, kdo s nimi pracují: žádná služba jinde se nepoužívá.
processing-recipient = { $what ->
    [mail] Poštovní server
    [mail_in] Odpovědi e-mailem
    [database] Databáze
    [storage] Úložiště souborů
    [timestamps] Služba časových razítek
    [antivirus] Antivirová kontrola
    [sign_in] Přihlašování členů
   *[other] { $what }
}
processing-periods = Jak dlouho
processing-period = { $what ->
    [visits] Návštěvy a sítě
    [guests] Hosté, kterým není nic zpřístupněno
    [mails] Obsah e-mailů
    [browsers] Prohlížeče, které měly adresu
    [bin] Co je v koši
    [overview] Oznámení
    [log] Protokol, podpisy a zapečetěné dokumenty
   *[other] { $what }
}
processing-measures = Jak jsou údaje chráněny
processing-safe-access = O každé odpovědi rozhodují jednotná pravidla ve chvíli, kdy vzniká; hostovi není zpřístupněno nic, co se s ním nesdílí.
processing-safe-log = Protokol o tom, kdo co udělal a kdo co viděl, v němž každý zápis nese hash předchozího.
processing-safe-passwords = Hesla se uchovávají jako hashe Argon2id, kódy a odkazy jako hashe nebo výchozí hodnoty, které bez klíče mimo databázi nic neotevřou.
processing-safe-links = Odkazy pro hosty otevírají jednu položku jedné osobě a lze je kdykoli zastavit.
processing-safe-guessing = Pokusy o uhodnutí a žádosti se počítají a omezují.
processing-safe-erasing = Lidé si své údaje sami exportují a nechávají vymazat.
processing-safe-tls = Spojení je šifrované (TLS).
processing-safe-second = Členové se přihlašují s druhým krokem.
processing-safe-antivirus = Než soubory kdokoli dostane, projdou antivirovou kontrolou.
processing-safe-timestamps = Pečeti nesou časové razítko služby.
notice-link = Co se tu o vás zaznamenává
notice-title = Co se tu o vás zaznamenává
notice-lead = { $organization } vás pouští k tomu, co s vámi sdílí. Toto se o vás zaznamenává.
notice-visits = Návštěvy se zaznamenávají: když si zobrazíte, co je vám zpřístupněno, { $organization } to uvidí.
notice-ask = Na koho se můžete obrátit
notice-rights = Vaše práva
notice-rights-about = Co se o vás uchovává, si můžete stáhnout a nechat vymazat.
own-made = { $email }, { $date }
own-account = Váš účet
own-label = { $field ->
    [name] Jméno
    [job] Pozice
    [phone] Telefon
    [email] E-mail
    [language] Jazyk
    [zone] Časové pásmo
    [company] Firma
    [organization] Firma
    [known_as] Vedeno jako
    [created_at] Od
    [verified_at] Adresa potvrzena
    [has_password] Heslo
    [second_step_at] Druhý krok
    [keys] Klíče
    [providers] Jednotné přihlášení
    [issuer] Poskytovatel
    [subject] Jméno tam
    [browsers] Prohlížeče
    [browser] Prohlížeč
    [network] Síť
    [seen_at] Naposledy zobrazeno
    [used_at] Naposledy použito
    [ended_at] Ukončeno
    [method] Jak
    [choices] Volby e-mailů
    [sort] Druh
    [timing] Kdy
    [mails] E-maily pro vás
    [ending] Jak to dopadlo
    [invitations] Pozvánky
    [accepted_at] Přijato
    [wishes] Žádosti o výmaz
    [due_at] Termín
    [called_back_at] Odvoláno
    [objected_at] Námitka
    [reason] Důvod
    [done_at] Hotovo
    [stay] Hostovský přístup
    [since] Od
    [until] Do
    [purpose] Účel
    [suspended_at] Pozastaveno
    [grants] Co vám bylo zpřístupněno
    [on] Kde
    [facets] Co z toho
    [message] Zpráva
    [opened_at] Zpřístupněno
    [closed_at] Přístup odebrán
    [written] Co jste napsali
    [drawn] Co jste nakreslili
    [what] Co
    [title] Název
    [text] Text
    [at] Kdy
    [signed] Podpisy a schválení
    [state] Stav
    [note] Poznámka
    [proven_by] Prokázáno
    [visits] Návštěvy
    [started_at] Příchod
    [last_at] Odchod
    [pages] Stránky
    [files] Soubory
    [version] Verze
    [size] Bajty
    [media] Druh
    [path] V archivu
    [log] V protokolu
   *[other] { $field }
}
own-what = { $what ->
    [contact] Host
    [member] Člen
    [comment] Komentář
    [message] Zpráva
    [note] Poznámka
    [request] Požadavek
    [task] Úkol
    [activity] Aktivita
    [event] Vlákno
    [answer] Odpověď
    [confirmation] Potvrzení
    [report] Hlášení
    [verdict] Schválení
    [approval] Schválení
    [signature] Podpis
    [board] Komentář na tabuli
    [update] Stav tabule
    [reaction] Reakce
    [worked] Hodiny
    [passkey] Přístupový klíč
    [key] Klíč pro programy
   *[other] { $what }
}
