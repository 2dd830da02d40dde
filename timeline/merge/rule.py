"""A merge rule beside a pair of statements that it joins and a near-miss that stays apart."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from timeline.merge.likeness import Likeness

Pair = tuple[str, ...]
"""Two statements as the texts of two articles; one text when the rule asks for one article."""


@dataclass(frozen=True, slots=True)
class MergeRule:
    """What is enough to take two statements for one event, when nothing keeps them apart.

    ``name`` is what ``merge_why`` records; ``holds`` looks at everything that is compared. ``same``
    is joined by this rule, no earlier one; ``different`` is a near-miss that no rule joins,
    and that this one refuses without the help of a veto.
    """

    name: str
    holds: Callable[[Likeness], bool]
    same: Pair
    different: Pair
