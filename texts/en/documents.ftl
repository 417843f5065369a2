# Documents and their events

document = Document
documents = Documents
documents-empty = A document is read, discussed and signed: by the team, and by guests who get it by a link.
documents-none-found = No document fits.
documents-show-all = Show all documents
documents-filter = Filter documents
documents-shared = Shared with guests
documents-mine = Mine
documents-more = Only the first { $most } are listed. A filter finds the others.
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
