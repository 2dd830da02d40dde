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
from timeline.export.files import claim, keep_known, settle, times
from timeline.export.options import ExportOptions
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

    Files of an earlier build that are no longer written are removed (see ``files``).
    Raises UsageError for options that ``check_options`` refuses, and for a folder that holds files
    but none of ours: nothing is ever written over what somebody else made.
    """
    options = options or ExportOptions()
    check_options(options)
    out.mkdir(parents=True, exist_ok=True)
    claim(out)
    before = times(out)
    written: dict[str, list[Path]] = {}
    for name in options.formats:
        try:
            written[name] = EXPORTERS[name](build, out, options)
        except BaseException:  # Ctrl-C and a full disk too
            keep_known(out, name, written, before)
            raise
    settle(out, written)
    return [path for paths in written.values() for path in paths]
