"""The column of a hard-wrapped page: how its lines are measured, and where they end.

Typesetters squeeze Chinese punctuation to half a character; programs count every character, or a
Latin one as half. Which it was is seen from the lines: under the right measure they end together.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable

from timeline.clean.pieces import Piece

_SQUEEZED = re.compile(r"[\x21-\x7e，。、；：！？（）《》〈〉“”‘’「」『』【】·…—]")
_NARROW = re.compile(r"[\x21-\x7e]")
_BLANK = re.compile(r"\s")
_ENDED = re.compile(r"[。！？!?…；;][”’」』）)】》\"]*$")

# A line that stops by this much before the column ends a paragraph; after a full stop less is
# needed, because the first character of the next sentence would have had room.
SLACK = 2.5
# A page narrower than this is a list of short lines (大事记), not a column of running text.
_SHORTEST, _LONGEST = 8, 50
_SHARE, _FEWEST = 0.35, 4
# The share of lines at which a wrapped page has reached its column: ends of paragraphs are short.
_TYPICAL = 0.6
# A program cuts lines at one width: hardly any stops just before it.
_EXACT_SHARE, _NEAR, _FEWEST_CUT, _SHARE_CUT, _LONGEST_CUT = 0.8, 4, 3, 0.12, 100

Measure = Callable[[str], float]


def squeezed(text: str) -> float:
    """Width in full characters; Chinese punctuation is squeezed to a half, as ASCII is.

    >>> squeezed("杭州，2023年")
    5.5
    """
    return len(text) - (len(_SQUEEZED.findall(text)) + len(_BLANK.findall(text))) / 2


def narrow_latin(text: str) -> float:
    """Width in full characters; ASCII is a half, as on a terminal.

    >>> narrow_latin("杭州，2023年")
    6.0
    """
    return len(text) - (len(_NARROW.findall(text)) + len(_BLANK.findall(text))) / 2


def counted(text: str) -> float:
    """The number of characters."""
    return float(len(text))


def width(piece: Piece, measure: Measure = squeezed) -> float:
    """The room that a line takes, its indent included."""
    return measure(piece.text) + piece.indent


def ended(text: str) -> bool:
    """True when a text ends with a mark that can end a sentence.

    >>> ended("一期投产。”"), ended("一期投产")
    (True, False)
    """
    return bool(_ENDED.search(text))


def cut_at(pieces: list[Piece]) -> tuple[Measure, float] | None:
    """The measure and the width at which a program has cut the lines of a page, None for others.

    It fills every line but the last of a paragraph.
    """
    for measure in (counted, narrow_latin):
        widths = [width(piece, measure) for piece in pieces]
        longest = max(widths, default=0)
        open_ends = [w for w, p in zip(widths, pieces, strict=True) if not ended(p.text)]
        full = open_ends.count(longest)
        near = sum(one > longest - _NEAR for one in open_ends)
        enough = full >= max(_FEWEST_CUT, _SHARE_CUT * len(pieces), _EXACT_SHARE * near)
        if enough and _SHORTEST <= longest <= _LONGEST_CUT:
            return measure, longest
    return None


def is_printed(pieces: list[Piece]) -> bool:
    """True when a good share of a page's lines stop unfinished at the width of its column."""
    lines = [piece for piece in pieces if not piece.chrome]
    if not lines:
        return False
    column = sorted(map(width, lines))[int(_TYPICAL * len(lines))]
    open_ends = sorted(width(piece) for piece in lines if not ended(piece.text))
    least = max(column - SLACK, _SHORTEST)
    columnar = [one for one in open_ends if least <= one <= _LONGEST]
    full = sum(_peers(one, columnar) >= _FEWEST for one in columnar)
    return full >= _FEWEST and full >= _SHARE * len(pieces)


def _peers(one: float, ordered: list[float]) -> int:
    """How many lines are about as wide as one of them, itself included."""
    half = SLACK / 2
    return bisect_right(ordered, one + half) - bisect_left(ordered, one - half)
