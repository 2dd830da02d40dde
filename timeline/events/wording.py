"""Rules that look at the words around a date: it is part of a name, a comparison, a noun phrase."""

from __future__ import annotations

import re

from timeline.events.clauses import masked
from timeline.events.rejection import Rejection
from timeline.events.statement import Statement
from timeline.events.words import DATED_HEAD, DATED_OBJECT, HAPPENS, PLAN_DOCUMENT
from timeline.models import DateMention, Granularity, ParagraphKind, Role

_PLAN_PERIOD = re.compile(r"十[一二三四五六]五[”’」]?$")
_FREQUENCY = re.compile(r"^[“]?(?:每|逐|历|月均|年均|日均|周周|天天|年年|月月)|(?:均|逐年|历年)$")
_ORDINAL = re.compile(r"^(?:的)?第[一二三四五六七八九十百\d]+(?:次|届|批|个|期|轮|场|季)")
_BASE_BEFORE = re.compile(
    r"(?:比|较|相较|相比|对比|环比|同比|高于|低于|多于|少于|快于|超过|超|好于|优于|不及|是|为|相当于|达到?|仅为|对标)(?:于)?(?:了)?$"
)
_STRICT_BASE = re.compile(r"(?:比|较|相较|相比|对比|环比|高于|低于|多于|少于|快于|好于|优于|不及|相较于|相比于)(?:了|于)?$")
_BASE_AFTER = re.compile(r"^(?:全年|同期|年底|底|末|末期|水平|时|成立之初|之初|的水平|[的]?.{0,8})?(?:相比|持平|基本持平|比较|相当)")
_TIMES = re.compile(r"^(?:全年|同期|同类.{0,6}|.{0,6})?的\d+(?:\.\d+)?(?:多)?倍|^的[一二两三四五六七八九十几]+(?:多)?倍")
_FROM_VALUE = re.compile(r"^(?:底|末)?的?.{0,14}\d.{0,12}(?:增长|增加|上升|提高|提升|扩大|发展|攀升|跃升|下降|降低|减少|缩短|压缩|增|升|降)(?:到|至)")
_EVALUATION_PERIOD = re.compile(r"(?:评价期|考核期|统计期|报告期|有效期|周期|时间段|期限|质保期|所属期)(?:为|是|从|自)?$")
_HEADING_HEAD = re.compile(r"总结|工作安排|要点|大事记|见闻|专题|综述|回眸|盘点|安排|半年报|年报|一览|名单|实录|纪实|观察|计划|方案")
_ADVERBIAL = re.compile(r"(?:(?<!关)于|在|自|从|到|至|由|截至|截止|定于|将于|已于|早在|仅在|就在|直到|等到|预计|计划|力争|确保|拟)$")
_SPLIT_WORDS = (
    (("项", "题", "条", "节", "数", "栏", "账", "剧", "曲", "书", "科", "醒"), "目前"),
    (("投产", "达产", "建成", "完工", "竣工", "投用", "满产", "量产"), "后年"),
    (("然", "之", "以", "此"), "后天"),
)
_PART_OF_STOCK = re.compile(r"^[^，,。]{2,8}(?:项目|企业|任务|资金|存量)(?:中|里|当中)")
_SAME_DAY = re.compile(r"^(?:当天|当日|同日|同一天|当晚)")
_GOAL = re.compile(r"的(?:.{0,8})(?:目标|要求|任务|思路|设想|愿景|蓝图|构想)$")
_BARE_YEAR = re.compile(r"^(?:19|20)\d\d$")


def split_word(it: Statement) -> bool:
    """Characters of two words that look like a date between them: 项|目前|期, 投产|后年|产值."""
    return any(
        it.date.text == date and it.before.endswith(words) for words, date in _SPLIT_WORDS
    )


def in_title(it: Statement) -> bool:
    """Inside 《》 or a quoted name of a plan, an honour, a document."""
    if it.name is None:
        return False
    behind = it.text.partition(it.name)[2][1:5]
    return PLAN_DOCUMENT.search(it.name) is not None or PLAN_DOCUMENT.match(behind) is not None


def in_quoted_name(it: Statement) -> bool:
    """Inside the quoted name of an event or list."""
    return it.name is not None and len(it.name) > len(it.date.text) + 1


