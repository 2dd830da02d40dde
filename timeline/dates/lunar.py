"""Adapter of borax: lunar dates and solar terms as Western days."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

TERMS = [
    "小寒",
    "大寒",
    "立春",
    "雨水",
    "惊蛰",
    "春分",
    "清明",
    "谷雨",
    "立夏",
    "小满",
    "芒种",
    "夏至",
    "小暑",
    "大暑",
    "立秋",
    "处暑",
    "白露",
    "秋分",
    "寒露",
    "霜降",
    "立冬",
    "小雪",
    "大雪",
    "冬至",
]
"""The 24 solar terms in the order of the Western year."""


@lru_cache(maxsize=4096)
def lunar_day(year: int, month: int, day: int, *, leap: bool = False) -> date:
    """The Western day of a lunar date (1900–2100); day 0 is the last of the month.

    ``leap``: of the month that is counted twice in that year (闰二月).

    Raises ValueError when there is no such day.
    """
    from borax.calendars.lunardate import InvalidLunarDateError, LCalendars, LunarDate

    try:
        last = LCalendars.ndays(year, month, leap)
        found: date = LunarDate(year, month, day or last, leap).to_solar_date()
    except InvalidLunarDateError as error:
        raise ValueError(f"no lunar date {year}-{month}-{day}") from error
    return found


@lru_cache(maxsize=4096)
def solar_term(year: int, name: str) -> date:
    """The day of a solar term in a Western year (1900–2100). Raises ValueError outside."""
    from borax.calendars.lunardate import TermUtils

    try:
        day: date = TermUtils.nth_term_day(year, TERMS.index(name))
    except (ValueError, IndexError, KeyError) as error:
        raise ValueError(f"no solar term {name} in {year}") from error
    return day
