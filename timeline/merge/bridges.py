"""Join clusters across zones: those of zones that act together, and of statements without a zone.

A与B签约 in one paper is B与A签约 in the next, which files it under B; a company's own release names
its zone once, and then no more. Blocks keep these apart, so they are looked for afterwards.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Container, Iterable, Iterator, Sequence

from timeline.merge.blocking import Index
from timeline.merge.cluster import Cluster, best_of, leading_order
from timeline.merge.reasons import join_reason
from timeline.models import EventMention

Clusters = list[Cluster]


def bridge(
    blocks: Sequence[Clusters], root: Callable[[str], str], settled: Container[int]
) -> dict[int, Cluster]:
    """Move the members of a cluster into the cluster of another block that tells the same event.

    ``settled`` are the identities of plans whose outcome is known: they stay. Returns the identity
    of each cluster that was moved, and the cluster that took it in.
    """
    homes = {place: each for each in blocks if (place := each[0].leader.root) is not None}
    guests = [guest for guest in _guests(blocks) if id(guest) not in settled]
    named = _roots_of_articles(homes) if guests else {}
    shelves: dict[str, tuple[Clusters, Index]] = {}
    hosts: dict[int, Cluster] = {}
    for guest in sorted(guests, key=lambda cluster: leading_order(cluster.leader)):
        for place in sorted(_places(guest, root, named) - {guest.leader.root}):
            if place not in shelves:
                shelves[place] = _shelved(homes.get(place, []))
            if host := _host(guest, *shelves[place], hosts):
                hosts[id(guest)] = host
                break
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


def _places(guest: Cluster, root: Callable[[str], str], named: dict[object, set[str]]) -> set[str]:
    """The root zones in which the event may be told too."""
    zone = guest.leader.mention.zone
    if zone.zone_id:
        return {root(zone_id) for zone_id in zone.joint}
    return named.get(_article(guest.leader.mention), set())


def _roots_of_articles(homes: dict[str, Clusters]) -> dict[object, set[str]]:
    named: dict[object, set[str]] = defaultdict(set)
    for place, clusters in homes.items():
        for cluster in clusters:
            for member in cluster.members:
                named[_article(member.mention)].add(place)
    return named


def _article(mention: EventMention) -> object:
    return mention.article.file, mention.article.index


def _shelved(clusters: Clusters) -> tuple[Clusters, Index]:
    index = Index()
    for number, cluster in enumerate(clusters):
        index.add(number, cluster.leader)
    return list(clusters), index


def _host(
    guest: Cluster, clusters: Clusters, index: Index, hosts: dict[int, Cluster]
) -> Cluster | None:
    """The likeliest cluster that is still there; it has taken the guest in."""
    near = (clusters[number] for number in sorted(index.candidates(guest.leader)))
    found = best_of(guest.leader, [each for each in near if id(each) not in hosts])
    if found is None:
        return None
    host, verdict = found
    host.members += guest.members
    host.reasons += [join_reason(verdict), *guest.reasons]
    return host
