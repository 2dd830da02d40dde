"""Days by their place in a holiday or around a festival: 国庆假期第三天, 元旦后第一个周五."""

from __future__ import annotations

from calendar import FRIDAY
from datetime import date, timedelta

from timeline.dates import holidays, periods
from timeline.dates.anchor import Anchor
from timeline.dates.festival_days import festival_day, festival_window, has_days_off
from timeline.dates.rule import Trait, rule
from timeline.dates.rules.days import days_at_end
from timeline.dates.rules.festivals import FESTIVAL, HOLIDAY
from timeline.dates.value import DateValue

PUBLISHED = "2021-06-14"
FESTIVAL2 = FESTIVAL.replace("festival", "festival2")
_FAR = 30
"""Days in which a working day must be found."""


@rule(
    rf"{{year?}}(?<!双){FESTIVAL}(?:{HOLIDAY}?(?:期间)?的?(?:{{endday}}|(?<=[假期周间的]){{nth}}[天日])"
    rf"|{HOLIDAY}(?:期间)?的?(?:[前头]|{{last}}){{count}}[天日](?![内以]))",
    ("去年国庆假期第三天，客流达到峰值", PUBLISHED, "2020-10-03"),
    ("五一假期最后一天，客流回落", PUBLISHED, "2021-05-05"),
    ("五一小长假首日，客流达到峰值", PUBLISHED, "2021-05-01"),
    ("五一假期前两天，客流达到峰值", PUBLISHED, "2021-05-01/2021-05-02"),
    never=("五一假期后第一天", "国庆第十天", "国庆首日封", "双十一首日"),
    traits={Trait.RANGE},
)
def day_of_holiday(
    anchor: Anchor,
    festival: str,
    endday: int | None = None,
    nth: int | None = None,
    count: int = 0,
    last: str | None = None,
    year: int | None = None,
) -> DateValue | None:
    """Counted over the official days off. Raises ValueError for a day that they have not."""
    if not has_days_off(festival):
        return None

    def make(y: int) -> DateValue:
        whole = festival_window(festival, y)
        assert whole.end is not None
        if endday:
            return periods.day(whole.start if endday == 1 else whole.end)
        if count:
            return days_at_end(whole, count, last=bool(last))
        day = whole.start + timedelta(days=(nth or 1) - 1)
        if day > whole.end:
            raise ValueError(f"{festival} has no day {nth} off")
        return periods.day(day)

    return anchor.in_year(year, make)


@rule(
    rf"{{year?}}{FESTIVAL}{HOLIDAY}?{{direction}}的?{{weeknumber}}个?(?:周|星期|礼拜){{weekday}}",
    ("去年元旦后第一个周五，论坛举行", PUBLISHED, "2020-01-03"),
    ("去年中秋节前最后一个周三，论坛举行", PUBLISHED, "2020-09-30"),
    never=("国庆节后第一周年", "春节后第一批"),
    traits={Trait.OWN_ROLE, Trait.RANGE},
)
def weekday_from_festival(
    anchor: Anchor,
    festival: str,
    direction: int,
    weeknumber: int,
    weekday: int,
    year: int | None = None,
) -> DateValue | None:
    """Behind the days off, or before the festival; of those before only the last is counted."""
    if (direction < 0) != (weeknumber == 0):
        return None

    def make(y: int) -> DateValue:
        if direction < 0:
            eve = festival_day(festival, y).start - timedelta(days=1)
            return periods.day(eve - timedelta(days=(eve.weekday() - weekday) % 7))
        first = _day_behind(festival, y)
        first += timedelta(days=(weekday - first.weekday()) % 7)
        return periods.day(first + timedelta(weeks=weeknumber - 1))

    return anchor.in_year(year, make)


def _day_behind(festival: str, year: int) -> date:
    """The first day that is not off any more."""
    last = festival_window(festival, year).end
    assert last is not None
    return last + timedelta(days=1)


@rule(
    rf"{{year?}}{FESTIVAL}{HOLIDAY}?{{direction}}的?{{workdaynumber}}个?(?:工作日|{{tradingday}})",
    ("国庆节后首个工作日，窗口恢复受理", "2022-10-12", "2022-10-08"),
    ("去年春节前最后一个工作日，窗口照常受理", PUBLISHED, "2020-01-23"),
    ("2022年国庆节后首个交易日，指数上涨", "2022-10-12", "2022-10-10"),
    never=("春节后五个工作日内", "国庆节后首个项目"),
    traits={Trait.OWN_ROLE},
)
def workday_from_festival(
    anchor: Anchor,
    festival: str,
    direction: int,
    workdaynumber: int,
    tradingday: bool = False,
    year: int | None = None,
) -> DateValue | None:
    """The first behind the days off or the last before them, as the yearly notices have it."""
    if workdaynumber != direction:
        return None

    def make(y: int) -> DateValue:
        window = festival_window(festival, y)
        day = window.start if direction < 0 else _day_behind(festival, y)
        for _ in range(_FAR):
            if holidays.is_workday(day) and not (tradingday and day.weekday() > FRIDAY):
                return periods.day(day)
            day += timedelta(days=direction)
        raise ValueError(f"the working days of {y} are not known")

    return anchor.in_year(year, make)


@rule(
    rf"{{year?}}(?![“‘\"]?[五六七八十]){FESTIVAL}[、和]?{FESTIVAL2}(?:[双两]节)?{HOLIDAY}?(?:期间|{HOLIDAY})",
    ("2020年国庆中秋假期，客流创新高", PUBLISHED, "2020-10-01/2020-10-08"),
    ("2023年中秋、国庆双节期间，客流创新高", "2024-03-20", "2023-09-29/2023-10-06"),
    never=("国庆中秋礼盒", "2020年国庆假期"),
)
def joined_holidays(
    anchor: Anchor, festival: str, festival2: str, year: int | None = None
) -> DateValue | None:
    """Over the days off of both, where they meet in that year."""

    def make(y: int) -> DateValue:
        windows = [festival_window(name, y) for name in (festival, festival2)]
        first, last = sorted(windows, key=lambda window: window.start)
        assert first.end is not None and last.end is not None
        return periods.days(first.start, max(first.end, last.end))

    value = anchor.in_year(year, make)
    assert value.end is not None
    return value if (value.end - value.start).days <= _LONGEST else None


_LONGEST = 12
"""Days from the first to the last of two holidays that meet."""
