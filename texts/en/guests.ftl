# The guests' interface.

guest-shared-by = { $sharer } shares this with you
guest-shared-until = { $sharer } shares this with you until { $date }
guest-overview = Overview
guest-jump = On this page
guest-todo = Tasks
guest-for-you = Tasks you follow
guest-files = Files
guest-notes = Notes
guest-activities = Activities
guest-comments = Comments
guest-people = With you on this
guest-news = New for you
guest-mark-seen = Mark as seen
guest-foot = You see what { $organization } has opened to you, nothing else.
guest-browsers = My browsers
guest-browsers-about = In these browsers you are not asked for a code. Sign out those you do not know.
browser-since = Since { $since }, last used { $seen }
guest-menu = Records and companies
guest-open-at = Open to you at { $organization }
guest-open-count = { $count ->
    [0] Nothing open to you
    [one] 1 thing open to you
   *[other] { $count } things open to you
}
guest-home = Home
guest-others = Other companies
guest-empty = Nothing is open to you at { $organization } at the moment. As soon as something is, it stands here.
guest-my-tasks = Tasks you follow
guest-my-items = Records open to you
guest-hello = Hello { $name }
guest-hello-below = What { $organization } has opened to you
guest-search = Search what is open to you
guest-responsible = responsible
guest-search-least = Type at least { $count } characters.
guest-search-nothing = Nothing that is open to you fits “{ $sought }”.
guest-companies = Companies that share with you
guest-companies-again = Other companies share with you too. To see them, sign in again: it is a while since you did.
guest-companies-none = Nothing is open to you in this browser. Open the link in your mail, or sign in with the address it was sent to.
hit-file = File
hit-task = Task
hit-note = Note
hit-activity = Activity
hit-event = Event
hit-comment = Comment
kind-record = Record
kind-project = Project
kind-document = Document
kind-board = Board
preview-banner = You see what { $name } sees. Nothing can be changed here, and it leaves no trace in their visits.
preview-proposed = This is what { $name } will see. Nothing has been sent yet.
guest-news-more = { $count ->
    [one] and 1 more
   *[other] and { $count } more
}
preview-sends = { $name } can send files here.
preview-makes-requests = { $name } can make requests here.
preview-writes-notes = { $name } can write notes here.
preview-writes = { $name } can write here.
guest-companies-none-title = Nothing is open to you here
link-closed-others = See what is open to you
