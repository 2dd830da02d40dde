"""Which column of a table holds what: guessed by its name, or said by the user."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from unicodedata import normalize

from timeline.errors import UnreadableError
from timeline.text.traditional import TRADITIONAL

NAMES: Mapping[str, tuple[str, ...]] = {
    "text": (
        *(
            "正文",
            "文章正文",
            "新闻正文",
            "正文内容",
            "文章内容",
            "新闻内容",
            "稿件内容",
            "全文",
            "原文",
        ),
        *("内容", "文本", "报道内容", "articlebody", "articletext", "fulltext", "maintext"),
        *("contenttext", "body", "content", "text", "article"),
    ),
    "title": (
        *("标题", "文章标题", "新闻标题", "稿件标题", "正标题", "主标题", "题目", "题名", "篇名"),
        *("title", "articletitle", "newstitle", "headline", "subject"),
    ),
    "published": (
        *(
            "发布日期",
            "发布时间",
            "发表日期",
            "发表时间",
            "刊发日期",
            "刊发时间",
            "见报日期",
            "出版日期",
        ),
        *("报道日期", "报道时间", "新闻日期", "新闻时间", "发稿时间", "发稿日期", "日期", "时间"),
        *("published", "publishedat", "datepublished", "publishdate", "publishedtime"),
        *("publisheddate", "publishtime", "pubdate", "pubtime", "publicationdate"),
        *("releasedate", "newsdate", "date", "datetime", "time"),
    ),
    "publisher": (
        *(
            "来源",
            "新闻来源",
            "文章来源",
            "信息来源",
            "稿件来源",
            "稿源",
            "媒体",
            "媒体名称",
            "来源媒体",
        ),
        *(
            "报纸",
            "报纸名称",
            "刊物",
            "出处",
            "发布机构",
            "发布单位",
            "发布媒体",
            "publisher",
            "source",
        ),
        *("sourcename", "media", "medianame", "outlet", "newspaper", "sitename", "site"),
    ),
    "url": (
        *("链接", "网址", "原文链接", "原文网址", "文章链接", "新闻链接", "原文地址", "文章地址"),
        *("url", "link", "href", "articleurl", "sourceurl", "pageurl"),
    ),
    "authors": (
        *("作者", "记者", "撰稿", "撰稿人", "采写", "署名"),
        *("author", "authors", "byline", "reporter", "writer"),
    ),
    "zone": ("园区", "开发区", "所属园区", "所属开发区", "zone"),
}
"""What an article has → names of columns that hold it, the plainest first.

They are written in lower case, Simplified, without blanks, hyphens and underscores.
"""

FIELDS = tuple(NAMES)
_BETWEEN = re.compile(r"[\s_\-.:：*]+")
_BRACKETED = re.compile(r"^(.+?)[(（\[](.+?)[)）\]]$")


def guess(header: Sequence[str]) -> dict[str, int]:
    """Which column holds what, as far as the names tell.

    >>> guess(["編號", "標題", "發布時間", "Content"])
    {'text': 3, 'title': 1, 'published': 2}
    """
    forms = [_forms(name) for name in header]
    found: dict[str, int] = {}
    for field, names in NAMES.items():
        places = (i for name in names for i, known in enumerate(forms) if name in known)
        place = next((i for i in places if i not in found.values()), None)
        if place is not None:
            found[field] = place
    return found


def choose(header: Sequence[str], said: Mapping[str, str]) -> dict[str, int]:
    """The columns that the user names, and the guess for the rest.

    Raises UnreadableError for a name that the table does not have, and without a column of text.
    """
    places = {field: _place(header, name) for field, name in said.items()}
    guessed = {field: place for field, place in guess(header).items() if field not in places}
    free = {field: place for field, place in guessed.items() if place not in places.values()}
    chosen = {field: (places | free)[field] for field in FIELDS if field in places | free}
    if "text" not in chosen:
        raise UnreadableError(
            f"no column is known to hold the text; there are {_listed(header)}",
            remedy="--columns text=NAME",
        )
    return chosen


def told(header: Sequence[str], chosen: Mapping[str, int]) -> str:
    """What was taken for what, in one line.

    >>> told(["id", "正文", "标题"], {"text": 1, "title": 2})
    'columns: text=正文, title=标题; not used: id'
    """
    taken = ", ".join(f"{field}={header[place]}" for field, place in chosen.items())
    rest = [name for i, name in enumerate(header) if name and i not in chosen.values()]
    return f"columns: {taken}" + (f"; not used: {', '.join(rest)}" if rest else "")


def _place(header: Sequence[str], name: str) -> int:
    """The place of a column by its name, or by its number from 1."""
    if name in header:
        return header.index(name)
    wanted = _plain(name)
    alike = [i for i, each in enumerate(header) if _plain(each) == wanted]
    if alike:
        return alike[0]
    if name.isdecimal() and 0 < int(name) <= len(header):
        return int(name) - 1
    raise UnreadableError(
        f"no column is called “{name}”; there are {_listed(header)}", remedy="--columns"
    )


def _listed(header: Sequence[str]) -> str:
    return ", ".join(filter(None, header)) or "none with a name"


def _plain(name: str) -> str:
    folded = normalize("NFKC", name).translate(TRADITIONAL).lower()
    return _BETWEEN.sub("", folded.strip("\ufeff"))


def _forms(name: str) -> set[str]:
    """A name, and each half of one that says it twice: 标题（title）."""
    plain = _plain(name)
    halves = _BRACKETED.match(plain)
    return {plain, *(halves.groups() if halves else ())}
