"""Ordinals that tell one event of a series from the next: 第二批, 二期, 五届十次, 第100万辆."""

from __future__ import annotations

import re
from operator import add

from timeline.text.numerals import read_numeral

Ordinals = dict[str, frozenset[int]]
"""Series (批, 期, 届 …) → the numbers named in it."""

_N = r"[0-9]+|[〇零一二两三四五六七八九十]+"

_SERIES = re.compile(
    rf"第((?:{_N})万?)([批期届次轮季号阶台辆架列艘])"
    r"|(首)([批期届次轮台辆车架列艘])"
    rf"|(?<![第0-9一二三四五六七八九十五])({_N})([期届])(?!间|限|货)"
    rf"|(?<=届)({_N})(次)"
    rf"|(?<![第0-9一二三四五六七八九十])({_N})(号(?:线|楼|地块|厂房|馆)|标段)"
)
"""The number of an ordinal and its series, in one pass."""

# Vehicles and machines off a production line are one series, because papers count the same ones
# as 辆, 台 or 车.
_MACHINES = frozenset("台辆车架列艘")
TELLING = frozenset({"届", "次", "台"})
"""Series in which the same number is evidence for the same event, as a figure would be."""


def ordinals_of(text: str) -> Ordinals:
    """The ordinals of a clause, series by series.

    >>> ordinals_of("区委五届十次全会")
    {'届': frozenset({5}), '次': frozenset({10})}
    >>> ordinals_of("“十四五”期间，第100万辆汽车下线")
    {'台': frozenset({1000000})}
    """
    if not _MAYBE.search(text):
        return {}
    found: dict[str, set[int]] = {}
    for match in _SERIES.finditer(text):
        last = match.lastindex or 2
        series = "台" if match[last] in _MACHINES else match[last]
        found.setdefault(series, set()).add(_number(match[last - 1]))
    return {series: frozenset(numbers) for series, numbers in found.items()}


def phase_names_of(text: str) -> frozenset[str]:
    """Pairs of characters of what a phase belongs to, empty when the text does not name it.

    >>> sorted(phase_names_of("医药园二期投用，项目一期投产"))
    ['医药', '药园']
    """
    if "期" not in text:
        return frozenset()
    before = (_NAME.search(text, max(0, m.start() - 4), m.start()) for m in _PHASE.finditer(text))
    names = [_GENERIC.sub("", name[0]) for name in before if name]
    return frozenset(pair for name in names for pair in map(add, name, name[1:]))


_PHASE = re.compile(rf"第?(?:{_N})期(?!间|限|货)")
_NAME = re.compile("[\u3400-\u9fff]{2,4}$")
_GENERIC = re.compile("项目|工程|建设|其中|其|该|此")
_MAYBE = re.compile("[第首期届号段]")


def _number(text: str) -> int:
    """An ordinal's number; 0 for what is no numeral.

    >>> _number("一百二十"), _number("首"), _number("3万")
    (120, 1, 30000)
    """
    return 1 if text == "首" else int(read_numeral(text) or 0)
