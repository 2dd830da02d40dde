"""Rules: dates beside what is told: in a superlative, a memory, a disclaimer, a note on data."""

from __future__ import annotations

import re

from timeline.events.rejection import Rejection
from timeline.events.statement import Statement
from timeline.events.words import NUMBER

_GREATEST_SINCE = re.compile(
    r"以来(?:的)?(?:我区|全区|全市|全省|引进|落户|投资|规模|单体|单笔|一次性|投资额|投资规模){0,3}最[大高多强好长快]"
)
_OF_SPAN = re.compile(
    r"^的[^，,。\d]{0,10}?(?:成就|成果|成效|成绩|变化|变迁|历程|情况|经验|做法|发展|面貌|亮点|风貌)(?=$|[，,。、和])"
)
_A_SPAN = re.compile(r"^的(?:这|那)[^，,。\d]{1,10}$")
_REPEALED = re.compile(
    r"^(?:印发|发布|公布|出台|颁布|实施|施行)的[^，,。]*(?:同时|即行|自行)?(?:废止|失效|停止执行|作废)"
)
_RECORD = re.compile(r"(?:创|创下|刷新|为|是|达到?)了?(?:自)?$")
_SETS = re.compile(r"(?:创|创下|创出|刷新|再创)了?$")
_NEW_HIGH = re.compile(r"^(?:以来)?的?[^，,。\d]{0,4}(?:新高|新低|纪录|记录|最[高低好佳快])")
_SINCE_RECORD = re.compile(
    r"^[^，,。\d]{0,12}(?:以来|来)的?[^，,。\d]{0,8}(?:新高|新低|最高|最低|最大|最好|最佳|最快|纪录|记录|首次|第一)"
)
_THEN = ("当年", "那年", "那一年", "当时")
_OF_OLD = re.compile(r"^[^，,。\d]{0,3}的")
_LOOKED_BACK = re.compile(r"(?:不是|忆|回想|想起|记得|记起|说起|谈起|重现)$")
_BOOKED = re.compile(
    r"(?:订单|排期|档期|生产计划|产能|工期|预[约订]|合同)[^，,。]{0,8}?(?:排|约|订|签|满)(?:到|至)了?$"
)
_EFFECT = re.compile(
    r"^[^，,。]{0,20}?(?:产生|造成|构成|带来|有)?(?:重大|较大|不利|积极|直接|一定|实质性)*的?(?:影响|贡献)"
)
_NOTE = re.compile(r"^[（(\[]?(?:附注|备注|注)\d{0,2}[：:]")
_KIND_OF_DATA = re.compile(
    r"数据?(?:均?为|是)(?:快报|初步|预计|预计数|快报数|初步核算)数?(?=$|[，,。；])|四舍五入|统计口径(?:有|发生|作)"
)
_THIS_IS = re.compile(r"^(?:这|此)(?:也|已|已经|还)?是[^，,。]{0,16}$")
_NTH = re.compile(
    r"^[^，,。]{0,12}?(?:第[一二三四五六七八九十百\d]+(?:份|个|次|家|批|项|座|条|期|场|届|轮|笔)"
    r"|最[^，,。]{1,8}的)"
)


def superlative_since(it: Statement) -> bool:
    """“十四五”以来最大的项目: how long nothing was greater, beside the day that is told."""
    since = it.date.text + it.after
    return len(it.others) > 1 and _GREATEST_SINCE.match(since[len(it.date.text) - 2 :]) is not None


def of_what_ends(it: Statement) -> bool:
    """2021年印发的《措施》同时废止: the year of a document that is repealed."""
    return _REPEALED.match(it.after) is not None


def record_since(it: Statement) -> bool:
    """创2013年封关以来新高: since when there was no greater."""
    if _SETS.search(it.before) and _NEW_HIGH.match(it.after):
        return True  # 创今年新高
    return _RECORD.search(it.before) is not None and _SINCE_RECORD.match(it.after) is not None


