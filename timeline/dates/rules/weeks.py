"""Weeks by their number in a month or year, and weekdays and weekends by theirs."""

from __future__ import annotations

from calendar import SATURDAY
from datetime import date, timedelta

from timeline.dates import periods
from timeline.dates.anchor import Anchor
from timeline.dates.rule import Trait, rule
from timeline.dates.shifting import nth_seven, nth_weekday
from timeline.dates.value import DateValue

PUBLISHED = "2021-06-14"


@rule(
    r"{year?}(?:{month}|{relmonth})的?{weeknumber}个?(?:周|星期|礼拜)(?![一二三四五六日天末年])",
    ("11月的头一周，实验室发布成果", "2023-11-20", "2023-11-01~/2023-11-07~"),
    ("上月第二周，客流回升", PUBLISHED, "2021-05-08~/2021-05-14~"),
    ("2023年8月最后一周开学", "2023-11-20", "2023-08-25~/2023-08-31~"),
    never=("11月第二届", "5月第一周年"),
    traits={Trait.RANGE},
)
def week_of_month(
    anchor: Anchor,
    weeknumber: int,
    year: int | None = None,
    month: int | None = None,
    relmonth: tuple[int, int] | None = None,
) -> DateValue:
    """Sevens of days from the first, or the last seven; approximate, for some count by Mondays."""

    def make(y: int, m: int) -> DateValue:
        first = nth_seven(y, m, weeknumber)
        return periods.approximate(periods.days(first, date(y, m, first.day + 6)))

    return anchor.in_month(year, month, relmonth, make)


@rule(
    r"{year?}(?:{month}|{relmonth})的?{ordinal}个?(?:周|星期|礼拜){weekday}",
    ("5月的第二个星期日，活动举行", "2019-05-28", "2019-05-12"),
    ("5月最后一个星期五，论坛举行", "2019-06-28", "2019-05-31"),
    ("下个月的第一个周一开会", PUBLISHED, "2021-07-05"),
    never=("5月第二届",),
)
def weekday_of_month(
    anchor: Anchor,
    ordinal: int,
    weekday: int,
    year: int | None = None,
    month: int | None = None,
    relmonth: tuple[int, int] | None = None,
) -> DateValue:
    """Ordinal 0 is the last one."""

    def make(y: int, m: int) -> DateValue:
        return periods.day(nth_weekday(y, m, weekday, ordinal))

    return anchor.in_month(year, month, relmonth, make)


@rule(
    r"{year}{ordinal}个?(?:周|星期|礼拜){weekday}",
    ("2018年的最后一个星期一，论坛举行", PUBLISHED, "2018-12-31"),
    ("今年第一个周三，论坛举行", PUBLISHED, "2021-01-06"),
    never=("第一个周三", "2018年第一周周年庆"),
)
def weekday_of_year(anchor: Anchor, year: int, ordinal: int, weekday: int) -> DateValue:
    return periods.day(nth_weekday(year, 1 if ordinal else 12, weekday, ordinal))


@rule(
    r"{year?}(?:{month}|{relmonth})的?{weeknumber}个?周末(?!经济)",
    ("8月的第一个周末去露营", "2023-09-18", "2023-08-05/2023-08-06"),
    never=("8月第二周", "8月第一个周末经济"),
)
def weekend_of_month(
    anchor: Anchor,
    weeknumber: int,
    year: int | None = None,
    month: int | None = None,
    relmonth: tuple[int, int] | None = None,
) -> DateValue:
    """By its Saturday; 0 is the last one."""

    def make(y: int, m: int) -> DateValue:
        saturday = nth_weekday(y, m, SATURDAY, weeknumber)
        return periods.days(saturday, saturday + timedelta(days=1))

    return anchor.in_month(year, month, relmonth, make)


@rule(
    r"{year}最后一个?(?:周|星期)(?![一二三四五六日天末年岁])",
    ("2021年最后一周，客流回升", "2022-06-14", "2021-12-27/2022-01-02"),
    never=("最后一周", "2021年最后一周年"),
)
def last_week(anchor: Anchor, year: int) -> DateValue:
    """The last by ISO 8601, which holds 28 December."""
    return periods.week(date(year, 12, 28))


@rule(
    r"{year}{weekno}周(?![年岁刊期])",
    ("2021年第14周，客流回升", PUBLISHED, "2021-04-05/2021-04-11"),
    never=("2021年第14周年", "第3周"),
)
def numbered_week(anchor: Anchor, year: int, weekno: int) -> DateValue:
    return periods.iso_week(year, weekno)


@rule(
    r"{bareyear}-?W{isoweek}(?![0-9A-Za-z-])",
    ("2021-W14，客流回升", PUBLISHED, "2021-04-05/2021-04-11"),
    never=("2021-W54", "2021-W14-K3"),
)
def iso_week(anchor: Anchor, bareyear: int, isoweek: int) -> DateValue:
    return periods.iso_week(bareyear, isoweek)
