"""Redmine beside us: the page of an issue that has as much on it as an item of ours, for
people who are signed in and see their own project alone. It comes from Debian."""

import http.client
import os
import re
import subprocess
import urllib.parse

# What it is filled with changes with this.
EDITION = 1
MISSING = "Redmine is not installed here and was left out (`apt-get install --no-install-recommends redmine redmine-sqlite puma`)"


def server(bench, port=18350):
    """Redmine with its issues, or nothing where it cannot be had."""
    folder = bench.cache / f"redmine-{EDITION}"
    if not bench.peers:
        return None
    try:
        if not (folder / "made").exists():
            bench.say("setting up Redmine …")
            subprocess.run([str(bench.root / "bench" / "peers" / "redmine"), str(folder)], check=True)
        # Not through bundler, which asks for a puma that is no part of Redmine.
        command = ["puma", "-b", f"tcp://127.0.0.1:{port}", "-t", "5:5", "-w", "0", "-e", "production", "--dir", str(folder / "app"), "config.ru"]
        env = {name: value for name, value in os.environ.items() if name != "X_DEBIAN_SITEID"} | {"REDMINE_INSTANCE": "bench", "RAILS_ENV": "production"}
        return bench.serve("redmine", command, f"http://127.0.0.1:{port}", "/login", env=env)
    except (OSError, subprocess.SubprocessError, RuntimeError) as fault:
        bench.say(f"Redmine is left out: {fault}")
        return None


def pages(bench, running):
    """Its pages: an address, and the cookie of who may see it."""
    lines = [line.split("\t") for line in (bench.cache / f"redmine-{EDITION}" / "pages.tsv").read_text().splitlines()]
    cookies = {login: signed_in(running, login) for login in {login for login, _ in lines}}
    return [(path, cookies[login]) for login, path in lines]


def signed_in(running, login):
    """A session, as a browser gets one."""
    place = urllib.parse.urlsplit(running.address)
    line = http.client.HTTPConnection(place.hostname, place.port, timeout=30)
    line.request("GET", "/login")
    answer = line.getresponse()
    cookie = said(answer)
    token = re.search(r'name="authenticity_token" value="([^"]+)"', answer.read().decode()).group(1)
    form = urllib.parse.urlencode({"authenticity_token": token, "username": login, "password": "of-the-measures"})
    line.request("POST", "/login", form, {"Cookie": cookie, "Content-Type": "application/x-www-form-urlencoded"})
    answer = line.getresponse()
    answer.read()
    if answer.status != 302:
        raise RuntimeError(f"Redmine does not let {login} in: {answer.status}")
    line.close()
    return said(answer)


def said(answer):
    return answer.getheader("Set-Cookie").split(";", 1)[0]
