"""Read plain text: one line of the file is one line of the page."""

from __future__ import annotations

import re

from timeline.models import Line, Page, Problem
from timeline.read.encoding import Decoded, decode
from timeline.read.source import Reading, Source

# str.splitlines would also cut at form feeds, which are page breaks inside a sentence.
_LINE_END = re.compile(r"\r\n|\n|\r")


def read_text(source: Source) -> Reading:
    """Read a .txt file."""
    decoded = decode(source.data)
    page = Page(source.file, lines_of(decoded.text), decoded.encoding)
    return Reading((page,), broken_bytes(source.file, decoded))


def lines_of(text: str) -> tuple[Line, ...]:
    r"""Cut text into numbered lines at any of the three line ends.

    >>> [(line.number, line.text) for line in lines_of("甲\r\n\n乙")]
    [(1, '甲'), (2, ''), (3, '乙')]
    """
    return tuple(Line(number, line) for number, line in enumerate(_LINE_END.split(text), 1))


def broken_bytes(file: str, decoded: Decoded) -> tuple[Problem, ...]:
    """A warning for each line in which bytes could not be read; the text keeps U+FFFD there."""
    return tuple(
        Problem(
            file,
            f"a byte is not {decoded.encoding.upper()} and was read as \ufffd",
            "correct the character in the file",
            line=line,
        )
        for line in decoded.broken_lines
    )
