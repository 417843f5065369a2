keys-title = Schlüssel für Programme
keys-lead = Mit einem Schlüssel darf ein Programm, was Sie dürfen, oder weniger.
keys-api = Was Programme können
key-name = Wofür ist er?
key-make = Schlüssel anlegen
key-end = Beenden
key-made-title = Der Schlüssel „{ $name }“
key-made-lead = Kopieren Sie ihn jetzt. Er wird nie wieder angezeigt.
key-copy = Kopieren
key-copied = Kopiert.
key-kept = Ich habe ihn verwahrt
key-in-person = Das können nur Sie selbst, nicht ein Schlüssel.
key-only-reads = Dieser Schlüssel darf nur lesen.
key-bound = Dieser Schlüssel öffnet nur, wofür er angelegt wurde.
key-unknown = Dieser Schlüssel gilt nicht: Er wurde beendet, seine Zeit ist um, oder es gibt ihn nicht.
key-may = Was er darf
key-may-read = Lesen
key-may-write = Lesen und ändern
key-may-which = Wählen Sie, was er darf.
key-where = Wo
key-all-houses = Überall, wo Sie hindürfen
key-only-house = Nur bei { $organization }
key-house-unknown = Wählen Sie eine Firma, bei der Sie arbeiten oder Gast sind.
key-long = Wie lange
key-days = { $days } Tage
key-until-day = Bis zu einem Tag
key-no-end = ohne Ende
key-long-which = Wählen Sie, wie lange.
key-last-day = Letzter Tag
key-last-day-help = Nur, wenn Sie „Bis zu einem Tag“ wählen.
key-date-wrong = Wählen Sie einen Tag.
key-until-past = Dieser Tag ist vorbei.
key-too-long = Wählen Sie einen Tag innerhalb von { $days } Tagen.
key-until = bis { $date }
key-over = Zeit ist um
key-reads = Liest nur
key-used = Zuletzt benutzt { $when } · { $network }
key-unused = Nie benutzt
key-made-by = von { $name }
key-view-of = Was { $guest } bei { $organization } sieht

view-keys = Schlüssel für Programme
view-keys-title = Was { $name } sieht, für Programme
view-keys-lead = Ein Programm mit so einem Schlüssel sieht, was { $name } sieht, und ändert nichts. { $name } erfährt davon nichts. Er endet, wenn für den Gast nichts mehr offen ist, oder wenn der, der ihn angelegt hat, nicht mehr als Gast schauen darf.
view-keys-nothing = Für diesen Gast ist nichts offen, also gibt es nichts zu sehen.

services-title = Dienste
services-lead = Programme, die hier arbeiten. Ein Dienst hat Rollen wie Mitglieder, braucht keinen Platz, meldet sich nirgends an und bekommt keine Mails. Was er tut, steht unter seinem Namen im Verlauf.
services-empty = Hier arbeitet noch kein Programm.
service-make = Dienst hinzufügen
service-name = Name
service-name-help = Zum Beispiel „Importroboter“. Wo er genannt wird, heißt er ein Dienst.
service-named = { $name } (Dienst)
service-roles = Rollen
service-roles-help = Extern sieht nur, was der Dienst selbst angelegt hat oder wozu er hinzugefügt wurde.
service-role-none = Wählen Sie mindestens eine Rolle.
service-keys = { $count ->
    [0] Kein Schlüssel
    [one] Ein Schlüssel
   *[other] { $count } Schlüssel
}
service-keys-lead = Jedes Programm bekommt einen eigenen Schlüssel, damit einer ohne die anderen beendet werden kann.
service-used = zuletzt benutzt { $when }
service-above-yours = Dieser Dienst darf mehr als Sie. Bitten Sie einen Administrator, den Schlüssel anzulegen.
service-remove = Diesen Dienst entfernen
