"""Two neighbouring days in one breath: 五号六号, 周六周日, 周二三, 十二三号."""

from __future__ import annotations

from datetime import date, timedelta

from timeline.dates import periods
from timeline.dates.anchor import Anchor
from timeline.dates.rule import rule
from timeline.dates.shifting import monday_of
from timeline.dates.value import DateValue
from timeline.dates.words import PAUSE

PUBLISHED = "2021-06-14"


@rule(
    r"{year?}(?:{month}|{relmonth}的?){day}{day2}(?![楼线馆门院厂机车])",
    ("6月5日6日，展馆开放", PUBLISHED, "2021-06-05/2021-06-06"),
    ("下个月五号六号出差", PUBLISHED, "2021-07-05/2021-07-06"),
    never=("6月5日8日", "6月5号6号楼"),
)
def day_and_next(
    anchor: Anchor,
    day: int,
    day2: int,
    year: int | None = None,
    month: int | None = None,
    relmonth: tuple[int, int] | None = None,
) -> DateValue | None:
    if day2 != day + 1:
        return None
    return anchor.in_month(
        year, month, relmonth, lambda y, m: periods.days(date(y, m, day), date(y, m, day2))
    )


@rule(
    r"{year?}(?:{month}|{relmonth}的?){neighbourdays}[日号](?![楼线馆门院厂机车])",
    ("5月七八号，设备进场", PUBLISHED, "2021-05-07~/2021-05-08~"),
    ("上月二十七八日，设备进场", PUBLISHED, "2021-05-27~/2021-05-28~"),
    never=("5月七八个", "七八号楼"),
)
def neighbouring_days(
    anchor: Anchor,
    neighbourdays: tuple[int, int],
    year: int | None = None,
    month: int | None = None,
    relmonth: tuple[int, int] | None = None,
) -> DateValue:
    """One day or the other: approximate."""

    def make(y: int, m: int) -> DateValue:
        first, last = (date(y, m, number) for number in neighbourdays)
        return periods.approximate(periods.days(first, last))

    return anchor.in_month(year, month, relmonth, make)


@rule(
    r"{relweek}(?:{weekdaypair}(?![0-9点时期楼路个十])"
    rf"|的?{{weekday}}(?:、{{weekday2}}(?=两[天日]|{PAUSE})|(?:周|星期|礼拜){{weekday3}}))",
    ("下周二三，设备进场", PUBLISHED, "2021-06-22/2021-06-23"),
    ("上周四、五两天，设备进场", PUBLISHED, "2021-06-10/2021-06-11"),
    ("上周六周日，景区客满", PUBLISHED, "2021-06-12/2021-06-13"),
    never=("上周一、二期工程", "下周二三点开会", "下周一二期开工"),
)
def weekdays_of_week(
    anchor: Anchor,
    relweek: tuple[date, int],
    weekdaypair: tuple[int, int] | None = None,
    weekday: int = 0,
    weekday2: int | None = None,
    weekday3: int | None = None,
) -> DateValue | None:
    first, last = weekdaypair or (weekday, weekday2 or weekday3 or 0)
    if last <= first:
        return None
    monday = monday_of(*relweek)
    return periods.days(monday + timedelta(days=first), monday + timedelta(days=last))
