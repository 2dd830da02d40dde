"""Drop the readings that a broken converter puts in brackets behind characters: 當(dāng)虹.

Two families: toned ones (當(dāng)虹), and toneless ones that may be doubled (2070億(yi)(yi)元).
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache
from itertools import islice
from unicodedata import normalize

from timeline.clean.pieces import Piece, joined

_LETTER = "[a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüńňǹḿê]"
_BRACKET = re.compile(rf"[(（]({_LETTER}{{1,6}})[)）]")
_OPENED = re.compile(rf"[(（]{_LETTER}{{0,5}}$")
_BEFORE = re.compile(rf"([\u3400-\u9fff])(?:[(（]{_LETTER}{{1,6}}[)）]){{0,2}}$")
_CLOSES = re.compile(rf"^{_LETTER}{{0,6}}[)）]")
_TONED = re.compile(r"[^a-zü]")
# One bracket may gloss a rare character, or be an abbreviation; three are a converter at work.
_FEWEST = 3


def drop_readings(text: str, toneless: bool = False) -> str:
    """Drop a bracket only when it holds a reading of the character before it.

    Readings without a tone mark count only when ``toneless``.

    >>> drop_readings("高新區(qū)(濱江)“中國(guó)數(shù)谷”")
    '高新區(濱江)“中國數谷”'
    >>> drop_readings("2月(yue)26日，2070億(yi)(yi)元", toneless=True)
    '2月26日，2070億元'
    >>> drop_readings("重(zhong)點，人工智能(ai)", toneless=False)
    '重(zhong)點，人工智能(ai)'
    """
    kept: list[str] = []
    last = 0
    before = ""
    for bracket in _BRACKET.finditer(text):
        if bracket.start() > last:
            before = text[bracket.start() - 1]
        kept.append(text[last : bracket.start()])
        last = bracket.end()
        if not _is_reading(before, bracket.group(1), toneless):
            kept.append(bracket.group())
            before = ""
    kept.append(text[last:])
    return "".join(kept)


def drop_readings_of_page(pieces: list[Piece]) -> list[Piece]:
    """Drop readings on a page that has several, toneless ones where several are toneless.

    >>> page = [Piece("高新區(qū)創(chuàng)新，國(guó)際化", ((0, 1),))]
    >>> drop_readings_of_page(page)[0].text
    '高新區創新，國際化'
    """
    pieces = _mended(pieces)
    texts = [piece.text for piece in pieces]
    toneless = _count(texts, toned=False) >= _FEWEST
    if not toneless and _count(texts, toned=True) < _FEWEST:
        return pieces
    return [replace(piece, text=drop_readings(piece.text, toneless)) for piece in pieces]


def _mended(pieces: list[Piece]) -> list[Piece]:
    """Lines that were cut within or before a bracket, joined: 豐(fe|ng)收, 豐|(feng)收."""
    mended: list[Piece] = []
    for piece in pieces:
        if mended and _cut_at_bracket(mended[-1].text, piece.text):
            mended[-1] = joined(mended[-1], piece)
        else:
            mended.append(piece)
    return mended


def _cut_at_bracket(before: str, after: str) -> bool:
    if _OPENED.search(before):
        return bool(_CLOSES.match(after))
    bracket, char = _BRACKET.match(after), _BEFORE.search(before)
    if bracket is None or char is None:
        return False
    return _is_reading(char.group(1), bracket.group(1), True)


def _count(texts: list[str], toned: bool) -> int:
    """How many brackets hold a reading of the character before them, up to the fewest needed."""
    readings = (
        bracket
        for text in texts
        for bracket in _BRACKET.finditer(text)
        if bool(_TONED.search(bracket.group(1))) is toned
        and _is_reading(text[bracket.start() - 1 : bracket.start()], bracket.group(1), True)
    )
    return sum(1 for _ in islice(readings, _FEWEST))


def _is_reading(char: str, reading: str, toneless: bool) -> bool:
    if not char or char.isascii():
        return False
    toned = bool(_TONED.search(reading))
    return (toned or toneless) and _bare(reading) in _readings(char)


@lru_cache(maxsize=4096)
def _readings(char: str) -> frozenset[str]:
    """All readings of a character without tones: converters differ in the tone of 不 and 一."""
    from pypinyin import Style, pinyin

    (readings,) = pinyin(char, style=Style.TONE, heteronym=True) or [[]]
    return frozenset(_bare(reading) for reading in readings)


def _bare(reading: str) -> str:
    """A reading without tone marks; lü, lv and lu are one."""
    letters = normalize("NFD", reading.replace("v", "u"))
    return "".join(letter for letter in letters if letter.isascii())
