"""Say of every paragraph of a news text what it is: title, heading, caption, body or chrome."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from timeline.articles.dateline import read_dateline
from timeline.articles.header import Header, as_written, header_of, publisher_in
from timeline.articles.shapes import (
    is_caption,
    is_credit,
    is_headline,
    is_section,
    is_short,
)
from timeline.articles.split import Part
from timeline.models import Paragraph, ParagraphKind

_ORIGINAL = re.compile(r"^[(（]?原(?:标题|题)\s*[:：]\s*(.+?)[)）]?$")
_NAMES_BEHIND = re.compile(r"\s+((?:[\u3400-\u9fff]{2,4}、)+[\u3400-\u9fff]{2,4})$")
_DEPARTMENT = re.compile(
    r"\s+[^\s“”]{0,6}[省市区县][^\s“”]{2,14}(?:(?<![新开大布格全破])局|委|办|部|"
    r"厅)(?:[(（].[）)])?$"
)
_SUBTITLE = re.compile(r"^(?:——|--|—|─)")
_PARALLEL = re.compile(r"^\S{4,}[\s　]\S{4,}$")
_TITLED = re.compile(r"《(.{2,20}?)》")
_ORGANISATION = re.compile(
    r"^\S{2,30}(?:委员会|管委会|办公室|局|厅|部|馆|院|中心|公司|政府|协会|党工委)$"
)
_IMPRINT = re.compile(r"^(\S{2,20}?)[ ：:]*(?:19|20)\d\d年(?:\d{1,2}月)?(?:编印|编制|刊印|印制)$")
_CRUMBS = re.compile(r"\s*[>›»＞]\s*")
_LEAD = 3
_LONGEST_CRUMB = 6
CHROME, TITLE, HEADING = ParagraphKind.CHROME, ParagraphKind.TITLE, ParagraphKind.HEADING
CAPTION, BODY = ParagraphKind.CAPTION, ParagraphKind.BODY


@dataclass(frozen=True, slots=True)
class Labelled:
    """A news text whose paragraphs have their kinds, with what its frame states."""

    paragraphs: tuple[Paragraph, ...]
    title: str | None
    headers: tuple[Header, ...] = ()
    signature: Header | None = None
    signed_by: str | None = None


def label(part: Part) -> Labelled:
    """Give every paragraph its kind and read title, header lines and signature."""
    paragraphs = list(part.paragraphs)
    first = _start_of_text(paragraphs)
    headers = _mark_frame(paragraphs, first)
    signature, signed_by = _mark_signature(paragraphs, first)
    _mark_body(paragraphs, first, part.lead)
    title = _title(part, paragraphs[:first], headers)
    return Labelled(tuple(paragraphs), title, headers, signature, signed_by)


def _start_of_text(paragraphs: list[Paragraph]) -> int:
    """Where the running text begins, behind titles, header lines and captions.

    A short sentence is a caption where neither a title nor a header line stands before it.
    """
    framed = False
    for index, paragraph in enumerate(paragraphs):
        if _is_text(paragraph) and (framed or not is_short(paragraph)):
            return index
        framed = framed or is_headline(paragraph) or is_credit(paragraph)
    return len(paragraphs)


def _is_text(paragraph: Paragraph) -> bool:
    """True for running text: not a line of the frame around it."""
    if paragraph.kind is not BODY or is_headline(paragraph) or is_credit(paragraph):
        return False
    return not (is_caption(paragraph) or _ORIGINAL.match(paragraph.simplified))


def _mark_frame(paragraphs: list[Paragraph], first: int) -> tuple[Header, ...]:
    """Titles, header lines and captions that stand before the text, marked in place."""
    headers = []
    titled = False
    for index, paragraph in enumerate(paragraphs[:first]):
        header = header_of(paragraph)
        if header:
            headers.append(header)
        kind = _frame_kind(paragraph, header is not None, titled and bool(headers))
        titled = titled or kind is TITLE
        paragraphs[index] = replace(paragraph, kind=kind)
    return tuple(headers)


def _frame_kind(paragraph: Paragraph, header: bool, after_header: bool) -> ParagraphKind:
    if paragraph.kind is not BODY:
        return paragraph.kind
    if header or is_credit(paragraph) or _IMPRINT.search(paragraph.simplified):
        return CHROME
    if is_section(paragraph):
        return HEADING
    if _ORIGINAL.match(paragraph.simplified):
        return TITLE
    if after_header or not is_headline(paragraph) or is_caption(paragraph):
        return CAPTION
    return TITLE


def _mark_signature(paragraphs: list[Paragraph], first: int) -> tuple[Header | None, str | None]:
    """A last line that is a date alone, and the organisation before it, mark as chrome."""
    places = [i for i in range(first, len(paragraphs)) if paragraphs[i].kind is BODY]
    if not places:
        return None, None
    last = places[-1]
    header = header_of(paragraphs[last])
    if header is None:
        return None, None
    paragraphs[last] = replace(paragraphs[last], kind=CHROME)
    before = places[-2] if len(places) > 1 else last
    if not _ORGANISATION.match(paragraphs[before].simplified):
        return header, None
    paragraphs[before] = replace(paragraphs[before], kind=CHROME)
    return header, paragraphs[before].text


def _mark_body(paragraphs: list[Paragraph], first: int, lead: Paragraph | None) -> None:
    for index in range(first, len(paragraphs)):
        paragraph = paragraphs[index]
        if paragraph.kind is not BODY:
            continue
        if paragraph is lead:
            paragraphs[index] = replace(paragraph, kind=TITLE)
        elif is_caption(paragraph):
            paragraphs[index] = replace(paragraph, kind=CAPTION)
        elif is_credit(paragraph):
            paragraphs[index] = replace(paragraph, kind=CHROME)
        elif is_headline(paragraph):
            paragraphs[index] = replace(paragraph, kind=HEADING)


def _title(part: Part, frame: list[Paragraph], headers: tuple[Header, ...]) -> str | None:
    if part.lead:
        return part.lead.text
    lines = [p.text for p in frame if p.kind is TITLE and not _ORIGINAL.match(p.simplified)]
    titles = [line for line in lines[:_LEAD] if not _SUBTITLE.match(line)]
    if not titles:
        return _title_of_frame(frame)
    main = titles[1] if len(titles) > 1 and _is_kicker(titles[0], titles[1]) else titles[0]
    return _DEPARTMENT.sub("", main)


def _is_kicker(first: str, second: str) -> bool:
    """A line in two halves above a line that is one: 全面践行… 聚焦聚力… over the title."""
    return bool(_PARALLEL.match(first)) and not _PARALLEL.match(second)


def _title_of_frame(frame: list[Paragraph]) -> str | None:
    """The title that an 原标题 line, the header of a bulletin or a breadcrumb holds."""
    for paragraph in frame:
        original = _ORIGINAL.match(paragraph.text)
        if original:
            return _NAMES_BEHIND.sub("", original.group(1))
        titled = _TITLED.search(paragraph.text) if paragraph.kind is CHROME else None
        if titled:
            return titled.group(1)
    crumbs = _crumbs(frame)
    return crumbs[-1] if len(crumbs) > 1 and len(crumbs[-1]) > _LONGEST_CRUMB else None


def authors_of_original(paragraphs: Iterable[Paragraph]) -> tuple[str, ...]:
    """The names that reposts leave behind the original title: 原标题：… 张留、宋桔丽."""
    originals = (_ORIGINAL.match(p.text) for p in paragraphs if p.kind is TITLE)
    names = (_NAMES_BEHIND.search(found.group(1)) for found in originals if found)
    return next((tuple(found.group(1).split("、")) for found in names if found), ())


def _crumbs(paragraphs: Iterable[Paragraph]) -> list[str]:
    """春城论坛 › 城建规划 › 新线下线了？ → its parts."""
    chrome = (p.text for p in paragraphs if p.kind is CHROME)
    return next((parts for text in chrome if len(parts := _CRUMBS.split(text)) > 2), [])


def publisher_of_frame(labelled: Labelled) -> str | None:
    """The publisher that a header line, 来源：, a byline, an imprint or a signature names."""
    for header in labelled.headers:
        if header.publisher:
            return header.publisher
    chrome = [p for p in labelled.paragraphs if p.kind is CHROME]
    for paragraph in chrome:
        text = paragraph.simplified
        named = publisher_in(text) if "来源" in text or "记者" in text else None
        imprint = _IMPRINT.match(text)
        if named or imprint:
            return as_written(named or (imprint.group(1) if imprint else ""), paragraph)
    return labelled.signed_by or _agency(labelled) or _site(chrome)


def _agency(labelled: Labelled) -> str | None:
    body = (p.simplified for p in labelled.paragraphs if p.kind is BODY)
    dateline = read_dateline(next(body, ""))
    return dateline.agency if dateline else None


def _site(chrome: list[Paragraph]) -> str | None:
    site = next(iter(_crumbs(chrome)), "")
    return site if site.endswith(("网", "论坛", "在线")) else None
