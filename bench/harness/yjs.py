"""Servers for Yjs beside us, by a Node of their own: all of them from npm."""

import shutil
import subprocess

# The last y-websocket that brings its server along.
PACKAGES = ["node@22.23.3", "@hocuspocus/server@4.7.0", "y-websocket@2.1.0", "yjs@13.6.33", "y-protocols@1.0.7"]


def packages(bench):
    """The folder with the packages, or nothing where they cannot be had."""
    folder = bench.cache / "yjs"
    made = folder / "made"
    if not made.exists() or made.read_text().split() != PACKAGES:
        if shutil.which("npm") is None:
            return None
        bench.say("installing hocuspocus and y-websocket (npm) …")
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        (folder / "package.json").write_text('{"private": true}\n')
        subprocess.run(["npm", "install", "--silent", "--no-audit", "--no-fund", *PACKAGES], check=True, cwd=folder)
        subprocess.run([str(node(folder)), "--version"], check=True, stdout=subprocess.DEVNULL)
        made.write_text("\n".join(PACKAGES))
    return folder


def node(folder):
    return folder / "node_modules" / "node" / "bin" / "node"


def script(bench, folder, name, *arguments):
    return [str(node(folder)), str(bench.root / "bench" / "peers" / name), str(folder), *map(str, arguments)]


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
