"""M8: from the click on a guest link until there is something to read, in
Chromium as on a slow phone. Each link is new, so each round walks the whole way:
threshold, press, item; and then follows the link once more in the same browser.
L is a static file with the same text and nothing beside it."""

import json
import re
import shutil
import subprocess
from pathlib import Path

from harness.bench import LOAD_CORE
from harness.ratios import Line, middle, over

TITLE = "M8 · from the click on a guest link to its content"
PLAYWRIGHT = "1.65.1"


def run(bench):
    browser = shutil.which("chromium") or shutil.which("chromium-browser")
    tools = playwright(bench)
    if browser is None or tools is None:
        return [Line("M8 click_to_content", notes=["left out: Chromium or npm is missing"])]
    folder = fresh(bench)
    pages = bench.pages(folder)
    ours = bench.parlor(folder, port=18310, name="parlor-links")
    texts = text_only(bench, ours, pages)
    limits = {name: bench.limit_page(path, 18311 + at, f"limit-{name}") for at, (name, path) in enumerate(texts.items())}
    rounds = []
    for at in range(bench.rounds):
        link = pages[at * 7][3]
        steps = [{"kind": "static", "address": f"{limit.address.replace('127.0.0.1', 'localhost')}/"} for limit in limits.values()]
        steps.append({"kind": "link", "address": f"http://localhost:18310/l/{link}"})
        command = ["node", str(Path(__file__).parent.parent / "harness" / "click.mjs"), str(tools), browser, json.dumps(steps)]
        done = subprocess.run(bench.pin(LOAD_CORE, command), check=True, capture_output=True, text=True, timeout=300)
        rounds.append(json.loads(done.stdout))
    bench.stop(ours, *limits.values())
    return [line(rounds, list(limits))]


def line(rounds, limits):
    flat = []
    for one in rounds:
        *static, walked = one
        times = {f"L {name}": result["page"]["millis"] for name, result in zip(limits, static)}
        times |= {name: result["millis"] for name, result in walked.items()}
        flat.append(times)
    ratios = {
        "threshold/L": over(flat, "threshold", "L threshold"),
        "item/L": over(flat, "item", "L item"),
        "again/L": over(flat, "again", "L item"),
    }
    walked = rounds[-1][-1]
    notes = ["painted after: " + ", ".join(f"{name} {middle(flat, name):.0f} ms" for name in flat[0])]
    notes += [f"{name}: {result['bytes'] / 1000:.1f} KB in {result['requests']} requests" for name, result in walked.items()]
    return Line("M8 click_to_content", ratios, notes, rounds=len(rounds))


def fresh(bench):
    """Links that nobody pressed yet: a copy of the small data for each run."""
    made, folder = bench.data(1), bench.cache / "data-links"
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(made, folder)
    return folder


def text_only(bench, ours, pages):
    """The two pages without styles, scripts and pictures."""
    item, _, cookie, link = pages[-1]
    status, threshold = ours.get(f"/l/{link}")
    _, body = ours.get(f"/items/{item}", {"Cookie": f"parlor={cookie}"})
    if status != 200:
        raise RuntimeError(f"the link answered {status}")
    out = {}
    for name, html in (("threshold", threshold), ("item", body)):
        text = re.sub(r"<(script|svg|style)\b.*?</\1>|<link[^>]*>|<img[^>]*>", "", html.decode(), flags=re.DOTALL)
        out[name] = bench.cache / f"{name}.text.html"
        out[name].write_text(re.sub(r"\s+", " ", text))
    return out


def playwright(bench):
    folder = bench.cache / "node"
    if not (folder / "node_modules" / "playwright-core").exists():
        if shutil.which("npm") is None:
            return None
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "package.json").write_text('{"private": true}\n')
        subprocess.run(["npm", "install", "--silent", "--no-audit", "--no-fund", f"playwright-core@{PLAYWRIGHT}"], check=True, cwd=folder)
    return folder
