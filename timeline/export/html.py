"""The pages: one self-contained HTML file a zone and an index over them."""

from __future__ import annotations

from pathlib import Path

from timeline.export.files import stem, write_file
from timeline.export.index_page import index_page
from timeline.export.options import ExportOptions
from timeline.export.templating import Templates
from timeline.export.words import words
from timeline.export.zone_page import zone_page
from timeline.models import Build

INDEX = "index.html"


def write(build: Build, out: Path, options: ExportOptions) -> list[Path]:
    """Write the index and a page for every timeline."""
    templates = Templates(options)
    index = templates.page(
        "index",
        words(options.lang)["site"],
        page=index_page(build, options),
        site=options.address(INDEX) if options.site else "",
    )
    paths = [write_file(out / INDEX, index)]
    for timeline in build.timelines:
        name = f"{stem(timeline.zone.id)}.html"
        page = zone_page(timeline, build, options)
        text = templates.page(
            "zone",
            page.title,
            page=page,
            index_href=INDEX,
            site=options.address(name) if options.site else "",
        )
        paths.append(write_file(out / name, text))
    return paths
