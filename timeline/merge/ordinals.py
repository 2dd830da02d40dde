"""Ordinals that tell one event of a series from the next: 第二批, 二期, 五届十次, 第100万辆."""

from __future__ import annotations

import re

from timeline.text.numerals import read_numeral

Ordinals = dict[str, frozenset[int]]
"""Series (批, 期, 届 …) → the numbers named in it."""

_N = r"[0-9]+|[〇零一二两三四五六七八九十]+"

# Each pattern names the number n and the series s. Vehicles and machines off a production line
# are one series, because papers count the same ones as 辆, 台 or 车.
_PATTERNS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"第(?P<n>{_N})(?P<s>[批期届次轮季号阶])",
        rf"(?<![第0-9一二三四五六七八九十五])(?P<n>{_N})(?P<s>[期届])(?!间|限|货)",
        rf"(?<=届)(?P<n>{_N})(?P<s>次)",
        rf"(?<![0-9一二三四五六七八九十])(?P<n>{_N})(?P<s>号(?:线|楼|地块|厂房|馆)|标段)",
        r"(?P<n>首)(?P<s>[批期届次轮])",
        r"(?P<n>首)(?P<s>[台辆车架列艘])",
        rf"第(?P<n>(?:{_N})万?)(?P<s>[台辆架列艘])",
    )
)
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
    for pattern in _PATTERNS:
        for match in pattern.finditer(text):
            series = "台" if match["s"] in _MACHINES else match["s"]
            found.setdefault(series, set()).add(_number(match["n"]))
    return {series: frozenset(numbers) for series, numbers in found.items()}


def phase_names_of(text: str) -> frozenset[str]:
    """Pairs of characters of what a phase belongs to, empty when the text does not name it.

    >>> sorted(phase_names_of("医药园二期投用，项目一期投产"))
    ['医药', '药园']
    """
    if "期" not in text:
        return frozenset()
    names = [_GENERIC.sub("", match[1]) for match in _PHASE.finditer(text)]
    return frozenset(name[i : i + 2] for name in names for i in range(len(name) - 1))


_PHASE = re.compile(rf"([\u3400-\u9fff]{{2,4}}?)第?(?:{_N})期(?!间|限|货)")
_GENERIC = re.compile("项目|工程|建设|其中|其|该|此")
_MAYBE = re.compile("[第首期届号段]")


def _number(text: str) -> int:
    """An ordinal's number; 0 for what is no numeral.

    >>> _number("一百二十"), _number("首"), _number("3万")
    (120, 1, 30000)
    """
    return 1 if text == "首" else int(read_numeral(text) or 0)
