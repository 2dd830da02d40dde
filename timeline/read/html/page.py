"""Read a saved web page: the article's lines with their places in the HTML source."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from timeline.errors import UnreadableError
from timeline.models import Line, Page, ParagraphKind, Problem
from timeline.read.encoding import decode
from timeline.read.html.body import body_text
from timeline.read.html.forum import poster, posts
from timeline.read.html.frame import framed, is_caption, running_length
from timeline.read.html.heading import Heading, find_heading, is_date_line
from timeline.read.html.metadata import stated_in_page, titles_in_page
from timeline.read.html.tree import Block, Tree, take_apart
from timeline.read.limits import DEEPEST, LARGEST_TEXT, refuse_large
from timeline.read.source import Reading, Source
from timeline.read.text import broken_bytes

_CHARSET = re.compile(rb"""charset\s*=\s*["']?\s*([\w-]+)""", re.IGNORECASE)
_HEAD_BYTES = 4096
# Pictures that programs store within the page.
_INLINE_DATA = re.compile(rb"data:[\w/+.;=-]+;base64,[A-Za-z0-9+/=\s]+")
_HEADING_TAG = re.compile(r"^h[1-6]\b")
_SPACE = re.compile(r"\s+")
# What may stand behind the last sentence in an element of its own.
_CREDIT = re.compile(r"记者|作者|通讯员|[摄图]|供稿|完[)）]|\d{4}年\d{1,2}月\d{1,2}日$")
# Below this share of the page's running text the extraction has failed.
_LEAST_COVER = 0.4
_MOST_BLOCKS = 50_000


def read_html(source: Source) -> Reading:
    """Read an .html file. Text outside the article stays in the page, marked as chrome.

    Raises UnreadableError for a page without any text, and for one that is too large.
    """
    data = _INLINE_DATA.sub(b"data:", source.data)
    refuse_large(len(data), LARGEST_TEXT, "the page")
    decoded = decode(data, _declared(data))
    tree = take_apart(decoded.text)
    blocks = _shown(tree.blocks)
    if not blocks:
        raise UnreadableError("the page has no text", remedy="save the page with its article")
    lines = _lines(blocks, body_text(decoded.text), titles_in_page(tree))
    stated, warnings = stated_in_page(tree, decoded.text)
    if name := poster(blocks):
        stated = replace(stated, authors=(name,))
    page = Page(source.file, lines, decoded.encoding, stated=stated, warnings=warnings)
    return Reading((page,), (*_problems(source.file, tree), *broken_bytes(source.file, decoded)))


def _problems(file: str, tree: Tree) -> list[Problem]:
    if not tree.deep:
        return []
    message = f"elements are nested more than {DEEPEST} deep; their text is read as one"
    return [Problem(file, message, "look whether the article is whole")]


def _declared(data: bytes) -> str | None:
    found = _CHARSET.search(data[:_HEAD_BYTES])
    return found.group(1).decode("ascii") if found else None


def _shown(blocks: list[Block]) -> list[Block]:
    """Without what is hidden, unless that is where the text is: 展开全文."""
    if len(blocks) > _MOST_BLOCKS:
        raise UnreadableError(
            f"the page has more than {_MOST_BLOCKS:,} paragraphs", remedy="split it"
        )
    visible = [block for block in blocks if not block.hidden]
    whole, seen = (sum(map(running_length, each)) for each in (blocks, visible))
    return visible if 2 * seen >= whole else blocks


def _lines(blocks: list[Block], body: str, titles: Sequence[str]) -> tuple[Line, ...]:
    """Every block as a line with its kind."""
    frame = framed(blocks)
    chosen = posts(blocks) or _extracted(blocks, frame, body)
    heading = find_heading(blocks, frame, titles)
    inside = [_is_inside(i, blocks, chosen, frame, heading) for i in range(len(blocks))]
    lines = [
        Line(block.line, block.text, _kind(i, blocks, inside, heading))
        for i, block in enumerate(blocks)
    ]
    # The frame stands behind: its dates are of no header line, and nothing parts the text.
    return tuple(sorted(lines, key=lambda line: line.kind is ParagraphKind.CHROME))


def _extracted(blocks: list[Block], frame: list[bool], body: str) -> list[bool]:
    """What trafilatura takes for the article, what stands among that, and no frame."""
    found = [_SPACE.sub("", block.text) in body for block in blocks]
    if not _covers(blocks, found, frame):
        found = [not outside for outside in frame]
    found = [inside and not outside for inside, outside in zip(found, frame, strict=True)]
    running = [i for i, inside in enumerate(found) if inside and running_length(blocks[i])]
    last = running[-1] if running else len(blocks)
    parents = {blocks[i].parent for i in running}
    return [
        not frame[i] and _is_text(block, found[i], i <= last, parents)
        for i, block in enumerate(blocks)
    ]


def _is_text(block: Block, found: bool, before_end: bool, parents: set[int]) -> bool:
    """Up to the last sentence what was found, or belongs to it; behind it only its neighbours."""
    if before_end:
        return found or _belongs(block, parents)
    return found and (block.parent in parents or bool(_CREDIT.search(block.text)))


def _covers(blocks: list[Block], found: list[bool], frame: list[bool]) -> bool:
    """True when the extraction holds most of what is not marked as frame."""
    running = [0 if out else len(block.text) for block, out in zip(blocks, frame, strict=True)]
    held = sum(size for size, inside in zip(running, found, strict=True) if inside)
    return held >= _LEAST_COVER * sum(running) and held > 0


def _belongs(block: Block, parents: set[int]) -> bool:
    """A date line before the end of the text, or a paragraph among extracted ones."""
    if is_date_line(block):
        return True
    innermost = block.path[-1].split()[0] if block.path else ""
    return block.parent in parents and innermost != "li"


def _is_inside(
    index: int, blocks: list[Block], chosen: list[bool], frame: list[bool], heading: Heading
) -> bool:
    """True for what is part of the article: behind its title, or kept with it."""
    if index in heading.lines:
        return True
    if index < heading.start or frame[index]:
        return False
    if not chosen[index] or not _is_heading(blocks[index]):
        return chosen[index]
    # A heading of the site stands over what is no text of the article.
    return any(chosen[index + 1 : index + 3])


def _kind(
    index: int, blocks: list[Block], inside: list[bool], heading: Heading
) -> ParagraphKind | None:
    if index == heading.title:
        return ParagraphKind.TITLE
    if not inside[index]:
        return ParagraphKind.CHROME
    if _is_heading(blocks[index]) or index in heading.kickers:
        return ParagraphKind.HEADING
    return ParagraphKind.CAPTION if is_caption(blocks[index]) else None


def _is_heading(block: Block) -> bool:
    return block.within(_HEADING_TAG)
