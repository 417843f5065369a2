# Reviews of access
reviews = Access reviews
reviews-about = Each sponsor says which of their guests are to stay. Who is not confirmed by the last day is suspended. The result is a report under your seal.
review-new = Start a review
review-title = Title
review-title-usual = Access review
review-which = Which guests
review-which-all = All guests ({ $count })
review-which-idle = Those who were not here for long ({ $count })
review-which-of = { $name } ({ $count })
review-day = By which day
review-day-help = After this day, who is not confirmed is suspended.
review-day-far = Choose a day within a year.
review-start = Start, and ask the sponsors
review-nobody = There is no such guest now.
review-guests-by = { $count ->
    [one] One guest, by { $day }.
   *[other] { $count } guests, by { $day }.
}
review-started = Started by { $name }, { $date }.
review-closed = Closed { $date }
review-closed-by = { $name } closed it, { $date }.
review-is-over = This review is over. Nothing can be answered any more.
review-progress = How far it is
review-yours = { $count ->
    [0] You have answered for all of your guests.
    [one] One guest waits for your answer.
   *[other] { $count } guests wait for your answer.
}
review-about = Confirm who is to stay. Tick what is to be closed, or close all of it. Who is not confirmed by the last day is suspended.
review-none-yours = No guest of yours is in this review.
review-open = What is open to them
review-confirm = Confirm
review-reduce = Close what is ticked
review-close-all = Close all
review-gone = Nothing is open to them any more.
review-unanswered = Nobody answered.
review-waits = Waits for an answer
review-is-confirmed = Confirmed
review-is-reduced = Reduced
review-all-closed = Closed
review-is-suspended = Suspended
review-is-gone = Nothing was open any more
review-close = Close the review
review-close-question = Close it now? Who is not confirmed is suspended at once.
review-report = Report
review-so-far = { $done } of { $all } answered
review-unsponsored = { $count ->
    [one] Nobody answers for one of them.
   *[other] Nobody answers for { $count } of them.
}
review-answer-yourself = Answer for them
review-decided-already = { $by } has answered for { $name } already.
review-nothing-open = Nothing is open to { $name } any more.
review-choose-items = Tick what is to be closed.
review-what = It is one of: confirm, reduce, close.
review-report-title = Review of access
review-report-lead = { $organization } reviewed the access of { $count } guests, by { $day }. Each sponsor was asked; who was not confirmed was suspended.
review-report-what = Review
review-report-started = Started
review-report-closed = Closed
review-report-by-day = its day came
review-report-number = Number
review-report-guests = Guests
review-report-guest = Guest
review-report-decision = Decision
review-report-when = When
review-report-what-closed = What was closed
review-report-foot = Times are in UTC. This report carries the seal of the organization.
review-report-all = All guests
review-report-idle = Those who were not here for long
review-report-of = Guests of { $name }
