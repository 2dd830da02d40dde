"""`timeline zones`: the gazetteer, searched and checked."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from timeline.commands.inputs import (
    read_format,
    read_gazetteer,
)
from timeline.commands.options import (
    ZonesFile,
)
from timeline.commands.output import print_problems, print_records
from timeline.errors import UsageError


def zones(
    query: Annotated[
        list[str] | None, typer.Argument(help="name, alias, pinyin, city; or: check FILE")
    ] = None,
    file: ZonesFile = None,
    format: Annotated[str, typer.Option("--format", help="table, csv, json, jsonl")] = "table",
) -> None:
    """Search the gazetteer; `zones check FILE` looks for mistakes in your own."""
    from timeline import report
    from timeline.zones import check_zones_file, zone_record

    read_format(format, "table", "csv", "json", "jsonl")
    if query and query[0] == "check":
        if len(query) != 2:
            raise UsageError("which file?", place="zones check", remedy="zones check FILE")
        print_problems(check_zones_file(Path(query[1])))
    gazetteer = read_gazetteer(file)
    found = gazetteer.search(" ".join(query)) if query else list(gazetteer.zones.values())
    if query and not found:
        found = [gazetteer.resolve(" ".join(query))]  # known by its shape, or says what comes near
    if format == "table":
        report.print_zones(found, gazetteer, " ".join(query or ()))
    elif format == "csv":
        sys.stdout.write(report.zones_csv(found))
    else:
        print_records((zone_record(zone) for zone in found), format)
