"""Join clusters across zones: those of zones that act together, and of statements without a zone.

A与B签约 in one paper is B与A签约 in the next, which files it under B; a company's own release names
its zone once, and then no more. Blocks keep these apart, so they are looked for afterwards.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Container, Hashable, Iterable, Iterator, Mapping, Sequence

from timeline.merge.cluster import Cluster, best_of, leading_order
from timeline.merge.content import NAMED_ZONE
from timeline.merge.features import Features
from timeline.merge.reasons import join_reason
from timeline.models import Article, EventMention

Clusters = list[Cluster]
Period = tuple[int, int]
Placed = dict[tuple[Period, Hashable], Clusters]


def bridge(
    blocks: Sequence[Clusters], root: Callable[[str], str], settled: Container[int]
) -> dict[int, Cluster]:
    """Move the members of a cluster into the cluster of another block that tells the same event.

    ``settled`` are the identities of plans whose outcome is known: they stay. Returns the identity
    of each cluster that was moved, and the cluster that took it in.
    """
    guests = [guest for guest in _guests(blocks) if id(guest) not in settled]
    placed = _placed(blocks, {_period(guest) for guest in guests})
    named = _roots_of_articles(blocks, {_article(guest.leader) for guest in guests})
    hosts: dict[int, Cluster] = {}
    for guest in sorted(guests, key=lambda cluster: leading_order(cluster.leader)):
        near = [c for c in _near(guest, placed, root, named) if id(c) not in hosts]
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


def _period(cluster: Cluster) -> Period:
    return cluster.leader.first, cluster.leader.last


def _placed(blocks: Iterable[Clusters], wanted: Container[Period]) -> Placed:
    """The clusters with a zone that tell of a wanted period, by root zone and by each figure."""
    found: Placed = defaultdict(list)
    for clusters in blocks:
        for cluster in clusters:
            period, leader = _period(cluster), cluster.leader
            if leader.root is not None and period in wanted:
                for key in (leader.root, *leader.figure_keys):
                    found[period, key].append(cluster)
    return found


def _near(
    guest: Cluster,
    placed: Placed,
    root: Callable[[str], str],
    named: Mapping[object, set[str]],
) -> Clusters:
    """The clusters whose zone shares the event, or is named by the article; in one order."""
    told, period = guest.leader, _period(guest)
    zone = told.mention.zone
    if zone.zone_id:
        roots = {root(each) for each in zone.joint} - {told.root}
    else:
        roots = named.get(_article(told), set()) | {root(each) for each in zone.also}
    near = {id(c): c for place in roots for c in placed.get((period, place), ())}
    for key in () if zone.zone_id else told.figure_keys:
        for cluster in placed.get((period, key), ()):
            if _names_zone(told.mention.article, cluster.leader.mention):
                near[id(cluster)] = cluster
    return sorted(near.values(), key=lambda cluster: leading_order(cluster.leader))


def _roots_of_articles(
    blocks: Iterable[Clusters], wanted: Container[object]
) -> dict[object, set[str]]:
    """The root zones of all that the wanted articles tell."""
    named: dict[object, set[str]] = defaultdict(set)
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
