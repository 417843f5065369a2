# Tasks, notes, activities, their followers and comments

work-save = Save
work-leave = Cancel
markdown-help = Markdown: **bold**, *italic*, lists with -, links as [text](address), pictures by pasting them
marks = Formatting
mark-bold = Bold (Ctrl+B)
mark-italic = Italic (Ctrl+I)
mark-heading = Heading
mark-list = List
mark-numbers = Numbered list
mark-quote = Quote
mark-link = Link
mark-picture = Picture
picture-sending = Sending

field-empty = Please fill this in.
field-too-long = Please use at most { $most } characters.
field-no-day = This is no day. Please write it as 2026-11-30.

names-and-more = { $names } and { $count } more

around-where = Where this is
around-people = People

clash-title = Somebody else changed this
clash-sentence = It was changed while you were writing. Nothing has been overwritten. Choose which words stay.
clash-now = As it is now
clash-mine = As you wrote it
clash-keep-mine = Save mine over it
clash-keep-theirs = Leave it as it is now

# Tasks
task-title = Tasks
task-empty = What is to be done for this, by whom, and by when.
task-done-of = { $done } of { $all } done
task-tick = Done: { $title }
task-finish = Done
task-reopen = Not done
task-open = Open
task-doing = In progress
task-done = Done
task-done-on = Done: { $day }
task-status = Status
task-new = New task
task-add = Add task
task-edit = Edit task
task-name = Title
task-description = Description
task-due = Due
task-assignee = Who does it
task-nobody = Nobody yet
task-author = Added by
task-done-by = Done by
task-out-of = Made out of
task-general = General tasks
task-general-about = Tasks of the house that belong to no single record. Only members see them.
task-general-empty = What is to be done in the house, apart from any record.
task-general-never-guests = A general task can never be shared with a guest. Add it to a record if a guest is to see it.

# Notes
note-title = Notes
note-empty = What is worth knowing about this: how to get in, what was agreed.
note-new = New note
note-add = Add note
note-edit = Edit note
note-name = Title
note-body = Text
note-removed = { $author } removed this note
note-removed-by = { $by } removed a note by { $author }
note-remove = Remove
note-remove-question = The note and its files go. For 30 days you can undo that here. That there was one stays to be seen.
note-restore = Undo
note-overtaken = Somebody changed this note meanwhile. What you typed is still here; save it again to put it in place of theirs.

# Activities
activity-title = Activities
activity-empty = What happened: meetings with their minutes, calls, visits.
activity-new = New activity
activity-add = Add activity
activity-edit = Edit activity
activity-name = Title
activity-body = What happened
activity-kind = Kind
activity-day = Day
activity-participants = Who was there
activity-meeting = Meeting
activity-call = Call
activity-visit = Visit
activity-other = Other
activity-choose-kind = Please choose meeting, call, visit or other.
activity-tasks = Tasks out of it
activity-make-tasks = Make tasks out of its lines
activity-lines = Which lines
activity-line-taken = is a task already
activity-make = Make tasks
activity-choose-lines = Please choose at least one line.
activity-lines-many = Please choose at most { $most } lines at once.

# Followers
follow-title = Followers
follow-none = Nobody follows this yet.
follow-guest = Guest
follow-left-out = not shown: their share leaves tasks, notes and activities out
follow-end = Remove { $name }
follow-add = Add follower
follow-who = Add somebody
follow-choose = Choose a member or a guest
follow-team = Team
follow-guests = Guests
follow-guest-left-out = { $name } (their share leaves this out)
follow-guest-reads =
    { $count ->
        [0] { $name } (sees no earlier comments)
        [one] { $name } (will see { $count } comment)
       *[other] { $name } (will see { $count } comments)
    }
follow-widens =
    { $count ->
        [0] A guest you add sees this at once, but none of the comments written before.
        [one] A guest you add sees this at once, and up to { $count } comment with guests.
       *[other] A guest you add sees this at once, and up to { $count } comments with guests.
    }
follow-widens-files =
    { $count ->
        [one] They see its file, too.
       *[other] They see its { $count } files, too.
    }
follow-guests-once-open = Guests appear here once the record is open to them.
follow-share-first = Share the record
follow-not-open = The record is not open to this guest. Share the record with them first.
follow-team-only = Team only

# Comments
comment-title = Comments
comment-count =
    { $count ->
        [one] { $count } comment
       *[other] { $count } comments
    }
comment-team = Team
comment-guests = With guests
comment-team-label = Team comments
comment-guests-label = Comments with guests
comment-team-note = Guests never see this side
comment-no-guests = No guest reads here yet.
comment-share = Share
comment-team-empty = Nothing written yet.
comment-guests-empty = Nothing written to guests yet.
comment-older =
    { $count ->
        [one] { $count } earlier comment
       *[other] { $count } earlier comments
    }
