"""Split a page into its news texts: every one gets its own title, its own zone and its own date."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise

from timeline.articles.shapes import (
    is_credit,
    is_headline,
    is_opening,
    is_section,
    item_marks,
)
from timeline.models import Paragraph, ParagraphKind

_FEWEST_ITEMS = 3
_SHARE_OF_ITEMS = 0.5
_LONGEST_GROUP = 3


@dataclass(frozen=True, slots=True)
class Part:
    """The paragraphs of one news text, in page order; ``lead`` is a title found elsewhere."""

    paragraphs: tuple[Paragraph, ...]
    lead: Paragraph | None = None
    bulletin: bool = False


def split_page(paragraphs: tuple[Paragraph, ...]) -> list[Part]:
    """The news texts of a page. Every paragraph is in one of them, chrome where it stands."""
    items = _bulletin_starts(paragraphs)
    if items:
        return [Part(piece, bulletin=True) for piece in _cut(paragraphs, items)]
    pieces = _cut(paragraphs, _article_starts(paragraphs))
    return [part for piece in _with_stray_title(pieces) for part in _without_intruder(piece)]


def _cut(paragraphs: tuple[Paragraph, ...], starts: list[int]) -> list[tuple[Paragraph, ...]]:
    """Cut before each start; what stands before the first belongs to the first."""
    bounds = [0, *(start for start in starts if start > 0), len(paragraphs)]
    pieces = [paragraphs[i:j] for i, j in pairwise(bounds)]
    return [piece for piece in pieces if piece]


def _bulletin_starts(paragraphs: tuple[Paragraph, ...]) -> list[int]:
    """Where the items of a bulletin begin.

    The first one keeps the page's header, unless a text stands before it.
    """
    body = sum(_is_text(p) and not is_headline(p) for p in paragraphs)
    least = max(_FEWEST_ITEMS, _SHARE_OF_ITEMS * body)
    for is_item in item_marks(paragraphs):
        items = [i for i, paragraph in enumerate(paragraphs) if i and is_item(paragraph)]
        if len(items) >= least:
            led = any(_is_text(p) and not is_headline(p) for p in paragraphs[: items[0]])
            return items if led else items[1:]
    return []


def _article_starts(paragraphs: tuple[Paragraph, ...]) -> list[int]:
    """The headlines, after some text, behind which a report shows that it begins."""
    starts = []
    text_seen = False
    index = 0
    while index < len(paragraphs):
        if not is_headline(paragraphs[index]):
            text_seen = text_seen or _is_text(paragraphs[index])
            index += 1
            continue
        end = _end_of_group(paragraphs, index)
        if text_seen and (_is_title(paragraphs[index]) or _report_begins(paragraphs, end)):
            starts.append(index)
            text_seen = False
        index = end
    return starts


def _is_title(paragraph: Paragraph) -> bool:
    """True for a line that the source itself marks as the title of a text."""
    return paragraph.kind is ParagraphKind.TITLE and not is_section(paragraph)


def _end_of_group(paragraphs: tuple[Paragraph, ...], start: int) -> int:
    end = start
    while end < len(paragraphs) and end - start < _LONGEST_GROUP and is_headline(paragraphs[end]):
        end += 1
    return end


def _report_begins(paragraphs: tuple[Paragraph, ...], index: int) -> bool:
    """True for a credit or an opening, or a picture's text and then an opening."""
    rest = [p for p in paragraphs[index:] if p.kind is not ParagraphKind.CHROME]
    following = rest[:2]
    if following and is_opening(following[0]):
        return True
    if following and is_credit(following[0]):
        return any(_is_text(p) and not is_headline(p) for p in rest)
    return len(following) > 1 and is_opening(following[1])


def _is_text(paragraph: Paragraph) -> bool:
    return paragraph.kind is ParagraphKind.BODY and not is_credit(paragraph)


def _without_intruder(part: Part) -> list[Part]:
    """A text between a headline and the opening of its report is an item of its own."""
    piece = part.paragraphs
    opening = next((i for i, p in enumerate(piece) if is_opening(p)), None)
    if opening is None:
        return [part]
    between = [i for i in range(opening) if _is_text(piece[i]) and not is_headline(piece[i])]
    if len(between) != 1 or not any(is_headline(p) for p in piece[: between[0]]):
        return [part]
    place = between[0]
    caption = replace(piece[place], kind=ParagraphKind.CAPTION)
    return [replace(part, paragraphs=piece[:place] + piece[place + 1 :]), Part((caption,))]


def _with_stray_title(pieces: list[tuple[Paragraph, ...]]) -> list[Part]:
    """Give a headline that stands alone at the end to the text that repeats its words."""
    parts = [Part(piece) for piece in pieces]
    stray = parts[-1].paragraphs[-1] if parts else None
    if stray is None or len(parts) < 2 or not is_headline(stray):
        return parts
    rest = parts[-1].paragraphs[:-1]
    for index, part in enumerate(parts[:-1]):
        if any(stray.simplified in paragraph.simplified for paragraph in part.paragraphs):
            parts[-1] = Part(rest)
            parts[index] = Part((*part.paragraphs, stray), lead=stray)
            break
    return parts
