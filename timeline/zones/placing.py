"""How one statement is placed: each rule a function from what is named to a verdict, or None."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from timeline.models import ParagraphKind, Span
from timeline.zones.continuing import takes_up, takes_up_office
from timeline.zones.elsewhere import is_own_body, is_somebody
from timeline.zones.named import NamedZones, Verdict
from timeline.zones.scope import scope_of
from timeline.zones.segments import (
    clause_subjects,
    is_elided,
    last_segment,
    opens_segment,
    rest_of_segment,
    starts_afresh,
)
from timeline.zones.subject import Named, is_address, is_beside, subject_of

NO_ZONE = Verdict(None)
# What a speaker says of 我们 is not of the zone compared with.
_OURS = re.compile(r"(?:不过|但是?|而|所以|其实|现在|当时)*(?:我们|咱们)")
# A与B合并，成立C is told of C.
_MERGES = re.compile(r"(?:合并|整合|合署)[^。；;]{0,8}?(?:成立|组建|设立|为|成)[“‘]?$")
_VISITS = ("参观", "走访", "考察", "赴")
# An office decides and the text leaves out on what: the zone of the article (国务院批准为国家级).
_DECIDES = re.compile(
    r"(?:正式)?(?:批准|批复|同意|认定|命名|确定|列为|授予)(?:同意|批准)?"
    r"(?:其|为(?!期)|升级|升格|更名|扩区|设立(?=[，。；]|$)|筹建(?=[，。；]|$)|建设(?=[，。；]|$)|$)"
)


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
    within = named.within(it.index, it.clause)
    chosen = _merged_into(it.text, within) or subject_of(it.text, within)
    if chosen is None:
        return None
    above = scope_of(it.said)
    if chosen.pointed and above and _behind_comma(it.text, chosen.span, it.clause[0] + above[1]):
        return None
    return Verdict(chosen.zone_id, "泛称" if chosen.pointed else "句内")


def _merged_into(text: str, within: Sequence[Named]) -> Named | None:
    """The zone that others are merged into, when it is named behind them."""
    return next((n for n in within[1:] if _MERGES.search(text[: n.span[0]])), None)


def ours(named: NamedZones, it: Statement) -> Verdict | None:
    """我们 is the zone that the article is about, whichever was named before."""
    if named.main is None or named.is_elsewhere(it.index):
        return None
    speaks = any(_OURS.match(subject) for subject in clause_subjects(it.said))
    return Verdict(named.main, "主区") if speaks else None


def above(named: NamedZones, it: Statement) -> Verdict | None:
    """The nation, a province or a city as the subject, unless what it decides on is left out."""
    found = scope_of(it.said)
    if found and named.main and _DECIDES.search(it.said, found[1]):
        return None
    return Verdict(None, scope=found[0]) if found else None


def before_clause(named: NamedZones, it: Statement) -> Verdict | None:
    """What the sentence was about before the clause, back to a semicolon."""
    before = named.within(it.index, (0, it.clause[0]))
    before = [each for each in before if not is_beside(it.text, each.span)]
    if not before:
        above = scope_of(it.text[: it.clause[0]])
        return Verdict(None, scope=above[0]) if above else None
    nearest = last_segment(it.text, [each.span for each in before])
    candidates = [each for each in before if each.span in nearest]
    openers = [each for each in candidates if opens_segment(it.text, each.span)]
    chosen = openers[-1] if openers else candidates[0]
    found = Verdict(chosen.zone_id, "泛称" if chosen.pointed else "句内")
    if starts_afresh(it.text, chosen.span[1], it.clause):
        return passed_on(named, it.said, found, it.text[: it.clause[0]])
    return NO_ZONE if named.is_foreign(it.said, chosen.zone_id) else found


def passed_on(named: NamedZones, said: str, before: Verdict | None, text: str) -> Verdict | None:
    """What a statement that names no zone takes over from ``text`` before it.

    The article's own zone goes on until somebody else is the subject; any other also ends
    where a body of its own name or a person is. After a part of a zone the whole may follow.
    """
    main = named.main
    if before is None:
        return NO_ZONE if main and named.is_foreign(said, main) else None
    if before.zone_id is None:
        return before if main is None or _stays_above(said, before, text) else None
    goes_on = is_elided(said) or takes_up(said, text)
    if named.is_foreign(said, before.zone_id):
        return NO_ZONE
    if before.zone_id == main or (goes_on and not is_somebody(said)):
        return before
    if main and named.lies_in(before.zone_id, main):
        return None
    return NO_ZONE if is_own_body(said) or is_somebody(said) else before


def behind_clause(named: NamedZones, it: Statement) -> Verdict | None:
    """A zone named as a place behind the clause, up to a semicolon."""
    rest = rest_of_segment(it.text, it.clause[1])
    behind = [n for n in named.within(it.index, rest) if not opens_segment(it.text, n.span)]
    chosen = subject_of(it.text, behind)
    return Verdict(chosen.zone_id, "句内") if chosen and not chosen.pointed else None


def _stays_above(said: str, before: Verdict, text: str) -> bool:
    """True when a clause goes on with an office above the zones, or with somebody else."""
    if is_elided(said):
        return True
    return takes_up_office(said) if before.scope else takes_up(said, text)


def in_paragraph(named: NamedZones, it: Statement) -> Verdict | None:
    """What the sentences before in the paragraph were about, as far as they reach."""
    waiting = []
    verdict = None
    for index in named.earlier(it.index):
        if index in named.verdicts:
            verdict = named.verdicts[index]
            break
        waiting.append(index)
    for index in reversed(waiting):
        whole = statement_at(named, index)
        own = _told_of(named, whole) or above(named, whole) or visited(named, whole)
        verdict = own or passed_on(named, whole.said, verdict, _text_before(named, index))
        named.verdicts[index] = verdict
    found = passed_on(named, it.said, verdict, _text_before(named, it.index))
    return replace(found, why="段内") if found and found.zone_id else found


def _told_of(named: NamedZones, it: Statement) -> Verdict | None:
    """The zone that a sentence is about; its being somebody's address passes nothing on."""
    chosen = subject_of(it.text, named.within(it.index, it.clause))
    if chosen and chosen.zone_id != named.main and is_address(it.text, chosen.span):
        return NO_ZONE
    return in_clause(named, it)


