"""The zone that an article is about: the one named most, when that is clear."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from timeline.errors import UsageError
from timeline.models import Article, ParagraphKind, Span, ZoneMention
from timeline.zones.gazetteer import Gazetteer
from timeline.zones.words import NEAR_WORDS, SELF_WORDS

_TITLE_WEIGHT = 5
_LEAST_SHARE = 0.5
_COUNTED = (ParagraphKind.BODY, ParagraphKind.HEADING)


@dataclass(frozen=True, slots=True)
class Scanned:
    """A stretch of text with the zones and references found in it."""

    text: str
    mentions: Sequence[ZoneMention]
    references: Sequence[Span]


def main_zone(article: Article, gazetteer: Gazetteer) -> str | None:
    """Id of the zone that an article is about, None when that is not clear.

    A zone stated beside the article (sidecar, option) wins. Else mentions count, five times in
    the title, those of sub-zones for the zone above them; the winner needs half of all, and to
    be named twice, or once and referred to (该区).
    """
    body = [
        _scan(paragraph.simplified, gazetteer)
        for paragraph in article.paragraphs
        if paragraph.kind in _COUNTED
    ]
    return main_of(article, body, gazetteer)


def main_of(article: Article, body: Iterable[Scanned], gazetteer: Gazetteer) -> str | None:
    """The same, with the body scanned already."""
    stated = _stated(article, gazetteer)
    if stated is not None:
        return stated
    named: Counter[str] = Counter()
    referred = False
    for title in _titles(article):
        for zone_id in _strong(_scan(title, gazetteer).mentions):
            named[zone_id] += _TITLE_WEIGHT
    for each in body:
        named.update(_strong(each.mentions))
        referred = referred or _refers(each)
    return _clear_winner(named, referred, gazetteer)


def _scan(text: str, gazetteer: Gazetteer) -> Scanned:
    return Scanned(text, *gazetteer.scan(text))


def _stated(article: Article, gazetteer: Gazetteer) -> str | None:
    if not article.zone:
        return None
    try:
        return gazetteer.resolve(article.zone).id
    except UsageError:  # an unknown name says nothing; the check of sidecars reports it
        return None


def _titles(article: Article) -> list[str]:
    """Title paragraphs in Simplified script; the title as stated when there is none."""
    kinds = (ParagraphKind.TITLE,)
    titles = [p.simplified for p in article.paragraphs if p.kind in kinds]
    return titles[:1] or ([article.title] if article.title else [])


def _strong(mentions: Iterable[ZoneMention]) -> list[str]:
    return [mention.zone_ids[0] for mention in mentions if not mention.weak]


def _refers(scanned: Scanned) -> bool:
    spoken = (scanned.text[slice(*span)] for span in scanned.references)
    return any(word in SELF_WORDS or word in NEAR_WORDS for word in spoken)


def _clear_winner(named: Counter[str], referred: bool, gazetteer: Gazetteer) -> str | None:
    if not named:
        return None
    roots: Counter[str] = Counter()
    for zone_id, count in named.items():
        roots[gazetteer.root(zone_id)] += count
    (root, count), *others = roots.most_common(2)
    tied = bool(others) and others[0][1] == count
    if tied or count < _LEAST_SHARE * roots.total() or (count < 2 and not referred):
        return None
    return _lowest_common(root, named, gazetteer)


def _lowest_common(root: str, named: Counter[str], gazetteer: Gazetteer) -> str:
    """The root when it is named; else the sub-zone that all mentions are of, or lie in."""
    below = [zone_id for zone_id in named if gazetteer.root(zone_id) == root]
    if root in below:
        return root
    for zone_id in below:
        if all(gazetteer.lies_in(other, zone_id) for other in below):
            return zone_id
    return root
