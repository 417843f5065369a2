# Boards

board = Board
boards = Boards
rail-boards = Boards
boards-empty = Ein Board ist eine Fläche, auf der alle zugleich zeichnen: das Team und Gäste, die seine Adresse haben.
boards-none-found = Kein Board passt dazu.
boards-show-all = Alle Boards zeigen
boards-filter = Boards filtern
boards-shared = Mit Gästen geteilt
boards-mine = Meine
boards-archived = Archiv
boards-by-title = Nach Titel
boards-by-change = Zuletzt geändert zuerst
board-new = Neues Board
board-start = Board anlegen
board-edit = „{ $title }“ ändern
board-title = Titel
board-picture = Bild des Boards „{ $title }“
board-beside = Neben dem Board
board-menu = Das Board als Ganzes
board-locked = Gesperrt
board-lock = Sperren
board-unlock = Entsperren
board-archive = Archivieren
board-unarchive = Aus dem Archiv holen
board-is-locked = Gesperrt { $day }: Alle können dieses Board lesen, niemand kann es ändern.
board-is-archived = Archiviert { $day }: Alle können dieses Board lesen, niemand kann es ändern.
board-is-shut = Dieses Board ist gesperrt. Sie können es lesen, aber nicht ändern.
board-not-allowed = Das dürfen Sie hier nicht ändern.
board-closed-to-you = Dieses Board ist für Sie nicht mehr offen.
board-full = Dieses Board ist voll: Es fasst 10.000 Dinge. Löschen Sie einige, oder legen Sie ein weiteres an.
board-many-changes = Höchstens 200 Änderungen können auf einmal gesendet werden.
board-temporary = Vorläufig: wird { $at } gelöscht
board-as-guest = Sie sind hier als { $name }.
board-as-png = Als PNG speichern
board-as-svg = Als SVG speichern
board-as-pdf = Als PDF speichern
board-opens-link = Alle mit dem Link
board-opens-password = Link und Kennwort

board-role = Was sie auf dem Board sind
board-role-owner = Besitzer
board-role-reader = Leser
board-role-reader-help = Sieht zu und folgt live.
board-role-reviewer = Prüfer
board-role-reviewer-help = Kommentiert, zeichnet ein und chattet auch; ändert nur Eigenes.
board-role-editor = Bearbeiter
board-role-editor-help = Ändert alles.
board-role-editor-plan = In einem bezahlten Tarif können Gäste Bearbeiter sein.
share-no-boards = Ihre Organisation lässt keine Gäste auf ihre Boards. Das kann ein Administrator ändern.

board-comments = Kommentare
board-comments-empty = Noch wurde nichts gesagt. Wählen Sie das Kommentar-Werkzeug, und drücken Sie auf eine Stelle des Boards.
board-comments-none = Noch wurde nichts gesagt.
board-comment-new = Das Board kommentieren
board-say = Senden
board-say-something = Bitte schreiben Sie etwas.
board-answer = Antworten
board-answer-text = Ihre Antwort
board-resolve = Erledigen
board-reopen = Wieder öffnen
board-resolved-by = erledigt von { $name }
board-resolved-count = { $count ->
    [one] 1 erledigt
   *[other] { $count } erledigt
}
board-pin-number = Stelle { $number } auf dem Board
board-take-back = Zurücknehmen, was { $name } schrieb
board-words-of = was { $name } schrieb
board-too-far = Diese Stelle liegt zu weit draußen.
board-many-pins = Dieses Board hat 2.000 Stellen mit Kommentaren. Antworten Sie an einer davon.
board-chat-empty = Was hier steht, lesen alle auf dem Board.
board-chat-say = An alle schreiben
board-timer = Stoppuhr
board-timer-off = Keine Stoppuhr läuft.
board-timer-until = Läuft bis { $at }.
board-timer-minutes = { $count } min
board-timer-stop = Anhalten
board-timer-long = Eine Stoppuhr läuft höchstens 24 Stunden.
board-picture-missing = Wählen Sie ein Bild.
board-picture-wrong = Das ist kein Bild, das gezeigt werden kann: PNG, JPEG, GIF und WebP gehen.
board-many-pictures = Dieses Board hat 1.000 Bilder. Löschen Sie einige, oder legen Sie ein weiteres an.
history-board-locked = hat das Board gesperrt
history-board-unlocked = hat das Board entsperrt
history-board-archived = hat das Board archiviert
history-board-unarchived = hat das Board aus dem Archiv geholt
history-board-words-removed = hat Worte von { $subject } entfernt
history-board-words-restored = hat Worte von { $subject } zurückgeholt

