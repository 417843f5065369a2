error-sign-in = Nejdřív se prosím přihlaste.
error-second-step = Tato organizace vyžaduje od svých členů při přihlášení druhý krok.
error-sign-in-title = Přihlášení
error-not-found = Na této adrese vám není nic zpřístupněno. Pokud vás sem přivedl e-mail, zeptejte se toho, od koho přišel.
error-not-found-title = Nic tu není
error-gone-title = Toto je uzavřeno
error-forbidden = Můžete to vidět, ale tohle dělat nesmíte.
error-forbidden-title = Tohle tu nelze udělat
error-too-often = Příliš mnoho pokusů. Zkuste to znovu za { $minutes ->
    [one] { $minutes } minutu
    [few] { $minutes } minuty
   *[other] { $minutes } minut
}.
error-too-often-title = Chvilku strpení
error-invalid = { $count ->
    [one] { $count } pole je třeba zkontrolovat.
    [few] { $count } pole je třeba zkontrolovat.
   *[other] { $count } polí je třeba zkontrolovat.
}
error-invalid-title = Nepodařilo se
error-changed = Mezitím to změnil někdo jiný. Vraťte se, načtěte stránku znovu a zkuste to ještě jednou.
error-changed-title = Někdo byl rychlejší
error-method = Tato adresa takový požadavek nepřijímá.
error-once-unreadable = Hlavička Idempotency-Key musí mít 1 až 255 viditelných znaků ASCII.
error-once-reused = Tento Idempotency-Key byl použit pro jiný požadavek. Nic se neprovedlo; použijte nový klíč.
error-once-running = Na první požadavek s tímto Idempotency-Key se ještě odpovídá. Zeptejte se znovu za chvíli.
error-once-done = Požadavek s tímto Idempotency-Key byl proveden. Odpověď na něj už nelze znovu vydat.
error-once-done-title = Už bylo provedeno
error-too-large = To je příliš velké. Nejvýše { $megabytes } MB.
error-unreadable = Co bylo odesláno, se nepodařilo přečíst. Vraťte se a zkuste to znovu.
error-foreign = Bylo to odesláno z jiného webu. Otevřete stránku tady a zkuste to znovu.
error-full = Na serveru už není místo. Nic se neztratilo; sdělte to prosím provozovateli.
error-down = Server se teď nedostane ke svým datům. Nic se neztratilo; zkuste to za chvíli.
error-busy = Server má teď tolik práce, že by tento požadavek musel čekat příliš dlouho. Nic se neprovedlo; zkuste to za chvíli.
error-busy-key = S tímto klíčem už probíhá tolik požadavků, kolik je povoleno. Nic se neprovedlo; další pošlete, až na některý přijde odpověď.
error-busy-pages = Je otevřeno tolik stránek, kolik jich lze najednou udržovat aktuální. Některé zavřete a tuto načtěte znovu.
error-broken = Je to naše chyba, ne vaše. Nic se neztratilo; zkuste to prosím znovu.
error-broken-title = Něco se pokazilo
error-noted = Zapsali jsme to pro provozovatele tohoto serveru.
error-home = Přejít na domovskou stránku
sign-in = Přihlásit se
list-cursor = Tohle není místo v tomto seznamu. Začněte na jeho první stránce.
list-first = První stránka
