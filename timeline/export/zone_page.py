"""One zone's page as data: head, chart, years of entries, sources."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from timeline.export.event_view import EventView, PageContext, article_key, event_view, year_of
from timeline.export.indicators import Indicators, indicators
from timeline.export.lineage import zone_name
from timeline.export.options import ExportOptions
from timeline.export.overview import Overview, overview
from timeline.export.page_head import Head, page_head, statuses
from timeline.export.page_links import YearLink, year_links
from timeline.export.sources import ArticleView, article_views, articles_of, latest_day
from timeline.models import Build, Event, Timeline, Zone
from timeline.timelines import sort_key


@dataclass(frozen=True, slots=True)
class YearView:
    """The entries under one year."""

    year: int
    events: tuple[EventView, ...]


MAJOR = 10
"""So many events at least are shown as 要事."""

LONG = 300
"""From so many events on, a browser lays out only the years in view."""


@dataclass(frozen=True, slots=True)
class ZonePage:
    """All that the template of a zone page prints."""

    zone: Zone
    head: Head
    subzone_choices: tuple[tuple[str, str], ...]
    statuses: tuple[tuple[str, str, int], ...]
    publishers: tuple[str, ...]
    overview: Overview | None
    year_links: tuple[YearLink, ...]
    years: tuple[YearView, ...]
    indicators: Indicators
    articles: tuple[ArticleView, ...]
    long: bool
    major: int


def zone_page(
    timeline: Timeline, build: Build, options: ExportOptions, year: int | None = None
) -> ZonePage:
    """``timeline`` as its page shows it; ``year`` when it is one year of a longer one."""
    events, lang = timeline.events, options.lang
    articles = articles_of(events)
    numbers = {article_key(article): n for n, article in enumerate(articles, 1)}
    major = _major(events)
    page = PageContext(
        zone_id=timeline.zone.id,
        numbers=numbers,
        latest=latest_day(articles),
        lang=lang,
        as_printed=options.as_printed,
        major=major,
    )
    views = _anchored_once([event_view(event, page) for event in events])
    chart = overview(events)
    return ZonePage(
        zone=timeline.zone,
        head=page_head(timeline, build, options, year),
        subzone_choices=tuple((zone.id, zone_name(zone)) for zone in timeline.subzones),
        statuses=statuses(events, lang),
        publishers=tuple(sorted({name for view in views for name in view.publishers})),
        overview=chart,
        year_links=year_links(chart, events, lambda year: f"#y{year}"),
        years=_years(events, views),
        indicators=indicators(timeline, lang),
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


def _years(events: Sequence[Event], views: Sequence[EventView]) -> tuple[YearView, ...]:
    pairs = zip(map(year_of, events), views, strict=True)
    grouped = groupby(pairs, key=lambda pair: pair[0])
    return tuple(YearView(year, tuple(view for _, view in group)) for year, group in grouped)
