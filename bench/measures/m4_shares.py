"""M4: shares that are on the disk before they are answered, 64 asked for at a time. A share
is the grant, its entries in history and audit log, and the mail in the outbox; each is a
new one, of an item that a guest did not have. L is how often in a second the disk takes
something by itself (`fdatasync`); who is faster lets changes share that. PocketBase makes
the same four records in one transaction. By its default it does not wait for the disk: a
power cut may take the last of what it has acknowledged."""

import hashlib
import json
import sqlite3
import time
import uuid

from harness import disk, load, pocketbase
from harness.bench import EDITION
from harness.goals import at_least
from harness.house import House
from harness.ratios import Line, enough, kept, middle, of, over

TITLE = "M4 · shares that are on the disk"
GOALS = {
    "M4 durable_shares": [
        at_least("ours/L", 8, "where a disk syncs thousands of times a second, nobody waits for it: a share is 0.8 ms of the one core, which is full. It was 2.4 before guests were counted only where that decides anything."),
        at_least("ours/pocketbase", 5),
    ]
}
WRITER = "m4-member-of-the-house"
ITEMS = 400
CLIENTS = 64
# A round never has more to ask than this many in a second.
FAST = 12_000


def run(bench):
    seconds = 1 if bench.quick else 3
    folder, items, contacts = made(bench)
    ours = bench.parlor(folder)
    before = rows(folder)
    one_share(ours, items[-1], contacts[-1])
    more = {table: many - before[table] for table, many in rows(folder).items()}
    if not all(more.values()):
        raise RuntimeError(f"a share left no trace in some tables: {more}")
    contestants = {"ours": (ours, Pairs(bench, "ours", items[:-1], contacts, parlor_request))}
    if bench.peers:
        contestants |= theirs(bench, items[:-1], contacts)
    rounds, seen = [], []
    while not enough(rounds, "L", bench.rounds):
        one, results = {"L": disk.syncs(folder, seconds)}, {}
        for name, (server, pairs) in contestants.items():
            results[name] = load.run(bench, server, pairs.next(FAST * seconds), seconds=seconds, connections=CLIENTS)
            pairs.used(results[name]["requests"])
            one[name] = results[name]["by_clock"]
        rounds.append(one)
        seen.append(results)
    asked = 1 + sum(one["ours"]["requests"] - one["ours"]["refused"] for one in seen)
    told = {table: many - before[table] for table, many in rows(folder).items()}
    bench.stop(*(server for server, _ in contestants.values()))
    return [line(rounds, seen, asked, told)]


def line(rounds, seen, asked, told):
    good, thrown = kept(rounds, "L")
    ratios = {f"ours/{name}": over(good, "ours", name) for name in good[0] if name != "ours"}

    def each(key, shown, more=1):
        return ", ".join(f"{name} {format(more * middle([one[name] for one in seen], key), shown)}" for name in seen[0])

    notes = [
        "shares per second by the clock, for L syncs: " + ", ".join(f"{name} {middle(good, name):,.0f}" for name in good[0]),
        f"p50 and p99 in ms: {each('p50', ',.1f', 0.001)} and {each('p99', ',.1f', 0.001)}",
        f"how busy the server's core was: {each('share', '.0%')}",
        f"acknowledged {asked:,}; found afterwards " + ", ".join(f"{many:,} in {table}" for table, many in told.items()),
        "the worker that takes mails out of the outbox runs meanwhile, as it always does",
    ]
    if "pocketbase" in good[0]:
        notes.append("PocketBase does not wait for the disk (`synchronous = NORMAL`); *one record* is the share alone, without the three others")
    figures = {"ours, shares a second": of(good, "ours")}
    return Line("M4 durable_shares", ratios, notes, rounds=len(good), thrown=thrown, figures=figures)


