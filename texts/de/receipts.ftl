# Wer was gelesen hat.

read-by = Gelesen von { $read } von { $of }
receipts-told = Welche Dateien und Seiten Sie hier wann öffnen, wird festgehalten und dem Team von { $organization } angezeigt.
receipts-what = Was festgehalten wird
receipts-off = Das Lesen wird hier nicht mehr festgehalten. Was davor festgehalten wurde, bleibt.
readers = Wer es gelesen hat
readers-of = { $read } von { $of }
readers-none = Noch niemand.
readers-not = Noch nicht
readers-yes = Haben es gelesen
readers-others = { $count ->
    [one] 1 weitere Person, die es nicht mehr hat oder über einen öffentlichen Link kam
   *[other] { $count } weitere, die es nicht mehr haben oder über einen öffentlichen Link kamen
}
readers-remind = Erinnern
readers-reminded = Erinnert
read-first = Gelesen
read-times = { $count }-mal, zuletzt
read-older = Version { $version } gelesen, nicht die neueste
read-taken = heruntergeladen
read-not-yet = Hat es nicht gelesen
read-by-program = Von einem Programm dieser Person geholt
access-read = Hat { $read } von { $of } Dateien gelesen
follow-opened = geöffnet
documents-read = Gelesen von
documents-read-of = { $read } von { $of }
settings-receipts = Festhalten, was Gäste lesen
settings-receipts-help = Neben jeder Datei steht, wer welche Version gelesen hat. Gäste erfahren das. Aus: Von da an wird nichts festgehalten; Besuche weiterhin.
news-to-read = { $name } bittet Sie, eine Datei zu lesen
news-first-read = { $name } hat eine Datei zum ersten Mal gelesen
mails-reads = Gäste lesen eine Datei zum ersten Mal
history-file-reminded = hat { $became } erinnert, { $subject } zu lesen
