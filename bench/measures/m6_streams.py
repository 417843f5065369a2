"""M6: 10,000 live streams on which nothing happens: what each of them holds of the server's
memory; and then one change, and how long it takes until all have heard of it. Each stream
is that of a guest of their own who has the item open, and whether they may still see it is
decided anew for each at every change. L sends the same word to as many, and asks nobody
who they are. PocketBase watches the same record under its rule."""

import json
import sqlite3
import statistics
import subprocess
import time
import uuid

from harness import pocketbase
from harness.bench import EDITION, LOAD_CORE
from harness.goals import at_most
from harness.house import House
from harness.ratios import Line, enough, kept, middle, of, over, spread

TITLE = "M6 · 10,000 live streams"
GOALS = {
    "M6 idle_streams": [
        at_most("memory ours/L", 1.3),
        at_most("memory ours/pocketbase", 0.35),
        at_most("ours, ms until all have heard", 250, "each of 10,000 streams asks anew whether it may still watch, by two statements over eight tables; writing to its socket is two fifths, and is all that L does. It was 357 before the item was read once for the 64 that are decided on one snapshot, and 2.85 L before what waits for each of them was no longer counted; L itself takes 96 to 128 ms on this machine, from hour to hour."),
    ]
}
STREAMS = 10_000
WRITER = "m6-member-of-the-house"
# What a program has open besides.
BESIDES = 1_000


def run(bench):
    wanted = 1_000 if bench.quick else STREAMS
    many = min(wanted, bench.files_at_once(wanted + BESIDES) - BESIDES)
    folder, item = made(bench, many)
    crowds = {"L": limit(bench, folder, many), "ours": ours(bench, folder, item, many)}
    try:
        peer = theirs(bench, folder, item, many)
        crowds |= {"pocketbase": peer} if peer else {}
        # Until whatever was made for opening them has been given back.
        time.sleep(3)
        for crowd in crowds.values():
            crowd.rest()
        rounds = []
        while not enough(rounds, "L all", bench.rounds):
            rounds.append({f"{name} {key}": value for name, crowd in crowds.items() for key, value in crowd.heard(2 if bench.quick else 3).items()})
        return [line(rounds, crowds, many, wanted)]
    finally:
        for crowd in crowds.values():
            crowd.close()


