# Dokumenty a jejich vlákna

document = Dokument
documents = Dokumenty
documents-empty = Dokument se čte, probírá a podepisuje: dělá to tým i hosté, kteří ho dostanou odkazem.
documents-none-found = Žádný dokument neodpovídá.
documents-show-all = Zobrazit všechny dokumenty
documents-filter = Filtrovat dokumenty
documents-shared = Sdílené s hosty
documents-mine = Moje
document-new = Nový dokument
document-start = Vytvořit dokument
document-edit = Upravit „{ $title }“
document-subject = Předmět
document-description = Popis
document-description-help = Přečte si ho každý, kdo dokument vidí, i hosté.
document-no-description = Zatím bez popisu.
document-changed = Změněno
document-to-sign = Soubory k podpisu
document-to-sign-add = Přidat PDF k podpisu
document-to-sign-empty = Tady budou soubory PDF, které se mají podepsat.
sign-no-pdf = Soubor { $name } není PDF. Podepsat lze jen PDF; nejdřív ho jako PDF uložte.
sign-too-large = Soubor { $name } je na podepsání příliš velký: nejvýše 64 MB.
sign-encrypted = Soubor { $name } je chráněn heslem. Nejdřív ochranu odstraňte: kdo by podpis ověřoval, potřeboval by heslo také.
sign-certified = Soubor { $name } certifikoval někdo, kdo nepovoluje žádnou změnu. Přidejte ho raději jako jiný soubor.
sign-broken = Soubor { $name } je poškozený a nelze ho podepsat. Vytiskněte ho do nového PDF a zkuste to s ním.
history-document-description = mění popis
history-event-started = { $became ->
    [approval] žádá o schválení: { $subject }
    [signature] žádá o podpisy: { $subject }
   *[other] píše zprávu: { $subject }
}
history-event-closed = uzavírá pro všechny hosty: { $subject }
history-event-opened = znovu otevírá hostům: { $subject }
history-event-closed-to = uzavírá vlákno „{ $subject }“: { $became }
history-event-opened-to = znovu otevírá vlákno „{ $subject }“: { $became }
history-file-closed-to = znepřístupňuje { $subject }: { $became }
history-file-opened-to = znovu zpřístupňuje { $subject }: { $became }

events = Vlákna
events-empty = Tady budou zprávy, schválení a podpisy, každé mezi těmi, kdo se ho účastní.
event-new = Nová zpráva
event-title = Předmět
event-body = Zpráva
event-members = Členové, kteří se účastní
event-send = Odeslat
event-message = Zpráva
event-approval = Schválení
event-signature = Podpisy
event-closed = Uzavřeno pro hosty
event-invite = Přizvat hosty
event-invite-help = Zúčastní se tohoto vlákna. Komu dokument ještě není zpřístupněn, tomu se zpřístupní a e-mailem dostane odkaz.
event-is-closed = Toto vlákno je uzavřeno pro všechny hosty. Dokument jim zůstává přístupný.
event-open = Znovu otevřít hostům
event-close = Uzavřít pro všechny hosty
event-close-help = Toto vlákno okamžitě přestanou vidět. Dokument, jeho soubory a ostatní vlákna jim zůstanou přístupné.
event-visitors = Kdo přišel přes veřejný odkaz
event-visitors-help = Toto vlákno vidí stejně jako všichni, kdo mají odkaz. Můžete ho uzavřít jen jednomu z nich; dokument mu zůstane přístupný. Kdo adresu otevře znovu, aniž by řekl, kdo je, vidí to, co všichni.
event-visitors-none = Nikdo, kdo přišel přes veřejný odkaz, toto vlákno nevidí.
event-closed-to-guests = Toto vlákno je uzavřeno pro hosty. Nejdřív ho otevřete.

# Vlastní dokumenty návštěvníků.

