"""The pages: one self-contained HTML file a zone and an index over them, from our templates.

Articles are untrusted text: everything is escaped, and the pages' own style and script are the
only ones that their Content-Security-Policy lets run.
"""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from markupsafe import Markup, escape

from timeline.errors import UsageError
from timeline.export.files import stem, write_file
from timeline.export.index_page import index_page
from timeline.export.options import ExportOptions
from timeline.export.words import words
from timeline.export.zone_page import zone_page
from timeline.models import Build

if TYPE_CHECKING:
    from jinja2 import Environment

INDEX = "index.html"
LANG_TAGS = {"zh": "zh-Hans", "en": "en"}


def templates_dir() -> Path:
    """The folder of our templates: beside the package's modules in a wheel, else the repository's.

    Raises UsageError when neither is there.
    """
    package = Path(__file__).parents[1]
    for folder in (package / "templates", package.parent / "templates"):
        if (folder / "zone.html").is_file():
            return folder
    raise UsageError("the page templates are missing", remedy="install the package again")


def write(build: Build, out: Path, options: ExportOptions) -> list[Path]:
    """Write the index and a page for every timeline."""
    environment = _environment(options.templates)
    paths = [
        _page(environment, out / INDEX, "index", {"page": index_page(build, options)}, options)
    ]
    for timeline in build.timelines:
        values = {"page": zone_page(timeline, build, options)}
        path = out / f"{stem(timeline.zone.id)}.html"
        paths.append(_page(environment, path, "zone", values, options))
    return paths


def _environment(overrides: Path | None) -> Environment:
    """Templates, a newsroom's own before ours."""
    from jinja2 import ChoiceLoader, Environment, FileSystemLoader, StrictUndefined

    if overrides is not None and not overrides.is_dir():
        raise UsageError("is no folder", place=str(overrides), remedy="give a folder of templates")
    folders = [overrides, templates_dir()] if overrides else [templates_dir()]
    environment = Environment(
        loader=ChoiceLoader([FileSystemLoader(folder, encoding="utf-8") for folder in folders]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters["keep_days"] = keep_days
    return environment


ISO_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def keep_days(text: str) -> Markup:
    """``text`` escaped, its ISO days kept from breaking at their hyphens.

    >>> keep_days("<2021-01-28>")
    Markup('&lt;<span class="nw">2021-01-28</span>&gt;')
    """
    return Markup(ISO_DAY.sub(r'<span class="nw">\g<0></span>', str(escape(text))))


def _page(
    environment: Environment,
    path: Path,
    name: str,
    values: Mapping[str, object],
    options: ExportOptions,
) -> Path:
    sheets = ("page.css", "indicators.css") if name == "zone" else ("page.css",)
    style = Markup("").join(_inline(environment, sheet) for sheet in sheets)
    scripts = [_inline(environment, script) for script in ("filter.js", f"{name}.js")]
    text = environment.get_template(f"{name}.html").render(
        **values,
        words=words(options.lang),
        lang=LANG_TAGS[options.lang],
        style=style,
        script=(script := Markup("").join(scripts)),
        policy=_policy(style, script),
        index_href=INDEX,
    )
    return write_file(path, text.encode("utf-8"))


def _inline(environment: Environment, name: str) -> Markup:
    """A style or script of ours, comments and indentation taken out."""
    loader = environment.loader
    assert loader is not None
    source, _, _ = loader.get_source(environment, name)
    compact = _compact_style(source) if name.endswith(".css") else _compact(source)
    return Markup(compact)  # our own file, not an article's text


@cache
def _compact(source: str) -> str:
    """``source`` without comments, indentation and empty lines."""
    bare = re.sub(r"/\*.*?\*/", "", source, flags=re.DOTALL)
    lines = (line.strip() for line in bare.splitlines())
    return "\n".join(line for line in lines if line and not line.startswith("//")) + "\n"


@cache
def _compact_style(source: str) -> str:
    """A style sheet without comments and without spaces that mean nothing."""
    tight = re.sub(r"\s*([{};,])\s*|(?<=:)\s+", r"\1", _compact(source))
    return tight.replace(";}", "}").strip()


def _policy(style: str, script: str) -> str:
    """What the page may load and run: its own style and script, and nothing from elsewhere."""
    return (
        "default-src 'none'; "
        f"style-src '{_hash(style)}'; script-src '{_hash(script)}'; "
        "img-src data:; base-uri 'none'; form-action 'self'"
    )


def _hash(text: str) -> str:
    digest = base64.b64encode(hashlib.sha256(text.encode("utf-8")).digest())
    return f"sha256-{digest.decode('ascii')}"
