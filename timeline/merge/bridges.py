"""Join clusters across zones: those of zones that act together, and of statements without a zone.

A与B签约 in one paper is B与A签约 in the next, which files it under B; a company's own release names
its zone once, and then no more. Blocks keep these apart, so they are looked for afterwards.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence

from timeline.merge.cluster import Cluster, best_of, leading_order
from timeline.merge.content import NAMED_ZONE
from timeline.merge.features import Features
from timeline.merge.reasons import join_reason
from timeline.models import Article, EventMention

Clusters = list[Cluster]


def bridge(
    blocks: Sequence[Clusters], root: Callable[[str], str], settled: Container[int]
) -> dict[int, Cluster]:
    """Move the members of a cluster into the cluster of another block that tells the same event.

    ``settled`` are the identities of plans whose outcome is known: they stay. Returns the identity
    of each cluster that was moved, and the cluster that took it in.
    """
    guests = [guest for guest in _guests(blocks) if id(guest) not in settled]
    periods = _periods(blocks, {_period(guest) for guest in guests})
    named = _roots_of_articles(blocks, {_article(guest.leader) for guest in guests})
    hosts: dict[int, Cluster] = {}
    for guest in sorted(guests, key=lambda cluster: leading_order(cluster.leader)):
        near = [
            cluster
            for cluster in periods[_period(guest)]
            if id(cluster) not in hosts and _may_host(cluster, guest, root, named)
        ]
        if found := best_of(guest.leader, near):
            host, verdict = found
            host.members += guest.members
            host.reasons += [join_reason(verdict), *guest.reasons]
            hosts[id(guest)] = host
    for clusters in blocks:
        clusters[:] = [cluster for cluster in clusters if id(cluster) not in hosts]
    return {guest: _final(host, hosts) for guest, host in hosts.items()}


def _final(host: Cluster, hosts: dict[int, Cluster]) -> Cluster:
    while id(host) in hosts:
        host = hosts[id(host)]
    return host


def _guests(blocks: Iterable[Clusters]) -> Iterator[Cluster]:
    for clusters in blocks:
        for cluster in clusters:
            zone = cluster.leader.mention.zone
            if zone.joint or (zone.zone_id is None and zone.scope is None):
                yield cluster


def _period(cluster: Cluster) -> tuple[int, int]:
    return cluster.leader.first, cluster.leader.last


def _periods(
    blocks: Iterable[Clusters], wanted: Container[tuple[int, int]]
) -> dict[tuple[int, int], Clusters]:
    """The clusters with a zone that tell of one of the wanted periods, always in one order."""
    found: dict[tuple[int, int], Clusters] = defaultdict(list)
    for clusters in blocks:
        for cluster in clusters:
            if cluster.leader.root is not None and _period(cluster) in wanted:
                found[_period(cluster)].append(cluster)
    for near in found.values():
        near.sort(key=lambda cluster: leading_order(cluster.leader))
    return found


def _may_host(
    cluster: Cluster,
    guest: Cluster,
    root: Callable[[str], str],
    named: Mapping[object, set[str | None]],
) -> bool:
    """True when the cluster's zone shares the guest's event, or is named by the guest's article."""
    host, told = cluster.leader, guest.leader
    zone = told.mention.zone
    if zone.zone_id:
        return host.root != told.root and host.root in {root(each) for each in zone.joint}
    if told.figure_keys.isdisjoint(host.figure_keys) and not told.stages:
        return False
    here = host.root in named.get(_article(told), ()) or host.mention.zone.zone_id in zone.also
    return here or _names_zone(told.mention.article, host.mention)


def _roots_of_articles(
    blocks: Iterable[Clusters], wanted: Container[object]
) -> dict[object, set[str | None]]:
    """The root zones of all that the wanted articles tell."""
    named: dict[object, set[str | None]] = defaultdict(set)
    members = (m for clusters in blocks for cluster in clusters for m in cluster.members)
    for member in members:
        if member.root is not None and _article(member) in wanted:
            named[_article(member)].add(member.root)
    return named


def _article(feature: Features) -> object:
    return feature.mention.article.file, feature.mention.article.index


def _names_zone(article: Article, mention: EventMention) -> bool:
    """True when an article holds a name of the mention's zone, listed or as the mention has it."""
    zone = mention.zone
    listed = [name for name in (zone.zone, zone.zone_at_time) if name]
    text = "\n".join(paragraph.simplified for paragraph in article.paragraphs)
    return any(name in text for name in (*listed, *NAMED_ZONE.findall(mention.sentence)))
