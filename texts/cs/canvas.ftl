### Plátno tabule a co je kolem něj na stránce. Co plátno doplňuje samo, přichází jako vlastní název ve složených závorkách.

canvas-board = Tabule
canvas-tools = Nástroje tabule

## Co se děje se změnami

canvas-connecting = Připojování…
canvas-saved = Uloženo
canvas-saving = Ukládání…
canvas-offline = Offline
canvas-offline-one = Offline: čeká tu jedna změna
canvas-full = Je tu teď příliš mnoho lidí: vpustíme vás, jakmile se uvolní místo
canvas-offline-many = Offline: čekající změny: { $count }
canvas-ended = Tato stránka je zastaralá
canvas-reload = Načíst znovu
canvas-shut = Tato tabule se teď nemění
canvas-broken = Tabuli tu nelze vykreslit. Načtěte stránku znovu, nebo použijte jiný prohlížeč.
canvas-refused = Tohle nelze změnit.
canvas-too-large = Tohle je na tabuli příliš velké. Kreslete po menších částech.
canvas-picture-failed = Obrázek nedorazil. Zkontrolujte připojení a zkuste to znovu.

## Lístky, tabulky, stránky odjinud, soubory, obrázky z webu

canvas-note = Lístek
canvas-note-colour = Barva lístku
canvas-yellow = Žlutá
canvas-green = Zelená
canvas-blue = Modrá
canvas-pink = Růžová
canvas-violet = Fialová
canvas-table = Tabulka
canvas-table-title = Přidat tabulku
canvas-rows = Řádky
canvas-columns = Sloupce
canvas-insert = Přidat
canvas-cancel = Zrušit
canvas-add-row = Přidat řádek
canvas-add-column = Přidat sloupec
canvas-edit-table = Tabulka
canvas-cell = Řádek { $row }, sloupec { $column }
canvas-table-done = Hotovo
canvas-embed = Webová stránka
canvas-embed-title = Přidat webovou stránku
canvas-embed-field = Adresa
canvas-embed-hint = Nic se odtud nenačte, dokud o to někdo na tabuli nepožádá.
canvas-embed-wrong = Tohle není adresa jiné stránky. Začíná https://.
canvas-show = Zobrazit { $host }
canvas-show-hint = Stránka odjinud. Když ji zobrazíte, dozví se o vás.
canvas-not-shown = Tohle tu nelze zobrazit.
canvas-download = Stáhnout { $name }
canvas-file = Soubor
canvas-sending-file = Odesílání { $name }
canvas-sending-files = Odesílané soubory: { $count }
canvas-stop-sending = Zastavit odesílání
canvas-file-failed = Soubor { $name } nedorazil. Zkontrolujte připojení a zkuste to znovu.
canvas-web-picture = Obrázek z webu
canvas-web-picture-title = Přidat obrázek z webu
canvas-web-picture-field = Adresa obrázku
canvas-web-picture-hint = Stáhne se jednou a pak se uchová s tabulí.

## Komentáře

canvas-comment = Komentář
canvas-comment-place = Stiskněte místo, kam patří
canvas-comment-field = Napište komentář
canvas-send = Odeslat
canvas-comment-failed = Komentář nedorazil. Zkontrolujte připojení a zkuste to znovu.
canvas-pin = Komentář { $number }, { $name }
canvas-pin-resolved = Komentář { $number }, { $name }, vyřešený
canvas-show-resolved = Zobrazit vyřešené komentáře

## Ostatní

canvas-people-one = Jste tu sami
canvas-people = Lidí zde: { $count }
canvas-moderate = Přivést všechny k mému pohledu
canvas-moderate-stop = Přestat všechny přivádět k mému pohledu
canvas-moderated = { $name } vám ukazuje svůj pohled
canvas-following = Sledujete: { $name }
canvas-stop-following = Přestat

## Nabídka plátna

canvas-menu = Nabídka
canvas-save-as = Stáhnout jako { $kind }
