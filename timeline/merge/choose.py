"""Choose the mention that an event shows, the order of its sources, and its weight."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from timeline.models import Certainty, EventMention, Status
from timeline.text.cues import CALLED_OFF

SURENESS = {certainty: rank for rank, certainty in enumerate(Certainty)}
"""Publication dates from the surest (stated) to none, as the enum lists them."""

PER_SOURCE, PER_MENTION, IN_HEADLINE, IS_FIRST = 1.0, 0.25, 1.0, 0.5
"""Weight: each article, each further mention, standing in a title, a first place (rank 1)."""

_UNKNOWN = date.max


def main_mention(mentions: Sequence[EventMention]) -> EventMention:
    """The mention to show: of plans one that tells it was called off, the most precise date.

    Then the surer publication date, then the earliest.
    """
    if len(mentions) == 1:
        return mentions[0]
    return min(
        mentions,
        key=lambda m: (
            not (m.status is Status.PLANNED and CALLED_OFF.search(m.clause)),
            _length(m),
            m.date.approx,
            SURENESS[m.article.published.certainty],
            published_day(m),
            identity(m),
        ),
    )


def by_publication(mentions: Sequence[EventMention]) -> tuple[EventMention, ...]:
    """Earliest publication first, unknown ones last."""
    if len(mentions) == 1:
        return tuple(mentions)
    return tuple(sorted(mentions, key=lambda m: (published_day(m), identity(m))))


def published_day(mention: EventMention) -> date:
    """The first day on which the article can have appeared; the last of all days when unknown."""
    return mention.article.published.start or _UNKNOWN


def identity(mention: EventMention) -> tuple[object, ...]:
    """What makes a mention this one: place, clause, date and zone. A total order for sorting."""
    return (
        mention.article.file,
        mention.article.index,
        mention.line,
        mention.date.span,
        mention.id,
        mention.zone.zone_id or "",
        mention.clause,
        str(mention.date.start),
        str(mention.date.end),
        mention.status,
    )


def weight_of(mentions: Sequence[EventMention]) -> float:
    """How much an event matters: the sum of the constants above, for ranking within a page."""
    articles = {(m.article.file, m.article.index) for m in mentions}
    return (
        PER_SOURCE * len(articles)
        + PER_MENTION * (len(mentions) - len(articles))
        + IN_HEADLINE * any(map(_in_title, mentions))
        + IS_FIRST * any(q.kind == "rank" and q.value == 1 for m in mentions for q in m.quantities)
    )


def _in_title(mention: EventMention) -> bool:
    """True when the article's title holds half of the headline's pairs of characters."""
    title, text = mention.article.title or "", mention.headline
    pairs = [text[i : i + 2] for i in range(len(text) - 1)]
    return bool(title and pairs) and 2 * sum(pair in title for pair in pairs) >= len(pairs)


def _length(mention: EventMention) -> int:
    start, end = mention.date.start, mention.date.end
    return (end - start).days if start and end else date.max.toordinal()
