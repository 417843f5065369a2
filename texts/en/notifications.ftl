# Notifications: what concerns somebody, and their mails.

notifications = Notifications
notifications-bell = { $count ->
    [0] Notifications
    [one] Notifications, one waits
   *[other] Notifications, { $count } wait
}
notifications-empty = What concerns you stands here: what is shared with you, new tasks, changes, answers, and where your name is called.
notifications-read-all = Mark all as read
notifications-read = Mark as read
notifications-read-one = Mark as read: { $title }
notifications-unread = not read yet
notifications-pages = Pages
notifications-first = To the newest
notifications-older = Older

news-shared = { $name } shared this with you
news-told = { $name } shared this with guests
news-added = { $name } added you
news-noted = { $name } wrote a note
news-request = { $name } asks for something
news-package = Four fifths of the guests that you may have are there
news-added-by-nobody = You were added
news-new-task = New task
news-changed-by-nobody = Changed: { $parts }
news-changed = { $name } changed { $parts }
news-part-text = the text
news-part-due = the due date
news-part-status = the status
news-part-assignee = who does it
news-virus = A virus was found in a file, which was removed
news-files = { $name } added a file
news-comment = { $name } wrote
news-event = { $name } wrote to you
news-mention = { $name } mentioned you
news-team-chat = New messages in the chat of the team
news-team-chat-new = { $count ->
    [one] One new message in the chat of the team
   *[other] { $count } new messages in the chat of the team
}
news-guest-chat = New messages in the chat with guests
news-guest-chat-new = { $count ->
    [one] One new message in the chat
   *[other] { $count } new messages in the chat
}
news-asked = { $name } asks you to approve this
news-approved = Approved, last by { $name }
news-rejected = Rejected by { $name }
news-with-edits = Accepted with edits, last by { $name }
news-update = { $name } says how things stand
news-requested = { $name } asks to be let in
news-answer = Somebody filled in a form
news-ending = Access ends soon
news-planned-soon = Comes up ({ $day })
news-planned-due = Due ({ $day }), please confirm it
news-planned-late = Overdue ({ $day }), please confirm it
news-unconfirmed = Nobody has confirmed it ({ $day })
news-stuck = Nobody can confirm this: it is given to no one, or closed to them

mails-title = Mails
mails-about = Which mails you get, and when: at once, once a day in one mail, or not at all. What concerns you stands under Notifications in any case.
mails-choose = Choose which mails you get
mails-saved = Saved. From now on your mails come like this.
mails-unknown = Choose for each sort one of: now, daily, never.
mails-codes = Codes for signing in and invitations to work with a company always come.
mails-shares = Something is shared
mails-mentions = I am mentioned
mails-comments = Comments
mails-chat = Messages in a chat
mails-approvals = Approvals, signatures, and lists that I am asked to fill
mails-tasks = Tasks, notes and activities that I follow; what is due of me
mails-files = New files
mails-forms = Answers to forms
mails-ends = Access that ends soon
mails-digest = The mail that comes once a day
mails-now = At once
mails-daily = Once a day
mails-never = No mail

unsubscribe-title = No more of these mails?
unsubscribe-about = One press, and mails of this sort do not come to you any more: { $sort }.
unsubscribe-press = No more of them
unsubscribed-title = You get no more of them
unsubscribed-about = Mails of this sort do not come to you any more: { $sort }. What concerns you still stands under Notifications.
unsubscribe-again = Get them again

mail-unsubscribe = No more mails of this sort
mail-news-subject = { $says }: { $title }
mail-news-button = Open
mail-digest-subject = { $count ->
    [one] One thing waits for you
   *[other] { $count } things wait for you
}
mail-digest-above = Since you were here last
mail-digest-more = There is more under Notifications.
mail-kind-news = Notification
mail-kind-digest = Mail of the day

calendar = Calendar
calendar-about = The days on which something is due, as far as it is open to you. Subscribe to it in your own calendar: it keeps itself up to date there.
calendar-days = What stands in it
calendar-empty = Nothing is due. Tasks and projects with a due date stand here, and what is planned.
calendar-none = There is no address yet. Make one, and put it into your calendar as a subscription.
calendar-make = Make an address
calendar-address = Address to subscribe to
calendar-address-help = Whoever has this address reads what stands here. Keep it to yourself, and renew it if somebody else got it.
calendar-copy = Copy address
calendar-copied = Copied.
calendar-renew = Renew address
calendar-end = End it
calendar-fetched = last asked for

mail-write-above = Write your answer above this line
answer-no-files = Files cannot be sent here. Answer without them.
answer-second-step = Your organization asks its members for a second step, which no mail carries: answer on the page.
