"""Statements that several articles print alike: one of them is compared and stands for the rest.

Hundreds of papers print one wire story. Two statements are alike when everything that is compared
of them is equal, but for the articles that they stand in. So n copies of an article give the
events of one, and take hardly more time.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Sequence
from hashlib import blake2b

from timeline.merge.features import Features
from timeline.models import Article, ParagraphKind

Groups = dict[Hashable, list[Features]]


def without_copies(features: Sequence[Features]) -> list[Features]:
    """The first of each statement, the others noted in it as ``alike``; in the order given."""
    groups: Groups = defaultdict(list)
    for feature in features:
        groups[feature.text, feature.first, feature.last].append(feature)
    if len(groups) == len(features):
        return list(features)
    repeated = {id(each) for same in groups.values() for each in _repeated(same)}
    return [feature for feature in features if id(feature) not in repeated]


def _repeated(features: list[Features]) -> list[Features]:
    """Of statements in equal words those that repeat an earlier one, which takes them in."""
    if len(features) == 1:
        return []
    bodies: dict[int, bytes] = {}
    times: Counter[Hashable] = Counter()
    groups: Groups = defaultdict(list)
    for feature in features:
        content = _content(feature)
        if feature.poor and not feature.mention.topic:
            # 项目签约 alone may be told of two projects: it is a copy within copied articles only.
            article = feature.mention.article
            place = content, article.file, article.index
            content = content, times[place], _body(article, bodies)
            times[place] += 1
        groups[content].append(feature)
    for first, *others in groups.values():
        first.alike = tuple(other.mention for other in others)
    return [other for _, *others in groups.values() for other in others]


def _content(feature: Features) -> Hashable:
    """All that is compared of a statement, but for its article and its place in it."""
    mention, zone, when = feature.mention, feature.mention.zone, feature.mention.date
    told = mention.sentence, mention.clause, mention.headline, mention.topic, feature.in_title
    dated = when.text, when.start, when.end, when.approx, when.role, feature.once
    place = zone.zone_id, zone.parent_zone_id, zone.zone, zone.zone_at_time, zone.parent_zone
    return (
        told,
        dated,
        place,
        zone.also,
        zone.joint,
        mention.status,
        mention.kind,
        mention.quantities,
    )


def _body(article: Article, known: dict[int, bytes]) -> bytes:
    """A hash of what an article says, without its title and what belongs to its page."""
    if id(article) not in known:
        body = (p.simplified for p in article.paragraphs if p.kind is ParagraphKind.BODY)
        known[id(article)] = blake2b("\n".join(body).encode(), digest_size=16).digest()
    return known[id(article)]
