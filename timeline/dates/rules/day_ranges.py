"""Ranges and enumerations of days, within a month or from one into the next."""

from __future__ import annotations

from datetime import date

from timeline.dates import periods
from timeline.dates.affixes import PART_OF_DAY, TIME_OF_DAY
from timeline.dates.anchor import Anchor
from timeline.dates.rule import rule
from timeline.dates.rules.ranges import rising
from timeline.dates.shifting import shift_month
from timeline.dates.value import DateValue
from timeline.dates.words import TO

PUBLISHED = "2021-06-14"
_FROM = rf"(?:[./]{{isonumber}}[./]{{isoday}}{TO}|-{{isonumber2}}-{{isoday2}}(?:至|到|—|–|~))"
_CLOCK = rf"(?:{PART_OF_DAY}?{TIME_OF_DAY}|{PART_OF_DAY})"


@rule(
    rf"{{year?}}(?:{{month}}|{{relmonth}}的?){{daynumber}}[日号]?{TO}{{day}}",
    ("5月1日至3日，举办车展", PUBLISHED, "2021-05-01/2021-05-03"),
    ("2020年5月1-3日，举办车展", PUBLISHED, "2020-05-01/2020-05-03"),
    ("1978年12月18日—22日，全会召开", PUBLISHED, "1978-12-18/1978-12-22"),
    ("本月16日至18日，博览会举行", "2022-06-20", "2022-06-16/2022-06-18"),
    never=("5月3-1日", "本月16个"),
)
def days_of_month(
    anchor: Anchor,
    daynumber: int,
    day: int,
    year: int | None = None,
    month: int | None = None,
    relmonth: tuple[int, int] | None = None,
) -> DateValue:
    def make(y: int, m: int) -> DateValue:
        return periods.span(periods.day(date(y, m, daynumber)), periods.day(date(y, m, day)))

    return anchor.in_month(year, month, relmonth, make)


@rule(
    rf"{{year?}}(?:{{month}}|{{relmonth}}的?){{day}}{_CLOCK}{TO}{{day2}}(?![前内])",
    ("6月3日晚至四日凌晨，道路封闭", PUBLISHED, "2021-06-03/2021-06-04"),
    ("5月31日22时至1日6时，道路封闭", PUBLISHED, "2021-05-31/2021-06-01"),
    never=("6月3日晚至四日内", "6月3日晚至12时"),
)
def night_of_month(
    anchor: Anchor,
    day: int,
    day2: int,
    year: int | None = None,
    month: int | None = None,
    relmonth: tuple[int, int] | None = None,
) -> DateValue:
    """From a day with its hour to the next day of that number."""

    def make(y: int, m: int) -> DateValue:
        there = shift_month(y, m, 1) if day2 < day else (y, m)
        return periods.days(date(y, m, day), date(*there, day2))

    return anchor.in_month(year, month, relmonth, make)


@rule(
    r"{year?}(?:{month}|{relmonth}的?){daylist}(?:{day}|{daynumber}[两三四]日)",
    ("8月8、9日，论坛举行", "2022-09-20", "{2022-08-08,2022-08-09}"),
    ("8月8日、10日和12日，论坛举行", "2022-09-20", "{2022-08-08,2022-08-10,2022-08-12}"),
    ("6月12、13两日，论坛举行", PUBLISHED, "{2021-06-12,2021-06-13}"),
    ("本月8日及15日，论坛举行", PUBLISHED, "{2021-06-08,2021-06-15}"),
    never=("8月8、9个", "8月8日、9人"),
)
def list_of_days(
    anchor: Anchor,
    daylist: list[int],
    day: int = 0,
    daynumber: int = 0,
    year: int | None = None,
    month: int | None = None,
    relmonth: tuple[int, int] | None = None,
) -> DateValue:
    def make(y: int, m: int) -> DateValue:
        return periods.enumeration(
            [periods.day(date(y, m, d)) for d in rising(*daylist, day or daynumber)]
        )

    return anchor.in_month(year, month, relmonth, make)


@rule(
    r"(?<!第){daylist}{bareday}",
    ("10、11日，论坛举行", PUBLISHED, "{2021-06-10,2021-06-11}"),
    never=("第10、11日", "10、11个", "3、5日游"),
)
def list_of_bare_days(anchor: Anchor, daylist: list[int], bareday: int) -> DateValue:
    last = anchor.day_for(bareday)
    month = (last.start.year, last.start.month)
    numbers = rising(*daylist, bareday)
    return periods.enumeration([periods.day(date(*month, number)) for number in numbers])


@rule(
    rf"(?<!/){{bareyear}}{_FROM}(?:{{isonumber3}}[-./])?{{isoday3}}(?![0-9./-])",
    ("2021.5.6-9.10，展馆开放", PUBLISHED, "2021-05-06/2021-09-10"),
    ("2021-05-06至05-10，展馆开放", PUBLISHED, "2021-05-06/2021-05-10"),
    ("2021/5/6-10，展馆开放", PUBLISHED, "2021-05-06/2021-05-10"),
    never=("2021-05-06-10", "2021.5.6-2021.9.10", "2021.5.6-9.10.1"),
)
def iso_days(
    anchor: Anchor,
    bareyear: int,
    isoday3: int,
    isonumber: int = 0,
    isoday: int = 0,
    isonumber2: int = 0,
    isoday2: int = 0,
    isonumber3: int = 0,
) -> DateValue:
    """A day in figures to one of its year or month."""
    month = isonumber or isonumber2
    first = periods.day(date(bareyear, month, isoday or isoday2))
    return periods.span(first, periods.day(date(bareyear, isonumber3 or month, isoday3)))


@rule(
    rf"(?<!第){{daynumber}}日?{TO}{{bareday}}",
    ("16至18日，博览会举行", "2022-02-20", "2022-02-16/2022-02-18"),
    ("16日—18日，博览会举行", "2022-02-20", "2022-02-16/2022-02-18"),
    never=("3—5日游", "第3至5日"),
)
def days(anchor: Anchor, daynumber: int, bareday: int) -> DateValue:
    return _from_day(anchor, daynumber, bareday)


@rule(
    rf"(?:(?<=[从(])|^){{day}}{TO}{{day2}}(?![楼线馆门院厂机车窗仓地泊厅桩井炉展坑区库])",
    ("从3号到8号请假", PUBLISHED, "2021-06-03/2021-06-08"),
    ("二十号到二十五号", PUBLISHED, "2021-05-20/2021-05-25"),
    never=("从3号到8号楼", "车位3号到8号"),
)
def day_to_day(anchor: Anchor, day: int, day2: int) -> DateValue:
    return _from_day(anchor, day, day2)


def _from_day(anchor: Anchor, first: int, last: int) -> DateValue:
    """From a day to the next of the other number."""
    start = anchor.day_for(first)
    year, month = start.start.year, start.start.month
    if last < first:
        year, month = shift_month(year, month, 1)
    return periods.span(start, periods.day(date(year, month, last)))
