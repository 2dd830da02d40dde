"""Find the event mentions of an article, what was rejected and why, and what has no date."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from timeline.dates import Conventions, find_article_dates
from timeline.events import undated
from timeline.events.attribution import dates_report
from timeline.events.gather import inside, parts_of, reporting_period, without_repeats
from timeline.events.headline import Source, headline_of
from timeline.events.judge import Verdict, judge
from timeline.events.kind import kind_of
from timeline.events.mention_id import fingerprint, mention_id
from timeline.events.passage import context_of, is_date_line, told_as_past, under_date_lines
from timeline.events.sections import told_as_plans
from timeline.events.split import by_zone
from timeline.events.statement import Statement
from timeline.events.status import status_of
from timeline.events.topic import topic_of
from timeline.models import (
    Article,
    DateMention,
    Day,
    EventKind,
    EventMention,
    Quantity,
    Sentence,
    Span,
    Status,
    Undated,
    ZoneAttribution,
)
from timeline.numbers import find_quantities
from timeline.text.cues import DONE_CUE, PLAN_CUE
from timeline.text.sentences import split_sentences
from timeline.zones import ArticleZones, Gazetteer, with_own_names

_NEAR = 200
"""Characters around a statement in which a headline looks for other dates."""

_NEIGHBOURS = 24
"""Dates of the sentence, on each side of one, that its statement is seen with."""


@dataclass(frozen=True, slots=True)
class Found:
    """What an article says: events, dated statements that are none, statements without date."""

    mentions: tuple[EventMention, ...] = ()
    rejected: tuple[EventMention, ...] = ()
    undated: tuple[Undated, ...] = ()


def find_event_mentions(
    article: Article,
    gazetteer: Gazetteer,
    *,
    lang: str = "zh",
    conventions: Conventions | None = None,
) -> Found:
    """All dated statements of an article, in reading order; nothing is dropped.

    One mention per date expression and zone; ``lang`` (zh or en) is that of their ``why``;
    ``conventions`` are the windows of vague words. Never looks at the clock.
    """
    sentences = split_sentences(article)
    dates = find_article_dates(
        article, sentences, lang=lang, conventions=conventions or Conventions()
    )
    gazetteer = with_own_names(article, gazetteer)
    zones = ArticleZones(article, sentences, gazetteer)
    plans = told_as_plans(sentences)
    told = None if article.published.known else told_as_past(sentences, dates)
    reading = _Reading(article, sentences, dates, zones, gazetteer, plans=plans, told=told)
    found = reading.read()
    missing = undated.statements(article, sentences, [m for m in found if m.rejected])
    whole = undated.news_item(article, sentences, dates)
    lengths = undated.lengths(article, sentences, dates) if not whole else []
    return Found(
        mentions=tuple(m for m in found if m.rejected is None),
        rejected=tuple(m for m in found if m.rejected is not None),
        undated=(*missing, *lengths, *whole),
    )


@dataclass(slots=True)
class _Reading:
    """One article while it is read."""

    article: Article
    sentences: Sequence[Sentence]
    dates: Sequence[Sequence[DateMention]]
    zones: ArticleZones
    gazetteer: Gazetteer
    seen: Counter[tuple[str, str]] = field(default_factory=Counter)
    plans: frozenset[int] = frozenset()
    told: Day | None = None

    def read(self) -> list[EventMention]:
        entries = under_date_lines(self.article, self.sentences, self.dates)
        found: list[EventMention] = []
        for number in range(len(self.sentences)):
            if number in entries:
                found += self._entry(number, entries[number])
            else:
                found += self._sentence(number)
        return without_repeats(found, self.sentences)

    def _sentence(self, number: int) -> list[EventMention]:
        sentence, dates = self.sentences[number], self.dates[number]
        if not dates:
            return []
        published = self.article.published
        planned = number in self.plans
        verdicts = judge(sentence.simplified, dates, sentence.kind, published, planned, self.told)
        if is_date_line(sentence, dates):
            verdicts = tuple(replace(verdict, reason="chrome") for verdict in verdicts)
        return self._mentions(number, verdicts)

    def _entry(self, number: int, date: DateMention) -> list[EventMention]:
        """A chronicle's entry, dated by the line above it."""
        sentence = self.sentences[number]
        text = sentence.simplified
        it = Statement(text, date, (0, len(text)), (), sentence.kind, self.article.published)
        return self._mentions(number, (Verdict(it, None),))

    def _mentions(self, number: int, verdicts: Sequence[Verdict]) -> list[EventMention]:
        quantities = find_quantities(self.sentences[number].simplified)
        last = _last_event(verdicts)
        return [
            mention
            for place, verdict in enumerate(verdicts)
            for mention in self._of_verdict(
                number,
                verdict,
                verdicts[max(0, place - _NEIGHBOURS) : place + _NEIGHBOURS + 1],
                _starting_in(quantities, verdict.statement.span),
                context_of(number, self.sentences, self.dates) if verdict is last else (),
            )
        ]

    def _of_verdict(
        self,
        number: int,
        verdict: Verdict,
        verdicts: Sequence[Verdict],
        quantities: Sequence[Quantity],
        context: tuple[str, ...],
    ) -> list[EventMention]:
        it = verdict.statement
        if verdict.reason is not None:
            return [self._mention(number, it, ZoneAttribution(), (), verdict.reason)]
        period = reporting_period(it, verdicts)
        return [
            replace(
                self._mention(number, replace(it, span=span), zone, quantities, None, verdicts),
                context=context if place == 0 else (),
                period=period,
            )
            for place, (span, zone) in enumerate(by_zone(it, number, self.zones, self.gazetteer))
        ]

    def _mention(
        self,
        number: int,
        it: Statement,
        zone: ZoneAttribution,
        quantities: Sequence[Quantity],
        reason: str | None,
        verdicts: Sequence[Verdict] = (),
    ) -> EventMention:
        sentence = self.sentences[number]
        clause = it.clause.strip("，,；;：:。 ")
        status = _status(it) if reason is None else Status.OCCURRED
        return EventMention(
            id=self._id(clause, it.date.text),
            article=self.article,
            line=sentence.line,
            quote=sentence.text,
            sentence=sentence.simplified,
            clause=clause,
            date=it.date,
            zone=zone,
            kind=_kind(it, status) if reason is None else EventKind.ACTION,
            status=status,
            headline=headline_of(_source(it, status, zone, verdicts)) if reason is None else "",
            quantities=tuple(q for q in quantities if inside(q.span, it.span)),
            parts=parts_of(it) if reason is None else (),
            topic=topic_of(self.article, self.sentences, number, it.span),
            rejected=reason,
        )

    def _id(self, clause: str, date_text: str) -> str:
        key = (fingerprint(clause), fingerprint(date_text))
        self.seen[key] += 1
        return mention_id(clause, date_text, self.seen[key] - 1)


