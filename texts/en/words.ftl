### Words that all rooms share: dates, the frame of pages, buttons.

## Dates

date-today-at = today { $clock }
date-yesterday-at = yesterday { $clock }
date-weekday-at = { $weekday } { $clock }
date-today = today
date-yesterday = yesterday
date-tomorrow = tomorrow
date-day = { $day } { $month }
date-day-year = { $day } { $month } { $year }
date-weekday-day = { $weekday } { $date }
date-brief = { $day } { $month } { $year }
month-short-1 = Jan
month-short-2 = Feb
month-short-3 = Mar
month-short-4 = Apr
month-short-5 = May
month-short-6 = Jun
month-short-7 = Jul
month-short-8 = Aug
month-short-9 = Sep
month-short-10 = Oct
month-short-11 = Nov
month-short-12 = Dec
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
weekday-1 = Monday
weekday-2 = Tuesday
weekday-3 = Wednesday
weekday-4 = Thursday
weekday-5 = Friday
weekday-6 = Saturday
weekday-7 = Sunday
day-1 = Mon
day-2 = Tue
day-3 = Wed
day-4 = Thu
day-5 = Fri
day-6 = Sat
day-7 = Sun

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
