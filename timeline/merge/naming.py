"""Give events their ids: the earliest mention's id under another prefix, so both can be matched."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from hashlib import blake2b

from timeline.merge.choose import identity
from timeline.models import Event

_MENTION, _EVENT = "em-", "ev-"


def name_events(events: Iterable[Event]) -> tuple[Event, ...]:
    """Events with their ids, sorted by id.

    Identical clauses share a mention id; when they are different events (another zone, another
    year), all but the first add a hash of what tells them apart.
    """
    events = list(events)
    told = Counter(event.mentions[0].id for event in events)
    taken: set[str] = set()
    named = []
    for event in sorted(events, key=lambda e: _order(e, told)):
        name = event_id(event.mentions[0].id)
        if name in taken:
            name = f"{name}-{_hash(_difference(event))}"
        taken.add(name)
        named.append(replace(event, id=name))
    return tuple(sorted(named, key=lambda event: event.id))


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
