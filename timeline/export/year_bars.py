"""A zone's events per year as a row of bars, in the units that a template draws."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from timeline.export.event_view import year_of
from timeline.export.year_axis import COLUMN, Axis
from timeline.models import Event, Status

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


def year_bars(events: Iterable[Event], axis: Axis) -> tuple[YearBar, ...]:
    """One bar a column: happened, under way, planned from below; the fullest column fits."""
    counts = Counter((axis.middle(year_of(event)), event.status) for event in events)
    totals = Counter[float]()
    for (middle, _), count in counts.items():
        totals[middle] += count
    step = min(STEP, HEIGHT / max(totals.values()))
    bars = []
    for middle in sorted(totals):
        base = HEIGHT
        for status in Status:
            height = counts[middle, status] * step
            if height:
                base -= height
                bars.append(_bar(status, middle, base, height))
    return tuple(bars)


def _bar(status: Status, middle: float, top: float, height: float) -> YearBar:
    width = COLUMN * 0.6
    return YearBar(status.value, middle - width / 2, round(top, 2), width, round(height - 0.6, 2))
