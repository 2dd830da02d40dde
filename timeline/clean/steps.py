"""The cleaning of a page: one ordered list of small repairs, each of which can be left out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from timeline.clean.chrome import mark_chrome
from timeline.clean.cut_figures import join_cut_figures
from timeline.clean.doubled import undouble
from timeline.clean.pagebreaks import join_page_breaks
from timeline.clean.pieces import Piece, each, pieces_of
from timeline.clean.pinyin import drop_readings_of_page
from timeline.clean.radicals import fold_radicals
from timeline.clean.script import is_traditional, simplify, write_zhe
from timeline.clean.spaces import close_gaps_of_page, plain_spaces
from timeline.clean.wraps import undo_wraps
from timeline.models import Page, Paragraph, ParagraphKind


@dataclass(frozen=True, slots=True)
class Step:
    """A named repair of the pieces of one page."""

    name: str
    repair: Callable[[list[Piece]], list[Piece]]


STEPS: tuple[Step, ...] = (
    Step("spaces", each(plain_spaces)),
    Step("radicals", each(fold_radicals)),
    Step("pinyin", drop_readings_of_page),
    Step("doubled", each(undouble)),
    Step("chrome", mark_chrome),
    Step("gaps", close_gaps_of_page),
    Step("wraps", undo_wraps),
    Step("cut-figures", join_cut_figures),
    Step("page-breaks", join_page_breaks),
)
"""In this order: characters first, then lines, then what stands across lines."""

SCRIPT = "script"
"""The name under which the conversion to Simplified characters is switched off."""


def clean_page(page: Page, skip: frozenset[str] = frozenset()) -> tuple[Paragraph, ...]:
    """The paragraphs of a page, repaired, without the steps named in ``skip``.

    All are BODY but those that are known to be chrome or whose markup says what they are.
    """
    pieces = pieces_of(page.lines)
    for step in STEPS:
        if step.name not in skip:
            pieces = step.repair(pieces)
    to_simplified = _simplifier([piece.text for piece in pieces], skip)
    return tuple(_paragraph(piece, to_simplified) for piece in pieces)


def explain_page(page: Page) -> tuple[str, ...]:
    """The names of the steps that change anything on this page."""
    pieces = pieces_of(page.lines)
    names = []
    for step in STEPS:
        repaired = step.repair(pieces)
        if repaired != pieces:
            names.append(step.name)
        pieces = repaired
    return (*names, SCRIPT) if is_traditional(piece.text for piece in pieces) else tuple(names)


def _simplifier(texts: list[str], skip: frozenset[str]) -> Callable[[str], str]:
    if SCRIPT in skip:
        return str
    return simplify if is_traditional(texts) else write_zhe


def _paragraph(piece: Piece, to_simplified: Callable[[str], str]) -> Paragraph:
    kind = piece.kind or ParagraphKind.BODY
    return Paragraph(piece.text, to_simplified(piece.text), kind, piece.lines)
