"""A weak name of a zone inside the name of something else: a river, a hospital, a slogan."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from timeline.models import Span
from timeline.zones import words
from timeline.zones.word_list import one_of, word_list

# What lies between must not be a verb: 滨江新建大桥 is told of the zone.
_GAP = r"(?:(?![新建开办启发举推获签投完首将已今去明昨上下年月日天在的与和]|" + one_of("predicates")
_GAP += r")[一-龥])"
_THING = re.compile(rf"{_GAP}{{0,4}}?(?:{one_of('name_after')})")
_WATER = re.compile(
    r"[江潮路桥湖河村街岸](?!西)|镇(?!定)|站(?![在稳上到])|道(?!出)|带(?![动领来头给着])|造(?![就福])"
)
_VISITED = re.compile(rf"{_GAP}{{2,5}}?(?:{one_of('visited')})")
_SLOGANS = word_list("slogan_before")


@dataclass(frozen=True, slots=True)
class OtherName:
    """A reason why a weak name is no zone, with a text for it and one that it must not take."""

    name: str
    says: Callable[[str, Span], bool]
    example: str
    never: str


def _thing(text: str, span: Span) -> bool:
    return _THING.match(text, span[1]) is not None


def _water(text: str, span: Span) -> bool:
    return _WATER.match(text, span[1]) is not None


def _sight(text: str, span: Span) -> bool:
    return _VISITED.match(text, span[1]) is not None


def _slogan(text: str, span: Span) -> bool:
    return text[max(0, span[0] - 2) : span[0]] in _SLOGANS


OTHER_NAMES: tuple[OtherName, ...] = (
    OtherName("thing", _thing, "光谷文化广场", "光谷新建一座广场"),
    OtherName("water", _water, "白马湖路", "白马湖的路"),
    OtherName("sight", _sight, "横琴长隆接待游客", "横琴去年接待游客"),
    OtherName("slogan", _slogan, "平安前海", "落户前海"),
)
"""Any of them is enough. Each example begins or ends with the weak name."""


def is_other_name(text: str, span: Span) -> bool:
    """True when the weak name at ``span`` is part of another name or a slogan.

    A name that ends as zones do (火炬高新区) is one, whatever follows.

    >>> is_other_name("浙大二院滨江院区", (4, 6)), is_other_name("火炬高新区医院", (0, 5))
    (True, False)
    """
    if text[slice(*span)].endswith(words.ENDINGS):
        return False
    return any(rule.says(text, span) for rule in OTHER_NAMES)
