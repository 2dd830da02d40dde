"""Rules: slogans, questions and remarks state nothing that takes place."""

from __future__ import annotations

import re

from timeline.events.rejection import Rejection
from timeline.events.statement import Place, Statement, place
from timeline.events.words import DEEDS, HAPPENS, NUMBER, QUESTION
from timeline.models import Granularity, ParagraphKind, Role
from timeline.text.alternation import one_of
from timeline.text.cues import DONE_CUE, ONGOING_CUE, PLAN_CUE

_FANFARE = re.compile(r"之年[”’」]?$|开局[之首]?年|元年")
_LENGTH = r"(?:[一二三四五六七八九十百两几数]{1,3}|\d{1,2})(?:多|余)?(?:个?年|个月|载)"
_BACK = re.compile(
    rf"^(?:在)?(?:(?:过去|近|最近|这|未来|今后|前)的?(?:短短)?{_LENGTH}(?:来|间|里|以来|时间)?"
    rf"|(?:短短)?{_LENGTH}(?:来|间|里|以来))$"
)
_CALL = """
奋战 决战 决胜 冲刺 携手 让我们 大干 夺取 共创 共赴 再创 奋进 加油 拼搏 奋斗 奋力
一起去 快来 约起来 坚决打赢 只争朝夕 勇立潮头
"""
_FOUGHT_FOR = """
奋战 决战 决胜 大干 冲刺 拥抱 迎战 展望 迎接 携手 告别 走过 回望 回首 回眸 赢在 站在 走进 再战
期待 畅想 憧憬 相约 遇见 不负 告慰 挥别 告别了
拼搏 致敬 打赢 夺取 喜迎 拼 战
"""
_EXHORTATION = re.compile(one_of(_CALL))
_SLOGAN_LEAD = re.compile(one_of(_FOUGHT_FOR) + "(?:了)?$")
_IS_A = re.compile("^[，,]?" + one_of("也 亦 既 又 正 都 注定 必将 将 无疑 不仅 就 仍 更") + "?是")
_KIND_OF_TIME = re.compile(
    one_of("之年 年 期 阶段 节点 关口 起点 季 季节 时期 赛 一役 时刻") + "(?=$|[，,。；;！!？?”」])"
)
_TIME_ITSELF = re.compile(
    r"^[，,]?(?:已经|已|即|才|刚刚|正)?"
    + one_of(
        "开篇 到来 将至 来临 过半 收官 临近 在即 开局 启幕 远去 翻篇 起航"
        " 的(?:蓝图|钟声|号角|画卷|阳光|日历|大幕|帷幕)"
        " 的(?:目标|任务|方向|航向|路线图|发令枪|冲锋号|集结号|战鼓|序幕|脚步|指针|气息)"
    )
)
_TURN = re.compile(
    r"处(?:于|在)[^，,]{0,20}"
    + one_of("关键 战略 机遇 转型 爬坡 攻坚 黄金 窗口 交汇")
    + "[^，,]{0,8}(?:期|阶段|关口|节点)"
)
_YEARS_FULL = re.compile(
    r"^[，,]?(?:[将就已]|即将|就要)?满[^，,]{0,6}(?:周年|周岁|岁)(?=$|[，,。；;])"
)
_SCENE = re.compile(r"^(?:里|时节)?的[^，,。\d]{2,12}$")
_FURTHER_IS = re.compile(r"[，,](?:又|也|更|还|既|正|同时)*是[^，,。；]*")
_GATHERING = re.compile(r"[大赛会节展]|活动|仪式|论坛|讲座|演出|市集|封闭|开跑|来袭")
"""What a title announces for a day to come needs no verb: 周六，龙舟赛等你来."""