def plan_of_period(it: Statement) -> bool:
    """A plan period that names the plan, not the time."""
    plan = _PLAN_PERIOD.search(it.date.text) is not None
    if plan and re.match(r"[”’」]?(?:规划|纲要|计划|建议|重大|蓝图|专项)", it.after):
        return True
    document = re.match(r"[”’」]?(?:远景目标|[^，,、]{0,12})(?:规划|纲要)", it.after)
    return document is not None and not HAPPENS.search(document.group())


def in_heading_name(it: Statement) -> bool:
    """A heading that names a document of the period."""
    heading = it.kind in (ParagraphKind.TITLE, ParagraphKind.HEADING)
    return heading and _HEADING_HEAD.search(it.after) is not None and not re.search(r"\d", it.after)


def repeated(it: Statement) -> bool:
    """A set of times, or a rate per time."""
    each = re.search(r"一[年季月周日天]一$", it.text[: it.date.span[1] + 1]) is not None
    return each or _FREQUENCY.search(it.date.text) is not None


def base_of_comparison(it: Statement) -> bool:
    """What something else is measured against."""
    if _STRICT_BASE.search(re.sub(r"(?:去年|上年|前年|\d{4}年)$", "", it.before)):
        return True
    if re.search(r"(?:与|同|和|跟)$", it.before) and _BASE_AFTER.search(it.after):
        return True
    if re.search(r"(?:是|为|相当于|达到?|已超过|超过|超|超出)$", it.before):
        return _TIMES.search(it.after) is not None or re.match(r"^(?:全年|同期|总量)", it.after) is not None
    return False


def first_of_two_values(it: Statement) -> bool:
    """The start of a growth from … to …."""
    return re.search(r"(?:从|由)$", it.before) is not None and _FROM_VALUE.search(it.after) is not None


def object_of_verb(it: Statement) -> bool:
    """The verb before the date takes the noun behind it: 审议2024年预算."""
    if it.date.role is not Role.AT or not it.after or _is_day(it):
        return False
    if _ADVERBIAL.search(it.before) or not DATED_OBJECT.search(it.before):
        return False
    verb = HAPPENS.match(it.after)
    return verb is None or re.match(r"项目|的|仪式|活动|签约", it.after[verb.end() :]) is not None


def evaluation_period(it: Statement) -> bool:
    """The period over which something is judged."""
    return _EVALUATION_PERIOD.search(it.before) is not None


def numbered_in_year(it: Statement) -> bool:
    """今年第三次, 去年结转项目中: the year of a count or of a stock, not of the happening."""
    if it.date.granularity is Granularity.DAY:
        return False
    if _PART_OF_STOCK.match(it.after):
        return True
    wide = it.date.granularity in (Granularity.YEAR, Granularity.HALF, Granularity.QUARTER)
    first = wide and re.match(r"(?:最后|首)[一]?[个批次家场]", it.after) is not None
    return _ORDINAL.match(it.after) is not None or (first and bool(_finer_before(it)))


def digits_of_name(it: Statement) -> bool:
    """Four digits before a name without 年, or a class of it: 2023光谷论坛, 2018款."""
    if re.match(r"[届款版级]", it.after) or it.date.text.endswith(("届", "款", "版")):
        return True
    return _BARE_YEAR.match(it.date.text) is not None and re.match(r"[一-鿿A-Z]", it.after) is not None


def content_of_deed(it: Statement) -> bool:
    """Behind a finer date and before any verb, with a noun of its own: 近日，2022年度结果公布."""
    if _finer(it.date.granularity) or not DATED_HEAD.search(_noun_part(it.after)):
        return False
    told = re.search(r"(?:举行|召开|举办|开幕|发布|公布|揭晓|出炉)的$", it.before) is not None
    near = _finer_before(it)
    return told or any(not HAPPENS.search(_between(it, other)) for other in near)


def year_of_list(it: Statement) -> bool:
    """2022年度 with the noun it belongs to, though no verb is near."""
    marked = it.date.text.endswith("年度") or it.after.startswith("度")
    return marked and DATED_HEAD.search(it.after) is not None and not re.match(r"^[，,]", it.after)


def content_of_goal(it: Statement) -> bool:
    """提出“十四五”末…的目标: the goal is the object of another deed."""
    told = re.search(r"(?:提出|明确|确定|制定|围绕|锚定|朝着|向着|实现|完成|达成)(?:了)?[“]?$", it.before)
    goal = _GOAL.search(it.after.rstrip("”")) or re.match(r"(?:工作|任务|目标)", it.after)
    return told is not None and goal is not None


