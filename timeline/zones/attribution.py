"""The zone that a statement belongs to, and the rule that said so."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from timeline.models import Article, ParagraphKind, Sentence, Span, ZoneAttribution
from timeline.zones.gazetteer import Gazetteer
from timeline.zones.in_force import name_in_force
from timeline.zones.named import NamedZones
from timeline.zones.names import display_name
from timeline.zones.scope import scope_of
from timeline.zones.segments import last_segment, opens_segment, rest_of_segment, starts_afresh
from timeline.zones.subject import is_beside, subject_of


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a rule found: a zone and the rule's short name, or only a scope."""

    zone_id: str | None
    why: str | None = None
    scope: str | None = None


_NO_ZONE = Verdict(None)


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


class ArticleZones:
    """The zones of one article; asked statement by statement."""

    def __init__(
        self, article: Article, sentences: Sequence[Sentence], gazetteer: Gazetteer
    ) -> None:
        self._named = NamedZones(article, sentences, gazetteer)
        self._gazetteer = gazetteer

    @property
    def main(self) -> str | None:
        """Id of the zone that the article is about, None when that is not clear."""
        return self._named.main

    def attribute(
        self, index: int, clause: Span | None = None, on: date | None = None
    ) -> ZoneAttribution:
        """The zone of the statement in sentence ``index``.

        ``clause`` is the span of its Simplified text that states the event, by default all of
        it; ``on`` the event's first day, for the name then in force.
        """
        statement = _statement(self._named, index, clause)
        verdict = _first_verdict(self._named, statement)
        also = self._also(statement, verdict)
        zone = self._gazetteer.get(verdict.zone_id) if verdict.zone_id else None
        if zone is None:
            return ZoneAttribution(also=also, scope=verdict.scope)
        parent = self._gazetteer.get(zone.parents[0]) if zone.parents else None
        return ZoneAttribution(
            zone_id=zone.id,
            zone=display_name(zone),
            parent_zone_id=parent.id if parent else None,
            parent_zone=display_name(parent) if parent else None,
            zone_at_time=name_in_force(zone, on, self._gazetteer),
            why=verdict.why,
            also=also,
        )

    def rule_for(self, index: int, clause: Span | None = None) -> Rule | None:
        """The rule that decides about a statement, for explanations; None when none does."""
        statement = _statement(self._named, index, clause)
        return next((rule for rule in RULES if rule.decide(self._named, statement)), None)

    def _also(self, statement: Statement, verdict: Verdict) -> tuple[str, ...]:
        named = self._named.within(statement.index, statement.clause)
        return tuple(dict.fromkeys(n.zone_id for n in named if n.zone_id != verdict.zone_id))


def _statement(named: NamedZones, index: int, clause: Span | None = None) -> Statement:
    text = named.text(index)
    return Statement(index, clause or (0, len(text)), text, named.sentences[index].kind)


def _first_verdict(named: NamedZones, statement: Statement) -> Verdict:
    verdicts = (rule.decide(named, statement) for rule in RULES)
    return next((verdict for verdict in verdicts if verdict is not None), _NO_ZONE)


# --- the rules, in the order of RULES --------------------------------------------


def _chrome(_: NamedZones, it: Statement) -> Verdict | None:
    return _NO_ZONE if it.kind is ParagraphKind.CHROME else None


def _caption(named: NamedZones, it: Statement) -> Verdict | None:
    if it.kind is not ParagraphKind.CAPTION:
        return None
    for index in (it.index, *named.earlier(it.index)):
        found = named.within(index, (0, len(named.text(index))))
        inside = [each for each in found if _inside(each.span, it.clause)]
        for each in (*(inside if index == it.index else ()), *found):
            return Verdict(each.zone_id, "图注")
    return None


def _in_clause(named: NamedZones, it: Statement) -> Verdict | None:
    chosen = subject_of(it.text, named.within(it.index, it.clause))
    if chosen is None:
        return None
    above = scope_of(it.said)
    if chosen.pointed and above and _behind_comma(it.text, chosen.span, it.clause[0] + above[1]):
        return None
    return Verdict(chosen.zone_id, "泛称" if chosen.pointed else "句内")


def _above(_: NamedZones, it: Statement) -> Verdict | None:
    found = scope_of(it.said)
    return Verdict(None, scope=found[0]) if found else None


