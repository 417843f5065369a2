"""Measures that our own crate times: it prints nanoseconds per act and round."""

import json
import subprocess

from .bench import SERVER_CORE


def rounds(bench, tool, millis, beside=None):
    """A list of rounds, each a dictionary of nanoseconds: twice as many as are wanted, since some are
    thrown away. A program beside us takes its turns among them, on the same core."""
    many = bench.rounds if bench.quick else 2 * bench.rounds
    small, large = bench.data(1), bench.data(100)
    command = [bench.tool(tool), "--small", str(small / "parlor.db"), "--large", str(large / "parlor.db")]
    command += ["--rounds", str(many), "--millis", str(millis // 5 if bench.quick else millis)]
    command += ["--beside", *beside] if beside else []
    done = subprocess.run(bench.pin(SERVER_CORE, command), check=True, capture_output=True, text=True)
    lists = json.loads(done.stdout)
    return [{name: values[at] for name, values in lists.items()} for at in range(many)]


def said(nanos):
    return f"{nanos:.0f} ns" if nanos < 1_000 else f"{nanos / 1_000:.2f} µs"
