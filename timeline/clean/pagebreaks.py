"""Join paragraphs that a page break has cut in two."""

from __future__ import annotations

import re

from timeline.clean.chrome import PAGE_NUMBER, chrome_reason
from timeline.clean.pieces import Piece, joined
from timeline.clean.wraps import opens

_LONG, _MIDDLING = 40, 25
_FEWEST_HAN, _FEWEST_CUTS = 20, 2
_HAN = re.compile(r"[\u3400-\u9fff]")
_MID = re.compile(r"[，、,]")
_OPEN = re.compile(r"[，、]$")
_CLAUSES = re.compile(r"[，,].*[，,]")
# 渠道。 吴凡: a name behind the last sentence signs the text, nothing is missing.
_SIGNED = re.compile(r"[。！？”)）] ?[\u4e00-\u9fff]{2,4}(?:[ 、][\u4e00-\u9fff]{2,4}){0,3}$")
_BEGUN = re.compile(r"[。！？；][^。！？；]{2,}$")
_FINAL = re.compile(r"[。！？!?；;：:…—\"”’」』）)】》.][”’」』）)】》\"]*$")


def join_page_breaks(pieces: list[Piece]) -> list[Piece]:
    """Join a long paragraph that stops without a final mark to the one after it.

    A page number and a running head may stand between the two; they are kept, behind them.
    Beside a page number a shorter one is seen to be cut, when a sentence of it has ended.

    >>> cut = ["2020年,我区共签约落户总投资亿元以上项目64个,合计832亿元。全年实际利用外资12.3亿美"]
    >>> cut += ["元,其中制造业利用外资6.8亿美元。"]
    >>> len(join_page_breaks([Piece(text, ((0, n),)) for n, text in enumerate(cut, 1)]))
    1
    >>> cut = ["（二）二期工程。该园区去年10月", "— 1 —", "启动建设，7月底封顶。"]
    >>> [piece.text[-6:] for piece in join_page_breaks([Piece(t, ((0, 1),)) for t in cut])]
    ['7月底封顶。', '— 1 —']
    """
    longest = _MIDDLING if _cuts(pieces) >= _FEWEST_CUTS else _LONG
    result: list[Piece] = []
    for piece in pieces:
        place = _cut_before(result, longest)
        if place is not None and piece.kind is None and not opens(piece.text):
            result[place] = joined(result[place], piece)
        else:
            result.append(piece)
    return result


def _cuts(pieces: list[Piece]) -> int:
    """How many paragraphs of a page stop within a sentence of several clauses."""
    return sum(_cut(piece, _MIDDLING) and bool(_CLAUSES.search(piece.text)) for piece in pieces)


def _cut_before(pieces: list[Piece], longest: int) -> int | None:
    """The place of a paragraph that waits for its rest, behind page lines only."""
    numbered = False
    for place in range(len(pieces) - 1, -1, -1):
        piece = pieces[place]
        if chrome_reason(piece.text) == PAGE_NUMBER:
            numbered = True
        elif not (piece.chrome and _next_to_number(pieces, place)):
            cut = _cut(piece, longest) or (numbered and _breaks_off(piece))
            return place if cut else None
    return None


def _next_to_number(pieces: list[Piece], place: int) -> bool:
    """True for a running head: a page number stands right before or behind it."""
    around = pieces[max(0, place - 1) : place + 2]
    return any(chrome_reason(piece.text) == PAGE_NUMBER for piece in around)


def _breaks_off(piece: Piece) -> bool:
    """True for a text with a whole sentence and the beginning of another."""
    text = piece.text
    if piece.kind is not None or _FINAL.search(text) or _SIGNED.search(text):
        return False
    return bool(_BEGUN.search(text))


def _cut(piece: Piece, longest: int) -> bool:
    """True for a paragraph longer than a headline that lacks its end, or ends with a comma."""
    text = piece.text
    if piece.kind is not None or len(_HAN.findall(text)) < _FEWEST_HAN:
        return False
    if _OPEN.search(text):
        return True
    middling = len(text) <= _LONG
    if len(text) <= longest or (middling and not _CLAUSES.search(text)):
        return False
    return bool(_MID.search(text)) and not _FINAL.search(text) and not _SIGNED.search(text)
