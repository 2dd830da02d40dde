"""Sentences with marked dates: «» the one that is judged, ‹› the others."""

from __future__ import annotations

import re
from datetime import date, timedelta

from timeline.events.judge import Verdict, judge
from timeline.models import AnchorKind, DateMention, Granularity, Publication, Role, Span

PUBLISHED = date(2024, 9, 15)
WHEN = {
    "past": (date(2024, 3, 1), date(2024, 3, 31)),
    "now": (PUBLISHED, PUBLISHED),
    "future": (date(2025, 1, 1), date(2025, 3, 31)),
    "around": (date(2024, 1, 1), date(2024, 12, 31)),
    "-": (None, None),
}
_GRAINS = (
    (r"年代|世纪", Granularity.DECADE),
    (r"日|今天|昨|明天|\d号|当天", Granularity.DAY),
    (r"[上本下]?周", Granularity.WEEK),
    (r"月初|月底|月末|旬|\d+月底", Granularity.TENDAYS),
    (r"月", Granularity.MONTH),
    (r"季度", Granularity.QUARTER),
    (r"半年", Granularity.HALF),
    (r"十[一二三四五六]五|期间|目前|眼下|当前|近日|日前|连日|至|以来", Granularity.SPAN),
    (r"年|20\d\d", Granularity.YEAR),
)


def _granularity(text: str) -> Granularity:
    return next((grain for word, grain in _GRAINS if re.search(word, text)), Granularity.SPAN)


def _role(text: str, before: str, after: str) -> Role:
    if re.search(r"目前|眼下|当前", text) or before.endswith("截至"):
        return Role.ASOF
    if re.match(r"以来|起", after) or re.search(r"以来|起$", text):
        return Role.SINCE
    if text.endswith("前") or before.endswith("到") or text.startswith("到"):
        return Role.BY
    return Role.AT


def mention(text: str, span: Span, when: str) -> DateMention:
    start, end = WHEN[when]
    words = text[span[0] : span[1]]
    role = _role(words, text[: span[0]], text[span[1] :])
    back = words in ("近日", "日前", "连日来")
    if back and start:
        start, end = PUBLISHED - timedelta(14), PUBLISHED
    return DateMention(
        words,
        span,
        start,
        end,
        _granularity(words),
        False,
        role,
        None,
        None,
        AnchorKind.ABSOLUTE,
        "made",
        "made",
        counted_back=back,
    )


def unmark(marked: str) -> tuple[str, Span, list[Span]]:
    """The plain sentence, the span judged, and the spans of all its marked dates."""
    plain, spans, judged = "", [], (0, 0)
    for piece in re.split(r"(«[^»]*»|‹[^›]*›)", marked):
        words = piece.strip("«»‹›") if piece[:1] in "«‹" and piece else piece
        if piece[:1] in ("«", "‹"):
            spans.append((len(plain), len(plain) + len(words)))
            judged = spans[-1] if piece[0] == "«" else judged
        plain += words
    return plain, judged, spans


def verdict_of(marked: str, when: str = "past") -> Verdict:
    """The verdict on the «» date; other dates lie in the past."""
    plain, judged, spans = unmark(marked)
    dates = [mention(plain, span, when if span == judged else "past") for span in spans]
    verdicts = judge(plain, dates, published=Publication(PUBLISHED, PUBLISHED))
    return next(it for it in verdicts if it.statement.date.span == judged)
