"""Title, publisher and authors of a news text, as the lines around it state them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import takewhile

from timeline.articles.dateline import read_dateline
from timeline.articles.header import as_written, authors_in
from timeline.articles.kinds import Labelled
from timeline.articles.medium import publisher_in
from timeline.articles.shapes import (
    IMPRINT,
    LONGEST_COLUMN,
    ORIGINAL_TITLE,
    is_digest_name,
    is_original_title,
    is_site,
)
from timeline.models import Paragraph, ParagraphKind

_NAMES_BEHIND = re.compile(r"\s+((?:[\u3400-\u9fff]{2,4}、)+[\u3400-\u9fff]{2,4})$")
_DEPARTMENT = re.compile(
    r"\s+[^\s“”]{0,6}[省市区县][^\s“”]{2,14}(?:(?<![新开大布格全破])局|委|办|部|厅)"
    r"(?:[(（].[)）])?$"
)
_SUBTITLE = re.compile(r"^(?:——|--|—|─)")
_PARALLEL = re.compile(r"^\S{4,}[\s　]\S{4,}$")
_TITLED = re.compile(r"《(.{2,20}?)》")
_CRUMBS = re.compile(r"\s*[>›»＞]\s*")
_SITES = ("网", "论坛", "在线")
_SIGNED = re.compile(r"[。！？”)）]\s*([\u3400-\u9fff]{2,4}(?:[ 、]+[\u3400-\u9fff]{2,4}){0,4})$")
_CREDITED = re.compile(r"[(（][^()（）]{0,24}(?:记者|通讯员)[^()（）]{2,40}[)）]")
_FROM = re.compile(r"^[(（](\S{2,14}?)\s*供稿[)）]$")
_SERIES = re.compile(
    r"(?:[①-⑳]|[（(][一二三四五六七八九十\d]{1,3}[）)]|之[一二三四五六七八九十]{1,3}|系列(?:报道|谈|评论)|"
    r"[·•]\s?\S{2,8}篇)$"
)
_LEAD = 3
_LONGEST_CRUMB = 6


def title_of(labelled: Labelled) -> str | None:
    """The main title: not the kicker over it, nor the subtitle and the department behind it."""
    if labelled.lead:
        return labelled.lead.text
    titles = [p for p in labelled.paragraphs if p.kind is ParagraphKind.TITLE]
    lines = [p.text for p in titles if not is_original_title(p)][:_LEAD]
    lines = [line for line in lines if not _SUBTITLE.match(line)]
    if not lines:
        return _title_of_frame(labelled)
    main = lines[1] if len(lines) > 1 and _is_kicker(lines[0], lines[1]) else lines[0]
    return _DEPARTMENT.sub("", main)


def publisher_of(labelled: Labelled) -> str | None:
    """Whom a header line, 来源：, a byline, an imprint, a signature or a dateline names."""
    for header in labelled.headers:
        if header.publisher:
            return header.publisher
    named = next(filter(None, map(_publisher_in, _chrome(labelled))), None)
    medium = named or labelled.signed_by or _agency(labelled)
    return medium or _site_line(labelled) or _site(labelled)


def authors_of(labelled: Labelled) -> tuple[str, ...]:
    """Whom header lines, bylines, （记者 …） in the lead or the end of the text name as writers."""
    header = tuple(name for one in labelled.headers for name in one.authors)
    return header or _of_original(labelled.paragraphs) or _credited(labelled) or _signed(labelled)


def _is_kicker(first: str, second: str) -> bool:
    """A line in two halves above one that is whole, or the name of a column or series."""
    if len(first) <= LONGEST_COLUMN < len(second) - LONGEST_COLUMN // 2:
        return True
    if _SERIES.search(first):
        return not _SERIES.search(second)
    return bool(_PARALLEL.match(first)) and not _PARALLEL.match(second)


def _title_of_frame(labelled: Labelled) -> str | None:
    """The title that an 原标题 line, the header of a bulletin or a breadcrumb holds."""
    for paragraph in labelled.paragraphs:
        if original := ORIGINAL_TITLE.match(paragraph.text):
            return _NAMES_BEHIND.sub("", original.group(1))
    for header in labelled.headers:
        if titled := _TITLED.search(header.text):
            return titled.group(1)
        if header.publisher and is_digest_name(header.publisher):
            return header.publisher
    crumbs = _crumbs(_chrome(labelled))
    return crumbs[-1] if crumbs and len(crumbs[-1]) > _LONGEST_CRUMB else None


def _chrome(labelled: Labelled) -> Iterator[Paragraph]:
    return (p for p in labelled.paragraphs if p.kind is ParagraphKind.CHROME)


def _body(labelled: Labelled) -> list[str]:
    return [p.simplified for p in labelled.paragraphs if p.kind is ParagraphKind.BODY]


def _publisher_in(paragraph: Paragraph) -> str | None:
    text = paragraph.simplified
    own = IMPRINT.match(text) or _FROM.match(text)
    named = publisher_in(text) if "来源" in text or "记者" in text else None
    word = own.group(1) if own else named
    return as_written(word, paragraph) if word else None


def _agency(labelled: Labelled) -> str | None:
    dateline = read_dateline(next(iter(_body(labelled)), ""))
    return dateline.agency if dateline else None


def _site_line(labelled: Labelled) -> str | None:
    """新城日报, on a line of its own above the text."""
    frame = takewhile(lambda p: p.kind is not ParagraphKind.BODY, labelled.paragraphs)
    chrome = (p for p in frame if p.kind is ParagraphKind.CHROME and is_site(p))
    return next((p.text.strip("-·| ") for p in chrome), None)


def _site(labelled: Labelled) -> str | None:
    site = next(iter(_crumbs(_chrome(labelled))), "")
    return site if site.endswith(_SITES) else None


def _crumbs(chrome: Iterable[Paragraph]) -> list[str]:
    """春城论坛 › 城建规划 › 新线下线了？ → its parts, when there are three or more."""
    return next((parts for p in chrome if len(parts := _CRUMBS.split(p.text)) > 2), [])


def _of_original(paragraphs: Iterable[Paragraph]) -> tuple[str, ...]:
    """The names that reposts leave behind the original title: 原标题：… 张三、李四."""
    originals = filter(None, (ORIGINAL_TITLE.match(paragraph.text) for paragraph in paragraphs))
    names = (_NAMES_BEHIND.search(original.group(1)) for original in originals)
    return next((tuple(found.group(1).split("、")) for found in names if found), ())


def _credited(labelled: Labelled) -> tuple[str, ...]:
    bylines = [p.simplified for p in _chrome(labelled) if "来源于" not in p.simplified]
    lead = [found.group() for text in _body(labelled)[:1] for found in _CREDITED.finditer(text)]
    names = (authors_in(text.strip("（）()")) for text in [*bylines, *lead])
    return next(filter(None, names), ())


def _signed(labelled: Labelled) -> tuple[str, ...]:
    """渠道。 吴凡: the names behind the last sentence."""
    signed = _SIGNED.search(next(reversed(_body(labelled)), ""))
    return tuple(filter(None, re.split(r"[ 、]+", signed.group(1)))) if signed else ()