board-address = Wer über die Adresse kommt
board-address-role = Was sie sind, wenn sie so kommen
board-opens-people = Bestimmte Personen
board-opens-people-help = Nur wer eingeladen wurde. Andere können Zugang erbitten.
board-opens-password-help = Wer die Adresse hat und das Kennwort kennt.
board-opens-link-help = Wer die Adresse hat, nennt einen Namen und ist drin.
board-opens-what = Wählen Sie, wer über die Adresse kommt.
board-opens-nothing = Die Adresse öffnet zurzeit nichts. Wählen Sie zuerst, wer über sie kommt.
board-opens-there = Was die Adresse eines Boards öffnet, wird auf dem Board gesagt.
board-role-what = Wählen Sie, was sie sind, wenn sie über die Adresse kommen.
board-outsiders-need-password = In Ihrer Organisation öffnet die Adresse ein Board nur mit Kennwort.
board-needs-password = Ihre Organisation verlangt ein Kennwort, und dieses Board hat keines: Seine Adresse lässt niemanden ein. Wählen Sie „Link und Kennwort“ und speichern Sie; geben Sie dann das Kennwort mit der Adresse weiter.
board-copy = Adresse kopieren
board-copied = Kopiert. Wer sie hat, nennt einen Namen und ist drin.
board-copied-password = Kopiert. Wer sie hat, braucht auch das Kennwort: Senden Sie es auf anderem Weg.
board-password = Kennwort
board-password-new = Neues Kennwort
board-password-copied = Das Kennwort wurde kopiert.
board-password-missing = Bitte geben Sie das Kennwort ein, das Sie mit der Adresse bekommen haben.
board-password-wrong = Das ist nicht das Kennwort dieses Boards.
board-enter = Als Gast eintreten
board-enter-name = Ihr Name
board-enter-help = Ihr Name steht an Ihrem Zeiger und an dem, was Sie schreiben.
history-board-opens = hat das Board geöffnet für { $became ->
    [people] eingeladene Personen
    [password] alle mit Link und Kennwort
   *[link] alle mit dem Link
}
history-board-password-changed = hat das Kennwort des Boards geändert
board-password-copy = Kopieren
board-outsiders-wrong = Wählen Sie, wie Boards mit Personen umgehen, die keine Mitglieder sind.
settings-outsiders = Boards und Personen, die keine Mitglieder sind
settings-outsiders-invited = Sie können eingeladen werden oder über eine Adresse kommen
settings-outsiders-password = Über eine Adresse kommen sie nur mit Kennwort
settings-outsiders-never = Sie kommen auf kein Board
settings-outsiders-open = { $count ->
    [one] Ein Board ist über seine Adresse ohne Kennwort offen. Wird eines verlangt, lässt die Adresse niemanden ein, bis das Board eines hat.
   *[other] { $count } Boards sind über ihre Adressen ohne Kennwort offen. Wird eines verlangt, lassen diese niemanden ein, bis die Boards eines haben.
}
settings-board-role = Was Personen sind, die über die Adresse eines neuen Boards kommen
board-last-owner = Ein Board hat einen Besitzer. Machen Sie zuerst jemand anderen dazu.
board-member-which = Wählen Sie ein Mitglied.
board-member-add = Mitglied hinzufügen
board-member-off = { $name } vom Board nehmen
board-role-of = Was { $name } auf dem Board ist
history-board-role = { $became ->
    [none] hat { $subject } vom Board genommen
   *[other] hat { $subject } die Rolle { $became } gegeben
}
board-copy-of = { $title } (Kopie)
board-duplicate = Duplizieren
board-keep-team = Als Vorlage für das Team behalten
board-keep-public = Als Vorlage für alle behalten
board-keep-not = Keine Vorlage mehr
board-template = Nach
board-template-none = Ein leeres Board
board-template-what = Wählen Sie, was das Board ab jetzt ist.
board-template-public = Für alle
board-page-title = Ein Board anlegen
board-page-lead = Sie brauchen kein Konto. Sie können sofort auf dem Board zeichnen.
board-page-template = Nach
board-page-which = Wählen Sie eines davon.
board-page-make = Board anlegen
board-page-help = Es hat keinen Besitzer und wird nach 24 Stunden gelöscht, wenn es kein Mitglied dieser Organisation übernimmt.
board-page-copy = Adresse der Seite kopieren
board-page-copy-help = Wer sie hat, legt Boards nach den Vorlagen für alle an. Jedes wird nach einem Tag gelöscht, wenn es kein Mitglied übernimmt.
board-page-copied = Kopiert. Wer sie hat, kann Boards nach den Vorlagen für alle anlegen.
board-is-temporary = Dieses Board ist vorläufig: Es hat keinen Besitzer und wird mit allem, was darauf ist, { $at } gelöscht. Ein Mitglied der Organisation, das es übernimmt, behält es.
board-claim = Board übernehmen
board-claim-members = Nur Mitglieder der Organisation können ein Board übernehmen. Geben Sie seine Adresse an eines weiter.
board-claimed-already = Dieses Board hat schon einen Besitzer.
board-pass-by-mail = Per E-Mail senden
history-board-claimed = hat das Board übernommen
history-board-over = gelöscht: Niemand hat es rechtzeitig übernommen
history-board-nature = { $became ->
    [team_template] hat das Board als Vorlage für das Team behalten
    [public_template] hat das Board als Vorlage für alle behalten
   *[board] hat aus der Vorlage wieder ein Board gemacht
}
board-invited-title = Nur für eingeladene Personen
board-invited-lead = Dieses Board von { $organization } ist für bestimmte Personen offen. So kommen Sie hinein:
board-invited-team = Lassen Sie sich einladen, auf das Board oder ins Team.
board-invited-account = Melden Sie sich mit Ihrem Konto an, oder legen Sie eines an.
board-invited-confirm = Bestätigen Sie Ihre E-Mail-Adresse, an die die Einladung geht.
board-waits-title = Dieser Link lässt zurzeit niemanden ein
board-waits = Fragen Sie die Person, die ihn Ihnen gegeben hat, wie Sie hineinkommen.
board-request = Zugang erbitten
board-request-message = Ein Wort an den Besitzer, wenn Sie mögen
board-request-as = Der Besitzer sieht { $email } und antwortet dorthin.
board-request-sign-in = Melden Sie sich an, und öffnen Sie die Adresse des Boards noch einmal: Dort können Sie Zugang erbitten.
board-request-waits = Ihre Bitte liegt dem Besitzer des Boards vor. Die Antwort kommt per E-Mail.
board-requests = Sie bitten um Zugang
board-requests-wait = { $count ->
    [one] Jemand bittet um Zugang zu diesem Board.
   *[other] { $count } Personen bitten um Zugang zu diesem Board.
}
board-requests-show = Antworten
board-request-accept = Hereinlassen
board-request-decline = Abweisen

