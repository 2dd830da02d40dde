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
_SUFFIX = re.compile(r"\s*[-_|–—]\s*[^-_|–—]{2,20}$")


def stated_in_page(tree: Tree, html: str) -> Stated:
    """Title, publisher, authors, address and publication day, as far as the head has them."""
    metas = {name: content for name, content in reversed(tree.metas) if content}
    linked = _first_article(tree.json_ld)
    url = _pick(metas, _URL) or tree.canonical
    stated = Stated(
        title=_pick(metas, _TITLE) or _text(linked.get("headline")) or _page_title(tree),
        publisher=_pick(metas, _PUBLISHER) or _name(linked.get("publisher")),
        authors=tuple(filter(None, [_pick(metas, _AUTHOR) or _name(linked.get("author"))])),
        url=url or _text(linked.get("url")),
    )
    published, evidence = _published(metas, linked, tree, html, url)
    return replace(stated, published=published, evidence=evidence)


def _published(
    metas: dict[str, str], linked: dict[str, object], tree: Tree, html: str, url: str | None
) -> tuple[str | None, str | None]:
    for name in _PUBLISHED:
        if name in metas:
            return metas[name], f"meta {name}: {metas[name]}"
    if day := _text(linked.get("datePublished")):
        return day, f"JSON-LD datePublished: {day}"
    if tree.times:
        return tree.times[0], f"time: {tree.times[0]}"
    found = published_in(html, url)
    return found, f"htmldate: {found}" if found else None


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
