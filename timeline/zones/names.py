"""Every name that a zone goes by, and which zone a name means."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache

from timeline.models import Zone
from timeline.zones.name_rules import Strength, by_rule, without_place


def fold_brackets(text: str) -> str:
    """Both widths of brackets as one; lengths stay, so spans hold.

    >>> fold_brackets("高新区（滨江）")
    '高新区(滨江)'
    """
    return text.replace("（", "(").replace("）", ")")


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
    """Name → claim: the stronger wins; of equal ones the article decides."""
    table: dict[str, Claim] = {}
    # Of zones that share a weak name the 片区 comes last: 前海 is first of all the 合作区.
    for zone in sorted(zones, key=lambda zone: zone.kind == "自贸区片区"):
        for name, strength in names_of(zone):
            table[name] = _settle(table.get(name), zone.id, strength)
    return table


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
    places = _places(zone.province, zone.city)
    for raw, strength in stated:
        name = fold_brackets(raw)
        yield name, strength
        if strength <= Strength.ALIAS:
            for written in _spellings(name, zone.city):
                yield from by_rule(written)
                yield from without_place(written, places)


def _spellings(name: str, city: str) -> tuple[str, ...]:
    """A name, and the same without 市 behind its city: 深圳市高新技术产业园区."""
    rest = name.removeprefix(city)
    return (name, city.removesuffix("市") + rest) if city and rest != name else (name,)


@cache
def _places(*places: str) -> tuple[str, ...]:
    """Full and short names of a province and a city, longest first."""
    full = {place for place in places if place}
    return tuple(sorted(full | set(map(_short_place, full)), key=len, reverse=True))


_PLACE_ENDING = re.compile(r"(?<=..)(?:市|省|[^市省]*自治区|地区|盟|[^市省]*自治州)$")


def _short_place(place: str) -> str:
    return _PLACE_ENDING.sub("", place)


def display_name(zone: Zone) -> str:
    """The name that news uses."""
    return zone.short or zone.name


def display_names(zones: Mapping[str, Zone], ids: Iterable[str]) -> str:
    """Names with ids, for messages."""
    return "、".join(f"{display_name(zones[id])} ({id})" for id in ids)
