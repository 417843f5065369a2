# Webhooks: programs that are told of what happens
webhooks = Webhooks
webhooks-about = Other programs are told when something happens here: what and where, never what was written. Each message is signed.
webhooks-empty = No program is told of anything yet.
webhook-new = Add a webhook
webhook-make = Add, and show the secret
webhook-name = Name
webhook-address = Address
webhook-address-help = Where it is told, as https://hooks.example.com/parlor.
webhook-address-wrong = Type an address that begins with https://, without a name or password in it.
webhook-address-inside = This address leads to a machine that is not open to everybody. Nothing is sent there.
webhook-events = What it is told
webhook-events-all = Everything
webhook-events-single = Single events
webhook-events-wrong = Choose at least one of the kinds or events that there are.
webhook-kind-items = Items and who takes part in them
webhook-kind-tasks = Tasks and their approvals
webhook-kind-orders = Work orders
webhook-kind-planned = Planned activities
webhook-kind-notes = Notes and activities
webhook-kind-comments = Comments and chats
webhook-kind-files = Files
webhook-kind-projects = Projects and their stages
webhook-kind-documents = Documents and signatures
webhook-kind-boards = Boards
webhook-kind-requests = Requests and request lists
webhook-kind-forms = Forms
webhook-kind-sharing = Sharing and links
webhook-kind-receipts = What guests have read
webhook-kind-guests = Contacts, guests and access reviews
webhook-kind-organizers = Organizers, their fields and views
webhook-kind-members = Members, roles and sign-ins
webhook-kind-organization = Settings of the organization
webhook-reach = About what
webhook-reach-all = All that its member sees
webhook-reach-organizer = One organizer
webhook-reach-items = Single items
webhook-reach-wrong = It is one of: all, organizer, items.
webhook-organizer = Organizer
webhook-organizer-help = Used only if it is told of one organizer.
webhook-organizer-wrong = Choose an organizer.
webhook-items = Items
webhook-items-help = Used only if it is told of single items: their addresses, a line each.
webhook-items-wrong = Put the address of an item of this organization on each line.
webhook-items-many = No more than 50 items. Choose an organizer, or everything.
webhook-eyes-of = sees what { $name } sees
webhook-eyes = It is told of what { $name } sees at that moment, and of the organization itself.
webhook-eyes-little = It is told of items that { $name } sees at that moment, and of nothing else: { $name } does not administer the organization.
webhook-take = Let it see what I see
webhook-both-until = The secret before this one signs too until { $date }.
webhook-waiting = { $count ->
    [one] One delivery waits
   *[other] { $count } deliveries wait
}
webhook-reached = Last reached
webhook-is-on = On
webhook-is-off = Off
webhook-is-failing = Failing
webhook-off-hand = Switched off { $date }. Nothing is sent; what happens meanwhile is not sent later.
webhook-off-gone = Switched off { $date }: it answered that it is gone (410).
webhook-off-failing = Switched off { $date }: nothing had reached it for five days.
webhook-many = There are { $most } webhooks already. Remove one first.
webhook-off-first = It is switched off. Switch it on first.
webhook-failing-since = Nothing has reached it since { $date }. It is tried again, later and later.
webhook-switch-on = Switch on
webhook-switch-off = Switch off
webhook-send-test = Send a test event
webhook-settings = Settings
webhook-secret = Secret and removal
webhook-secret-about = With the secret its receiver checks that a message comes from here. It was shown once; a new one takes its place, and both sign for a day.
webhook-secret-title = Secret of { $name }
webhook-secret-lead = Copy it now. It is never shown again.
webhook-rotate = New secret
webhook-rotate-sentence = Make a new secret? The one before signs too for 24 hours, so that its receiver can change over.
webhook-remove = Remove
webhook-remove-sentence = Remove { $name }? What waits for it is not sent, and its deliveries are forgotten.
webhook-deliveries = Deliveries
webhook-deliveries-about = They are kept for 30 days.
webhook-deliveries-which = Which deliveries
webhook-deliveries-empty = No deliveries here.
webhook-deliveries-pages = Pages of deliveries
webhook-deliveries-older = Older
webhook-state-all = All
webhook-state-waiting = Waiting
webhook-state-delivered = Delivered
webhook-state-failed = Failed
webhook-state-withheld = Not told
webhook-tries = { $count ->
    [0] not tried yet
    [one] one try
   *[other] { $count } tries
}
webhook-delivery-title = Delivery of { $event }
webhook-made = Happened
webhook-tried = Tried
webhook-next = Next try
webhook-send-again = Send again
webhook-request = What is sent
webhook-answer = What came back
webhook-no-answer = Nothing yet.
webhook-fault-inside = Nothing was sent: the address leads to a machine that is not open to everybody, or leads on without an end.
webhook-fault-address = Nothing was sent: the address, or one that it leads on to, does not begin with https://.
webhook-fault-silence = It did not answer within 15 seconds, or could not be reached.
leaving-webhooks = { $count ->
    [one] One webhook sees what its new member sees.
   *[other] { $count } webhooks see what their new member sees.
}
news-webhook-off = This webhook was switched off: nothing reached it, or it said that it is gone
