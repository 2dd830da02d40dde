"""The cleaning of a page: one ordered list of small repairs, each of which can be left out."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from timeline.clean.chrome import mark_chrome
from timeline.clean.cut_figures import join_cut_figures
from timeline.clean.doubled import undouble
from timeline.clean.labels import read_labels
from timeline.clean.markup import drop_markup_of_page
from timeline.clean.pagebreaks import join_page_breaks
from timeline.clean.pieces import Piece, each, pieces_of
from timeline.clean.pinyin import drop_readings_of_page
from timeline.clean.radicals import fold_radicals
from timeline.clean.script import simplify_page
from timeline.clean.spaces import close_gaps_of_page, close_letters, plain_spaces
from timeline.clean.stuck import split_stuck
from timeline.clean.wraps import undo_cuts, undo_wraps
from timeline.models import Page, Paragraph, ParagraphKind


@dataclass(frozen=True, slots=True)
class Step:
    """A named repair of the pieces of one page."""

    name: str
    repair: Callable[[list[Piece]], list[Piece]]

    @property
    def purpose(self) -> str:
        """The first line of what its function says of itself."""
        return (self.repair.__doc__ or "").partition("\n")[0]


STEPS: tuple[Step, ...] = (
    Step("markup", drop_markup_of_page),
    Step("cuts", undo_cuts),
    Step("spaces", each(plain_spaces)),
    Step("letter-spacing", each(close_letters)),
    Step("labels", read_labels),
    Step("radicals", each(fold_radicals)),
    Step("pinyin", drop_readings_of_page),
    Step("doubled", each(undouble)),
    Step("stuck", split_stuck),
    Step("chrome", mark_chrome),
    Step("gaps", close_gaps_of_page),
    Step("wraps", undo_wraps),
    Step("cut-figures", join_cut_figures),
    Step("page-breaks", join_page_breaks),
    Step("script", simplify_page),
)
"""In this order: characters first, then lines, then what stands across lines.

Where a program has cut every line, page lines too, they are made whole before they are looked at.
"""


def clean_page(page: Page, skip: frozenset[str] = frozenset()) -> tuple[Paragraph, ...]:
    """The paragraphs of a page, repaired, without the steps named in ``skip``.

    All are BODY but those that are known to be chrome or whose markup says what they are.
    """
    cleaned = pieces_of(page.lines)
    for _, pieces in steps_of(cleaned, skip):
        cleaned = pieces
    return tuple(map(_paragraph, cleaned))


def steps_of(
    pieces: list[Piece], skip: frozenset[str] = frozenset()
) -> Iterator[tuple[str, list[Piece]]]:
    """The name of each step that is not left out, with the pieces as it leaves them."""
    for step in STEPS:
        if step.name not in skip:
            pieces = step.repair(pieces)
            yield step.name, pieces


def _paragraph(piece: Piece) -> Paragraph:
    kind = piece.kind or ParagraphKind.BODY
    return Paragraph(piece.text, piece.simplified or piece.text, kind, piece.lines)
