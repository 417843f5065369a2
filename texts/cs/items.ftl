### Evidence, záznamy a to, co mají všechny položky společné: tým, historie, koš, hledání.

## Evidence

organizers = Evidence
organizers-empty = Evidence obsahuje záznamy jednoho druhu: prohlídky, smlouvy, stroje. Vytvořte první.
organizers-empty-ask = Zatím tu nejsou žádné evidence. Požádejte správce, aby vytvořil první.
organizer-new = Nová evidence
organizer-new-about = Místo pro záznamy jednoho druhu. Vše lze později změnit.
organizer-start-from = Začít od
organizer-name = Název
organizer-name-help = Zůstane-li prázdný, převezme se název toho, od čeho začínáte.
organizer-name-missing = Zadejte název.
organizer-name-long = Použijte nejvýše { $most ->
    [one] { $most } znak
    [few] { $most } znaky
   *[other] { $most } znaků
}.
organizer-look = Vzhled
organizer-icon = Ikona
organizer-icon-unknown = Vyberte jednu ze zobrazených ikon.
organizer-as-template = Výchozí
organizer-cover = Titulní obrázek
organizer-cover-unknown = Vyberte jeden ze zobrazených obrázků.
organizer-cover-own = Vlastní titulní obrázek
organizer-cover-help = JPEG, PNG nebo WebP, nejvýše 8 MB. Hosté ho uvidí v záhlaví své stránky.
organizer-cover-wrong = Tohle není obrázek JPEG, PNG ani WebP. Vyberte jiný soubor.
organizer-cover-missing = Nejdřív vyberte obrázek.
organizer-make = Vytvořit evidenci
organizer-extranet = Povolit přístup hostům
organizer-extranet-about = Záznamy lze jednotlivě sdílet s hosty. Vypnuto: žádný host tu nic nevidí.
organizer-extranet-guests =
    { $count ->
        [one] Zdejší záznamy se teď sdílejí s { $count } hostem.
        [few] Zdejší záznamy se teď sdílejí se { $count } hosty.
       *[other] Zdejší záznamy se teď sdílejí s { $count } hosty.
    }
organizer-no-guests = bez hostů
organizer-records =
    { $count ->
        [0] Žádné záznamy
        [one] { $count } záznam
        [few] { $count } záznamy
       *[other] { $count } záznamů
    }
settings-overtaken = Zatímco jste psali, změnil to někdo jiný. Podívejte se, jak to vypadá teď; dalším uložením použijete, co jste napsali.
organizer-settings = Nastavení
organizer-settings-of = Nastavení: { $name }
upload-picture = Použít tento obrázek
cover-bridge = Most
cover-bolts = Šrouby
cover-tower = Věž
cover-machines = Stroje
cover-orders = Objednávky
cover-contracts = Smlouvy
cover-harbour = Přístav
cover-orchard = Sad
cover-picture = Váš obrázek

template-inspections = Prohlídky
template-inspections-about = Místo, datum, stav
template-contracts = Smlouvy
template-contracts-about = Strana, částka, konec
template-machines = Stroje
template-machines-about = Výr. číslo, servis
template-orders = Objednávky
template-orders-about = Dodavatel, dodání
template-blank = Prázdná
template-blank-about = Zatím bez polí
ready-place = Místo
ready-inspected-on = Prohlídka
ready-state = Stav
ready-state-choices = Naplánováno | Probíhá | Čeká na díly | Hotovo
ready-findings = Zjištění
ready-party = Smluvní strana
ready-sum = Smluvní částka
ready-begins = Začátek
ready-ends = Konec
ready-serial = Výrobní číslo
ready-location = Umístění
ready-serviced-on = Poslední servis
ready-service-due = Příští servis
ready-supplier = Dodavatel
ready-ordered-on = Objednáno
ready-delivery = Dodání
ready-order-state = Stav
ready-order-state-choices = Objednáno | Potvrzeno | Na cestě | Dodáno

## Kategorie a pole

