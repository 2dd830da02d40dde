"""The date lines of a chronicle (大事记): lines that are nothing but the date of an entry below."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from timeline.articles.header_dates import find_day, fold_widths
from timeline.clean.column import ended
from timeline.models import Paragraph, ParagraphKind

_N = r"[\d〇○零一二三四五六七八九十廿]"
_YEAR = rf"(?:(?:19|20)\d\d|{_N}{{4}})年"
_MONTH = rf"{_N}{{1,3}}月(?:份|初|中旬|上旬|下旬|底)?"
_DAY = rf"{_N}{{1,3}}日"
_PART = r"(?:[上下]半年|(?:第?[一二三四]|前三)季度|春|夏|秋|冬|年?初|年?底|年?末|年?中|全年|年内)"
_UNIT = rf"(?:{_YEAR}(?:{_MONTH}(?:{_DAY})?|{_PART})?|{_MONTH}(?:{_DAY})?|{_DAY})"
_SEVERAL = rf"(?:{_UNIT}|{_N}{{1,4}})"
_JOIN = r"(?:[、,至到~–-]|——?)"
_LINE = re.compile(
    rf"^(?:{_UNIT}|{_SEVERAL}(?:{_JOIN}{_SEVERAL}){{0,3}}{_JOIN}{_UNIT}|"
    rf"(?:上?个?{_N}{{0,2}}世纪)?{_N}{{1,3}}0?年代(?:[初末中]期?|[前后]期)?|{_N}{{1,2}}世纪[初末中]叶?|"
    r"(?:19|20)\d\d[-./]\d{1,2}(?:[-./]\d{1,2})?)"
    r"(?:\((?:星期|周|农历|正月|[一二三四五六七八九十腊]).{0,8}\))?$"
)
_DRESSING = " :【】[]◆■●▲★*#-—"
_FEWEST = 2
_LONGEST = 30
_ENTRIES = (ParagraphKind.BODY, ParagraphKind.HEADING)

EXAMPLES: tuple[str, ...] = (
    "2021年3月2日",
    "１９９２年１０月",
    "1993年",
    "3月",
    "18日",
    "2018、2019年",
    "2018年至2019年",
    "3月2日至5日",
    "二〇二一年三月",
    "20世纪90年代",
    "九十年代初",
    "2021年上半年",
    "2021年3月2日（星期二）",
    "【2021年3月2日】",
    "2021.03.02",
)
NEVER: tuple[str, ...] = (
    "",
    "2021",
    "新城日报 2021年3月2日",
    "2021年3月2日 10:15",
    "2021年3月2日,园区开工。",
    "3月 一号泊位动工。",
)


def is_date_line(text: str) -> bool:
    """True for a line that is nothing but a date, from a day to a century.

    >>> is_date_line("2018、2019年"), is_date_line("新城日报 2021年3月2日")
    (True, False)
    """
    return len(text) <= _LONGEST and bool(_LINE.match(_bare(text)))


def heads_entry(paragraph: Paragraph) -> bool:
    """True for a date line that was found to head the entries below it."""
    return paragraph.kind is ParagraphKind.HEADING and is_date_line(paragraph.simplified)


def mark_chronicle(paragraphs: tuple[Paragraph, ...]) -> tuple[Paragraph, ...]:
    """Make headings of the date lines of a chronicle; other pages stay as they are.

    A page is one when date lines of two values head an entry each. The date under a title, that
    of a signature, and those of several news texts under their own headlines head none.
    """
    told = [p for p in paragraphs if p.kind in _ENTRIES]
    lines = _heading_lines(told)
    values = {_bare(told[i].simplified) for i in lines}
    if len(values) < _FEWEST or _dates_of_articles(told, lines):
        return paragraphs
    heads = {id(told[i]) for i in lines}
    return tuple(
        replace(p, kind=ParagraphKind.HEADING) if id(p) in heads else p for p in paragraphs
    )


def _heading_lines(told: list[Paragraph]) -> list[int]:
    """The places of date lines with something below them that they can date."""
    dated = [is_date_line(p.simplified) for p in told] + [True]
    lines = [i for i in range(len(told)) if dated[i] and not _ends_or_frames(told, dated, i)]
    return lines[1:] if _is_later_than_all(told, lines) else lines


def _ends_or_frames(told: list[Paragraph], dated: list[bool], place: int) -> bool:
    """True for a last line, and for a full day right above another date: nothing is under it."""
    return place == len(told) - 1 or (dated[place + 1] and _is_day(told[place]))


def _is_later_than_all(told: list[Paragraph], lines: list[int]) -> bool:
    """True when the first date is a day after all the others, and these run upwards."""
    found = [find_day(_bare(told[i].simplified)) for i in lines]
    days = [one[0] for one in found if one]
    if len(days) != len(lines) or len(days) <= _FEWEST:
        return False
    return days[0] > max(days[1:]) and all(a <= b for a, b in pairwise(days[1:]))


def _dates_of_articles(told: list[Paragraph], lines: list[int]) -> bool:
    """True when each date is a day between a headline and running text: a page of articles."""
    return all(
        _is_day(told[i]) and i > 0 and _is_head(told[i - 1]) and ended(told[i + 1].simplified)
        for i in lines
    )


def _is_head(paragraph: Paragraph) -> bool:
    return not ended(paragraph.simplified) and not is_date_line(paragraph.simplified)


def _is_day(paragraph: Paragraph) -> bool:
    return find_day(_bare(paragraph.simplified)) is not None


def _bare(text: str) -> str:
    return fold_widths(text).strip(_DRESSING)
