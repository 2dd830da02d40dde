"""Whether a text tells a date as past or as still to come, and whether it gives its figures."""

from __future__ import annotations

import re

from timeline.models import DateMention, Granularity, Role
from timeline.text.clauses import COMMA, STOP
from timeline.text.cues import ONCE_PLANNED, PLAN_CUE

_FUTURE = re.compile(PLAN_CUE.pattern + r"|目标|待到|(?<![已正业])启动编制")
_PAST = re.compile(r"已(?!定于)|了(?!解)|曾|" + ONCE_PLANNED.pattern)
_TAKES_EFFECT = re.compile(r"施行|实施|实行|试行|执行|生效|启用|受理")
_FIGURE = re.compile(
    r"[\d.]+\s*(?:[万亿]|%|％|个|家|元|项|户|名|人|倍|公里|亩|平方|吨|辆|架|条|件|宗|起|台|位|成)"
)
_MONTHS = re.compile(r"前[\d一二两三四五六七八九十]+个?月|\d{1,2}[—–~至到-]\d{1,2}月")
_LONGEST_WORD = 45
_LONGEST_BEFORE = 200
_PERIODS = frozenset({Granularity.QUARTER, Granularity.HALF, Granularity.YEAR})


def is_ahead(text: str, mention: DateMention) -> bool:
    """True when the words around a date tell it as future: 力争2023年底…, 2023年,该区将….

    A deadline counts too, unless something says that it was met, and a rule that takes effect
    (自9月1日起施行): it is announced before.
    """
    around = _own_clause(text, mention)
    if _PAST.search(around):
        return False
    if mention.role is Role.BY or (mention.role is Role.SINCE and _TAKES_EFFECT.search(around)):
        return True
    return bool(_FUTURE.search(around)) or _plan_runs_on(text, mention)


def _plan_runs_on(text: str, mention: DateMention) -> bool:
    """True when the clause before is a plan: 将于6月底前动工，2020年9月通水."""
    clauses = COMMA.split(STOP.split(_before(text, mention))[-1])
    before = clauses[-2] if len(clauses) > 1 else ""
    return bool(_FUTURE.search(before)) and not _PAST.search(before)


def gives_figures(text: str, mention: DateMention) -> bool:
    """True for a quarter, half or year whose figures follow: it is over by then."""
    several = mention.granularity in _PERIODS or _MONTHS.search(mention.text)
    if not several or mention.role is not Role.AT:
        return False
    return bool(_FIGURE.search(_rest(text, mention)))


def is_framed(text: str, mention: DateMention) -> bool:
    """True for a date that places what is told, not one inside a name: 2022年亚运会.

    A day or a month always does; a year does when a pause or an edge follows it.
    """
    if mention.granularity is not Granularity.YEAR:
        return True
    start, end = mention.span
    inside = text.count("《", 0, start) > text.count("》", 0, start)
    return not inside and bool(re.match(r"[，,：:]|$", text[end:]))


def _own_clause(text: str, mention: DateMention) -> str:
    """The clause of a date; with the next one when the date is set off from it by a comma."""
    start, end = mention.span
    before = re.split(r"[；;。！？!?，,]", _before(text, mention))[-1]
    after = _rest(text, mention)
    clauses = COMMA.split(after)
    own = clauses[1] if not clauses[0].strip() and len(clauses) > 1 else clauses[0]
    return before + text[start:end] + own


def _before(text: str, mention: DateMention) -> str:
    """What stands before a date, near enough to say something of it."""
    start = mention.span[0]
    return text[max(0, start - _LONGEST_BEFORE) : start]


def _rest(text: str, mention: DateMention) -> str:
    end = mention.span[1]
    return STOP.split(text[end : end + _LONGEST_WORD])[0]
