"""Tables of words as one pattern."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any


def one_of(words: str | Iterable[str]) -> str:
    """A table of words (or small patterns without blanks) as one group, the longest first.

    >>> one_of("开工 开工建设")
    '(?:开工建设|开工)'
    """
    given = words.split() if isinstance(words, str) else words
    return "(?:" + "|".join(sorted(dict.fromkeys(given), key=len, reverse=True)) + ")"


def any_word(words: str | Iterable[str]) -> str:
    """A table of plain words as a tree of their beginnings: the same matches, ten times as fast.

    Where no word begins a single look at the character says so. For large tables on long texts.

    >>> any_word("开工 开工建设 投产")
    '(?=[开投])(?:开工(?:建设)?|投产)'
    """
    tree: dict[str, Any] = {}
    for word in words.split() if isinstance(words, str) else words:
        branch = tree
        for char in word:
            branch = branch.setdefault(char, {})
        branch[""] = {}
    return f"(?=[{re.escape(''.join(tree))}]){_branches(tree)}"


def _branches(tree: dict[str, Any]) -> str:
    ways = [re.escape(char) + _branches(rest) for char, rest in tree.items() if char]
    if "" not in tree:
        return ways[0] if len(ways) == 1 else f"(?:{'|'.join(ways)})"
    return f"(?:{'|'.join(ways)})?" if ways else ""