signing-everyone-alone = Všechny, kdo mají odkaz, lze požádat jen v samostatném kroku.
signing-everyone-no-link = Všechny, kdo mají odkaz, může požádat jen ten, kdo smí odkazy vytvářet.
copies = Kopie
copies-complete = Podepsáno všemi: { $complete } z { $all }.
copies-show = Zobrazit kopie
copies-files = Export
copies-csv = Seznam jako CSV
copies-zip = Podepsaná PDF jako ZIP
copies-none = Přes veřejný odkaz zatím nikdo nepřišel. Kdo přijde a potvrdí, kdo je, bude mít tady vlastní dokument.
copies-none-found = Žádná kopie neodpovídá.
copies-next = Starší
copies-filter = Jméno nebo e-mail
copies-over = Tady už není nic k podpisu. Zeptejte se toho, kdo vám odkaz poslal.
copy-visitor = Jméno
copy-company = Firma
copy-far = Stav
copy-made = Příchod
copy-answered = Odpověď
copy-address = Adresa
copy-open = Bez odpovědi
copy-signed = Podepsáno, čeká se na další
copy-complete = Podepsáno všemi
copy-declined = Odmítnuto
copy-over = Ukončeno

# Šablony dokumentů a seznamy, které se podle nich rozesílají.

template = Šablona
templates = Šablony
templates-empty = Šablona je dokument s proměnnými: kdo ji použije, určí, pro koho je, a proměnné se doplní z kontaktu, záznamu a odpovědí na otázky.
template-new = Nová šablona
template-start = Vytvořit šablonu
template-name = Název šablony
template-lead = Hosté šablonu nikdy nevidí. Vidí dokumenty, které z ní vzniknou.
template-description-help = Bude v každém dokumentu z této šablony. Proměnné v něm, název ve dvojitých složených závorkách, se doplní.
template-filled = Co se doplňuje
template-settings = Proměnné šablony
template-subject = Jak se dokument jmenuje
template-organizer = Záznamy z evidence
template-no-records = Žádné záznamy
template-asks = Otázky při použití
template-asks-help = Na každý řádek jedna, například „Částka“. V textech stojí ve dvojitých složených závorkách.
template-ask-taken = Na „{ $name }“ se nelze ptát: už je to název proměnné, je příliš dlouhý, nebo obsahuje závorky.
template-asks-many = Otázek může být nejvýše { $most }.
template-gaps = Proměnné
template-gaps-none = Zatím žádné
template-gaps-how = Jak se proměnné píší
template-gaps-lead = Mohou být v názvu dokumentu, v jeho popisu, v nadpisu a zprávě oběhu podpisů; a na stránkách jeho PDF, kam je umístíte.
template-field-example = Částka
template-field-help = Pole záznamu podle názvu
template-gap-unknown = Proměnnou „{ $gap }“ nic nedoplní. Podívejte se, jak se proměnné píší, nebo ji přidejte mezi otázky.
template-gap-empty = Není co doplnit za: { $gap }.
template-blanks = Umístit text na stránky
template-blanks-count = { $count ->
    [0] zatím nic neumístěno
    [one] { $count } místo
    [few] { $count } místa
   *[other] { $count } míst
}
template-back = Zpět na šablonu
template-use = Použít šablonu
template-use-help = Dokument se vytvoří a nikdo o nic nebude požádán, dokud si ho neprohlédnete a neodešlete.
template-make = Vytvořit dokument
template-recipient = Pro koho je
template-recipient-help = Platí to, co je u kontaktu známo. Jméno, pozice a firma jsou pro někoho nového.
template-record = Záznam
template-asked = Vyplňte
template-for-whom = Uveďte, pro koho dokument je: e-mailovou adresu.
recipient-member = Tohle je adresa člena. Dokument ze šablony je pro někoho zvenčí.
template-no-organizer = Určete v šabloně, ze které evidence jsou záznamy pro její proměnné.
template-which-record = Vyberte záznam.
template-no-record = Záznam „{ $name }“, který byste viděli, neexistuje.
template-two-records = Záznamů s názvem „{ $name }“ je víc. Nejdřív některý přejmenujte.
template-not-sent = Samotná šablona se neodesílá. Použijte ji a odešlete dokument.
template-signed-before = Soubor { $name } už byl podepsán; na jeho stránky nelze nic psát.
template-unwritable = Na stránky souboru { $name } nelze nic psát: { $why }.
template-made = Dokumenty z ní vytvořené
template-made-show = Zobrazit dokumenty
template-made-none = Z této šablony zatím nevznikl žádný dokument.
share-no-templates = Šablona se nikdy nesdílí. Použijte ji a sdílejte dokument.
signing-recipient = Ten, pro koho je
signing-recipient-template = Toho, pro koho dokument je, žádá jen šablona. Tady někoho uveďte.
signing-who-template = Na každý řádek jméno a e-mailová adresa; „recipient“ znamená toho, pro koho se dokument vytvoří. Ti v jednom kroku jsou požádáni společně.
signing-template-help = Každý dokument z této šablony dostane tento oběh s tím, pro koho je.
signing-of-template = Ze šablony
history-template-changed = mění proměnné šablony
gap-contact-name = Jméno kontaktu
gap-contact-email = E-mail kontaktu
gap-contact-position = Pozice kontaktu
gap-counterparty = Firma kontaktu
gap-organization = Naše firma
gap-sender = Vaše jméno
gap-today = Dnes
gap-record-title = Název záznamu
gap-field = Záznam: { $name }
blank-what = Doplnit
blank-each = Co se doplňuje
blank-lead = Text začíná vlevo nahoře na svém místě a zmenší se, pokud by se nevešel.
blank-no-files = Nejdřív přidejte do šablony PDF k podpisu. Text se umisťuje na jeho stránky.
copy-draft = Neodesláno
batches = Odeslané seznamy
batch-send = Odeslat na seznam
batch-title = Odeslat „{ $name }“ na seznam
batch-lead = Nikdo nic nedostane, dokud neuvidíte, co z každého řádku bude.
batch-too-many = Řádků v seznamu může být nejvýše { $most }. Rozdělte ho.
batch-file-help = CSV nebo XLSX s názvy sloupců v prvním řádku, nejvýše 5 000 řádků.
batch-of = Seznam { $file }
batch-row = Příjemce
batch-skips-known = Vynechat ty, kdo už dokument z této šablony mají
batch-sums = Bude požádáno: { $add }. Dokument už má: { $known }. Nelze požádat: { $refused }.
batch-add = Požádá se
batch-known = Už má dokument
batch-refused = Nelze požádat
batch-run = { $count ->
    [one] Odeslat { $count } dokument
    [few] Odeslat { $count } dokumenty
   *[other] Odeslat { $count } dokumentů
}
batch-running = Odesílání
batch-progress = Řádky: { $done } z { $count }, odeslané dokumenty: { $added }.
batch-done = { $count ->
    [0] Nebyl odeslán žádný dokument.
    [one] Byl odeslán { $count } dokument.
    [few] Byly odeslány { $count } dokumenty.
   *[other] Bylo odesláno { $count } dokumentů.
}
batch-sent = { $count ->
    [one] odeslán { $count }
    [few] odeslány { $count }
   *[other] odesláno { $count }
}
batch-open = nedokončeno
batch-faults = Neodesláno
batch-why = Proč
batch-no-recipient = Oběh v šabloně nežádá nikoho, kdo je uveden v seznamu. Nejdřív do něj dejte „recipient“.

