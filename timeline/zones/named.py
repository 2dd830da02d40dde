"""The zones that the sentences of one article name or point at."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain

from timeline.models import Article, ParagraphKind, Sentence, Span, ZoneMention
from timeline.zones.areas import areas
from timeline.zones.elsewhere import is_elsewhere
from timeline.zones.gazetteer import Gazetteer
from timeline.zones.home import label_of, national_word
from timeline.zones.main_zone import Scanned, main_of
from timeline.zones.reach import is_titled, reaches_all
from timeline.zones.reference import points_at, stands_alone
from timeline.zones.subject import Named, is_beside
from timeline.zones.whereabouts import Whereabouts

_COUNTED = (ParagraphKind.BODY, ParagraphKind.HEADING)


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a rule found: a zone and the rule's short name, or only a scope."""

    zone_id: str | None
    why: str | None = None
    scope: str | None = None


class NamedZones:
    """What an article says about zones, scanned once."""

    def __init__(
        self, article: Article, sentences: Sequence[Sentence], gazetteer: Gazetteer
    ) -> None:
        self._article, self._gazetteer = article, gazetteer
        self.sentences = sentences
        self._scanned = [Scanned(s.simplified, *gazetteer.scan(s.simplified)) for s in sentences]
        self._naming = [n for n, scanned in enumerate(self._scanned) if scanned.mentions]
        self._all: dict[int, list[Named]] = {}
        self._about: dict[int, list[str]] = {}
        self._places = Whereabouts(article, sentences, gazetteer)
        self.verdicts: dict[int, Verdict | None] = {}
        """By sentence, the last verdict of its paragraph up to it; filled in as it is asked for."""

    @cached_property
    def main(self) -> str | None:
        """The zone that the article is about, None when that is not clear."""
        counted = [
            scanned
            for sentence, scanned in zip(self.sentences, self._scanned, strict=True)
            if sentence.kind in _COUNTED
        ]
        if self._places.labelled:  # in a bulletin 开发区 is the zone of its item
            counted = [Scanned(each.text, each.mentions, ()) for each in counted]
        return main_of(self._article, counted, self._gazetteer)

    @cached_property
    def main_is_titled(self) -> bool:
        """True when the title says that the article is about its main zone."""
        return self.main is not None and is_titled(self._article, self.main, self._gazetteer)

    @cached_property
    def is_about_main(self) -> bool:
        """True when the main zone reaches items that do not mean it."""
        if self.main is None or self.main_is_titled:
            return self.main is not None
        title = self._article.title or ""
        return reaches_all(self.main, title, self.sentences, self._scanned, self._gazetteer)

    def text(self, index: int) -> str:
        """The Simplified text of a sentence."""
        return self._scanned[index].text

    def earlier(self, index: int) -> Iterator[int]:
        """Indices of the sentences before this one in its paragraph, nearest first."""
        paragraph = self.sentences[index].paragraph
        while index > 0 and self.sentences[index - 1].paragraph == paragraph:
            index -= 1
            yield index

    def tells_of_elsewhere(self, index: int) -> bool:
        """True when a sentence names a province, city or district that the main zone is not in."""
        zone = self._gazetteer.get(self.main) if self.main else None
        home = {zone.province, zone.city} if zone else set()
        return any(
            home.isdisjoint((area.name, area.city)) for area in areas().in_text(self.text(index))
        )

    def within(self, index: int, span: Span) -> list[Named]:
        """Zones named or pointed at inside a span of a sentence, in reading order."""
        if index not in self._all:
            self._all[index] = sorted(self._of_sentence(index), key=lambda each: each.span)
        inside = [each for each in self._all[index] if _inside(each.span, span)]
        return self._finest(self.text(index), inside)

    def _of_sentence(self, index: int) -> Iterator[Named]:
        scanned = self._scanned[index]
        for mention in scanned.mentions:
            if zone_id := self._meant(index, mention):
                yield Named(mention.span, zone_id)
        for word in scanned.references:
            if zone_id := self._pointed(index, word):
                yield Named(word, zone_id, pointed=True)
        yield from self._behind_label(scanned.text)

    def _behind_label(self, text: str) -> Iterator[Named]:
        """海口：国家高新区 is the zone of that class in the labelled city."""
        label = label_of(text)
        word = national_word(text, label.end) if label else None
        if label and word:
            zone_id = self._gazetteer.of_place(label.area.short, text[slice(*word)])
            if zone_id:
                yield Named(word, zone_id, pointed=True)

    def is_foreign(self, said: str, zone_id: str) -> bool:
        """True when the subject of a clause without a zone is somebody else than that one."""
        zone = self._gazetteer.get(zone_id)
        return zone is not None and is_elsewhere(said, zone) and not self._gazetteer.find(said)

    def lies_in(self, zone_id: str, other: str) -> bool:
        """True when a zone is another, or lies in it."""
        return self._gazetteer.lies_in(zone_id, other)

    def _finest(self, text: str, named: list[Named]) -> list[Named]:
        """Without the zones that only say where the next one lies (成都高新区的生物城)."""
        pairs = zip(named, [*named[1:], None], strict=False)
        return [n for n, after in pairs if after is None or not self._only_places(text, n, after)]

    def _only_places(self, text: str, named: Named, after: Named) -> bool:
        """True where a name says in what the next one lies.

        By the table, or where two that stand by themselves are written as one name
        (海南自由贸易港洋浦经开区).
        """
        between = text[named.span[1] : after.span[0]]
        if after.zone_id == named.zone_id or between not in ("", "的"):
            return False
        if self._gazetteer.lies_in(after.zone_id, named.zone_id):
            return True
        outer, inner = self._gazetteer.get(named.zone_id), self._gazetteer.get(after.zone_id)
        if outer is None or inner is None or between or named.pointed or after.pointed:
            return False
        return not inner.parents and outer.province == inner.province

    def _meant(self, index: int, mention: ZoneMention) -> str | None:
        """The zone of a mention; a weak one counts only beside a related zone.

        That is the main zone, one named in full in the same sentence, or itself before. A name
        that two cities use belongs to the city of the main zone.
        """
        label = self._places.label(index)
        city = label.city if label else self._city_of_main
        if self._is_quarter_of_main(mention):
            return None
        if not mention.weak:
            local = self._gazetteer.local(mention, city) or self._homely(mention)
            return local or mention.zone_ids[0]
        if found := self._places.in_item(index, mention) or self._cut_short(index, mention.text):
            return found
        near = [self.main] if self.main else []
        near += [m.zone_ids[0] for m in self._scanned[index].mentions if not m.weak]
        related = self._gazetteer.related
        first = self._first_written
        known = (
            id
            for id in mention.zone_ids
            if first.get(id, index + 1) <= index or any(related(id, zone) for zone in near)
        )
        local = next(known, None) or self._gazetteer.local(mention, city)
        return local or self._places.at_home(mention)

    def _is_quarter_of_main(self, mention: ZoneMention) -> bool:
        """True for an unlisted 片区 in an article with a zone in its title: a part of that."""
        zone = self._gazetteer.get(mention.zone_ids[0])
        shaped = zone is not None and zone.source == "pattern" and zone.name.endswith("片区")
        return bool(shaped and self.main_is_titled and zone and self.main != zone.id)

    def _cut_short(self, index: int, text: str) -> str | None:
        """The one zone whose name, as written before, ends so: 自贸片区 after 襄阳自贸片区."""
        zones = {
            zone_id
            for (written, zone_id), first in self._written.items()
            if first <= index and written != text and written.endswith(text)
        }
        return zones.pop() if len(zones) == 1 else None

    def _homely(self, mention: ZoneMention) -> str | None:
        """A zone of the publisher's city, when no fuller name says that another is meant."""
        fuller = any(
            zone_id == mention.zone_ids[0] and text != mention.text
            for text, zone_id in self._written
        )
        return None if fuller else self._gazetteer.local(mention, self._places.publisher_city)

    @cached_property
    def _city_of_main(self) -> str:
        zone = self._gazetteer.get(self.main) if self.main else None
        return zone.city if zone else ""

    def is_elsewhere(self, index: int) -> bool:
        """True for an item under a label, when that is not of the main zone or no title is."""
        if self._places.label(index) and not self.main_is_titled:
            return True
        return self._places.is_outside(index, self.main)

    def _pointed(self, index: int, word: Span) -> str | None:
        """The zone that a reference points at."""
        scanned = self._scanned[index]
        before = [mention for mention in scanned.mentions if mention.span[1] <= word[0]]
        if any(mention.span[1] == word[0] for mention in before):
            return None
        if placed := self._of_place(scanned.text, word):
            return placed
        known = chain(
            self._nearest(index, before),
            chain.from_iterable(map(self._subjects, self._naming_before(index))),
            self._only_one_written(index, scanned.text[slice(*word)]),
        )
        label = self._places.label(index)
        main = None if label else self.main
        found = points_at(scanned.text, word, known, main, self._gazetteer)
        if found is not None or not stands_alone(scanned.text, word):
            return found
        return self._places.by_ending(index, scanned.text[slice(*word)], self.main)

    def _of_place(self, text: str, word: Span) -> str | None:
        """The one zone named in the article that a place and this ending call (深圳园区)."""
        place = areas().ending_at(text, word[0])
        if place is None:
            return None
        called = text[place[0] : word[1]]
        zones = {zone_id for _, zone_id in self._written}
        found = [zone_id for zone_id in zones if self._gazetteer.called(zone_id, called)]
        return found[0] if len(found) == 1 else None

    def _only_one_written(self, index: int, ending: str) -> list[str]:
        """In an article about one city: the one zone whose name, as written before, ends so."""
        if len(self._cities) != 1 or self._places.labelled:
            return []
        written = {
            zone_id
            for (text, zone_id), first in self._written.items()
            if first < index and text.endswith(ending)
        }
        return list(written) if len(written) == 1 else []

    @cached_property
    def _first_written(self) -> dict[str, int]:
        """By zone, the first sentence that names it in full."""
        first: dict[str, int] = {}
        for (_, zone_id), index in self._written.items():
            first[zone_id] = min(index, first.get(zone_id, index))
        return first

    @cached_property
    def _written(self) -> dict[tuple[str, str], int]:
        """Names in full as written, with their zones, and the first sentence that has them."""
        written: dict[tuple[str, str], int] = {}
        for index, scanned in enumerate(self._scanned):
            for mention in scanned.mentions:
                if not mention.weak:
                    written.setdefault((mention.text, mention.zone_ids[0]), index)
        return written

    @cached_property
    def _cities(self) -> set[str]:
        """The cities of all zones named in full."""
        zones = (self._gazetteer.get(zone_id) for _, zone_id in self._written)
        return {zone.city for zone in zones if zone}

    def _naming_before(self, index: int) -> Iterator[int]:
        """Like ``earlier``, without the sentences that name no zone."""
        paragraph = self.sentences[index].paragraph
        for earlier in reversed(self._naming[: bisect_left(self._naming, index)]):
            if self.sentences[earlier].paragraph != paragraph:
                return
            yield earlier

    def _subjects(self, index: int) -> list[str]:
        """Zones that a sentence names and is about, the last first."""
        if index not in self._about:
            self._about[index] = self._nearest(index, self._scanned[index].mentions)
        return self._about[index]

    def _nearest(self, index: int, mentions: Sequence[ZoneMention]) -> list[str]:
        text = self._scanned[index].text
        subjects = (m for m in reversed(mentions) if not is_beside(text, m.span))
        return [zone_id for m in subjects if (zone_id := self._meant(index, m))]


def _inside(span: Span, within: Span) -> bool:
    return within[0] <= span[0] and span[1] <= within[1]
