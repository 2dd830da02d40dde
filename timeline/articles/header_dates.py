"""Dates as they stand in header lines: patterns that cut them out, beside their examples."""

from __future__ import annotations

import re
from datetime import date

from timeline.articles.foreign_dates import parse_foreign
from timeline.text.numerals import read_numeral

_GAP = r"\s*"
_NUMERIC = re.compile(
    rf"(?<![\d.])((?:19|20)\d\d)(?:{_GAP}(?:年/?|[-/.]){_GAP}|\s+(?=\d\d[-/]\d\d\s))(0?[1-9]|1[0-2]){_GAP}(?:月/?|[-/.]){_GAP}"
    rf"(3[01]|[12]\d|0?[1-9])(?![\d.]){_GAP}日?"
)
_COMPACT = re.compile(r"(?<!\d)((?:19|20)\d\d)(0[1-9]|1[0-2])(3[01]|[12]\d|0[1-9])(?!\d)")
_DIGIT = "[〇○零一二三四五六七八九]"
_CHINESE = re.compile(
    rf"((?:一九|二[〇○零]){_DIGIT}{{2}})年(十[一二]?|[一二三四五六七八九])月"
    rf"(三十一?|二?十[一二三四五六七八九]?|[一二三四五六七八九])日"
)
_ROC = re.compile(
    r"民国((?:1?\d\d)|[一九][〇○零一二三四五六七八九]{1,2}|[七八九]十[一二三四五六七八九]?|一百[〇○零一二三四五六七八九十]{0,3})年"
    r"(1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])月"
    r"(3[01]|[12]\d|0?[1-9]|三十一?|[二廿]?十?[一二三四五六七八九]|二?十|廿)日"
)
_ROC_BEGAN, _ROC_LEAST = 1911, 69
"""A year of the Republic before 1980 is told of in a text, no line says that it appeared then."""
_MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
_MONTH = rf"(?:{'|'.join(_MONTHS)})[a-z]*\.?"
_ENGLISH = re.compile(
    rf"\b(?:{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?,? (?:19|20)\d\d|\d{{1,2}}(?:st|nd|rd|"
    rf"th)? {_MONTH},? (?:19|20)\d\d)\b",
    re.IGNORECASE,
)
_VALUES = {char: value for value, char in enumerate("零一二三四五六七八九")} | {"〇": 0, "○": 0}

EXAMPLES: tuple[tuple[str, date], ...] = (
    ("- 2021/1/28 10:15:38", date(2021, 1, 28)),
    ("2018年08月07日 08:19:03 来源: 杭州日报", date(2018, 8, 7)),
    ("２０２３年９月８日 星期五", date(2023, 9, 8)),
    ("二〇二三年十月二十七日", date(2023, 10, 27)),
    ("October 27, 2023 3:15 PM", date(2023, 10, 27)),
    ("Fri 2023-10-27", date(2023, 10, 27)),
    ("27 Oct 2023", date(2023, 10, 27)),
    ("2024-11-08T09:30:00+08:00", date(2024, 11, 8)),
    ("发布时间：20231027", date(2023, 10, 27)),
    ("2023 10/27 09:15:36", date(2023, 10, 27)),
    ("新城日报/2023年/10月/27日/第003版", date(2023, 10, 27)),
    ("中华民国一〇六年三月五日", date(2017, 3, 5)),
    ("民国112年11月8日 台北讯", date(2023, 11, 8)),
)


_UPDATE = re.compile(
    r"(?:更新|修改|编辑(?!\s*[:：])|成文|印发|生成|updated?|modified|edited)[^|\d;]{0,16}$",
    re.IGNORECASE,
)


def find_published_day(text: str) -> tuple[date, tuple[int, int], bool] | None:
    """The day of a header line, its span, and whether it is only that of an update.

    >>> find_published_day("更新时间:2024-11-10 发布时间:2024-11-08")
    (datetime.date(2024, 11, 8), (21, 31), False)
    >>> find_published_day("Last updated 9 November 2024")
    (datetime.date(2024, 11, 9), (13, 28), True)
    """
    first = None
    start = 0
    while found := find_day(text[start:]):
        day, (begin, end) = found
        updated = bool(_UPDATE.search(text[: start + begin]))
        first = first or (day, (start + begin, start + end), True)
        if not updated:
            return day, (start + begin, start + end), False
        start += end
    return first


def find_day(text: str) -> tuple[date, tuple[int, int]] | None:
    """The first full date in a header line, and its span in the folded text.

    >>> find_day("北国春城报 2025年1月8日 星期三")
    (datetime.date(2025, 1, 8), (6, 15))
    """
    for pattern, read in _READINGS:
        for found in pattern.finditer(text):
            day = read(found)
            if day:
                return day, found.span()
    return None


_WIDTHS = {code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)}
_WIDTHS |= {0x3000: " ", 0xA0: " "} | dict.fromkeys(map(ord, "︰﹕∶"), ":")


def fold_widths(text: str) -> str:
    """Full-width letters and digits as ASCII; the length stays.

    >>> fold_widths("２０２３年　第３版")
    '2023年 第3版'
    """
    return text.translate(_WIDTHS)


def _numeric(found: re.Match[str]) -> date | None:
    year, month, day = found.groups()
    return _day(int(year), int(month), int(day))


def _chinese(found: re.Match[str]) -> date | None:
    year, month, day = found.groups()
    digits = int("".join(str(_VALUES[char]) for char in year))
    return _day(digits, _number(month), _number(day))


def _roc(found: re.Match[str]) -> date | None:
    years, month, day = found.groups()
    year = _number(years)
    return _day(_ROC_BEGAN + year, _number(month), _number(day)) if year >= _ROC_LEAST else None


def _number(text: str) -> int:
    plain = text.replace("○", "〇").replace("廿", "二十")
    return int(read_numeral(plain) or 0)


def _english(found: re.Match[str]) -> date | None:
    return parse_foreign(found.group())


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


_READINGS = (
    (_NUMERIC, _numeric),
    (_CHINESE, _chinese),
    (_ENGLISH, _english),
    (_COMPACT, _numeric),
    (_ROC, _roc),
)
