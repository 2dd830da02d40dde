"""What is compared of an event mention, worked out once: days, words, figures, ordinals."""

from __future__ import annotations

import re
from collections.abc import Hashable

from timeline.events.topic import points_back
from timeline.merge.choose import identity
from timeline.merge.content import (
    FEW,
    founds,
    pairs_of,
    pieces_of,
    runs_of,
    without_counted,
    without_known,
)
from timeline.merge.figures import LONGEST_NOUN, comparable_figures, noun_of, unit_of
from timeline.merge.grams import bigrams
from timeline.merge.kinds import BUILT, bearers_of, buildings_of
from timeline.merge.lazy import lazy
from timeline.merge.ordinals import TELLING, Ordinals, ordinals_of, phase_names_of
from timeline.merge.words import classes_of, is_negated
from timeline.models import EventKind, EventMention, Quantity, Role, Status
from timeline.text.alternation import any_word
from timeline.text.cues import CALLED_OFF, MODALS, ONCE_PLANNED

# Digits and marks, and the words that mark a plan: its outcome is told without them.
_NOT_WORDS = re.compile(
    r"对[^，,。]{0,6}工作[作做进]?[出行]?了?(?:安排)?部署|[^\u3400-\u9fffA-Za-z]+|[万亿]|"
    + any_word((*MODALS, "将于", "将会", "拟于"))
)
LEARNT_WITHIN = 14
"""Days before a report (记者昨日获悉) in which what it reports has happened."""

FOUNDS = ("founds",)
"""The key of a statement that tells of the founding of a zone."""

_OPEN_END = 10_000_000
_JOINT = "\1"
"""Between a text and its headline while both are stripped at once."""


