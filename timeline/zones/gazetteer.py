"""The zones by name: find them in a text, look them up, tell how they are related."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from types import MappingProxyType

from timeline.errors import GazetteerError
from timeline.models import Span, Zone, ZoneMention
from timeline.zones import words
from timeline.zones.areas import Areas, areas
from timeline.zones.automaton import WordFinder
from timeline.zones.check import problems_of
from timeline.zones.name_rules import Strength, is_common
from timeline.zones.names import Claim, claims, fold_brackets
from timeline.zones.pattern import canonical, pattern_zone, place_before
from timeline.zones.search import ZoneSearch
from timeline.zones.zone_file import builtin_zones, extend, read_rows


class Gazetteer:
    """A list of zones, made ready for finding.

    It does not change after loading, except that zones found by their shape (``x-…``) are
    remembered so that ``get`` knows them.
    """

    def __init__(self, zones: Mapping[str, Zone]) -> None:
        self.zones: Mapping[str, Zone] = MappingProxyType(dict(zones))
        self._found: dict[str, Zone] = {}
        self._claims = claims(self.zones.values())
        hidden = (*words.ENDINGS, *words.SELF_WORDS, *words.NEAR_WORDS, *words.LOOKALIKES)
        self._finder = WordFinder([*self._claims, *hidden])
        self._references = frozenset((*words.ENDINGS, *words.SELF_WORDS, *words.NEAR_WORDS))

    def __reduce__(self) -> tuple[type[Gazetteer], tuple[dict[str, Zone]]]:
        """A copy for another process is made from the list anew."""
        return Gazetteer, (dict(self.zones),)

    def get(self, id: str) -> Zone | None:
        """The zone with this id, one found by its shape included; None when unknown."""
        return self.zones.get(id) or self._found.get(id)

    def find(self, text: str) -> list[ZoneMention]:
        """Every zone named in Simplified ``text``, from left to right, longest name first.

        Weak names are given and marked: only the article can tell whether they count.
        """
        return self.scan(text)[0]

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
            elif word in self._references:
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
        """A name found by its shape may reach back over a shorter one before it."""
        while mentions and mentions[-1].span[1] > mention.span[0]:
            if mentions[-1].span[0] <= mention.span[0]:
                return
            mentions.pop()
        mentions.append(mention)

    def _named(self, text: str, span: Span, claim: Claim) -> ZoneMention | None:
        """A listed name; one without a place of its own yields to the place in front of it."""
        start, end = span
        weak = claim.weak
        if weak and text[end : end + 1] in words.NOT_BEFORE:
            return None
        name = text[start:end]
        if len(name) <= 3 and text[end : end + 1] in words.CUT_BEFORE:
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
        zones = [self.zones[id] for id in zone_ids]
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
        name = canonical(text, places, ending[1], self._areas)
        area = self._areas.named(text[slice(*places[-1])])[0]
        zone = pattern_zone(name, area)
        self._found.setdefault(zone.id, zone)
        return ZoneMention(text[slice(*span)], span, (zone.id,))

    @cached_property
    def _areas(self) -> Areas:
        return areas()

    # --- relations ---------------------------------------------------------------

    def root(self, zone_id: str) -> str:
        """The topmost zone over this one, by first parents; itself without a parent."""
        seen = {zone_id}
        zone = self.get(zone_id)
        while zone is not None and zone.parents and zone.parents[0] not in seen:
            zone_id = zone.parents[0]
            seen.add(zone_id)
            zone = self.get(zone_id)
        return zone_id

    def related(self, a: str, b: str) -> bool:
        """True for the same zone, parent and child, and children under one root."""
        return a == b or bool(self._line(a) & self._line(b))

    def _line(self, zone_id: str) -> frozenset[str]:
        """The zone and all its parents, second parents and theirs included."""
        found = {zone_id}
        waiting = [zone_id]
        while waiting:
            zone = self.get(waiting.pop())
            for parent in zone.parents if zone else ():
                if parent not in found:
                    found.add(parent)
                    waiting.append(parent)
        return frozenset(found)

    def local(self, mention: ZoneMention, main: str | None) -> str | None:
        """The zone of this name in the city of ``main``, when only a rule makes the name.

        None when the mention's own zones are as near, or none is.
        """
        claim = self._claims.get(fold_brackets(mention.text))
        about = self.get(main) if main else None
        if claim is None or about is None or not about.city:
            return None
        if claim.strength is Strength.WEAK or self._in_city(claim.zone_ids[:1], about.city):
            return None
        return next(iter(self._in_city((*claim.zone_ids, *claim.others), about.city)), None)

    def _in_city(self, zone_ids: Iterable[str], city: str) -> list[str]:
        return [id for id in zone_ids if self.zones[id].city == city]

    def lies_in(self, zone_id: str, other: str) -> bool:
        """True for the zone itself and everything below ``other``."""
        return other in self._line(zone_id)

    def called(self, zone_id: str, word: str) -> bool:
        """True when a name of the zone ends with ``word``: 开发区 for 杭州经济技术开发区."""
        zone = self.get(zone_id)
        if zone is None:
            return False
        names = (zone.name, zone.short, *zone.aliases, *zone.weak_aliases)
        return any(fold_brackets(name).endswith(word) for name in names)

    # --- looking up --------------------------------------------------------------

    def resolve(self, query: str) -> Zone:
        """The one zone meant by an id, a name, an alias or pinyin.

        Raises UsageError, with what comes near, when there is none or more than one.
        """
        return self._search.resolve(query)

    def search(self, query: str) -> list[Zone]:
        """Zones that match an id, a name, an alias, pinyin, city or province, best first."""
        return self._search.search(query)

    @cached_property
    def _search(self) -> ZoneSearch:
        return ZoneSearch(self.zones, self._claims)


def _closed(text: str, end: int) -> bool:
    """True when no longer name can go on here: 深圳前海的企业, but not 天津滨海国际机场."""
    after = text[end : end + 1]
    return not "一" <= after <= "龥" or after in words.CLOSES_NAME


def load_gazetteer(extra: Path | None = None) -> Gazetteer:
    """The zones that come with the program, a user's file laid over them.

    Raises GazetteerError with the first of its problems when the file is wrong.
    """
    zones = builtin_zones()
    if extra is None:
        return Gazetteer(zones)
    rows = read_rows(extra)
    problems = problems_of(extra, rows, zones)
    if problems:
        first = problems[0]
        place = str(extra) if first.line is None else f"{extra}:{first.line}"
        raise GazetteerError(first.message, place=place, remedy=first.remedy)
    return Gazetteer(extend(zones, rows))
