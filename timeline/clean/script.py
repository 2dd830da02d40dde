"""Simplify Traditional text for matching: the adapter of OpenCC."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache

from timeline.clean.pieces import Piece

_TRADITIONAL_SHARE = 0.02
_HAN = re.compile(r"[\u3400-\u9fff]")
# OpenCC leaves 著 for 着 (着力, 随着). These words keep it.
_WITH_ZHU = (
    "著名 著作 著述 著称 著者 著录 著书 著有 著文 著译 著于 土著 显著 昭著 卓著 "
    "名著 原著 专著 编著 论著 合著 巨著 遗著 译著 新著 拙著 力著"
)
_ZHU = re.compile("著")
_KEPT = re.compile("|".join(_WITH_ZHU.split()))


def simplify_page(pieces: list[Piece]) -> list[Piece]:
    """Give each piece its Simplified text; on a page that is Simplified only 着 is set right.

    >>> [piece.simplified for piece in simplify_page([Piece("著力創新", ((0, 1),))])]
    ['着力创新']
    """
    to_simplified = simplify if is_traditional(piece.text for piece in pieces) else write_zhe
    return [replace(piece, simplified=to_simplified(piece.text)) for piece in pieces]


def is_traditional(texts: Iterable[str]) -> bool:
    """True when more than 2 % of the Chinese characters have another Simplified form."""
    whole = "".join(texts)
    chars = len(_HAN.findall(whole))
    changed = sum(old != new for old, new in zip(whole, _same_length(whole), strict=True))
    return changed > _TRADITIONAL_SHARE * chars if chars else False


def simplify(text: str) -> str:
    """Traditional → Simplified, one character for each, so that spans hold in both.

    >>> simplify("隨著著名企業著力創新")
    '随着著名企业着力创新'
    """
    return write_zhe(_same_length(text))


def write_zhe(text: str) -> str:
    """Write 着 for 著 where it is not the 著 of books and fame.

    >>> write_zhe("朝著目标，成效显著")
    '朝着目标，成效显著'
    """
    kept = {found.start() + found.group().index("著") for found in _KEPT.finditer(text)}
    return _ZHU.sub(lambda found: "著" if found.start() in kept else "着", text)


def _same_length(text: str) -> str:
    """OpenCC chooses by words; where that changes the length, character by character."""
    converted = _convert(text)
    return converted if len(converted) == len(text) else "".join(map(_convert_char, text))


def _convert(text: str) -> str:
    return str(_converter().convert(text))


@lru_cache(maxsize=8192)
def _convert_char(char: str) -> str:
    converted = _convert(char)
    return converted if len(converted) == 1 else char


@lru_cache(maxsize=1)
def _converter():  # type: ignore[no-untyped-def]
    from opencc import OpenCC

    return OpenCC("t2s")
