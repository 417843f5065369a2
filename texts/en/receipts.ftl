# Who has read what.

read-by = Read by { $read } of { $of }
receipts-told = Which files and pages you open here, and when, is recorded and shown to the team of { $organization }.
receipts-what = What is recorded
receipts-off = Reading is no longer recorded here. What was recorded before stays.
readers = Who has read it
readers-of = { $read } of { $of }
readers-none = Nobody yet.
readers-not = Not yet
readers-yes = Have read it
readers-others = { $count ->
    [one] 1 more who has it no longer, or came by a public link
   *[other] { $count } more who have it no longer, or came by a public link
}
readers-remind = Remind them
readers-reminded = Reminded
read-first = Read
read-times = { $count } times, last
read-older = Read version { $version }, not the newest
read-taken = downloaded
read-not-yet = Has not read it
read-by-program = Fetched by a program of theirs
access-read = Has read { $read } of { $of } files
follow-opened = opened
documents-read = Read by
documents-read-of = { $read } of { $of }
settings-receipts = Record what guests read
settings-receipts-help = Beside each file stands who has read which version. Guests are told. Off: nothing is recorded from then on; visits still are.
news-to-read = { $name } asks you to read a file
news-first-read = { $name } has read a file for the first time
mails-reads = Guests read a file for the first time
history-file-reminded = reminded { $became } to read { $subject }
