# Die Seiten des Betreibers
operator-title = Installation
operator-overview = Übersicht
operator-organizations = Organisationen
operator-organization = Organisation
operator-mails = Mails
operator-health = Zustand
operator-limits = Konfiguration
operator-members = Mitglieder
operator-items = Objekte
operator-files = Dateien
operator-storage = Speicher
operator-here-today = Heute hier gewesen
operator-active = Letzte Änderung
operator-since = Seit
operator-plan = Tarif
operator-queues = Was wartet
operator-mails-waiting = Mails, die warten
operator-mails-failed = Aufgegebene Mails, sieben Tage
operator-mails-given-up = Aufgegebene Mails
operator-mails-sent = Heute verschickte Mails
operator-seals = Dokumente, die auf ihr Siegel warten
operator-search = Objekte, die die Suche noch nicht kennt
operator-scans = Dateien, die auf den Virenscanner warten
operator-mails-late = Seit { $when } warten Mails. Sehen Sie unter Zustand nach: Antwortet der Mailserver?
operator-held = Gebremst
operator-held-about = Organisationen, die in der letzten Stunde auf diesem Server mehr auf einmal wollten als ihren Anteil.
operator-held-requests = zu viele Anfragen auf einmal
operator-held-key = zu viele Anfragen mit einem Schlüssel
operator-held-pages = zu viele offene Seiten
operator-held-times = { $count ->
    [one] einmal
   *[other] { $count }-mal
}, zuletzt: { $when }
operator-sees = Diese Seiten zeigen, wie viel es gibt und wie es darum steht, nie, was darin steht.
operator-find = Nach dem Namen in der Adresse suchen
operator-find-button = Suchen
operator-none = Keine Organisation heißt so.
operator-more = Mehr
operator-new = Neue Organisation
operator-new-about = Die verwaltende Person meldet sich mit einem Code per Mail an; jetzt wird niemand angeschrieben.
operator-name = Name der Firma
operator-admin = Name der verwaltenden Person
operator-admin-email = Mailadresse der verwaltenden Person
operator-make = Organisation anlegen
operator-any = beliebig viele
operator-of = { $used } von { $allowed }
operator-administrators = { $count ->
    [one] davon eine Administratorin oder ein Administrator
   *[other] davon { $count } mit Administration
}
operator-headless = Niemand verwaltet diese Organisation. „parlor admin appoint { $slug } ADRESSE“ gibt einem ihrer Mitglieder die Verwaltung.
operator-subscribed = Tarif und Gäste
operator-package = Paket an Gästen
operator-package-help = So viele Gäste zugleich, anstelle der Zahl des Tarifs: 10, 20, 50, 100, 200, 300 und weiter in Schritten von 100. Leer für die des Tarifs.
operator-plan-unknown = Wählen Sie einen der Tarife.
operator-guests-number = Ein Paket umfasst 10, 20, 50, 100, 200, 300 Gäste und weiter in Schritten von 100. Leer gilt die Zahl des Tarifs.
operator-mails-none = Keine Mail wartet.
operator-mails-none-failed = In den letzten vier Wochen wurde keine Mail aufgegeben.
operator-mail-tried = { $count ->
    [0] Geschrieben { $when }, noch nicht versucht
    [one] Geschrieben { $when }, einmal versucht
   *[other] Geschrieben { $when }, { $count }-mal versucht
}
operator-mail-next = nächster Versuch { $when }
operator-mail-again = Erneut senden
operator-mails-all-again = Alle der letzten sieben Tage erneut senden
operator-health-about = Eben nachgesehen, indem jeder Teil gefragt wurde. Was gefunden wird, steht auf Englisch da, wie im Protokoll und auf der Kommandozeile (parlor doctor).
operator-wrong = Falsch
operator-doubtful = Ansehen
operator-well = Gut
operator-limits-about = Was gilt, aus Datei, Umgebung und Optionen; Geheimnisse sind verdeckt. Geändert wird es dort und nicht hier.
