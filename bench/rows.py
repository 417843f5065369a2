#!/usr/bin/env python3
"""What a row of the tables that grow with guests takes on PostgreSQL, indexes included.

    createdb rows && parlor migrate --database-url postgres:///rows
    bench/rows.py | psql -q postgres:///rows > bench/rows.tsv

Fills each table with rows of usual length, whose ids lie in the order of time like the program's own, and asks
the database how large it and its indexes have become: table, bytes of a row, bytes with indexes, bytes of the
index that finds by an id alone (docs/scale.md). The database is of no use afterwards: what rows point to is not there.
"""

ROWS = 100_000


def ident(kind, number):
    """An id of this kind: version 7, later for a higher number."""
    return f"(lpad(to_hex(1700000000000 + {number}), 12, '0') || '7{kind:03x}8' || substr(md5('{kind}' || ({number})::text), 1, 15))::uuid"


def text(length):
    return f"substr(repeat(md5(g::text), {length // 32 + 1}), 1, {length})"


ORGANIZATION, MEMBER = ident(1, "g / 500"), ident(6, "g / 500")
PERSON, SESSION, GUEST = ident(2, "g"), ident(3, "g"), ident(4, "g / 20")
# Things are met in no order, by guests in order.
SOME = "(g * 7919) % 100000"
ITEM, FILE, AT = ident(7, SOME), ident(14, SOME), "1700000000000000 + g"
HASH, ADDRESS = "sha256(g::text::bytea)", "'guest' || g || '@company.example'"

