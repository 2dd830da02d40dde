"""The page of a timeline that is too long for one: its years, and a search over all of them."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby

from timeline.export.display import display
from timeline.export.event_view import FIRST_DAY, LAST_DAY, year_of
from timeline.export.options import ExportOptions
from timeline.export.overview import Overview, overview
from timeline.export.page_head import Head, page_head, statuses
from timeline.export.page_links import YearLink, page_file, year_links
from timeline.export.records import all_ids
from timeline.models import Build, Event, Timeline, Zone

MOST = 5_000
"""Events that one page may hold."""

Row = tuple[str, str, str, str, str, str, list[str]]
"""Id, page, first day, last day, date in words, headline, the other ids: what the search reads."""


@dataclass(frozen=True, slots=True)
class YearRow:
    """One year: its page, and what is in it."""

    year: int
    href: str
    count: int
    statuses: tuple[tuple[str, str, int], ...]


@dataclass(frozen=True, slots=True)
class YearsPage:
    """All that the template of the page prints."""

    zone: Zone
    head: Head
    statuses: tuple[tuple[str, str, int], ...]
    overview: Overview | None
    year_links: tuple[YearLink, ...]
    years: tuple[YearRow, ...]
    rows: tuple[Row, ...]
    count: int


def is_long(timeline: Timeline) -> bool:
    """True when the timeline is split by year."""
    return len(timeline.events) > MOST


def parts(timeline: Timeline) -> list[tuple[int, Timeline]]:
    """One timeline a year, in order; each keeps the zone and its sub-zones."""
    grouped = groupby(timeline.events, key=year_of)
    return [
        (year, Timeline(timeline.zone, tuple(events), timeline.subzones))
        for year, events in grouped
    ]


def years_page(timeline: Timeline, build: Build, options: ExportOptions) -> YearsPage:
    """``timeline`` as the page over its years shows it."""
    chart = overview(timeline.events)
    return YearsPage(
        zone=timeline.zone,
        head=page_head(timeline, build, options),
        statuses=statuses(timeline.events, options.lang),
        overview=chart,
        year_links=year_links(chart, timeline.events, lambda year: page_file(timeline.zone, year)),
        years=tuple(
            YearRow(
                year,
                page_file(timeline.zone, year),
                len(part.events),
                statuses(part.events, options.lang),
            )
            for year, part in parts(timeline)
        ),
        rows=tuple(_row(event, timeline.zone, options) for event in timeline.events),
        count=len(timeline.events),
    )


def _row(event: Event, zone: Zone, options: ExportOptions) -> Row:
    date = event.main.date
    return (
        event.id,
        page_file(zone, year_of(event)),
        str(date.start or date.end or FIRST_DAY),
        str(date.end or LAST_DAY),
        display(date, options.lang),
        event.main.headline,
        [id for id in all_ids(event) if id != event.id],
    )
