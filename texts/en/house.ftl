crumbs = Where you are
overtaken = Somebody else changed this while you were writing. This is how it stands now; below is what you typed.
overtaken-mine = Save mine
overtaken-theirs = Keep theirs
role = Role
role-administrator = Administrator
role-administrator-about = everything in the organization
role-internal = Internal
role-internal-about = works with all organizers and records
role-external = External
role-external-about = only what they take part in
role-unknown = There is no such role.
home-title = Hello, { $name }
home-tasks = My tasks
home-tasks-empty = Nothing waits for you.
home-items = Changed lately
home-items-empty = What you and your team work on will stand here.
home-guests = Guests seen lately
home-guests-empty = When a guest opens something you shared, you see it here.
home-open-to = { $count ->
    [one] one guest
   *[other] { $count } guests
}
first-title = Welcome, { $name }. The house is yours.
first-lead = It is empty, and nobody outside can see in. Three steps, and your first guest stands at the door.
first-organizer = Make your first organizer
first-organizer-about = A place for records of one sort. Fields can be changed later.
first-from = Start from
first-make = Make the organizer
first-ask = An administrator makes organizers. Ask one for the first.
first-record = Add a record
first-record-about = A bridge, a contract, an order: whatever you would show a guest.
first-share = Share it with a guest
first-share-about = By mail or by link. You see beforehand exactly what they will see.
team-title = My team
team-count = { $count ->
    [one] One member
   *[other] { $count } members
}
team-actions = What to do with { $name }
team-make = Make { $role }
team-role-for-guest = { $name } is a guest, and a guest has no role. Invite them to your team first; that takes a seat.
team-last-administrator = Somebody has to be administrator. Make another one first.
invitations-title = Open invitations
invitation-by = invited by { $name }, { $when }
invitation-over = ran out
invitation-again = Send again
invitation-cancel = Cancel the invitation
invitation-member-already = { $name } works here already.
invitation-open-already = This address is invited already. Send that invitation again instead.
invite-title = Invite a member
invite-seat = A member works here and takes a seat. To show something to somebody outside, share it instead.
invite-name = Name
invite-button = Send invitation
administration-title = Administration
administration-ways = More of the administration
administration-guests = Guests
administration-guests-of = of { $count }
administration-guests-any = as many as you like
administration-plan = Plan
plan-free = Free
plan-business = Business
plan-enterprise = Enterprise
settings-title = Settings
settings-name = Name
settings-hue = Colour
settings-hue-wrong = Choose one of the colours.
settings-days = Days a guest’s browser is trusted
settings-days-help = After so many days a code is asked for again. 0 asks at every visit.
settings-days-wrong = A number of days from 0 to 365.
settings-code = Ask for a code on the first visit too
settings-code-help = A guest link alone then lets nobody in.
settings-external = Guest links
settings-external-help = Members may make and copy them.
settings-second = Members need a second step
settings-second-help = They come in only with an authenticator app, a passkey, or your single sign-on.
settings-second-self = Set up your own second step first, or you would shut yourself out.
hue-green = Green
hue-sand = Sand
hue-sky = Sky
hue-ochre = Ochre
hue-plum = Plum
hue-moss = Moss
guest-browsers-title = Browsers trusted for guests
guest-browsers-empty = No guest’s browser is trusted yet.
audit-title = Log
audit-lead = Who did what, and who saw what. Nothing in it can be changed.
audit-empty = Nothing happened yet.
audit-pages = Pages of the log
audit-newest = Newest
audit-older = Older
audit-by-system = Parlor
audit-by-nobody = Somebody unknown
audit-by-somebody = Somebody
audit-named = “{ $name }”
audit-deed = { $deed ->
    [organization-founded] founded the organization
    [organization-made] made the organization, as an operator
    [settings-changed] changed the settings
    [brand-changed] changed the brand
    [brand-picture] uploaded a picture of the brand
    [brand-picture-removed] removed a picture of the brand
    [sender-set] set the sender of mails
    [sender-confirmed] confirmed the sender of mails
    [sender-ready] found the key of mails at the domain, and uses its address
    [sender-unready] found the key of mails gone from the domain, and uses its address no more
    [sender-removed] removed the sender of mails
    [role-given] gave other roles to
    [role-made] made a role
    [role-changed] changed a role
    [role-ended] took a role out of use
    [records-exported] exported records of
    [records-imported] imported records into
    [moved-in] brought in from elsewhere
    [view-saved] saved a view of the list
    [view-removed] took a view of the list away
    [member-removed] took off the team
    [invitation-sent] sent an invitation
    [invitation-sent-again] sent an invitation again
    [invitation-cancelled] took an invitation back
    [invitation-role] changed the role of an invitation
    [invitation-accepted] accepted an invitation
    [copies-exported] exported the copies of
    [contact-made] added the contact
    [contact-merged] became one with another contact
    [contact-changed] changed the contact
    [browser-ended] ended the trust in a browser
    [person-signed-in] signed in
    [person-signed-out] signed out
    [person-password] changed their password
    [person-second-on] turned on the second step of signing in
    [person-second-off] turned off the second step of signing in
    [key-made] made a key for programs
    [passkey-added] added a passkey
    [passkey-removed] removed a passkey
    [key-ended] ended a key for programs
    [service-made] added the service
    [service-key-made] made a key of the service
    [service-key-ended] ended a key of the service
    [view-key-made] made a key that shows what a guest sees:
    [view-key-ended] ended a key that shows what a guest sees:
    [file-read] read a file
    [file-reminded] reminded guests to read a file
    [task-read] opened a task
    [note-read] opened a note
    [activity-read] opened an activity
    [event-read] opened a message or a request about a document
    [request-read] opened a request
    [request-list-read] opened a request list
    [planned-read] opened a planned activity
    [preset-made] made a preset for sharing
    [preset-changed] changed a preset for sharing
    [preset-ended] removed a preset for sharing
    [group-made] made a group of guests
    [group-renamed] renamed a group of guests
    [group-ended] removed a group of guests
    [group-joined] added a contact to a group of guests
    [group-left] took a contact out of a group of guests
    [group-shared] shared with a group of guests
    [item-seen] looked at
    [item-fetched] fetched by a program of theirs
    [share-opened] shared with a guest:
    [share-changed] changed what a guest sees of
    [share-closed] closed to a guest:
    [activity-added] added an activity
    [activity-changed] changed an activity
    [category-added] added a category to the organizer
    [category-archived] took a category out of use
    [category-renamed] renamed a category
    [category-restored] took a category back into use
    [comment-added] wrote a comment
    [comment-changed] changed a comment
    [comment-moved] showed a comment of the team to guests
    [comment-removed] removed a comment
    [comment-restored] brought back a comment
    [board-said] wrote in the chat of the board
    [board-commented] commented on the board
    [board-resolved] resolved a comment on the board
    [board-reopened] opened a comment again on the board
    [board-words-removed] removed what was said on the board
    [board-words-restored] brought back what was said on the board
    [board-update] said how things stand with the board
    [board-update-removed] took back what was said about how things stand with the board
    [board-update-restored] brought back what was said about how things stand with the board
    [board-picture] put a picture on the board
    [board-file] put a file on the board
    [board-timer] started the timer of the board
    [board-timer-stopped] stopped the timer of the board
    [template-changed] changed the gaps of the template
    [message-reacted] reacted to a message in the chat of
    [message-unreacted] took back a reaction in the chat of
    [message-restored] brought back a message in the chat of
    [stage-restored] brought back a stage of projects
    [event-started] started an event
    [event-closed] closed an event to guests
    [event-opened] opened an event to guests
    [event-closed-to] closed an event to one guest
    [event-opened-to] opened an event to one guest again
    [file-closed-to] closed a file to a guest
    [file-opened-to] opened a file to a guest
    [field-added] added a field
    [field-archived] took a field out of use
    [field-changed] changed a field
    [field-hidden] hid a field from guests
    [field-moved] moved a field
    [field-restored] took a field back into use
    [field-shown] showed a field to guests
    [file-added] added a file
    [file-internal] hid a file from guests
    [file-removed] removed a file
    [file-renamed] renamed a file
    [file-restored] brought back a file
    [file-shown] showed a file to guests
    [file-sealed] sealed a file
    [evidence-made] took the evidence of
    [archive-asked] asked for an archive of the organization
    [archive-cancelled] stopped an archive of the organization
    [archive-taken] downloaded an archive of the organization
    [seal-imported] imported a certificate for seals
    [seal-own] went back to a certificate of the installation
    [signing-approved] approved
    [signing-changes] asked for changes before signing
    [signing-confirmed] confirmed by a code before signing
    [signing-declined] declined to sign
    [signing-ended] ended a route of signatures
    [signing-passed] passed a signature on
    [signing-sealed] sealed what was signed
    [signing-seal-stopped] stopped the sealing of what was signed
    [signing-seal-begun-again] began the sealing of what was signed again
    [signing-sent] sent for signatures
    [signing-signed] signed
    [file-version] added a version of a file
    [file-virus] found a virus in a file, and destroyed it
    [follow-added] added a follower
    [follow-ended] removed a follower
    [contact-erased] erased a contact
    [member-erased] erased a former member
    [erasure-asked] asked to be erased
    [erasure-back] called the erasure back
    [erasure-objected] objected to the erasure of
    [data-exported] took their data along
    [retention-changed] changed how long things are kept
    [retention-ran] removed what is kept no longer
    [item-binned] put into the bin
    [item-changed] changed
    [item-created] added
    [item-restored] took out of the bin
    [link-activated] activated a guest link
    [link-copied] copied a guest link
    [link-deactivated] deactivated a guest link
    [link-end-set] set the end of a guest link
    [link-fetched] fetched a guest link and did not open it
    [link-held] opened a link that nobody has confirmed
    [link-made] made a guest link
    [link-opened] opened a guest link
    [link-renewed] made a new guest link in place of the old
    [note-added] added a note
    [note-changed] changed a note
    [note-removed] removed a note
    [note-restored] brought back a note
    [organizer-guests] changed what guests of an organizer see, do and get
    [order-made] made a work order
    [order-changed] changed a work order
    [order-reported] reported on a work order
    [order-confirmed] had a work order confirmed
    [order-withdrawn] took the confirmation of a work order back
    [order-template] kept a work order as a template
    [order-template-removed] removed a template of work orders
    [order-template-restored] brought back a template of work orders
    [request-made] made a request
    [request-task] made a task of a request
    [request-closed] closed a request
    [request-opened] opened a request again
    [list-made] made a request list
    [list-asked] asked guests by a request list
    [list-title] renamed a request list
    [list-body] changed the words of a request list
    [list-due] changed the due date of a request list
    [list-closed] closed a request list
    [list-opened] opened a request list again
    [list-done] completed a request list
    [list-point-added] added a point to a request list
    [list-point-changed] changed a point of a request list
    [list-point-moved] moved a point of a request list
    [list-point-removed] removed a point of a request list
    [list-point-restored] brought back a point of a request list
    [list-answered] answered a point of a request list
    [list-taken-back] took an answer of a request list back
    [list-accepted] accepted an answer of a request list
    [list-sent-back] sent an answer of a request list back
    [list-template-saved] saved a template of request lists
    [list-template-removed] removed a template of request lists
    [list-template-restored] brought back a template of request lists
    [planned-added] planned something
    [planned-changed] changed something planned
    [planned-ended] ended something planned
    [planned-confirmed] confirmed something planned
    [planned-skipped] skipped a day of something planned
    [planned-taken-back] took back a confirmation
    [record-guests] changed what guests of a record see, do and get
    [grant-fields] chose the fields that a guest sees
    [guest-suspended] suspended the guest
    [guest-resumed] let in again
    [guest-renewed] renewed the time as a guest of
    [guest-changed] changed the time as a guest of
    [guest-ended] wrote down the end of the time as a guest of
    [guest-asked] asked for more time as a guest
    [review-started] started an access review
    [review-decided] answered in an access review for
    [review-closed] closed an access review
    [review-reported] made the report of an access review
    [domain-named] named the own domain
    [domain-removed] took away the own domain
    [domain-certified] got a certificate for the own domain
    [domain-used] makes links with the own domain
    [domain-failed] makes links without the own domain, which does not answer:
    [webhook-made] added the webhook
    [webhook-changed] changed the webhook
    [webhook-secret] gave another secret to the webhook
    [webhook-taken] took over the webhook
    [webhook-off] switched off the webhook
    [webhook-on] switched on the webhook
    [webhook-tested] sent a test event to the webhook
    [webhook-sent-again] sent something again to the webhook
    [webhook-removed] removed the webhook
    [sharing-rule-on] switched on a sharing rule
    [sharing-rule-off] switched off a sharing rule
    [organizer-changed] changed an organizer
    [organizer-cover] gave an organizer another cover
    [organizer-extranet-off] closed an organizer to guests
    [organizer-extranet-on] let guests in to an organizer
    [organizer-made] made an organizer
    [participant-added] put on the team of
    [participant-removed] took off the team of
    [plan-set] set the plan
    [share-ended] closed to a guest: the end had come
    [share-end-set] set the day until when it is open to a guest
    [task-added] added a task
    [task-changed] changed a task
    [task-step-added] added a step to a task
    [task-step-done] ticked off a step of a task
    [task-step-open] took back a step of a task
    [task-step-removed] removed a step of a task
    [task-estimate] changed the estimate of a task
    [task-worked] wrote down work on a task
    [task-worked-removed] took back work on a task
    [task-worked-restored] brought back work on a task
    [task-status] changed the status of a task
   *[other] -
}
contacts-title = My contacts
contacts-empty = Nobody yet. Contacts come by themselves when you share something, or add one below.
contacts-no-counterparty = Without a company
contact-add = Add a contact
contact-name = Name
contact-job = Position
contact-phone = Phone
contact-language = Language
contact-counterparty = Company
contact-counterparty-help = A new name makes a new company.
contact-since = Known since
contact-change = Change
contact-no-email = no e-mail yet
contact-email-help = Another e-mail address is another mailbox: browsers that were trusted with the old one have to show a code again.
contact-email-taken = Another contact has this address.
contact-open = { $count ->
    [one] One thing open
   *[other] { $count } things open
}
contact-nothing-open = Nothing open
contact-open-title = Open to them
contact-open-empty = Nothing is open to this contact. They see an empty room.
contact-open-since = Open since { $when }
contact-open-until = until { $when }
contact-seen = Seen { $when }
contact-not-seen = Not seen yet
contact-team = Team
contact-no-role = Guests take no seat and see only what you share.
contact-member-already = They are also a member of your team.
contact-invite = Invite to my team
contact-invite-seat = { $name } becomes a member when they accept, and takes a seat. What is open to them as a guest stays as it is.
contact-invite-no-email = Add an e-mail address first; the invitation goes there.
audit-by-click = by pressing Open in the mail
audit-by-code = with a code
settings-zone = Time zone
settings-zone-help = For guests and members until their own is known
settings-language-help = For mails to people whose own is not known yet
contact-mark-elsewhere = Member elsewhere
contact-mark-account = Has an account
contact-mark-guest = Guest
contact-mark-invited = Has not come yet
contact-mark-unknown = No mailbox
contact-seat-free = On the Free plan a seat costs nothing.
contact-seat-plan = A seat costs what your plan says.
contact-seat-price = A seat costs { $price }.
