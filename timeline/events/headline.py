"""Make a headline of at most thirty characters from the clause that states an event."""

from __future__ import annotations

import re
from dataclasses import dataclass

from timeline.events.clauses import masked, split_clauses
from timeline.events.words import DEEDS, HAPPENS, NUMBER, PLAN_CUE, QUESTION
from timeline.models import Span, Status

LONGEST = 30
"""Characters of a headline."""

_GENERIC = re.compile(r"(?:我区|该区|本区|全区|该开发区|(?<![一-鿿])(?:开发区|园区|新区|高新区|合作区|示范区|管委会)(?!管|党))")
_LEAD = re.compile(
    r"^(?:本报讯|【[^】]{0,12}】|[（(][^）)]{0,30}(?:记者|通讯员)[^）)]{0,30}[)）]|与此同时|同时|此外|另外|其中|据了解|据悉|据介绍|据统计|据通报"
    r"|记者(?:从.{0,20})?(?:获悉|了解到)|(?:记者|笔者)?(?:从.{0,20})?获悉|早在|就在|而在|仅在|而|但|则|也|又|并|且|截至|截止"
    r"|在|于|自|从|到|至|已于|将于|图为|比如|例如|值得一提的是|[\s,，:：;；、·•—-])+"
)
_TAIL = re.compile(r"(?:于|在|自|从|到|至|截至|定于)$")
_FLOURISH = re.compile(r"正式|顺利|大力|进一步|圆满|成功|隆重|全面|积极|深入|切实|着力|率先|接连|纷纷|首先|也(?=投入|正)|便|就(?=召开)|又(?=发布)")
_RHETORIC = re.compile(r"彰显|意在|旨在|添砖加瓦|擦亮|注入|吹响|谱写|书写|奏响|助力|标志着|为.{1,12}(?:奠定|打下|提供|增添)|意味着|开创|引领|迈出")
_SETTING = re.compile(r"^(?:作为|围绕|随着|在.{1,16}(?:方面|加持之下|下|中|上|后)$|按照|根据|依托|立足|为了?|通过|由于|面对|聚焦|位于|占地)")
_PUBLISHES = re.compile(r"(?:发布|印发|出台|公布|推出|签署|签订)(?:了)?[^，,]{0,6}[《“]")
_LIST = re.compile(r"(?P<first>[^、，,的了《》“”]{2,12})(?:、[^、，,《》“”]{1,16})+(?P<end>等)")
_PLAN_MARK = re.compile(PLAN_CUE.pattern + r"|计划|到\d{4}年|年底前|前$|目标|规划")
_MODALS = ("将", "拟", "计划", "力争", "预计", "确保", "争取", "有望")


@dataclass(frozen=True, slots=True)
class Source:
    """What a headline is made from. ``span`` is the governed part, ``dates`` what to leave out."""

    text: str
    span: Span
    date: Span
    dates: tuple[Span, ...]
    status: Status
    zone: str | None


def headline_of(source: Source) -> str:
    """The best clause as a headline.

    Words come from the sentence alone, but for the zone's short name in place of 我区 and the
    like, and a plan's 将 where the clause has lost its marker.
    """
    clauses = _clauses(source)
    if not clauses:
        return fit(source.text)
    best = max(range(len(clauses)), key=lambda number: (_score(clauses, number), -number))
    said = _with_subject(clauses, best, source.zone)
    said = _shorter(_named(said, source.zone))
    if best + 1 < len(clauses) and _wants_more(said, clauses[best + 1]):
        said = f"{said}，{clauses[best + 1]}"
    return fit(_keep_plan(said, source, clauses[best]))


def _clauses(source: Source) -> list[str]:
    """The clauses of the governed part without dates and leads; settings go when others stay."""
    start, end = source.span
    pieces = [
        _cleaned(source, (max(i, start), min(j, end)))
        for i, j in split_clauses(source.text)
        if i < end and j > start
    ]
    said = [piece for piece in pieces if len(piece) > 1]
    return [piece for piece in said if not _SETTING.match(piece)] or said


def _cleaned(source: Source, span: Span) -> str:
    """A clause without its dates, and without what led to it."""
    start, end = span
    piece = ""
    for date in sorted(source.dates):
        if start <= date[0] and date[1] <= end:
            piece += _TAIL.sub("", source.text[start : date[0]])
            start = date[1]
            tail = re.match(r"(?:以来|起|前|期间|，|,|的(?=一))+", source.text[start:end])
            start += tail.end() if tail else 0
    piece = (piece + source.text[start:end]).strip(" ，,。；;：:！!？?—-\u3000“”" if _odd(piece) else " ，,。；;：:！!？?—-\u3000")
    return _LEAD.sub("", piece)


def _odd(text: str) -> bool:
    return text.count("“") != text.count("”")


