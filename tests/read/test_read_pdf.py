"""Newspaper pages printed by a browser: sentences whole, pages as places, furniture apart."""

from __future__ import annotations

import shutil
from functools import cache

import pytest
from read_inputs import TEXTS, plain, sentences
from read_recipes import printed

from timeline.articles import articles_of
from timeline.clean.script import simplify
from timeline.models import Page, ParagraphKind
from timeline.read.pdf import read_pdf
from timeline.read.source import Source
from timeline.text.folding import RADICALS

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(not shutil.which("chromium"), reason="chromium is not installed"),
]

LEAST = 0.95
PLAIN = "--no-pdf-header-footer"


def text(name: str, columns: int) -> str:
    paragraphs = "".join(f"<p>{paragraph}</p>" for paragraph in TEXTS[name]["paragraphs"])
    return f"<h2>{TEXTS[name]['title']}</h2><div style='column-count:{columns}'>{paragraphs}</div>"


STYLE = """<!doctype html><meta charset="utf-8"><style>@page {{ size: {size}; margin: 12mm }}
div {{ column-gap: 8mm; text-align: justify }} p {{ margin: 0; text-indent: 2em }}
h2 {{ text-align: center; margin: 3mm 0 }} .row {{ display: flex; gap: 10mm; text-align: left }}
.row section {{ flex: 1 }} {more}</style>"""
HEAD = "<div>鹭湖时报 2023年4月2日 星期日 第3版 要闻</div>"


def row(*parts: str) -> str:
    return f"<div class='row'>{''.join(f'<section>{part}</section>' for part in parts)}</div>"


SPREAD = (
    STYLE.format(size="A3", more="")
    + HEAD
    + text("wetland", 3)
    + row(text("chips", 2), text("logistics", 2))
    + text("harbour", 4)
    + text("measures", 3)
)
PICTURES = STYLE.format(
    size="A3 landscape", more="p { margin-bottom: .8em; text-indent: 0 }"
) + row(
    "<div style='height:40mm;background:#ccc'></div><small>靠泊现场。</small>" + text("harbour", 2),
    text("logistics", 2),
)
NARROW = (
    STYLE.format(size="A3 landscape", more="div { font-size: 9.5pt } h2 { column-span: all }")
    + "<div>云屿晚报　2022年9月14日　星期三　A02 要闻</div><div style='column-count:5'>"
    + "".join(text(name, 1) for name in ("harbour", "wetland", "logistics"))
    + "</div>"
)
SMALL = (
    STYLE.format(size="A5", more="")
    + HEAD
    + text("logistics", 2)
    + text("harbour", 2)
    + text("wetland", 2)
)
PAGES = {
    "spread": (SPREAD, ("wetland", "chips", "logistics", "harbour", "measures")),
    "pictures": (PICTURES, ("harbour", "logistics")),
    "narrow": (NARROW, ("harbour", "wetland", "logistics")),
    "small": (SMALL, ("logistics", "harbour", "wetland")),
}


@cache
def page_of(html: str, *options: str) -> Page:
    (page,) = read_pdf(Source("a.pdf", printed(html, *options))).pages
    return page


def read_text(page: Page) -> list[str]:
    return [plain(line.text.translate(RADICALS)) for line in page.lines]


@pytest.mark.parametrize("name", PAGES)
def test_sentences_of_newspaper_pages_are_whole(name: str) -> None:
    html, texts = PAGES[name]
    lines = read_text(page_of(html, PLAIN))
    wanted = [sentence for each in texts for sentence in sentences(TEXTS[each]["paragraphs"])]
    whole = [sentence for sentence in wanted if any(sentence in line for line in lines)]
    assert len(whole) >= LEAST * len(wanted), set(wanted) - set(whole)


@pytest.mark.parametrize("name", PAGES)
def test_each_text_stands_together_under_its_headline(name: str) -> None:
    html, texts = PAGES[name]
    lines = read_text(page_of(html, PLAIN))
    for each in texts:
        place = lines.index(plain(TEXTS[each]["title"]))
        paragraphs = [plain(paragraph) for paragraph in TEXTS[each]["paragraphs"]]
        assert lines[place + 1 : place + 1 + len(paragraphs)] == paragraphs


@pytest.mark.parametrize("name", PAGES)
def test_texts_of_a_page_are_articles_with_its_date(name: str) -> None:
    html, texts = PAGES[name]
    articles = articles_of(page_of(html, PLAIN))
    assert [article.title for article in articles] == [TEXTS[each]["title"] for each in texts]
    assert len({article.published.start for article in articles}) == 1


def test_a_traditional_page_keeps_its_characters() -> None:
    traditional = "園區開放首日，戶數增至三百戶。觀測站記錄到水鳥六十八種，為十年來最多。"
    html = STYLE.format(size="A5", more="div { font-family: 'Noto Serif CJK TC' }")
    page = page_of(f"<html lang='zh-Hant'>{html}<div>{f'<p>{traditional}</p>' * 4}</div>", PLAIN)
    assert read_text(page) == [plain(traditional)] * 4
    assert simplify(page.lines[0].text.translate(RADICALS)).startswith("园区开放首日，户数")


def test_a_line_has_the_page_on_which_it_begins() -> None:
    page = page_of(SMALL, PLAIN)
    numbers = [line.number for line in page.lines]
    assert page.unit == "page"
    assert numbers == sorted(numbers)
    assert numbers[0] == 1
    assert numbers[-1] > 1


def test_what_a_browser_prints_around_a_page_is_no_part_of_it() -> None:
    """Its date is that of the printing, its title that of the page."""
    paragraphs = "".join(f"<p>{p}</p>" for p in TEXTS["harbour"]["paragraphs"] * 4)
    title = TEXTS["harbour"]["title"]
    html = f"<meta charset='utf-8'><title>{title}</title><h1>{title}</h1>{paragraphs}"
    lines = page_of(html).lines
    frame = [line.text for line in lines if line.kind is ParagraphKind.CHROME]
    assert any(text.endswith(("1/2", "1/3")) for text in frame)
    assert all(line.kind is ParagraphKind.CHROME for line in lines[-len(frame) :])
    assert not any("://" in line.text for line in lines[: -len(frame)])
    assert [line.kind for line in lines].count(ParagraphKind.TITLE) == 1


def test_running_heads_are_kept_once() -> None:
    style = (
        "<style>@page{size:A6;margin:20mm 10mm;@top-center{content:'某报 2023年4月2日'}}</style>"
    )
    paragraphs = "".join(f"<p>{p}</p>" for p in TEXTS["harbour"]["paragraphs"] * 9)
    page = page_of(f"<meta charset='utf-8'>{style}{paragraphs}", PLAIN)
    heads = [line.kind for line in page.lines if "某报" in line.text]
    assert len(heads) > 2
    assert heads.count(None) == 1
    assert set(heads) == {None, ParagraphKind.CHROME}
