# Presets for sharing, and groups of guests.

preset = Preset
presets = Presets for sharing
presets-about = What you open to guests again and again, under a name. A press in the Share panel fills it in. Guests never see these names.
presets-empty = No preset yet.
preset-new = New preset
preset-make = Keep as preset
preset-name = Name of the preset
preset-days = Days
preset-days-help = Access ends after so many days; empty for no end.
preset-days-wrong = Type a number of days between 1 and { $most }, or nothing.
preset-record = Of a record
preset-project = Of a project
preset-document = Of a document
preset-board = Of a board
preset-supplier = Supplier
preset-auditor = Auditor
preset-example = Start with “{ $name }”
preset-name-taken = There is a preset of this name already.
preset-too-many = There can be { $most } presets. Remove one first.
preset-stays = Changing it changes nothing that is open already.
preset-end = Remove the preset
preset-end-help = It is not offered any more. What was opened by it stays open.
preset-keep = Keep this as a preset
preset-none = None: as chosen below
bulk-preset-help = It says what they see and for how long, in place of the choice below.
share-presets = Presets
share-groups = Groups
access-by-preset = As “{ $preset }”
access-by-group = By the group { $groups }
why-group = { $name } has it by the group “{ $group }”.
groups = Guest groups
groups-about = Contacts that you share with together. Each still has access of their own, and sees nothing of the others by it. Guests never see these names.
groups-empty = No group yet.
group-name = Name of the group
group-name-help = For the team only.
group-make = Make a group
group-contacts = { $count ->
    [0] nobody in it
    [one] 1 contact
   *[other] { $count } contacts
}
group-name-taken = There is a group of this name already.
group-renamed-meanwhile = Somebody else renamed it meanwhile: it is called “{ $name }” now.
group-nobody = Nobody is in the group “{ $name }”. Put contacts into it first.
group-who = Choose a contact of yours.
group-empty = Nobody is in it yet.
group-choose = Choose a contact
group-add = Put in
group-add-help = This opens nothing yet. What the group has is offered to be opened to them.
group-has = What was shared with it
group-has-nothing = Nothing that you see was shared with it. Choose it in a Share panel.
group-lacks = Not open to them yet: { $titles }
group-open = { $count ->
    [one] Open it to them
   *[other] Open these { $count } to them
}
group-open-to = open to { $some } of { $all }
group-leave = Take out
group-leave-question = Take { $name } out? What is open to them stays open.
group-leave-alone = { $name } has by this group alone: { $titles }.
group-leave-close = Close that to them
group-end = Remove the group
group-end-help = What is open to its contacts stays open to each of them.
preset-gone = There is no such preset any more. Choose what they see yourself.
group-gone = There is no such group any more.
