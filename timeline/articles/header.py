"""The header line of an article: date, publisher and authors between the title and the text."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date
from itertools import takewhile

from timeline.articles.header_context import may_be_published
from timeline.articles.header_dates import find_published_day, fold_widths
from timeline.articles.medium import DRESSING, publisher_beside, publisher_in
from timeline.clean.chrome import chrome_reason
from timeline.models import Paragraph
from timeline.text.surnames import SURNAMES

_LONGEST = 120
_LONGEST_WORD = 18
_MOST_LATIN_WORDS = 9
_LATIN_WORD = re.compile(r"[A-Za-z]{2,}")
# Widths are folded here, so a Chinese comma is an ASCII one behind a Chinese character.
_SENTENCE = re.compile(r"[。!?;]|(?<=[\u4e00-\u9fff”)]),")
_CLOCK = re.compile(
    r"今天是|当前时间|现在是|北京时间|copyright|©|版权|^GMT[+-]\d|powered by|最后由|注册|登录",
    re.IGNORECASE,
)

_PEOPLE = re.compile(
    r"(?:记者|作者|文/|文丨|文(?=\s*[:：｜|])|通讯员|实习生|撰文|采写|撰稿|"
    r"By)\s*[:：/]?\s*[\[【]?((?:[\u4e00-\u9fff䶮-䶵㐀-䶿\U00020000-\U0003ffff]{2,4}(?:[、\s　]+|$|"
    r"(?=[）)（(\d/|\]】]|通讯员|实习生|记者|摄|文)))+)"
)
_BY = re.compile(r"\b[Bb]y ((?:[A-Z][a-z]+[ -]?){1,2}[A-Z][a-z]+)(?=\s*(?:[,|/(]|$))")
_NAME = re.compile(r"[\u3400-\u9fff\U00020000-\U0003ffff]{2,4}")
_BEHIND_SOURCE = re.compile(rf"(?:来源|稿源)\s*[:：]\s*\S{{2,24}}((?: {_NAME.pattern}(?= |$))+)")
_BEFORE_SOURCE = re.compile(
    rf"\d{{1,2}}:\d{{2}}(?::\d{{2}})?\s+([{SURNAMES}][\u4e00-\u9fff]{{1,2}})\s+(?:来源|稿源)\s*[:：]"
)
_ROLES = frozenset(
    [
        *(
            "通讯员",
            "实习生",
            "记者",
            "本报",
            "作者",
            "文字",
            "编辑",
            "来源",
            "综合",
            "报道",
            "报导",
        ),
        *("我有话说", "我要评论", "我要分享", "我要反馈", "我要收藏"),
    ]
)
_CREDITS = frozenset(["摄", "摄影", "供图", "配图", "图片", "责编", "校对", "美编", "审核"])
_REPORTED = re.compile(r"(?:报导|报道|摄|电|讯|局|委|厅|办|社|网|组)$")
# （《某某日报》2024年1月22日刊发，有删节）
_CUT = re.compile(
    r"[,;、，；]\s*(?:此处|本[报刊网]|内容|发[表布]时|刊[发登]时|转载时)?(?:略?有|作了?)(?:删[节改减]|改动|编辑|节选|节录)"
    r"(?=[)）]?$)"
)
_FORUM = re.compile(r"^(?:(?:楼主|\d+楼|1#)\s+)?(\S{2,16})\s+发表于\s*\d")


@dataclass(frozen=True, slots=True)
class Header:
    """What a header line states; ``text`` is the line, ``line`` its place in the source.

    ``updated`` says that the day is that of an update, and no other stands on the line.
    """

    day: date | None
    text: str
    line: int
    publisher: str | None = None
    authors: tuple[str, ...] = ()
    updated: bool = False


def read_header(text: str, line: int = 0) -> Header | None:
    """Read a line as a header line; None for a line that is not one.

    >>> header = read_header("姑苏晚讯 2024-06-13 第02版：要闻")
    >>> header.day, header.publisher
    (datetime.date(2024, 6, 13), '姑苏晚讯')
    >>> read_header("2024年6月13日,园区举行集中开工仪式,18个项目启动。")
    """
    if len(text) > _LONGEST:
        return None
    folded = _CUT.sub("", fold_widths(text))
    found = find_published_day(folded)
    if not found or _CLOCK.search(folded):
        return None
    day, (start, end), updated = found
    end = start + len(folded[start:end].rstrip())
    rest = f"{folded[:start]} {folded[end:]}"
    if not may_be_published(folded[:start], folded[end:]):
        return None
    if _SENTENCE.search(rest) or _wordy(rest):
        return None
    people = poster_in(folded) or authors_in(rest)
    medium = publisher_in(rest) or publisher_beside(folded[:start], folded[end:])
    return Header(day, text, line, medium, people, updated)


def authors_in(text: str) -> tuple[str, ...]:
    """The people whom a line names as its writers.

    >>> authors_in("■文/刘龙龙"), authors_in("记者 顾北辰 实习生 白露")
    (('刘龙龙',), ('顾北辰', '白露'))
    """
    parts = [
        *_PEOPLE.finditer(text),
        *_BEHIND_SOURCE.finditer(text),
        *_BEFORE_SOURCE.finditer(text),
    ]
    words = [word for part in parts for word in _before_credits(part.group(1))]
    words += _BY.findall(text)
    return tuple(dict.fromkeys(words))


def _before_credits(words: str) -> list[str]:
    """The names up to a word that credits others: 郭峰 陶青 供图 糜利萍 → 郭峰, 陶青."""
    names = _NAME.findall(words)
    theirs = takewhile(lambda name: name not in _CREDITS and not chrome_reason(name), names)
    return [name for name in theirs if name not in _ROLES and not _REPORTED.search(name)]


def poster_in(text: str) -> tuple[str, ...]:
    """The name over a forum post.

    >>> poster_in("楼主 净月老刘 发表于 2024-10-21 08:12 只看该作者")
    ('净月老刘',)
    """
    found = _FORUM.match(text)
    return (found.group(1),) if found else ()


def header_of(paragraph: Paragraph) -> Header | None:
    """Read a paragraph as a header line; names come in the script of the source."""
    header = read_header(paragraph.simplified, paragraph.lines[0][1])
    if header is None:
        return None
    publisher = as_written(header.publisher, paragraph) if header.publisher else None
    authors = tuple(as_written(name, paragraph) for name in header.authors)
    return replace(header, publisher=publisher, authors=authors)


def as_written(word: str, paragraph: Paragraph) -> str:
    """A word of the Simplified text as the source writes it."""
    place = fold_widths(paragraph.simplified).find(word)
    if place < 0 or len(paragraph.text) != len(paragraph.simplified):
        return word
    return paragraph.text[place : place + len(word)]


def _wordy(rest: str) -> bool:
    """True when a line says more than a header does: a title, or a sentence without its stop."""
    plain = DRESSING.sub(" ", re.sub(r"[《（(【].*?[》）)】]", " ", rest))
    if len(_LATIN_WORD.findall(plain)) > _MOST_LATIN_WORDS:
        return True
    return any(len(word) > _LONGEST_WORD for word in re.split(r"[\s:：|丨/]+", plain))
