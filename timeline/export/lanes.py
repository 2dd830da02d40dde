"""Bars below a chart's axis: intervals packed into as few lanes as they need, and at most six."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

LANES = 6
LANE = 8
"""Height of a lane."""

LABEL = 0.05
"""Room that ×3 takes behind a bar, as a part of the width."""


@dataclass(frozen=True, slots=True)
class Piece:
    """An interval in months, [start, end); it may leave the chart at either side."""

    start: int
    end: int
    status: str
    approx: bool


@dataclass(frozen=True, slots=True)
class Strip:
    """A bar: from ``x``, ``width`` long, in percent; ``count`` equal intervals are drawn as one."""

    status: str
    x: float
    width: float
    lane: int
    approx: bool
    count: int
    from_before: bool
    to_after: bool

    @property
    def y(self) -> int:
        """The upper edge, counted from the axis."""
        return 4 + self.lane * LANE

    @property
    def end(self) -> float:
        """Where the bar ends, in percent."""
        return round(self.x + self.width, 2)


def pack(pieces: Iterable[Piece], months: int) -> tuple[tuple[Strip, ...], int]:
    """Bars in lanes, and how many intervals found no lane.

    Equal intervals are drawn as one, with their number, only when lanes run out otherwise.
    """
    order = sorted(pieces, key=lambda piece: (piece.end > months, piece.start, -piece.end))
    counted = [(piece, 1) for piece in order]
    strips, left = _place(counted, months)
    if left:
        counted = list(Counter(order).items())
        strips, left = _place(counted, months)
    return tuple(strips), left


def _place(counted: Sequence[tuple[Piece, int]], months: int) -> tuple[list[Strip], int]:
    free: list[float] = []
    strips, left = [], 0
    for piece, count in counted:
        start, end = max(piece.start, 0), min(piece.end, months)
        lane = next((n for n, at in enumerate(free) if at <= start), len(free))
        if lane == LANES:
            left += count
            continue
        free[lane : lane + 1] = [end + (LABEL * months if count > 1 else 0)]
        strips.append(_strip(piece, count, lane, months))
    return strips, left


def _strip(piece: Piece, count: int, lane: int, months: int) -> Strip:
    start, end = max(piece.start, 0), min(piece.end, months)
    return Strip(
        status=piece.status,
        x=round(start / months * 100, 2),
        width=round((end - start) / months * 100, 2),
        lane=lane,
        approx=piece.approx,
        count=count,
        from_before=piece.start < 0,
        to_after=piece.end > months,
    )
