"""Load from the other core, by wrk."""

import json
import os
import subprocess
from pathlib import Path

from .bench import LOAD_CORE

SCRIPT = Path(__file__).with_name("load.lua")
CONNECTIONS = 16


def write(path, lines):
    """A file of requests: pairs of a path and its headers."""
    text = ["\t".join([target, *(f"{name}: {value}" for name, value in headers.items())]) for target, headers in lines]
    path.write_text("\n".join(text) + "\n")
    return path


def run(bench, server, requests, per_page=1, seconds=None):
    """Pages per second of the server's processor time, which on an idle machine is
    the time of its core, and on a busy one still what a page costs; pages per
    second by the clock; and how long half and nearly all of the answers took, in
    microseconds."""
    command = ["wrk", "-t1", f"-c{CONNECTIONS}", f"-d{seconds or bench.seconds}s", "--timeout", "20s", "-s", str(SCRIPT), server.address]
    before = server.busy()
    done = subprocess.run(
        bench.pin(LOAD_CORE, command), check=True, capture_output=True, text=True, env=os.environ | {"REQUESTS": str(requests)}
    )
    result = json.loads(next(line for line in done.stdout.splitlines() if line.startswith("RESULT "))[7:])
    if result["refused"] or result["broken"]:
        bench.say(f"{server.name}: {result['refused']} answers were no 200, {result['broken']} connections broke")
    pages, busy = result["requests"] / per_page, max(0.01, server.busy() - before)
    return {"rate": pages / busy, "by_clock": pages / (result["micros"] / 1e6), "p50": result["p50"], "p99": result["p99"], "size": result["bytes"] / max(1, result["requests"])}
