# Regeln für das, was Gästen geöffnet wird.
rules = Freigaberegeln
rules-about = Was Gästen geöffnet wird, muss diese Regeln einhalten. Bevor Sie eine einschalten, sehen Sie, welcher offene Zugang sie verletzen würde, und können das beheben.
rules-on = Eingeschaltet
rules-none = Keine Regel ist eingeschaltet. Gäste kommen herein, wie jedes Mitglied es entscheidet.
rules-drafts = Entwürfe
rule-new = Neue Regel
rule-about = Worüber
rule-where = Wo
rule-draft = Entwerfen
rule-draft-help = Ein Entwurf gilt nirgends. Sie sehen, was er verletzen würde, und schalten ihn dann ein.
rule-everywhere = Überall
rule-records = Alle Einträge
rule-projects = Alle Projekte
rule-documents = Alle Dokumente
rule-boards = Alle Boards
rule-what-only-domains = Nur Adressen bestimmter Domains
rule-what-never-domains = Keine Adressen bestimmter Domains
rule-what-longest = Längste Dauer
rule-what-no-public-links = Keine öffentlichen Links
rule-what-proof-to-sign = Passkey oder zweiter Schritt zum Unterschreiben
rule-what-proof-to-edit = Passkey oder zweiter Schritt für jede Änderung
rule-what-watermark = Wasserzeichen auf Vorschauen
rule-says-only-domains = Nur Adressen von { $domains }
rule-says-never-domains = Keine Adressen von { $domains }
rule-says-longest = { $days ->
    [one] Höchstens ein Tag
   *[other] Höchstens { $days } Tage
}
rule-on-by = Eingeschaltet von { $name }, { $date }
rule-drafted-by = Entwurf von { $name }
rule-is-draft = Ein Entwurf
rule-off-since = Ausgeschaltet, { $date }
rule-thrown-away = Dieser Entwurf wurde verworfen.
rule-exceptions = { $count ->
    [one] Eine Ausnahme
   *[other] { $count } Ausnahmen
}
rule-change = Ändern
rule-off = Ausschalten
rule-off-question = Diese Regel ausschalten? Was offen ist, bleibt offen.
rule-overtaken = { $name } hat diese Regel inzwischen geändert. So steht sie jetzt; getan wurde nichts.
rule-says = Was sie sagt
rule-domains = Domains
rule-domains-help = Eine je Zeile, etwa example.org. *.example.org meint auch alle Domains darunter.
rule-days = Tage
rule-days-help = Was geöffnet wird, endet spätestens nach so vielen Tagen. Es kann um ebenso viele verlängert werden.
rule-goes-on = Was schon offen ist, läuft beim Einschalten weiter, bis jemand es behebt. Neuer Zugang muss die Regel einhalten.
rule-at-once = Diese Regel gilt sofort für alle, was immer ihnen offen ist.
rule-edit-is = Ändern heißt: Dateien, Notizen und Inhalte von Boards hinzufügen oder ändern, über Aufgaben berichten, Geplantes bestätigen und Anforderungslisten beantworten. Kommentare, Chats und Anfragen brauchen keinen Passkey.
rule-look = Zeigen, was sie verletzen würde
rule-would-break = Was würde sie verletzen?
rule-broken = Ausnahmen
rule-to-prove = Wer noch etwas einrichten muss
rule-all-prove = Alle, die es betrifft, haben schon einen Passkey oder zweiten Schritt.
rule-breaks-nothing = Nichts, was offen ist, verletzt diese Regel.
rule-no-exceptions = Es gibt keine Ausnahmen. Alles, was offen ist, hält diese Regel ein.
rule-watermark-breaks-nothing = Sie verletzt nichts. Gäste sehen ihre Adresse über Vorschauen und Seiten; für Mitglieder und beim Herunterladen bleibt alles, wie es ist.
rule-count-would-break = { $count ->
    [one] Ein offener Zugang würde sie verletzen. Geändert wurde nichts.
   *[other] { $count } offene Zugänge würden sie verletzen. Geändert wurde nichts.
}
rule-count-broken = { $count ->
    [one] Ein offener Zugang verletzt sie und läuft weiter, bis jemand ihn behebt.
   *[other] { $count } offene Zugänge verletzen sie und laufen weiter, bis jemand sie behebt.
}
rule-count-to-prove = { $count ->
    [one] Ein Gast hat noch weder einen Passkey noch einen zweiten Schritt und wird danach gefragt, sobald es nötig ist.
   *[other] Bei { $count } offenen Zugängen hat der Gast noch weder einen Passkey noch einen zweiten Schritt und wird danach gefragt, sobald es nötig ist.
}
rule-sort-guests = Gäste
rule-sort-on-boards = Gäste auf Boards
rule-sort-visitors = Kamen über einen öffentlichen Link
rule-sort-public-links = Öffentliche Links
rule-unseen = { $count ->
    [one] Einer mehr gehört zu etwas, das Sie nicht sehen.
   *[other] { $count } mehr gehören zu etwas, das Sie nicht sehen.
}
rule-owner = { $name } steht dafür ein
rule-page = Seite { $page } von { $pages }
rule-page-before = Vorige Seite
rule-page-after = Nächste Seite
rule-why-only = { $email } gehört zu keiner dieser Domains.
rule-why-no-address = Es gibt keine E-Mail-Adresse.
rule-why-never = { $email } gehört zu einer dieser Domains.
rule-why-no-end = Er hat kein Ende.
rule-why-late = Er endet am { $date }, das ist zu spät.
rule-why-public = Wer die Adresse hat, kommt herein.
rule-why-unproven = Es gibt noch weder einen Passkey noch einen zweiten Schritt.
rule-mend-shorten = Verkürzen
rule-mend-shorten-all = { $count ->
    [one] Verkürzen
   *[other] Alle { $count } verkürzen
}
rule-mend-shorten-question = { $count ->
    [one] Soll er am spätesten Tag enden, den die Regel zulässt?
   *[other] Sollen alle { $count } am spätesten Tag enden, den die Regel zulässt?
}
rule-mend-close = Zugang schließen
rule-mend-close-all = { $count ->
    [one] Zugang schließen
   *[other] Alle { $count } Zugänge schließen
}
rule-mend-close-question = { $count ->
    [one] Den Zugang schließen? Der Link endet und auch, was dort verfolgt wird. Geschriebenes bleibt.
   *[other] Alle { $count } Zugänge schließen? Die Links enden und auch, was dort verfolgt wird. Geschriebenes bleibt.
}
rule-mend-deactivate = Deaktivieren
rule-mend-deactivate-all = { $count ->
    [one] Den öffentlichen Link deaktivieren
   *[other] Alle { $count } öffentlichen Links deaktivieren
}
rule-mend-deactivate-question = { $count ->
    [one] Deaktivieren? Wer nur über ihn kam, bleibt draußen, bis er wieder aktiviert wird.
   *[other] Alle { $count } deaktivieren? Wer nur über sie kam, bleibt draußen, bis sie wieder aktiviert werden.
}
rule-mend-at-once = Höchstens { $most } werden auf einmal behoben; drücken Sie danach noch einmal.
rule-mend-what = Sagen Sie, was behoben werden soll: eines oder alle.
rule-nothing-to-mend = Nichts davon verletzt die Regel noch.
rule-switch-on = Einschalten
rule-on = Einschalten
rule-on-clean = Was ab jetzt geöffnet wird, muss diese Regel einhalten.
rule-on-with-exceptions = { $count ->
    [one] Was ab jetzt geöffnet wird, muss diese Regel einhalten. Der Zugang oben läuft als Ausnahme weiter, bis jemand ihn behebt.
   *[other] Was ab jetzt geöffnet wird, muss diese Regel einhalten. Die { $count } Zugänge oben laufen als Ausnahmen weiter, bis jemand sie behebt.
}
rule-on-replaces = Sie tritt an die Stelle der Regel, aus der sie entstand.
rule-discard = Entwurf verwerfen
rule-what = Wählen Sie, worum es in der Regel geht.
rule-place-which = Diesen Ort gibt es nicht mehr. Wählen Sie einen anderen.
rule-no-domain = „{ $text }“ ist keine Domain. Schreiben Sie sie wie example.org oder *.example.org.
rule-too-many-domains = Höchstens { $most } Domains.
rule-domains-missing = Nennen Sie zuerst mindestens eine Domain.
rule-days-wrong = Geben Sie eine Anzahl von Tagen ein, von 1 bis { $most }.
rule-there-already = Für diesen Ort gibt es schon eine solche Regel. Ändern Sie jene, oder wählen Sie einen anderen Ort.

