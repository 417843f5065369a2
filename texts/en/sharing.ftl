# The Share panel, who has access, links.

share-title = Share with guests
share-close-panel = Close the panel
share-no-extranet = Guests are not let in to this organizer. An administrator can switch its extranet on.
share-who = Who
share-who-hint = Name or e-mail
share-who-help = Several at once, or paste a list. { $used } of { $limit } guests used.
share-who-help-unlimited = Several at once, or paste a list.
share-remove = Remove { $name }
share-what = What they see
share-some-of = { $some } of { $all }
share-files = Files
share-files-help = { $internal ->
    [0] All of them, later ones too
    [one] All but 1 that is team only, later ones too
   *[other] All but { $internal } that are team only, later ones too
}
share-fields = Fields
share-fields-help = Those that this organizer shows to guests
share-followed = Tasks, notes, activities
share-followed-help = Only those you add them to as followers
share-old-comments = Old comments
share-old-comments-help = Off: they see what is written from now on
share-send-files = May send files
share-attach = May add files to tasks
share-requests = May make requests
share-write-notes = May write notes
share-not-allowed-here = Switched off for this record or its organizer
share-download = Take files along
share-download-help = Without it they read them in the page
share-sign = Sign
share-sign-help = Where they are asked to
share-how-long = For how long
share-no-end = No end
share-until = Until
share-message = Message
share-message-help = in their mail, if you like
share-button = { $count ->
    [0] Share
    [one] Share with 1 guest
   *[other] Share with { $count } guests
}
share-nobody = Choose somebody, or type an e-mail address.
share-not-an-address = “{ $text }” is neither a contact nor an e-mail address. Type an e-mail address, or add a contact first.
share-too-many = At most { $most } people at once.
share-no-mailbox = { $name } has no e-mail address yet. Add one on the contact’s page first.
share-allowance = { $used } of { $limit } guests are used, so { $more } more do not fit: { $over } too many. Close access for somebody who no longer needs it, or ask your administrator for a larger package.
share-until-past = This day has passed.
share-until-missing = Choose the last day, or “No end”.
share-no-such-part = “{ $text }” is no part of a record.
share-view-as = View as guest
share-sees-title = the title
share-widens = { $guests ->
    [one] 1 guest
   *[other] { $guests } guests
} will newly see { $what }.
share-widens-everyone = Everyone who has the link will newly see { $what }.

count-open-items = { $count ->
    [one] one item
   *[other] { $count } items
}
count-files = { $count ->
    [one] 1 file
   *[other] { $count } files
}
count-fields = { $count ->
    [one] 1 field
   *[other] { $count } fields
}
count-followed = { $count ->
    [one] 1 task, note or activity
   *[other] { $count } tasks, notes and activities
}
count-events = { $count ->
    [one] 1 event
   *[other] { $count } events
}
count-comments = { $count ->
    [one] 1 comment
   *[other] { $count } comments
}
count-guests = { $count ->
    [one] 1 guest
   *[other] { $count } guests
}
count-new = { $count } new

access-title = Who has access
access-nobody = No guest yet. Nobody outside can see this.
access-opened = Let in { $date } by { $by }
access-until = until { $date }
access-seen = { $count ->
    [one] Seen { $when }, once
    [2] Seen { $when }, twice
   *[other] Seen { $when }, { $count } times
}
access-fetched = Fetched by a mail scanner, not seen yet
access-not-yet = Not seen yet
access-link-made = Link made { $date } by { $by }
access-paused = The public link opens nothing now, nor do they see anything.
access-follows = { $count ->
    [one] Follows 1 thing here
   *[other] Follows { $count } things here
}
access-close = Close
access-close-means = Access ends within a second, open pages too. The old link never works again.
access-close-question = Close access for { $name }? Open pages go dark at once. What they wrote stays.
access-former = No longer open to
access-closed-on = Closed { $date }
access-open-again = Open again
access-more = What can be done about { $name }
access-change = Change what they see
access-members = { $count ->
    [one] 1 member has access
   *[other] { $count } members have access
}
access-participates = Takes part

link-create-and-copy = Create and copy link
link-copy = Copy link
link-address = Address of the link
link-copied = Copied. This link is for { $name }.
link-deactivate = Deactivate
link-deactivate-means = The link stops opening; access stays. Copy it again to switch it back on.
link-is-deactivated = Link deactivated
link-needs-access = A link can be made once this guest has access.
link-end = Set an end
link-until = Link works until { $date }
link-end-help = The last day of the link, empty for no end. Access stays; both of you get a mail a week before.
link-none = There is no link to this grant yet.
link-no-mailbox = This link has no mailbox to verify. Ask whoever sent it to add your e-mail address.
link-closed = This link no longer opens anything. To get it again, ask whoever shared it with you.
link-again = Open the link in your mail once more. This page was open for too long, or the browser kept no cookie.
link-go-on = Go on
link-shares = { $kind ->
    [project] { $sharer } shares a project with you
    [document] { $sharer } shares a document with you
    [board] { $sharer } shares a board with you
   *[record] { $sharer } shares a record with you
}
link-open = Open
link-for = { $days ->
    [0] For { $name } only. You will be asked for a code from your mailbox at every visit.
    [one] For { $name } only. This browser will be remembered for a day; any other one is asked for a code from your mailbox.
   *[other] For { $name } only. This browser will be remembered for { $days } days; any other one is asked for a code from your mailbox.
}
link-for-code = For { $name } only. A 6‑digit code goes to your mailbox first.
link-for-other = This link is for { $name }. This browser is known as { $other }, so a code goes to { $name }’s mailbox first.

