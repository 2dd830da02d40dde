"""Read a saved web page: the article's lines with their places in the HTML source."""

from __future__ import annotations

import re

from timeline.errors import UnreadableError
from timeline.models import Line, Page, ParagraphKind
from timeline.read.encoding import decode
from timeline.read.html.body import body_text
from timeline.read.html.metadata import stated_in_page
from timeline.read.html.tree import Block, take_apart
from timeline.read.source import Reading, Source
from timeline.read.text import broken_bytes

_CHARSET = re.compile(rb"""charset\s*=\s*["']?\s*([\w-]+)""", re.IGNORECASE)
_HEAD_BYTES = 4096
_FRAME = re.compile(
    r"^(?:nav|footer|aside)\b|\b(?:nav|navbar|menu|footer|foot|copyright|sidebar|related|relate|recommend|recommendation|"
    r"breadcrumb|crumb|crumbs|share|comment|comments|hot|rank|ranking|toolbar|login|search|banner|links|pagination|pager)\b"
)
_CAPTION = re.compile(r"^figcaption\b|\b(?:pic|caption|figure|imgdesc|photo|pictext)\b")
_TITLE_TAG, _HEADING_TAG = re.compile(r"^h1\b"), re.compile(r"^h[2-6]\b")
_DATE = re.compile(r"(?:19|20)\d\d\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}")
_LONGEST_HEADER = 120
_SPACE = re.compile(r"\s+")
# Below this share of the page's running text the extraction has failed.
_LEAST_COVER = 0.4


def read_html(source: Source) -> Reading:
    """Read an .html file. Text outside the article stays in the page, marked as chrome.

    Raises UnreadableError for a page without any text.
    """
    decoded = decode(source.data, _declared(source.data))
    tree = take_apart(decoded.text)
    if not tree.blocks:
        raise UnreadableError("the page has no text", remedy="save the page with its article")
    lines = _lines(tree.blocks, body_text(decoded.text))
    stated = stated_in_page(tree, decoded.text)
    page = Page(source.file, lines, decoded.encoding, stated=stated)
    return Reading((page,), broken_bytes(source.file, decoded))


def _declared(data: bytes) -> str | None:
    found = _CHARSET.search(data[:_HEAD_BYTES])
    return found.group(1).decode("ascii") if found else None


def _lines(blocks: list[Block], body: str) -> tuple[Line, ...]:
    extracted = [_SPACE.sub("", block.text) in body for block in blocks]
    if not _covers(blocks, extracted):
        extracted = [_own_kind(block) is not ParagraphKind.CHROME for block in blocks]
    last = max((i for i, inside in enumerate(extracted) if inside), default=-1)
    parents = {b.parent for b, inside in zip(blocks, extracted, strict=True) if inside}
    titled = any(_own_kind(block) is ParagraphKind.TITLE for block in blocks)
    lines = []
    for index, block in enumerate(blocks):
        inside = extracted[index] or (index < last and _belongs(block, parents))
        kind = _kind(block, inside)
        if kind is ParagraphKind.HEADING and not titled:
            kind, titled = ParagraphKind.TITLE, True
        lines.append(Line(block.line, block.text, kind))
    return tuple(lines)


def _covers(blocks: list[Block], extracted: list[bool]) -> bool:
    """True when the extraction holds most of what is not marked as frame by its tags."""
    running = [len(b.text) if _own_kind(b) is None else 0 for b in blocks]
    held = sum(size for size, inside in zip(running, extracted, strict=True) if inside)
    return held >= _LEAST_COVER * sum(running) and held > 0


def _belongs(block: Block, parents: set[int]) -> bool:
    """A date line before the end of the text, or a paragraph among extracted ones."""
    return _is_date_line(block) or (block.parent in parents and block.path[-1:] != ("li",))


def _is_date_line(block: Block) -> bool:
    return len(block.text) <= _LONGEST_HEADER and bool(_DATE.search(block.text))


def _kind(block: Block, inside: bool) -> ParagraphKind | None:
    own = _own_kind(block)
    if own or inside:
        return own
    return ParagraphKind.CHROME


def _own_kind(block: Block) -> ParagraphKind | None:
    """What the tags and classes around a block say of it."""
    if any(_FRAME.search(mark) for mark in block.path):
        return ParagraphKind.CHROME
    if any(_TITLE_TAG.match(mark) for mark in block.path):
        return ParagraphKind.TITLE
    if any(_HEADING_TAG.match(mark) for mark in block.path):
        return ParagraphKind.HEADING
    if any(_CAPTION.search(mark) for mark in block.path[-2:]):
        return ParagraphKind.CAPTION
    return None
