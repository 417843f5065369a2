# Time as a guest
stay-title = Time as a guest
stay-of = { $name } as a guest
stay-sponsor = Sponsor
stay-no-sponsor = nobody answers for them
stay-choose-sponsor = Choose somebody
stay-purpose = Purpose
stay-purpose-help = A line about what they are let in for.
stay-until = Until
stay-until-help = The last day; empty for no end. After it nothing is open to them, whatever was shared.
stay-since = Guest since
stay-change = Change sponsor, purpose or end
stay-renew = { $days ->
    [one] Renew for one day
   *[other] Renew for { $days } days
}
stay-suspend = Suspend
stay-suspend-question = Suspend { $name }? Nothing that was shared is open to them until somebody lets them in again. Nothing is deleted, and they are told.
stay-shows-again = Let in again, { $name } sees { $what }.
stay-resume = Let in again
stay-suspended = Suspended
stay-without-end = Their time as a guest has no end, so there is nothing to renew.
stay-too-long = Choose a day within { $days } days.
stay-sponsor-who = Choose a member who works here.
stay-nobody-chosen = Choose at least one guest.
stay-asked = { $name } asked for more time, { $date }.
stay-others = { $count ->
    [one] One more item that you do not see is open to them.
   *[other] { $count } more items that you do not see are open to them.
}
stay-is-over = Their time as a guest ended with { $date }. Nothing is open to { $name } until it is renewed.
stay-is-suspended = { $name } is suspended since { $date }. Nothing is open to them.
stay-suspended-by = { $by } suspended { $name }, { $date }. Nothing is open to them until somebody lets them in again.
stay-suspended-by-review = A review of access suspended { $name }, { $date }, since nobody confirmed them. Nothing is open to them until somebody lets them in again.
why-stay-suspended = { $name } is suspended: nothing is open to them.
why-stay-over = Their time as a guest is over: nothing is open to them until it is renewed.
share-stay-suspended = { $name } is suspended, so nothing was shared. Let them in again first.
share-stay-over = The time of { $name } as a guest is over, so nothing was shared. Renew it first.
share-stay-not-yours = { $name } is suspended. Only their sponsor or somebody who works in the whole house lets them in again.
share-again = Let them in again, and share
share-again-help = Their time as a guest is renewed. All that was shared with them before is open again too.
history-guest-suspended = suspended { $subject }
history-guest-resumed = let { $subject } in again
history-guest-renewed = renewed the time of { $subject } as a guest
history-guest-changed = changed until when { $subject } is a guest
history-guest-ended = The time of { $subject } as a guest ended
settings-guest-days = Days that guests stay
settings-guest-days-help = Each new guest stays for so many days, and can be renewed. Empty: without an end.
settings-guest-days-wrong = A number of days from 1 to { $most }, or nothing.
leaving-guests = { $count ->
    [0] They answer for no guest.
    [one] One guest for whom they answer passes on.
   *[other] { $count } guests for whom they answer pass on.
}
roster-ending = Ending soon: { $count }
roster-unsponsored = Without sponsor: { $count }
roster-none-ending = Nobody’s time ends soon.
roster-none-unsponsored = Somebody answers for every guest.
roster-sponsor = sponsor { $name }
roster-stay-until = guest until { $date }
roster-stay-over = over since { $date }
roster-unsponsored-one = No sponsor
roster-choose = Choose this sponsor
roster-choose-about = Choose who answers for the guests that are ticked.
guest-stay-ends = Your time as a guest of { $organization } ends with { $date }.
guest-stay-over = Your time as a guest of { $organization } ended with { $date }. What was shared with you is kept, and closed for now.
guest-stay-suspended = Your access at { $organization } is suspended. What was shared with you is kept, and closed for now.
guest-stay-sponsor = { $name } answers for you there.
guest-stay-ask = Ask for more time
guest-stay-ask-back = Ask to be let in again
guest-stay-asked = You asked. Somebody will look at it.
news-stay-ends = Their time as a guest ends soon
news-stay-ends-own = Your time as a guest ends soon
news-stay-over = Their time as a guest is over
news-stay-over-own = Your time as a guest is over
news-stay-suspended-own = Your access is suspended
news-stay-again-own = You are let in further
news-stay-asked = { $name } asks for more time as a guest
news-stay-sponsor = { $name } made you the sponsor of this guest
news-until = until { $date }
news-review = Say which of your guests are to stay
news-review-soon = The review ends soon, and some of your guests wait for your answer
news-review-closed = The review is closed, and its report is there
