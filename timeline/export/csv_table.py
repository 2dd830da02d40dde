"""Event tables as CSV that Excel and WPS open rightly, and the reader that takes them back.

UTF-8 with a mark, CRLF, text quoted, numbers bare. Text that a spreadsheet would run as a
formula gets one apostrophe in front; ``read_csv`` takes exactly that one away again.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from timeline.export.csv_columns import COLUMNS, Cell, Row
from timeline.export.evidence import publication
from timeline.export.files import stem, write_file
from timeline.export.options import ExportOptions, Lang
from timeline.models import Build, Event, Undated, Zone

BOM = "\ufeff"

FORMULA = re.compile(r"'*[ \u00a0\u3000]*[=+\-@\t\r＝＋－＠]")
"""Text that a spreadsheet may run, or that an apostrophe of ours would make ambiguous."""

ESCAPED = re.compile(r"'" + FORMULA.pattern)

UNDATED_COLUMNS = {
    "zh": ("文件", "位置", "原句", "原文日期", "发布日期", "缺少"),
    "en": ("file", "locator", "quote", "date_text", "published", "missing"),
}

CellInfo = tuple[Cell, bool]
"""A cell, and whether it can hold an article's words."""


@dataclass(frozen=True, slots=True)
class Table:
    """A heading and its rows."""

    heading: tuple[str, ...]
    rows: tuple[tuple[CellInfo, ...], ...]

    def text(self) -> str:
        """All of it as CSV, without the mark."""
        heading = csv_line([(name, False) for name in self.heading])
        return heading + "".join(map(csv_line, self.rows))

    @property
    def escaped(self) -> int:
        """How many cells carry an apostrophe of ours."""
        return sum(article and is_formula(cell) for row in self.rows for cell, article in row)


def write(build: Build, out: Path, options: ExportOptions) -> list[Path]:
    """One table per timeline, unassigned.csv and undated.csv."""
    mark = BOM if options.bom else ""
    return [
        write_file(out / f"{name}.csv", (mark + table.text()).encode("utf-8"))
        for name, table in tables(build, options.lang).items()
    ]


def count_escaped(build: Build, lang: Lang = "zh") -> int:
    """How many cells of the build's tables carry an apostrophe of ours, for the build report."""
    return sum(table.escaped for table in tables(build, lang).values())


def tables(build: Build, lang: Lang) -> dict[str, Table]:
    """Every table of a build by file name."""
    tables = {stem(t.zone.id): event_table(t.events, t.zone, lang) for t in build.timelines}
    tables["unassigned"] = event_table(build.unassigned, None, lang)
    return tables | {"undated": undated_table(build.undated, lang)}


def event_table(events: Iterable[Event], zone: Zone | None, lang: Lang = "zh") -> Table:
    """The table of one timeline; without ``zone`` every row names its event's own zone."""
    rows = (Row(event, zone, lang) for event in events)
    cells = tuple(tuple((column.cell(row), column.article) for column in COLUMNS) for row in rows)
    return Table(tuple(column.name(lang) for column in COLUMNS), cells)


def undated_table(undated: Iterable[Undated], lang: Lang = "zh") -> Table:
    """What could not be placed in time, and what each lacks."""
    rows = tuple(tuple((cell, True) for cell in _undated(item, lang)) for item in undated)
    return Table(UNDATED_COLUMNS[lang], rows)


def _undated(item: Undated, lang: Lang) -> tuple[str, ...]:
    article = item.article
    place = f"{article.file}:{item.line}"
    published = publication(article, lang)
    return article.file, place, item.quote, item.date_text or "", published, item.missing


def csv_line(row: Sequence[CellInfo]) -> str:
    """One record with its CRLF."""
    return ",".join(_cell(cell, article) for cell, article in row) + "\r\n"


def _cell(cell: Cell, article: bool) -> str:
    if cell is None:
        return ""
    if isinstance(cell, Decimal):
        return format(cell, "f")
    if isinstance(cell, int):
        return str(cell)
    text = one_line(cell)
    return '"' + (escape(text) if article else text).replace('"', '""') + '"'


def one_line(text: str) -> str:
    """``text`` without line breaks: a cell never holds one."""
    return " ".join(text.splitlines()) if len(text.splitlines()) > 1 else text.rstrip("\r\n")


def is_formula(cell: Cell) -> bool:
    """True for text that gets an apostrophe."""
    return isinstance(cell, str) and FORMULA.match(one_line(cell)) is not None


def escape(text: str) -> str:
    """``text`` made safe to open: ``=1+1`` → ``'=1+1``."""
    return "'" + text if FORMULA.match(text) else text


def unescape(text: str) -> str:
    """Undoes ``escape`` exactly."""
    return text[1:] if ESCAPED.match(text) else text


def read_csv(path: Path) -> list[dict[str, str]]:
    """The rows of one of our tables, with or without the mark, as text by heading."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        return [
            {name: unescape(text) for name, text in row.items()} for row in csv.DictReader(file)
        ]