comment-you = You
comment-changed = changed
comment-removed = This comment was removed.
comment-edit = Edit
comment-move = Show to guests
comment-of = { " " }– comment by { $name }
comment-write-team = Write to the team
comment-write-guests = Write to guests
comment-write-to = Write to { $name }
comment-team-reads = Only the team reads this
comment-team-reads-named = Only the team reads this. Taking part: { $names }
comment-guests-later = Guests will read this as soon as it is open to them
comment-will-read =
    { $count ->
        [one] { $names } will read this
       *[other] { $names } will read this
    }
comment-send-team = Send to team
comment-send-guests =
    { $count ->
        [0] Send – later guests will read it
        [one] Send to { $count } guest
       *[other] Send to { $count } guests
    }
comment-send = Send
comment-choose-lane = Choose a lane: for the team, or where guests read too.
comment-text = Comment
comment-save = Save
comment-leave = Cancel
comment-change-title = Edit comment
comment-remove = Remove comment
comment-remove-sentence = Its words go. For 30 days you can undo that here. That a comment was here stays to be seen.
comment-remove-now = Remove it
comment-move-title = Show this comment to guests?
comment-move-now = Show to guests
comment-move-nobody = No guest will read it now: either nobody is let in here yet, or old comments are switched off for them. Guests you let in later with old comments will read it.
comment-move-final = This cannot be taken back.

# History
history-task-added = added the task “{ $subject }”
history-task-title = renamed a task
history-task-description = changed the description of “{ $subject }”
history-task-due = changed the due day of “{ $subject }”
history-task-assignee = changed who does “{ $subject }”
history-task-step-added = added to the checklist of “{ $subject }”: { $became }
history-task-step-done = ticked off in “{ $subject }”: { $became }
history-task-step-open = took back in “{ $subject }”: { $became }
history-task-step-removed = took off the checklist of “{ $subject }”: { $was }
history-task-estimate = changed the estimate of “{ $subject }”
history-task-worked = worked { $became } h on “{ $subject }”
history-task-worked-removed = took back { $was } h of work on “{ $subject }”
history-task-worked-restored = brought back { $became } h of work on “{ $subject }”
history-task-status = { $became ->
    [done] marked “{ $subject }” as done
    [doing] marked “{ $subject }” as in progress
    [cancelled] cancelled “{ $subject }”
   *[other] marked “{ $subject }” as open
}
history-note-added = added the note “{ $subject }”
history-field-shown-here = showed “{ $subject }” to guests of this record
history-field-hidden-here = hid “{ $subject }” from guests of this record
history-field-shown-to = showed “{ $subject }” to { $became }
history-field-hidden-to = hid “{ $subject }” from { $became }
history-guests-settings = changed what guests may do here and which mails they get
history-guests-may = changed what guests may do here
history-guests-mailed = changed which mails guests get here
history-guests-fields = chose the fields that { $subject } sees
history-request-made = made the request “{ $subject }”
history-request-task = made a task of the request “{ $subject }”
history-request-closed = closed the request “{ $subject }”
history-request-opened = opened the request “{ $subject }” again
history-note-removed = removed the note “{ $subject }”
history-note-restored = brought back the note “{ $subject }”
history-note-title = renamed a note
history-note-body = changed the text of “{ $subject }”
history-activity-added = added the activity “{ $subject }”
history-activity-kind = changed the kind of “{ $subject }”
history-activity-title = renamed an activity
history-activity-body = changed the text of “{ $subject }”
history-activity-day = changed the day of “{ $subject }”
history-activity-participants = changed who was there at “{ $subject }”
history-planned-added = planned “{ $subject }”
history-planned-title = renamed what is planned
history-planned-body = changed the description of “{ $subject }”
history-planned-day = changed the first day of “{ $subject }”
history-planned-hour = changed the hour of “{ $subject }”
history-planned-rule = changed how “{ $subject }” repeats
history-planned-confirmer = changed who confirms “{ $subject }”
history-planned-responsible = changed who answers for “{ $subject }”
history-planned-reminders = changed the reminders of “{ $subject }”
history-planned-ended = ended “{ $subject }”, which was planned
history-planned-confirmed = confirmed “{ $subject }” for { $became }
history-planned-skipped = skipped “{ $subject }” on { $became }
history-planned-taken-back = took back what was said of “{ $subject }” for { $became }
history-follow-added = added { $subject } as a follower of “{ $became }”
history-follow-ended = removed { $subject } as a follower of “{ $was }”
history-comment-to-team = wrote to the team: “{ $subject }”
history-comment-to-guests = wrote to guests: “{ $subject }”
history-comment-changed = changed a comment
history-comment-removed = removed a comment
history-comment-restored = brought back a comment
history-comment-moved = showed a comment of the team to guests: “{ $subject }”
follow-choose-member = Choose a member

