"""Results as JSON, and the page for people."""

import dataclasses
import datetime
import importlib
import json
import os

from . import goals

START, END = "<!-- figures -->", "<!-- end of figures -->"


def machine():
    model = "unknown processor"
    with open("/proc/cpuinfo", encoding="utf-8") as cpus:
        model = next((line.split(":", 1)[1].strip() for line in cpus if line.startswith("model name")), model)
    with open("/proc/meminfo", encoding="ascii") as memory:
        total = int(next(line for line in memory if line.startswith("MemTotal")).split()[1]) / 1024 / 1024
    return f"{os.cpu_count()} cores of {model}, {total:.0f} GB"


def commit(root):
    """What the program was built from, as `scripts/build` wrote it down beside it."""
    program = root / "target" / "release" / "parlor"
    told = program.with_name("parlor.commit")
    if not told.exists() or told.stat().st_mtime < program.stat().st_mtime:
        return "unknown"
    return told.read_text().strip()


def keep(bench, name, title, lines):
    folder = bench.root / "bench" / "results"
    folder.mkdir(parents=True, exist_ok=True)
    result = {
        "measure": name,
        "title": title,
        "quick": bench.quick,
        "at": datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds"),
        "commit": commit(bench.root),
        "machine": machine(),
        "lines": [dataclasses.asdict(line) | {"text": line.text()} for line in lines],
    }
    ending = ".quick.json" if bench.quick else ".json"
    (folder / f"{name}{ending}").write_text(json.dumps(result, indent=1) + "\n")


def write_page(bench):
    """Puts the latest figures of every measure into docs/benchmarks.md, between its marks."""
    page = bench.root / "docs" / "benchmarks.md"
    if not page.exists():
        return
    results = [json.loads(path.read_text()) for path in sorted((bench.root / "bench" / "results").glob("m*.json")) if ".quick." not in path.name]
    before, rest = page.read_text().split(START, 1)
    old, after = rest.split(END, 1)
    sections = {title(section): section for section in old.split("### ") if section.strip()}
    sections |= {result["title"]: figures(result) for result in results}
    text = "".join(f"### {sections[name].strip()}\n\n" for name in sorted(sections, key=number))
    page.write_text(f"{before}{START}\n\n{text}{END}{after}")


def title(section):
    return section.split("\n", 1)[0].strip()


def number(name):
    """Of "M12 · chat": 12. What is no measure comes last."""
    word = name.split(" ", 1)[0]
    return int(word[1:]) if word[1:].isdigit() else 1000


def goals_of(measure):
    """The goals of a measure as they stand now, by the names of its lines."""
    return getattr(importlib.import_module(f"measures.{measure}"), "GOALS", {})


def figures(result):
    """The section of a measure, from its title on."""
    wanted = goals_of(result["measure"])
    out = [f"{result['title']}\n", f"{result['at'][:10]} · commit {result['commit']} · {result['machine']}\n"]
    for line in result["lines"]:
        out.append(f"**{line['name']}**" + (f" · {line['rounds']} rounds" if line["rounds"] else "") + (f", {line['thrown']} thrown away" if line["thrown"] else "") + "\n")
        out += goals.table(line["ratios"] | line.get("figures", {}), wanted.get(line["name"], []))
        out += [f"- {note}" for note in line["notes"]] + [""]
    return "\n".join(out)
