"""Say of every paragraph of a news text what it is: title, heading, caption, body or chrome."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from timeline.articles.chronicle import heads_entry, is_date_line
from timeline.articles.header import Header, header_of
from timeline.articles.shapes import (
    LONGEST_COLUMN,
    is_caption,
    is_credit,
    is_headline,
    is_imprint,
    is_note,
    is_original_title,
    is_section,
    is_short,
)
from timeline.articles.split import Part
from timeline.models import Paragraph, ParagraphKind

_ORGANISATION = re.compile(
    r"^\S{2,30}(?:委员会|管委会|办公室|局|厅|部|馆|院|中心|公司|集团|政府|协会|"
    r"党工委|董事会|监事会|指挥部|领导小组|党委|工委)$"
)
# A date in a list of other articles is no date line; one over a forum post is.
_STAMP = re.compile(r"\d:\d\d|来源|发表|发布|时间|日期|https?:|published|posted", re.IGNORECASE)
_NAMES_SOURCE = re.compile(r"来源|稿源|(?:发布|发表)(?:时间|日期)|^[(（]?(?:责任)?编辑|^[(（]?责编")
_EXCLAIMS = re.compile(r"[\u3400-\u9fff][！!。]$")
_BELOW = 2
CHROME, TITLE, HEADING = ParagraphKind.CHROME, ParagraphKind.TITLE, ParagraphKind.HEADING
CAPTION, BODY = ParagraphKind.CAPTION, ParagraphKind.BODY


@dataclass(frozen=True, slots=True)
class Labelled:
    """A news text whose paragraphs have their kinds, with the header lines around it.

    ``lead`` is a title that stood elsewhere on the page.
    """

    paragraphs: tuple[Paragraph, ...]
    headers: tuple[Header, ...] = ()
    signature: Header | None = None
    signed_by: str | None = None
    lead: Paragraph | None = None


def label(part: Part) -> Labelled:
    """Give every paragraph its kind, and read header lines and signature."""
    paragraphs = list(part.paragraphs)
    first = _start_of_text(paragraphs, part.bulletin)
    headers = _mark_frame(paragraphs, first)
    signature, signed_by = _mark_signature(paragraphs, first)
    _mark_body(paragraphs, first, part.lead)
    return Labelled(tuple(paragraphs), headers, signature, signed_by, part.lead)


def _start_of_text(paragraphs: list[Paragraph], bulletin: bool) -> int:
    """Where the running text begins, behind titles, header lines and captions.

    A short sentence is a caption where neither a title nor a header line stands before it,
    unless it is the item of a bulletin. Behind both a line that ends with a mark is text.
    """
    framed = titled = dated = False
    for index, paragraph in enumerate(paragraphs):
        if heads_entry(paragraph):
            return index
        if _is_text(paragraph) and (framed or bulletin or not is_short(paragraph)):
            return index
        if titled and dated and _EXCLAIMS.search(paragraph.simplified):
            return index
        credit = is_credit(paragraph)
        dated = dated or credit
        titled = titled or (is_headline(paragraph) and not credit)
        framed = titled or dated
    return len(paragraphs)


def _is_text(paragraph: Paragraph) -> bool:
    """True for running text: not a line of the frame around it."""
    if paragraph.kind is not BODY or is_headline(paragraph) or is_credit(paragraph):
        return False
    return not (is_caption(paragraph) or is_original_title(paragraph) or is_note(paragraph))


def _mark_frame(paragraphs: list[Paragraph], first: int) -> tuple[Header, ...]:
    """Titles, header lines and captions that stand before the text, marked in place."""
    headers = []
    titled = False
    for index, paragraph in enumerate(paragraphs[:first]):
        header = header_of(paragraph)
        if header and (paragraph.kind is not CHROME or _STAMP.search(paragraph.simplified)):
            headers.append(header)
        kind = _frame_kind(paragraph, header is not None, titled and bool(headers))
        titled = titled or (kind is TITLE and len(paragraph.text) > LONGEST_COLUMN)
        paragraphs[index] = replace(paragraph, kind=kind)
    _mark_name_of_medium(paragraphs[:first], headers, paragraphs)
    return tuple(headers)


def _mark_name_of_medium(
    frame: list[Paragraph], headers: list[Header], paragraphs: list[Paragraph]
) -> None:
    """The name of the account above its header line is no title."""
    names = {header.publisher for header in headers}
    for index, paragraph in enumerate(frame):
        if paragraph.text in names and paragraph.kind in (TITLE, CAPTION):
            paragraphs[index] = replace(paragraph, kind=CHROME)


def _frame_kind(paragraph: Paragraph, header: bool, after_header: bool) -> ParagraphKind:
    if paragraph.kind is not BODY or is_note(paragraph):
        return paragraph.kind
    if header or is_credit(paragraph) or is_imprint(paragraph):
        return CHROME
    if is_section(paragraph):
        return HEADING
    if is_original_title(paragraph):
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
        signer = _mark_signer(paragraphs, last) if len(places) > 1 else None
        return _header_below(paragraphs[last + 1 :]), signer
    paragraphs[last] = replace(paragraphs[last], kind=CHROME)
    return header, _mark_signer(paragraphs, last - 1)


def _header_below(paragraphs: list[Paragraph]) -> Header | None:
    """The header line of a page that has it right below the text: 2021-10-22 来源：…."""
    below = (p for p in paragraphs[:_BELOW] if _NAMES_SOURCE.search(p.simplified))
    return next(filter(None, map(header_of, below)), None)


def _mark_signer(paragraphs: list[Paragraph], place: int) -> str | None:
    """The organisation that a line names and nothing else, marked as chrome."""
    if not _ORGANISATION.match(paragraphs[place].simplified):
        return None
    paragraphs[place] = replace(paragraphs[place], kind=CHROME)
    return paragraphs[place].text


def _mark_body(paragraphs: list[Paragraph], first: int, lead: Paragraph | None) -> None:
    for index in range(first, len(paragraphs)):
        paragraph = paragraphs[index]
        if paragraph.kind is not BODY:
            continue
        if paragraph is lead:
            paragraphs[index] = replace(paragraph, kind=TITLE)
        elif is_caption(paragraph):
            paragraphs[index] = replace(paragraph, kind=CAPTION)
        elif is_credit(paragraph) or is_original_title(paragraph):
            paragraphs[index] = replace(paragraph, kind=CHROME)
        elif is_headline(paragraph) and not _is_entry(paragraphs, index):
            paragraphs[index] = replace(paragraph, kind=HEADING)


def _is_entry(paragraphs: list[Paragraph], index: int) -> bool:
    """True for what stands right under a date line of a chronicle: 一期开工, without a stop."""
    under = index > 0 and heads_entry(paragraphs[index - 1])
    return under and not is_date_line(paragraphs[index].simplified)
