"""Cut a sentence into clauses, and say which of them a date governs."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import lru_cache
from operator import itemgetter

from timeline.models import Span
from timeline.text.brackets import NAMING, PAIRS, ROUND

_BREAK = re.compile(r"(?<!\d)[,:]|[,:](?!\d)|[，：；;。！？!?]+|——|…+")
STOP = re.compile(r"[；;。！？!?]")
"""What ends a statement within a text: it parts more than a comma does."""

_LEADS = re.compile(
    r"(?:(?:现|将|拟)?(?:延期|推迟|延后|顺延|改期|改|调整|提前)(?:到|至|在|于)|已于|将于|定于|直[到至]|[于在至到])$"
)

COMMA = re.compile(r"[，,]")
_MARK = re.compile(r"[，,；;。：:]")
_SPEECH_END = "。！？!?…"
_LONGEST_NAME = 40
_EDGES = "，,、：:；;。！？!?…—- \u3000\t\n"


@lru_cache(maxsize=256)
def closed_spans(text: str) -> tuple[Span, ...]:
    """Brackets, titles and quoted names, marks included: no clause ends inside them.

    Quoted speech (it ends with a full stop, or is long) is cut like other text.

    >>> closed_spans("发布“创新引领，改革攻坚”方案（试行）")
    ((2, 13), (15, 19))
    >>> closed_spans("他说：“昨天开工，明天交付。”")
    ()
    """
    spans: list[Span] = []
    for place, char in enumerate(text):
        closing = PAIRS.get(char)
        if closing is None or (spans and place < spans[-1][1]):
            continue
        end = text.find(closing, place, place + _LONGEST_NAME + 20)
        if end > 0 and _is_closed(char, text[place + 1 : end]):
            spans.append((place, end + 1))
    return tuple(spans)


def _is_closed(opening: str, inner: str) -> bool:
    if opening in NAMING:
        return True
    speech = any(mark in inner for mark in _SPEECH_END)
    return bool(inner) and not speech and len(inner) <= _LONGEST_NAME


@lru_cache(maxsize=256)
def split_clauses(text: str) -> tuple[Span, ...]:
    """The clauses of a sentence, without the marks between them.

    >>> text = "3月签约，6月开工；产值1,100万元。"
    >>> [text[i:j] for i, j in split_clauses(text)]
    ['3月签约', '6月开工', '产值1,100万元']
    """
    closed = closed_spans(text)
    clauses: list[Span] = []
    start = 0
    for mark in _BREAK.finditer(text):
        if any(i < mark.start() < j for i, j in closed):
            continue
        clauses.append((start, mark.start()))
        start = mark.end()
    clauses.append((start, len(text)))
    return tuple(kept for clause in clauses if (kept := trim(text, clause))[0] < kept[1])


def trim(text: str, span: Span) -> Span:
    """A span without the marks and the white space at its edges."""
    start, end = span
    while start < end and text[start] in _EDGES:
        start += 1
    while end > start and text[end - 1] in _EDGES:
        end -= 1
    return (start, end)


def last_clause(text: str) -> str:
    """What stands behind the last mark that parts clauses; marks at the end do not count.

    >>> last_clause("3月签约，6月开工，")
    '6月开工'
    """
    return _MARK.split(text.rstrip("，,；;。：: "))[-1]


def clauses_within(text: str, span: Span) -> list[Span]:
    """The clauses that lie whole within a span; found without looking through all of them.

    >>> clauses_within("甲，乙，丙", (2, 5))
    [(2, 3), (4, 5)]
    """
    clauses = split_clauses(text)
    first = bisect_left(clauses, span[0], key=itemgetter(0))
    last = bisect_right(clauses, span[1], key=itemgetter(1))
    return list(clauses[first:last])


def clause_at(clauses: Sequence[Span], place: int) -> int:
    """The number of the clause that holds a place (the next one for a mark between two)."""
    number = bisect_right(clauses, place, key=itemgetter(1))
    return max(0, min(number, len(clauses) - 1))


def governed(text: str, dates: Sequence[Span]) -> list[Span]:
    """For each date the clauses it governs: its own and those that follow, until another date.

    What stands before the first date belongs to it, and so does what stands between a
    semicolon and a later date. Two dates in one clause: the second starts its own.

    >>> text = "位于河西的厂房，3月开工，占地80亩，6月竣工。"
    >>> spans = governed(text, [(8, 10), (19, 21)])
    >>> [text[i:j] for i, j in spans]
    ['位于河西的厂房，3月开工，占地80亩', '6月竣工']
    """
    clauses = split_clauses(text)
    starts: list[int] = []
    for number, (start, _) in enumerate(dates):
        own = _opening(text, clauses, start, dates[number - 1][1] if number else 0)
        shared = bool(starts) and own <= dates[number - 1][0]
        led = _led(text, start, dates[number - 1][1] if number else 0)
        starts.append(0 if number == 0 else led if shared else own)
    ends = [*starts[1:], len(text)] if starts else []
    return [trim(text, span) for span in zip(starts, ends, strict=True)]


def _led(text: str, date: int, before: int) -> int:
    """Where the words begin that lead to a second date in a clause: 延期至8月, 于9月."""
    lead = _LEADS.search(text, max(before, date - 8), date)
    return lead.start() if lead else date


def aside(text: str, span: Span) -> Span | None:
    """The inside of the round brackets that hold a span, else None.

    >>> aside("一期投产（二期明年开工）", (7, 9))
    (5, 11)
    """
    for start, end in closed_spans(text):
        if start < span[0] and span[1] < end and text[start] in ROUND:
            return (start + 1, end - 1)
    return None


def _opening(text: str, clauses: Sequence[Span], date: int, before: int) -> int:
    """Where the clauses of a date begin: behind a semicolon after the date before, else its own."""
    if not clauses:
        return 0
    own = clause_at(clauses, date)
    for number in range(own, 0, -1):
        start, left = clauses[number][0], clauses[number - 1][1]
        if left < before:
            break
        if STOP.search(text, left, start):
            return start
    return clauses[own][0]


def enclosing(text: str, span: Span) -> Span | None:
    """The inside of the title or quoted name that holds a span, else None.

    A pair around the expression itself is part of its writing, not a name.

    >>> enclosing("“2023光谷论坛”举行", (1, 5))
    (1, 9)
    >>> enclosing("“双十一”当天", (1, 4)) is None
    True
    """
    for start, end in closed_spans(text):
        if start <= span[0] and span[1] <= end and text[start] not in ROUND:
            inner = (start + 1, end - 1)
            return None if span[0] <= inner[0] and inner[1] <= span[1] else inner
    return None


@lru_cache(maxsize=256)
def masked(text: str) -> str:
    """The text with the insides of titles, quoted names and brackets blotted out, equally long.

    Verbs inside them (“开工即开战”) say nothing about the sentence.

    >>> masked("发布《2025计划》，开工")
    '发布《□□□□□□》，开工'
    """
    for start, end in closed_spans(text):
        text = text[: start + 1] + "□" * (end - start - 2) + text[end - 1 :]
    return text
