"""Rules that look at what a date governs: talk, questions and frames state nothing."""

from __future__ import annotations

import re

from timeline.events.rejection import Rejection
from timeline.events.statement import Statement
from timeline.events.words import (
    CHARACTERISATION,
    DEEDS,
    DONE_CUE,
    EMPTY_PREDICATE,
    EXHORTATION,
    HAPPENS,
    NUMBER,
    ONGOING_CUE,
    PLAN_CUE,
    QUESTION,
    SLOGAN_LEAD,
    TIME_AS_SUBJECT,
    YEAR_OF,
)
from timeline.models import DateMention, Granularity, ParagraphKind, Role

_FANFARE = re.compile(r"之年[”’」]?$|开局[之首]?年|元年")
_LENGTH = r"(?:[一二三四五六七八九十百两几数]{1,3}|\d{1,2})(?:多|余)?(?:个)?(?:年|月|载)"
_BACK = re.compile(
    rf"^(?:在)?(?:(?:过去|近|最近|这|未来|今后|前)的?(?:短短)?{_LENGTH}(?:来|间|里|以来|时间)?"
    rf"|(?:短短)?{_LENGTH}(?:来|间|里|以来))$"
)
_STAMP = re.compile(r"来源|责编|责任编辑|编辑[:：]|作者[:：]|发布时间|发布日期|发表于|时间[:：]|版权|[Cc]opyright|©|上一篇|下一篇|相关阅读|字体[:：]|浏览|点击|阅读|字号|ICP备?|第\s*\d+\s*版|(?:记者|通讯员)[\s:：]+[^，。？！?!]{2,16}$")
_TURN = re.compile(r"处(?:于|在)[^，,]{0,20}(?:关键|战略|机遇|转型|爬坡|攻坚|黄金|窗口|交汇)[^，,]{0,8}(?:期|阶段|关口|节点)")
_GREETING = re.compile(r"^[\s\d:：/（）()\-—年月日时分星期周一二三四五六天]*$")
_CONDITION = re.compile(r"大变局|新一轮科技革命|风起云涌|方兴未艾|正当其时")


def stamp(it: Statement) -> bool:
    """A line that says when and by whom the text was put out."""
    if it.kind is ParagraphKind.CHROME:
        return True
    rest = it.text[: it.date.span[0]] + it.text[it.date.span[1] :]
    if _GREETING.match(rest):
        return True
    marked = _STAMP.search(it.text) is not None and len(it.text) < 80 and "。" not in it.text
    short = len(rest.strip(" 　-·|")) <= 8 and not HAPPENS.search(rest) and not NUMBER.search(rest)
    listed = re.match(r"^[\s·•\-]+", it.text) is not None and re.search(r"[(（]?$", it.before)
    if listed and re.fullmatch(r"[)）\s]*", it.after):
        return True
    return marked or (short and not re.search(r"[，。！？,]", rest))


def question(it: Statement) -> bool:
    """What the date governs is asked, not said."""
    first = re.split(r"[；;]", it.said.lstrip("，, "))[0]
    if re.search(r"能否|会否", it.before + it.after):
        return True
    asked = it.text.rstrip("”’」 ").endswith(("？", "?"))
    tag = re.search(r"[，,][^，,]{0,8}(?:吗|呢|吧)[？?]?$", first)
    return asked and QUESTION.search(first) is not None and tag is None


def exhortation(it: Statement) -> bool:
    """A call, or a time that is itself fought for and embraced."""
    if SLOGAN_LEAD.search(it.before) and not NUMBER.search(it.said):
        return True
    called = it.text.rstrip("”’」 ").endswith(("！", "!"))
    return called and EXHORTATION.search(it.said) is not None and not NUMBER.search(it.said)


def time_itself(it: Statement) -> bool:
    """Something is said of the time itself: it has begun, it is near."""
    return TIME_AS_SUBJECT.match(it.after.lstrip("”’」")) is not None


def characterised(it: Statement) -> bool:
    """X年是…之年: what kind of year it is, without anything that takes place."""
    behind = re.sub(r"^的[^，,]{1,8}", "", (it.rest or it.after).lstrip("”’」"))
    if not CHARACTERISATION.match(behind) or NUMBER.search(behind):
        return False
    if it.date.granularity is Granularity.DAY and "周年" in behind:
        return False
    ends = YEAR_OF.search(behind) or YEAR_OF.search(it.after) or _FANFARE.search(it.date.text)
    return ends is not None


