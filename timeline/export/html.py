"""The pages: one self-contained HTML file a zone and an index over them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from timeline.export.files import write_file
from timeline.export.index_page import index_page
from timeline.export.options import ExportOptions
from timeline.export.page_links import page_file
from timeline.export.templating import Templates
from timeline.export.words import words
from timeline.export.years_page import is_long, parts, years_page
from timeline.export.zone_page import zone_page
from timeline.models import Build, Timeline

INDEX = "index.html"


def write(build: Build, out: Path, options: ExportOptions) -> list[Path]:
    """Write the index and a page for every timeline, a long one split by year."""
    templates = Templates(options)
    index = index_page(build, options)
    title = words(options.lang)["site"]
    text = templates.page("index", INDEX, title, index.standfirst, page=index)
    paths = [write_file(out / INDEX, text)]
    for timeline in options.watch(build.timelines, "timeline: html"):
        for name, text in _pages(timeline, build, options, templates):
            paths.append(write_file(out / name, text))
    return paths


def _pages(
    timeline: Timeline, build: Build, options: ExportOptions, templates: Templates
) -> Iterator[tuple[str, bytes]]:
    """File name and content of each page of a timeline."""
    if not is_long(timeline):
        yield _zone_page(timeline, build, options, templates)
        return
    page = years_page(timeline, build, options)
    name = page_file(timeline.zone)
    yield name, templates.page("years", name, page.head.title, page.head.standfirst, page=page)
    for year, part in parts(timeline):
        yield _zone_page(part, build, options, templates, year)


def _zone_page(
    timeline: Timeline,
    build: Build,
    options: ExportOptions,
    templates: Templates,
    year: int | None = None,
) -> tuple[str, bytes]:
    page = zone_page(timeline, build, options, year)
    name, head = page_file(timeline.zone, year), page.head
    sheets = ("indicators.css",) if page.indicators.charts else ()
    text = templates.page(
        "zone", name, head.title, head.standfirst, sheets=sheets, rules=page.style, page=page
    )
    return name, text
