"""Rows of a table → pages, one each."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from itertools import chain, islice

from timeline.errors import UnreadableError
from timeline.models import Line, Page, ParagraphKind, Problem, Stated
from timeline.read.html.tree import take_apart
from timeline.read.limits import LARGEST_TABLE, LARGEST_TEXT, in_megabytes
from timeline.read.source import Reading
from timeline.read.tables.columns import choose, guess, told

Row = tuple[int, Sequence[object]]
"""A row's number, as a reader of the table counts, and its cells."""

_HEAD = 5
_MARKUP = re.compile(r"<(?:p|br|div|span|section|h[1-6]|table|article)\b[^>]*>", re.IGNORECASE)
_LINE_END = re.compile(r"\r\n|\n|\r")
# Year, month and day in some form; how they are read is for articles/published.py to say.
_DAY = re.compile(
    r"(?:19|20)\d\d\D{0,3}\d{1,2}\D{0,3}\d|(?:19|20)\d{6}(?!\d)|[二一][〇零○九]..年.{1,2}月|"
    r"[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2} [A-Z][a-z]{2,8}"
)
_SERIAL = re.compile(r"([2-5]\d{4})(?:\.\d+)?")
_SERIAL_BEGAN = date(1899, 12, 30)
"""Days are counted from it in spreadsheets; 20000 to 59999 are the years 1954 to 2064."""
_NAMES = re.compile(r"[,，、;；\s]+")
_MOST_NAMED = 5


@dataclass(slots=True)
class _Table:
    """A table on its way to pages: its columns, and the rows that gave none."""

    file: str
    header: Sequence[str]
    places: Mapping[str, int]
    encoding: str
    blank: list[int] = field(default_factory=list)
    dayless: list[int] = field(default_factory=list)
    size: int = 0


def read_rows(
    file: str, rows: Iterable[Row], said: Mapping[str, str], encoding: str = "utf-8"
) -> Reading:
    """One page for each row with a text; the columns taken are told as a note.

    The header is the first row, or the one of the first five that names a column of text. Raises
    UnreadableError when no column is known to hold the text, or the table holds too much.
    """
    rows = iter(rows)
    head = list(islice(rows, _HEAD))
    start = _header_place(head)
    if not head:
        raise UnreadableError("the table has no rows", remedy="remove it or put articles in")
    header = [_text(cell) for cell in head[start][1]]
    table = _Table(file, header, choose(header, said), encoding)
    pages = tuple(_pages(table, chain(head[start + 1 :], rows)))
    return Reading(pages, tuple(_notes(table, pages)))


def _header_place(head: Sequence[Row]) -> int:
    for place, (_, cells) in enumerate(head):
        if "text" in guess([_text(cell) for cell in cells]):
            return place
    return 0


def _pages(table: _Table, rows: Iterable[Row]) -> Iterator[Page]:
    for number, cells in rows:
        given = {name: cells[i] for name, i in table.places.items() if i < len(cells)}
        text = _text(given.get("text"))
        table.size += len(text.encode(errors="replace"))
        if table.size > LARGEST_TABLE or len(text) > LARGEST_TEXT:
            raise UnreadableError(
                f"the table holds more than {in_megabytes(LARGEST_TABLE)} of text",
                remedy="split it",
            )
        if text:
            stated = _stated(table, given)
            if stated.published and not _DAY.search(stated.published):
                table.dayless.append(number)
            lines = tuple(_lines(number, stated.title, text))
            yield Page(table.file, lines, table.encoding, unit="row", stated=stated)
        elif any(map(_text, cells)):
            table.blank.append(number)


def _lines(number: int, title: str | None, text: str) -> Iterator[Line]:
    """The title, then the text without any markup that it has; all are of one row."""
    parts = [block.text for block in take_apart(text).blocks] if _MARKUP.search(text) else []
    parts = parts or _LINE_END.split(text)
    if title and parts[0].strip() != title:
        yield Line(number, title, ParagraphKind.TITLE)
    yield from (Line(number, part) for part in parts)


def _stated(table: _Table, given: Mapping[str, object]) -> Stated:
    told = _text(given.get("published"))
    published = _serial_day(told) or told or None
    name = table.header[table.places["published"]] if published else ""
    authors = filter(None, _NAMES.split(_text(given.get("authors"))))
    return Stated(
        title=_text(given.get("title")) or None,
        publisher=_text(given.get("publisher")) or None,
        authors=tuple(authors),
        url=_text(given.get("url")) or None,
        published=published,
        evidence=f"{name}: {told}" if published else None,
        zone=_text(given.get("zone")) or None,
    )


def _serial_day(text: str) -> str | None:
    """The day that a spreadsheet keeps as a number, where its cell has lost the format of a day.

    >>> _serial_day("45012"), _serial_day("45012.75"), _serial_day("20230402"), _serial_day("2023")
    ('2023-03-27', '2023-03-27', None, None)
    """
    found = _SERIAL.fullmatch(text)
    return (_SERIAL_BEGAN + timedelta(days=int(found[1]))).isoformat() if found else None


def _text(cell: object) -> str:
    """A cell as text; days as ISO days, whole numbers without a point.

    >>> _text(datetime(2023, 4, 2)), _text(20230402.0), _text(None)
    ('2023-04-02', '20230402', '')
    """
    if cell is None:
        return ""
    if isinstance(cell, datetime):
        midnight = not (cell.hour or cell.minute or cell.second)
        return (cell.date() if midnight else cell.replace(microsecond=0)).isoformat()
    if isinstance(cell, date):
        return cell.isoformat()
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    if isinstance(cell, list | tuple):
        return "、".join(filter(None, map(_text, cell)))
    return str(cell).strip()


def _listed(rows: Sequence[int]) -> str:
    """The first rows by their numbers, the rest by how many there are."""
    more = len(rows) - _MOST_NAMED
    rest = f" and {more:,} more" if more > 0 else ""
    return ", ".join(map(str, rows[:_MOST_NAMED])) + rest


def _notes(table: _Table, pages: Sequence[Page]) -> Iterator[Problem]:
    yield Problem(
        table.file, told(table.header, table.places), "--columns text=NAME,… sets them", note=True
    )
    if table.blank:
        yield Problem(table.file, f"no text in row {_listed(table.blank)}", "fill in the text")
    if table.dayless:
        name = table.header[table.places["published"]]
        message = f"no day in column “{name}” of row {_listed(table.dayless)}"
        yield Problem(table.file, message, "write 2024-06-13 or 2024年6月13日")
    if not pages:
        remedy = "put articles in, or name the right column with --columns text=NAME"
        yield Problem(table.file, "no row of the table has a text", remedy, skipped=True)
