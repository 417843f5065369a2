"""M10: what a guest feels of what others do: the page of M1 while a backup runs, while 200
things are written in a second, while one company floods the server with 64 connections,
while 1,000 people at a board draw, and while all of that goes on at once; beside the same
page when nobody else asks for anything. The people sit at their board from first to last. And PostgreSQL: the pages of M1 in a second, times
the queries of one, beside what `pgbench` reads in a second from the same server."""

import json
import shutil
import signal
import sqlite3
import subprocess
import threading
import time
import uuid
from concurrent.futures import ThreadPoolExecutor

from harness import load, postgres
from harness.bench import LOAD_CORE, SERVER_CORE
from harness.goals import at_least, at_most
from harness.house import House
from harness.ratios import Line, middle, over, spread
from measures import m5_board

TITLE = "M10 · beside others"
# What is measured twice: how long a page takes when 16 connections ask without a pause, and when pages come at their own pace.
PACED = ", at their own pace"
DRAWN = "each change is written to a thousand sockets, and others are let in after 64 of them (docs/decisions/0049-reading-in-turn.md)."
ASKED = "64 connections ask without a pause, and of their pages up to seven are drawn before the program looks at what has come meanwhile (docs/decisions/0049-reading-in-turn.md)."
COPIED = "both stand on the one core; a backup has the lower priority there, and a page that comes while it runs still waits for what it is amid."
ALL = "beside the board alone there are half as many pages a second as at rest, beside the comments alone as well, and the flood would take all; what is left of the one core is shared by turns."
GOALS = {
    "M10 beside_others": [
        at_most("backup/idle", 2, COPIED),
        at_most("writes/idle", 2),
        at_most("flood/idle", 2, ASKED),
        at_most("board/idle", 2, DRAWN),
        at_most("all/idle", 2, ALL),
        at_most("backup/idle" + PACED, 2, COPIED),
        at_most("writes/idle" + PACED, 2),
        at_most("flood/idle" + PACED, 2, ASKED),
        at_most("board/idle" + PACED, 2, DRAWN),
        at_most("all/idle" + PACED, 2, ALL),
    ],
    "M10 postgres": [
        at_least(
            "pages × queries/pgbench",
            0.65,
            "`pgbench` reads one row by its key; ours decide who sees what over up to nine tables, 0.1 ms each, and the database's core is full with them (docs/decisions/0048-plans.md).",
        )
    ],
}
PEOPLE = 1_000
WRITES, FLOOD, PACE = 200, 64, 200
TEXT = "The crane comes on Thursday at seven, please keep the north gate free."
WRITER = "m10-member-of-the-house"
WHAT = {
    "idle": [],
    "backup": ["backup"],
    "writes": ["writes"],
    "flood": ["flood"],
    "board": ["board"],
    "all": ["backup", "writes", "flood", "board"],
}


def run(bench):
    bench.files_at_once(4_096)
    return [beside(bench), *postgres_line(bench)]


def beside(bench):
    seconds = 1 if bench.quick else 3
    people = PEOPLE // 10 if bench.quick else PEOPLE
    folder, board, records = made(bench, people, 10 if bench.quick else 100)
    server = bench.parlor(folder)
    others = Others(bench, server, folder, board, records, people, seconds)
    pages = load.write(bench.cache / "requests-beside", [(f"/items/{item}", page(cookie)) for item, cookie in elsewhere(bench, folder)])
    load.run(bench, server, pages, seconds=seconds)
    rounds = []
    try:
        for _ in range(bench.rounds):
            one = {}
            for name, those in WHAT.items():
                others.begin(those)
                told = load.run(bench, server, pages, seconds=seconds)
                at_a_pace = paced(bench, server, pages, PACE, seconds * 1000)
                one |= {f"{name} p99": told["p99"], f"{name} p50": told["p50"], f"{name} rate": told["by_clock"]}
                one |= {f"{name} paced p99": at_a_pace["p99"], f"{name} paced p50": at_a_pace["p50"], f"{name} refused": told["refused"] + at_a_pace["refused"]}
                others.end()
            rounds.append(one)
    finally:
        others.close()
    bench.stop(server)
    return line(rounds, others, people)