class Crowd:
    """A server, and the streams that are open there."""

    def __init__(self, bench, name, server, speaks, path, tokens, change):
        self.server, self.before, self.missed, self.stray = server, server.memory(), 0, 0
        files = {what: bench.cache / f"streams-{name}-{what}" for what in ("tokens", "change")}
        files["tokens"].write_text("".join(token + "\n" for token in tokens))
        files["change"].write_bytes(change)
        command = [bench.tool("streams"), "--server", server.address.removeprefix("http://"), "--speaks", speaks, "--path", path]
        command += ["--tokens", str(files["tokens"]), "--change", str(files["change"])]
        bench.say(f"opening {len(tokens):,} streams at {name} …")
        self.process = subprocess.Popen(bench.pin(LOAD_CORE, command), stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.open = self.answer()["open"]
        self.memory = 0

    def rest(self):
        """What each of them holds while nothing happens, in kilobytes."""
        self.memory = (self.server.memory() - self.before) / self.open

    def heard(self, many):
        """So many changes, one after the other, in milliseconds."""
        seen = []
        for _ in range(many):
            time.sleep(0.3)
            busy = self.server.busy()
            self.process.stdin.write("hear\n")
            self.process.stdin.flush()
            told = self.answer()
            self.missed += self.open - len(told["heard"])
            self.stray += told["stray"]
            times = sorted(told["heard"]) or [0]
            seen.append({"p50": times[len(times) // 2] / 1000, "all": times[-1] / 1000, "posted": told["posted"] / 1000, "work": 1000 * (self.server.busy() - busy)})
        return {key: statistics.median(one[key] for one in seen) for key in seen[0]} | {"after": (self.server.memory() - self.before) / self.open}

    def answer(self):
        answer = self.process.stdout.readline()
        if not answer:
            raise RuntimeError(f"the streams at {self.server.name} have ended")
        return json.loads(answer)

    def close(self):
        self.process.stdin.close()
        try:
            self.process.wait(timeout=30)
        except subprocess.TimeoutExpired:
            self.process.kill()
        self.server.stop()


def line(rounds, crowds, many, wanted):
    good, thrown = kept(rounds, "L all")
    others = [name for name in crowds if name != "ours"]
    ratios = {f"memory ours/{name}": spread([crowds["ours"].memory / max(0.1, crowds[name].memory)]) for name in others}
    ratios |= {f"until all have heard, ours/{name}": over(good, "ours all", f"{name} all") for name in others}

    def each(what):
        return ", ".join(f"{name} {what(name)}" for name in crowds)

    notes = [
        f"streams {many:,}" + (f", since no more files may be open here: {wanted:,} were wanted" if many < wanted else ""),
        "memory of the server for each, at rest / after changes: " + each(lambda name: f"{crowds[name].memory:.1f} / {middle(rounds, f'{name} after'):.1f} KB"),
        "from the sending of a change until half and all have heard: " + each(lambda name: f"{middle(good, f'{name} p50'):,.0f} and {middle(good, f'{name} all'):,.0f} ms"),
        "the answer to who changed it came after " + each(lambda name: f"{middle(good, f'{name} posted'):,.1f} ms"),
        "processor time of the server for a change: " + each(lambda name: f"{middle(good, f'{name} work'):,.0f} ms"),
        "how often a stream missed a change, and heard late or twice: " + each(lambda name: f"{crowds[name].missed} and {crowds[name].stray}"),
    ]
    return Line("M6 idle_streams", ratios, notes, rounds=len(good), thrown=thrown, figures={"ours, ms until all have heard": of(good, "ours all")})


# The contestants


def limit(bench, folder, many):
    page = folder / "page"
    page.write_text("{}")
    server = bench.serve("limit-stream", [bench.tool("limit-stream"), "--page", str(page), "--addr", "127.0.0.1:18321"], "http://127.0.0.1:18321", "/chat")
    return Crowd(bench, "limit", server, "parlor", "/chat/live", ["-"] * many, request("POST", "/chat", {}))


def ours(bench, folder, item, many):
    server = bench.parlor(folder)
    headers = {"Cookie": f"parlor={WRITER}", "Accept": "application/json", "Content-Type": "application/x-www-form-urlencoded"}
    # What the team says to each other: nobody outside is told of it, but the item has changed.
    change = request("POST", f"/items/{item}/comments", headers, "lane=team&text=Message+000000")
    return Crowd(bench, "ours", server, "parlor", f"/items/{item}/live", [cookie(number) for number in range(many)], change)


def theirs(bench, folder, item, many):
    if not bench.peers:
        return None
    try:
        data = pocketbase.make(bench, folder, f"{EDITION}-{many}")
        token, owner = pocketbase.tokens(data), pocketbase.owner(bench, data)
    except pocketbase.FAULTS as fault:
        bench.say(f"PocketBase is left out: {fault}")
        return None
    with sqlite3.connect(folder / "parlor.db") as database:
        contacts = [row[0] for row in database.execute("SELECT hex(contact_id) FROM grants WHERE item_id = ?", (item.bytes,))]
    database.close()
    record = pocketbase.name("item", item.hex.upper())
    headers = {"Authorization": owner, "Content-Type": "application/json"}
    change = request("PATCH", f"/api/collections/items/records/{record}", headers, json.dumps({"title": "North gate 000000"}))
    return Crowd(bench, "pocketbase", bench.pocketbase_of(data), "pocketbase", f"items/{record}", [token(contact) for contact in contacts], change)


def request(method, path, headers, body=""):
    """As it goes over the line. The zeros in it become the number of the change."""
    lines = [f"{method} {path} HTTP/1.1", "Host: 127.0.0.1", *(f"{name}: {value}" for name, value in headers.items()), f"Content-Length: {len(body)}"]
    return ("\r\n".join(lines) + "\r\n\r\n" + body).encode()


def made(bench, many):
    """A house with an item that so many guests have. It is made for every run."""
    folder = bench.copied(1, "streams")
    with sqlite3.connect(folder / "parlor.db") as database:
        house = House(database, "m6", int(time.time() * 1_000_000))
        member = house.member("Cora Crane", WRITER)
        item = house.record("North gate", member)
        for number in range(many):
            house.guest(number, cookie(number), item, "files fields followed", member)
    database.close()
    return folder, uuid.UUID(bytes=item)


def cookie(number):
    return f"m6-guest-{number:05d}-of-the-measures"
