"""Take an HTML page apart: blocks of text with their source lines, and what its head states."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser

_BREAKS = re.compile(
    "p|div|h[1-6]|ul|ol|li|dl|dt|dd|table|tr|section|article|header|footer|nav|aside|main|figure|"
    "figcaption|blockquote|pre|br|hr|form|title|body|center|fieldset|address"
)
_SILENT = re.compile("script|style|noscript|template|iframe|svg|select|button|textarea|object")
_VOID = re.compile("area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr")
_HIDDEN = re.compile(r"display\s*:\s*none", re.IGNORECASE)
_SPACE = re.compile(r"\s+")
_INNER_WRAP = re.compile(
    r"(?<=[\u3000-\u9fff\uff00-\uffef])\s*\n\s*(?=[\u3000-\u9fff\uff00-\uffef])"
)


@dataclass(frozen=True, slots=True)
class Block:
    """One run of text between block tags: its source line, its tags and classes outside in."""

    text: str
    line: int
    path: tuple[str, ...]
    parent: int


@dataclass(slots=True)
class Tree:
    """A page taken apart. ``metas`` are (name or property, content), in order."""

    blocks: list[Block] = field(default_factory=list)
    metas: list[tuple[str, str]] = field(default_factory=list)
    json_ld: list[str] = field(default_factory=list)
    times: list[str] = field(default_factory=list)
    title: str | None = None
    canonical: str | None = None


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
    """Collects text between block tags; keeps the stack of open tags with their classes."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.tree = Tree()
        self._open: list[tuple[str, str, int]] = []
        self._text: list[str] = []
        self._line = 0
        self._count = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open an element; a block tag ends the text before it."""
        values = {name: value or "" for name, value in attrs}
        self._note(tag, values)
        if _BREAKS.fullmatch(tag):
            self.flush()
        elif tag in ("td", "th") and self._text:
            self._text.append(" ")
        if not _VOID.fullmatch(tag):
            self._count += 1
            self._open.append((tag, _mark(tag, values), self._count))

    def handle_endtag(self, tag: str) -> None:
        """Close an element and whatever was left open inside it."""
        if _BREAKS.fullmatch(tag):
            self.flush()
        for index in range(len(self._open) - 1, -1, -1):
            if self._open[index][0] == tag:
                del self._open[index:]
                return

    def handle_data(self, data: str) -> None:
        """Take text, unless it is code or hidden."""
        tags = [tag for tag, _, _ in self._open]
        if "script" in tags:
            if any(mark.startswith("script ld+json") for _, mark, _ in self._open):
                self.tree.json_ld.append(data)
            return
        if any(_SILENT.fullmatch(tag) for tag in tags) or any(
            "hidden" in m for _, m, _ in self._open
        ):
            return
        if tags[-1:] == ["title"]:
            self.tree.title = self.tree.title or _SPACE.sub(" ", data).strip() or None
            return
        self._take(data)

    def _take(self, data: str) -> None:
        if not self._text and data.strip():
            lead = len(data) - len(data.lstrip())
            self._line = self.getpos()[0] + data.count("\n", 0, lead)
        if self._text or data.strip():
            self._text.append(data)

    def flush(self) -> None:
        """End the block that is being collected."""
        text = _SPACE.sub(" ", _INNER_WRAP.sub("", "".join(self._text))).strip()
        self._text = []
        if text:
            path = tuple(mark for _, mark, _ in self._open)
            containers = [number for tag, _, number in self._open if tag != "p"]
            self.tree.blocks.append(
                Block(text, self._line, path, containers[-1] if containers else 0)
            )

    def _note(self, tag: str, values: dict[str, str]) -> None:
        if tag == "meta":
            name = values.get("property") or values.get("name") or values.get("itemprop") or ""
            self.tree.metas.append((name.lower(), values.get("content", "").strip()))
        elif tag == "link" and values.get("rel", "").lower() == "canonical":
            self.tree.canonical = values.get("href") or None
        elif tag == "time" and values.get("datetime"):
            self.tree.times.append(values["datetime"])


def _mark(tag: str, values: dict[str, str]) -> str:
    """A tag with its classes and id, in lower case: div related hot."""
    words = [tag, values.get("class", ""), values.get("id", "")]
    if tag == "script" and "ld+json" in values.get("type", ""):
        words.insert(1, "ld+json")
    if "hidden" in values or _HIDDEN.search(values.get("style", "")):
        words.append("hidden")
    return " ".join(word for word in words if word).lower()
