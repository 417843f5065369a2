roles-title = Rollen
roles-lead = Was Mitglieder sehen und tun dürfen. Wer mehrere hat, darf, was eine davon erlaubt.
role-held = { $count ->
    [0] niemand
    [one] ein Mitglied
   *[other] { $count } Mitglieder
}
role-held-by = Haben { $names }
role-held-by-nobody = Noch hat sie niemand. Vergeben Sie sie unter Mein Team.
role-still-held = { $count ->
    [one] Eine Person hat diese Rolle oder ist dazu eingeladen. Geben Sie ihr zuerst eine andere.
   *[other] { $count } Personen haben diese Rolle oder sind dazu eingeladen. Geben Sie ihnen zuerst eine andere.
}
role-new = Rolle anlegen
role-name = Name der Rolle
role-name-help = So, wie man sie nennt: Vertrieb, Werkstatt, Buchhaltung.
role-make = Rolle anlegen
role-name-taken = Eine Rolle dieses Namens gibt es schon.
role-above-yours = Diese Rolle können Sie nicht vergeben: Sie erlaubt mehr als Ihre.
role-built-in = Diese Rolle gehört zur Organisation und lässt sich nicht ändern.
role-overtaken = Jemand anderes hat diese Rolle inzwischen geändert. So steht sie jetzt; von Ihnen wurde nichts gespeichert.
role-level-unknown = Diese Stufe gibt es nicht.
role-end = Rolle aus dem Gebrauch nehmen
role-end-about = Sie kann niemandem mehr gegeben werden. Was mit ihr getan wurde, bleibt im Protokoll.
role-matrix = Datensätze
role-matrix-about = Wie weit die Rolle reicht. Jede Stufe schließt die davor ein; eine Kategorie kann von ihrem Organizer abweichen.
role-no-organizers = Es gibt noch keine Organizer.
role-where = Organizer
role-may = Darf
role-may-in = Was die Rolle in { $name } darf
role-own-only = Nur eigene
role-own-only-in = Nur selbst angelegte Datensätze, in { $name }
role-fields = Felder
role-fields-all = Alle Felder
role-fields-some = Einige Felder
role-fields-only = Nur diese Gruppen
role-no-group = Felder ohne Gruppe
role-house = Im Haus
level-inherited = wie im Organizer
level-none = nichts
level-read = lesen
level-modify = lesen und ändern
level-create = ändern und anlegen
level-delete = ändern, anlegen und löschen
level-share = ändern, anlegen, löschen und mit Gästen teilen
permission-links = Erstellt und kopiert Gastlinks
permission-links-about = wo die Rolle teilen darf
permission-contacts = Pflegt Kontakte
permission-contacts-about = sieht alle Kontakte, legt sie an und ändert sie
permission-organizers = Legt Organizer an
permission-organizers-about = und ändert ihre Felder und Kategorien
permission-members = Pflegt das Team
permission-members-about = lädt Mitglieder ein, entfernt sie und vergibt Rollen, die nicht mehr erlauben als die eigenen
what-title = Was sehen sie?
what-who = Mitglied
what-choose = Mitglied wählen
what-show = Zeigen
what-about = Wählen Sie ein Mitglied und sehen Sie, was seine Rollen zusammen ergeben, so wie es gespeichert ist.
what-own = eigene: { $level }
what-seen = { $count ->
    [0] noch keine Datensätze
   *[other] sieht { $seen } von { $count }
}
what-takes-part = Und alles, woran sie beteiligt sind
team-roles = Rollen
team-roles-of = Rollen von { $name }
team-roles-save = Rollen speichern
team-role-none = Wählen Sie mindestens eine Rolle: Wer keine hat, kommt nicht herein.
team-own-role = Die eigenen Rollen ändert nur ein Administrator.
team-see-roles = Rollen
record-category-not-yours = Ihre Rollen erlauben dort keine Datensätze. Wählen Sie eine andere Kategorie.
why-made = Sie haben es angelegt, und ihre Rolle zeigt ihnen, was sie angelegt haben.
leaving-title = { $name } aus dem Team nehmen
leaving-lead = Der Zugang endet sofort. Was sie geschrieben und geteilt haben, bleibt, mit ihrem Namen.
leaving-lead-me = Ihr Zugang endet sofort. Was Sie geschrieben und geteilt haben, bleibt, mit Ihrem Namen.
leaving-items = { $count ->
    [0] Für keinen Eintrag verantwortlich.
    [one] Ein Eintrag, für den sie verantwortlich sind, geht über.
   *[other] { $count } Einträge, für die sie verantwortlich sind, gehen über.
}
leaving-tasks = { $count ->
    [0] Keine offenen Aufgaben.
    [one] Eine offene Aufgabe geht über.
   *[other] { $count } offene Aufgaben gehen über.
}
leaving-shared = { $count ->
    [0] Für keinen Gast ist etwas offen, das sie geöffnet haben.
    [one] Ein Gast, dem sie etwas geöffnet haben, behält Zugang.
   *[other] { $count } Gäste, denen sie etwas geöffnet haben, behalten Zugang.
}
leaving-successor = Geht über an
leaving-button = Aus dem Team nehmen
leaving-nobody = Es ist sonst niemand im Team. Laden Sie zuerst jemanden ein, an den alles übergehen kann.
leaving-to-themselves = Wählen Sie jemand anderen.
leaving-to-a-service = Ein Dienst übernimmt nichts. Wählen Sie jemanden aus dem Team.
leaving-unseen = { $name } würde nicht alles sehen, was übergeht. Nicht zu sehen wären: Einträge: { $records }, Projekte: { $projects }, Dokumente: { $documents }, Boards: { $boards }, Aufgaben: { $tasks }, geplante Aktivitäten: { $planned }. Wählen Sie jemand anderen, oder geben Sie zuerst eine Rolle, die das zeigt.
leaving-above-yours = Sie können sie nicht entfernen: Sie haben eine Rolle, die mehr erlaubt als Ihre.
team-take-off = Aus dem Team nehmen …
