"""A server that is measured: started, asked until it answers, stopped."""

import http.client
import os
import subprocess
import time
import urllib.parse

from .profile import Watch


class Server:
    def __init__(self, name, command, address, ready, log, env=None, profile=None):
        self.name, self.command, self.address, self.ready, self.log, self.env = name, command, address, ready, log, env
        # Where it is written down what the server does all the time, if that is asked for.
        self.profile, self.watch = profile, None
        self.process = None
        self.started_in = None

    def start(self):
        with open(self.log, "ab") as log:
            began = time.perf_counter()
            self.process = subprocess.Popen(self.command, stdout=log, stderr=log, env=self.env)
        while time.perf_counter() - began < 60:
            if self.process.poll() is not None:
                raise RuntimeError(f"{self.name} ended at once; see {self.log}")
            if self.answers():
                self.started_in = time.perf_counter() - began
                self.watch = Watch(self.process, self.profile) if self.profile else None
                return self
            time.sleep(0.001)
        raise RuntimeError(f"{self.name} did not answer within a minute; see {self.log}")

    def answers(self):
        try:
            return self.get(self.ready)[0] == 200
        except OSError:
            return False

    def get(self, path, headers=None):
        return self.ask("GET", path, headers)

    def ask(self, method, path, headers=None, body=None):
        place = urllib.parse.urlsplit(self.address)
        connection = http.client.HTTPConnection(place.hostname, place.port, timeout=30)
        try:
            connection.request(method, path, body, headers or {})
            answer = connection.getresponse()
            return answer.status, answer.read()
        finally:
            connection.close()

    def memory(self, what="VmRSS"):
        """Kilobytes that it holds now; `VmHWM` is the most it ever held."""
        with open(f"/proc/{self.process.pid}/status", encoding="ascii") as status:
            for line in status:
                if line.startswith(what + ":"):
                    return int(line.split()[1])
        return 0

    def busy(self):
        """Seconds of processor time that it has used so far, all threads together."""
        return busy(self.process.pid)

    def stop(self):
        if self.watch is not None:
            self.watch.end()
            self.watch = None
        if self.process is not None and self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(timeout=15)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()
        self.process = None


def busy(process):
    with open(f"/proc/{process}/stat", encoding="ascii") as stat:
        fields = stat.read().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
