# Rules about what is opened to guests.
rules = Sharing rules
rules-about = What is opened to guests has to keep these rules. Before you switch one on, you see which open access would break it, and can mend that.
rules-on = On
rules-none = No rule is on. Guests are let in as each member decides.
rules-drafts = Drafts
rule-new = New rule
rule-about = What about
rule-where = Where
rule-draft = Draft it
rule-draft-help = A draft holds nowhere. You see what it would break, and then switch it on.
rule-everywhere = Everywhere
rule-records = All records
rule-projects = All projects
rule-documents = All documents
rule-boards = All boards
rule-what-only-domains = Only addresses of certain domains
rule-what-never-domains = No addresses of certain domains
rule-what-longest = Longest time
rule-what-no-public-links = No public links
rule-what-proof-to-sign = Passkey or second step to sign
rule-what-proof-to-edit = Passkey or second step to change anything
rule-what-watermark = Watermark on previews
rule-says-only-domains = Only addresses of { $domains }
rule-says-never-domains = No addresses of { $domains }
rule-says-longest = { $days ->
    [one] At most one day
   *[other] At most { $days } days
}
rule-on-by = Switched on by { $name }, { $date }
rule-drafted-by = Draft of { $name }
rule-is-draft = A draft
rule-off-since = Switched off, { $date }
rule-thrown-away = This draft was thrown away.
rule-exceptions = { $count ->
    [one] One exception
   *[other] { $count } exceptions
}
rule-change = Change
rule-off = Switch off
rule-off-question = Switch this rule off? What is open stays open.
rule-overtaken = { $name } changed this rule meanwhile. This is how it stands now; nothing was done.
rule-says = What it says
rule-domains = Domains
rule-domains-help = One a line, such as example.org. *.example.org has also all domains below it.
rule-days = Days
rule-days-help = Whatever is opened ends after so many days at the latest. It can be extended for as many again.
rule-goes-on = What is open already goes on when you switch it on, until somebody mends it. New access has to keep the rule.
rule-at-once = This rule holds at once for everybody, whatever is open to them.
rule-edit-is = To change anything is to add or change files, notes and what lies on a board, to report on tasks, to confirm what is planned and to answer request lists. Comments, chats and requests need no passkey.
rule-look = See what it would break
rule-would-break = What would this break?
rule-broken = Exceptions
rule-to-prove = Who has to set one up
rule-all-prove = Everybody whom it concerns has a passkey or a second step already.
rule-breaks-nothing = Nothing that is open breaks this rule.
rule-no-exceptions = There are no exceptions. Everything that is open keeps this rule.
rule-watermark-breaks-nothing = It breaks nothing. Guests see their address over previews and pages; members and downloads stay as they are.
rule-count-would-break = { $count ->
    [one] One open access would break it. Nothing has been changed.
   *[other] { $count } open accesses would break it. Nothing has been changed.
}
rule-count-broken = { $count ->
    [one] One open access breaks it and goes on until somebody mends it.
   *[other] { $count } open accesses break it and go on until somebody mends them.
}
rule-count-to-prove = { $count ->
    [one] One guest has neither a passkey nor a second step yet, and is asked for it when it is needed.
   *[other] For { $count } open accesses the guest has neither a passkey nor a second step yet, and is asked for it when it is needed.
}
rule-sort-guests = Guests
rule-sort-on-boards = Guests on boards
rule-sort-visitors = Came by a public link
rule-sort-public-links = Public links
rule-unseen = { $count ->
    [one] One more is of an item that you do not see.
   *[other] { $count } more are of items that you do not see.
}
rule-owner = { $name } answers for it
rule-page = Page { $page } of { $pages }
rule-page-before = Page before
rule-page-after = Next page
rule-why-only = { $email } is of none of these domains.
rule-why-no-address = They have no e-mail address.
rule-why-never = { $email } is of one of these domains.
rule-why-no-end = It has no end.
rule-why-late = It ends on { $date }, which is too late.
rule-why-public = Everyone who has the address comes in.
rule-why-unproven = They have neither a passkey nor a second step yet.
rule-mend-shorten = Shorten
rule-mend-shorten-all = { $count ->
    [one] Shorten it
   *[other] Shorten all { $count }
}
rule-mend-shorten-question = { $count ->
    [one] Let it end on the latest day that the rule allows?
   *[other] Let all { $count } end on the latest day that the rule allows?
}
rule-mend-close = Close access
rule-mend-close-all = { $count ->
    [one] Close access
   *[other] Close access for all { $count }
}
rule-mend-close-question = { $count ->
    [one] Close it to them? Their link stops, and what they follow there ends. What they wrote stays.
   *[other] Close all { $count } to them? Their links stop, and what they follow there ends. What they wrote stays.
}
rule-mend-deactivate = Deactivate
rule-mend-deactivate-all = { $count ->
    [one] Deactivate the public link
   *[other] Deactivate all { $count } public links
}
rule-mend-deactivate-question = { $count ->
    [one] Deactivate it? Who came by it alone is out until it is activated again.
   *[other] Deactivate all { $count }? Who came by them alone is out until they are activated again.
}
rule-mend-at-once = At most { $most } are mended by one press; then press again.
rule-mend-what = Say what is to be mended: one, or all.
rule-nothing-to-mend = Nothing of that breaks the rule any more.
rule-switch-on = Switch it on
rule-on = Switch on
rule-on-clean = From now on, whatever is opened has to keep this rule.
rule-on-with-exceptions = { $count ->
    [one] From now on, whatever is opened has to keep this rule. The access above goes on as an exception until somebody mends it.
   *[other] From now on, whatever is opened has to keep this rule. The { $count } accesses above go on as exceptions until somebody mends them.
}
rule-on-replaces = It takes the place of the rule that it was made of.
rule-discard = Throw the draft away
rule-what = Choose what the rule is about.
rule-place-which = There is no such place any more. Choose another.
rule-no-domain = “{ $text }” is no domain. Type it like example.org or *.example.org.
rule-too-many-domains = At most { $most } domains.
rule-domains-missing = Name at least one domain first.
rule-days-wrong = Type a number of days, from 1 to { $most }.
rule-there-already = There is such a rule for this place already. Change that one, or choose another place.

rule-only-domains = Only addresses of { $domains }: a rule of { $house }.
rule-never-domains = No addresses of { $domains }: a rule of { $house }.
rule-longest = { $days ->
    [one] At most one day: a rule of { $house }. Choose an earlier last day.
   *[other] At most { $days } days: a rule of { $house }. Choose a last day within them.
}
rule-longest-beside = { $days ->
    [one] At most one day: a rule of { $house }.
   *[other] At most { $days } days: a rule of { $house }.
}
rule-no-public-links = No public links here: a rule of { $house }.
rule-arrival = This address is not let in here: a rule of { $house }. Use another one, or ask whoever shared it with you.

prove-banner = { $house } asks for a passkey or a second step before you sign or change anything here.
prove-button = Sign in with it
prove-to-edit = To change anything here, sign in with a passkey or a second step.
prove-to-sign = To sign here, sign in with a passkey or a second step first.
