### Ordner, Einträge, und was alle Dinge teilen: Team, Verlauf, Papierkorb, Suche.

## Ordner

organizers = Ordner
organizers-empty = Ein Ordner enthält Einträge einer Art: Prüfungen, Verträge, Maschinen. Legen Sie den ersten an.
organizers-empty-ask = Es gibt noch keine Ordner. Bitten Sie jemanden aus der Verwaltung, den ersten anzulegen.
organizer-new = Neuer Ordner
organizer-new-about = Ein Ort für Einträge einer Art. Alles lässt sich später ändern.
organizer-start-from = Ausgangspunkt
organizer-name = Name
organizer-name-help = Bleibt das Feld leer, gilt der Name des Ausgangspunkts.
organizer-name-missing = Geben Sie einen Namen an.
organizer-name-long = Höchstens { $most } Zeichen.
organizer-look = Aussehen
organizer-icon = Symbol
organizer-icon-unknown = Wählen Sie eines der gezeigten Symbole.
organizer-as-template = Wie vorgesehen
organizer-cover = Titelbild
organizer-cover-unknown = Wählen Sie eines der gezeigten Titelbilder.
organizer-cover-own = Ihr eigenes Titelbild
organizer-cover-help = JPEG, PNG oder WebP, bis 8 MB. Gäste sehen es oben auf ihrer Seite.
organizer-cover-wrong = Das ist kein Bild in JPEG, PNG oder WebP. Wählen Sie eine andere Datei.
organizer-cover-missing = Wählen Sie zuerst ein Bild.
organizer-make = Ordner anlegen
organizer-extranet = Gäste können eingelassen werden
organizer-extranet-about = Einträge lassen sich einzeln mit Gästen teilen. Aus: Kein Gast sieht hier etwas.
organizer-extranet-guests =
    { $count ->
        [one] Einträge hier sind zurzeit mit einem Gast geteilt.
       *[other] Einträge hier sind zurzeit mit { $count } Gästen geteilt.
    }
organizer-no-guests = keine Gäste
organizer-records =
    { $count ->
        [0] Keine Einträge
        [one] Ein Eintrag
       *[other] { $count } Einträge
    }
settings-overtaken = Jemand anderes hat das geändert, während Sie schrieben. Sehen Sie, wie es jetzt dasteht; speichern Sie noch einmal, um Ihre Eingabe zu nehmen.
organizer-settings = Einstellungen
organizer-settings-of = Einstellungen von { $name }
upload-picture = Dieses Bild verwenden
cover-bridge = Brücke
cover-bolts = Schrauben
cover-tower = Turm
cover-machines = Maschinen
cover-orders = Bestellungen
cover-contracts = Verträge
cover-harbour = Hafen
cover-orchard = Obstgarten
cover-picture = Ihr Bild

template-inspections = Prüfungen
template-inspections-about = Ort, Datum, Stand
template-contracts = Verträge
template-contracts-about = Partner, Summe, Ende
template-machines = Maschinen
template-machines-about = Seriennr., Wartung
template-orders = Bestellungen
template-orders-about = Lieferant, Lieferung
template-blank = Leer
template-blank-about = Noch keine Felder
ready-place = Ort
ready-inspected-on = Prüfung am
ready-state = Stand
ready-state-choices = Geplant | In Arbeit | Wartet auf Teile | Erledigt
ready-findings = Befund
ready-party = Vertragspartner
ready-sum = Vertragssumme
ready-begins = Beginn
ready-ends = Ende
ready-serial = Seriennummer
ready-location = Standort
ready-serviced-on = Letzte Wartung
ready-service-due = Nächste Wartung
ready-supplier = Lieferant
ready-ordered-on = Bestellt am
ready-delivery = Lieferung
ready-order-state = Stand
ready-order-state-choices = Bestellt | Bestätigt | Unterwegs | Geliefert

## Kategorien und Felder

