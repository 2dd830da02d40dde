"""Sort merged events into one timeline per zone, and choose among them by zone, time, status."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from timeline.models import (
    DateMention,
    Event,
    EventMention,
    Status,
    Timeline,
    Zone,
    ZoneAttribution,
)

SortKey = tuple[date, int, str]


class Zones(Protocol):
    """What is asked of a gazetteer here."""

    def get(self, id: str, /) -> Zone | None:
        """The zone with this id, None when it is not listed."""

    def root(self, id: str, /) -> str:
        """The id of the zone on whose page this one appears (itself without parents)."""


@dataclass(frozen=True, slots=True)
class Filter:
    """A choice of events. Empty fields choose everything; both days are included.

    ``zones`` holds zone ids; an event of a sub-zone matches its parent's id too.
    """

    zones: frozenset[str] = frozenset()
    start: date | None = None
    end: date | None = None
    statuses: frozenset[Status] = frozenset()

    def matches(self, event: Event) -> bool:
        """True when the event is of a chosen zone and status and overlaps the chosen time."""
        return self._accepts(event.main, event.status)

    def matches_mention(self, mention: EventMention) -> bool:
        """The same for an event mention before merging."""
        return self._accepts(mention, mention.status)

    def _accepts(self, mention: EventMention, status: Status) -> bool:
        return (
            self._in_zones(mention.zone)
            and (not self.statuses or status in self.statuses)
            and overlaps(mention.date, self.start, self.end)
        )

    def _in_zones(self, zone: ZoneAttribution) -> bool:
        of = {zone.zone_id, zone.parent_zone_id, *zone.joint}
        return not self.zones or not self.zones.isdisjoint(of)


def bounds(mention: DateMention) -> tuple[date, date]:
    """First and last day for comparing; open ends reach the ends of the calendar.

    A deadline without a first day (start None, end set) stands on its last day.
    """
    last = mention.end or date.max
    return mention.start or mention.end or date.min, last


def overlaps(mention: DateMention, start: date | None, end: date | None) -> bool:
    """True when the date shares a day with [start, end]; None leaves that side open."""
    first, last = bounds(mention)
    return first <= (end or date.max) and last >= (start or date.min)


def sort_key(event: Event) -> SortKey:
    """Order within a timeline: sort date, then the longer interval first, then the id."""
    first, last = bounds(event.main.date)
    return event.main.date.sort_date or date.max, -(last - first).days, event.id


def weightiest(events: Iterable[Event], zones: Zones, most: int) -> list[Event]:
    """Of each root zone the ``most`` events that matter most; the same for the same events."""
    groups: defaultdict[str, list[Event]] = defaultdict(list)
    for event in events:
        own = event.main.zone.zone_id
        groups[_root(event.main.zone, zones) if own else ""].append(event)
    return [
        event
        for group in groups.values()
        for event in sorted(group, key=lambda e: (-e.weight, sort_key(e)))[:most]
    ]


def make_timelines(
    events: Iterable[Event],
    zones: Zones,
    *,
    subzone_pages: bool = False,
    follow_successors: bool = False,
) -> tuple[list[Timeline], list[Event]]:
    """One timeline per root zone, by zone id, and apart from them the events without a zone.

    Events of sub-zones stand on their root's timeline, joint events on that of every zone that
    shares them. With ``subzone_pages`` each sub-zone has a timeline of its own besides; with
    ``follow_successors`` the events of former zones stand on that of their last successors too.
    """
    pages: defaultdict[str, list[Event]] = defaultdict(list)
    listed: dict[str, Zone] = {}
    unassigned: list[Event] = []
    for event in events:
        ids = _pages_of(event, zones, subzone_pages)
        if follow_successors:
            ids = [*dict.fromkeys(late for id in ids for late in (id, *last_zones(id, zones)))]
        for id in ids:
            pages[id].append(event)
        if not ids:
            unassigned.append(event)
        listed.update(_zones_of(event, ids, zones))
    timelines = [_timeline(listed[id], pages[id], listed, zones) for id in sorted(pages)]
    return timelines, sorted(unassigned, key=sort_key)


def last_zones(id: str, zones: Zones) -> tuple[str, ...]:
    """The zones at the end of the line of successors; the zone itself when it has none."""
    found: dict[str, None] = {}
    seen, waiting = {id}, [id]
    while waiting:
        zone = zones.get(waiting.pop())
        later = [] if zone is None else [z for z in zone.successors if zones.get(z)]
        if zone is not None and not later:
            found[zone.id] = None
        waiting += [z for z in reversed(later) if z not in seen]
        seen.update(later)
    return tuple(found)


def _pages_of(event: Event, zones: Zones, subzone_pages: bool) -> list[str]:
    at = event.main.zone
    if at.zone_id is None:
        return []
    joint = joint_zones(event)
    roots = [_root(at, zones), *(zones.root(id) for id in joint)]
    own = [at.zone_id, *joint] if subzone_pages else []
    return [*dict.fromkeys((*roots, *own))]


def joint_zones(event: Event) -> tuple[str, ...]:
    """The zones that share the event, by any of its sources; the zone itself may be among them."""
    told = (m.zone for m in event.mentions if m.zone.joint)
    return tuple(dict.fromkeys(id for zone in told for id in (zone.zone_id, *zone.joint) if id))


def _root(zone: ZoneAttribution, zones: Zones) -> str:
    """The root of a listed zone; a zone found by pattern stands with the parent it was given."""
    own = zone.zone_id or ""
    if zones.get(own) is None and zone.parent_zone_id:
        return zones.root(zone.parent_zone_id)
    return zones.root(own)


def _zones_of(event: Event, ids: Sequence[str], zones: Zones) -> dict[str, Zone]:
    """The zones that an event brings to its pages, those outside the gazetteer made up here."""
    at = event.main.zone
    names = {at.parent_zone_id: at.parent_zone, at.zone_id: at.zone}
    wanted = dict.fromkeys([*ids, *([at.zone_id] if at.zone_id else [])])
    return {id: zones.get(id) or _unlisted(id, names.get(id) or id, at) for id in wanted}


def _unlisted(id: str, name: str, at: ZoneAttribution) -> Zone:
    parents = (at.parent_zone_id,) if id == at.zone_id and at.parent_zone_id else ()
    return Zone(id, name, name, "", "", "", "", parents=parents, source="pattern")


def _timeline(
    zone: Zone, events: Sequence[Event], listed: dict[str, Zone], zones: Zones
) -> Timeline:
    places = (event.main.zone for event in events)
    ids = {at.zone_id for at in places if _root(at, zones) == zone.id} - {zone.id, None}
    subzones = tuple(listed[id] for id in sorted(ids, key=str) if id is not None)
    return Timeline(zone, tuple(sorted(events, key=sort_key)), subzones)
