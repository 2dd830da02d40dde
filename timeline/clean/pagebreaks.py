"""Join paragraphs that a page break has cut in two."""

from __future__ import annotations

import re

from timeline.clean.pieces import Piece, joined
from timeline.clean.wraps import opens

_LONG = 40
_MID = re.compile(r"[，、,]")
# 渠道。 吴凡: a name behind the last sentence signs the text, nothing is missing.
_SIGNED = re.compile(r"[。！？”)）] ?[\u4e00-\u9fff]{2,4}(?:[ 、][\u4e00-\u9fff]{2,4}){0,3}$")
_FINAL = re.compile(r"[。！？!?；;：:…—\"”’」』）)】》.][”’」』）)】》\"]*$")


def join_page_breaks(pieces: list[Piece]) -> list[Piece]:
    """Join a long paragraph that stops without a final mark to the one after it.

    >>> cut = ["2020年,我区共签约落户总投资亿元以上项目64个,合计832亿元。全年实际利用外资12.3亿美"]
    >>> cut += ["元,其中制造业利用外资6.8亿美元。"]
    >>> len(join_page_breaks([Piece(text, ((0, n),)) for n, text in enumerate(cut, 1)]))
    1
    """
    result: list[Piece] = []
    for piece in pieces:
        if result and _cut(result[-1]) and piece.kind is None and not opens(piece.text):
            result[-1] = joined(result[-1], piece)
        else:
            result.append(piece)
    return result


def _cut(piece: Piece) -> bool:
    text = piece.text
    long = len(text) > _LONG and bool(_MID.search(text))
    return long and piece.kind is None and not _FINAL.search(text) and not _SIGNED.search(text)
