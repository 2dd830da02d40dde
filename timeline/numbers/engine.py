"""Rules over folded text, and the scanner that tries them wherever a figure can begin."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

Example = tuple[str, str]
"""(text, what the rule reads in it: ``value unit``)."""


@dataclass(frozen=True, slots=True)
class Figure:
    """What a rule reads at one place of the folded text, before its surroundings are looked at."""

    start: int
    end: int
    value: Decimal
    unit: str
    kind: str
    low: Decimal | None = None
    high: Decimal | None = None
    bound: str | None = None
    change: str | None = None
    scope: str | None = None


Produce = Callable[[re.Match[str]], Figure | None]


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern, the function that makes a figure of its match, and the examples of both.

    Every match holds one of the characters of ``needs``, where they are given: a text without
    them is spared the pattern.
    """

    name: str
    pattern: re.Pattern[str]
    produce: Produce
    examples: tuple[Example, ...]
    never: tuple[str, ...]
    needs: frozenset[str] = frozenset()


def rule(
    pattern: str, *examples: Example, never: tuple[str, ...], needs: str = ""
) -> Callable[[Produce], Rule]:
    """Make a rule of a function from the match of its pattern to a figure, or None to decline."""

    def make(produce: Produce) -> Rule:
        return Rule(
            produce.__name__, re.compile(pattern), produce, examples, never, frozenset(needs)
        )

    return make


def skip(pattern: str, *texts: str, name: str) -> Rule:
    """A look-alike: what the pattern matches is passed over whole. ``texts`` are examples."""
    return Rule(name, re.compile(pattern), lambda match: None, (), texts)


# Where a figure can begin, and how far to go on when none does: never into a run of digits.
_START = re.compile(
    "[0-9〇零一二两三四五六七八九十百千万亿廿卅卌壹贰叁肆伍陆柒捌玖拾佰仟数几半首翻唯惟第榜居"
    "俩仨对$¥€£₩₽₹฿₫₱₺₪₴₦]"
)
_RUN = re.compile(
    r"[0-9A-Za-z](?:[-–—~/:.+]?[0-9A-Za-z])*[十百千万亿]{0,4}"
    r"|[〇零一二两三四五六七八九十百千万亿廿卅卌壹贰叁肆伍陆柒捌玖拾佰仟几数]+|."
)


def scan(text: str, rules: Sequence[Rule]) -> Iterator[Figure]:
    """The figures of a folded text from left to right; at each place the first rule that reads."""
    there = set(text)
    rules = [rule for rule in rules if not rule.needs or not rule.needs.isdisjoint(there)]
    at = 0
    while found := _START.search(text, at):
        end = at
        figure, at = _read_at(text, found.start(), rules)
        if figure is not None:
            # a name before the numeral may be the unit of the figure before: 3澳元|5万
            yield figure if figure.start >= end else replace(figure, start=found.start())


def _read_at(text: str, at: int, rules: Sequence[Rule]) -> tuple[Figure | None, int]:
    for rule in rules:
        match = rule.pattern.match(text, at)
        if match is None:
            continue
        figure = rule.produce(match)
        if figure is not None:
            return figure, figure.end
        if not rule.examples:
            return None, match.end()
    run = _RUN.match(text, at)
    return None, run.end() if run else at + 1
