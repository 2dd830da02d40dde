"""Words around a figure that bound it: 约 近 不到 超 至少 以上 以内 左右 仅 共."""

from __future__ import annotations

import re
from dataclasses import replace

from timeline.numbers.engine import Figure

# In the order in which they are tried, because one word ends with another: 不超过 before 超过.
# What must not stand before a word makes it another word (签约, 附近, 不仅, 人才).
_BEFORE = (
    ("at_least", "至少(?:有|要|需)?|(?<![上高居])不下|不少于|不低于|不小于|最少|最低"),
    (
        "at_most",
        "不超过|不高于|不多于|不大于|最多(?:可?[容接]纳|可达?|达)?|至多|最高(?:奖励"
        "|补助|补贴|可达?|可?获|给予|资助|支持)?|上限(?:为|达)?",
    ),
    ("below", "不到|不足|未到|低于(?!去年|上年)|少于|未满|小于"),
    (
        "above",
        "超过|超出|(?<![赶])超|逾|首?突破|(?<![打先])破|多于|大于|高达|(?<![以])上|(?<![一-龥])过|(?<=其中)过|(?<=投资)过|(?<=产值)过|(?<=营收)过|(?<=收入)过|不止|首破",
    ),
    ("near", "(?<![最附邻靠远])近|接近|将近|逼近"),
    ("about", "约莫|约合|折合约|(?<![签条合节大预违履邀相特契公])约|大约|约为|大概|大致|约有|约占"),
    ("only", "仅用时?|只用了?|仅有|只有|仅需|只需|(?<![不])仅|(?<![人天英刚方])才|只剩"),
    ("total", "总共有?|共计|合计|总计|累计(?:达|超)?|(?<![公中])共有?"),
)
_BEFORE_PATTERN = re.compile(
    "(?:" + "|".join(f"(?P<{bound}>{words})" for bound, words in _BEFORE) + ")(?:人民币|了|为)?$"
)
_AFTER = re.compile(
    r"(?P<at_least>(?:及|或)?以上|之上|起步)|(?P<at_most>(?:及|或)?以[下内]|之[下内])"
    r"|(?P<about>左右|上下|前后|开外)"
    r"|(?P<above>多(?![家个名项年月样种元个次亿万少])|有余|出头)"
)
_DURATION_AFTER = re.compile(r"(?P<at_most>内(?=[,。;、!就即可完实建全开投把]|$))")
# 合计总投资832亿元, 一共18家: the word stands before what is counted.
_TOTAL_AHEAD = re.compile(
    r"(?:合计|共计|总计|总共|累计|(?<![公中])共有?(?![同享建]))[\u4e00-\u9fff]{1,10}$"
)
_NEVER_TOTAL = ("percent", "percentage_point", "multiple", "duration", "rank")

# 上百家 is more than a hundred; 线上5家 is not.
_BARE_SCALE = "百千万亿"

# 近五年 names a time; 历时近五年 measures one.
_SPENT = re.compile("(?:历时|用时|耗时|长达|为期|工期|花了?|用了|需要?|持续|经过|历经|达)$")
# These say how to take a figure, not where it ends.
_WEAK = ("only", "total")

_REACH = 8
_TOTAL_REACH = 14


def bounded(figure: Figure, text: str) -> Figure:
    """The figure with its bound; bounding words that touch it are taken into its span.

    Of several the numeral's own (多) counts first, then a limit before it, one after it, 仅 and 共.
    """
    if figure.kind == "rank":
        return figure
    before, after = _word_before(figure, text), _word_after(figure, text)
    start = before.start() if before else figure.start
    end = after.end() if after else figure.end
    words = sorted(filter(None, (before, after)), key=lambda word: word.lastgroup in _WEAK)
    bound = figure.bound or (words[0].lastgroup if words else None)
    return _totalled(replace(figure, start=start, end=end, bound=bound), text)


def _word_after(figure: Figure, text: str) -> re.Match[str] | None:
    found = _AFTER.match(text, figure.end)
    if found is None and figure.kind == "duration":
        return _DURATION_AFTER.match(text, figure.end)
    return found


def _word_before(figure: Figure, text: str) -> re.Match[str] | None:
    found = _BEFORE_PATTERN.search(text, max(0, figure.start - _REACH), figure.start)
    if found is None or (found[0] == "上" and text[figure.start] not in _BARE_SCALE):
        return None
    if found[0] == "过" and figure.kind not in ("money", "percent"):
        return None  # 过5亿元 is more than that, 过3天 is not
    if figure.kind == "duration" and found.lastgroup == "near":
        return found if _SPENT.search(text, max(0, found.start() - 4), found.start()) else None
    return found


def _totalled(figure: Figure, text: str) -> Figure:
    if figure.bound or figure.kind in _NEVER_TOTAL:
        return figure
    if not _TOTAL_AHEAD.search(text[max(0, figure.start - _TOTAL_REACH) : figure.start]):
        return figure
    return replace(figure, bound="total")
