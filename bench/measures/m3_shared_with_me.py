"""M3: what is shared with me, 50 rows out of a million grants, each with its
sharer and what is new on it; beside one prepared query by key."""

from harness import load, pocketbase, spicedb, timed
from harness.bench import EDITION
from harness.goals import at_least, at_most
from harness.ratios import Line, kept, middle, over

TITLE = "M3 · what is shared with me"
GOALS = {
    "M3 shared_with_me": [
        at_most("ours/L", 2, "L reads titles; ours also decides about each of the fifty, and reads who shared it and what is new on it."),
        at_most("growth", 1.2, "the rows of a hundred companies do not fit into the caches of the processor; L, the one query, grows as much."),
    ],
    "M3 shared_with_me_over_http": [at_least("ours/pocketbase", 10)],
}


def run(bench):
    rounds, thrown = kept(timed.rounds(bench, "m3", 600, spicedb.command(bench)), "query_large")
    ratios = {"ours/L": over(rounds, "ours_large", "query_large"), "growth": over(rounds, "ours_large", "ours_small"), "growth of L": over(rounds, "query_large", "query_small")}
    if "spicedb" in rounds[0]:
        ratios["spicedb/ours"] = over(rounds, "spicedb", "ours_large")
    notes = [", ".join(f"{name} {timed.said(middle(rounds, name))}" for name in rounds[0])]
    notes.append("SpiceDB, which knows ten thousand grants, finds the ids of fifty items (LookupResources)" if "spicedb" in rounds[0] else spicedb.MISSING)
    lines = [Line("M3 shared_with_me", ratios, notes, rounds=len(rounds), thrown=thrown)]
    over_http = whole(bench)
    return lines + ([over_http] if over_http else [])


def whole(bench):
    """The whole answer as JSON over HTTP, beside the list of PocketBase under its rule."""
    folder = bench.data(100)
    peer = bench.pocketbase(folder)
    if peer is None:
        return None
    wide = [line.split("\t") for line in (folder / "wide.tsv").read_text().splitlines()]
    ours = bench.parlor(folder)
    token = pocketbase.tokens(pocketbase.make(bench, folder, EDITION))
    here = load.write(bench.cache / "requests-wide", [(f"/guest/{slug}", {"Cookie": f"parlor={cookie}", "Accept": "application/json"}) for slug, _, cookie in wide])
    there = load.write(
        bench.cache / "requests-wide-pocketbase",
        [("/api/collections/items/records?perPage=50&skipTotal=1", {"Authorization": token(contact.replace("-", "").upper())}) for _, contact, _ in wide],
    )
    for server, requests in ((ours, here), (peer, there)):
        load.run(bench, server, requests, seconds=1)
    rounds = []
    for _ in range(bench.rounds):
        rounds.append({name: load.run(bench, server, requests, seconds=1 if bench.quick else 3)["rate"] for name, server, requests in (("ours", ours, here), ("pocketbase", peer, there))})
    bench.stop(ours, peer)
    if not all(one["pocketbase"] for one in rounds):
        return Line("M3 shared_with_me_over_http", notes=["PocketBase answered none of these lists within a round"])
    notes = [f"lists per second over HTTP: ours {middle(rounds, 'ours'):,.0f}, PocketBase {middle(rounds, 'pocketbase'):,.0f}"]
    return Line("M3 shared_with_me_over_http", {"ours/pocketbase": over(rounds, "ours", "pocketbase")}, notes, rounds=len(rounds))