_FEAST = re.compile(
    r"^[，,]?正?(?:[是为即]|恰逢|适逢)[^，,]{0,20}?"
    r"(?:节|日|节气|周年|(?:宣传|活动|生产|安全|质量|服务|文化|科技|读书|双创)[月周])[”」]?(?=$|[，,。])"
)
_CONDITION = re.compile(r"大变局|新一轮科技革命|风起云涌|方兴未艾|正当其时")
_WIDE = (
    Granularity.SPAN,
    Granularity.DECADE,
    Granularity.CENTURY,
    Granularity.YEAR,
    Granularity.HALF,
)


def question(it: Statement) -> bool:
    """What the date governs is asked, not said."""
    first = re.split(r"[；;]", it.said.lstrip("，, "))[0]
    if re.search(r"能否|会否", it.before + it.after):
        return True
    asked = it.text.rstrip("”’」 ").endswith(("？", "?"))
    tag = re.search(r"[，,][^，,]{0,8}(?:吗|呢|吧)[？?]?$", first)
    either = re.search(r"([一-鿿])不\1", first) is not None  # 扩不扩产
    return asked and (either or QUESTION.search(first) is not None) and tag is None


def fought_for(it: Statement) -> bool:
    """A time that is itself fought for and embraced: 决战全年, 迎接2024年."""
    following = re.split(r"[；;。]", it.text[it.date.span[1] :])[0]
    told = it.after or following  # 回望2022年，新增4家
    return _SLOGAN_LEAD.search(it.before) is not None and not NUMBER.search(told)


def exhortation(it: Statement) -> bool:
    """A call."""
    if NUMBER.search(it.said):
        return False
    called = it.text.rstrip("”’」 ").endswith(("！", "!"))
    return called and _EXHORTATION.search(it.said) is not None


def time_itself(it: Statement) -> bool:
    """Something is said of the time itself: it has begun, it is near."""
    return _TIME_ITSELF.match(it.after.lstrip("”’」")) is not None


def characterised(it: Statement) -> bool:
    """X年是…之年: what kind of year it is, without anything that takes place."""
    behind = re.sub(r"^的[^，,]{1,8}", "", (it.rest or it.after).lstrip("”’」"))
    if not _IS_A.match(behind) or NUMBER.search(behind):
        return False
    if it.date.granularity is Granularity.DAY and "周年" in behind:
        return False
    ends = _KIND_OF_TIME.search(behind) or _KIND_OF_TIME.search(it.after)
    return ends is not None or _FANFARE.search(it.date.text) is not None


def feast(it: Statement) -> bool:
    """Says which feast or memorial day a day is, and nothing else."""
    if _YEARS_FULL.match(it.after):
        return not HAPPENS.search(it.rest[len(it.after) :])
    told = _FEAST.match(it.after)
    of_a_day = it.date.granularity is Granularity.DAY and "周年" in it.after
    if told is None or of_a_day:
        return False
    rest = _FURTHER_IS.sub("", it.rest[told.end() :])
    return not DEEDS.search(rest)


def scenery(it: Statement) -> bool:
    """五月的江畔，一片忙碌: the season of a place, told as a picture."""
    pictured = _SCENE.match(it.after) is not None and not it.before.strip("，,。 ")
    pictured = pictured and it.text[it.own[1] : it.own[1] + 1] in ("，", ",")
    return pictured and not re.search(r"\d", it.said) and not DEEDS.search(it.said)


def at_a_turn(it: Statement) -> bool:
    """Said to stand at a decisive stage, with nothing that takes place."""
    return _TURN.search(it.said) is not None and not NUMBER.search(it.said)


def fanfare(it: Statement) -> bool:
    """开局之年 before an attitude: only a deed or a figure makes it an event."""
    loud = _FANFARE.search(it.date.text) is not None or _FANFARE.search(it.before) is not None
    return loud and not NUMBER.search(it.said) and not DEEDS.search(it.said)


def long_run(it: Statement) -> bool:
    """A length of time that closes at publication dates only a figure."""
    return _BACK.match(it.date.text) is not None and not re.search(r"\d", it.said)


