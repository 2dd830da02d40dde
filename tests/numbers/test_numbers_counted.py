"""What figures count, on the list frozen before its rules changed (first run: 68 of 96)."""

from __future__ import annotations

import pytest
from numbers_counted import cases, counted


@pytest.mark.parametrize(("text", "span", "noun"), cases())
def test_counted(text: str, span: str, noun: str | None) -> None:
    assert counted(text, span) == [noun]
