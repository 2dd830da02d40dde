"""Undo doubling: bold fonts that print every run of a headline twice come out twice as text."""

from __future__ import annotations

_SHORTEST = 8
_LONGEST = 200


def undouble(text: str) -> str:
    """Halve a line that consists of nothing but doubled runs.

    >>> undouble("牢固树立牢固树立““抓发展抓发展””的理念的理念")
    '牢固树立“抓发展”的理念'
    >>> undouble("高高兴兴上班，平平安安回家")
    '高高兴兴上班，平平安安回家'
    """
    if not _SHORTEST <= len(text) <= _LONGEST or len(text) % 2:
        return text
    runs = _runs(text, 0, set())
    return "".join(runs) if runs else text


def _runs(text: str, start: int, failed: set[int]) -> list[str] | None:
    """The runs of which each stands twice from ``start`` on, short ones first; None if none fit."""
    if start == len(text):
        return []
    if start in failed:
        return None
    for size in range(1, (len(text) - start) // 2 + 1):
        run = text[start : start + size]
        if text.startswith(run, start + size):
            rest = _runs(text, start + 2 * size, failed)
            if rest is not None:
                return [run, *rest]
    failed.add(start)
    return None
