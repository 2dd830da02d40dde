"""The marks that open and close quotations, titles and brackets: the one table of them."""

from __future__ import annotations

PAIRS = {
    "“": "”",
    "‘": "’",
    "「": "」",
    "『": "』",
    "《": "》",
    "〈": "〉",
    "（": "）",
    "(": ")",
    "【": "】",
    "〔": "〕",
}
"""Opening mark → closing mark."""

ROUND = "（("
"""Brackets that hold an aside."""

NAMING = "（(《〈【〔"
"""Marks whose inside is never a sentence of its own, however long; quotation marks hold speech."""


def unclosed(text: str) -> int:
    """The place of the first mark that is opened and not closed; -1 for none.

    >>> unclosed("发布《条例"), unclosed("发布《条例》")
    (2, -1)
    """
    places = [
        text.rfind(opening)
        for opening, closing in PAIRS.items()
        if text.count(opening) > text.count(closing)
    ]
    return min(places, default=-1)


def without_strays(text: str) -> str:
    """The text without marks whose partner is missing.

    >>> without_strays("”新港“论坛”开幕")
    '新港论坛开幕'
    """
    for opening, closing in PAIRS.items():
        if text.count(opening) != text.count(closing):
            text = text.replace(opening, "").replace(closing, "")
    return text