class Features:
    """A mention and what is compared of it, the costly parts worked out when first asked for.

    ``root`` is its root zone (None without a zone); ``first`` and ``last`` are proleptic day
    numbers, ``days`` how many the date spans: fewer is more precise. ``planned``: it tells a plan;
    ``since``: the date is only a beginning (以来, 起); ``statistic``: a measured figure, which
    holds for its exact period only. ``text`` are the words that state the event; ``alike`` further
    mentions that other articles print in the same words (see ``copies``).
    """

    __slots__ = (
        "__dict__",
        "alike",
        "days",
        "first",
        "last",
        "mention",
        "planned",
        "root",
        "since",
        "statistic",
        "text",
    )

    def __init__(self, mention: EventMention, root: str | None) -> None:
        self.mention = mention
        self.root = root
        self.alike: tuple[EventMention, ...] = ()
        self.first, self.last = _days(mention)
        self.days = self.last - self.first + 1
        self.planned = mention.status is Status.PLANNED
        self.since = mention.date.role is Role.SINCE or self.last == _OPEN_END
        self.statistic = mention.kind is EventKind.STATISTIC
        self.text = mention.clause or mention.sentence

    def forget(self) -> None:
        """Let go of what was worked out: it takes ten times the room of the rest."""
        self.__dict__.clear()

    @property
    def mentions(self) -> tuple[EventMention, ...]:
        """The mention and those that are alike."""
        return (self.mention, *self.alike)

    @lazy
    def articles(self) -> frozenset[tuple[str, int]]:
        """The articles that print it."""
        return frozenset((m.article.file, m.article.index) for m in self.mentions)

    @lazy
    def places(self) -> frozenset[tuple[str, int, int]]:
        """The articles and lines that print it."""
        return frozenset((m.article.file, m.article.index, m.line) for m in self.mentions)

    @lazy
    def in_title(self) -> bool:
        """True for what the headline of an article says; its text may say it in other figures."""
        title = (self.mention.article.title or "").strip()
        return bool(title) and self.mention.quote.strip() == title

    @lazy
    def once(self) -> bool:
        """True when it is told as what was planned before (原计划…): what came of it is past."""
        if not self.planned:
            return False
        start = self.mention.date.span[0]
        before = self.mention.sentence[max(0, start - 12) : start + 4]
        return ONCE_PLANNED.search(before) is not None

    @lazy
    def called_off(self) -> bool:
        """True when it tells that a plan was called off or moved."""
        return CALLED_OFF.search(self.text) is not None

    @lazy
    def identity(self) -> tuple[object, ...]:
        """What makes the mention this one: a total order."""
        return identity(self.mention)

    @lazy
    def _bare(self) -> tuple[str, str]:
        """The text and the headline without date and zone."""
        bare = without_known(f"{self.text}{_JOINT}{self.mention.headline}", self.mention)
        text, _, headline = bare.partition(_JOINT)
        return text, headline

    @lazy
    def words(self) -> str:
        """The text without what all statements of a zone and a day have in common."""
        return _NOT_WORDS.sub("", self._bare[0])

    @lazy
    def grams(self) -> frozenset[str]:
        """Pairs of neighbouring characters of the words."""
        return bigrams(self.words)

    @lazy
    def headline_words(self) -> str:
        """The words of the headline, in the same way."""
        return _NOT_WORDS.sub("", self._bare[1])

    @lazy
    def headline_grams(self) -> frozenset[str]:
        """Pairs of neighbouring characters of the headline's words."""
        return bigrams(self.headline_words)

    @lazy
    def all_text(self) -> str:
        """All text that its runs and pairs may come from."""
        return f"{self.text}\0{self.mention.headline}\0{self.mention.topic}"

    @lazy
    def runs(self) -> frozenset[str]:
        """Telling runs of three characters."""
        return frozenset(runs_of(self.pieces))

    @lazy
    def figure_keys(self) -> frozenset[Hashable]:
        """Unit and value of the figures; ranks are everywhere."""
        return frozenset((unit_of(q), q.value) for q in self.figures if q.kind != "rank")

    @lazy
    def ordinal_keys(self) -> frozenset[Hashable]:
        """Telling ordinals, others with their stage, and the founding of a zone."""
        found: set[Hashable] = {FOUNDS} if self.founds else set()
        for series, numbers in self.ordinals.items():
            if series in TELLING:
                found.update((series, number) for number in numbers)
            found.update((stage, series, number) for stage in self.stages for number in numbers)
        return frozenset(found)

    @lazy
    def keys(self) -> frozenset[Hashable]:
        """What two mentions with different dates must share: a figure, an ordinal, a run."""
        return self.runs | self.figure_keys | self.ordinal_keys

    @lazy
    def day_keys(self) -> frozenset[Hashable]:
        """What two of the many mentions of one date must share: a figure, an ordinal, a pair."""
        return self.content | self.figure_keys | self.ordinal_keys

    @lazy
    def _own_pieces(self) -> list[str]:
        """Telling runs of the clause and of its headline, which may carry the subject."""
        text, headline = self._bare
        if self.headline_words in self.words or self.headline_grams <= self.grams:
            return pieces_of(text)
        return pieces_of(f"{text}\0{headline}")

    @lazy
    def pieces(self) -> list[str]:
        """Telling runs of the statement, and of the topic when its subject is left out."""
        if not (self.poor or points_back(self.plain)):
            return self._own_pieces
        topic = without_known(self.mention.topic, self.mention)
        return [*self._own_pieces, *pieces_of(topic)]

    @lazy
    def poor(self) -> bool:
        """True when the statement itself does not say what it is about."""
        return len(self._own_pairs) < FEW

    @lazy
    def _own_pairs(self) -> frozenset[str]:
        return pairs_of(self._own_pieces)

    @lazy
    def content(self) -> frozenset[str]:
        """Telling pairs of characters; those of the topic too when the subject is left out."""
        return self._own_pairs if self.pieces is self._own_pieces else pairs_of(self.pieces)

    @lazy
    def _classes(self) -> tuple[frozenset[str], frozenset[str]]:
        return classes_of(self.text)

    @lazy
    def acts(self) -> frozenset[str]:
        """The classes of acts that the text names."""
        return self._classes[0]

    @lazy
    def stages(self) -> frozenset[str]:
        """The stages of a work that the text names."""
        return self._classes[1]

    @lazy
    def founds(self) -> bool:
        """True when it tells that a zone was founded, approved or raised."""
        return founds(self.plain) or founds(self.mention.headline)

    @lazy
    def plain(self) -> str:
        """The text without its date."""
        return self.text.replace(self.mention.date.text, "")

    @lazy
    def figures(self) -> tuple[Quantity, ...]:
        """The figures that are compared."""
        return comparable_figures(self.mention.quantities)

    @lazy
    def counted(self) -> frozenset[str]:
        """The nouns of four characters or more that are counted: they name a thing closely."""
        return frozenset(q.counted for q in self.figures if q.counted and len(q.counted) > 3)

    @lazy
    def measures(self) -> frozenset[tuple[str, str]]:
        """Kinds and units of the figures: without a common one there is nothing to compare."""
        return frozenset((q.kind, unit_of(q)) for q in self.figures)

    @lazy
    def ordinals(self) -> Ordinals:
        """The ordinals of the text."""
        return ordinals_of(self.text)

    @lazy
    def phase_names(self) -> frozenset[str]:
        """What the phases of the text belong to (加速器二期)."""
        return phase_names_of(self.text)

    @lazy
    def buildings(self) -> frozenset[int]:
        """The kinds of buildings that are built or put into use."""
        return buildings_of(self.plain) if self.stages & BUILT else frozenset()

    @lazy
    def bearers(self) -> frozenset[int]:
        """The kinds of what bears the titles that are given."""
        return bearers_of(self.plain) if "honoured" in self.acts else frozenset()

    @lazy
    def deed(self) -> frozenset[str]:
        """Telling pairs without what is counted and who took part: what was done."""
        nouns = [noun for noun in map(noun_of, self.figures) if noun]
        short = [noun for noun in nouns if len(noun) <= LONGEST_NOUN]
        return pairs_of(without_counted(self.pieces, short))

    @lazy
    def negated(self) -> bool:
        """True when the text says that something did not happen."""
        return is_negated(self.text)


def _days(mention: EventMention) -> tuple[int, int]:
    # The period of a statistic is what it measures; 二季度项目集中开工 happens on its day.
    measured = mention.period if mention.kind is EventKind.STATISTIC else None
    start, end = measured or (mention.date.start, mention.date.end)
    if start is None:
        start = end
    first = start.toordinal() if start else 1
    last = max(first, end.toordinal()) if end else _OPEN_END
    return (first - LEARNT_WITHIN if mention.kind is EventKind.REPORT else first), last
