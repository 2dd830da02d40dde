"""How one statement is placed: each rule a function from what is named to a verdict, or None."""

from __future__ import annotations

from dataclasses import dataclass

from timeline.models import ParagraphKind, Span
from timeline.zones.named import NamedZones, Verdict
from timeline.zones.scope import scope_of
from timeline.zones.segments import last_segment, opens_segment, rest_of_segment, starts_afresh
from timeline.zones.subject import is_beside, subject_of

NO_ZONE = Verdict(None)


@dataclass(frozen=True, slots=True)
class Statement:
    """What is to be placed: the sentence by its index, and the span that states the event."""

    index: int
    clause: Span
    text: str
    kind: ParagraphKind

    @property
    def said(self) -> str:
        """The words of the clause."""
        return self.text[slice(*self.clause)]


def statement_at(named: NamedZones, index: int, clause: Span | None = None) -> Statement:
    """A clause of a sentence, or all of it, as what is to be placed."""
    text = named.text(index)
    return Statement(index, clause or (0, len(text)), text, named.sentences[index].kind)


def chrome(_: NamedZones, it: Statement) -> Verdict | None:
    """Navigation and related lists belong to no zone."""
    return NO_ZONE if it.kind is ParagraphKind.CHROME else None


def caption(named: NamedZones, it: Statement) -> Verdict | None:
    """The zone named in a caption, in the clause first; none when it names another place."""
    if it.kind is not ParagraphKind.CAPTION:
        return None
    for index in (it.index, *named.earlier(it.index)):
        found = named.within(index, (0, len(named.text(index))))
        inside = [each for each in found if _inside(each.span, it.clause)]
        for each in (*(inside if index == it.index else ()), *found):
            return Verdict(each.zone_id, "图注")
    return NO_ZONE if named.tells_of_elsewhere(it.index) else None


def in_clause(named: NamedZones, it: Statement) -> Verdict | None:
    """A zone named in the clause or pointed at, unless an office stands before the pointing."""
    chosen = subject_of(it.text, named.within(it.index, it.clause))
    if chosen is None:
        return None
    above = scope_of(it.said)
    if chosen.pointed and above and _behind_comma(it.text, chosen.span, it.clause[0] + above[1]):
        return None
    return Verdict(chosen.zone_id, "泛称" if chosen.pointed else "句内")


def above(_: NamedZones, it: Statement) -> Verdict | None:
    """The nation, a province or a city as the subject."""
    found = scope_of(it.said)
    return Verdict(None, scope=found[0]) if found else None


def before_clause(named: NamedZones, it: Statement) -> Verdict | None:
    """What the sentence was about before the clause, back to a semicolon."""
    before = named.within(it.index, (0, it.clause[0]))
    before = [each for each in before if not is_beside(it.text, each.span)]
    if before:
        nearest = last_segment(it.text, [each.span for each in before])
        candidates = [each for each in before if each.span in nearest]
        openers = [each for each in candidates if opens_segment(it.text, each.span)]
        chosen = openers[-1] if openers else candidates[0]
        if _leaves_part(named, it, chosen.zone_id, chosen.span):
            return None
        return Verdict(chosen.zone_id, "泛称" if chosen.pointed else "句内")
    above = scope_of(it.text[: it.clause[0]])
    return Verdict(None, scope=above[0]) if above else None


def _leaves_part(named: NamedZones, it: Statement, zone_id: str, span: Span) -> bool:
    """After a semicolon, a clause with a subject of its own leaves a sub-zone for the whole."""
    main = named.main
    if main is None or zone_id == main or not named.lies_in(zone_id, main):
        return False
    return starts_afresh(it.text, span[1], it.clause)


def behind_clause(named: NamedZones, it: Statement) -> Verdict | None:
    """A zone named as a place behind the clause, up to a semicolon."""
    rest = rest_of_segment(it.text, it.clause[1])
    behind = [n for n in named.within(it.index, rest) if not opens_segment(it.text, n.span)]
    chosen = subject_of(it.text, behind)
    return Verdict(chosen.zone_id, "句内") if chosen and not chosen.pointed else None


def in_paragraph(named: NamedZones, it: Statement) -> Verdict | None:
    """What the nearest sentence before in the paragraph was about."""
    waiting = []
    verdict = None
    for index in named.earlier(it.index):
        if index in named.verdicts:
            verdict = named.verdicts[index]
            break
        waiting.append(index)
    for index in reversed(waiting):
        whole = statement_at(named, index)
        own = in_clause(named, whole) or above(named, whole)
        named.verdicts[index] = verdict = own or verdict
    if verdict is None:
        return None
    return Verdict(verdict.zone_id, "段内" if verdict.zone_id else None, verdict.scope)


def heading(named: NamedZones, it: Statement) -> Verdict | None:
    """The zone named in the heading over the paragraph."""
    paragraph = named.sentences[it.index].paragraph
    for index in range(it.index - 1, -1, -1):
        sentence = named.sentences[index]
        if sentence.kind is ParagraphKind.HEADING and sentence.paragraph < paragraph:
            found = named.within(index, (0, len(sentence.simplified)))
            chosen = subject_of(sentence.simplified, found)
            return Verdict(chosen.zone_id, "标题") if chosen else None
    return None


def of_article(named: NamedZones, it: Statement) -> Verdict | None:
    """The main zone, but for an item labelled with a place elsewhere."""
    if named.is_elsewhere(it.index):
        return None
    return Verdict(named.main, "主区") if named.main else None


def _inside(span: Span, within: Span) -> bool:
    return within[0] <= span[0] and span[1] <= within[1]


def _behind_comma(text: str, span: Span, office: int) -> bool:
    """True when a comma parts an office from the zone: 国务院发文，新区定位更清晰."""
    return span[0] > office and any(mark in text[office : span[0]] for mark in "，,；;")
