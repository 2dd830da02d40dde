"""Look zones up by what a person types: an id, a name, an alias, pinyin, a city."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from functools import cached_property

from timeline.errors import UsageError
from timeline.models import Zone
from timeline.zones.names import Claim, display_name, display_names, fold_brackets
from timeline.zones.slug import slug

_SUGGESTIONS = 3
_NOT_PLAIN = re.compile(r"[^a-z0-9]")


class ZoneSearch:
    """Queries over a list of zones."""

    def __init__(self, zones: Mapping[str, Zone], names: Mapping[str, Claim]) -> None:
        self._zones, self._names = zones, names

    def resolve(self, query: str) -> Zone:
        """The one zone meant. Raises UsageError with suggestions otherwise."""
        wanted = _plain(query)
        found = self._zones.get(wanted)
        if found is not None:
            return found
        claim = self._names.get(wanted)
        ids = claim.zone_ids if claim is not None else tuple(self._by_pinyin(wanted))
        if len(ids) == 1:
            return self._zones[ids[0]]
        if ids:
            raise UsageError(
                f"{query!r} may be several zones", remedy=display_names(self._zones, ids)
            )
        near = [zone.id for zone in self._near(wanted)]
        remedy = f"did you mean {display_names(self._zones, near)}?" if near else "timeline zones"
        raise UsageError(f"unknown zone {query!r}", remedy=remedy)

    def search(self, query: str) -> list[Zone]:
        """Zones that match, the closest first, then in the order of the list."""
        wanted = _plain(query)
        if not wanted:
            return []
        ranked = [
            (rank, zone) for zone in self._zones.values() if (rank := self._rank(zone, wanted))
        ]
        return [zone for _, zone in sorted(ranked, key=lambda found: -found[0])]

    def _rank(self, zone: Zone, wanted: str) -> int:
        """How closely a zone matches: 4 exactly, 3 in a name, 2 in its pinyin, 1 its place."""
        claim = self._names.get(wanted)
        if zone.id == wanted or (claim is not None and zone.id in claim.zone_ids):
            return 4
        names = (zone.name, zone.short, *zone.aliases, *zone.weak_aliases)
        if any(wanted in fold_brackets(name) for name in names):
            return 3
        letters = _letters(wanted)
        if letters and any(letters in spelt for spelt in self._spelt[zone.id]):
            return 2
        return int(wanted in (zone.province, zone.city) or f"{wanted}市" == zone.city)

    def _by_pinyin(self, wanted: str) -> Iterator[str]:
        letters = _letters(wanted)
        if letters:
            yield from (id for id, spelt in self._spelt.items() if letters in spelt)

    def _near(self, wanted: str) -> list[Zone]:
        inside = self.search(wanted)[:_SUGGESTIONS]
        if inside:
            return inside
        words = [*self._names, *self._zones] if not wanted.isascii() else [*self._zones]
        close = get_close_matches(wanted, words, _SUGGESTIONS, 0.5)
        ids = [id for word in close for id in self._ids(word)]
        return [self._zones[id] for id in dict.fromkeys(ids)][:_SUGGESTIONS]

    def _ids(self, word: str) -> tuple[str, ...]:
        return self._names[word].zone_ids if word in self._names else (word,)

    @cached_property
    def _spelt(self) -> dict[str, tuple[str, ...]]:
        """Id → the id without hyphens, and the news name in pinyin."""
        return {
            id: (id.replace("-", ""), slug(display_name(zone))) for id, zone in self._zones.items()
        }


def _plain(query: str) -> str:
    query = fold_brackets(query.strip())
    return query.lower() if query.isascii() else query


def _letters(query: str) -> str:
    """Pinyin as typed, without blanks and hyphens; empty when there are other letters."""
    return _NOT_PLAIN.sub("", query) if query.isascii() else ""
