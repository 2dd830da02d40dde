"""Years by their name in the cycle of sixty (辛丑) or by its animal (牛)."""

from __future__ import annotations

from timeline.dates.anchor import Anchor

STEMS, BRANCHES = "甲乙丙丁戊己庚辛壬癸", "子丑寅卯辰巳午未申酉戌亥"
ANIMALS = "鼠牛虎兔龙蛇马羊猴鸡狗猪"
_FIRST = 4
"""A year that was the first of both cycles."""


def zodiac_year_of(anchor: Anchor, animal: str) -> int:
    """The year of an animal: the latest by publication, with a plan cue the next."""
    return _of_cycle(anchor, len(ANIMALS), ANIMALS.index(animal))


def sexagenary_year_of(anchor: Anchor, name: str) -> int | None:
    """The year of a name in the cycle of sixty, None where there is no such name (甲丑)."""
    stem, branch = STEMS.index(name[0]), BRANCHES.index(name[1])
    places = (p for p in range(60) if (p % len(STEMS), p % len(BRANCHES)) == (stem, branch))
    place = next(places, None)
    return None if place is None else _of_cycle(anchor, 60, place)


def _of_cycle(anchor: Anchor, length: int, place: int) -> int:
    today = anchor.today().year
    back = (today - _FIRST - place) % length
    return today - back + (length if anchor.forward and back else 0)
