"""M1: how many of a guest's item pages one core draws in a second.

Cold: another item and another guest with every request, 10,000 pages in all.
Warm: always the same page, as the same browser asks for it again and again. L is a bare handler with the same bytes, P one that
makes the same eight reads and joins strings; a page of PocketBase is its four
requests, and a page of Redmine that of an issue with as much on it."""

from harness import load, pocketbase, redmine
from harness.bench import EDITION
from harness.goals import at_least, at_most
from harness.ratios import Line, enough, kept, middle, of, over

TITLE = "M1 · a guest's item page"
DRAWN = "P reads the same rows and joins strings; the rest of a page is deciding what of each row this guest sees, and drawing it in their language."
GOALS = {
    "M1 guest_page": [
        at_least("ours/L", 0.4),
        at_least("ours/P", 0.5, DRAWN),
        at_least("ours/pocketbase", 40),
        at_least(
            "cold/pocketbase",
            40,
            "a bare P has no more than about 20 times the pages of PocketBase on the same core, so nothing that reads a page anew can have 40 times; the warm page has.",
        ),
        at_least("ours/redmine", 800),
        at_least("cold/redmine", 800, "what holds *ours/P* holds this too."),
        at_most("p99/p50 cold", 4),
        at_most("p99/p50 warm", 4, "half of the warm pages take a third of a millisecond, so that a single pause of the machine is many times that."),
    ]
}


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
        files["pocketbase"] = load.write(bench.cache / "requests-pocketbase", pocketbase.pages(pocketbase.make(bench, folder, EDITION), pages))
        contestants.append(("pocketbase", peer, 4))
    slow = redmine.server(bench)
    if slow is not None:
        files["redmine"] = load.write(bench.cache / "requests-redmine", [(path, {"Cookie": known}) for path, known in redmine.pages(bench, slow)])
        contestants.append(("redmine", slow, 1))
    for name, server, per_page in contestants:
        load.run(bench, server, files[name], per_page, seconds=1)
    rounds, seen = [], []
    while not enough(rounds, "L", bench.rounds):
        result = {name: load.run(bench, server, files[name], per_page) for name, server, per_page in contestants}
        rounds.append({name: one["rate"] for name, one in result.items()})
        seen.append(result)
    memory = ours.memory("VmHWM") / 1024
    bench.stop(ours, limit, queries, peer, slow)
    return [line(rounds, seen, len(page), memory)]


def line(rounds, seen, size, memory):
    good, thrown = kept(rounds, "L")
    ratios = {"ours/L": over(good, "warm", "L"), "ours/P": over(good, "cold", "P"), "cold/L": over(good, "cold", "L")}
    for peer in ("pocketbase", "redmine"):
        if peer in good[0]:
            ratios |= {f"ours/{peer}": over(good, "warm", peer), f"cold/{peer}": over(good, "cold", peer)}
    tails = [{name: one[name]["p99"] / max(1, one[name]["p50"]) for name in ("cold", "warm")} for one in seen]
    ratios |= {f"p99/p50 {name}": of(tails, name) for name in ("cold", "warm")}
    last = seen[-1]
    notes = [
        "pages per second of the server's core: " + ", ".join(f"{name} {middle(good, name):,.0f}" for name in good[0]),
        "pages per second by the clock, last round: " + ", ".join(f"{name} {one['by_clock']:,.0f}" for name, one in last.items()),
        f"p50/p99 cold {last['cold']['p50'] / 1000:.2f}/{last['cold']['p99'] / 1000:.2f} ms, warm {last['warm']['p50'] / 1000:.2f}/{last['warm']['p99'] / 1000:.2f} ms",
        f"page {size / 1000:.1f} KB; most memory under load {memory:.0f} MB",
    ]
    if "redmine" in good[0]:
        notes.append(f"a page of Redmine has {last['redmine']['size'] / 1000:.1f} KB, and takes p50/p99 {last['redmine']['p50'] / 1000:,.0f}/{last['redmine']['p99'] / 1000:,.0f} ms")
    else:
        notes.append(redmine.MISSING)
    return Line("M1 guest_page", ratios, notes, rounds=len(good), thrown=thrown)
