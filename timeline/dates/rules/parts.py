"""A part of a quarter, a half, a week or a third of a month: its first day, its last two months."""

from __future__ import annotations

from calendar import SATURDAY
from collections.abc import Callable
from datetime import date, timedelta

from timeline.dates import periods
from timeline.dates.anchor import Anchor
from timeline.dates.rule import Trait, rule
from timeline.dates.rules.quarters import relative_quarter
from timeline.dates.shifting import monday_of, nth_seven, shift_month
from timeline.dates.value import DateValue

PUBLISHED = "2021-06-14"
_WHOLE = r"(?:第?{quarter}(?:个?季度|季(?=[前头首最末]))|{relquarter}|{half}半年)的?"

Part = Callable[[DateValue], DateValue]


def _part_of(
    anchor: Anchor,
    part: Part,
    year: int | None = None,
    quarter: int | None = None,
    half: int | None = None,
    relquarter: int | None = None,
) -> DateValue:
    """The part of the quarter or half that the words name, in the year that they mean."""
    if relquarter is not None:
        whole = relative_quarter.produce(anchor, relquarter)
        assert whole is not None
        return part(whole)
    if quarter is not None:
        return anchor.in_year(year, lambda y: part(periods.quarter(y, quarter)))
    return anchor.in_year(year, lambda y: part(periods.half(y, half or 1)))


@rule(
    rf"{{year?}}{_WHOLE}(?:{{endmonth}}|{{nth}}个月)",
    ("去年四季度最后一个月，订单回升", PUBLISHED, "2020-12"),
    ("上季度第一个月，订单回升", PUBLISHED, "2021-01"),
    ("今年上半年第二个月，订单回升", PUBLISHED, "2021-02"),
    never=("四季度最后一个项目", "最后一个月"),
    traits={Trait.RANGE},
)
def month_of_period(
    anchor: Anchor,
    endmonth: int | None = None,
    nth: int | None = None,
    **whole: int | None,
) -> DateValue:
    """Raises ValueError for a month that the period has not."""

    def part(period: DateValue) -> DateValue:
        last = _months_in(period)
        number = nth or (last if endmonth == _LAST_MONTH else 1)
        if number > last:
            raise ValueError(f"there is no month {number} of {last}")
        return _month_at(period, number)

    return _part_of(anchor, part, **whole)


_LAST_MONTH = 12


def _months_in(whole: DateValue) -> int:
    assert whole.end is not None
    return whole.end.month - whole.start.month + 1


def _month_at(whole: DateValue, number: int) -> DateValue:
    return periods.month(*shift_month(whole.start.year, whole.start.month, number - 1))


@rule(
    rf"{{year?}}{_WHOLE}(?:[前头首]|{{last}}){{count}}个?月(?![前后])",
    ("去年下半年头两个月，出口增长", PUBLISHED, "2020-07/2020-08"),
    ("一季度后两个月，出口增长", PUBLISHED, "2021-02/2021-03"),
    never=("一季度前两名", "下半年后三个月后"),
    traits={Trait.RANGE},
)
def months_of_period(
    anchor: Anchor,
    count: int,
    last: str | None = None,
    **whole: int | None,
) -> DateValue:
    """Raises ValueError where the period has no more months than those."""

    def part(period: DateValue) -> DateValue:
        most = _months_in(period)
        if not 1 < count < most:
            raise ValueError(f"no {count} months are a part of {most}")
        first = most - count + 1 if last else 1
        return periods.span(_month_at(period, first), _month_at(period, first + count - 1))

    return _part_of(anchor, part, **whole)


@rule(
    rf"{{year?}}{_WHOLE}{{endday}}",
    ("去年上半年最后一天，合同签订", PUBLISHED, "2020-06-30"),
    ("前年第四季度最后一天，合同签订", PUBLISHED, "2019-12-31"),
    ("本季度第一天，合同签订", PUBLISHED, "2021-04-01"),
    never=("上半年最后一批", "最后一天"),
    traits={Trait.RANGE},
)
def end_day_of_period(
    anchor: Anchor,
    endday: int,
    **whole: int | None,
) -> DateValue:
    return _part_of(anchor, lambda found: _end_of(found, endday), **whole)


