"""Say whether an event has happened, is under way or is planned."""

from __future__ import annotations

import re
from enum import Enum

from timeline.events.statement import Statement
from timeline.models import DateMention, Publication, Role, Status
from timeline.text.clauses import last_clause
from timeline.text.cues import DONE_CUE, ONGOING_CUE, PLAN_ADJACENT, PLAN_CUE


class Place(Enum):
    """Where a date lies as seen from publication."""

    PAST = "past"
    AROUND = "around"
    FUTURE = "future"
    UNKNOWN = "unknown"


_CUES = (
    (PLAN_CUE, Status.PLANNED),
    (ONGOING_CUE, Status.ONGOING),
    (DONE_CUE, Status.OCCURRED),
)
_LASTING = re.compile(r"连日|这几天|这些天|这段时间|近来|这阵子")
_AHEAD = re.compile(
    r"^(?:明[天日年早晚]|后[天年]|来年|下(?:个)?(?:周|月|星期|季度|一年)|未来|今后)"
)
_ALL_YEAR = re.compile(r"年内|年底|年末")
_EXPECTED = re.compile(r"^[^，,。已了]{0,16}(?:有望|预计|预期)(?!目标)")
_TOLD_DONE = re.compile(r"已(?!定于)|了(?!解)|正在|累计|同比|共有|成功|新增")
_ASKED = re.compile(r"(?:提出|要求|明确|部署|安排|目标)(?:是|为)?[，,：:]?$")


def place(date: DateMention, published: Publication) -> Place:
    """Past, future, or around the publication day.

    A day equal to the publication day is past: news tells what was.
    """
    start, end = date.start or date.end, date.end
    if not published.known or published.start is None or published.end is None or start is None:
        return Place.UNKNOWN
    if start > published.end:
        return Place.FUTURE
    if end is not None and (end < published.start or end == published.start == published.end):
        return Place.PAST
    return Place.AROUND


def status_of(it: Statement) -> Status:
    """The status of what a date governs, by its place and the cues beside it."""
    where = place(it.date, it.published)
    if where is Place.FUTURE or _AHEAD.match(it.date.text):
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
    if _EXPECTED.match(it.after):
        return Status.PLANNED
    ongoing, done = ONGOING_CUE.search(it.rest), DONE_CUE.search(it.rest)
    if it.date.counted_back and ongoing and (not done or ongoing.start() < done.start()):
        return Status.ONGOING
    if _LASTING.search(it.date.text) and not done:
        return Status.ONGOING
    return Status.OCCURRED


def _since(it: Statement) -> Status:
    """Begun before publication: measured, under way, or (今年开始…将) a plan that has its start."""
    first = _first_cue(it.rest)
    return first if first in (Status.PLANNED, Status.ONGOING) else Status.OCCURRED


def _by_cues(it: Statement) -> Status:
    """Around publication, or publication unknown: the first cue decides."""
    if PLAN_ADJACENT.search(it.before) or it.date.role is Role.BY or _asked(it):
        return Status.PLANNED
    if _ALL_YEAR.search(it.date.text) and not _TOLD_DONE.search(it.said):
        return Status.PLANNED
    first = _first_cue(it.said)
    if first is not None:
        return first
    if _goes_on_planning(it):
        return Status.PLANNED
    return Status.ONGOING if _LASTING.search(it.date.text) else Status.OCCURRED


def _first_cue(said: str) -> Status | None:
    found = [(cue.start(), status) for words, status in _CUES if (cue := words.search(said))]
    return min(found, key=lambda pair: pair[0])[1] if found else None


def _goes_on_planning(it: Statement) -> bool:
    """True when the clause before is a plan and this one, without a cue, goes on with it."""
    return PLAN_CUE.search(last_clause(_lead(it.text, it.span[0]))) is not None


def _asked(it: Statement) -> bool:
    """True when the words before the date say that this was asked for: 会议要求，今年…."""
    return _ASKED.search(_lead(it.text, it.date.span[0])) is not None


def _lead(text: str, place: int) -> str:
    """The last words before a place."""
    return text[max(0, place - 40) : place]
