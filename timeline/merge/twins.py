"""Keep statements of equal zone, date and figures together, or say why they are apart.

A new article can become the leader of one of them and not of the other; so a statement first asks
for its twin, and only then for the likeliest leader. This is blocking on equal keys: only
statements of the same zone, date, status and figures are looked at.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable

from timeline.merge.cluster import Cluster, at_peace_with_all, join
from timeline.merge.compare import compare
from timeline.merge.features import Features
from timeline.merge.reasons import apart_reason, place_of
from timeline.merge.vetoes import why_apart

MOST = 8
"""Twins that are asked: what many papers tell in the same figures has one of them as its leader."""


class Twins:
    """The placed statements with figures, by zone, date, status and figures."""

    def __init__(self) -> None:
        self._placed: dict[Hashable, list[tuple[Cluster, Features]]] = defaultdict(list)

    def add(self, feature: Features, cluster: Cluster) -> None:
        """Note where a statement was placed."""
        if key := _key(feature):
            self._placed[key].append((cluster, feature))

    def took(self, feature: Features, *, strict: bool) -> Cluster | None:
        """The cluster of a twin that the statement has joined, if there is one."""
        key = _key(feature)
        for cluster, twin in self._placed.get(key, ())[:MOST] if key else ():
            verdict = compare(feature, twin, strict=strict)
            if verdict and at_peace_with_all(feature, cluster):
                return join(cluster, feature, verdict)
        return None

    def say_why_apart(self) -> None:
        """Note in each cluster why it does not hold the twin that another holds."""
        for placed in self._placed.values():
            first, twin = placed[0]
            noted = {id(first)}
            for cluster, feature in placed:
                if id(cluster) not in noted:
                    noted.add(id(cluster))
                    why = _why_apart(feature, twin, first)
                    cluster.reasons.append(apart_reason(feature, twin, why))


def _why_apart(feature: Features, twin: Features, cluster: Cluster) -> str | None:
    """What keeps a statement from its twin, or from another member of the twin's cluster."""
    if why := why_apart(feature, twin):
        return why
    whys = ((member, why_apart(feature, member)) for member in cluster.members)
    return next((f"与其中{place_of(member)}{why}" for member, why in whys if why), None)


def _key(feature: Features) -> Hashable:
    if not feature.figure_keys:
        return None
    zone = feature.mention.zone.zone_id
    return zone, feature.first, feature.last, feature.planned, feature.figure_keys
