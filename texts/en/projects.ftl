projects = Projects
project = Project
projects-empty = A project has a stage, a day, tasks and hours, and two chats: one for the team, one with guests.
projects-none-found = No project fits.
projects-show-all = Show all projects
projects-filter = Filter projects
projects-shared = Shared with guests
projects-mine = Mine
project-new = New project
project-new-in = New project in { $stage }
project-start = Start project
project-edit = Edit { $title }
project-title = Title
project-stage = Stage
project-stage-of = Stage of “{ $title }”
project-due = Due
project-due-change = Change the due day
project-tasks-done = Tasks
project-tasks-of = Tasks done of “{ $title }”
project-hours = Hours
project-hours-worked = Hours worked
project-hours-of = Hours worked of “{ $title }”
project-no-tasks = No task yet
project-no-estimate = Nothing estimated yet
project-description = About it
project-description-help = For the team: guests never see this.
project-more = More for “{ $title }”
parts-of-project = Parts of this project
percent = { $number } %
project-burn-up-words = { $done } of { $all } tasks are done.
project-burn-up-all = All tasks
project-burn-up-done = Done

stages = Stages
stages-edit = Edit stages
stage-planned = Planned
stage-in-progress = In progress
stage-waiting = Waiting
stage-in-review = In review
stage-done = Done
stage-name = Name
stage-colour = Colour
stage-colour-sand = Sand
stage-colour-sky = Sky
stage-colour-ochre = Ochre
stage-colour-plum = Plum
stage-colour-moss = Moss
stage-finished = Projects in it are finished
stage-add = Add stage
stage-up = Move { $name } up
stage-down = Move { $name } down
stage-delete = Delete
stage-delete-now = Delete stage
stages-ended = Deleted stages
stage-delete-sentence = No project stands in “{ $name }”.
stage-choose = Choose a stage
stage-new-choice = New stage…
stage-in-use = { $count ->
    [one] A project stands in it. Which stage takes its place?
   *[other] { $count } projects stand in it. Which stage takes its place?
}
stage-name-missing = Give the stage a name.
stage-name-taken = There is a stage “{ $name }” already.
stage-colour-unknown = Choose one of the colours.
stage-too-many = There are { $most } stages at most.
stage-last = This is the last stage. A project always has one.

task-cancelled = Cancelled
task-progress = Progress
task-as-timeline = Timeline
task-select = Select “{ $title }”
tasks-of-none = No task yet.
tasks-share-selected = Share selected
task-timeline-none = without a day
history-project-stage = moved it to another stage
history-project-due = changed the due day
history-project-description = changed what it is about
history-task-shared = shared “{ $became }” with { $subject }

share-no-projects = Sharing of projects is switched off for the whole organization. An administrator can switch it on.
share-tasks = Project tasks
share-tasks-help = All of them, later ones too. Off: only those shared one by one.
share-due = Due date
share-stage = Stage
share-hours = Percentage of hours
share-progress = Percentage of tasks
share-chat = Chat
share-old-messages = Messages from the start
share-old-messages-help = Off: they read the chat from now on.
share-project-always = { $files ->
    [0] The chat with guests and files that are not internal are part of every share.
    [one] The chat with guests and 1 file that is not internal are part of every share.
   *[other] The chat with guests and { $files } files that are not internal are part of every share.
}
share-tasks-title = Share tasks
share-tasks-none = Choose at least one task.
share-tasks-button = { $count ->
    [one] Share 1 task
   *[other] Share { $count } tasks
}
share-task-due = Due date
share-task-status = Stage
share-task-progress = Percentage of progress
share-task-files = Files
access-only-tasks = only single tasks
count-tasks = { $count ->
    [one] 1 task
   *[other] { $count } tasks
}
count-messages = { $count ->
    [one] 1 message
   *[other] { $count } messages
}
settings-projects = Projects can be shared
settings-projects-help = Off: every share of a project is suspended, and nobody can share one. On again, they are as they were.
project-not-shared = This project is no longer shared with you.
project-not-shared-help = If you think you should still see it, ask the person who shared it.

