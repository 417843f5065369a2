### Organizers, records, and what all items share: team, history, bin, search.

## Organizers

organizers = Organizers
organizers-empty = An organizer holds records of one sort: inspections, contracts, machines. Make the first one.
organizers-empty-ask = There are no organizers yet. Ask an administrator to make the first one.
organizer-new = New organizer
organizer-new-about = A place for records of one sort. Everything can be changed later.
organizer-start-from = Start from
organizer-name = Name
organizer-name-help = Left empty, it takes the name of what you start from.
organizer-name-missing = Give it a name.
organizer-name-long = Use at most { $most } characters.
organizer-look = Appearance
organizer-icon = Icon
organizer-icon-unknown = Choose one of the icons shown.
organizer-as-template = As it comes
organizer-cover = Cover
organizer-cover-unknown = Choose one of the covers shown.
organizer-cover-own = Your own cover picture
organizer-cover-help = JPEG, PNG or WebP, up to 8 MB. Guests see it across the top of their page.
organizer-cover-wrong = This is no JPEG, PNG or WebP picture. Choose another file.
organizer-cover-missing = Choose a picture first.
organizer-make = Make the organizer
organizer-extranet = Guests can be let in
organizer-extranet-about = Records can be shared with guests, one at a time. Off: no guest sees anything here.
organizer-extranet-guests =
    { $count ->
        [one] Records here are shared with one guest now.
       *[other] Records here are shared with { $count } guests now.
    }
organizer-no-guests = no guests
organizer-records =
    { $count ->
        [0] No records
        [one] One record
       *[other] { $count } records
    }
settings-overtaken = Somebody else changed this while you were writing. Look at how it stands now; save again to use what you typed.
organizer-settings = Settings
organizer-settings-of = Settings of { $name }
upload-picture = Use this picture
cover-bridge = Bridge
cover-bolts = Bolts
cover-tower = Tower
cover-machines = Machines
cover-orders = Orders
cover-contracts = Contracts
cover-harbour = Harbour
cover-orchard = Orchard
cover-picture = Your picture

template-inspections = Inspections
template-inspections-about = Place, date, state
template-contracts = Contracts
template-contracts-about = Party, sum, end
template-machines = Machines
template-machines-about = Serial no., service
template-orders = Orders
template-orders-about = Supplier, delivery
template-blank = Blank
template-blank-about = No fields yet
ready-place = Place
ready-inspected-on = Inspection
ready-state = State
ready-state-choices = Planned | In progress | Waiting for parts | Done
ready-findings = Findings
ready-party = Party
ready-sum = Contract sum
ready-begins = Begins
ready-ends = Ends
ready-serial = Serial number
ready-location = Location
ready-serviced-on = Last service
ready-service-due = Next service
ready-supplier = Supplier
ready-ordered-on = Ordered
ready-delivery = Delivery
ready-order-state = State
ready-order-state-choices = Ordered | Confirmed | On its way | Delivered

## Categories and fields

categories-about = Divisions of this organizer. Records keep theirs when it is archived.
categories-all = All categories
category-new = New category
category-name = Name of the category
category-none = No category
fields-about = The columns of every record here. A field that is archived keeps its values.
fields-empty = No fields yet. Without any, a record has a title, a category and somebody responsible.
field-new = New field
field-add = Add the field
field-name = Name
field-kind = Kind
field-kind-text = Line of text
field-kind-long-text = Long text
field-kind-number = Number
field-kind-money = Amount of money
field-kind-date = Date
field-kind-choice = One choice
field-kind-multi-choice = Several choices
field-kind-person = Person
field-kind-checkbox = Checkbox
field-kind-link = Link
field-kind-file = File
field-choices = Choices
field-choices-help = One a line, for a field of choices. For an amount of money: its currency, such as EUR.
field-currency = Currency
field-currency-wrong = Write one currency, such as EUR.
field-choices-missing = Write at least one choice.
field-choices-many = At most 100 choices of up to 200 characters each.
field-group = Group
field-group-help = Fields with the same group stand together.
field-required = Must be filled in
field-to-guests = Guests see this
field-to-guests-help =
    { $count ->
        [0] Nobody outside sees records here now.
        [one] One guest has records here open now, and sees it if fields are shown to them.
       *[other] { $count } guests have records here open now, and see it if fields are shown to them.
    }
