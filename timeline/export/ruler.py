"""The year ruler: where an interval lies within a year, as lengths that a style sheet draws.

A bar is a class and not an element: the page's style holds one short rule for each different bar,
and thousands of entries share a few hundred of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
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

    @property
    def rule(self) -> str:
        """The declarations that place it; a day's tick is taller than a bar."""
        tick = ";--h:10px" if self.tick else ""
        return f"--x:{self.x:g};--w:{self.width:g}{tick}"


Names = Mapping[str, str]
"""Declarations → the class that holds them."""


def names_of(bars: Iterable[Bar]) -> Names:
    """A short class for each different bar, in order of appearance."""
    return {rule: f"b{n}" for n, rule in enumerate(dict.fromkeys(bar.rule for bar in bars))}


def classes(bar: Bar, approx: bool, names: Names) -> str:
    """The classes of an entry's date that draw ``bar`` below it."""
    flags = {"broken": approx and not bar.tick, "from": bar.from_before, "to": bar.to_after}
    return " ".join([names[bar.rule], *(name for name, holds in flags.items() if holds)])


def style(names: Names) -> str:
    """The rules of all bars of a page."""
    return "".join(f".{name}{{{rule}}}" for rule, name in names.items())


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
