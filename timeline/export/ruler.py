"""The year ruler: where an interval lies within a year, as lengths that a template draws."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from timeline.models import DateMention

WIDTH = 144
"""Units from 1 January to 31 December."""

DAY_WIDTH = 3


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar from ``x``, ``width`` long; ``tick`` for a day; it may leave the year at either end."""

    x: float
    width: float
    tick: bool
    from_before: bool
    to_after: bool


def bar(mention: DateMention, year: int) -> Bar:
    """The mention's interval on the ruler of ``year``."""
    start = mention.start or mention.end or date(year, 1, 1)
    end = mention.end or date.max
    left = 0.0 if start.year < year else _at(start, year)
    right = float(WIDTH) if end.year > year else _at(end, year, after=True)
    if start == end:
        return Bar(_round(min(left, WIDTH - DAY_WIDTH)), DAY_WIDTH, True, False, False)
    width = max(right - left, DAY_WIDTH)
    left = min(left, WIDTH - width)
    return Bar(_round(left), _round(width), False, start.year < year, end.year > year)


def _at(day: date, year: int, *, after: bool = False) -> float:
    """Where ``day`` begins, or ends with ``after``: months are equally long, so bars fill cells."""
    if day.year != year:
        return float(WIDTH if day.year > year else 0)
    in_month = (day.day - (0 if after else 1)) / _days(day)
    return (day.month - 1 + in_month) * WIDTH / 12


def _days(day: date) -> int:
    following = date(day.year + day.month // 12, day.month % 12 + 1, 1) if day.year < 9999 else None
    return (following - day.replace(day=1)).days if following else 31


def _round(value: float) -> float:
    return round(value, 1)
