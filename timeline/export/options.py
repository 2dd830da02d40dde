"""What a build may ask of the exporters, and what they ask of a gazetteer."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal, Protocol

from timeline.models import Zone
from timeline.progress import Watch, unwatched

Lang = Literal["zh", "en"]


FORMATS = ("html", "csv", "xlsx", "jsonl", "ics", "atom")
"""The formats that a build writes when none are chosen."""


class ZoneLookup(Protocol):
    """Finds zones that have no page in this build (predecessors and successors)."""

    def get(self, id: str, /) -> Zone | None:
        """The zone with this id, None when it is not listed."""


@dataclass(frozen=True, slots=True)
class ExportOptions:
    """Choices shared by all exporters.

    ``formats`` are those written together (a page links only these); ``templates`` is a
    newsroom's folder whose files replace ours one by one, ``theme`` a style sheet read after ours;
    ``site`` is the address under which the pages will stand, for links from elsewhere;
    ``as_printed`` shows quotations in the source's own script;
    ``bom`` marks CSV as UTF-8; ``watch`` is told of every page and workbook that is written.
    """

    lang: Lang = "zh"
    formats: tuple[str, ...] = FORMATS
    templates: Path | None = None
    theme: Path | None = None
    site: str = ""
    as_printed: bool = False
    bom: bool = True
    zones: ZoneLookup | None = None
    watch: Watch = unwatched

    def address(self, name: str) -> str:
        """Where a file of the build will stand: absolute with a site, else beside the page."""
        return f"{self.site.rstrip('/')}/{name}" if self.site else name
