"""Skimming a text for places where a rule can begin finds every place that the rules find."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.dates.engine import Scanner
from timeline.dates.look_alikes import LOOK_ALIKES
from timeline.dates.rules import RULES
from timeline.dates.slots import HEADS, NUMERALS, slots_with
from timeline.dates.vague import DEFAULT
from timeline.text.folding import fold

PLAIN = Scanner(RULES, slots_with(DEFAULT), heads=HEADS, names=LOOK_ALIKES)
SKIMMED = Scanner(RULES, slots_with(DEFAULT), heads=HEADS, names=LOOK_ALIKES, kinds=NUMERALS)
PIECES = [
    *"年月日号周旬季初底末中上下前后第一二三四五六七八九十廿卅〇零两百0123456789-—~./至到、和，。”",
    *["以来", "年代", "世纪", "十四五", "期间", "春节", "五一", "七夕", "十八大", "三八妇女节"],
    *[
        "上半年",
        "季度",
        "2021年",
        "5月",
        "12日",
        "星期",
        "个月",
        "小时",
        "个半月",
        "多年前",
        "余年来",
    ],
]


FESTIVALS = ("国庆节", "国庆", "春节", "元旦", "除夕", "中秋节", "中秋", "端午节", "圣诞节", "五一")
OTHERS = ("五一", "七夕", "十一", "八一", "三八", "“五一”", "六一")


def _found(scanner, text):
    """What begins at each place; a run of numerals is one word, so nothing begins inside it."""
    return [
        (hits[0].rule.name, hits[0].start, hits[0].end)
        for hits in scanner.scan(text)
        if not any(
            {text[hits[0].start - 1 : hits[0].start], text[hits[0].start]} <= set(kind)
            for kind in NUMERALS
        )
    ]


def _chinese(number):
    """十二 for 12, 二〇二一 for 2021."""
    digits = "〇一二三四五六七八九"
    tens, ones = divmod(int(number), 10)
    if tens > 9 or int(number) < 10:
        return "".join(digits[int(each)] for each in number)
    return ("" if tens == 1 else digits[tens]) + "十" + (digits[ones] if ones else "")


def _varied(text):
    """A text with other numerals and other festivals in it."""
    yield text
    yield re.sub(r"[0-9]+", lambda number: _chinese(number[0]), text)
    for number in ("1", "3", "12", "21"):
        yield re.sub(r"[〇一二三四五六七八九十两]+", number, text)
        yield re.sub(r"[0-9]+", number, text)
        yield re.sub(r"[0-9一二三四五六七八九十]+", _chinese(number), text)
    for named in FESTIVALS:
        if named in text:
            yield from (text.replace(named, other + end) for other in OTHERS for end in ("", "节"))


@given(st.lists(st.sampled_from(PIECES), max_size=14).map("".join))
@settings(max_examples=2000, deadline=None)
def test_skimming_loses_nothing(text):
    assert _found(SKIMMED, text) == _found(PLAIN, text)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_skimming_loses_no_example_in_whatever_numerals(rule):
    for text in (*(example[0] for example in rule.examples), *rule.never):
        for varied in _varied(fold(text).text):
            assert _found(SKIMMED, varied) == _found(PLAIN, varied), varied


@pytest.mark.parametrize(
    "text",
    ["五一去北京", "五一晚上8点", "七夕送花", "七夕第二天", "二〇二〇这一年", "二〇一八-二〇二〇"],
)
def test_a_festival_may_be_followed_by_anything(text):
    assert list(SKIMMED.scan(text))


def test_no_rule_begins_inside_a_numeral():
    assert not list(SKIMMED.scan("一一季度"))
