"""M12: a message in the chat of a project that 1,000 guests have open: how long
after it is sent their pages hear that something changed, and how long until they
have read it. Every guest is a person of their own, in a browser of their own, and
the right to read is decided for each at every message. L sends the same word to
1,000 streams, and answers with the same bytes; it asks nobody who they are."""

import json
import sqlite3
import statistics
import subprocess
import time
import uuid

from harness.bench import LOAD_CORE
from harness.house import House
from harness.ratios import Line, enough, kept, middle, over

TITLE = "M12 · a message in a chat with 1,000 listeners"
LISTENERS = 1_000
WRITER = "m12-member-of-the-house"
TEXT = "The crane comes on Thursday at seven, please keep the north gate free."


def run(bench):
    # Each listener has two connections, and many systems give a program 1,024 files.
    bench.files_at_once(4_096)
    folder, item, cookies = made(bench)
    chat = f"/items/{item}/chat/guests"
    ours = bench.parlor(folder)
    status, page = ours.get(chat, {"Cookie": f"parlor={cookie(0)}", "Accept": "application/json"})
    if status != 200:
        raise RuntimeError(f"the chat answered {status}")
    (bench.cache / "chat.json").write_bytes(page)
    command = [bench.tool("limit-stream"), "--page", str(bench.cache / "chat.json"), "--addr", "127.0.0.1:18305"]
    limit = bench.serve("limit-stream", command, "http://127.0.0.1:18305", "/chat")
    contestants = {"L": Listeners(bench, limit, "/chat", cookies), "ours": Listeners(bench, ours, chat, cookies)}
    try:
        rounds = []
        while not enough(rounds, "L p50", bench.rounds):
            rounds.append({f"{name} {key}": value for name, those in contestants.items() for key, value in acted(bench, those).items()})
    finally:
        for those in contestants.values():
            those.close()
    bench.stop(ours, limit)
    return [line(rounds, contestants)]


class Listeners:
    """The browsers at a server. They stay there from the first round to the last."""

    def __init__(self, bench, server, chat, cookies):
        self.server, before = server, server.memory()
        place = server.address.removeprefix("http://")
        command = [bench.tool("listen"), "--server", place, "--chat", chat, "--cookies", str(cookies), "--writer", WRITER]
        self.process = subprocess.Popen(bench.pin(LOAD_CORE, command), stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.open = self.answer()["open"]
        self.memory = (server.memory() - before) / self.open
        self.missed = self.stray = self.size = 0

    def told(self, word):
        self.process.stdin.write(word + "\n")
        self.process.stdin.flush()
        return self.answer()

    def answer(self):
        answer = self.process.stdout.readline()
        if not answer:
            raise RuntimeError(f"the listeners at {self.server.name} have ended")
        return json.loads(answer)

    def messages(self, word, many):
        """So many messages, each a moment after the one before has arrived everywhere."""
        seen = []
        for _ in range(many):
            time.sleep(0.2)
            one = self.told(word)
            self.missed += self.open - len(one["heard"])
            self.stray += one["stray"]
            self.size = max(self.size, one["size"])
            seen.append(one)
        return seen

    def close(self):
        self.process.stdin.close()
        self.process.wait(timeout=30)


def acted(bench, those):
    """A round of one contestant. Everybody has read before its first message, so that
    with it a mail is laid ready for each, which is due after five minutes; with the
    messages after it nobody is told again."""
    those.told("mark")
    first = those.messages("hear", 1)
    before = those.server.busy()
    more = those.messages("hear", 5 if bench.quick else 20)
    work = 1000 * (those.server.busy() - before) / len(more)
    read = those.messages("read", 1 if bench.quick else 3)
    posted = statistics.median(one["posted"] for one in more) / 1000
    return spread("", more, "heard") | spread("first ", first, "heard") | spread("read ", read, "read") | {"posted": posted, "work": work}


def spread(name, messages, what):
    """Milliseconds after which half, nearly all, and all of them had it."""
    ordered = sorted(micros for one in messages for micros in one[what])
    return {name + key: ordered[place] / 1000 for key, place in (("p50", len(ordered) // 2), ("p99", len(ordered) * 99 // 100), ("max", -1))}


def line(rounds, contestants):
    good, thrown = kept(rounds, "L p50")
    ratios = {f"{name} ours/L": over(good, f"ours {name}", f"L {name}") for name in ("p50", "p99", "max", "first p99", "read p50", "read p99")}

    def times(what):
        spans = {who: " / ".join(f"{middle(good, f'{who} {what}{part}'):,.1f}" for part in ("p50", "p99", "max")) for who in contestants}
        return ", ".join(f"{who} {span} ms" for who, span in spans.items())

    def both(what):
        return ", ".join(f"{who} {what(who, those)}" for who, those in contestants.items())

    ours = contestants["ours"]
    notes = [
        f"from the sending of a message until {ours.open:,} streams had heard of it, p50 / p99 / max: {times('')}",
        f"the same for the first message after all had read, with which a mail is laid ready for each: {times('first ')}",
        f"until all of them had also fetched the chat as JSON, each on a connection of its own: {times('read ')}",
        f"that JSON has {ours.size / 1000:.0f} KB, with the names of the first who read there",
        "a page waits another 150 ms after it has heard before it fetches itself, which is left out",
        "the writer's own answer came after " + both(lambda who, _: f"{middle(good, f'{who} posted'):.1f} ms"),
        "processor time of the server for a message that all hear: " + both(lambda who, _: f"{middle(good, f'{who} work'):.1f} ms"),
        "memory of the server for a listener, its stream and its connection: " + both(lambda _, those: f"{those.memory:.0f} KB"),
        "how often a listener missed a message, and heard late or twice: " + both(lambda _, those: f"{those.missed} and {those.stray}"),
    ]
    return Line("M12 chat_delivery", ratios, notes, rounds=len(good), thrown=thrown)


def made(bench):
    """A house with such a project, its guests, and a chat that has gone on for a while.
    It is made for every run, since a run leaves messages in it."""
    folder = bench.copied(1, "chat")
    with sqlite3.connect(folder / "parlor.db") as database:
        item = fill(database)
    database.close()
    cookies = folder / "cookies"
    cookies.write_text("".join(cookie(number) + "\n" for number in range(LISTENERS)))
    return folder, item, cookies


def cookie(number):
    return f"m12-guest-{number:04d}-of-the-measures"


def fill(database):
    house = House(database, "m12", int(time.time() * 1_000_000))
    member = house.member("Cora Crane", WRITER)
    item = project(house, member)
    facets = "files followed old_comments tasks due stage hours progress chat"
    for number in range(LISTENERS):
        house.guest(number, cookie(number), item, facets, member)
    return uuid.UUID(bytes=item)


def project(house, member):
    """A project, and as many messages in its chat as a page shows."""
    item, stage = house.item("project", "North gate", member), house.new("stage")
    house.put("stages", house.of, id=stage, name="In progress", colour="sky", finished=0, place=1, created_at=house.now)
    house.put("projects", house.of, item_id=item, stage_id=stage, description="")
    for number in range(50):
        which = {"item_id": item, "lane": "guests", "created_at": house.now - 60_000_000 + number, "id": house.new(f"message {number}")}
        house.put("messages", house.of | which, body=TEXT, mentioned="", created_by=member, edition=1, searched=1)
    return item
