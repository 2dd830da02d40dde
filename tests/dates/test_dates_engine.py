"""The index of rules by their beginnings, which reads a parse tree that is private to re."""

import re

import pytest

from timeline.dates.engine import Scanner
from timeline.dates.rule import Rule
from timeline.dates.slots import SLOTS
from timeline.dates.trigger import trigger
from timeline.text.beginnings import END, SIGNS, Beginnings
from timeline.text.lookup import Lookup

KINDS = ("0123456789", "一二三")
DIGITS, CHINESE = SIGNS[:2]


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
        ("月(?=底|初)", {"月底", "月初"}),
        ("月(?=底|[^初])", {"月"}),
        ("月(?=底|$)", {"月底", f"月{END}", "月\n"}),
        ("(?=[0-9])(?:1日|2月)", {"1日", "2月"}),
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
        ("[0-9]{4}年", {f"{DIGITS}年"}),
        ("(?:19|20)[0-9]{2}(?:年|-[0-9])", {f"{DIGITS}年", f"{DIGITS}-"}),
        ("第?[0-9]季", {f"第{DIGITS}", f"{DIGITS}季"}),
        ("[0-9]", {DIGITS}),
        ("[0-9][一二]", {f"{DIGITS}{CHINESE}"}),
    ],
)
def test_a_run_of_alike_characters_is_one(pattern, expected):
    assert Beginnings(KINDS).of(pattern) == expected


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        ("[0-9]{4}年", "2021年"),
        ("“?[一二]+五”", "“一二五”"),
        ("[0-9]{2}月[0-9]日", "12月5日"),
        ("今年[一二]月", "今年二月"),
        ("[0-9]", "1"),
        ("第[0-9]", "第1"),
    ],
)
def test_what_a_pattern_matches_is_found_by_its_beginnings(pattern, text):
    begin = Beginnings(KINDS, 3)
    known = begin.of(pattern)
    lookup = Lookup(begin, lambda key: "found" if key.startswith(tuple(known)) else None)
    for _ in range(2):  # at first sight, and as kept
        assert lookup.find(text, 0) == "found"
        assert lookup.find("去年", 0) is None
        assert lookup.find("", 0) is None
    least = dict.fromkeys(begin.kinds, begin.least(pattern))
    assert re.match(trigger(begin, known, least), text)


@pytest.mark.parametrize(
    "text",
    ["1", "12", "1月", "12月", "2021年12月5日", "年2021", "", "一二三", "12345678", "12345678月"],
)
def test_a_place_is_found_whatever_was_asked_before(text):
    begin = Beginnings(KINDS, 3)
    asked = Lookup(begin, lambda key: key)
    for other in (
        "1月5日",
        "12月5日",
        "1月",
        "1",
        "年1",
        "12345678",
        "12345678月5",
        "2021年1月1日",
    ):
        asked.find(other, 0)
    assert asked.find(text, 0) == begin.at(text, 0)[0]


def test_more_kinds_than_signs_are_refused():
    with pytest.raises(ValueError, match="told apart"):
        Beginnings("abcde")


def test_a_head_that_may_be_missing_stands_at_the_beginning():
    late = Rule("late", "在{year?}", lambda anchor, **_: None, (), ())
    with pytest.raises(ValueError, match="is meant"):
        Scanner([late], SLOTS)
