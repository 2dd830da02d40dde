"""Dates in words of another language: the adapter of dateparser, for header lines only."""

from __future__ import annotations

import warnings
from datetime import date


def parse_foreign(text: str) -> date | None:
    """The day of a full date that a pattern has cut out of a header line; no clock is asked.

    >>> parse_foreign("October 27, 2023")
    datetime.date(2023, 10, 27)
    """
    import dateparser

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        parsed = dateparser.parse(
            text,
            languages=["zh", "en"],
            settings={"REQUIRE_PARTS": ["day", "month", "year"], "PARSERS": ["absolute-time"]},
        )
    return parsed.date() if parsed else None
