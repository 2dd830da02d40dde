"""Dates in words, in full and under a year's heading, Chinese and English."""

# ruff: noqa: E501 (a table with one row per case)

from __future__ import annotations

from datetime import date

import pytest
from export_builder import made_date

from timeline.export.display import day_range, display, label
from timeline.models import Granularity as Unit
from timeline.models import Role

DAYS = date.fromisoformat
BY, SINCE, ASOF = {"role": Role.BY}, {"role": Role.SINCE}, {"role": Role.ASOF}
ABOUT = {"approx": True}
OCTOBER = SINCE | {"edtf": "2020-10/2021-01-28"}

# text, start, end, granularity, more | in full, under its year | English in full, under its year
CASES = [
    ("去年10月", "2020-10-01", "2020-10-31", Unit.MONTH, {}, "2020年10月", "10月", "October 2020", "October"),
    ("昨天", "2018-08-06", "2018-08-06", Unit.DAY, {}, "2018年8月6日", "8月6日", "6 August 2018", "6 August"),
    ("全年", "2018-01-01", "2018-12-31", Unit.YEAR, {}, "2018年", "全年", "2018", "whole year"),
    ("上半年", "2018-01-01", "2018-06-30", Unit.HALF, {}, "2018年上半年", "上半年", "first half of 2018", "first half"),
    ("年初", "2025-01-01", "2025-03-31", Unit.QUARTER, ABOUT, "约2025年一季度", "一季度", "c. first quarter of 2025", "first quarter"),
    ("6月底", "2018-06-21", "2018-06-30", Unit.TENDAYS, ABOUT, "约2018年6月下旬", "6月下旬", "c. late June 2018", "late June"),
    ("上周", "2018-07-30", "2018-08-05", Unit.WEEK, {}, "2018年7月30日—8月5日", "7月30日—8月5日", "30 July–5 August 2018", "30 July–5 August"),
    ("5月1日至3日", "2021-05-01", "2021-05-03", Unit.SPAN, {}, "2021年5月1日—3日", "5月1日—3日", "1–3 May 2021", "1–3 May"),
    ("前三季度", "2018-01-01", "2018-09-30", Unit.SPAN, {}, "2018年1月—9月", "1月—9月", "January–September 2018", "January–September"),
    ("“十四五”期间", "2021-01-01", "2025-12-31", Unit.SPAN, {}, "2021年—2025年", "2021年—2025年", "2021–2025", "2021–2025"),
    ("近日", "2022-12-22", "2023-03-31", Unit.SPAN, ABOUT, "约2022年12月22日—2023年3月31日", "12月22日—2023年3月", "c. 22 December 2022–31 March 2023", "22 December–March 2023"),
    ("冬季", "2020-12-01", "2021-02-28", Unit.SEASON, {}, "2020年冬季", "冬季", "winter 2020", "winter"),
    ("90年代", "1990-01-01", "1999-12-31", Unit.DECADE, {}, "1990年代", "1990年代", "1990s", "1990s"),
    ("自去年10月以来", "2020-10-01", "2021-01-28", Unit.SPAN, OCTOBER, "2020年10月起", "10月起", "from October 2020", "from October"),
    ("今年开始", "2021-01-01", None, Unit.SPAN, SINCE, "2021年起", "年初起", "from 2021", "from January"),
    ("3月1日起", "2022-03-01", None, Unit.SPAN, SINCE, "2022年3月1日起", "3月1日起", "from 1 March 2022", "from 1 March"),
    ("2023年底前", "2023-12-01", "2023-12-31", Unit.MONTH, BY | ABOUT, "约2023年12月底前", "12月底", "c. by the end of December 2023", "by the end of December"),
    ("2025年前", "2025-01-01", "2025-12-31", Unit.YEAR, BY, "2025年前", "2025年前", "before 2025", "before 2025"),
    ("到二〇三五年", "2035-01-01", "2035-12-31", Unit.YEAR, BY, "2035年底前", "2035年底", "by the end of 2035", "by the end of 2035"),
    ("截至4月", "2021-04-01", "2021-04-30", Unit.MONTH, ASOF, "截至2021年4月", "截至4月", "as of April 2021", "as of April"),
    ("目前", "2021-04-02", "2021-04-02", Unit.DAY, ASOF | ABOUT, "约2021年4月2日", "4月2日", "c. 2 April 2021", "2 April"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "start", "end", "unit", "more", *"abcd"), CASES)
def test_dates_in_words(text, start, end, unit, more, a, b, c, d):
    when = made_date(text, DAYS(start), DAYS(end) if end else None, unit, **more)
    year = DAYS(start).year
    assert (display(when), display(when, "en")) == (a, c)
    assert (label(when, year).text, label(when, year, "en").text) == (b, d)


def test_a_label_says_another_year_than_its_heading():
    when = made_date("近日", DAYS("2022-12-22"), DAYS("2023-01-05"), Unit.SPAN, approx=True)
    assert label(when, 2023).text == "2022年12月22日—2023年1月5日"


def test_deadlines_carry_the_mark_unless_the_words_say_it():
    end = made_date("2023年底", DAYS("2023-12-01"), DAYS("2023-12-31"), Unit.MONTH, role=Role.BY)
    before = made_date("2025年前", DAYS("2025-01-01"), DAYS("2025-12-31"), Unit.YEAR, role=Role.BY)
    assert (label(end, 2023).deadline, label(before, 2025).deadline) == (True, False)


def test_machine_forms_only_where_html_has_them():
    month = made_date("10月", DAYS("2020-10-01"), DAYS("2020-10-31"), Unit.MONTH)
    half = made_date("上半年", DAYS("2020-01-01"), DAYS("2020-06-30"), Unit.HALF)
    week = made_date("上周", DAYS("2018-07-30"), DAYS("2018-08-05"), Unit.WEEK)
    forms = [[piece.datetime for piece in label(d, 2020).pieces] for d in (month, half, week)]
    assert forms == [["2020-10"], [None], ["2018-07-30", None, "2018-08-05"]]


def test_publication_windows():
    assert day_range(DAYS("2025-05-01"), DAYS("2025-06-30")) == "2025年5月—6月"
    assert day_range(DAYS("2021-01-01"), DAYS("2021-12-31")) == "2021年"
    assert day_range(None, None) == ""
