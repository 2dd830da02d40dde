"""Say whether an event has happened, is under way or is planned."""

from __future__ import annotations

import re

from timeline.events.statement import Place, Statement, place
from timeline.events.words import NUMBER
from timeline.models import AnchorKind, Granularity, ParagraphKind, Role, Status
from timeline.text.clauses import STOP, last_clause
from timeline.text.cues import DONE_CUE, ONGOING_CUE, PLAN_ADJACENT, PLAN_CUE

_CUES = (
    (PLAN_CUE, Status.PLANNED),
    (ONGOING_CUE, Status.ONGOING),
    (DONE_CUE, Status.OCCURRED),
)
_LASTING = re.compile(r"连日|这几天|这些天|这段时间|近来|这阵子")
_AHEAD = re.compile(
    r"^(?:明[天日年早晚]|后[天年]|来年|下(?:个)?(?:周|月|星期|季度|一年)|未来|今后)"
)
_INVITES = re.compile(r"等你来|等你[！!。]?$|不见不散|敬请期待|诚邀|欢迎(?:参加|报名|前来)")
_ALL_YEAR = re.compile(r"年内|年底|年末")
_EXPECTED = re.compile(r"^[^，,。已了]{0,16}(?:有望|预计|预期)(?!目标)")
_FIRST_WEEKS = 60
"""Days of a year in which its figures are still aims."""

_LAST_WEEKS = 31
_FIGURE_OF_YEAR = re.compile(
    r"(?:实现|完成|新增|达到?|突破|增长|引进|培育|新开工|新签约)[^，,。；]{0,16}\d"
)
_SO_FAR = re.compile(r"已(?!定)|了(?!解)|累计|截至|目前|以来|同比|[前首]\d|共")
_SOON = 31
"""Days ahead of publication in which a day without a year is not last year's."""

_DEADLINE = 183
"""The same for the day on which something closes."""

_MONTH_AND_DAY = re.compile(r"\d{1,2}月\d{1,2}[日号]")
_DAYS = (Granularity.DAY, Granularity.SPAN)
_PERIODS = (Granularity.YEAR, Granularity.HALF, Granularity.QUARTER, Granularity.MONTH)
_ESTIMATE = re.compile(
    r"^[^，,。]{0,16}(?:预计|预期)[^，,。]{0,4}(?:实现|完成|达|增|超|突破|为|接待|同比)[^，,。]{0,16}\d"
)
_CALLED_OFF_BEFORE = re.compile(
    r"(?:未能|没有|没能|未)(?:如期|按期|按时)?(?:在|于)?$"
    r"|(?:(?:推迟|延期|延后|改期|顺延|延)[至到]|改[至到在])$"
)
_CALLED_OFF_BEHIND = re.compile(
    r"^(?:举行|召开|举办|开幕|开赛|开业|进行)?的[^，,。]{2,24}?"
    r"(?:取消|推迟|延期|延后|改期|顺延|暂停|暂缓|停办|叫停)(?:举行|举办|召开|进行)?(?=$|[至到])"
)
_TOLD_DONE = re.compile(r"已(?!定于)|了(?!解)|正在|累计|同比|共有|成功|新增")
_YEAR_SAID = re.compile(r"[去上前昨今本]|\d{4}")
_SURELY_DONE = re.compile(r"已(?!定于)|了(?!解)|正在|目前|截至")
_OPEN_TIME = re.compile(r"^为?(?:公示|公告|报名|申报|受理|展示|征求意见|征集)(?:期|时间)")
_OPEN_FOR = re.compile(
    r"(?:公示|公告|报名|申报|受理|展|会|征求意见|征集)(?:期|时间|日期)(?:为|是|自|从|：|:)?$"
)
"""What is open from a first to a last day: on a day between, it goes on."""