categories-about = Oddíly této evidence. Když se kategorie archivuje, záznamům zůstane.
categories-all = Všechny kategorie
category-new = Nová kategorie
category-name = Název kategorie
category-none = Bez kategorie
fields-about = Sloupce každého zdejšího záznamu. Archivované pole si ponechá hodnoty.
fields-empty = Zatím žádná pole. Bez nich má záznam název, kategorii a odpovědnou osobu.
field-new = Nové pole
field-add = Přidat pole
field-name = Název
field-kind = Druh
field-kind-text = Řádek textu
field-kind-long-text = Dlouhý text
field-kind-number = Číslo
field-kind-money = Peněžní částka
field-kind-date = Datum
field-kind-choice = Jedna možnost
field-kind-multi-choice = Více možností
field-kind-person = Osoba
field-kind-checkbox = Zaškrtávací pole
field-kind-link = Odkaz
field-kind-file = Soubor
field-choices = Možnosti
field-choices-help = Na každý řádek jedna, pro pole s možnostmi. U peněžní částky měna, například CZK.
field-currency = Měna
field-currency-wrong = Napište jednu měnu, například CZK.
field-choices-missing = Napište alespoň jednu možnost.
field-choices-many = Nejvýše 100 možností, každá do 200 znaků.
field-group = Skupina
field-group-help = Pole se stejnou skupinou jsou pohromadě.
field-required = Musí být vyplněno
field-to-guests = Hosté to vidí
field-to-guests-help =
    { $count ->
        [0] Zdejší záznamy teď nikdo zvenčí nevidí.
        [one] Zdejší záznamy má teď zpřístupněny { $count } host a pole uvidí, pokud se mu pole zobrazují.
        [few] Zdejší záznamy mají teď zpřístupněny { $count } hosté a pole uvidí, pokud se jim pole zobrazují.
       *[other] Zdejší záznamy má teď zpřístupněno { $count } hostů a pole uvidí, pokud se jim pole zobrazují.
    }
move-up = { $name }: posunout nahoru
move-down = { $name }: posunout dolů

## Záznamy

record-new = Nový záznam
record-new-in = Nový záznam: { $name }
record-edit = Upravit { $title }
record-add = Přidat záznam
record-title = Název
record-title-missing = Zadejte název.
record-title-long = Použijte nejvýše { $most ->
    [one] { $most } znak
    [few] { $most } znaky
   *[other] { $most } znaků
}.
record-field-required = Pole „{ $name }“ musí být vyplněno.
record-field-long = „{ $name }“: text je příliš dlouhý.
record-field-number = „{ $name }“ je číslo, například 1480,50.
record-field-money = „{ $name }“ je částka s nejvýše dvěma desetinnými místy, například 1480,50.
record-field-person = „{ $name }“: vyberte člena nebo kontakt.
record-field-contact = { $name } (kontakt)
record-field-date = „{ $name }“ je datum, například 2026-11-30.
record-field-choice = „{ $name }“: vyberte jednu z nabízených možností.
record-field-link = „{ $name }“ je adresa, která začíná https://, http:// nebo mailto:.
record-field-file = „{ $name }“: vyberte jeden ze souborů tohoto záznamu.
record-field-file-gone = Soubor, který tu teď není
record-field-no-files = { $name }: nejdřív přidejte k záznamu soubor, pak ho tu vyberte.
record-binned = V koši od { $day }. Hosté ho nevidí. Obnovit ho lze do { $until }.
records-empty = Záznam je cokoli, co byste ukázali hostovi: most, smlouva, zakázka. Přidejte první.
records-none-found = Žádný záznam neodpovídá.
records-show-all = Zobrazit vše
records-filter = Filtrovat podle názvu
records-filter-do = Filtrovat
records-of = Záznamy: { $name }
parts-of-record = Části tohoto záznamu
fields-shown = { $shown } z { $all }
fields-shown-about = Tolik polí se zobrazuje hostům
share = Sdílet
share-with-a-guest = Sdílet s hostem
shared-with-guests = Sdíleno s hosty · { $count }
who-has-access = Kdo má přístup
guests-none = Nikdo zvenčí to nevidí.
view-as = Zobrazit jako { $name }
team-add = Přidat člena
team-member = Člen
team-remove = Odebrat { $name }

