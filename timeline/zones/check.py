"""Find the mistakes in a user's zone file: collisions, unknown parents, cycles, bad dates."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path

from timeline.errors import GazetteerError
from timeline.models import Problem, Zone
from timeline.zones.name_rules import Strength
from timeline.zones.names import names_of
from timeline.zones.zone_file import COLUMNS, Row, builtin_zones, extend, read_rows

_DATE = re.compile(r"((?:1[89]|20)\d\d)(-\d\d)?(-\d\d)?")
_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_DATES = ("since", "until", "national_since")
_REFERENCES = ("parent", "predecessors", "successors")
_LINES: Mapping[str, Callable[[Zone], tuple[str, ...]]] = {
    "parents": lambda zone: zone.parents,
    "successors": lambda zone: zone.successors,
    "predecessors": lambda zone: zone.predecessors,
}
_LINE_REMEDY = {
    "parents": "a zone cannot lie in itself",
    "successors": "a zone cannot come after itself",
    "predecessors": "a zone cannot come before itself",
}
_Fault = tuple[str, str]


def check_zones_file(path: Path, known: Mapping[str, Zone] | None = None) -> list[Problem]:
    """Every problem of a user's zones.csv or zones.toml, by line; an empty list when it is good.

    ``known`` are the zones it extends, by default those that come with the program.
    """
    try:
        rows = read_rows(path)
    except GazetteerError as error:
        return [Problem(str(path), error.message, error.remedy)]
    return problems_of(path, rows, builtin_zones() if known is None else known)


def problems_of(path: Path, rows: Sequence[Row], known: Mapping[str, Zone]) -> list[Problem]:
    """What is wrong with rows that extend the known zones, by line."""
    if not rows:
        return [Problem(str(path), "no zone in the file", "one zone a row, or [[zone]] in toml")]
    wrong_rows = [(row, fault) for row in rows for fault in _cells(row, known)]
    if not wrong_rows:
        zones = extend(known, rows)
        wrong_rows = [(row, fault) for row in rows for fault in _relations(row, zones)]
        wrong_rows += _repeats(rows)
        wrong_rows += _collisions(rows, zones)
    wrong_rows.sort(key=lambda found: found[0].line)
    return [Problem(str(path), *fault, line=row.line) for row, fault in wrong_rows]


def _cells(row: Row, known: Mapping[str, Zone]) -> Iterator[_Fault]:
    """Faults inside one row."""
    for column in row.cells:
        if column not in COLUMNS:
            yield f"unknown column {column!r}", f"columns are {', '.join(COLUMNS)}"
    if not _ID.fullmatch(row.get("id")):
        yield f"bad id {row.get('id')!r}", "lower-case letters, digits and single hyphens"
    if not row.get("name") and row.get("id") not in known:
        yield "a new zone without a name", "fill in the column name"
    for column in _DATES:
        if row.get(column) and not _is_date(row.get(column)):
            yield f"bad date {row.get(column)!r} in {column}", "YYYY, YYYY-MM or YYYY-MM-DD"
    if row.get("confidence") and row.get("confidence") not in ("0", "1", "2", "3"):
        yield f"bad confidence {row.get('confidence')!r}", "0 to 3"


def _is_date(cell: str) -> bool:
    """True for a year, a month or a day that the calendar has."""
    found = _DATE.fullmatch(cell)
    if found is None:
        return False
    year, month, day = found.groups()
    try:
        date.fromisoformat(f"{year}{month or '-01'}{day or '-01'}")
    except ValueError:
        return False
    return True


def _relations(row: Row, zones: Mapping[str, Zone]) -> Iterator[_Fault]:
    """Faults between a row and the zones it speaks of."""
    zone = zones[row.get("id")]
    for column in _REFERENCES:
        for id in row.values(column):
            if id not in zones:
                yield f"unknown zone {id!r} in {column}", "use the id of a listed zone"
    if zone.since and zone.until and zone.until < zone.since[: len(zone.until)]:
        yield f"until {zone.until} is before since {zone.since}", "swap or correct them"
    for column, of in _LINES.items():
        if _in_cycle(zone, zones, of):
            yield f"{zone.id} is among its own {column}", _LINE_REMEDY[column]


def _in_cycle(zone: Zone, zones: Mapping[str, Zone], of: Callable[[Zone], tuple[str, ...]]) -> bool:
    seen: set[str] = set()
    waiting = [*of(zone)]
    while waiting:
        id = waiting.pop()
        if id == zone.id:
            return True
        if id not in seen and id in zones:
            seen.add(id)
            waiting.extend(of(zones[id]))
    return False


def _repeats(rows: Iterable[Row]) -> Iterator[tuple[Row, _Fault]]:
    lines: dict[str, int] = {}
    for row in rows:
        first = lines.setdefault(row.get("id"), row.line)
        if first != row.line:
            yield row, (f"id {row.get('id')!r} again", f"it stands in line {first} already")


def _collisions(rows: Iterable[Row], zones: Mapping[str, Zone]) -> Iterator[tuple[Row, _Fault]]:
    """Names, also those that rules make, that another zone has; weak aliases may be shared."""
    owners: dict[str, set[str]] = {}
    for zone in zones.values():
        for name in _strong_names(zone):
            owners.setdefault(name, set()).add(zone.id)
    for row in rows:
        zone = zones[row.get("id")]
        for name in _strong_names(zone):
            for other in sorted(owners[name] - {zone.id}):
                remedy = "rename one, or list it under weak_aliases of both"
                yield row, (f"{name!r} is a name of {other} too", remedy)


def _strong_names(zone: Zone) -> list[str]:
    """The names as listed, then those that rules make of them."""
    named = (name for name, strength in names_of(zone) if strength <= Strength.STRONG)
    return [*dict.fromkeys(named)]
