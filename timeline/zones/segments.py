"""Stretches of a sentence between commas and semicolons, and what opens them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from timeline.models import Span
from timeline.zones.word_list import one_of

_NUMBER = r"[\d〇零一二三四五六七八九十两几]{1,4}"
OPENING = re.compile(
    r"(?:【[^】]{1,8}】|(?:新华社|中新社|中新网)[一-龥]{2,6}\d{1,2}月\d{1,2}日[电讯]|[(（][^)）]{0,20}[)）]|本报讯|据悉|据了解|另据|此外|同时|目前|其中|记者从|"
    r"比如|例如|而|早在|民国|公元|上世纪|农历|日前|近日|不久前|截至|[上下]半年|[上下]午|[上中下]旬|年[初中底末]|期间|以来|起|[至到](?=\d)|"
    r"[上本下这]?(?:周|星期|礼拜)[一二三四五六日天末]|(?:元旦|春节|元宵|清明|五一|端午|中秋|国庆|暑期|寒假|小?长假|假期|黄金周)(?:小?长?假期?|期间|[当首][日天])?|"
    rf"[今去明昨前当本上下近同次后每]{{1,2}}(?:{_NUMBER})?个?(?:年|月|日|天|周|季度?|期)份?[初中底末]?|"
    rf"第?{_NUMBER}(?:[-—–－至到、~]{_NUMBER})*个?(?:年代?|月份?|日|号|天|周|季度|时)[初中底末]?|\d{{1,4}}|"
    r"“?十[一二三四五]五”?|(?:召开|举行|公布|发布|印发|出台|通过)的|"
    r"[\s，,、:：“‘「『])+"
)
"""Dates and connectives that may stand before the subject of a clause."""

_SEGMENT = re.compile(r"[^，,；;：:。！？!?]+")
_FRAME = re.compile(
    r"^(?:在|随着|据|从|自从|围绕|面对|根据|按照|《)|(?:[上中后下时来]|期间|[首当]日|之际)$|"
    r"^(?:会上|会议|数据|统计|记者|通报|报告)?[一-龥]{0,3}(?:获悉|公布|介绍|显示|透露|表明|通报|称)$"
)
_PLACE_WORD = re.compile(r"(?:在|位于|而|区外)$")
_SEGMENT_MARKS = "，,；;：:。！？!?—"
_SEMICOLONS = re.compile(r"[；;]")
_ELIDED = re.compile(one_of("predicates"))


def openings(clause: str) -> Iterator[tuple[int, str]]:
    """What stands between commas, dates and connectives in front left out, with its place."""
    for part in _SEGMENT.finditer(clause):
        opening = OPENING.match(part.group())
        skipped = opening.end() if opening else 0
        yield part.start() + skipped, part.group()[skipped:]


def is_frame(segment: str) -> bool:
    """True for what only sets the scene (在…方面, 随着…, …期间)."""
    return _FRAME.search(segment) is not None


def clause_subjects(clause: str) -> Iterator[str]:
    """What the clause begins with behind dates and frames: its subject, or its predicate.

    >>> list(clause_subjects("去年10月，在招商方面，园区签约5个项目，总投资3亿元"))
    ['园区签约5个项目']
    """
    for _, segment in openings(clause):
        if segment and not is_frame(segment):
            yield segment
            return


def opens_segment(text: str, span: Span) -> bool:
    """True when nothing but dates and connectives stands between a comma and ``span``.

    >>> opens_segment("今年，南昌高新区出台新政", (3, 8))
    True
    >>> opens_segment("南昌高新区对落户生物城的企业给予支持", (8, 11))
    False
    """
    start = max((text.rfind(mark, 0, span[0]) for mark in _SEGMENT_MARKS), default=-1) + 1
    lead = _PLACE_WORD.sub("", text[start : span[0]].strip('“”"（(「 '))
    return not lead or OPENING.fullmatch(lead) is not None


def last_segment(text: str, spans: Sequence[Span]) -> list[Span]:
    """Those of the spans that stand together with the last, no semicolon between them."""
    last = spans[-1]
    return [span for span in spans if not _SEMICOLONS.search(text, span[1], last[0])]


def rest_of_segment(text: str, start: int) -> Span:
    """From ``start`` to the next semicolon, or the end."""
    found = _SEMICOLONS.search(text, start)
    return start, found.start() if found else len(text)


def starts_afresh(text: str, before: int, clause: Span) -> bool:
    """True when a semicolon parts the clause from what was said, and it has its own subject.

    >>> starts_afresh("经开综保区进出口142亿元；1—6月累计达308亿元", 5, (14, 27))
    False
    >>> starts_afresh("产业园一期投产；同日，研究院揭牌", 3, (8, 16))
    True
    """
    if not _SEMICOLONS.search(text, before, clause[0]):
        return False
    return not is_elided(text[slice(*clause)])


def is_elided(clause: str) -> bool:
    """True when a clause begins with its predicate, so that its subject stands before it.

    >>> is_elided("1—6月累计达308亿元"), is_elided("同日，研究院揭牌")
    (True, False)
    """
    return any(_ELIDED.match(subject) for subject in clause_subjects(clause))
