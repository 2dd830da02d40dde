"""Say what kind of statement an event mention is: action, statistic, target or state."""

from __future__ import annotations

import re

from timeline.events.words import DEEDS, NUMBER
from timeline.models import EventKind, Role, Status

_MEASURE = re.compile(
    r"增长|下降|增速|增幅|同比|环比|达到?\d|达(?:到|成)|突破|超过|总额|总量|总值|产值|产量|收入|累计|共计|总计|占比?|实现(?!量产|投产|达产|首|了?(?:开工|竣工|通车)).{0,14}\d"
    r"|完成.{0,14}\d|新增|净增|新注册|有.{0,8}\d|集聚|拥有|覆盖率|为\d|翻番|成长|衰退|降至|升至|增至|持平|\d+(?:户|家|个)$"
)
_CONDITION = re.compile(r"集聚|聚集|拥有|共有|位于|是|成为|处于|保持|设有|建有|覆盖")
_GOAL = re.compile(
    r"达到?|突破|超过|以上|不低于|目标|翻一?番|增长|占比|\d+(?:\.\d+)?%|个(?:以上)?$"
)


def kind_of(clause: str, status: Status, role: Role) -> EventKind:
    """The kind of a clause, its date words left out.

    >>> kind_of("园区产值增长9%", Status.OCCURRED, Role.AT).value
    'statistic'
    >>> kind_of("产值达到900亿元", Status.PLANNED, Role.BY).value
    'target'
    """
    number = NUMBER.search(clause) is not None
    if status is Status.PLANNED:
        return EventKind.TARGET if number and _GOAL.search(clause) else EventKind.ACTION
    measured = number and _MEASURE.search(clause) is not None
    deed = DEEDS.search(clause)
    if role is Role.ASOF and not measured:
        return EventKind.STATE if _CONDITION.search(clause) or not deed else EventKind.ACTION
    if measured and (deed is None or _measure_first(clause, deed.start())):
        return EventKind.STATISTIC
    return EventKind.ACTION


def _measure_first(clause: str, deed: int) -> bool:
    found = _MEASURE.search(clause)
    return found is not None and found.start() <= deed
