"""What keeps two statements apart, however alike their words are; every function is symmetric."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from timeline.merge.content import pairs_of, pieces_of
from timeline.merge.features import Features
from timeline.merge.words import are_synonyms, classes_of
from timeline.models import ZoneAttribution

LONGEST_NAME = 8
"""Characters of a name that a series exchanges, at most."""

ADVERBS = {"集中", "正式", "顺利", "成功", "全面", "同步"}
FILLERS = frozenset("能有达已将正新的在为成可约共于了") | ADVERBS
"""What names nothing: 年产能3万吨 is 年产单晶硅3万吨, 集中发放 is 向申请人发放."""


def kept_apart(a: Features, b: Features, *, plan: bool = False) -> bool:
    """True when something other than figures tells two mentions apart, however alike the text.

    ``plan``: one is asked to be what the other planned; a sentence tells both (原计划…，已…).
    """
    return why_apart(a, b, plan=plan) is not None


def why_apart(a: Features, b: Features, *, plan: bool = False) -> str | None:
    """What tells two mentions apart, in Chinese, or None."""
    why = why_clearly_apart(a, b, plan=plan)
    return why or (OTHER_NAME.name if other_name(a, b) else None)


def other_name(a: Features, b: Features) -> bool:
    """True when one names another thing in the same words, and they do not count one thing."""
    return OTHER_NAME.holds(a, b, False)


def why_clearly_apart(a: Features, b: Features, *, plan: bool = False) -> str | None:
    """The same without the comparison word by word, which takes longer."""
    for veto in VETOES:
        if veto.holds(a, b, plan):
            return veto.name
    return None


def _other_zone(a: Features, b: Features, _plan: bool) -> bool:
    return not zones_related(a, b)


def _denied(a: Features, b: Features, plan: bool) -> bool:
    return a.negated != b.negated and not _moves(a, b, plan=plan)


def _other_stage(a: Features, b: Features, _plan: bool) -> bool:
    return _disjoint(a.stages, b.stages)


def _other_ordinal(a: Features, b: Features, _plan: bool) -> bool:
    theirs = b.ordinals
    return any(_disjoint(numbers, theirs.get(s)) for s, numbers in a.ordinals.items())


def _phase_of_another(a: Features, b: Features, _plan: bool) -> bool:
    return _disjoint(a.phase_names, b.phase_names) and not _count_one_thing(a, b)


def _other_building(a: Features, b: Features, _plan: bool) -> bool:
    return _disjoint(a.buildings, b.buildings) and not _count_one_thing(a, b)


def _other_bearer(a: Features, b: Features, _plan: bool) -> bool:
    return _disjoint(a.bearers, b.bearers)


def _named_otherwise(a: Features, b: Features, _plan: bool) -> bool:
    exchanged = a.words != b.words and exchanges_a_name(a.words, b.words)
    return exchanged and not _count_one_thing(a, b)


def _told_apart(a: Features, b: Features, plan: bool) -> bool:
    """One sentence tells its happenings apart itself, unless it says the same words twice."""
    if a.mention.clause == b.mention.clause or (plan and (a.once or b.once)):
        return False
    return same_sentence(a, b)


def _count_one_thing(a: Features, b: Features) -> bool:
    """True when both count what one long noun names (年产智能机器人): 基地一期 is 产业园一期."""
    return a.days == b.days == 1 and not a.counted.isdisjoint(b.counted)


def _moves(a: Features, b: Features, *, plan: bool) -> bool:
    """True when one tells that the other, a plan, was called off or moved (原定…，推迟)."""
    if plan:
        return a.called_off or b.called_off
    return a.planned and b.planned and ((a.once and a.called_off) or (b.once and b.called_off))


def _disjoint(ours: frozenset[Any], theirs: frozenset[Any] | None) -> bool:
    return bool(ours and theirs and not ours & theirs)


def zones_related(a: Features, b: Features) -> bool:
    """True when the zones are one, or one is the other's parent or root; siblings are not.

    Of two blocks those are related that act together, and one without a zone to any: they are
    asked about only when its article names the other's. A zone that it names (某大学与某区签约)
    must be the other's.
    """
    ours, theirs = a.mention.zone, b.mention.zone
    if ours.zone_id == theirs.zone_id and ours.zone_id and not (ours.joint and theirs.joint):
        return True
    if ours.joint and theirs.joint and len(_parties(ours) & _parties(theirs)) < 2:
        return False
    if not (a.root and b.root):
        return not _disjoint(_named(a), _named(b))
    if a.root != b.root:
        return bool(_parties(ours) & _parties(theirs))
    return (
        ours.zone_id == theirs.zone_id
        or ours.zone_id in (theirs.parent_zone_id, b.root)
        or theirs.zone_id in (ours.parent_zone_id, a.root)
    )


def _named(a: Features) -> frozenset[str]:
    """The zones that a statement names, with those over them."""
    zone = a.mention.zone
    return frozenset(filter(None, (zone.zone_id, zone.parent_zone_id, a.root, *zone.also)))


def _parties(zone: ZoneAttribution) -> set[str | None]:
    return {zone.zone_id, *zone.joint}


def exchanges_a_name(ours: str, theirs: str) -> bool:
    """True when two texts are one but for a word exchanged in the same place.

    Another paper words a statement anew; only a series repeats it to the letter with another name.

    >>> exchanges_a_name("与建设银行签署协议", "与农业银行签署协议")
    True
    >>> exchanges_a_name("举行人才大会", "召开人才大会")
    False
    >>> exchanges_a_name("会展中心二期投用面积", "会展中心二期正式启用面积")
    False
    >>> exchanges_a_name("五期项目投产年产能吨", "五期项目投产年产单晶硅吨")
    False
    >>> exchanges_a_name("法院集中发放执行款", "法院向申请人发放执行款")
    False
    """
    wholes = ours, theirs
    before, after = _shared_ends(ours, theirs)
    ours, theirs = ours[before : len(ours) - after], theirs[before : len(theirs) - after]
    longest = max(len(ours), len(theirs))
    if not (ours and theirs) or longest > LONGEST_NAME or before + after < max(4, longest):
        return False
    if FILLERS & {ours, theirs}:
        return False
    telling = [pieces_of(ours), pieces_of(theirs)]
    if all(telling):
        short, long = sorted(("".join(pieces) for pieces in telling), key=len)
        return not pairs_of(telling[0]) & pairs_of(telling[1]) and not _abbreviates(short, long)
    # With the characters beside them: 投用 and 正式启用 share their last one.
    wider = [whole[max(0, before - 1) : len(whole) - after + 1] for whole in wholes]
    return not (are_synonyms(ours, theirs) or classes_of(wider[0])[0] & classes_of(wider[1])[0])


def _abbreviates(short: str, long: str) -> bool:
    """True when the characters of one stand in the other in their order.

    >>> _abbreviates("中科院", "中国科学院")
    True
    """
    rest = iter(long)
    return all(char in rest for char in short)


def _shared_ends(ours: str, theirs: str) -> tuple[int, int]:
    """How many characters are common at the beginning, and of the rest at the end.

    >>> _shared_ends("与建设银行签约", "与农业银行签约"), _shared_ends("人人", "人")
    ((1, 4), (1, 0))
    """
    most = min(len(ours), len(theirs))
    before = after = 0
    while before < most and ours[before] == theirs[before]:
        before += 1
    while after < most - before and ours[-1 - after] == theirs[-1 - after]:
        after += 1
    return before, after


def same_article(a: Features, b: Features) -> bool:
    """True when one article prints both."""
    return not a.articles.isdisjoint(b.articles)


def same_sentence(a: Features, b: Features) -> bool:
    """True when one sentence of an article tells both."""
    return a.mention.sentence == b.mention.sentence and not a.places.isdisjoint(b.places)


@dataclass(frozen=True, slots=True)
class Veto:
    """What alone keeps two statements apart.

    ``name`` is what the report says; ``holds`` is asked with whether one is to be what the other
    planned. ``apart`` are statements that are kept apart by this veto and joined without it.
    """

    name: str
    holds: Callable[[Features, Features, bool], bool]
    apart: tuple[str, ...]


VETOES: tuple[Veto, ...] = (
    Veto(
        "区域不同",
        _other_zone,
        apart=(
            "2024年5月8日，中关村生命科学园18个项目集中签约。",
            "2024年5月8日，中关村软件园集中签约18个项目。",
        ),
    ),
    Veto(
        "一为肯定，一为否定",
        _denied,
        apart=(
            "2024年11月11日，合肥高新区氢能产业园项目获得环评批复。",
            "2024年11月11日，合肥高新区氢能产业园项目尚未获得环评批复。",
        ),
    ),
    Veto(
        "阶段不同",
        _other_stage,
        apart=(
            "2024年6月12日，无锡高新区19个大项目破土动工。",
            "2024年6月12日，无锡高新区签约19个大项目。",
        ),
    ),
    Veto(
        "序次不同",
        _other_ordinal,
        apart=(
            "2024年4月19日，贵安新区云数据中心二期开工。",
            "2024年4月19日，贵安新区的云数据中心项目三期工程正式动工建设。",
        ),
    ),
    Veto(
        "分期所属不同",
        _phase_of_another,
        apart=(
            "2024年5月8日，合肥高新区人才公寓一期交付，共658套住房。",
            "2024年5月8日，合肥高新区安居住房一期交付，市民喜领住房658套。",
        ),
    ),
    Veto(
        "所建设施不同",
        _other_building,
        apart=(
            "2024年5月，合肥高新区智能网联汽车测试场启用。",
            "2024年5月，位于合肥高新区的智能网联汽车博物馆正式投用。",
        ),
    ),
    Veto(
        "获称号者不同",
        _other_bearer,
        apart=(
            "2024年8月30日，大连金普新区获评国家知识产权示范园区。",
            "2024年8月，大连金普新区两家企业获评国家知识产权优势企业。",
        ),
    ),
    Veto(
        "同一句中分别说明",
        _told_apart,
        apart=(
            "2024年5月8日上午，合肥高新区18个项目集中签约，5月8日下午，合肥高新区又有18个项目集中签约。",
        ),
    ),
)
"""Asked in this order; ``OTHER_NAME`` comes last."""

OTHER_NAME = Veto(
    "名称不同",
    _named_otherwise,
    apart=(
        "2024年5月8日，合肥高新区与中国建设银行签署战略合作协议。",
        "2024年5月8日，合肥高新区与中国农业银行签署战略合作协议。",
    ),
)
"""Compares word by word, which takes longer than all the others."""
