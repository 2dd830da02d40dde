"""Read a PDF file: its paragraphs with their pages, large lines as headlines."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from itertools import chain

from timeline.errors import UnreadableError
from timeline.models import Line, Page, ParagraphKind, Problem, Stated
from timeline.read.limits import MOST_PAGES
from timeline.read.pdf.flow import Block, blocks_of
from timeline.read.pdf.furniture import Trimmed, trim
from timeline.read.pdf.glyphs import Leaves, read_leaves, unmapped_share
from timeline.read.pdf.order import columns_of
from timeline.read.source import Reading, Source
from timeline.text.traditional import TRADITIONAL

_SPACE = re.compile(r"\s+")
_DATE = re.compile(r"(?:19|20)\d\d\s*[-/.年]\s*\d")
_LARGE, _SMALL = 1.2, 0.9
_LONGEST_HEADLINE = 60
_HEAD = 6
_AS_LARGE = 0.8
_MOST_UNMAPPED = 0.2
# The one radical that a Simplified font draws as its character and Unicode folds into another one.
_DOOR = "\u2f3e"
_TRADITIONAL = 0.02
_SENTENCE_END = "。！？；"


def read_pdf(source: Source) -> Reading:
    """Read a .pdf file; a line's number is its page.

    Raises UnreadableError for a file that is damaged or locked, and for one without any text.
    """
    leaves = read_leaves(source.data)
    trimmed = trim(leaves.sheets)
    blocks = _blocks(trimmed)
    if not blocks:
        raise UnreadableError(
            f"the PDF has no text{_of_first(leaves)}",
            remedy="recognise the text of its pictures (OCR) first",
        )
    text = "".join(block.text for block in blocks)
    if unmapped_share(text) > _MOST_UNMAPPED:
        raise UnreadableError(
            "the fonts of the PDF do not tell their characters",
            remedy="recognise the text (OCR), or ask for the original",
        )
    lines = (*_lines(blocks, leaves.title), *_furniture(trimmed))
    page = Page(source.file, lines, unit="page", stated=Stated(url=trimmed.url))
    return Reading((page,), tuple(_problems(source.file, leaves, text)))


def _blocks(trimmed: Trimmed) -> list[Block]:
    columns = [(s.number, c) for s in trimmed.sheets for c in columns_of(s.lines)]
    blocks = blocks_of(columns)
    if _is_traditional(blocks):
        return blocks
    return [replace(block, text=block.text.replace(_DOOR, "户")) for block in blocks]


def _is_traditional(blocks: list[Block]) -> bool:
    chars = [ord(char) for block in blocks for char in block.text]
    return sum(char in TRADITIONAL for char in chars) > _TRADITIONAL * len(chars)


def _lines(blocks: list[Block], title: str | None) -> Iterable[Line]:
    usual = _usual(blocks)
    main = _main_headline(blocks, usual, title)
    size = blocks[main].size if main is not None else 0.0
    for index, block in enumerate(blocks):
        kind = _kind(block, usual)
        # As large as the first headline: that of another article on the page.
        titled = (
            kind is ParagraphKind.HEADING
            and size > _LARGE * usual
            and block.size >= _AS_LARGE * size
        )
        titled = titled or index == main
        yield Line(block.page, block.text, ParagraphKind.TITLE if titled else kind)


def _kind(block: Block, usual: float) -> ParagraphKind | None:
    """By its size: larger than the text a headline, smaller and short the text of a picture."""
    if _is_headline(block, usual):
        return ParagraphKind.HEADING
    small = block.size <= _SMALL * usual and len(block.text) <= _LONGEST_HEADLINE
    return ParagraphKind.CAPTION if small else None


def _main_headline(blocks: list[Block], usual: float, title: str | None) -> int | None:
    """The line that the file's metadata call its title, or the first large one near the top."""
    head = range(min(len(blocks), _HEAD))
    wanted = _SPACE.sub("", title or "")
    named = (i for i in head if wanted and _SPACE.sub("", blocks[i].text) == wanted)
    large = (i for i in head if _is_headline(blocks[i], usual))
    return next(chain(named, large), None)


def _usual(blocks: list[Block]) -> float:
    sizes = sorted(block.size for block in blocks for _ in block.text)
    return sizes[len(sizes) // 2]


def _is_headline(block: Block, usual: float) -> bool:
    short = len(block.text) <= _LONGEST_HEADLINE and not _DATE.search(block.text)
    return short and block.size >= _LARGE * usual and block.text[-1] not in _SENTENCE_END


def _furniture(trimmed: Trimmed) -> Iterable[Line]:
    """At the end, where the time of printing is not taken for that of publication."""
    return (Line(page, text, ParagraphKind.CHROME) for page, text in trimmed.furniture)


def _problems(file: str, leaves: Leaves, text: str) -> Iterable[Problem]:
    for sheet in leaves.sheets:
        if sheet.broken:
            yield Problem(
                file, "this page of the PDF is damaged", "save it again", line=sheet.number
            )
    if leaves.more:
        yield Problem(file, f"only its first {MOST_PAGES:,} pages were read", "split it")
    if unmapped_share(text):
        message = "some characters are unknown to the fonts of the PDF and stand as (cid:…)"
        yield Problem(file, message, "compare with the printed page")


def _of_first(leaves: Leaves) -> str:
    return f" on its first {MOST_PAGES:,} pages" if leaves.more else ""