def _status(it: Statement) -> Status:
    """A report is of its day; only when it reports a plan, it is one."""
    if not dates_report(it):
        return status_of(it)
    told = PLAN_CUE.search(it.rest)
    planned = told and not DONE_CUE.search(it.rest[: told.start()])
    return Status.PLANNED if planned else Status.OCCURRED


def _kind(it: Statement, status: Status) -> EventKind:
    return EventKind.REPORT if dates_report(it) else kind_of(it.said, status, it.date.role)


def _source(
    it: Statement, status: Status, zone: ZoneAttribution, verdicts: Sequence[Verdict]
) -> Source:
    near = (it.span[0] - _NEAR, it.span[1] + _NEAR)
    placed = tuple(
        v.statement.date.span
        for v in verdicts
        if v.reason in (None, "duplicate") and inside(v.statement.date.span, near)
    )
    return Source(it.text, it.span, it.date.span, placed or (it.date.span,), status, zone.zone)


def _starting_in(quantities: Sequence[Quantity], span: Span) -> Sequence[Quantity]:
    """The quantities (in the order of the text) that begin within a span."""
    first = bisect_left(quantities, span[0], key=_start)
    return quantities[first : bisect_left(quantities, span[1], key=_start)]


def _start(quantity: Quantity) -> int:
    return quantity.span[0]


def _last_event(verdicts: Sequence[Verdict]) -> Verdict | None:
    return next((verdict for verdict in reversed(verdicts) if verdict.reason is None), None)
