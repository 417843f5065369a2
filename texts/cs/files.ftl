## Soubory položky

files-empty = Zatím žádné soubory. Přetáhněte je sem, vložte obrázek, nebo stiskněte Nahrát.
file-upload = Nahrát
file-upload-to = Poslat soubory: { $name }
file-upload-most = Každý nejvýše { $size }.
file-upload-drop = Soubory sem můžete i přetáhnout.
file-send = Odeslat
file-progress = Průběh
file-retry = Zkusit znovu
file-cancel = Zrušit
file-error-too-large = Příliš velké: soubor může mít nejvýše { $size }.
file-error-offline = Soubor nedorazil. Zkontrolujte připojení a zkuste to znovu.

file-internal = Jen pro tým
file-internal-choice = Jen pro tým: hosté tyto soubory nevidí
file-version = Verze { $number }
file-sent-by = odesílatel: { $name }
file-sent-by-you = odesílatel: vy
file-by-guest = host
file-more = Další možnosti: { $name }

file-download = Stáhnout
file-download-version = Stáhnout verzi { $number }
file-new-version = Nová verze
file-rename = Přejmenovat
file-remove = Odstranit
file-remove-hint = Odstraněné soubory lze obnovit po dobu 30 dní.
file-hide = Skrýt před hosty
file-guests = Hosté této položky
file-closed-to-them = nepřístupné
file-open-to-them = přístupné
file-closed-with-everyone = nepřístupné všem, kdo mají odkaz
file-by-public-link = přes veřejný odkaz
file-visitors-help = Kdo přišel přes veřejný odkaz, může jeho adresu otevřít i znovu, aniž by řekl, kdo je, a vidí pak to, co všichni. Má-li mu soubor zůstat zcela skrytý, znepřístupněte ho i všem, kdo mají odkaz.
file-close-to = Znepřístupnit
file-open-again = Znovu zpřístupnit
file-show = Zobrazit hostům
file-keep-internal = Ponechat týmu
file-is-internal = Tento soubor vidí jen tým.
file-is-shown = Tento soubor vidí hosté, kterým se zobrazují soubory.
file-widens = { $count ->
    [0] Zdejší soubory teď nevidí žádný host. Hosté, kterým je později zpřístupníte, uvidí i tento, včetně starších verzí.
    [one] { $count } host nově uvidí tento soubor, včetně starších verzí.
    [few] { $count } hosté nově uvidí tento soubor, včetně starších verzí.
   *[other] { $count } hostů nově uvidí tento soubor, včetně starších verzí.
}

file-settings = O tomto souboru
file-name = Název
file-versions = Verze
file-preview-of = Náhled souboru { $name }
file-no-preview = Tento druh souboru nemá náhled. Stáhněte si ho.

file-removed-link = Odstraněné soubory
file-removed-by-guest = { $by } odstraňuje soubor
file-removed-title = Odstraněné soubory
file-removed-hint = { $days ->
    [one] Odstraněné soubory lze obnovit po dobu { $days } dne. Hosté, kteří je mohli vidět, je uvidí znovu.
    [few] Odstraněné soubory lze obnovit po dobu { $days } dní. Hosté, kteří je mohli vidět, je uvidí znovu.
   *[other] Odstraněné soubory lze obnovit po dobu { $days } dní. Hosté, kteří je mohli vidět, je uvidí znovu.
}
file-removed-empty = V poslední době tu nebyl odstraněn žádný soubor.
file-removed-at = odstraněno
file-restore = Obnovit

## Co může být se souborem špatně

