# Planned activities: what is to happen, once or again and again, and is confirmed.
planned-title = Planned
planned-add = Plan something
planned-new = Plan an activity
planned-empty = Nothing is planned. An inspection, a delivery, a visit: plan it once, or again and again. Whoever does it is reminded, and confirms it.
planned-first-step = Plan the first activity
planned-name = What is to happen
planned-body = Description
planned-first-day = First day
planned-at-hour = Hour, if it matters
planned-repeats = Repeats
planned-once = Once
planned-repeats-days = Every day
planned-repeats-weekdays = Monday to Friday
planned-repeats-weeks = Every week
planned-repeats-months = Every month
planned-repeats-same-weekday = Every month on the same weekday
planned-repeats-years = Every year
planned-repeats-rule = By a rule
planned-rule = Rule (RFC 5545)
planned-every = Every how many
planned-until = Until
planned-times = How many times
planned-times-help = Leave both empty if it goes on.
planned-confirmer = Who confirms it
planned-responsible = Who answers for it
planned-choose = Choose somebody
planned-remind = Remind so many days before
planned-remind-help = Whoever confirms it is told then, on the day, and when it has passed.
planned-escalate = Escalate so many days after
planned-escalate-help = Whoever answers for it is told if nobody has confirmed it, and again every week. 0 for never.
planned-edit = Edit
planned-end = End it
planned-end-sentence = No day comes any more, and nobody is reminded. What was confirmed stays.
planned-end-now = End it now
planned-ended = Ended
planned-all-done = All confirmed
planned-nobody = nobody
planned-next = Next
planned-overdue-since = Overdue since { $day }
planned-overdue = Overdue
planned-waits = To be confirmed
planned-every-days = { $count ->
    [1] Every day
   *[other] Every { $count } days
}
planned-every-weekday = Monday to Friday
planned-every-weeks = { $count ->
    [1] Every { $weekday }
   *[other] Every { $count } weeks on { $weekday }
}
planned-every-months = { $count ->
    [1] Every month
   *[other] Every { $count } months
}
planned-every-same-weekday = { $place ->
    [1] The first
    [2] The second
    [3] The third
    [4] The fourth
   *[other] The last
} { $weekday } of { $count ->
    [1] every month
   *[other] every { $count } months
}
planned-every-years = { $count ->
    [1] Every year
   *[other] Every { $count } years
}
planned-said-until = { $every }, until { $day }
planned-said-times = { $every }, { $count ->
    [1] once
   *[other] { $count } times
}

# Confirming
planned-confirm-title = Has it been done?
planned-confirm-day = Due: { $day }
planned-which-day = For which day
planned-done-on = Done on
planned-note = What was done
planned-photos = Photos and files
planned-confirm = Confirm
planned-days = Its days
planned-done-day = Done: { $day }
planned-skipped = Skipped
planned-skip = Skip
planned-skip-now = Skip this day
planned-reason = Why it is skipped
planned-take-back = Take back
planned-to-confirm = To confirm
planned-already = Somebody else has confirmed this day already, or it is skipped.
planned-done-later = This day has not come yet.
planned-take-back-late = A confirmation can be taken back by who gave it, on the same day. Later the company does it.

# What is wrong with a plan
planned-choose-member = Choose a member of the team.
planned-choose-confirmer = Choose who confirms it.
planned-choose-repeats = Choose how it repeats.
planned-long-ago = The first day lies more than a year back.
planned-no-hour = Write an hour such as 09:30.
planned-days-number = Write a number of days from 0 to { $most }.
planned-every-number = Write a number from 1 to 1000.
planned-times-number = Write a number from 1 to 10000.
planned-until-or-times = Say until when, or how many times: one of them.
planned-until-before = It would end before its first day.
planned-rule-unreadable = This is no rule of repetition such as FREQ=WEEKLY;BYDAY=MO.
planned-rule-hours = A rule names days: daily, weekly, monthly or yearly, and no hours.
planned-rule-no-day = By this rule there is no day at all.

# Over all items
planned-which = Which of them
planned-only-overdue = Overdue
planned-only-due = Within a week
planned-only-all = All
planned-mine = Only mine
planned-none-overdue = Nothing is overdue.
planned-none-due = Nothing planned waits here.
planned-by = confirmed by { $name }
planned-answers-for = { $name } answers for it
planned-overdue-days = { $count ->
    [one] one day late
   *[other] { $count } days late
}
hit-planned = Planned activity
