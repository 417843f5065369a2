sign-in-title = Přihlášení
sign-in-lead = Pro členy i hosty.
sign-in-button = Přihlásit se
sign-in-code = Poslat mi raději kód
sign-in-code-help = Nemáte heslo? E-mailem přijde šestimístný kód.
sign-in-wrong = E-mailová adresa nebo heslo nesouhlasí.
sign-out = Odhlásit se
email = E-mail
email-invalid = Toto není e-mailová adresa.
password = Heslo
password-missing = Zadejte heslo, nebo si nechte poslat kód.
password-wrong = Heslo nesouhlasí.
password-short = Zadejte alespoň { $count ->
    [one] { $count } znak
    [few] { $count } znaky
   *[other] { $count } znaků
}.
password-long = Zadejte nejvýše { $count ->
    [one] { $count } znak
    [few] { $count } znaky
   *[other] { $count } znaků
}.
password-common = Tohle zkouší každý jako první. Zvolte jiné.
password-own = Tohle je složené z vašeho jména, adresy nebo organizace. Zvolte jiné.
password-help = Alespoň { $count ->
    [one] { $count } znak
    [few] { $count } znaky
   *[other] { $count } znaků
}; stačí i pár slov.
password-set = Změňte si heslo. Všude jinde budete odhlášeni.
password-unset = Přihlašujete se kódy z e-mailu. Můžete si nastavit i heslo.
password-current = Současné heslo
password-new = Nové heslo
password-change = Změnit heslo
password-make = Nastavit heslo
code-title = Podívejte se do e-mailu
code-sent = Pokud adresu známe, posíláme šestimístný kód na
code-label = Šestimístný kód
code-valid = { $minutes ->
    [one] Platí ještě { $minutes } minutu
    [few] Platí ještě { $minutes } minuty
   *[other] Platí ještě { $minutes } minut
}
code-continue = Pokračovat
code-nothing = Nic nepřišlo? Podívejte se do nevyžádané pošty, nebo
code-again = Poslat nový kód
code-other-address = Použít jinou adresu
code-long-label = Dlouhý kód
code-long-why = Pro tuto schránku dnes někdo příliš často žádal o kód nebo ho hádal. Zkopírujte dlouhý kód z našeho posledního e-mailu: platí jeden den. Pak vám pošleme šest číslic.
code-wrong = Tento kód nesouhlasí. Podívejte se do nejnovějšího e-mailu; { $left ->
    [one] zbývá { $left } pokus.
    [few] zbývají { $left } pokusy.
   *[other] zbývá { $left } pokusů.
}
code-over = Tento kód už neplatí. Nechte si poslat nový.
where-title = Moje firmy
where-member = Tady pracujete
where-guest = Tady jste host
where-nothing = Momentálně vám není nic zpřístupněno.
start-title = Vítejte v Parloru
start-lead = Jste tu první. Pojmenujte svou organizaci. Stanete se jejím správcem.
start-organization = Název vaší organizace
start-button = Vytvořit organizaci
your-name = Vaše jméno
field-missing = Vyplňte prosím toto pole.
field-long = Zadejte nejvýše { $count ->
    [one] { $count } znak
    [few] { $count } znaky
   *[other] { $count } znaků
}.
account-title = Můj účet
account-stale = Než změníte, čím se přihlašujete, nebo odhlásíte jiné prohlížeče, přihlaste se znovu.
account-sign-in-again = Přihlásit se znovu
account-language = Jazyk
language-now = Ten, ve kterém čtete
account-zone = Časové pásmo
account-zone-help = Například Europe/Prague
language-unknown = Tento jazyk zatím není k dispozici.
zone-unknown = Takové časové pásmo neexistuje.
browsers-title = Moje prohlížeče
browsers-lead = Kde jste přihlášeni a které firmy prohlížeči důvěřují. Odhlaste, co neznáte.
browsers-end-others = Odhlásit se všude jinde
browser-this = Tento
browser-unknown = Prohlížeč
browser-seen = Naposledy: { $when } · od { $since } · { $network }
browser-by-link = přes odkaz pro hosta
browser-end = Odhlásit
browser-trusted = { $organization } důvěřuje tomuto prohlížeči od { $since }
browser-trust-end = Zrušit důvěru
since = od:
join-title = Připojit se k organizaci { $organization }
# Případy jsou slova pro role, jak je zná program.
join-lead = { $inviter } vás zve ke spolupráci v organizaci { $organization }. { $role ->
    [administrator] Smíte tam vše vidět a měnit.
    [internal] Budete tam pracovat se všemi evidencemi a záznamy.
    [external] Uvidíte jen to, na čem se podílíte.
   *[other] Vaše role: { $title }.
}
join-for = Tato pozvánka je pro { $email }.
join-account = Účet už máte. Heslem potvrdíte, že jste to vy.
join-button = Připojit se k organizaci { $organization }
join-signed-in-as = Jste přihlášeni jako { $email }. Nejdřív se odhlaste a pak znovu otevřete odkaz v e-mailu.
join-other-address = Tato pozvánka je pro { $email }. Odhlaste se a pak znovu otevřete odkaz v e-mailu.
join-gone = Tato pozvánka už neplatí. Požádejte o novou.
browser-end-this = Odhlásit se zde

