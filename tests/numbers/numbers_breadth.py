"""Score find_quantities on the frozen lists breadth_*.tsv, class by class.

Run: python tests/numbers/numbers_breadth.py [--show]
"""

from __future__ import annotations

import sys
from collections import Counter
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from timeline.models import Quantity
from timeline.numbers import find_quantities

LISTS = ("breadth_cases.tsv", "breadth_second.tsv", "breadth_third.tsv")


@dataclass(frozen=True)
class Case:
    family: str
    text: str
    span: str
    value: Decimal | None
    unit: str | None
    kind: str
    bound: str | None
    change: str | None

    @property
    def wanted(self) -> bool:
        return self.value is not None


def cases(name: str) -> list[Case]:
    lines = Path(__file__).with_name(name).read_text(encoding="utf-8").splitlines()
    return [_case(*line.split("\t")) for line in lines if not line.startswith("#")]


def _case(family, text, span, value, unit, kind, bound, change):
    number = None if value == "no" else Decimal(value)
    unit, bound, change = (None if field == "-" else field for field in (unit, bound, change))
    return Case(family, text, span, number, unit, kind, bound, change)


def touches(quantity: Quantity, text: str) -> bool:
    return quantity.text in text or text in quantity.text


def is_right(case: Case) -> bool:
    """One quantity with the value, unit and kind, and bound and change where the case has them."""
    found = find_quantities(case.text)
    if not case.wanted:
        return not found
    want = (case.value, case.unit, case.kind)
    hits = [q for q in found if touches(q, case.span) and (q.value, q.unit, q.kind) == want]
    return any(case.bound in (None, q.bound) and case.change in (None, q.change) for q in hits)


def main() -> None:
    for name in LISTS:
        print(name)
        report(name)


def report(name: str) -> None:
    right, all_of = Counter(), Counter()
    for case in cases(name):
        good = is_right(case)
        all_of[case.family] += 1
        right[case.family] += good
        if "--show" in sys.argv and not good:
            found = find_quantities(case.text)
            got = [(q.text, str(q.value), q.unit, q.kind, q.bound, q.change) for q in found]
            print("WRONG", case, "got", got)
    for family in all_of:
        print_share(family, right[family], all_of[family])
    print_share("all", right.total(), all_of.total())


def print_share(name: str, right: int, of: int) -> None:
    print(f"{name:12}{right:5} of {of:4}{right / of:8.3f}")


if __name__ == "__main__":
    main()
