"""The rules of style by which one name of a zone makes others, as a table."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass
from enum import IntEnum

from timeline.zones.word_list import word_list


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


# Of those that fit the longest is used.
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
_FREE_TRADE_AREAS = ("自贸片区", "自贸区", "自贸试验区片区")
_FREE_TRADE_BARE = ("自由贸易试验区{}", "自贸试验区{}", "自贸区{}")

# Half of all cities have a zone that is called by one of these and an ending (滨海新区).
_COMMON_CORES = word_list("common_cores")

_BY_OFFICIAL = {ending.official: ending for ending in ENDINGS}
_CORE_ENDINGS = word_list("core_endings") | {
    name for ending in ENDINGS for name in (ending.official, *ending.forms)
}
_LONGEST = max(map(len, _CORE_ENDINGS))


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
    ending = _ending_of(name, _BY_OFFICIAL)
    if ending:
        rule, stem = _BY_OFFICIAL[ending], name.removesuffix(ending)
        yield from ((stem + form, Strength.STRONG) for form in rule.forms)
        yield from ((stem + form, Strength.LOOSE) for form in rule.loose)
        yield from ((stem + form, Strength.LOOSER) for form in rule.looser)


def _free_trade(province: str, area: str) -> Iterator[tuple[str, Strength]]:
    yield from ((head.format(province) + area, Strength.STRONG) for head in _FREE_TRADE_HEADS)
    if area:
        yield from ((head.format(area), Strength.LOOSE) for head in _FREE_TRADE_BARE)
        yield area, Strength.WEAK
        core = area.removesuffix("片区")
        for place in (core, core.removesuffix("新区")):
            yield from ((place + form, Strength.LOOSE) for form in _FREE_TRADE_AREAS)


def without_place(name: str, places: Iterable[str]) -> Iterator[tuple[str, Strength]]:
    """The names left without the province or city in front, when they still name something.

    >>> [n for n, s in without_place("杭州余杭经开区", ["杭州"])]
    ['余杭经开区']
    """
    for place in places:
        rest = name.removeprefix(place)
        if rest == name:
            continue
        if rest in _CORE_ENDINGS or rest.startswith(("市", "省", "(")):
            return
        core = core_of(rest)
        if 2 <= len(core) < len(rest):
            strength = Strength.COMMON if core in _COMMON_CORES else Strength.LOOSE
            yield rest, strength
            for made, made_strength in by_rule(rest):
                yield made, max(strength, made_strength, Strength.LOOSE)
        return


def core_of(name: str) -> str:
    """What is left of a name without its ending.

    >>> core_of("余杭经开区")
    '余杭'
    """
    ending = _ending_of(name, _CORE_ENDINGS)
    return name.removesuffix(ending) if ending else name


def _ending_of(name: str, endings: Container[str]) -> str | None:
    """The longest ending of a name that leaves something of it."""
    for length in range(min(_LONGEST, len(name) - 1), 1, -1):
        if name[-length:] in endings:
            return name[-length:]
    return None


def is_common(name: str) -> bool:
    """True when a name holds no place of its own (滨海新区), so that any city may have one."""
    return core_of(name) in _COMMON_CORES