categories-about = Bereiche dieses Ordners. Einträge behalten ihre Kategorie, auch wenn sie archiviert wird.
categories-all = Alle Kategorien
category-new = Neue Kategorie
category-name = Name der Kategorie
category-none = Keine Kategorie
fields-about = Die Spalten jedes Eintrags hier. Ein archiviertes Feld behält seine Werte.
fields-empty = Noch keine Felder. Ohne sie hat ein Eintrag Titel, Kategorie und eine verantwortliche Person.
field-new = Neues Feld
field-add = Feld hinzufügen
field-name = Name
field-kind = Art
field-kind-text = Textzeile
field-kind-long-text = Langer Text
field-kind-number = Zahl
field-kind-money = Geldbetrag
field-kind-date = Datum
field-kind-multi-choice = Mehrere zur Auswahl
field-kind-person = Person
field-kind-choice = Auswahl
field-kind-checkbox = Kästchen
field-kind-link = Link
field-kind-file = Datei
field-choices = Auswahl
field-choices-help = Je Zeile eine. Nur für ein Feld der Art Auswahl.
field-currency = Währung
field-currency-wrong = Schreiben Sie eine Währung, etwa EUR.
field-choices-missing = Schreiben Sie mindestens eine Auswahl auf.
field-choices-many = Höchstens 100 mit je bis zu 200 Zeichen.
field-group = Gruppe
field-group-help = Felder derselben Gruppe stehen beisammen.
field-required = Muss ausgefüllt werden
field-to-guests = Gäste sehen das
field-to-guests-help =
    { $count ->
        [0] Zurzeit sieht niemand außerhalb Einträge hier.
        [one] Einem Gast stehen zurzeit Einträge hier offen; er sieht das Feld, wenn ihm Felder gezeigt werden.
       *[other] { $count } Gästen stehen zurzeit Einträge hier offen; sie sehen das Feld, wenn ihnen Felder gezeigt werden.
    }
move-up = { $name } nach oben
move-down = { $name } nach unten

## Einträge

record-new = Neuer Eintrag
record-new-in = Neuer Eintrag in { $name }
record-edit = { $title } bearbeiten
record-add = Eintrag hinzufügen
record-title = Titel
record-title-missing = Geben Sie einen Titel an.
record-title-long = Höchstens { $most } Zeichen.
record-field-required = „{ $name }“ muss ausgefüllt werden.
record-field-long = „{ $name }“ ist zu lang.
record-field-number = „{ $name }“ ist eine Zahl, zum Beispiel 1480,50.
record-field-money = „{ $name }“ ist ein Betrag mit höchstens zwei Nachkommastellen, etwa 1480,50.
record-field-person = „{ $name }“: Wählen Sie ein Mitglied oder einen Kontakt.
record-field-contact = { $name } (Kontakt)
record-field-date = „{ $name }“ ist ein Datum, zum Beispiel 2026-11-30.
record-field-choice = „{ $name }“: Wählen Sie etwas aus der Liste.
record-field-link = „{ $name }“ ist eine Adresse, die mit https://, http:// oder mailto: beginnt.
record-field-file = „{ $name }“: Wählen Sie eine Datei dieses Eintrags.
record-field-file-gone = Eine Datei, die zurzeit nicht hier ist
record-field-no-files = { $name }: Fügen Sie dem Eintrag zuerst eine Datei hinzu, dann können Sie sie hier wählen.
record-binned = Im Papierkorb seit { $day }. Gäste sehen ihn nicht. Wiederherstellbar bis { $until }.
records-empty = Ein Eintrag ist, was Sie einem Gast zeigen würden: eine Brücke, ein Vertrag, eine Bestellung. Fügen Sie den ersten hinzu.
records-none-found = Kein Eintrag passt.
records-show-all = Alle zeigen
records-filter = Nach Titel filtern
records-filter-do = Filtern
records-of = Einträge von { $name }
parts-of-record = Teile dieses Eintrags
fields-shown = { $shown } von { $all }
fields-shown-about = So viele Felder werden Gästen gezeigt
share = Teilen
share-with-a-guest = Mit einem Gast teilen
shared-with-guests = Mit Gästen geteilt · { $count }
who-has-access = Wer Zugang hat
guests-none = Niemand außerhalb sieht das.
view-as = Ansehen als { $name }
team-add = Mitglied hinzufügen
team-member = Mitglied
team-remove = { $name } vom Team nehmen

