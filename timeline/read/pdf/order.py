"""The order in which the lines of a page are read: columns from left to right, each downwards.

A page is cut where a blank strip runs through it from top to bottom (columns), and, where a
headline stands across the columns, into bands that can be cut so (recursive XY-cut: Nagy and Seth
1984, with bands found by their columns and not by the widest gap).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from timeline.read.pdf.glyphs import TextLine

# A strip between columns, in the size of the page's font; less is a blank in a headline.
_GUTTER = 0.9
# How far columns must stand beside one another, in lines; less is one row of words apart.
_BESIDE = 1.8
_LARGE = 1.25


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


Row = list[TextLine]
Stretch = tuple[float, float]
"""From left to right."""


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
    if not rows:
        return
    band = _first_band(rows, em)
    if band is None:
        yield Column(tuple(_joined(row) for row in rows))
        return
    start, end = band
    yield from _read(rows[:start], em)
    for part in _split(rows[start:end], _gutters(rows[start:end], em)):
        yield from _read(_rows(part), em)
    yield from _read(rows[end:], em)


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


def _gutters(rows: list[Row], em: float) -> list[float]:
    """The middles of the blank strips that part columns: no line crosses them."""
    covered = _covered(_stretches(rows, _width(rows), em))
    middles = [(a[1] + b[0]) / 2 for a, b in pairwise(covered) if b[0] - a[1] >= _GUTTER * em]
    lines = [line for row in rows for line in row]
    return [x for x in middles if _beside(lines, x) >= _BESIDE * em]


def _width(rows: list[Row]) -> Stretch:
    lines = [line for row in rows for line in row]
    return min(line.x0 for line in lines), max(line.x1 for line in lines)


def _stretches(rows: Iterable[Row], width: Stretch, em: float) -> Iterator[Stretch]:
    """What the lines of rows cover; headlines alone in their row reach to the edges."""
    for row in rows:
        left, right = min(line.x0 for line in row), max(line.x1 for line in row)
        yield from ((line.x0, line.x1) for line in row)
        if all(line.size >= _LARGE * em for line in row):
            yield from ((width[0], left), (right, width[1]))


def _covered(stretches: Iterable[Stretch]) -> list[Stretch]:
    """Stretches that touch, as one."""
    found: list[Stretch] = []
    for left, right in sorted(stretches):
        if found and left <= found[-1][1]:
            found[-1] = found[-1][0], max(found[-1][1], right)
        else:
            found.append((left, right))
    return found


def _beside(lines: Sequence[TextLine], x: float) -> float:
    """Over what height lines stand on both sides of a place."""
    sides = [line for line in lines if line.x0 < x], [line for line in lines if line.x0 > x]
    top = min(max(line.y1 for line in side) for side in sides)
    bottom = max(min(line.y0 for line in side) for side in sides)
    return top - bottom


def _split(rows: list[Row], gutters: list[float]) -> list[list[TextLine]]:
    parts: list[list[TextLine]] = [[] for _ in range(len(gutters) + 1)]
    for row in rows:
        for line in row:
            parts[sum(line.x0 > gutter for gutter in gutters)].append(line)
    return [part for part in parts if part]


def _first_band(rows: list[Row], em: float) -> tuple[int, int] | None:
    """The topmost rows, one after the other, that columns can be cut from, as far as they go."""
    for start in range(len(rows)):
        end = _end_of_band(rows, start, em)
        if _gutters(rows[start:end], em):
            return _without_spanning(rows, start, end, em)
    return None


def _without_spanning(rows: list[Row], start: int, end: int, em: float) -> tuple[int, int]:
    """A band without first and last rows that lie across some of its columns: a header line."""
    while _count(rows[start + 1 : end], em) > _count(rows[start:end], em):
        start += 1
    while _count(rows[start : end - 1], em) > _count(rows[start:end], em):
        end -= 1
    return start, end


def _count(rows: list[Row], em: float) -> int:
    return len(_gutters(rows, em)) if rows else 0


def _end_of_band(rows: list[Row], start: int, em: float) -> int:
    """How far down the rows from ``start`` keep a blank strip, once they have one."""
    width = _width(rows)
    covered: list[Stretch] = []
    for index in range(start, len(rows)):
        wider = _covered([*covered, *_stretches([rows[index]], width, em)])
        if _wide(covered, em) and not _wide(wider, em):
            return index
        covered = wider
    return len(rows)


def _wide(stretches: list[Stretch], em: float) -> bool:
    return any(b[0] - a[1] >= _GUTTER * em for a, b in pairwise(stretches))


def _joined(row: Row) -> TextLine:
    """The runs of one row as one line, a blank between them: date, source and author."""
    if len(row) == 1:
        return row[0]
    row = sorted(row, key=lambda line: line.x0)
    text = " ".join(line.text for line in row)
    longest = max(row, key=lambda line: len(line.text))
    y0, y1 = min(line.y0 for line in row), max(line.y1 for line in row)
    return TextLine(text, row[0].x0, max(line.x1 for line in row), y0, y1, longest.size)
