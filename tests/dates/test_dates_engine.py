"""The index of rules by their beginnings, which reads a parse tree that is private to re."""

import pytest

from timeline.dates.beginnings import ALIKE, Beginnings


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
    assert Beginnings().of(pattern) == expected


def test_what_can_begin_with_anything_is_refused():
    with pytest.raises(ValueError, match="cannot begin"):
        Beginnings().of(".年")


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("[0-9]{4}年", {f"{ALIKE}年"}),
        ("(?:19|20)[0-9]{2}(?:年|-[0-9])", {f"{ALIKE}年", f"{ALIKE}-"}),
        ("第?[0-9]季", {f"第{ALIKE}", f"{ALIKE}季"}),
        ("[0-9]", {ALIKE}),
    ],
)
def test_a_run_of_alike_characters_is_one(pattern, expected):
    assert Beginnings("0123456789").of(pattern) == expected
