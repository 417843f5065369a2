"""M7: files that guests download: one of a gigabyte, parts of it, and many of 100 KB. Ours
asks each time who it is, and whether this file is open to them. L is nginx, which lets the
kernel carry the bytes from the file to the line (`sendfile`); caddy does so too."""

import random
import sqlite3
import time
import uuid

from harness import load, statics
from harness.goals import at_least
from harness.house import House
from harness.ratios import Line, enough, kept, middle, over

TITLE = "M7 · downloading files"
GOALS = {
    "M7 downloads": [
        at_least(
            "large ours/L",
            0.7,
            "the bytes are read into the program and written out again, where `sendfile` copies nothing; hyper offers no way to it (docs/decisions/0051-bytes-of-files.md).",
        ),
        at_least(
            "small ours/L",
            0.8,
            "nginx asks nobody; ours reads session, item and file from the database before each, and opens the file on another thread.",
        ),
    ]
}
LARGE, SMALL, PART = 1_000_000_000, 100_000, 1_000_000
FILES = 100
GUEST = "m7-guest-of-the-measures"


def run(bench):
    large = LARGE // 10 if bench.quick else LARGE
    folder, item, files = made(bench, large)
    plain = folder / "files"
    servers = {"L": statics.nginx(bench, plain, f"/{files[1].hex}"), "ours": bench.parlor(folder), "caddy": statics.caddy(bench, plain, f"/{files[1].hex}")}
    servers = {name: server for name, server in servers.items() if server is not None}
    asked = {name: requests(bench, name, item, files, large) for name in servers}
    for name, server in servers.items():
        path, headers = (f"/items/{item}/files/{files[1]}", whose()) if name == "ours" else (f"/{files[1].hex}", {})
        status, body = server.get(path, headers)
        if (status, len(body)) != (200, SMALL):
            raise RuntimeError(f"{name} answered {status} with {len(body)} bytes")
    rounds, seen = [], []
    while not (enough(rounds, "L small", bench.rounds) if "L" in servers else len(rounds) >= bench.rounds):
        one, results = {}, {}
        for what, connections in (("large", 4), ("parts", 16), ("small", 16)):
            for name, server in servers.items():
                told = load.run(bench, server, asked[name][what], seconds=1 if bench.quick else 3, connections=connections)
                one[f"{name} {what}"] = told["rate"] if what == "small" else told["bytes"] / 1e6
                results[f"{name} {what}"] = told["by_clock"] if what == "small" else told["bytes_by_clock"] / 1e6
        rounds.append(one)
        seen.append(results)
    memory = servers["ours"].memory("VmHWM") / 1024
    bench.stop(*servers.values())
    return [line(rounds, seen, list(servers), memory)]


def line(rounds, seen, names, memory):
    good, thrown = kept(rounds, "L small") if "L" in names else (rounds, 0)
    ratios = {f"{what} ours/{name}": over(good, f"ours {what}", f"{name} {what}") for name in names if name != "ours" for what in ("large", "parts", "small")}

    def each(what, those):
        return ", ".join(f"{name} {middle(those, f'{name} {what}'):,.0f}" for name in names)

    notes = [
        f"a file of 1 GB, MB per second of the server's core: {each('large', good)}; by the clock: {each('large', seen)}",
        f"parts of 1 MB of it, MB per second of the server's core: {each('parts', good)}; by the clock: {each('parts', seen)}",
        f"files of 100 KB per second of the server's core: {each('small', good)}; by the clock: {each('small', seen)}",
        f"the most memory that ours held: {memory:.0f} MB",
    ]
    if "L" not in names:
        notes.append("nginx is not installed here (`apt-get install nginx-light`), and so there is no L")
    return Line("M7 downloads", ratios, notes, rounds=len(good), thrown=thrown)


def requests(bench, name, item, files, large):
    """What is asked of a server: the large file, parts of it here and there, the small ones."""
    chance = random.Random(7)
    path, headers = (lambda file: f"/items/{item}/files/{file}", whose()) if name == "ours" else (lambda file: f"/{file.hex}", {})
    places = [chance.randrange(large - PART) for _ in range(500)]
    lists = {
        "large": [(path(files[0]), headers)],
        "parts": [(path(files[0]), headers | {"Range": f"bytes={at}-{at + PART - 1}"}) for at in places],
        "small": [(path(file), headers) for file in files[1:]],
    }
    return {what: load.write(bench.cache / f"requests-files-{name}-{what}", lines) for what, lines in lists.items()}


def whose():
    return {"Cookie": f"parlor={GUEST}"}


def made(bench, large):
    """A house with an item whose files a guest has. It is made for every run."""
    folder = bench.copied(1, "files")
    (folder / "files").mkdir(exist_ok=True)
    files = [uuid.uuid5(uuid.NAMESPACE_URL, f"m7 file {number}") for number in range(FILES + 1)]
    with sqlite3.connect(folder / "parlor.db") as database:
        house = House(database, "m7", int(time.time() * 1_000_000))
        member = house.member("Cora Crane", "m7-member-of-the-house")
        item = house.record("North gate", member)
        house.guest(0, GUEST, item, "files fields followed", member)
        for number, file in enumerate(files):
            put_away(house, item, member, number, file, SMALL if number else large, folder / "files" / file.hex)
    database.close()
    return folder, uuid.UUID(bytes=item), files


def put_away(house, item, member, number, file, size, path):
    chance = random.Random(number)
    block = chance.randbytes(min(size, 10_000_000))
    with open(path, "wb") as out:
        for at in range(0, size, len(block)):
            out.write(block[: size - at])
    version, when = house.new(f"version {number}"), {"created_by": member, "created_at": house.now}
    kind = {"media": "application/pdf", "size": size}
    newest = {"version": 1, "version_id": version, "changed_at": house.now, "internal": 0}
    house.put("files", house.of | when | kind | newest, thing="item", thing_id=item, id=file.bytes, item_id=item, name=f"drawing-{number}.pdf")
    sha = uuid.uuid5(uuid.NAMESPACE_URL, f"m7 bytes {number}").bytes * 2
    house.put("file_versions", house.of | when | kind, file_id=file.bytes, version=1, id=version, blob_key=file.hex, sha256=sha)
