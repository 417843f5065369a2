# The operator's pages
operator-title = Installation
operator-overview = Overview
operator-organizations = Organizations
operator-organization = Organization
operator-mails = Mails
operator-health = Health
operator-limits = Configuration
operator-members = Members
operator-items = Items
operator-files = Files
operator-storage = Storage
operator-here-today = People here today
operator-active = Last change
operator-since = Since
operator-plan = Plan
operator-queues = What waits
operator-mails-waiting = Mails that wait
operator-mails-failed = Mails given up, seven days
operator-mails-given-up = Mails given up
operator-mails-sent = Mails sent today
operator-seals = Documents that wait for their seal
operator-search = Items that search has not looked at
operator-scans = Files that wait for the virus scanner
operator-mails-late = Mails have been waiting since { $when }. Look at health: is the mail server there?
operator-held = Held back
operator-held-about = Organizations that wanted more at once than their share within the last hour, on this server.
operator-held-requests = too many requests at once
operator-held-key = too many requests with one key
operator-held-pages = too many open pages
operator-held-times = { $count ->
    [one] once
   *[other] { $count } times
}, last: { $when }
operator-sees = These pages show how much there is and how it stands, never what it says.
operator-find = Find by the name in the address
operator-find-button = Find
operator-none = No organization has such a name.
operator-more = More
operator-new = New organization
operator-new-about = Its administrator signs in with a code by mail; nobody is written to now.
operator-name = Name of the company
operator-admin = Name of the administrator
operator-admin-email = E-mail address of the administrator
operator-make = Make the organization
operator-any = as many as they like
operator-of = { $used } of { $allowed }
operator-administrators = { $count ->
    [one] one administrator
   *[other] { $count } administrators
}
operator-headless = Nobody administers this organization. “parlor admin appoint { $slug } ADDRESS” makes one of its members an administrator.
operator-subscribed = Plan and guests
operator-package = Package of guests
operator-package-help = So many guests at once, in place of the plan’s number: 10, 20, 50, 100, 200, 300, and on in steps of 100. Empty for the plan’s.
operator-plan-unknown = Choose one of the plans.
operator-guests-number = A package is of 10, 20, 50, 100, 200, 300 guests, and on in steps of 100. Leave it empty for the plan’s number.
operator-mails-none = No mail waits.
operator-mails-none-failed = No mail was given up in the last four weeks.
operator-mail-tried = { $count ->
    [0] Written { $when }, not tried yet
    [one] Written { $when }, tried once
   *[other] Written { $when }, tried { $count } times
}
operator-mail-next = next try { $when }
operator-mail-again = Send again
operator-mails-all-again = Send all of the last seven days again
operator-health-about = Looked at just now, by asking each part. What is found is told in English, as in the log and on the command line (parlor doctor).
operator-wrong = Wrong
operator-doubtful = Look at it
operator-well = Well
operator-limits-about = What is in effect, from file, environment and flags; secrets are covered. It is changed there, and not here.
