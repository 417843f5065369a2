"""M14: a public link by which 5,000 people come, each to sign a document of their own;
their list, its text, and the archive of all that is signed. The program runs in the
measure itself, without a network, on a database that is synced as always."""

import json
import subprocess

from harness.bench import SERVER_CORE
from harness.ratios import Line

TITLE = "M14 · a document of their own for 5,000 visitors"


def run(bench):
    visitors = 300 if bench.quick else 5_000
    command = [bench.tool("copies"), "--visitors", str(visitors)]
    done = subprocess.run(bench.pin(SERVER_CORE, command), check=True, capture_output=True, text=True)
    said = json.loads(done.stdout)
    times = {name: f"{said[name]['p50']:.2f}/{said[name]['p99']:.2f} ms" for name in ("open", "verify", "sign")}
    lists, files = said["lists"], said["files"]
    notes = [
        f"visitors {said['visitors']:,}, sealed {said['sealed']:,}",
        f"p50/p99 from the link to the document {times['open']}, code asked and typed, and a copy made {times['verify']}, signed {times['sign']}",
        f"sealed per second {said['seals_per_second']:,.0f}, one after another",
        "the list: " + ", ".join(f"{name} page {lists[name]['ms']:.1f} ms, {lists[name]['kb']:.0f} KB" for name in lists),
        "files: " + ", ".join(f"{name} {one['mb']:,.1f} MB in {one['seconds']:.2f} s with {one['more_mb']:.1f} MB of memory" for name, one in files.items()),
    ]
    growth = {name: said["growth"] for name in ("median", "min", "max")}
    return [Line("M14 copies", {"last third/first third": growth}, notes, rounds=1)]