def mere_talk(it: Statement) -> bool:
    """A wide time, or a title, over a remark without deed, figure or plan."""
    if _CONDITION.search(it.said):
        return True
    if it.kind in (ParagraphKind.TITLE, ParagraphKind.HEADING):
        fine = it.date.granularity not in (Granularity.YEAR, Granularity.HALF, Granularity.QUARTER)
        happens = HAPPENS if fine else DEEDS
        if fine and _GATHERING.search(it.said) and place(it.date, it.published) is Place.FUTURE:
            return False
        return not NUMBER.search(it.said) and not happens.search(it.said)
    if it.date.text.endswith("起") or "截止" in it.date.text:
        return False  # a rule or a measure that begins or ends, whatever its verb
    wide = it.date.role is Role.ASOF or it.date.granularity in _WIDE
    evidence = (NUMBER, HAPPENS, PLAN_CUE, ONGOING_CUE, DONE_CUE)
    return wide and not any(cue.search(it.said) for cue in evidence)


ASKED = Rejection(
    "question",
    "slogan",
    question,
    ("«今年»，园区如何再出发？",),
    ("这厂«2022年5月»打的桩，已经出车了，你们信吗？",),
)
FOUGHT_FOR = Rejection(
    "fought for",
    "slogan",
    fought_for,
    ("四季度是决战«全年»的关键期，新区将新开工项目23个。", "奋战«四季度»，夺取新胜利！"),
    ("回望«2022年»，新区新增上市公司4家。",),
)
CALL = Rejection(
    "exhortation",
    "slogan",
    exhortation,
    ("«四季度»，我们一定要夺取新胜利！",),
    ("«四季度»，新增项目9个！",),
)
TIME_ITSELF = Rejection(
    "time itself", "slogan", time_itself, ("“«十四五»”已经开篇。",), ("«今年»，新厂已经开工。",)
)
CHARACTERISED = Rejection(
    "characterised",
    "slogan",
    characterised,
    ("«2021年»是改革的攻坚之年。",),
    ("«2021年»，新区是全省唯一获评的园区。", "«昨日»是新区挂牌三周年。"),
)
FEAST = Rejection(
    "feast",
    "slogan",
    feast,
    (
        "«3月8日»是国际劳动妇女节，新区向妇女同胞致以祝福。",
        "新区成立于‹2015年›，«今年4月»将满八周年。",
        "«今年»是新区成立30周年，全区上下喜气洋洋。",
        "«6月»是全国第23个“安全生产月”，新区上下严阵以待。",
        "«今年»是新区成立75周年，是实现规划目标的关键一年。",
    ),
    ("«3月8日»是国际劳动妇女节，新区举行表彰大会。", "«昨日»是新区挂牌三周年。"),
)
TURN = Rejection(
    "at a turn",
    "slogan",
    at_a_turn,
    ("«当前»，新区正处于转型升级的关键时期。",),
    ("«当前»，设备处于调试阶段。",),
)
SCENERY = Rejection(
    "scenery",
    "slogan",
    scenery,
    ("«6月»的江滨，工地一片忙碌。", "«初夏»的新区，草木葱茏。"),
    ("«6月»的招聘会，吸引了3000人。", "«6月»的推介会，9个项目签约。"),
)
FANFARE = Rejection(
    "fanfare",
    "slogan",
    fanfare,
    ("«“十四五”开局之年»，新区亮出奋进姿态。",),
    ("«“十三五”收官之年»，新开工项目19个。",),
)
LONG_RUN = Rejection(
    "long run",
    "duration",
    long_run,
    ("«过去三十年»，新区因改革而兴。",),
    ("«十年来»，新区引进企业168家。",),
)
MERE_TALK = Rejection(
    "mere talk",
    "slogan",
    mere_talk,
    ("«当前»，百年未有之大变局加速演变。",),
    ("«当前»，申报工作正在受理。",),
)
