"""Join a plan to what came of it: done up to a year after the deadline, moved, or called off."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from timeline.merge.blocking import Index
from timeline.merge.choose import published_day
from timeline.merge.cluster import Cluster, leading_order
from timeline.merge.features import Features
from timeline.merge.likeness import Likeness, Meeting
from timeline.merge.reasons import place_of, what_is_shared
from timeline.merge.thresholds import NO_TEXT
from timeline.merge.vetoes import kept_apart, same_sentence
from timeline.models import EventKind, Role, Status

GRACE = 365
"""Days after the deadline in which an outcome is still looked for."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """A plan (a cluster of planned mentions) and the cluster that reports what came of it."""

    plan: Cluster
    done: Cluster
    rule: str
    likeness: Likeness

    @property
    def reason(self) -> str:
        """Why the plan is taken for what came of it."""
        plan = "、".join(map(place_of, self.plan.members))
        due, done = self.plan.leader.mention.date.text, place_of(self.done.leader)
        came = "改期或取消" if self.done.leader.called_off else "落实"
        shared = what_is_shared(self.likeness)
        return f"{plan}的计划（{due}）由{done}{came}：{self.rule}（{shared}）"


def outcomes_of(clusters: Sequence[Cluster]) -> list[Outcome]:
    """For each plan of a block the outcome that is most like it, if there is one."""
    plans = [c for c in clusters if c.leader.planned]
    done = [c for c in clusters if _settles(c.leader)]
    if not done or not plans:
        return []
    index = Index(statistics=True)
    for number, cluster in enumerate(done):
        index.add(number, cluster.leader)
    if any(plan.leader.once for plan in plans):
        for number, cluster in enumerate(done):
            for member in cluster.members:
                index.add_sentence(number, member)
    return [found for plan in plans if (found := _outcome(plan, done, index))]


def _settles(leader: Features) -> bool:
    """True for what has happened, and for the new date of a plan that was moved."""
    return leader.mention.status is Status.OCCURRED or (leader.called_off and not leader.once)


def _outcome(plan: Cluster, done: Sequence[Cluster], index: Index) -> Outcome | None:
    first, last = window(plan.leader)
    numbers = set(index.within(plan.leader, first, last)) | set(index.candidates(plan.leader))
    numbers |= set(index.of_same_sentence(plan.leader))
    found = [
        outcome
        for n in sorted(numbers)
        if done[n] is not plan and (outcome := fulfils(plan, done[n]))
    ]
    return max(found, key=_preference, default=None)


def _preference(outcome: Outcome) -> tuple[object, ...]:
    seen, leader, plan = outcome.likeness, outcome.done.leader, outcome.plan.leader
    on_time = plan.first <= leader.last and leader.first <= plan.last
    return (seen.facts, on_time, seen.text, -leader.first, leading_order(leader))


def window(plan: Features) -> tuple[int, int]:
    """The days in which the outcome can lie: from publication to a year after the deadline."""
    known = plan.mention.article.published.start
    early = plan.first - GRACE if plan.mention.date.role is Role.BY else plan.first
    if plan.once:
        return max(1, plan.first - GRACE), plan.last + GRACE
    first = min(known.toordinal(), plan.last) if known else max(1, early)
    last = plan.first if plan.since else plan.last
    return first, last + GRACE


def fulfils(plan: Cluster, done: Cluster) -> Outcome | None:
    """The outcome when a cluster reports what was planned, else None."""
    a, b = plan.leader, done.leader
    if a.once and (told := _in_one_sentence(plan, done)):
        return told
    first, last = window(a)
    if b.last < first or b.first > last or kept_apart(a, b, plan=True):
        return None
    if ((_is_target(a) and b.statistic) or b.days > 31) and a.last != b.last:
        return None
    seen = Likeness(a, b, Meeting.INSIDE)
    if _disputed(seen) or not (seen.placed or seen.names(0.8, 5)):
        return None
    if b.planned and not a.once and published_day(a.mention) >= published_day(b.mention):
        return None
    if b.called_off:
        moved = seen.names(0.6, 3) or seen.names(1, 2) or (seen.stages and seen.names(0.6, 2))
        return Outcome(plan, done, "计划取消或改期", seen) if moved else None
    if b.planned:
        return None
    rule = _rule(
        seen,
        on_time=a.first <= b.first and b.last <= a.last,
        one_stage=bool(a.stages) == bool(b.stages),
    )
    return Outcome(plan, done, rule, seen) if rule else None


def _in_one_sentence(plan: Cluster, done: Cluster) -> Outcome | None:
    """原计划9月投产，已于8月26日投产: the sentence itself tells what came of the plan."""
    a = plan.leader
    beside = [member for member in done.members if same_sentence(a, member)]
    if not beside or beside[0].once or kept_apart(a, beside[0], plan=True):
        return None
    seen = Likeness(a, beside[0], Meeting.INSIDE)
    return None if seen.figures.far else Outcome(plan, done, "同一句说明原计划及结果", seen)


def _is_target(plan: Features) -> bool:
    """True when a figure is aimed at: it is met by the figure of its own period only."""
    return plan.mention.kind in (EventKind.TARGET, EventKind.STATISTIC)


def _disputed(seen: Likeness) -> bool:
    """True when figures differ: a target that was missed is told as a target and as a result."""
    return bool(seen.figures.far) or len(seen.figures.close) > len(seen.figures.agreed)


def _rule(seen: Likeness, *, on_time: bool, one_stage: bool) -> str | None:
    if (seen.figures.agreed or seen.ordinals) and seen.text >= 0.4:
        return "数字一致，文字相近"
    if one_stage and seen.text >= 0.6 and not seen.thin:
        return "文字相近"
    if seen.acts and seen.names(0.6, 4):
        return "所做和名称一致"
    if on_time and seen.acts and seen.names(1, 2):
        return "按期，所做和名称一致"
    if on_time and seen.series and seen.stages and seen.text >= NO_TEXT:
        return "按期，批次和阶段一致"
    return None
