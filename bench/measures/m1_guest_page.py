"""M1: how many of a guest's item pages one core draws in a second.

Cold: another item and another guest with every request, 10,000 pages in all.
Warm: always the same page, as the same browser asks for it again and again. L is a bare handler with the same bytes, P one that
makes the same eight reads and joins strings; a page of PocketBase is its four
requests."""

import shutil

from harness import load, pocketbase
from harness.ratios import Line, kept, middle, over

TITLE = "M1 · a guest's item page"


def run(bench):
    folder = bench.data(100)
    pages = bench.pages(folder)
    cookie = [{"Cookie": f"parlor={cookie}", "Accept": "text/html"} for _, _, cookie, _ in pages]
    ours = bench.parlor(folder)
    status, page = ours.get(f"/items/{pages[0][0]}", cookie[0])
    if status != 200:
        raise RuntimeError(f"the guest's page answered {status}")
    (bench.cache / "page.html").write_bytes(page)
    limit = bench.limit_page(bench.cache / "page.html")
    queries = bench.limit_queries(folder, f"/{pages[0][0]}/{pages[0][1]}")
    peer = bench.pocketbase(folder)
    files = {
        "L": load.write(bench.cache / "requests-L", [("/", {})]),
        "P": load.write(bench.cache / "requests-P", [(f"/{item}/{contact}", {}) for item, contact, _, _ in pages]),
        "cold": load.write(bench.cache / "requests-cold", [(f"/items/{row[0]}", headers) for row, headers in zip(pages, cookie)]),
        "warm": load.write(bench.cache / "requests-warm", [(f"/items/{pages[0][0]}", cookie[0])]),
    }
    contestants = [("L", limit, 1), ("P", queries, 1), ("cold", ours, 1), ("warm", ours, 1)]
    if peer is not None:
        files["pocketbase"] = load.write(bench.cache / "requests-pocketbase", theirs(bench, folder, pages))
        contestants.append(("pocketbase", peer, 4))
    for name, server, per_page in contestants:
        load.run(bench, server, files[name], per_page, seconds=1)
    rounds, seen = [], []
    # As many more rounds as were thrown away, but no more than that again.
    while len(rounds) < 2 * bench.rounds and (len(rounds) < bench.rounds or len(kept(rounds, "L")[0]) < bench.rounds):
        result = {name: load.run(bench, server, files[name], per_page) for name, server, per_page in contestants}
        rounds.append({name: one["rate"] for name, one in result.items()})
        seen.append(result)
    memory = ours.memory("VmHWM") / 1024
    bench.stop(ours, limit, queries, peer)
    return [line(rounds, seen, len(page), memory, peer is not None)]


def theirs(bench, folder, pages):
    token = pocketbase.tokens(pocketbase.make(bench, folder, bench_edition()))
    known = {}
    lines = []
    for item, contact, _, _ in pages:
        contact = contact.replace("-", "").upper()
        known.setdefault(contact, token(contact))
        lines += pocketbase.page(item.replace("-", "").upper(), known[contact])
    return lines


def bench_edition():
    from harness.bench import EDITION

    return EDITION


def line(rounds, seen, size, memory, peer):
    good, thrown = kept(rounds, "L")
    ratios = {"ours/L": over(good, "warm", "L"), "ours/P": over(good, "cold", "P"), "cold/L": over(good, "cold", "L")}
    if peer:
        ratios["ours/pocketbase"] = over(good, "warm", "pocketbase")
        ratios["cold/pocketbase"] = over(good, "cold", "pocketbase")
    last = seen[-1]
    notes = [
        "pages per second of the server's core: " + ", ".join(f"{name} {middle(good, name):,.0f}" for name in good[0]),
        "pages per second by the clock, last round: " + ", ".join(f"{name} {one['by_clock']:,.0f}" for name, one in last.items()),
        f"p50/p99 cold {last['cold']['p50'] / 1000:.2f}/{last['cold']['p99'] / 1000:.2f} ms, warm {last['warm']['p50'] / 1000:.2f}/{last['warm']['p99'] / 1000:.2f} ms",
        f"page {size / 1000:.1f} KB; most memory under load {memory:.0f} MB",
    ]
    if shutil.which("puma") is None:
        notes.append("Redmine is not installed here and was left out")
    return Line("M1 guest_page", ratios, notes, rounds=len(good), thrown=thrown)
