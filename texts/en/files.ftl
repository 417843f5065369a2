## Files of an item

files-empty = No files yet. Drop some here, paste a picture, or press Upload.
file-upload = Upload
file-upload-to = Send files to { $name }
file-upload-most = Up to { $size } each.
file-upload-drop = You can also drop files here.
file-send = Send
file-progress = Progress
file-retry = Try again
file-cancel = Cancel
file-error-too-large = Too large: a file may have { $size } at most.
file-error-offline = It did not arrive. Check your connection and try again.

file-internal = Team only
file-internal-choice = Team only: guests don’t see these files
file-version = Version { $number }
file-sent-by = sent by { $name }
file-sent-by-you = sent by you
file-by-guest = guest
file-more = More for { $name }

file-download = Download
file-download-version = Download version { $number }
file-new-version = New version
file-rename = Rename
file-remove = Remove
file-remove-hint = Removed files can be brought back for 30 days.
file-hide = Hide from guests
file-guests = Guests of this item
file-closed-to-them = closed to them
file-open-to-them = open to them
file-closed-with-everyone = closed to everyone who has the link
file-by-public-link = came by the public link
file-visitors-help = Who came by the public link can also open its address again without saying who they are, and sees then what everyone sees. To keep a file from them altogether, close it to everyone who has the link, too.
file-close-to = Close to them
file-open-again = Open again
file-show = Show to guests
file-keep-internal = Leave it to the team
file-is-internal = Only the team sees this file.
file-is-shown = Guests to whom files are shown see this file.
file-widens = { $count ->
    [0] No guest sees the files here at the moment. Guests you let in later will see this one too, with its earlier versions.
    [one] 1 guest will newly see this file, with its earlier versions.
   *[other] { $count } guests will newly see this file, with its earlier versions.
}

file-settings = About this file
file-name = Name
file-versions = Versions
file-preview-of = What { $name } looks like
file-no-preview = There is no preview of this kind of file. Download it to look at it.

file-removed-link = Removed files
file-removed-by-guest = { $by } removed a file
file-removed-title = Removed files
file-removed-hint = { $days ->
    [one] Removed files can be brought back for 1 day. Guests who could see them will see them again.
   *[other] Removed files can be brought back for { $days } days. Guests who could see them will see them again.
}
file-removed-empty = No file was removed here lately.
file-removed-at = removed
file-restore = Bring back

## What can be wrong with a file

file-none = No file arrived. Choose one and send it again.
file-empty = { $name } is empty. Nothing was added.
file-no-picture = { $name } is no picture that can be shown here. Add it as a file instead.
file-refused = Files like { $name } are not accepted here. Nothing was added.
file-photo-too-large = { $name } is too large for a photo: { $megabytes } MB at most. Send it in a ZIP file.
file-too-many = That is too many at once: { $most } files can be sent together.
file-name-empty = A file needs a name.
file-name-taken = There is another file called { $name } here. Choose a different name.
file-name-changed = Somebody else renamed this file to { $name } meanwhile. Press Rename again to use your name instead.

## What happened to a file, in the history

history-file-added = added the file { $subject }
history-file-version = added version { $became } of { $subject }
history-file-renamed = renamed the file { $was } to { $became }
history-file-internal = hid the file { $subject } from guests
history-file-shown = showed the file { $subject } to guests
history-file-removed = removed the file { $subject }
history-file-restored = brought back the file { $subject }
file-read-here = You read this file here; it is not meant to be taken along.

## The viewer of PDFs

viewer-tools = Tools of the viewer
viewer-document = The pages of { $name }
viewer-loading = { $name } is being loaded
viewer-loaded = { $done } of { $size }
viewer-locked = This PDF is locked with a password. Download it and open it with the password.
viewer-broken = This PDF cannot be shown here. Download it to look at it in another program.
viewer-offline = The PDF did not arrive. Check your connection and try again.
viewer-again = Try again
viewer-page = Page { $number }
viewer-page-field = Page
viewer-of = of { $count }
viewer-previous = Previous page
viewer-next = Next page
viewer-zoom = Zoom
viewer-zoom-out = Smaller
viewer-zoom-in = Larger
viewer-fit-width = Fit width
viewer-fit-page = Fit page
viewer-rotate = Rotate
viewer-more = More tools
viewer-full-screen = Full screen
viewer-leave-full-screen = Leave full screen
viewer-panel = Pages and contents
viewer-thumbnails = Pages
viewer-outline = Contents
viewer-find = Find in the PDF
viewer-find-field = Find
viewer-matches = { $current } of { $total }
viewer-no-matches = Nothing found
viewer-previous-match = Previous match
viewer-next-match = Next match
viewer-highlight-all = Mark all
viewer-match-case = Match case
viewer-whole-words = Whole words
viewer-close-find = Close find
viewer-note = Note

## Files that come in parts

upload-too-many = { $most } files of yours wait to be added already. Add or give up some of them first.
upload-unfinished = { $name } has not arrived whole yet. Wait until it has, and send again.
upload-gone = A file that had arrived is no longer here. Choose it again.
upload-kept = { $count ->
    [one] The file that you sent has arrived, and comes along.
   *[other] The { $count } files that you sent have arrived, and come along.
}
upload-waiting = Waiting for a connection. It goes on by itself.
upload-smaller = Send photos smaller
upload-photo = Take a photo

## The virus scanner

file-unchecked = Being checked for viruses.
file-virus = Removed: a virus was found ({ $virus }).
file-being-checked = This file is being checked for viruses. Try again in a moment.
history-file-virus = A virus was found in { $subject }, which was destroyed: { $became }
