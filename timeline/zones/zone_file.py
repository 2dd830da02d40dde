"""Read zones from a csv or toml file, with the line of every row."""

from __future__ import annotations

import csv
import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

from timeline.errors import GazetteerError, UsageError
from timeline.models import Zone

COLUMNS = (
    "id",
    "name",
    "short",
    "aliases",
    "weak_aliases",
    "kind",
    "level",
    "province",
    "city",
    "parent",
    "since",
    "until",
    "predecessors",
    "successors",
    "confidence",
    "note",
    "national_since",
)
"""The columns of zones.csv, and the keys of a table ``[[zone]]`` in toml."""

_HEADER = re.compile(r"^\s*\[\[zone\]\]", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Row:
    """One zone as written: its cells (several values joined by ``|``) and its line."""

    line: int
    cells: Mapping[str, str]

    def get(self, column: str) -> str:
        """A cell, empty when it is not given."""
        return self.cells.get(column, "")

    def values(self, column: str) -> tuple[str, ...]:
        """The values of a cell that may hold several."""
        return split_values(self.get(column))


def split_values(cell: str) -> tuple[str, ...]:
    """The values of a cell.

    >>> split_values("杭州经开区|下沙")
    ('杭州经开区', '下沙')
    """
    return tuple(value.strip() for value in cell.split("|") if value.strip()) if cell else ()


def builtin_zones() -> dict[str, Zone]:
    """The zones that come with the program, by id."""
    text = (files("timeline.zones") / "data" / "zones.csv").read_text(encoding="utf-8")
    return {row.get("id"): zone_of(row) for row in csv_rows(text)}


def read_rows(path: Path) -> list[Row]:
    """The rows of a user's file. Raises UsageError or GazetteerError when it cannot be read."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise UsageError(
            "the zone file cannot be read", place=str(path), remedy=error.strerror or ""
        ) from error
    except UnicodeDecodeError as error:
        raise GazetteerError("not UTF-8", place=str(path), remedy="save it as UTF-8") from error
    return _toml_rows(text, path) if path.suffix.lower() == ".toml" else csv_rows(text)


def csv_rows(text: str) -> list[Row]:
    """The rows of a table whose first line names the columns; blank lines are skipped."""
    reader = csv.reader(text.splitlines(keepends=True))
    columns = [column.strip() for column in next(reader, [])]
    rows = []
    line = reader.line_num + 1
    for cells in reader:
        if any(cells):
            rows.append(Row(line, dict(zip(columns, map(str.strip, cells), strict=False))))
        line = reader.line_num + 1
    return rows


def _toml_rows(text: str, path: Path) -> list[Row]:
    try:
        tables = tomllib.loads(text).get("zone", [])
    except tomllib.TOMLDecodeError as error:
        raise GazetteerError(f"not TOML: {error}", place=str(path)) from error
    if not isinstance(tables, list) or not all(isinstance(table, dict) for table in tables):
        raise GazetteerError(
            "zone is no list of tables", place=str(path), remedy="begin each zone with [[zone]]"
        )
    lines = [text.count("\n", 0, found.end()) + 1 for found in _HEADER.finditer(text)]
    lines += [1] * (len(tables) - len(lines))
    return [
        Row(line, {key: _cell(value) for key, value in table.items()})
        for line, table in zip(lines, tables, strict=False)
    ]


def _cell(value: object) -> str:
    return "|".join(map(str, value)) if isinstance(value, list) else str(value).strip()


def zone_of(row: Row, before: Zone | None = None) -> Zone:
    """The zone of a row; cells left empty keep what was known ``before``."""
    cells = row.cells
    if before is not None:
        cells = {**cells_of(before), **{key: cell for key, cell in cells.items() if cell}}
    get = cells.get
    return Zone(
        get("id", ""),
        get("name", ""),
        get("short", ""),
        get("kind", ""),
        get("level", ""),
        get("province", ""),
        get("city", ""),
        split_values(get("parent", "")),
        split_values(get("aliases", "")),
        split_values(get("weak_aliases", "")),
        get("since") or None,
        get("until") or None,
        get("national_since") or None,
        split_values(get("predecessors", "")),
        split_values(get("successors", "")),
        int(get("confidence") or 0),
        get("note") or None,
    )


def cells_of(zone: Zone) -> dict[str, str]:
    """A zone as the cells of a row: what ``timeline zones --format csv`` prints."""
    several = {
        "aliases": zone.aliases,
        "weak_aliases": zone.weak_aliases,
        "parent": zone.parents,
        "predecessors": zone.predecessors,
        "successors": zone.successors,
    }
    single = {name: getattr(zone, name) for name in COLUMNS if name not in several}
    joined = {name: "|".join(values) for name, values in several.items()}
    cells = {name: "" if value is None else str(value) for name, value in single.items()}
    return {name: (cells | joined)[name] for name in COLUMNS}


def zone_record(zone: Zone) -> dict[str, object]:
    """A zone as a record for json: lists stay lists, what is not known is null."""
    return {
        "id": zone.id,
        "name": zone.name,
        "short": zone.short or zone.name,
        "kind": zone.kind or None,
        "level": zone.level or None,
        "province": zone.province or None,
        "city": zone.city or None,
        "parents": list(zone.parents),
        "aliases": list(zone.aliases),
        "weak_aliases": list(zone.weak_aliases),
        "since": zone.since,
        "until": zone.until,
        "national_since": zone.national_since,
        "predecessors": list(zone.predecessors),
        "successors": list(zone.successors),
        "confidence": zone.confidence,
        "note": zone.note,
        "source": zone.source,
    }


def extend(zones: Mapping[str, Zone], rows: Iterable[Row]) -> dict[str, Zone]:
    """The zones with a user's rows laid over: known ids change, new ones are added."""
    merged = dict(zones)
    for row in rows:
        id = row.get("id")
        merged[id] = zone_of(row, merged.get(id))
    return merged
