"""A PostgreSQL of the measures' own, that is gone afterwards; on the server's core. It
holds the made data, and the tables of `pgbench` beside them."""

import re
import shutil
import sqlite3
import subprocess
import time
from pathlib import Path

from .bench import LOAD_CORE, SERVER_CORE

CLIENTS = 16
# So many rows of `pgbench` are about as much as the made data.
SCALE = 10


def missing():
    return shutil.which("psql") is None or tool("pgbench") is None or tool("initdb") is None


def tool(name):
    """Debian keeps most of them off the PATH."""
    found = shutil.which(name)
    if found:
        return found
    every = sorted(Path("/usr/lib/postgresql").glob(f"*/bin/{name}"))
    return str(every[-1]) if every else None


class Throwaway:
    """By the script that the tests use, too."""

    def __init__(self, bench):
        self.bench, self.script, self.host = bench, str(bench.root / "scripts" / "test-postgres"), None

    def __enter__(self):
        said = subprocess.run(self.bench.pin(SERVER_CORE, [self.script, "start", "--measured"]), check=True, capture_output=True, text=True).stdout
        self.host = re.search(r"host=([^']+)'", said).group(1)
        return self

    def __exit__(self, *_):
        subprocess.run([self.script, "stop", self.url("postgres")], check=True)

    def url(self, database):
        return f"postgres://postgres@localhost/{database}?host={self.host}"

    def sql(self, database, text):
        command = ["psql", "-X", "-q", "-t", "-A", "-v", "ON_ERROR_STOP=1", "-d", self.url(database)]
        return subprocess.run(command, input=text, check=True, capture_output=True, text=True).stdout

    def filled(self, data):
        """Two databases: ours with the made data, and that of `pgbench`."""
        self.bench.say("filling PostgreSQL …")
        self.sql("postgres", "CREATE DATABASE parlor; CREATE DATABASE pgbench;")
        # In the same folder lies the key that belongs to the data.
        subprocess.run([str(self.bench.program), "migrate", "--data", str(data), "--database-url", self.url("parlor")], check=True, stdout=subprocess.DEVNULL)
        self.copied(data / "parlor.db")
        subprocess.run([tool("pgbench"), "-i", "-q", "-s", str(SCALE), self.url("pgbench")], check=True, capture_output=True)
        self.sql("pgbench", "VACUUM ANALYZE;")

    def copied(self, file):
        """Every table as it is in the embedded database, whose columns have the same names."""
        types = {}
        for row in self.sql("parlor", "SELECT table_name, column_name, data_type FROM information_schema.columns WHERE table_schema = 'public'").splitlines():
            table, column, kind = row.split("|")
            types.setdefault(table, {})[column] = kind
        source = sqlite3.connect(f"file:{file}?mode=ro", uri=True)
        command = ["psql", "-X", "-q", "-v", "ON_ERROR_STOP=1", "-d", self.url("parlor")]
        process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, text=True)
        write = process.stdin.write
        # Rows come table by table, and not in the order in which they point at each other.
        write("SET session_replication_role = replica;\n")
        every = [table for (table,) in source.execute("SELECT name FROM sqlite_schema WHERE type = 'table'") if table in types and table != "migrations"]
        write(f"TRUNCATE {', '.join(every)};\n")
        for table in every:
            columns = [row[1] for row in source.execute(f"PRAGMA table_info({table})") if row[1] in types[table]]
            write(f"COPY {table} ({', '.join(columns)}) FROM STDIN;\n")
            kinds = [types[table][column] for column in columns]
            for row in source.execute(f"SELECT {', '.join(columns)} FROM {table}"):
                write("\t".join(map(shown, row, kinds)) + "\n")
            write("\\.\n")
        write("SET session_replication_role = DEFAULT;\nVACUUM ANALYZE;\n")
        process.stdin.close()
        source.close()
        if process.wait() != 0:
            raise RuntimeError("the made data could not be put into PostgreSQL")

    def queries(self, act):
        """How many queries are asked while something is done: those that read, not what
        opens and ends their transactions."""
        self.sql("postgres", "ALTER SYSTEM SET log_statement = 'all'; SELECT pg_reload_conf();")
        # Until every connection knows.
        time.sleep(0.5)
        before = self.read()
        act()
        more = self.read() - before
        self.sql("postgres", "ALTER SYSTEM RESET log_statement; SELECT pg_reload_conf();")
        return more

    def read(self):
        with open(f"{self.host}/log", encoding="utf-8", errors="replace") as log:
            return sum("execute " in line and re.search(r"execute [^:]*:\s*(SELECT|WITH)\b", line) is not None for line in log)

    def pgbench(self, seconds):
        """Rows by key in a second, by prepared statements, from the other core."""
        command = [tool("pgbench"), "-S", "-M", "prepared", "-n", "-c", str(CLIENTS), "-j", "1", "-T", str(seconds), self.url("pgbench")]
        done = subprocess.run(self.bench.pin(LOAD_CORE, command), check=True, capture_output=True, text=True)
        return float(re.search(r"tps = ([\d.]+)", done.stdout).group(1))


def shown(value, kind):
    """A value as COPY reads it."""
    if value is None:
        return "\\N"
    if isinstance(value, bytes):
        return value.hex() if kind == "uuid" else "\\\\x" + value.hex()
    if kind == "boolean":
        return "t" if value else "f"
    text = str(value)
    return text.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n").replace("\r", "\\r") if isinstance(value, str) else text
