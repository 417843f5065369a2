#!/bin/sh
# A small story with curl: list by cursors, do a change once, share, read an error.
#
#     PARLOR_URL=https://parlor.example PARLOR_KEY=plr_… PARLOR_ORGANIZATION=northwind docs/clients/curl.sh
set -eu

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
# The key goes by a file: what stands in a command line, others on the machine can read.
umask 077
printf 'Authorization: Bearer %s\nAccept: application/json\n' "$PARLOR_KEY" > "$work/key"
house="$PARLOR_URL/o/$PARLOR_ORGANIZATION"

# Leaves the answer in $work/body and its headers in $work/head; says its status.
ask() {
    curl --silent --show-error --header "@$work/key" --dump-header "$work/head" --output "$work/body" --write-out '%{http_code}' "$@"
}

# Sends JSON under a name of its own; sent again, it is not done again.
change() {
    ask --request POST --header 'Content-Type: application/json' --header "Idempotency-Key: $1" --data "$3" "$2"
}

# A field of a flat answer. Use jq for more than an example.
field() {
    sed -n "s/.*\"$1\":\"\([^\"]*\)\".*/\1/p" "$work/body"
}

expect() {
    if [ "$1" != "$2" ]; then
        echo "answered $1 in place of $2: $(cat "$work/body")" >&2
        exit 1
    fi
}

# All projects, two at a time: the header Link has the address of the next page.
pages=0
next="$house/projects?limit=2"
while [ -n "$next" ]; do
    expect "$(ask "$next")" 200
    pages=$((pages + 1))
    next=$(tr -d '\r' < "$work/head" | sed -n 's/^[Ll]ink: <\(.*\)>; rel="next"$/\1/p')
done
echo "pages of projects: $pages"

# Make a document. The second time stands for a connection that broke.
name="curl-$(date +%s)-$$"
expect "$(change "$name" "$house/documents" '{"title": "Offer by curl"}')" 200
document=$(field location)
expect "$(change "$name" "$house/documents" '{"title": "Offer by curl"}')" 200
[ "$(field location)" = "$document" ]
grep -qi '^idempotent-replayed: true' "$work/head"
echo "made once: $document"

expect "$(change "$name-share" "$PARLOR_URL$document/share" '{"who": ["gus@bolt.example"], "message": "Please have a look."}')" 201
echo "shared with: $(field name)"

# What is wrong is told as a problem: a sentence, and in `errors` one for each field.
expect "$(change "$name-bad" "$house/documents" '{"title": " "}')" 422
grep -qi '^content-type: application/problem+json' "$work/head"
echo "refused: $(field detail)"
