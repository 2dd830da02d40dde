"""How Chinese documents number their headings (GB/T 9704-2012, 7.3.3): 一、 （一） 1."""

from __future__ import annotations

import re

_CHINESE = "一二三四五六七八九十"
_NUMBERS = (
    re.compile(rf"\s*(?:第[{_CHINESE}]{{1,3}}(?:部分|[部章编节])|第?[{_CHINESE}]{{1,3}}[、.．])"),
    re.compile(rf"\s*[（(][{_CHINESE}]{{1,3}}[）)]"),
    re.compile(r"\s*[0-9]{1,2}[、.．](?![0-9])"),
)
"""The forms of a number, the highest level first."""


def level(heading: str) -> int:
    """1 for 一、 or 第一章, 2 for （一）, 3 for 1.; 0 for a heading without a number.

    >>> level("二、下步安排"), level("（三）招商"), level("2023年工作"), level("3.5亿元")
    (1, 2, 0, 0)
    """
    return next((level for level, form in enumerate(_NUMBERS, 1) if form.match(heading)), 0)


def unnumbered(heading: str) -> str:
    """The heading without its number.

    >>> unnumbered("二、下步安排")
    '下步安排'
    """
    here = level(heading)
    return _NUMBERS[here - 1].sub("", heading, count=1) if here else heading
