error-sign-in = Please sign in first.
error-second-step = This organization asks its members for a second step when they sign in.
error-sign-in-title = Sign in
error-not-found = There is nothing open to you at this address. If a mail brought you here, ask whoever it came from.
error-not-found-title = Nothing here
error-gone-title = This is closed
error-forbidden = You can see this, but not do that.
error-forbidden-title = This cannot be done here
error-too-often = Too many tries. Try again in { $minutes ->
    [one] a minute
   *[other] { $minutes } minutes
}.
error-too-often-title = A moment, please
error-invalid = { $count ->
    [one] One field needs another look.
   *[other] { $count } fields need another look.
}
error-invalid-title = That did not work
error-changed = Somebody else changed this in the meantime. Go back, reload the page and try again.
error-changed-title = Somebody was faster
error-method = This address does not take such a request.
error-once-unreadable = The header Idempotency-Key must be 1 to 255 visible characters of ASCII.
error-once-reused = This Idempotency-Key was used for another request. Nothing was done; take a new key.
error-once-running = The first request with this Idempotency-Key is still being answered. Ask again in a moment.
error-once-done = The request with this Idempotency-Key was done. Its answer cannot be given again.
error-once-done-title = This was done already
error-too-large = That is too large. At most { $megabytes } MB.
error-unreadable = What was sent could not be read. Go back and try again.
error-foreign = This was sent from another site. Open the page here and try again.
error-full = The server has no room left. Nothing was lost; please tell the one who runs it.
error-down = The server cannot reach its data right now. Nothing was lost; try again in a moment.
error-busy = The server has so much to do that this would have to wait too long. Nothing was done; try again in a moment.
error-busy-key = This key has as many requests under way as one may have. Nothing was done; send the next one when one of them is answered.
error-busy-pages = As many pages stand open as can be kept fresh at once. Close some of them and reload this one.
error-broken = That is our fault, not yours. Nothing was lost; please try again.
error-broken-title = Something broke
error-noted = It was written down for the one who runs this server.
error-home = Go to the home page
sign-in = Sign in
list-cursor = This is no place in this list. Begin at its first page.
list-first = First page
