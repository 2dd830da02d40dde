"""Nouns and figures in two lists: 财政收入、税收收入分别增长8.1%、9.2% gives each its own."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from timeline.models import Quantity
from timeline.numbers.counted import noun_in

_RESPECTIVELY = re.compile("分别")
_SENTENCE_END = re.compile(r"[。!?；;\n]")
_MARKS = re.compile(r"[、,]|[和与及](?![\u4e00-\u9fff]{0,1}谐)|以及")
_BETWEEN = re.compile(r"(?:[、,]|和|与|及|以及)[\u4e00-\u9fff]{0,4}")
_REACH, _CLOSE, _LONGEST_LIST = 80, 6, 8


def with_respective_nouns(quantities: Sequence[Quantity], text: str) -> list[Quantity]:
    """Each figure behind 分别 counts the noun at its place in the list before 分别."""
    done = list(quantities)
    starts = [quantity.span[0] for quantity in done]
    for found in _RESPECTIVELY.finditer(text):
        first = bisect_left(starts, found.start())
        if first == len(done) or starts[first] - found.end() > _CLOSE:
            continue
        last = _end_of_list(first, done, text)
        nouns = _nouns(text, found.start(), last - first)
        for i, noun in enumerate(nouns, first):
            done[i] = replace(done[i], counted=noun)
    return done


def _end_of_list(first: int, quantities: Sequence[Quantity], text: str) -> int:
    """One past the last figure of the list that starts at ``first``."""
    last = first + 1
    while last < min(len(quantities), first + _LONGEST_LIST):
        between = text[quantities[last - 1].span[1] : quantities[last].span[0]]
        if not _BETWEEN.fullmatch(between) or quantities[last].kind != quantities[first].kind:
            break
        last += 1
    return last


def _nouns(text: str, end: int, count: int) -> list[str]:
    """The last ``count`` nouns before 分别; none when one of them cannot be read."""
    if count < 2:
        return []
    window = text[max(0, end - _REACH) : end]
    starts = [found.end() for found in _SENTENCE_END.finditer(window)]
    parts = _MARKS.split(window[starts[-1] :] if starts else window)[-count:]
    nouns = [noun for part in parts if (noun := noun_in(part))]
    return nouns if len(nouns) == count else []
