"""Zones that do one thing together: each has it on its page (A与B签约, A、B联合发布)."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from timeline.zones.subject import AND, Named, is_beside

_COMPARED = re.compile(r"[^，,；;。]{0,6}?(?:相比|相较|之间的差距)")
_AGREES = re.compile(
    r"(?:签署|签订|签约|缔结|结为|结对|共建|共同|合作|协议|协作|联合|联动|互认|互通|互联|牵手|携手|达成)(?!的)"
)
_WITH = re.compile(r"(?:与|同|和|跟|会同|携手|联合|牵手)$")


@dataclass(frozen=True, slots=True)
class JointRule:
    """A way in which another zone takes part, with a clause for it and one that is not."""

    name: str
    says: Callable[[str, Named, Named], bool]
    example: str
    never: str


def _coordinated(text: str, one: Named, other: Named) -> bool:
    if not one.zone_id:  # left out in the clause
        return False
    first, second = sorted((one.span, other.span))
    between = text[first[1] : second[0]]
    return AND.fullmatch(between) is not None and not _COMPARED.match(text, second[1])


def _agrees_with(text: str, one: Named, other: Named) -> bool:
    """The partner in an agreement, the zone itself named before or left out (与B签署协议)."""
    start, end = other.span
    if not _WITH.search(text[max(0, start - 2) : start]) or one.span[0] > end:
        return False
    stop = next((at for at in range(end, len(text)) if text[at] in "，,；;。"), len(text))
    return _AGREES.search(text, end, stop) is not None


JOINT_RULES: tuple[JointRule, ...] = (
    JointRule(
        "coordinated",
        _coordinated,
        "合肥高新区、芜湖经开区同日揭牌",
        "与合肥高新区相比，芜湖经开区增长9%",
    ),
    JointRule(
        "agreement",
        _agrees_with,
        "合肥高新区去年与芜湖经开区签署协议",
        "合肥高新区去年同芜湖经开区差距缩小",
    ),
)
"""Any of them is enough; chains (A、B、C) are followed from name to name."""


def joint_with(text: str, chosen: Named | None, named: Sequence[Named]) -> tuple[str, ...]:
    """Ids of the zones that share the clause with the chosen one, in reading order.

    ``chosen`` None stands for a zone that the clause leaves out.
    """
    before = chosen or Named((0, 0), "")
    taken = [before]
    for other in sorted(named, key=lambda each: each.span):
        again = any(other.zone_id == each.zone_id for each in taken)
        if again or _takes_part(text, taken, other):
            taken.append(other)
    return tuple(dict.fromkeys(n.zone_id for n in taken if n.zone_id != before.zone_id))


def _takes_part(text: str, taken: Sequence[Named], other: Named) -> bool:
    """True beside the zone itself, or beside one that takes part with it already."""
    if is_beside(text, other.span, but=("partner",)):  # a partner is set beside by nature
        return False
    with_itself = any(rule.says(text, taken[0], other) for rule in JOINT_RULES)
    return with_itself or any(_coordinated(text, each, other) for each in taken[1:])
