"""The nouns of the project: every record that one stage hands to the next.

All are immutable; dates are calendar days, both ends included; decimals are exact.
This module imports nothing of ours. Field by field: docs/schema.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

Day = date
"""A calendar day; the alias serves records whose own field is called ``date``."""

Span = tuple[int, int]
"""Half-open range [from, to) in code points of a given text."""


class Granularity(StrEnum):
    """How precise a date is. SPAN is anything without a calendar unit of its own."""

    DAY = "day"
    WEEK = "week"
    TENDAYS = "tendays"
    MONTH = "month"
    QUARTER = "quarter"
    HALF = "half"
    SEASON = "season"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"
    SPAN = "span"


class Role(StrEnum):
    """What a date says of its event: at it, since it, by it (deadline), as of it."""

    AT = "at"
    SINCE = "since"
    BY = "by"
    ASOF = "asof"


class AnchorKind(StrEnum):
    """Where a date expression was counted from."""

    ABSOLUTE = "absolute"
    PUBLICATION = "publication"
    NARRATIVE = "narrative"
    PERIOD = "period"
    EVENT = "event"


class Status(StrEnum):
    """Whether an event has happened, is under way, or is planned."""

    OCCURRED = "occurred"
    ONGOING = "ongoing"
    PLANNED = "planned"


class EventKind(StrEnum):
    """What a dated statement is: a happening, a measured figure, a goal, a condition.

    REPORT: the date is when a paper learnt or saw it (记者昨日获悉), not when it happened.
    """

    ACTION = "action"
    STATISTIC = "statistic"
    TARGET = "target"
    STATE = "state"
    REPORT = "report"


class Certainty(StrEnum):
    """How a publication date is known, from the surest to none."""

    STATED = "stated"
    METADATA = "metadata"
    SIDECAR = "sidecar"
    OPTION = "option"
    INFERRED = "inferred"
    UNKNOWN = "unknown"


class ParagraphKind(StrEnum):
    """The part that a paragraph plays on its page."""

    TITLE = "title"
    HEADING = "heading"
    CAPTION = "caption"
    BODY = "body"
    CHROME = "chrome"


# --- dates -----------------------------------------------------------------


class Alternative(NamedTuple):
    """Another reading that was considered, with the reason against it."""

    start: date | None
    end: date | None
    reason: str


class DateMention(NamedTuple):
    """A span of text that expresses a date. ``end`` None = open; ``start`` None = not resolved.

    A named tuple, as :class:`Alternative` is (changed by ``_replace``): a text has many, and frozen
    dataclasses cost four times as much to make.
    ``counted_back`` marks windows that end at publication (近日): they sort by their end.
    """

    text: str
    span: Span
    start: date | None
    end: date | None
    granularity: Granularity
    approx: bool
    role: Role
    edtf: str | None
    timex3: Mapping[str, str] | None
    anchor: AnchorKind
    rule: str
    why: str
    alternatives: tuple[Alternative, ...] = ()
    warnings: tuple[str, ...] = ()
    counted_back: bool = False

    @property
    def resolved(self) -> bool:
        """True when the calendar place is known, at one end at least."""
        return self.start is not None or self.end is not None

    @property
    def sort_date(self) -> date | None:
        """The day to sort by: the first, or the last of a window counted back."""
        return self.end if self.counted_back else (self.start or self.end)


# --- quantities ------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Quantity:
    """A figure with its unit. Values are unsigned and exact, after scaling (9.1万 → 91000)."""

    text: str
    span: Span
    value: Decimal
    unit: str | None
    kind: str
    low: Decimal | None = None
    high: Decimal | None = None
    counted: str | None = None
    bound: str | None = None
    change: str | None = None
    basis: str | None = None
    scope: str | None = None
    role: str = "value"
    qualifier: Quantity | None = None
    part_of: str | None = None


# --- articles --------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a source file, as read. ``number`` counts from 1 (or is a page or row).

    ``kind`` is what the file's own markup says of the line (a heading, chrome), else None.
    """

    number: int
    text: str
    kind: ParagraphKind | None = None


@dataclass(frozen=True, slots=True)
class Stated:
    """What a source's metadata, or a sidecar file, says of an article, unparsed."""

    title: str | None = None
    publisher: str | None = None
    authors: tuple[str, ...] = ()
    url: str | None = None
    published: str | None = None
    evidence: str | None = None
    zone: str | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """One source file as read: its lines, what its metadata states, and what its sidecar does.

    ``unit`` is what ``Line.number`` counts: line, page or row.
    """

    file: str
    lines: tuple[Line, ...]
    encoding: str = "utf-8"
    unit: str = "line"
    stated: Stated = Stated()
    warnings: tuple[str, ...] = ()
    sidecar: Stated = Stated()


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A repaired paragraph in the source's own script, and the same in Simplified characters.

    ``lines`` maps offsets in ``text`` to source line numbers, ascending, from offset 0.
    """

    text: str
    simplified: str
    kind: ParagraphKind
    lines: tuple[tuple[int, int], ...]

    def line_at(self, offset: int) -> int:
        """The source line that holds the character at ``offset`` of ``text``."""
        starts = [start for start, _ in self.lines]
        return self.lines[max(0, bisect_right(starts, offset) - 1)][1]


@dataclass(frozen=True, slots=True)
class Publication:
    """When an article appeared: a day (start = end), a window, or unknown (both None)."""

    start: date | None = None
    end: date | None = None
    certainty: Certainty = Certainty.UNKNOWN
    evidence: str | None = None

    @property
    def known(self) -> bool:
        """True when a day or a window is given."""
        return self.start is not None and self.end is not None


@dataclass(frozen=True, slots=True)
class Article:
    """One news text of a page. Chrome paragraphs stay in it, marked, so that nothing is lost."""

    file: str
    index: int
    title: str | None
    paragraphs: tuple[Paragraph, ...]
    published: Publication = Publication()
    publisher: str | None = None
    authors: tuple[str, ...] = ()
    url: str | None = None
    zone: str | None = None
    unit: str = "line"
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of an article; ``offset`` is its place in the paragraph's text."""

    text: str
    simplified: str
    kind: ParagraphKind
    paragraph: int
    offset: int
    line: int


