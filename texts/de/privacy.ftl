# Rechte der Menschen
privacy = Datenschutz
privacy-lead = Wie lange Sie was aufbewahren, und was Sie darüber sagen.
data-title = Ihre Daten
data-lead = Was über { $email } aufbewahrt wird, hier und bei jeder Firma, die Sie kennt.
data-take = Mitnehmen
data-take-lead = Ein Archiv mit allem, was über Sie aufbewahrt wird, zum Lesen und für Programme, mit den Dateien, die Sie eingereicht haben. Was andere schrieben, ist nicht darin.
data-take-button = Herunterladen
data-stale = Melden Sie sich noch einmal an, bevor Sie Ihre Daten mitnehmen oder löschen lassen.
data-sign-in = Erneut anmelden
data-member-since = Sie arbeiten hier seit { $date }
data-guest-since = Als Gast bekannt seit { $date }, { $count ->
    [0] nichts ist für Sie offen
    [one] ein Eintrag ist für Sie offen
   *[other] { $count } Einträge sind für Sie offen
}
erase-title = Löschen lassen
erase-lead = Gelöscht wird { $days } Tage, nachdem Sie darum gebeten haben. Bis dahin können Sie es hier zurücknehmen.
erase-account = Alles, auch mein Konto
erase-ask = Um Löschung bitten
erase-question = Soll { $organization } löschen, was über Sie bekannt ist? Alles, was dort für Sie offen ist, schließt sich.
erase-question-account = Sollen alle Firmen löschen, was sie über Sie wissen, und auch Ihr Konto? Danach kennt hier niemand mehr Ihre Adresse.
erase-goes = Was verschwindet: Name, Adresse, Telefon und Position, Zugang, wem oder was gefolgt wird, Auswahl der Mails, Besuche, Entwürfe und Browser, denen vertraut wurde.
erase-stays = Was bleibt: was geschrieben und eingereicht wurde, unter einem Namen wie „Gelöschter Gast 7“, und was etwas beweist: Unterschriften, gesiegelte Dokumente und das Protokoll.
erase-stays-documents = Diese Dokumente behalten, wer unterschrieben oder abgelehnt hat, und wie:
erase-sure = Ich weiß, was verschwindet und was bleibt, und dass es nicht rückgängig zu machen ist.
erase-sure-missing = Kreuzen Sie an, dass Sie wissen, was verschwindet und was bleibt.
erase-what = Wählen Sie eine Firma, die Sie kennt.
erase-member = Sie arbeiten bei { $organization }. Dort müssen die Administratoren Sie zuerst entfernen; bitten Sie um die Löschung von allem, dann werden sie gefragt.
erase-last-administrator = Nur Sie administrieren { $organization }. Machen Sie zuerst jemand anderen dazu.
erase-asked = Worum Sie gebeten haben
erase-asked-at = Gebeten
erase-back = Zurücknehmen
erase-due = Gelöscht wird am { $date }.
erase-due-account = Gelöscht wird am { $date }, oder sobald die letzte Firma fertig ist.
erase-objected = Seit { $date } gibt es einen Einwand, aus diesem Grund. Solange wird nichts gelöscht.
erase-waits-for-removal = Die Administratoren wurden gebeten, Sie zu entfernen. Danach wird gelöscht.
erase-not-asked = Darum bittet niemand mehr.
erased-guest = Gelöschter Gast { $number }
erased-member = Früheres Mitglied { $number }
erasure-link = Diesen Kontakt löschen
erasure-of = { $name } löschen
erasure-does = Was es bewirkt
erasure-open = { $count ->
    [0] Nichts ist offen.
    [one] Ein Eintrag ist offen und schließt sich.
   *[other] { $count } Einträge sind offen und schließen sich.
}
erasure-waits = Diese Dokumente warten auf { $name }. Die Unterschrift kann nie mehr kommen; ziehen Sie den Umlauf zurück, oder warten Sie ab.
erasure-unseen = { $count ->
    [one] Ein weiteres Dokument, das Sie nicht sehen, ist betroffen.
   *[other] { $count } weitere Dokumente, die Sie nicht sehen, sind betroffen.
}
erasure-not-asked = Darum wurde nicht gebeten.
erasure-asked = { $name } hat darum gebeten, { $date }.
erasure-decide = Entscheiden
erasure-now-question = { $name } jetzt löschen? Der Name wird überall ersetzt.
erasure-now = Jetzt löschen
erasure-object = Einwenden
erasure-reason = Grund, es zu behalten
erasure-reason-help = Er wird gezeigt, und nichts wird gelöscht, bis Sie es selbst tun.
news-erasure-asked = { $name } bittet um Löschung
news-erasure-back = { $name } hat es zurückgenommen: nichts wird gelöscht
news-erasure-done = Dieser Gast wurde gelöscht
news-erasure-member = { $name } bittet, entfernt und gelöscht zu werden
news-erasure-soon = Für diesen Gast war lange nichts offen: in 30 Tagen wird gelöscht
mail-kind-erasure = Löschung von Daten
mail-erasure-asked = { $names } wird löschen, was über Sie bekannt ist
mail-erasure-account = Ihr Konto wird gelöscht
mail-erasure-asked-above = Sie haben darum gebeten. Gelöscht wird am { $due }. { $names }
mail-erasure-objected = { $names } wendet etwas gegen die Löschung Ihrer Daten ein
mail-erasure-objected-above = { $names } behält, was über Sie bekannt ist, aus diesem Grund:
mail-erasure-done = { $names } hat Ihre Daten gelöscht
mail-erasure-done-above = { $names } hat gelöscht, was über Sie bekannt war.
mail-erasure-gone = Ihr Konto ist gelöscht
mail-erasure-gone-above = Hier kennt niemand mehr Ihre Adresse.
mail-erasure-gone-below = Das ist die letzte Mail an Sie. Wird wieder etwas mit Ihnen geteilt, sind Sie hier jemand Neues.
mail-erasure-below = Waren Sie es nicht? Nehmen Sie es dort zurück, und melden Sie Browser ab, die Sie nicht kennen.
mail-erasure-button = Ansehen oder zurücknehmen
audit-covered = nannte jemanden, der gelöscht wurde
retention = Wie lange aufbewahrt wird
retention-lead = Leer heißt: es wird aufbewahrt. Was vorbei ist, wird von selbst entfernt.
retention-kept = wird aufbewahrt
retention-visits = Besuche und Netze, in Tagen
retention-visits-help = Wann Gäste etwas ansahen, und woher sie zuletzt kamen. Bei Dokumenten, die sie unterschrieben haben, bleibt es als Beweis.
retention-guests = Gäste, für die nichts offen ist, in Monaten
retention-guests-help = Sie werden gelöscht. Der Pate erfährt es { $days } Tage vorher.
retention-mails = Was gesendete Mails sagten, in Tagen
retention-mails-help = Dass sie hinausgingen, bleibt. Danach kann nicht mehr per Mail geantwortet werden.
retention-holds = Browser, die eine Adresse hatten, in Tagen
retention-holds-help = Von Links, die nichts mehr öffnen, etwa von geschlossenen Boards.
retention-bin = Was im Papierkorb liegt, wird nach { $days } Tagen entfernt, immer.
retention-number = Eine Zahl von { $least } bis { $most }, oder nichts.
retention-touches = Diese Regeln würden jetzt etwas entfernen:
retention-touches-visits = { $count ->
    [one] einen Besuch oder ein Netz
   *[other] { $count } Besuche und Netze
}
retention-touches-guests = { $count ->
    [one] einen Gast, 30 Tage nachdem der Pate es erfuhr
   *[other] { $count } Gäste, 30 Tage nachdem die Paten es erfuhren
}
retention-touches-mails = { $count ->
    [one] die Worte einer Mail
   *[other] die Worte von { $count } Mails
}
retention-touches-holds = { $count ->
    [one] einen Browser
   *[other] { $count } Browser
}
retention-save-sure = Speichern und entfernen
retention-days = { $count ->
    [one] einen Tag
   *[other] { $count } Tage
}
retention-months = { $count ->
    [one] einen Monat, nachdem nichts mehr offen ist
   *[other] { $count } Monate, nachdem nichts mehr offen ist
}
controller = Wer dafür einsteht
controller-lead = Gästen wird es gezeigt, und es steht im Verzeichnis der Verarbeitung.
controller-responsible = Verantwortlich
controller-responsible-help = Ihre Firma, mit Anschrift.
controller-officer = Datenschutzbeauftragte
controller-officer-help = Wen man fragen kann, falls es jemanden gibt.
controller-purpose = Zwecke
controller-purpose-help = Wofür Sie die Daten aufbewahren, und auf welcher Grundlage.
processing-title = Verzeichnis der Verarbeitung
processing-lead = { $organization }, Stand { $date }.
processing-unfilled = Sagen Sie, wer für die Daten einsteht, und wofür sie aufbewahrt werden.
processing-fill = Ausfüllen
processing-organization = Organisation
processing-people = Wessen Daten
processing-people-guests = Gäste: Menschen von außen, für die etwas offen ist
processing-people-contacts = Kontakte: Menschen von außen, wie Sie sie kennen
processing-people-members = Mitglieder: Menschen, die für Sie arbeiten
processing-people-strangers = Menschen, die ein Formular ausfüllen oder über einen öffentlichen Link kommen
processing-data = Was festgehalten wird
processing-data-contact = Name, E-Mail-Adresse, Telefon, Position, Firma und Sprache
processing-data-access = Was wem geöffnet wurde, wann, von wem und bis wann
processing-data-visits = Wer was wann ansah, in welchem Browser, aus welchem Netz
processing-data-words = Was sie schreiben und einreichen: Kommentare, Nachrichten, Notizen, Anliegen, Antworten, Dateien
processing-data-signatures = Unterschriften und Freigaben, mit dem, wodurch jemand zeigte, wer er ist
processing-data-mails = Welche Mails an wen gingen, und was sie sagten
processing-recipients = Wer es bekommt
processing-no-recipients = Niemand außer denen, die damit arbeiten: kein Dienst anderswo wird benutzt.
processing-recipient = { $what ->
    [mail] Mailserver
    [mail_in] Antworten per Mail
    [database] Datenbank
    [storage] Ablage der Dateien
    [timestamps] Zeitstempeldienst
    [antivirus] Virenscanner
    [sign_in] Anmeldung der Mitglieder
   *[other] { $what }
}
processing-periods = Wie lange
processing-period = { $what ->
    [visits] Besuche und Netze
    [guests] Gäste, für die nichts offen ist
    [mails] Was Mails sagten
    [browsers] Browser, die eine Adresse hatten
    [bin] Was im Papierkorb liegt
    [overview] Benachrichtigungen
    [log] Das Protokoll, Unterschriften und gesiegelte Dokumente
   *[other] { $what }
}
processing-measures = Wie es geschützt ist
processing-safe-access = Über jede Antwort entscheidet eine Regel in dem Moment, in dem sie gegeben wird; für einen Gast ist nichts offen, was nicht mit ihm geteilt wurde.
processing-safe-log = Ein Protokoll, wer was tat und wer was sah, in dem jeder Eintrag den Hash des vorigen trägt.
processing-safe-passwords = Passwörter liegen als Argon2id-Hashes, Codes und Links als Hashes oder als Keime, die ohne einen Schlüssel außerhalb der Datenbank nichts öffnen.
processing-safe-links = Gastlinks öffnen einen Eintrag für einen Menschen und können jederzeit angehalten werden.
processing-safe-guessing = Versuche und Anfragen werden gezählt und begrenzt.
processing-safe-erasing = Menschen nehmen ihre Daten selbst mit und lassen sie löschen.
processing-safe-tls = Verbindungen sind verschlüsselt (TLS).
processing-safe-second = Mitglieder melden sich mit einem zweiten Schritt an.
processing-safe-antivirus = Dateien werden von einem Virenscanner geprüft, bevor jemand sie bekommt.
processing-safe-timestamps = Siegel tragen den Zeitstempel eines Dienstes.
notice-link = Was hier über Sie festgehalten wird
notice-title = Was hier über Sie festgehalten wird
notice-lead = { $organization } lässt Sie zu dem, was mit Ihnen geteilt wird. Das wird dabei über Sie festgehalten.
notice-visits = Besuche werden festgehalten: wenn Sie etwas ansehen, das für Sie offen ist, sieht { $organization } das.
notice-ask = Wen Sie fragen können
notice-rights = Ihre Rechte
notice-rights-about = Sie können mitnehmen, was über Sie aufbewahrt wird, und es löschen lassen.
own-made = { $email }, { $date }
own-account = Ihr Konto
own-label = { $field ->
    [name] Name
    [job] Position
    [phone] Telefon
    [email] E-Mail
    [language] Sprache
    [zone] Zeitzone
    [company] Firma
    [organization] Firma
    [known_as] Bekannt als
    [created_at] Seit
    [verified_at] Adresse bestätigt
    [has_password] Passwort
    [second_step_at] Zweiter Schritt
    [keys] Schlüssel
    [providers] Firmenanmeldung
    [issuer] Anbieter
    [subject] Name dort
    [browsers] Browser
    [browser] Browser
    [network] Netz
    [seen_at] Zuletzt gesehen
    [used_at] Zuletzt benutzt
    [ended_at] Beendet
    [method] Wie
    [choices] Auswahl der Mails
    [sort] Art
    [timing] Wann
    [mails] Mails an Sie
    [ending] Was daraus wurde
    [invitations] Einladungen
    [accepted_at] Angenommen
    [wishes] Bitten um Löschung
    [due_at] Fällig
    [called_back_at] Zurückgenommen
    [objected_at] Eingewendet
    [reason] Grund
    [done_at] Erledigt
    [stay] Zeit als Gast
    [since] Seit
    [until] Bis
    [purpose] Zweck
    [suspended_at] Ausgesetzt
    [grants] Was Ihnen geöffnet wurde
    [on] Wo
    [facets] Was davon
    [message] Nachricht
    [opened_at] Geöffnet
    [closed_at] Geschlossen
    [written] Was Sie schrieben
    [drawn] Was Sie zeichneten
    [what] Was
    [title] Titel
    [text] Text
    [at] Wann
    [signed] Unterschriften und Freigaben
    [state] Stand
    [note] Notiz
    [proven_by] Gezeigt durch
    [visits] Besuche
    [started_at] Gekommen
    [last_at] Gegangen
    [pages] Seiten
    [files] Dateien
    [version] Version
    [size] Bytes
    [media] Art
    [path] Im Archiv
    [log] Im Protokoll
   *[other] { $field }
}
own-what = { $what ->
    [contact] Gast
    [member] Mitglied
    [comment] Kommentar
    [message] Nachricht
    [note] Notiz
    [request] Anliegen
    [task] Aufgabe
    [activity] Aktivität
    [event] Austausch
    [answer] Antwort
    [confirmation] Bestätigung
    [report] Bericht
    [verdict] Freigabe
    [approval] Freigabe
    [signature] Unterschrift
    [board] Kommentar auf einem Board
    [update] Stand eines Boards
    [reaction] Reaktion
    [worked] Stunden
    [passkey] Passkey
    [key] Schlüssel für Programme
   *[other] { $what }
}
