"""How much an event matters, as a sum of parts that can be shown: for `--top` and the page's 要事.

Nothing here looks at the clock or the order of files: the same articles give the same weights.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from timeline.models import Event, EventMention, ParagraphKind
from timeline.text.folding import fold

PER_SOURCE, MOST_SOURCES = 1.0, 4
"""Each article beyond the number of which another says little more."""

PER_MENTION, MOST_MENTIONS = 0.25, 4
IN_HEADLINE = 1.0
IN_LEAD = 0.5
IS_FIRST = 0.5
MAGNITUDE = 1.0
FEW = 5
"""Fewer figures of one unit in a zone are no measure of size."""

Measure = tuple[str, str]
"""Kind and unit of a figure."""


@dataclass(frozen=True, slots=True)
class Part:
    """One reason why an event matters, in Chinese, and how much it adds."""

    reason: str
    value: float


def weighed(events: Sequence[Event], root: Callable[[str], str]) -> list[Event]:
    """The events with their weights, each against the others of its root zone."""
    groups: dict[str | None, list[Event]] = defaultdict(list)
    for event in events:
        zone = event.main.zone.zone_id
        groups[root(zone) if zone else None].append(event)
    return [
        replace(event, weight=total(parts_of(event, sizes)))
        for group in groups.values()
        for sizes in [sizes_of(group)]
        for event in group
    ]


def total(parts: Iterable[Part]) -> float:
    """The weight that parts add up to."""
    return round(sum(part.value for part in parts), 3)


def parts_of(event: Event, sizes: dict[Measure, list[Decimal]]) -> list[Part]:
    """Why an event matters; ``sizes`` are the sorted figures of its zone."""
    articles = len({(m.article.file, m.article.index) for m in event.mentions})
    further = len(event.mentions) - articles
    parts = [
        Part(f"{articles} 篇来源", PER_SOURCE * min(articles, MOST_SOURCES)),
        Part(f"另有 {further} 处提及", PER_MENTION * min(further, MOST_MENTIONS)),
        Part("见于标题", IN_HEADLINE * any(map(_in_title, event.mentions))),
        Part("见于导语", IN_LEAD * any(map(_in_lead, event.mentions))),
        Part("第一、首个", IS_FIRST * any(map(_is_first, event.mentions))),
        Part("数值在本区居前", MAGNITUDE * _magnitude(event.main, sizes)),
    ]
    return [part for part in parts if part.value]


def sizes_of(events: Iterable[Event]) -> dict[Measure, list[Decimal]]:
    """The figures of a zone's events by what they measure, sorted."""
    sizes: dict[Measure, list[Decimal]] = defaultdict(list)
    for event in events:
        for measure, value in _figures(event.main):
            sizes[measure].append(value)
    return {measure: sorted(values) for measure, values in sizes.items()}


def _figures(mention: EventMention) -> list[tuple[Measure, Decimal]]:
    return [
        ((q.kind, q.unit or ""), q.value)
        for q in mention.quantities
        if q.role == "value" and q.kind in ("money", "count", "area", "length", "energy")
    ]


def _magnitude(mention: EventMention, sizes: dict[Measure, list[Decimal]]) -> float:
    """The largest share of the zone's figures of one measure that lie below one of the event's."""
    shares = [
        bisect_left(sizes[measure], value) / len(sizes[measure])
        for measure, value in _figures(mention)
        if len(sizes.get(measure, ())) >= FEW
    ]
    return max(shares, default=0.0)


def _is_first(mention: EventMention) -> bool:
    return any(q.kind == "rank" and q.value == 1 for q in mention.quantities)


def _in_title(mention: EventMention) -> bool:
    """True when the article's title holds half of the headline's pairs of characters."""
    title, text = fold(mention.article.title or "").text, mention.headline
    pairs = [text[i : i + 2] for i in range(len(text) - 1)]
    return bool(title and pairs) and 2 * sum(pair in title for pair in pairs) >= len(pairs)


def _in_lead(mention: EventMention) -> bool:
    """True when it stands in the first paragraph of the article's text."""
    body = (p.text for p in mention.article.paragraphs if p.kind is ParagraphKind.BODY)
    return mention.quote in next(body, "")
