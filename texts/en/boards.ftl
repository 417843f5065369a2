# Boards

board = Board
boards = Boards
rail-boards = Boards
boards-empty = A board is a canvas on which everybody draws at once: the team, and guests who get its address.
boards-none-found = No board fits.
boards-show-all = Show all boards
boards-filter = Filter boards
boards-shared = Shared with guests
boards-mine = Mine
boards-archived = Archive
boards-by-title = By title
boards-by-change = Last changed first
board-new = New board
board-start = Start board
board-edit = Change “{ $title }”
board-title = Title
board-picture = Picture of the board “{ $title }”
board-beside = Beside the board
board-menu = The board as a whole
board-locked = Locked
board-lock = Lock
board-unlock = Unlock
board-archive = Archive
board-unarchive = Take out of the archive
board-is-locked = Locked { $day }: everybody can read this board, and nobody can change it.
board-is-archived = Archived { $day }: everybody can read this board, and nobody can change it.
board-is-shut = This board is locked. It can be read, and not changed.
board-not-allowed = You may not change this here.
board-closed-to-you = This board is not open to you any more.
board-full = This board is full: it holds 10,000 things. Delete some, or start another board.
board-many-changes = At most 200 changes can be sent at once.
board-temporary = Temporary: deleted { $at }
board-as-guest = You are here as { $name }.
board-as-png = Save as PNG
board-as-svg = Save as SVG
board-as-pdf = Save as PDF
board-opens-link = Anyone with the link
board-opens-password = Link and password

board-role = What they are on the board
board-role-owner = Owner
board-role-reader = Reader
board-role-reader-help = Looks, and follows live.
board-role-reviewer = Reviewer
board-role-reviewer-help = Also comments, marks up and chats; changes only their own.
board-role-editor = Editor
board-role-editor-help = Changes everything.
board-role-editor-plan = Guests can be editors on a paid plan.
share-no-boards = Your organization lets no guests onto its boards. An administrator can change that.

board-comments = Comments
board-comments-empty = Nothing was said yet. Choose the comment tool and press a place on the board.
board-comments-none = Nothing was said yet.
board-comment-new = Comment on the board
board-say = Send
board-say-something = Please write something.
board-answer = Answer
board-answer-text = Your answer
board-resolve = Resolve
board-reopen = Open again
board-resolved-by = resolved by { $name }
board-resolved-count = { $count ->
    [one] 1 resolved
   *[other] { $count } resolved
}
board-pin-number = Place { $number } on the board
board-take-back = Take back what { $name } wrote
board-words-of = what { $name } wrote
board-too-far = That place lies too far out.
board-many-pins = This board has 2,000 places with comments. Answer at one of them.
board-chat-empty = What is written here, everybody on the board reads.
board-chat-say = Write to everybody
board-timer = Timer
board-timer-off = No timer runs.
board-timer-until = Runs until { $at }.
board-timer-minutes = { $count } min
board-timer-stop = Stop
board-timer-long = A timer runs at most 24 hours.
board-picture-missing = Choose a picture.
board-picture-wrong = This is no picture that can be shown: PNG, JPEG, GIF and WebP can.
board-many-pictures = This board has 1,000 pictures. Delete some, or start another board.
history-board-locked = locked the board
history-board-unlocked = unlocked the board
history-board-archived = archived the board
history-board-unarchived = took the board out of the archive
history-board-words-removed = removed words of { $subject }
history-board-words-restored = brought back words of { $subject }

