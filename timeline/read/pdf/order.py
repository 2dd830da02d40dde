"""The order in which the lines of a page are read: columns from left to right, each downwards.

A page is cut where a blank strip runs through it from top to bottom (columns), and, where a
headline stands across the columns, into bands that can be cut so (recursive XY-cut: Nagy and Seth
1984, with bands found by their columns and not by the widest gap).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from timeline.read.pdf.glyphs import TextLine
from timeline.read.pdf.gutters import (
    Row,
    Stretch,
    covered,
    gutters,
    is_central,
    region,
    stretches,
    wide,
)

# A page of more rows is no page of a newspaper; its lines are read from the top down.
_MOST_ROWS = 1_000


@dataclass(frozen=True, slots=True)
class Column:
    """Lines that stand under one another, from top to bottom."""

    lines: tuple[TextLine, ...]

    @property
    def left(self) -> float:
        """Where its lines begin."""
        return min(line.x0 for line in self.lines)

    @property
    def right(self) -> float:
        """Where its longest line ends."""
        return max(line.x1 for line in self.lines)


def columns_of(lines: Sequence[TextLine]) -> list[Column]:
    """The columns of a page, or of a part of it, in reading order.

    >>> page = [TextLine(t, x, x + 40, y, y + 10, 10) for t, x, y in
    ...         [("a", 0, 50), ("c", 60, 50), ("b", 0, 30), ("d", 60, 30)]]
    >>> ["".join(line.text for line in column.lines) for column in columns_of(page)]
    ['ab', 'cd']
    """
    return list(_read(_rows(lines), usual_size(lines)))


def usual_size(lines: Sequence[TextLine]) -> float:
    """The size of the font in which most of the text is set."""
    sizes = sorted(line.size for line in lines for _ in line.text)
    return sizes[len(sizes) // 2] if sizes else 0.0


def _read(rows: list[Row], em: float) -> Iterator[Column]:
    while rows:
        band = _first_band(rows, em) if len(rows) <= _MOST_ROWS else None
        start, end = band or (len(rows), len(rows))
        if start:
            yield Column(tuple(_joined(row) for row in rows[:start]))
        for part in _split(rows[start:end], em):
            yield from _read(_rows(part), em)
        rows = rows[end:]


def _rows(lines: Sequence[TextLine]) -> list[Row]:
    """Lines that share a height, from the top down."""
    rows: list[Row] = []
    bottom = 0.0
    for line in sorted(lines, key=lambda line: (-line.y1, line.x0)):
        if rows and line.y1 - bottom > 0.6 * line.size:
            rows[-1].append(line)
            bottom = max(bottom, line.y0)
        else:
            rows.append([line])
            bottom = line.y0
    return rows


def _split(rows: list[Row], em: float) -> list[list[TextLine]]:
    """The lines of each column of a band."""
    cuts = gutters(rows, em) if rows else []
    parts: list[list[TextLine]] = [[] for _ in range(len(cuts) + 1)]
    for row in rows:
        for line in row:
            parts[sum(line.x0 > cut for cut in cuts)].append(line)
    return [part for part in parts if part]


def _first_band(rows: list[Row], em: float) -> tuple[int, int] | None:
    """The topmost rows, one after the other, that columns can be cut from, as far as they go."""
    for start in range(len(rows)):
        end = _end_of_band(rows, start, em)
        if gutters(rows[start:end], em):
            return _without_spanning(rows, start, end, em)
    return None


def _without_spanning(rows: list[Row], start: int, end: int, em: float) -> tuple[int, int]:
    """A band without first and last lines that are of no column: header lines, credits."""
    while end - start > 1 and _is_apart(rows[start], rows[start + 1 : end], em):
        start += 1
    while end - start > 1 and _is_apart(rows[end - 1], rows[start : end - 1], em):
        end -= 1
    return start, end


def _is_apart(row: Row, others: list[Row], em: float) -> bool:
    """True for one line over, or under, all columns: it lies across some, or in their middle."""
    if len(row) > 1:
        return False
    line, around = row[0], region(others, em)
    crosses = _count(others, em) > _count([row, *others], em)
    if is_central(line, around, em):
        return crosses or _leaves_room(line, others, em)
    return crosses and line.x0 - around.left < em


def _count(rows: list[Row], em: float) -> int:
    return len(gutters(rows, em))


def _leaves_room(line: TextLine, rows: list[Row], em: float) -> bool:
    """True for a line that begins and ends away from the edges of the column it stands over."""
    spans = covered((each.x0, each.x1) for row in rows for each in row)
    own = [(a, b) for a, b in spans if a <= line.x0 and line.x1 <= b]
    return any(line.x0 - a > em and b - line.x1 > em for a, b in own)


def _end_of_band(rows: list[Row], start: int, em: float) -> int:
    """How far down the rows from ``start`` keep a blank strip, once they have one."""
    around = region(rows, em)
    spans: list[Stretch] = []
    for index in range(start, len(rows)):
        wider = covered([*spans, *stretches([rows[index]], around, em)])
        if wide(spans, em) and not wide(wider, em):
            return index
        spans = wider
    return len(rows)


def _joined(row: Row) -> TextLine:
    """The runs of one row as one line, a blank between them: date, source and author."""
    if len(row) == 1:
        return row[0]
    row = sorted(row, key=lambda line: line.x0)
    text = " ".join(line.text for line in row)
    longest = max(row, key=lambda line: len(line.text))
    y0, y1 = min(line.y0 for line in row), max(line.y1 for line in row)
    return TextLine(text, row[0].x0, max(line.x1 for line in row), y0, y1, longest.size)
