"""Read Excel workbooks (.xlsx): the adapter of openpyxl. Every sheet is a table."""

from __future__ import annotations

import warnings
from collections.abc import Iterable, Iterator
from io import BytesIO
from typing import TYPE_CHECKING, Any

from timeline.errors import UnreadableError
from timeline.models import Problem
from timeline.read.ooxml import check_package
from timeline.read.source import Reading, Source
from timeline.read.tables.rows import Row, read_rows

if TYPE_CHECKING:
    from openpyxl import Workbook

_BOOK = "xl/workbook.xml"


def read_xlsx(source: Source) -> Reading:
    """Read a .xlsx file; a line's number is its row's. Sheets behind the first go by FILE#SHEET.

    Raises UnreadableError when no sheet is a table of articles.
    """
    check_package(source.data, ".xlsx", _BOOK)
    book = _open(source.data)
    try:
        return _together(
            [_read_sheet(source, book, index) for index in range(len(book.worksheets))]
        )
    except UnreadableError:
        raise
    except Exception as error:  # as below
        raise _damaged(error) from error
    finally:
        book.close()


def _open(data: bytes) -> Workbook:
    from openpyxl import load_workbook

    try:
        with warnings.catch_warnings():  # it tells of every style that it leaves out
            warnings.simplefilter("ignore")
            return load_workbook(BytesIO(data), read_only=True, data_only=True)
    except Exception as error:  # damaged packages break the library in every way there is
        raise _damaged(error) from error


def _damaged(error: Exception) -> UnreadableError:
    return UnreadableError(
        f"the .xlsx file is damaged ({type(error).__name__})", remedy="save it again in Excel"
    )


def _read_sheet(source: Source, book: Workbook, index: int) -> Reading | UnreadableError:
    sheet: Any = book.worksheets[index]
    file = f"{source.file}#{sheet.title}" if index else source.file
    sheet.reset_dimensions()  # some programs write a wrong size, and rows would be cut
    try:
        return read_rows(file, _rows(sheet), source.columns)
    except UnreadableError as error:
        return UnreadableError(error.message, place=file, remedy=error.remedy)


def _rows(sheet: Any) -> Iterator[Row]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        for number, cells in enumerate(sheet.iter_rows(values_only=True), 1):
            if any(cell is not None for cell in cells):
                yield number, cells


def _together(found: Iterable[Reading | UnreadableError]) -> Reading:
    """All sheets as one reading; one that is no table is a problem where another is."""
    found = list(found)
    readings = [one for one in found if isinstance(one, Reading)]
    failed = [one for one in found if isinstance(one, UnreadableError)]
    if not readings:
        raise failed[0] if failed else UnreadableError("it has no sheet", remedy="put one in")
    pages = tuple(page for one in readings for page in one.pages)
    problems = [problem for one in readings for problem in one.problems]
    problems += [
        Problem(error.place, f"this sheet is left aside: {error.message}", error.remedy)
        for error in failed
    ]
    return Reading(pages, tuple(problems))
