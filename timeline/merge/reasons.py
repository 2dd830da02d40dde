"""Say in one Chinese sentence which mentions were merged, by which rule, and how alike they are."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from timeline.merge.cluster import Cluster
from timeline.merge.features import Features
from timeline.merge.likeness import Likeness
from timeline.merge.plans import Outcome


def merge_reason(cluster: Cluster, outcomes: Sequence[Outcome]) -> str | None:
    """The reason, or None for an event with a single mention."""
    joined = [
        f"{_place(seen.a)}并入{_place(seen.b)}：{verdict.rule}（{_seen(seen)}）"
        for verdict in cluster.verdicts
        for seen in (verdict.likeness,)
    ]
    return "；".join([*sorted(joined), *sorted(map(_fulfilled, outcomes))]) or None


def _fulfilled(outcome: Outcome) -> str:
    plan = "、".join(_place(member) for member in outcome.plan.members)
    due, done = outcome.plan.leader.mention.date.text, _place(outcome.done.leader)
    came = "改期或取消" if outcome.done.leader.called_off else "落实"
    return f"{plan}的计划（{due}）由{done}{came}：{outcome.rule}（{_shared(outcome.likeness)}）"


def _place(feature: Features) -> str:
    mention = feature.mention
    return f"{mention.id}（{mention.article.file}:{mention.line}）"


def _seen(seen: Likeness) -> str:
    return f"{seen.meeting}，{_shared(seen)}"


def _shared(seen: Likeness) -> str:
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
