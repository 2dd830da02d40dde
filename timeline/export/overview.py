"""The chart over a list, in the units that a template draws: how events spread over the years.

Time is cut into equal columns of whole months. An event that lies within one column is a square
on the axis; a longer one is a bar below it. Places across are percentages of the chart's width,
so that the drawing follows the page without being stretched; places down are pixels.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from timeline.export.event_view import year_of
from timeline.export.lanes import LANE, Piece, Strip, pack
from timeline.models import Event, Status
from timeline.timelines import bounds

SQUARE, PITCH = 9, 11
"""A square, and the step from one to the next above it."""

HIGHEST = 8
"""The tallest stack of squares; above it every column becomes a bar."""

BARS_HEIGHT = 72
LEAST_HEIGHT = 3 * PITCH

WIDE = ((8, 1), (24, 3), (10_000, 12))
NARROW = ((8, 3), (36, 12), (10_000, 60))
"""Up to so many years a column holds so many months."""

LABELLED_MONTHS = 2
"""Up to so many years the months are named too."""


@dataclass(frozen=True, slots=True)
class Square:
    """One event: its column's middle, and its upper edge."""

    status: str
    x: float
    y: int


@dataclass(frozen=True, slots=True)
class Column:
    """One status's part of a column's bar."""

    status: str
    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Tick:
    """A mark of the axis; ``label`` may be empty."""

    x: float
    label: str


@dataclass(frozen=True, slots=True)
class Chart:
    """One drawing. ``axis`` is the line's y; ``top`` the count that the gridline at 0 stands for.

    ``aligned`` says that the years' links can stand under their columns; else the ticks name them.
    """

    step: int
    months: int
    axis: int
    height: int
    squares: tuple[Square, ...]
    columns: tuple[Column, ...]
    top: int
    strips: tuple[Strip, ...]
    more: int
    ticks: tuple[Tick, ...]
    aligned: bool


@dataclass(frozen=True, slots=True)
class Overview:
    """The same events drawn for wide and for narrow pages."""

    first: int
    years: int
    wide: Chart
    narrow: Chart


def overview(events: Sequence[Event]) -> Overview | None:
    """The chart of a zone's events; None without any."""
    if not events:
        return None
    shown = [year_of(event) for event in events]
    first, last = min(shown), max(shown)
    if _step(NARROW, last - first + 1) == 60:  # five-year columns start at a round year
        first, last = first // 5 * 5, last // 5 * 5 + 4
    years = last - first + 1
    charts = (_chart(events, first, years, _step(steps, years), fit) for steps, fit in SIZES)
    return Overview(first, years, *charts)


SIZES = ((WIDE, 10), (NARROW, 6))
"""Widths of columns, and up to how many years' links fit under them."""


def _step(steps: Iterable[tuple[int, int]], years: int) -> int:
    return next(step for most, step in steps if years <= most)


def _chart(events: Sequence[Event], first: int, years: int, step: int, fit: int) -> Chart:
    months = years * 12
    inside: Counter[tuple[int, Status]] = Counter()
    long: list[Piece] = []
    for event in events:
        start, end = _months(event, first)
        if max(start, 0) // step == end // step:
            inside[min(max(end, 0), months - 1) // step, event.status] += 1
        else:
            approx = event.main.date.approx
            long.append(Piece(start, end + 1, event.status.value, approx))
    strips, more = pack(long, months)
    stacked: Counter[int] = Counter()
    for (column, _), count in inside.items():
        stacked[column] += count
    tallest = max(stacked.values(), default=0)
    squares = tallest <= HIGHEST
    axis = max(LEAST_HEIGHT, tallest * PITCH + 2) if squares else BARS_HEIGHT
    lanes = 1 + max((strip.lane for strip in strips), default=-1)
    return Chart(
        step=step,
        months=months,
        axis=axis,
        height=axis + 4 + lanes * LANE + (0 if years <= fit and years > LABELLED_MONTHS else 18),
        squares=_squares(inside, step, months, axis) if squares else (),
        columns=() if squares else _columns(inside, step, months, tallest),
        top=0 if squares else tallest,
        strips=strips,
        more=more,
        ticks=_ticks(first, years, step, fit),
        aligned=years <= fit,
    )


def _months(event: Event, first: int) -> tuple[int, int]:
    """First and last month of an event, counted from January of ``first``."""
    start, end = bounds(event.main.date)
    return _month(start, first), _month(end, first)


def _month(day: date, first: int) -> int:
    return (day.year - first) * 12 + day.month - 1


def _squares(
    inside: Counter[tuple[int, Status]], step: int, months: int, axis: int
) -> tuple[Square, ...]:
    squares, heights = [], Counter[int]()
    for status in Status:
        for column in sorted(column for column, each in inside if each is status):
            for _ in range(inside[column, status]):
                heights[column] += 1
                y = axis - 2 - SQUARE - (heights[column] - 1) * PITCH
                squares.append(Square(status.value, percent(column * step + step / 2, months), y))
    return tuple(squares)


def _columns(
    inside: Counter[tuple[int, Status]], step: int, months: int, tallest: int
) -> tuple[Column, ...]:
    columns, heights = [], Counter[int]()
    for status in Status:
        for column in sorted(column for column, each in inside if each is status):
            below, count = heights[column], inside[column, status]
            heights[column] += count
            top = round(BARS_HEIGHT * (1 - (below + count) / tallest), 1)
            height = round(BARS_HEIGHT * (1 - below / tallest) - top, 1)
            left = percent((column + 0.1) * step, months)
            columns.append(
                Column(status.value, left, top, percent(0.8 * step, months), max(height, 0.5))
            )
    return tuple(columns)


def _ticks(first: int, years: int, step: int, fit: int) -> tuple[Tick, ...]:
    """A tick a year, named when the links do not stand below; the months of a short chart."""
    months = years * 12
    if years <= LABELLED_MONTHS:
        every = 1 if step == 1 and fit > 6 else 3
        return tuple(
            Tick(percent(month, months), str(month % 12 + 1)) for month in range(0, months, every)
        )
    named, room = _label_step(years, fit), 1 - 0.65 / fit
    return tuple(
        Tick(
            percent(year * 12, months),
            str(first + year) if (first + year) % named == 0 and year / years < room else "",
        )
        for year in range(years)
        if years <= 24 or (first + year) % (5 if years <= 120 else named) == 0
    )


def _label_step(years: int, fit: int) -> int:
    """Every how many years a tick is named, for twice as many names at most as links would fit."""
    if years <= fit:
        return 10_000  # the links stand below
    return next(step for step in (2, 5, 10, 20, 50, 100, 200, 500, 1_000) if years <= step * fit)


def percent(month: float, months: int) -> float:
    """A place across, as a percentage of the width."""
    return round(month / months * 100, 2)
