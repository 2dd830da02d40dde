"""A pattern of page lines beside its examples; the modules chrome_* hold them by family."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ChromePattern:
    """A kind of page line, with lines that it must match and lines that it must leave alone.

    All are written in Simplified characters.
    """

    name: str
    pattern: re.Pattern[str]
    examples: tuple[str, ...]
    never: tuple[str, ...] = ()


def chrome(name: str, pattern: str, *examples: str, never: tuple[str, ...] = ()) -> ChromePattern:
    """A pattern in any case of letters."""
    return ChromePattern(name, re.compile(pattern, re.IGNORECASE), examples, never)


BULLET = r"^[-–·•●○*\s]*"
EDITORS = (
    r"(?:(?:责任|值班|执行|本期|图文|网络|网页|文字|栏目|图片|视频|新媒体|见习|首席|主任|副)?"
    r"(?:编辑|责编|美编|编审|主编|总编|校对|校稿|审核|审校|监制|终审|复审|初审|一审|二审|三审|"
    r"一校|二校|三校|签发|制图|统筹|供稿|投稿|值班主任|值班编委))"
)
"""The people behind a page; not those who wrote the text."""
