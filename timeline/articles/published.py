"""When an article appeared: what states it, in what order, and how sure that is."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from pathlib import PurePosixPath

from timeline.articles.dateline import Dateline, read_dateline
from timeline.articles.header import Header
from timeline.articles.header_dates import find_day, fold_widths
from timeline.articles.kinds import Labelled
from timeline.articles.occasion import put_together, spoken_on
from timeline.models import Certainty, Page, ParagraphKind, Publication, Stated

_IN_NAME = re.compile(
    r"(?<![0-9A-Za-z])[tc]?((?:19|20)\d\d)[-_./]?(0[1-9]|1[0-2])[-_./]?"
    r"(0[1-9]|[12]\d|3[01])(?![0-9A-Za-z])"
)

_LONGEST_UNTIL_UPDATE = timedelta(days=360)
_LONGEST_IN_PRINT = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class PublicationOptions:
    """What the user says of publication days: for single files, and where nothing else does."""

    published: Mapping[str, Publication | date] = field(default_factory=dict)
    default: date | None = None


@dataclass(frozen=True, slots=True)
class Evidence:
    """What there is to know the publication of one article by."""

    page: Page
    labelled: Labelled
    headers: tuple[Header, ...]
    options: PublicationOptions
    infer: Callable[[], Publication]


@dataclass(frozen=True, slots=True)
class Dated:
    """A publication with what a person should know about how it was chosen."""

    publication: Publication
    warnings: tuple[str, ...] = ()


def publication_of(evidence: Evidence) -> Dated:
    """The first of :data:`ORDER` that has an answer; unknown when none has."""
    for step in ORDER:
        dated = step(evidence)
        if dated:
            return dated
    return Dated(Publication())


def _option(evidence: Evidence) -> Dated | None:
    file = evidence.page.file
    names = (file, PurePosixPath(file).name)
    given = next(
        (evidence.options.published[n] for n in names if n in evidence.options.published), None
    )
    if isinstance(given, date):
        return Dated(on_day(given, Certainty.OPTION, f"--published {file}={given}"))
    return Dated(given) if given else None


def _sidecar(evidence: Evidence) -> Dated | None:
    stated = evidence.page.sidecar
    day = _stated_day(stated)
    return Dated(on_day(day, Certainty.SIDECAR, stated.evidence or "sidecar")) if day else None


def _header(evidence: Evidence) -> Dated | None:
    """The visible line; where the metadata differ, the one that the text agrees with."""
    header = next((h for h in evidence.headers if h.day and not h.updated), None)
    if header is None or header.day is None:
        return None
    visible = on_day(header.day, Certainty.STATED, f"第{header.line}行：{header.text}")
    stated = _stated_day(evidence.page.stated)
    if stated is None or stated == header.day:
        return Dated(visible, _against_dateline(evidence, header.day))
    differs = f"the metadata say {stated}, the visible line {header.day}"
    window = evidence.infer()
    if _within(stated, window) and not _within(header.day, window):
        metadata = _metadata_publication(evidence.page.stated, stated)
        return Dated(metadata, (f"{differs}; the text agrees with the metadata",))
    return Dated(visible, (f"{differs}; the visible line is taken",))


def _against_dateline(evidence: Evidence, day: date) -> tuple[str, ...]:
    """A warning when a dateline names a day after the header's, or long before it: a reprint."""
    dateline = _first_dateline(evidence)
    if dateline is None:
        return ()
    full = find_day(dateline.date)
    years = (day.year, day.year - 1)
    found = [full] if full else [find_day(f"{year}年{dateline.date}") for year in years]
    if any(one and timedelta() <= day - one[0] <= _LONGEST_IN_PRINT for one in found):
        return ()
    return (
        f"the dateline says {dateline.date}, the visible line {day}; the visible line is taken",
    )


def _metadata(evidence: Evidence) -> Dated | None:
    day = _stated_day(evidence.page.stated)
    return Dated(_metadata_publication(evidence.page.stated, day)) if day else None