def _text_before(named: NamedZones, index: int) -> str:
    """The sentence before this one in its paragraph, empty for the first."""
    return next((named.text(earlier) for earlier in named.earlier(index)), "")


def heading(named: NamedZones, it: Statement) -> Verdict | None:
    """The zone named in the heading over the paragraph."""
    paragraph = named.sentences[it.index].paragraph
    for index in range(it.index - 1, -1, -1):
        sentence = named.sentences[index]
        if sentence.kind is ParagraphKind.HEADING and sentence.paragraph < paragraph:
            found = named.within(index, (0, len(sentence.simplified)))
            chosen = subject_of(sentence.simplified, found)
            return _unless_foreign(named, it, chosen.zone_id, "标题") if chosen else None
    return None


def of_article(named: NamedZones, it: Statement) -> Verdict | None:
    """The main zone, but for an item labelled with a place elsewhere."""
    if named.main is None or named.is_elsewhere(it.index) or not named.is_about_main:
        return None
    return _unless_foreign(named, it, named.main, "主区")


def visited(named: NamedZones, it: Statement) -> Verdict | None:
    """A zone that somebody visits, in an article that is about no zone."""
    if named.is_about_main:
        return None
    for each in named.within(it.index, it.clause):
        if it.text[: each.span[0]].endswith(_VISITS):
            return Verdict(each.zone_id, "句内")
    return None


def _unless_foreign(named: NamedZones, it: Statement, zone_id: str, why: str) -> Verdict:
    return NO_ZONE if named.is_foreign(it.said, zone_id) else Verdict(zone_id, why)


def _inside(span: Span, within: Span) -> bool:
    return within[0] <= span[0] and span[1] <= within[1]


def _behind_comma(text: str, span: Span, office: int) -> bool:
    """True when a comma parts an office from the zone: 国务院发文，新区定位更清晰."""
    return span[0] > office and any(mark in text[office : span[0]] for mark in "，,；;")
