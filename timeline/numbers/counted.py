"""The noun that a figure counts or measures: 33家 of 高新技术企业33家, 项目 of 10个项目."""

from __future__ import annotations

import re

from timeline.numbers.engine import Figure

_HAN = r"[\u4e00-\u9fffA-Za-z]"
_AFTER = re.compile(rf"的?({_HAN}{{1,16}})")
_BEFORE = re.compile(rf"({_HAN}[\u4e00-\u9fffA-Za-z()“”]{{0,24}})$")

# Where a noun after the figure ends: the verb or particle that goes on with the sentence.
_VERB_AFTER = re.compile(
    r"进行|开工|动工|签约|集中|落户|入驻|同步|启动|完成|建成|投产|投用|竣工|参加|参展|参会|出席|举行|获评|获得|获批|入选|在(?!建|校|孵|线|库|研)|将|已|均"
    r"|正|也|都|为|是|与|和|及|、|等|被|可|到|从|落地|准备|到场|随后|开业|交付|组成|实现|达|共|的|建立|建设$|发布|通过|纳入|上线|当天|当日|先后|相继"
    r"|全部|陆续|分别|联合|受理|推进|支撑|持续|带动|需要|给予|用于|以上|左右|以内|上下|复工|复产|下线|用地"
)
# What a noun before the figure begins after: the last of these words.
_VERB_BEFORE = re.compile(
    r"新开工|新签约|新申报|新注册|新入驻|新落户|新设立?|新建|新增|净增|新引进|新认定|引进|引入|签约|落户|落地|开工|竣工|投产|集聚|聚集|拥有|培育|孵化|组建|成立|下派|完成|实现"
    r"|实际|共有?|共计|累计|合计|总计|达到?|有效|建成|建设|打造|形成|举办|开展|推出|发布|发放|获得|入选|获评|获批|通过|超过?|突破|约|近|仅|位列|位居|均居|居|跃居|跻身|列"
    r"|同比|环比|增长|下降|提高|提升|降低|减少|减免|增加|上升|回落|加快|高于.*|低于.*|较.*|比.*|其中|以及|以|和|及|与|将|已|在|为|是|的|了|全年|今年|去年|上半年|下半年|力争|确保|预计|到"
    r"|带动|吸引|接待|投入|投放|募集|出资|争取|惠及|涉及|覆盖|办理|受理|解决|处理|发现|整改|走访|收到|签下|交付|年产|产出|出口|进口(?!额)|项目总(?=投资)|全区|全市|全省|园区|新区|开发区|高新区"
)
_EMPTY = {"", "增幅", "增速", "我", "他", "该", "这", "首批", "平均", "年均", "分别", "人", "额", "数"}


def counted_noun(figure: Figure, text: str, clause: str) -> str | None:
    """The noun after the figure, else the one before it, else None."""
    if figure.kind in ("rank", "duration"):
        return None
    if figure.kind in ("count", "money", "area"):
        noun = _noun_after(text, figure.end)
        if noun:
            return noun
    return _noun_before(clause)


def _noun_after(text: str, end: int) -> str | None:
    found = _AFTER.match(text, end)
    if found is None:
        return None
    words = found[1]
    stop = _VERB_AFTER.search(words)
    noun = words[: stop.start()] if stop else words
    return noun if len(noun) > 1 else None


def _noun_before(clause: str) -> str | None:
    found = _BEFORE.search(clause)
    if found is None:
        return None
    words = found[1]
    while words:
        stops = [stop for stop in _VERB_BEFORE.finditer(words)]
        if not stops:
            break
        last = stops[-1]
        if last.end() < len(words):
            words = words[last.end() :]
            break
        words = words[: last.start()]
    noun = words.strip("()“”")[-12:]
    return None if noun in _EMPTY or len(noun) < 2 else noun
