"""Damaged dates, repaired with a warning; dates that the calendar lacks, said to be wrong."""

from __future__ import annotations

from datetime import date

from timeline.dates import periods
from timeline.dates.anchor import Anchor
from timeline.dates.lacks import LacksError
from timeline.dates.rule import rule
from timeline.dates.value import DateValue

PUBLISHED = "2021-06-14"


@rule(
    r"{gluedyear}{gluedmonth}(?![天龄薪])(?:{day})?",
    ("公司成立于19845月", PUBLISHED, "1984-05"),
    ("公司成立于20203月8日", PUBLISHED, "2020-03-08"),
    never=("编号12345月", "销量19985台", "月薪19985元"),
)
def year_sign_lost(
    anchor: Anchor, gluedyear: int, gluedmonth: int, day: int | None = None
) -> DateValue:
    """A year and a month of which the 年 between them was lost."""
    month = f"{gluedyear}年{gluedmonth}月"
    anchor.warnings.append(("year_sign", month))
    if day:
        return periods.day(date(gluedyear, gluedmonth, day))
    return periods.month(gluedyear, gluedmonth)


@rule(
    r"{year?}{anynumber}月{anynumber2}[日号]",
    ("成立于2021年2月30日", PUBLISHED, None),
    never=("2021年2月28日", "2年3月3日"),
)
def no_such_day(
    anchor: Anchor, anynumber: int, anynumber2: int, year: int | None = None
) -> DateValue | None:
    """Behind all others: what looks like a day and is none of the calendar (2月30日)."""
    raise LacksError("日历上有的日子")


@rule(
    r"{year}{anynumber}月(?![龄薪])",
    ("成立于2021年13月", PUBLISHED, None),
    never=("2021年12月", "13月薪"),
)
def no_such_month(anchor: Anchor, anynumber: int, year: int) -> DateValue | None:
    """Behind all others: what looks like a month and is none of the calendar (13月)."""
    raise LacksError("日历上有的日子")


_NUMBER = "[0-9〇零一二三四五六七八九十百]{1,5}"
_TO_YEAR = rf"(?:——|[至到—~-])(?:公元|西元)?前?{_NUMBER}(?:年|世纪)"


@rule(
    r"(?<![0-9A-Za-z.])(?:9999|0001)(?:年[01]?[0-9]月[0-3]?[0-9]日|[-/.][01]?[0-9][-/.][0-3]?[0-9](?![0-9])|年)",
    ("有效期至9999年12月31日", PUBLISHED, None),
    ("注册日期 0001-01-01", PUBLISHED, None),
    never=("尾号9999", "9999元", "2021-01-01"),
)
def no_real_year(anchor: Anchor) -> DateValue | None:
    """What a form writes for never, or for nothing."""
    raise LacksError("真实的年份")


@rule(
    rf"(?:公元|西元)前{_NUMBER}(?:年|世纪)(?:{_TO_YEAR})?"
    rf"|(?<![\u4e00-\u9fff0-9])前[0-9]{{2,3}}年{_TO_YEAR}",
    ("公元前221年，设郡", PUBLISHED, None),
    ("前206年至公元220年的墓葬", PUBLISHED, None),
    ("公元前2世纪至公元3世纪的遗址", PUBLISHED, None),
    never=("公元220年至280年", "提前3年至5年", "前10年", "前3年到5年"),
)
def before_our_era(anchor: Anchor) -> DateValue | None:
    """Years that records of days do not reach: said, and not read as the end of their range."""
    raise LacksError("公元后的年份")
