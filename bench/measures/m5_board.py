"""M5: a board with 500, then 1,000 people on it, of whom 15 % draw: three changes a second
each, a stroke of 1.4 KB. How many changes reach somebody in a second of the server's
processor time, how long that takes, and what is lost. Every person is a guest of their
own, with a role on the board; each change is checked, and stored before anybody is told.
L puts what comes within 30 ms into the same message, and sends it to all: it asks nobody
who they are and keeps nothing. hocuspocus and y-websocket hold the same strokes in a map
of a document in memory; they carry as many people as they can."""

import json
import random
import sqlite3
import struct
import subprocess
import time
import uuid

from harness import yjs
from harness.bench import LOAD_CORE
from harness.goals import at_least, at_most
from harness.house import House
from harness.ratios import Line, enough, kept, middle, of, over, spread
from harness.server import busy

TITLE = "M5 · a board with 1,000 people on it"
LOADS = [500, 1_000]
BEST = "hocuspocus of 30 ms"
CHECKED = "L looks at nothing and keeps nothing; ours checks each change, and has it on the disk before anybody is told."
GOALS = {
    "M5 board_1000": [
        at_least("people", 1_000),
        at_most("dropped", 0),
        at_most("ours p99, ms", 60, "for 30 ms of it changes are gathered on purpose, and L, which does nothing but that and sending, is not far below."),
        at_least("ours/L", 0.8, CHECKED),
        at_most("memory of each, KB", 64),
        at_least(
            f"ours/{BEST}",
            8,
            "told to gather for as long as ours, it sends as few messages, asks nobody who they are, and keeps nothing; both are bounded by what a core copies into sockets, of which L does one and a half times as much as ours. As it comes, or as y-websocket, a peer sends each change by itself.",
        ),
    ]
}
# Who cannot carry all is tried with fewer.
FEWER = [700, 500, 350, 250, 175, 125, 90, 60, 40]
EACH = 3
# As `deliveries.rs` has it.
ELEMENTS = 12
BYTES = 1_400
# A server that carries a load has nothing waiting: nearly all has arrived by then, in microseconds.
CARRIED = 250_000
TRIAL = 2


def run(bench):
    # Each person has a connection, and many systems give a program 1,024 files.
    bench.files_at_once(4_096)
    seconds = 2 if bench.quick else 6
    changes = strokes(bench, drawing(LOADS[-1]), EACH * (2 * TRIAL + seconds * (2 * bench.rounds + 1)))
    peers = theirs(bench, changes)
    return [at(bench, people, seconds, changes, peers) for people in LOADS]


def at(bench, people, seconds, changes, peers):
    """All contestants with so many people, the peers with as many of them as they carry."""
    rooms, tried = {}, {}
    try:
        rooms["L"] = limit(bench, people, changes)
        rooms["ours"] = ours(bench, people, changes)
        for name, opened in peers.items():
            rooms[name], tried[name] = carried(name, opened, people)
        # What is made at the first of everything is made here.
        for room in rooms.values():
            room.draw(seconds)
        rounds = []
        while not enough(rounds, "L rate", bench.rounds):
            rounds.append({f"{name} {key}": value for name, room in rooms.items() for key, value in room.draw(seconds).items()})
        return line(people, rounds, rooms, tried)
    finally:
        for room in rooms.values():
            room.close()


def drawing(people):
    return people * 15 // 100


