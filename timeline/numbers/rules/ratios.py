"""Ratios: 按1:1配套, 比例为3∶2, 四比六. Scores and times of day are none."""

from __future__ import annotations

import re

from timeline.numbers.engine import Figure, rule
from timeline.text.numerals import read_numeral

_ARABIC = r"[0-9]{1,4}(?:\.[0-9]{1,4})?"
_CHINESE = "[一二三四五六七八九十]{1,3}(?:点[一二三四五六七八九]{1,2})?"
_ABOUT_RATIO = re.compile(
    r"(?:比例?|之比|配比|比率|按|按照|占比|比重|杠杆|投入产出|配套|产出比|容积率|出资|分成|配资)"
    r"[^,。;\n]{0,8}$"
)
_OF_RATIO = re.compile(r"^的?(?:比例|比率|配套|配比|配资|出资|杠杆|分成|股比|复刻|还原|等比)")


@rule(
    rf"(?<![0-9:.])(?P<first>{_ARABIC})(?::|比)(?P<second>{_ARABIC})(?![0-9:.]|年|月|日)",
    ("按1:1配套资金", "1 比1"),
    ("投入产出比为1比3.2", "1 比3.2"),
    ("以3:2的比例出资", "3 比2"),
    never=("下午3:20开会", "以3:1战胜", "3比1获胜"),
    needs=":比",
)
def ratio(match: re.Match[str]) -> Figure | None:
    return _ratio(match)


@rule(
    rf"(?<![一-龥])(?P<first>{_CHINESE})比(?P<second>{_CHINESE})(?![一二三四五六七八九十年月])"
    rf"|(?<=[为是按达的])(?P<a>{_CHINESE})比(?P<b>{_CHINESE})(?![一二三四五六七八九十年月])",
    ("二产三产之比为四比六", "4 比6"),
    never=("三比一", "一比高下"),
    needs="比",
)
def ratio_in_words(match: re.Match[str]) -> Figure | None:
    return _ratio(match)


def _ratio(match: re.Match[str]) -> Figure | None:
    """The first term as value, the second in the unit: exact, and read as it is said."""
    text = match.string
    before, after = text[max(0, match.start() - 14) : match.start()], text[match.end() :][:6]
    if not _ABOUT_RATIO.search(before) and not _OF_RATIO.match(after):
        return None
    first, second = (read_numeral(term) for term in [t for t in match.groups() if t])
    if first is None or second is None:
        return None
    return Figure(match.start(), match.end(), first, f"比{second:f}", "ratio")
