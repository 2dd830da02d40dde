"""The index over all zones as data: groups by province and city, bars on one time axis."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from timeline.export.areas import area_order, short_area
from timeline.export.display import display
from timeline.export.event_view import year_of
from timeline.export.files import stem
from timeline.export.lineage import Find, zone_name
from timeline.export.options import ExportOptions, Lang
from timeline.export.page_head import year_span
from timeline.export.page_links import finder
from timeline.export.sources import articles_of
from timeline.export.words import words
from timeline.export.year_axis import Axis, Label, year_axis
from timeline.export.year_bars import YearBar, year_bars
from timeline.models import Build, Event, Status, Timeline, Zone

FILES = {
    "jsonl": "events.jsonl",
    "json": "timelines.json",
    "parquet": "events.parquet",
    "datapackage": "datapackage.json",
}
"""Format → the file that holds all zones, in the order in which the page names them."""


@dataclass(frozen=True, slots=True)
class ZoneRow:
    """One zone of the index."""

    href: str
    name: str
    note: str
    count: int
    span: str
    planned: int
    bars: tuple[YearBar, ...]
    latest_date: str
    latest_headline: str
    latest_day: str
    search: str
    place: int


@dataclass(frozen=True, slots=True)
class Area:
    """The zones of one city."""

    name: str
    rows: tuple[ZoneRow, ...]


@dataclass(frozen=True, slots=True)
class IndexPage:
    """All that the template of the index prints."""

    standfirst: str
    axis: Axis
    labels: tuple[Label, ...]
    areas: tuple[Area, ...]
    count: int
    unassigned: int
    undated: int
    tables: bool
    files: tuple[str, ...]


def index_page(build: Build, options: ExportOptions) -> IndexPage:
    """All timelines of ``build`` as the index shows them."""
    lang = options.lang
    events = [event for timeline in build.timelines for event in timeline.events]
    table, axis = words(lang), year_axis(map(year_of, events))
    return IndexPage(
        standfirst=_standfirst(build, events, lang),
        axis=axis,
        labels=axis.labels(table["years_before"], table["years_from"]),
        areas=_areas(build.timelines, axis, finder(build, options), lang),
        count=len(build.timelines),
        unassigned=len(build.unassigned),
        undated=len(build.undated),
        tables="csv" in options.formats,
        files=tuple(name for format, name in FILES.items() if format in options.formats),
    )


def _standfirst(build: Build, events: Sequence[Event], lang: Lang) -> str:
    table = words(lang)
    unique = {event.id: event for event in events}
    if not unique:
        return table["no_events"]
    return table["index_standfirst"].format(
        zones=len(build.timelines),
        count=len(unique),
        years=table["year"].format(year=_span(events, lang)),
        articles=len(build.articles) or len(articles_of(events)),
    )


def _span(events: Sequence[Event], lang: Lang) -> str:
    first, last = year_span(events)
    joined = words(lang)["year_span"].format(first=first, last=last)
    return str(first) if first == last else joined


def _areas(timelines: Iterable[Timeline], axis: Axis, find: Find, lang: Lang) -> tuple[Area, ...]:
    """Areas by province and city; in each, lines of descent together, the largest first."""
    by_area: dict[tuple[str, str], list[Timeline]] = {}
    for timeline in timelines:
        key = (timeline.zone.province, timeline.zone.city)
        by_area.setdefault(key, []).append(timeline)
    areas, place = [], 0
    for key in sorted(by_area, key=area_order):
        members = _by_descent(by_area[key])
        rows = tuple(_row(t, axis, find, lang, place + n) for n, t in enumerate(members))
        place += len(rows)
        areas.append(Area(_area_name(key, lang), rows))
    return tuple(areas)


def _area_name(key: tuple[str, str], lang: Lang) -> str:
    return " ".join(dict.fromkeys(map(short_area, filter(None, key)))) or words(lang)["elsewhere"]


def _by_descent(timelines: Sequence[Timeline]) -> list[Timeline]:
    """By number of events; the predecessors and successors of a zone stand around it."""
    by_id = {t.zone.id: t for t in sorted(timelines, key=lambda t: (-len(t.events), t.zone.id))}
    placed: dict[str, Timeline] = {}
    for timeline in by_id.values():
        for id in _family(timeline.zone, by_id):
            placed.setdefault(id, by_id[id])
    return list(placed.values())


def _family(zone: Zone, by_id: dict[str, Timeline]) -> list[str]:
    """Ids of one line of descent among these zones, the oldest first."""
    found, waiting = {zone.id}, [zone]
    while waiting:
        member = waiting.pop()
        near = {*member.predecessors, *member.successors} & by_id.keys() - found
        found |= near
        waiting += [by_id[id].zone for id in sorted(near)]
    return sorted(found, key=lambda id: (by_id[id].zone.since or "", id))


def _row(timeline: Timeline, axis: Axis, find: Find, lang: Lang, place: int) -> ZoneRow:
    zone, events, table = timeline.zone, timeline.events, words(lang)
    latest = _latest(events)
    notes = (*_descent_notes(zone, find, lang), _subzone_note(timeline, lang))
    return ZoneRow(
        href=f"{stem(zone.id)}.html",
        name=zone_name(zone),
        note=table["semicolon"].join(filter(None, notes)),
        count=len(events),
        span=_span(events, lang),
        planned=sum(event.status is Status.PLANNED for event in events),
        bars=year_bars(events, axis),
        latest_date=display(latest.main.date, lang),
        latest_headline=latest.main.headline,
        latest_day=str(latest.main.date.sort_date),
        search=" ".join([zone.name, zone.short, *zone.aliases, *zone.weak_aliases, zone.id]),
        place=place,
    )


def _latest(events: Sequence[Event]) -> Event:
    """The latest event that is not a plan, if there is one."""
    told = [event for event in events if event.status is not Status.PLANNED]
    return max(told or events, key=lambda event: (event.main.date.sort_date or date.min, event.id))


def _descent_notes(zone: Zone, find: Find, lang: Lang) -> tuple[str, ...]:
    """What the zone was before, and what came after it."""
    table = words(lang)
    before = [zone_name(near) for id in zone.predecessors if (near := find(id))]
    after = [near for id in zone.successors if (near := find(id))]
    names = table["and"].join(map(zone_name, after))
    year = (after[0].since or "")[:4] if after else ""
    successor = "successor" if year else "successor_undated"
    return (
        table["predecessor"].format(names=table["and"].join(before)) if before else "",
        table[successor].format(year=year, names=names) if after else "",
    )


def _subzone_note(timeline: Timeline, lang: Lang) -> str:
    names, table = [zone_name(zone) for zone in timeline.subzones], words(lang)
    if not names:
        return ""
    if len(names) <= 2:
        return table["with_subzones"].format(names=table["and"].join(names))
    return table["with_more_subzones"].format(names=names[0], count=len(names))
