"""What is compared of an event mention, worked out once: days, words, figures, ordinals."""

from __future__ import annotations

import re
from dataclasses import dataclass

from timeline.merge.figures import comparable_figures
from timeline.merge.ordinals import Ordinals, ordinals_of
from timeline.merge.words import is_negated, stages_of
from timeline.models import EventKind, EventMention, Quantity, Role, Status

# Digits and marks, and the words that mark a plan: its outcome is told without them.
_NOT_WORDS = re.compile(
    r"[^\u3400-\u9fffA-Za-z]|[万亿]|计划|力争|预计|确保|争取|有望|将于|将会|将|拟于|拟"
)
_OPEN_END = 10_000_000


@dataclass(frozen=True, slots=True)
class Features:
    """A mention and what is compared of it; ``first`` and ``last`` are proleptic day numbers."""

    mention: EventMention
    root: str | None
    first: int
    last: int
    grams: frozenset[str]
    headline_grams: frozenset[str]
    figures: tuple[Quantity, ...]
    ordinals: Ordinals
    stages: frozenset[str]
    negated: bool

    @property
    def days(self) -> int:
        """How many days the date spans: fewer is more precise."""
        return self.last - self.first + 1

    @property
    def planned(self) -> bool:
        """True when the mention tells a plan."""
        return self.mention.status is Status.PLANNED

    @property
    def since(self) -> bool:
        """True when the date is only a beginning (以来, 起)."""
        return self.mention.date.role is Role.SINCE or self.last == _OPEN_END

    @property
    def statistic(self) -> bool:
        """True when the mention is a measured figure, which holds for its exact period only."""
        return self.mention.kind is EventKind.STATISTIC


def features_of(mention: EventMention, root: str | None) -> Features:
    """Work out the features of one mention whose root zone is known (None without a zone)."""
    first, last = _days(mention)
    text = mention.clause or mention.sentence
    return Features(
        mention=mention,
        root=root,
        first=first,
        last=last,
        grams=bigrams(_words(text, mention)),
        headline_grams=bigrams(_words(mention.headline, mention)),
        figures=comparable_figures(mention.quantities),
        ordinals=ordinals_of(text),
        stages=stages_of(text),
        negated=is_negated(text),
    )


def bigrams(text: str) -> frozenset[str]:
    """The pairs of neighbouring characters of a text."""
    return frozenset(text[i : i + 2] for i in range(len(text) - 1))


def runs(feature: Features) -> frozenset[str]:
    """The runs of four characters, by which statements with different dates find each other."""
    mention = feature.mention
    texts = {_words(mention.clause or mention.sentence, mention), _words(mention.headline, mention)}
    return frozenset(text[i : i + 4] for text in texts for i in range(len(text) - 3))


def overlap(ours: frozenset[str], theirs: frozenset[str]) -> float:
    """Overlap coefficient: the share of the smaller set that the other holds, 0 to 1.

    >>> overlap(bigrams("产线通线"), bigrams("化合物产线通线"))
    1.0
    """
    smaller = min(len(ours), len(theirs))
    return len(ours & theirs) / smaller if smaller else 0.0


def _words(text: str, mention: EventMention) -> str:
    """The text without its date, its zones' names, digits and marks: what is left to compare."""
    zone = mention.zone
    for known in (mention.date.text, zone.zone, zone.zone_at_time, zone.parent_zone):
        if known:
            text = text.replace(known, "")
    return _NOT_WORDS.sub("", text)


def _days(mention: EventMention) -> tuple[int, int]:
    start, end = mention.period or (mention.date.start, mention.date.end)
    if start is None:
        start = end
    first = start.toordinal() if start else 1
    return first, max(first, end.toordinal()) if end else _OPEN_END
