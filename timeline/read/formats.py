"""The formats that are read: file name suffix → reader."""

from __future__ import annotations

from collections.abc import Mapping

from timeline.read.html import read_html
from timeline.read.markdown import read_markdown
from timeline.read.source import Reader
from timeline.read.text import read_text

READERS: Mapping[str, Reader] = {
    ".txt": read_text,
    ".md": read_markdown,
    ".html": read_html,
    ".htm": read_html,
}
"""Each reader loads what it needs of third parties when it is first used."""
