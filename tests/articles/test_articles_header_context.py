from __future__ import annotations

import pytest

from timeline.articles.header import read_header
from timeline.articles.header_context import EXAMPLES, NEVER
from timeline.articles.header_dates import find_day


def plain(text: str) -> str:
    return text.replace("⟨", "").replace("⟩", "")


@pytest.mark.parametrize("text", EXAMPLES)
def test_day_of_publication(text: str) -> None:
    header = read_header(plain(text))
    marked = text[text.index("⟨") + 1 : text.index("⟩")]
    found = find_day(marked)
    assert found
    assert header is not None
    assert header.day == found[0]


@pytest.mark.parametrize("text", NEVER)
def test_day_of_something_else(text: str) -> None:
    assert read_header(plain(text)) is None