_ASKED = re.compile(
    r"(?:提出|要求|明确|部署|安排|目标|约定|商定|议定|承诺)(?:是|为)?[，,：:]?(?:从|自)?$"
)
_TOLD_PLANS = re.compile(
    r"(?:提出|要求|明确|确定|部署|约定)(?:了)?[^。]*?[：:，,][^。]*?(?:到\d{4}年|"
    + PLAN_CUE.pattern
    + r")"
    + r"|(?:军令状|任务书|责任状|承诺书?|目标任务?)[”’」]?[：:]"
    + r"|(?:发布|印发|出台|公布|通过)[^。：:]*(?:计划|规划|方案|意见)(?:（[^）]*）)?[》”][：:]"
)
"""A plan put forward earlier in the sentence: what is listed behind it is planned, too."""


_LONG = 200
"""Characters of a sentence that are looked back over."""


def status_of(it: Statement) -> Status:
    """The status of what a date governs, by its place and the cues beside it."""
    where = place(it.date, it.published, it.told)
    if where is Place.FUTURE or _AHEAD.match(it.date.text) or _INVITES.search(it.rest):
        return Status.PLANNED
    if where is Place.PAST and (_of_coming_period(it) or _just_ahead(it)):
        return Status.PLANNED
    if it.date.role is Role.ASOF:
        return _of_now(it)
    if where is Place.PAST:
        return _of_past(it)
    if it.date.role is Role.SINCE and where is Place.AROUND:
        return _since(it)
    return _by_cues(it)


def _of_now(it: Statement) -> Status:
    """目前: under way when a cue says so before the deed is called done."""
    ongoing, done = ONGOING_CUE.search(it.rest), DONE_CUE.search(it.rest)
    if ongoing and (not done or ongoing.start() < done.start()):
        return Status.ONGOING
    return Status.OCCURRED


def _of_past(it: Statement) -> Status:
    """Past days stay planned only when the plan's word stands at the date: 原定2020年."""
    if PLAN_ADJACENT.search(it.before.removesuffix("预计")) and not re.match(
        r".{0,4}(?:已|了|如期)", it.after
    ):
        return Status.PLANNED
    if (
        _in_chain_of_plans(it)
        or _CALLED_OFF_BEFORE.search(it.before)
        or _CALLED_OFF_BEHIND.match(it.after)
    ):
        return Status.PLANNED
    if _EXPECTED.match(it.after):
        return Status.OCCURRED if _estimates(it) else Status.PLANNED
    ongoing, done = ONGOING_CUE.search(it.rest), DONE_CUE.search(it.rest)
    lasting = it.date.counted_back or it.date.role is Role.SINCE
    if lasting and ongoing and (not done or ongoing.start() < done.start()):
        return Status.ONGOING
    if _LASTING.search(it.date.text) and not done:
        return Status.ONGOING
    return Status.OCCURRED


def _estimates(it: Statement) -> bool:
    """2023年预计实现产值12亿元, told in January: the first figure of a period that is over."""
    return it.date.granularity in _PERIODS and _ESTIMATE.match(it.after) is not None


def _of_coming_period(it: Statement) -> bool:
    """下半年 without a year in a section of plans, though it was read as a period that is over."""
    without_year = it.date.anchor is AnchorKind.PUBLICATION and not _YEAR_SAID.search(it.date.text)
    return it.among_plans and without_year and not _SURELY_DONE.search(it.said)


def _just_ahead(it: Statement) -> bool:
    """9月15日 in a text of 12 September that says no year: hardly last year's, and no fact yet.

    So is 10月 in a title of September.
    """
    day = it.published.end
    if day is None or it.date.anchor is not AnchorKind.PUBLICATION:
        return False
    months = it.kind is ParagraphKind.TITLE and it.date.granularity is Granularity.MONTH
    closes = it.date.text.startswith("截止") or it.date.text.endswith("截止")
    written = _MONTH_AND_DAY.match(it.date.text) is not None
    days = closes or (it.date.granularity in _DAYS and written)
    if not months and not days:
        return False
    starts = (other.start for other in it.date.alternatives if other.start)
    same_year = (start for start in starts if start.year == day.year)  # 1月 told in December is not
    longest = _DEADLINE if closes else _SOON
    soon = any(0 < (start - day).days <= longest for start in same_year)
    return soon and not _SURELY_DONE.search(it.before + it.after)


