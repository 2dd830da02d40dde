"""Event tables as workbooks: text is text, days are days, and nothing in them is a formula."""

from __future__ import annotations

import io
import re
import zipfile
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

from timeline.export.csv_columns import COLUMNS, Cell
from timeline.export.csv_table import Table, event_table, is_formula, one_line, tables
from timeline.export.dictionary import FIELDS
from timeline.export.files import write_file
from timeline.export.options import ExportOptions, Lang
from timeline.export.stamp import stamp
from timeline.models import Build

if TYPE_CHECKING:
    from openpyxl.cell.cell import Cell as SheetCell
    from openpyxl.cell.cell import MergedCell
    from openpyxl.worksheet.worksheet import Worksheet

SHEETS = {"zh": ("事件", "字段说明"), "en": ("events", "fields")}
HEADINGS = {"zh": ("列", "类型", "说明"), "en": ("column", "type", "what it holds")}

FIRST_DAY = date(1900, 3, 1)
"""Spreadsheets count days wrongly before it, so earlier days stay text."""

LONGEST = 32_767
"""Characters that a cell may hold."""

EXACT_DIGITS = 15
"""Digits of a number that every spreadsheet keeps; a longer one is written as text."""

FORBIDDEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""Characters that XML cannot hold; � stands in their place."""

WIDTHS = {"headline": 40, "quote": 60, "date_basis": 36, "quantities": 30, "date": 20, "zone": 18}
WIDTH = 13

MODIFIED = re.compile(rb"(<dcterms:modified[^>]*>)[^<]*")


def write(build: Build, out: Path, options: ExportOptions) -> list[Path]:
    """One workbook for each table: every timeline, what has no zone, and what has no date."""
    when = stamp(build).replace(tzinfo=None)
    named = tuple(tables(build, options.lang).items())
    return [
        write_file(out / f"{name}.xlsx", workbook(table, options.lang, when))
        for name, table in options.watch(named, "timeline: xlsx")
    ]


def event_workbook(build: Build, lang: Lang) -> bytes:
    """All events of a build in one workbook, every row with its event's own zone."""
    when = stamp(build).replace(tzinfo=None)
    return workbook(event_table(build.events, None, lang), lang, when)


def workbook(table: Table, lang: Lang, when: datetime) -> bytes:
    """A table and the sheet that explains its columns."""
    from openpyxl import Workbook

    book = Workbook()
    sheet = book.worksheets[0]
    events, fields = SHEETS[lang]
    sheet.title = events
    _fill(sheet, table)
    explained = [column for column in COLUMNS if column.name(lang) in table.heading]
    if len(explained) == len(table.heading):
        _explain(book.create_sheet(fields), lang)
    book.properties.creator = "timeline"
    book.properties.created = when
    stream = io.BytesIO()
    book.save(stream)
    return _settled(stream.getvalue(), when)


def _fill(sheet: Worksheet, table: Table) -> None:
    from openpyxl.styles import Font
    from openpyxl.utils import get_column_letter

    names = {column.zh: column.en for column in COLUMNS}
    for at, heading in enumerate(table.heading, 1):
        cell = sheet.cell(1, at)
        _set(cell, heading, "")
        cell.font = Font(bold=True)
        width = WIDTHS.get(names.get(heading, heading), WIDTH)
        sheet.column_dimensions[get_column_letter(at)].width = width
    for down, row in enumerate(table.rows, 2):
        for at, (value, _) in enumerate(row, 1):
            heading = table.heading[at - 1]
            _set(sheet.cell(down, at), value, names.get(heading, heading))
    sheet.freeze_panes = "A2"
    last = get_column_letter(len(table.heading))
    sheet.auto_filter.ref = f"A1:{last}{max(len(table.rows) + 1, 2)}"


def _explain(sheet: Worksheet, lang: Lang) -> None:
    for at, heading in enumerate(HEADINGS[lang], 1):
        _set(sheet.cell(1, at), heading, "")
    for down, column in enumerate(COLUMNS, 2):
        field = FIELDS[column.en]
        for at, text in enumerate((column.name(lang), field.type, field.about(lang)), 1):
            _set(sheet.cell(down, at), text, "")
    for letter, width in (("A", 14), ("B", 10), ("C", 60)):
        sheet.column_dimensions[letter].width = width


def _set(cell: SheetCell | MergedCell, value: Cell, name: str) -> None:
    """Write a number as a number, a day of a day column as a day, all else as text."""
    if value is None or value == "":
        return
    if isinstance(value, Decimal) and len(value.normalize().as_tuple().digits) > EXACT_DIGITS:
        value = format(value, "f")
    if isinstance(value, (Decimal, int)):
        cell.value = value
        return
    kind = FIELDS[name].type if name in FIELDS else "string"
    if kind == "date" and date.fromisoformat(value) >= FIRST_DAY:
        cell.value = date.fromisoformat(value)
        cell.number_format = "yyyy-mm-dd"
        return
    text = FORBIDDEN.sub("\ufffd", one_line(value))
    cell.value = text[: LONGEST - 1] + "…" if len(text) > LONGEST else text
    cell.data_type = "s"  # text, whatever it begins with
    if is_formula(value):
        cell.quotePrefix = True  # stays text when somebody edits the cell


def _settled(content: bytes, when: datetime) -> bytes:
    """The same archive with ``when`` in place of the clock's time."""
    stream = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(content)) as before,
        zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as after,
    ):
        for name in before.namelist():
            body = before.read(name)
            if name == "docProps/core.xml":
                iso = when.strftime("%Y-%m-%dT%H:%M:%SZ").encode()
                body = MODIFIED.sub(rb"\g<1>" + iso, body)
            info = zipfile.ZipInfo(name, when.timetuple()[:6])
            info.compress_type, info.external_attr = zipfile.ZIP_DEFLATED, 0o600 << 16
            after.writestr(info, body)
    return stream.getvalue()
