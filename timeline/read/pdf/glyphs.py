"""The lines of text on a page of a PDF file, with their places: the adapter of pdfminer.six."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from itertools import islice
from typing import TYPE_CHECKING, Any

from timeline.errors import UnreadableError
from timeline.read.limits import (
    LARGEST_PART,
    MOST_CHARACTERS,
    MOST_ON_PAGE,
    MOST_PAGES,
    in_megabytes,
    inflated_size,
)

if TYPE_CHECKING:
    from pdfminer.converter import PDFPageAggregator
    from pdfminer.layout import LTChar, LTComponent, LTTextLine
    from pdfminer.pdfinterp import PDFResourceManager
    from pdfminer.pdfpage import PDFPage

# Gaps in the width of a character: beyond the first a line ends, beyond the others a blank stands
# between two characters. Justified lines are spaced out by up to a third of a character.
_CHAR_MARGIN, _LINE_MARGIN = 0.5, 0.7
_BLANK, _BLANK_LATIN = 0.34, 0.15
_DOUBLED = 0.2
_STREAM = re.compile(rb"stream\r?\n")
_DICTIONARY = 1024
_PICTURE = re.compile(rb"/(?:Subtype\s*/Image|DCTDecode|JPXDecode)")
_TWICE = re.compile(rb"/(?:FlateDecode|LZWDecode)[\s/\[]+(?:FlateDecode|LZWDecode)")
_LIGATURES = {0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl"}
_UNMAPPED = re.compile(r"\(cid:\d+\)")


@dataclass(frozen=True, slots=True)
class TextLine:
    """A run of characters on one baseline; places in points, y upwards; size of its font."""

    text: str
    x0: float
    x1: float
    y0: float
    y1: float
    size: float


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page of the file: its lines, unordered; ``broken`` when it could not be read."""

    number: int
    lines: tuple[TextLine, ...]
    height: float
    broken: bool = False


@dataclass(frozen=True, slots=True)
class Leaves:
    """The pages that were read, the title in the file's metadata, and whether there are more."""

    sheets: tuple[Sheet, ...]
    title: str | None
    more: bool


def read_leaves(data: bytes) -> Leaves:
    """The lines of every page, of the first :data:`~timeline.read.limits.MOST_PAGES`.

    Raises UnreadableError for a file that is damaged, locked or unpacks into too much.
    """
    from pdfminer.pdfdocument import PDFDocument, PDFPasswordIncorrect
    from pdfminer.pdfpage import PDFPage
    from pdfminer.pdfparser import PDFParser

    logging.getLogger("pdfminer").setLevel(logging.CRITICAL)  # it tells of every odd font
    _refuse_bombs(data)
    try:
        document = PDFDocument(PDFParser(BytesIO(data)))
        pages = list(islice(PDFPage.create_pages(document), MOST_PAGES + 1))
        sheets = tuple(_sheets(pages[:MOST_PAGES]))
        return Leaves(sheets, _title(document.info), len(pages) > MOST_PAGES)
    except PDFPasswordIncorrect as error:
        raise UnreadableError("the PDF is locked", remedy="save it without a password") from error
    except UnreadableError:
        raise
    except Exception as error:  # damaged files break the parser in every way there is
        reason = f"{type(error).__name__}: {error}".split("\n")[0][:80]
        raise UnreadableError(
            f"the PDF is damaged ({reason})", remedy="save it again from its source"
        ) from error


def unmapped_share(text: str) -> float:
    """The share of characters whose font does not tell what they are.

    >>> unmapped_share("(cid:12)(cid:7)月")
    0.6666666666666666
    """
    unmapped = len(_UNMAPPED.findall(text))
    return unmapped / max(1, unmapped + len(_UNMAPPED.sub("", text)))


def _refuse_bombs(data: bytes) -> None:
    """Every packed stream is measured before it is unpacked; pictures never are."""
    view = memoryview(data)
    for found in _STREAM.finditer(data):
        dictionary = data[max(0, found.start() - _DICTIONARY) : found.start()]
        dictionary = dictionary[dictionary.rfind(b" obj") + 1 :]
        if _PICTURE.search(dictionary):
            continue
        bomb = bool(_TWICE.search(dictionary))
        if bomb or inflated_size(view[found.end() :], LARGEST_PART) > LARGEST_PART:
            raise UnreadableError(
                f"a stream of the PDF unpacks to more than {in_megabytes(LARGEST_PART)}",
                remedy="save it again from its source",
            )


