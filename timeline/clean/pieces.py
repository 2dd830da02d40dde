"""A piece: a line, or lines joined into one, on its way to becoming a paragraph."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from functools import wraps

from timeline.models import Line, ParagraphKind

# 豐(fe|ng)收: a reading in brackets that the end of a line has cut.
_IN_READING = re.compile(r"[\u3400-\u9fff)）][(（][^\W\d_\u3400-\u9fff]{0,5}$")
_DAY = re.compile(r"\d[-/.]\d{1,2}$|日$")
_CLOCK = re.compile(r"\d{1,2}:\d{2}(?!\d)")
_BLANKS = " \t\u3000\xa0\f\ufeff"


@dataclass(frozen=True, slots=True)
class Piece:
    """Text with the source lines it came from; ``lines`` maps offsets in it to line numbers.

    ``indent`` is the width of the blanks before it, in full characters; ``gap`` counts the blank
    lines before it. ``simplified`` is empty until the script has been looked at.
    """

    text: str
    lines: tuple[tuple[int, int], ...]
    kind: ParagraphKind | None = None
    indent: float = 0
    gap: int = 0
    simplified: str = ""

    @property
    def line(self) -> int:
        """The source line of its first character."""
        return self.lines[0][1]

    @property
    def chrome(self) -> bool:
        """True when it belongs to the page and not to the article."""
        return self.kind is ParagraphKind.CHROME


def pieces_of(lines: Iterable[Line]) -> list[Piece]:
    """One piece for each line that is not blank."""
    pieces: list[Piece] = []
    gap = 0
    for line in lines:
        text = line.text.strip()
        if not text.strip(_BLANKS):
            gap += 1
            continue
        lead = line.text[: len(line.text) - len(line.text.lstrip(_BLANKS))]
        indent = len(lead) / 2 + lead.count("\u3000") / 2
        pieces.append(Piece(text.strip(_BLANKS), ((0, line.number),), line.kind, indent, gap))
        gap = 0
    return pieces


def each(repair: Callable[[str], str]) -> Callable[[list[Piece]], list[Piece]]:
    """Lift a repair of one text to a step over pieces; only for steps before any joining.

    A piece of which nothing visible is left goes.
    """

    @wraps(repair, assigned=("__doc__",))
    def step(pieces: list[Piece]) -> list[Piece]:
        repaired = (replace(piece, text=repair(piece.text)) for piece in pieces)
        return [piece for piece in repaired if piece.text]

    return step


def joined(first: Piece, second: Piece) -> Piece:
    """Two pieces as one; a space only where two Latin words meet, or a day and a clock.

    >>> whole = joined(Piece("完成钱", ((0, 21),)), Piece("塘区规划", ((0, 25),)))
    >>> whole.text, whole.lines
    ('完成钱塘区规划', ((0, 21), (3, 25)))
    """
    latin = _latin(first.text[-1:]) and _latin(second.text[:1])
    latin = latin and not _IN_READING.search(first.text)
    glue = " " if latin or (_DAY.search(first.text) and _CLOCK.match(second.text)) else ""
    shift = len(first.text) + len(glue)
    lines = (*first.lines, *((offset + shift, line) for offset, line in second.lines))
    return replace(first, text=first.text + glue + second.text, lines=lines)


def _latin(char: str) -> bool:
    return char.isascii() and char.isalpha()
