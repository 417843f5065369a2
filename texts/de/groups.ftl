# Vorlagen zum Teilen und Gruppen von Gästen.

preset = Vorlage
presets = Vorlagen zum Teilen
presets-about = Was Sie Gästen immer wieder öffnen, unter einem Namen. Ein Druck beim Teilen füllt es aus. Gäste sehen diese Namen nie.
presets-empty = Noch keine Vorlage.
preset-new = Neue Vorlage
preset-make = Als Vorlage behalten
preset-name = Name der Vorlage
preset-days = Tage
preset-days-help = Der Zugang endet nach so vielen Tagen; leer für kein Ende.
preset-days-wrong = Geben Sie eine Zahl von Tagen zwischen 1 und { $most } ein, oder nichts.
preset-record = Von einem Eintrag
preset-project = Von einem Projekt
preset-document = Von einem Dokument
preset-board = Von einem Board
preset-supplier = Lieferant
preset-auditor = Prüfer
preset-example = Mit „{ $name }“ beginnen
preset-name-taken = Eine Vorlage mit diesem Namen gibt es schon.
preset-too-many = Es kann { $most } Vorlagen geben. Entfernen Sie zuerst eine.
preset-stays = Eine Änderung ändert nichts, was schon offen ist.
preset-end = Vorlage entfernen
preset-end-help = Sie wird nicht mehr angeboten. Was damit geöffnet wurde, bleibt offen.
preset-keep = Das als Vorlage behalten
preset-none = Keine: wie unten gewählt
bulk-preset-help = Sie sagt, was sie sehen und wie lange, anstelle der Auswahl unten.
share-presets = Vorlagen
share-groups = Gruppen
access-by-preset = Als „{ $preset }“
access-by-group = Durch die Gruppe { $groups }
why-group = { $name } hat das durch die Gruppe „{ $group }“.
groups = Gästegruppen
groups-about = Kontakte, mit denen Sie gemeinsam teilen. Jeder hat trotzdem einen eigenen Zugang und sieht dadurch nichts von den anderen. Gäste sehen diese Namen nie.
groups-empty = Noch keine Gruppe.
group-name = Name der Gruppe
group-name-help = Nur für das Team.
group-make = Gruppe anlegen
group-contacts = { $count ->
    [0] niemand darin
    [one] 1 Kontakt
   *[other] { $count } Kontakte
}
group-name-taken = Eine Gruppe mit diesem Namen gibt es schon.
group-renamed-meanwhile = Jemand anderes hat sie inzwischen umbenannt: Sie heißt jetzt „{ $name }“.
group-nobody = In der Gruppe „{ $name }“ ist niemand. Nehmen Sie zuerst Kontakte auf.
group-who = Wählen Sie einen Ihrer Kontakte.
group-empty = Noch ist niemand darin.
group-choose = Kontakt wählen
group-add = Aufnehmen
group-add-help = Das öffnet noch nichts. Was die Gruppe hat, wird zum Öffnen angeboten.
group-has = Was mit ihr geteilt wurde
group-has-nothing = Nichts, was Sie sehen, wurde mit ihr geteilt. Wählen Sie sie beim Teilen.
group-lacks = Noch nicht für sie offen: { $titles }
group-open = { $count ->
    [one] Für sie öffnen
   *[other] Diese { $count } für sie öffnen
}
group-open-to = offen für { $some } von { $all }
group-leave = Herausnehmen
group-leave-question = { $name } herausnehmen? Was offen ist, bleibt offen.
group-leave-alone = { $name } hat allein durch diese Gruppe: { $titles }.
group-leave-close = Das für sie schließen
group-end = Gruppe entfernen
group-end-help = Was für ihre Kontakte offen ist, bleibt für jeden von ihnen offen.
preset-gone = Diese Vorlage gibt es nicht mehr. Wählen Sie selbst, was sie sehen.
group-gone = Diese Gruppe gibt es nicht mehr.