rule-only-domains = Nur Adressen von { $domains }: eine Regel von { $house }.
rule-never-domains = Keine Adressen von { $domains }: eine Regel von { $house }.
rule-longest = { $days ->
    [one] Höchstens ein Tag: eine Regel von { $house }. Wählen Sie einen früheren letzten Tag.
   *[other] Höchstens { $days } Tage: eine Regel von { $house }. Wählen Sie einen letzten Tag innerhalb davon.
}
rule-longest-beside = { $days ->
    [one] Höchstens ein Tag: eine Regel von { $house }.
   *[other] Höchstens { $days } Tage: eine Regel von { $house }.
}
rule-no-public-links = Keine öffentlichen Links hier: eine Regel von { $house }.
rule-arrival = Diese Adresse wird hier nicht eingelassen: eine Regel von { $house }. Nehmen Sie eine andere, oder fragen Sie, wer es mit Ihnen geteilt hat.

prove-banner = { $house } verlangt einen Passkey oder einen zweiten Schritt, bevor Sie hier unterschreiben oder etwas ändern.
prove-button = Damit anmelden
prove-to-edit = Um hier etwas zu ändern, melden Sie sich mit einem Passkey oder zweiten Schritt an.
prove-to-sign = Um hier zu unterschreiben, melden Sie sich zuerst mit einem Passkey oder zweiten Schritt an.
