"""The field in which a place is held: 全市 of 位居全市第一, 我国 → 全国."""

from __future__ import annotations

import re

from timeline.numbers.rules.ranks import SCOPE

_SCOPE = re.compile(SCOPE)
_OURS = {"我国": "全国", "国内": "全国", "我省": "全省", "省内": "全省", "我市": "全市", "市内": "全市", "我区": "全区"}


def scope_of(clause: str) -> str | None:
    """The last scope word of what stands before the place in its clause."""
    found = None
    for found in _SCOPE.finditer(clause[-16:]):
        pass
    return _OURS.get(found[0], found[0]) if found else None


def scope_start(before: str) -> int:
    """How many characters of scope touch the end of ``before``: 全市 in 位居全市|第一."""
    found = re.search(rf"(?:{SCOPE})$", before[-8:])
    return len(found[0]) if found else 0
