"""Copies of articles as converters leave them: Traditional, and with readings in brackets.

The first family puts a reading with its tone behind every character that it converted
(當(dāng)虹); the second puts one without tone behind some characters, some twice (億(yi)(yi)元).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from zlib import crc32

from opencc import OpenCC
from pypinyin import Style, lazy_pinyin

from timeline.clean import clean_page
from timeline.models import Line, Page

_HAN = re.compile(r"[\u4e00-\u9fff]")
_TO_TRADITIONAL = OpenCC("s2t")


def traditional(text: str) -> str:
    """开发区 → 開發區; character by character where words would change the length."""
    whole = str(_TO_TRADITIONAL.convert(text))
    return whole if len(whole) == len(text) else "".join(map(_TO_TRADITIONAL.convert, text))


def with_toned_readings(text: str) -> str:
    """开发区 → 開(kāi)發(fā)區(qū)."""
    new = traditional(text)
    readings = _readings(text, Style.TONE)
    pairs = zip(text, new, readings, strict=True)
    return "".join(f"{b}({reading})" if a != b else b for a, b, reading in pairs)


def with_toneless_readings(text: str) -> str:
    """开发区 → 開(kai)發(fa)(fa)區: every third character or so, some of them twice."""
    pairs = zip(traditional(text), _readings(text, Style.NORMAL), strict=True)
    return "".join(_glossed(char, reading, place) for place, (char, reading) in enumerate(pairs))


def _glossed(char: str, reading: str, place: int) -> str:
    chance = crc32(f"{char}{place}".encode()) % 6
    if not _HAN.match(char) or chance > 1:
        return char
    return f"{char}({reading})" + (f"({reading})" if chance else "")


def _readings(text: str, style: Style) -> list[str]:
    """One entry for each character; letters and marks stand for themselves."""
    return lazy_pinyin(text, style=style, errors=list)


COPIES: dict[str, Callable[[str], str]] = {
    "traditional": traditional,
    "toned": with_toned_readings,
    "toneless": with_toneless_readings,
}


def simplified_lines(page: Page) -> Page:
    """The page in Simplified characters and without readings, its lines as they were."""
    skip = frozenset({"wraps", "page-breaks", "doubled", "gaps", "chrome"})
    told = {p.lines[0][1]: p.simplified for p in clean_page(page, skip)}
    return _with_texts(page, lambda line: told.get(line.number, ""))


def copy_of(page: Page, damage: Callable[[str], str]) -> Page:
    """The page with every line damaged."""
    return _with_texts(simplified_lines(page), lambda line: damage(line.text))


def _with_texts(page: Page, text_of: Callable[[Line], str]) -> Page:
    return replace(page, lines=tuple(replace(line, text=text_of(line)) for line in page.lines))