class Room:
    """A server, and people on a board there. They stay from the first round to the last."""

    def __init__(self, bench, server, speaks, people, changes, path="/m5", cookies=None, polite=False):
        self.server, self.people, before = server, people, server.memory()
        command = [bench.tool("draw"), "--server", server.address.removeprefix("http://"), "--path", path, "--speaks", speaks]
        command += ["--people", str(people), "--drawing", str(drawing(people)), "--changes", str(changes)]
        command += ["--cookies", str(cookies)] if cookies else []
        # Polite people leave their core to whoever measures there.
        command = (["nice", "-n", "15"] if polite else []) + command
        self.process = subprocess.Popen(bench.pin(LOAD_CORE, command), stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.before, self.sits = before, self.answer()
        # Whoever came is told to the others a moment later.
        time.sleep(0.5)
        self.memory = (server.memory() - before) / people

    def draw(self, seconds):
        """A round: how much arrived in a second of the server's processor time, and when."""
        before, own = self.server.busy(), busy(self.process.pid)
        self.begin(seconds)
        told = self.answer()
        work, client = max(0.01, self.server.busy() - before), busy(self.process.pid) - own
        arrived = max(1, told["delivered"])
        return told | {
            "rate": arrived / work,
            "share": work / told["took"],
            "client": client / told["took"],
            "size": told["bytes"] / arrived,
            "together": arrived / max(1, told["messages"]),
            "memory": (self.server.memory() - self.before) / self.people,
        }

    def begin(self, seconds):
        self.process.stdin.write(f"draw {seconds}\n")
        self.process.stdin.flush()

    def answer(self):
        answer = self.process.stdout.readline()
        if not answer:
            raise RuntimeError(f"the people at {self.server.name} have ended")
        return json.loads(answer)

    def most(self):
        """Kilobytes for each of them when it held the most."""
        return (self.server.memory("VmHWM") - self.before) / self.people

    def leave(self):
        self.process.stdin.close()
        try:
            self.process.wait(timeout=30)
        except subprocess.TimeoutExpired:
            self.process.kill()

    def close(self):
        self.leave()
        self.server.stop()


def line(people, rounds, rooms, tried):
    good, thrown = kept(rounds, "L rate")
    peers = [name for name in rooms if name not in ("L", "ours")]
    ratios = {"ours/L": over(good, "ours rate", "L rate"), "p99 ours/L": over(good, "ours p99", "L p99")}
    ratios |= {f"ours/{name}": over(good, "ours rate", f"{name} rate") for name in peers}

    def each(what):
        return ", ".join(f"{name} {what(name)}" for name in rooms)

    def usual(key, shown, more=1):
        return lambda name: format(more * middle(good, f"{name} {key}"), shown)

    def and_(*all_of_them):
        return lambda name: " and ".join(one(name) for one in all_of_them)

    def all_of(key):
        return lambda name: f"{sum(one[f'{name} {key}'] for one in rounds):,}"

    def delays(name):
        return " / ".join(usual(key, ",.1f", 0.001)(name) for key in ("p50", "p99", "max")) + " ms"

    def memory(name):
        room = rooms[name]
        return f"{room.memory:.0f} / {middle(good, f'{name} memory'):.0f} / {room.most():.0f} KB"

    notes = [
        "deliveries per second of the server's core: " + each(usual("rate", ",.0f")),
        "from the sending of a change until somebody had it, p50 / p99 / max: " + each(delays),
        "people there: " + each(lambda name: f"{rooms[name].people:,}"),
        "dropped in all rounds, and come after they were counted as dropped: " + each(and_(all_of("dropped"), all_of("late"))),
        f"changes that ours refused: {all_of('refused')('ours')}",
        "memory of the server for each of them, as they came / after a round / at the most: " + each(memory),
        "bytes for a delivery, and deliveries in a message: " + each(and_(usual("size", ",.0f"), usual("together", ".1f"))),
        "how busy the server's core was, and that of the people: " + each(and_(usual("share", ".0%"), usual("client", ".0%"))),
    ]
    for name, steps in tried.items():
        for many, told in steps:
            did = f"p99 {told['p99'] / 1000:,.0f} ms, {told['dropped']:,} dropped, {told['rate']:,.0f} deliveries per second of its core"
            notes.append(f"{name} did not carry {many:,}: {did}")
    figures = {
        "people": spread([rooms["ours"].people]),
        "dropped": of(rounds, "ours dropped"),
        "ours p99, ms": of(good, "ours p99", 0.001),
        "memory of each, KB": spread([rooms["ours"].most()]),
    }
    return Line(f"M5 board_{people}", ratios, notes, rounds=len(good), thrown=thrown, figures=figures)


# The contestants


def ours(bench, people, changes):
    folder, item, known = made(bench, people)
    server = bench.parlor(folder)
    status, _ = server.get(f"/items/{item}", {"Cookie": f"parlor={cookie(0)}"})
    if status != 200:
        raise RuntimeError(f"the board answered {status}")
    return Room(bench, server, "parlor", people, changes, f"/items/{item}/board/socket", known)


def limit(bench, people, changes):
    server = bench.serve("limit-board", [bench.tool("limit-board"), "--addr", "127.0.0.1:18306"], "http://127.0.0.1:18306", "/")
    return Room(bench, server, "parlor", people, changes)


def theirs(bench, changes):
    """How a room with so many people is opened at each peer that can be had."""
    if not bench.peers:
        return {}
    try:
        packages = yjs.packages(bench)
        if packages is None:
            raise RuntimeError("npm is missing")
        updates = yjs.updates(bench, packages, changes)
    except (OSError, subprocess.SubprocessError, RuntimeError) as fault:
        bench.say(f"hocuspocus and y-websocket are left out: {fault}")
        return {}
    return {
        "hocuspocus": lambda people: Room(bench, yjs.hocuspocus(bench, packages, 18307), "hocuspocus", people, updates),
        "hocuspocus of 30 ms": lambda people: Room(bench, yjs.hocuspocus(bench, packages, 18308, 30), "hocuspocus", people, updates),
        "y-websocket": lambda people: Room(bench, yjs.y_websocket(bench, packages, 18309), "yjs", people, updates),
    }


def carried(name, opened, people):
    """A room with as many people as a peer carries, and what became of more."""
    tried = []
    for many in [people, *(fewer for fewer in FEWER if fewer < people)]:
        room = opened(many)
        # The second time, when its program is translated for this machine.
        told = [room.draw(TRIAL) for _ in range(2)][-1]
        if told["dropped"] == 0 and told["p99"] <= CARRIED:
            return room, tried
        room.close()
        tried.append((many, told))
    raise RuntimeError(f"{name} carries nobody")


# What is drawn, and where


def strokes(bench, people, each):
    """A file with the changes of all who draw, each with its length before it: the first of
    everybody, then the second. Each has a few strokes, and draws them again and again."""
    chance, shapes = random.Random(5), []
    while len(shapes) < 64:
        points, place = [[0, 0]], [0.0, 0.0]
        while len(json.dumps(stroke(0, 0, points), separators=(",", ":"))) < BYTES:
            place = [round(at + chance.uniform(-9, 9), 2) for at in place]
            points.append(place)
        shapes.append(points)
    file = bench.cache / "strokes"
    with open(file, "wb") as out:
        out.write(struct.pack(">I", people))
        for number in range(each):
            for who in range(people):
                change = json.dumps(stroke(who, number, chance.choice(shapes)), separators=(",", ":")).encode()
                out.write(struct.pack(">I", len(change)) + change)
    return file


def stroke(who, number, points):
    """As the component writes one. Its group is what it is known by."""
    across, down = zip(*points)
    place = {"x": 400 * (who % 25), "y": 300 * (who // 25), "width": max(across) - min(across), "height": max(down) - min(down), "angle": 0}
    look = {"strokeColor": "#1971c2", "backgroundColor": "transparent", "fillStyle": "solid", "strokeWidth": 2, "strokeStyle": "solid", "roughness": 1}
    known = {"seed": 1_000_000 + who, "version": number + 1, "versionNonce": 1_500_000_000 + number, "isDeleted": False, "updated": 1_795_000_000_000 + number}
    return {
        "id": f"stroke-{who:03d}-{number % ELEMENTS:02d}", "type": "freedraw", **place, **look, "opacity": 100,
        "groupIds": [f"m5-{who:03d}-{number:05d}"], "frameId": None, "index": "a1", "roundness": None, **known, "boundElements": None,
        "link": None, "locked": False, "points": points, "pressures": [], "simulatePressure": True, "lastCommittedPoint": None,
    }  # fmt: skip


def made(bench, people):
    """A house with an empty board, and its guests. It is made for every run."""
    folder = bench.copied(1, "board")
    with sqlite3.connect(folder / "parlor.db") as database:
        house = House(database, "m5", int(time.time() * 1_000_000))
        item = board(house, house.member("Cora Crane", "m5-owner-of-the-board"), people)
    database.close()
    return folder, item, cookies(folder, people)


def board(house, owner, people):
    """An empty board, on which so many guests of a house may draw."""
    item = house.item("board", "North gate", owner)
    house.put("boards", house.of, item_id=item, opens="people")
    house.put("board_members", house.of, item_id=item, member_id=owner, role="owner", given_by=owner, given_at=house.now)
    for number in range(people):
        house.guest(number, cookie(number), item, "reviewer", owner)
    return uuid.UUID(bytes=item)


def cookies(folder, people):
    """A file of those by which they are known."""
    file = folder / "cookies"
    file.write_text("".join(cookie(number) + "\n" for number in range(people)))
    return file


def cookie(number):
    return f"m5-guest-{number:04d}-of-the-measures"