# Důkazy

evidence-get = Stáhnout důkazy
evidence-title = Důkazy k „{ $title }“
evidence-lead = Co o tom ví { $organization }: co bylo ukázáno, řečeno, podepsáno a odesláno, kdy a komu. Vytvoření: { $name }, { $at }.
evidence-what = Co
evidence-who = Kdo
evidence-when = Kdy
evidence-how = Způsob ověření
evidence-from = Odkud
evidence-made = Vytvořeno
evidence-id = Číslo
evidence-hash = SHA-256
evidence-files = Soubory a jejich verze
evidence-internal = pro tým
evidence-removed = odstraněno
evidence-open = trvá
evidence-route = Podpisy: { $title }
evidence-route-sent = Odeslání: { $name }, { $at }. { $state } { $end }
evidence-parts = Co bylo ukázáno
evidence-opened = Zpřístupněno
evidence-closed = Odebráno, nebo do kdy
evidence-access = Komu to bylo zpřístupněno
evidence-visits = Kdo si to zobrazil
evidence-came = Příchod
evidence-went = Odchod
evidence-pages = Stránky
evidence-said = Co bylo řečeno
evidence-with = Účastníci: { $names }
evidence-to-guests = s hosty
evidence-to-team = v týmu
evidence-log = Co říká protokol
evidence-nothing = Nic.
evidence-foot = Tato zpráva je jeden soubor archivu. Archiv je podepsán jako celek; jak to ověřit, říká README.txt v něm.