## Dva upravují totéž

conflict = Změnil to i někdo jiný
conflict-about = Nic se neztratilo a z vašeho zatím není nic uloženo. Vyberte pole po poli, co má zůstat.
conflict-same = Oba jste napsali totéž.
conflict-theirs = Teď uloženo
conflict-yours = Vaše
conflict-both = Změnili to oba
conflict-save = Uložit můj výběr
conflict-leave = Nechat, jak je to teď

## Historie

history-of = Historie: { $title }
history-empty = Zatím se nic nezměnilo.
history-older = Starší
history-nobody = Parlor
history-became = nově
history-other = mění { $subject }
history-item-created = přidává { $subject }
history-item-binned = přesouvá do koše
history-item-restored = obnovuje z koše
history-title-changed = mění název
history-category-changed = mění kategorii
history-responsible-changed = mění odpovědnou osobu
history-field-changed = mění { $subject }
history-participant-added = přidává do týmu: { $subject }
history-participant-removed = odebírá z týmu: { $subject }

## Koš

bin = Koš
bin-about = { $days ->
    [one] Co je tady, lze obnovit po dobu { $days } dne. Hosté z toho nic nevidí.
    [few] Co je tady, lze obnovit po dobu { $days } dní. Hosté z toho nic nevidí.
   *[other] Co je tady, lze obnovit po dobu { $days } dní. Hosté z toho nic nevidí.
}
bin-empty = Koš je prázdný.
bin-by = přesun do koše: { $name }
bin-until = lze obnovit do { $day }
bin-over = V koši to bylo déle než 30 dní a už to nelze obnovit.
to-bin = Přesunout do koše

## Hledání

search-hint = Napište slovo: názvy, hodnoty, soubory, úkoly, poznámky, komentáře.
search-none = Nic z toho, co smíte vidět, neobsahuje „{ $q }“. Zkuste začátek slova.
search-places = Přejít na
search-hits = Nalezeno
search-found =
    { $count ->
        [one] Nalezen { $count } výsledek
        [few] Nalezeny { $count } výsledky
       *[other] Nalezeno { $count } výsledků
    }
search-more = Je jich víc; upřesněte hledání.
records-sort = , seřadit podle toho
records-more-filters = Další filtry
records-filters-most = Počítají se nejvýše tři pole najednou.
records-any = libovolné
records-from = od
records-to = do
records-shared = S hosty
records-shared-yes = Sdílené s hosty
records-shared-no = Nesdílené
records-narrowed = Co seznam zužuje
records-leave-out = , zrušit
records-columns = Sloupce
records-columns-about = Vedle názvu
records-columns-show = Zobrazit tyto
records-count = { $count ->
    [one] { $count } záznam
    [few] { $count } záznamy
   *[other] { $count } záznamů
}
records-page = Záznamy: { $shown } z { $count }
records-page-many = Záznamy: { $shown } z více než { $count }
previous-page = Předchozí stránka
views = Uložená zobrazení
views-all = Vše
view-save = Uložit toto zobrazení
view-name = Název
view-shared = Pro všechny, kdo vidí tento seznam
view-remove = Odstranit toto zobrazení
view-too-many = Více zobrazení tu uložit nelze. Nejdřív některé odstraňte.

