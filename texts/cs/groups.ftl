# Předvolby sdílení a skupiny hostů.

preset = Předvolba
presets = Předvolby sdílení
presets-about = Co hostům zpřístupňujete opakovaně, pod jedním názvem. V panelu sdílení ji vyplní jedno stisknutí. Hosté tyto názvy nikdy nevidí.
presets-empty = Zatím žádná předvolba.
preset-new = Nová předvolba
preset-make = Uložit jako předvolbu
preset-name = Název předvolby
preset-days = Dny
preset-days-help = Přístup po tolika dnech skončí; prázdné znamená bez omezení.
preset-days-wrong = Zadejte počet dní od 1 do { $most }, nebo nic.
preset-record = U záznamu
preset-project = U projektu
preset-document = U dokumentu
preset-board = U tabule
preset-supplier = Dodavatel
preset-auditor = Auditor
preset-example = Začít s předvolbou „{ $name }“
preset-name-taken = Předvolba s tímto názvem už existuje.
preset-too-many = Předvoleb může být nejvýše { $most }. Nejdřív některou odstraňte.
preset-stays = Změna předvolby nezmění nic, co už je zpřístupněno.
preset-end = Odstranit předvolbu
preset-end-help = Už se nebude nabízet. Co bylo podle ní zpřístupněno, zůstane.
preset-keep = Uložit toto jako předvolbu
preset-none = Žádná: podle výběru níže
bulk-preset-help = Určuje, co uvidí a jak dlouho, místo výběru níže.
share-presets = Předvolby
share-groups = Skupiny
access-by-preset = Podle „{ $preset }“
access-by-group = Přes skupinu { $groups }
why-group = { $name } to má přes skupinu „{ $group }“.
groups = Skupiny hostů
groups-about = Kontakty, se kterými sdílíte společně. Každý má přesto vlastní přístup a o ostatních se tím nic nedozví. Hosté tyto názvy nikdy nevidí.
groups-empty = Zatím žádná skupina.
group-name = Název skupiny
group-name-help = Jen pro tým.
group-make = Vytvořit skupinu
group-contacts = { $count ->
    [0] nikdo v ní není
    [one] { $count } kontakt
    [few] { $count } kontakty
   *[other] { $count } kontaktů
}
group-name-taken = Skupina s tímto názvem už existuje.
group-renamed-meanwhile = Mezitím ji přejmenoval někdo jiný: teď se jmenuje „{ $name }“.
group-nobody = Ve skupině „{ $name }“ nikdo není. Nejdřív do ní přidejte kontakty.
group-who = Vyberte některý ze svých kontaktů.
group-empty = Zatím v ní nikdo není.
group-choose = Vyberte kontakt
group-add = Přidat
group-add-help = Tím se zatím nic nezpřístupní. Co má skupina, nabídne se ke zpřístupnění.
group-has = Co se s ní sdílí
group-has-nothing = Nic z toho, co vidíte, se s ní nesdílí. Vyberte ji v panelu sdílení.
group-lacks = Zatím nezpřístupněno: { $titles }
group-open = { $count ->
    [one] Zpřístupnit
    [few] Zpřístupnit tyto { $count } položky
   *[other] Zpřístupnit těchto { $count } položek
}
group-open-to = zpřístupněno { $some } z { $all }
group-leave = Odebrat
group-leave-question = Odebrat ze skupiny: { $name }? Co je zpřístupněno, zůstane.
group-leave-alone = { $name } má jen přes tuto skupinu: { $titles }.
group-leave-close = Odebrat k tomu přístup
group-end = Odstranit skupinu
group-end-help = Co je zpřístupněno jejím kontaktům, zůstane každému z nich.
preset-gone = Taková předvolba už neexistuje. Vyberte sami, co uvidí.
group-gone = Taková skupina už neexistuje.
