"""Working days by their number in a month or week, as the yearly notices of holidays have them."""

from __future__ import annotations

from calendar import SATURDAY
from collections.abc import Iterator
from datetime import date, timedelta

from timeline.dates import holidays, periods
from timeline.dates.anchor import Anchor
from timeline.dates.rule import rule
from timeline.dates.shifting import monday_of
from timeline.dates.value import DateValue

PUBLISHED = "2021-06-14"


@rule(
    r"{year?}(?:{month}|{relmonth}|{relweek})的?{workdaynumber}个?(?:工作日|{tradingday})",
    ("四月第一个工作日，设备进场", PUBLISHED, "2021-04-01"),
    ("本月最后一个工作日结账", PUBLISHED, "2021-06-30"),
    ("2月第一个交易日，指数上涨", PUBLISHED, "2021-02-01"),
    ("下周首个工作日，设备进场", "2021-06-09", "2021-06-15"),
    never=("第一个工作日", "每月第一个工作日", "五个工作日"),
)
def workday_of_period(
    anchor: Anchor,
    workdaynumber: int,
    tradingday: bool = False,
    year: int | None = None,
    month: int | None = None,
    relmonth: tuple[int, int] | None = None,
    relweek: tuple[date, int] | None = None,
) -> DateValue:
    if relweek is not None:
        return nth_workday(periods.week(monday_of(*relweek)), workdaynumber, trading=tradingday)

    def make(y: int, m: int) -> DateValue:
        return nth_workday(periods.month(y, m), workdaynumber, trading=tradingday)

    return anchor.in_month(year, month, relmonth, make)


@rule(
    r"{year}{workdaynumber}个?{tradingday}",
    ("2020年最后一个交易日，指数上涨", PUBLISHED, "2020-12-31"),
    never=("最后一个交易日", "五个交易日"),
)
def trading_day_of_year(
    anchor: Anchor, year: int, workdaynumber: int, tradingday: bool
) -> DateValue:
    return nth_workday(periods.year(year), workdaynumber, trading=tradingday)


def nth_workday(whole: DateValue, number: int, *, trading: bool = False) -> DateValue:
    """A working day by its number in a period, -1 the last.

    ``trading``: a day on which the exchanges are open, so no weekend that is worked. Raises
    ValueError outside the years whose notices are known, and for a number that the period
    has not.
    """
    days = [day for day in _workdays(whole) if not trading or day.weekday() < SATURDAY]
    place = number - 1 if number > 0 else number
    if not -len(days) <= place < len(days):
        raise ValueError(f"there is no working day {number} of {len(days)}")
    return periods.day(days[place])


def _workdays(whole: DateValue) -> Iterator[date]:
    assert whole.end is not None
    for offset in range((whole.end - whole.start).days + 1):
        day = whole.start + timedelta(days=offset)
        works = holidays.is_workday(day)
        if works is None:
            raise ValueError(f"the working days of {day.year} are not known")
        if works:
            yield day
