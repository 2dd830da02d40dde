"""Quoted names (“15分钟办事圈”, 《三年行动计划》): the numerals in them are not quantities."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from timeline.models import Span
from timeline.numbers.engine import Figure

_LONGEST_NAME = 16
_NAME = re.compile(
    rf"[“‘「『\"](?P<name>[^“”‘’「」『』\"，。；！？,;!?\n]{{1,{_LONGEST_NAME}}})[”’」』\"]"
    rf"|《[^《》\n]{{1,60}}》"
)
# A measured amount stays one inside quotation marks; a count or a length of time there is a name.
_STRONG = ("money", "percent", "percentage_point", "area", "weight", "energy", "volume")


def names(text: str) -> list[Span]:
    """The spans of quoted names and titles, from left to right."""
    return [found.span() for found in _NAME.finditer(text)]


def is_in_name(figure: Figure, spans: Sequence[Span], text: str) -> bool:
    """True when a name holds the figure. Money in a plain quotation is still money."""
    at = bisect_right(spans, (figure.start, len(text))) - 1
    if at < 0 or figure.end > spans[at][1]:
        return False
    return text[spans[at][0]] == "《" or figure.kind not in _STRONG
