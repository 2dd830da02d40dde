"""Zones that no list holds, by their shape: a place name, a few characters, a zone ending."""

from __future__ import annotations

import re
from hashlib import sha256

from timeline.models import Span, Zone
from timeline.zones import words
from timeline.zones.areas import Area, Areas
from timeline.zones.slug import slug
from timeline.zones.word_list import word_list

_FURTHEST = 5
"""Characters allowed between the place name and the ending."""
_WINDOW = 16
_NEVER = re.compile("|".join(map(re.escape, words.NEVER_IN_NAME | word_list("never_in_name"))))
_NATURE = frozenset("山湖河江岛湾桥泉")
_SHORT_ENDINGS = {
    "高新技术产业开发区": "高新区",
    "高新技术开发区": "高新区",
    "经济技术开发区": "经开区",
    "综合保税区": "综保区",
}
_TOLD = 4
"""Digits of an id that tell names of one sound apart."""
_NEEDS_MORE = frozenset(words.VAGUE_ENDINGS) - {"工业园区", "工业园", "科技园", "产业园"}
"""Right behind a place name they say too little (杭州小镇, 苏州片区)."""


def place_before(text: str, ending: Span, areas: Areas) -> tuple[Span, ...]:
    """The place names that anchor an ending, outermost first; none when it is no zone name.

    >>> from timeline.zones.areas import areas
    >>> place_before("泉州半导体高新区", (5, 8), areas())
    ((0, 2),)
    >>> place_before("浙江省级新区", (4, 6), areas())
    ()
    """
    start, end = ending
    if text[end : end + 1] in words.CUT_BEFORE:
        return ()
    for first in range(max(0, start - _WINDOW), start - 1):
        places = _chain(text, first, start, areas)
        if places and _may_be_name(text, places[-1][1], ending):
            return places
    return ()


def _chain(text: str, first: int, end: int, areas: Areas) -> tuple[Span, ...]:
    """Place names that follow each other without a gap (嘉兴南湖), from ``first`` on."""
    places: list[Span] = []
    place = areas.starting_at(text, first, end)
    if place is not None and not _stands_free(text, place, areas):
        return ()
    while place is not None:
        places.append(place)
        place = areas.starting_at(text, place[1], end)
    return tuple(places)


def _stands_free(text: str, place: Span, areas: Areas) -> bool:
    """False for a county's short name inside other words: 龙湖 in 渤龙湖, 龙泉 in 龙泉山."""
    county = all(area.level == "county" for area in areas.named(text[slice(*place)]))
    if county and place[1] - place[0] == 2 and text[place[1] : place[1] + 1] in _NATURE:
        return False
    before = text[place[0] - 1 : place[0]] if place[0] else ""
    if not "一" <= before <= "龥" or before in words.BEFORE_NAME or place[1] - place[0] > 2:
        return True
    return any(area.level != "county" for area in areas.named(text[slice(*place)]))


def _may_be_name(text: str, gap_start: int, ending: Span) -> bool:
    gap, suffix = text[gap_start : ending[0]], text[slice(*ending)]
    if len(gap) > _FURTHEST or _NEVER.search(gap):
        return False
    if gap.endswith(words.CLASS_WORDS) or gap.startswith(("市", "县", "区", "省")):
        return False
    return bool(gap) or suffix not in _NEEDS_MORE


def without_province(text: str, places: tuple[Span, ...], areas: Areas) -> tuple[Span, ...]:
    """The places without a province in front of another: 辽宁沈阳X and 沈阳X are one."""
    levels = {area.level for area in areas.named(text[slice(*places[0])])}
    return places[1:] if len(places) > 1 and levels == {"province"} else places


def canonical(text: str, places: tuple[Span, ...], end: int, areas: Areas) -> str:
    """The name in short form: 昆山市高新技术产业开发区 and 昆山高新区 are one."""
    shorts = []
    for start, stop in places:
        (first, *_) = areas.named(text[start:stop])
        ambiguous = len(first.short) < 2 or not areas.named(first.short)
        shorts.append(first.name if ambiguous else first.short)
    rest = text[places[-1][1] : end]
    official = next((long for long in _SHORT_ENDINGS if rest.endswith(long)), "")
    return "".join(shorts) + rest.removesuffix(official) + _SHORT_ENDINGS.get(official, "")


def pattern_zone(name: str, area: Area, *, home: str = "") -> Zone:
    """A zone known only by its name in a text and the place in it.

    ``home``: the city that goes with a name without a place. The id tells names of one sound
    (新浦 and 新蒲) and cities apart, whichever was read first.
    """
    province, city = area.province, area.city
    if area.level == "province":
        province = area.name
    elif area.level == "city":
        city = area.name
    ending = next((e for e in words.ENDINGS if name.endswith(e)), "")
    told = sha256(f"{name}/{home}".encode()).hexdigest()[:_TOLD]
    id = f"x-{slug(name)}-{told}"
    return Zone(id, name, name, ending, "未核", province, city, source="pattern")
