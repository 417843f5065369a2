roles-title = Roles
roles-lead = What members may see and do. Whoever holds several may do what any of them allows.
role-held = { $count ->
    [0] nobody
    [one] one member
   *[other] { $count } members
}
role-held-by = Held by { $names }
role-held-by-nobody = Nobody holds it yet. Give it to somebody under My team.
role-still-held = { $count ->
    [one] One person holds this role or is invited to it. Give them another one first.
   *[other] { $count } people hold this role or are invited to it. Give them another one first.
}
role-new = Make a role
role-name = Name of the role
role-name-help = As people call it: Sales, Workshop, Accounting.
role-make = Make the role
role-name-taken = There is a role of this name already.
role-above-yours = You cannot give this role: it allows more than yours.
role-built-in = This role came with the organization and cannot be changed.
role-overtaken = Somebody else changed this role meanwhile. This is how it stands now; nothing of yours was saved.
role-level-unknown = There is no such level.
role-end = Take the role out of use
role-end-about = Nobody can be given it any more. What was done with it stays in the log.
role-matrix = Records
role-matrix-about = How far the role reaches. Each step includes those before it; a category can differ from its organizer.
role-no-organizers = There are no organizers yet.
role-where = Organizer
role-may = May
role-may-in = What the role may do in { $name }
role-own-only = Only their own
role-own-only-in = Only records they added, in { $name }
role-fields = Fields
role-fields-all = All fields
role-fields-some = Some fields
role-fields-only = Only these groups
role-no-group = Fields of no group
role-house = In the house
level-inherited = as in the organizer
level-none = nothing
level-read = read
level-modify = read and change
level-create = change and add
level-delete = change, add and delete
level-share = change, add, delete and share with guests
permission-links = Makes and copies guest links
permission-links-about = where the role may share
permission-contacts = Keeps contacts
permission-contacts-about = sees all contacts, and adds and changes them
permission-organizers = Makes organizers
permission-organizers-about = and changes their fields and categories
permission-members = Keeps the team
permission-members-about = invites and removes members, and gives roles that allow no more than their own
what-title = What can they see?
what-who = Member
what-choose = Choose a member
what-show = Show
what-about = Choose a member, and see what their roles come to together, as it is saved.
what-own = their own: { $level }
what-seen = { $count ->
    [0] no records yet
   *[other] sees { $seen } of { $count }
}
what-takes-part = And whatever they take part in
team-roles = Roles
team-roles-of = Roles of { $name }
team-roles-save = Save the roles
team-role-none = Choose at least one role: whoever has none cannot come in.
team-own-role = Only an administrator changes their own roles.
team-see-roles = Roles
record-category-not-yours = Your roles do not let you put records there. Choose another category.
why-made = They made it, and their role shows them what they made.
leaving-title = Take { $name } off the team
leaving-lead = They lose access at once. What they wrote and shared stays, with their name.
leaving-lead-me = You lose access at once. What you wrote and shared stays, with your name.
leaving-items = { $count ->
    [0] They are responsible for no items.
    [one] One item they are responsible for passes on.
   *[other] { $count } items they are responsible for pass on.
}
leaving-tasks = { $count ->
    [0] They have no open tasks.
    [one] One open task passes on.
   *[other] { $count } open tasks pass on.
}
leaving-shared = { $count ->
    [0] They opened nothing to a guest that is open still.
    [one] One guest to whom they opened something keeps access.
   *[other] { $count } guests to whom they opened something keep access.
}
leaving-successor = Passes on to
leaving-button = Take off the team
leaving-nobody = Nobody else is on the team. Invite somebody first: what is theirs passes on to them.
leaving-to-themselves = Choose somebody else.
leaving-to-a-service = A service takes nothing over. Choose a colleague.
leaving-unseen = { $name } would not see all of what passes on. Out of their sight would be: records: { $records }, projects: { $projects }, documents: { $documents }, boards: { $boards }, tasks: { $tasks }, planned activities: { $planned }. Choose somebody else, or give them a role that shows it first.
leaving-above-yours = You cannot remove them: they hold a role that allows more than yours.
team-take-off = Take off the team…
