"""Look zones up by what a person types: an id, a name, an alias, pinyin, a city."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from difflib import get_close_matches
from functools import cached_property

from timeline.errors import UsageError
from timeline.models import Zone
from timeline.zones.names import Claim, display_name, display_names, fold_brackets
from timeline.zones.slug import syllables

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
        """Zones that match, the closest first, then the shorter names."""
        wanted = _plain(query)
        if not wanted:
            return []
        ranked = [
            (rank, zone) for zone in self._zones.values() if (rank := self._rank(zone, wanted))
        ]
        ranked.sort(key=lambda found: (-found[0], len(display_name(found[1]))))
        return [zone for _, zone in ranked]

    def _rank(self, zone: Zone, wanted: str) -> int:
        """How closely a zone matches: 5 exactly, by name 4 or 3, by pinyin 3 to 1, by place 1."""
        claim = self._names.get(wanted)
        if zone.id == wanted or (claim is not None and zone.id in claim.zone_ids):
            return 5
        names = [fold_brackets(name) for name in _names(zone)]
        if any(wanted in name for name in names):
            return 4 if any(name.startswith(wanted) for name in names) else 3
        letters = _letters(wanted)
        if letters:
            return max(_rank_spelt(letters, pieces) for pieces in self._spelt[zone.id])
        return int(wanted in (zone.province, zone.city) or f"{wanted}市" == zone.city)

    def _by_pinyin(self, wanted: str) -> Iterator[str]:
        letters = _letters(wanted)
        for id, spelt in self._spelt.items() if letters else ():
            if any("".join(pieces) == letters for pieces in spelt):
                yield id

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
    def _spelt(self) -> dict[str, tuple[tuple[str, ...], ...]]:
        """Id → the pieces of the id, and the syllables of all names."""
        return {
            id: (tuple(id.split("-")), *map(syllables, {*filter(None, _names(zone))}))
            for id, zone in self._zones.items()
        }


def _names(zone: Zone) -> tuple[str, ...]:
    return (zone.name, zone.short, *zone.aliases, *zone.weak_aliases)


def _rank_spelt(letters: str, pieces: Sequence[str]) -> int:
    """3 for all of the pinyin, 2 for its beginning, 1 from a later syllable; else 0.

    >>> [_rank_spelt("hangzhou", p) for p in (("hang", "zhou"), ("chang", "zhou"))]
    [3, 0]
    """
    tails = ("".join(pieces[at:]) for at in range(len(pieces)))
    found = next((at for at, tail in enumerate(tails) if tail.startswith(letters)), None)
    if found is None:
        return 0
    return 3 if "".join(pieces) == letters else 1 if found else 2


def _plain(query: str) -> str:
    query = fold_brackets(query.strip())
    return query.lower() if query.isascii() else query


def _letters(query: str) -> str:
    """Pinyin as typed, without blanks and hyphens; empty when there are other letters."""
    return _NOT_PLAIN.sub("", query) if query.isascii() else ""
