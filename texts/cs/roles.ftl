roles-title = Role
roles-lead = Co členové smějí vidět a dělat. Kdo má více rolí, smí to, co dovoluje kterákoli z nich.
role-held = { $count ->
    [0] nikdo
    [one] { $count } člen
    [few] { $count } členové
   *[other] { $count } členů
}
role-held-by = Mají ji: { $names }
role-held-by-nobody = Zatím ji nikdo nemá. Přidělíte ji v části Můj tým.
role-still-held = { $count ->
    [one] Tuto roli má, nebo je do ní zván { $count } člověk. Nejdřív mu dejte jinou.
    [few] Tuto roli mají, nebo jsou do ní zváni { $count } lidé. Nejdřív jim dejte jinou.
   *[other] Tuto roli má, nebo je do ní zváno { $count } lidí. Nejdřív jim dejte jinou.
}
role-new = Vytvořit roli
role-name = Název role
role-name-help = Jak jí lidé říkají: Obchod, Dílna, Účtárna.
role-make = Vytvořit roli
role-name-taken = Role s tímto názvem už existuje.
role-above-yours = Tuto roli nemůžete přidělit: dovoluje víc než vaše.
role-built-in = Tato role patří k organizaci od začátku a nelze ji měnit.
role-overtaken = Tuto roli mezitím změnil někdo jiný. Takhle vypadá teď; z vašeho nebylo nic uloženo.
role-level-unknown = Taková úroveň neexistuje.
role-end = Vyřadit roli z používání
role-end-about = Nikomu ji už nebude možné přidělit. Co se s ní udělalo, zůstane v protokolu.
role-matrix = Záznamy
role-matrix-about = Jak daleko role sahá. Každý stupeň zahrnuje předchozí; kategorie se může od své evidence lišit.
role-no-organizers = Zatím tu nejsou žádné evidence.
role-where = Evidence
role-may = Smí
role-may-in = Co role smí: { $name }
role-own-only = Jen vlastní
role-own-only-in = Jen vlastní přidané záznamy: { $name }
role-fields = Pole
role-fields-all = Všechna pole
role-fields-some = Některá pole
role-fields-only = Jen tyto skupiny
role-no-group = Pole bez skupiny
role-house = V organizaci
level-inherited = jako v evidenci
level-none = nic
level-read = číst
level-modify = číst a měnit
level-create = měnit a přidávat
level-delete = měnit, přidávat a mazat
level-share = měnit, přidávat, mazat a sdílet s hosty
permission-links = Vytváří a kopíruje odkazy pro hosty
permission-links-about = tam, kde role smí sdílet
permission-contacts = Spravuje kontakty
permission-contacts-about = vidí všechny kontakty, přidává je a mění
permission-organizers = Vytváří evidence
permission-organizers-about = a mění jejich pole a kategorie
permission-members = Spravuje tým
permission-members-about = zve a odebírá členy a přiděluje role, které nedovolují víc než její vlastní
what-title = Co vidí?
what-who = Člen
what-choose = Vyberte člena
what-show = Zobrazit
what-about = Vyberte člena a uvidíte, co dohromady dávají jeho role, jak jsou uloženy.
what-own = vlastní: { $level }
what-seen = { $count ->
    [0] zatím žádné záznamy
   *[other] vidí { $seen } z { $count }
}
what-takes-part = A vše, čeho se účastní
team-roles = Role
team-roles-of = Role: { $name }
team-roles-save = Uložit role
team-role-none = Vyberte alespoň jednu roli: bez role se dovnitř nikdo nedostane.
team-own-role = Své vlastní role mění jen správce.
team-see-roles = Role
record-category-not-yours = Vaše role vám tam vkládat záznamy nedovolují. Vyberte jinou kategorii.
why-made = Jde o vlastní záznam a role vlastní záznamy zobrazuje.
leaving-title = Odebrat z týmu: { $name }
leaving-lead = Přístup skončí okamžitě. Co tato osoba napsala a sdílela, zůstane s jejím jménem.
leaving-lead-me = Přístup vám skončí okamžitě. Co jste napsali a sdíleli, zůstane s vaším jménem.
leaving-items = { $count ->
    [0] Neodpovídá za žádné položky.
    [one] Předá se { $count } položka, za kterou odpovídá.
    [few] Předají se { $count } položky, za které odpovídá.
   *[other] Předá se { $count } položek, za které odpovídá.
}
leaving-tasks = { $count ->
    [0] Nemá žádné otevřené úkoly.
    [one] Předá se { $count } otevřený úkol.
    [few] Předají se { $count } otevřené úkoly.
   *[other] Předá se { $count } otevřených úkolů.
}
leaving-shared = { $count ->
    [0] Žádnému hostovi nezpřístupňuje nic, co by ještě platilo.
    [one] Přístup si ponechá { $count } host, kterému tato osoba něco zpřístupnila.
    [few] Přístup si ponechají { $count } hosté, kterým tato osoba něco zpřístupnila.
   *[other] Přístup si ponechá { $count } hostů, kterým tato osoba něco zpřístupnila.
}
leaving-successor = Předat komu
leaving-button = Odebrat z týmu
leaving-nobody = V týmu není nikdo jiný. Nejdřív někoho pozvěte: převezme, co této osobě patří.
leaving-to-themselves = Vyberte někoho jiného.
leaving-to-a-service = Služba nic nepřebírá. Vyberte někoho z kolegů.
leaving-unseen = Osoba { $name } by neviděla vše, co se předává. Skryté by zůstaly: záznamy: { $records }, projekty: { $projects }, dokumenty: { $documents }, tabule: { $boards }, úkoly: { $tasks }, plánované aktivity: { $planned }. Vyberte někoho jiného, nebo nejdřív přidělte roli, která to ukáže.
leaving-above-yours = Tuto osobu nemůžete odebrat: má roli, která dovoluje víc než vaše.
team-take-off = Odebrat z týmu…