def _sheets(pages: list[PDFPage]) -> Iterator[Sheet]:
    from pdfminer.pdfinterp import PDFPageInterpreter, PDFResourceManager

    resources = PDFResourceManager()
    device = _device(resources)
    interpreter = PDFPageInterpreter(resources, device)
    for number, page in enumerate(pages, 1):
        height = page.mediabox[3] - page.mediabox[1]
        try:
            interpreter.process_page(page)
            yield Sheet(number, tuple(_lines(device.get_result())), height)
        except UnreadableError:
            raise
        except Exception:  # as above; the other pages may be sound
            yield Sheet(number, (), height, broken=True)


def _device(resources: PDFResourceManager) -> PDFPageAggregator:
    """What collects the characters of a page: no drawings, and so many of the file at most."""
    from pdfminer.converter import PDFPageAggregator

    class Characters(PDFPageAggregator):
        count = on_page = 0

        def begin_page(self, *args: Any) -> None:
            self.on_page = 0
            super().begin_page(*args)

        def render_char(self, *args: Any, **options: Any) -> float:
            self.count += 1
            self.on_page += 1
            if self.count > MOST_CHARACTERS or self.on_page > MOST_ON_PAGE:
                raise UnreadableError("the PDF holds too many characters", remedy="split it")
            return super().render_char(*args, **options)

        def paint_path(self, *args: Any, **options: Any) -> None:
            pass

        def render_image(self, *args: Any, **options: Any) -> None:
            pass

    return Characters(resources, laparams=None)


def _lines(layout: LTComponent) -> Iterator[TextLine]:
    from pdfminer.layout import LAParams, LTPage, LTTextBox, LTTextLine

    # Forms (figures) hold running text too; a page of its characters alone takes all of them in.
    page = LTPage(1, layout.bbox)
    for char in _once(_chars(layout)):
        page.add(char)
    # boxes_flow: its order of boxes mixes columns and costs most of the time; ours is in order.py.
    page.analyze(LAParams(char_margin=_CHAR_MARGIN, line_margin=_LINE_MARGIN, boxes_flow=None))
    boxes = (box for box in page if isinstance(box, LTTextBox))
    lines = (line for box in boxes for line in box if isinstance(line, LTTextLine))
    return (each for each in map(_text_line, lines) if each.text.strip())


def _chars(component: LTComponent) -> Iterator[LTChar]:
    from pdfminer.layout import LTChar, LTContainer

    if isinstance(component, LTChar):
        yield component
    elif isinstance(component, LTContainer):
        for inner in component:
            yield from _chars(inner)


def _once(chars: Iterator[LTChar]) -> Iterator[LTChar]:
    """Leave out characters printed over themselves: a way to make letters bold."""
    seen: set[tuple[str, int, int]] = set()
    for char in chars:
        step = max(1.0, _DOUBLED * char.size)
        key = (char.get_text(), round(char.x0 / step), round(char.y0 / step))
        if key not in seen or not char.get_text().strip():
            seen.add(key)
            yield char


def _text_line(line: LTTextLine) -> TextLine:
    from pdfminer.layout import LTChar

    chars = [char for char in line if isinstance(char, LTChar)]
    parts: list[str] = []
    for index, char in enumerate(chars):
        if index and _apart(chars[index - 1], char):
            parts.append(" ")
        parts.append(char.get_text())
    sizes = sorted(char.size for char in chars)
    text = "".join(parts).strip().translate(_LIGATURES)
    return TextLine(text, *_bounds(chars), sizes[len(sizes) // 2])


def _bounds(chars: list[LTChar]) -> tuple[float, float, float, float]:
    inked = [char for char in chars if char.get_text().strip()] or chars
    return (
        min(char.x0 for char in inked),
        max(char.x1 for char in inked),
        min(char.y0 for char in inked),
        max(char.y1 for char in inked),
    )


def _apart(before: LTChar, char: LTChar) -> bool:
    latin = before.get_text().isascii() and char.get_text().isascii()
    return char.x0 - before.x1 > (_BLANK_LATIN if latin else _BLANK) * char.size


def _title(infos: list[dict[str, object]]) -> str | None:
    from pdfminer.utils import decode_text

    title = next((info["Title"] for info in infos if isinstance(info.get("Title"), bytes)), None)
    return decode_text(title).strip() or None if isinstance(title, bytes) else None
