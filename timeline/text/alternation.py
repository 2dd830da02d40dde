"""Tables of words as one pattern."""

from __future__ import annotations

from collections.abc import Iterable


def one_of(words: str | Iterable[str]) -> str:
    """A table of words (or small patterns without blanks) as one group, the longest first.

    >>> one_of("开工 开工建设")
    '(?:开工建设|开工)'
    """
    given = words.split() if isinstance(words, str) else words
    return "(?:" + "|".join(sorted(dict.fromkeys(given), key=len, reverse=True)) + ")"
