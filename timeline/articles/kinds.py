"""Say of every paragraph of a news text what it is: title, heading, caption, body or chrome."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from timeline.articles.header import Header, publisher_in, read_header
from timeline.articles.shapes import is_caption, is_credit, is_headline, is_short
from timeline.articles.split import Part
from timeline.models import Paragraph, ParagraphKind

_ORIGINAL = re.compile(r"^[(（]?原(?:标题|题)\s*[:：]\s*(.+?)[)）]?$")
_NAMES_BEHIND = re.compile(r"\s+[\u3400-\u9fff]{2,4}(?:、[\u3400-\u9fff]{2,4})+$")
_DEPARTMENT = re.compile(r"\s+\S{3,16}(?:局|委|办|部|厅|公室)(?:\(.{1,3}\)|（.{1,3}）)?$")
_SUBTITLE = re.compile(r"^(?:——|--|—|─)")
_PARALLEL = re.compile(r"^\S{4,}[\s　]\S{4,}$")
_TITLED = re.compile(r"《(.{2,20}?)》")
_ORGANISATION = re.compile(
    r"^\S{4,30}(?:委员会|管委会|办公室|局|厅|部|馆|院|中心|公司|政府|协会|党工委)$"
)
_LEAD = 3
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
    first = next((i for i, p in enumerate(paragraphs) if _is_text(p)), len(paragraphs))
    headers = _mark_frame(paragraphs, first)
    signature, signed_by = _mark_signature(paragraphs, first)
    _mark_body(paragraphs, first)
    title = _title(part, paragraphs[:first], headers)
    return Labelled(tuple(paragraphs), title, headers, signature, signed_by)


def _is_text(paragraph: Paragraph) -> bool:
    """True for the running text: not a line of the frame around it, nor a short caption."""
    if paragraph.kind is not BODY or is_headline(paragraph) or is_credit(paragraph):
        return False
    return not (is_short(paragraph) or _ORIGINAL.match(paragraph.simplified))


def _mark_frame(paragraphs: list[Paragraph], first: int) -> tuple[Header, ...]:
    """Titles, header lines and captions that stand before the text, marked in place."""
    headers = []
    titled = False
    for index, paragraph in enumerate(paragraphs[:first]):
        header = read_header(paragraph.simplified, paragraph.lines[0][1])
        if header:
            headers.append(header)
        kind = _frame_kind(paragraph, header is not None, titled and bool(headers))
        titled = titled or kind is TITLE
        paragraphs[index] = replace(paragraph, kind=kind)
    return tuple(headers)


def _frame_kind(paragraph: Paragraph, header: bool, after_header: bool) -> ParagraphKind:
    if paragraph.kind is not BODY:
        return paragraph.kind
    if header or is_credit(paragraph):
        return CHROME
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
    header = read_header(paragraphs[last].simplified, paragraphs[last].lines[0][1])
    if header is None:
        return None, None
    paragraphs[last] = replace(paragraphs[last], kind=CHROME)
    before = places[-2] if len(places) > 1 else last
    if not _ORGANISATION.match(paragraphs[before].simplified):
        return header, None
    paragraphs[before] = replace(paragraphs[before], kind=CHROME)
    return header, paragraphs[before].text


def _mark_body(paragraphs: list[Paragraph], first: int) -> None:
    for index in range(first, len(paragraphs)):
        paragraph = paragraphs[index]
        if paragraph.kind is not BODY:
            continue
        if is_caption(paragraph):
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
    """The title that an 原标题 line or the header of a bulletin holds."""
    for paragraph in frame:
        original = _ORIGINAL.match(paragraph.text)
        if original:
            return _NAMES_BEHIND.sub("", original.group(1))
        titled = _TITLED.search(paragraph.text) if paragraph.kind is CHROME else None
        if titled:
            return titled.group(1)
    return None


def publisher_of_frame(labelled: Labelled) -> str | None:
    """The publisher that a header line, a line 来源：, a byline or a signature names."""
    for header in labelled.headers:
        if header.publisher:
            return header.publisher
    chrome = (p.simplified for p in labelled.paragraphs if p.kind is CHROME)
    named = (publisher_in(text) for text in chrome if "来源" in text or "记者" in text)
    return next(filter(None, named), labelled.signed_by)
