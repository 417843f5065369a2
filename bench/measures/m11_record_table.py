"""M11: the table of an organizer with 100,000 records beside one with 1,000, as
JSON: its first page, a page in the middle, and the same by the values of a field;
and one filter by a field. No page may cost more for what stands around it."""

import hashlib
import random
import shutil
import sqlite3
import time
import urllib.parse
import uuid

from harness import load
from harness.bench import EDITION
from harness.ratios import Line, middle, over

TITLE = "M11 · the table of 100,000 records"
COOKIE = "m11-member-of-the-house"
WORDS = "crane bolt beam deck pier rail steel yard hook gear pump valve rotor shaft".split()


def run(bench):
    folder, slug, small, large, number = made(bench)
    ours = bench.parlor(folder)
    headers = {"Cookie": f"parlor={COOKIE}", "Accept": "application/json"}
    table = lambda organizer, query="": f"/o/{slug}/organizers/{organizer}{query}"  # noqa: E731
    asked = {
        "small": table(small),
        "first": table(large),
        "deep": table(large, "?after=" + at(folder, large, None)),
        "by value": table(large, f"?sort={number}"),
        "deep by value": table(large, f"?sort={number}&after=" + at(folder, large, number)),
        "filtered": table(large, f"?f-{number}-from=50000&f-{number}-to=50100"),
    }
    for name, path in asked.items():
        status, _ = ours.get(path, headers)
        if status != 200:
            raise RuntimeError(f"the table, {name}, answered {status}")
    files = {name: load.write(bench.cache / f"requests-table-{name.replace(' ', '-')}", [(path, headers)]) for name, path in asked.items()}
    rounds = []
    for _ in range(bench.rounds):
        rounds.append({name: load.run(bench, ours, file, seconds=1 if bench.quick else 2)["rate"] for name, file in files.items()})
    bench.stop(ours)
    ratios = {f"{name}/small": over(rounds, name, "small") for name in list(asked)[1:]}
    notes = ["pages of 50 records per second of the server's core: " + ", ".join(f"{name} {middle(rounds, name):,.0f}" for name in asked)]
    return [Line("M11 record_table", ratios, notes, rounds=len(rounds))]


def made(bench):
    """A house with the two organizers and a member who is signed in; made once."""
    folder = bench.cache / f"table-{EDITION}"
    if not (folder / "filled").exists():
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(bench.data(1), folder)
        bench.say("making a table of 100,000 records …")
        with sqlite3.connect(folder / "parlor.db") as database:
            fill(database)
        database.close()
        (folder / "filled").write_text("filled")
    with sqlite3.connect(folder / "parlor.db") as database:
        now = int(time.time() * 1_000_000)
        database.execute("UPDATE sessions SET seen_at = ?, created_at = ?, signed_in_at = ? WHERE method = 'password'", (now, now, now))
        (slug,) = database.execute("SELECT slug FROM organizations").fetchone()
        small, large = (uuid.UUID(bytes=row[0]) for row in database.execute("SELECT id FROM organizers WHERE name IN ('Small', 'Large') ORDER BY name DESC"))
        (number,) = database.execute("SELECT id FROM fields WHERE organizer_id = ? AND name = 'Number'", (large.bytes,)).fetchone()
    database.close()
    return folder, slug, small, large, uuid.UUID(bytes=number)


def fill(database):
    dice, now = random.Random(11), int(time.time() * 1_000_000)
    new = lambda: uuid.UUID(int=dice.getrandbits(128)).bytes  # noqa: E731
    (house,) = database.execute("SELECT id FROM organizations").fetchone()
    person, member = new(), new()
    columns = [row[1] for row in database.execute("PRAGMA table_info(people)") if row[3] and not row[4]]
    known = {"id": person, "email": "table@bench.example", "email_key": "table@bench.example", "name": "Tab Ler", "language": "en", "zone": "UTC", "created_at": now}
    database.execute(f"INSERT INTO people ({', '.join(columns)}) VALUES ({', '.join('?' * len(columns))})", [known[column] for column in columns])
    database.execute(
        "INSERT INTO parties (id, organization_id, kind, person_id, name, job, phone, created_at) VALUES (?, ?, 'member', ?, 'Tab Ler', '', '', ?)", (member, house, person, now)
    )
    database.execute("INSERT INTO member_roles SELECT organization_id, ?, id FROM roles WHERE built_in = 'administrator'", (member,))
    database.execute(
        "INSERT INTO sessions (id, person_id, token_hash, browser, network, created_at, seen_at, signed_in_at, method)"
        " VALUES (?, ?, ?, 'wrk', '127.0.0.1', ?, ?, ?, 'password')",
        (new(), person, hashlib.sha256(COOKIE.encode()).digest(), now, now, now)
    )
    for place, (name, count) in enumerate((("Small", 1_000), ("Large", 100_000))):
        organizer = new()
        database.execute("INSERT INTO organizers (id, organization_id, name, icon, cover, extranet, place, created_at) VALUES (?, ?, ?, 'cog', 'machines', 1, ?, ?)", (organizer, house, name, place + 10, now))
        fields = [(new(), "Number", "number"), (new(), "Day", "date"), (new(), "Word", "text")]
        for at, (field, label, kind) in enumerate(fields):
            database.execute("INSERT INTO fields VALUES (?, ?, ?, ?, ?, '', '', 0, 0, ?, NULL)", (field, house, organizer, label, kind, at))
        for number in range(count):
            item, title = new(), f"{dice.choice(WORDS).capitalize()} {dice.choice(WORDS)} {number:06d}"
            database.execute(
                "INSERT INTO items (id, organization_id, kind, organizer_id, title, title_key, responsible_id, created_by, created_at, changed_at, version, edition, searched)"
                " VALUES (?, ?, 'record', ?, ?, ?, ?, ?, ?, ?, 1, 1, 1)",
                (item, house, organizer, title, title.lower(), member, member, now, now - dice.randrange(10**12)),
            )
            amount, day, word = dice.randrange(100_000), f"20{dice.randrange(10, 30)}-{dice.randrange(1, 13):02}-{dice.randrange(1, 29):02}", dice.choice(WORDS)
            for (field, _, _), value, key in zip(fields, (str(amount), day, word), (f"1{amount:030d}{'0' * 10}", day, word)):
                database.execute("INSERT INTO field_values (organization_id, item_id, field_id, value, key) VALUES (?, ?, ?, ?, ?)", (house, item, field, value, key))


def at(folder, organizer, field):
    """Where the page in the middle begins, as an address says it."""
    with sqlite3.connect(folder / "parlor.db") as database:
        if field is None:
            row = database.execute("SELECT id, title_key FROM items WHERE organizer_id = ? ORDER BY title_key, id LIMIT 1 OFFSET 50000", (organizer.bytes,)).fetchone()
        else:
            row = database.execute("SELECT item_id, key FROM field_values WHERE field_id = ? ORDER BY key, item_id LIMIT 1 OFFSET 50000", (field.bytes,)).fetchone()
    database.close()
    return urllib.parse.quote(f"v {uuid.UUID(bytes=row[0])} {row[1]}")
