"""A zone's events per year as a row of bars, in the units that a template draws."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from timeline.export.event_view import year_of
from timeline.models import Event, Status

COLUMN = 10
"""Width of a year in the chart's units; the drawing is stretched to its place."""

HEIGHT, STEP = 34.0, 5.0
"""Height of the chart and of one event in it, as long as all fit."""


@dataclass(frozen=True, slots=True)
class YearBar:
    """One part of a year's bar, in chart units from the top left."""

    status: str
    x: float
    y: float
    width: float
    height: float


def year_bars(events: Iterable[Event], years: range) -> tuple[YearBar, ...]:
    """One bar a year: happened, under way, planned from below; the fullest year fits."""
    counts = Counter((year_of(event), event.status) for event in events)
    totals = Counter[int]()
    for (year, _), count in counts.items():
        totals[year] += count
    step = min(STEP, HEIGHT / max(totals.values()))
    bars = []
    for year in sorted(totals):
        base = HEIGHT
        for status in Status:
            height = counts[year, status] * step
            if height:
                base -= height
                bars.append(_bar(status, year - years.start, base, height))
    return tuple(bars)


def _bar(status: Status, column: int, top: float, height: float) -> YearBar:
    x, margin = column * COLUMN, COLUMN * 0.2
    return YearBar(
        status.value, x + margin, round(top, 2), COLUMN - 2 * margin, round(height - 0.6, 2)
    )
