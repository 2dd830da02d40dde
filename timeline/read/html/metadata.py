"""What an HTML page's head states of its article: meta tags, Open Graph, JSON-LD."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import replace

from timeline.models import Stated
from timeline.read.html.published import published_in
from timeline.read.html.tree import Tree

_PUBLISHED = (
    "article:published_time",
    "og:published_time",
    "og:release_date",
    "datepublished",
    "pubdate",
    "publishdate",
    "publish-date",
    "publish_time",
    "publishedtime",
    "weibo:article:create_at",
    "dc.date.issued",
    "dc.date",
    "dcterms.created",
    "date",
)
"""Names of meta tags that give the day of publication, the surest first."""

_TITLE = ("og:title", "articletitle", "twitter:title")
_PUBLISHER = ("contentsource", "source", "mediaid", "og:site_name")
_AUTHOR = ("article:author", "author")
_URL = ("og:url",)
_DAY = re.compile(r"((?:19|20)\d\d)[-/.年]?(\d{1,2})[-/.月]?(\d{1,2})(?!\d)")
_SUFFIX = re.compile(r"\s*[-_|–—]\s*[^-_|–—]{2,20}$")


def titles_in_page(tree: Tree) -> list[str]:
    """What the head calls the page: the article's title alone, then the page's, site and all."""
    metas = {name: content for name, content in reversed(tree.metas) if content}
    names = [
        *(metas.get(name) for name in _TITLE),
        _text(_first_article(tree.json_ld).get("headline")),
    ]
    return [name for name in (*names, _page_title(tree), tree.title) if name]


def stated_in_page(tree: Tree, html: str) -> tuple[Stated, tuple[str, ...]]:
    """Title, publisher, authors, address and publication day, as far as the head has them.

    With a warning when the head states different days.
    """
    metas = {name: content for name, content in reversed(tree.metas) if content}
    linked = _first_article(tree.json_ld)
    url = _pick(metas, _URL) or tree.canonical
    stated = Stated(
        title=_pick(metas, _TITLE) or _text(linked.get("headline")) or _page_title(tree),
        publisher=_pick(metas, _PUBLISHER) or _name(linked.get("publisher")),
        authors=tuple(filter(None, [_pick(metas, _AUTHOR) or _name(linked.get("author"))])),
        url=url or _text(linked.get("url")),
    )
    found = list(_published(metas, linked)) or _by_time(tree) or _by_htmldate(html, url)
    if found:
        stated = replace(stated, published=found[0][1], evidence=f"{found[0][0]}: {found[0][1]}")
    return stated, _contradictions(found)


def _published(metas: dict[str, str], linked: dict[str, object]) -> Iterator[tuple[str, str]]:
    """Every place in the head that states a day of publication, the surest first."""
    yield from ((f"meta {name}", metas[name]) for name in _PUBLISHED if name in metas)
    if day := _text(linked.get("datePublished")):
        yield "JSON-LD datePublished", day


def _by_time(tree: Tree) -> list[tuple[str, str]]:
    """The first time element; on a page whose head states a day it may be of another text."""
    return [("time", tree.times[0])] if tree.times else []


def _by_htmldate(html: str, url: str | None) -> list[tuple[str, str]]:
    found = published_in(html, url)
    return [("htmldate", found)] if found else []


def _contradictions(found: list[tuple[str, str]]) -> tuple[str, ...]:
    """A warning for each place that states another day than the first does.

    >>> _contradictions([("meta date", "2023-04-02T08:00"), ("JSON-LD datePublished", "2023/4/20")])
    ('the metadata differ: meta date says 2023-04-02T08:00, JSON-LD datePublished 2023/4/20',)
    """
    days = [(name, value, _day_of(value)) for name, value in found]
    known = [each for each in days if each[2]]
    return tuple(
        f"the metadata differ: {known[0][0]} says {known[0][1]}, {name} {value}"
        for name, value, day in known[1:]
        if day != known[0][2]
    )


def _day_of(value: str) -> tuple[int, ...] | None:
    """Year, month and day of a date as metadata write it, in whatever zone its clock is."""
    found = _DAY.search(value)
    return tuple(map(int, found.groups())) if found else None


def _pick(metas: dict[str, str], names: tuple[str, ...]) -> str | None:
    return next((metas[name] for name in names if name in metas), None)


def _page_title(tree: Tree) -> str | None:
    return _SUFFIX.sub("", tree.title) if tree.title else None


def _first_article(scripts: list[str]) -> dict[str, object]:
    """The first JSON-LD object that has a publication day; broken scripts are passed over."""
    objects = [item for script in scripts for item in _objects(script)]
    return next(
        (item for item in objects if "datePublished" in item), objects[0] if objects else {}
    )


def _objects(script: str) -> Iterator[dict[str, object]]:
    try:
        loaded = json.loads(script)
    except ValueError:
        return
    for item in loaded if isinstance(loaded, list) else [loaded]:
        if isinstance(item, dict):
            yield item
            graph = item.get("@graph")
            yield from (
                (one for one in graph if isinstance(one, dict)) if isinstance(graph, list) else ()
            )


def _text(value: object) -> str | None:
    return value.strip() or None if isinstance(value, str) else None


def _name(value: object) -> str | None:
    """A person or organisation: its name, or the first of several."""
    if isinstance(value, list):
        return _name(value[0]) if value else None
    return _text(value.get("name")) if isinstance(value, dict) else _text(value)