records-files = Soubory
export-count = Záznamy: { $done } z { $of }
export-failed = Přenos souboru se přerušil. Zkuste to znovu.
export-stop = Zastavit
export-csv = Vše jako CSV
export-csv-these = Tyto jako CSV
export-xlsx = Vše jako sešit
export-xlsx-these = Tyto jako sešit
import = Importovat soubor
import-title = Import: { $name }
import-lead = Nic se nepřidá, dokud neuvidíte, co z každého řádku bude.
import-file = Soubor
import-file-help = CSV nebo XLSX s názvy sloupců v prvním řádku, nejvýše 20 000 řádků a 10 MB.
import-missing = Nejdřív vyberte soubor.
import-empty = V tomto souboru nejsou pod prvním řádkem žádné další.
import-too-many = Tento soubor je příliš velký: nejvýše 20 000 řádků a 100 sloupců.
import-unreadable = Tento soubor nelze přečíst. Uložte ho jako CSV nebo XLSX a zkuste to znovu.
import-look = Podívat se, co v něm je
import-look-again = Podívat se znovu
import-columns = Sloupce
import-columns-about = Sloupec se stejným názvem se najde sám; ostatní lze vybrat.
import-head = V souboru
import-sample = Příklad
import-is = Stane se
import-is-what = Čím se stane { $name }
import-nothing = nic
import-skips-known = Vynechat řádky, jejichž název už existuje
import-of = Import souboru { $file }
import-fates = Co bude z každého řádku
import-sums = Přidá se: { $add }. Už existuje: { $known }. Nelze přidat: { $refused }.
import-row = Řádek
import-fate = Výsledek
import-add = Přidá se
import-known = Už existuje
import-refused = Nelze přidat
import-shown = Zobrazené řádky: { $shown } z { $count }.
import-run = { $count ->
    [one] Přidat { $count } záznam
    [few] Přidat { $count } záznamy
   *[other] Přidat { $count } záznamů
}
import-running = Import
import-progress = Řádky: { $done } z { $count }, přidané záznamy: { $added }.
import-go-on = Pokračovat
import-stop = Zastavit zde
import-done = { $count ->
    [0] Nebyl přidán žádný záznam.
    [one] Byl přidán { $count } záznam.
    [few] Byly přidány { $count } záznamy.
   *[other] Bylo přidáno { $count } záznamů.
}
import-back = Přejít na { $name }
import-no-category = Kategorie „{ $name }“ neexistuje.
import-nobody = Člen „{ $name }“ neexistuje, nebo jich je víc.
import-yes-no = „{ $name }“ je ano, nebo ne.

bulk-title = { $count ->
    [one] { $count } záznam
    [few] { $count } záznamy
   *[other] { $count } záznamů
}
bulk-none = Nebyl vybrán žádný záznam. Nejdřív některé v seznamu zaškrtněte.
bulk-what = Co s nimi udělat
bulk-choose = Vyberte akci
bulk-next = Další
bulk-share = Sdílet s hosty
bulk-bin = Přesunout do koše
bulk-bin-about = Obnovit je lze po dobu 30 dní. Hosté o ně přijdou okamžitě.
bulk-who-help = E-mailové adresy oddělené čárkami.
bulk-until-help = Poslední den. Prázdné: bez omezení.
bulk-empty = Zůstane-li prázdné, hodnota se smaže.
bulk-tell = Náhled
bulk-told = Co bude s každým
bulk-sums = Změní se: { $change }. Už to tak je: { $same }. Nelze změnit: { $refused }.
bulk-do = { $count ->
    [one] Provést u { $count } záznamu
    [few] Provést u { $count } záznamů
   *[other] Provést u { $count } záznamů
}
bulk-done = { $count ->
    [0] Nic se nezměnilo.
    [one] Provedeno u { $count } záznamu.
    [few] Provedeno u { $count } záznamů.
   *[other] Provedeno u { $count } záznamů.
}
bulk-change = změní se
bulk-changed = hotovo
bulk-same = už to tak je
bulk-refused = nelze
bulk-shared = nově: { $newly }, už mají: { $before }
bulk-gone = Už tu není.
bulk-overtaken = Právě ho mění někdo jiný.
bulk-too-many = Najednou nejvýše { $most ->
    [one] { $most } záznam
    [few] { $most } záznamy
   *[other] { $most } záznamů
}.
bulk-select = Vybrat { $title }
bulk-selected = S vybranými…
cell-title = { $field }: { $title }
cell-overtaken = Tento záznam mezitím změnil někdo jiný. Podívejte se na současnou hodnotu; dalším uložením použijete svou.
