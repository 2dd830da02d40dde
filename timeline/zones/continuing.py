"""Clauses that go on with what was told before: its parts, its figures, its words."""

from __future__ import annotations

import re

from timeline.zones.segments import clause_subjects
from timeline.zones.word_list import word_list

_TAKES_UP = word_list("takes_up")
_LONGEST = max(map(len, _TAKES_UP))
_COHERING = 4
_AMONG = re.compile(r"[，,、\s]*(?:其中|此后|随后|之后|届时)")
_NO_WORD = re.compile(
    r"[^一-龥]|[的了在与和及等年月日]|[上本下每]周|[昨今前当同近后]天|[当同近]期|高新|新区|开发|发区|经开|园区|示范|"
    r"大学|学院|医院|法院|中国|国际|全国|全球"
)


def takes_up(said: str, before: str) -> bool:
    """True when a clause goes on with what ``before`` told of: its parts, its figures, its words.

    >>> takes_up("二期将于10月投产", "某厂开工"), takes_up("平江路有评弹表演", "园区开园")
    (True, False)
    >>> takes_up("首批海缆3月交付", "海缆产线试车")
    True
    """
    return bool(_AMONG.match(said)) or any(
        _goes_on(subject, before) for subject in clause_subjects(said)
    )


_OFFICIAL = re.compile(
    r"[该此其]|这[一些项次份]|(?:会议|大会|会上|文件|政策|措施|条例|办法|方案|意见|通知|规划)(?!区)"
)


def takes_up_office(said: str) -> bool:
    """True when a clause goes on with what an office above the zones did (会议要求, 该办法).

    >>> takes_up_office("该办法7月施行"), takes_up_office("园区产值将达200亿元")
    (True, False)
    """
    return any(_OFFICIAL.match(subject) for subject in clause_subjects(said))


def _goes_on(subject: str, before: str) -> bool:
    if any(subject[:length] in _TAKES_UP for length in range(1, _LONGEST + 1)):
        return True
    pairs = (subject[at : at + 2] for at in range(min(_COHERING, len(subject)) - 1))
    return any(pair in before for pair in pairs if len(pair) == 2 and not _NO_WORD.search(pair))
