"""Adapter of chinesecalendar: the official holiday windows of mainland China, by year."""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache

OFFICIAL = {
    "元旦": "New Year's Day",
    "春节": "Spring Festival",
    "清明": "Tomb-sweeping Day",
    "五一": "Labour Day",
    "端午": "Dragon Boat Festival",
    "中秋": "Mid-autumn Festival",
    "国庆": "National Day",
}
"""Festival → its name in the package's tables."""


@lru_cache(maxsize=512)
def window(festival: str, day: date) -> tuple[date, date] | None:
    """First and last day off around a festival's day, or None outside the package's years.

    Source: the yearly notices of the State Council, as tabled by chinesecalendar (from 2004).
    """
    import chinese_calendar

    name = OFFICIAL.get(festival)
    off = {
        when
        for when, what in chinese_calendar.holidays.items()
        if what == name and abs((when - day).days) <= 15
    }
    if not off:
        return None
    first, last = min(off), max(off)
    while is_workday(first - _DAY) is False:  # the weekend that the notice runs together with it
        first -= _DAY
    while is_workday(last + _DAY) is False:
        last += _DAY
    return first, last


_DAY = timedelta(days=1)


def is_workday(day: date) -> bool | None:
    """Whether a day is a working day; None outside the years of the package."""
    import chinese_calendar

    try:
        answer: bool = chinese_calendar.is_workday(day)
    except NotImplementedError:
        return None
    return answer
