"""Forum pages: which texts are posts, and who wrote the first."""

from __future__ import annotations

import re
from collections.abc import Sequence

from timeline.read.html.tree import Block
from timeline.text.traditional import TRADITIONAL

# Discuz, phpwind, vBulletin, phpBB, Tieba.
_POST = re.compile(
    r"\b(?:t_f|postmessage_\d+|tpc_content|read_tpc|post_message_\d+|postbody|d_post_content)\b",
    re.IGNORECASE,
)
_POSTER = re.compile(
    r"\b(?:authi|readname|bigusername|username|postauthor|p_author_name)\b", re.IGNORECASE
)
_POSTED = re.compile(r"^.{0,24}发表于\s*[:：]?\s*[\d昨前半]")
_EDITED = re.compile(r"^本帖最后由|编辑$")
_LONGEST_NAME = 20


def posts(blocks: Sequence[Block]) -> list[bool] | None:
    """Which blocks belong to posts, the lines that date them included; None for other pages."""
    inside = [block.within(_POST) for block in blocks]
    if not any(inside):
        return None
    return [
        (post and not _EDITED.search(block.text))
        or bool(_POSTED.search(block.text.translate(TRADITIONAL)))
        for post, block in zip(inside, blocks, strict=True)
    ]


def poster(blocks: Sequence[Block]) -> str | None:
    """The name over the first post; None for a page that is no forum's."""
    if not any(block.within(_POST) for block in blocks):
        return None
    marked = (block.text for block in blocks if block.within(_POSTER))
    return next((text for text in marked if len(text) <= _LONGEST_NAME), None)
