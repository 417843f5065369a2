keys-title = Klíče pro programy
keys-lead = S klíčem smí program dělat to, co vy, nebo méně.
keys-api = Co programy mohou dělat
key-name = K čemu je?
key-make = Vytvořit klíč
key-end = Ukončit
key-made-title = Klíč „{ $name }“
key-made-lead = Zkopírujte ho teď. Znovu se už nezobrazí.
key-copy = Kopírovat
key-copied = Zkopírováno.
key-kept = Mám ho uložený
key-in-person = To můžete udělat jen vy sami, ne klíč.
key-only-reads = Tento klíč smí jen číst.
key-bound = Tento klíč otevírá jen to, k čemu byl vytvořen.
key-unknown = Tento klíč neplatí: byl ukončen, jeho doba uplynula, nebo neexistuje.
key-may = Co smí
key-may-read = Číst
key-may-write = Číst a měnit
key-may-which = Vyberte, co smí.
key-where = Kde
key-all-houses = Všude, kam smíte
key-only-house = Jen v organizaci { $organization }
key-house-unknown = Vyberte firmu, ve které pracujete nebo jste hostem.
key-long = Jak dlouho
key-days = { $days ->
    [one] { $days } den
    [few] { $days } dny
   *[other] { $days } dní
}
key-until-day = Do určitého dne
key-no-end = bez omezení
key-long-which = Vyberte, jak dlouho.
key-last-day = Poslední den
key-last-day-help = Jen když vyberete „Do určitého dne“.
key-date-wrong = Vyberte den.
key-until-past = Tento den už uplynul.
key-too-long = { $days ->
    [one] Vyberte den nejvýše { $days } den dopředu.
    [few] Vyberte den nejvýše { $days } dny dopředu.
   *[other] Vyberte den nejvýše { $days } dní dopředu.
}
key-until = do { $date }
key-over = Vypršel
key-reads = Jen čte
key-used = Naposledy použit: { $when } · { $network }
key-unused = Nikdy nepoužit
key-made-by = vytvoření: { $name }
key-view-of = Co vidí { $guest } v organizaci { $organization }

view-keys = Klíče pro programy
view-keys-title = Co vidí { $name }, pro programy
view-keys-lead = Program s takovým klíčem vidí to, co vidí { $name }, a nic nemění. { $name } se o tom nedozví. Klíč skončí, když hostovi už není nic zpřístupněno, nebo když ten, kdo ho vytvořil, už si nesmí zobrazit, co tento host vidí.
view-keys-nothing = Tomuto hostovi není nic zpřístupněno, takže není co vidět.

services-title = Služby
services-lead = Programy, které tu pracují. Služba má role jako členové, neobsazuje místo, nikam se nepřihlašuje a nedostává e-maily. Co udělá, je v historii pod jejím názvem.
services-empty = Zatím tu nepracuje žádný program.
service-make = Přidat službu
service-name = Název
service-name-help = Například „Importní robot“. Všude, kde se uvádí, je označena jako služba.
service-named = { $name } (služba)
service-roles = Role
service-roles-help = Externí vidí jen to, co služba sama vytvořila nebo k čemu byla přidána.
service-role-none = Vyberte alespoň jednu roli.
service-keys = { $count ->
    [0] Žádný klíč
    [one] { $count } klíč
    [few] { $count } klíče
   *[other] { $count } klíčů
}
service-keys-lead = Každý program dostane vlastní klíč, aby ho šlo ukončit bez ostatních.
service-used = naposledy použita: { $when }
service-above-yours = Tato služba smí víc než vy. O vytvoření klíče požádejte správce.
service-remove = Odstranit tuto službu
