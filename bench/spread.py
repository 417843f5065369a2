#!/usr/bin/env python3
"""Plays the hottest paths on made organizations that are spread over machines, and says how much each machine has to do.

    bench/spread.py                       32 shards on 4 and 8 machines, 128 on 16
    bench/spread.py --organizations 5000 --events 200000

An organization lies where Citus would lay it: PostgreSQL's hash of its id (`uuid_hash`), cut into as many equal ranges as there are
shards; shards are given to machines in turn. Organizations are of different sizes, as Zipf had it. What a path costs is what
docs/benchmarks.md measured of it; everything else here is computed. `scripts/scale` writes it into docs/scale.md.
"""

import argparse
import hashlib
import random
from itertools import accumulate
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
MASK = 0xFFFFFFFF
NOBODYS = "nobody's"
# Ids whose hash PostgreSQL 15 was asked for.
KNOWN = {
    "0192a0b0-0000-7000-8000-000000000001": -343143905,
    "ffffffff-ffff-7fff-bfff-ffffffffffff": -1510187417,
    "018bcfe5-6800-7abc-8123-456789abcdef": 881567716,
}
# The paths: their share of requests, their heading in docs/spread.txt, and the milliseconds of a core that one takes.
PATHS = [
    ("a guest's page", 0.62),
    ("what is shared with a guest", 0.10),
    ("opening a link", 0.03),
    ("sharing", 0.02),
    ("a message in a chat", 0.08),
    ("a change of a board", 0.15),
]


def rotated(word, by):
    return ((word << by) | (word >> (32 - by))) & MASK


def hashed(sixteen):
    """The hash that PostgreSQL has of sixteen bytes, signed: Bob Jenkins' lookup3 over words of the machine."""
    a = b = c = (0x9E3779B9 + 16 + 3923095) & MASK
    first, second, third, rest = (int.from_bytes(sixteen[at : at + 4], "little") for at in range(0, 16, 4))
    a, b, c = (a + first) & MASK, (b + second) & MASK, (c + third) & MASK
    a = ((a - c) & MASK) ^ rotated(c, 4); c = (c + b) & MASK  # noqa: E702
    b = ((b - a) & MASK) ^ rotated(a, 6); a = (a + c) & MASK  # noqa: E702
    c = ((c - b) & MASK) ^ rotated(b, 8); b = (b + a) & MASK  # noqa: E702
    a = ((a - c) & MASK) ^ rotated(c, 16); c = (c + b) & MASK  # noqa: E702
    b = ((b - a) & MASK) ^ rotated(a, 19); a = (a + c) & MASK  # noqa: E702
    c = ((c - b) & MASK) ^ rotated(b, 4); b = (b + a) & MASK  # noqa: E702
    a = (a + rest) & MASK
    for word, other, by in ("cb", "", 14), ("ac", "", 11), ("ba", "", 25), ("cb", "", 16), ("ac", "", 4), ("ba", "", 14), ("cb", "", 24):
        at = {"a": a, "b": b, "c": c}
        at[word[0]] = ((at[word[0]] ^ at[word[1]]) - rotated(at[word[1]], by)) & MASK
        a, b, c = at["a"], at["b"], at["c"]
    return c - (1 << 32) if c >> 31 else c


def shard_of(organization, shards):
    return min((hashed(organization) + (1 << 31)) // ((1 << 32) // shards), shards - 1)


def organization_ids(count):
    """Ids of version 7, one a minute."""
    for number in range(count):
        tail = bytearray(hashlib.sha256(number.to_bytes(8, "big")).digest()[:10])
        tail[0], tail[2] = 0x70 | tail[0] & 0x0F, 0x80 | tail[2] & 0x3F
        yield (1_700_000_000_000 + number * 60_000).to_bytes(6, "big") + bytes(tail)


def sizes(count, guests, power, most):
    """How many guests each organization has: the second about half of the first, and none more than a share of all."""
    weights = [1 / (rank + 1) ** power for rank in range(count)]
    unit = guests / sum(weights)
    return [min(weight * unit, most * guests) for weight in weights]


def asked():
    """How many statements of each path one machine answers, how many several, and how many are nobody's."""
    found, path = {}, None
    listed = ROOT / "docs/spread.txt"
    for line in listed.read_text().splitlines() if listed.exists() else []:
        if line in dict(PATHS):
            path = found.setdefault(line, {"one": 0, "several": 0, "nobody's": 0})
        elif path is not None and line.startswith("  "):
            path[line.split()[0]] += 1
    return found


def played(organizations, weights, machines, shards, events, costs):
    homes = [shard_of(organization, shards) for organization in organizations]
    load, by_shard, played_on = [0.0] * machines, [0.0] * shards, [0.0] * machines
    rng = random.Random(44)
    chosen = rng.choices(range(len(homes)), cum_weights=list(accumulate(weights)), k=events)
    paths = rng.choices([path for path, _ in PATHS], weights=[share for _, share in PATHS], k=events)
    for organization, path in zip(chosen, paths):
        shard = homes[organization]
        load[shard % machines] += costs[path]
        by_shard[shard] += costs[path]
        played_on[shard % machines] += 1
    return load, by_shard


def balanced(by_shard, machines):
    """The same shards, given to machines by how busy they are, as `citus_rebalance_start` with the strategy by_disk_size does by size."""
    load = [0.0] * machines
    for busy in sorted(by_shard, reverse=True):
        load[load.index(min(load))] += busy
    return load


def lines(costs, organizations=20_000, guests=10_000_000, events=400_000, power=0.9, most=0.02):
    for text, wanted in KNOWN.items():
        assert hashed(bytes.fromhex(text.replace("-", ""))) == wanted, f"the hash of {text} is not PostgreSQL's"
    ids, weights = list(organization_ids(organizations)), sizes(organizations, guests, power, most)
    # Old organizations are not the large ones.
    random.Random(7).shuffle(weights)
    largest = max(weights) / sum(weights)
    yield f"{organizations:,} organizations, sizes by Zipf with the power {power}; the largest has {largest:.1%} of all guests; {events:,} requests."
    yield ""
    yield "| machines | shards | busiest / mean, shards in turn | idlest / mean | busiest shard, of all | busiest / mean, shards given by load |"
    yield "|---:|---:|---:|---:|---:|---:|"
    for machines, shards in ((4, 32), (8, 32), (8, 128), (16, 128)):
        load, by_shard = played(ids, weights, machines, shards, events, costs)
        mean, evened = sum(load) / machines, balanced(by_shard, machines)
        yield (
            f"| {machines} | {shards} | {max(load) / mean:.2f} | {min(load) / mean:.2f} | {max(by_shard) / sum(by_shard):.1%}"
            f" | {max(evened) / mean:.2f} |"
        )
    yield ""
    found = asked()
    if not found:
        yield "Which statements name their organization is written by `PARLOR_WRITE_SPREAD=1 cargo test --test it the_hottest`."
        return
    yield "| path | share of requests | statements that one machine answers | several | nobody's |"
    yield "|---|---:|---:|---:|---:|"
    for path, share in PATHS:
        count = found.get(path, {})
        yield f"| {path} | {share:.0%} | {count.get('one', 0)} | {count.get('several', 0)} | {count.get(NOBODYS, 0)} |"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--organizations", type=int, default=20_000)
    parser.add_argument("--events", type=int, default=400_000)
    asked_for = parser.parse_args()
    costs = {path: 1.0 for path, _ in PATHS}
    print("\n".join(lines(costs, organizations=asked_for.organizations, events=asked_for.events)))


if __name__ == "__main__":
    main()
