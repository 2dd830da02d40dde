"""One zone's page as data: header, years of entries, sources."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from timeline.export.event_view import (
    EventView,
    PageContext,
    article_key,
    event_view,
    year_of,
)
from timeline.export.files import stem
from timeline.export.lineage import Ancestor, Find, lineage, zone_name
from timeline.export.options import ExportOptions, Lang
from timeline.export.sources import ArticleView, article_views, articles_of, latest_day, updated
from timeline.export.words import words
from timeline.models import Build, Event, Status, Timeline, Zone
from timeline.timelines import sort_key


@dataclass(frozen=True, slots=True)
class YearView:
    """The entries under one year."""

    year: int
    events: tuple[EventView, ...]


@dataclass(frozen=True, slots=True)
class Link:
    """Words and where they lead; ``href`` None leads nowhere."""

    text: str
    href: str | None


MAJOR = 10
"""So many events at least are shown as 要事."""

LONG = 300
"""From so many events on, a browser lays out only the years in view."""


@dataclass(frozen=True, slots=True)
class ZonePage:
    """All that the template of a zone page prints."""

    zone: Zone
    name: str
    standfirst: str
    lineage: tuple[tuple[str, tuple[Link, ...], bool], ...]
    subzones: tuple[Link, ...]
    subzone_choices: tuple[tuple[str, str], ...]
    downloads: tuple[Link, ...]
    updated: str
    corrected: int
    first_corrected: str
    statuses: tuple[tuple[str, str, int], ...]
    publishers: tuple[str, ...]
    years: tuple[YearView, ...]
    articles: tuple[ArticleView, ...]
    long: bool
    major: int


DOWNLOADS: tuple[tuple[str, str, str], ...] = (
    ("csv", "CSV", "{zone}.csv"),
    ("jsonl", "JSON", "events.jsonl"),
)
"""Format, what the link says, the file: in the order of the row."""


def zone_page(timeline: Timeline, build: Build, options: ExportOptions) -> ZonePage:
    """``timeline`` as its page shows it; links lead only to files that this build writes."""
    events, lang = timeline.events, options.lang
    articles = articles_of(events)
    numbers = {article_key(article): n for n, article in enumerate(articles, 1)}
    major = _major(events)
    page = PageContext(timeline.zone.id, numbers, latest_day(articles), lang, major)
    views = _anchored_once([event_view(event, page) for event in events])
    pages = {each.zone.id: each.zone for each in build.timelines}
    corrected = [event.id for event in events if event.corrections]
    return ZonePage(
        zone=timeline.zone,
        name=zone_name(timeline.zone),
        standfirst=standfirst(events, len(articles), lang),
        lineage=_lineage(timeline.zone, pages, build, options),
        subzones=tuple(_zone_link(zone, pages) for zone in timeline.subzones),
        subzone_choices=tuple((zone.id, zone_name(zone)) for zone in timeline.subzones),
        downloads=_downloads(timeline.zone, options),
        updated=updated(articles, lang),
        corrected=len(corrected),
        first_corrected=corrected[0] if corrected else "",
        statuses=_statuses(events, lang),
        publishers=tuple(sorted({name for view in views for name in view.publishers})),
        years=_years(events, views),
        articles=article_views(articles, events, lang),
        long=len(events) >= LONG,
        major=len(major) if len(major) < len(events) else 0,
    )


def _major(events: Sequence[Event]) -> frozenset[str]:
    """The ids of the events that matter most: a third of them, and no fewer than ten."""
    by_weight = sorted(events, key=lambda event: (-event.weight, sort_key(event)))
    return frozenset(event.id for event in by_weight[: max(MAJOR, len(events) // 3)])


def _anchored_once(views: Sequence[EventView]) -> list[EventView]:
    """The views without anchors that an earlier entry already has: ids are unique on a page."""
    taken = {view.id for view in views}
    kept = []
    for view in views:
        fresh = tuple(id for id in view.anchors if id not in taken)
        taken.update(fresh)
        kept.append(replace(view, anchors=fresh))
    return kept


def year_span(events: Sequence[Event]) -> tuple[int, int]:
    """First and last year that the events stand under."""
    years = [year_of(event) for event in events]
    return min(years), max(years)


def standfirst(events: Sequence[Event], articles: int, lang: Lang) -> str:
    """The sentence under the name: years, counts, sources."""
    table = words(lang)
    if not events:
        return table["no_events"]
    first, last = year_span(events)
    one = table["year"].format(year=first)
    years = one if first == last else table["years"].format(first=first, last=last)
    counts = [f"{word} {count}" for _, word, count in _statuses(events, lang) if count]
    statuses = table["comma"].join(counts)
    return table["standfirst"].format(
        years=years, count=len(events), statuses=statuses, articles=articles
    )


def _statuses(events: Iterable[Event], lang: Lang) -> tuple[tuple[str, str, int], ...]:
    counts = Counter(event.status for event in events)
    return tuple((status.value, words(lang)[status.value], counts[status]) for status in Status)


def _years(events: Sequence[Event], views: Sequence[EventView]) -> tuple[YearView, ...]:
    pairs = zip(map(year_of, events), views, strict=True)
    grouped = groupby(pairs, key=lambda pair: pair[0])
    return tuple(YearView(year, tuple(view for _, view in group)) for year, group in grouped)


def finder(build: Build, options: ExportOptions) -> Find:
    """Looks a zone up among the build's own, then in the gazetteer."""
    own = {timeline.zone.id: timeline.zone for timeline in build.timelines}
    return lambda id: own.get(id) or (options.zones.get(id) if options.zones else None)


def _lineage(
    zone: Zone, pages: dict[str, Zone], build: Build, options: ExportOptions
) -> tuple[tuple[str, tuple[Link, ...], bool], ...]:
    """Generations as (year, zones, whether it is this one)."""
    return tuple(
        (generation[0].year, _links(generation, zone, pages), generation[0].id == zone.id)
        for generation in lineage(zone, finder(build, options))
    )


def _links(
    generation: tuple[Ancestor, ...], zone: Zone, pages: dict[str, Zone]
) -> tuple[Link, ...]:
    linked = {id for id in pages if id != zone.id}
    return tuple(
        Link(each.name, f"{stem(each.id)}.html" if each.id in linked else None)
        for each in generation
    )


def _zone_link(zone: Zone, pages: dict[str, Zone]) -> Link:
    return Link(zone_name(zone), f"{stem(zone.id)}.html" if zone.id in pages else None)


def _downloads(zone: Zone, options: ExportOptions) -> tuple[Link, ...]:
    return tuple(
        Link(text, name.format(zone=stem(zone.id)))
        for format, text, name in DOWNLOADS
        if format in options.formats
    )
