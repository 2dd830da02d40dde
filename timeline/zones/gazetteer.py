"""The zones by name: find them in a text, look them up, tell how they are related."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping
from functools import cached_property
from pathlib import Path
from types import MappingProxyType

from timeline.clean.script import simplify
from timeline.errors import GazetteerError, UsageError
from timeline.models import Span, Zone, ZoneMention
from timeline.zones.areas import areas
from timeline.zones.check import problems_of
from timeline.zones.name_rules import Strength, core_of
from timeline.zones.names import claims, fold_brackets, names_of
from timeline.zones.scanner import OwnScanner, Scanner
from timeline.zones.search import ZoneSearch
from timeline.zones.words import ENDINGS
from timeline.zones.zone_file import builtin_zones, extend, read_rows


class Gazetteer:
    """A list of zones, made ready for finding.

    It does not change after loading, except that zones found by their shape (``x-…``) are
    remembered so that ``get`` knows them.
    """

    def __init__(self, zones: Mapping[str, Zone]) -> None:
        self.zones: Mapping[str, Zone] = MappingProxyType(dict(zones))
        self._claims = claims(self.zones.values())
        self._names_by_id: dict[str, frozenset[str]] = {}
        self._scanner = Scanner(self.zones, self._claims)

    def __reduce__(self) -> tuple[type[Gazetteer], tuple[dict[str, Zone]]]:
        """A copy for another process is made from the list anew."""
        return Gazetteer, (dict(self.zones),)

    def get(self, id: str) -> Zone | None:
        """The zone with this id, one found by its shape included; None when unknown."""
        return self.zones.get(id) or self._scanner.shaped.get(id)

    def find(self, text: str) -> list[ZoneMention]:
        """Every zone named in Simplified ``text``, from left to right, longest name first.

        Weak names are given and marked: only the article can tell whether they count.
        """
        return self.scan(text)[0]

    def scan(self, text: str) -> tuple[list[ZoneMention], list[Span]]:
        """Zone mentions, and the words that may point at a zone named elsewhere (该区, 开发区)."""
        return self._scanner.scan(text)

    def knowing(self, names: Mapping[str, Zone]) -> Gazetteer:
        """The same list for one article, whose texts are looked through for ``names`` as well."""
        other = object.__new__(Gazetteer)
        other.__dict__.update(self.__dict__)
        other._scanner = OwnScanner(self._scanner, names)
        return other

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

    def former(self, zone_id: str) -> frozenset[str]:
        """Ids of all zones that came before one, at any remove."""
        found: set[str] = set()
        waiting = [zone_id]
        while waiting:
            zone = self.get(waiting.pop())
            earlier = {*zone.predecessors} - found if zone else set()
            found |= earlier
            waiting.extend(sorted(earlier))
        return frozenset(found - {zone_id})

    def local(self, mention: ZoneMention, city: str) -> str | None:
        """The zone of this name in a city, when only a rule makes the name.

        None when the mention's own zones are as near, or none is.
        """
        claim = self._claims.get(fold_brackets(mention.text))
        if claim is None or not city:
            return None
        if claim.strength is Strength.WEAK or self._in_city(claim.zone_ids[:1], city):
            return None
        return next(iter(self._in_city((*claim.zone_ids, *claim.others), city)), None)

    def settled(self, mention: ZoneMention, places: Container[str]) -> str | None:
        """The one zone of a shared name that lies in the places (cities or provinces)."""
        claim = self._claims.get(fold_brackets(mention.text))
        if claim is None or not mention.text.endswith(("区", *ENDINGS)):
            return None
        zones = [self.zones[id] for id in claim.zone_ids]
        near = [zone.id for zone in zones if zone.city in places]
        near = near or [zone.id for zone in zones if zone.province in places]
        return near[0] if len(near) == 1 else None

    def of_place(self, place: str, word: str) -> str | None:
        """The zone that a place and an ending name together: 高新区 of 苏州."""
        claim = self._claims.get(place + word)
        return None if claim is None or claim.weak else claim.zone_ids[0]

    def part(self, zone_id: str, word: str) -> str | None:
        """The one zone called ``word`` that lies in another, or bears its own name (杨凌综保区)."""
        zone = self.zones.get(zone_id)
        if zone is None:
            return None
        core = core_of(zone.short or zone.name)
        stems = {*zone.weak_aliases, core} if not areas().named(core) else {*zone.weak_aliases}
        named = {id for stem in stems if (id := self.of_place(stem, word))}
        below = {id for id in self._parts.get(zone_id, ()) if self.called(id, word)}
        found = (named | below) - {zone_id}
        return found.pop() if len(found) == 1 else None

    @cached_property
    def _parts(self) -> dict[str, list[str]]:
        parts: dict[str, list[str]] = {}
        for zone in self.zones.values():
            for parent in zone.parents:
                parts.setdefault(parent, []).append(zone.id)
        return parts

    def _in_city(self, zone_ids: Iterable[str], city: str) -> list[str]:
        return [id for id in zone_ids if self.zones[id].city == city]

    def lies_in(self, zone_id: str, other: str) -> bool:
        """True for the zone itself and everything below ``other``."""
        return other in self._line(zone_id)

    def called(self, zone_id: str, word: str) -> bool:
        """True when a name of the zone ends with ``word``: 开发区 for 杭州经济技术开发区."""
        return any(name.endswith(word) for name in self._names(zone_id))

    def _names(self, zone_id: str) -> frozenset[str]:
        """All names of a zone, those that rules make included."""
        if zone_id not in self._names_by_id:
            zone = self.get(zone_id)
            names = names_of(zone) if zone else ()
            self._names_by_id[zone_id] = frozenset(name for name, _ in names)
        return self._names_by_id[zone_id]

    # --- looking up --------------------------------------------------------------

    def resolve(self, query: str) -> Zone:
        """The one zone meant by an id, a name, an alias or pinyin; or by its shape (``x-…``).

        Raises UsageError, with what comes near, when there is none or more than one.
        """
        query = self._as_listed(query)
        return self._by_shape(query) or self._search.resolve(query)

    def meant(self, query: str) -> Zone | None:
        """The same, None instead of an error: what a search shows in full."""
        try:
            return self.resolve(query)
        except UsageError:
            return None

    def _by_shape(self, query: str) -> Zone | None:
        """A zone that is not listed: its id once it was found in a text, or its whole name.

        Raises UsageError where articles of several cities told the name.
        """
        shaped = self._scanner.shaped
        if query in shaped or query in self._claims:
            return shaped.get(query)
        found = next((m.zone_ids[0] for m in self.find(query) if m.text == query), "")
        named = [zone for zone in shaped.values() if zone.name == query or zone.id == found]
        if len(named) > 1:
            ids = "、".join(f"{zone.id} ({zone.city or zone.name})" for zone in named)
            raise UsageError(f"{query!r} may be several zones", remedy=ids)
        return named[0] if named else None

    def search(self, query: str) -> list[Zone]:
        """Zones that match an id, a name, an alias, pinyin, city or province, best first."""
        return self._search.search(self._as_listed(query))

    def _as_listed(self, query: str) -> str:
        """A query in Traditional characters as the list writes it."""
        query = query.strip()
        known = query.isascii() or fold_brackets(query) in self._claims
        return query if known else simplify(query)

    @cached_property
    def _search(self) -> ZoneSearch:
        return ZoneSearch(self.zones, self._claims)


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
