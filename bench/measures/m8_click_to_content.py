"""M8: from the click on a guest link until there is something to read, in
Chromium as on a slow phone. Each link is new, so each round walks the whole way:
threshold, press, item; and then follows the link once more in the same browser.
L is a static file with the same text and nothing beside it. Redmine shows an issue to
somebody who has signed in before."""

import json
import re
import shutil
import subprocess
from pathlib import Path

from harness import redmine
from harness.bench import LOAD_CORE
from harness.goals import at_most
from harness.ratios import Line, middle, of, over

TITLE = "M8 · from the click on a guest link to its content"
PLAYWRIGHT = "1.65.1"
LED_ON = "the link leads on to a page whose address holds no secret, which is one more way there and back of 150 ms; its styles are another."
GOALS = {
    "M8 click_to_content": [
        at_most("threshold/L", 1.3, LED_ON),
        at_most("item/L", 1.3, "the press is answered with the way to the item, which is one more way there and back; then a slow processor lays out more than text."),
        at_most("again/L", 1.3),
        at_most("threshold, KB", 30),
        at_most("item, KB", 30),
        at_most("threshold, requests", 4, "the link itself is two of them, since it leads on to a page whose address holds no secret."),
        at_most("item, requests", 4),
    ]
}


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
    peer = redmine.server(bench)
    issues = redmine.pages(bench, peer) if peer else []
    rounds = []
    for at in range(bench.rounds):
        link = pages[at * 7][3]
        steps = [{"kind": "static", "address": f"{limit.address.replace('127.0.0.1', 'localhost')}/"} for limit in limits.values()]
        if peer:
            path, cookie = issues[at * 7 % len(issues)]
            steps.append({"kind": "static", "address": f"{peer.address.replace('127.0.0.1', 'localhost')}{path}", "cookie": cookie})
        steps.append({"kind": "link", "address": f"http://localhost:18310/l/{link}"})
        command = ["node", str(Path(__file__).parent.parent / "harness" / "click.mjs"), str(tools), browser, json.dumps(steps)]
        done = subprocess.run(bench.pin(LOAD_CORE, command), check=True, capture_output=True, text=True, timeout=300)
        rounds.append(json.loads(done.stdout))
    bench.stop(ours, peer, *limits.values())
    return [line(rounds, [f"L {name}" for name in limits] + (["redmine"] if peer else []))]


def line(rounds, names):
    """What was measured once in each round by those names, and what the link led to."""
    flat, walks = [], [one[-1] for one in rounds]
    for *static, walked in rounds:
        pages = {name: result["page"] for name, result in zip(names, static)} | walked
        flat.append({f"{name} {key}": value for name, page in pages.items() for key, value in page.items()})
    ratios = {f"{name}/L": over(flat, f"{name} millis", f"L {of_what} millis") for name, of_what in (("threshold", "threshold"), ("item", "item"), ("again", "item"))}
    if "redmine" in names:
        ratios |= {f"{name}/redmine": over(flat, f"{name} millis", "redmine millis") for name in ("item", "again")}
    figures = {}
    for name in walks[0]:
        figures |= {f"{name}, KB": of(flat, f"{name} bytes", 0.001), f"{name}, requests": of(flat, f"{name} requests")}
    every = [*names, *walks[0]]
    notes = ["painted after: " + ", ".join(f"{name} {middle(flat, f'{name} millis'):.0f} ms" for name in every)]
    if "redmine" in names:
        notes.append(f"redmine: {middle(flat, 'redmine bytes') / 1000:.1f} KB in {middle(flat, 'redmine requests'):.0f} requests")
    else:
        notes.append(redmine.MISSING)
    return Line("M8 click_to_content", ratios, notes, rounds=len(rounds), figures=figures)


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
