"""What every measure needs: the programs, the made databases, servers on one
core and the load on the other."""

import os
import resource
import shutil
import sqlite3
import subprocess
import sys
import time

from . import pocketbase
from .server import Server

# The data is made again when this changes.
EDITION = 9
SERVER_CORE, LOAD_CORE = "0", "1"


class Bench:
    def __init__(self, root, quick, peers, build, profile=False):
        self.root, self.quick, self.peers, self.build, self.profile = root, quick, peers, build, profile
        self.cache = root / ".cache" / "bench"
        self.rounds = 2 if quick else 7
        self.seconds = 1 if quick else 6
        self.servers = []
        self.pinned = shutil.which("taskset") is not None and (os.cpu_count() or 1) > 1

    # Programs

    def prepare(self):
        self.cache.mkdir(parents=True, exist_ok=True)
        if shutil.which("wrk") is None:
            sys.exit("bench: wrk is missing: apt-get install wrk")
        self.program = self.root / "target" / "release" / "parlor"
        if not self.program.exists():
            sys.exit("bench: the program is missing: cargo build --release --package parlor")
        if not self.build:
            return
        # One folder for what is built: this workspace shares the versions of the house.
        build = ["cargo", "build", "--release", "--quiet", "--manifest-path", str(self.root / "bench" / "Cargo.toml")]
        if self.peers:
            build += ["--features", "peers"]
        subprocess.run(build, check=True, env=os.environ | {"CARGO_TARGET_DIR": str(self.root / "target")}, cwd=self.root / "bench")

    def tool(self, name):
        return str(self.root / "target" / "release" / name)

    # Data

    def data(self, companies):
        """A data folder with that many companies: 10,000 grants each."""
        folder = self.cache / f"data-{EDITION}-{companies}"
        if not (folder / "made").exists():
            shutil.rmtree(folder, ignore_errors=True)
            folder.mkdir(parents=True)
            self.say(f"making the data of {companies} companies …")
            subprocess.run([str(self.program), "migrate", "--data", str(folder)], check=True, stdout=subprocess.DEVNULL)
            seed = [self.tool("seed"), "--database", str(folder / "parlor.db"), "--companies", str(companies), "--requests", str(folder)]
            subprocess.run(seed, check=True)
            (folder / "made").touch()
        self.freshen(folder)
        return folder

    @staticmethod
    def freshen(folder):
        """Browsers were seen, and verified, just now: otherwise the first look of an hour is a write."""
        now = int(time.time() * 1_000_000)
        with sqlite3.connect(folder / "parlor.db") as database:
            database.execute("UPDATE sessions SET seen_at = ?, created_at = ?", (now, now))
            database.execute("UPDATE trusts SET verified_at = ?", (now,))
        database.close()

    @staticmethod
    def pages(folder):
        """The pages of visitors: item, contact, cookie, link."""
        return [line.split("\t") for line in (folder / "pages.tsv").read_text().splitlines()]

    # Servers and load

    def serve(self, name, command, address, ready, core=SERVER_CORE, **more):
        server = Server(name, self.pin(core, command), address, ready, self.cache / f"{name}.log", **more)
        self.servers.append(server)
        server.start()
        return server

    def parlor(self, folder, port=18300, name="parlor"):
        command = [str(self.program), "serve", "--data", str(folder), "--addr", f"127.0.0.1:{port}", "--base-url", f"http://localhost:{port}"]
        profile = self.root / "bench" / "results" / f"{name}.profile.txt" if self.profile else None
        return self.serve(name, command, f"http://127.0.0.1:{port}", "/readyz", profile=profile)

    def limit_page(self, page, port=18301, name="limit-page"):
        return self.serve(name, [self.tool("limit-page"), "--page", str(page), "--addr", f"127.0.0.1:{port}"], f"http://127.0.0.1:{port}", "/")

    def limit_queries(self, folder, ready, port=18302):
        command = [self.tool("limit-queries"), "--database", str(folder / "parlor.db"), "--addr", f"127.0.0.1:{port}"]
        return self.serve("limit-queries", command, f"http://127.0.0.1:{port}", ready)

    def pocketbase(self, folder, port=18303):
        """PocketBase with the same pages, or nothing where it cannot be had."""
        if not self.peers:
            return None
        try:
            made = pocketbase.make(self, folder, EDITION)
        except pocketbase.FAULTS as fault:
            self.say(f"PocketBase is left out: {fault}")
            return None
        return self.pocketbase_of(made, port)

    def pocketbase_of(self, made, port=18303):
        return self.serve("pocketbase", pocketbase.command(self, made, port), f"http://127.0.0.1:{port}", "/api/health")

    def copied(self, companies, name):
        """A copy of the data, for a measure that changes it; of an earlier run nothing is left."""
        folder = self.cache / f"{name}-{EDITION}"
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(self.data(companies), folder)
        return folder

    def files_at_once(self, many):
        """Lets this program, and those that it starts, have so many files and connections
        open, where the system allows it; how many they may have."""
        _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
        for allowed in (max(many, most), most):
            try:
                resource.setrlimit(resource.RLIMIT_NOFILE, (allowed, allowed))
                return allowed
            except (ValueError, OSError):
                continue
        return most

    def pin(self, core, command):
        return ["taskset", "-c", core, *command] if self.pinned else command

    def stop(self, *servers):
        for server in servers:
            if server is not None:
                server.stop()

    def close(self):
        for server in self.servers:
            server.stop()

    @staticmethod
    def say(text):
        print(f"bench: {text}", file=sys.stderr, flush=True)
