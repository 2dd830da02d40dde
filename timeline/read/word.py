"""Read Word documents (.docx): the adapter of python-docx. A line's number is its paragraph's."""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BytesIO
from typing import TYPE_CHECKING, Any

from timeline.errors import UnreadableError
from timeline.models import Line, Page, ParagraphKind, Stated
from timeline.read.ooxml import check_package
from timeline.read.source import Reading, Source

if TYPE_CHECKING:
    from docx.document import Document

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
# Deleted by a tracked change, moved away by one, or shown twice for old readers; Word shows none.
_LEFT_OUT = {f"{_W}del", f"{_W}moveFrom", _FALLBACK}
_BLANKS = {f"{_W}tab": "\t", f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}noBreakHyphen": "-"}
_STYLES = (
    (re.compile(r"^(?:title|标题|標題)$", re.IGNORECASE), ParagraphKind.TITLE),
    (re.compile(r"^(?:heading|标题|標題) ?1$", re.IGNORECASE), ParagraphKind.TITLE),
    (re.compile(r"^(?:heading|标题|標題) ?[2-9]$", re.IGNORECASE), ParagraphKind.HEADING),
    (re.compile(r"^(?:caption|题注|題註|图注)$", re.IGNORECASE), ParagraphKind.CAPTION),
    (re.compile(r"^(?:toc|目录)", re.IGNORECASE), ParagraphKind.CHROME),
)
_BODY = "word/document.xml"


def read_docx(source: Source) -> Reading:
    """Read a .docx file, with its tables, text boxes and tracked insertions.

    Raises UnreadableError for a damaged file and for one without any text.
    """
    check_package(source.data, ".docx", _BODY)
    document = _open(source.data)
    lines = tuple(_lines(document))
    if not any(line.text.strip() for line in lines):
        raise UnreadableError("the document has no text", remedy="put the article in")
    properties = document.core_properties
    stated = Stated(title=properties.title.strip() or None)
    return Reading((Page(source.file, lines, stated=stated),))


def _open(data: bytes) -> Document:
    import docx

    try:
        return docx.Document(BytesIO(data))
    except Exception as error:  # damaged packages break the library in every way there is
        raise UnreadableError(
            f"the .docx file is damaged ({type(error).__name__})", remedy="save it again in Word"
        ) from error


def _lines(document: Document) -> Iterator[Line]:
    """Paragraphs in their order, the cells of a table's row on one line; then heads and feet."""
    kinds = _kinds(document)
    titled = False
    for number, block in enumerate(_blocks(document.element.body), 1):
        style = block.find(f"{_W}pPr/{_W}pStyle")
        kind = kinds.get(style.get(f"{_W}val")) if style is not None else None
        if kind is ParagraphKind.TITLE and titled:  # sections are set in Heading 1 as well
            kind = ParagraphKind.HEADING
        titled = titled or kind is ParagraphKind.TITLE
        for text in _text(block).split("\n"):
            yield Line(number, text, kind)
    for text in dict.fromkeys(_margins(document)):
        yield Line(number, text, ParagraphKind.CHROME)


def _blocks(element: Any) -> Iterator[Any]:
    """Paragraphs and rows of tables, content controls and text boxes opened."""
    for child in element:
        if child.tag == f"{_W}p":
            yield child
            yield from _boxes(child)
        elif child.tag == f"{_W}tr" and not child.findall(f".//{_W}tbl"):
            yield child
        elif child.tag not in _LEFT_OUT and isinstance(child.tag, str):
            yield from _blocks(child)


def _boxes(paragraph: Any) -> Iterator[Any]:
    for box in paragraph.iter(f"{_W}txbxContent"):
        if not any(above.tag == _FALLBACK for above in box.iterancestors()):
            yield from _blocks(box)


def _text(block: Any) -> str:
    if block.tag == f"{_W}tr":
        cells = (" ".join(map(_text, cell.iter(f"{_W}p"))) for cell in block.findall(f"{_W}tc"))
        return " ".join(cell for cell in cells if cell.strip())
    return "".join(_runs(block))


def _runs(element: Any) -> Iterator[str]:
    for child in element:
        if child.tag == f"{_W}t":
            yield child.text or ""
        elif child.tag in _BLANKS:
            yield _BLANKS[child.tag]
        elif child.tag not in _LEFT_OUT and child.tag != f"{_W}txbxContent":
            yield from _runs(child)


def _kinds(document: Document) -> dict[str, ParagraphKind]:
    """What the styles of a document say of the paragraphs set in them, by their ids."""
    styles = ((style.style_id, style.name or "") for style in document.styles)
    return {id: kind for id, name in styles for mark, kind in _STYLES if mark.match(name)}


def _margins(document: Document) -> Iterator[str]:
    """The texts of headers and footers; they repeat on every page of print."""
    for section in document.sections:
        for margin in (section.header, section.footer):
            if not margin.is_linked_to_previous:
                yield from (p.text for p in margin.paragraphs if p.text.strip())
