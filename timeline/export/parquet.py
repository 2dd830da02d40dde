"""events.parquet: every event once with typed columns, and its whole record as JSON."""

from __future__ import annotations

import io
import json
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any

from timeline.errors import UsageError
from timeline.export.csv_columns import COLUMNS, Cell, Row
from timeline.export.dictionary import FIELDS
from timeline.export.files import write_file
from timeline.export.jsonl import unique_events
from timeline.export.options import ExportOptions
from timeline.export.records import event_record
from timeline.models import Build

if TYPE_CHECKING:
    import pyarrow as pa

NAME = "events.parquet"

DIGITS, SCALE = 38, 10
"""Of the column of main values; a value that does not fit is null there, exact in the record."""


def write(build: Build, out: Path, options: ExportOptions) -> list[Path]:
    """Write all events of the build."""
    import pyarrow.parquet as parquet

    stream = io.BytesIO()
    parquet.write_table(table(build, options), stream, compression="zstd")
    return [write_file(out / NAME, stream.getvalue())]


def check(options: ExportOptions) -> None:
    """Raise UsageError when pyarrow is not installed."""
    try:
        import pyarrow.parquet  # noqa: F401
    except ImportError as error:
        raise UsageError(
            "parquet needs pyarrow", place="--format", remedy="pip install 'nianbiao[archive]'"
        ) from error


def table(build: Build, options: ExportOptions) -> pa.Table:
    """The events as an Arrow table; columns are named as in the English CSV."""
    import pyarrow as pa

    types = {
        "string": pa.string(),
        "date": pa.date32(),
        "number": pa.decimal128(DIGITS, SCALE),
        "integer": pa.int32(),
    }
    events = unique_events(build)
    rows = [Row(event, None, options.lang) for event in events]
    columns: dict[str, Any] = {
        column.en: pa.array(
            [_value(column.cell(row), FIELDS[column.en].type) for row in rows],
            types[FIELDS[column.en].type],
        )
        for column in COLUMNS
    }
    records = (event_record(event, options.lang) for event in events)
    columns["record"] = pa.array(
        [json.dumps(record, ensure_ascii=False) for record in records], pa.string()
    )
    return pa.table(columns)


def _value(cell: Cell, kind: str) -> Cell | date:
    if kind == "date":
        return date.fromisoformat(str(cell)) if cell else None
    if isinstance(cell, Decimal) and not _fits(cell):
        return None
    return cell


def _fits(value: Decimal) -> bool:
    exponent = value.as_tuple().exponent
    return isinstance(exponent, int) and exponent >= -SCALE and abs(value) < 10 ** (DIGITS - SCALE)
