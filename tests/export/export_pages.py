"""A page of a build, parsed, for the tests of pages."""

from __future__ import annotations

from html.parser import HTMLParser

VOID = {"meta", "link", "br", "input", "path", "rect", "use"}

ENDED_BY = {
    "li": {"li"},
    "dt": {"dt", "dd"},
    "dd": {"dt", "dd"},
    "p": {"p", "h3", "blockquote", "dl"},
}
"""End tags that HTML lets be left out, and the elements that then end them; so does the parent."""


class Page(HTMLParser):
    """A page's elements and text; complains about tags that are not closed in order.

    End tags that HTML makes optional may be missing.
    """

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.source = text
        self.feed(text)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag, attrs):
        self.elements.append((tag, dict(attrs)))
        if self.open and tag in ENDED_BY.get(self.open[-1], ()):
            self.open.pop()
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attrs):
        self.elements.append((tag, dict(attrs)))

    def handle_endtag(self, tag):
        if tag not in VOID:
            while self.open[-1] != tag and self.open[-1] in ENDED_BY:
                self.open.pop()
            assert self.open.pop() == tag, f"</{tag}> closes something else"

    def all(self, tag):
        return [attrs for name, attrs in self.elements if name == tag]

    def attributes(self, name):
        return [attrs[name] for _, attrs in self.elements if name in attrs]
