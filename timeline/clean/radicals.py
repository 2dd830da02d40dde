"""Repair radicals that PDF printers write in place of characters."""

from __future__ import annotations

from timeline.text.folding import RADICALS


def fold_radicals(text: str) -> str:
    """Write the character for a CJK radical of its shape.

    >>> fold_radicals("12⽉31⽇，⻓三⻆⻔户")
    '12月31日，长三角门户'
    """
    return text.translate(RADICALS)
