"""Read Markdown: its marks go, what they say of a line stays."""

from __future__ import annotations

import re
from collections.abc import Iterator

from timeline.models import Line, Page, ParagraphKind, Problem, Stated
from timeline.read.encoding import decode
from timeline.read.source import Reading, Source
from timeline.read.text import broken_bytes, lines_of

_HEADING = re.compile(r"^(#{1,6})\s+(.*?)\s*#*$")
_IMAGE = re.compile(r"^!\[([^\]]*)\]\([^)]*\)$")
_INLINE = (
    (re.compile(r"!\[([^\]]*)\]\([^)]*\)"), r"\1"),
    (re.compile(r"\[([^\]]+)\]\([^)]*\)"), r"\1"),
    (re.compile(r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1"), r"\2"),
    (re.compile(r"(?<!\*)\*(?=[^\s*])([^*]+?)(?<=\S)\*(?!\*)"), r"\1"),
    (re.compile(r"(?<!\w)_(?=\S)([^_]+?)(?<=\S)_(?!\w)"), r"\1"),
    (re.compile(r"`([^`]+)`"), r"\1"),
    (re.compile(r"<(https?://[^>]+)>"), r"\1"),
    (re.compile(r"</?[a-zA-Z][^>]*>"), ""),
    (re.compile(r"\\([\\`*_{}\[\]()#+.!>-])"), r"\1"),
)
_LEAD = re.compile(r"^(?:>\s*)+|^[-*+]\s+(?=\S)")
_RULE = re.compile(r"^(?:[-*_]\s*){3,}$|^[=-]{3,}$|^```")
_FENCE = "---"
_KEY = re.compile(r"^([A-Za-z]+)\s*:\s*(.*?)\s*$")
_KEYS = {
    "title": "title",
    "date": "published",
    "published": "published",
    "url": "url",
    "link": "url",
    "publisher": "publisher",
    "source": "publisher",
    "author": "authors",
    "zone": "zone",
}


def read_markdown(source: Source) -> Reading:
    """Read a .md file; front matter between two --- states title, date, publisher, url."""
    decoded = decode(source.data)
    lines = lines_of(decoded.text)
    end = _front_matter_end(lines)
    stated, problems = _front_matter(source.file, lines[1 : end - 1] if end else ())
    text = tuple(map(_plain, lines[end:]))
    if not any(line.text == stated.title for line in text):
        text = (*_title_line(lines[:end], stated.title), *text)
    page = Page(source.file, text, decoded.encoding, stated=stated)
    return Reading((page,), (*problems, *broken_bytes(source.file, decoded)))


def _front_matter_end(lines: tuple[Line, ...]) -> int:
    """How many lines the front matter takes, 0 when there is none."""
    if not lines or lines[0].text.strip() != _FENCE:
        return 0
    closing = (i for i, line in enumerate(lines[1:], 2) if line.text.strip() == _FENCE)
    return next(closing, 0)


def _front_matter(file: str, lines: tuple[Line, ...]) -> tuple[Stated, tuple[Problem, ...]]:
    values: dict[str, str] = {}
    problems = []
    for line in lines:
        found = _KEY.match(line.text)
        if not found and line.text.strip():
            remedy = "write lines such as date: 2024-06-13"
            problems.append(
                Problem(file, "this line of the front matter is not read", remedy, line.number)
            )
        elif found and found.group(1).lower() in _KEYS:
            values[_KEYS[found.group(1).lower()]] = found.group(2).strip("\"'")
    authors = tuple(filter(None, re.split(r"[,，、\[\]]\s*", values.pop("authors", ""))))
    evidence = f"date: {values['published']}" if "published" in values else None
    return Stated(authors=authors, evidence=evidence, **values), tuple(problems)


def _title_line(front: tuple[Line, ...], title: str | None) -> Iterator[Line]:
    """The title of the front matter as a line: it goes before how the text begins."""
    for line in front:
        if title and title in line.text and line.text.lower().startswith("title"):
            yield Line(line.number, title, ParagraphKind.TITLE)


def _plain(line: Line) -> Line:
    """A line without its marks, with its kind where they give one.

    >>> _plain(Line(1, "## 二、**重点**工作"))
    Line(number=1, text='二、重点工作', kind=<ParagraphKind.HEADING: 'heading'>)
    """
    text = line.text.strip()
    if _RULE.match(text):
        return Line(line.number, "")
    if heading := _HEADING.match(text):
        top = len(heading.group(1)) == 1
        kind = ParagraphKind.TITLE if top else ParagraphKind.HEADING
        return Line(line.number, _without_marks(heading.group(2)), kind)
    if image := _IMAGE.match(text):
        return Line(line.number, image.group(1), ParagraphKind.CAPTION)
    return Line(line.number, _without_marks(_LEAD.sub("", text)))


def _without_marks(text: str) -> str:
    for pattern, plain in _INLINE:
        text = pattern.sub(plain, text)
    return text
