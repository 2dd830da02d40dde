"""What stands at the edges of printed pages: running heads, page numbers, what browsers print."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from timeline.read.pdf.glyphs import Sheet, TextLine

# Shares of the height of a page: where running heads stand, and where browsers print.
_EDGE, _BROWSER_EDGE = 0.08, 0.045
_NUMBER = re.compile(r"^[-—–·•\s]*(?:第?\s*\d{1,4}\s*页?|\d{1,4}\s*/\s*\d{1,4})[-—–·•\s]*$")
_COUNTER = re.compile(r"(\d+)\s*(?:/|of|页[，,]?\s*共)\s*(\d+)\s*页?$")
_ADDRESS = re.compile(r"https?://\S+")
_CUT = ("…", "...")
_DIGITS = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class Trimmed:
    """Sheets without their furniture, the furniture by page, and the address printed with it."""

    sheets: tuple[Sheet, ...]
    furniture: tuple[tuple[int, str], ...]
    url: str | None


def trim(sheets: Sequence[Sheet]) -> Trimmed:
    """Take the furniture off; a running head is left where it first stands: it may date the page.

    All that a browser prints around a page goes: its date is that of the printing.
    """
    printed = _by_browser(sheets)
    repeated = _repeated(sheets)
    seen: set[str] = set()
    kept, taken = [], []
    for sheet in sheets:
        edge = _at_edges(sheet, _EDGE)
        again = {pattern for pattern in map(_pattern, edge) if pattern in repeated & seen}
        off = [line for line in edge if _NUMBER.match(line.text) or _pattern(line) in again]
        off += _at_edges(sheet, _BROWSER_EDGE) if printed else []
        seen |= set(map(_pattern, edge))
        rest = tuple(line for line in sheet.lines if line not in off)
        taken += [(sheet.number, line.text) for line in sheet.lines if line in off]
        kept.append(replace(sheet, lines=rest))
    return Trimmed(tuple(kept), tuple(taken), _address(text for _, text in taken))


def _by_browser(sheets: Sequence[Sheet]) -> bool:
    """True when every page counts itself at its edge: 2/3, 2 of 3."""
    return bool(sheets) and all(
        any(
            _counts(line.text, sheet.number, len(sheets))
            for line in _at_edges(sheet, _BROWSER_EDGE)
        )
        for sheet in sheets
    )


def _counts(text: str, number: int, total: int) -> bool:
    found = _COUNTER.search(text)
    return found is not None and tuple(map(int, found.groups())) == (number, total)


def _at_edges(sheet: Sheet, edge: float) -> list[TextLine]:
    low, high = edge * sheet.height, (1 - edge) * sheet.height
    return [line for line in sheet.lines if line.y1 < low or line.y0 > high]


def _repeated(sheets: Sequence[Sheet]) -> set[str]:
    """What stands at the same height on several pages, whatever its digits."""
    counts: dict[str, int] = {}
    for sheet in sheets:
        for line in _at_edges(sheet, _EDGE):
            counts[_pattern(line)] = counts.get(_pattern(line), 0) + 1
    return {pattern for pattern, count in counts.items() if count > 1}


def _pattern(line: TextLine) -> str:
    return f"{round(line.y0)}:{round(line.size)}:{_DIGITS.sub('#', line.text)}"


def _address(texts: Iterable[str]) -> str | None:
    found = (_ADDRESS.search(text) for text in texts)
    whole = (one.group() for one in found if one and not one.group().endswith(_CUT))
    return next(whole, None)
