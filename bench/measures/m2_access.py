"""M2: one decision about access: with the facts at hand, and with loading them,
from 10,000 and from a million grants."""

from harness import timed
from harness.ratios import Line, kept, middle, over

TITLE = "M2 · one decision about access"


def run(bench):
    rounds = timed.rounds(bench, "m2", 400)
    memory, thrown = kept(rounds, "hash_lookup")
    ratios = {"ours/hash": over(memory, "ours_in_memory", "hash_lookup")}
    for peer in ("cedar", "casbin"):
        if peer in memory[0]:
            # How many of our decisions go into one of theirs.
            ratios[f"{peer}/ours"] = over(memory, peer, "ours_in_memory")
    notes = [", ".join(f"{name} {timed.said(middle(memory, name))}" for name in memory[0] if not name.endswith(("_large", "_small")))]
    first = Line("M2 access_in_memory", ratios, notes, rounds=len(memory), thrown=thrown)

    loading, thrown = kept(rounds, "read_large")
    ratios = {"ours/read": over(loading, "ours_large", "read_large"), "growth": over(loading, "ours_large", "ours_small")}
    notes = [", ".join(f"{name} {timed.said(middle(loading, name))}" for name in ("read_large", "ours_large", "read_small", "ours_small"))]
    return [first, Line("M2 access_with_loading", ratios, notes, rounds=len(loading), thrown=thrown)]
