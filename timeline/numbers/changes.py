"""Whether a figure is a rise, a fall or a level reached, and what it is compared with."""

from __future__ import annotations

import re

from timeline.numbers.engine import Figure

# Between the verb and the figure; the figure's own bounding word is part of its span.
_LINK = (
    r"(?:了|目标为|目标|近|约|超|超过|逾|为|了?将近|接近|不到|不足|至少|达|达到|高达|速度"
    r"|幅度?|率|均|均为|约为|又|共|仅|合计|分别){0,3}"
)

_LEVEL = (
    r"(?:(?<![下发到传表送抵])达到?|(?<![甚乃直截以])至|升到|降到|增加到|提高到|提升到|增长到|上升到|下降到|减少到|缩短到|缩短为"
    r"|压缩到|压缩为|扩大到|拓展到|突破|首?破|冲破|跃上|迈上|站上|跃升到|稳定在|保持在|控制在|维持在"
    r"|爬坡到|恢复到|调整为|扩展到|发展到|壮大到)"
)
_UP = (
    r"(?:增长|增加|增速|增幅|提高|提升|上升|上涨|新增|净增|增收|增资|增|成长|高于|高出"
    r"|快于|优于|好于|加快|回升|反弹|扩大|涨幅?|攀升|跃升"
    r"|(?:较|比(?![例重率])).{0,12}[高多快]出?|大增|激增|猛增|飙升|多出|提速|拉动|放大"
    r"|拉升|升幅|领先|增产|涨价|加价|提价|上浮)"
)
_DOWN = (
    r"(?:下降|降低|减少|减免|减税|降费|免除|下跌|跌幅?|回落|衰退|缩短|缩减|压缩|压减"
    r"|压降|降幅|降准|降息|降本|节约|节省|节支|减|降|低于|慢于|收窄|少于去年|下滑|缩小"
    r"|(?:较|比(?![例重率])).{0,12}[低少慢]|萎缩|放缓|负增长|减幅|削减|砍掉|让利|少缴"
    r"|减负|下调|减排|降价|下浮)"
)
_AT_END = re.compile(rf"(?:(?P<level>{_LEVEL})|(?P<up>{_UP})|(?P<down>{_DOWN})){_LINK}$")
# A verb with its object before the amount: 降低失业保险费414.93万元.
_WITH_OBJECT = re.compile(
    r"(?:(?P<up>增加(?!值)|新增|净增|增发)|(?P<down>降低|减少|减免|压减|节约|节省|缩减|削减"
    r"|下调|减税降费|减排|降))"
    r"(?!到|至)[\u4e00-\u9fff]{1,10}$"
)
# Compared with something that is named: 高于去年同期5.1个百分点, 是上年同期的2.9倍.
_COMPARED = re.compile(
    r"(?:(?P<up>(?:高于|快于|优于|好于|领先|超(?!过))|(?:是|为|达|相当于)(?=.*(?:年|同期|前|原来|当初|月|初期).*的$))|(?P<down>低于"
    r"|慢于|落后))[^,。;]{1,16}$"
)
# The level after a verb with its object: 由28万元提高到45万元, 将标准提高至, 下调25个基点至3.45%.
_TO_LEVEL = re.compile(
    r"(?:[上下]调|提高|提升|增加|增长|上升|扩大|降低|下降|减少|压缩|缩短|缩减|调整|发展"
    r"|增|降|升)[^,。;]{0,12}(?:至|到)(?:约|近|超过?|逾)?$"
)
# 扩大到原来的[三倍]
_TO_TIMES_OF = re.compile(r"(?:至|到)(?:原来|原先|以前|之前|去年|上年)[^,。;]{0,4}的$")
_REACHED = re.compile(r"^(?:突破|首?破)")

_BASES = (
    (
        "yoy",
        r"同比|(?<![同环占对])比增|比降|(?:去年|上年|上一年)同期|[较比](?:去年|上年|上一年|前一年)(?!底|末)"
        r"|同期相比|与去年同期|[较比]同期",
    ),
    ("mom", r"环比(?!去年|上半年|下半年)|[较比](?:上月|上个月|上一月|前一月)"),
    ("annual", r"年均|每年平均|年平均|平均每年|年复合|年化"),
    ("monthly", r"月均|平均每月"),
    ("daily", r"日均|平均每[天日]"),
)
_BASIS = re.compile("|".join(f"(?P<{basis}>{words})" for basis, words in _BASES))
_YEARS_AVERAGE = re.compile(r"[两三四五六七八九十0-9]年平均")


def change_of(figure: Figure, clause: str, text: str) -> str | None:
    """up, down or level; ``clause`` is what stands before the figure in its clause."""
    if figure.change:
        return figure.change
    if figure.kind == "rank":
        return None
    if _REACHED.match(text, figure.start, figure.end) or text[figure.start : figure.end].startswith(
        ("突破", "首破", "破")
    ):
        return "level"
    if _TO_LEVEL.search(clause) or _TO_TIMES_OF.search(clause):
        return "level"
    found = _AT_END.search(clause)
    if found is None and figure.kind in ("money", "count", "weight", "energy", "area"):
        found = _WITH_OBJECT.search(clause)
    if found is None and figure.kind in ("percent", "percentage_point", "multiple"):
        found = _COMPARED.search(clause)
        if found and found["up"] in ("是", "为", "达", "相当于") and figure.kind != "multiple":
            return None
    if found is None:
        return None
    return _direction(found, figure, clause)


def _direction(found: re.Match[str], figure: Figure, clause: str) -> str | None:
    """增速达8% is still a rise; a level is what a quantity itself reached."""
    if found.lastgroup == "level" and figure.kind in ("percent", "multiple", "percentage_point"):
        earlier = re.search(
            r"(增长|增速|增幅|涨幅|升幅)|(降幅|下降|跌幅)",
            clause[max(0, found.start() - 6) : found.start()],
        )
        if earlier and found["level"] in ("达到", "达", "突破", "保持在", "稳定在"):
            return "up" if earlier[1] else "down"
    return found.lastgroup


def basis_of(figure: Figure, clause: str) -> str | None:
    """yoy, mom, annual, monthly or daily: the nearest word of comparison in the clause."""
    last = None
    for found in _BASIS.finditer(clause):
        last = found.lastgroup
    if last is None and _YEARS_AVERAGE.search(clause):
        return "annual"
    return last
