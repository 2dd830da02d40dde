"""The name that a zone had on a day, when it was another one's before."""

from __future__ import annotations

from datetime import date

from timeline.models import Zone
from timeline.zones.gazetteer import Gazetteer
from timeline.zones.names import display_name


def name_in_force(zone: Zone, on: date | None, gazetteer: Gazetteer) -> str | None:
    """The news name of the one predecessor in force on a day before the zone itself.

    None when the zone existed, when that is not sure, or when several preceded it.
    """
    if on is None or not _before(on, zone.since):
        return None
    seen = {zone.id}
    older = _predecessors(zone, gazetteer)
    while len(older) == 1 and older[0].id not in seen:
        (zone,) = older
        seen.add(zone.id)
        if not _before(on, zone.since):
            return display_name(zone)
        older = _predecessors(zone, gazetteer)
    return None


def _before(on: date, since: str | None) -> bool:
    """True when a day is surely before ``since``, a day, month or year.

    The first day of a year may stand for the whole year, so it is before no day of it.
    """
    if since is None:
        return False
    same_year = since[:4] == f"{on.year:04}"
    same_month = since[:7] == f"{on:%Y-%m}"
    if (same_year and (on.month, on.day) == (1, 1)) or (same_month and on.day == 1):
        return False
    return on.isoformat()[: len(since)] < since


def _predecessors(zone: Zone, gazetteer: Gazetteer) -> list[Zone]:
    return [found for id in zone.predecessors if (found := gazetteer.get(id))]
