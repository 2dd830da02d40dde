"""One zone's page as data: head, chart, years of entries, sources."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from timeline.export.event_view import EventView, PageContext, article_key, event_view, year_of
from timeline.export.indicators import Indicators, indicators
from timeline.export.lineage import zone_name
from timeline.export.options import ExportOptions
from timeline.export.overview import Overview, overview
from timeline.export.page_head import Head, page_head, statuses
from timeline.export.page_links import YearLink, year_links
from timeline.export.ruler import Names, classes, names_of, style
from timeline.export.sources import ArticleView, article_views, articles_of, latest_day
from timeline.models import Build, Event, Timeline, Zone
from timeline.timelines import sort_key


@dataclass(frozen=True, slots=True)
class YearView:
    """The entries under one year, in lists that a browser lays out as they are reached."""

    year: int
    count: int
    lists: tuple[tuple[EventView, ...], ...]


TOGETHER = 30
"""Entries of a list at most. Lists are what browsers may skip: fewer entries each would cost more
when a filter touches all of them, more would keep the first screen waiting."""


MAJOR = 10
"""So many events at least are shown as 要事."""


@dataclass(frozen=True, slots=True)
class ZonePage:
    """All that the template of a zone page prints; ``style`` are the rules of this page alone."""

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
    major: int
    style: str


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
    bars = names_of(view.bar for view in views)
    years = _years(events, [_ruled(view, bars) for view in views])
    chart = overview(events)
    return ZonePage(
        zone=timeline.zone,
        head=page_head(timeline, build, options, year),
        subzone_choices=tuple((zone.id, zone_name(zone)) for zone in timeline.subzones),
        statuses=statuses(events, lang),
        publishers=tuple(sorted({name for view in views for name in view.publishers})),
        overview=chart,
        year_links=year_links(chart, events, lambda year: f"#y{year}"),
        years=years,
        indicators=indicators(timeline, lang),
        articles=article_views(articles, events, lang),
        major=len(major) if len(major) < len(events) else 0,
        style=_rules(bars, years),
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


def _ruled(view: EventView, bars: Names) -> EventView:
    return replace(view, ruler=classes(view.bar, view.label.approx, bars))


def _years(events: Sequence[Event], views: Sequence[EventView]) -> tuple[YearView, ...]:
    pairs = zip(map(year_of, events), views, strict=True)
    grouped = groupby(pairs, key=lambda pair: pair[0])
    return tuple(_year(year, [view for _, view in group]) for year, group in grouped)


def _year(year: int, views: Sequence[EventView]) -> YearView:
    lists = (tuple(views[at : at + TOGETHER]) for at in range(0, len(views), TOGETHER))
    return YearView(year, len(views), tuple(lists))


def _rules(bars: Names, years: Iterable[YearView]) -> str:
    """The rules of this page alone: where bars lie, and how long each list will be."""
    lengths = sorted({len(list) for year in years for list in year.lists})
    return style(bars) + "".join(f".n{length}{{--n:{length}}}" for length in lengths)
