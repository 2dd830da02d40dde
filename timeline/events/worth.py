"""Say which of the clauses that a date governs is worth being the headline."""

from __future__ import annotations

import re

from timeline.events.subject import opens_with_measure
from timeline.events.words import DEEDS, HAPPENS, NUMBER, QUESTION
from timeline.text.clauses import masked
from timeline.text.cues import CALLED_OFF, ONCE_PLANNED

_RHETORIC = re.compile(
    r"彰显|意在|旨在|添砖加瓦|擦亮|注入|吹响|谱写|书写|奏响|助力|标志着|为.{1,12}(?:奠定|打下|提供|增添)|意味着|开创|引领|迈出"
)
_PUBLISHES = re.compile(r"(?:发布|印发|出台|公布|推出|签署|签订)(?:了)?[^，,]{0,6}[《“]")
_INDICATOR = re.compile(
    r"(?:总值|产值|增加值|收入|税收|进出口|出口|总额|外资|投资|消费|规模|利润|营收|占比|比重|强度)"
    r"[^，,]{0,12}\d"
)
_VAGUE = re.compile(
    r"高增长|高质量|成绩单|开门红|历史性突破|稳中|向好|良好|亮眼|态势|势头|新台阶|喜人|提速|答卷|活力|再创|跨越|佳绩"
)
_WEAK = re.compile(r"开展|推进|推动|实施|提升|打造|建设|优化|拓展")
_MERE_TIME = re.compile(r"(?:过去|以来|来|之后|后|间)$|^(?:展望|回望|回首|面向|立足|站在)")
_YEARS = re.compile(r"\d+多?年")
_NAMES_ITS_LIST = re.compile(
    r"(?:公布|发布|揭晓|出炉|下发|公示|通报)了?[^，,《“]{0,10}(?:名单|结果|榜单|公告|通知|文件|公报)$"
)
"""Tells that there is a list; what it says stands in the next clause."""

_AIMS_AT = re.compile(r"(?:力争|确保|争取|将|达到|新开工|落地|签约|新增|引进|完成)[^，,]{0,16}\d")


def best_of(pieces: list[str]) -> int:
    """The number of the clause to tell; the first is the one next to the date.

    >>> best_of(["新区实现了亮眼的高增长", "生产总值增长7%"])
    1
    """
    figures = _told_by_figures(pieces)
    scores = [_worth(piece, number, figures) for number, piece in enumerate(pieces)]
    return max(range(len(pieces)), key=lambda number: (scores[number], -number))


def _told_by_figures(pieces: list[str]) -> bool:
    """True when the first clause is rhetoric and a later one has the figures."""
    first = masked(pieces[0])
    if NUMBER.search(first) or _PUBLISHES.search(pieces[0]) or "“" in pieces[0]:
        return False
    verb = _WEAK.sub("", first)
    rhetoric = HAPPENS.search(verb) is None or _VAGUE.search(first) is not None
    return rhetoric and any(_has_figure(piece) for piece in pieces[1:])


def _has_figure(clause: str) -> bool:
    plain = masked(clause)
    return bool(_INDICATOR.search(plain) or _AIMS_AT.search(plain))


def _worth(clause: str, number: int, figures: bool) -> float:
    plain = masked(clause)
    score = 2.0 if DEEDS.search(plain) else 1.0 if HAPPENS.search(plain) else 0.0
    score += 1.0 if NUMBER.search(plain) else 0.0
    score += 2.5 if number == 0 else 0.0
    score += 1.5 if _PUBLISHES.search(clause) else 0.0
    score += 3.0 if figures and _has_figure(clause) else 0.0
    score -= 2.5 if _RHETORIC.search(plain) else 0.0
    score -= 1.5 if _VAGUE.search(plain) and not NUMBER.search(plain) else 0.0
    score -= 3.0 if _NAMES_ITS_LIST.search(plain) else 0.0
    score -= 2.0 if QUESTION.search(plain) else 0.0
    score -= 1.0 if opens_with_measure(plain) else 0.0
    return score - (1.0 if len(clause) < 4 else 0.0)


def wants_more(said: str, following: str) -> bool:
    """True when the clause is short, or has no verb and goes on in the next one."""
    unfinished = not HAPPENS.search(masked(said)) and not NUMBER.search(masked(said))
    short = len(said) < 14 and NUMBER.search(_YEARS.sub("", following)) is not None
    fits = len(said) + len(following) < 30
    if _MERE_TIME.search(following) or re.fullmatch(r"[\d\-—:：.\s]+", following):
        return False
    if ONCE_PLANNED.search(said) and CALLED_OFF.search(following):
        return fits
    return fits and (short or unfinished) and not _RHETORIC.search(following)
