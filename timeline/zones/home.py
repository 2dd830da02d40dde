"""Where an article or an item of a bulletin is from: what settles names that cities share."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from timeline.models import Article
from timeline.zones import words
from timeline.zones.areas import Area, areas

_BULLET = r"[\s●○•·◆◇■□▲△▶►★☆※*\-—]*(?:\d{1,2}[.．、]\s*)?"
_LABEL = re.compile(
    rf"{_BULLET}(?:【\s*([一-龥·\s]{{2,14}}?)\s*】|([一-龥·]{{2,14}}?)\s*[：:|｜])\s*"
)
_DATELINE = re.compile(
    r"^\s*[（(【]?本[报网台刊](?:记者)?([一-龥]{2,8}?)(?:\d{1,2}月\d{1,2}日)?(?:讯|电|报道)"
)
_NATIONAL = re.compile(rf"(国家级?)({'|'.join(words.PLAIN_ENDINGS)})")


@dataclass(frozen=True, slots=True)
class Label:
    """The place in front of a bulletin's item, and where its text begins."""

    area: Area
    end: int

    @property
    def city(self) -> str:
        """The city's name, empty for a province."""
        return city_of(self.area)


def city_of(area: Area) -> str:
    """The city that an area is or lies in; a municipality is both.

    >>> [city_of(areas().named(name)[0]) for name in ("昆山", "厦门", "天津", "福建")]
    ['苏州市', '厦门市', '天津市', '']
    """
    if area.level == "city" or (area.name.endswith("市") and area.level == "province"):
        return area.name
    return area.city


def label_of(text: str) -> Label | None:
    """The place label that an item begins with: ● 福建厦门：, 【江苏苏州】.

    >>> label_of("● 福建厦门：火炬高新区举办人才周").city
    '厦门市'
    >>> label_of("● 综合：新规施行") is None
    True
    """
    found = _LABEL.match(text)
    if found is None:
        return None
    area = _only_places((found[1] or found[2]).replace("·", "").replace(" ", ""))
    return Label(area, found.end()) if area else None


def national_word(text: str, start: int) -> tuple[int, int] | None:
    """A class word right behind a label, there the city's own zone: 海口：国家高新区.

    >>> national_word("海口：国家高新区三期竣工", 3)
    (3, 8)
    """
    found = _NATIONAL.match(text, start)
    return found.span() if found else None


def _only_places(text: str) -> Area | None:
    """The last place of a text that holds nothing but place names, each inside the one before."""
    last: Area | None = None
    start = 0
    while start < len(text):
        place = areas().starting_at(text, start, len(text))
        if place is None:
            return None
        named = areas().named(text[slice(*place)])
        inside = [a for a in named if last and last.name in (a.province, a.city)]
        last, start = min(inside or named, key=_height), place[1]
    return last


def _height(area: Area) -> int:
    """A bare 河北 is the province, not a district of that name."""
    return ("province", "city", "county").index(area.level)


def home_cities(article: Article, texts: Iterable[str]) -> tuple[frozenset[str], ...]:
    """Cities and provinces that an article is from, the surest set first.

    That is its dateline and publisher, then its title, then all that its text names.
    """
    said = [*texts]
    datelines = (found[1] for text in said[:4] if (found := _DATELINE.match(text)))
    return (
        frozenset(_places((article.publisher or "", *datelines))),
        frozenset(_places((article.title or "",))),
        frozenset(_places(said)),
    )


def _places(texts: Iterable[str]) -> Iterator[str]:
    for text in texts:
        for area in areas().in_text(text):
            yield city_of(area) or area.name
