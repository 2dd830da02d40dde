"""Merge the event mentions of all articles into events: the stage on one page."""

from __future__ import annotations

import gc
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from operator import attrgetter

from timeline.merge.blocking import Block, blocks
from timeline.merge.bridges import bridge
from timeline.merge.choose import by_publication, main_mention
from timeline.merge.cluster import Cluster
from timeline.merge.conflicts import conflicts_of
from timeline.merge.gathering import clusters_of
from timeline.merge.mode import Mode
from timeline.merge.naming import names_of
from timeline.merge.plans import Outcome, outcomes_of
from timeline.merge.prominence import weights_of
from timeline.models import Event, EventMention


def merge_mentions(
    mentions: Sequence[EventMention], root: Callable[[str], str], mode: Mode = Mode.NORMAL
) -> tuple[Event, ...]:
    """Merge mentions into events, sorted by id; each mention is in exactly one.

    ``root`` maps a zone id to the id of its root zone. A pure function of the set of mentions:
    their order never changes the result, and one given twice counts once.
    """
    with _uncollected():
        merged = _merged(blocks(mentions, root), root, mode)
        named = zip(merged, names_of(merged), weights_of(merged, root), strict=True)
        events = [replace(event, id=name, weight=weight) for event, name, weight in named]
    return tuple(sorted(events, key=attrgetter("id")))


@contextmanager
def _uncollected() -> Iterator[None]:
    """Without the collector of cycles: it would walk all mentions again and again.

    That is a third of the time, and no record here holds itself.
    """
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


def _merged(blocks: Iterable[Block], root: Callable[[str], str], mode: Mode) -> list[Event]:
    if mode is Mode.OFF:
        return [_event(Cluster([feature]), []) for block in blocks for feature in block]
    worked = [_worked_out(block, mode) for block in blocks]
    found = {id(each.plan): each for _, outcomes in worked for each in outcomes}
    hosts = bridge([clusters for clusters, _ in worked], root, found) if mode is Mode.NORMAL else {}
    came: dict[int, list[Outcome]] = defaultdict(list)
    for outcome in found.values():
        done = _last(outcome, found).done
        came[id(hosts.get(id(done), done))].append(outcome)
    clusters = (cluster for clusters, _ in worked for cluster in clusters)
    return [_event(c, came.get(id(c), [])) for c in clusters if id(c) not in found]


def _worked_out(block: Block, mode: Mode) -> tuple[list[Cluster], list[Outcome]]:
    """The clusters of a block and what came of its plans; what is compared is let go of."""
    clusters = clusters_of(block, strict=mode is Mode.STRICT)
    outcomes = outcomes_of(clusters)
    for feature in block:
        feature.forget()
    return clusters, outcomes


def _last(outcome: Outcome, found: dict[int, Outcome]) -> Outcome:
    """A plan that was moved, and then kept: its event is that of the last outcome."""
    while (following := found.get(id(outcome.done))) is not None:
        outcome = following
    return outcome


def _event(cluster: Cluster, outcomes: Sequence[Outcome]) -> Event:
    """The event of one cluster and of the plans that it fulfils; its id is given later."""
    told = [mention for member in cluster.members for mention in member.mentions]
    plan = by_publication([m for each in outcomes for p in each.plan.members for m in p.mentions])
    main = main_mention(told)
    joined = [*cluster.reasons, *(why for each in outcomes for why in each.plan.reasons)]
    reasons = sorted(joined) + sorted(each.reason for each in outcomes)
    return Event(
        id="",
        main=main,
        mentions=by_publication([*told, *plan]),
        status=main.status,
        conflicts=conflicts_of(cluster.members),
        plan=plan,
        merge_why="；".join(reasons) or None,
    )
