"""Pages in other pages, on paper, and what TimelineJS makes of our export."""

from __future__ import annotations

import io
import re
import unicodedata

import pytest
from browser_pages import PageErrors, served
from export_builder import made_build, made_events, only
from programs import node_module
from pypdf import PdfReader

from timeline.export import ExportOptions, write_build

pytestmark = pytest.mark.browser

ZONE = "hangzhou-gaoxin"
EMOJI = re.compile("[\u200d\U00010000-\U0010ffff]+")
EVENTS = only(made_build(), ZONE).events


# --- embedded ----------------------------------------------------------------------


def test_an_embedded_page_leaves_out_header_and_sources(visit):
    page = visit(f"{ZONE}.html?embed=1&from=2020")
    assert page.is_visible("h1") and page.is_visible("#chart") and page.is_visible("#ev-day h3")
    for gone in (".up", ".facts", "#sources", ".snippet"):
        assert page.is_hidden(gone)
    assert page.get_attribute(".credit a", "href").endswith(f"{ZONE}.html?from=2020")
    assert "embed=1" in page.url
    source = page.locator("#ev-day dd a").first
    assert re.search(rf"/{ZONE}\.html#source-\d+$", source.get_attribute("href"))
    assert source.get_attribute("target") == "_blank"


def test_the_snippet_embeds_and_its_frame_follows_the_height(chromium, site, site_folder):
    page = chromium.new_page(viewport={"width": 1000, "height": 700})
    page.goto(f"{site}/{ZONE}.html?q=项目")
    page.click(".snippet summary")
    page.wait_for_function("document.querySelector('#snippet').textContent.includes('http')")
    snippet = page.text_content("#snippet")
    assert f'src="{site}/{ZONE}.html?q=' in snippet and 'embed=1"' in snippet
    (site_folder / "host.htm").write_text(
        f"<!doctype html><meta charset=utf-8><title>host</title>{snippet}", encoding="utf-8"
    )
    page.goto(f"{site}/host.htm")
    frame = page.frame_locator("iframe")
    frame.locator("#ev-year").wait_for()
    inner = "document.querySelector('iframe').contentDocument.body.getBoundingClientRect().height"
    same = f"Math.abs(Number(document.querySelector('iframe').height) - {inner}) < 2"
    page.wait_for_function(same)
    short = page.evaluate(inner)
    frame.locator("[name=q]").fill("")
    page.wait_for_function(f"{inner} > {short} + 500")
    page.wait_for_function(same)
    page.close()


# --- on paper ----------------------------------------------------------------------


def paper_text(page) -> str:
    reader = PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True)))
    assert len(reader.pages) > 1
    width, height = reader.pages[0].mediabox[2:]
    assert (round(width), round(height)) in [(595, 842), (596, 842)]
    return plain("".join(sheet.extract_text() for sheet in reader.pages))


@pytest.mark.parametrize("javascript", [True, False])
def test_a_printed_page_is_complete(visit, javascript):
    """Every headline, sentence and source line; PDF text may break lines anywhere."""
    text = paper_text(visit(java_script_enabled=javascript))
    for event in EVENTS:
        if event.id in ("ev-bidi", "ev-endless"):
            continue  # a PDF holds right-to-left words in the order they are drawn
        for mention in event.mentions:
            unit = "页" if mention.article.unit == "page" else "行"
            assert f"第{mention.line}{unit}" in text
        assert plain(event.main.headline) in text, event.id
        for piece in EMOJI.split(event.main.clause):  # without their font they have no text
            assert plain(piece).strip("，。；") in text, event.id
    assert "无尽" * 100 in text
    assert plain("杭州高新区（滨江）年表") in text
    assert "1/" in text and "筛选" not in text and "下载" not in text


def test_a_filtered_page_prints_what_is_shown_and_says_so(visit):
    text = paper_text(visit(f"{ZONE}.html?q=项目"))
    assert re.search(r"筛选后的部分:显示\d+/19条", text)
    assert "自贸区块首批落点10个项目" in text and "LINKINIP" not in text


def plain(text: str) -> str:
    """Without spaces; a PDF may name a character by its radical (⾼ for 高)."""
    radicals = str.maketrans("\u2f3e\u2eda", "户页")
    return re.sub(r"\s+", "", unicodedata.normalize("NFKC", text.translate(radicals)))


# --- TimelineJS --------------------------------------------------------------------


@pytest.fixture(scope="module")
def knightlab(tmp_path_factory):
    """A site with TimelineJS's own files and our export beside them."""
    dist = node_module("@knight-lab/timelinejs/dist")
    folder = tmp_path_factory.mktemp("timelinejs")
    write_build(made_build(), folder, ExportOptions(formats=("html", "timelinejs")))
    (folder / "dist").symlink_to(dist)
    (folder / "show.html").write_text(
        f"""<!doctype html><html lang=zh><meta charset=utf-8><title>x</title>
        <link rel=icon href="data:,"><link rel=stylesheet href=dist/css/timeline.css>
        <div id=t style="height:600px"></div><script src=dist/js/timeline.js></script>
        <script>fetch("{ZONE}.timelinejs.json").then(r => r.json()).then(data => {{
          window.shown = new TL.Timeline("t", data, {{language: "zh-cn", font: null,
            hash_bookmark: true, script_path: "dist/js/"}});
          shown.on("loaded", () => {{ window.ready = true }});
        }});</script>""",
        encoding="utf-8",
    )
    return folder


def test_the_real_timelinejs_shows_our_events(chromium, knightlab):
    with served(knightlab) as site:
        errors = PageErrors(site)
        page = chromium.new_page(viewport={"width": 1200, "height": 700})
        page.on("request", errors._requested)
        page.on("pageerror", lambda error: errors.found.append(str(error)))
        page.on("dialog", lambda dialog: errors.found.append(dialog.message))
        page.goto(f"{site}/show.html#event-ev-clause")
        page.wait_for_function("window.ready === true")
        ids = page.evaluate("shown.config.events.map(e => e.unique_id)")
        assert sorted(ids) == sorted(event.id for event in EVENTS)
        page.wait_for_function(
            "document.querySelector('.tl-storyslider')?.textContent.includes('首批落点')"
        )
        dates = page.eval_on_selector_all(
            ".tl-slide .tl-headline-date", "all => all.map(e => e.textContent.trim())"
        )
        assert "2020年10月" in dates and "约2023年12月底前" in dates
        assert page.locator(".tl-slide img[src=x], .tl-slide script").count() == 0
        assert errors.found == []
        page.close()
    assert len(made_events()) > len(EVENTS)
