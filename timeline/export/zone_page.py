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
from timeline.export.ics import has_days
from timeline.export.lineage import Ancestor, Find, lineage, zone_name
from timeline.export.linked_data import MEDIA_TYPES, Node, dataset
from timeline.export.options import ExportOptions, Lang
from timeline.export.overview import Overview, overview
from timeline.export.sources import ArticleView, article_views, articles_of, latest_day, updated
from timeline.export.words import words
from timeline.models import Build, Event, Status, Timeline, Zone


@dataclass(frozen=True, slots=True)
class YearView:
    """The entries under one year."""

    year: int
    events: tuple[EventView, ...]


@dataclass(frozen=True, slots=True)
class Feed:
    """A form of the timeline that readers' programs subscribe to."""

    type: str
    href: str


@dataclass(frozen=True, slots=True)
class YearLink:
    """A year of the chart, how many events stand under it, and where they are."""

    year: int
    count: int
    href: str


@dataclass(frozen=True, slots=True)
class Link:
    """Words and where they lead; ``href`` None leads nowhere."""

    text: str
    href: str | None


LONG = 300
"""From so many events on, a browser lays out only the years in view."""


@dataclass(frozen=True, slots=True)
class ZonePage:
    """All that the template of a zone page prints."""

    zone: Zone
    name: str
    title: str
    file: str
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
    overview: Overview | None
    year_links: tuple[YearLink, ...]
    years: tuple[YearView, ...]
    articles: tuple[ArticleView, ...]
    long: bool
    linked_data: Node
    feeds: tuple[Feed, ...]


DOWNLOADS = {
    "csv": "{zone}.csv",
    "xlsx": "{zone}.xlsx",
    "ics": "{zone}.ics",
    "atom": "{zone}.atom.xml",
    "timelinejs": "{zone}.timelinejs.json",
    "jsonl": "events.jsonl",
}
"""Format → file, in the order of the row."""


def zone_page(timeline: Timeline, build: Build, options: ExportOptions) -> ZonePage:
    """``timeline`` as its page shows it; links lead only to files that this build writes."""
    events, lang = timeline.events, options.lang
    articles = articles_of(events)
    numbers = {article_key(article): n for n, article in enumerate(articles, 1)}
    page = PageContext(timeline.zone.id, numbers, latest_day(articles), lang)
    views = _anchored_once([event_view(event, page) for event in events])
    pages = {each.zone.id: each.zone for each in build.timelines}
    name = zone_name(timeline.zone)
    title = words(lang)["page_title"].format(name=name)
    summary = standfirst(events, len(articles), lang)
    files = _downloads(timeline, options)
    corrected = [event.id for event in events if event.corrections]
    return ZonePage(
        zone=timeline.zone,
        name=name,
        title=title,
        file=f"{stem(timeline.zone.id)}.html",
        standfirst=summary,
        lineage=_lineage(timeline.zone, pages, build, options),
        subzones=tuple(_zone_link(zone, pages) for zone in timeline.subzones),
        subzone_choices=tuple((zone.id, zone_name(zone)) for zone in timeline.subzones),
        downloads=tuple(Link(text, href) for _, text, href in files),
        updated=updated(articles, lang),
        corrected=len(corrected),
        first_corrected=corrected[0] if corrected else "",
        statuses=_statuses(events, lang),
        publishers=tuple(sorted({name for view in views for name in view.publishers})),
        overview=(chart := overview(events)),
        year_links=_year_links(chart, events),
        years=_years(events, views),
        articles=article_views(articles, events, lang),
        long=len(events) >= LONG,
        feeds=tuple(Feed(MEDIA_TYPES[f], href) for f, _, href in files if f in ("atom", "ics")),
        linked_data=dataset(
            timeline,
            articles,
            title,
            summary,
            [(format, href) for format, _, href in files],
            options,
        ),
    )


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


def _year_links(chart: Overview | None, events: Iterable[Event]) -> tuple[YearLink, ...]:
    """Every year of the chart, empty ones too, so that the links can stand under it."""
    if chart is None:
        return ()
    counts = Counter(map(year_of, events))
    years = range(chart.first, chart.first + chart.years)
    return tuple(YearLink(year, counts[year], f"#y{year}") for year in years)


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


def _downloads(timeline: Timeline, options: ExportOptions) -> tuple[tuple[str, str, str], ...]:
    """What the row 下载 offers: format, words, file."""
    return tuple(
        (format, words(options.lang)[f"format_{format}"], name.format(zone=stem(timeline.zone.id)))
        for format, name in DOWNLOADS.items()
        if format in options.formats and (format != "ics" or has_days(timeline))
    )
