"""Zones that no list and no place name tells, but their article: it names them again and again."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from timeline.models import Article, ParagraphKind, Span, Zone, ZoneMention
from timeline.zones import words
from timeline.zones.areas import Area, areas
from timeline.zones.gazetteer import Gazetteer
from timeline.zones.pattern import pattern_zone
from timeline.zones.reference import stands_alone
from timeline.zones.word_list import word_list

_ENDINGS = frozenset(words.PLAIN_ENDINGS) | {"工业园区", "合作区"}
_SHORTEST, _LONGEST = 2, 4
"""Characters of a name before its ending."""
_TITLED, _UNTITLED = 2, 3
"""How often a name stands in an article that tells it: in the title as well, and without."""
_NOWHERE = Area("", "", "", "", "")
_HANZI = re.compile(r"[一-龥]+$")
_NO_CORE = word_list("in_general") | word_list("common_cores") | word_list("slogan_before")
_NEVER = re.compile("|".join(map(re.escape, words.NEVER_IN_NAME | word_list("never_in_name"))))
_CHROME = ParagraphKind.CHROME
_Scan = tuple[str, ParagraphKind, list[ZoneMention], list[Span]]


def with_own_names(article: Article, gazetteer: Gazetteer) -> Gazetteer:
    """The gazetteer, for this article also knowing the names that only the article tells.

    That is 新蒲新区 where it has said 遵义新蒲新区, and a name that begins where a word may,
    twice where the title has it, else three times.
    """
    texts = [(p.simplified, p.kind) for p in article.paragraphs if p.kind is not _CHROME]
    if not any(ending in text for text, _ in texts for ending in _ENDINGS):
        return gazetteer
    scanned = [(text, kind, *gazetteer.scan(text)) for text, kind in texts]
    names = dict(_repeated(scanned))
    for text, _, mentions, _ in scanned:
        names |= _rests(text, mentions, gazetteer)
    return gazetteer.knowing(names) if names else gazetteer


def _repeated(scanned: Sequence[_Scan]) -> Iterator[tuple[str, Zone]]:
    """Names that come back and begin a clause at least half of the time.

    One of the title may come back as its ending alone (新区).
    """
    seen: Counter[str] = Counter()
    alone: Counter[str] = Counter()
    titled: set[str] = set()
    for text, kind, _, references in scanned:
        found = [name for span in references for name in free_names(text, span)]
        seen.update(found)
        alone.update(text[slice(*span)] for span in references if stands_alone(text, span))
        titled.update(found if kind is ParagraphKind.TITLE else ())
    whole = "\n".join(text for text, *_ in scanned)
    home = _home(whole)
    for name, times in seen.items():
        told = times + max((n for word, n in alone.items() if name.endswith(word)), default=0)
        least = _TITLED if name in titled else _UNTITLED
        enough = times >= least or (name in titled and told >= _UNTITLED)
        if enough and 2 * times >= whole.count(name):
            yield name, pattern_zone(name, home, home=home.name)


def free_names(text: str, ending: Span) -> Iterator[str]:
    """The names of two to four characters before an ending that begin where a word may.

    >>> list(free_names("新蒲新区去年新增企业9家", (2, 4)))
    ['新蒲新区']
    >>> list(free_names("建设新区，投资兴业", (2, 4))), list(free_names("全市开发区", (2, 5)))
    ([], [])
    """
    word = text[slice(*ending)]
    run = _HANZI.search(text[max(0, ending[0] - _LONGEST - 1) : ending[0]])
    if word not in _ENDINGS or run is None or text[ending[1] : ending[1] + 1] in words.CUT_BEFORE:
        return
    for length in range(_SHORTEST, min(_LONGEST, len(run.group())) + 1):
        start = ending[0] - length
        core = text[start : ending[0]]
        before = text[start - 1 : start] if start else ""
        free = not "一" <= before <= "龥" or before in words.BEFORE_NAME
        if free and core not in _NO_CORE and not _NEVER.search(core):
            yield core + word


def _rests(
    text: str, mentions: Iterable[ZoneMention], gazetteer: Gazetteer
) -> Iterator[tuple[str, Zone]]:
    """What is left of a name found by its shape without the place in front of it."""
    for mention in mentions:
        zone = gazetteer.get(mention.zone_ids[0])
        if zone is None or zone.source != "pattern":
            continue
        place = areas().starting_at(mention.text, 0, len(mention.text))
        rest = mention.text[place[1] :] if place else ""
        ending = next((one for one in words.ENDINGS if rest.endswith(one)), "")
        core = rest.removesuffix(ending)
        if len(core) >= _SHORTEST and core not in _NO_CORE:
            yield rest, zone


def _home(text: str) -> Area:
    """The one city that a text names, nowhere when there are more."""
    cities = {area.name: area for area in areas().in_text(text) if area.level == "city"}
    return next(iter(cities.values())) if len(cities) == 1 else _NOWHERE