## Zwei bearbeiten dasselbe

conflict = Jemand anderes hat das auch geändert
conflict-about = Nichts ist verloren, und von Ihnen ist noch nichts gespeichert. Wählen Sie Feld für Feld, was bleibt.
conflict-same = Sie haben beide dasselbe geschrieben.
conflict-theirs = Jetzt dort
conflict-yours = Ihres
conflict-both = Beide haben es geändert
conflict-save = Meine Wahl speichern
conflict-leave = Lassen, wie es jetzt ist

## Verlauf

history-of = Verlauf von { $title }
history-empty = Noch hat sich nichts geändert.
history-older = Ältere
history-nobody = Parlor
history-became = wurde zu
history-other = hat { $subject } geändert
history-item-created = hat { $subject } hinzugefügt
history-item-binned = hat es in den Papierkorb gelegt
history-item-restored = hat es aus dem Papierkorb geholt
history-title-changed = hat den Titel geändert
history-category-changed = hat die Kategorie geändert
history-responsible-changed = hat geändert, wer verantwortlich ist
history-field-changed = hat { $subject } geändert
history-participant-added = hat { $subject } ins Team geholt
history-participant-removed = hat { $subject } vom Team genommen

## Papierkorb

bin = Papierkorb
bin-about = Was hier liegt, lässt sich { $days } Tage lang wiederherstellen. Gäste sehen nichts davon.
bin-empty = Der Papierkorb ist leer.
bin-by = hierher gelegt von { $name }
bin-until = wiederherstellbar bis { $day }
bin-over = Es lag länger als 30 Tage im Papierkorb und lässt sich nicht mehr wiederherstellen.
to-bin = In den Papierkorb

## Suche

search-hint = Ein Wort genügt: Titel, Werte, Dateien, Aufgaben, Notizen, Kommentare.
search-none = In nichts, was Sie sehen dürfen, steht „{ $q }“. Versuchen Sie den Anfang eines Worts.
search-places = Wechseln zu
search-hits = Gefunden
search-found =
    { $count ->
        [one] Einer gefunden
       *[other] { $count } gefunden
    }
search-more = Es gibt mehr; ein anderes Wort findet sie.
records-sort = , danach ordnen
records-more-filters = Mehr Filter
records-filters-most = Es zählen bis zu drei Felder zugleich.
records-any = beliebig
records-from = von
records-to = bis
records-shared = Mit Gästen
records-shared-yes = Mit Gästen geteilt
records-shared-no = Nicht geteilt
records-narrowed = Was die Liste eingrenzt
records-leave-out = , weglassen
records-columns = Spalten
records-columns-about = Neben dem Titel
records-columns-show = Diese zeigen
records-count = { $count ->
    [one] Ein Eintrag
   *[other] { $count } Einträge
}
records-page = { $shown } von { $count } Einträgen
records-page-many = { $shown } von mehr als { $count } Einträgen
previous-page = Vorige Seite
views = Gespeicherte Ansichten
views-all = Alle
view-save = Ansicht speichern
view-name = Name
view-shared = Für alle, die diese Liste sehen
view-remove = Ansicht entfernen
view-too-many = Mehr Ansichten lassen sich hier nicht speichern. Entfernen Sie zuerst eine.

