from __future__ import annotations

import pytest

from timeline.articles import articles_of
from timeline.articles.chronicle import EXAMPLES, NEVER, is_date_line
from timeline.models import Article, Line, Page, ParagraphKind


def articles(*lines: str) -> list[Article]:
    numbered = tuple(Line(number, text) for number, text in enumerate(lines, 1))
    return articles_of(Page("a.txt", numbered))


def headings(article: Article) -> list[str]:
    return [p.text for p in article.paragraphs if p.kind is ParagraphKind.HEADING]


@pytest.mark.parametrize("text", EXAMPLES)
def test_date_line(text: str) -> None:
    assert is_date_line(text)


@pytest.mark.parametrize("text", NEVER)
def test_no_date_line(text: str) -> None:
    assert not is_date_line(text)


def test_date_lines_head_entries_even_without_stops() -> None:
    dates = ["2021年3月2日", "2021年5月", "2022年", "2018、2019年", "九十年代初"]
    entries = [
        "一期开工",
        "二期开工并完成全部土地的征收",
        "园区获批",
        "两次扩区，共五平方公里",
        "奠基",
    ]
    lines = [line for pair in zip(dates, entries, strict=True) for line in pair]
    (found,) = articles("园区大事记", *lines)
    assert headings(found) == dates
    assert [p.text for p in found.paragraphs if p.kind is ParagraphKind.BODY] == entries
    assert found.published.start != found.published.end or not found.published.known


def test_latest_first() -> None:
    (found,) = articles("大事记", "2022年5月6日", "二期开工。", "2021年3月2日", "一期开工。")
    assert headings(found) == ["2022年5月6日", "2021年3月2日"]


def test_day_over_an_introduction_is_a_header() -> None:
    days = ["2021年3月2日", "2022年5月6日", "2023年1月8日"]
    lines = [line for day in days for line in (day, "又一期开工。")]
    (found,) = articles("大事记", "2024年6月14日", "园区走过三年，大事记如下。", *lines)
    assert str(found.published.start) == str(found.published.end) == "2024-06-14"
    assert headings(found) == days


def test_reprint_with_an_older_dateline_is_warned_of() -> None:
    dateline = "新华社郑州10月24日电（记者 李达）今天，园区开工。"
    (near,) = articles("园区开工", "新城日报 2023年10月25日", dateline)
    (far,) = articles("园区开工", "新城网 2023-12-25", dateline)
    assert near.warnings == ()
    assert far.warnings == (
        "the dateline says 10月24日, the visible line 2023-12-25; the visible line is taken",
    )


def test_articles_under_headlines_of_their_own_are_no_chronicle() -> None:
    text = "园区昨天开工，总投资三亿元，占地120亩。"
    found = articles("一期开工", "2021年3月2日", text, "二期开工", "2022年5月6日", text)
    assert [str(one.published.start) for one in found] == ["2021-03-02", "2022-05-06"]


UPWARDS = ("大事记", "1988年5月", "批准设立。", "1990年", "首家企业投产。")


@pytest.mark.parametrize(
    ("lines", "against"),
    [
        (("1993年3月2日", "供电。", "1995年", "通车。"), None),
        (
            ("1989年6月", "奠基。", "1995年", "通车。"),
            "line 6: “1989年6月” stands behind “1990年” of",
        ),
        (("1990年12月", "通水。", "1990年", "全年引资三亿元。"), None),
        (
            ("二〇〇一年", "改制。", "一九九九年", "扩区。", "2004.05", "升级。"),
            "line 8: “一九九九年”",
        ),
    ],
)
def test_date_line_against_the_order_is_warned_of(lines: tuple[str, ...], against: str) -> None:
    (found,) = articles(*UPWARDS, *lines)
    assert headings(found)[2:] == list(lines[::2])
    if against is None:
        assert found.warnings == ()
    else:
        (warning,) = found.warnings
        assert warning.startswith(against)


def test_a_chronicle_that_runs_backwards_is_in_order() -> None:
    months = ("2022年", "5月", "二期开工。", "3月", "签约。", "2021年", "12月", "一期开工。")
    (found,) = articles("大事记", *months)
    assert found.warnings == ()