move-up = Move { $name } up
move-down = Move { $name } down

## Records

record-new = New record
record-new-in = New record in { $name }
record-edit = Edit { $title }
record-add = Add the record
record-title = Title
record-title-missing = Give it a title.
record-title-long = Use at most { $most } characters.
record-field-required = “{ $name }” must be filled in.
record-field-long = “{ $name }” is too long.
record-field-number = “{ $name }” is a number, such as 1480.50.
record-field-money = “{ $name }” is an amount with at most two places, such as 1480.50.
record-field-person = “{ $name }”: choose one of your members or contacts.
record-field-contact = { $name } (contact)
record-field-date = “{ $name }” is a date, such as 2026-11-30.
record-field-choice = “{ $name }”: choose one of those offered.
record-field-link = “{ $name }” is an address that begins with https://, http:// or mailto:.
record-field-file = “{ $name }”: choose one of the files of this record.
record-field-file-gone = A file that is not here now
record-field-no-files = { $name }: add a file to the record first, then choose it here.
record-binned = In the bin since { $day }. Guests do not see it. It can be restored until { $until }.
records-empty = A record is whatever you would show a guest: a bridge, a contract, an order. Add the first one.
records-none-found = No record fits.
records-show-all = Show all
records-filter = Filter by title
records-filter-do = Filter
records-of = Records of { $name }
parts-of-record = Parts of this record
fields-shown = { $shown } of { $all }
fields-shown-about = So many fields are shown to guests
share = Share
share-with-a-guest = Share with a guest
shared-with-guests = Shared with guests · { $count }
who-has-access = Who has access
guests-none = Nobody outside sees this.
view-as = View as { $name }
team-add = Add a member
team-member = Member
team-remove = Take { $name } off

## Two editors

conflict = Somebody else changed this too
conflict-about = Nothing was lost, and nothing of yours is saved yet. Choose what to keep, field by field.
conflict-same = You both wrote the same.
conflict-theirs = There now
conflict-yours = Yours
conflict-both = Both changed it
conflict-save = Save what I chose
conflict-leave = Leave it as it is now

## History

history-of = History of { $title }
history-empty = Nothing has changed yet.
history-older = Older
history-nobody = Parlor
history-became = became
history-other = changed { $subject }
history-item-created = added { $subject }
history-item-binned = put it into the bin
history-item-restored = took it out of the bin
history-title-changed = changed the title
history-category-changed = changed the category
history-responsible-changed = changed who is responsible
history-field-changed = changed { $subject }
history-participant-added = put { $subject } on the team
history-participant-removed = took { $subject } off the team

## Bin

bin = Bin
bin-about = What was put here can be restored for { $days } days. Guests see none of it.
bin-empty = The bin is empty.
bin-by = put here by { $name }
bin-until = restorable until { $day }
bin-over = It lay in the bin for more than 30 days and cannot be restored any more.
to-bin = Move to bin

## Search

search-hint = Type a word: titles, values, files, tasks, notes, comments.
search-none = Nothing that you may see has “{ $q }” in it. Try the beginning of a word.
search-places = Go to
search-hits = Found
search-found =
    { $count ->
        [one] One found
       *[other] { $count } found
    }
