"""Take an HTML page apart: blocks of text with their source lines, and what its head states."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from functools import lru_cache
from html.parser import HTMLParser

from timeline.read.limits import DEEPEST

_BREAKS = re.compile(
    "p|div|h[1-6]|ul|ol|li|dl|dt|table|tr|section|article|header|footer|nav|aside|main|figure|"
    "figcaption|blockquote|pre|br|hr|form|title|body|center|fieldset|address"
)
_SILENT = re.compile("script|style|noscript|template|iframe|svg|select|button|textarea|object")
_PARAGRAPHS = re.compile("p|dt|dd|pre|blockquote|h[1-6]")
# Parts of a header line, which the page's styles set apart: 来源：某报 | 评论(36).
_APART = re.compile(r"\b(?:time|date|pubtime|source|from|origin|author|editor|cmt|views?|hits)\b")
_VOID = re.compile("area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr")
_HIDDEN = re.compile(r"display\s*:\s*none", re.IGNORECASE)
_SPACE = re.compile(r"\s+")
_INNER_WRAP = re.compile(
    r"(?<=[\u3000-\u9fff\uff00-\uffef])\s*\n\s*(?=[\u3000-\u9fff\uff00-\uffef])"
)


@dataclass(frozen=True, slots=True)
class Block:
    """One run of text between block tags: its source line, and the elements around it.

    ``path`` holds their tags with classes and ids, outside in, ``ids`` their numbers; ``linked``
    counts the characters that are links.
    """

    text: str
    line: int
    path: tuple[str, ...]
    ids: tuple[int, ...]
    parent: int
    linked: int = 0
    hidden: bool = False

    def within(self, mark: re.Pattern[str]) -> bool:
        """True when an element around it has a mark that the pattern finds."""
        return _any_found(self.path, mark)


@lru_cache(maxsize=256)  # the blocks of one element share their path
def _any_found(path: tuple[str, ...], mark: re.Pattern[str]) -> bool:
    return any(mark.search(each) for each in path)


@dataclass(slots=True)
class Tree:
    """A page taken apart. ``metas`` are (name or property, content), in order.

    ``deep``: elements are nested so deep that the innermost were not told apart.
    """

    blocks: list[Block] = field(default_factory=list)
    metas: list[tuple[str, str]] = field(default_factory=list)
    json_ld: list[str] = field(default_factory=list)
    times: list[str] = field(default_factory=list)
    title: str | None = None
    canonical: str | None = None
    deep: bool = False


@dataclass(frozen=True, slots=True)
class _Element:
    """An open element: its mark is its tag with classes and id."""

    tag: str
    mark: str
    number: int
    silent: bool
    hidden: bool
    json_ld: bool


_Around = tuple[tuple[str, ...], tuple[int, ...], int, bool]
"""Path, numbers of the elements, parent, and whether they are hidden."""


def _holds_blocks(tag: str) -> bool:
    return tag in ("td", "th", "dd") or bool(_BREAKS.fullmatch(tag))


def take_apart(html: str) -> Tree:
    r"""Parse a page, broken ones too.

    >>> [(b.text, b.line) for b in take_apart("<div>\n<p>甲<b>乙</b></p>\n<p>丙</p>").blocks]
    [('甲乙', 2), ('丙', 3)]
    """
    parser = _Parser()
    parser.feed(html)
    parser.close()
    parser.flush()
    return parser.tree


class _Parser(HTMLParser):
    """Collects text between block tags; keeps the stack of open elements."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.tree = Tree()
        self._open: list[_Element] = []
        self._deeper: Counter[str] = Counter()
        self._text: list[str] = []
        self._linked = 0
        self._line = 0
        self._count = 0
        self._around: _Around = ((), (), 0, False)
        self._known: _Around | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open an element; a block tag ends the text before it."""
        values = {name: value or "" for name, value in attrs}
        self._note(tag, values)
        if _BREAKS.fullmatch(tag):
            self.flush()
        elif tag in ("td", "th") and self._text:
            self._text.append(" ")
        if _VOID.fullmatch(tag):
            return
        if len(self._open) >= DEEPEST:
            self._deeper[tag] += 1
            self.tree.deep = True
            return
        self._count += 1
        self._open.append(self._element(tag, values))
        self._known = None

    def handle_endtag(self, tag: str) -> None:
        """Close an element and whatever was left open inside it."""
        if _BREAKS.fullmatch(tag):
            self.flush()
        if self._deeper[tag]:
            self._deeper[tag] -= 1
            return
        for index in range(len(self._open) - 1, -1, -1):
            if self._open[index].tag == tag:
                if self._text and _APART.search(self._open[index].mark):
                    self._text.append(" ")
                del self._open[index:]
                self._known = None
                return

    def handle_data(self, data: str) -> None:
        """Take text, unless it is code."""
        inner = self._open[-1] if self._open else None
        if inner and inner.silent:
            if inner.json_ld:
                self.tree.json_ld.append(data)
            return
        if inner and inner.tag == "title":
            self.tree.title = self.tree.title or _SPACE.sub(" ", data).strip() or None
            return
        self._take(data)

    def flush(self) -> None:
        """End the block that is being collected."""
        text = _SPACE.sub(" ", _INNER_WRAP.sub("", "".join(self._text))).strip()
        linked, self._text, self._linked = self._linked, [], 0
        if text:
            path, ids, parent, hidden = self._around
            self.tree.blocks.append(Block(text, self._line, path, ids, parent, linked, hidden))

    def _element(self, tag: str, values: dict[str, str]) -> _Element:
        around = self._open[-1] if self._open else None
        words = (tag, values.get("class", ""), values.get("id", ""))
        hides = "hidden" in values or bool(_HIDDEN.search(values.get("style", "")))
        hides_words = hides and not _BREAKS.fullmatch(tag)
        return _Element(
            tag=tag,
            mark=" ".join(word for word in words if word),
            number=self._count,
            silent=hides_words or bool(_SILENT.fullmatch(tag)) or bool(around and around.silent),
            hidden=hides or bool(around and around.hidden),
            json_ld=tag == "script" and "ld+json" in values.get("type", ""),
        )

    def _surroundings(self) -> _Around:
        """What stands around a text that begins here, inline elements at its start apart."""
        if self._known is None:
            depth = len(self._open)
            while depth and not _holds_blocks(self._open[depth - 1].tag):
                depth -= 1
            around = self._open[:depth]
            containers = [e.number for e in around if not _PARAGRAPHS.fullmatch(e.tag)]
            path = tuple(element.mark for element in around)
            ids = tuple(element.number for element in around)
            hidden = bool(around) and around[-1].hidden
            self._known = path, ids, containers[-1] if containers else 0, hidden
        return self._known

    def _take(self, data: str) -> None:
        if not self._text and data.strip():
            lead = len(data) - len(data.lstrip())
            self._line = self.getpos()[0] + data.count("\n", 0, lead)
            self._around = self._surroundings()
        if self._text or data.strip():
            self._text.append(data)
            if any(element.tag == "a" for element in self._open[-4:]):
                self._linked += len(_SPACE.sub("", data))

    def _note(self, tag: str, values: dict[str, str]) -> None:
        if tag == "meta":
            name = values.get("property") or values.get("name") or values.get("itemprop") or ""
            self.tree.metas.append((name.lower(), values.get("content", "").strip()))
        elif tag == "link" and values.get("rel", "").lower() == "canonical":
            self.tree.canonical = values.get("href") or None
        elif tag == "time" and values.get("datetime"):
            self.tree.times.append(values["datetime"])
