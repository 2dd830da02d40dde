"""One event as its list entry shows it: words ready to print, nothing left to decide."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from timeline.export.display import DateLabel, display, label
from timeline.export.evidence import Basis, basis, locator, place, publication, publisher_name
from timeline.export.marks import Segment, as_printed, segments
from timeline.export.options import Lang
from timeline.export.records import all_ids, by_publication
from timeline.export.ruler import Bar, bar
from timeline.export.words import words
from timeline.models import (
    Article,
    Conflict,
    Event,
    EventKind,
    EventMention,
    Quantity,
    Role,
    Status,
)
from timeline.text.cues import CALLED_OFF

SHOWN_SOURCES = 3
SHOWN_CHIPS = 4
FIRST_DAY, LAST_DAY = "0001-01-01", "9999-12-31"
"""What an open end counts as when a page filters by date."""

YEAR_FIRST = re.compile(r"\D*\d{4}")
"""A label that says its year itself; the hidden year is left out before it."""

ArticleKey = tuple[str, int]


@dataclass(frozen=True, slots=True)
class SourceLine:
    """One report of an event; ``mark`` is ① when sources differ; ``number`` finds its article."""

    mark: str
    number: int
    publisher: str
    published: str
    place: str
    locator: str


@dataclass(frozen=True, slots=True)
class Difference:
    """A field in which sources differ: its values with the marks of the sources that say so."""

    field: str
    values: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class EventView:
    """All that the template prints of one event.

    ``ruler`` are the classes that draw its bar; ``days`` asks for its first and last day where the
    label's ``<time>`` does not give them.
    """

    id: str
    anchors: tuple[str, ...]
    status: str
    status_word: str
    year_word: str
    label: DateLabel
    bar: Bar
    ruler: str
    start: str
    end: str
    days: bool
    zone_id: str
    subzone: str
    headline: str
    segments: tuple[Segment, ...]
    traditional: bool
    chips: tuple[str, ...]
    more_chips: int
    basis: Basis
    notes: tuple[str, ...]
    differences: tuple[Difference, ...]
    corrections: tuple[str, ...]
    plans: tuple[tuple[str, str, int], ...]
    unreported: bool
    major: bool
    sources: tuple[SourceLine, ...]
    more_sources: tuple[SourceLine, ...]

    @property
    def publishers(self) -> tuple[str, ...]:
        """Who reports it, each once."""
        lines = (*self.sources, *self.more_sources)
        return tuple(dict.fromkeys(line.publisher for line in lines))


@dataclass(frozen=True, slots=True)
class PageContext:
    """What an entry must know of its page: its zone, its articles' numbers, its latest report."""

    zone_id: str
    numbers: Mapping[ArticleKey, int]
    latest: date | None
    lang: Lang
    as_printed: bool = False
    major: frozenset[str] = frozenset()


def article_key(article: Article) -> ArticleKey:
    """What tells the articles of a build apart."""
    return article.file, article.index


def year_of(event: Event) -> int:
    """The year that an event stands under."""
    return (event.main.date.sort_date or date.max).year


def event_view(event: Event, page: PageContext) -> EventView:
    """``event`` as ``page`` shows it."""
    main, table, year = event.main, words(page.lang), year_of(event)
    sources, when = _sources(event, page), label(main.date, year, page.lang)
    chips = _chips(main)
    start, end = str(main.date.start or main.date.end or FIRST_DAY), str(main.date.end or LAST_DAY)
    occurred = event.status is Status.OCCURRED
    return EventView(
        id=event.id,
        anchors=tuple(id for id in all_ids(event) if id != event.id),
        status=event.status.value,
        status_word="" if occurred else table[event.status.value],
        year_word="" if YEAR_FIRST.match(when.text) else table["year"].format(year=year),
        label=when,
        bar=bar(main.date, year),
        ruler="",
        start=start,
        end=end,
        days=when.span != (start, end),
        zone_id=main.zone.zone_id or "",
        subzone=_label(main, page),
        headline=main.headline,
        segments=as_printed(main) if page.as_printed else segments(main),
        traditional=page.as_printed and _is_traditional(main),
        chips=chips[:SHOWN_CHIPS],
        more_chips=max(0, len(chips) - SHOWN_CHIPS),
        basis=basis(main, page.lang),
        notes=_notes(main, page),
        differences=tuple(_difference(conflict, event, page.lang) for conflict in event.conflicts),
        corrections=event.corrections,
        plans=tuple(_plan(mention, page) for mention in event.plan),
        unreported=_unreported(event, page.latest),
        major=event.id in page.major,
        sources=sources[:SHOWN_SOURCES],
        more_sources=sources[SHOWN_SOURCES:],
    )


