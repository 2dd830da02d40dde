"""The three broad lists of quantities, each frozen before the rules that read it.

First runs: breadth_cases 0.525 of 440 (numerals alone were not asked for until then; 0.631 of the
others), breadth_second 0.940 of 168, breadth_third 0.981 of 107, each written after the tuning to
the list before it.
"""

from __future__ import annotations

import pytest
from numbers_breadth import LISTS, Case, cases, is_right

from timeline.numbers import find_quantities

ALL = [case for name in LISTS for case in cases(name)]


@pytest.mark.parametrize("case", ALL, ids=lambda case: f"{case.family} {case.text}")
def test_case(case: Case) -> None:
    assert is_right(case), find_quantities(case.text)
