"""Every name a zone goes by: its own, those listed, and those that the rules of style make."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import IntEnum

from timeline.models import Zone
from timeline.zones.word_list import word_list

BRACKETS = str.maketrans("（）", "()")
"""Folds both widths to one; lengths stay, so spans hold."""


class Strength(IntEnum):
    """How well a name names its zone; of two claims on one name the lower number wins."""

    NAME = 0
    ALIAS = 1
    STRONG = 2
    LOOSE = 3
    LOOSER = 4
    COMMON = 5
    WEAK = 6


@dataclass(frozen=True, slots=True)
class Ending:
    """Zones named X + ``official`` are also called X + one of ``forms``."""

    official: str
    forms: tuple[str, ...]
    loose: tuple[str, ...] = ()
    looser: tuple[str, ...] = ()
    example: tuple[str, str] = ("", "")


# The first that fits is used, so longer endings stand before shorter ones.
ENDINGS: tuple[Ending, ...] = (
    Ending(
        "农业高新技术产业示范区",
        ("农高区", "国家农高区", "国家农业高新技术产业示范区", "农业示范区"),
        loose=("示范区",),
        example=("杨凌农业高新技术产业示范区", "杨凌示范区"),
    ),
    Ending(
        "高新技术产业开发区",
        (
            "高新区",
            "国家高新区",
            "国家级高新区",
            "国家高新技术产业开发区",
            "国家级高新技术产业开发区",
            "高新技术开发区",
            "高新开发区",
            "高新技术产业区",
        ),
        example=("合肥高新技术产业开发区", "合肥国家高新区"),
    ),
    Ending(
        "高技术产业开发区",
        ("高新区", "国家高新区", "高新技术产业开发区", "国家级高新区", "高新技术开发区"),
        example=("威海火炬高技术产业开发区", "威海火炬高新区"),
    ),
    Ending(
        "高新技术产业园区",
        ("高新区", "高新园区", "高新技术产业开发区", "省级高新区"),
        example=("德清高新技术产业园区", "德清高新区"),
    ),
    Ending(
        "经济技术开发区",
        (
            "经开区",
            "国家级经开区",
            "国家经开区",
            "国家级经济技术开发区",
            "国家经济技术开发区",
            "经济技术开发区管委会",
        ),
        loose=("开发区",),
        example=("昆山经济技术开发区", "昆山开发区"),
    ),
    Ending(
        "经济开发区",
        (),
        loose=("经开区", "经济技术开发区"),
        looser=("开发区",),
        example=("溧水经济开发区", "溧水经开区"),
    ),
    Ending("综合保税区", ("综保区",), example=("西安高新综合保税区", "西安高新综保区")),
    Ending(
        "国家自主创新示范区",
        ("自创区", "国家自创区", "自主创新示范区"),
        example=("苏南国家自主创新示范区", "苏南自创区"),
    ),
    Ending(
        "国家旅游度假区",
        ("旅游度假区", "国家级旅游度假区"),
        example=("青岛石老人国家旅游度假区", "青岛石老人旅游度假区"),
    ),
    Ending("旅游度假区", ("国家级旅游度假区",), example=("湘湖旅游度假区", "湘湖国家级旅游度假区")),
    Ending("边境经济合作区", ("边合区",), example=("瑞丽边境经济合作区", "瑞丽边合区")),
    Ending(
        "航空港经济综合实验区", ("航空港区",), example=("郑州航空港经济综合实验区", "郑州航空港区")
    ),
    Ending(
        "临空经济示范区",
        (),
        loose=("临空经济区",),
        example=("杭州临空经济示范区", "杭州临空经济区"),
    ),
)

_FREE_TRADE = re.compile(r"中国\((.+?)\)自由贸易试验区(.*)")
_FREE_TRADE_HEADS = (
    "中国({0})自由贸易试验区",
    "中国({0})自贸试验区",
    "中国({0})自贸区",
    "{0}自由贸易试验区",
    "{0}自贸试验区",
    "{0}自贸区",
)
_FREE_TRADE_BARE = ("自由贸易试验区{}", "自贸试验区{}", "自贸区{}")

# Half of all cities have a zone that is called by one of these and an ending (滨海新区).
_COMMON_CORES = word_list("common_cores")


@dataclass(frozen=True, slots=True)
class Claim:
    """A name, the zones it may mean, and how strong it is."""

    zone_ids: tuple[str, ...]
    strength: Strength
    others: tuple[str, ...] = ()
    """Zones with a lesser claim on the name, for texts about their city."""

    @property
    def weak(self) -> bool:
        """True when the article must decide: a weak name, or one of several zones."""
        return self.strength >= Strength.COMMON or len(self.zone_ids) > 1


def claims(zones: Iterable[Zone]) -> dict[str, Claim]:
    """Name → claim: the stronger wins; two equal loose claims cancel each other out."""
    table: dict[str, Claim] = {}
    # Of zones that share a weak name the 片区 comes last: 前海 is first of all the 合作区.
    for zone in sorted(zones, key=lambda zone: zone.kind == "自贸区片区"):
        for name, strength in names_of(zone):
            table[name] = _settle(table.get(name), zone.id, strength)
    return {
        name: claim
        for name, claim in table.items()
        if len(claim.zone_ids) == 1 or claim.strength not in (Strength.LOOSE, Strength.LOOSER)
    }


def _settle(before: Claim | None, zone_id: str, strength: Strength) -> Claim:
    if before is None:
        return Claim((zone_id,), strength)
    if zone_id in before.zone_ids:
        return before if strength >= before.strength else Claim((zone_id,), strength, before.others)
    if strength < before.strength:
        return Claim((zone_id,), strength, (*before.zone_ids, *before.others))
    if strength > before.strength:
        return replace(before, others=(*before.others, zone_id))
    return replace(before, zone_ids=(*before.zone_ids, zone_id))


def names_of(zone: Zone) -> Iterator[tuple[str, Strength]]:
    """All names of a zone with their strength, brackets folded; repeats are possible."""
    stated = [(zone.name, Strength.NAME), (zone.short or zone.name, Strength.ALIAS)]
    stated += [(alias, Strength.ALIAS) for alias in zone.aliases]
    stated += [(alias, Strength.WEAK) for alias in zone.weak_aliases]
    for raw, strength in stated:
        name = raw.translate(BRACKETS)
        yield name, strength
        if strength <= Strength.ALIAS:
            yield from by_rule(name)
            yield from _without_place(name, zone)


def by_rule(name: str) -> Iterator[tuple[str, Strength]]:
    """The names that the rules make of one, with brackets folded.

    >>> [n for n, s in by_rule("西安高新综合保税区")]
    ['西安高新综保区']
    >>> ("浙江自贸试验区杭州片区", Strength.STRONG) in by_rule("中国(浙江)自由贸易试验区杭州片区")
    True
    """
    free_trade = _FREE_TRADE.fullmatch(name)
    if free_trade:
        yield from _free_trade(*free_trade.groups())
        return
    for ending in ENDINGS:
        if name.endswith(ending.official):
            stem = name.removesuffix(ending.official)
            if stem:
                yield from ((stem + form, Strength.STRONG) for form in ending.forms)
                yield from ((stem + form, Strength.LOOSE) for form in ending.loose)
                yield from ((stem + form, Strength.LOOSER) for form in ending.looser)
            return


def _free_trade(province: str, area: str) -> Iterator[tuple[str, Strength]]:
    yield from ((head.format(province) + area, Strength.STRONG) for head in _FREE_TRADE_HEADS)
    if area:
        yield from ((head.format(area), Strength.LOOSE) for head in _FREE_TRADE_BARE)
        yield area, Strength.WEAK
        yield area.removesuffix("片区") + "自贸片区", Strength.LOOSE


def _without_place(name: str, zone: Zone) -> Iterator[tuple[str, Strength]]:
    """Drop the province or city in front: 杭州余杭经开区 → 余杭经开区, when a name is left."""
    for place in _places(zone):
        rest = name.removeprefix(place)
        if rest == name:
            continue
        core = _core(rest)
        if 2 <= len(core) < len(rest) and not rest.startswith(("市", "省", "(")):
            strength = Strength.COMMON if core in _COMMON_CORES else Strength.LOOSE
            yield rest, strength
            for made, made_strength in by_rule(rest):
                yield made, max(strength, made_strength, Strength.LOOSE)
        return


def _places(zone: Zone) -> list[str]:
    """Full and short names of the city and province, longest first."""
    full = {place for place in (zone.city, zone.province) if place}
    return sorted(full | {_short_place(place) for place in full}, key=len, reverse=True)


_PLACE_ENDING = re.compile(r"(?<=..)(?:市|省|[^市省]*自治区|地区|盟|[^市省]*自治州)$")


def _short_place(place: str) -> str:
    return _PLACE_ENDING.sub("", place)


_CORE_ENDINGS = sorted(
    {ending.official for ending in ENDINGS}
    | {form for ending in ENDINGS for form in ending.forms}
    | {
        "开发区",
        "工业园区",
        "产业园区",
        "科技园",
        "新区",
        "新城",
        "园区",
        "片区",
        "示范区",
        "试验区",
    }
    | {"合作区", "科学城", "科技城", "小镇", "保税区", "出口加工区", "功能区", "商务区", "实验区"}
    | {"工业园", "产业园", "集聚区", "度假区", "保税港区", "软件园", "工业区", "大学城"},
    key=len,
    reverse=True,
)


def _core(name: str) -> str:
    """What is left of a name without its ending: 余杭经开区 → 余杭."""
    for ending in _CORE_ENDINGS:
        if name.endswith(ending):
            return name.removesuffix(ending)
    return name


def is_common(name: str) -> bool:
    """True when a name holds no place of its own (滨海新区), so that any city may have one."""
    return _core(name) in _COMMON_CORES


def display_name(zone: Zone) -> str:
    """The name that news uses."""
    return zone.short or zone.name


def display_names(zones: Mapping[str, Zone], ids: Iterable[str]) -> str:
    """Names with ids, for messages."""
    return "、".join(f"{display_name(zones[id])} ({id})" for id in ids)
