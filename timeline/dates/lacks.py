"""What an expression lacks to be placed on the calendar."""

from __future__ import annotations

from timeline.errors import TimelineError


class LacksError(TimelineError):
    """An expression cannot be placed; the message is a key of ``why.LACKS``."""
