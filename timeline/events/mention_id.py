"""Ids of event mentions: from what is said, not from the file that says it."""

from __future__ import annotations

import re
from hashlib import sha256
from unicodedata import normalize

_NOISE = re.compile(r"[\W_]+")


def mention_id(clause: str, date_text: str, occurrence: int) -> str:
    """``em-`` and twelve hex digits of the clause, the date text and how often both came before.

    Width, punctuation and white space do not count, so a reprint has the same id.

    >>> mention_id("3月，开工", "3月", 0) == mention_id("3月,开工 ", "3月", 0)
    True
    """
    key = f"{fingerprint(clause)}|{fingerprint(date_text)}|{occurrence}"
    return "em-" + sha256(key.encode()).hexdigest()[:12]


def fingerprint(text: str) -> str:
    """A text without width, case, punctuation and white space."""
    return _NOISE.sub("", normalize("NFKC", text).lower())
