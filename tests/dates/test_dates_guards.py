"""Skimming numerals by a guard finds every place that the rules find without one."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.dates.engine import Scanner
from timeline.dates.guards import GUARDS
from timeline.dates.look_alikes import LOOK_ALIKES
from timeline.dates.rules import RULES
from timeline.dates.slots import HEADS, slots_with
from timeline.dates.vague import DEFAULT
from timeline.text.folding import fold

PLAIN = Scanner(RULES, slots_with(DEFAULT), heads=HEADS, names=LOOK_ALIKES)
GUARDED = Scanner(RULES, slots_with(DEFAULT), heads=HEADS, names=LOOK_ALIKES, guards=GUARDS)
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


def _found(scanner, text):
    return [(hits[0].rule.name, hits[0].start, hits[0].end) for hits in scanner.scan(text)]


@given(st.lists(st.sampled_from(PIECES), max_size=14).map("".join))
@settings(max_examples=2000, deadline=None)
def test_a_guard_loses_nothing(text):
    assert _found(GUARDED, text) == _found(PLAIN, text)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_guard_loses_no_example(rule):
    for text in (*(example[0] for example in rule.examples), *rule.never):
        folded = fold(text).text
        assert _found(GUARDED, folded) == _found(PLAIN, folded)