def line(rounds, others, people):
    beside_idle = [name for name in WHAT if name != "idle"]
    ratios = {f"{name}/idle": over(rounds, f"{name} p99", "idle p99") for name in beside_idle}
    ratios |= {f"{name}/idle{PACED}": over(rounds, f"{name} paced p99", "idle paced p99") for name in beside_idle}

    def each(key, shown, factor=1):
        return ", ".join(f"{name} {format(factor * middle(rounds, f'{name} {key}'), shown)}" for name in WHAT)

    notes = [
        f"p99 of M1's load, ms: {each('p99', ',.1f', 0.001)}",
        f"p50 of it, ms: {each('p50', ',.1f', 0.001)}; pages per second by the clock: {each('rate', ',.0f')}",
        f"p50 / p99 of {PACE} pages a second that come at their own pace, ms: "
        + ", ".join(f"{name} {middle(rounds, f'{name} paced p50') / 1000:.1f} / {middle(rounds, f'{name} paced p99') / 1000:.1f}" for name in WHAT),
        f"backups that ended meanwhile {others.backups}; written {others.written:,}, of which refused {others.unwritten:,}; "
        f"pages of the flood {others.flooded:,}; people at the board {people:,}, of whose deliveries dropped {others.dropped:,}",
        f"pages that were refused: {sum(value for one in rounds for key, value in one.items() if key.endswith(' refused')):,}",
    ]
    return Line("M10 beside_others", ratios, notes, rounds=len(rounds))


class Others:
    """What goes on beside the pages that are measured. Their load is polite: it leaves its
    core to whoever measures there."""

    def __init__(self, bench, server, folder, board, records, people, seconds):
        self.bench, self.server, self.folder, self.people = bench, server, folder, people
        # Both kinds of load, and what it takes to start them.
        self.seconds = 2 * seconds + 2
        self.hands, self.going, self.stopping = ThreadPoolExecutor(4), [], threading.Event()
        self.backups = self.written = self.unwritten = self.flooded = self.dropped = 0
        headers = {"Cookie": f"parlor={WRITER}", "Accept": "application/json", "Content-Type": "application/json"}
        body = json.dumps({"lane": "team", "text": TEXT}, separators=(",", ":"))
        self.writes = load.write(bench.cache / "requests-writes", [(f"/items/{record}/comments", headers, body) for record in records])
        flood = [(f"/items/{item}", page(cookie)) for item, cookie in of_the_first(bench, folder)]
        self.flood = load.write(bench.cache / "requests-flood", flood)
        changes = m5_board.strokes(bench, m5_board.drawing(people), m5_board.EACH * (2 * bench.rounds + 1) * (self.seconds + 1))
        known = m5_board.cookies(folder, people)
        self.room = m5_board.Room(bench, server, "parlor", people, changes, f"/items/{board}/board/socket", known, polite=True)

    def begin(self, names):
        self.stopping.clear()
        for name in names:
            begun = {"backup": self.back_up, "writes": self.write, "flood": self.ask, "board": self.draw}[name]
            self.going.append(self.hands.submit(begun))
        # Until each of them is at work.
        time.sleep(0.5)

    def end(self):
        """What failed beside says so here: without it the pages were measured beside nothing."""
        self.stopping.set()
        going, self.going = self.going, []
        for one in going:
            one.result()

    def back_up(self):
        """One after the other, by the program's own command, on the server's core."""
        target = self.bench.cache / "beside-backup"
        while not self.stopping.is_set():
            shutil.rmtree(target, ignore_errors=True)
            command = self.bench.pin(SERVER_CORE, [str(self.bench.program), "backup", str(target), "--data", str(self.folder)])
            process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            while process.poll() is None and not self.stopping.wait(0.01):
                pass
            if process.poll() is None:
                process.send_signal(signal.SIGINT)
            elif process.returncode == 0:
                self.backups += 1
            process.wait()
        shutil.rmtree(target, ignore_errors=True)

    def write(self):
        told = paced(self.bench, self.server, self.writes, WRITES, self.seconds * 1000)
        self.written += told["answered"]
        self.unwritten += told["refused"]

    def ask(self):
        process = load.begun(self.bench, self.server, self.flood, self.seconds, FLOOD, polite=True)
        self.flooded += load.ended(self.bench, self.server, process)["requests"]

    def draw(self):
        self.room.begin(self.seconds)
        self.dropped += self.room.answer()["dropped"]

    def close(self):
        self.stopping.set()
        self.room.leave()
        self.hands.shutdown()


