### The canvas of a board, and what is around it in the page. What the canvas fills in itself comes as its own name in braces.

canvas-board = Board
canvas-tools = Tools of the board

## What becomes of one's changes

canvas-connecting = Connecting…
canvas-saved = Saved
canvas-saving = Saving…
canvas-offline = Offline
canvas-offline-one = Offline: one change waits here
canvas-full = Too many people are here just now: you are let in as soon as there is a place
canvas-offline-many = Offline: { $count } changes wait here
canvas-ended = This page is out of date
canvas-reload = Load it again
canvas-shut = This board is not being changed now
canvas-broken = The board cannot be drawn here. Load the page again, or use another browser.
canvas-refused = This cannot be changed.
canvas-too-large = This is too large for a board. Draw it in smaller pieces.
canvas-picture-failed = The picture did not arrive. Check your connection and try again.

## Notes, tables, pages from elsewhere, files, pictures from the web

canvas-note = Sticky note
canvas-note-colour = Colour of the note
canvas-yellow = Yellow
canvas-green = Green
canvas-blue = Blue
canvas-pink = Pink
canvas-violet = Violet
canvas-table = Table
canvas-table-title = Add a table
canvas-rows = Rows
canvas-columns = Columns
canvas-insert = Add
canvas-cancel = Cancel
canvas-add-row = Add row
canvas-add-column = Add column
canvas-edit-table = Table
canvas-cell = Row { $row }, column { $column }
canvas-table-done = Done
canvas-embed = Web page
canvas-embed-title = Add a web page
canvas-embed-field = Address
canvas-embed-hint = Nothing is loaded from there until somebody on the board asks for it.
canvas-embed-wrong = This is no address of another page. It begins with https://.
canvas-show = Show { $host }
canvas-show-hint = A page from elsewhere. It learns of you when you show it.
canvas-not-shown = This cannot be shown here.
canvas-download = Download { $name }
canvas-file = File
canvas-sending-file = Sending { $name }
canvas-sending-files = Sending { $count } files
canvas-stop-sending = Stop sending
canvas-file-failed = { $name } did not arrive. Check your connection and try again.
canvas-web-picture = Web picture
canvas-web-picture-title = Add a picture from the web
canvas-web-picture-field = Address of the picture
canvas-web-picture-hint = It is fetched once and then kept with the board.

## Comments

canvas-comment = Comment
canvas-comment-place = Press where it belongs
canvas-comment-field = Write a comment
canvas-send = Send
canvas-comment-failed = The comment did not arrive. Check your connection and try again.
canvas-pin = Comment { $number } of { $name }
canvas-pin-resolved = Comment { $number } of { $name }, resolved
canvas-show-resolved = Show resolved comments

## The others

canvas-people-one = You are alone here
canvas-people = { $count } people are here
canvas-moderate = Bring all to my view
canvas-moderate-stop = Stop bringing all to my view
canvas-moderated = { $name } shows you their view
canvas-following = You follow { $name }
canvas-stop-following = Stop

## The menu of the canvas

canvas-menu = Menu
canvas-save-as = Download as { $kind }
