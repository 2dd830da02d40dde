"""What the tags, classes and links around a text say of it: part of the article, or of the site."""

from __future__ import annotations

import re
from collections.abc import Sequence

from timeline.read.html.tree import Block
from timeline.text.traditional import TRADITIONAL

_FRAME_TAGS = frozenset(["nav", "footer", "aside"])
_FRAMES = (
    "nav navbar navigation topnav mainnav subnav menu channel topbar toptb toolbar tool tools",
    "footer foot ft bottom copyright colophon sidebar side sider widget widgets",
    "related relate relative relatednews recommend recommends recommendation hotnews hot rank",
    "ranking rankings breadcrumb breadcrumbs crumb crumbs position location loc path",
    "share sharebar sharebox bdshare comment comments commentbox cmt reply login register search",
    "banner ad ads adv advert advertisement links friendlink friendlinks pagination pager",
    "pagebar prev next prevnext tags tag keywords qrcode ewm weather subscribe newsletter",
    "attachment attachments fujian disclaimer sign signature",
)
"""Words in classes and ids of what surrounds an article."""
_FRAME_WORDS = frozenset(" ".join(_FRAMES).split())
_CAPTION_WORDS = frozenset(
    ["caption", "pic", "pictext", "imgdesc", "photo", "figure", "figcaption"]
)
_WORDS = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+")
_AUTHOR_BOX = re.compile(r"\bauthor (?:box|card|bio|intro|desc)\b|\bbio\b")
# What a page offers to do, and where it lies: 【打印】【关闭】, 放大+ 缩小-, 本文网址：http….
_TOOLS = re.compile(
    r"^(?:打印|列印|关闭|收藏|分享|转发|推荐|放大|缩小|默认|字号|字体|大|中|小|返回顶部|返回|顶部|复制链接|复制|"
    r"纠错|举报|点赞|评论|本页|窗口|此文|给朋友|[\W_○])+$"
)
_LOCATION = re.compile(
    r"^(?:本文|原文|文章|转载请注明)?(?:网址|链接|地址|出处)\s*[:：]\s*https?://\S+$"
)
_SENTENCE = re.compile(r"[。！？；]")
_ENDED = re.compile(r"[。！？；：!?;:…”]$")
_NO_WORD = re.compile(r"\W")
# An element that holds so much of the running text is no frame, whatever its class says.
_MOST_IN_FRAME = 0.4
_MOST_LINKED = 0.8


def framed(blocks: Sequence[Block]) -> list[bool]:
    """Which blocks stand in the frame of the page: by the elements around them, or all links."""
    marks = {n: mark for block in blocks for n, mark in zip(block.ids, block.path, strict=True)}
    frames = {number for number, mark in marks.items() if _is_frame(mark)}
    frames -= _holding_the_text(blocks, frames)
    return [
        not frames.isdisjoint(block.ids) or is_link(block) or is_tool(block) for block in blocks
    ]


def is_link(block: Block) -> bool:
    """True for a block that is a link, or several, and no sentence."""
    length = len(_NO_WORD.sub("", block.text))
    return 0 < _MOST_LINKED * length <= block.linked and not _ENDED.search(block.text)


def is_caption(block: Block) -> bool:
    """True when the innermost elements are called those of a picture's text."""
    return any(not _CAPTION_WORDS.isdisjoint(words_of(mark)) for mark in block.path[-2:])


def is_tool(block: Block) -> bool:
    """True for what a page offers to do, and for the address that it prints of itself.

    >>> is_tool(Block("【打印】【关闭】", 1, (), (), 0)), is_tool(Block("大中小企业", 1, (), (), 0))
    (True, False)
    """
    text = block.text.translate(TRADITIONAL)
    return bool(_TOOLS.match(text) or _LOCATION.match(text))


def words_of(mark: str) -> list[str]:
    """The words that make up the names of classes, in lower case.

    >>> words_of("AuthorBox_root__9 share-bar hotNews")
    ['author', 'box', 'root', 'share', 'bar', 'hot', 'news']
    """
    return [word.lower() for word in _WORDS.findall(mark)]


def running_length(block: Block) -> int:
    """How much running text a block holds: nothing unless a sentence ends in it."""
    return len(block.text) if _SENTENCE.search(block.text) else 0


def _is_frame(mark: str) -> bool:
    tag, *_ = mark.split(" ", 1)
    words = words_of(mark.removeprefix(tag))
    if tag == "body":  # says what kind of page it is
        return False
    boxed = bool(_AUTHOR_BOX.search(" ".join(words)))
    return tag in _FRAME_TAGS or boxed or not _FRAME_WORDS.isdisjoint(words)


def _holding_the_text(blocks: Sequence[Block], frames: set[int]) -> set[int]:
    total = sum(map(running_length, blocks))
    held = dict.fromkeys(frames, 0)
    for block in blocks:
        for number in frames.intersection(block.ids):
            held[number] += running_length(block)
    return {number for number, size in held.items() if size > _MOST_IN_FRAME * total}
