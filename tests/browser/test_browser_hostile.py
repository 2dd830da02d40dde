"""Articles that attack: from the file to every page and table, by the command itself."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import feedparser
import icalendar
import openpyxl
import pytest
from axe import violations
from browser_pages import PageErrors, served

pytestmark = pytest.mark.browser

TITLE = "昆山高新区</title><script>alert(1)</script>{{ config }}"
ENDLESS = "长" + "无尽的词" * 2_500
BODY = f"""{TITLE}
2023-03-15 来源：玉峰“日报”<img src=x onerror=alert(2)>
本报讯 3月10日，昆山高新区举行“</script><script>alert(3)</script>”项目签约仪式，首批12家企业入驻。
3月11日，昆山高新区签约{{{{ 7*7 }}}}{{% for x in y %}}项目5个，总投资'30亿元'\"&amp;&lt;。
3月12日，昆山高新区👩‍👩‍👧😀🏭工厂开工，投资8亿元。
3月13日，昆山高新区\u202eהיפוך\u202c与العربية混排的项目竣工，面积5万平方米。
3月14日，昆山高新区{ENDLESS}项目投产，年产值9亿元。
3月9日，=HYPERLINK("https://evil.example","点我")，昆山高新区发布3项政策。
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    """The build of two such articles, in every format."""
    base = tmp_path_factory.mktemp("hostile")
    (base / "articles").mkdir()
    (base / "articles" / "a'\"<b>&.txt").write_text(BODY, encoding="utf-8")
    (base / "articles" / "z.txt").write_text(BODY.replace("3月", "4月"), encoding="utf-8")
    formats = "html,csv,xlsx,jsonl,json,ics,atom,timelinejs,datapackage"
    # Markup that a copy left in a text is taken out by cleaning: here it is to reach the pages.
    command = [sys.executable, "-m", "timeline", "build", str(base / "articles")]
    command += ["--skip-step", "markup"]
    done = subprocess.run(
        [*command, "-o", str(base / "out"), "--format", formats], capture_output=True, check=False
    )
    assert done.returncode == 0, done.stderr.decode()
    return base / "out"


@pytest.fixture(scope="module")
def name(folder) -> str:
    (page,) = (path.stem for path in folder.glob("*.html") if path.stem != "index")
    return page


@pytest.mark.parametrize("width", [320, 1280])
def test_nothing_runs_and_everything_is_laid_out(chromium, folder, name, width):
    with served(folder) as site:
        errors = PageErrors(site)
        page = chromium.new_page(viewport={"width": width, "height": 800})
        errors.watch(page)
        for file in ("index.html", f"{name}.html"):
            page.goto(f"{site}/{file}")
            assert page.evaluate("document.documentElement.scrollWidth") <= width
        quotes = page.eval_on_selector_all(
            "blockquote", "all => all.map(e => e.textContent).join('\\n')"
        )
        assert "</script><script>alert(3)</script>" in quotes
        assert "{{ 7*7 }}{% for x in y %}" in quotes
        assert "👩👩👧😀🏭" in quotes  # cleaning takes invisible characters out
        assert ENDLESS in quotes
        assert page.locator("main img, main script, main iframe").count() == 0
        page.close()
        assert errors.found == []


def test_axe_finds_nothing_in_what_attacks(chromium, folder, name):
    with served(folder) as site:
        page = chromium.new_page(viewport={"width": 1280, "height": 800})
        page.goto(f"{site}/{name}.html")
        assert violations(page) == []
        page.close()


def test_what_machines_read_is_whole(folder, name):
    html = (folder / f"{name}.html").read_text(encoding="utf-8")
    (data,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', html, re.DOTALL)
    events = json.loads(data)["hasPart"]
    assert len(events) >= 6
    feed = feedparser.parse((folder / f"{name}.atom.xml").read_bytes())
    assert not feed.bozo and len(feed.entries) == len(events)
    calendar = icalendar.Calendar.from_ical((folder / f"{name}.ics").read_bytes())
    assert len(calendar.walk("VEVENT")) >= 6
    slides = json.loads((folder / f"{name}.timelinejs.json").read_text(encoding="utf-8"))
    for slide in slides["events"]:
        tags = re.findall(r"<(/?\w+)", slide["text"]["headline"] + slide["text"]["text"])
        assert set(tags) <= {"p", "/p", "a", "/a"}
    sheet = openpyxl.load_workbook(folder / f"{name}.xlsx").worksheets[0]
    assert not [cell for row in sheet for cell in row if cell.data_type == "f"]


def test_the_terminal_gets_no_control_characters(tmp_path):
    text = BODY.replace("项目签约", "\x1b[31m项目\x07签约\x9b5m")
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    for format in ("table", "csv", "jsonl"):
        command = [sys.executable, "-m", "timeline", "list", str(tmp_path), "--format", format]
        listed = subprocess.run(command, capture_output=True, check=True).stdout.decode()
        assert "昆山" in listed
        if format == "table":
            assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f]", listed)
