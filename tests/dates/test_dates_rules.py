"""Every rule wins its examples with all rules competing, and keeps off the rest."""

from datetime import date

import pytest

from timeline.dates import find_dates
from timeline.dates.rules import RULES

EXAMPLES = [(rule.name, *example) for rule in RULES for example in rule.examples]
NEVER = [(rule.name, text) for rule in RULES for text in rule.never]


@pytest.mark.parametrize(("name", "text", "published", "edtf"), EXAMPLES)
def test_a_rule_wins_its_examples(name, text, published, edtf):
    found = find_dates(text, date.fromisoformat(published))
    assert (name, edtf) in [(mention.rule, mention.edtf) for mention in found]


@pytest.mark.parametrize(("name", "text"), NEVER)
def test_a_rule_keeps_off_its_counter_examples(name, text):
    found = find_dates(text, date(2021, 6, 14))
    assert name not in [mention.rule for mention in found if mention.resolved]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_every_rule_has_examples_of_both_kinds(rule):
    assert rule.examples
    assert rule.never


def test_rule_names_are_unique():
    names = [rule.name for rule in RULES]
    assert len(names) == len(set(names))
