"""Frozen cases: those of the seeds (seed), and lists written before the rules were tuned to them.

fresh was written before any rule, third after the first tuning and before it was ever run; more
holds what a reading of sentences showed.
"""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from timeline.models import Quantity
from timeline.numbers import find_quantities

HERE = Path(__file__).parent


def cases(name: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (HERE / name).read_text(encoding="utf-8").splitlines()]


LISTS = ("seed_cases.jsonl", "fresh_cases.jsonl", "more_cases.jsonl", "third_cases.jsonl")
ALL = [case for name in LISTS for case in cases(name)]


def touches(quantity: Quantity, text: str) -> bool:
    return quantity.text in text or text in quantity.text


@pytest.mark.parametrize("case", [c for c in ALL if c["quantity"]], ids=lambda c: c["id"])
def test_quantity(case: dict[str, Any]) -> None:
    want = (Decimal(str(case["value"])), case["unit"], case["kind"])
    found = [q for q in find_quantities(case["text"]) if touches(q, case["span_text"])]
    right = [q for q in found if (q.value, q.unit, q.kind) == want]
    assert right, found
    for field in ("bound", "change", "basis"):
        if case[field]:
            assert case[field] in {getattr(q, field) for q in right}


@pytest.mark.parametrize("case", [c for c in ALL if not c["quantity"]], ids=lambda c: c["id"])
def test_lookalike(case: dict[str, Any]) -> None:
    found = find_quantities(case["text"])
    assert [q.text for q in found if touches(q, case["span_text"] or case["text"])] == []


def test_nothing_is_found_beside_the_quantities_of_the_seeds() -> None:
    expected: dict[str, list[str]] = {}
    for case in cases("seed_cases.jsonl"):
        if case["quantity"]:
            expected.setdefault(case["text"], []).append(case["span_text"])
    beside = [
        quantity.text
        for text, spans in expected.items()
        for quantity in find_quantities(text)
        if not any(touches(quantity, span) for span in spans)
    ]
    assert beside == []
