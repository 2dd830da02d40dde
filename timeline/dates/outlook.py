"""Whether the words around a date look ahead: plans, deadlines, and what was once planned."""

from __future__ import annotations

import re

from timeline.models import Span

_BACK, _AHEAD = 30, 40  # characters on either side in which a cue governs a date
_SENTENCE = 120  # characters back in which a plan named in the sentence still does

_PLAN_CUES = re.compile(
    r"将(?![军领士近帅校来就])|拟(?!人|合|定于)|预计|预期|力争|计划(?!书|单列|生育|外)|有望|确保|争取|即将|规划建设"
    r"|赶在|抢在|务必|目标|届时|到时候|坐等|已?定于|拟于|要(?=[在于])"
)
_SAID = re.compile(
    r"宣布|提出|表示|发布|公布|印发|出台|决定|明确|透露|介绍|获悉|了解到|通过|召开|签|说|启动|部署"
)
_DONE = re.compile(r"已经|已(?!知)|(?<![为])了(?![解])")
_ORIGINALLY = re.compile(r"原(?:本|先)?(?:计划|定于|定|拟)")
_CLAUSE_END = re.compile(r"[，,。；;！!？?：:\n]")
_SENTENCE_END = re.compile(r"[。！？!?]")


class Outlook:
    """The words around a date, asked only where a date leaves its year or week open."""

    __slots__ = ("_forward", "_hopeful", "_span", "_text")

    def __init__(self, text: str = "", span: Span = (0, 0), *, deadline: bool = False) -> None:
        """``deadline``: it (6月底前) looks ahead whatever stands around it."""
        self._text, self._span = text, span
        self._forward: bool | None = True if deadline else None
        self._hopeful: bool | None = None

    @property
    def forward(self) -> bool:
        """A plan cue or a deadline: the next such date is meant, not the latest."""
        if self._forward is None:
            self._forward = looks_forward(self._text, self._span)
        return self._forward

    @property
    def hopeful(self) -> bool:
        """A plan cue further back in the sentence: the next date, if this year still holds it."""
        if self._hopeful is None:
            self._hopeful = follows_plan(self._text, self._span[0])
        return self._hopeful


def looks_forward(text: str, span: Span) -> bool:
    """True when the clause of a date (or the one it governs) plans something.

    A cue behind a verb of saying belongs to what was said (3月，宣布将…), and a word for
    what is done outweighs it.

    >>> looks_forward("预计12月投产", (2, 5)), looks_forward("3月，公司宣布将增资", (0, 2))
    (True, False)
    """
    start, end = span
    left = _CLAUSE_END.split(text[max(0, start - _BACK) : start])[-1]
    if _ORIGINALLY.search(left):
        return False  # 原定5月启动: a plan of the past
    if _PLAN_CUES.search(left) and not _DONE.search(left):
        return True
    right = text[end : end + _AHEAD]
    if _CLAUSE_END.match(right):  # 下半年，计划…: the date governs the clause that follows
        right = right[1:]
    right = _CLAUSE_END.split(right, 1)[0]
    cue = _PLAN_CUES.search(right)
    if cue is None:
        return False
    head = right[: cue.start()]
    return not _SAID.search(head) and not _DONE.search(head)


def follows_plan(text: str, start: int) -> bool:
    """True when the sentence before a date plans something and tells of nothing done since.

    >>> follows_plan("三季度将办说明会，年底完成普查", 9)
    True
    """
    sentence = _SENTENCE_END.split(text[max(0, start - _SENTENCE) : start])[-1]
    if _ORIGINALLY.search(sentence):
        return False
    cues = list(_PLAN_CUES.finditer(sentence))
    return bool(cues) and not _DONE.search(sentence[cues[-1].end() :])
