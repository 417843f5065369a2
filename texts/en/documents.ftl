# Documents and their events

document = Document
documents = Documents
documents-empty = A document is read, discussed and signed: by the team, and by guests who get it by a link.
documents-none-found = No document fits.
documents-show-all = Show all documents
documents-filter = Filter documents
documents-shared = Shared with guests
documents-mine = Mine
document-new = New document
document-start = Start document
document-edit = Edit “{ $title }”
document-subject = Subject
document-description = Description
document-description-help = Everybody who sees the document reads this, guests too.
document-no-description = No description yet.
document-changed = Changed
document-to-sign = Files to sign
document-to-sign-add = Add a PDF to sign
document-to-sign-empty = PDFs that are to be signed stand here.
sign-no-pdf = { $name } is no PDF. Only PDFs can be signed; save it as one first.
sign-too-large = { $name } is too large to be signed: 64 MB at most.
sign-encrypted = { $name } is protected by a password. Remove the protection first: whoever checks a signature would need the password too.
sign-certified = { $name } was certified by somebody who allows no change. Add it as another file instead.
sign-broken = { $name } is damaged and cannot be signed. Print it to a new PDF and try that.
history-document-description = changed the description
history-event-started = { $became ->
    [approval] asked for approval: { $subject }
    [signature] asked for signatures: { $subject }
   *[other] wrote a message: { $subject }
}
history-event-closed = closed to all guests: { $subject }
history-event-opened = opened to guests again: { $subject }
history-event-closed-to = closed the event “{ $subject }” to { $became }
history-event-opened-to = opened the event “{ $subject }” to { $became } again
history-file-closed-to = closed { $subject } to { $became }
history-file-opened-to = opened { $subject } to { $became } again

events = Events
events-empty = Messages, approvals and signatures stand here, each among those who take part in it.
event-new = New message
event-title = Subject
event-body = Message
event-members = Members who take part
event-send = Send
event-message = Message
event-approval = Approval
event-signature = Signatures
event-closed = Closed to guests
event-invite = Ask guests in
event-invite-help = They take part in this event. The document is opened to those who do not have it yet, and they get a link by mail.
event-is-closed = This event is closed to all guests. The document stays open to them.
event-open = Open it to guests again
event-close = Close it to all guests
event-close-help = They see this event no longer, at once. The document, its files and their other events stay open to them.
event-visitors = Who came by the public link
event-visitors-help = They see this event as everyone does who has the link. You can close it to one of them alone; the document stays open to them. Who opens the address again without saying who they are sees what everyone sees.
event-visitors-none = Nobody who came by the public link sees this event.
event-closed-to-guests = This event is closed to guests. Open it first.

# Documents of visitors' own.

signing-everyone-alone = Everyone who has the link can only be asked in a step of their own.
signing-everyone-no-link = Only who may make links can ask everyone who has one.
copies = Copies
copies-complete = { $complete } of { $all } are signed by all.
copies-show = Show the copies
copies-files = Export
copies-csv = List as CSV
copies-zip = Signed PDFs as ZIP
copies-none = Nobody has come by the public link yet. Whoever does, and confirms who they are, has a document of their own here.
copies-none-found = No copy fits.
copies-next = Older ones
copies-filter = Name or e-mail
copies-over = Nothing is to be signed here any more. Ask whoever sent you the link.
copy-visitor = Name
copy-company = Company
copy-far = State
copy-made = Came
copy-answered = Answered
copy-address = Address
copy-open = Not answered
copy-signed = Signed, others to come
copy-complete = Signed by all
copy-declined = Declined
copy-over = Ended

# Templates of documents, and lists that are sent by them.

