"""The field in which a place is held: 全市 of 位居全市第一, 我国 → 全国."""

from __future__ import annotations

import re

from timeline.numbers.rules.ranks import SCOPE_WORD

_WORD = re.compile(SCOPE_WORD)
_WORD_AT_END = re.compile(rf"(?:{SCOPE_WORD})$")
# 淄博市首个; what stands before the name is a verb or nothing.
_PLACE_AT_END = re.compile(
    r"(?:^|[\u4e00-\u9fff]*?[为是的系建获被居列])([\u4e00-\u9fff]{2,3}(?:省|市|自治区|州|县))$"
)
_OURS = {
    "我国": "全国",
    "国内": "全国",
    "我省": "全省",
    "省内": "全省",
    "我市": "全市",
    "市内": "全市",
    "我区": "全区",
}


def scope_of(clause: str) -> str | None:
    """The last scope word of what stands before the place in its clause, else a place name."""
    words = [found[0] for found in _WORD.finditer(clause)]
    if words:
        return _OURS.get(words[-1], words[-1])
    place = _PLACE_AT_END.search(clause[-12:])
    return place[1] if place else None


def touching(clause: str) -> int:
    """How many characters of scope touch the figure: 2 for 位居全市|第一."""
    word = _WORD_AT_END.search(clause)
    place = None if word else _PLACE_AT_END.search(clause[-12:])
    return len(word[0]) if word else len(place[1]) if place else 0