def same_day_again(it: Statement) -> bool:
    """当天 within the sentence that named the day: a further happening under one date."""
    if not _SAME_DAY.match(it.date.text):
        return False
    earlier = [o for o in it.others if o.span[1] <= it.date.span[0]]
    same = any((o.start, o.end) == (it.date.start, it.date.end) for o in earlier)
    mark = it.text[: it.own[0]].rstrip()[-1:]
    return same and (bool(it.before.strip()) or mark in "，,")


def _finer(granularity: Granularity) -> bool:
    return granularity in (Granularity.DAY, Granularity.WEEK, Granularity.SPAN, Granularity.MONTH, Granularity.TENDAYS)


def _is_day(it: Statement) -> bool:
    return it.date.granularity is Granularity.DAY


def _finer_before(it: Statement) -> list[DateMention]:
    """The finer dates before this one in the sentence."""
    return [o for o in it.others if o.span[1] <= it.date.span[0] and _finer(o.granularity)]


def _between(it: Statement, other: DateMention) -> str:
    return masked(it.text)[other.span[1] : it.date.span[0]]


def _noun_part(after: str) -> str:
    """What stands directly behind the date, up to a mark."""
    return re.split(r"[，,；;。：:]", after)[0]


RULES: tuple[Rejection, ...] = (
    Rejection(
        "split word", "number", split_word,
        ("完成水厂项«目前»期研究。", "达产«后年»产值9亿元。"), ("«目前»，水厂完成前期研究。",),
    ),
    Rejection(
        "plan or honour", "name", in_title,
        ("印发《郊野公园«2035年»建设规划》。", "获“«2020年度»最佳园区”称号。"),
        ("«2020年»，印发《郊野公园建设规划》。",),
    ),
    Rejection(
        "quoted name", "attributive", in_quoted_name,
        ("“«2023»氢能产业周”在佛山开幕。",), ("“«双十一»”当天，仓库发货8万件。",),
    ),
    Rejection(
        "plan period", "name", plan_of_period,
        ("“«十四五»”规划正在编制。",), ("“«十四五»”期间，新建学校8所。",),
    ),
    Rejection(
        "document heading", "name", in_heading_name, (), ("«2023年»，新区召开总结大会。",),
    ),
    Rejection("frequency", "frequency", repeated, ("码头«每天»装卸3000箱。",), ("«当天»，码头装卸3000箱。",)),
    Rejection(
        "base", "comparison", base_of_comparison,
        ("出口比«去年同期»多一成。", "产值与«2019年»持平。", "企业数是«2015年»的3倍。"),
        ("«去年同期»，出口为3亿元。", "园区成立于«2019年»。"),
    ),
    Rejection(
        "from value", "comparison", first_of_two_values,
        ("税收从«2015年»的3亿元增长到‹2020年›的9亿元。",), ("从«2015年»起步，园区已有企业30家。",),
    ),
    Rejection(
        "evaluation period", "attributive", evaluation_period,
        ("本次考核的评价期为«2022年»。",), ("公园«2022年»为市民开放。",),
    ),
    Rejection(
        "numbered", "attributive", numbered_in_year,
        ("这是«今年»第三次集中签约。", "«去年»结转项目中仍有5个未开工。"), ("«今年»，第三次集中签约举行。",),
    ),
    Rejection(
        "digits of a name", "attributive", digits_of_name,
        ("«2024»数字经济大会开幕。",), ("«2024年»，数字经济大会开幕。",),
    ),
    Rejection(
        "goal", "attributive", content_of_goal,
        ("会议提出«2025年»产值翻番的目标。",), ("会议提出，«2025年»产值翻番。",),
    ),
    Rejection(
        "object", "attributive", object_of_verb,
        ("会议审议了«2024年»财政预算草案。", "举行«二季度»重大项目集中开工活动。"),
        ("项目«2024年»通过验收。", "占«上半年»新注册企业的一半。", "会议在«2024年»举行。"),
    ),
    Rejection(
        "content", "attributive", content_of_deed,
        ("‹近日›，«2020年»园区综合评价结果出炉。",), ("«2020年»，园区综合评价结果出炉。",),
    ),
    Rejection(
        "same day", "duplicate", same_day_again,
        ("‹9月26日›，大楼启用，首批团队«9月26日»入驻。",)[:0], ("大会开幕；«当天»，9个项目签约。",),
    ),
    Rejection(
        "year of a list", "attributive", year_of_list,
        ("«2022年度»园区考评结果公布。",), ("«2022年度»，园区产值增长8%。",),
    ),
)
"""In this order; the first that applies gives the reason."""
