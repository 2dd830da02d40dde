"""Gather mentions into clusters around leaders: the most precise and fullest mention first.

A mention joins the cluster whose leader it is most like and none of whose members it contradicts.
Leaders, not chains: with connected components one incidental figure pulls a block together.
"""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass, field

from timeline.merge.choose import published_day
from timeline.merge.compare import (
    Verdict,
    compare,
    contradicts,
    how_dates_meet,
)
from timeline.merge.features import Features
from timeline.merge.likeness import Likeness
from timeline.merge.profiles import profile_of
from timeline.merge.reasons import join_reason
from timeline.merge.vetoes import kept_apart, other_name, same_article

FEW = 8
"""Members that a newcomer is compared with one by one: to sort more by profile costs less."""


@dataclass(slots=True)
class Cluster:
    """The mentions of one event; ``reasons`` tell why each but the leader joined.

    ``profiles`` are the first so many of its members (``sorted_members``) by profile.
    """

    members: list[Features]
    reasons: list[str] = field(default_factory=list)
    profiles: dict[Hashable, list[Features]] = field(default_factory=dict)
    sorted_members: int = 0

    @property
    def leader(self) -> Features:
        """The mention that the others are compared with."""
        return self.members[0]


def at_peace_with_all(feature: Features, cluster: Cluster) -> bool:
    """True when nothing forbids that a mention reports the event of a cluster."""
    if len(cluster.members) <= FEW:
        return all(at_peace(feature, member) for member in cluster.members)
    for member in cluster.members[cluster.sorted_members :]:
        cluster.profiles.setdefault(profile_of(member), []).append(member)
    cluster.sorted_members = len(cluster.members)
    return all(_at_peace_with_profile(feature, same) for same in cluster.profiles.values())


def _at_peace_with_profile(feature: Features, members: Sequence[Features]) -> bool:
    """The same for members of one profile: only words and articles tell them apart."""
    first, *others = members
    if not at_peace(feature, first):
        return False
    meeting = how_dates_meet(feature, first)
    far = meeting is None or Likeness(feature, first, meeting).figures.far
    if far or same_article(feature, first):
        return all(at_peace(feature, member) for member in others)
    return not any(
        not at_peace(feature, other) if same_article(feature, other) else other_name(feature, other)
        for other in others
    )


def join(cluster: Cluster, feature: Features, verdict: Verdict) -> Cluster:
    """Take a mention into the cluster; the verdict tells why."""
    cluster.members.append(feature)
    cluster.reasons.append(join_reason(verdict))
    return cluster


def leading_order(feature: Features) -> tuple[object, ...]:
    """Most precise date, most figures, longest text, earliest publication, then what it is."""
    return (
        feature.days,
        -len(feature.mention.quantities),
        -len(feature.text),
        published_day(feature.mention),
        feature.identity,
    )


def best_of(
    feature: Features, clusters: Sequence[Cluster], *, strict: bool = False
) -> tuple[Cluster, Verdict] | None:
    """The cluster whose leader is most like a mention, and why; of equals the first."""
    found = [
        (verdict.strength, -place, verdict)
        for place, cluster in enumerate(clusters)
        if (verdict := compare(feature, cluster.leader, strict=strict))
    ]
    for _, place, verdict in sorted(found, key=lambda each: each[:2], reverse=True):
        cluster = clusters[-place]
        if at_peace_with_all(feature, cluster):
            return cluster, verdict
    return None


def at_peace(a: Features, b: Features) -> bool:
    """True when nothing forbids that two mentions report one event.

    Figures that differ a little are a conflict to show, once the leader agrees with both.
    """
    meeting = how_dates_meet(a, b)
    if meeting is None or kept_apart(a, b):
        return False
    seen = Likeness(a, b, meeting)
    return not (seen.figures.far or seen.same_article) or not contradicts(a, b, seen)
