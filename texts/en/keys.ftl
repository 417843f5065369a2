keys-title = Keys for programs
keys-lead = A key lets a program do what you may do, or less.
keys-api = What programs can do
key-name = What is it for?
key-make = Make a key
key-end = End
key-made-title = The key “{ $name }”
key-made-lead = Copy it now. It is never shown again.
key-copy = Copy
key-copied = Copied.
key-kept = I have kept it
key-in-person = Only you yourself can do this, not a key.
key-only-reads = This key may only read.
key-bound = This key opens only what it was made for.
key-unknown = This key is not in force: it was ended, its time is over, or there is none like it.
key-may = What it may do
key-may-read = Read
key-may-write = Read and change
key-may-which = Choose what it may do.
key-where = Where
key-all-houses = Everywhere that you may go
key-only-house = Only at { $organization }
key-house-unknown = Choose a company where you work or are a guest.
key-long = How long
key-days = { $days } days
key-until-day = Until a day
key-no-end = without an end
key-long-which = Choose how long.
key-last-day = Last day
key-last-day-help = Only where you choose “Until a day”.
key-date-wrong = Choose a day.
key-until-past = This day has passed.
key-too-long = Choose a day within { $days } days.
key-until = until { $date }
key-over = Time is over
key-reads = Reads only
key-used = Last used { $when } · { $network }
key-unused = Never used
key-made-by = by { $name }
key-view-of = What { $guest } sees at { $organization }

view-keys = Keys for programs
view-keys-title = What { $name } sees, for programs
view-keys-lead = A program with such a key sees what { $name } sees, and changes nothing. { $name } is not told of it. It ends when nothing is open to them any more, or when whoever made it may no longer look as them.
view-keys-nothing = Nothing is open to this guest, so there is nothing to see.

services-title = Services
services-lead = Programs that work here. A service has roles as members have, takes no seat, signs in nowhere and gets no mail. What it does stands in the history under its name.
services-empty = No program works here yet.
service-make = Add a service
service-name = Name
service-name-help = Such as “Import robot”. Wherever it is named, it is called a service.
service-named = { $name } (service)
service-roles = Roles
service-roles-help = External sees only what the service made itself or was added to.
service-role-none = Choose at least one role.
service-keys = { $count ->
    [0] No key
    [one] One key
   *[other] { $count } keys
}
service-keys-lead = Each program gets a key of its own, so that one can be ended without the others.
service-used = last used { $when }
service-above-yours = This service may do more than you. Ask an administrator to make the key.
service-remove = Remove this service
