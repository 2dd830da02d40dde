"""A rule that matched somewhere, and the value that it gives: counted from an anchor or not."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import cast

from timeline.dates.anchor import COUNTED_FROM_NOTHING, Anchor, Written
from timeline.dates.lacks import LacksError
from timeline.dates.outlook import Outlook
from timeline.dates.rule import Rule, Slot, Trait
from timeline.dates.value import DateValue, Reading
from timeline.errors import TimelineError
from timeline.models import AnchorKind, Role


class AnchorNeededError(TimelineError):
    """A rule asked for, or noted, something of its anchor where there is none."""


class _NoAnchor(Written):
    """In place of an anchor: whatever asks it is no absolute date."""

    used = AnchorKind.ABSOLUTE
    assumed: str | None = None
    rejected: Sequence[tuple[DateValue, str]] = ()

    def __getattr__(self, name: str) -> None:
        raise AnchorNeededError(name)

    def __setattr__(self, name: str, value: object) -> None:
        if name != "used":
            raise AnchorNeededError(name)
        self.__dict__[name] = value

    def year_for(
        self,
        make: Callable[[int], DateValue],
        *,
        over: bool = False,
        month_named: bool = False,
    ) -> DateValue:
        raise AnchorNeededError("year")


class _PublicationOnly(_NoAnchor):
    """In place of an anchor that knows the day of publication and nothing else."""

    published: date

    def __init__(self, published: date) -> None:
        self.__dict__["published"] = published

    def today(self) -> date:
        if self.used in COUNTED_FROM_NOTHING:
            self.used = AnchorKind.PUBLICATION
        return self.published


class _NoPlans(Outlook):
    """Words that plan nothing; whether they say that it is done is not known."""

    __slots__ = ()
    forward = False
    hopeful = False

    @property
    def done(self) -> bool:
        raise AnchorNeededError("done")


class _Unannounced(_PublicationOnly):
    """In place of an anchor where no date was named before and nothing is planned."""

    forward = False

    def year_for(
        self,
        make: Callable[[int], DateValue],
        *,
        over: bool = False,
        month_named: bool = False,
    ) -> DateValue:
        policy = Anchor(self.published, outlook=_NoPlans())
        value = policy.year_for(make, over=over, month_named=month_named)
        found = {"used": policy.used, "assumed": policy.assumed, "rejected": policy.rejected}
        self.__dict__.update(found)
        return value


_MOST_RULES = 1 << 16
_KEPT = 4096
"""Expressions of one rule whose values are kept."""
_DAYS = 64
"""Days of publication for which what one expression means is kept."""


class Kept:
    """What one expression means by itself, and counted from days of publication."""

    __slots__ = ("_by_day", "_unannounced", "absolute")

    def __init__(self, absolute: Reading | None) -> None:
        """``absolute``: the value where the expression alone says it (2021年5月), else None."""
        self.absolute = absolute
        self._by_day: dict[date, Reading | None] = {}
        self._unannounced: dict[date, Reading | None] = {}

    def counted(self, day: date, hit: Hit) -> Reading | None:
        """The value where expression and day of publication say it, by a hit of the expression."""
        try:
            return self._by_day[day]
        except KeyError:
            return _keep(self._by_day, day, hit.alone(_PublicationOnly(day)))

    def unannounced(self, day: date, hit: Hit) -> Reading | None:
        """The same where no date was named before and nothing is planned (3月 is the last one)."""
        try:
            return self._unannounced[day]
        except KeyError:
            return _keep(self._unannounced, day, hit.alone(_Unannounced(day)))


def _keep(
    readings: dict[date, Reading | None], day: date, reading: Reading | None
) -> Reading | None:
    if len(readings) >= _DAYS:
        readings.clear()
    readings[day] = reading
    return reading


class Form:
    """A rule, compiled: what it matches behind its head, if it has one, and how slots are read."""

    __slots__ = (
        *("known", "match", "order", "pattern", "read_head", "readings"),
        *("remembered", "role", "rule"),
    )

    def __init__(
        self, rule: Rule, body: str, slots: Mapping[str, Slot], head: str, order: int
    ) -> None:
        """``order``: the place of the rule in its list; of equal matches the first wins.

        Raises ValueError where the rule can match nothing at all.
        """
        compiled = re.compile(_expanded(body, slots))
        if compiled.match(""):
            raise ValueError(f"the rule {rule.name} matches the empty text")
        self.order = order
        self.rule, self.pattern, self.match = rule, compiled.pattern, compiled.match
        self.known: dict[tuple[object, ...], Kept] = {}
        self.readings = tuple((name, _slot_of(name, slots).read) for name in compiled.groupindex)
        self.read_head = slots[head].read if head else _no_head
        self.role = next((role for trait, role in _ROLES.items() if trait in rule.traits), None)
        """The role that the rule itself gives, whatever words stand around."""
        self.remembered = rule.traits.isdisjoint((Trait.AS_OF, Trait.UNREMEMBERED))
        """Whether words that follow point back to it."""


_ROLES = {Trait.AS_OF: Role.ASOF, Trait.DEADLINE: Role.BY}


def _no_head(text: str, anchor: Anchor) -> None:
    """The reading of the head of a rule that has none."""


_SLOT = re.compile(r"\{([a-z_]+[23]?)(\??)\}")


def _slot_of(name: str, slots: Mapping[str, Slot]) -> Slot:
    """The slot of a group: year for year, year2 and year3."""
    return slots[name.rstrip("23")]


def _expanded(pattern: str, slots: Mapping[str, Slot]) -> str:
    def group(match: re.Match[str]) -> str:
        name, optional = match.groups()
        if optional:
            raise ValueError(
                f"{match[0]} is no head at the beginning of a rule; {{{name}}}? is meant"
            )
        return f"(?P<{name}>{_slot_of(name, slots).pattern})"

    return _SLOT.sub(group, pattern)


class Hit:
    """A rule that matched: its span in the text and the text of each slot."""

    __slots__ = ("_head", "_match", "end", "form", "rank", "rule", "start")

    def __init__(
        self, form: Form, start: int, match: re.Match[str], head: tuple[str, str] | None
    ) -> None:
        self.rule, self.start, self.end = form.rule, start, match.end()
        self.rank = self.end * _MOST_RULES - form.order
        """The longer match first; of equals, the one whose rule stands first in the list."""
        self.form, self._match, self._head = form, match, head

    @property
    def slots(self) -> dict[str, str]:
        """The text of each slot that took part."""
        found = dict((self._head,)) if self._head else {}
        found.update((k, v) for k, v in self._match.groupdict().items() if v is not None)
        return found

    @property
    def headed(self) -> bool:
        """Whether it begins with a head: its own year."""
        return self._head is not None

    def has_slot(self, names: frozenset[str]) -> bool:
        """Whether one of some slots took part, beside the head."""
        match = self._match
        return any(name in names and match[name] is not None for name, _ in self.form.readings)

    def kept(self) -> Kept:
        """What is kept of the expression: news names the same ones over and over."""
        known, head = self.form.known, self._head
        key = (head and head[1], self._match.groups())
        kept = known.get(key)
        if kept is None:
            if len(known) >= _KEPT:
                known.clear()
            kept = known[key] = Kept(self.alone(_NoAnchor()))
        return kept

    def alone(self, anchor: _NoAnchor) -> Reading | None:
        """The value as far as what stands in place of an anchor tells it, else None."""
        try:
            value = self.produce(cast(Anchor, anchor))
        except (AnchorNeededError, LacksError, ValueError, OverflowError):
            return None
        if value is None:
            return None
        rejected = tuple(anchor.rejected)
        reading = Reading(value, anchor.used, anchor.assumed, rejected=rejected)
        reading.accounts = {}
        return reading

    def produce(self, anchor: Anchor) -> DateValue | None:
        """The value, or None when the rule says no."""
        values, match, head = {}, self._match, self._head
        if head is not None:
            values[head[0]] = self.form.read_head(head[1], anchor)
        for name, read in self.form.readings:
            text = match[name]
            if text is not None:
                values[name] = read(text, anchor)
        return self.rule.produce(anchor, **values)
