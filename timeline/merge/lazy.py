"""A property worked out at first use and kept.

``functools.cached_property`` takes a lock in Python 3.11, at each use twice the work of what is
kept here; mentions are compared in one thread.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Generic, TypeVar

Value = TypeVar("Value")


class lazy(Generic[Value]):  # noqa: N801 - used as a decorator
    """Like ``functools.cached_property``, without its lock: the value replaces the property."""

    def __init__(self, work: Callable[[Any], Value]) -> None:
        self._work = work
        self._name = work.__name__
        self.__doc__ = work.__doc__

    def __get__(self, owner: Any, kind: type | None = None) -> Value:
        value = self._work(owner)
        owner.__dict__[self._name] = value
        return value