def _end_of(whole: DateValue, which: int) -> DateValue:
    assert whole.end is not None
    return periods.day(whole.start if which == 1 else whole.end)


@rule(
    r"{relweek}的?{endday}",
    ("本周的第一天，气温骤降", PUBLISHED, "2021-06-14"),
    ("下周第一天，合同签订", PUBLISHED, "2021-06-21"),
    never=("上周最后一批",),
    traits={Trait.RANGE},
)
def end_day_of_week(anchor: Anchor, relweek: tuple[date, int], endday: int) -> DateValue:
    return _end_of(periods.week(monday_of(*relweek)), endday)


@rule(
    r"{year?}(?:{month}|{relmonth})(?:份?的?){tendays}的?{endday}",
    ("5月上旬最后一天，合同签订", PUBLISHED, "2021-05-10"),
    never=("5月上旬最后一批",),
    traits={Trait.RANGE},
)
def end_day_of_tendays(
    anchor: Anchor,
    tendays: int,
    endday: int,
    year: int | None = None,
    month: int | None = None,
    relmonth: tuple[int, int] | None = None,
) -> DateValue:
    return anchor.in_month(
        year, month, relmonth, lambda y, m: _end_of(periods.tendays(y, m, tendays), endday)
    )


@rule(
    r"{year?}{half}半年{quarteredge}",
    ("去年上半年末，存款余额增长", PUBLISHED, "2020-06~"),
    ("下半年初，厂房封顶", "2021-08-10", "2021-07~"),
    never=("上半年末位淘汰", "下半年初步核算"),
    traits={Trait.RANGE},
)
def edge_of_half(anchor: Anchor, half: int, quarteredge: int, year: int | None = None) -> DateValue:
    """Its first or its last month, approximate."""
    number = 6 * half - 5 + (5 if quarteredge else 0)
    return anchor.in_year(year, lambda y: periods.approximate(periods.month(y, number)))


@rule(
    r"{year}(?:[前头]|{last}){count}天(?![前后内])",
    ("今年前100天，引进项目20个", PUBLISHED, "2021-01-01/2021-04-10"),
    ("去年最后三天，交付设备20台", PUBLISHED, "2020-12-29/2020-12-31"),
    never=("前三天", "去年前三名", "今年前三天内"),
    traits={Trait.RANGE},
)
def days_of_year(anchor: Anchor, year: int, count: int, last: str | None = None) -> DateValue:
    length = timedelta(days=count - 1)
    if last:
        return periods.days(date(year, 12, 31) - length, date(year, 12, 31))
    return periods.days(date(year, 1, 1), date(year, 1, 1) + length)


@rule(
    r"{year?}(?:{month}|{relmonth})的?{weeknumber}个?(?:周|星期|礼拜)的?(?:(?:周|星期|礼拜){weekday}|周末)",
    ("5月第二周的周三，论坛举行", PUBLISHED, "2021-05-12"),
    ("本月第一周周五，论坛举行", PUBLISHED, "2021-06-04"),
    ("5月最后一周的周末，论坛举行", PUBLISHED, "2021-05-29/2021-05-30"),
    never=("5月第二周周年庆",),
    traits={Trait.RANGE},
)
def weekday_of_week_of_month(
    anchor: Anchor,
    weeknumber: int,
    weekday: int | None = None,
    year: int | None = None,
    month: int | None = None,
    relmonth: tuple[int, int] | None = None,
) -> DateValue:
    """The one such day of those seven days, counted in sevens from the first of the month."""

    def make(y: int, m: int) -> DateValue:
        first = nth_seven(y, m, weeknumber)
        if weekday is None:
            first += timedelta(days=(SATURDAY - first.weekday()) % 7)
            return periods.days(first, first + timedelta(days=1))
        return periods.day(first + timedelta(days=(weekday - first.weekday()) % 7))

    return anchor.in_month(year, month, relmonth, make)
