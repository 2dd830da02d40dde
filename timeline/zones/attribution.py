"""The zone that a statement belongs to, and the rule that said so."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from timeline.models import (
    Article,
    ParagraphKind,
    Sentence,
    Span,
    ZoneAttribution,
    ZoneMention,
)
from timeline.zones.gazetteer import Gazetteer
from timeline.zones.in_force import name_in_force
from timeline.zones.main_zone import Scanned, main_of
from timeline.zones.names import display_name
from timeline.zones.reference import points_at
from timeline.zones.scope import scope_of
from timeline.zones.subject import Named, is_beside, subject_of

_COUNTED = (ParagraphKind.BODY, ParagraphKind.HEADING)


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a rule found: a zone and the rule's short name, or only a scope."""

    zone_id: str | None
    why: str | None = None
    scope: str | None = None


@dataclass(frozen=True, slots=True)
class Question:
    """A statement to place: sentence by index, and the span of it that states the event."""

    index: int
    clause: Span


class ArticleZones:
    """The zones of one article, scanned once; asked sentence by sentence."""

    def __init__(
        self, article: Article, sentences: Sequence[Sentence], gazetteer: Gazetteer
    ) -> None:
        self._article, self._sentences, self._gazetteer = article, sentences, gazetteer
        self._scanned = [Scanned(s.simplified, *gazetteer.scan(s.simplified)) for s in sentences]
        self._settled: dict[int, Verdict] = {}

    @cached_property
    def main(self) -> str | None:
        """The zone that the article is about, None when that is not clear."""
        counted = [
            scanned
            for sentence, scanned in zip(self._sentences, self._scanned, strict=True)
            if sentence.kind in _COUNTED
        ]
        return main_of(self._article, counted, self._gazetteer)

    def attribute(
        self, index: int, clause: Span | None = None, on: date | None = None
    ) -> ZoneAttribution:
        """The zone of the statement in sentence ``index``.

        ``clause`` is the span of its Simplified text that states the event, by default all of
        it; ``on`` the event's first day, for the name then in force.
        """
        whole = (0, len(self._sentences[index].simplified))
        question = Question(index, clause or whole)
        return self._record(self._ask(question), question, on)

    def _ask(self, question: Question) -> Verdict:
        for rule in RULES:
            verdict = rule(self, question)
            if verdict is not None:
                return verdict
        return Verdict(None)

    # --- the rules, in the order of RULES ----------------------------------------

    def _chrome(self, question: Question) -> Verdict | None:
        """Navigation and related lists belong to no zone."""
        chrome = self._sentences[question.index].kind is ParagraphKind.CHROME
        return Verdict(None) if chrome else None

    def _caption(self, question: Question) -> Verdict | None:
        """A caption has its own zone, named in it, or none."""
        if self._sentences[question.index].kind is not ParagraphKind.CAPTION:
            return None
        whole = (0, len(self._sentences[question.index].simplified))
        for index in (question.index, *self._earlier(question.index)):
            named = self._named(index, question.clause if index == question.index else whole)
            named = named or self._named(index, whole)
            if named:
                return Verdict(named[0].zone_id, "图注")
        return Verdict(None)

    def _in_clause(self, question: Question) -> Verdict | None:
        """A zone named in the clause, or pointed at (该区).

        An office above the zones goes first when a zone is only pointed at behind a comma.
        """
        text = self._sentences[question.index].simplified
        start, end = question.clause
        named = self._named(question.index, question.clause)
        chosen = subject_of(text, named)
        if chosen is None:
            return None
        above = scope_of(text[start:end])
        if chosen.pointed and above and _opens_later(text, chosen.span, start + above[1]):
            return None
        return Verdict(chosen.zone_id, "泛称" if chosen.pointed else "句内")

    def _above(self, question: Question) -> Verdict | None:
        """The subject is the nation, a province or a city, and no zone its object or place."""
        text = self._sentences[question.index].simplified
        found = scope_of(text[slice(*question.clause)])
        return Verdict(None, scope=found[0]) if found else None

    def _before_clause(self, question: Question) -> Verdict | None:
        """The zone that the sentence spoke of before the clause, else the one named after."""
        text = self._sentences[question.index].simplified
        start, end = question.clause
        before = [n for n in self._named(question.index, (0, start)) if not is_beside(text, n.span)]
        if before:
            return Verdict(before[-1].zone_id, "泛称" if before[-1].pointed else "句内")
        above = scope_of(text[:start])
        if above:
            return Verdict(None, scope=above[0])
        chosen = subject_of(text, self._named(question.index, (end, len(text))))
        return Verdict(chosen.zone_id, "句内") if chosen and not chosen.pointed else None

    def _in_paragraph(self, question: Question) -> Verdict | None:
        """The nearest sentence before it in the paragraph that was about a zone, or above one."""
        for index in self._earlier(question.index):
            verdict = self._own(index)
            if verdict is not None:
                return Verdict(verdict.zone_id, "段内" if verdict.zone_id else None, verdict.scope)
        return None

    def _heading(self, question: Question) -> Verdict | None:
        """The zone that the heading over the paragraph names."""
        paragraph = self._sentences[question.index].paragraph
        for index in range(question.index - 1, -1, -1):
            sentence = self._sentences[index]
            if sentence.kind is ParagraphKind.HEADING and sentence.paragraph < paragraph:
                named = self._named(index, (0, len(sentence.simplified)))
                chosen = subject_of(sentence.simplified, named)
                return Verdict(chosen.zone_id, "标题") if chosen else None
        return None

    def _of_article(self, question: Question) -> Verdict | None:
        """The zone that the article is about."""
        return Verdict(self.main, "主区") if self.main else None

    # --- what the rules look at --------------------------------------------------

    def _own(self, index: int) -> Verdict | None:
        """What a sentence says of its zone by itself."""
        if index not in self._settled:
            whole = Question(index, (0, len(self._sentences[index].simplified)))
            own = self._in_clause(whole) or self._above(whole)
            self._settled[index] = own or Verdict(None, why="")
        found = self._settled[index]
        return None if found.why == "" else found

    def _earlier(self, index: int) -> Iterator[int]:
        """Indices of the sentences before this one in its paragraph, nearest first."""
        paragraph = self._sentences[index].paragraph
        while index > 0 and self._sentences[index - 1].paragraph == paragraph:
            index -= 1
            yield index

    def _named(self, index: int, within: Span) -> list[Named]:
        """Zones named or pointed at inside a span of a sentence, in reading order."""
        scanned = self._scanned[index]
        named = [
            Named(mention.span, zone_id)
            for mention in scanned.mentions
            if _inside(mention.span, within) and (zone_id := self._meant(mention))
        ]
        named += [
            Named(span, zone_id, pointed=True)
            for span in scanned.references
            if _inside(span, within) and (zone_id := self._pointed(index, span))
        ]
        return sorted(named, key=lambda each: each.span)

    def _meant(self, mention: ZoneMention) -> str | None:
        """The zone of a mention; a weak name counts only when the main zone is related."""
        if not mention.weak:
            return mention.zone_ids[0]
        if self.main is None:
            return None
        related = (id for id in mention.zone_ids if self._gazetteer.related(id, self.main))
        return next(related, None)

    def _pointed(self, index: int, span: Span) -> str | None:
        """The zone that a reference points at."""
        before = [n for n in self._scanned[index].mentions if n.span[1] <= span[0]]
        nearest = [self._meant(mention) for mention in reversed(before)]
        for earlier in self._earlier(index):
            nearest += [self._meant(m) for m in reversed(self._scanned[earlier].mentions)]
        known = [zone_id for zone_id in nearest if zone_id]
        text = self._sentences[index].simplified
        touching = any(mention.span[1] == span[0] for mention in before)
        if touching:
            return None
        return points_at(text, span, known, self.main, self._gazetteer)

    # --- the answer --------------------------------------------------------------

    def _record(self, verdict: Verdict, question: Question, on: date | None) -> ZoneAttribution:
        named = self._named(question.index, question.clause)
        also = dict.fromkeys(n.zone_id for n in named if n.zone_id != verdict.zone_id)
        zone = self._gazetteer.get(verdict.zone_id) if verdict.zone_id else None
        if zone is None:
            return ZoneAttribution(also=tuple(also), scope=verdict.scope)
        parent = self._gazetteer.get(zone.parents[0]) if zone.parents else None
        return ZoneAttribution(
            zone_id=zone.id,
            zone=display_name(zone),
            parent_zone_id=parent.id if parent else None,
            parent_zone=display_name(parent) if parent else None,
            zone_at_time=name_in_force(zone, on, self._gazetteer),
            why=verdict.why,
            also=tuple(also),
        )


def _inside(span: Span, within: Span) -> bool:
    return within[0] <= span[0] and span[1] <= within[1]


def _opens_later(text: str, span: Span, office: int) -> bool:
    """True when a comma parts the office from the zone pointed at: 国务院发文，新区定位更清晰."""
    return span[0] > office and any(mark in text[office : span[0]] for mark in "，,；;")


Rule = Callable[[ArticleZones, Question], Verdict | None]

RULES: tuple[Rule, ...] = (
    ArticleZones._chrome,
    ArticleZones._caption,
    ArticleZones._in_clause,
    ArticleZones._above,
    ArticleZones._before_clause,
    ArticleZones._in_paragraph,
    ArticleZones._heading,
    ArticleZones._of_article,
)
"""Asked in this order; the first that answers decides."""
