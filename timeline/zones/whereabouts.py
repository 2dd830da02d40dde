"""What the place of an article, or the label of an item in it, settles about zone names."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from timeline.models import Article, Sentence, ZoneMention
from timeline.zones.gazetteer import Gazetteer
from timeline.zones.home import Label, home_cities, label_of
from timeline.zones.words import PLAIN_ENDINGS


class Whereabouts:
    """Where the sentences of one article are from."""

    def __init__(
        self, article: Article, sentences: Sequence[Sentence], gazetteer: Gazetteer
    ) -> None:
        self._article, self._sentences, self._gazetteer = article, sentences, gazetteer

    def label(self, index: int) -> Label | None:
        """The place that the item of a sentence is labelled with (● 福建厦门：)."""
        return self._labels.get(self._sentences[index].paragraph)

    @cached_property
    def _labels(self) -> dict[int, Label | None]:
        """By paragraph, what its first sentence begins with."""
        labels: dict[int, Label | None] = {}
        for sentence in self._sentences:
            if sentence.paragraph not in labels:
                labels[sentence.paragraph] = label_of(sentence.simplified)
        return labels

    @property
    def labelled(self) -> bool:
        """True for a bulletin whose items begin with their places."""
        return any(self._labels.values())

    @cached_property
    def publisher_city(self) -> str:
        """The one city in the publisher's name and the dateline, empty when there is none."""
        return next(iter(self._homes[0])) if len(self._homes[0]) == 1 else ""

    def is_outside(self, index: int, zone_id: str | None) -> bool:
        """True when the item's label names a place that a zone is not in."""
        label = self.label(index)
        zone = self._gazetteer.get(zone_id) if zone_id else None
        if label is None or zone is None:
            return False
        return (label.city or label.area.name) not in (zone.city, zone.province)

    def in_item(self, index: int, mention: ZoneMention) -> str | None:
        """The zone of a weak name in the place that its item is labelled with."""
        label = self.label(index)
        if label is None:
            return None
        return self._gazetteer.settled(mention, {label.city, label.area.name})

    def at_home(self, mention: ZoneMention) -> str | None:
        """The zone of a shared name in the place that the article is from."""
        settled = self._gazetteer.settled
        return next((id for places in self._homes if (id := settled(mention, places))), None)

    @cached_property
    def _homes(self) -> tuple[frozenset[str], ...]:
        texts = [sentence.simplified for sentence in self._sentences]
        return home_cities(self._article, texts)

    def by_ending(self, index: int, ending: str, main: str | None) -> str | None:
        """The zone of that ending in the labelled place, or without label in the main zone."""
        if ending not in PLAIN_ENDINGS:
            return None
        label = self.label(index)
        if label is not None:
            return self._gazetteer.of_place(label.area.short, ending)
        return self._gazetteer.part(main, ending) if main else None
