"""Rules: a date that belongs to a name or to a noun phrase dates nothing by itself."""

from __future__ import annotations

import re

from timeline.events.rejection import Rejection
from timeline.events.statement import Statement
from timeline.events.words import DATED_HEAD, DATED_OBJECT, HAPPENS, PLAN_DOCUMENT
from timeline.models import DateMention, Granularity, ParagraphKind, Role
from timeline.text.alternation import one_of
from timeline.text.clauses import aside, masked

_PLAN_PERIOD = re.compile(r"十[一二三四五六]五[”’」]?$")
_NAMES_PLAN = re.compile(r"[”’」]?(?:规划|纲要|计划|建议|重大|蓝图|专项)")
_DOCUMENT = re.compile(r"[”’」]?(?:远景目标|[^，,、]{0,12})(?:规划|纲要)")
_HEADING_HEAD = re.compile(
    one_of(
        "总结 工作安排 要点 大事记 见闻 专题 综述 回眸 盘点 安排 半年报 年报 一览 名单 实录"
        " 纪实 观察 计划 方案"
    )
)
_LONGEST_SECTION_NAME = 40
_STORY = re.compile(r"(?:背后|身边|难忘)的?(?:那些)?(?:故事|事)?[”」。]?$|(?:侧记|启示录)$")
_SECTION_NAME = re.compile(
    r"^(?:年|年度|全年|以来)?的?(?:主要|重点|各项)?[^，,。；：:\d]{0,12}?(?:工作|任务|目标|计划|项目|建设|指标)?[^，,。；：:\d]{0,4}"
    r"(?:总结|小结|工作情况|基本情况|安排|打算|思路|计划|要点|(?:完成|进展|开展|推进|落实|建设|运行|执行)情况|回顾|展望|举措)"
    r"(?:$|及|和|暨|（|[：:]$)"
)
_ORDINAL = re.compile(r"^(?:的)?第[一二三四五六七八九十百\d]+(?:次|届|批|个|期|轮|场|季)")
_FIRST_OF_YEAR = re.compile(r"(?:最后|首)[一]?[个批次家场]")
_PART_OF_STOCK = re.compile(r"^[^，,。]{2,8}(?:项目|企业|任务|资金|存量)(?:中|里|当中)")
_ADVERBIAL = re.compile(
    one_of("(?<!关)于 在 自 从 到 至 由 截至 截止 直到 等到 预计 计划 力争 确保 拟") + "$"
)
_MODIFIES = re.compile(r"项目|的|仪式|活动|签约")
_PERIOD_OF = re.compile(
    one_of(
        "评价期 考核期 统计期 报告期 有效期 周期 时间段 期限 质保期 所属期"
        " 建设期 服务期 合同期 租期"
    )
    + "(?:为|是|从|自|至|到|截至)?$"
)
_TOLD_GOAL = re.compile(
    one_of("提出 明确 确定 制定 围绕 锚定 朝着 向着 实现 完成 达成 按照 根据 对照 紧扣")
    + "(?:了)?[“]?$"
)
_GOAL = re.compile(r"的(?:.{0,8})(?:目标|要求|任务|思路|设想|愿景|蓝图|构想)$|^(?:工作|任务|目标)")
_GENERAL_GOAL = re.compile(
    r"^(?:全区|全市|我区)?的?(?:经济|政府|重点)?工作的?(?:总体|基本|主要)?(?:要求|思路|目标|任务)(?=[是为：:，,])"
)
_MADE_KNOWN = re.compile(
    r"^[^，,。]{2,30}(?:揭晓|出炉|公布|发布|召开|举行|颁发|印发|表彰|获奖|表扬)"
)
_TOLD_EVENT = re.compile(r"(?:举行|召开|举办|开幕|发布|公布|揭晓|出炉)的$")
_SHOWS = re.compile(r"(?:可见一斑|可见|看出|可窥|窥见|得到印证|可知)")
_SHOWN_BY = re.compile(r"(?:从|由|在)$")
_BARE_YEAR = re.compile(r"^(?:19|20)\d\d$")
_WIDE = (Granularity.YEAR, Granularity.HALF, Granularity.QUARTER)
_FINE = (
    Granularity.DAY,
    Granularity.WEEK,
    Granularity.TENDAYS,
    Granularity.MONTH,
    Granularity.SPAN,
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


def mere_aside(it: Statement) -> bool:
    """In round brackets without a verb: the years of a plan, a term of office."""
    inside = aside(it.text, it.date.span)
    return inside is not None and not HAPPENS.search(it.text[slice(*inside)])


def plan_of_period(it: Statement) -> bool:
    """A plan period that names the plan, not the time; a year before its plan."""
    if _PLAN_PERIOD.search(it.date.text) and _NAMES_PLAN.match(it.after):
        return True
    document = _DOCUMENT.match(it.after)
    return document is not None and not HAPPENS.search(document.group())


def in_heading_name(it: Statement) -> bool:
    """A heading that names a document or a section of the period: 一、2023年工作完成情况."""
    if _STORY.search(it.text) and not re.search(r"\d", it.after):
        return True
    if _SECTION_NAME.match(it.after) and len(it.text) <= _LONGEST_SECTION_NAME:
        return True
    heading = it.kind in (ParagraphKind.TITLE, ParagraphKind.HEADING)
    return heading and _HEADING_HEAD.search(it.after) is not None and not re.search(r"\d", it.after)


def period_judged(it: Statement) -> bool:
    """The period over which something is judged."""
    return _PERIOD_OF.search(it.before) is not None


def numbered_in_year(it: Statement) -> bool:
    """今年第三次, 去年结转项目中: the year of a count or of a stock, not of the happening."""
    if it.date.granularity is Granularity.DAY:
        return False
    if _PART_OF_STOCK.match(it.after) or _ORDINAL.match(it.after):
        return True
    first = it.date.granularity in _WIDE and _FIRST_OF_YEAR.match(it.after) is not None
    return first and bool(_finer_before(it))


def digits_of_name(it: Statement) -> bool:
    """Four digits before a name without 年, or a class of it: 2023光谷论坛, 2018款."""
    if re.match(r"[届款版级]", it.after) or it.date.text.endswith(("届", "款", "版")):
        return True
    return _BARE_YEAR.match(it.date.text) is not None and bool(re.match(r"[一-鿿A-Z]", it.after))


def content_of_goal(it: Statement) -> bool:
    """提出“十四五”末…的目标: the goal is the object of another deed."""
    if _GENERAL_GOAL.match(it.after):
        return True
    goal = _GOAL.search(it.after.rstrip("”"))
    return goal is not None and _TOLD_GOAL.search(it.before) is not None


def year_of_award(it: Statement) -> bool:
    """2023年度十大新闻揭晓: the year that is judged, not the one of the deed."""
    return it.date.text.endswith("年度") and _MADE_KNOWN.match(it.after) is not None


def after_earlier(it: Statement) -> bool:
    """继去年获评五星级园区后再次登榜: what came before is told beside what happens."""
    return it.before.endswith("继") and re.match(r"[^，,。]{2,30}后", it.after) is not None


def object_of_verb(it: Statement) -> bool:
    """The verb before the date takes the noun behind it: 审议2024年预算."""
    if it.date.role is not Role.AT or not it.after or it.date.granularity is Granularity.DAY:
        return False
    if _ADVERBIAL.search(it.before) or not DATED_OBJECT.search(it.before):
        return False
    verb = HAPPENS.match(it.after)
    return verb is None or _MODIFIES.match(it.after[verb.end() :]) is not None


def evidence(it: Statement) -> bool:
    """从今年落户的企业身上可见一斑: the date is in the noun phrase that shows something else."""
    shown = _SHOWN_BY.search(it.before) and re.match(r"[^，,]*的[^，,]+", it.after)
    return bool(shown) and _SHOWS.search(it.after) is not None


def content_of_deed(it: Statement) -> bool:
    """Behind a finer date and before any verb, with a noun of its own: 近日，2022年度结果公布."""
    noun = re.split(r"[，,；;。：:]", it.after)[0]
    if it.date.granularity in _FINE or not DATED_HEAD.search(noun):
        return False
    between = (masked(it.text)[o.span[1] : it.date.span[0]] for o in _finer_before(it))
    told = _TOLD_EVENT.search(it.before) is not None
    return told or any(not HAPPENS.search(said) for said in between)


def year_of_list(it: Statement) -> bool:
    """2022年度 with the noun it belongs to, though no verb is near."""
    marked = it.date.text.endswith("年度") or it.after.startswith("度")
    return marked and DATED_HEAD.search(it.after) is not None and it.after[0] not in "，,"


def _finer_before(it: Statement) -> list[DateMention]:
    """The finer dates before this one in the sentence."""
    return [o for o in it.others if o.span[1] <= it.date.span[0] and o.granularity in _FINE]


PLAN_OR_HONOUR = Rejection(
    "plan or honour",
    "name",
    in_title,
    ("印发《郊野公园«2035年»建设规划》。", "获“«2020年度»最佳园区”称号。"),
    ("«2020年»，印发《郊野公园建设规划》。",),
)
QUOTED_NAME = Rejection(
    "quoted name",
    "attributive",
    in_quoted_name,
    ("“«2023»氢能产业周”在佛山开幕。",),
    ("“«双十一»”当天，仓库发货8万件。",),
)
ASIDE = Rejection(
    "aside",
    "attributive",
    mere_aside,
    ("三年行动（«2023—2025年»）启动。",),
    ("一期投产（二期«5月»开工）。",),
)
PLAN_PERIOD = Rejection(
    "plan period",
    "name",
    plan_of_period,
    ("“«十四五»”规划正在编制。", "落实«二〇三五年»远景目标纲要。"),
    ("“«十四五»”期间，新建学校8所。", "«2021年»完成编制国土规划。"),
)
DOCUMENT_HEADING = Rejection(
    "document heading",
    "name",
    in_heading_name,
    ("一、«2023年»工作完成情况", "新区«今年»首单出口背后的故事"),
    ("«2023年»，新区召开总结大会。",),
)
PERIOD_JUDGED = Rejection(
    "period judged",
    "attributive",
    period_judged,
    ("本次考核的评价期为«2022年»。",),
    ("公园«2022年»为市民开放。",),
)
NUMBERED = Rejection(
    "numbered",
    "attributive",
    numbered_in_year,
    ("这是«今年»第三次集中签约。", "«去年»结转项目中仍有5个未开工。"),
    ("«今年»，第三次集中签约举行。",),
)
DIGITS_OF_NAME = Rejection(
    "digits of a name",
    "attributive",
    digits_of_name,
    ("«2024»数字经济大会开幕。", "«2018»款车型升级。"),
    ("«2024年»，数字经济大会开幕。",),
)
GOAL = Rejection(
    "goal",
    "attributive",
    content_of_goal,
    ("会议提出«2025年»产值翻番的目标。", "«2024年»工作的总体要求是：稳中求进。"),
    ("会议提出，«2025年»产值翻番。",),
)
YEAR_OF_AWARD = Rejection(
    "year of award",
    "attributive",
    year_of_award,
    ("«2023年度»新区十大新闻揭晓。",),
    ("«2023年度»，新区公布政策12项。",),
)
AFTER_EARLIER = Rejection(
    "after an earlier one",
    "attributive",
    after_earlier,
    ("这是新区继«去年»获评五星级园区后再次登榜。",),
    ("«去年»获评五星级园区后，新区再次扩区。",),
)
OBJECT = Rejection(
    "object",
    "attributive",
    object_of_verb,
    ("会议审议了«2024年»财政预算草案。", "举行«二季度»重大项目集中开工活动。"),
    ("项目«2024年»通过验收。", "占«上半年»新注册企业的一半。", "会议在«2024年»举行。"),
)
EVIDENCE = Rejection(
    "evidence",
    "attributive",
    evidence,
    ("园区活力十足，从«今年»首批入驻的企业身上可见一斑。",),
    ("从«今年»起，首批企业入驻园区。",),
)
CONTENT = Rejection(
    "content",
    "attributive",
    content_of_deed,
    ("‹近日›，«2020年»园区综合评价结果出炉。",),
    ("«2020年»，园区综合评价结果出炉。",),
)
YEAR_OF_LIST = Rejection(
    "year of a list",
    "attributive",
    year_of_list,
    ("«2022年度»园区考评结果公布。",),
    ("«2022年度»，园区产值增长8%。",),
)
