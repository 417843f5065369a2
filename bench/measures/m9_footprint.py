"""M9: what it takes to keep it running: memory at rest, the start with a large
database until the first 200, the size of the program."""

import time

from harness import load, pocketbase
from harness.ratios import Line, middle, over

TITLE = "M9 · footprint"


def run(bench):
    folder = bench.data(100)
    pages = bench.pages(folder)
    starts = {
        "ours": lambda: bench.parlor(folder),
        "L": lambda: bench.limit_queries(folder, f"/{pages[0][0]}/{pages[0][1]}"),
        "pocketbase": lambda: bench.pocketbase(folder),
    }
    rounds = []
    for at in range(bench.rounds):
        one = {}
        for name, start in starts.items():
            server = start()
            if server is None:
                continue
            one[f"{name} start"] = server.started_in * 1000
            # Long enough for what a server still does after its first answer.
            time.sleep(1 if bench.quick else 2)
            one[f"{name} idle"] = server.memory() / 1024
            if name == "ours" and at == bench.rounds - 1:
                loaded = under_load(bench, server, pages)
            bench.stop(server)
        rounds.append(one)
    ratios = {}
    for other in ("L", "pocketbase"):
        if f"{other} idle" in rounds[0]:
            ratios[f"idle ours/{other}"] = over(rounds, "ours idle", f"{other} idle")
            ratios[f"start ours/{other}"] = over(rounds, "ours start", f"{other} start")
    size = bench.program.stat().st_size / 1e6
    database = (folder / "parlor.db").stat().st_size / 1e9
    notes = [
        "idle " + ", ".join(f"{name} {middle(rounds, f'{name} idle'):.1f} MB" for name in starts if f"{name} idle" in rounds[0]),
        f"until the first 200 with a database of {database:.2f} GB: " + ", ".join(f"{name} {middle(rounds, f'{name} start'):.0f} ms" for name in starts if f"{name} start" in rounds[0]),
        f"after the load of M1: {loaded:.0f} MB",
        f"program {size:.1f} MB" + (f", PocketBase {theirs(bench):.1f} MB" if "pocketbase idle" in rounds[0] else ""),
    ]
    return [Line("M9 footprint", ratios, notes, rounds=len(rounds))]


def under_load(bench, server, pages):
    requests = load.write(bench.cache / "requests-cold", [(f"/items/{item}", {"Cookie": f"parlor={cookie}", "Accept": "text/html"}) for item, _, cookie, _ in pages])
    load.run(bench, server, requests, seconds=2 if bench.quick else 10)
    return server.memory() / 1024


def theirs(bench):
    from pathlib import Path

    return Path(pocketbase.program(bench)).stat().st_size / 1e6