board-address = Who comes by its address
board-address-role = What they are who come by it
board-opens-people = Specific users
board-opens-people-help = Only who was invited. Others can request access.
board-opens-password-help = Whoever has the address, and knows the password.
board-opens-link-help = Whoever has the address enters a name and is in.
board-opens-what = Choose who comes by the address.
board-opens-nothing = The address opens nothing now. Choose who comes by it first.
board-opens-there = What the address of a board opens is said on the board.
board-role-what = Choose what they are who come by the address.
board-outsiders-need-password = In your organization a board can be opened by its address only with a password.
board-needs-password = Your organization asks for a password, and this board has none: its address lets nobody in. Choose “Link and password” and save, then pass the password on with the address.
board-copy = Copy address
board-copied = Copied. Whoever has it enters a name and is in.
board-copied-password = Copied. Whoever has it needs the password too: send it by another way.
board-password = Password
board-password-new = New password
board-password-copied = The password was copied.
board-password-missing = Please enter the password that you were given with the address.
board-password-wrong = That is not the password of this board.
board-enter = Enter as guest
board-enter-name = Your name
board-enter-help = Your name stands beside your cursor and what you write.
history-board-opens = opened the board to { $became ->
    [people] invited people only
    [password] everyone with link and password
   *[link] everyone with the link
}
history-board-password-changed = changed the password of the board
board-password-copy = Copy
board-outsiders-wrong = Choose what boards do with people who are no members.
settings-outsiders = Boards and people who are no members
settings-outsiders-invited = They can be invited, or come by an address
settings-outsiders-password = By an address they come only with a password
settings-outsiders-never = They come onto no board
settings-outsiders-open = { $count ->
    [one] One board is open by its address without a password. Where one is asked for, its address lets nobody in until it has one.
   *[other] { $count } boards are open by their addresses without a password. Where one is asked for, these let nobody in until they have one.
}
settings-board-role = What people are who come by the address of a new board
board-last-owner = A board has an owner. Make somebody else one first.
board-member-which = Choose a member.
board-member-add = Add a member
board-member-off = Take { $name } off the board
board-role-of = What { $name } is on the board
history-board-role = { $became ->
    [none] took { $subject } off the board
   *[other] gave { $subject } the role { $became }
}
board-copy-of = { $title } (copy)
board-duplicate = Duplicate
board-keep-team = Keep as a template for the team
board-keep-public = Keep as a template for everyone
board-keep-not = No template any more
board-template = Made of
board-template-none = An empty board
board-template-what = Choose what the board is from now on.
board-template-public = For everyone
board-page-title = Make a board
board-page-lead = You need no account. The board is yours to draw on at once.
board-page-template = Made of
board-page-which = Choose one of these.
board-page-make = Make the board
board-page-help = It has no owner and is deleted after 24 hours, unless a member of this organization claims it.
board-page-copy = Copy the address of the page
board-page-copy-help = Whoever has it makes boards of the templates for everyone. Each is deleted after a day unless a member claims it.
board-page-copied = Copied. Whoever has it can make boards of the templates for everyone.
board-is-temporary = This board is temporary: it has no owner, and is deleted with all that is on it { $at }. A member of the organization who claims it keeps it.
board-claim = Claim board
board-claim-members = Only members of the organization can claim a board. Pass its address to one.
board-claimed-already = This board has an owner already.
board-pass-by-mail = Send by e-mail
history-board-claimed = claimed the board
history-board-over = deleted: nobody claimed it in time
history-board-nature = { $became ->
    [team_template] kept the board as a template for the team
    [public_template] kept the board as a template for everyone
   *[board] made the template a board again
}
board-invited-title = Only for people who were invited
board-invited-lead = This board of { $organization } is open to specific people. This is how you get in:
board-invited-team = Be invited, to the board or to the team.
board-invited-account = Sign in with your account, or make one.
board-invited-confirm = Confirm your e-mail address, to which the invitation goes.
board-waits-title = This link lets nobody in for now
board-waits = Ask whoever gave it to you how to get in.
board-request = Request access
board-request-message = A word to the owner, if you like
board-request-as = The owner sees { $email }, and answers to it.
board-request-sign-in = Sign in, then open the address of the board again: there you can request access.
board-request-waits = Your request is with the owner of the board. The answer comes by e-mail.
board-requests = They ask to be let in
board-requests-wait = { $count ->
    [one] Somebody asks to be let onto this board.
   *[other] { $count } people ask to be let onto this board.
}
board-requests-show = Answer
board-request-accept = Let in
board-request-decline = Turn away

board-file-one = Send one file at a time.
board-many-files = This board has 1,000 files. Delete some, or start another board.
board-web-image-address = Please type the address of a picture, as https://example.com/picture.png.
board-web-image-inside = That address leads to a machine that is not open to everybody. Pictures are not fetched from there.
board-web-image-no-answer = Nothing came from that address. Is it right, and open to everybody?
board-web-image-large = That picture is too large: 16 MB at most.

