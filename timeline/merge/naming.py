"""Give events their ids: the earliest mention's id under another prefix, so both can be matched."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from hashlib import blake2b

from timeline.merge.choose import identity
from timeline.models import Event

_MENTION, _EVENT = "em-", "ev-"


def names_of(events: Sequence[Event]) -> list[str]:
    """The id of each of the events.

    Identical clauses share a mention id; when they are different events (another zone, another
    year), all but the first add a hash of what tells them apart.
    """
    told = Counter(event.mentions[0].id for event in events)
    names = [""] * len(events)
    taken: set[str] = set()
    for place in sorted(range(len(events)), key=lambda place: _order(events[place], told)):
        name = event_id(events[place].mentions[0].id)
        if name in taken:
            name = f"{name}-{_hash(_difference(events[place]))}"
        taken.add(name)
        names[place] = name
    return names


def _order(event: Event, told: Counter[str]) -> tuple[object, ...]:
    """By the id of the first mention; where several begin with one, by what tells these apart."""
    first = event.mentions[0]
    return (first.id, *(identity(first) if told[first.id] > 1 else ()))


def event_id(mention_id: str) -> str:
    """The id of the event whose earliest mention has this id.

    >>> event_id("em-3f2a")
    'ev-3f2a'
    """
    plain = mention_id.startswith(_MENTION)
    return _EVENT + (mention_id.removeprefix(_MENTION) if plain else _hash(mention_id))


def _difference(event: Event) -> str:
    return repr(identity(event.mentions[0]))


def _hash(text: str) -> str:
    return blake2b(text.encode(), digest_size=4).hexdigest()
