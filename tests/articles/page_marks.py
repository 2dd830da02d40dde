"""Lists of made pages that say what every line of a page is, and what the program makes of them.

A page begins with ``== number name``; the facts that a reader would note follow, then ``--``, then
its lines. A line begins with what it is:

- ``t`` title (kicker and subtitle too), ``h`` section heading, ``c`` caption, ``b`` body;
- ``x`` what is the page's and not the article's: menus, credits, the header line;
- ``+`` goes on with the paragraph above;
- ``=`` what the line above must read after cleaning, where that differs by more than blanks;
- ``‖x `` inside a line: the rest is another paragraph, of that kind.

``published`` is a day, a window within which the answer must lie (2023-01-01/2023-06-30), or ``-``
for unknown. ``items`` are the lines at which its news texts begin; one text from line 1 without it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from timeline.articles import articles_of
from timeline.models import Article, Line, Page, ParagraphKind

SPLIT = "‖"
KEPT = {"t", "h", "c", "b"}
BODY, CHROME = ParagraphKind.BODY, ParagraphKind.CHROME


@dataclass(slots=True)
class Marked:
    """A page with what a reader says of it; ``said`` are (mark, text) of its paragraphs."""

    name: str
    facts: dict[str, str]
    lines: list[str] = field(default_factory=list)
    said: list[tuple[str, str]] = field(default_factory=list)

    @property
    def page(self) -> Page:
        return Page("page.txt", tuple(Line(n, text) for n, text in enumerate(self.lines, 1)))

    def fact(self, name: str) -> str | None:
        text = self.facts.get(name, "-")
        return None if text == "-" else text


def read_pages(text: str) -> list[Marked]:
    """The pages of a list, in its order."""
    return [_page(part) for part in text.split("\n== ")] if text else []


def _page(part: str) -> Marked:
    head, _, body = part.partition("\n--\n")
    name, *facts = head.removeprefix("== ").splitlines()
    page = Marked(name, dict(fact.split(" ", 1) for fact in facts))
    for row in body.splitlines():
        _add(page, row)
    return page


def _add(page: Marked, row: str) -> None:
    mark, text = row[:1], row[2:]
    if mark == "=":
        page.said[-1] = (page.said[-1][0], text)
        return
    parts = [(mark, text)] if SPLIT not in text else list(_parts(row))
    page.lines.append("".join(words for _, words in parts))
    for kind, words in parts:
        if kind == "+":
            last = max(i for i, (known, _) in enumerate(page.said) if known != "x")
            page.said[last] = (page.said[last][0], page.said[last][1] + words)
        elif words.strip():
            page.said.append((kind, words))


def _parts(row: str) -> Iterator[tuple[str, str]]:
    for part in row.split(SPLIT):
        yield part[:1], part[2:]


def bare(text: str) -> str:
    """Without blanks and characters that nobody sees."""
    return "".join(char for char in "".join(text.split()) if char not in "\u200b\ufeff")


@dataclass(slots=True)
class Verdict:
    """What differs: facts by name, body paragraphs lost or broken, page lines kept as text."""

    facts: dict[str, tuple[object, object]]
    lost: list[str]
    kept: list[str]

    @property
    def right(self) -> bool:
        return not (self.facts or self.lost or self.kept)


def judge(page: Marked) -> Verdict:
    """Compare a page with what the program makes of it."""
    articles = articles_of(page.page)
    found = [(p.kind, bare(p.text)) for a in articles for p in a.paragraphs]
    body = {text for kind, text in found if kind is BODY}
    shown = {text for kind, text in found if kind is not CHROME}
    whole = "\n".join(shown)
    lost = [text for mark, text in page.said if mark == "b" and bare(text) not in body]
    lost += [text for mark, text in page.said if mark in "thc" and bare(text) not in shown]
    chrome = [text for mark, text in page.said if mark == "x"]
    kept = [text for text in chrome if _stands_in(bare(text), shown, whole)]
    return Verdict(dict(_facts(page, articles)), lost, kept)


def _stands_in(text: str, shown: set[str], whole: str) -> bool:
    """A long one may also stand inside a paragraph."""
    return text in shown or (len(text) > 4 and text in whole)


def _facts(page: Marked, articles: list[Article]) -> Iterator[tuple[str, tuple[object, object]]]:
    first = articles[0]
    for name, got in (("title", first.title), ("publisher", first.publisher)):
        if got != page.fact(name):
            yield name, (page.fact(name), got)
    if " ".join(first.authors) != (page.fact("authors") or ""):
        yield "authors", (page.fact("authors"), first.authors)
    if not _dated(page.fact("published"), first):
        yield "published", (page.fact("published"), first.published)
    starts = " ".join(str(article.paragraphs[0].line_at(0)) for article in articles)
    if starts != (page.fact("items") or starts.split()[0]):
        yield "items", (page.fact("items"), starts)


def _dated(want: str | None, article: Article) -> bool:
    published = article.published
    if want is None or not published.known:
        return want is None and not published.known
    first, _, last = want.partition("/")
    if not last:
        return str(published.start) == first == str(published.end)
    return first <= str(published.start) <= str(published.end) <= last