def _before_clause(named: NamedZones, it: Statement) -> Verdict | None:
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


def _behind_clause(named: NamedZones, it: Statement) -> Verdict | None:
    rest = rest_of_segment(it.text, it.clause[1])
    behind = [n for n in named.within(it.index, rest) if not opens_segment(it.text, n.span)]
    chosen = subject_of(it.text, behind)
    return Verdict(chosen.zone_id, "句内") if chosen and not chosen.pointed else None


def _in_paragraph(named: NamedZones, it: Statement) -> Verdict | None:
    for index in named.earlier(it.index):
        whole = _statement(named, index)
        verdict = _in_clause(named, whole) or _above(named, whole)
        if verdict is not None:
            return Verdict(verdict.zone_id, "段内" if verdict.zone_id else None, verdict.scope)
    return None


def _heading(named: NamedZones, it: Statement) -> Verdict | None:
    paragraph = named.sentences[it.index].paragraph
    for index in range(it.index - 1, -1, -1):
        sentence = named.sentences[index]
        if sentence.kind is ParagraphKind.HEADING and sentence.paragraph < paragraph:
            found = named.within(index, (0, len(sentence.simplified)))
            chosen = subject_of(sentence.simplified, found)
            return Verdict(chosen.zone_id, "标题") if chosen else None
    return None


def _of_article(named: NamedZones, _: Statement) -> Verdict | None:
    return Verdict(named.main, "主区") if named.main else None


def _inside(span: Span, within: Span) -> bool:
    return within[0] <= span[0] and span[1] <= within[1]


def _behind_comma(text: str, span: Span, office: int) -> bool:
    """True when a comma parts an office from the zone: 国务院发文，新区定位更清晰."""
    return span[0] > office and any(mark in text[office : span[0]] for mark in "，,；;")


@dataclass(frozen=True, slots=True)
class Rule:
    """One way to place a statement: its reason, how it decides, a text, and what it gives.

    In ``example`` the statement is the last sentence, or what stands between ⟦ and ⟧; ``kind``
    is that of its paragraph. ``gives`` is a zone's name, a scope, or empty for neither.
    """

    reason: str
    decide: Callable[[NamedZones, Statement], Verdict | None]
    example: str
    gives: str
    title: str = ""
    heading: str = ""
    kind: ParagraphKind = ParagraphKind.BODY


RULES: tuple[Rule, ...] = (
    Rule(
        "navigation and related lists belong to no zone",
        _chrome,
        "合肥高新区去年新增企业12家",
        "",
        kind=ParagraphKind.CHROME,
    ),
    Rule(
        "a caption has its own zone when one is named in it",
        _caption,
        "图为1月4日，工人在淄博高新区检验产品。",
        "淄博高新区",
        title="杨凌示范区优化营商环境",
        kind=ParagraphKind.CAPTION,
    ),
    Rule(
        "a zone named in the clause or pointed at; of several the subject",
        _in_clause,
        "杭州市政府授予开发区“杭州医药港”称号。",
        "杭州经开区",
        title="杭州经开区半年盘点",
    ),
    Rule(
        "the subject is the nation, a province or a city, and no zone its object or place",
        _above,
        "今年3月5日，国务院总理作《政府工作报告》。",
        "nation",
        title="钱塘区编制规划",
    ),
    Rule(
        "the zone that the sentence was about before the clause",
        _before_clause,
        "4月，南昌高新区出台新政；⟦7月起执行⟧。",
        "南昌高新区",
    ),
    Rule(
        "the zone that the sentence names as a place behind the clause",
        _behind_clause,
        "⟦3月签约⟧，项目落户常州高新区。",
        "常州高新区",
    ),
    Rule(
        "the nearest sentence before it in the paragraph that was about a zone, or above one",
        _in_paragraph,
        "兰州新区势头良好。一季度进出口增长35%。",
        "兰州新区",
    ),
    Rule(
        "the zone that the heading over the paragraph names",
        _heading,
        "二期工程10月投产。",
        "成都高新区",
        heading="成都高新区",
    ),
    Rule(
        "the zone that the article is about",
        _of_article,
        "一期工程将于10月投产。",
        "郑州经开区",
        title="郑州经开区项目建设提速",
    ),
)
"""Asked in this order; the first that answers decides. No answer: no zone, never a guess."""