board-workflow = Workflow
board-updates = How things stand
board-updates-empty = Nobody has said how things stand. Say it here, and everybody on the board knows.
board-updates-none = Nobody has said how things stand.
board-update-text = What is there to know?
board-update-post = Post
board-update-removed = What was said here about how things stand was taken back.
board-state = How things stand
board-state-planned = Planned
board-state-progress = In progress
board-state-feedback = Feedback wanted
board-state-hold = On hold
board-state-done = Done
board-state-which = Please choose how things stand.
board-approval-runs = Some are asked to approve this board. Nobody changes it until they have answered.
board-approval-yours = You are asked to approve this board. Nobody changes it until all have answered.
board-approval-by = { $name } asks
board-approval-due = Answer until { $day }
board-approval-until = Answer until (optional)
board-approval-past = That day is over.
board-approval-locks = Nobody changes the board while you wait for answers. A PDF of it is kept.
board-approval-untold = A guest who is not an editor gets no mail of it, and meets it on the board. Tell them yourself.
board-approval-pdf = The board as it was, as PDF
board-approval-not-here = One of those you chose is not on this board. Share it with them first.
board-approval-already = Others are asked already. Take that question back first, or wait for the answers.
board-approval-over = Nobody is asked any more.
board-approval-which-edits = Please say which edits.
board-approval-note = Your reasons, or the edits
board-approval-accept-edits = Accept with edits
board-approval-reject = Do not approve
board-approval-with-edits = Accepted with edits
board-approval-rejected = Not approved
board-approval-line-edits = accepted with edits
board-approval-line-rejected = did not approve
board-approval-withdraw-sentence = Nobody is asked any more, and the board can be changed again.
board-approvals-over = { $count ->
    [one] 1 earlier approval
   *[other] { $count } earlier approvals
}
history-board-approval-asked = asked { $became } to approve the board
history-board-approval-withdrawn = took the question for approval back
history-board-approval-passed-on = passed the question for approval of the board on
history-board-approval-dropped = took somebody who left the team off those who are asked to approve the board
history-board-approved = approved the board
history-board-accepted = accepted the board with edits: { $became }
history-board-not-approved = did not approve the board
history-board-update = said how things stand: { $became ->
    [planned] planned
    [in_progress] in progress
    [feedback] feedback wanted
    [on_hold] on hold
   *[done] done
}
history-board-update-removed = took back what was said about how things stand
history-board-update-restored = brought back what was said about how things stand
board-mention-let-in = { $names }: not on this board yet. Shall they be let in, as people who come by its address are?
board-mention-owners = { $names }: not on this board. Its owners can let them in; from you they hear nothing of this.
board-mention-yes = Let them in and send
board-mention-no = Send without telling them
board-make-task = Make a task of it
board-make-another-task = Make another task of it

board-move = Move into a project
board-move-help = A project is a folder for boards. Who sees the board stays as it is.
board-move-button = Move
board-project-none = No project
board-project-not-yours = You may not change that project.
boards-project-empty = This project has no boards that you see. Start one here, or move one in from its menu.
boards-share = Share all boards
boards-share-help = { $count ->
    [one] One board here is yours to share.
   *[other] { $count } boards here are yours to share, all at once, with one person.
} Boards that come later are not shared with it. To guests boards are shared one by one.
boards-share-with = With whom
boards-share-who = Please choose with whom.
boards-share-elsewhere = member elsewhere
boards-share-button = Share all
boards-share-plan = All boards at once are shared with members of an organization on a paid plan. Share them one by one.
boards-share-none = None of the boards here is yours to share.
board-rest-ask = Ask for the other boards
board-rest-help = You see some boards of this project. Whoever answers for it is asked for the rest.
board-rest-waits = You have asked for the other boards.
board-rest-asked = sees some of these boards, and asks for the rest.
board-rest-open = Open those
board-rest-nobody = Please sign in first, so that it is known who asks.
board-rest-seen = You see this project already.
history-board-moved = moved the board into “{ $subject }”
history-board-moved-out = took the board out of “{ $subject }”

board-starter-ideas = Collecting ideas
board-starter-flow = To do, doing, done
board-starter-retrospective = Looking back
board-starter-plan = A plan in steps
board-starter-question = What is the question?
board-starter-to-do = To do
board-starter-doing = Doing
board-starter-done = Done
board-starter-good = Went well
board-starter-hard = Was hard
board-starter-next = Next time
board-starter-step = Step { $number }
board-starter-today = Today
board-starter-goal = Goal
