# Oznámení: co se koho týká, a e-maily o tom.

notifications = Oznámení
notifications-bell = { $count ->
    [0] Oznámení
    [one] Oznámení, čeká { $count }
    [few] Oznámení, čekají { $count }
   *[other] Oznámení, čeká { $count }
}
notifications-empty = Tady je, co se vás týká: co se s vámi sdílí, nové úkoly, změny, odpovědi a kde vás někdo zmiňuje.
notifications-read-all = Označit vše jako přečtené
notifications-read = Označit jako přečtené
notifications-read-one = Označit jako přečtené: { $title }
notifications-unread = zatím nepřečteno
notifications-pages = Stránky
notifications-first = K nejnovějším
notifications-older = Starší

news-shared = { $name } to s vámi sdílí
news-told = { $name } to sdílí s hosty
news-added = { $name } vás přidává
news-noted = { $name } píše poznámku
news-request = { $name } o něco žádá
news-package = Čtyři pětiny hostů, které smíte mít, jsou obsazeny
news-added-by-nobody = Byli jste přidáni
news-new-task = Nový úkol
news-changed-by-nobody = Změněno: { $parts }
news-changed = { $name } mění: { $parts }
news-part-text = text
news-part-due = termín
news-part-status = stav
news-part-assignee = řešitel
news-virus = V souboru byl nalezen virus a soubor byl odstraněn
news-files = { $name } přidává soubor
news-comment = { $name } píše
news-event = { $name } vám píše
news-mention = { $name } vás zmiňuje
news-team-chat = Nové zprávy v chatu týmu
news-team-chat-new = { $count ->
    [one] { $count } nová zpráva v chatu týmu
    [few] { $count } nové zprávy v chatu týmu
   *[other] { $count } nových zpráv v chatu týmu
}
news-guest-chat = Nové zprávy v chatu s hosty
news-guest-chat-new = { $count ->
    [one] { $count } nová zpráva v chatu
    [few] { $count } nové zprávy v chatu
   *[other] { $count } nových zpráv v chatu
}
news-asked = { $name } vás žádá o schválení
news-approved = Schváleno, naposledy: { $name }
news-rejected = Zamítnuto: { $name }
news-with-edits = Přijato s úpravami, naposledy: { $name }
news-update = { $name } uvádí aktuální stav
news-requested = { $name } žádá o přístup
news-answer = Někdo vyplnil formulář
news-ending = Přístup brzy skončí
news-planned-soon = Blíží se ({ $day })
news-planned-due = Nastal termín ({ $day }), potvrďte ho prosím
news-planned-late = Po termínu ({ $day }), potvrďte ho prosím
news-unconfirmed = Nikdo to nepotvrdil ({ $day })
news-stuck = Nemá to kdo potvrdit: nikomu to není svěřeno, nebo k tomu nemá přístup

mails-title = E-maily
mails-about = Které e-maily dostáváte a kdy: hned, jednou denně v jednom e-mailu, nebo vůbec. Co se vás týká, je v každém případě v Oznámeních.
mails-choose = Vyberte, které e-maily chcete dostávat
mails-saved = Uloženo. Od teď budete e-maily dostávat takto.
mails-unknown = U každého druhu vyberte jednu z možností: now, daily, never.
mails-codes = Kódy pro přihlášení a pozvánky ke spolupráci s firmou přijdou vždy.
mails-shares = Něco se sdílí
mails-mentions = Někdo mě zmiňuje
mails-comments = Komentáře
mails-chat = Zprávy v chatu
mails-approvals = Schválení, podpisy a seznamy podkladů, které mám vyplnit
mails-tasks = Úkoly, poznámky a aktivity, které sleduji; moje termíny
mails-files = Nové soubory
mails-forms = Odpovědi ve formulářích
mails-ends = Přístup, který brzy skončí
mails-digest = E-mail, který chodí jednou denně
mails-now = Hned
mails-daily = Jednou denně
mails-never = Bez e-mailu

unsubscribe-title = Nechcete už tyto e-maily?
unsubscribe-about = Stačí jedno stisknutí a e-maily tohoto druhu už vám nebudou chodit: { $sort }.
unsubscribe-press = Už je nechci
unsubscribed-title = Už je nebudete dostávat
unsubscribed-about = E-maily tohoto druhu už vám nebudou chodit: { $sort }. Co se vás týká, je dál v Oznámeních.
unsubscribe-again = Znovu je dostávat

mail-unsubscribe = Už neposílat e-maily tohoto druhu
mail-news-subject = { $says }: { $title }
mail-news-button = Otevřít
mail-digest-subject = { $count ->
    [one] Čeká na vás { $count } věc
    [few] Čekají na vás { $count } věci
   *[other] Čeká na vás { $count } věcí
}
mail-digest-above = Od vaší poslední návštěvy
mail-digest-more = Více najdete v Oznámeních.
mail-kind-news = Oznámení
mail-kind-digest = Denní e-mail

calendar = Kalendář
calendar-about = Dny, kdy má něco termín, pokud to máte zpřístupněno. Přihlaste si odběr ve svém kalendáři: tam se bude sám aktualizovat.
calendar-days = Co v něm je
calendar-empty = Nic nemá termín. Tady budou úkoly a projekty s termínem a to, co je naplánováno.
calendar-none = Zatím není žádná adresa. Vytvořte ji a vložte ji do svého kalendáře jako odběr.
calendar-make = Vytvořit adresu
calendar-address = Adresa pro odběr
calendar-address-help = Kdo má tuto adresu, čte, co tu je. Nechte si ji pro sebe, a pokud se dostala k někomu jinému, obnovte ji.
calendar-copy = Kopírovat adresu
calendar-copied = Zkopírováno.
calendar-renew = Obnovit adresu
calendar-end = Ukončit
calendar-fetched = naposledy načteno:

mail-write-above = Odpověď napište nad tento řádek
answer-no-files = Soubory sem nelze poslat. Odpovězte bez nich.
answer-second-step = Vaše organizace vyžaduje od členů druhý krok, který e-mail nemůže nést: odpovězte na stránce.
