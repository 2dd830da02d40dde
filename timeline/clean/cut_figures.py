"""Join two lines where a break stands inside a figure: 12.3亿美 | 元, 3500. | 8亿元."""

from __future__ import annotations

import re

from timeline.clean.chrome import chrome_reason
from timeline.clean.pieces import Piece, joined

# How the first line ends → how the second must begin for the two to be one figure.
_SEAMS: tuple[tuple[str, str], ...] = (
    (r"[0-9]\.", r"[0-9]+(?:[万亿%％倍元亩吨]|个百分点|平方|公里)"),
    (r"[0-9]", r"\.[0-9]+(?:[万亿%％倍元亩吨]|个百分点|平方|公里)"),
    (r"[0-9][万亿萬億]?(?:美|港|欧|日|韩|澳门?)", "[元元圓圆]"),
    (r"[0-9][万亿萬億]?(?:人民|港|新台|澳门)", "[币幣]"),
    (r"[0-9][十百千万亿萬億]?平", "方[公米千]"),
    (r"[0-9][十百千万亿萬億]?平方", "[公米千厘]"),
    (r"[0-9][十百千万亿萬億]?平方公|[0-9][十百千万亿萬億]?公", "[里裡顷頃斤吨]"),
    (r"[0-9][十百千万亿萬億]?千瓦", "时|時|[,，。；、]"),
    (r"[0-9]个(?:百(?:分)?)?|[0-9]個(?:百(?:分)?)?", "百?分?[点點](?:[,，。；、]|$)|百分[点點]"),
    (r"[0-9]个工(?:作)?", "作?日"),
    (r"百分之", "[0-9零一二三四五六七八九十百]"),
    (
        r"[0-9]",
        r"(?:[万亿萬億]|[万亿萬億]?(?:[元亩畝吨倍%％]|美元|平方|公里|公顷|千瓦|个百分点|[余多]?[家名户項项辆个個台套件](?=[\u4e00-\u9fff，。；、])))",
    ),
)  # fmt: skip
_COMPILED = [(re.compile(f"(?:{before})$"), re.compile(after)) for before, after in _SEAMS]
# A year, a date, a code or a list's number at the end of a line waits for nothing.
_COMPLETE = re.compile(r"(?:^|[^0-9.])(?:[0-9]{4}|[0-9]{6,}|[0-9]{1,2}[-/.][0-9]{1,2})$")
_FEWEST_HAN = 4
_HAN = re.compile(r"[\u3400-\u9fff]")
_TAIL = 12


def join_cut_figures(pieces: list[Piece]) -> list[Piece]:
    """Join a line that stops inside a figure to the one that holds its rest.

    A page number may stand between the two; it is kept, behind them.

    >>> cut = ["实际利用外资12.3亿美", "元，增长15.6%"]
    >>> [piece.text for piece in join_cut_figures([Piece(text, ((0, 1),)) for text in cut])]
    ['实际利用外资12.3亿美元，增长15.6%']
    """
    result: list[Piece] = []
    for piece in pieces:
        place = _last_text(result)
        if place is not None and piece.kind is None and cuts(result[place], piece.text):
            result[place] = joined(result[place], piece)
        else:
            result.append(piece)
    return result


def _last_text(pieces: list[Piece]) -> int | None:
    for place in range(len(pieces) - 1, -1, -1):
        if chrome_reason(pieces[place].text) != "page number":
            return place
    return None


def cuts(before: Piece, after: str) -> bool:
    """True when the break between a piece and a text stands inside a figure."""
    tail = before.text[-_TAIL:]
    if before.kind is not None or len(_HAN.findall(before.text)) < _FEWEST_HAN:
        return False
    if _COMPLETE.search(tail) and not after.startswith("."):
        return False
    return any(ends.search(tail) and begins.match(after) for ends, begins in _COMPILED)