# Druhý krok přihlášení
second-title = Druhý krok
second-on = Zapnuto
second-lead = Po heslu nebo kódu z e-mailu ukáže aplikace ve vašem telefonu kód, který máte jen vy.
second-since = Vyžaduje se od { $since }. { $count ->
    [0] Nezbývá žádný záložní kód.
    [one] Zbývá { $count } záložní kód.
    [few] Zbývají { $count } záložní kódy.
   *[other] Zbývá { $count } záložních kódů.
}
second-required-title = Ještě jeden krok
second-required-lead = Tato organizace vyžaduje při přihlášení druhý krok.
second-required-how = Nastavte si ho teď; zabere to minutu a budete potřebovat telefon.
second-required-again = Druhý krok máte nastavený. Přihlaste se v tomto prohlížeči znovu a bude se vyžadovat.
second-required-sign-in = Přihlásit se znovu
second-set-up = Nastavit aplikaci
second-how = Naskenujte obrázek ověřovací aplikací a pak zadejte kód, který ukáže.
second-picture = Obrázek pro aplikaci
second-by-hand = Nebo do aplikace zadejte:
second-first-code = Kód, který teď ukazuje
second-confirm = Zapnout
second-wrong = Tento kód nesouhlasí nebo už byl použit. Počkejte na další.
second-is-on = Druhý krok je zapnutý
second-recovery = Uložte si tyto kódy tam, kde je najdete i bez telefonu. Každý vás vpustí jednou. Znovu se nezobrazí.
second-recovery-copy = Kopírovat vše
second-recovery-copied = Zkopírováno.
second-recovery-kept = Mám je uložené
second-code = Kód
second-off = Vypnout…
second-off-help = Kód, který teď ukazuje aplikace, nebo záložní kód.
second-off-do = Vypnout
second-step-title = Ještě jeden krok
second-step-lead = Zadejte kód, který ukazuje aplikace ve vašem telefonu.
second-step-help = Pokud nemáte telefon u sebe, zadejte jeden ze záložních kódů.

passkey-title = Přístupové klíče
passkey-lead = Přihlašujte se otiskem prstu, obličejem nebo kódem PIN svého zařízení, bez hesla.
passkey-make = Přidat přístupový klíč
passkey-sign-in = Přihlásit se přístupovým klíčem
passkey-one = Přístupový klíč
passkey-first = Máte přístupový klíč. Nejdřív se jím přihlaste, pak můžete měnit způsoby přihlášení.
passkey-used = naposledy použit:
passkey-remove = Odebrat
passkey-which = přístupový klíč { $name }
passkey-missing = Tento prohlížeč nepodporuje přístupové klíče.
passkey-failed = Nepodařilo se. Zkuste to znovu, nebo se přihlaste jinak.
passkey-refused = Tento přístupový klíč tu není známý. Přihlaste se jinak.
passkey-over = Trvalo to příliš dlouho. Zkuste to znovu.
passkey-too-many = Více přístupových klíčů mít nelze. Nejdřív některý odeberte.

sso-sign-in = Přihlásit se přes { $name }
sso-unreachable = Přihlášení vaší firmy teď není dostupné. Zkuste to za chvíli, nebo se přihlaste jinak.
sso-refused = Přihlášení vaší firmy vás nevpustilo. Zkuste to znovu, nebo se přihlaste jinak.
sso-over = Trvalo to příliš dlouho, nebo to proběhlo v jiném prohlížeči. Zkuste to znovu.
sso-no-address = Přihlášení vaší firmy nepotvrdilo vaši e-mailovou adresu, takže nevíme, kdo tu jste.
sso-no-member = S touto adresou tu nikdo nepracuje. Požádejte o pozvánku, nebo se přihlaste jinak.
