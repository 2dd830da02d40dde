"""Measure our pages beside TimelineJS3 and vis-timeline, in one browser in one run.

    npm ci --prefix bench/pages
    python bench/pages/measure.py [--write]

Weight is all that the browser loads, as sent and by gzip -9. Ready is the time from the start of
navigation until the page says that it shows everything and has painted; blocked is what tasks
took beyond 50 ms until two seconds after that; filter is one search, until it has painted.
The middle of three runs stands in the table; --write puts it into docs/pages.md.
"""

from __future__ import annotations

import gzip
import json
import shutil
import sys
from collections.abc import Callable
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from threading import Thread

from made_events import made_build
from playwright.sync_api import Browser, sync_playwright

from timeline.export import ExportOptions, write_build
from timeline.models import Build, Event

HERE = Path(__file__).parent
DOCS = HERE.parents[1] / "docs" / "pages.md"
COUNTS = (50, 500, 5_000)
RUNS = 3
PATIENCE = 120_000
MARK = "<!-- measured by bench/pages/measure.py -->"

HEAD = (
    '<!doctype html><html lang="zh"><meta charset="utf-8"><title>x</title>'
    '<link rel="icon" href="data:,">'
)
PAINTED = "requestAnimationFrame(() => setTimeout(() => { window.readyAt = performance.now() }));"
WATCH = """
window.longTasks = [];
new PerformanceObserver((list) => {
  for (const task of list.getEntries()) longTasks.push(task.duration);
}).observe({type: "longtask", buffered: true});
"""
OURS_READY = """
addEventListener("DOMContentLoaded", () => {
  const look = () => document.querySelector("#filter output")?.textContent
    ? requestAnimationFrame(() => setTimeout(() => { window.readyAt = performance.now() }))
    : requestAnimationFrame(look);
  look();
});
"""
FILTER = """
async () => {
  const box = document.querySelector("[name=q]");
  const begin = performance.now();
  box.value = "集成电路";
  box.dispatchEvent(new Event("input", {bubbles: true}));
  await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  return performance.now() - begin;
}
"""
VIS_FILTER = """
async () => {
  const begin = performance.now();
  view.refresh();
  await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  return performance.now() - begin;
}
"""


@dataclass
class Figures:
    """What one tool needs for one number of events."""

    name: str
    count: int
    ready: float
    blocked: float
    filter: float | None
    nodes: int
    raw: int
    packed: int
    requests: int
    text: int


class Quiet(SimpleHTTPRequestHandler):
    """A file server that prints nothing."""

    def log_message(self, *args: object) -> None:
        pass


