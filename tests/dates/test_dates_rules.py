"""Every rule wins its examples with all rules competing, and keeps off the rest."""

from datetime import date

import pytest

from timeline.dates import find_dates
from timeline.dates.rules import RULES

EXAMPLES = [(rule.name, *example) for rule in RULES for example in rule.examples]
NEVER = [(rule.name, text) for rule in RULES for text in rule.never]
REFUSED = {("days_of_month", "5月3-1日"), ("quarters", "三至一季度"), ("month_day", "2月30日")}
"""Counter-examples that the rule takes and the calendar refuses: a mention without a value."""


@pytest.mark.parametrize(("name", "text", "published", "edtf"), EXAMPLES)
def test_a_rule_wins_its_examples(name, text, published, edtf):
    found = find_dates(text, date.fromisoformat(published))
    assert (name, edtf) in [(mention.rule, mention.edtf) for mention in found]


@pytest.mark.parametrize(("name", "text"), [each for each in NEVER if each not in REFUSED])
def test_a_rule_keeps_off_its_counter_examples(name, text):
    found = find_dates(text, date(2021, 6, 14))
    assert name not in [mention.rule for mention in found]


@pytest.mark.parametrize(("name", "text"), sorted(REFUSED))
def test_what_the_calendar_refuses_has_no_value(name, text):
    assert (name, text) in NEVER
    found = find_dates(text, date(2021, 6, 14))
    assert [(m.rule, m.text, m.start) for m in found] == [(name, text, None)]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_every_rule_has_examples_of_both_kinds(rule):
    assert rule.examples
    assert rule.never


def test_rule_names_are_unique():
    names = [rule.name for rule in RULES]
    assert len(names) == len(set(names))
