"""Undo doubling: bold fonts that print every run of a headline twice come out twice as text."""

from __future__ import annotations

import re

_DOUBLED = re.compile(r"(.+?)\1")
_SHORTEST = 8


def undouble(text: str) -> str:
    """Halve a line that consists of nothing but doubled runs.

    >>> undouble("牢固树立牢固树立““抓发展抓发展””的理念的理念")
    '牢固树立“抓发展”的理念'
    >>> undouble("高高兴兴上班，平平安安回家")
    '高高兴兴上班，平平安安回家'
    """
    if len(text) < _SHORTEST:
        return text
    runs = _runs(text)
    return "".join(runs) if runs else text


def _runs(text: str) -> list[str]:
    """The runs of which each stands twice, or nothing when anything stands once."""
    runs = []
    place = 0
    while place < len(text):
        found = _DOUBLED.match(text, place)
        if not found:
            return []
        runs.append(found.group(1))
        place = found.end()
    return runs
