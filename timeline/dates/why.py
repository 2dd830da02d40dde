"""How a date was reached, in a sentence that a person can check, in Chinese or English."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from functools import lru_cache

from timeline.dates.value import DateValue, Reading
from timeline.models import Alternative, Granularity, Publication

_REASONS: dict[str, tuple[str, str]] = {
    "absolute": ("原文写明", "as stated"),
    "publication": ("依据发布日期 {published}", "counted from publication, {published}"),
    "inferred": (
        "依据推断的发布日期（{published}）",
        "counted from the inferred publication date ({published})",
    ),
    "spoken": (
        "依据引语说出的日期 {published}",
        "counted from the day the words were spoken, {published}",
    ),
    "dateline": (
        "依据电头日期 {published}",
        "counted from the day of the dateline, {published}",
    ),
    "narrative": ("承上文日期 {last}", "carried from the date before it, {last}"),
    "period": ("按规划期起止年份", "by the years of the plan"),
    "event": ("按该事件的日期", "by the date of that event"),
    "year": ("原文未写年份", "the year is not written"),
    "month": ("原文未写月份", "the month is not written"),
    "week": ("取最近的一个", "the nearest one"),
    "carried": ("年份承上文", "the year is carried from before"),
}
_OF_PUBLICATION = frozenset({"publication", "inferred", "spoken", "dateline"})
DATELINE = "dateline"
"""The evidence of a day that a dateline names."""
_LACKS = ("“{text}”无法换算：{what}", "“{text}” cannot be placed: {what}")
_WORDS = (" → {value}，{reason}", " → {value}: {reason}")
LACKS: dict[str, tuple[str, str]] = {
    "发布日期": ("缺发布日期", "the publication date is missing"),
    "年份": ("缺年份", "the year is missing"),
    "月份": ("缺月份", "the month is missing"),
    "前文的日期": ("缺前文的日期", "no day is named before it"),
    "前文的年份": ("缺前文的年份", "no year is named before it"),
    "前文的时段": ("缺前文的时段", "no period is named before it"),
    "确定的发布日期": ("缺确定的发布日期", "the publication date is not known to the day"),
    "有这一天的年份或月份": (
        "缺有这一天的年份或月份",
        "no year or month near publication has this day",
    ),
    "真实的年份": ("这样的年份只表示永久或空缺", "such a year stands for never or nothing"),
    "公元后的年份": ("公元前的年份不能换算", "years before our era are not placed"),
    "日历上有的日子": ("日历上没有这个日期", "the calendar has no such date"),
    "读得懂的年份": ("前面的年份无法辨认", "the year before it cannot be read"),
}
"""What an expression lacks → how it is said."""
_REJECTED: dict[str, tuple[str, str]] = {
    "weekday": ("与括注的星期不符", "not on the weekday in brackets"),
    "ahead": ("发布时尚未到来", "not yet begun at publication"),
    "earlier": ("不是最近的一个", "not the nearest"),
    "further": ("不是最近的一个", "not the nearest"),
}

_NOTICES: dict[str, tuple[str, str]] = {
    "weekday": (
        "括注“{words}”与日期不符",
        "the weekday “{words}” in brackets is not that of the date",
    ),
    "gloss": (
        "“{words}”与所注的日期不符",
        "“{words}” in brackets is another date than the one before it",
    ),
    "gloss_wins": ("括注写明“{words}”，以括注为准", "the brackets say “{words}”, and they count"),
    "year_sign": (
        "年份与月份之间缺“年”字，按“{words}”读",
        "年 is missing between year and month, read as “{words}”",
    ),
}
"""What a person should know of a reading → how it is said, with the words it is about."""


def value_text(value: DateValue) -> str:
    """A value as a reader knows dates: a day, month or year plain, all else by its days.

    2020, 2020-10, 2021-01-04; a half, season, decade, tenday or range as its first and last
    day, 2021-01-01 — 2021-06-30; 2019-09-01 — when its end is open.
    """
    if value.granularity in _PLAIN:
        plain = value.edtf.rstrip("~")
        if _ISO.fullmatch(plain):
            return plain
    if value.end is None:
        return f"{value.start.isoformat()} —"
    return f"{value.start.isoformat()} — {value.end.isoformat()}"


_PLAIN = frozenset({Granularity.YEAR, Granularity.MONTH, Granularity.DAY})
_ISO = re.compile(r"\d{4}(?:-\d\d){0,2}")


def resolved(
    text: str,
    value: DateValue,
    reading: Reading,
    publication: Publication,
    last: DateValue | None,
    lang: str,
) -> str:
    """Why a mention means its value."""
    accounts = reading.accounts if value is reading.value else None
    account = None if accounts is None else accounts.get(lang)
    if account is None:
        account = _account(value, reading, publication, last, lang)
        if accounts is not None:
            accounts[lang] = account
    return f"“{text}”{account}"


def _account(
    value: DateValue, reading: Reading, publication: Publication, last: DateValue | None, lang: str
) -> str:
    column = 0 if lang == "zh" else 1
    key = _key(reading, publication)
    if key in _OF_PUBLICATION:
        counted_from = reading.spoken or publication
        reason = _of_publication(key, column, counted_from.start, counted_from.end)
    elif key == "narrative":
        reason = _REASONS[key][column].format(last=value_text(last) if last else "—")
    else:
        reason = _REASONS[key][column]
    if reading.assumed:
        reason += ("，", "; ")[column] + _REASONS[reading.assumed][column]
    return _WORDS[column].format(value=value_text(value), reason=reason)


def _key(reading: Reading, publication: Publication) -> str:
    if reading.spoken:
        return "dateline" if reading.spoken.evidence == DATELINE else "spoken"
    if reading.used == "publication" and publication.start != publication.end:
        return "inferred"
    return reading.used


def lacking(text: str, what: str, lang: str) -> str:
    """Why a mention has no value; ``what`` is a key of ``LACKS``."""
    column = 0 if lang == "zh" else 1
    return _LACKS[column].format(text=text, what=LACKS[what][column])


def notice(key: str, words: str, lang: str) -> str:
    """A warning, or the reason against a reading; ``key`` is one of ``_NOTICES``."""
    return _NOTICES[key][0 if lang == "zh" else 1].format(words=words)


def rejections(rejected: Sequence[tuple[DateValue, str]], lang: str) -> tuple[Alternative, ...]:
    """The other readings that were tried, each with the reason against it."""
    column = 0 if lang == "zh" else 1
    return tuple(
        Alternative(value.start, value.end, _REJECTED[reason][column]) for value, reason in rejected
    )


@lru_cache(maxsize=256)
def _of_publication(key: str, column: int, first: date | None, last: date | None) -> str:
    """That a value was counted from a day or window, which an article does for most of its own."""
    days = [day.isoformat() for day in (first, last) if day is not None]
    published = "—" if len(days) < 2 else " — ".join(dict.fromkeys(days))
    return _REASONS[key][column].format(published=published)
