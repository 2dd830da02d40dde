"""Read Parquet files: the adapter of pyarrow, which the extra [archive] installs."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from typing import Any

from timeline.errors import UnreadableError
from timeline.read.source import Reading, Source
from timeline.read.tables.columns import choose
from timeline.read.tables.rows import Row, read_rows

# Small, because a cell of a dictionary may come many times: the size is watched row by row.
_BATCH = 64


def read_parquet(source: Source) -> Reading:
    """Read a .parquet file; a line's number is its row's, from 1.

    Raises UnreadableError without pyarrow, and for a damaged file.
    """
    try:
        from pyarrow import ArrowException
        from pyarrow.parquet import ParquetFile
    except ImportError as error:
        raise UnreadableError(
            "Parquet files need pyarrow", remedy="pip install 'nianbiao[archive]'"
        ) from error
    try:
        table = ParquetFile(BytesIO(source.data))
        return read_rows(source.file, _rows(source, table), source.columns)
    except (ArrowException, OSError, ValueError) as error:
        reason = str(error).split("\n")[0][:80]
        raise UnreadableError(
            f"the Parquet file is damaged ({reason})", remedy="write it again"
        ) from error


def _rows(source: Source, table: Any) -> Iterator[Row]:
    """The columns that are used, all names of columns before them."""
    names = list(table.schema_arrow.names)
    used = {names[place] for place in choose(names, source.columns).values()}
    yield 0, names
    number = 0
    for batch in table.iter_batches(_BATCH, columns=sorted(used)):
        cells = {name: batch.column(name).to_pylist() for name in batch.schema.names}
        for index in range(batch.num_rows):
            number += 1
            yield number, [cells[name][index] if name in used else None for name in names]
