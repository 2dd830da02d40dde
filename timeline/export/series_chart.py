"""The drawing of one series: places, lines and labels in pixels; nothing is left to a browser.

Zero base, straight lines, a gap where a period has no figure, plans hollow with dashed lines.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise

from timeline.export.amounts import BOUNDS, scaled, shared_scale
from timeline.series import Point, Series

WIDTH, HEIGHT = 288, 164
LEFT, RIGHT, TOP, BOTTOM, BOTTOM_OF_FALLS = 22, 266, 30, 128, 108
"""The area in which points stand; values go above it, those of falls and periods below."""

LETTER = 7.6
"""Width of a digit of 13 pixels; a Chinese character takes two."""

APART = timedelta(days=370)
"""Points further apart than a year and some days have a period without a figure between them."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A point of the drawing with its value; ``label`` empty where labels would collide."""

    x: float
    y: float
    status: str
    label: str
    label_y: float


@dataclass(frozen=True, slots=True)
class Line:
    """A straight line between neighbours."""

    x1: float
    y1: float
    x2: float
    y2: float
    planned: bool


@dataclass(frozen=True, slots=True)
class Tick:
    """A period under the base line."""

    x: float
    text: str


@dataclass(frozen=True, slots=True)
class Chart:
    """One drawing, ``scale`` the word that all its values share (亿)."""

    base: float
    scale: str
    marks: tuple[Mark, ...]
    lines: tuple[Line, ...]
    ticks: tuple[Tick, ...]


def chart(series: Series) -> Chart:
    """The drawing of a series: one point for each period, what was measured before plans."""
    points = _one_for_each_period(series.points)
    values = [point.value for point in points]
    scale, word = shared_scale(values)
    xs = _places([point.start for point in points])
    ys, base = _heights(values)
    labels = [_label(point, scale) for point in points]
    shown = _without_collisions(xs, labels)
    marks = tuple(
        Mark(x, y, point.event.status.value, label if i in shown else "", _label_place(y, base))
        for i, (point, x, y, label) in enumerate(zip(points, xs, ys, labels, strict=True))
    )
    return Chart(base, word, marks, _lines(points, marks), _ticks(series, points, xs))


def _one_for_each_period(points: Sequence[Point]) -> list[Point]:
    kept: dict[tuple[date, date], Point] = {}
    for point in points:
        kept.setdefault((point.start, point.end), point)
    return list(kept.values())


def _places(days: Sequence[date]) -> list[float]:
    first, last = days[0], days[-1]
    whole = max(1, (last - first).days)
    return [round(LEFT + (RIGHT - LEFT) * (day - first).days / whole, 1) for day in days]


def _heights(values: Sequence[Decimal]) -> tuple[list[float], float]:
    """From the base line at zero; falls stand below it."""
    low, high = min(Decimal(0), *values), max(Decimal(0), *values)
    whole = high - low or Decimal(1)
    bottom = BOTTOM_OF_FALLS if low else BOTTOM

    def height(value: Decimal) -> float:
        return round(TOP + (bottom - TOP) * float((high - value) / whole), 1)

    return [height(value) for value in values], height(Decimal(0))


def _label(point: Point, scale: Decimal) -> str:
    return BOUNDS.get(point.quantity.bound or "", "") + scaled(point.value, scale)


def _label_place(y: float, base: float) -> float:
    return y - 9 if y <= base else y + 19


def width(text: str) -> float:
    """How wide a label is drawn, a little too wide rather than too narrow."""
    return LETTER * sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)


def _without_collisions(xs: Sequence[float], texts: Sequence[str]) -> set[int]:
    """Which labels fit beside each other: the last, the first, then the others from the right."""
    last = len(xs) - 1
    kept: list[int] = []
    for i in dict.fromkeys([last, 0, *range(last, -1, -1)]):
        if all(abs(xs[i] - xs[k]) >= (width(texts[i]) + width(texts[k])) / 2 + 4 for k in kept):
            kept.append(i)
    return set(kept)


def _lines(points: Sequence[Point], marks: Sequence[Mark]) -> tuple[Line, ...]:
    pairs = pairwise(zip(points, marks, strict=True))
    return tuple(
        Line(before.x, before.y, after.x, after.y, second.planned)
        for (first, before), (second, after) in pairs
        if second.start - first.start <= APART
    )


def _ticks(series: Series, points: Sequence[Point], xs: Sequence[float]) -> tuple[Tick, ...]:
    texts = [_tick(point.start, series.period) for point in points]
    shown = _without_collisions(xs, texts)
    return tuple(
        Tick(x, text) for i, (x, text) in enumerate(zip(xs, texts, strict=True)) if i in shown
    )


def _tick(day: date, period: str) -> str:
    yearly = period not in ("month", "moment")
    return str(day.year) if yearly else f"{day.year}.{day.month}"
