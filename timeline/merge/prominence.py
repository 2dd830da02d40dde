"""How much an event matters, as a sum of parts that can be shown: for `--top` and the page's 要事.

Nothing here looks at the clock or the order of files: the same articles give the same weights.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from operator import add

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

Sizes = dict[Measure, list[Decimal]]
"""The figures of a zone by what they measure, sorted."""


@dataclass(frozen=True, slots=True)
class Part:
    """One reason why an event matters, in Chinese, and how much it adds."""

    reason: str
    value: float


def weights_of(events: Sequence[Event], root: Callable[[str], str]) -> list[float]:
    """How much each of the events weighs, against the others of its root zone."""
    roots: dict[str | None, str | None] = {None: None}
    groups: dict[str | None, list[Event]] = defaultdict(list)
    for event in events:
        zone = event.main.zone.zone_id
        if zone is not None and zone not in roots:
            roots[zone] = root(zone)
        groups[roots[zone]].append(event)
    sizes = {zone: sizes_of(group) for zone, group in groups.items()}
    return [weight_of(event, sizes[roots[event.main.zone.zone_id]]) for event in events]


def weight_of(event: Event, sizes: Sizes) -> float:
    """The weight of an event, the sum of its parts."""
    return round(sum(value for _, _, value in _parts(event, sizes)), 3)


def parts_of(event: Event, sizes: Sizes) -> list[Part]:
    """Why an event matters; ``sizes`` are the sorted figures of its zone."""
    return [
        Part(reason.format(number), value)
        for reason, number, value in _parts(event, sizes)
        if value
    ]


def _parts(event: Event, sizes: Sizes) -> Iterator[tuple[str, int, float]]:
    """Each reason, the number it names, and what it adds."""
    told = event.mentions
    articles = len({(m.article.file, m.article.index) for m in told}) if len(told) > 1 else 1
    further = len(told) - articles
    yield "{} 篇来源", articles, PER_SOURCE * min(articles, MOST_SOURCES)
    yield "另有 {} 处提及", further, PER_MENTION * min(further, MOST_MENTIONS)
    yield "见于标题", 1, IN_HEADLINE * any(map(_in_title, told))
    yield "见于导语", 1, IN_LEAD * any(map(_in_lead, told))
    yield "第一、首个", 1, IS_FIRST * any(map(_is_first, told))
    yield "数值在本区居前", 1, MAGNITUDE * _magnitude(event.main, sizes)


def sizes_of(events: Iterable[Event]) -> Sizes:
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


def _magnitude(mention: EventMention, sizes: Sizes) -> float:
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
    if not mention.article.title:
        return False
    title, text = _folded(mention.article.title), mention.headline
    pairs = list(map(add, text, text[1:]))
    return bool(title and pairs) and 2 * sum(pair in title for pair in pairs) >= len(pairs)


@lru_cache(maxsize=1024)
def _folded(title: str) -> str:
    return fold(title).text


def _in_lead(mention: EventMention) -> bool:
    """True when it stands in the first paragraph of the article's text."""
    for paragraph in mention.article.paragraphs:
        if paragraph.kind is ParagraphKind.BODY:
            return mention.quote in paragraph.text
    return False
