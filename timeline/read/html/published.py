"""The publication day in an HTML page's metadata or address: the adapter of htmldate."""

from __future__ import annotations

# htmldate takes the clock for the latest day unless it is given another.
_LATEST = "2199-12-31"


def published_in(html: str, url: str | None) -> str | None:
    """The day as YYYY-MM-DD. The extensive search is off: it takes copyright years for days."""
    from htmldate import find_date

    found = find_date(html, extensive_search=False, original_date=True, url=url, max_date=_LATEST)
    return str(found) if found else None
