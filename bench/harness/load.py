"""Load from the other core, by wrk."""

import json
import os
import subprocess
from pathlib import Path

from .bench import LOAD_CORE

SCRIPT = Path(__file__).with_name("load.lua")
CONNECTIONS = 16


def write(path, lines):
    """A file of requests: a path and its headers, and a body where something is sent."""
    path.write_text("".join(line(*one) + "\n" for one in lines))
    return path


def line(target, headers, body=None):
    head = "\t".join([target, *(f"{name}: {value}" for name, value in headers.items())])
    return head if body is None else f"{head}\t\t{body}"


def run(bench, server, requests, per_page=1, seconds=None, connections=CONNECTIONS):
    """Pages per second of the server's processor time, which on an idle machine is
    the time of its core, and on a busy one still what a page costs; pages per
    second by the clock; and how long half and nearly all of the answers took, in
    microseconds."""
    before = server.busy()
    result = ended(bench, server, begun(bench, server, requests, seconds or bench.seconds, connections))
    pages, busy, took = result["requests"] / per_page, max(0.01, server.busy() - before), result["micros"] / 1e6
    return {
        "rate": pages / busy,
        "by_clock": pages / took,
        "p50": result["p50"],
        "p99": result["p99"],
        "size": result["bytes"] / max(1, result["requests"]),
        "requests": result["requests"],
        "refused": result["refused"] + result["broken"],
        "share": busy / took,
        # Of an answer that was cut off by the end of the round, what had come.
        "bytes": result["bytes"] / busy,
        "bytes_by_clock": result["bytes"] / took,
    }


def begun(bench, server, requests, seconds, connections=CONNECTIONS, polite=False):
    """Load that runs while something else is looked at. Polite load leaves its core to
    whoever measures there."""
    command = ["wrk", "-t1", f"-c{connections}", f"-d{seconds}s", "--timeout", "20s", "-s", str(SCRIPT), server.address]
    command = (["nice", "-n", "15"] if polite else []) + command
    return subprocess.Popen(bench.pin(LOAD_CORE, command), stdout=subprocess.PIPE, text=True, env=os.environ | {"REQUESTS": str(requests)})


def ended(bench, server, process):
    said, _ = process.communicate()
    told = next((line for line in said.splitlines() if line.startswith("RESULT ")), None)
    if told is None:
        raise RuntimeError(f"wrk ended with {process.returncode} and measured nothing at {server.name}")
    result = json.loads(told[7:])
    if result["refused"] or result["broken"]:
        bench.say(f"{server.name}: {result['refused']} answers were no 200, {result['broken']} connections broke")
    return result
