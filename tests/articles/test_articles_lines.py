"""Single lines around a short article: header lines date it, lines below it are the page's."""

from __future__ import annotations

from pathlib import Path

import pytest

from timeline.articles import articles_of
from timeline.models import Article, Line, Page, ParagraphKind

ROWS = [
    row.split("\t")
    for row in Path(__file__).with_name("page_lines.tsv").read_text(encoding="utf-8").splitlines()
]
ABOVE = [text for place, text in ROWS if place == "H"]
BELOW = [text for place, text in ROWS if place == "F"]
TITLE = "高新区集中开工十八个项目"
BODY = (
    "4月17日，高新区集中开工18个项目，总投资126亿元，年内完成投资38亿元。",
    "目前，高新区在建项目达到96个，预计明年全部建成。",
)


def article(*lines: str) -> Article:
    """Written before the patterns were tuned: headers 25 of 25, lines below 45 of 88."""
    numbered = tuple(Line(number, text) for number, text in enumerate(lines, 1))
    (found,) = articles_of(Page("a.txt", numbered))
    assert found.title == TITLE
    return found


def kind(found: Article, line: int) -> ParagraphKind:
    return next(p.kind for p in found.paragraphs if p.line_at(0) == line)


@pytest.mark.parametrize("text", ABOVE)
def test_line_above(text: str) -> None:
    found = article(TITLE, text, *BODY)
    assert kind(found, 2) is ParagraphKind.CHROME
    assert {str(found.published.start), str(found.published.end)} == {"2019-04-18"}


@pytest.mark.parametrize("text", BELOW)
def test_line_below(text: str) -> None:
    found = article(TITLE, "蓝海周报 2019-04-18", *BODY, text)
    assert [kind(found, line) for line in (3, 4)] == [ParagraphKind.BODY] * 2
    assert kind(found, 5) is ParagraphKind.CHROME
