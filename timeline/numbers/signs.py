"""The sign before a figure: 零下五度, -3.5%, 负百分之八; a fall where a verb of growth says so."""

from __future__ import annotations

import re
from dataclasses import replace

from timeline.numbers.engine import Figure

_BELOW_ZERO = re.compile(r"零下(?:摄氏|华氏)?$")
_MINUS = re.compile(r"(?<![0-9A-Za-z%元万亿年月日级号)\]~—-])-$")
_NEGATIVE = re.compile(r"(?:^|[^胜担抱自肩欺辜背])负$")
# What a minus stands behind when it is no dash.
_SAYS_SIGN = re.compile(r"(?:^|[为是达至到的:,(。;约额率速幅深高程长损润比值余了])$")
_SIGNED_BY_NATURE = ("percent", "percentage_point", "temperature")
_GROWTH = re.compile(r"(?:增长|增速|增幅|涨幅|增加|上涨|同比|环比|涨跌幅)[^,。;]{0,6}$")


def signed(figure: Figure, text: str) -> Figure:
    """The figure with the sign that stands before it, taken into its span and value.

    Values are unsigned where a verb of growth says what falls: 增长-3.5% is 3.5, down.
    """
    before = text[max(0, figure.start - 12) : figure.start]
    mark = _mark(figure, before)
    if mark is None:
        return figure
    if _GROWTH.search(before[: mark.start()]):
        return replace(figure, start=figure.start - len(mark[0]), change="down")
    ends = (figure.high, figure.low)
    low, high = (None if end is None else -end for end in ends)
    start = figure.start - len(mark[0])
    return replace(figure, start=start, value=-figure.value, low=low, high=high)


def _mark(figure: Figure, before: str) -> re.Match[str] | None:
    if figure.kind == "temperature" and (found := _BELOW_ZERO.search(before)):
        return found
    minus, negative = _MINUS.search(before), re.search("负$", before)
    if negative and not _NEGATIVE.search(before):
        return None
    found = minus or negative
    if found is None or figure.kind in ("rank", "duration", "ratio"):
        return None
    natural = figure.kind in _SIGNED_BY_NATURE
    return found if natural or _SAYS_SIGN.search(before[: found.start()]) else None
