"""The frozen list of expressions, each with its day of publication and its value."""

from datetime import date
from pathlib import Path

import pytest

from timeline.dates import find_dates

TABLE = Path(__file__).with_name("fresh_cases.tsv")
CASES = [
    line.split("\t")
    for line in TABLE.read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
]


def _overlap(mention, start, end):
    return min(mention.span[1], end) - max(mention.span[0], start)


@pytest.mark.parametrize("case", [c for c in CASES if c[2] != "-"], ids=lambda c: c[0])
def test_expression(case):
    text, published, expression, start, end, role = case
    place = text.index(expression)
    found = find_dates(text, date.fromisoformat(published))
    best = max(found, key=lambda m: _overlap(m, place, place + len(expression)))
    assert best.start == date.fromisoformat(start)
    assert best.end == (None if end == ".." else date.fromisoformat(end))
    assert best.role == role
    assert text[best.span[0] : best.span[1]] == best.text


@pytest.mark.parametrize("case", [c for c in CASES if c[2] == "-"], ids=lambda c: c[0])
def test_look_alike(case):
    assert [m for m in find_dates(case[0], date.fromisoformat(case[1])) if m.resolved] == []


@pytest.mark.parametrize(
    "text",
    ["去年10月开工", "昨天开工", "近日获批", "5月开工", "12日开工", "春节期间开工", "目前已完成"],
)
def test_without_publication_nothing_is_guessed(text):
    (mention,) = find_dates(text, None)
    assert (mention.start, mention.end, mention.edtf) == (None, None, None)
    assert "缺" in mention.why


def test_a_passage_lends_its_year_without_publication():
    found = find_dates("2020年3月签约，6月开工，同年12月投产。", None)
    assert [m.edtf for m in found] == ["2020-03", "2020-06", "2020-12"]
