"""Read tables in text files: cells parted by commas, tabs, semicolons or bars."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import replace
from io import StringIO

from timeline.errors import UnreadableError
from timeline.models import Problem
from timeline.read.encoding import decode
from timeline.read.limits import LARGEST_TABLE, LARGEST_TEXT, refuse_large
from timeline.read.source import Reading, Source
from timeline.read.tables.columns import guess
from timeline.read.tables.rows import Row, read_rows
from timeline.read.text import broken_bytes

_DELIMITERS = (",", "\t", ";", "|")
_HEAD = 5
_SEP = "sep="


def read_csv(source: Source) -> Reading:
    """Read a .csv file; a line's number is its row's, the header being row 1."""
    return _read(source, _DELIMITERS)


def read_tsv(source: Source) -> Reading:
    """Read a .tsv file: cells parted by tabs."""
    return _read(source, ("\t",))


def is_table(head: str) -> bool:
    r"""True when the first line of a text names columns, one that holds texts among them.

    >>> is_table("标题,正文\n要闻,开工。"), is_table("标题，正文")
    (True, False)
    """
    first = head.lstrip("\r\n").split("\n", 1)[0]
    cut = (first.split(delimiter) for delimiter in _DELIMITERS)
    return any("text" in guess(cells) for cells in cut if len(cells) > 1)


def _read(source: Source, delimiters: tuple[str, ...]) -> Reading:
    refuse_large(len(source.data), LARGEST_TABLE, "the table")
    decoded = decode(source.data)
    rows = _Rows(decoded.text, _delimiter(decoded.text, delimiters))
    reading = read_rows(source.file, rows, source.columns, decoded.encoding)
    mistakes = rows.problems(source.file)
    # Why no row has a text is then told by the mistake.
    told = [problem for problem in reading.problems if not (mistakes and problem.skipped)]
    problems = (*told, *mistakes, *broken_bytes(source.file, decoded))
    return replace(reading, problems=problems)


def _delimiter(text: str, delimiters: tuple[str, ...]) -> str:
    """The one by which most names of columns are known, then the one that cuts most."""
    lines = text.lstrip("\r\n")[: 64 * 1024].splitlines()[:_HEAD]
    if lines and lines[0].lower().startswith(_SEP) and len(lines[0]) == len(_SEP) + 1:
        return lines[0][-1]
    return max(delimiters, key=lambda one: _worth(lines, one))


def _worth(lines: list[str], delimiter: str) -> tuple[int, int]:
    """How many columns are known in the best of the first lines, and how many the first has."""
    cut = [[cell.strip('"') for cell in line.split(delimiter)] for line in lines]
    return max((len(guess(cells)) for cells in cut), default=0), len(cut[0]) if cut else 0


class _Rows:
    """The rows of a table up to the first mistake in it; blank lines are not counted out."""

    def __init__(self, text: str, delimiter: str) -> None:
        csv.field_size_limit(LARGEST_TEXT)
        self._reader = csv.reader(StringIO(text, newline=""), delimiter=delimiter, strict=True)
        self._number = 0
        self._mistake: str | None = None

    def __iter__(self) -> Iterator[Row]:
        try:
            for cells in self._reader:
                self._number += 1
                if cells and not cells[0].lower().startswith(_SEP):
                    yield self._number, cells
        except csv.Error as error:
            self._mistake = str(error)
            if not self._number:
                raise UnreadableError(
                    f"this is no table ({error})", remedy="save it again"
                ) from error

    def problems(self, file: str) -> list[Problem]:
        """The mistake that ended the table, if one did."""
        if self._mistake is None:
            return []
        message = f"the table cannot be read from this row on ({self._mistake})"
        remedy = "close the quotation mark that is open there, or double the one within a cell"
        return [Problem(file, message, remedy, line=self._number + 1, skipped=True)]
