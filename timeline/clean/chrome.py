"""Mark the lines that belong to the page and not to the article; they are kept, never lost."""

from __future__ import annotations

import re
from dataclasses import replace

from timeline.clean.chrome_notices import NOTICES
from timeline.clean.chrome_patterns import CHROME_PATTERNS, CLOSING, LISTED, RELATED
from timeline.clean.chrome_running import running_heads
from timeline.clean.pieces import Piece
from timeline.clean.script import is_traditional, simplify
from timeline.models import ParagraphKind

_COLONS = dict.fromkeys(map(ord, "︰﹕∶"), "：")
_HEAD = 6
_WINDOW = re.compile(r"\s*[_|｜]+\s*|\s+[-—–]+\s+")
_LONGEST_LISTED = 60
# Of sentences, and of longer lines, only notices are the page's.
_SHORTEST_TOLD, _LONGEST_LINE = 15, 300
_ENDS_SENTENCE = re.compile(r"[！？!?；…][”’」』）)】》\"]*$")
_SHORTEST_SENTENCE = 30
_SPEAKER = re.compile(r"^[^：:，。]{1,8}[：:].*[？?]$")
# 发布日期：2022-07-15 below a text, or the date of a signature, is its own.
_DATED = re.compile(
    r"^(?:(?:发布|发表|刊发)?(?:时间|日期)\s*[:：]\s*)?(?:19|20)\d\d\s?(?:年|[-/.])\s?\d{1,2}\s?(?:月|[-/.])"
    r"\s?\d{1,2}\s?日?(?:\s\d{1,2}:\d{2}(?::\d{2})?)?$"
)
PAGE_NUMBER = "page number"
_LISTED_SENTENCE = re.compile(r"。|，.*，")


def chrome_reason(text: str) -> str | None:
    """The name of the pattern that makes a line chrome, None for a line of an article.

    >>> chrome_reason("（责任编辑：R0917）")
    'editor'
    >>> chrome_reason("本报讯 一期项目投产。")
    """
    sentence = "。" in text and len(text) >= _SHORTEST_TOLD
    for chrome in NOTICES if sentence or len(text) > _LONGEST_LINE else CHROME_PATTERNS:
        if chrome.pattern.search(text):
            return chrome.name
    return None


def mark_chrome(pieces: list[Piece]) -> list[Piece]:
    """Give chrome lines their kind, lists of other articles and what closes a page included.

    >>> from timeline.clean.pieces import Piece
    >>> lines = ["项目开工。", "相关阅读:", "·新线下线(02/02)", "分享到：", "一座城的早晨"]
    >>> [piece.chrome for piece in mark_chrome([Piece(line, ((0, 1),)) for line in lines])]
    [False, True, True, True, True]
    """
    texts = _simplified(pieces)
    reasons = [chrome_reason(text) for text in texts]
    marked = [bool(reason) for reason in reasons]
    for index in running_heads(texts, [reason == PAGE_NUMBER for reason in reasons]):
        marked[index] = True
    _mark_page_title(texts, marked)
    _mark_lists(texts, marked)
    _mark_tail(texts, marked, reasons)
    return [
        replace(piece, kind=ParagraphKind.CHROME) if chrome else piece
        for piece, chrome in zip(pieces, marked, strict=True)
    ]


def _simplified(pieces: list[Piece]) -> list[str]:
    """The patterns are written in Simplified characters and with one kind of colon."""
    texts = [piece.text.translate(_COLONS) for piece in pieces]
    return list(map(simplify, texts)) if is_traditional(texts) else texts


def _mark_page_title(texts: list[str], marked: list[bool]) -> None:
    """园区开工_某某网 above 园区开工: the title of the browser's window."""
    for index, text in enumerate(texts[:_HEAD]):
        title, mark, _ = _WINDOW.sub("\n", text, count=1).partition("\n")
        marked[index] = marked[index] or (
            bool(mark) and title in texts[index + 1 : index + 1 + _HEAD]
        )


def _mark_lists(texts: list[str], marked: list[bool]) -> None:
    """The items under 相关阅读: all with a bullet or a date, or headlines up to the next text.

    Above the first text only those with a bullet or a date: the next headline is the article's.
    """
    inside, bullets, told = False, False, False
    for index, text in enumerate(texts):
        told = told or (not marked[index] and _is_text(text))
        if RELATED.match(text):
            inside, bullets = told or _lists_something(texts[index + 1 :]), not told
        elif inside:
            listed = bool(LISTED.search(text)) and not _LISTED_SENTENCE.search(text)
            inside = listed or (not bullets and _like_headline(text))
            bullets = bullets or listed
        marked[index] = marked[index] or inside


def _lists_something(following: list[str]) -> bool:
    return bool(following) and bool(LISTED.search(following[0]))


def _mark_tail(texts: list[str], marked: list[bool], reasons: list[str | None]) -> None:
    """Behind the last text, headlines that follow a closing line are those of other articles."""
    last = max(
        (i for i, text in enumerate(texts) if not marked[i] and _is_text(text)), default=None
    )
    if last is None:
        return
    closed = False
    for index in range(last + 1, len(texts)):
        closed = closed or reasons[index] in CLOSING
        marked[index] = marked[index] or (closed and _like_headline(texts[index]))


def _is_text(text: str) -> bool:
    ends = len(text) >= _SHORTEST_SENTENCE and bool(_ENDS_SENTENCE.search(text))
    return ends or "。" in text


def _like_headline(text: str) -> bool:
    sentence = "。" in text or _SPEAKER.match(text) or _DATED.match(text)
    return len(text) <= _LONGEST_LISTED and not sentence