why-link = Why?
why-title = What { $name } sees, and why
why-sees = They see
why-not = They do not see
why-thing = { $kind ->
    [item] The record “{ $title }”
    [fields] Fields: { $title }
    [comments] { $count ->
        [one] One comment
       *[other] { $count } comments
    }
    [messages] { $count ->
        [one] One message of the chat
       *[other] { $count } messages of the chat
    }
    [file] File “{ $title }”
    [task] Task “{ $title }”
    [note] Note “{ $title }”
    [activity] Activity “{ $title }”
    [planned] Planned activity “{ $title }”
   *[other] { $title }
}
why-below = { $place ->
    [task] on tasks
    [note] on notes
    [activity] on activities
    [planned] on planned activities
    [event] on exchanges
    [request] on requests
    [request_list] on request lists
   *[other] on something else
}
why-grant = The record is open to { $name }.
why-facet-files = Files are shown to them, later ones too.
why-facet-fields = Fields are shown to them.
why-facet-followed = What they follow is shown to them.
why-facet-old-comments = Old comments are shown to them.
why-facet-send-files = They may send files.
why-facet-tasks = Every task of the project is shown to them, later ones too.
why-facet-due = The due date is shown to them.
why-facet-stage = The stage is shown to them.
why-facet-hours = The percentage of hours is shown to them.
why-facet-progress = The percentage of tasks is shown to them.
why-facet-chat = The chat with guests is part of the share.
why-follows = A member added them as a follower.
why-own = It came from them.
why-guest-lane = { $count ->
    [one] It stands where guests read.
   *[other] They stand where guests read.
}
why-role = A role reaches it.
why-participates = They take part in it.
why-no-grant = The record was never opened to { $name }.
why-grant-closed = It was opened to { $name } and is closed.
why-grant-ended = It was open until a day that has passed.
why-not-verified = Their browser has not been verified.
why-binned = It lies in the bin.
why-no-extranet = Guests are not let in to this organizer.
why-field-hidden = Guests are not shown this here.
why-field-withheld = It is withheld from { $name }.
why-facet-off = This part is switched off for them.
why-not-follower = { $name } was not added as a follower.
why-internal = It is for the team only.
why-closed = It was closed to them.
why-team-lane = { $count ->
    [one] It stands where only the team reads.
   *[other] They stand where only the team reads.
}
why-before-grant = { $count ->
    [one] It was written before the record was opened to { $name }.
   *[other] They were written before the record was opened to { $name }.
}
why-general = It belongs to no record.
code-new-browser = This browser is new to us. We sent a 6‑digit code to
code-page-title = Enter the code – { $organization }
too-long = Use at most { $most } characters.

## What happened to access, in the history

history-share-opened = shared it with { $subject }: { $became }
history-share-changed = changed what { $subject } sees from { $was } to { $became }
history-share-end-set = changed until when it is open to { $subject } from { $was } to { $became }
history-share-closed = closed it to { $subject }
history-share-ended = The end that was set came: closed to { $subject }
history-link-activated = activated the link of { $subject }
history-link-renewed = gave { $subject } a new link; the old one is dead
history-link-deactivated = deactivated the link of { $subject }
history-link-end-set = changed the end of the link of { $subject }
history-link-end-set-from = changed the end of the link of { $subject } from { $was } to { $became }
history-link-opened = { $became ->
    [code] opened it by the link, with a code from the mailbox
    [sign-in] opened it by the link, signed in
   *[click] opened it by the link, for the first time
}
access-added = added { $date } by { $by }
access-take-off = Take off the team

# Sharing by an address alone.

share-by-address = Share by an address alone
share-unaddressed-help = For somebody whose e-mail you don’t have: send the link by any messenger. Whoever has it reads; before they write or sign they confirm an e-mail address.
share-unaddressed-name = Name
share-unaddressed-name-help = Empty, if you don’t know who it will be. They say it themselves when they confirm.
share-unaddressed-company = Company
share-unaddressed-make = Make and copy link
share-everyone = Everyone who has the link
share-everyone-help = For a website or a group: everyone who has the link reads, and once they confirm an e-mail address they take part, until you deactivate it.
share-everyone-make = Make and copy public link
share-everyone-copy = Copy the public link
share-public-plan = Public links are part of the paid plans. Ask your administrator for one.
share-project-invited = A project is opened only by those who were invited. Type their e-mail address.
contact-undefined = Not named yet
link-copied-unaddressed = Copied. Send it to { $name }; whoever has it can read until somebody confirms.
link-copied-unnamed = Copied. Whoever has it can read until somebody confirms who they are.
link-copied-everyone = Copied. Everyone who has this link can read.
access-visitors = { $count ->
    [one] 1 came by the public link
   *[other] { $count } came by the public link
}
access-visitors-more = The last { $count } are shown.
why-link-off = The link they came by opens nothing now.
link-for-holder = You read without an account. To write or sign you confirm an e-mail address first.
history-link-verified = confirmed who they are by the link for { $subject }

# Who reads by an address alone confirms who they are.

holder-banner = You are reading by a link. To write, send or sign, say who you are.
holder-verify = Confirm my e-mail
introduce-title = Who are you?
introduce-why = { $organization } would like to know whom they are dealing with. We send a 6‑digit code to your mailbox.
introduce-email-help = Only { $organization } sees it.
introduce-name = Your name
introduce-company = Company
introduce-job = Position
introduce-kept = { $organization } keeps what you write here.
introduce-send = Send me the code
introduce-as-account = Go on as { $email }
introduce-code-sent = We sent a 6‑digit code to
introduce-overtaken = Somebody else has confirmed by this link meanwhile. Ask whoever sent it to you for one of your own.
visitor-closed = Your access was closed by whoever shared this. You can still read it.