board-file-one = Schicken Sie eine Datei nach der anderen.
board-many-files = Dieses Board hat 1.000 Dateien. Löschen Sie einige, oder legen Sie ein weiteres an.
board-web-image-address = Bitte geben Sie die Adresse eines Bildes an, etwa https://example.com/bild.png.
board-web-image-inside = Diese Adresse führt zu einem Rechner, der nicht allen offensteht. Von dort werden keine Bilder geholt.
board-web-image-no-answer = Von dieser Adresse kam nichts. Stimmt sie, und steht sie allen offen?
board-web-image-large = Das Bild ist zu groß: höchstens 16 MB.

board-workflow = Ablauf
board-updates = Wie es steht
board-updates-empty = Noch hat niemand gesagt, wie es steht. Sagen Sie es hier, dann wissen es alle auf dem Board.
board-updates-none = Noch hat niemand gesagt, wie es steht.
board-update-text = Was ist zu wissen?
board-update-post = Mitteilen
board-update-removed = Was hier dazu stand, wie es steht, wurde zurückgenommen.
board-state = Wie es steht
board-state-planned = Geplant
board-state-progress = In Arbeit
board-state-feedback = Rückmeldung erwünscht
board-state-hold = Angehalten
board-state-done = Fertig
board-state-which = Bitte wählen Sie, wie es steht.
board-approval-runs = Einige werden um Freigabe dieses Boards gebeten. Bis sie geantwortet haben, ändert es niemand.
board-approval-yours = Sie werden um Freigabe dieses Boards gebeten. Bis alle geantwortet haben, ändert es niemand.
board-approval-by = { $name } bittet
board-approval-due = Antwort bis { $day }
board-approval-until = Antwort bis (freiwillig)
board-approval-past = Dieser Tag ist vorbei.
board-approval-locks = Solange Sie auf Antworten warten, ändert niemand das Board. Ein PDF davon wird aufgehoben.
board-approval-untold = Ein Gast, der nicht bearbeiten darf, bekommt davon keine E-Mail und findet es auf dem Board. Sagen Sie es ihm selbst.
board-approval-pdf = Das Board, wie es war, als PDF
board-approval-not-here = Jemand, den Sie gewählt haben, ist nicht auf diesem Board. Geben Sie es zuerst frei.
board-approval-already = Es wird schon gefragt. Nehmen Sie diese Frage zuerst zurück, oder warten Sie auf die Antworten.
board-approval-over = Es wird niemand mehr gefragt.
board-approval-which-edits = Bitte sagen Sie, welche Änderungen.
board-approval-note = Ihre Gründe, oder die Änderungen
board-approval-accept-edits = Mit Änderungen annehmen
board-approval-reject = Nicht freigeben
board-approval-with-edits = Mit Änderungen angenommen
board-approval-rejected = Nicht freigegeben
board-approval-line-edits = mit Änderungen angenommen
board-approval-line-rejected = nicht freigegeben
board-approval-withdraw-sentence = Es wird niemand mehr gefragt, und das Board kann wieder geändert werden.
board-approvals-over = { $count ->
    [one] 1 frühere Freigabe
   *[other] { $count } frühere Freigaben
}
history-board-approval-asked = bat { $became } um Freigabe des Boards
history-board-approval-withdrawn = nahm die Frage nach Freigabe zurück
history-board-approval-passed-on = gab die Frage nach Freigabe des Boards weiter
history-board-approval-dropped = nahm jemanden, der das Team verlassen hat, aus der Frage nach Freigabe des Boards
history-board-approved = gab das Board frei
history-board-accepted = nahm das Board mit Änderungen an: { $became }
history-board-not-approved = gab das Board nicht frei
history-board-update = sagte, wie es steht: { $became ->
    [planned] geplant
    [in_progress] in Arbeit
    [feedback] Rückmeldung erwünscht
    [on_hold] angehalten
   *[done] fertig
}
history-board-update-removed = hat zurückgenommen, was dazu gesagt war, wie es steht
history-board-update-restored = hat zurückgeholt, was dazu gesagt war, wie es steht
board-mention-let-in = { $names }: noch nicht auf diesem Board. Sollen sie dazukommen, so wie Menschen, die über seine Adresse kommen?
board-mention-owners = { $names }: nicht auf diesem Board. Wem es gehört, kann sie dazuholen; von Ihnen erfahren sie hiervon nichts.
board-mention-yes = Dazuholen und senden
board-mention-no = Senden, ohne es ihnen zu sagen
board-make-task = Aufgabe daraus machen
board-make-another-task = Noch eine Aufgabe daraus machen

