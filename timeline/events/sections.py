"""Sections of a report that tell plans: what stands below 二、2024年工作安排 is not done yet."""

from __future__ import annotations

import re
from collections.abc import Sequence

from timeline.models import ParagraphKind, Sentence
from timeline.text.alternation import one_of
from timeline.text.cues import PLAN_CUE
from timeline.text.headings import level, unnumbered

_LONGEST_HEADING = 40
_PLANS = re.compile(
    r"^(?:下一?步|下一?阶段|今后|未来|展望)|(?:主要|预期|发展|奋斗)目标$|总体(?:要求|思路)$"
    r"|(?:重点|主要|目标)任务$"
    r"|(?:工作|重点|年度|发展)[^，,。]{0,8}(?:安排|打算|思路|计划|部署|目标|任务|设想|要点|方向)$"
)
_PLANS_OF_YEAR = re.compile(r"年度?[^，,。]{0,12}工作(?:安排|打算|思路|计划|要点)$")
"""A title must be that of a document: news tells of a plan in its title, too."""

_LOOKS_BACK = re.compile(
    one_of("总结 回顾 情况 进展 成效 成绩 成果 亮点 特点 问题 困难 不足 做法 经验 表现 简介 概况")
)
_NEXT = re.compile(r"^(?:下一?步|下一?阶段|下阶段|接下来|新的一年|今后)")


def told_as_plans(sentences: Sequence[Sentence]) -> frozenset[int]:
    """The numbers of the sentences that a heading, or 下一步 before them, makes plans.

    A heading reaches to the next of its own rank; one that looks back (完成情况) ends it in any
    case. 下一步，新区将… reaches to the end of its paragraph.
    """
    found: set[int] = set()
    rank: int | None = None
    following: int | None = None
    for number, sentence in enumerate(sentences):
        opens = not number or sentence.paragraph != sentences[number - 1].paragraph
        heads = opens and _is_heading(sentences, number)
        if heads:
            rank = _after_heading(sentence, rank)
        if opens:
            following = None
        if _NEXT.match(unnumbered(sentence.simplified)) and PLAN_CUE.search(sentence.simplified):
            following = sentence.paragraph
        if not heads and (rank is not None or following == sentence.paragraph):
            found.add(number)
    return frozenset(found)


def _after_heading(sentence: Sentence, rank: int | None) -> int | None:
    """The rank of the heading of plans that one stands under, from this heading on."""
    heading = sentence.simplified.rstrip("：:。 ")
    here = level(heading)
    if _LOOKS_BACK.search(heading):
        return None
    plans = _PLANS_OF_YEAR if sentence.kind is ParagraphKind.TITLE else _PLANS
    if plans.search(unnumbered(heading)):
        return here if rank is None else min(rank, here)
    if rank is None or (here == 0 and rank > 0):
        return rank  # a line without a number ends no numbered section
    return rank if here > rank else None


def _is_heading(sentences: Sequence[Sentence], number: int) -> bool:
    """A line of its own without a full stop, or what opens a numbered paragraph (（一）….)."""
    sentence = sentences[number]
    text = sentence.simplified
    if sentence.kind is ParagraphKind.CHROME or len(text) > _LONGEST_HEADING:
        return False
    if sentence.kind in (ParagraphKind.TITLE, ParagraphKind.HEADING):
        return True
    last = number + 1 == len(sentences) or sentences[number + 1].paragraph != sentence.paragraph
    whole = last and not text.endswith(("。", "；", "！", "，"))
    return whole or (level(text) > 0 and len(text) <= 24 and not re.search(r"[，,\d]", text[3:]))
