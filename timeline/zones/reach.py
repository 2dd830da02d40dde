"""How far the zone that an article is about reaches: into items that do not mean it, or not."""

from __future__ import annotations

import re
from collections.abc import Sequence

from timeline.models import Article, ParagraphKind, Sentence
from timeline.zones.areas import areas
from timeline.zones.gazetteer import Gazetteer
from timeline.zones.main_zone import (
    Scanned,
    guests_of,
    references_in,
    scan_text,
    stated_zone,
    titles_of,
)
from timeline.zones.word_list import one_of
from timeline.zones.words import SELF_WORDS

_DIGEST = re.compile(one_of("digest"))


def is_titled(article: Article, zone_id: str, gazetteer: Gazetteer) -> bool:
    """True when the sidecar, the title or the publisher's name says that it is about a zone."""
    if stated_zone(article, gazetteer) is not None:
        return True
    said = (*titles_of(article), *guests_of(article), article.publisher or "")
    heads = [scan_text(head, gazetteer) for head in said]
    ids = (id for head in heads for m in head.mentions for id in m.zone_ids)
    words = (word for head in heads for word in references_in(head))
    return any(gazetteer.related(id, zone_id) for id in ids) or any(
        gazetteer.called(zone_id, word) for word in words
    )


def reaches_all(
    zone_id: str,
    title: str,
    sentences: Sequence[Sentence],
    scanned: Sequence[Scanned],
    gazetteer: Gazetteer,
) -> bool:
    """True when enough paragraphs mean a zone that the title does not name.

    That is more than one, and under the title of a digest or a city at least half.
    """
    root = gazetteer.root(zone_id)
    body = {each.paragraph for each in sentences if each.kind is ParagraphKind.BODY}
    pairs = zip(sentences, scanned, strict=True)
    meant = {each.paragraph for each, found in pairs if _means(found, root, gazetteer)} & body
    if _DIGEST.search(title) or any(areas().in_text(title)):
        return 2 * len(meant) >= len(body)
    return len(meant) >= min(2, len(body) - 1)


def _means(scanned: Scanned, root: str, gazetteer: Gazetteer) -> bool:
    """True when a sentence names a zone of that root, or may point at one."""
    ids = (id for mention in scanned.mentions for id in mention.zone_ids)
    words = {scanned.text[slice(*word)] for word in scanned.references}
    return any(gazetteer.root(id) == root for id in ids) or any(
        word in SELF_WORDS or gazetteer.called(root, word) for word in words
    )