TABLES = {
    "people": {"id": PERSON, "email": ADDRESS, "email_key": ADDRESS, "name": text(18), "language": "'en'", "zone": "'Europe/Berlin'",
               "verified_at": AT, "created_at": AT},
    "sessions": {"id": SESSION, "person_id": PERSON, "token_hash": HASH, "browser": "'Chrome on Windows'", "network": "'192.0.2.17'",
                 "created_at": AT, "seen_at": AT},
    "parties": {"id": ident(4, "g"), "kind": "'contact'", "person_id": PERSON, "name": text(18), "job": "''", "phone": "''", "created_at": AT},
    "contacts": {"id": ident(4, "g"), "counterparty_id": ident(5, "g / 10"), "email": ADDRESS, "email_key": ADDRESS, "language": "'en'",
                 "created_by": MEMBER},
    "stays": {"contact_id": ident(4, "g"), "sponsor_id": MEMBER, "purpose": "''", "since": AT},
    "trusts": {"session_id": SESSION, "how": "'click'", "verified_at": AT, "seen_at": AT, "network": "'192.0.2.17'"},
    "items": {"id": ident(7, "g"), "kind": "'record'", "organizer_id": ident(8, "g / 500"), "title": text(40), "title_key": text(40),
              "responsible_id": MEMBER, "created_by": MEMBER, "created_at": AT, "changed_at": AT, "version": "12", "edition": "3"},
    "grants": {"id": ident(9, "g"), "item_id": ITEM, "contact_id": GUEST, "facets": "'files fields followed old_comments send_files'",
               "message": "''", "opened_by": MEMBER, "opened_at": AT},
    "links": {"id": ident(10, "g"), "grant_id": ident(9, "g"), "item_id": ITEM, "contact_id": GUEST, "generation": "1", "token_hash": HASH,
              "made_by": MEMBER, "made_at": AT},
    "follows": {"id": ident(11, "g"), "item_id": ITEM, "thing": "'task'", "thing_id": ident(12, "g"), "party_id": GUEST, "added_by": MEMBER,
                "added_at": AT},
    "seen_marks": {"contact_id": GUEST, "item_id": ITEM, "seen_at": AT},
    "visits": {"id": ident(13, "g"), "item_id": ITEM, "contact_id": GUEST, "session_id": ident(3, "g / 20"), "started_at": AT, "last_at": AT,
               "views": "3"},
    "receipts": {"thing_id": FILE, "version": "1", "party_id": GUEST, "by_program": "FALSE", "item_id": ITEM, "thing": "'file'", "first_at": AT,
                 "last_at": AT, "times": "2"},
    "history": {"item_id": ITEM, "at": AT, "id": ident(15, "g"), "by_id": MEMBER, "deed": "'grant.opened'", "subject": text(24),
                "became": text(24)},
    "audit": {"seq": "g", "at": AT, "by_kind": "'guest'", "by_id": GUEST, "deed": "'item.seen'", "thing": "'item'", "thing_id": ITEM,
              "detail": "''", "network": "'192.0.2.17'", "prev_hash": HASH, "hash": HASH},
    "notifications": {"id": ident(16, "g"), "party_id": GUEST, "item_id": ITEM, "kind": "'comment'", "about": "'item'", "about_id": ITEM,
                      "parts": "''", "at": AT, "digest": "FALSE"},
    "outbox": {"id": ident(17, "g"), "kind": "'shared'", "to_email": "'guest' || g / 20 || '@company.example'", "to_name": text(18),
               "language": "'en'", "content": text(240), "grant_id": ident(9, "g"), "created_at": AT, "next_at": AT, "tries": "1",
               "ended_at": AT, "ending": "'sent'", "item_id": ITEM, "subject": text(48)},
    "comments": {"id": ident(18, "g"), "item_id": ITEM, "thing": "'item'", "thing_id": ITEM, "lane": "'guests'", "body": text(120),
                 "mentioned": "''", "created_by": GUEST, "created_at": AT},
    "messages": {"item_id": ident(7, "(g * 7919) % 1000"), "lane": "'guests'", "created_at": AT, "id": ident(19, "g"), "body": text(120),
                 "mentioned": "''", "created_by": GUEST, "edition": "1", "searched": "1"},
    "tasks": {"id": ident(12, "g"), "item_id": ITEM, "title": text(40), "description": "''", "status": "'open'", "created_by": MEMBER,
              "created_at": AT, "edition": "1", "searched": "1"},
    "files": {"thing": "'item'", "thing_id": ITEM, "id": ident(14, "g"), "item_id": ITEM, "name": text(20), "internal": "FALSE",
              "created_by": MEMBER, "created_at": AT, "version": "1", "version_id": ident(20, "g"), "media": "'application/pdf'",
              "size": "400000", "changed_at": AT},
    "file_versions": {"file_id": ident(14, "g"), "version": "1", "id": ident(20, "g"), "blob_key": f"({ident(20, 'g')})::text",
                      "media": "'application/pdf'", "size": "400000", "sha256": HASH, "created_by": MEMBER, "created_at": AT},
    "board_elements": {"item_id": ident(7, "g / 300"), "id": "substr(md5(g::text), 1, 20)", "number": "g", "kind": "'freedraw'",
                       "version": "12", "deleted": "FALSE", "author_id": GUEST, "client_id": ident(21, "g / 20"), "body": text(780)},
}
NOBODYS = ("people", "sessions")


def main():
    print("SET session_replication_role = replica;")
    for table, columns in TABLES.items():
        columns = columns if table in NOBODYS else {"organization_id": ORGANIZATION, **columns}
        print(f"INSERT INTO {table} ({', '.join(columns)}) SELECT {', '.join(columns.values())} FROM generate_series(1, {ROWS}) g;")
    print(
        f"COPY (SELECT c.relname, round(pg_relation_size(c.oid) / {ROWS}.0), round(pg_total_relation_size(c.oid) / {ROWS}.0),"
        f" (SELECT round(COALESCE(SUM(pg_relation_size(x.indexrelid)), 0) / {ROWS}.0) FROM pg_index x JOIN pg_class i ON i.oid = x.indexrelid"
        f" WHERE x.indrelid = c.oid AND i.relname LIKE '%\\_alone') FROM pg_class c WHERE c.relkind = 'r' AND"
        f" c.relname IN ({', '.join(repr(table) for table in TABLES)}) ORDER BY 1) TO STDOUT;"
    )


if __name__ == "__main__":
    main()
