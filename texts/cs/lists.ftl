# Seznamy podkladů: o co se žádají hosté, bod po bodu.
lists = Seznamy podkladů
list-new = Nový seznam podkladů
list-new-about = Požádejte hosty o soubory, odpovědi a potvrzení. Nejdřív vytvořte seznam, pak jeho body; odešle se, až vyberete, koho požádat.
list-title = Čeho se týká
list-body = Vzkaz těm, koho žádáte
list-due = Termín
list-make = Vytvořit seznam
list-from = Začít od
list-from-nothing = Prázdný seznam
list-from-help = Převezmou se jeho body, bez termínů a odpovědí.
list-templates = Šablony
list-recent = Seznamy k opakovanému použití
list-template-remove = Odstranit šablonu „{ $title }“
list-templates-many = Šablon už je { $most }. Nejdřív některou odstraňte.
list-draft = Koncept
list-open = Otevřeno
list-done = Hotovo
list-closed = Uzavřeno
list-progress = { $done } z { $all }
list-to-look-at = { $count ->
    [one] { $count } ke kontrole
    [few] { $count } ke kontrole
   *[other] { $count } ke kontrole
}
list-points = O co se žádá
list-points-none = Zatím se o nic nežádá. Přidejte první bod.
list-points-many = Bodů v seznamu může být nejvýše { $most }.
list-save-template = Uložit jako šablonu
list-again = Použít znovu
list-close = Uzavřít seznam
list-close-sure = Nikdo už nebude moci odpovědět. Odpovědi zůstanou a seznam můžete znovu otevřít.
list-close-draft = Nikdo nebyl požádán. Seznam můžete znovu otevřít.
list-open-again = Znovu otevřít
list-change = Změnit název, vzkaz a termín
list-ask = Požádat
list-ask-whom = Koho požádat
list-ask-more = Požádat i někoho dalšího
list-ask-nobody = Vyberte, koho požádat.
list-ask-nobody-here = Tohle zatím není zpřístupněno žádnému hostovi. Nejdřív to sdílejte; pak tu můžete hosty požádat.
list-ask-others = Požádat lze jen hosty, kterým je to zpřístupněno.
list-ask-share = Přizvat někoho jiného sdílením
list-ask-guests-only = Žádají se jen hosté. Kolegové mohou seznam sledovat.
list-ask-nothing = Nejdřív přidejte bod: seznam bez bodů o nic nežádá.
list-asks-nobody-yet = Seznam zatím nikoho nežádá. Až budou body hotové, požádejte hosty tlačítkem „Požádat“.
list-has-ended = Tento seznam skončil. Nejdřív ho znovu otevřete.
list-due-past = Tento den už uplynul.
list-overtaken = Mezitím to někdo změnil. Vidíte, jak to vypadá teď; dalším odesláním to nahradíte svým.
home-lists = Seznamy podkladů

point-file = Soubory
point-words = Slovní odpověď
point-tick = Potvrzení
point-kind = O co se žádá
point-title = Bod
point-hint = Nápověda
point-due = Vlastní termín
point-due-help = Bez něj platí termín seznamu.
point-required = Povinné
point-optional = (nepovinné)
point-removed = Odstraněno
point-add = Přidat bod
point-change = Změnit
point-remove = Odstranit bod
point-remove-about = Odpovědi si tým může dál přečíst.
point-up = „{ $title }“: posunout nahoru
point-down = „{ $title }“: posunout dolů
point-no-kind = Možnosti jsou: file, words, tick.
point-kind-answered = Na tento bod už někdo odpověděl. Chcete-li žádat o něco jiného, vytvořte nový bod.
point-open = Otevřeno
point-given = Odesláno
point-accepted = Přijato
point-sent-back = Vráceno
point-asked-then = O co se tehdy žádalo: { $asked }
point-why = Proč:
point-why-label = Proč se vrací
point-accepted-by = Přijetí: { $name }
point-sent-back-by = Vrácení: { $name }
point-accept = Přijmout
point-send-back = Vrátit
point-before = { $count ->
    [one] { $count } dřívější odpověď
    [few] { $count } dřívější odpovědi
   *[other] { $count } dřívějších odpovědí
}
point-files = Soubory
point-more-files = Další soubory
point-send = Odeslat
point-confirm = Potvrzuji
point-confirmed = Potvrzeno
point-take-back = Odvolat
point-change-answer = Změnit odpověď
point-not-ticked = Pro potvrzení zaškrtněte políčko.
point-no-answer = Na tento bod není odpověď.
point-is-accepted = Tohle bylo přijato a už to nelze měnit.
point-other-kind = Tento bod teď žádá o něco jiného. Podívejte se na něj znovu.
point-answered-meanwhile = Mezitím na to někdo odpověděl. Vidíte jeho odpověď; dalším odesláním ji nahradíte svou.

guest-lists = Prosíme o zaslání
guest-list-about = Každý bod se odesílá zvlášť. Dokud není přijat, můžete ho měnit.
guest-list-done = Vše už máme. Děkujeme.
guest-list-closed = Tento seznam je uzavřený. Nic dalšího není třeba.
hit-request-list = Seznam podkladů

news-list-asked = { $name } vás žádá o soubory a odpovědi
news-list-answered = { $name } odpovídá
news-list-back = Vráceno; je znovu otevřeno
news-list-done = Všechny podklady jsou přijaty
news-list-soon = Blíží se termín a něco ještě chybí
news-list-today = Termín je dnes a něco ještě chybí
news-list-over = Je po termínu a něco ještě chybí

history-list-made = vytváří seznam podkladů „{ $subject }“
history-list-asked = žádá hosty seznamem podkladů „{ $subject }“
history-list-title = přejmenovává seznam podkladů
history-list-body = mění vzkaz v seznamu podkladů „{ $subject }“
history-list-due = mění termín seznamu podkladů „{ $subject }“
history-list-closed = uzavírá seznam podkladů „{ $subject }“
history-list-opened = znovu otevírá seznam podkladů „{ $subject }“
history-list-done = dokončuje seznam podkladů „{ $subject }“
history-list-point-added = přidává „{ $subject }“ do seznamu podkladů „{ $became }“
history-list-point-changed = mění, o co se žádá v „{ $subject }“
history-list-point-moved = přesouvá „{ $subject }“ v seznamu podkladů „{ $became }“
history-list-point-removed = odstraňuje „{ $subject }“ ze seznamu podkladů „{ $became }“
history-list-point-restored = obnovuje „{ $subject }“ v seznamu podkladů „{ $became }“
history-list-answered = odpovídá na „{ $subject }“ v seznamu podkladů „{ $became }“
history-list-taken-back = odvolává odpověď na „{ $subject }“
history-list-accepted = přijímá odpověď na „{ $subject }“
history-list-sent-back = vrací odpověď na „{ $subject }“: { $became }
