"""Pairs of neighbouring characters, and how much of them two texts share."""

from __future__ import annotations

from operator import add


def bigrams(text: str) -> frozenset[str]:
    """The pairs of neighbouring characters of a text."""
    return frozenset(map(add, text, text[1:]))


def overlap(ours: frozenset[str], theirs: frozenset[str]) -> float:
    """Overlap coefficient: the share of the smaller set that the other holds, 0 to 1.

    >>> overlap(bigrams("产线通线"), bigrams("化合物产线通线"))
    1.0
    """
    smaller = min(len(ours), len(theirs))
    return len(ours & theirs) / smaller if smaller else 0.0