def content_since(it: Statement) -> bool:
    """介绍“十三五”以来的发展成就: the span of what is spoken of."""
    said = it.after.lstrip("”’」")
    since = it.date.text.rstrip("”’」").endswith("以来") or said.startswith("以来")
    said = said.removeprefix("以来")
    told = _OF_SPAN.match(said) or (_A_SPAN.match(said) and not NUMBER.search(it.rest))
    return since and bool(told)


def of_those_days(it: Statement) -> bool:
    """不再是当年的模样: looks back, and tells nothing that took place."""
    if it.date.text not in _THEN or NUMBER.search(it.after):
        return False
    return _OF_OLD.match(it.after) is not None or _LOOKED_BACK.search(it.before) is not None


def disclaimed(it: Statement) -> bool:
    """不会对公司2022年度业绩产生重大影响: the year of the business, in a disclaimer."""
    effect = _EFFECT.match(it.after) is not None
    return effect and re.search(r"对[^，,。]{0,12}$", it.before) is not None


def note_on_data(it: Statement) -> bool:
    """A note below a table: what the figures are, and nothing that happened."""
    return _NOTE.match(it.text) is not None or _KIND_OF_DATA.search(it.text) is not None


def counted_again(it: Statement) -> bool:
    """这是今年签下的第四份协议: counts what was told before."""
    return _THIS_IS.search(it.before) is not None and _NTH.match(it.after) is not None


def booked_up_to(it: Statement) -> bool:
    """订单排到9月: how far orders reach, and nothing that happens in that month."""
    return _BOOKED.search(it.before) is not None


SINCE_WHEN = Rejection(
    "superlative since",
    "attributive",
    superlative_since,
    ("‹12月7日›，«“十四五”以来»最大的单体项目签约。",),
    ("«“十四五”以来»，新区签约最大的项目有9个。",),
)
THOSE_DAYS = Rejection(
    "those days",
    "attributive",
    of_those_days,
    ("新区早已不是«当年»的模样。", "«当年»的小渔村今非昔比。"),
    ("«当年»，新区引进企业9家。",),
)
BOOKED = Rejection(
    "booked",
    "vague",
    booked_up_to,
    ("企业的订单已经排到«9月»。",),
    ("企业接到订单，«9月»交货。",),
)
DISCLAIMED = Rejection(
    "disclaimed",
    "attributive",
    disclaimed,
    ("本次投资不会对公司«2022年度»经营业绩产生重大影响。",),
    ("«2022年度»，疫情对公司业绩产生影响，营收下降9%。",),
)
NOTE_ON_DATA = Rejection(
    "note on data",
    "chrome",
    note_on_data,
    ("注：«2022年»数据为快报数。", "部分数据因四舍五入，«2022年»分项与合计略有出入。"),
    ("«2022年»，新区生产总值最终核实数为9亿元。",),
)
COUNTED_AGAIN = Rejection(
    "counted again",
    "duplicate",
    counted_again,
    ("这是新区«今年»签下的第四份合作协议。", "这是我们«今年»落地最快的项目。"),
    ("新区«今年»签下第四份合作协议。",),
)
CONTENT_SINCE = Rejection(
    "content since",
    "attributive",
    content_since,
    ("会议介绍“«十三五»”以来的发展成就。", "«去年底»以来的这场攻坚战，打得很苦。"),
    ("“«十三五»”以来，新区建成学校8所。",),
)
OF_WHAT_ENDS = Rejection(
    "repealed",
    "attributive",
    of_what_ends,
    ("«2021年»印发的《招商措施》同时废止。",),
    ("«2021年»印发的《招商措施》带动投资9亿元。",),
)
RECORD_SINCE = Rejection(
    "record since",
    "comparison",
    record_since,
    ("‹6月›，进出口9亿元，创«2013年»封关运营以来月度新高。",),
    ("«2013年»封关运营以来，进出口创下新高。", "项目成为«全年»全省最大并购项目。"),
)
