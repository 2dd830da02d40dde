"""Choose the mention that an event shows, and the order of its sources."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from timeline.models import Certainty, EventMention, Status
from timeline.text.cues import CALLED_OFF

SURENESS = {certainty: rank for rank, certainty in enumerate(Certainty)}
"""Publication dates from the surest (stated) to none, as the enum lists them."""

_UNKNOWN = date.max


def main_mention(mentions: Sequence[EventMention]) -> EventMention:
    """The mention to show: one with a zone, of plans one that tells it was called off.

    Then the most precise date, a joint event told as one, the surer publication, the earliest.
    """
    if len(mentions) == 1:
        return mentions[0]
    return min(
        mentions,
        key=lambda m: (
            m.zone.zone_id is None,
            not (m.status is Status.PLANNED and CALLED_OFF.search(m.clause)),
            _length(m),
            m.date.approx,
            not m.zone.joint,
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
    article, date_ = mention.article, mention.date
    return (
        article.file,
        article.index,
        mention.line,
        date_.span,
        mention.id,
        mention.zone.zone_id or "",
        mention.clause,
        date_.start or _UNKNOWN,
        date_.end or _UNKNOWN,
        mention.status,
    )


def _length(mention: EventMention) -> int:
    start, end = mention.date.start, mention.date.end
    return (end - start).days if start and end else date.max.toordinal()
