"""Progress of long work, for a person who waits: on stderr, and only on a terminal."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from typing import Protocol, TypeVar

Item = TypeVar("Item")


class Watch(Protocol):
    """Hands on the steps of long work one by one, and may show somebody how far it is."""

    def __call__(self, steps: Sequence[Item], label: str, /) -> Iterable[Item]:
        """The same steps; ``label`` says what is being done."""


SHORT = 20
"""Work of so few steps is over before a bar could be read."""


def unwatched(steps: Sequence[Item], label: str) -> Iterable[Item]:
    """Nobody watches."""
    del label
    return steps


def watched(steps: Sequence[Item], label: str) -> Iterable[Item]:
    """``steps``, one by one, with a bar that goes away at the end."""
    if len(steps) < SHORT or not sys.stderr.isatty():
        return steps
    from rich.console import Console
    from rich.progress import track

    return track(steps, label, console=Console(stderr=True), transient=True)
