"""The blank strips that part the columns of a page: where no line runs across."""

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


Row = list[TextLine]
Stretch = tuple[float, float]
"""From left to right."""


@dataclass(frozen=True, slots=True)
class Region:
    """How wide a part of a page is, and where columns of text begin in it."""

    left: float
    right: float
    edges: tuple[int, ...]


def gutters(rows: list[Row], em: float) -> list[float]:
    """The middles of the blank strips that part columns: no line crosses them."""
    spans = covered(stretches(rows, region(rows, em), em))
    middles = [(a[1] + b[0]) / 2 for a, b in pairwise(spans) if b[0] - a[1] >= _GUTTER * em]
    lines = [line for row in rows for line in row]
    return [x for x in middles if _beside(lines, x) >= _BESIDE * em]


def region(rows: list[Row], em: float) -> Region:
    """The part of a page that rows take up."""
    lines = [line for row in rows for line in row]
    begins = Counter(round(line.x0) for line in lines if line.size < _LARGE * em)
    edges = tuple(x for x, count in begins.items() if count >= _FEWEST_AT_EDGE)
    return Region(min(line.x0 for line in lines), max(line.x1 for line in lines), edges)


def stretches(rows: Iterable[Row], around: Region, em: float) -> Iterator[Stretch]:
    """What the lines of rows cover; headlines alone in their row reach as far as their text."""
    for row in rows:
        yield from ((line.x0, line.x1) for line in row)
        if all(line.size >= _LARGE * em for line in row):
            yield from _reach(row, around, em)


def _reach(row: Row, around: Region, em: float) -> Iterator[Stretch]:
    """How far the text under headlines reaches beyond them.

    To the edges from several side by side, to the right of one that begins where columns do, as
    far on both sides of one that is set in the middle.
    """
    left, right = min(line.x0 for line in row), max(line.x1 for line in row)
    if len(row) > 1:
        yield from ((around.left, left), (right, around.right))
    elif _begins_column(row[0], around, em) and not is_central(row[0], around, em):
        yield right, around.right
    else:
        spare = min(left - around.left, around.right - right)
        yield from ((left - spare, left), (right, right + spare))


def _begins_column(line: TextLine, around: Region, em: float) -> bool:
    return any(abs(line.x0 - edge) < em for edge in around.edges)


def is_central(line: TextLine, around: Region, em: float) -> bool:
    """True for a line in the middle of a part of a page."""
    return abs(line.x0 + line.x1 - around.left - around.right) / 2 < _OFF_CENTRE * em


def covered(spans: Iterable[Stretch]) -> list[Stretch]:
    """Stretches that touch, as one."""
    found: list[Stretch] = []
    for left, right in sorted(spans):
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


def wide(spans: list[Stretch], em: float) -> bool:
    """True when there is room for a gutter between what is covered."""
    return any(b[0] - a[1] >= _GUTTER * em for a, b in pairwise(spans))
