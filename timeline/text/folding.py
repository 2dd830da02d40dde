"""Fold the forms in which one expression is written into one, and find the way back to the source.

Dates and quantities are matched on folded text; their spans are given in the source text.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from unicodedata import normalize

from timeline.models import Span
from timeline.text.traditional import TRADITIONAL

# Radicals that PDF printers write for the character (Kangxi ones are folded by NFKC).
_SUPPLEMENT_RADICALS = (
    "⺁厂⺄乙⺆冂⺈刀⺊卜⺋㔾⺌小⺍小⺎尢⺓幺⺕彐⺗心⺙攵⺝月⺠民⺢水⺣灬⺤爪⺥爪⺦丬⺨犭⺩王⺪疋"
    "⺫目⺬示⺭礻⺮竹⺯糸⺰纟⺲罒⺳网⺶羊⺷羊⺸羊⺹老⺺聿⺻聿⺼肉⺽臼⺾艹⺿艹⻀艹⻁虎⻂衤⻃西⻄西⻅见⻆角"
    "⻈讠⻉贝⻊足⻋车⻌辶⻍辶⻎辶⻏阝⻐钅⻑長⻒長⻓长⻔门⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻟食⻠饣⻡首"
    "⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫齐⻬齐⻭齿⻮齿⻯龙⻰龙⻱龟⻲龟⻳龟"
)


def _pairs(table: str) -> dict[int, str]:
    return {ord(a): b for a, b in zip(table[::2], table[1::2], strict=True)}


def _widths() -> dict[int, str]:
    """Full-width ASCII and signs, the ideographic space, and the circles that are typed for 〇."""
    full = {code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)}
    signs = {0x3000: " ", 0xA0: " "} | _pairs("￥¥￡£￦₩∶:−-﹣-﹪%﹩$﹢+")
    return full | signs | dict.fromkeys(map(ord, "○◯Ｏ"), "〇")


def _kangxi() -> dict[int, str]:
    return {code: normalize("NFKC", chr(code)) for code in range(0x2F00, 0x2FD6)}


RADICALS: dict[int, str] = _kangxi() | _pairs(_SUPPLEMENT_RADICALS)
"""CJK radical → the character it stands for, for :meth:`str.translate`."""

_FORMS: dict[int, str] = TRADITIONAL | RADICALS | _widths()

_CJK = r"\u3400-\u9fff\uf900-\ufaff〇"
# A line break inside an expression goes (去⏎年); a blank on one line parts words (首日 前湾新区)
# unless a numeral or a unit of dates stands beside it (2021 年 5 月).
_NUMERAL = "0-9〇零一二三四五六七八九十"
_GAP = re.compile(
    rf"(?<=[{_CJK}])[^\S\n]*\n\s*(?=[{_CJK}0-9])|(?<=[0-9])\s+(?=[{_CJK}])"
    rf"|(?<=[{_NUMERAL}])[^\S\n]+(?=[年月日号时])|(?<=[年月日号])[^\S\n]+(?=[{_NUMERAL}])"
    rf"|(?<=[{_CJK}])[^\S\n]+(?=[0-9])|(?<=[0-9])\s+(?=[%‰℃])"
    # a decimal cut behind or before its point, where a scale or unit goes on with it
    r"|(?<=[0-9]\.)\s*\n\s*(?=[0-9]+(?:[万亿%元倍]|个百分点))|(?<=[0-9])\s*\n\s*(?=\.[0-9])"
)


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded text; ``offsets[i]`` is the place in the source of its i-th character."""

    text: str
    offsets: Sequence[int]

    def source_span(self, span: Span) -> Span:
        r"""The span of the source text that a span of the folded text came from.

        >>> fold("2021 年\n5月").source_span((0, 7))
        (0, 9)
        """
        start, end = span
        if start >= end:
            place = self.offsets[start] if start < len(self.offsets) else len(self.offsets)
            return (place, place)
        return (self.offsets[start], self.offsets[end - 1] + 1)


def fold(text: str) -> Folded:
    """Fold widths, radicals, Traditional forms, and the white space inside expressions.

    Line breaks go between two Chinese characters and between one and a digit, blanks only
    beside a numeral; neither between digits. One character comes out for each that goes in,
    apart from that white space.

    >>> fold("２０２１ 年５ 月，上個月").text
    '2021年5月,上个月'
    """
    plain = text.translate(_FORMS)
    if not _GAP.search(plain):
        return Folded(plain, range(len(plain)))
    pieces: list[str] = []
    offsets: list[int] = []
    last = 0
    for gap in _GAP.finditer(plain):
        pieces.append(plain[last : gap.start()])
        offsets.extend(range(last, gap.start()))
        last = gap.end()
    pieces.append(plain[last:])
    offsets.extend(range(last, len(plain)))
    return Folded("".join(pieces), offsets)