def _dateline(evidence: Evidence) -> Dated | None:
    """新华社北京10月27日电: without a year it takes the one that the text is known to be of."""
    dateline = _first_dateline(evidence)
    if dateline is None:
        return None
    full = find_day(dateline.date)
    if full:
        return Dated(on_day(full[0], Certainty.STATED, dateline.text))
    return _yearless(dateline, evidence)


def _first_dateline(evidence: Evidence) -> Dateline | None:
    body = (p for p in evidence.labelled.paragraphs if p.kind is ParagraphKind.BODY)
    return next(filter(None, (read_dateline(fold_widths(p.simplified)) for p in body)), None)


def _yearless(dateline: Dateline, evidence: Evidence) -> Dated | None:
    """Its day in the year before an update, or in the window that the text leaves."""
    update = _update(evidence)
    window = update.publication if update else evidence.infer()
    if window.start is None:
        return None
    # The day of the dateline is read as told, and the window begins behind what is told.
    before = _LONGEST_UNTIL_UPDATE if update else timedelta(days=1)
    window = replace(window, start=window.start - before)
    return _in_window(dateline, window)


def _in_window(dateline: Dateline, window: Publication) -> Dated | None:
    if window.start is None or window.end is None:
        return None
    for year in range(window.start.year, window.end.year + 1):
        found = find_day(f"{year}年{dateline.date}")
        if found and _within(found[0], window):
            evidence = f"{dateline.text}；{window.evidence}"
            return Dated(on_day(found[0], Certainty.INFERRED, evidence))
    return None


def _update(evidence: Evidence) -> Dated | None:
    """Last updated …: only where nothing says when the article first appeared."""
    header = next((h for h in evidence.headers if h.day and h.updated), None)
    if header is None or header.day is None:
        return None
    return Dated(on_day(header.day, Certainty.STATED, f"第{header.line}行：{header.text}"))


def _file_name(evidence: Evidence) -> Dated | None:
    """20230811_news.txt, or an address such as /2023-08/11/ or t20230811_1.html."""
    stem = PurePosixPath(evidence.page.file).stem
    for name in (stem, evidence.page.sidecar.url, evidence.page.stated.url):
        found = _IN_NAME.search(name) if name else None
        if found and (day := find_day("-".join(found.groups()))):
            return Dated(on_day(day[0], Certainty.METADATA, found.string))
    return None


def _occasion(evidence: Evidence) -> Dated | None:
    """The day on which a report was given, or the month in which a text was put together."""
    paragraphs = evidence.labelled.paragraphs
    publication = spoken_on(paragraphs) or put_together(paragraphs)
    return Dated(publication) if publication else None


def _default(evidence: Evidence) -> Dated | None:
    day = evidence.options.default
    return Dated(on_day(day, Certainty.OPTION, f"--default-published {day}")) if day else None


def _inferred(evidence: Evidence) -> Dated | None:
    window = evidence.infer()
    return Dated(window) if window.known else None


ORDER: tuple[Callable[[Evidence], Dated | None], ...] = (
    _option,
    _sidecar,
    _header,
    _metadata,
    _dateline,
    _file_name,
    _update,
    _occasion,
    _default,
    _inferred,
)
"""From what a person has said to what the text lets one conclude."""


def on_day(day: date, certainty: Certainty, evidence: str) -> Publication:
    """A publication on one day."""
    return Publication(day, day, certainty, evidence)


def _stated_day(stated: Stated) -> date | None:
    found = find_day(fold_widths(stated.published)) if stated.published else None
    return found[0] if found else None


def _metadata_publication(stated: Stated, day: date) -> Publication:
    return on_day(day, Certainty.METADATA, stated.evidence or f"metadata: {stated.published}")


def _within(day: date, window: Publication) -> bool:
    return window.start is not None and window.end is not None and window.start <= day <= window.end
