"""Find the zones that a text names: those listed by name, others by their shape."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import cached_property

from timeline.models import Span, Zone, ZoneMention
from timeline.zones import words
from timeline.zones.areas import Areas, areas
from timeline.zones.automaton import WordFinder
from timeline.zones.name_rules import is_common
from timeline.zones.names import Claim, fold_brackets
from timeline.zones.other_name import is_other_name
from timeline.zones.pattern import (
    canonical,
    pattern_zone,
    place_before,
    without_province,
)
from timeline.zones.word_list import one_of

# A date or a predicate: the name before it is over (广州南沙去年).
_SAYS = re.compile(rf"[今去明昨本当同上下][年月日天季半周]|{one_of('predicates')}")
_REFERENCES = frozenset((*words.ENDINGS, *words.SELF_WORDS, *words.NEAR_WORDS))


class Scanner:
    """Finds zones in texts. ``shaped`` keeps those known by their shape alone, by id."""

    def __init__(self, zones: Mapping[str, Zone], names: Mapping[str, Claim]) -> None:
        self._zones, self._claims = zones, names
        self._finder = WordFinder([*names, *_REFERENCES, *words.LOOKALIKES])
        self.shaped: dict[str, Zone] = {}

    def scan(self, text: str) -> tuple[list[ZoneMention], list[Span]]:
        """Zone mentions, and the words that may point at a zone named elsewhere (该区, 开发区)."""
        folded = fold_brackets(text)
        mentions: list[ZoneMention] = []
        references: list[Span] = []
        for span in self._finder.find(folded):
            word = folded[slice(*span)]
            claim = self._claims.get(word)
            if claim is not None:
                mention = self._named(folded, span, claim)
            elif word in _REFERENCES:
                mention = self._shaped(folded, span)
                if mention is None:
                    references.append(span)
            else:
                continue
            if mention is not None:
                self._push(mentions, mention)
        if folded != text:
            mentions = [replace(found, text=text[slice(*found.span)]) for found in mentions]
        return mentions, references

    @staticmethod
    def _push(mentions: list[ZoneMention], mention: ZoneMention) -> None:
        """A name found by its shape may reach back over a shorter one before it.

        Right behind a listed name such a one only says where in the zone (天府新区成都直管区).
        """
        if mentions and mentions[-1].span[1] == mention.span[0] and _is_shaped(mention):
            return
        while mentions and mentions[-1].span[1] > mention.span[0]:
            if mentions[-1].span[0] <= mention.span[0]:
                return
            mentions.pop()
        mentions.append(mention)

    def _named(self, text: str, span: Span, claim: Claim) -> ZoneMention | None:
        """A listed name; one without a place of its own yields to the place in front of it."""
        start, end = span
        weak = claim.weak
        if weak and is_other_name(text, span):
            return None
        name = text[start:end]
        if text.startswith("块链", end) or (
            len(name) <= 3 and text[end : end + 1] in words.CUT_BEFORE
        ):
            return None
        if weak or is_common(name):
            place = self._areas.ending_at(text, start)
            if place is not None and not self._fits(text[slice(*place)], claim.zone_ids):
                ending = next((e for e in words.ENDINGS if name.endswith(e)), None)
                return self._shaped(text, (end - len(ending), end)) if ending else None
            if place is not None and _closed(text, end):
                span, weak, name = (place[0], end), False, text[place[0] : end]
        return ZoneMention(name, span, claim.zone_ids, weak)

    def _fits(self, place: str, zone_ids: Iterable[str]) -> bool:
        """True when a zone lies in the place, as far as province and city tell."""
        zones = [self._zones[id] for id in zone_ids]
        return any(
            area.name in (zone.province, zone.city)
            or (area.province == zone.province and area.city in (zone.city, "", zone.province))
            for area in self._areas.named(place)
            for zone in zones
        )

    def _shaped(self, text: str, ending: Span) -> ZoneMention | None:
        """A zone by its shape: in the list under its short name, or a new one."""
        if text[slice(*ending)] not in words.ENDINGS:
            return None
        places = place_before(text, ending, self._areas)
        if not places:
            return None
        span = (places[0][0], ending[1])
        for skipped in range(len(places)):
            listed = self._claims.get(canonical(text, places[skipped:], ending[1], self._areas))
            if listed is not None and not listed.weak:
                return ZoneMention(text[slice(*span)], span, listed.zone_ids)
        name = canonical(text, without_province(text, places, self._areas), ending[1], self._areas)
        area = self._areas.named(text[slice(*places[-1])])[0]
        zone = pattern_zone(name, area)
        self.shaped.setdefault(zone.id, zone)
        return ZoneMention(text[slice(*span)], span, (zone.id,))

    @cached_property
    def _areas(self) -> Areas:
        return areas()


class OwnScanner(Scanner):
    """A scanner that also finds names of one article, where an ending stood alone before."""

    def __init__(self, scanner: Scanner, names: Mapping[str, Zone]) -> None:
        self.__dict__.update(scanner.__dict__)
        self._own = names
        for zone in names.values():
            self.shaped.setdefault(zone.id, zone)

    def scan(self, text: str) -> tuple[list[ZoneMention], list[Span]]:
        """Zone mentions, and the words that may point at a zone named elsewhere."""
        mentions, references = super().scan(text)
        mentions = [self._renamed(mention) for mention in mentions]
        left = []
        for start, end in references:
            name = self._own_name(text, (start, end))
            if name is None:
                left.append((start, end))
            else:
                span = (end - len(name), end)
                mentions.append(ZoneMention(name, span, (self._own[name].id,)))
        return sorted(mentions, key=lambda mention: mention.span), left

    def _renamed(self, mention: ZoneMention) -> ZoneMention:
        """浑南科技城, known by its shape, is the 沈阳浑南科技城 of the same article."""
        own = self._own.get(mention.text)
        return replace(mention, zone_ids=(own.id,)) if own and _is_shaped(mention) else mention

    def _own_name(self, text: str, ending: Span) -> str | None:
        """The longest name of the article that ends with an ending."""
        if text[ending[1] : ending[1] + 1] in words.CUT_BEFORE:
            return None
        longer = (name for name in self._own if len(name) > ending[1] - ending[0])
        return max((n for n in longer if text.endswith(n, 0, ending[1])), key=len, default=None)


def _is_shaped(mention: ZoneMention) -> bool:
    return mention.zone_ids[0].startswith("x-")


def _closed(text: str, end: int) -> bool:
    """True when no longer name can go on here: 深圳前海的企业, but not 天津滨海国际机场."""
    after = text[end : end + 1]
    closed = not "一" <= after <= "龥" or after in words.CLOSES_NAME
    return closed or _SAYS.match(text, end) is not None
