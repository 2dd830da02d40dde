"""Names of provinces, cities and counties, to anchor zones that the gazetteer does not list."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from timeline.models import Span
from timeline.zones.word_list import word_list

# Only their full form (合作市, 富裕县) is a place.
_ORDINARY = word_list("ordinary_areas")

_LONGEST = 11


@dataclass(frozen=True, slots=True)
class Area:
    """A province, city or county. ``province`` and ``city`` are names, empty above it."""

    name: str
    short: str
    level: str
    province: str
    city: str


class Areas:
    """Area names, full and short; one name may belong to several areas (鼓楼区)."""

    __slots__ = ("_beginnings", "_by_name")

    def __init__(self, areas: list[Area]) -> None:
        self._by_name: dict[str, list[Area]] = {}
        for area in areas:
            if area.name not in _ORDINARY:  # 新区, 矿区: districts without a name of their own
                self._by_name.setdefault(area.name, []).append(area)
            if area.short != area.name and len(area.short) > 1 and not _is_ordinary(area):
                self._by_name.setdefault(area.short, []).append(area)
        self._beginnings = frozenset(name[:2] for name in self._by_name)

    def named(self, name: str) -> list[Area]:
        """All areas of this name, present and former."""
        return self._by_name.get(name, [])

    def starting_at(self, text: str, start: int, end: int) -> Span | None:
        """The longest area name that starts at ``start`` and ends before ``end``."""
        if text[start : start + 2] not in self._beginnings:
            return None
        for stop in range(min(end, start + _LONGEST), start + 1, -1):
            if text[start:stop] in self._by_name:
                return start, stop
        return None

    def in_text(self, text: str) -> Iterator[Area]:
        """The areas that a text surely names: provinces and cities, counties in full."""
        end = 0
        for start in range(len(text) - 1):
            place = self.starting_at(text, start, len(text)) if start >= end else None
            if place is not None:
                sure = [a for a in self.named(text[slice(*place)]) if _is_sure(a, place)]
                yield from sure[:1]
                end = place[1] if sure else end

    def ending_at(self, text: str, end: int) -> Span | None:
        """The longest area name that ends at ``end``."""
        for start in range(max(0, end - _LONGEST), end - 1):
            if text[start:end] in self._by_name:
                return start, end
        return None


def _is_sure(area: Area, place: Span) -> bool:
    return area.level != "county" or len(area.name) == place[1] - place[0] > 2


def _is_ordinary(area: Area) -> bool:
    return area.level == "county" and area.short in _ORDINARY


@cache
def areas() -> Areas:
    """The areas that come with the program, read when first asked for."""
    text = (files("timeline.zones") / "data" / "areas.csv").read_text(encoding="utf-8")
    rows = list(csv.reader(text.splitlines()))[1:]
    names = {row[0]: row[1] for row in rows if row[0]}  # former areas have no code
    return Areas(
        [
            Area(name, short, level, names.get(province, ""), names.get(city, ""))
            for _, name, short, level, province, city, *_ in rows
        ]
    )
