"""Mark the lines that belong to the page and not to the article; they are kept, never lost."""

from __future__ import annotations

from dataclasses import replace

from timeline.clean.chrome_patterns import CHROME_PATTERNS, LISTED, RELATED
from timeline.clean.pieces import Piece
from timeline.models import ParagraphKind

_LONGEST_LISTED = 60
_FULL_STOPS = "。！？"


def chrome_reason(text: str) -> str | None:
    """The name of the pattern that makes a line chrome, None for a line of an article.

    >>> chrome_reason("（责任编辑：R0917）")
    'editor'
    >>> chrome_reason("本报讯 一期项目投产。")
    """
    for chrome in CHROME_PATTERNS:
        if chrome.pattern.search(text):
            return chrome.name
    return None


def mark_chrome(pieces: list[Piece]) -> list[Piece]:
    """Give chrome lines their kind, related lists under their heading included.

    >>> from timeline.clean.pieces import Piece
    >>> lines = ["项目开工。", "相关阅读:", "·新线下线(02/02)"]
    >>> [piece.chrome for piece in mark_chrome([Piece(line, ((0, 1),)) for line in lines])]
    [False, True, True]
    """
    marked = []
    inside, bullets = False, False
    for piece in pieces:
        if RELATED.match(piece.text):
            inside, bullets = True, False
        elif inside:
            listed = bool(LISTED.search(piece.text))
            inside = listed or (not bullets and _like_headline(piece.text))
            bullets = bullets or listed
        chrome = inside or chrome_reason(piece.text) is not None
        marked.append(replace(piece, kind=ParagraphKind.CHROME) if chrome else piece)
    return marked


def _like_headline(text: str) -> bool:
    return len(text) <= _LONGEST_LISTED and not any(stop in text for stop in _FULL_STOPS)