board-move = In ein Projekt verschieben
board-move-help = Ein Projekt ist ein Ordner für Boards. Wer das Board sieht, bleibt, wie es ist.
board-move-button = Verschieben
board-project-none = Kein Projekt
board-project-not-yours = Dieses Projekt dürfen Sie nicht ändern.
boards-project-empty = In diesem Projekt sehen Sie kein Board. Legen Sie eines an, oder holen Sie eines aus seinem Menü hierher.
boards-share = Alle Boards freigeben
boards-share-help = { $count ->
    [one] Ein Board hier dürfen Sie freigeben.
   *[other] { $count } Boards hier dürfen Sie freigeben, alle auf einmal, für eine Person.
} Boards, die später dazukommen, gehören nicht dazu. Gästen werden Boards einzeln freigegeben.
boards-share-with = Für wen
boards-share-who = Bitte wählen Sie, für wen.
boards-share-elsewhere = anderswo Mitglied
boards-share-button = Alle freigeben
boards-share-plan = Alle Boards auf einmal werden Mitgliedern einer Organisation mit bezahltem Plan freigegeben. Geben Sie sie einzeln frei.
boards-share-none = Keines der Boards hier dürfen Sie freigeben.
board-rest-ask = Um die anderen Boards bitten
board-rest-help = Sie sehen einige Boards dieses Projekts. Wer dafür verantwortlich ist, wird um die übrigen gebeten.
board-rest-waits = Sie haben um die anderen Boards gebeten.
board-rest-asked = sieht einige dieser Boards und bittet um die übrigen.
board-rest-open = Diese öffnen
board-rest-nobody = Bitte melden Sie sich zuerst an, damit bekannt ist, wer bittet.
board-rest-seen = Sie sehen dieses Projekt schon.
history-board-moved = verschob das Board nach „{ $subject }“
history-board-moved-out = nahm das Board aus „{ $subject }“

board-starter-ideas = Ideen sammeln
board-starter-flow = Zu tun, in Arbeit, fertig
board-starter-retrospective = Rückblick
board-starter-plan = Ein Plan in Schritten
board-starter-question = Was ist die Frage?
board-starter-to-do = Zu tun
board-starter-doing = In Arbeit
board-starter-done = Fertig
board-starter-good = Lief gut
board-starter-hard = War schwer
board-starter-next = Nächstes Mal
board-starter-step = Schritt { $number }
board-starter-today = Heute
board-starter-goal = Ziel