def _since(it: Statement) -> Status:
    """Begun before publication: measured, under way, or (今年开始…将) a plan that has its start."""
    if _asked(it):
        return Status.PLANNED
    first = _first_cue(it.rest)
    return first if first in (Status.PLANNED, Status.ONGOING) else Status.OCCURRED


def _by_cues(it: Statement) -> Status:
    """Around publication, or publication unknown: the first cue decides."""
    if PLAN_ADJACENT.search(it.before) or it.date.role is Role.BY or _asked(it):
        return Status.PLANNED
    if _year_begun(it):
        return Status.PLANNED
    if it.among_plans and not it.date.counted_back and not _SURELY_DONE.search(it.said):
        return Status.PLANNED
    if _OPEN_FOR.search(it.before) or _OPEN_TIME.match(it.after):
        return Status.ONGOING
    if _ALL_YEAR.search(it.date.text) and not _TOLD_DONE.search(it.said):
        return Status.PLANNED
    if _goes_on_with_told_plan(it):
        return Status.PLANNED
    first = _first_cue(it.said)
    if first is not None:
        return first
    if _goes_on_planning(it):
        return Status.PLANNED
    return Status.ONGOING if _LASTING.search(it.date.text) else Status.OCCURRED


def _year_begun(it: Statement) -> bool:
    """2022年，完成投资37亿元, told in January of it: no year is over in its first weeks.

    全年盘活2000亩 is an aim as long as the year has a month to go.
    """
    start, end, day = it.date.start, it.date.end, it.published.end
    if it.date.granularity is not Granularity.YEAR or not (start and end and day):
        return False
    if _SO_FAR.search(it.said) or "上年" in it.text:
        return False
    whole = it.date.text.startswith("全年") and NUMBER.search(it.rest) is not None
    first = _FIGURE_OF_YEAR.search(it.said) and 0 <= (day - start).days <= _FIRST_WEEKS
    return bool(first) or (whole and (end - day).days > _LAST_WEEKS)


def _first_cue(said: str) -> Status | None:
    found = [(cue.start(), status) for words, status in _CUES if (cue := words.search(said))]
    return min(found, key=lambda pair: pair[0])[1] if found else None


def _goes_on_planning(it: Statement) -> bool:
    """True when the clause before is a plan and this one, without a cue, goes on with it."""
    return PLAN_CUE.search(last_clause(_lead(it.text, it.span[0]))) is not None


def _in_chain_of_plans(it: Statement) -> bool:
    """今年还要上两条线，8月设备到位: goes on with a plan, though 8月 was read as past."""
    before = _lead(it.text, it.span[0])
    plan = next(iter(reversed(list(PLAN_CUE.finditer(before)))), None)
    if plan is None or _YEAR_SAID.search(it.date.text):
        return False
    since = before[plan.end() :]
    stops = STOP.search(since) or _SURELY_DONE.search(since + it.said) or DONE_CUE.search(it.said)
    return it.date.anchor is not AnchorKind.ABSOLUTE and not stops


def _goes_on_with_told_plan(it: Statement) -> bool:
    """会议提出，到2025年…；今年先…: a list of plans to its end, but for what is done."""
    told = _TOLD_PLANS.search(it.text, max(0, it.date.span[0] - _LONG), it.date.span[0])
    return told is not None and not _SURELY_DONE.search(it.said)


def _asked(it: Statement) -> bool:
    """True when the words before the date say that this was asked for: 会议要求，今年…."""
    return _ASKED.search(_lead(it.text, it.date.span[0])) is not None


def _lead(text: str, place: int) -> str:
    """The last words before a place."""
    return text[max(0, place - 40) : place]
