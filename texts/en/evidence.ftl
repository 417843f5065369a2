# Evidence and exports.
evidence-of-item = It is for the team: it has what was said among its members as well as what was said with guests. What guests could see stands with what was opened to them.
evidence-of-guest = It is of one guest: what was open to them, what they saw, wrote, sent, signed and confirmed, and what others wrote where they took part and could read it.
evidence-of-organization = It is of the whole organization, for its administrators.
evidence-items-left-out = { $count ->
    [one] One item is left out, since whoever made this does not see who has access to it.
   *[other] { $count } items are left out, since whoever made this does not see who has access to them.
}
evidence-more = { $count ->
    [one] One more row stands in the data of the archive.
   *[other] { $count } more rows stand in the data of the archive.
}
evidence-shut = only named: not freed by the virus scanner, or destroyed
evidence-how-much = What is in the archive
evidence-count = How many
evidence-end = Ended
evidence-by = By
evidence-text = Words
evidence-value = Value
evidence-done = Done
evidence-report = Report
evidence-suspended = Suspended
evidence-fetched = Fetched by a machine
evidence-stay = Time as a guest
evidence-browsers = Browsers in which they were known
evidence-codes = Codes that were sent
evidence-links = Links
evidence-values = Fields
evidence-approvals = Approvals of tasks
evidence-orders = Work orders
evidence-order-confirmations = Confirmations on the screen
evidence-answers = Answers to request lists
evidence-confirmations = Planned activities that were confirmed
evidence-board-said = What was said on the board
evidence-board-approvals = Approvals of the board
evidence-chats = Chats
evidence-mails = Mails
archives = Export
archives-about = Everything of the organization as one signed archive: items with their files, people and roles, settings, mails and the whole audit log. It is made while you work, and kept for { $days } days for whoever asked for it.
archives-verify = Whoever has an archive can verify it with “parlor verify”, without this installation.
archive-ask = Make an archive
archive-runs = An archive is being made already. There is one at a time.
archive-over = It is over already.
archive-asked = Asked for by { $name }
archive-running = Being made
archive-percent = Being made: { $percent } %
archive-ready = Ready
archive-until = kept until { $date }
archive-cancelled = Stopped
archive-failed = It did not succeed. Ask for it again.
archive-gone = No longer kept
archive-take = Download
mail-archive-subject = The archive of { $organization } is ready
mail-archive-above = The archive that you asked for is ready:
mail-archive-button = Go to the archive
mail-archive-below = It is kept until { $date }, and given to nobody but you.
evidence-steps = { $done } of { $of } steps
mail-kind-archive = An archive is ready
