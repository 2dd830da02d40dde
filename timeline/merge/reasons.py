"""Say in one Chinese sentence which mentions were merged, by which rule, and how alike they are."""

from __future__ import annotations

from collections.abc import Iterable

from timeline.merge.compare import Verdict
from timeline.merge.features import Features
from timeline.merge.likeness import Likeness
from timeline.models import EventMention


def join_reason(verdict: Verdict) -> str:
    """Why one mention joined another."""
    seen = verdict.likeness
    joined = f"{place_of(seen.a)}并入{place_of(seen.b)}"
    return f"{joined}：{verdict.rule}（{seen.meeting}，{what_is_shared(seen)}）"


def alike_reason(feature: Features) -> str:
    """Which articles print a statement in the same words."""
    alike = "、".join(map(_place, feature.alike))
    return f"{alike}并入{place_of(feature)}：原文相同"


def apart_reason(one: Features, other: Features, why: str | None) -> str:
    """Why two statements of equal zone, date and figures stand apart."""
    why = why or "文字不足以认定为同一事件"
    return f"{place_of(one)}与{place_of(other)}的区域、日期和数字相同，未合并：{why}"


def place_of(feature: Features) -> str:
    """The id of a mention, its file and line."""
    return _place(feature.mention)


def _place(mention: EventMention) -> str:
    return f"{mention.id}（{mention.article.file}:{mention.line}）"


def what_is_shared(seen: Likeness) -> str:
    """How alike two mentions are, in words."""
    parts = [f"文字重合{seen.text:.2f}"]
    if seen.figures.agreed:
        parts.append(f"数字一致：{_list(ours.text for ours, _ in seen.figures.agreed)}")
    if seen.figures.close:
        parts.append(f"数字不一：{_list(f'{a.text}/{b.text}' for a, b in seen.figures.close)}")
    if seen.ordinals + seen.series:
        parts.append("序次一致")
    return "，".join(parts)


def _list(texts: Iterable[str]) -> str:
    return "、".join(dict.fromkeys(texts))
