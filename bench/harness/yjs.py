"""Servers for Yjs beside us, by a Node of their own: all of them from npm."""

import subprocess

from .registries import node, npm, script

# The last y-websocket that brings its server along.
PACKAGES = ["node@22.23.3", "@hocuspocus/server@4.7.0", "y-websocket@2.1.0", "yjs@13.6.33", "y-protocols@1.0.7"]


def packages(bench):
    """The folder with the packages, or nothing where they cannot be had."""
    return npm(bench, "yjs", PACKAGES, "hocuspocus and y-websocket")


def updates(bench, folder, changes):
    """The changes, as updates of Yjs."""
    made = changes.with_suffix(".updates")
    subprocess.run(script(bench, folder, "updates.mjs", changes, made), check=True)
    return made


def hocuspocus(bench, folder, port, together=None):
    name = "hocuspocus" if together is None else f"hocuspocus-{together}"
    command = script(bench, folder, "hocuspocus.mjs", port, *([] if together is None else [together]))
    return bench.serve(name, command, f"http://127.0.0.1:{port}", "/")


def y_websocket(bench, folder, port):
    command = ["env", "HOST=127.0.0.1", f"PORT={port}", str(node(folder)), str(folder / "node_modules" / "y-websocket" / "bin" / "server.cjs")]
    return bench.serve("y-websocket", command, f"http://127.0.0.1:{port}", "/")
