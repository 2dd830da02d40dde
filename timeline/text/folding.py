"""Fold the forms in which one expression is written into one, and find the way back to the source.

Dates and quantities are matched on folded text; their spans are given in the source text.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from unicodedata import normalize

from timeline.models import Span
from timeline.text.alternation import character_class
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

_SIMPLIFIED_RADICALS = {code: form.translate(TRADITIONAL) for code, form in RADICALS.items()}
_FORMS: dict[int, str] = TRADITIONAL | _SIMPLIFIED_RADICALS | _widths()
_RARE_FORMS = "".join(re.escape(chr(code)) for code in sorted(_FORMS))
_RARE = re.compile(f"[{_RARE_FORMS}]")
_LEFT = re.compile(rf"[{_RARE_FORMS}\s]")
"""What is left to fold behind the common forms: nothing in most lines."""
_MANY = 40
"""Kinds of rare forms from which on the table is faster than replacing one by one."""

_NUMERAL = frozenset("0123456789〇零一二三四五六七八九十")
_DIGIT = frozenset("0123456789")
_UNIT = frozenset("年月日号")
_TO = frozenset("至到—–~-")
_SIGN = frozenset("%‰℃")
_SPACE = re.compile(r"\s+")
_DECIMALS = re.compile(r"[0-9]+(?:[万亿%元倍]|个百分点)")


_HAN = "\u3400-\u9fff\uf900-\ufaff〇"
_BESIDE = (
    ("(?<=\\n)", ""),
    ("(?<!^\\s)", "(?=\\s)"),
    (f"(?<={character_class(_DIGIT)}\\s)", f"(?={character_class(_SIGN, ranges=_HAN)})"),
    (f"(?<=[{_HAN}]\\s)", f"(?={character_class(_DIGIT)})"),
    (f"(?<={character_class(_NUMERAL)}\\s)", f"(?={character_class(_UNIT, _TO, '时')})"),
    (f"(?<={character_class(_UNIT)}\\s)", f"(?={character_class(_NUMERAL, _TO)})"),
    (f"(?<={character_class(_TO)}\\s)", f"(?={character_class(_NUMERAL)})"),
)
_DOUBTFUL = re.compile(rf"\s(?:{'|'.join(before + behind for before, behind in _BESIDE)})")
"""White space that may stand inside an expression; a single blank between plain words does not."""


def _is_chinese(character: str) -> bool:
    return (
        "\u3400" <= character <= "\u9fff" or "\uf900" <= character <= "\ufaff" or character == "〇"
    )


def _goes(left: str, right: str, gap: str) -> bool:
    """Whether white space between two characters stands inside an expression.

    A line break does (去⏎年); a blank on one line parts words (首日 前湾新区) unless a numeral, a
    unit of dates or the dash of a range stands beside it (2021 年 5 月 - 6 月).
    """
    if not left or not right:
        return False
    chinese = _is_chinese(left)
    if "\n" in gap and chinese and (right in _DIGIT or _is_chinese(right)):
        return True
    if left in _DIGIT and (_is_chinese(right) or right in _SIGN):
        return True
    if "\n" in gap:
        return False
    if chinese and right in _DIGIT:
        return True
    if left in _NUMERAL:
        return right in _UNIT or right in "时" or right in _TO
    if left in _UNIT:
        return right in _NUMERAL or right in _TO
    return left in _TO and right in _NUMERAL


def _cuts_decimal(text: str, start: int, end: int) -> bool:
    """Whether a line break cuts a decimal behind or before its point (12.⏎3亿元)."""
    if "\n" not in text[start:end]:
        return False
    if text[start - 1] in _DIGIT:
        return text[end] == "." and text[end + 1 : end + 2] in _DIGIT
    behind = text[start - 1] == "." and text[start - 2 : start - 1] in _DIGIT
    return behind and bool(_DECIMALS.match(text, end))


@dataclass(slots=True)  # not frozen: one is made for every text, at three times the cost
class Folded:
    """A folded text, and where in it white space of the source was taken out."""

    text: str
    places: Sequence[int] = ()
    """Offsets in ``text`` before which white space was taken out, ascending."""
    taken: Sequence[int] = ()
    """How many characters were taken out up to and at each of them."""

    def source_span(self, span: Span) -> Span:
        r"""The span of the source text that a span of the folded text came from.

        >>> fold("2021 年\n5月").source_span((0, 7))
        (0, 9)
        """
        if not self.places:
            return span
        start, end = span
        first = self._source(start)
        return (first, first) if start >= end else (first, self._source(end - 1) + 1)

    def _source(self, place: int) -> int:
        index = bisect_right(self.places, place)
        return place + (self.taken[index - 1] if index else 0)


def fold(text: str) -> Folded:
    """Fold widths, radicals, Traditional forms, and the white space inside expressions.

    Line breaks go between two Chinese characters and between one and a digit, blanks only
    beside a numeral; neither between digits. One character comes out for each that goes in,
    apart from that white space.

    >>> fold("２０２１ 年５ 月，上個月").text
    '2021年5月,上个月'
    """
    return Folded(*folded_parts(text))


def folded_parts(text: str) -> tuple[str, Sequence[int], Sequence[int]]:
    """The parts of a :class:`Folded`: of most texts nothing but the first is asked for."""
    # The forms of nearly every text, one by one: faster than by a table or in a loop.
    plain = text.replace("，", ",").replace("：", ":").replace("；", ";")
    plain = plain.replace("（", "(").replace("）", ")")
    left = _LEFT.search(plain)
    if left is None:
        return plain, (), ()
    rare = set(_RARE.findall(plain, left.start()))
    if len(rare) > _MANY:
        plain = plain.translate(_FORMS)
    else:
        for form in rare:
            plain = plain.replace(form, _FORMS[ord(form)])
    blank = left[0].isspace() or len(plain.split(None, 1)) > 1
    return _without_gaps(plain) if blank and _DOUBTFUL.search(plain) else (plain, (), ())


def _without_gaps(plain: str) -> tuple[str, Sequence[int], Sequence[int]]:
    """The text without the white space inside expressions, and where it was."""
    pieces: list[str] = []
    places: list[int] = []
    taken: list[int] = []
    last = lost = 0
    for gap in _SPACE.finditer(plain):
        start, end = gap.span()
        if not start or end == len(plain):
            continue
        if _goes(plain[start - 1], plain[end], gap[0]) or _cuts_decimal(plain, start, end):
            pieces.append(plain[last:start])
            last = end
            lost += end - start
            places.append(end - lost)
            taken.append(lost)
    pieces.append(plain[last:])
    return "".join(pieces), places, taken