records-files = Dateien
export-count = { $done } von { $of } Einträgen
export-failed = Die Datei ist unterwegs abgebrochen. Versuchen Sie es noch einmal.
export-stop = Abbrechen
export-csv = Alle als CSV
export-csv-these = Diese als CSV
export-xlsx = Alle als Arbeitsmappe
export-xlsx-these = Diese als Arbeitsmappe
import = Datei importieren
import-title = In { $name } importieren
import-lead = Nichts wird angelegt, bevor Sie gesehen haben, was aus jeder Zeile wird.
import-file = Datei
import-file-help = CSV oder XLSX mit den Namen der Spalten in der ersten Zeile, bis 20 000 Zeilen und 10 MB.
import-missing = Wählen Sie zuerst eine Datei.
import-empty = Unter der ersten Zeile steht in dieser Datei nichts.
import-too-many = Diese Datei ist zu groß: höchstens 20 000 Zeilen und 100 Spalten.
import-unreadable = Diese Datei lässt sich nicht lesen. Speichern Sie sie als CSV oder XLSX und versuchen Sie es noch einmal.
import-look = Ansehen, was darin ist
import-look-again = Noch einmal ansehen
import-columns = Spalten
import-columns-about = Eine Spalte gleichen Namens wird von selbst gefunden; andere lassen sich wählen.
import-head = In der Datei
import-sample = Zum Beispiel
import-is = Wird zu
import-is-what = Was aus { $name } wird
import-nothing = nichts
import-skips-known = Zeilen weglassen, deren Titel es schon gibt
import-of = Import von { $file }
import-fates = Was aus jeder Zeile wird
import-sums = { $add } werden angelegt, { $known } gibt es schon, { $refused } lassen sich nicht anlegen.
import-row = Zeile
import-fate = Wird
import-add = Wird angelegt
import-known = Gibt es schon
import-refused = Geht nicht
import-shown = { $shown } von { $count } Zeilen werden gezeigt.
import-run = { $count ->
    [one] Einen Eintrag anlegen
   *[other] { $count } Einträge anlegen
}
import-running = Import
import-progress = { $done } von { $count } Zeilen, { $added } Einträge angelegt.
import-go-on = Weiter
import-stop = Hier anhalten
import-done = { $count ->
    [0] Kein Eintrag wurde angelegt.
    [one] Ein Eintrag wurde angelegt.
   *[other] { $count } Einträge wurden angelegt.
}
import-back = Zu { $name }
import-no-category = Eine Kategorie „{ $name }“ gibt es nicht.
import-nobody = Ein Mitglied „{ $name }“ gibt es nicht, oder mehr als eines.
import-yes-no = „{ $name }“ ist ja oder nein.

bulk-title = { $count ->
    [one] Ein Eintrag
   *[other] { $count } Einträge
}
bulk-none = Es wurde kein Eintrag gewählt. Haken Sie zuerst welche in der Liste an.
bulk-what = Was damit geschehen soll
bulk-choose = Wählen, was
bulk-next = Weiter
bulk-share = Mit Gästen teilen
bulk-bin = In den Papierkorb legen
bulk-bin-about = Sie lassen sich 30 Tage lang zurückholen. Gäste verlieren sie sofort.
bulk-who-help = E-Mail-Adressen, durch Kommas getrennt.
bulk-until-help = Der letzte Tag. Bleibt er leer: ohne Ende.
bulk-empty = Bleibt es leer, fällt der Wert weg.
bulk-tell = Vorschau
bulk-told = Was aus jedem wird
bulk-sums = { $change } werden geändert, { $same } sind schon so, { $refused } lassen sich nicht ändern.
bulk-do = { $count ->
    [one] Bei einem Eintrag tun
   *[other] Bei { $count } Einträgen tun
}
bulk-done = { $count ->
    [0] Nichts wurde geändert.
    [one] Bei einem Eintrag getan.
   *[other] Bei { $count } Einträgen getan.
}
bulk-change = wird geändert
bulk-changed = getan
bulk-same = schon so
bulk-refused = nicht möglich
bulk-shared = { $newly } neu, { $before } haben es schon
bulk-gone = Es ist nicht mehr da.
bulk-overtaken = Jemand anderes ändert es gerade.
bulk-too-many = Höchstens { $most } Einträge auf einmal.
bulk-select = { $title } wählen
bulk-selected = Mit den gewählten …
cell-title = { $field } von { $title }
cell-overtaken = Jemand anderes hat diesen Eintrag inzwischen geändert. Sehen Sie sich den Wert an, wie er jetzt ist, und speichern Sie noch einmal.
