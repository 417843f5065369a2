sign-in-title = Sign in
sign-in-lead = For members and guests alike.
sign-in-button = Sign in
sign-in-code = Send me a code instead
sign-in-code-help = No password? A 6‑digit code comes by mail.
sign-in-wrong = The e-mail address or the password is not right.
sign-out = Sign out
email = E-mail
email-invalid = This is not an e-mail address.
password = Password
password-missing = Type your password, or have a code sent to you.
password-wrong = The password is not right.
password-short = At least { $count } characters, please.
password-long = At most { $count } characters, please.
password-common = Everybody tries this one first. Choose another.
password-own = This is made of your name, your address or your organization. Choose another.
password-help = At least { $count } characters; a few words are fine.
password-set = Change your password. You will be signed out everywhere else.
password-unset = You sign in with codes by mail. You can set a password as well.
password-current = Your password now
password-new = New password
password-change = Change password
password-make = Set password
code-title = Check your mail
code-sent = If we know the address, a 6‑digit code is on its way to
code-label = 6-digit code
code-valid = { $minutes ->
    [one] Valid for 1 more minute
   *[other] Valid for { $minutes } more minutes
}
code-continue = Continue
code-nothing = Nothing there? Look in the spam folder, or
code-again = Send a new code
code-other-address = Use another address
code-long-label = Long code
code-long-why = Somebody asked or guessed too often for this mailbox today. Copy the long code from our last mail: it holds for a day. After it we send you six digits.
code-wrong = That code did not fit. Check the newest mail; { $left ->
    [one] one try is left.
   *[other] { $left } tries are left.
}
code-over = This code no longer holds. Send a new one.
where-title = My companies
where-member = You work here
where-guest = You are a guest here
where-nothing = Nothing is open to you at the moment.
start-title = Welcome to Parlor
start-lead = You are the first here. Name your organization. You become its administrator.
start-organization = Name of your organization
start-button = Create organization
your-name = Your name
field-missing = Please fill this in.
field-long = At most { $count } characters, please.
account-title = My account
account-stale = Sign in once more before you change how you sign in, or sign out other browsers.
account-sign-in-again = Sign in again
account-language = Language
language-now = The one that you read
account-zone = Time zone
account-zone-help = Such as Europe/Prague
language-unknown = This language is not there yet.
zone-unknown = There is no such time zone.
browsers-title = My browsers
browsers-lead = Where you are signed in, and which companies trust the browser. Sign out what you do not know.
browsers-end-others = Sign out everywhere else
browser-this = This one
browser-unknown = A browser
browser-seen = Last seen { $when } · since { $since } · { $network }
browser-by-link = by a guest link
browser-end = Sign out
browser-trusted = { $organization } trusts this browser since { $since }
browser-trust-end = End trust
since = since
join-title = Join { $organization }
# The cases are the words that the program knows roles by.
join-lead = { $inviter } invites you to work at { $organization }. { $role ->
    [administrator] You may see and change everything there.
    [internal] You work with all organizers and records there.
    [external] You see only what you take part in.
   *[other] Your role there: { $title }.
}
join-for = This invitation is for { $email }.
join-account = You have an account already. Your password shows that it is you.
join-button = Join { $organization }
join-signed-in-as = You are signed in as { $email }. Sign out first, then open the link in the mail again.
join-other-address = This invitation is for { $email }. Sign out, then open the link in the mail again.
join-gone = This invitation is no longer open. Ask for a new one.
browser-end-this = Sign out here

# The second step of signing in
second-title = Second step
second-on = On
second-lead = After your password or a mailed code, an app on your phone shows a code that only you have.
second-since = Asked for since { $since }. { $count ->
    [0] No recovery code is left.
    [one] One recovery code is left.
   *[other] { $count } recovery codes are left.
}
second-required-title = One more step
second-required-lead = This organization asks for a second step when you sign in.
second-required-how = Set it up now; it takes a minute and your phone.
second-required-again = You have set it up. Sign in again in this browser, and it will be asked for.
second-required-sign-in = Sign in again
second-set-up = Set up an app
second-how = Scan the picture with an authenticator app, then type the code that it shows.
second-picture = Picture for the app
second-by-hand = Or type this into the app:
second-first-code = The code it shows now
second-confirm = Turn on
second-wrong = This code does not fit, or was used already. Wait for the next one.
second-is-on = The second step is on
second-recovery = Keep these codes where you find them without your phone. Each lets you in once. They are not shown again.
second-recovery-copy = Copy all
second-recovery-copied = Copied.
second-recovery-kept = I have kept them
second-code = Code
second-off = Turn off…
second-off-help = The code that your app shows now, or a recovery code.
second-off-do = Turn off
second-step-title = One more step
second-step-lead = Type the code that the app on your phone shows.
second-step-help = Without your phone, type one of your recovery codes.

passkey-title = Passkeys
passkey-lead = Sign in with your finger, your face or your device’s PIN, without a password.
passkey-make = Add a passkey
passkey-sign-in = Sign in with a passkey
passkey-one = Passkey
passkey-first = You have a passkey. Sign in with it first, then you can change what you sign in with.
passkey-used = last used
passkey-remove = Remove
passkey-which = passkey { $name }
passkey-missing = This browser has no passkeys.
passkey-failed = That did not work. Try again, or sign in another way.
passkey-refused = This passkey is not known here. Sign in another way.
passkey-over = That took too long. Try again.
passkey-too-many = You have as many passkeys as one can have. Remove one first.

sso-sign-in = Sign in with { $name }
sso-unreachable = The sign-in of your company cannot be reached now. Try again in a moment, or sign in another way.
sso-refused = The sign-in of your company did not let you in. Try again, or sign in another way.
sso-over = That took too long, or happened in another browser. Try again.
sso-no-address = The sign-in of your company did not confirm your e-mail address, so we do not know who you are here.
sso-no-member = Nobody with this address works here. Ask for an invitation, or sign in another way.
