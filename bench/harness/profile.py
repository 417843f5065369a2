"""Where a server's time goes while it is measured: `perf` watches it from its first answer to its end."""

import shutil
import signal
import subprocess

RATE = 499
# What takes less than this share is of no use to anybody.
LEAST = 0.3


class Watch:
    """Looks at a process so many times a second, and says in a file in which functions it was seen."""

    def __init__(self, process, told):
        self.told, self.samples = told, told.with_suffix(".samples")
        if shutil.which("perf") is None:
            raise SystemExit("bench: perf is missing: apt-get install linux-perf")
        command = ["perf", "record", "--quiet", "--freq", str(RATE), "--pid", str(process.pid), "--output", str(self.samples)]
        self.perf = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def end(self):
        self.perf.send_signal(signal.SIGINT)
        self.perf.wait()
        command = ["perf", "report", "--stdio", "--no-children", "--sort", "symbol", "--percent-limit", str(LEAST), "--input", str(self.samples)]
        done = subprocess.run(command, check=False, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        lines = [line.rstrip() for line in done.stdout.splitlines() if line.strip() and not line.startswith("#")]
        self.told.write_text("\n".join(lines) + "\n")
        self.samples.unlink(missing_ok=True)
