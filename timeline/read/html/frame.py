"""What the tags, classes and links around a text say of it: part of the article, or of the site."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from timeline.read.html.tree import Block

_FRAME_TAGS = frozenset(["nav", "footer", "aside"])
_FRAMES = (
    "nav navbar navigation topnav mainnav subnav menu channel topbar toptb toolbar tool tools",
    "footer foot ft bottom copyright colophon sidebar side sider widget widgets",
    "related relate relative relatednews recommend recommends recommendation hotnews hot rank",
    "ranking rankings breadcrumb breadcrumbs crumb crumbs position location loc path",
    "share sharebar sharebox bdshare comment comments commentbox reply login register search",
    "banner ad ads adv advert advertisement links friendlink friendlinks pagination pager",
    "pagebar prev next prevnext tags tag keywords qrcode ewm weather subscribe newsletter",
    "attachment attachments fujian disclaimer sign signature",
)
"""Words in classes and ids of what surrounds an article."""
_FRAME_WORDS = frozenset(" ".join(_FRAMES).split())
_CAPTION_WORDS = frozenset(
    ["caption", "pic", "pictext", "imgdesc", "photo", "figure", "figcaption"]
)
_WORDS = re.compile(r"[^\s_-]+")
_SENTENCE = re.compile(r"[。！？；]")
_ENDED = re.compile(r"[。！？；：!?;:…”]$")
_NO_WORD = re.compile(r"\W")
# An element that holds so much of the running text is no frame, whatever its class says.
_MOST_IN_FRAME = 0.4
_MOST_LINKED = 0.8


def framed(blocks: Sequence[Block]) -> list[bool]:
    """Which blocks stand in the frame of the page: by the elements around them, or all links."""
    frames = {number for block in blocks for number in _frames_of(block)}
    frames -= _holding_the_text(blocks, frames)
    return [not frames.isdisjoint(block.ids) or is_link(block) for block in blocks]


def is_link(block: Block) -> bool:
    """True for a block that is a link, or several, and no sentence."""
    length = len(_NO_WORD.sub("", block.text))
    return 0 < _MOST_LINKED * length <= block.linked and not _ENDED.search(block.text)


def is_caption(block: Block) -> bool:
    """True when the innermost elements are called those of a picture's text."""
    return any(not _CAPTION_WORDS.isdisjoint(_WORDS.findall(mark)) for mark in block.path[-2:])


def running_length(block: Block) -> int:
    """How much running text a block holds: nothing unless a sentence ends in it."""
    return len(block.text) if _SENTENCE.search(block.text) else 0


def _frames_of(block: Block) -> Iterable[int]:
    return (n for n, mark in zip(block.ids, block.path, strict=True) if _is_frame(mark))


def _is_frame(mark: str) -> bool:
    words = _WORDS.findall(mark)
    if words[0] == "body":  # says what kind of page it is
        return False
    return words[0] in _FRAME_TAGS or not _FRAME_WORDS.isdisjoint(words[1:])


def _holding_the_text(blocks: Sequence[Block], frames: set[int]) -> set[int]:
    total = sum(map(running_length, blocks))
    held = dict.fromkeys(frames, 0)
    for block in blocks:
        for number in frames.intersection(block.ids):
            held[number] += running_length(block)
    return {number for number, size in held.items() if size > _MOST_IN_FRAME * total}
