"""The zone that a statement belongs to, and the rule that said so."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from timeline.models import Article, ParagraphKind, Sentence, Span, ZoneAttribution
from timeline.zones import placing
from timeline.zones.gazetteer import Gazetteer
from timeline.zones.in_force import name_in_force
from timeline.zones.joint import joint_with
from timeline.zones.named import NamedZones, Verdict
from timeline.zones.names import display_name
from timeline.zones.placing import NO_ZONE, Statement, statement_at


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
        placing.chrome,
        "合肥高新区去年新增企业12家",
        "",
        kind=ParagraphKind.CHROME,
    ),
    Rule(
        "a caption has its own zone when one is named in it",
        placing.caption,
        "图为1月4日，工人在淄博高新区检验产品。",
        "淄博高新区",
        title="杨凌示范区优化营商环境",
        kind=ParagraphKind.CAPTION,
    ),
    Rule(
        "a zone named in the clause or pointed at; of several the subject",
        placing.in_clause,
        "杭州市政府授予开发区“杭州医药港”称号。",
        "杭州经开区",
        title="杭州经开区半年盘点",
    ),
    Rule(
        "the subject is the nation, a province or a city, and no zone its object or place",
        placing.above,
        "今年3月5日，国务院总理作《政府工作报告》。",
        "nation",
        title="钱塘区编制规划",
    ),
    Rule(
        "a zone that somebody visits, in an article that is about no zone",
        placing.visited,
        "7月12日，媒体团参观酒泉经开区。",
        "酒泉经开区",
    ),
    Rule(
        "what a speaker calls 我们 is the zone that the article is about",
        placing.ours,
        "苏州工业园区去年新增11个，⟦我们是3个⟧。",
        "成都高新区",
        title="成都高新区生物城访谈",
    ),
    Rule(
        "the zone that the sentence was about before the clause",
        placing.before_clause,
        "4月，南昌高新区出台新政；⟦7月起执行⟧。",
        "南昌高新区",
    ),
    Rule(
        "the zone that the sentence names as a place behind the clause",
        placing.behind_clause,
        "⟦3月签约⟧，项目落户常州高新区。",
        "常州高新区",
    ),
    Rule(
        "the nearest sentence before it in the paragraph that was about a zone, or above one",
        placing.in_paragraph,
        "兰州新区势头良好。一季度进出口增长35%。",
        "兰州新区",
    ),
    Rule(
        "the zone that the heading over the paragraph names",
        placing.heading,
        "二期工程10月投产。",
        "成都高新区",
        heading="成都高新区",
    ),
    Rule(
        "the zone that the article is about",
        placing.of_article,
        "一期工程将于10月投产。",
        "郑州经开区",
        title="郑州经开区项目建设提速",
    ),
)
"""Asked in this order; the first that answers decides. No answer: no zone, never a guess."""


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
        statement = statement_at(self._named, index, clause)
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
            joint=self._joint(statement, verdict),
        )

    def rule_for(self, index: int, clause: Span | None = None) -> Rule | None:
        """The rule that decides about a statement, for explanations; None when none does."""
        statement = statement_at(self._named, index, clause)
        return next((rule for rule in RULES if rule.decide(self._named, statement)), None)

    def _joint(self, statement: Statement, verdict: Verdict) -> tuple[str, ...]:
        named = self._named.within(statement.index, statement.clause)
        own = (each for each in named if each.zone_id == verdict.zone_id)
        found = joint_with(statement.text, next(own, None), named)
        return tuple(id for id in found if id != verdict.zone_id)

    def _also(self, statement: Statement, verdict: Verdict) -> tuple[str, ...]:
        named = self._named.within(statement.index, statement.clause)
        return tuple(dict.fromkeys(n.zone_id for n in named if n.zone_id != verdict.zone_id))


def _first_verdict(named: NamedZones, statement: Statement) -> Verdict:
    verdicts = (rule.decide(named, statement) for rule in RULES)
    return next((verdict for verdict in verdicts if verdict is not None), NO_ZONE)
