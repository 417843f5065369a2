sign-in-title = Anmelden
sign-in-lead = Für Mitarbeitende und Gäste.
sign-in-button = Anmelden
sign-in-code = Stattdessen einen Code senden
sign-in-code-help = Kein Passwort? Ein sechsstelliger Code kommt per E-Mail.
sign-in-wrong = Die E-Mail-Adresse oder das Passwort stimmt nicht.
sign-out = Abmelden
email = E-Mail
email-invalid = Das ist keine E-Mail-Adresse.
password = Passwort
password-missing = Geben Sie Ihr Passwort ein, oder lassen Sie sich einen Code senden.
password-wrong = Das Passwort stimmt nicht.
password-short = Bitte mindestens { $count } Zeichen.
password-long = Bitte höchstens { $count } Zeichen.
password-common = Das probieren alle zuerst. Wählen Sie ein anderes.
password-own = Das besteht aus Ihrem Namen, Ihrer Adresse oder Ihrer Organisation. Wählen Sie ein anderes.
password-help = Mindestens { $count } Zeichen; ein paar Wörter genügen.
password-set = Ändern Sie Ihr Passwort. Sie werden überall sonst abgemeldet.
password-unset = Sie melden sich mit Codes per E-Mail an. Sie können zusätzlich ein Passwort festlegen.
password-current = Ihr jetziges Passwort
password-new = Neues Passwort
password-change = Passwort ändern
password-make = Passwort festlegen
code-title = Sehen Sie in Ihre E-Mails
code-sent = Wenn wir die Adresse kennen, ist ein sechsstelliger Code unterwegs an
code-label = Sechsstelliger Code
code-valid = { $minutes ->
    [one] Noch 1 Minute gültig
   *[other] Noch { $minutes } Minuten gültig
}
code-continue = Weiter
code-nothing = Nichts da? Sehen Sie im Spam-Ordner nach, oder
code-again = Neuen Code senden
code-other-address = Andere Adresse verwenden
code-long-label = Langer Code
code-long-why = Für dieses Postfach wurde heute zu oft gefragt oder geraten. Kopieren Sie den langen Code aus unserer letzten Mail: Er gilt einen Tag. Danach schicken wir Ihnen sechs Ziffern.
code-wrong = Dieser Code passt nicht. Sehen Sie in die neueste E-Mail; { $left ->
    [one] ein Versuch bleibt.
   *[other] { $left } Versuche bleiben.
}
code-over = Dieser Code gilt nicht mehr. Lassen Sie sich einen neuen senden.
where-title = Meine Firmen
where-member = Hier arbeiten Sie
where-guest = Hier sind Sie Gast
where-nothing = Im Moment ist nichts für Sie geöffnet.
start-title = Willkommen bei Parlor
start-lead = Sie sind zuerst da. Geben Sie Ihrer Organisation einen Namen. Sie verwalten sie dann als Administrator.
start-organization = Name Ihrer Organisation
start-button = Organisation anlegen
your-name = Ihr Name
field-missing = Bitte ausfüllen.
field-long = Bitte höchstens { $count } Zeichen.
account-title = Mein Konto
account-stale = Melden Sie sich noch einmal an, bevor Sie ändern, womit Sie sich anmelden, oder andere Browser abmelden.
account-sign-in-again = Noch einmal anmelden
account-language = Sprache
language-now = Die, in der Sie lesen
account-zone = Zeitzone
account-zone-help = Zum Beispiel Europe/Berlin
language-unknown = Diese Sprache gibt es noch nicht.
zone-unknown = Diese Zeitzone gibt es nicht.
browsers-title = Meine Browser
browsers-lead = Wo Sie angemeldet sind, und welche Firmen dem Browser vertrauen. Melden Sie ab, was Sie nicht kennen.
browsers-end-others = Überall sonst abmelden
browser-this = Dieser hier
browser-unknown = Ein Browser
browser-seen = Zuletzt { $when } · seit { $since } · { $network }
browser-by-link = durch einen Gast-Link
browser-end = Abmelden
browser-trusted = { $organization } vertraut diesem Browser seit { $since }
browser-trust-end = Vertrauen beenden
since = seit
join-title = { $organization } beitreten
# Die Fälle sind die Wörter, unter denen das Programm Rollen kennt.
join-lead = { $inviter } lädt Sie ein, bei { $organization } mitzuarbeiten. { $role ->
    [administrator] Sie dürfen dort alles sehen und ändern.
    [internal] Sie arbeiten dort mit allen Ordnern und Einträgen.
    [external] Sie sehen nur, woran Sie beteiligt sind.
   *[other] Ihre Rolle dort: { $title }.
}
join-for = Diese Einladung gilt für { $email }.
join-account = Sie haben schon ein Konto. Ihr Passwort zeigt, dass Sie es sind.
join-button = { $organization } beitreten
join-signed-in-as = Sie sind als { $email } angemeldet. Melden Sie sich ab und öffnen Sie dann den Link in der E-Mail noch einmal.
join-other-address = Diese Einladung gilt für { $email }. Melden Sie sich ab und öffnen Sie dann den Link in der E-Mail noch einmal.
join-gone = Diese Einladung ist nicht mehr offen. Bitten Sie um eine neue.
browser-end-this = Hier abmelden

