"""Whether the words around a date look ahead: plans, deadlines, and what was once planned."""

from __future__ import annotations

import re

from timeline.models import Span
from timeline.text.alternation import Cues, one_of
from timeline.text.cues import ANNOUNCING, FIGURES_OUT, TOLD_BY

_BACK, _AHEAD = 30, 40  # characters on either side in which a cue governs a date
_SENTENCE = 120  # characters back in which a plan named in the sentence still does

_PUTS = """
抓获 授予 授给 颁给 交给 移交 移送 送到 送至 搬到 搬至 搬迁至 迁至 迁到 列为 列入 纳入 划入
并入 转让给 出售给 更名为 升级为 认定为 作为 上调 下调 调整[为到至] 改为 转为 合并为 下放
赋予 交由 划归 转交 延伸至 提高到 提升到 提高至 降低至 降低到 扩大到 带到 投向
"""
"""Verbs that put a thing somewhere: 将 before the thing means 把 and plans nothing."""
_ADVERBS = """
全部 陆续 全面 逐步 正式 统一 整体 分批 继续 进一步 率先 优先 首先 集中 同时 共同 直接
"""
"""What stands between a 将 that plans and its verb."""
_THING = "[\u4e00-\u9fff“”《》0-9A-Za-z、.]{2,18}?"
_PLANS = rf"""
将(?![军领士近帅校来就])(?!(?!{one_of(_ADVERBS)}){_THING}{one_of(_PUTS)})
拟(?!人|合|定于|建项目) 拟于 预计(?!负债) 预期 力争(?!上游) 有望
计划(?!书|单列|生育|外|的|进度|任务|[”》」,。;])
(?:冲刺|决战|决胜|奋战)(?=[,。;]|$) (?:全力|坚决|努力|奋力)(?:完成|实现)
确保 争取 即将 规划建设 赶在 抢在 务必 目标(?!的|任务|[,。;]) 届时 到时候
坐等 倒计时 敬请 最快(?!的)
已?定于 定在 定为 定档 敲定 请(?=[于在将各]|大家|考生|市民) [须应需](?=[于在])
要(?=[在于]) [就快即]要
(?:报名|活动|面试|考试|举办|比赛|演出|开售|会议|申报|公示|展出|截止|开标)时间:$
是[^,。;]{{0,14}}(?:关键|攻坚|冲刺|决胜|决战)(?:期|阶段|之年)
(?:根据|按照?)[^,。;]{{0,6}}(?:安排|部署|计划|目标),
提醒我 叫我 帮我 我[要想](?!起|到|说|强) 请?记得 别忘
"""
"""What announces. It chooses a year, so a doubtful word is left out."""
_PLAN_CUES = Cues(one_of(_PLANS))
_SAID = Cues(one_of(ANNOUNCING))
_DONE = Cues(r"已经|已(?!知)|(?<![为忘])了(?![解])")
_WAS = Cues(rf"{_DONE.pattern}|一直|曾|始终|都是")
_REPORTED = Cues(one_of(FIGURES_OUT))
_ESTIMATE = Cues(
    r"(?:预计|预期|预测|估计|有望)[^,。;]{0,8}?(?:增长|增速|增幅|上升|下降|下滑|减少|为|达|超)"
)
_PART = re.compile(r"其中[^,。;!?:\n]*$|(?:分|按|从)(?:季度?|月份?|月度|年度)[看讲来]?,?$")
_DEADLINE_NEAR = Cues(
    r"(?:[月日底末旬]|季度)(?:之|以)?前(?=[^,。;]{0,6}(?:完成|建成|实现|启动|全面|投|达|开|竣|交付|到位))"
)
_TOLD_THEN = re.compile(rf"^,?[^,。;]*?{one_of(TOLD_BY)}[^。;]*$")
_ORIGINALLY = re.compile(r"原(?:本|先)?(?:计划|定于|定|拟)")
_CLAUSE_END = re.compile(r"[,。;!?:\n]")
_SENTENCE_END = re.compile(r"[。!?]")