class Pairs:
    """Pairs of an item and a contact, each of which is asked for once."""

    def __init__(self, bench, name, items, contacts, request):
        self.file, self.items, self.contacts, self.request, self.at = bench.cache / f"requests-shares-{name}", items, contacts, request, 0

    def next(self, many):
        """A file with the next of them. They go from guest to guest, so that neighbours have nothing in common."""
        if self.at + many > len(self.items) * len(self.contacts):
            many = len(self.items) * len(self.contacts) - self.at
        if many < 1_000:
            raise RuntimeError("there are too few items for so fast a server: raise ITEMS in m4_shares.py")
        places = range(self.at, self.at + many)
        every = len(self.contacts)
        return load.write(self.file, [self.request(self.items[at // every], self.contacts[at % every]) for at in places])

    def used(self, many):
        # What was under way when a round ended may have been done.
        self.at += many + 2 * CLIENTS


def parlor_request(item, contact):
    headers = {"Cookie": f"parlor={WRITER}", "Accept": "application/json", "Content-Type": "application/json"}
    return f"/items/{item}/share", headers, json.dumps({"who": [f"contact:{contact}"]}, separators=(",", ":"))


def one_share(server, item, contact):
    path, headers, body = parlor_request(item, contact)
    status, answer = server.ask("POST", path, headers, body)
    if status != 201:
        raise RuntimeError(f"a share was answered {status}: {answer[:300]!r}")


def rows(folder):
    """How much there is of what a share leaves."""
    with sqlite3.connect(folder / "parlor.db") as database:
        counted = {table: database.execute(f"SELECT COUNT(*) FROM {table}").fetchone()[0] for table in ("grants", "history", "audit", "outbox")}
    database.close()
    return counted


def made(bench):
    """A house with a member who shares, and items that nobody has. It is made for every run."""
    folder = bench.copied(1, "shares")
    with sqlite3.connect(folder / "parlor.db") as database:
        house = House(database, "m4", int(time.time() * 1_000_000))
        member = house.member("Cora Crane", WRITER)
        items = [uuid.UUID(bytes=house.record(f"North gate {number:03d}", member, number + 1)) for number in range(ITEMS)]
        contacts = [uuid.UUID(bytes=row[0]) for row in database.execute("SELECT id FROM contacts ORDER BY id")]
    database.close()
    return folder, items, contacts


# The peer

MIGRATION = """
migrate((app) => {
  const settings = app.settings();
  settings.batch.enabled = true;
  app.save(settings);
  const signedIn = '@request.auth.id != ""';
  const members = new Collection({ type: "auth", name: "members" });
  app.save(members);
  const guests = new Collection({ type: "base", name: "guests", fields: [ { type: "email", name: "email" } ] });
  app.save(guests);
  const items = new Collection({ type: "base", name: "items", fields: [ { type: "text", name: "title" } ] });
  app.save(items);
  const to = (name, collection) => ({ type: "relation", name, collectionId: collection.id, maxSelect: 1 });
  const text = (name) => ({ type: "text", name });
  app.save(new Collection({ type: "base", name: "shares", createRule: signedIn, fields: [ to("item", items), to("guest", guests), to("by", members), text("facets") ],
    indexes: [ "CREATE UNIQUE INDEX one_share ON shares (item, guest)", "CREATE INDEX shares_of_guest ON shares (guest)" ] }));
  app.save(new Collection({ type: "base", name: "history", createRule: signedIn, fields: [ to("item", items), to("by", members), text("deed"), text("subject") ],
    indexes: [ "CREATE INDEX history_of_item ON history (item)" ] }));
  app.save(new Collection({ type: "base", name: "audit", createRule: signedIn, fields: [ to("by", members), text("deed"), text("detail") ] }));
  app.save(new Collection({ type: "base", name: "outbox", createRule: signedIn, fields: [ to("guest", guests), text("kind"), text("content"), { type: "bool", name: "sent" } ],
    indexes: [ "CREATE INDEX outbox_waiting ON outbox (sent)" ] }));
}, (app) => {});
"""
MEMBER, SECRET = "m4memberofhouse", hashlib.sha256(b"m4").hexdigest()[:50]


def theirs(bench, items, contacts):
    """PocketBase with all four records, and with the share alone."""

    def filled(database):
        database.execute("INSERT INTO members (id, password, tokenKey, email, emailVisibility, verified) VALUES (?, '', ?, 'cora@m4.bench.example', 0, 1)", (MEMBER, SECRET))
        database.executemany("INSERT INTO items (id, title) VALUES (?, ?)", [(pocketbase.name("item", item.hex), f"North gate {at:03d}") for at, item in enumerate(items)])
        database.executemany("INSERT INTO guests (id, email) VALUES (?, ?)", [(pocketbase.name("guest", contact.hex), f"guest-{at}@bench.example") for at, contact in enumerate(contacts)])

    out = {}
    for at, (name, request) in enumerate((("pocketbase", whole), ("pocketbase, one record", alone))):
        try:
            folder = pocketbase.fresh(bench, f"pocketbase-shares-{EDITION}-{at}", MIGRATION, filled)
        except pocketbase.FAULTS as fault:
            bench.say(f"PocketBase is left out: {fault}")
            return {}
        token = pocketbase.signer(folder, "members")(MEMBER, SECRET)
        server = bench.pocketbase_of(folder, 18320 + at)
        pairs = Pairs(bench, f"pocketbase-{at}", items, contacts, lambda item, contact, request=request, token=token: request(item, contact, token))
        out[name] = (server, pairs)
    return out


def whole(item, contact, token):
    item, guest = pocketbase.name("item", item.hex), pocketbase.name("guest", contact.hex)
    records = {
        "shares": {"item": item, "guest": guest, "by": MEMBER, "facets": "files fields followed"},
        "history": {"item": item, "by": MEMBER, "deed": "grant.opened", "subject": guest},
        "audit": {"by": MEMBER, "deed": "grant.opened", "detail": f"{item} {guest}"},
        "outbox": {"guest": guest, "kind": "shared", "content": json.dumps({"title": "North gate", "from": "Cora Crane"}), "sent": False},
    }
    requests = [{"method": "POST", "url": f"/api/collections/{name}/records", "body": body} for name, body in records.items()]
    return "/api/batch", {"Authorization": token, "Content-Type": "application/json"}, json.dumps({"requests": requests}, separators=(",", ":"))


def alone(item, contact, token):
    body = {"item": pocketbase.name("item", item.hex), "guest": pocketbase.name("guest", contact.hex), "by": MEMBER, "facets": "files fields followed"}
    return "/api/collections/shares/records", {"Authorization": token, "Content-Type": "application/json"}, json.dumps(body, separators=(",", ":"))
