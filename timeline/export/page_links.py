"""Where a page leads: other zones, years, downloads, feeds. Only to files that a build writes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from timeline.export.event_view import year_of
from timeline.export.files import stem
from timeline.export.ics import has_days
from timeline.export.lineage import Ancestor, Find, lineage, zone_name
from timeline.export.options import ExportOptions
from timeline.export.overview import Overview
from timeline.export.words import words
from timeline.models import Build, Event, Timeline, Zone


@dataclass(frozen=True, slots=True)
class Link:
    """Words and where they lead; ``href`` None leads nowhere."""

    text: str
    href: str | None


@dataclass(frozen=True, slots=True)
class YearLink:
    """A year of the chart, how many events stand under it, and where they are."""

    year: int
    count: int
    href: str


@dataclass(frozen=True, slots=True)
class Download:
    """A file with the timeline's data."""

    format: str
    text: str
    href: str


Generations = tuple[tuple[str, tuple[Link, ...], bool], ...]
"""A line of descent as (year, zones, whether it is this one)."""

DOWNLOADS = {
    "csv": "{zone}.csv",
    "xlsx": "{zone}.xlsx",
    "ics": "{zone}.ics",
    "atom": "{zone}.atom.xml",
    "timelinejs": "{zone}.timelinejs.json",
    "jsonl": "events.jsonl",
}
"""Format → file, in the order of the row."""


def page_file(zone: Zone, year: int | None = None) -> str:
    """The file of a zone's page, or of one year of a timeline that is too long for one page."""
    return f"{stem(zone.id)}.html" if year is None else f"{stem(zone.id)}-{year}.html"


def year_links(
    chart: Overview | None, events: Iterable[Event], href: Callable[[int], str]
) -> tuple[YearLink, ...]:
    """Every year of the chart, empty ones too, so that the links can stand under it."""
    if chart is None:
        return ()
    counts = Counter(map(year_of, events))
    years = range(chart.first, chart.first + chart.years)
    return tuple(YearLink(year, counts[year], href(year)) for year in years)


def downloads(timeline: Timeline, options: ExportOptions) -> tuple[Download, ...]:
    """What the row 下载 offers."""
    table, name = words(options.lang), stem(timeline.zone.id)
    return tuple(
        Download(format, table[f"format_{format}"], file.format(zone=name))
        for format, file in DOWNLOADS.items()
        if format in options.formats and (format != "ics" or has_days(timeline))
    )


def finder(build: Build, options: ExportOptions) -> Find:
    """Looks a zone up among the build's own, then in the gazetteer."""
    own = {timeline.zone.id: timeline.zone for timeline in build.timelines}
    return lambda id: own.get(id) or (options.zones.get(id) if options.zones else None)


def lineage_links(zone: Zone, build: Build, options: ExportOptions) -> Generations:
    """Predecessors, the zone itself, successors, each linked when it has a page."""
    linked = {timeline.zone.id for timeline in build.timelines} - {zone.id}
    return tuple(
        (generation[0].year, _links(generation, linked), generation[0].id == zone.id)
        for generation in lineage(zone, finder(build, options))
    )


def _links(generation: tuple[Ancestor, ...], linked: set[str]) -> tuple[Link, ...]:
    return tuple(
        Link(each.name, f"{stem(each.id)}.html" if each.id in linked else None)
        for each in generation
    )


def zone_links(zones: Iterable[Zone], build: Build) -> tuple[Link, ...]:
    """Sub-zones, linked when they have pages of their own."""
    pages = {timeline.zone.id for timeline in build.timelines}
    return tuple(
        Link(zone_name(zone), page_file(zone) if zone.id in pages else None) for zone in zones
    )