class Outlook:
    """The words around a date, asked only where a date leaves its year or week open."""

    __slots__ = (
        *("_deadline", "_expected", "_forward", "_hopeful"),
        *("_last_end", "_plan_before", "_span", "_text"),
    )

    def __init__(
        self,
        text: str = "",
        span: Span = (0, 0),
        *,
        deadline: bool = False,
        last_end: int | None = None,
    ) -> None:
        """``deadline``: it (6月底前) looks ahead unless it is said to be done.

        ``last_end``: where the date named last ends in the text.
        """
        self._text, self._span, self._deadline = text, span, deadline
        self._last_end = last_end
        self._expected = False
        self._plan_before: bool | None = None
        self._forward: bool | None = None
        self._hopeful: bool | None = None

    def expect(self) -> None:
        """What is told here are plans: it looks ahead unless it is said to be done."""
        self._expected = True

    @property
    def forward(self) -> bool:
        """A plan cue or a deadline: the next such date is meant, not the latest."""
        if self._forward is None:
            if self._deadline or self._expected:
                self._forward = not is_done(self._text, self._span[1])
            else:
                before = self._after_plan()
                self._forward = looks_forward(self._text, self._span, plan_before=before)
        return self._forward

    def _after_plan(self) -> bool:
        """Whether the sentence plans something before the date: most do not, at one look."""
        if self._plan_before is None:
            start = self._span[0]
            left = self._text[max(0, start - _SENTENCE) : start]
            self._plan_before = _PLAN_CUES.search(left) is not None
        return self._plan_before

    @property
    def reported(self) -> bool:
        """The date named last is when figures came out (昨日公布的快报显示，12月…)."""
        if self._last_end is None:
            return False
        return bool(_REPORTED.search(self._text[self._last_end : self._span[0]]))

    @property
    def part_of(self) -> bool:
        """The clause tells of a part of what was told before (其中一季度2亿元)."""
        return bool(_PART.search(self._text[max(0, self._span[0] - _BACK) : self._span[0]]))

    @property
    def done(self) -> bool:
        """The clause says that it is done (6月20日已完成)."""
        return is_done(self._text, self._span[1])

    @property
    def estimated(self) -> bool:
        """The clause gives a figure that is not out yet (一季度预计增长5%)."""
        start, end = self._span
        right = self._text[end : end + _AHEAD].removeprefix(",")
        return bool(_ESTIMATE.search(_clause_before(self._text, start))) or bool(
            _ESTIMATE.search(_CLAUSE_END.split(right, 1)[0])
        )

    @property
    def noun_before(self) -> bool:
        """The two characters before the date stand in the text since the one named last, or at it.

        4月12日，论坛开幕。开幕前一天…: of the opening, whose date was named.
        """
        start, last = self._span[0], self._last_end
        noun = self._text[max(0, start - 2) : start]
        return last is not None and noun in self._text[max(0, last - _BACK) : start - 2]

    @property
    def told_then(self) -> bool:
        """The date named last is when the plan was made (2019年，公司计划在6月上市)."""
        if self._last_end is None:
            return False
        return bool(_TOLD_THEN.match(self._text[self._last_end : self._span[0]]))

    @property
    def hopeful(self) -> bool:
        """A plan further back in the sentence, or a deadline behind: the next date of this year."""
        if self._hopeful is None:
            start, end = self._span
            after_plan = self._after_plan() and follows_plan(self._text, start)
            self._hopeful = after_plan or precedes_deadline(self._text, end)
        return self._hopeful


def is_done(text: str, end: int) -> bool:
    """True when the clause of a deadline says that it was met, or how things were until then.

    >>> is_done("5月20日前,公司已完成了拆迁", 6), is_done("5月20日前完成", 6)
    (True, False)
    """
    right = text[end : end + _AHEAD].removeprefix("了")  # 排到10月了 is how far, not done
    if _CLAUSE_END.match(right):
        right = right[1:]
    return bool(_WAS.search(_CLAUSE_END.split(right, 1)[0]))


def _clause_before(text: str, place: int) -> str:
    return _CLAUSE_END.split(text[max(0, place - _BACK) : place])[-1]


def looks_forward(text: str, span: Span, *, plan_before: bool = True) -> bool:
    """True when the clause of a date (or the one it governs) plans something.

    ``plan_before``: False where it is known that nothing is planned before it.

    A cue behind a verb of saying belongs to what was said (3月，宣布将…), and a word for
    what is done outweighs it.

    >>> looks_forward("预计12月投产", (2, 5)), looks_forward("3月,公司宣布将增资", (0, 2))
    (True, False)
    """
    start, end = span
    if plan_before or "原" in text[max(0, start - _BACK) : start]:
        left = _clause_before(text, start)
        if _ORIGINALLY.search(left):
            return False  # 原定5月启动: a plan of the past
        if _PLAN_CUES.search(left) and not _DONE.search(left):
            return True
    right = text[end : end + _AHEAD]
    # 下半年，计划…: the date governs the clause that follows
    begins = 1 if _CLAUSE_END.match(right) else 0
    cue = _PLAN_CUES.search(right, begins)  # uncut: 目标(?!,) must see what follows
    if cue is None or _CLAUSE_END.search(right, begins, cue.start()):
        return False
    head = right[begins : cue.start()]
    return not _SAID.search(head) and not _DONE.search(head)


def follows_plan(text: str, start: int) -> bool:
    """True when the sentence before a date plans something and tells of nothing done since.

    >>> follows_plan("三季度将办说明会,年底完成普查", 9)
    True
    """
    sentence = _SENTENCE_END.split(text[max(0, start - _SENTENCE) : start])[-1]
    if _ORIGINALLY.search(sentence):
        return False
    cues = list(_PLAN_CUES.finditer(sentence))
    return bool(cues) and not _DONE.search(sentence[cues[-1].end() :])


def precedes_deadline(text: str, end: int) -> bool:
    """True when the sentence behind a date sets a deadline and tells of nothing done.

    >>> precedes_deadline("10月组织观摩会,12月10日前完成谋划。", 3)
    True
    """
    behind = text[end : end + _SENTENCE]
    if _DEADLINE_NEAR.search(behind) is None:
        return False
    sentence = _SENTENCE_END.split(behind, 1)[0]
    return bool(_DEADLINE_NEAR.search(sentence)) and not _DONE.search(sentence)