# Der zweite Schritt der Anmeldung
second-title = Zweiter Schritt
second-on = An
second-lead = Nach dem Passwort oder dem Code per Mail zeigt eine App auf Ihrem Telefon einen Code, den nur Sie haben.
second-since = Wird verlangt seit { $since }. { $count ->
    [0] Es ist kein Ersatzcode übrig.
    [one] Ein Ersatzcode ist übrig.
   *[other] { $count } Ersatzcodes sind übrig.
}
second-required-title = Noch ein Schritt
second-required-lead = Diese Organisation verlangt beim Anmelden einen zweiten Schritt.
second-required-how = Richten Sie ihn jetzt ein; es dauert eine Minute und braucht Ihr Telefon.
second-required-again = Sie haben ihn eingerichtet. Melden Sie sich in diesem Browser neu an, dann wird er verlangt.
second-required-sign-in = Neu anmelden
second-set-up = App einrichten
second-how = Scannen Sie das Bild mit einer Authenticator-App und tippen Sie dann den Code ein, den sie zeigt.
second-picture = Bild für die App
second-by-hand = Oder tippen Sie dies in die App:
second-first-code = Der Code, den sie jetzt zeigt
second-confirm = Einschalten
second-wrong = Dieser Code passt nicht oder wurde schon benutzt. Warten Sie auf den nächsten.
second-is-on = Der zweite Schritt ist an
second-recovery = Bewahren Sie diese Codes dort auf, wo Sie sie ohne Ihr Telefon finden. Jeder gilt einmal. Sie werden nicht noch einmal gezeigt.
second-recovery-copy = Alle kopieren
second-recovery-copied = Kopiert.
second-recovery-kept = Ich habe sie aufbewahrt
second-code = Code
second-off = Ausschalten …
second-off-help = Der Code, den Ihre App jetzt zeigt, oder ein Ersatzcode.
second-off-do = Ausschalten
second-step-title = Noch ein Schritt
second-step-lead = Tippen Sie den Code ein, den die App auf Ihrem Telefon zeigt.
second-step-help = Ohne Ihr Telefon tippen Sie einen Ihrer Ersatzcodes.

passkey-title = Passkeys
passkey-lead = Melden Sie sich mit Finger, Gesicht oder der PIN Ihres Geräts an, ohne Passwort.
passkey-make = Passkey hinzufügen
passkey-sign-in = Mit Passkey anmelden
passkey-one = Passkey
passkey-first = Sie haben einen Passkey. Melden Sie sich zuerst damit an, dann können Sie ändern, womit Sie sich anmelden.
passkey-used = zuletzt benutzt
passkey-remove = Entfernen
passkey-which = Passkey { $name }
passkey-missing = Dieser Browser kennt keine Passkeys.
passkey-failed = Das hat nicht geklappt. Versuchen Sie es noch einmal, oder melden Sie sich anders an.
passkey-refused = Dieser Passkey ist hier nicht bekannt. Melden Sie sich anders an.
passkey-over = Das hat zu lange gedauert. Versuchen Sie es noch einmal.
passkey-too-many = Mehr Passkeys kann man nicht haben. Entfernen Sie zuerst einen.

sso-sign-in = Mit { $name } anmelden
sso-unreachable = Die Anmeldung Ihrer Firma ist gerade nicht erreichbar. Versuchen Sie es gleich noch einmal, oder melden Sie sich anders an.
sso-refused = Die Anmeldung Ihrer Firma hat Sie nicht hereingelassen. Versuchen Sie es noch einmal, oder melden Sie sich anders an.
sso-over = Das hat zu lange gedauert oder geschah in einem anderen Browser. Versuchen Sie es noch einmal.
sso-no-address = Die Anmeldung Ihrer Firma hat Ihre E-Mail-Adresse nicht bestätigt; daher wissen wir nicht, wer Sie hier sind.
sso-no-member = Mit dieser Adresse arbeitet hier niemand. Bitten Sie um eine Einladung, oder melden Sie sich anders an.
