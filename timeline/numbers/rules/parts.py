"""Shares said in words: 百分之五, 千分之三, 四分之三, 1/4, 一半."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from timeline.numbers.engine import Figure, rule
from timeline.numbers.rules.patterns import Reading, read, read_ends, scaled
from timeline.text.numerals import NUMERAL, plain, read_numeral

_OF = {"百": "1", "千": "0.1", "万": "0.01", "十万": "0.001", "百万": "0.0001"}


def percent(match: re.Match[str], reading: Reading) -> Figure:
    """A share over the whole match."""
    return Figure(
        match.start(), match.end(), reading.value, "%", "percent",
        reading.low, reading.high, reading.bound,
    )  # fmt: skip


@rule(
    rf"(?P<of>十万|百万|[百千万])分之[^\S\n]?(?P<minus>负|-)?(?P<number>{NUMERAL}|百)"
    rf"(?:[至到—~-]{{1,2}}(?:(?P=of)分之)?(?P<second>{NUMERAL}))?",
    ("百分之八十五的事项", "85 %"),
    ("不良率千分之三", "0.3 %"),
    ("十万分之一", "0.001 %"),
    ("百分之负八", "-8 %"),
    ("百分之五到百分之八", "5 %"),
    never=("百分百", "百分点", "千分表"),
    needs="分",
)
def hundredths(match: re.Match[str]) -> Figure | None:
    reading = read_ends(match["number"], match["second"]) if match["second"] else None
    whole = reading is not None or match["second"] is None
    reading = reading or read(match["number"])
    if reading is None:
        return None
    factor = Decimal(_OF[match["of"]]) * (-1 if match["minus"] else 1)
    figure = percent(match, scaled(reading, factor))
    return figure if whole else replace(figure, end=match.end("number"))


@rule(
    r"(?:(?<=[率达到为占成])|^)百分(?:之)?百(?![分之])",
    ("满意率达百分百", "100 %"),
    never=("百分百喜欢", "打百分百"),
    needs="分",
)
def whole(match: re.Match[str]) -> Figure | None:
    if match.start() == 0 and match.end() < len(match.string):
        return None
    return percent(match, Reading(Decimal(100)))


@rule(
    r"(?<![另后前上下每])(?:一半|半数)(?!以前|路|天|年|个|是|儿)",
    ("工期缩短一半", "50 %"),
    ("占全区的一半", "50 %"),
    ("超半数", "50 %"),
    never=("另一半", "一半火焰", "一半是海水", "分一半"),
    needs="半",
)
def half(match: re.Match[str]) -> Figure | None:
    before = match.string[max(0, match.start() - 6) : match.start()]
    cued = re.search(
        r"(?:增加|减少|缩短|缩减|压缩|降低|下降|提高|减|降|省|占|占比|超过?|近|约|过|达|不到|不足"
        r"|占[^,。;]{1,4}的)了?(?:将?近|约|超过?|至少|到)?$",
        before,
    )
    measured = re.match("以上|以下|左右|多", match.string[match.end() : match.end() + 2])
    return percent(match, Reading(Decimal(50))) if cued or measured else None


@rule(
    rf"(?P<below>{NUMERAL})分之(?P<above>{NUMERAL})",
    ("占全省的四分之一", "25 %"),
    ("完成五分之三", "60 %"),
    ("占二十分之一", "5 %"),
    ("近三分之一", "33.33333333333333333333333333 %"),
    never=("四分之五点", "三分之力", "零分之一"),
    needs="分",
)
def simple_fraction(match: re.Match[str]) -> Figure | None:
    """A share as percent; one without an end in decimals is given to 28 digits."""
    below, above = read_numeral(match["below"]), read_numeral(match["above"])
    if not below or above is None or not above < below:
        return None
    return percent(match, Reading(plain(100 * above / below)))


@rule(
    r"(?<![0-9/.年月])(?P<above>[1-9])/(?P<below>[2-9]|1[0-9]|[2-9]0|100)(?![0-9/.年月日])",
    ("约占全市的1/3", "33.33333333333333333333333333 %"),
    ("减少了1/4", "25 %"),
    ("2/3以上的企业", "66.66666666666666666666666667 %"),
    never=("2021/3/4", "第3/4页", "版面1/2", "5/4的", "1/3(周三)"),
    needs="/",
)
def slashed(match: re.Match[str]) -> Figure | None:
    """A fraction in digits, where a share is spoken of; elsewhere it may be a date or a page."""
    before = match.string[max(0, match.start() - 4) : match.start()]
    shared = re.search(
        r"(?:占|[占市区省国球业部]的|减少|增加|增长|下降|降低|缩短|提高|超过?|近|约|达|不足|不到)了?$",
        before,
    )
    follows = re.match("以[上下]|左右|的", match.string[match.end() : match.end() + 2])
    above, below = Decimal(match["above"]), Decimal(match["below"])
    if not (shared or follows) or above >= below:
        return None
    return percent(match, Reading(plain(100 * above / below)))
