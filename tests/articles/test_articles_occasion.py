"""When a text was spoken or put together, where nothing says when it appeared."""

from __future__ import annotations

from datetime import date

import pytest

from timeline.articles import PublicationOptions, articles_of
from timeline.articles.occasion import (
    MONTH_EXAMPLES,
    MONTH_NEVER,
    SPOKEN_EXAMPLES,
    SPOKEN_NEVER,
    is_put_together,
    is_spoken,
)
from timeline.models import Article, Certainty, Line, Page, ParagraphKind


def article(*lines: str, options: PublicationOptions | None = None) -> Article:
    numbered = tuple(Line(number, text) for number, text in enumerate(lines, 1))
    return articles_of(Page("a.txt", numbered), options)[0]


@pytest.mark.parametrize("text", SPOKEN_EXAMPLES)
def test_lines_that_say_when_a_report_was_given(text: str) -> None:
    assert is_spoken(text)


@pytest.mark.parametrize("text", SPOKEN_NEVER)
def test_lines_that_tell_something(text: str) -> None:
    assert not is_spoken(text)


@pytest.mark.parametrize("text", MONTH_EXAMPLES)
def test_who_put_a_text_together_and_when(text: str) -> None:
    assert is_put_together(text)


@pytest.mark.parametrize("text", MONTH_NEVER)
def test_months_of_something_else(text: str) -> None:
    assert not is_put_together(text)


SPOKEN = "——2024年1月16日在某市第十八届人民代表大会第三次会议上"
REPORT = ("政府工作报告", SPOKEN, "一、2023年工作回顾", "过去一年，我们攻坚克难，完成了目标。")


def test_a_report_counts_from_the_day_on_which_it_was_given() -> None:
    published = article(*REPORT).published
    assert (published.start, published.end) == (date(2024, 1, 16), date(2024, 1, 16))
    assert published.certainty is Certainty.INFERRED
    assert SPOKEN in (published.evidence or "")


def test_what_states_the_publication_goes_before_it() -> None:
    line = "（《某江日报》2024年1月22日刊发，有删节）"
    found = article(REPORT[0], SPOKEN, line, *REPORT[2:])
    assert found.published.start == date(2024, 1, 22)
    assert found.published.certainty is Certainty.STATED
    assert found.publisher == "某江日报"


def test_the_line_is_no_event_and_no_title() -> None:
    found = article(*REPORT)
    assert found.title == "政府工作报告"
    assert found.paragraphs[1].kind is ParagraphKind.CHROME


def test_a_month_below_a_text_is_a_window() -> None:
    lines = (
        "某高新区大事记",
        "一月",
        "4日　高新区召开动员会。",
        "（某高新区办公室整理　2022年1月）",
    )
    published = article(*lines).published
    assert (published.start, published.end) == (date(2022, 1, 1), date(2022, 1, 31))


def test_an_option_for_all_files_does_not_override_the_occasion() -> None:
    options = PublicationOptions(default=date(2020, 5, 1))
    assert article(*REPORT, options=options).published.start == date(2024, 1, 16)
