"""All formats by name, and the one function that writes a build in the chosen ones."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from timeline.errors import UsageError
from timeline.export import (
    atom,
    csv_table,
    datapackage,
    html,
    ics,
    json_file,
    jsonl,
    parquet,
    timelinejs,
    xlsx,
)
from timeline.export.files import Written
from timeline.export.options import ExportOptions
from timeline.export.staging import finish, seal, staged, take
from timeline.export.templating import Templates
from timeline.models import Build

Exporter = Callable[[Build, Path, ExportOptions], list[Path]]

EXPORTERS: dict[str, Exporter] = {
    "html": html.write,
    "csv": csv_table.write,
    "xlsx": xlsx.write,
    "jsonl": jsonl.write,
    "json": json_file.write,
    "parquet": parquet.write,
    "ics": ics.write,
    "atom": atom.write,
    "timelinejs": timelinejs.write,
    "datapackage": datapackage.write,
}


CHECKS: dict[str, Callable[[ExportOptions], object]] = {
    "html": Templates,
    "parquet": parquet.check,
    "datapackage": datapackage.check,
}
"""What can be known to fail before any work."""


def check_options(options: ExportOptions) -> None:
    """Raise UsageError for choices with which no build can be written."""
    unknown = [name for name in options.formats if name not in EXPORTERS]
    if unknown:
        known = ", ".join(EXPORTERS)
        raise UsageError(
            f"unknown format {unknown[0]!r}", place="--format", remedy=f"one of {known}"
        )
    for name in options.formats:
        if name in CHECKS:
            CHECKS[name](options)


def write_build(build: Build, out: Path, options: ExportOptions | None = None) -> list[Path]:
    """Write ``build`` into the folder ``out``; returns the files, in the order of the formats.

    The folder is changed only when all files are written (see ``staging``); files of an earlier
    build that are no longer written are removed.
    Raises UsageError for options that ``check_options`` refuses, and for a folder that holds files
    but none of ours: nothing is ever written over what somebody else made.
    """
    options = options or ExportOptions()
    check_options(options)
    written: dict[str, list[Written]] = {}
    with staged(out) as files:
        for name in options.formats:
            written[name] = take(out, name, EXPORTERS[name](build, files, options))
        seal(out, written)
    try:
        finish(out)
    except KeyboardInterrupt:
        finish(out)  # only renames are left
        raise
    return [out / entry.name for entries in written.values() for entry in entries]
