"""Each rule reads its examples, alone, and declines what it must never take."""

from __future__ import annotations

from re import Pattern
from re import _constants as codes  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]

import pytest

from timeline.numbers import (
    alone,
    bounds,
    changes,
    counted,
    currencies,
    engine,
    find,
    measures,
    names,
    scope,
    signs,
    units,
    wholes,
)
from timeline.numbers.engine import Rule, scan
from timeline.numbers.rules import (
    RULES,
    amounts,
    coins,
    degrees,
    durations,
    money,
    multiples,
    patterns,
    ranks,
    ratios,
    spans,
    spoken,
    tenths,
)
from timeline.text import numerals
from timeline.text.folding import fold

EXAMPLES = [(rule, *example) for rule in RULES for example in rule.examples]
NEVER = [(rule, text) for rule in RULES for text in rule.never]


@pytest.mark.parametrize(("rule", "text", "expected"), EXAMPLES, ids=str)
def test_example(rule: Rule, text: str, expected: str) -> None:
    figures = list(scan(fold(text).text, [rule]))
    assert [f"{figure.value} {figure.unit}" for figure in figures] == [expected]


@pytest.mark.parametrize(("rule", "text"), NEVER, ids=str)
def test_never(rule: Rule, text: str) -> None:
    assert list(scan(fold(text).text, [rule])) == []


@pytest.mark.parametrize("rule", [rule for rule in RULES if not rule.examples], ids=str)
def test_lookalike_is_passed_over_whole(rule: Rule) -> None:
    for text in rule.never:
        assert rule.pattern.search(text), text
        assert list(scan(text, RULES)) == [], text


def test_every_rule_has_examples_of_both_kinds_and_a_name_of_its_own() -> None:
    assert all(rule.never for rule in RULES)
    assert len({rule.name for rule in RULES}) == len(RULES)


def test_units_are_written_once() -> None:
    words = units.MEASURE_WORDS.split() + " ".join(measures.MEASURES.values()).split()
    written = [word.partition(":")[0] for word in words] + " ".join(
        currencies.NAMES.values()
    ).split()
    assert sorted(written) == sorted(set(written))
    assert set(units._NOT_BEFORE) <= set(units.UNITS)


def compiled_patterns() -> list[Pattern[str]]:
    modules = (alone, bounds, changes, counted, engine, find, names, scope, signs, wholes)
    modules += (numerals, amounts, coins, degrees, durations, money, multiples, patterns)
    modules += (ranks, ratios, spans, spoken, tenths)
    found = [v for m in modules for v in vars(m).values() if isinstance(v, Pattern)]
    return found + [rule.pattern for rule in RULES]


def endless_depth(tree: object, depth: int = 0) -> int:
    """How deep repeats without an end are nested in a parsed pattern."""
    deepest = depth
    if isinstance(tree, (list, tuple, parser.SubPattern)):
        items = list(tree)
        repeat = len(items) == 2 and items[0] in (codes.MAX_REPEAT, codes.MIN_REPEAT)
        endless = repeat and items[1][1] == codes.MAXREPEAT
        for item in items:
            deepest = max(deepest, endless_depth(item, depth + endless))
    return deepest


@pytest.mark.parametrize("pattern", compiled_patterns(), ids=lambda p: p.pattern[:40])
def test_no_repeat_without_end_holds_another(pattern: Pattern[str]) -> None:
    assert endless_depth(parser.parse(pattern.pattern)) <= 1


def test_the_nesting_check_can_fail() -> None:
    assert endless_depth(parser.parse("(?:a+b?)*")) == 2
