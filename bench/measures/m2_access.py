"""M2: one decision about access: with the facts at hand, and with loading them,
from 10,000 and from a million grants."""

from harness import spicedb, timed
from harness.goals import at_least, at_most
from harness.ratios import Line, kept, middle, of, over

TITLE = "M2 · one decision about access"
GOALS = {
    "M2 access_in_memory": [at_most("ours, µs", 0.5), at_least("cedar/ours", 8), at_least("spicedb/ours", 1_000)],
    "M2 access_with_loading": [
        at_most("ours, µs", 25),
        at_most("growth", 1.15, "the rows of a hundred companies do not fit into the caches of the processor; a single read by key, L, slows down as much."),
    ],
}


def run(bench):
    rounds = timed.rounds(bench, "m2", 400, spicedb.command(bench))
    memory, thrown = kept(rounds, "hash_lookup")
    ratios = {"ours/hash": over(memory, "ours_in_memory", "hash_lookup")}
    for peer in ("cedar", "casbin", "spicedb"):
        if peer in memory[0]:
            # How many of our decisions go into one of theirs.
            ratios[f"{peer}/ours"] = over(memory, peer, "ours_in_memory")
    notes = [", ".join(f"{name} {timed.said(middle(memory, name))}" for name in memory[0] if not name.endswith(("_large", "_small")))]
    notes.append("SpiceDB is asked by gRPC on this machine and has ten thousand grants in memory" if "spicedb" in memory[0] else spicedb.MISSING)
    first = Line("M2 access_in_memory", ratios, notes, rounds=len(memory), thrown=thrown, figures={"ours, µs": of(memory, "ours_in_memory", 0.001)})

    loading, thrown = kept(rounds, "read_large")
    ratios = {"ours/read": over(loading, "ours_large", "read_large"), "growth": over(loading, "ours_large", "ours_small"), "growth of L": over(loading, "read_large", "read_small")}
    if "spicedb" in loading[0]:
        ratios["spicedb/ours"] = over(loading, "spicedb", "ours_large")
    notes = [", ".join(f"{name} {timed.said(middle(loading, name))}" for name in ("read_large", "ours_large", "read_small", "ours_small"))]
    return [first, Line("M2 access_with_loading", ratios, notes, rounds=len(loading), thrown=thrown, figures={"ours, µs": of(loading, "ours_large", 0.001)})]
