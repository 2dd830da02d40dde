"""年表: from Chinese news articles to one timeline for each development zone."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from timeline.dates import DateValue, date_columns, find_dates, resolve
    from timeline.numbers import find_quantities
    from timeline.pipeline import build_timelines

__all__ = [
    "DateValue",
    "build_timelines",
    "date_columns",
    "find_dates",
    "find_quantities",
    "resolve",
]

_HOME = {
    "DateValue": "timeline.dates",
    "build_timelines": "timeline.pipeline",
    "date_columns": "timeline.dates",
    "find_dates": "timeline.dates",
    "resolve": "timeline.dates",
    "find_quantities": "timeline.numbers",
}


def __getattr__(name: str) -> object:
    """Load a public name where it is first used: the command line starts without any of them."""
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_HOME[name]), name)