def at_a_turn(it: Statement) -> bool:
    """Said to stand at a decisive stage, with nothing that takes place."""
    return _TURN.search(it.said) is not None and not NUMBER.search(it.said)


def fanfare(it: Statement) -> bool:
    """开局之年 before an attitude: only a deed or a figure makes it an event."""
    loud = _FANFARE.search(it.date.text) is not None or _FANFARE.search(it.before) is not None
    return loud and not NUMBER.search(it.said) and not DEEDS.search(it.said)


def frame(it: Statement) -> bool:
    """Only sets the scene for a finer date that follows, or says no more than 好消息."""
    following = next((o for o in it.others if o.span[0] >= it.span[1]), None)
    if following is None or it.date.role is Role.ASOF:
        return False
    if EMPTY_PREDICATE.search(it.said):
        return True
    bare = not HAPPENS.search(it.said) and not NUMBER.search(it.said)
    return bare and _holds(it.date, following)


def long_run(it: Statement) -> bool:
    """A length of time that closes at publication dates only a figure."""
    counted = _BACK.match(it.date.text) is not None
    return counted and not re.search(r"\d", it.said)


def mere_talk(it: Statement) -> bool:
    """A wide time over a remark without deed, figure or plan."""
    if _CONDITION.search(it.said):
        return True
    if it.kind in (ParagraphKind.TITLE, ParagraphKind.HEADING):
        return not NUMBER.search(it.said) and not DEEDS.search(it.said)
    wide = it.date.role is Role.ASOF or it.date.granularity in (
        Granularity.SPAN, Granularity.DECADE, Granularity.CENTURY, Granularity.YEAR, Granularity.HALF,
    )
    evidence = (NUMBER, HAPPENS, PLAN_CUE, ONGOING_CUE, DONE_CUE)
    return wide and not any(cue.search(it.said) for cue in evidence)


def _holds(wide: DateMention, fine: DateMention) -> bool:
    """True when a date lies inside another and is not the same."""
    if None in (wide.start, wide.end, fine.start) or wide.start == fine.start == fine.end:
        return False
    assert wide.start and wide.end and fine.start
    same = (wide.start, wide.end) == (fine.start, fine.end)
    return wide.start <= fine.start <= wide.end and not same


STAMP = Rejection(
    "stamp", "chrome", stamp,
    ("来源：晨报 «2020-07-11 09:30»", "«2023年7月12日»"), ("«7月12日»，基地封顶。",),
)

RULES: tuple[Rejection, ...] = (
    Rejection(
        "question", "slogan", question,
        ("«今年»，园区如何再出发？",), ("这厂«2022年5月»打的桩，已经出车了，你们信吗？",),
    ),
    Rejection(
        "exhortation", "slogan", exhortation,
        ("奋战«四季度»，夺取新胜利！",), ("«四季度»，新增项目9个！",),
    ),
    Rejection(
        "time itself", "slogan", time_itself, ("“«十四五»”已经开篇。",), ("«今年»，新厂已经开工。",),
    ),
    Rejection(
        "characterised", "slogan", characterised,
        ("«2021年»是改革的攻坚之年。",), ("«2021年»，新区是全省唯一获评的园区。",),
    ),
    Rejection(
        "at a turn", "slogan", at_a_turn,
        ("«当前»，新区正处于转型升级的关键时期。",), ("«当前»，设备处于调试阶段。",),
    ),
    Rejection(
        "fanfare", "slogan", fanfare,
        ("«“十四五”开局之年»，新区亮出奋进姿态。",), ("«“十三五”收官之年»，新开工项目19个。",),
    ),
    Rejection(
        "frame", "duplicate", frame,
        ("«国庆前»，园区传来好消息：‹9月26日›，大楼启用。",), ("«9月»，大楼启用，‹10月›满员。",),
    ),
    Rejection(
        "long run", "duration", long_run,
        ("«过去三十年»，新区因改革而兴。",), ("«十年来»，新区引进企业168家。",),
    ),
    Rejection(
        "mere talk", "slogan", mere_talk,
        ("«当前»，百年未有之大变局加速演变。",), ("«当前»，申报工作正在受理。",),
    ),
)
"""In this order; the first that applies gives the reason."""
