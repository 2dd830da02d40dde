"""The zone that an article is about: the one named most, when that is clear."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass

from timeline.errors import UsageError
from timeline.models import Article, ParagraphKind, Span, ZoneMention
from timeline.zones.gazetteer import Gazetteer
from timeline.zones.reference import stands_alone
from timeline.zones.subject import is_address, is_whereto
from timeline.zones.word_list import one_of
from timeline.zones.words import ENDINGS, NEAR_WORDS, PLAIN_ENDINGS, SELF_WORDS

_TITLE_WEIGHT = 5
_GUEST = re.compile(
    r"(?:本期|特邀)?(?:受访|访谈|采访|对话|对谈|座谈)?(?:者|人物?|对象|嘉宾)(?:简介|名片)?\s*[:：丨|]"
)
_LEAST_SHARE = 0.5
_LEAST_WEAK = 2
_ECONOMY = re.compile(one_of("economy"))
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
    be named twice, or once and referred to (该区, 园区).
    """
    body = [
        scan_text(paragraph.simplified, gazetteer)
        for paragraph in article.paragraphs
        if paragraph.kind in _COUNTED
    ]
    return main_of(article, body, gazetteer)


def main_of(article: Article, body: Iterable[Scanned], gazetteer: Gazetteer) -> str | None:
    """The same, with the body scanned already."""
    stated = stated_zone(article, gazetteer)
    if stated is not None:
        return stated
    body = list(body)
    heads = (*titles_of(article), *guests_of(article))
    titles = [scan_text(head, gazetteer) for head in heads]
    in_full = {m.zone_ids[0] for each in (*body, *titles) for m in each.mentions if not m.weak}
    spoken = [word for each in (*body, *titles) for word in references_in(each)]
    if not in_full:
        return _by_weak_name(titles, body, spoken, gazetteer)
    named = Counter(zone_id for each in body for zone_id in _counted(each.mentions, in_full))
    in_title = (id for title in titles for id in _counted(title.mentions, in_full))
    for zone_id in dict.fromkeys(in_title):
        # A zone known by its shape alone must stand in the text too, or its ending, to be meant.
        sure = zone_id in gazetteer.zones or zone_id in named or _called(zone_id, spoken, gazetteer)
        named[zone_id] += _TITLE_WEIGHT if sure else 1
    winner = _clear_winner(named, spoken, gazetteer)
    told = {*_told_of(titles, gazetteer), *_told_of(body, gazetteer)}
    return winner if winner is None or spoken or gazetteer.root(winner) in told else None


def _told_of(texts: Iterable[Scanned], gazetteer: Gazetteer) -> Iterator[str]:
    """The topmost zones that are more than the address of somebody told of."""
    for each in texts:
        for mention in each.mentions:
            if not is_address(each.text, mention.span) and not is_whereto(each.text, mention.span):
                yield gazetteer.root(mention.zone_ids[0])


def scan_text(text: str, gazetteer: Gazetteer) -> Scanned:
    """A text with what it names."""
    return Scanned(text, *gazetteer.scan(text))


def stated_zone(article: Article, gazetteer: Gazetteer) -> str | None:
    if not article.zone:
        return None
    try:
        return gazetteer.resolve(article.zone).id
    except UsageError:  # an unknown name says nothing; the check of sidecars reports it
        return None


def titles_of(article: Article) -> list[str]:
    """Title paragraphs in Simplified script; the title as stated when there is none."""
    titles = [p.simplified for p in article.paragraphs if p.kind is ParagraphKind.TITLE]
    return titles or ([article.title] if article.title else [])


def guests_of(article: Article) -> list[str]:
    """The lines that say whom an interview is with: 受访者：某高新区管委会主任 ….

    受访者说，园区变了 says none.
    """
    return [p.simplified for p in article.paragraphs if _GUEST.match(p.simplified)]


def _counted(mentions: Iterable[ZoneMention], in_full: Container[str]) -> Iterator[str]:
    """Zones named; by a weak name only one that the article names in full as well."""
    for mention in mentions:
        sure = (
            [id for id in mention.zone_ids if id in in_full] if mention.weak else mention.zone_ids
        )
        yield from sure[:1]


def references_in(scanned: Scanned) -> Iterator[str]:
    """The words that point at some zone: 该区, and 园区 where it stands alone."""
    for span in scanned.references:
        word = scanned.text[slice(*span)]
        if word not in ENDINGS or stands_alone(scanned.text, span):
            yield word


def _called(zone_id: str, spoken: Iterable[str], gazetteer: Gazetteer) -> bool:
    """True when the text calls a zone by the ending of its name."""
    return any(word in PLAIN_ENDINGS and gazetteer.called(zone_id, word) for word in spoken)


def _refers(zone_id: str, spoken: Iterable[str], gazetteer: Gazetteer) -> bool:
    """True for 该区 and its like, and for the ending of the zone's own name (园区)."""
    own = (*SELF_WORDS, *NEAR_WORDS)
    return any(word in own or gazetteer.called(zone_id, word) for word in spoken)


def _by_weak_name(
    titles: Iterable[Scanned], body: Sequence[Scanned], spoken: Iterable[str], gazetteer: Gazetteer
) -> str | None:
    """A zone that the title and the text call by its weak name alone, and by its ending.

    The ending (示范区), or what is told of it (外资, 产值), tells it from the place, the river
    or the town of that name.
    """
    in_title = {m.zone_ids[0] for title in titles for m in title.mentions}
    named = Counter(m.zone_ids[0] for each in body for m in each.mentions)
    for zone_id, count in named.most_common(1):
        ending = [word for word in spoken if word in ENDINGS]
        often = count >= _LEAST_WEAK and zone_id in in_title
        if often and (_refers(zone_id, ending, gazetteer) or _has_economy(body, zone_id)):
            return zone_id
    return None


def _has_economy(body: Iterable[Scanned], zone_id: str) -> bool:
    """True when at least half of the sentences with the name tell of business."""
    texts = [each.text for each in body if any(zone_id in m.zone_ids for m in each.mentions)]
    return 2 * sum(bool(_ECONOMY.search(text)) for text in texts) >= len(texts)


def _clear_winner(named: Counter[str], spoken: Sequence[str], gazetteer: Gazetteer) -> str | None:
    if not named:
        return None
    roots: Counter[str] = Counter()
    for zone_id, count in named.items():
        roots[gazetteer.root(zone_id)] += count
    (root, count), *others = roots.most_common(2)
    tied = bool(others) and others[0][1] == count
    if tied or count < _LEAST_SHARE * roots.total():
        return None
    winner = _lowest_common(root, named, gazetteer)
    return winner if count > 1 or _refers(winner, spoken, gazetteer) else None


def _lowest_common(root: str, named: Counter[str], gazetteer: Gazetteer) -> str:
    """The root when it is named; else the sub-zone that all mentions are of, or lie in."""
    below = [zone_id for zone_id in named if gazetteer.root(zone_id) == root]
    if root in below:
        return root
    for zone_id in below:
        if all(gazetteer.lies_in(other, zone_id) for other in below):
            return zone_id
    return root
