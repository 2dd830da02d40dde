"""Text → quantities: figures with units, bounds, changes and what they count."""

from __future__ import annotations

from timeline.numbers.find import find_quantities

__all__ = ["find_quantities"]
