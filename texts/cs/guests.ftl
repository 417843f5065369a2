# Rozhraní hostů.

guest-shared-by = { $sharer } to s vámi sdílí
guest-shared-until = { $sharer } to s vámi sdílí do { $date }
guest-overview = Přehled
guest-jump = Na této stránce
guest-todo = Úkoly
guest-for-you = Úkoly, které sledujete
guest-files = Soubory
guest-notes = Poznámky
guest-activities = Aktivity
guest-comments = Komentáře
guest-people = Účastní se s vámi
guest-news = Nové pro vás
guest-mark-seen = Označit jako zobrazené
guest-foot = Vidíte to, co vám zpřístupňuje { $organization }, nic jiného.
guest-browsers = Moje prohlížeče
guest-browsers-about = V těchto prohlížečích se od vás nevyžaduje kód. Odhlaste ty, které neznáte.
browser-since = Od { $since }, naposledy: { $seen }
guest-menu = Záznamy a firmy
guest-open-at = Zpřístupňuje vám { $organization }
guest-open-count = { $count ->
    [0] Nic vám není zpřístupněno
    [one] Zpřístupněna { $count } položka
    [few] Zpřístupněny { $count } položky
   *[other] Zpřístupněno { $count } položek
}
guest-home = Domů
guest-others = Jiné firmy
guest-empty = { $organization } vám momentálně nic nezpřístupňuje. Jakmile se něco objeví, bude to tady.
guest-my-tasks = Úkoly, které sledujete
guest-my-items = Zpřístupněné záznamy
guest-hello = Dobrý den, { $name }
guest-hello-below = Co vám zpřístupňuje { $organization }
guest-search = Hledat v tom, co máte zpřístupněno
guest-responsible = odpovědná osoba
guest-search-least = Zadejte alespoň { $count ->
    [one] { $count } znak
    [few] { $count } znaky
   *[other] { $count } znaků
}.
guest-search-nothing = Hledání „{ $sought }“ neodpovídá nic z toho, co máte zpřístupněno.
guest-companies = Firmy, které s vámi sdílejí
guest-companies-again = Sdílejí s vámi i další firmy. Chcete-li je vidět, přihlaste se znovu: od posledního přihlášení uplynula delší doba.
guest-companies-none = V tomto prohlížeči vám není nic zpřístupněno. Otevřete odkaz v e-mailu, nebo se přihlaste adresou, na kterou přišel.
hit-file = Soubor
hit-task = Úkol
hit-note = Poznámka
hit-activity = Aktivita
hit-event = Vlákno
hit-comment = Komentář
kind-record = Záznam
kind-project = Projekt
kind-document = Dokument
kind-board = Tabule
preview-banner = Vidíte to, co vidí { $name }. Nic tu nelze změnit a mezi návštěvami to nezanechá stopu.
preview-proposed = Tohle uvidí { $name }. Zatím nebylo nic odesláno.
guest-news-more = { $count ->
    [one] a { $count } další
    [few] a { $count } další
   *[other] a { $count } dalších
}
preview-sends = { $name } tu může posílat soubory.
preview-makes-requests = { $name } tu může zadávat požadavky.
preview-writes-notes = { $name } tu může psát poznámky.
preview-writes = { $name } tu může psát.
guest-companies-none-title = Nic tu nemáte zpřístupněno
link-closed-others = Zobrazit, co máte zpřístupněno
