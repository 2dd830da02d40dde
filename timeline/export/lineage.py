"""Which zone came before and which after: the line that a page's 沿革 row prints."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from timeline.models import Zone

Find = Callable[[str], Zone | None]


@dataclass(frozen=True, slots=True)
class Ancestor:
    """A zone in a line of descent; ``year`` is when it came into being, empty if unknown."""

    id: str
    name: str
    year: str


def zone_name(zone: Zone) -> str:
    """The name that news uses."""
    return zone.short or zone.name


def lineage(zone: Zone, find: Find) -> tuple[tuple[Ancestor, ...], ...]:
    """Predecessors, the zone itself, successors: one generation each; empty without any."""
    before = _generations(zone, find, "predecessors")
    after = _generations(zone, find, "successors")
    if not before and not after:
        return ()
    line = [*reversed(before), [zone], *after]
    return tuple(tuple(_ancestor(member) for member in generation) for generation in line)


def _generations(zone: Zone, find: Find, side: str) -> list[list[Zone]]:
    """The zones one, two … steps away on one side; a zone that cannot be found ends its line."""
    seen, generation = {zone.id}, [zone]
    found: list[list[Zone]] = []
    while True:
        ids = dict.fromkeys(id for member in generation for id in getattr(member, side))
        generation = [near for id in ids if id not in seen and (near := find(id))]
        if not generation:
            return found
        seen.update(member.id for member in generation)
        found.append(generation)


def _ancestor(zone: Zone) -> Ancestor:
    return Ancestor(zone.id, zone_name(zone), (zone.since or "")[:4])