file-none = Nedorazil žádný soubor. Vyberte ho a odešlete znovu.
file-empty = Soubor { $name } je prázdný. Nic se nepřidalo.
file-no-picture = Soubor { $name } není obrázek, který by tu šlo zobrazit. Přidejte ho jako soubor.
file-refused = Soubory jako { $name } se tu nepřijímají. Nic se nepřidalo.
file-photo-too-large = Soubor { $name } je na fotku příliš velký: nejvýše { $megabytes } MB. Pošlete ho v souboru ZIP.
file-too-many = To je příliš mnoho najednou: odeslat lze nejvýše { $most ->
    [one] { $most } soubor
    [few] { $most } soubory
   *[other] { $most } souborů
}.
file-name-empty = Soubor potřebuje název.
file-name-taken = Jiný soubor se tu už jmenuje { $name }. Zvolte jiný název.
file-name-changed = Tento soubor mezitím někdo přejmenoval na { $name }. Chcete-li použít svůj název, stiskněte znovu Přejmenovat.

## Co se stalo se souborem, v historii

history-file-added = přidává soubor { $subject }
history-file-version = přidává verzi { $became } souboru { $subject }
history-file-renamed = přejmenovává soubor { $was } na { $became }
history-file-internal = skrývá soubor { $subject } před hosty
history-file-shown = zobrazuje soubor { $subject } hostům
history-file-removed = odstraňuje soubor { $subject }
history-file-restored = obnovuje soubor { $subject }
file-read-here = Tento soubor čtete zde; není určen ke stažení.

## Prohlížeč PDF

viewer-tools = Nástroje prohlížeče PDF
viewer-document = Stránky souboru { $name }
viewer-loading = Načítá se { $name }
viewer-loaded = { $done } z { $size }
viewer-locked = Toto PDF je zamčeno heslem. Stáhněte ho a otevřete s heslem.
viewer-broken = Toto PDF tu nelze zobrazit. Stáhněte ho a otevřete v jiném programu.
viewer-offline = PDF nedorazilo. Zkontrolujte připojení a zkuste to znovu.
viewer-again = Zkusit znovu
viewer-page = Stránka { $number }
viewer-page-field = Stránka
viewer-of = z { $count }
viewer-previous = Předchozí stránka
viewer-next = Další stránka
viewer-zoom = Zvětšení
viewer-zoom-out = Zmenšit
viewer-zoom-in = Zvětšit
viewer-fit-width = Na šířku
viewer-fit-page = Celá stránka
viewer-rotate = Otočit
viewer-more = Další nástroje
viewer-full-screen = Celá obrazovka
viewer-leave-full-screen = Ukončit celou obrazovku
viewer-panel = Stránky a obsah
viewer-thumbnails = Stránky
viewer-outline = Obsah
viewer-find = Hledat v PDF
viewer-find-field = Hledat
viewer-matches = { $current } z { $total }
viewer-no-matches = Nic nenalezeno
viewer-previous-match = Předchozí výskyt
viewer-next-match = Další výskyt
viewer-highlight-all = Zvýraznit vše
viewer-match-case = Rozlišovat velikost
viewer-whole-words = Celá slova
viewer-close-find = Zavřít hledání
viewer-note = Poznámka

## Soubory, které přicházejí po částech

upload-too-many = Na přidání už čeká { $most } vašich souborů. Nejdřív je přidejte, nebo některé zahoďte.
upload-unfinished = Soubor { $name } ještě nedorazil celý. Počkejte a odešlete znovu.
upload-gone = Soubor, který už dorazil, tu není. Vyberte ho znovu.
upload-kept = { $count ->
    [one] Soubor, který jste poslali, dorazil a bude přiložen.
    [few] { $count } soubory, které jste poslali, dorazily a budou přiloženy.
   *[other] { $count } souborů, které jste poslali, dorazilo a bude přiloženo.
}
upload-waiting = Čeká se na připojení. Pokračovat se bude samo.
upload-smaller = Posílat fotky zmenšené
upload-photo = Vyfotit

## Antivirová kontrola

file-unchecked = Kontroluje se na viry.
file-virus = Odstraněno: nalezen virus ({ $virus }).
file-being-checked = Tento soubor se kontroluje na viry. Zkuste to za chvíli.
history-file-virus = V souboru { $subject } byl nalezen virus a soubor byl zničen: { $became }
