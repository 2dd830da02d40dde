"""What a word like 该区, 开发区 or 小镇 points at."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import chain

from timeline.models import Span
from timeline.text.alternation import one_of
from timeline.zones import words
from timeline.zones.gazetteer import Gazetteer

_GENERAL = re.compile(one_of(words.IN_GENERAL) + "$")
_OPEN = re.compile(
    r"(?:^|[^一-龥]|[在和与及从对向由把将为给至到入使让助被就以据是了]|其中|同期|近年|如今|此外|今年|去年|目前|近日|昨天|昨日|"
    r"日前|年底|授予|落户|入驻|走进|来到|批复设立|批准设立|获批设立|设立|推动|支持|全力|随着|围绕|抵达|位于|赴|进|[0-9年月日底初])$"
)
_LEAD = 8
_HANZI = re.compile(r"[一-龥]$")
_ANY = "园区"
"""What any zone may be called that was just told of."""
_PLAIN = frozenset(words.PLAIN_ENDINGS)


def points_at(
    text: str, span: Span, known: Iterable[str], main: str | None, gazetteer: Gazetteer
) -> str | None:
    """Id of the zone that the word at ``span`` points at, None when it points at none.

    ``known`` are the zones named before it in the paragraph, nearest first; ``main`` is the
    zone that the article is about.
    """
    word, before = text[slice(*span)], text[max(0, span[0] - _LEAD) : span[0]]
    if text[span[1] : span[1] + 1] in words.CUT_BEFORE:
        return None
    if word in words.NEAR_WORDS:
        return next(iter(known), main)
    if word in words.SELF_WORDS:
        return _self(word, before, known, main)
    if not stands_alone(text, span):
        return None
    near = list(known)
    candidates = chain((main,) if main else (), near)
    found = next((id for id in candidates if gazetteer.called(id, word)), None)
    return found or (next(iter(near), None) if word == _ANY else None)


def _self(word: str, before: str, known: Iterable[str], main: str | None) -> str | None:
    """我区, 全区; 区委 and 管委会 only where no other name stands in front of them."""
    office = word in ("区委", "区政府", "管委会", "党工委")
    if office and not _OPEN.search(before):
        return None
    if office:  # that of the zone just told of in the paragraph
        return next(iter(known), main)
    return main or next(iter(known), None)


def stands_alone(text: str, span: Span) -> bool:
    """True when an ending is a word of its own, and no class of zones.

    >>> stands_alone("今年，高新区发布公告", (3, 6)), stands_alone("今年，各高新区发布公告", (4, 7))
    (True, False)
    """
    word, before = text[slice(*span)], text[max(0, span[0] - _LEAD) : span[0]]
    if text[span[1] : span[1] + 1] in words.CUT_BEFORE:
        return False
    if _GENERAL.search(before):
        return False
    if word in _PLAIN and not _HANZI.search(before):
        return True
    return bool(_OPEN.search(before))
