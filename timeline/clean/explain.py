"""Say what the cleaning of a page changes, and by which step."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from timeline.clean.pieces import Piece, pieces_of
from timeline.clean.steps import steps_of
from timeline.models import Page


@dataclass(frozen=True, slots=True)
class Change:
    """What one step made of some pieces that stand together: (source line, text) of each.

    Where a text stays and only its kind changes, the kind stands behind it in brackets.
    """

    step: str
    before: tuple[tuple[int, str], ...]
    after: tuple[tuple[int, str], ...]


def explain_page(page: Page, skip: frozenset[str] = frozenset()) -> tuple[Change, ...]:
    """Every change that cleaning makes on a page, step by step, in the order of the lines.

    >>> from timeline.models import Line
    >>> explain_page(Page("a.txt", (Line(1, "12⽉31⽇投产。"),)))
    (Change(step='radicals', before=((1, '12⽉31⽇投产。'),), after=((1, '12月31日投产。'),)),)
    """
    changes: list[Change] = []
    before = [_shown(piece) for piece in pieces_of(page.lines)]
    for name, pieces in steps_of(pieces_of(page.lines), skip):
        after = [_shown(piece) for piece in pieces]
        changes += _changes(name, before, after)
        before = after
    return tuple(changes)


def _shown(piece: Piece) -> tuple[int, str]:
    kind = f" [{piece.kind}]" if piece.kind else ""
    return piece.line, (piece.simplified or piece.text) + kind


def _changes(
    step: str, before: list[tuple[int, str]], after: list[tuple[int, str]]
) -> Iterator[Change]:
    if before == after:
        return
    matcher = SequenceMatcher(a=before, b=after, autojunk=False)
    for tag, i, j, a, b in matcher.get_opcodes():
        if tag == "equal":
            continue
        if j - i == b - a:  # line for line, as a reader compares them
            pairs = zip(before[i:j], after[a:b], strict=True)
            yield from (Change(step, (old,), (new,)) for old, new in pairs)
        else:
            yield Change(step, tuple(before[i:j]), tuple(after[a:b]))
