"""The order in which the lines of a page are read: columns from left to right, each downwards.

A page is cut where a blank strip runs through it from top to bottom (columns), and, where a
headline stands across the columns, into bands that can be cut so (recursive XY-cut: Nagy and Seth
1984, with bands found by their columns and not by the widest gap).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from timeline.read.pdf.glyphs import TextLine

# A strip between columns, in the size of the page's font; less is a blank in a headline.
_GUTTER = 0.9
# How far columns must stand beside one another, in lines; less is one row of words apart.
_BESIDE = 1.8
_LARGE = 1.25
_OFF_CENTRE = 1.5
_FEWEST_AT_EDGE = 3


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


@dataclass(frozen=True, slots=True)
class _Region:
    """How wide a part of a page is, and where columns of text begin in it."""

    left: float
    right: float
    edges: tuple[int, ...]


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
    covered = _covered(_stretches(rows, _region(rows, em), em))
    middles = [(a[1] + b[0]) / 2 for a, b in pairwise(covered) if b[0] - a[1] >= _GUTTER * em]
    lines = [line for row in rows for line in row]
    return [x for x in middles if _beside(lines, x) >= _BESIDE * em]


def _region(rows: list[Row], em: float) -> _Region:
    lines = [line for row in rows for line in row]
    begins = Counter(round(line.x0) for line in lines if line.size < _LARGE * em)
    edges = tuple(x for x, count in begins.items() if count >= _FEWEST_AT_EDGE)
    return _Region(min(line.x0 for line in lines), max(line.x1 for line in lines), edges)


def _stretches(rows: Iterable[Row], region: _Region, em: float) -> Iterator[Stretch]:
    """What the lines of rows cover; headlines alone in their row reach as far as their text."""
    for row in rows:
        yield from ((line.x0, line.x1) for line in row)
        if all(line.size >= _LARGE * em for line in row):
            yield from _reach(row, region, em)


def _reach(row: Row, region: _Region, em: float) -> Iterator[Stretch]:
    """How far the text under headlines reaches beyond them.

    To the edges from several side by side, to the right of one that begins where columns do, as
    far on both sides of one that is set in the middle.
    """
    left, right = min(line.x0 for line in row), max(line.x1 for line in row)
    if len(row) > 1:
        yield from ((region.left, left), (right, region.right))
    elif _begins_column(row[0], region, em) and not _is_central(row[0], region, em):
        yield right, region.right
    else:
        spare = min(left - region.left, region.right - right)
        yield from ((left - spare, left), (right, right + spare))


def _begins_column(line: TextLine, region: _Region, em: float) -> bool:
    return any(abs(line.x0 - edge) < em for edge in region.edges)


def _is_central(line: TextLine, region: _Region, em: float) -> bool:
    return abs(line.x0 + line.x1 - region.left - region.right) / 2 < _OFF_CENTRE * em


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
    line, region = row[0], _region(others, em)
    crosses = _count(others, em) > _count([row, *others], em)
    if _is_central(line, region, em):
        return crosses or _leaves_room(line, others, em)
    return crosses and line.x0 - region.left < em


def _count(rows: list[Row], em: float) -> int:
    return len(_gutters(rows, em))


def _leaves_room(line: TextLine, rows: list[Row], em: float) -> bool:
    """True for a line that begins and ends away from the edges of the column it stands over."""
    covered = _covered((each.x0, each.x1) for row in rows for each in row)
    own = [(a, b) for a, b in covered if a <= line.x0 and line.x1 <= b]
    return any(line.x0 - a > em and b - line.x1 > em for a, b in own)


def _end_of_band(rows: list[Row], start: int, em: float) -> int:
    """How far down the rows from ``start`` keep a blank strip, once they have one."""
    region = _region(rows, em)
    covered: list[Stretch] = []
    for index in range(start, len(rows)):
        wider = _covered([*covered, *_stretches([rows[index]], region, em)])
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
