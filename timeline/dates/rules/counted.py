"""A day that lies so many weeks or months away: 两周前的周六, 三个月后的10号."""

from __future__ import annotations

from datetime import date, timedelta

from timeline.dates import periods
from timeline.dates import words as w
from timeline.dates.anchor import Anchor
from timeline.dates.lengths import Length
from timeline.dates.rule import Trait, rule
from timeline.dates.shifting import monday_of
from timeline.dates.value import DateValue

PUBLISHED = "2021-06-14"


@rule(
    rf"{w.NOT_AFTER}{{length}}{{direction}}的?(?:那?个)?(?:周|星期|礼拜){{weekday}}",
    ("两周前的周六，设备进场", PUBLISHED, "2021-06-05"),
    ("三个星期以后的周二交货", PUBLISHED, "2021-07-06"),
    never=("两年前的周六", "三周后周边路网"),
    traits={Trait.OWN_ROLE, Trait.RANGE},
)
def weekday_away(anchor: Anchor, length: Length, direction: int, weekday: int) -> DateValue | None:
    """The weekday of the week so far away."""
    if length.unit != "week" or length.fewest != length.most:
        return None

    def make(origin: date) -> DateValue:
        monday = monday_of(origin, direction * length.fewest)
        return periods.day(monday + timedelta(days=weekday))

    return anchor.counted_on(make) if direction > 0 else make(anchor.today())


@rule(
    r"{year?}(?:(?:{month}|{relmonth}的?){day}|{relday}|{relweek}的?{weekday})的?"
    r"{dayoffset}(?![内以后期])",
    ("6月5日前两天，设备进场", PUBLISHED, "2021-06-03"),
    ("上周五的第二天，设备进场", PUBLISHED, "2021-06-12"),
    ("6月5日后一周，设备进场", PUBLISHED, "2021-06-12~"),
    ("昨天的前一天，设备进场", PUBLISHED, "2021-06-12"),
    never=("6月5日前三天内", "6月5日前3个项目", "6月5日，第二天"),
    traits={Trait.OWN_ROLE},
)
def day_from_day(
    anchor: Anchor,
    dayoffset: Length,
    year: int | None = None,
    month: int | None = None,
    relmonth: tuple[int, int] | None = None,
    day: int | None = None,
    relday: tuple[date, int] | None = None,
    relweek: tuple[date, int] | None = None,
    weekday: int | None = None,
) -> DateValue:
    """So many days or weeks before or after a day that is named; weeks are approximate."""

    def away(origin: date) -> DateValue:
        found = periods.day(dayoffset.shift(origin, 1))
        return found if dayoffset.unit == "day" else periods.approximate(found)

    if relday is not None:
        return away(relday[0] + timedelta(days=relday[1]))
    if relweek is not None:
        return away(monday_of(*relweek) + timedelta(days=weekday or 0))
    return anchor.in_month(year, month, relmonth, lambda y, m: away(date(y, m, day or 1)))


@rule(
    rf"{w.NOT_AFTER}{{length}}{{direction}}的{{day}}",
    ("三个月后的10号交货", PUBLISHED, "2021-09-10"),
    ("两个月前的15日，设备进场", PUBLISHED, "2021-04-15"),
    never=("两年后的10日", "三天后的10号楼"),
    traits={Trait.OWN_ROLE, Trait.RANGE},
)
def day_away(anchor: Anchor, length: Length, direction: int, day: int) -> DateValue | None:
    """The day of the month so far away."""
    if length.unit != "month" or length.fewest != length.most:
        return None

    def make(origin: date) -> DateValue:
        there = length.shift(origin.replace(day=1), direction)
        return periods.day(there.replace(day=day))

    return anchor.counted_on(make) if direction > 0 else make(anchor.today())
