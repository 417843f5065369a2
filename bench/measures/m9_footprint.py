"""M9: what it takes to keep it running: memory at rest, the start with a large
database until the first 200, the size of the program."""

import time
from pathlib import Path

from harness import load, pocketbase
from harness.bench import EDITION
from harness.goals import at_most
from harness.ratios import Line, middle, of, over, spread

TITLE = "M9 · footprint"
GOALS = {
    "M9 footprint": [
        at_most("idle ours/pocketbase", 0.5, "two thirds are the program itself, as much of it as a start touches, which goes through 600 addresses (docs/decisions/0050-size.md)."),
        at_most("loaded ours/pocketbase", 0.5, "of it 42 MB are pages of the program, as at rest, which the system can take back; 37 MB are its own, of which 26 come with the load."),
        at_most("start, ms", 60),
        at_most("program, MB", 40, "200,000 functions, of which no kind is more than a few hundredths (docs/decisions/0050-size.md)."),
    ]
}


def run(bench):
    folder = bench.data(100)
    pages = bench.pages(folder)
    starts = {
        "ours": lambda: bench.parlor(folder),
        "L": lambda: bench.limit_queries(folder, f"/{pages[0][0]}/{pages[0][1]}"),
        "pocketbase": lambda: bench.pocketbase(folder),
    }
    asked = {
        "ours": lambda: [(f"/items/{item}", {"Cookie": f"parlor={cookie}", "Accept": "text/html"}) for item, _, cookie, _ in pages],
        "pocketbase": lambda: pocketbase.pages(pocketbase.make(bench, folder, EDITION), pages),
    }
    files = {name: load.write(bench.cache / f"requests-footprint-{name}", pages()) for name, pages in asked.items() if name == "ours" or bench.peers}
    rounds = []
    for _ in range(bench.rounds):
        one = {}
        for name, start in starts.items():
            server = start()
            if server is None:
                continue
            one[f"{name} start"] = server.started_in * 1000
            # Long enough for what a server still does after its first answer.
            time.sleep(1 if bench.quick else 2)
            one[f"{name} idle"] = server.memory() / 1024
            if name in asked:
                one[f"{name} loaded"] = under_load(bench, server, files[name])
            bench.stop(server)
        rounds.append(one)
    ratios = {}
    for other in ("L", "pocketbase"):
        if f"{other} idle" in rounds[0]:
            ratios[f"idle ours/{other}"] = over(rounds, "ours idle", f"{other} idle")
            ratios[f"start ours/{other}"] = over(rounds, "ours start", f"{other} start")
    if "pocketbase loaded" in rounds[0]:
        ratios["loaded ours/pocketbase"] = over(rounds, "ours loaded", "pocketbase loaded")
    size = bench.program.stat().st_size / 1e6
    database = (folder / "parlor.db").stat().st_size / 1e9
    notes = [
        "idle " + ", ".join(f"{name} {middle(rounds, f'{name} idle'):.1f} MB" for name in starts if f"{name} idle" in rounds[0]),
        f"until the first 200 with a database of {database:.2f} GB: " + ", ".join(f"{name} {middle(rounds, f'{name} start'):.0f} ms" for name in starts if f"{name} start" in rounds[0]),
        "after the load of M1: " + ", ".join(f"{name} {middle(rounds, f'{name} loaded'):.0f} MB" for name in asked if f"{name} loaded" in rounds[0]),
        f"program {size:.1f} MB" + (f", PocketBase {theirs(bench):.1f} MB" if "pocketbase idle" in rounds[0] else ""),
    ]
    figures = {"start, ms": of(rounds, "ours start"), "program, MB": spread([size])}
    return [Line("M9 footprint", ratios, notes, rounds=len(rounds), figures=figures)]


def under_load(bench, server, requests):
    load.run(bench, server, requests, seconds=2 if bench.quick else 5)
    return server.memory() / 1024


def theirs(bench):
    return Path(pocketbase.program(bench)).stat().st_size / 1e6