search-more = There are more; another word finds them.
records-sort = , order by it
records-more-filters = More filters
records-filters-most = Up to three fields count at once.
records-any = any
records-from = from
records-to = to
records-shared = With guests
records-shared-yes = Shared with guests
records-shared-no = Not shared
records-narrowed = What narrows the list
records-leave-out = , leave it out
records-columns = Columns
records-columns-about = Beside the title
records-columns-show = Show these
records-count = { $count ->
    [one] One record
   *[other] { $count } records
}
records-page = { $shown } of { $count } records
records-page-many = { $shown } of more than { $count } records
previous-page = Previous page
views = Saved views
views-all = All
view-save = Save this view
view-name = Name
view-shared = For everybody who sees this list
view-remove = Take this view away
view-too-many = You have saved as many views here as one can. Take one away first.

records-files = Files
export-count = { $done } of { $of } records
export-failed = The file was cut off on its way. Try again.
export-stop = Stop
export-csv = All as CSV
export-csv-these = These as CSV
export-xlsx = All as a workbook
export-xlsx-these = These as a workbook
import = Import a file
import-title = Import into { $name }
import-lead = Nothing is added before you have seen what becomes of each row.
import-file = File
import-file-help = CSV or XLSX with the names of the columns in the first row, up to 20,000 rows and 10 MB.
import-missing = Choose a file first.
import-empty = There are no rows in this file below its first one.
import-too-many = This file is too large: at most 20,000 rows and 100 columns.
import-unreadable = This file cannot be read. Save it as CSV or XLSX and try again.
import-look = See what is in it
import-look-again = Look again
import-columns = Columns
import-columns-about = A column of the same name is found by itself; others can be chosen.
import-head = In the file
import-sample = For example
import-is = Becomes
import-is-what = What { $name } becomes
import-nothing = nothing
import-skips-known = Leave out rows whose title is there already
import-of = Import of { $file }
import-fates = What becomes of each row
import-sums = { $add } will be added, { $known } are there already, { $refused } cannot be added.
import-row = Row
import-fate = Becomes
import-add = Will be added
import-known = There already
import-refused = Cannot be added
import-shown = { $shown } of { $count } rows are shown.
import-run = { $count ->
    [one] Add one record
   *[other] Add { $count } records
}
import-running = Import
import-progress = { $done } of { $count } rows, { $added } records added.
import-go-on = Go on
import-stop = Stop here
import-done = { $count ->
    [0] No record was added.
    [one] One record was added.
   *[other] { $count } records were added.
}
import-back = To { $name }
import-no-category = There is no category “{ $name }”.
import-nobody = There is no member “{ $name }”, or more than one.
import-yes-no = “{ $name }” is yes or no.

bulk-title = { $count ->
    [one] One record
   *[other] { $count } records
}
bulk-none = No record was chosen. Tick some in the list first.
bulk-what = What to do with them
bulk-choose = Choose what
bulk-next = Next
bulk-share = Share with guests
bulk-bin = Put into the bin
bulk-bin-about = They can be taken out again for 30 days. Guests lose them at once.
bulk-who-help = E-mail addresses, with commas between them.
bulk-until-help = The last day. Left empty: without end.
bulk-empty = Left empty, the value goes.
bulk-tell = Preview
bulk-told = What becomes of each
bulk-sums = { $change } will change, { $same } are so already, { $refused } cannot be changed.
bulk-do = { $count ->
    [one] Do it on one record
   *[other] Do it on { $count } records
}
bulk-done = { $count ->
    [0] Nothing was changed.
    [one] Done on one record.
   *[other] Done on { $count } records.
}
bulk-change = will change
bulk-changed = done
bulk-same = so already
bulk-refused = not possible
bulk-shared = { $newly } newly, { $before } have it already
bulk-gone = It is not there any more.
bulk-overtaken = Somebody else is changing it just now.
bulk-too-many = At most { $most } records at once.
bulk-select = Choose { $title }
bulk-selected = With those chosen …
cell-title = { $field } of { $title }
cell-overtaken = Somebody else changed this record meanwhile. Look at the value as it is now, and save again to use yours.