template = Template
templates = Templates
templates-empty = A template is a document with gaps: whoever uses it says whom it is for, and the gaps are filled from the contact, a record and what is asked.
template-new = New template
template-start = Start template
template-name = Name of the template
template-lead = Guests never see a template. They see the documents that are made of it.
template-description-help = It stands in each document made of the template. Gaps in it, a name between double braces, are filled in.
template-filled = What is filled in
template-settings = Gaps of the template
template-subject = What a document is called
template-organizer = Records from
template-no-records = No records
template-asks = Asked when it is used
template-asks-help = One a line, such as “Amount”. In texts it stands between double braces.
template-ask-taken = “{ $name }” cannot be asked: it is the name of a gap already, too long, or has braces.
template-asks-many = At most { $most } things can be asked.
template-gaps = Gaps
template-gaps-none = None yet
template-gaps-how = How gaps are written
template-gaps-lead = They can stand in what a document is called, in its description, in the title and message of its route; and on the pages of its PDFs, where you place them.
template-field-example = Amount
template-field-help = A field of a record, by its name
template-gap-unknown = Nothing fills the gap “{ $gap }”. See how gaps are written, or add it to what is asked.
template-gap-empty = There is nothing to fill in for: { $gap }.
template-blanks = Place text on pages
template-blanks-count = { $count ->
    [0] nothing placed yet
    [one] { $count } place
   *[other] { $count } places
}
template-back = Back to the template
template-use = Use template
template-use-help = The document is made, and nobody is asked before you have looked at it and sent it.
template-make = Make document
template-recipient = Whom it is for
template-recipient-help = What is known of a contact counts. Name, position and company are for somebody new.
template-record = Record
template-asked = To be filled in
template-for-whom = Say whom the document is for: an e-mail address.
recipient-member = This is the address of a member. A document of a template is for somebody outside.
template-no-organizer = Say in the template whose records fill its gaps.
template-which-record = Choose a record.
template-no-record = There is no record “{ $name }” that you see.
template-two-records = Several records are called “{ $name }”. Rename one of them first.
template-not-sent = A template is not sent itself. Use it, and send the document.
template-signed-before = { $name } was signed before; nothing can be written on its pages.
template-unwritable = Nothing can be written on the pages of { $name }: { $why }.
template-made = Documents made of it
template-made-show = Show the documents
template-made-none = No document has been made of this template yet.
share-no-templates = A template is never shared. Use it, and share the document.
signing-recipient = Whoever it is for
signing-recipient-template = Only a template asks whoever it is for. Name somebody here.
signing-who-template = A name and an e-mail address in each line; “recipient” means whoever a document will be made for. Those of one step are asked together.
signing-template-help = Each document made of the template gets this route, with whoever it is for in it.
signing-of-template = Of the template
history-template-changed = changed the gaps of the template
gap-contact-name = Name of the contact
gap-contact-email = E-mail of the contact
gap-contact-position = Position of the contact
gap-counterparty = Company of the contact
gap-organization = Our company
gap-sender = Your name
gap-today = Today
gap-record-title = Title of the record
gap-field = Record: { $name }
blank-what = Fill in
blank-each = What is filled in
blank-lead = The text begins at the top left of its place, and is made smaller where it would not fit.
blank-no-files = Add a PDF to sign to the template first. Text is placed on its pages.
copy-draft = Not sent
batches = Lists sent
batch-send = Send to a list
batch-title = Send “{ $name }” to a list
batch-lead = Nobody gets anything before you have seen what becomes of each row.
batch-too-many = A list has at most { $most } rows. Divide it.
batch-file-help = CSV or XLSX with the names of the columns in the first row, up to 5,000 rows.
batch-of = List { $file }
batch-row = Recipient
batch-skips-known = Leave out who has a document of this template already
batch-sums = { $add } will be asked, { $known } have a document already, { $refused } cannot be asked.
batch-add = Will be asked
batch-known = Has one already
batch-refused = Cannot be asked
batch-run = { $count ->
    [one] Send { $count } document
   *[other] Send { $count } documents
}
batch-running = Sending
batch-progress = { $done } of { $count } rows, { $added } documents sent.
batch-done = { $count ->
    [0] No document was sent.
    [one] { $count } document was sent.
   *[other] { $count } documents were sent.
}
batch-sent = { $count ->
    [one] { $count } sent
   *[other] { $count } sent
}
batch-open = not at its end
batch-faults = Not sent
batch-why = Why
batch-no-recipient = The route of the template asks nobody who is named in a list. Put “recipient” into it first.

# Evidence

evidence-get = Download the evidence
evidence-title = Evidence of “{ $title }”
evidence-lead = What { $organization } knows of this: what was shown, said, signed and sent, when and to whom. Made by { $name }, { $at }.
evidence-what = What
evidence-who = Who
evidence-when = When
evidence-how = How they were known
evidence-from = From
evidence-made = Made
evidence-id = Number
evidence-hash = SHA-256
evidence-files = Files and their versions
evidence-internal = for the team
evidence-removed = removed
evidence-open = goes on
evidence-route = Signatures: { $title }
evidence-route-sent = Sent by { $name }, { $at }. { $state } { $end }
evidence-parts = What was shown
evidence-opened = Opened
evidence-closed = Closed, or until
evidence-access = To whom it was opened
evidence-visits = Who looked at it
evidence-came = Came
evidence-went = Went
evidence-pages = Pages
evidence-said = What was said
evidence-with = With { $names }
evidence-to-guests = with guests
evidence-to-team = in the team
evidence-log = What the audit log tells
evidence-nothing = Nothing.
evidence-foot = This report is one file of an archive. The archive is signed as a whole; README.txt in it says how to verify that.