# --- zones -----------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Zone:
    """A development zone. ``id`` is a pinyin slug; the first of ``parents`` is primary."""

    id: str
    name: str
    short: str
    kind: str
    level: str
    province: str
    city: str
    parents: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    weak_aliases: tuple[str, ...] = ()
    since: str | None = None
    until: str | None = None
    national_since: str | None = None
    predecessors: tuple[str, ...] = ()
    successors: tuple[str, ...] = ()
    confidence: int = 0
    note: str | None = None
    source: str = "gazetteer"


@dataclass(frozen=True, slots=True)
class ZoneMention:
    """A span of text that names a zone; a weak alias may name several."""

    text: str
    span: Span
    zone_ids: tuple[str, ...]
    weak: bool = False


@dataclass(frozen=True, slots=True)
class ZoneAttribution:
    """The zone a statement belongs to and the rule that said so (句内 泛称 段内 标题 主区 图注).

    ``also`` are the other zones that it names; those of them in ``joint`` share the event
    (A与B签约), so that it stands on their pages too.
    """

    zone_id: str | None = None
    zone: str | None = None
    parent_zone_id: str | None = None
    parent_zone: str | None = None
    zone_at_time: str | None = None
    why: str | None = None
    also: tuple[str, ...] = ()
    scope: str | None = None
    joint: tuple[str, ...] = ()


# --- events ----------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class EventMention:
    """One dated statement in one article: what ``timeline extract`` prints, a line each.

    ``rejected`` is the reason why a statement is no event, None for events. ``topic`` is what was
    spoken of before the clause: it tells what 该项目 or a clause without subject is about.
    """

    id: str
    article: Article
    line: int
    quote: str
    sentence: str
    clause: str
    date: DateMention
    zone: ZoneAttribution
    kind: EventKind
    status: Status
    headline: str
    quantities: tuple[Quantity, ...] = ()
    context: tuple[str, ...] = ()
    parts: tuple[str, ...] = ()
    period: tuple[Day, Day] | None = None
    rejected: str | None = None
    topic: str = ""


@dataclass(frozen=True, slots=True)
class Conflict:
    """A field in which the sources of one event differ: value → ids of the mentions that say so."""

    field: str
    values: tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True)
class Event:
    """What one or more event mentions report, merged. ``main`` is the mention that it shows."""

    id: str
    main: EventMention
    mentions: tuple[EventMention, ...]
    status: Status
    weight: float = 0.0
    conflicts: tuple[Conflict, ...] = ()
    plan: tuple[EventMention, ...] = ()
    merge_why: str | None = None
    corrections: tuple[str, ...] = ()

    @property
    def ids(self) -> tuple[str, ...]:
        """Every id the event answers to: its own, then those of its mentions."""
        return (self.id, *dict.fromkeys(mention.id for mention in self.mentions))


@dataclass(frozen=True, slots=True)
class Undated:
    """A statement or news item that could not be placed in time, and what it lacks."""

    article: Article
    line: int
    quote: str
    date_text: str | None
    missing: str


@dataclass(frozen=True, slots=True)
class Timeline:
    """The sorted events of one zone (its sub-zones' too)."""

    zone: Zone
    events: tuple[Event, ...]
    subzones: tuple[Zone, ...] = ()


@dataclass(frozen=True, slots=True)
class Problem:
    """Something a person should know: what is wrong where, and what would be right.

    ``skipped``: the file was not read. ``note``: nothing is wrong, but a choice was made for it.
    """

    file: str
    message: str
    remedy: str = ""
    line: int | None = None
    skipped: bool = False
    note: bool = False

    def __str__(self) -> str:
        place = self.file if self.line is None else f"{self.file}:{self.line}"
        return f"{place}: {self.message}" + (f"; {self.remedy}" if self.remedy else "")


@dataclass(frozen=True, slots=True)
class Build:
    """The result of the main job: timelines, what has no zone or date, and all problems."""

    timelines: tuple[Timeline, ...]
    unassigned: tuple[Event, ...] = ()
    undated: tuple[Undated, ...] = ()
    articles: tuple[Article, ...] = ()
    problems: tuple[Problem, ...] = ()

    @property
    def events(self) -> tuple[Event, ...]:
        """Every event once, also one on several pages; those without a zone last."""
        placed = {event.id: event for t in self.timelines for event in t.events}
        return (*placed.values(), *self.unassigned)