home-tasks-all = All my tasks
task-mine = My tasks
task-shown-as = Shown as
task-as-list = List
task-as-board = Board
task-status-of = Status of “{ $title }”
task-move = Move
task-followed-too = Also those I follow
task-done-too = Also those that are done
task-only-followed = followed
task-group-late = Late
task-group-today = Today
task-group-week = Within a week
task-group-later = Later
task-group-some-day = Without a day
task-group-done = Done
task-steps = Checklist
task-step-new = New step
task-step-add = Add step
task-step-remove = Take away: { $text }
task-steps-many = A checklist has at most { $most } steps.
task-hours = Hours
task-hours-sum = { $worked } h
task-hours-of = { $worked } of { $estimate } h
task-hours-add = Add hours
task-hours-help = As 1:30, 1.5 or 90 m.
task-hours-day = Day
task-hours-note = What was done
task-hours-remove = Take these hours away
task-hours-removed = Hours you took away
task-hours-wrong = Write a time such as 1:30, 1.5 or 90 m.
task-estimate = Estimate
task-timer-start = Start timer
task-timer-stop = Stop timer
task-timer-since = running since { $clock }
task-timer-runs = timer runs
task-timer-elsewhere = Your timer runs on “{ $title }”. Stop it there first.

# Work orders
order = Work order
orders = Work orders
order-number = Work order { $number }
order-new = New work order
order-change = Change work order
order-make = Make work order
order-make-of-task = Make it a work order
orders-which = Which work orders
orders-open = To be done
orders-all = All
orders-mine = Only mine
orders-empty = No work orders here. One is made on a record or a project, where its tasks are: where, when, with whom, what of.
order-what = What
order-when = When
order-from = { $day }, from { $from }
order-window = { $day }, { $from }–{ $to }
order-window-days = { $day }, { $from } – { $last }, { $to }
order-starts = From
order-ends = Until
order-clock = Times are by the clock of the place where the work is done.
order-no-moment = This is no day with a time.
order-no-start = Say from when on, too.
order-ends-before = It ends before it begins.
order-place = Place
order-contact = Contact on site
order-phone = Telephone
order-materials = Materials
order-material = Material
order-materials-help = One a line, with how much of it: 2 filters F7.
order-materials-many = { $most } materials at the most.
order-step = Step
order-steps-help = One step a line.
order-used = Used
order-used-so-much = used: { $much }
order-used-example = 2, none, 3 m
order-added = added
order-more = Used beside that
order-more-help = One a line.
order-report = What was done
order-your-report = Your report
order-no-report = Nothing was reported yet.
order-report-it = Report and confirm
order-reported-by = { $name }, { $at }
order-reported-meanwhile = Somebody changed the report meanwhile. It stands above; what you typed is still here.
order-photos = Photos
order-no-photos = Files cannot be sent here.
order-save-report = Save report
order-done-unsigned = Done, without a signature
order-confirmation = Confirmation
order-sign-about = Whoever the work was done for confirms it here, on this screen.
order-name = Name
order-signature = Signature
order-confirm-it = Confirm that it is done
order-confirmed = { $name } confirmed that it is done
order-confirmed-by = on the screen of { $by }
order-confirmed-line = { $name } confirmed it on { $at }, on the screen of { $by }.
order-signature-of = Signature of { $name }
order-is-confirmed = Somebody has confirmed that this work order is done. It can be changed once the confirmation is taken back.
order-is-confirmed-short = Confirmed
order-withdraw = Take the confirmation back
order-withdraw-question = The work order can be changed once more, and has to be confirmed anew. That it was confirmed stays in the history.
order-withdraw-do = Take it back
order-overtaken = Somebody changed this work order meanwhile. What you typed is still here; save it again to put it in place of theirs.
order-sheet = PDF
order-code = The same on a phone:
order-template = Template
order-templates = Templates of work orders
order-templates-about = A work order that comes again is kept here by its page, without when, where and by whom.
order-templates-empty = Open a work order and keep it as a template.
order-template-has = { $materials ->
    [one] { $materials } material
   *[other] { $materials } materials
}, { $steps ->
    [one] { $steps } step
   *[other] { $steps } steps
}
order-template-remove = Remove the template “{ $title }”
templates-removed = Removed templates
order-template-in-house = Templates are kept by who works in the house.
order-keep-template = Keep as a template
order-no-template = None
order-use-template = Use it
task-to-guest = { $name } (guest; will see it)
task-guest-not-open = A guest can do only what is shared with them. Share this with them first.
history-order-made = made a work order of “{ $subject }”
history-order-changed = changed the work order “{ $subject }”
history-order-place = changed the place of the work order “{ $subject }”
history-order-contact = changed the contact on site of the work order “{ $subject }”
history-order-phone = changed the phone number of the work order “{ $subject }”
history-order-window = changed when the work order “{ $subject }” is to be done
history-order-materials = changed the materials of the work order “{ $subject }”
history-order-used = said how much of “{ $subject }” was used
history-order-reported = reported on “{ $subject }”
history-order-confirmed = had it confirmed: { $subject }
history-order-withdrawn = took the confirmation of “{ $subject }” back
history-order-template = kept “{ $subject }” as a template
