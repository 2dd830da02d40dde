"""Headings that say of which time the text below them tells: a date, a year's work, a plan."""

from __future__ import annotations

import re

from timeline.dates import periods
from timeline.dates.narrative import Narrative
from timeline.models import DateMention, Granularity, ParagraphKind, Sentence
from timeline.text.headings import level

_OF_A_YEAR = re.compile(r"年.{0,10}(?:大事记|纪事|年鉴|工作总结|主要经济指标|统计公报)")
"""Titles of texts that tell of one year."""
_PLAN = re.compile(
    r"(?:下一?步|下一?阶段|今后|未来|来年|明年|今年).{0,8}(?:安排|打算|工作|计划|思路|重点|任务|举措)"
    r"|(?:重点|主要|中心)(?:工作|任务)|工作(?:安排|打算|思路|目标|重点|要点)|目标任务|(?:活动|展会|会议)预告"
)
_REVIEW = re.compile(r"完成|回顾|总结|进展|落实|情况|成效|成绩|做法|主要工作$")


def notice_section(narrative: Narrative, sentence: Sentence, dates: list[DateMention]) -> None:
    """Take a heading as what governs the paragraphs below it; ``dates`` are those in it.

    A line that is nothing but a date heads the entry of a chronicle. A title may name the year
    of the whole text; a heading the year that is reviewed or planned. Another heading of the same
    level ends it.
    """
    text = sentence.simplified
    if sentence.kind is ParagraphKind.TITLE and _OF_A_YEAR.search(text):
        if dates and dates[0].granularity is Granularity.YEAR and dates[0].resolved:
            narrative.whole = narrative.last
            narrative.new_section(narrative.last)
        return
    bare = text.strip(" ：:（）()【】[]◆■●*#-—")
    if len(dates) == 1 and dates[0].resolved and len(dates[0].text) >= len(bare) - 1:
        narrative.new_section(narrative.last)
    elif sentence.kind is ParagraphKind.HEADING:
        _notice_heading(narrative, text, dates)


def _notice_heading(narrative: Narrative, text: str, dates: list[DateMention]) -> None:
    rank = level(text)
    planned = bool(_PLAN.search(text)) and not _REVIEW.search(text)
    year = _year_of(dates) if planned or _REVIEW.search(text) else None
    if year is not None:
        narrative.new_section(periods.year(year), planned=planned, level=rank)
    elif planned:
        narrative.new_section(None, planned=True, level=rank)
    elif not dates and (rank == 0 or rank <= narrative.level):
        narrative.new_section(None)


def _year_of(dates: list[DateMention]) -> int | None:
    """The year that a heading names and no other date beside it."""
    if len(dates) != 1 or dates[0].granularity is not Granularity.YEAR or dates[0].start is None:
        return None
    return dates[0].start.year