def paced(bench, server, requests, rate, millis):
    """Requests that come whether those before them are answered or not."""
    command = [bench.tool("paced"), "--server", server.address.removeprefix("http://"), "--requests", str(requests)]
    command += ["--rate", str(rate), "--millis", str(millis), "--lines", "64"]
    done = subprocess.run(bench.pin(LOAD_CORE, command), check=True, stdout=subprocess.PIPE, text=True)
    return json.loads(done.stdout)


def page(cookie):
    return {"Cookie": f"parlor={cookie}", "Accept": "text/html"}


def made(bench, people, companies):
    """The data with a board and records in its first company. It is made for every run."""
    folder = bench.copied(companies, "beside")
    with sqlite3.connect(folder / "parlor.db") as database:
        house = House(database, "m10", int(time.time() * 1_000_000))
        member = house.member("Cora Crane", WRITER)
        board = m5_board.board(house, member, people)
        records = [uuid.UUID(bytes=house.record(f"North gate {number}", member, number + 1)) for number in range(50)]
    database.close()
    return folder, board, records


def companies_of(bench, folder):
    """The items and cookies of visitors, and which company each is of."""
    with sqlite3.connect(folder / "parlor.db") as database:
        (first,) = database.execute("SELECT id FROM organizations ORDER BY id").fetchone()
        inside = {str(uuid.UUID(bytes=row[0])) for row in database.execute("SELECT id FROM items WHERE organization_id = ?", (first,))}
    database.close()
    return [(item, cookie, item in inside) for item, _, cookie, _ in bench.pages(folder)]


def elsewhere(bench, folder):
    return [(item, cookie) for item, cookie, first in companies_of(bench, folder) if not first]


def of_the_first(bench, folder):
    return [(item, cookie) for item, cookie, first in companies_of(bench, folder) if first]


# PostgreSQL


def postgres_line(bench):
    if postgres.missing():
        return [Line("M10 postgres", notes=["left out: PostgreSQL or pgbench is not installed here (`apt-get install postgresql`)"])]
    try:
        return [on_postgres(bench)]
    except (OSError, subprocess.SubprocessError) as fault:
        return [Line("M10 postgres", notes=[f"left out: {fault}"])]


def on_postgres(bench):
    data = bench.data(1 if bench.quick else 10)
    seconds = 2 if bench.quick else bench.seconds
    with postgres.Throwaway(bench) as database:
        database.filled(data)
        # The database has a core for itself; who asks it has the other, as pgbench has.
        command = [str(bench.program), "serve", "--data", str(data), "--addr", "127.0.0.1:18340"]
        command += ["--base-url", "http://localhost:18340", "--database-url", database.url("parlor")]
        server = bench.serve("parlor-postgres", command, "http://127.0.0.1:18340", "/readyz", core=LOAD_CORE)
        asked = [(f"/items/{item}", page(cookie)) for item, _, cookie, _ in bench.pages(data)]
        pages = load.write(bench.cache / "requests-postgres", asked)
        load.run(bench, server, pages, seconds=2)
        queries = database.queries(lambda: [server.get(*asked[at % len(asked)]) for at in range(50)]) / 50
        rounds = []
        for _ in range(bench.rounds):
            tps = database.pgbench(seconds)
            told = load.run(bench, server, pages, seconds=seconds)
            rounds.append({"pgbench": tps, "pages": told["by_clock"], "queries": told["by_clock"] * queries, "refused": told["refused"]})
        bench.stop(server)
    ratios = {"pages × queries/pgbench": over(rounds, "queries", "pgbench")}
    notes = [
        f"pages per second by the clock {middle(rounds, 'pages'):,.0f}, each with {queries:.1f} queries; pgbench -S {middle(rounds, 'pgbench'):,.0f} in a second",
        f"pages that were refused: {sum(one['refused'] for one in rounds):,}",
    ]
    return Line("M10 postgres", ratios, notes, rounds=len(rounds), figures={"queries of a page": spread([queries])})
