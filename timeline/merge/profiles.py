"""What of a statement decides whether others contradict it, but for its words and article.

Where many papers tell one event each in its own words, most of them have one profile: a newcomer is
compared with one of each profile, and with the rest in no more than their names.
"""

from __future__ import annotations

from collections.abc import Hashable, Sequence

from timeline.merge.features import Features
from timeline.models import Quantity


def profile_of(feature: Features) -> Hashable:
    """All that the vetoes and the dates look at, and the figures."""
    mention, zone = feature.mention, feature.mention.zone
    place = feature.root, zone.zone_id, zone.parent_zone_id, zone.joint, zone.also
    period = feature.first, feature.last, feature.since, feature.statistic, mention.date.approx
    said = feature.negated, feature.planned, feature.once, feature.called_off
    series = frozenset(feature.ordinals.items()), feature.phase_names
    works = feature.stages, feature.buildings, feature.bearers
    return place, period, said, series, works, figures_as_told(feature.figures)


def figures_as_told(figures: Sequence[Quantity]) -> Hashable:
    """The figures as far as they are compared: all but their places."""
    return tuple(
        (q.text, q.counted, q.kind, q.unit, q.value, q.low, q.high, q.bound, q.change, q.scope,
         q.qualifier and q.qualifier.value)
        for q in figures
    )  # fmt: skip
