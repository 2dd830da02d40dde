"""Which text of an HTML page is the article: the adapter of trafilatura."""

from __future__ import annotations

import re

_SPACE = re.compile(r"\s+")


def body_text(html: str) -> str:
    """The text of the article without any white space; empty when none is found."""
    import trafilatura

    extracted = trafilatura.extract(
        html, include_comments=False, include_tables=True, favor_recall=True, deduplicate=False
    )
    return _SPACE.sub("", extracted or "")
