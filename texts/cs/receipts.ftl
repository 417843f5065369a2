# Kdo co přečetl.

read-by = Přečteno: { $read } z { $of }
receipts-told = Které soubory a stránky tu otevřete a kdy, se zaznamenává a vidí to tým organizace { $organization }.
receipts-what = Co se zaznamenává
receipts-off = Čtení se tu už nezaznamenává. Co bylo zaznamenáno dříve, zůstává.
readers = Kdo to přečetl
readers-of = { $read } z { $of }
readers-none = Zatím nikdo.
readers-not = Zatím ne
readers-yes = Přečetli
readers-others = { $count ->
    [one] a ještě { $count } osoba, která to už nemá nebo přišla přes veřejný odkaz
    [few] a ještě { $count } osoby, které to už nemají nebo přišly přes veřejný odkaz
   *[other] a ještě { $count } osob, které to už nemají nebo přišly přes veřejný odkaz
}
readers-remind = Připomenout jim to
readers-reminded = Připomenuto
read-first = Přečteno:
read-times = { $count }krát, naposledy:
read-older = Přečtena verze { $version }, ne nejnovější
read-taken = staženo
read-not-yet = Nepřečteno
read-by-program = Načteno programem hosta
access-read = Přečtené soubory: { $read } z { $of }
follow-opened = otevřeno
documents-read = Přečetli
documents-read-of = { $read } z { $of }
settings-receipts = Zaznamenávat, co hosté čtou
settings-receipts-help = U každého souboru je vidět, kdo přečetl kterou verzi. Hosté o tom vědí. Vypnuto: od té chvíle se nic nezaznamenává; návštěvy se zaznamenávají dál.
news-to-read = { $name } vás žádá o přečtení souboru
news-first-read = { $name } poprvé čte soubor
mails-reads = Hosté poprvé čtou soubor
history-file-reminded = připomíná přečtení souboru { $subject }: { $became }
