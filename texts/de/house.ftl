crumbs = Wo Sie sind
overtaken = Jemand anderes hat das geändert, während Sie schrieben. So steht es jetzt da; darunter steht, was Sie eingegeben haben.
overtaken-mine = Meine Fassung speichern
overtaken-theirs = Die andere behalten
role = Rolle
role-administrator = Administrator
role-administrator-about = alles in der Organisation
role-internal = Intern
role-internal-about = arbeitet mit allen Ordnern und Einträgen
role-external = Extern
role-external-about = nur das, woran sie beteiligt sind
role-unknown = Diese Rolle gibt es nicht.
home-title = Guten Tag, { $name }
home-tasks = Meine Aufgaben
home-tasks-empty = Nichts wartet auf Sie.
home-items = Zuletzt geändert
home-items-empty = Hier steht, woran Sie und Ihr Team arbeiten.
home-guests = Zuletzt gesehene Gäste
home-guests-empty = Wenn ein Gast öffnet, was Sie geteilt haben, sehen Sie es hier.
home-open-to = { $count ->
    [one] ein Gast
   *[other] { $count } Gäste
}
first-title = Willkommen, { $name }. Das Haus gehört Ihnen.
first-lead = Es ist leer, und niemand draußen kann hineinsehen. Drei Schritte, und Ihr erster Gast steht an der Tür.
first-organizer = Legen Sie Ihren ersten Ordner an
first-organizer-about = Ein Ort für Einträge einer Art. Felder lassen sich später ändern.
first-from = Beginnen mit
first-make = Ordner anlegen
first-ask = Ordner legt ein Administrator an. Bitten Sie um den ersten.
first-record = Fügen Sie einen Eintrag hinzu
first-record-about = Eine Brücke, ein Vertrag, eine Bestellung: was Sie einem Gast zeigen würden.
first-share = Teilen Sie ihn mit einem Gast
first-share-about = Per E-Mail oder Link. Sie sehen vorher genau, was der Gast sehen wird.
team-title = Mein Team
team-count = { $count ->
    [one] Ein Mitglied
   *[other] { $count } Mitglieder
}
team-actions = Was mit { $name } geschehen soll
team-make = Zur Rolle { $role } wechseln
team-role-for-guest = { $name } ist Gast, und ein Gast hat keine Rolle. Laden Sie die Person zuerst in Ihr Team ein; das belegt einen Platz.
team-last-administrator = Jemand muss Administrator sein. Ernennen Sie zuerst jemand anderen.
invitations-title = Offene Einladungen
invitation-by = eingeladen von { $name }, { $when }
invitation-over = abgelaufen
invitation-again = Noch einmal senden
invitation-cancel = Einladung zurückziehen
invitation-member-already = { $name } arbeitet schon hier.
invitation-open-already = Diese Adresse ist schon eingeladen. Senden Sie jene Einladung noch einmal.
invite-title = Mitglied einladen
invite-seat = Ein Mitglied arbeitet hier und belegt einen Platz. Um jemandem draußen etwas zu zeigen, teilen Sie es stattdessen.
invite-name = Name
invite-button = Einladung senden
administration-title = Verwaltung
administration-ways = Mehr aus der Verwaltung
administration-guests = Gäste
administration-guests-of = von { $count }
administration-guests-any = so viele Sie möchten
administration-plan = Tarif
plan-free = Free
plan-business = Business
plan-enterprise = Enterprise
settings-title = Einstellungen
settings-name = Name
settings-hue = Farbe
settings-hue-wrong = Wählen Sie eine der Farben.
settings-days = Tage, die dem Browser eines Gastes vertraut wird
settings-days-help = Nach so vielen Tagen wird wieder ein Code verlangt. 0 verlangt ihn bei jedem Besuch.
settings-days-wrong = Eine Zahl von Tagen zwischen 0 und 365.
settings-code = Auch beim ersten Besuch einen Code verlangen
settings-code-help = Ein Gast-Link allein lässt dann niemanden herein.
settings-external = Gast-Links
settings-external-help = Mitglieder dürfen sie anlegen und kopieren.
settings-second = Mitglieder brauchen einen zweiten Schritt
settings-second-help = Sie kommen nur mit einer Authenticator-App, einem Passkey oder Ihrer eigenen Anmeldung herein.
settings-second-self = Richten Sie zuerst Ihren eigenen zweiten Schritt ein, sonst sperren Sie sich selbst aus.
hue-green = Grün
hue-sand = Sand
hue-sky = Himmel
hue-ochre = Ocker
hue-plum = Pflaume
hue-moss = Moos
guest-browsers-title = Browser, denen für Gäste vertraut wird
guest-browsers-empty = Noch wird keinem Browser eines Gastes vertraut.
audit-title = Protokoll
audit-lead = Wer was getan und wer was gesehen hat. Nichts darin lässt sich ändern.
audit-empty = Noch ist nichts geschehen.
audit-pages = Seiten des Protokolls
audit-newest = Neueste
audit-older = Ältere
audit-by-system = Parlor
audit-by-nobody = Jemand Unbekanntes
audit-by-somebody = Jemand
audit-named = „{ $name }“
audit-deed = { $deed ->
    [organization-founded] hat die Organisation gegründet
    [organization-made] hat als Betreiber die Organisation angelegt
    [settings-changed] hat die Einstellungen geändert
    [brand-changed] hat die Marke geändert
    [brand-picture] hat ein Bild der Marke hochgeladen
    [brand-picture-removed] hat ein Bild der Marke entfernt
    [sender-set] hat den Absender der Mails festgelegt
    [sender-confirmed] hat den Absender der Mails bestätigt
    [sender-ready] hat den Schlüssel der Mails bei der Domain gefunden und nutzt ihre Adresse
    [sender-unready] hat den Schlüssel der Mails bei der Domain nicht mehr gefunden und nutzt ihre Adresse nicht mehr
    [sender-removed] hat den Absender der Mails entfernt
    [role-given] hat eine andere Rolle vergeben an
    [role-made] hat eine Rolle angelegt
    [role-changed] hat eine Rolle geändert
    [role-ended] hat eine Rolle aus dem Gebrauch genommen
    [records-exported] hat Einträge exportiert aus
    [records-imported] hat Einträge importiert in
    [moved-in] hat von anderswo mitgebracht
    [view-saved] hat eine Ansicht der Liste gespeichert
    [view-removed] hat eine Ansicht der Liste entfernt
    [member-removed] hat aus dem Team genommen
    [invitation-sent] hat eine Einladung gesendet
    [invitation-sent-again] hat eine Einladung noch einmal gesendet
    [invitation-cancelled] hat eine Einladung zurückgezogen
    [invitation-role] hat die Rolle einer Einladung geändert
    [invitation-accepted] hat eine Einladung angenommen
    [copies-exported] hat die Kopien exportiert von
    [contact-made] hat den Kontakt angelegt
    [contact-merged] wurde eins mit einem anderen Kontakt
    [contact-changed] hat den Kontakt geändert
    [browser-ended] hat das Vertrauen in einen Browser beendet
    [person-signed-in] hat sich angemeldet
    [person-signed-out] hat sich abgemeldet
    [person-password] hat das eigene Passwort geändert
    [person-second-on] hat den zweiten Schritt der Anmeldung eingeschaltet
    [person-second-off] hat den zweiten Schritt der Anmeldung ausgeschaltet
    [key-made] hat einen Schlüssel für Programme angelegt
    [passkey-added] hat einen Passkey hinzugefügt
    [passkey-removed] hat einen Passkey entfernt
    [key-ended] hat einen Schlüssel für Programme beendet
    [service-made] hat den Dienst hinzugefügt
    [service-key-made] hat einen Schlüssel angelegt für den Dienst
    [service-key-ended] hat einen Schlüssel beendet für den Dienst
    [view-key-made] hat einen Schlüssel angelegt, der zeigt, was ein Gast sieht:
    [view-key-ended] hat einen Schlüssel beendet, der zeigt, was ein Gast sieht:
    [file-read] hat eine Datei gelesen
    [file-reminded] hat Gäste erinnert, eine Datei zu lesen
    [task-read] hat eine Aufgabe geöffnet
    [note-read] hat eine Notiz geöffnet
    [activity-read] hat eine Aktivität geöffnet
    [event-read] hat eine Nachricht oder Anfrage zu einem Dokument geöffnet
    [request-read] hat eine Anfrage geöffnet
    [request-list-read] hat eine Anforderungsliste geöffnet
    [planned-read] hat eine geplante Aktivität geöffnet
    [preset-made] hat eine Vorlage zum Teilen angelegt
    [preset-changed] hat eine Vorlage zum Teilen geändert
    [preset-ended] hat eine Vorlage zum Teilen entfernt
    [group-made] hat eine Gästegruppe angelegt
    [group-renamed] hat eine Gästegruppe umbenannt
    [group-ended] hat eine Gästegruppe entfernt
    [group-joined] hat einen Kontakt in eine Gästegruppe aufgenommen
    [group-left] hat einen Kontakt aus einer Gästegruppe genommen
    [group-shared] hat mit einer Gästegruppe geteilt
    [item-seen] hat angesehen
    [item-fetched] hat durch ein eigenes Programm abgerufen
    [share-opened] hat mit einem Gast geteilt:
    [share-changed] hat geändert, was ein Gast sieht von
    [share-closed] hat für einen Gast geschlossen:
    [activity-added] hat eine Aktivität angelegt
    [activity-changed] hat eine Aktivität geändert
    [category-added] hat eine Kategorie angelegt
    [category-archived] hat eine Kategorie stillgelegt
    [category-renamed] hat eine Kategorie umbenannt
    [category-restored] hat eine Kategorie wieder in Gebrauch genommen
    [comment-added] hat einen Kommentar geschrieben
    [comment-changed] hat einen Kommentar geändert
    [comment-moved] hat Gästen einen Kommentar des Teams gezeigt
    [comment-removed] hat einen Kommentar entfernt
    [comment-restored] hat einen Kommentar zurückgeholt
    [board-said] hat im Chat des Boards geschrieben
    [board-commented] hat das Board kommentiert
    [board-resolved] hat einen Kommentar auf dem Board erledigt
    [board-reopened] hat einen Kommentar auf dem Board wieder geöffnet
    [board-words-removed] hat Worte vom Board entfernt
    [board-words-restored] hat zurückgeholt, was auf dem Board gesagt war
    [board-update] hat gesagt, wie es mit dem Board steht
    [board-update-removed] hat zurückgenommen, was dazu gesagt war, wie es mit dem Board steht
    [board-update-restored] hat zurückgeholt, was dazu gesagt war, wie es mit dem Board steht
    [board-picture] hat ein Bild auf das Board gelegt
    [board-file] hat eine Datei auf das Board gelegt
    [board-timer] hat die Stoppuhr des Boards gestartet
    [board-timer-stopped] hat die Stoppuhr des Boards angehalten
    [template-changed] hat die Lücken der Vorlage geändert
    [message-reacted] hat im Chat auf eine Nachricht reagiert
    [message-unreacted] hat im Chat eine Reaktion zurückgenommen
    [message-restored] hat eine Nachricht zurückgeholt im Chat von
    [stage-restored] hat eine Phase von Projekten zurückgeholt
    [event-started] hat einen Vorgang begonnen
    [event-closed] hat einen Vorgang für Gäste geschlossen
    [event-opened] hat einen Vorgang für Gäste geöffnet
    [event-closed-to] hat einen Vorgang für einen einzelnen Gast geschlossen
    [event-opened-to] hat einen Vorgang wieder für einen einzelnen Gast geöffnet
    [file-closed-to] hat eine Datei für einen Gast geschlossen
    [file-opened-to] hat eine Datei für einen Gast geöffnet
    [field-added] hat ein Feld angelegt
    [field-archived] hat ein Feld stillgelegt
    [field-changed] hat ein Feld geändert
    [field-hidden] hat ein Feld vor Gästen verborgen
    [field-moved] hat ein Feld verschoben
    [field-restored] hat ein Feld wieder in Gebrauch genommen
    [field-shown] hat Gästen ein Feld gezeigt
    [file-added] hat eine Datei hinzugefügt
    [file-internal] hat eine Datei vor Gästen verborgen
    [file-removed] hat eine Datei entfernt
    [file-renamed] hat eine Datei umbenannt
    [file-restored] hat eine Datei zurückgeholt
    [file-shown] hat Gästen eine Datei gezeigt
    [file-sealed] hat eine Datei versiegelt
    [evidence-made] holte die Nachweise zu
    [archive-asked] forderte ein Archiv der Organisation an
    [archive-cancelled] hielt ein Archiv der Organisation an
    [archive-taken] lud ein Archiv der Organisation herunter
    [seal-imported] hat ein Zertifikat für Siegel importiert
    [seal-own] ist zu einem Zertifikat der Installation zurückgekehrt
    [signing-approved] hat freigegeben
    [signing-changes] hat vor der Unterschrift um Änderungen gebeten
    [signing-confirmed] hat vor der Unterschrift mit einem Code bestätigt
    [signing-declined] hat die Unterschrift abgelehnt
    [signing-ended] hat einen Lauf von Unterschriften beendet
    [signing-passed] hat eine Unterschrift weitergegeben
    [signing-sealed] hat Unterschriebenes versiegelt
    [signing-seal-stopped] hielt das Versiegeln von Unterschriebenem an
    [signing-seal-begun-again] begann das Versiegeln von Unterschriebenem wieder
    [signing-sent] hat zum Unterschreiben gesendet
    [signing-signed] hat unterschrieben
    [file-version] hat eine neue Fassung einer Datei hinzugefügt
    [file-virus] hat einen Virus in einer Datei gefunden und sie vernichtet
    [follow-added] hat jemanden zum Mitlesen hinzugefügt
    [follow-ended] hat jemanden vom Mitlesen entfernt
    [contact-erased] hat einen Kontakt gelöscht
    [member-erased] hat ein früheres Mitglied gelöscht
    [erasure-asked] hat um Löschung gebeten
    [erasure-back] hat die Bitte um Löschung zurückgenommen
    [erasure-objected] hat eingewendet gegen die Löschung von
    [data-exported] hat die eigenen Daten mitgenommen
    [retention-changed] hat geändert, wie lange aufbewahrt wird
    [retention-ran] hat entfernt, was nicht länger aufbewahrt wird
    [item-binned] hat in den Papierkorb gelegt
    [item-changed] hat geändert
    [item-created] hat angelegt
    [item-restored] hat aus dem Papierkorb geholt
    [link-activated] hat einen Gastlink aktiviert
    [link-copied] hat einen Gastlink kopiert
    [link-deactivated] hat einen Gastlink deaktiviert
    [link-end-set] hat das Ende eines Gastlinks gesetzt
    [link-fetched] hat einen Gastlink abgerufen und nicht geöffnet
    [link-held] hat einen Link geöffnet, den niemand bestätigt hat
    [link-made] hat einen Gastlink gemacht
    [link-opened] hat einen Gastlink geöffnet
    [link-renewed] hat einen Gastlink erneuert
    [note-added] hat eine Notiz angelegt
    [note-changed] hat eine Notiz geändert
    [note-removed] hat eine Notiz entfernt
    [note-restored] hat eine Notiz zurückgeholt
    [organizer-guests] hat geändert, was Gäste eines Ordners sehen, tun und bekommen
    [order-made] hat einen Arbeitsauftrag angelegt
    [order-changed] hat einen Arbeitsauftrag geändert
    [order-reported] hat über einen Arbeitsauftrag berichtet
    [order-confirmed] ließ einen Arbeitsauftrag bestätigen
    [order-withdrawn] hat die Bestätigung eines Arbeitsauftrags zurückgenommen
    [order-template] hat einen Arbeitsauftrag als Vorlage abgelegt
    [order-template-removed] hat eine Vorlage für Arbeitsaufträge entfernt
    [order-template-restored] hat eine Vorlage für Arbeitsaufträge zurückgeholt
    [request-made] hat eine Anfrage gestellt
    [request-task] hat aus einer Anfrage eine Aufgabe gemacht
    [request-closed] hat eine Anfrage geschlossen
    [request-opened] hat eine Anfrage wieder geöffnet
    [list-made] hat eine Anforderungsliste angelegt
    [list-asked] hat Gäste mit einer Anforderungsliste gebeten
    [list-title] hat eine Anforderungsliste umbenannt
    [list-body] hat die Worte einer Anforderungsliste geändert
    [list-due] hat den Termin einer Anforderungsliste geändert
    [list-closed] hat eine Anforderungsliste geschlossen
    [list-opened] hat eine Anforderungsliste wieder geöffnet
    [list-done] hat eine Anforderungsliste abgeschlossen
    [list-point-added] hat einen Punkt zu einer Anforderungsliste hinzugefügt
    [list-point-changed] hat einen Punkt einer Anforderungsliste geändert
    [list-point-moved] hat einen Punkt einer Anforderungsliste verschoben
    [list-point-removed] hat einen Punkt aus einer Anforderungsliste entfernt
    [list-point-restored] hat einen Punkt einer Anforderungsliste zurückgeholt
    [list-answered] hat einen Punkt einer Anforderungsliste beantwortet
    [list-taken-back] hat eine Antwort einer Anforderungsliste zurückgenommen
    [list-accepted] hat eine Antwort einer Anforderungsliste angenommen
    [list-sent-back] hat eine Antwort einer Anforderungsliste zurückgegeben
    [list-template-saved] hat eine Vorlage für Anforderungslisten gespeichert
    [list-template-removed] hat eine Vorlage für Anforderungslisten entfernt
    [list-template-restored] hat eine Vorlage für Anforderungslisten zurückgeholt
    [planned-added] hat etwas geplant
    [planned-changed] hat etwas Geplantes geändert
    [planned-ended] hat etwas Geplantes beendet
    [planned-confirmed] hat etwas Geplantes bestätigt
    [planned-skipped] hat einen geplanten Tag ausgelassen
    [planned-taken-back] hat eine Bestätigung zurückgenommen
    [record-guests] hat geändert, was Gäste eines Datensatzes sehen, tun und bekommen
    [grant-fields] hat die Felder gewählt, die ein Gast sieht
    [guest-suspended] hat den Gast ausgesetzt
    [guest-resumed] hat wieder hereingelassen
    [guest-renewed] hat die Zeit als Gast verlängert von
    [guest-changed] hat die Zeit als Gast geändert von
    [guest-ended] hat das Ende der Zeit als Gast aufgeschrieben von
    [guest-asked] hat um mehr Zeit als Gast gebeten
    [review-started] hat eine Zugangsprüfung begonnen
    [review-decided] hat in einer Zugangsprüfung geantwortet für
    [review-closed] hat eine Zugangsprüfung geschlossen
    [review-reported] hat den Bericht einer Zugangsprüfung gemacht
    [domain-named] hat die eigene Domain benannt:
    [domain-removed] hat die eigene Domain weggenommen:
    [domain-certified] hat ein Zertifikat bekommen für die eigene Domain
    [domain-used] macht Links mit der eigenen Domain
    [domain-failed] macht Links ohne die eigene Domain, die nicht antwortet:
    [webhook-made] hat den Webhook hinzugefügt
    [webhook-changed] hat den Webhook geändert
    [webhook-secret] hat dem Webhook ein anderes Geheimnis gegeben
    [webhook-taken] hat den Webhook übernommen
    [webhook-off] hat den Webhook abgeschaltet
    [webhook-on] hat den Webhook eingeschaltet
    [webhook-tested] hat ein Testereignis gesendet an den Webhook
    [webhook-sent-again] hat etwas noch einmal gesendet an den Webhook
    [webhook-removed] hat den Webhook entfernt
    [sharing-rule-on] hat eine Freigaberegel eingeschaltet
    [sharing-rule-off] hat eine Freigaberegel ausgeschaltet
    [organizer-changed] hat einen Ordner geändert
    [organizer-cover] hat einem Ordner ein anderes Titelbild gegeben
    [organizer-extranet-off] hat einen Ordner für Gäste geschlossen
    [organizer-extranet-on] hat einen Ordner für Gäste geöffnet
    [organizer-made] hat einen Ordner angelegt
    [participant-added] hat ins Team geholt bei
    [participant-removed] hat aus dem Team genommen bei
    [plan-set] hat den Tarif gesetzt
    [share-ended] hat für einen Gast geschlossen: das Ende war da
    [share-end-set] hat gesetzt, bis wann es für einen Gast offen ist
    [task-added] hat eine Aufgabe angelegt
    [task-changed] hat eine Aufgabe geändert
    [task-step-added] hat einer Aufgabe einen Schritt hinzugefügt
    [task-step-done] hat einen Schritt einer Aufgabe abgehakt
    [task-step-open] hat einen Schritt einer Aufgabe zurückgenommen
    [task-step-removed] hat einen Schritt einer Aufgabe entfernt
    [task-estimate] hat die Schätzung einer Aufgabe geändert
    [task-worked] hat Arbeit an einer Aufgabe eingetragen
    [task-worked-removed] hat Arbeit an einer Aufgabe zurückgenommen
    [task-worked-restored] hat Arbeit an einer Aufgabe zurückgeholt
    [task-status] hat den Status einer Aufgabe geändert
   *[other] -
}
contacts-title = Meine Kontakte
contacts-empty = Noch niemand. Kontakte entstehen von selbst, wenn Sie etwas teilen; oder legen Sie unten einen an.
contacts-no-counterparty = Ohne Firma
contact-add = Kontakt anlegen
contact-name = Name
contact-job = Position
contact-phone = Telefon
contact-language = Sprache
contact-counterparty = Firma
contact-counterparty-help = Ein neuer Name legt eine neue Firma an.
contact-since = Bekannt seit
contact-change = Ändern
contact-no-email = noch keine E-Mail
contact-email-help = Eine andere E-Mail-Adresse ist ein anderes Postfach: Browser, denen mit der alten vertraut wurde, müssen wieder einen Code zeigen.
contact-email-taken = Ein anderer Kontakt hat diese Adresse.
contact-open = { $count ->
    [one] Eines geöffnet
   *[other] { $count } geöffnet
}
contact-nothing-open = Nichts geöffnet
contact-open-title = Geöffnet
contact-open-empty = Für diesen Kontakt ist nichts geöffnet. Er sieht einen leeren Raum.
contact-open-since = Offen seit { $when }
contact-open-until = bis { $when }
contact-seen = Gesehen: { $when }
contact-not-seen = Noch nicht gesehen
contact-team = Team
contact-no-role = Gäste belegen keinen Platz und sehen nur, was Sie teilen.
contact-member-already = Die Person ist auch Mitglied Ihres Teams.
contact-invite = In mein Team einladen
contact-invite-seat = { $name } wird mit der Annahme Mitglied und belegt einen Platz. Was als Gast geöffnet ist, bleibt, wie es ist.
contact-invite-no-email = Tragen Sie zuerst eine E-Mail-Adresse ein; die Einladung geht dorthin.
audit-by-click = mit dem Knopf hinter dem Link
audit-by-code = mit einem Code
settings-zone = Zeitzone
settings-zone-help = Für Gäste und Mitglieder, solange ihre eigene nicht bekannt ist
settings-language-help = Für Mails an Menschen, deren eigene noch nicht bekannt ist
contact-mark-elsewhere = Anderswo Mitglied
contact-mark-account = Hat ein Konto
contact-mark-guest = Gast
contact-mark-invited = War noch nicht da
contact-mark-unknown = Kein Postfach
contact-seat-free = Im Plan Free kostet ein Platz nichts.
contact-seat-plan = Ein Platz kostet, was Ihr Plan sagt.
contact-seat-price = Ein Platz kostet { $price }.
