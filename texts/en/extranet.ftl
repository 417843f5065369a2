# What guests see, do and get
extranet-title = What guests see and do
extranet-title-of = What guests see and do: { $name }
extranet-about = This holds for every record here that is shared. A record can say it for itself; a single guest can be shown less, never more.
extranet-record-about = Three steps, each within the one above: what { $organizer } says, what this record says, what a guest is shown.
extranet-is-off = Guests are not let in to these records now. What is said here holds as soon as they are.
extranet-fields = Fields
extranet-fields-about = What guests see of a record, where they are shown its fields.
extranet-no-fields = There are no fields yet.
extranet-may = What they may do
extranet-may-about = It can be opened to a guest when a record is shared. What is off here is off for all.
extranet-send-files = Add files
extranet-send-files-about = Photos and documents, to the record itself
extranet-attach = Add files to tasks
extranet-attach-about = Also to notes and activities that they follow
extranet-requests = Make requests
extranet-requests-about = They ask for something, and follow what becomes of it
extranet-write-notes = Write notes
extranet-write-notes-about = They change and remove only their own
extranet-mails = Mails
extranet-mails-about = Which mails guests of these records get, as far as they want them. Under Notifications they find everything in any case; invitations always come.
extranet-mail-mentions = Somebody calls them by an @
extranet-mail-comments = Comments
extranet-mail-approvals = Approvals, signatures and request lists
extranet-mail-tasks = Tasks, notes and activities
extranet-mail-files = New files
extranet-mail-ends = Access that ends soon
extranet-guest-sees = What a guest sees
extranet-sees-no-field = No field is shown.
extranet-sees-about = Each guest is shown this, or less, as it is shared with them.
extranet-differing = Records that differ
extranet-differing-about = They say for themselves what their guests see, do or get. What changes above does not change there.
extranet-differing-more = There are more of them.
extranet-above-on = organizer: on
extranet-above-off = organizer: off
extranet-save-record = Save for this record
extranet-as-organizer = As { $organizer } has it
extranet-never-more = A record opens no more to guests than its organizer does. Whoever manages organizers can let it.
extranet-never-more-about = A record opens no more than its organizer. Whoever manages organizers can let it.
extranet-may-widen = You manage organizers, so you can let this record open more than its organizer does.
extranet-each-guest = What each guest sees
extranet-no-guests = It is shared with nobody yet.
extranet-guest-fields = { $some } of { $all } fields
extranet-guest-no-fields = no fields
extranet-choose-fields = Choose fields
extranet-look = View as
extranet-unknown = “{ $text }” is not known here.
extranet-open = What guests see and do

# Requests
requests = Requests
request-new = New request
request-new-about = Say what you need. { $company } answers here, and you see what becomes of it.
request-make = Make a request
request-title = What you need
request-body = More about it
request-files = Photos and files
request-send = Send request
request-open = Open
request-in-work = In work
request-done = Done
request-closed = Closed
request-make-task = Make a task
request-to-its-task = To its task
request-close = Close
request-open-again = Open again
hit-request = Request

# Reports on tasks
report-yours = This is yours to do
report-text = What was done
report-done = It is done
report-started = I have started
report-not-yet = Not done yet
report-only-say = Only say it
report-is-done = You have said that it is done.
report-empty = Say how far it is, or what was done.
report-no-status = It is one of: open, doing, done.

# All guests
roster-title = Guests
roster-which = Which guests
roster-all = All
roster-idle = Idle: { $count }
roster-none-idle = Everybody was here lately.
roster-empty = Nothing is shared with anybody yet.
roster-more = More
roster-used = { $used } of { $allowed } guests.
roster-used-any = { $used } guests; there may be as many as you like.
roster-near = Four fifths of your package are used. A larger one is a word with whoever runs this installation; whoever is idle can be closed.
roster-full = Your package is full: nobody else can be invited until access is closed or the package is larger.
roster-idle-about = Idle is who was not here for { $days } days.
roster-invited = invited by { $by }, { $date }
roster-items = { $count ->
    [one] one item
   *[other] { $count } items
}
roster-seen = last here { $when }
roster-never = never came
roster-is-idle = Idle

# The code of an item
code = QR code
code-about = Whoever points a phone at it comes to this page: members at once, guests to whom it is open after showing who they are. It opens nothing to anybody else, so it can stick on a machine for everyone to see.
code-picture = Code of the address { $address }
code-print = To print (PDF)
code-file = As a picture (SVG)
code-scan = Point a phone at it.