@contextmanager
def served(folder: Path):
    """Serve ``folder`` on loopback; yields the address."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder))) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


def write_ours(build: Build, folder: Path) -> str:
    """Our page."""
    write_build(build, folder / "ours", ExportOptions(formats=("html", "timelinejs")))
    return "ours/sample.html"


def write_timelinejs(build: Build, folder: Path) -> str:
    """TimelineJS3 with our own export of the same events."""
    del build
    (folder / "timelinejs.html").write_text(
        f"""{HEAD}<link rel="stylesheet" href="lib/@knight-lab/timelinejs/dist/css/timeline.css">
        <div id="t" style="height:600px"></div>
        <script src="lib/@knight-lab/timelinejs/dist/js/timeline.js"></script>
        <script>fetch("ours/sample.timelinejs.json").then(r => r.json()).then(data => {{
          const shown = new TL.Timeline("t", data, {{language: "zh-cn", font: null,
            script_path: "lib/@knight-lab/timelinejs/dist/js/"}});
          shown.on("loaded", () => {{ {PAINTED} }});
        }});</script>""",
        encoding="utf-8",
    )
    return "timelinejs.html"


def write_vis(build: Build, folder: Path) -> str:
    """vis-timeline with the headlines of the same events, as it is mostly used."""
    return _write_vis(build, folder, "vis", lambda event: event.main.headline)


def write_vis_in_full(build: Build, folder: Path) -> str:
    """vis-timeline with all that our page says of an event: headline, sentence, source."""

    def content(event: Event) -> str:
        main = event.main
        article = main.article
        source = f"{article.publisher} {article.published.start} 第{main.line}行"
        return f"<b>{main.headline}</b><p>{main.clause}</p><p>{source}</p>"

    return _write_vis(build, folder, "vis-in-full", content)


def _write_vis(build: Build, folder: Path, name: str, content: Callable[[Event], str]) -> str:
    items = [
        {"id": event.id, "content": content(event), "start": str(event.main.date.start)}
        for event in build.timelines[0].events
    ]
    text = json.dumps(items, ensure_ascii=False)
    (folder / f"{name}.json").write_text(text, encoding="utf-8")
    (folder / f"{name}.html").write_text(
        f"""{HEAD}<link rel="stylesheet"
          href="lib/vis-timeline/styles/vis-timeline-graph2d.min.css">
        <div id="t"></div>
        <script src="lib/vis-timeline/standalone/umd/vis-timeline-graph2d.min.js"></script>
        <script>fetch("{name}.json").then(r => r.json()).then(items => {{
          const all = new vis.DataSet(items);
          let words = "";
          window.view = new vis.DataView(all, {{filter: item => item.content.includes(words)}});
          const shown = new vis.Timeline(document.querySelector("#t"), view, {{height: "600px"}});
          shown.on("currentTimeTick", () => {{}});
          shown.on("changed", () => {{ if (!window.readyAt) {{ {PAINTED} words = "集成电路"; }} }});
        }});</script>""",
        encoding="utf-8",
    )
    return f"{name}.html"


TOOLS: tuple[tuple[str, Callable[[Build, Path], str], str, str | None], ...] = (
    ("timeline", write_ours, OURS_READY, FILTER),
    ("TimelineJS3 3.9.11", write_timelinejs, "", None),
    ("vis-timeline 8.5.4, headlines only", write_vis, "", VIS_FILTER),
    ("vis-timeline 8.5.4, the same words", write_vis_in_full, "", VIS_FILTER),
)
"""Name, what writes its page, a script that tells when it is ready, one that filters."""


def measure(browser: Browser, site: str, address: str, ready: str, search: str | None) -> dict:
    """One visit."""
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    sizes: list[tuple[int, int]] = []

    def loaded(response) -> None:
        if not response.url.startswith("data:"):
            body = response.body()
            sizes.append((len(body), len(gzip.compress(body, 9))))

    page.on("response", loaded)
    page.add_init_script(WATCH + ready)
    page.goto(f"{site}/{address}", timeout=PATIENCE)
    page.wait_for_function("window.readyAt", timeout=PATIENCE)
    page.wait_for_timeout(2_000)
    figures = {
        "ready": page.evaluate("readyAt"),
        "blocked": page.evaluate("longTasks.reduce((sum, t) => sum + t - 50, 0)"),
        "nodes": page.evaluate("document.querySelectorAll('*').length"),
        "raw": sum(raw for raw, _ in sizes),
        "packed": sum(packed for _, packed in sizes),
        "requests": len(sizes),
        "filter": page.evaluate(search) if search else None,
    }
    page.close()
    return figures


def text_without_scripts(browser: Browser, address: str) -> int:
    """Characters that a reader without JavaScript gets, what is further down included."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address)
    texts = page.locator("body > :not(script):not(style):not([hidden])").all_text_contents()
    context.close()
    return len("".join("".join(texts).split()))


def main() -> None:
    """Print the table."""
    chromium = shutil.which("chromium") or sys.exit("chromium: not on the PATH")
    rows: list[Figures] = []
    with sync_playwright() as player:
        browser = player.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        for count in COUNTS:
            rows += measure_all(browser, count)
        browser.close()
    table = as_table(rows)
    print(table)
    if "--write" in sys.argv:
        before, _, rest = DOCS.read_text(encoding="utf-8").partition(MARK)
        after = rest.partition(MARK)[2]
        DOCS.write_text(f"{before}{MARK}\n{table}{MARK}{after}", encoding="utf-8")


def measure_all(browser: Browser, count: int) -> list[Figures]:
    """Every tool with so many events, one after the other, three times over."""
    build, rows = made_build(count), []
    with TemporaryDirectory() as name:
        folder = Path(name)
        pages = [(tool, write(build, folder), *rest) for tool, write, *rest in TOOLS]
        (folder / "lib").symlink_to(HERE / "node_modules")
        with served(folder) as site:
            visits: dict[str, list[dict]] = {}
            for _ in range(RUNS):
                for tool, address, ready, search in pages:
                    seen = measure(browser, site, address, ready, search)
                    visits.setdefault(tool, []).append(seen)
            for tool, address, *_ in pages:
                text = text_without_scripts(browser, f"{site}/{address}")
                middle = {
                    key: median(v[key] for v in visits[tool]) if value is not None else None
                    for key, value in visits[tool][0].items()
                }
                rows.append(Figures(tool, count, text=text, **middle))
    return rows


def as_table(rows: list[Figures]) -> str:
    """The figures as Markdown."""
    heads = ("events", "", "ready", "blocked", "filter", "nodes", "weight (gzip)", "requests")
    lines = [f"| {' | '.join(heads)} | text without JavaScript |\n", "|---" * 9 + "|\n"]
    for row in rows:
        search = f"{row.filter:.0f} ms" if row.filter is not None else "–"
        lines.append(
            f"| {row.count:,} | {row.name} | {row.ready:,.0f} ms | {row.blocked:,.0f} ms "
            f"| {search} | {row.nodes:,.0f} | {row.raw / 1000:,.0f} KB ({row.packed / 1000:,.0f}) "
            f"| {row.requests:.0f} | {row.text:,} characters |\n"
        )
    return "".join(lines)


if __name__ == "__main__":
    main()
