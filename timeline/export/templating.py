"""Filling page templates: a newsroom's before ours, style and script inlined and locked by hash.

Articles are untrusted text: everything is escaped, and the pages' own style and script are the
only ones that their Content-Security-Policy lets run.
"""

from __future__ import annotations

import base64
import hashlib
import json
import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from markupsafe import Markup, escape

from timeline.errors import UsageError
from timeline.export.options import ExportOptions
from timeline.export.words import words

if TYPE_CHECKING:
    from jinja2 import Environment

LANG_TAGS = {"zh": "zh-Hans", "en": "en"}

SHEETS = {
    "zone": ("base.css", "overview.css", "filter.css", "events.css", "print.css"),
    "years": ("base.css", "overview.css", "filter.css", "years.css", "print.css"),
    "index": ("base.css", "filter.css", "index.css", "print.css"),
}
"""The style sheets of each kind of page, in order; a theme follows them."""

SCRIPTS = {
    "zone": ("filter.js", "dates.js", "brush.js", "embed.js", "zone.js"),
    "years": ("filter.js", "dates.js", "brush.js", "years.js"),
    "index": ("filter.js", "index.js"),
}
"""The scripts of each kind of page, in order: one after the other they are one script."""


def templates_dir() -> Path:
    """The folder of our templates: beside the package's modules in a wheel, else the repository's.

    Raises UsageError when neither is there.
    """
    package = Path(__file__).parents[1]
    for folder in (package / "templates", package.parent / "templates"):
        if (folder / "zone.html").is_file():
            return folder
    raise UsageError("the page templates are missing", remedy="install the package again")


class Templates:
    """Our templates in the language and with the theme of one build."""

    def __init__(self, options: ExportOptions) -> None:
        self._environment = _environment(options.templates)
        self._theme = _theme(options.theme)
        self._lang = options.lang
        self._options = options

    def page(
        self,
        kind: str,
        file: str,
        title: str,
        description: str,
        *,
        sheets: tuple[str, ...] = (),
        rules: str = "",
        **values: object,
    ) -> bytes:
        """A whole page of a kind that SHEETS lists, from the template of that name.

        ``file`` is its name in the build, ``title`` stands at the foot of a printed page too;
        ``sheets`` are style sheets that this page needs besides those of its kind, ``rules`` are
        rules of its own, which hold nothing of an article.
        """
        styles = Markup("").join(map(self._inline, (*SHEETS[kind], *sheets)))
        style = styles + Markup(rules) + running_foot(title) + self._theme
        script = Markup("").join(map(self._inline, SCRIPTS[kind]))
        shared = {
            "title": title,
            "description": description,
            "file": file,
            "site": self._address(file),
            "words": words(self._lang),
            "lang": LANG_TAGS[self._lang],
            "style": style,
            "script": script,
            "policy": _policy(style, script),
        }
        return self._filled(f"{kind}.html", values | shared).encode("utf-8")

    def _filled(self, name: str, values: dict[str, object]) -> str:
        """Raises UsageError for a template of a newsroom's that is wrong."""
        from jinja2 import TemplateError, TemplateSyntaxError

        try:
            return self._environment.get_template(name).render(values)
        except TemplateError as error:
            own = self._options.templates
            if own is None:
                raise  # one of ours: a defect
            place = str(own)
            if isinstance(error, TemplateSyntaxError):
                place = f"{error.filename or error.name}:{error.lineno}"
            message = f"the template cannot be filled: {error.message}"
            remedy = "correct it, or take it out of the folder to have ours"
            raise UsageError(message, place=place, remedy=remedy) from error

    def _address(self, file: str) -> str:
        """The page's own address, empty while the site is not known."""
        return self._options.address(file) if self._options.site else ""

    def _inline(self, name: str) -> Markup:
        """A style or script of ours, comments and indentation taken out."""
        loader = self._environment.loader
        assert loader is not None
        source, _, _ = loader.get_source(self._environment, name)
        compact = _compact_style(source) if name.endswith(".css") else _compact(source)
        return Markup(compact)  # our own file, not an article's text


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
    environment.filters |= {"keep_days": keep_days, "script_json": script_json}
    return environment


def _theme(path: Path | None) -> Markup:
    """A newsroom's own style sheet, read after ours; it may not end the style element.

    Raises UsageError for a file that cannot be read or that would break the page.
    """
    if path is None:
        return Markup("")
    try:
        source = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(
            "cannot be read as a style sheet", place=str(path), remedy="give a CSS file in UTF-8"
        ) from error
    for forbidden in ("</", "<!--", "@import", "url("):
        if forbidden in source.lower():
            raise UsageError(
                f"a theme may not hold “{forbidden}”: pages load nothing from elsewhere",
                place=str(path),
                remedy="colours, fonts and spacing only",
            )
    return Markup("\n" + _compact(source))


def script_json(value: object) -> Markup:
    r"""JSON that may stand in a script element: no text of an article can end it.

    >>> print(script_json(["</script>"]))
    ["\u003c/script\u003e"]
    """
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    for character in "<>&\u2028\u2029":
        text = text.replace(character, f"\\u{ord(character):04x}")
    return Markup(text)


ISO_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def keep_days(text: str) -> Markup:
    """``text`` escaped, its ISO days kept from breaking at their hyphens.

    >>> keep_days("<2021-01-28>")
    Markup('&lt;<span class="nw">2021-01-28</span>&gt;')
    """
    return Markup(ISO_DAY.sub(r'<span class="nw">\g<0></span>', str(escape(text))))


@cache
def _compact(source: str) -> str:
    """``source`` without comments, indentation and empty lines."""
    bare = re.sub(r"/\*.*?\*/", "", source, flags=re.DOTALL)
    lines = (line.strip() for line in bare.splitlines())
    return "\n".join(line for line in lines if line and not line.startswith("//")) + "\n"


COMBINATOR = re.compile(r" ([>+~]) ")


@cache
def _compact_style(source: str) -> str:
    """A style sheet without comments and without spaces that mean nothing."""
    tight = re.sub(r"\s*([{};,])\s*|(?<=:)\s+", r"\1", _compact(source))
    selectors = re.sub(r"[^{};]+(?={)", lambda match: COMBINATOR.sub(r"\1", match[0]), tight)
    return selectors.replace(";}", "}").strip()


def running_foot(name: str) -> Markup:
    r"""The rule that prints ``name`` and the page number at the foot of each sheet.

    >>> print(running_foot('a"'))
    @page{@bottom-left{content:"\000061\000022";font:8pt sans-serif}}
    """
    text = "".join(rf"\{ord(character):06x}" for character in name)
    return Markup(
        f'@page{{@bottom-left{{content:"{text}";font:8pt sans-serif}}}}'
    )  # nothing but numbers


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
