### Words that all rooms share: dates, the frame of pages, buttons.

## Dates

date-today-at = today { $clock }
date-yesterday-at = yesterday { $clock }
date-weekday-at = { $weekday } { $clock }
date-today = today
date-yesterday = yesterday
date-tomorrow = tomorrow
date-weekday-day = { $weekday } { $date }

## Sizes of files

size-bytes = { $number } B
size-kilobytes = { $number } KB
size-megabytes = { $number } MB
size-gigabytes = { $number } GB

## The frame of pages

skip = Skip to content
offline = You are offline. What you typed is still here.
guest = guest
rail = Main
rail-home = Home
rail-projects = Projects
rail-documents = Documents
rail-organizers = Organizers
rail-tasks = Tasks
rail-contacts = Contacts
rail-team = Team
rail-administration = Administration
menu = Menu
search = Search
search-for = Search
search-palette = Search, or go to…
my-account-of = { $name }: my account
where-this-is = Where this is
pages = Pages
first-page = First page
next-page = Next page

## Buttons

save = Save
cancel = Cancel
back = Back
edit = Edit
add = Add
more = More
more-actions = More actions
rename = Rename
restore = Restore
archive = Archive
back-into-use = Use again
confirm-or-not = Or leave it as it is.

## Words

yes = Yes
no = No
required = Required
archived = Archived
changed = Changed
overview = Overview
people = People
team = Team
guests = Guests
tasks = Tasks
files = Files
notes = Notes
activities = Activities
comments = Comments
history = History
fields = Fields
field = Field
category = Category
categories = Categories
responsible = Responsible
seen = seen
not-seen-yet = not seen yet
guests-see-this = Guests see this
