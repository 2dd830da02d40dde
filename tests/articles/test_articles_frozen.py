"""Header lines, datelines and page lines, and texts to infer from; written before tuning."""

from __future__ import annotations

from pathlib import Path

import pytest

from timeline.articles import articles_of
from timeline.models import Article, Line, Page, ParagraphKind

TABLE = Path(__file__).with_name("articles_frozen_lines.tsv").read_text(encoding="utf-8")
ROWS = [tuple(row.split("\t")) for row in TABLE.splitlines()]
SHORT = {"T": "园区三期开工", "B": "园区三期昨天开工，总投资三亿元，占地120亩。"}

# text, first and last possible day of publication as a reader would say; None: not said.
INFERRED: tuple[tuple[str, str, tuple[str, str] | None], ...] = (
    (
        "figures of the year, quarter of this one",
        "2023年，该区实现地区生产总值512亿元，增长6.1%。今年一季度，完成投资38亿元，增长9%。",
        ("2024-04-01", "2024-07-15"),
    ),
    (
        "quarter and a plan with an opening day",
        "2021年，全区实现工业产值890亿元。今年上半年增长7%。"
        "9月，园区还将办理第二批签约，办法自12月1日起实施。",
        ("2022-07-01", "2022-09-30"),
    ),
    (
        "rule ahead",
        "去年（2021年），新区引进项目9个。今年7月，办法出台，自9月1日起实施。",
        ("2022-07-01", "2022-09-01"),
    ),
    (
        "plan to be held",
        "今年（2023年）10月12日，展馆封顶。博览会定于11月17日举行。",
        ("2023-10-13", "2023-11-17"),
    ),
    (
        "to be done before",
        "去年（2018年）营收过百亿元。5月6日，大桥合龙，拟于6月20日前通车。",
        ("2019-05-07", "2019-06-20"),
    ),
    ("no year", "今年一季度，产值增长8%。5月6日，大桥合龙，拟于6月20日前通车。", None),
    (
        "old contrast",
        "1998年，园区只有企业12家。今年，园区企业超过三千家，园区的老人都说变化大。",
        None,
    ),
    (
        "figures without this year",
        "2019年，园区实现产值310亿元。",
        None,
    ),
    (
        "deadline of the month",
        "去年（2022年），港区通航。3月8日，泊位投用，10月底前将再建两座。",
        ("2023-03-09", "2023-10-31"),
    ),
    (
        "opening ahead of the text",
        "2024年是攻坚之年。今年3月5日，专线试跑，将于5月1日起正式运营。",
        ("2024-03-05", "2024-05-01"),
    ),
    (
        "two years of figures",
        "2020年，全区完成固定资产投资88亿元；2021年，完成固定资产投资97亿元，增长10.2%。"
        "今年前两个月，投资又增长12%。",
        ("2022-03-01", "2022-12-31"),
    ),
    (
        "whole year, then last year",
        "2016年，全区实现产值300亿元。去年，产值翻番。今年，项目开工。",
        None,
    ),
    (
        "brackets of this year",
        "今年（2020年）6月，园区迎来首批企业。8月3日，物流园二期投用，总投资6亿元。",
        ("2020-08-04", "2020-12-31"),
    ),
)


def article(lines: list[str]) -> Article:
    numbered = tuple(Line(n, SHORT.get(line, line)) for n, line in enumerate(lines, 1))
    found = articles_of(Page("a.txt", numbered))
    assert len(found) == 1
    return found[0]


@pytest.mark.parametrize(("lines", "day", "chrome"), ROWS, ids=[row[0] for row in ROWS])
def test_lines(lines: str, day: str, chrome: str) -> None:
    found = article(lines.split("⏎"))
    days = {str(found.published.start), str(found.published.end)}
    page_lines = [p.line_at(0) for p in found.paragraphs if p.kind is ParagraphKind.CHROME]
    stated = days if found.published.start == found.published.end else {"None"}
    assert (stated, page_lines) == (
        {"None" if day == "-" else day},
        [] if chrome == "-" else list(map(int, chrome.split())),
    )


# Behind 去年（2018年） in one paragraph a bare day is read as one of that year.
OPEN = pytest.mark.xfail(strict=True, reason="the narrative of a paragraph outlives its sentence")
CASES = [
    pytest.param(*row, id=row[0], marks=[OPEN] if row[0] == "to be done before" else [])
    for row in INFERRED
]


@pytest.mark.parametrize(("name", "text", "window"), CASES)
def test_inferred(name: str, text: str, window: tuple[str, str] | None) -> None:
    published = article([text]).published
    if window is None:
        assert not published.known, published
        return
    assert published.known, name
    first, last = window
    assert first <= str(published.start) <= str(published.end) <= last, published
