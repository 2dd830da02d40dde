"""Gather the mentions of a block into clusters, the most precise and fullest first."""

from __future__ import annotations

from timeline.merge.blocking import Block, Index
from timeline.merge.cluster import Cluster, best_of, join, leading_order
from timeline.merge.copies import without_copies
from timeline.merge.reasons import alike_reason
from timeline.merge.twins import Twins


def clusters_of(block: Block, *, strict: bool = False) -> list[Cluster]:
    """Cluster a block of one root zone; its order does not matter."""
    clusters: list[Cluster] = []
    index, twins = Index(), Twins()
    for feature in without_copies(sorted(block, key=leading_order)):
        cluster = twins.took(feature, strict=strict)
        if cluster is None:
            near = [clusters[number] for number in sorted(index.candidates(feature))]
            if near and (found := best_of(feature, near, strict=strict)):
                cluster = join(found[0], feature, found[1])
        if cluster is None:
            index.add(len(clusters), feature)
            cluster = Cluster([feature])
            clusters.append(cluster)
        twins.add(feature, cluster)
        if feature.alike:
            cluster.reasons.append(alike_reason(feature))
    twins.say_why_apart()
    return clusters
