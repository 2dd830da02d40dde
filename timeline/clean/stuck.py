"""Part what stands on one line and belongs apart: a header before the text, credits behind it."""

from __future__ import annotations

import re
from dataclasses import replace

from timeline.clean.chrome import chrome_reason
from timeline.clean.chrome_pattern import EDITORS
from timeline.clean.pieces import Piece
from timeline.models import ParagraphKind

_DAY = r"(?:19|20)\d\d\s?(?:年|[-/.])\s?\d{1,2}\s?(?:月|[-/.])\s?\d{1,2}(?:\s?日)?"
_CLOCK = r"\s?\d{1,2}[:：]\d{2}(?:[:：]\d{2})?"
_LABEL = r"(?:(?:发布|发表|更新|刊发|信息)?(?:时间|日期)\s*[:：]\s*)"
_SOURCE = r"(?:(?:信息|文章|稿件)?(?:来源|稿源)\s*[:：]\s*[^\s，。]{2,16})"
_FIELD = (
    rf"(?:{_SOURCE}|(?:作者|记者|编辑|责编|责任编辑|浏览|浏览次数|点击|阅读|字号|字体)\s*[:：]\s*"
    r"[^\s，。]{0,12})"
)
_HEADER = re.compile(
    rf"(?:{_LABEL}{_DAY}(?:{_CLOCK})?|{_DAY}{_CLOCK}|{_DAY}(?=[\s|]+{_SOURCE})|"
    rf"{_SOURCE}[\s|]+{_LABEL}?{_DAY}(?:{_CLOCK})?)(?:[\s|]+{_FIELD})*(?=\s|$)"
)
_IN_TITLE = re.compile(r"\s*[（(]\s*((?:19|20)\d\d([-/.])\d{1,2}\2\d{1,2})\s*[）)]$")
# 开发区一周速览 招商内参 2024-02-26: title, medium, day.
_MEDIUM_BEHIND = re.compile(rf"^(\S{{8,40}}) ([\u4e00-\u9fff]{{3,12}} {_DAY}(?:{_CLOCK})?)$")
_NO_TITLE = re.compile(
    r"来源|记者|作者|编辑|原创|发布于|位置|[>›»＞|]|[:：]\s*$|"
    r"(?:报|网|社|台|局|委|办|部|厅|会|室|馆|院|中心|公司|发布|融媒体|新闻|在线|客户端|版)$"
)
_WITH_DAY = re.compile(_DAY)
# 2023-07-01 10:20 at the start of a text may be when it happened; 发布时间 and 来源 say more.
_NAMED = re.compile(r"时间|日期|来源|稿源")
_HEAD = 6
_LONGEST_TITLE = 60
_SHORTEST_TITLE = 8
_STOP = "。！？"

_END = re.compile(r"(?<=[。！？”」）)…])\s*")
_TAIL = re.compile(
    rf"^[(（【\[]?\s*(?:{EDITORS}\s*[:：/丨|]|(?:免责|版权|特别)(?:声明|申明)|分享(?:到|至)\s*[:：]|"
    r"相关(?:阅读|新闻|链接|报道)\s*[:：]|(?:上|下)一篇\s*[:：]|返回(?:首页|列表|顶部|搜狐)|"
    r"标签\s*[:：]|关键词\s*[:：]|原标题\s*[:：]|扫一扫|【(?:打印|关闭))"
)
_SHORTEST_TAIL, _LONGEST_TAIL = 4, 250


def split_stuck(pieces: list[Piece]) -> list[Piece]:
    """Give a header line that is stuck to title or text, and credits at a text's end, their own.

    >>> line = "园区一期项目投产 2021-03-17 10:20 来源：晨报 3月16日，投产。责任编辑：丁一"
    >>> [piece.text for piece in split_stuck([Piece(line, ((0, 1),))])]
    ['园区一期项目投产', '2021-03-17 10:20 来源：晨报', '3月16日，投产。', '责任编辑：丁一']
    """
    place, texts = _header_in(pieces)
    parted: list[Piece] = []
    for index, piece in enumerate(pieces):
        parts = [replace(piece, text=text) for text in texts] if index == place else [piece]
        parted += [*parts[:-1], *_without_tail(parts[-1])]
    return parted


def _header_in(pieces: list[Piece]) -> tuple[int, list[str]]:
    """The line at the head of a page that holds a header and more, and its parts; else -1.

    Lists of titles with days behind them have several: none of those is the article's.
    """
    stamps = sum(bool(_IN_TITLE.search(piece.text)) for piece in pieces)
    for index, piece in enumerate(pieces[:_HEAD]):
        texts = [piece.text] if piece.kind else _around_header(piece.text, stamps == 1)
        if len(texts) > 1:
            return index, texts
        if _is_running(piece.text) or _WITH_DAY.search(piece.text):
            break  # the text has begun, or the header stands on a line of its own
    return -1, []


def _around_header(text: str, stamped: bool) -> list[str]:
    """What stands before the header of a line, the header, and what follows."""
    stamp = _IN_TITLE.search(text) if stamped else None
    if stamp and _is_title(text[: stamp.start()]):
        return [text[: stamp.start()], text[stamp.start() :].strip()]
    named = _MEDIUM_BEHIND.match(text)
    if named and _is_title(named.group(1)):
        return [named.group(1), named.group(2)]
    found = _HEADER.search(text[: 2 * _LONGEST_TITLE])
    if not found or (not found.start() and not _NAMED.search(found.group())):
        return [text]
    before, after = text[: found.start()].strip(), text[found.end() :].strip()
    apart = (not before or _is_title(before)) and (not after or _is_running(after))
    if not apart or not (before or after):
        return [text]
    return [part for part in (before, found.group().strip(), after) if part]


def _is_title(text: str) -> bool:
    """True for words that could be a title, not the name of a medium or a breadcrumb."""
    if any(stop in text[:-1] for stop in "。；") or len(text) > _LONGEST_TITLE:
        return False
    longest = max(map(len, text.split()), default=0)
    return longest >= _SHORTEST_TITLE and not _NO_TITLE.search(text)


def _is_running(text: str) -> bool:
    return any(stop in text for stop in _STOP)


def _without_tail(piece: Piece) -> list[Piece]:
    """The text of a line, and what is stuck to its end, as chrome."""
    for end in _END.finditer(piece.text):
        rest = piece.text[end.end() :]
        if _SHORTEST_TAIL <= len(rest) <= _LONGEST_TAIL and _is_tail(rest):
            head = replace(piece, text=piece.text[: end.start()])
            return [head, replace(piece, text=rest, kind=ParagraphKind.CHROME)]
    return [piece]


def _is_tail(rest: str) -> bool:
    return bool(_TAIL.match(rest)) or (not _is_running(rest) and bool(chrome_reason(rest)))
