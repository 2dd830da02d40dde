"""Months counted on and back from a month."""

from __future__ import annotations


def shift_month(year: int, month: int, offset: int) -> tuple[int, int]:
    """The month ``offset`` months away.

    >>> shift_month(2021, 1, -2)
    (2020, 11)
    """
    index = 12 * year + month - 1 + offset
    return index // 12, index % 12 + 1
