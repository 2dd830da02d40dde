"""How readily statements are merged: the modes of ``--merge``."""

from __future__ import annotations

from enum import StrEnum


class Mode(StrEnum):
    """STRICT joins on agreeing figures or the same words only; OFF joins nothing at all."""

    STRICT = "strict"
    NORMAL = "normal"
    OFF = "off"