def _label(main: EventMention, page: PageContext) -> str:
    """The name of an event's zone where it is not the page's, nor shares the event with it."""
    zone = main.zone
    return "" if page.zone_id in (zone.zone_id, *zone.joint) else zone.zone or ""


def reports(event: Event) -> list[EventMention]:
    """What tells of the event itself, without the plan joined into it."""
    planned = {id(mention) for mention in event.plan}
    told = [mention for mention in event.mentions if id(mention) not in planned]
    return by_publication(tuple(told) or event.mentions)


def circled(number: int) -> str:
    """① to ⑳, then (21)."""
    return chr(0x2460 + number - 1) if number <= 20 else f"({number})"


def _marks(event: Event) -> dict[str, str]:
    """Mention id → its circled number among the event's sources."""
    return {mention.id: circled(n) for n, mention in enumerate(reports(event), 1)}


def _sources(event: Event, page: PageContext) -> tuple[SourceLine, ...]:
    lines = (
        SourceLine(
            mark=circled(n) if event.conflicts else "",
            number=page.numbers[article_key(mention.article)],
            publisher=publisher_name(mention.article, page.lang),
            published=publication(mention.article, page.lang) or words(page.lang)["no_date"],
            place=place(mention, page.lang),
            locator=locator(mention),
        )
        for n, mention in enumerate(reports(event), 1)
    )
    return tuple(dict.fromkeys(lines))


def _difference(conflict: Conflict, event: Event, lang: Lang) -> Difference:
    table, marks = words(lang), _marks(event)
    values = (
        ("".join(marks.get(id, "") for id in ids), table.get(value, value))
        for value, ids in conflict.values
    )
    name = table.get(f"field_{conflict.field}", conflict.field)
    return Difference(name, tuple(sorted(values)))


def _plan(mention: EventMention, page: PageContext) -> tuple[str, str, int]:
    """The plan's date in words, its headline, and the number of its article."""
    number = page.numbers[article_key(mention.article)]
    return display(mention.date, page.lang), mention.headline, number


def _unreported(event: Event, latest: date | None) -> bool:
    """True for a plan whose deadline has passed by the zone's latest report, without an outcome."""
    end = event.main.date.end
    planned = event.status is Status.PLANNED and event.main.date.role in (Role.BY, Role.AT)
    planned = planned and event.main.kind is not EventKind.REPORT
    planned = planned and not CALLED_OFF.search(event.main.clause)
    return planned and end is not None and latest is not None and latest > end


HAN = re.compile(r"[\u3400-\u9fff]")


def _notes(mention: EventMention, page: PageContext) -> tuple[str, ...]:
    """The reading's warnings, and that what is shown as Simplified is Traditional in print."""
    converted = _is_traditional(mention) and not page.as_printed
    note = (words(page.lang)["traditional"],) if converted else ()
    return (*mention.date.warnings, *note)


def _is_traditional(mention: EventMention) -> bool:
    quote, sentence = HAN.findall(mention.quote), HAN.findall(mention.sentence)
    return len(quote) == len(sentence) and quote != sentence


def _chips(mention: EventMention) -> tuple[str, ...]:
    """Every figure with its noun (专班专组18个), without those that the headline says already."""
    values = (q for q in mention.quantities if q.role == "value" and q.counted)
    said = mention.headline
    fresh = (q for q in values if q.text not in said or (q.counted or "") not in said)
    return tuple(dict.fromkeys(map(_chip, fresh)))


def _chip(quantity: Quantity) -> str:
    counted = quantity.counted or ""
    return quantity.text if counted in quantity.text else f"{counted}{quantity.text}"
