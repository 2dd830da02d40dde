"""The head of a zone's page: what stands above the list, and what the page tells machines."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from timeline.export.event_view import year_of
from timeline.export.lineage import zone_name
from timeline.export.linked_data import MEDIA_TYPES, Node, dataset
from timeline.export.options import ExportOptions, Lang
from timeline.export.page_links import (
    Download,
    Generations,
    Link,
    downloads,
    lineage_links,
    page_file,
    zone_links,
)
from timeline.export.sources import articles_of, updated
from timeline.export.words import words
from timeline.models import Build, Event, Status, Timeline


@dataclass(frozen=True, slots=True)
class Feed:
    """A form of the timeline that readers' programs subscribe to."""

    type: str
    href: str


@dataclass(frozen=True, slots=True)
class Head:
    """``title`` names the page, ``name`` the zone; ``up`` leads to the page above."""

    name: str
    title: str
    file: str
    up: Link
    standfirst: str
    lineage: Generations
    subzones: tuple[Link, ...]
    downloads: tuple[Download, ...]
    updated: str
    corrected: int
    first_corrected: str
    feeds: tuple[Feed, ...]
    linked_data: Node


def page_head(
    timeline: Timeline, build: Build, options: ExportOptions, year: int | None = None
) -> Head:
    """The head of ``timeline``'s page; with ``year``, of the page that holds that year alone."""
    events, table = timeline.events, words(options.lang)
    articles = articles_of(events)
    name = zone_name(timeline.zone)
    title = table["page_title"].format(name=name)
    if year is not None:
        name = table["year_of_zone"].format(name=name, year=year)
        title = table["page_title"].format(name=name)
    summary = standfirst(events, len(articles), options.lang)
    files = downloads(timeline, options)
    corrected = [event.id for event in events if event.corrections]
    file = page_file(timeline.zone, year)
    return Head(
        name=name,
        title=title,
        file=file,
        up=_up(timeline, options, year),
        standfirst=summary,
        lineage=lineage_links(timeline.zone, build, options),
        subzones=zone_links(timeline.subzones, build),
        downloads=files,
        updated=updated(articles, options.lang),
        corrected=len(corrected),
        first_corrected=corrected[0] if corrected else "",
        feeds=tuple(
            Feed(MEDIA_TYPES[each.format], each.href)
            for each in files
            if each.format in ("atom", "ics")
        ),
        linked_data=dataset(timeline, articles, file, title, summary, files, options),
    )


def _up(timeline: Timeline, options: ExportOptions, year: int | None) -> Link:
    table = words(options.lang)
    if year is None:
        return Link(table["site"], "index.html")
    name = table["page_title"].format(name=zone_name(timeline.zone))
    return Link(name, page_file(timeline.zone))


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
    counts = [f"{word} {count}" for _, word, count in statuses(events, lang) if count]
    return table["standfirst"].format(
        years=years, count=len(events), statuses=table["comma"].join(counts), articles=articles
    )


def statuses(events: Iterable[Event], lang: Lang) -> tuple[tuple[str, str, int], ...]:
    """Every status with its word and how many events have it."""
    counts = Counter(event.status for event in events)
    return tuple((status.value, words(lang)[status.value], counts[status]) for status in Status)