chat = Chat
chat-team = Project members
chat-guests = Guests
chat-of = { $chat }: chat of { $title }
chat-of-unread = { $chat }: chat of { $title }, unread
chat-unread = new
chat-older = Older messages
chat-newest = To the newest
chat-new-from-here = New
chat-team-empty = Nobody has written yet. Only the team reads here.
chat-guests-empty = Nobody has written yet.
chat-nobody = This project is not shared with anybody yet. Share it, and talk to your guests here.
chat-share-first = Share project
chat-write = Write a message
chat-write-team = Write to the project members
chat-write-guests = Write in the chat with guests
chat-team-reads = Only members read this.
chat-nobody-yet = Guests will read this once the project is shared with them.
chat-will-read = { $count ->
    [one] { $names } will read this.
   *[other] { $names } will read this.
}
chat-and-others = { $names } and { $count ->
    [one] one more guest
   *[other] { $count } more guests
}
chat-of-company = { $names } of { $company }
chat-attach = Attach files
chat-send = Send
chat-react-to = React to the message of { $name }
chat-title-team = Chat of the project members
chat-title-guests = Chat with guests
chat-no-such-sign = There is no sign “{ $text }”.
chat-removed = This message was taken back.
chat-change-title = Change message
chat-remove = Take back
chat-remove-sentence = The words and the files you sent with them go. For 30 days you can undo that here. That a message stood here stays.
guest-chat-title = Chat with { $organization }
guest-chat-open = Open the chat
hit-message = Message
mail-kind-chat = Chat
mail-kind-told = Shared, to the team
mail-kind-tasks = Tasks shared
mail-chat-subject = { $author } wrote in the chat of “{ $item }”
mail-chat-above = { $author } wrote in the chat of
mail-chat-below = You get this mail because you take part there and have not read it yet.
mail-chat-more = { $count ->
    [one] One more message came after it.
   *[other] { $count } more messages came after it.
}
mail-chat-button = Open the chat
mail-told-subject = { $sharer } shared “{ $item }”
mail-told-above = { $sharer } shared with { $guests }:
mail-told-button = See who has access
mail-told-below = You get this mail because you are responsible for this project, made it, or are on its team.
mail-yours-subject = { $sharer } asks you to do something
mail-yours-above = { $sharer } asks you to do this
mail-tasks-subject = { $count ->
    [one] { $sharer } shared a task with you
   *[other] { $sharer } shared { $count } tasks with you
}
mail-tasks-above = { $count ->
    [one] { $sharer } shares a task of
   *[other] { $sharer } shares { $count } tasks of
}
approval-title = Approval
approval-ask = Ask for approval
approval-ask-again = Ask again
approval-ask-button = Ask
approval-who = Who is asked
approval-message = What is to be looked at
approval-nobody = Choose who is asked.
approval-sees-not = One of those you chose does not see this task. Share it with them first.
approval-asked-already = Others are asked already. Take that question back first, or wait for the answers.
approval-waits = Waits for approval
approval-yours = Your approval is asked
approval-approved = Approved
approval-rejected = Rejected
approval-withdrawn = Taken back
approval-line-waits = has not answered yet
approval-line-approved = approved
approval-line-rejected = rejected
approval-withdraw = Take the question back
approval-withdraw-sentence = Nobody is asked any more. Answers that came already stay in the history.
approval-asks = { $name } asks you to approve this
approval-note = A word with it, if you like
approval-approve = Approve
approval-reject = Reject
approval-others = Others are asked too; it waits for them.
history-task-approval-asked = asked { $became } to approve “{ $subject }”
history-task-approval-withdrawn = took the question for approval of “{ $subject }” back
history-task-approval-passed = asked { $became } in place of { $was } to approve “{ $subject }”
history-task-approval-dropped = took the question to { $was } for approval of “{ $subject }” back
history-task-approved = approved “{ $subject }”
history-task-rejected = rejected “{ $subject }”
mail-kind-approval = Approval asked
mail-kind-decided = Approval decided
mail-approval-subject = { $asker } asks you to approve “{ $task }”
mail-approval-above = { $asker } asks you to approve a task of “{ $item }”:
mail-approval-button = Look at it
mail-approval-below = You get this mail because your answer is waited for.
mail-decided-approved = “{ $task }” is approved
mail-decided-approved-above = All approved the task of “{ $item }”:
mail-decided-rejected = “{ $task }” was rejected
mail-decided-rejected-above = { $name } rejected the task of “{ $item }”:
mail-decided-below = You get this mail because you asked for it.
forms = Forms
forms-about = People without an account fill them in at an address that you give away, on your website or in a mail. Each answer becomes a task here. Guests who see all tasks of this project see it, without name, address and files.
forms-empty = No form yet. Make one, and give its address away.
form-new = New form
form-make = Make form
form-change = Change
form-title = Title
form-intro = What stands above the questions
form-questions = Your questions, one a line
form-questions-help = Name, e-mail and subject are always asked. A star at the end of a line: it has to be answered.
form-begins-as = The task begins as
form-takes-files = Files can be sent along
form-status = A task can begin as open or in progress.
form-questions-many = A form has { $most } questions at most.
form-many = A project has { $most } forms at most.
form-answers = { $count ->
    [0] No answers yet
    [one] One answer
   *[other] { $count } answers
}
form-is-closed = Closed
form-address = Address of this form
form-look = Look at it
form-open = Open again
form-close = Close
form-renew = New address
form-renew-sentence = The address that you gave away opens nothing any more.
form-your-name = Your name
form-your-email = Your e-mail
form-subject = What it is about
form-message = What you would like to tell
form-optional = if you like
form-files = Files
form-files-help = At most { $files } files of { $megabytes } MB each.
form-files-again = Please choose your files once more. At most { $files } files of { $megabytes } MB each.
form-send = Send
form-who-reads = What you send goes to { $organization } and to those it works with on this. Your name, your address and your files stay with { $organization }.
form-trap = Leave this empty
form-thanks = Thank you, it has arrived.
form-thanks-help = { $organization } has what you sent, and your address to answer you.
form-another = Send another one
form-closed = This form is closed.
form-answer-needed = Please answer: { $question }
form-answer-long = This answer is too long: { $question }
form-too-much = That is more than a task can hold. Please shorten it, or send it as a file.
form-trapped = A field that people do not see was filled in, as programs do. Please send it once more.
form-too-soon = That was quicker than a hand. Please press once more.
form-once-more = This page stood open for long. Nothing is lost; please press once more.
form-sent-before = This page was sent already. To send this as another answer, press once more.
form-changed-meanwhile = The form was changed meanwhile. Please look at it again, and send it once more.
task-sent-in = { $name } ({ $email }) sent this in by the form “{ $form }”
history-form-made = made the form “{ $subject }”
history-form-changed = changed the form “{ $subject }”
history-form-closed = closed the form “{ $subject }”
history-form-opened = opened the form “{ $subject }” again
history-form-address = gave the form “{ $subject }” another address
history-form-answered = “{ $subject }” was sent in by the form “{ $became }”
mail-kind-answer = Form filled in
mail-answer-subject = { $form }: { $title }
mail-answer-above = { $name } filled in the form “{ $form }”:
mail-answer-button = Look at it
mail-answer-below = You get this mail because you are responsible for the project.
