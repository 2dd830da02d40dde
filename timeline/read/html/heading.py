"""Where the title of a web page stands, the header line near it, and what belongs to both."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from timeline.read.html.frame import running_length
from timeline.read.html.tree import Block
from timeline.text.traditional import TRADITIONAL

_DATE = re.compile(r"(?:19|20)\d\d\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}")
_STAMP = re.compile(r"来源|作者|记者|发布|日期|时间|\d:\d\d|[报网台]")
_SOURCE = re.compile(r"来源|作者|记者|发布|[报网台]")
_CLOCK = re.compile(r"今天是|现在是|当前时间|©|copyright|版权|打印|注册|登录", re.IGNORECASE)
_TITLE_TAG = re.compile(r"^h1\b")
_SPACE = re.compile(r"\s+")
_CRUMB = re.compile(r"[>›»＞]")
_FINAL = re.compile(r"[。；，,;]$")
_LONGEST_HEADER, _LONGEST_TITLE = 120, 60
_SHORTEST_NAMED = 5
_LEAST_OF_NAME = 0.4
# How far before the title its header line and its kicker may stand.
_NEAR = 3


@dataclass(frozen=True, slots=True)
class Heading:
    """Places among the blocks: of the title, of the lines over it that are kept with it.

    ``start`` is where the article begins: what stands before is of the site.
    """

    title: int | None = None
    kickers: frozenset[int] = frozenset()
    headers: frozenset[int] = frozenset()
    start: int = 0

    @property
    def lines(self) -> frozenset[int]:
        """All of them."""
        title = frozenset() if self.title is None else frozenset([self.title])
        return self.kickers | self.headers | title


def find_heading(blocks: Sequence[Block], frame: Sequence[bool], names: Sequence[str]) -> Heading:
    """The title by what the head calls the page, by its tag, or over the header line.

    ``names`` are what the page's metadata and its title element call it.
    """
    open_blocks = [i for i, outside in enumerate(frame) if not outside]
    title = _named(blocks, open_blocks, names)
    title = title if title is not None else _tagged(blocks, open_blocks)
    title = title if title is not None else _over_header(blocks, open_blocks)
    if title is None or _stands_behind(blocks, open_blocks, title):
        return Heading()
    near = [i for i in open_blocks if title - _NEAR <= i < title]
    headers = _headers_over(blocks, open_blocks, title, near)
    kickers = frozenset(i for i in near if i not in headers and _is_kicker(blocks, i, title))
    return Heading(title, kickers, headers, title)


def is_date_line(block: Block) -> bool:
    """True for a short line that holds a day, but not that of the clock.

    >>> is_date_line(Block("2024-02-26 09:05 来源：发布", 1, (), (), 0))
    True
    """
    text = block.text.translate(TRADITIONAL)
    return len(text) <= _LONGEST_HEADER and bool(_DATE.search(text)) and not _CLOCK.search(text)


def _is_header(block: Block) -> bool:
    """True for a date line that says whose day it is; the date in the head of a site does not."""
    stamped = is_date_line(block) and bool(_STAMP.search(block.text.translate(TRADITIONAL)))
    return stamped and not _FINAL.search(block.text)


def _headers_over(
    blocks: Sequence[Block], places: Sequence[int], title: int, near: Sequence[int]
) -> frozenset[int]:
    """Header lines over a title: those that name a source, else one, if none stands under it.

    The head of a site shows the day too, that of the visit.
    """
    over = [i for i in near if _is_header(blocks[i])]
    sourced = [i for i in over if _names_source(blocks[i])]
    under = any(_is_header(blocks[i]) for i in places if title < i <= title + _NEAR)
    return frozenset(sourced or ([] if under else over[-1:]))


def _names_source(block: Block) -> bool:
    return bool(_SOURCE.search(block.text.translate(TRADITIONAL)))


def _stands_behind(blocks: Sequence[Block], places: Sequence[int], title: int) -> bool:
    """True when most of the text stands before it: its words were met again, under the article."""
    before = sum(running_length(blocks[i]) for i in places if i < title)
    behind = sum(running_length(blocks[i]) for i in places if i > title)
    return before > behind


def _named(blocks: Sequence[Block], places: Sequence[int], names: Sequence[str]) -> int | None:
    """The first block that is what the page is called, or the greater part of it."""
    wanted = [_SPACE.sub("", name) for name in names if name]
    for exact in (True, False):
        for i in places:
            text = _SPACE.sub("", blocks[i].text)
            if any(_names(text, name, exact) for name in wanted):
                return i
    return None


def _names(text: str, name: str, exact: bool) -> bool:
    if exact or len(text) < _SHORTEST_NAMED:
        return text == name
    return text in name and len(text) >= _LEAST_OF_NAME * len(name)


def _tagged(blocks: Sequence[Block], places: Sequence[int]) -> int | None:
    tagged = (i for i in places if blocks[i].within(_TITLE_TAG))
    return next(tagged, None)


def _over_header(blocks: Sequence[Block], places: Sequence[int]) -> int | None:
    """The short line right over the first header line."""
    for i in places:
        if _is_header(blocks[i]):
            above = i - 1
            return above if above in places and _like_title(blocks[above].text) else None
    return None


def _like_title(text: str) -> bool:
    return _SHORTEST_NAMED <= len(text) <= _LONGEST_TITLE and not _FINAL.search(text)


def _is_kicker(blocks: Sequence[Block], place: int, title: int) -> bool:
    """True for a short line over the title in the same part of the page: 引题."""
    same = blocks[place].ids[-2:-1] == blocks[title].ids[-2:-1] and title - place == 1
    crumbs = _CRUMB.search(blocks[place].text)
    return same and not crumbs and not blocks[place].linked and _like_title(blocks[place].text)
