"""Word lists that are too long to stand in code: data/*.txt, words between white space."""

from __future__ import annotations

import re
from importlib.resources import files


def word_list(name: str) -> frozenset[str]:
    """The words of a list; lines that begin with # are notes.

    >>> "合作" in word_list("ordinary_areas")
    True
    """
    text = (files("timeline.zones") / "data" / f"{name}.txt").read_text(encoding="utf-8")
    lines = (line for line in text.splitlines() if not line.startswith("#"))
    return frozenset(word for line in lines for word in line.split())


def one_of(name: str) -> str:
    """The words of a list as alternatives of a pattern, the longest first."""
    return "|".join(map(re.escape, sorted(word_list(name), key=lambda word: (-len(word), word))))
