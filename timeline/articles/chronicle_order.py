"""Whether the date lines of a chronicle run one way; where they do not, a person should look."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from timeline.articles.chronicle import heads_entry
from timeline.articles.header_dates import fold_widths
from timeline.models import Paragraph
from timeline.text.numerals import read_numeral

_N = r"[\d〇○零一二三四五六七八九十]"
_CHINESE = re.compile(
    rf"(?:(?P<year>(?:19|20)\d\d|[一二][〇○零一二三四五六七八九]{{3}})年)?"
    rf"(?:(?P<month>{_N}{{1,3}})月)?(?:(?P<day>{_N}{{1,3}})日)?"
)
_DOTTED = re.compile(
    r"(?P<year>(?:19|20)\d\d)[-./](?P<month>\d{1,2})(?:[-./](?P<day>\d{1,2}))?(?!\d)"
)
_DRESSING = " :【】[]◆■●▲★*#-—"
_PARTS = ("year", "month", "day")


@dataclass(frozen=True, slots=True)
class _Place:
    """A date line with the year, month and day that it and the lines above it say."""

    date: tuple[int, ...]
    text: str
    line: int


def order_warnings(paragraphs: Iterable[Paragraph]) -> tuple[str, ...]:
    """One warning for each date line that stands against the order of the others."""
    places = list(_places(paragraphs))
    steps = [
        (before, after, _direction(before.date, after.date)) for before, after in pairwise(places)
    ]
    rises = sum(direction > 0 for *_, direction in steps)
    falls = sum(direction < 0 for *_, direction in steps)
    if not rises or not falls:
        return ()
    against = -1 if rises >= falls else 1
    return tuple(
        f"line {after.line}: “{after.text}” stands behind “{before.text}” of line {before.line}, "
        "against the order of the other dates; it is kept as printed"
        for before, after, direction in steps
        if direction == against
    )


def _direction(before: tuple[int, ...], after: tuple[int, ...]) -> int:
    """1 for later, -1 for earlier, 0 where the shorter of the two does not tell."""
    known = min(len(before), len(after))
    first, second = before[:known], after[:known]
    return (first < second) - (first > second)


def _places(paragraphs: Iterable[Paragraph]) -> Iterator[_Place]:
    above: dict[str, int] = {}
    for paragraph in paragraphs:
        if not heads_entry(paragraph):
            continue
        said = _said(paragraph.simplified)
        first = next((part for part in _PARTS if part in said), None)
        if first is None:
            continue
        # What stands above counts for the larger units only: 3月 under 2021年, 18日 under 3月.
        kept = {part: above[part] for part in _PARTS[: _PARTS.index(first)] if part in above}
        above = kept | said
        date = tuple(above[part] for part in _PARTS if part in above)
        if "year" in above:
            yield _Place(date, paragraph.text, paragraph.line_at(0))


def _said(text: str) -> dict[str, int]:
    """The year, month and day that begin a date line: 2021年3月2日（星期二）."""
    bare = fold_widths(text).strip(_DRESSING)
    found = _DOTTED.match(bare) or _CHINESE.match(bare)
    values = found.groupdict() if found else {}
    return {part: _number(word) for part, word in values.items() if word}


def _number(text: str) -> int:
    return int(read_numeral(text.replace("○", "〇")) or 0)
