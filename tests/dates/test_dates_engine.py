"""The index of rules by their beginnings, which reads a parse tree that is private to re."""

import pytest

from timeline.dates.engine import prefixes


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("今年|去年", {"今年", "去年"}),
        ("(?P<year>[12]0)?年", {"10", "20", "年"}),
        ("(?<![0-9])[12](?![0-9])", {"1", "2"}),
        ("a{2,3}b", {"aa"}),
        ("a{0,2}b", {"aa", "ab", "b"}),
        ("(?:ab|c)(?:d|)e", {"ab", "cd", "ce"}),
        ("^月底", {"月底"}),
    ],
)
def test_beginnings(pattern, expected):
    assert prefixes(pattern) == expected


def test_what_can_begin_with_anything_is_refused():
    with pytest.raises(ValueError, match="cannot begin"):
        prefixes(".年")