def _score(clauses: list[str], number: int) -> float:
    clause = clauses[number]
    plain = masked(clause)
    score = 2.0 if DEEDS.search(plain) else 1.0 if HAPPENS.search(plain) else 0.0
    score += 1.0 if NUMBER.search(plain) else 0.0
    score += 1.5 if number == 0 else 0.0
    score += 1.5 if _PUBLISHES.search(clause) else 0.0
    score -= 2.5 if _RHETORIC.search(plain) else 0.0
    score -= 2.0 if QUESTION.search(plain) else 0.0
    return score - (1.0 if len(clause) < 5 else 0.0)


def _with_subject(clauses: list[str], number: int, zone: str | None) -> str:
    """The clause with a subject: its own, else that of a clause before, else the zone."""
    clause = clauses[number]
    if not _lacks_subject(clause):
        return clause
    for earlier in reversed(clauses[:number]):
        if subject := _subject(earlier):
            return subject + clause
    return (zone or "") + clause


def _lacks_subject(clause: str) -> bool:
    plain = masked(clause)
    return HAPPENS.match(re.sub(r"^(?:已经?|将|拟|还|再|计划|力争|预计|确保)+", "", plain)) is not None


def _subject(clause: str) -> str | None:
    """What stands before the first verb, when it can be one subject."""
    verb = re.search(rf"将|拟|计划|已|力争|{HAPPENS.pattern}", masked(clause))
    if verb is None or not 2 <= verb.start() <= 16:
        return None
    return clause[: verb.start()].rstrip("，, 首共均都正就")


def _named(clause: str, zone: str | None) -> str:
    return _GENERIC.sub(zone, clause, count=1) if zone else clause


def _shorter(clause: str) -> str:
    clause = _LIST.sub(r"\g<first>\g<end>", clause)
    if len(clause) > LONGEST:
        clause = re.sub(r"[（(](?!滨江)[^（）()]*[)）]", "", clause)
    inside = masked(clause)
    for flourish in reversed(list(_FLOURISH.finditer(inside))):
        clause = clause[: flourish.start()] + clause[flourish.end() :]
    return clause


def _wants_more(said: str, following: str) -> bool:
    short = len(said) < 14 and len(said) + len(following) < LONGEST
    return short and not _RHETORIC.search(following) and bool(NUMBER.search(following))


def _keep_plan(said: str, source: Source, clause: str) -> str:
    """Put the marker of a plan back when the clause has lost it."""
    if source.status is not Status.PLANNED or _PLAN_MARK.search(said[:LONGEST]):
        return said
    marker = _marker(source)
    verb = HAPPENS.search(masked(said))
    if verb and 0 < verb.start() <= 20:
        return said[: verb.start()] + marker + said[verb.start() :]
    return marker + said


def _marker(source: Source) -> str:
    """The plan's own word if the sentence has one before the date, else 将."""
    near = source.text[max(0, source.date[0] - 12) : source.span[1]]
    return next((word for word in _MODALS if word in near), "将")


def fit(text: str, longest: int = LONGEST) -> str:
    """Cut to the length at a clause, else at a character that breaks no quote, bracket or number.

    >>> fit("园区举行签约仪式，12个项目落户，总投资超过30亿元，涵盖多个新兴产业", 20)
    '园区举行签约仪式，12个项目落户'
    """
    if len(text) <= longest:
        return _balanced(text)
    for mark in ("；", "，", ","):
        head = text[:longest].rsplit(mark, 1)[0]
        if mark in text[:longest] and len(head) >= 8 and _open(head) < 0:
            return head
    end = longest
    while end > 4 and _breaks(text, end):
        end -= 1
    opened = _open(text[:end])
    return _balanced(text[:opened] if opened > 3 else text[:end])


def _breaks(text: str, end: int) -> bool:
    """True when a cut here goes through a number or a Latin word, or leaves 的 at the end."""
    pair = text[end - 1 : end + 1]
    return bool(re.match(r"[\dA-Za-z.,%％万亿][\dA-Za-z.,%％万亿个家元]", pair)) or text[end - 1] in "的和与、了第"


def _open(text: str) -> int:
    """The place of the last mark that is opened and not closed; -1 for none."""
    places = [
        text.rfind(opening)
        for opening, closing in ("“”", "《》", "（）", "()", "「」", "‘’")
        if text.count(opening) > text.count(closing)
    ]
    return min(places, default=-1)


def _balanced(text: str) -> str:
    """The text without a stray closing or opening mark."""
    for opening, closing in ("“”", "「」", "‘’", "（）", "()", "《》"):
        if text.count(opening) != text.count(closing):
            text = text.replace(opening, "").replace(closing, "")
    return text.strip(" ，,、；;：:")
