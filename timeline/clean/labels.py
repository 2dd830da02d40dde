"""Read the field labels of newspaper archives, 【标题】 and the like, as ordinary ones."""

from __future__ import annotations

import re
from dataclasses import replace

from timeline.clean.pieces import Piece

_FIELDS = "日期|时间|版次|版号|版面|来源|报纸|报名|作者|栏目|专栏|专版|分类|期号|期次|关键词|责编"
_LABEL = re.compile(rf"^[【\[](标题|题名|正文|内容|全文|{_FIELDS})[】\]]\s*[:：]?\s*(?=\S)")
_TEXTS = frozenset(["标题", "题名", "正文", "内容", "全文"])
_PAPER = {"报纸": "来源", "报名": "来源", "时间": "日期"}
# Scripts of broadcasts label 【正文】 too; three different fields are an archive's.
_FEWEST = 3


def read_labels(pieces: list[Piece]) -> list[Piece]:
    """Write 【来源】 as 来源： and drop 【标题】 and 【正文】, on a page that has several fields.

    >>> lines = ["【日期】2016-05-18", "【来源】晨报", "【标题】一期开工", "【正文】一期昨天开工。"]
    >>> [piece.text for piece in read_labels([Piece(line, ((0, 1),)) for line in lines])]
    ['日期：2016-05-18', '来源：晨报', '一期开工', '一期昨天开工。']
    """
    found = {label.group(1) for piece in pieces if (label := _LABEL.match(piece.text))}
    if len(found) < _FEWEST:
        return pieces
    return [replace(piece, text=_LABEL.sub(_written, piece.text)) for piece in pieces]


def _written(label: re.Match[str]) -> str:
    name = label.group(1)
    return "" if name in _TEXTS else f"{_PAPER.get(name, name)}："
