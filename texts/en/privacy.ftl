# People's rights
privacy = Privacy
privacy-lead = For how long you keep what, and what you say of it.
data-title = Your data
data-lead = What is kept of { $email }, here and at each company that knows you.
data-take = Take it along
data-take-lead = An archive with everything that is kept of you, to be read and for programs, with the files that you sent in. What others wrote is not in it.
data-take-button = Download
data-stale = Sign in once more before you take your data along, or ask for its erasure.
data-sign-in = Sign in again
data-member-since = You work here since { $date }
data-guest-since = Known as a guest since { $date }, { $count ->
    [0] nothing is open to you
    [one] one entry is open to you
   *[other] { $count } entries are open to you
}
erase-title = Have it erased
erase-lead = It is done { $days } days after you asked. Until then you can call it back here.
erase-account = Everything, and my account
erase-ask = Ask for erasure
erase-question = Shall { $organization } erase what it knows of you? Whatever is open to you there closes.
erase-question-account = Shall all companies erase what they know of you, and your account too? After that nobody knows your address here any more.
erase-goes = What goes: name, address, phone and position, access, what you follow, choices of mails, visits, drafts, and browsers that were trusted.
erase-stays = What stays: what was written and sent in, under a name such as “Erased guest 7”, and what proves something: signatures, sealed documents and the log.
erase-stays-documents = These documents keep who signed or declined, and how:
erase-sure = I know what goes and what stays, and that it cannot be undone.
erase-sure-missing = Tick that you know what goes and what stays.
erase-what = Choose a company that knows you.
erase-member = You work at { $organization }. Your administrators have to remove you there first; ask for everything to be erased, and they are asked.
erase-last-administrator = You are the only administrator of { $organization }. Make somebody else one first.
erase-asked = What you asked for
erase-asked-at = Asked
erase-back = Call it back
erase-due = It is erased on { $date }.
erase-due-account = It is erased on { $date }, or once the last company is done.
erase-objected = Since { $date } there is an objection, for this reason. Nothing is erased meanwhile.
erase-waits-for-removal = The administrators were asked to remove you. Once they have, it is erased.
erase-not-asked = Nobody asked for it any more.
erased-guest = Erased guest { $number }
erased-member = Former member { $number }
erasure-link = Erase this contact
erasure-of = Erase { $name }
erasure-does = What it does
erasure-open = { $count ->
    [0] Nothing is open to them.
    [one] One entry is open to them, and closes.
   *[other] { $count } entries are open to them, and close.
}
erasure-waits = These documents wait for { $name }. Their signature can never come; withdraw the route, or wait for it.
erasure-unseen = { $count ->
    [one] One more document that you do not see is concerned.
   *[other] { $count } more documents that you do not see are concerned.
}
erasure-not-asked = They did not ask for it.
erasure-asked = { $name } asked for it, { $date }.
erasure-decide = Decide
erasure-now-question = Erase { $name } now? Their name is replaced everywhere.
erasure-now = Erase now
erasure-object = Object
erasure-reason = Reason to keep it
erasure-reason-help = They are shown it, and nothing is erased until you do it yourselves.
news-erasure-asked = { $name } asks to be erased
news-erasure-back = { $name } changed their mind: nothing is erased
news-erasure-done = This guest was erased
news-erasure-member = { $name } asks to be removed and erased
news-erasure-soon = Nothing was open to this guest for long: they are erased in 30 days
mail-kind-erasure = Erasure of data
mail-erasure-asked = { $names } will erase what it knows of you
mail-erasure-account = Your account will be erased
mail-erasure-asked-above = You asked for it. It is done on { $due }. { $names }
mail-erasure-objected = { $names } objects to erasing your data
mail-erasure-objected-above = { $names } keeps what it knows of you, for this reason:
mail-erasure-done = { $names } has erased your data
mail-erasure-done-above = { $names } has erased what it knew of you.
mail-erasure-gone = Your account is erased
mail-erasure-gone-above = Nobody knows your address here any more.
mail-erasure-gone-below = This is the last mail to you. If something is shared with you again, you are somebody new here.
mail-erasure-below = Was it not you? Call it back there, and sign out browsers that you do not know.
mail-erasure-button = See it, or call it back
audit-covered = named somebody who was erased
retention = How long it is kept
retention-lead = Empty means: it is kept. What is over is removed by itself.
retention-kept = it is kept
retention-visits = Visits and networks, in days
retention-visits-help = When guests looked, and from where they came last. On documents that they signed, it stays as evidence.
retention-guests = Guests to whom nothing is open, in months
retention-guests-help = They are erased. Their sponsor is told { $days } days before.
retention-mails = What sent mails said, in days
retention-mails-help = That they went out stays. After that they cannot be answered by mail any more.
retention-holds = Browsers that held an address, in days
retention-holds-help = Of links that open nothing any more, such as those of closed boards.
retention-bin = What is put into the bin is removed after { $days } days, always.
retention-number = A number from { $least } to { $most }, or nothing.
retention-touches = These rules would remove something now:
retention-touches-visits = { $count ->
    [one] one visit or network
   *[other] { $count } visits and networks
}
retention-touches-guests = { $count ->
    [one] one guest, 30 days after their sponsor was told
   *[other] { $count } guests, 30 days after their sponsors were told
}
retention-touches-mails = { $count ->
    [one] the words of one mail
   *[other] the words of { $count } mails
}
retention-touches-holds = { $count ->
    [one] one browser
   *[other] { $count } browsers
}
retention-save-sure = Save, and remove it
retention-days = { $count ->
    [one] one day
   *[other] { $count } days
}
retention-months = { $count ->
    [one] one month after nothing is open any more
   *[other] { $count } months after nothing is open any more
}
controller = Who answers for it
controller-lead = Guests are shown it, and it stands in the record of processing.
controller-responsible = Responsible
controller-responsible-help = Your company, with an address.
controller-officer = Data protection officer
controller-officer-help = Whom one can ask, if there is somebody.
controller-purpose = Purposes
controller-purpose-help = What you keep the data for, and on what ground.
processing-title = Record of processing
processing-lead = { $organization }, as of { $date }.
processing-unfilled = Say who answers for the data, and what it is kept for.
processing-fill = Fill it in
processing-organization = Organization
processing-people = Whose data
processing-people-guests = Guests: people outside to whom something is open
processing-people-contacts = Contacts: people outside, as you know them
processing-people-members = Members: people who work for you
processing-people-strangers = People who fill in a form, or come by a public link
processing-data = What is recorded
processing-data-contact = Name, e-mail address, phone, position, company and language
processing-data-access = What was opened to whom, when, by whom, and until when
processing-data-visits = Who looked at what and when, in which browser, from which network
processing-data-words = What they write and send in: comments, messages, notes, requests, answers, files
processing-data-signatures = Signatures and approvals, with how somebody showed who they are
processing-data-mails = Which mails went to whom, and what they said
processing-recipients = Who gets it
processing-no-recipients = Nobody but those who work with it: no service elsewhere is used.
processing-recipient = { $what ->
    [mail] Mail server
    [mail_in] Answers by mail
    [database] Database
    [storage] Storage of files
    [timestamps] Timestamp service
    [antivirus] Virus scanner
    [sign_in] Sign-in of members
   *[other] { $what }
}
processing-periods = For how long
processing-period = { $what ->
    [visits] Visits and networks
    [guests] Guests to whom nothing is open
    [mails] What mails said
    [browsers] Browsers that held an address
    [bin] What is in the bin
    [overview] Notifications
    [log] The log, signatures and sealed documents
   *[other] { $what }
}
processing-measures = How it is kept safe
processing-safe-access = Every answer is decided by one policy when it is made; nothing is open to a guest that was not shared with them.
processing-safe-log = A log of who did and who saw what, in which each entry carries the hash of the one before.
processing-safe-passwords = Passwords are kept as Argon2id hashes, codes and links as hashes or seeds that open nothing without a key outside of the database.
processing-safe-links = Guest links open one entry for one person, and can be stopped at any time.
processing-safe-guessing = Guesses and requests are counted and limited.
processing-safe-erasing = People export and erase their data by themselves.
processing-safe-tls = Connections are encrypted (TLS).
processing-safe-second = Members sign in with a second step.
processing-safe-antivirus = Files are checked by a virus scanner before anybody is given them.
processing-safe-timestamps = Seals carry a timestamp of a service.
notice-link = What is recorded about you here
notice-title = What is recorded about you here
notice-lead = { $organization } lets you in to what it shares with you. This is what is recorded of you.
notice-visits = Visits are recorded: when you look at something that is open to you, { $organization } sees that you did.
notice-ask = Whom you can ask
notice-rights = Your rights
notice-rights-about = You can take along what is kept of you, and have it erased.
own-made = { $email }, { $date }
own-account = Your account
own-label = { $field ->
    [name] Name
    [job] Position
    [phone] Phone
    [email] E-mail
    [language] Language
    [zone] Time zone
    [company] Company
    [organization] Company
    [known_as] Known as
    [created_at] Since
    [verified_at] Address confirmed
    [has_password] Password
    [second_step_at] Second step
    [keys] Keys
    [providers] Single sign-on
    [issuer] Provider
    [subject] Name there
    [browsers] Browsers
    [browser] Browser
    [network] Network
    [seen_at] Seen last
    [used_at] Used last
    [ended_at] Ended
    [method] How
    [choices] Choices of mails
    [sort] Sort
    [timing] When
    [mails] Mails to you
    [ending] What became of it
    [invitations] Invitations
    [accepted_at] Accepted
    [wishes] Asked to be erased
    [due_at] Due
    [called_back_at] Called back
    [objected_at] Objected
    [reason] Reason
    [done_at] Done
    [stay] Time as a guest
    [since] Since
    [until] Until
    [purpose] Purpose
    [suspended_at] Suspended
    [grants] What was opened to you
    [on] Where
    [facets] What of it
    [message] Message
    [opened_at] Opened
    [closed_at] Closed
    [written] What you wrote
    [drawn] What you drew
    [what] What
    [title] Title
    [text] Text
    [at] When
    [signed] Signatures and approvals
    [state] State
    [note] Note
    [proven_by] Shown by
    [visits] Visits
    [started_at] Came
    [last_at] Went
    [pages] Pages
    [files] Files
    [version] Version
    [size] Bytes
    [media] Kind
    [path] In the archive
    [log] In the log
   *[other] { $field }
}
own-what = { $what ->
    [contact] Guest
    [member] Member
    [comment] Comment
    [message] Message
    [note] Note
    [request] Request
    [task] Task
    [activity] Activity
    [event] Exchange
    [answer] Answer
    [confirmation] Confirmation
    [report] Report
    [verdict] Approval
    [approval] Approval
    [signature] Signature
    [board] Comment on a board
    [update] How a board stands
    [reaction] Reaction
    [worked] Hours
    [passkey] Passkey
    [key] Key for programs
   *[other] { $what }
}
