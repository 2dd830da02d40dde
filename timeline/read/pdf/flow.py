"""Lines in reading order → paragraphs, across columns and pages, by their places and sizes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from timeline.read.pdf.glyphs import TextLine
from timeline.read.pdf.order import Column, usual_size

# In the size of the font.
_INDENT = 1.2
_SPARE = 0.6
_PARTED = 0.6
_SAME_SIZE = 0.12
_SAME_WIDTH = 0.9
_HEADLINE = 1.5
_FEWEST_INDENTED = 0.08
_ENDED = re.compile(r"[。！？!?…；;：:][”’」』）)】》\"]*$")
# What a typesetter keeps together at the start of a line: numbers, opening marks, closing marks.
_FIRST_WORD = re.compile(
    r"[（《〈“‘「『【(\[]*(?:[A-Za-z0-9.,%/-]+|.)[，。、；：！？”’）》〉」』】…%,.;:!?)\]]*"
)
_LATIN_END, _LATIN_START = re.compile(r"[A-Za-z,.;]$"), re.compile(r"^[A-Za-z(]")


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph: its text, the page on which it begins, and the size of its font."""

    text: str
    page: int
    size: float


@dataclass(frozen=True, slots=True)
class _Placed:
    """A line in its column, on its page."""

    line: TextLine
    column: Column
    page: int

    @property
    def room(self) -> float:
        """How much of the column the line leaves empty at its end."""
        return self.column.right - self.line.x1

    @property
    def indented(self) -> bool:
        """True when it begins further in than its column does."""
        return self.line.x0 - self.column.left >= _INDENT * self.line.size


@dataclass(frozen=True, slots=True)
class _Style:
    """How a page is set: the usual gap between lines and size, whether paragraphs are indented."""

    leading: float
    size: float
    indents: bool


def blocks_of(columns: Sequence[tuple[int, Column]]) -> list[Block]:
    """The paragraphs of columns, each given with its page, in reading order."""
    placed = [_Placed(line, column, page) for page, column in columns for line in column.lines]
    style = _style(placed)
    blocks: list[Block] = []
    for index, one in enumerate(placed):
        before = placed[index - 1] if index else None
        if before is None or _breaks(before, one, style):
            blocks.append(Block(one.line.text, one.page, one.line.size))
        else:
            last = blocks[-1]
            blocks[-1] = Block(_glued(last.text, one.line.text), last.page, last.size)
    return blocks


def _breaks(before: _Placed, one: _Placed, style: _Style) -> bool:
    """True when a paragraph ends between two lines."""
    if abs(before.line.size - one.line.size) > _SAME_SIZE * one.line.size:
        return True
    if _is_wrapped_headline(before, one, style):
        return False
    if one.indented or _fits(one.line.text, before.room / one.line.size):
        return True
    ended = bool(_ENDED.search(before.line.text))
    if before.column is not one.column:
        return (ended and not style.indents) or _stacked(before, one)
    gap = before.line.y0 - one.line.y1
    return gap > style.leading + _PARTED * one.line.size


def _is_wrapped_headline(before: _Placed, one: _Placed, style: _Style) -> bool:
    """True for the second line of a headline: kickers and subtitles are of other sizes."""
    size = one.line.size
    near = before.line.y0 - one.line.y1 < _PARTED * size
    return before.column is one.column and near and size >= _HEADLINE * style.size


def _stacked(before: _Placed, one: _Placed) -> bool:
    """True for columns under each other that differ in width: a header line over its text."""
    below = before.page == one.page and one.line.y1 <= before.line.y0
    widths = sorted(placed.column.right - placed.column.left for placed in (before, one))
    return below and widths[0] < _SAME_WIDTH * widths[1]


def _fits(text: str, room: float) -> bool:
    """True when the first word of a line would have had room before it: the break is meant.

    >>> _fits("2022年", 1.5), _fits("年底", 1.7)
    (False, True)
    """
    found = _FIRST_WORD.match(text)
    word = found.group() if found else text[:1]
    return room >= sum(0.5 if char.isascii() else 1.0 for char in word) + _SPARE


def _style(placed: Sequence[_Placed]) -> _Style:
    gaps = [a.line.y0 - b.line.y1 for a, b in pairwise(placed) if a.column is b.column]
    indented = sum(one.indented for one in placed)
    return _Style(
        leading=median(gaps) if gaps else 0.0,
        size=usual_size([one.line for one in placed]),
        indents=indented >= _FEWEST_INDENTED * len(placed),
    )


def _glued(first: str, second: str) -> str:
    """Two lines as one; a blank only between Latin words.

    >>> _glued("杭州高", "新区"), _glued("Silicon", "Valley")
    ('杭州高新区', 'Silicon Valley')
    """
    latin = _LATIN_END.search(first) and _LATIN_START.search(second)
    return f"{first} {second}" if latin else first + second
