"""The report of a build: a summary that a person reads, and the same as a record for programs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from timeline.export import ExportOptions, count_escaped, is_long, zone_name
from timeline.export.options import Lang
from timeline.models import Build, Certainty, Event, Problem, Status, Timeline

SHOWN_ZONES = 20

WORDS: dict[str, tuple[str, str]] = {
    "built": (
        "{articles} 篇文章 → {events} 条事件{statuses}，{zones} 个区域 → {out}",
        "{articles} articles → {events} events{statuses}, {zones} zones → {out}",
    ),
    "of": ("（{list}）", " ({list})"),
    "occurred": ("已发生 {count}", "{count} occurred"),
    "ongoing": ("进行中 {count}", "{count} under way"),
    "planned": ("计划 {count}", "{count} planned"),
    "comma": ("，", ", "),
    "zone": ("{name}：{count} 条，{years}", "{name}: {count}, {years}"),
    "pages": ("{text}，按年分为 {pages} 页", "{text}, split into {pages} pages by year"),
    "more_zones": ("另 {count} 个区域：{events} 条", "{count} more zones: {events}"),
    "unassigned": (
        "未能归入区域：{count} 条（unassigned）",
        "without a zone: {count} (unassigned)",
    ),
    "undated": ("未能定日期：{count} 条（undated）", "without a date: {count} (undated)"),
    "look": ("请核对：{list}", "to check: {list}"),
    "approx": ("约数日期 {count}", "{count} approximate dates"),
    "inferred": ("发布日期系推断 {count}", "{count} inferred publication dates"),
    "unknown": ("发布日期未知 {count}", "{count} unknown publication dates"),
    "conflicts": ("来源有分歧 {count}", "{count} conflicts between sources"),
    "escaped": (
        "表格中 {count} 个单元格以撇号开头，以免当作公式执行",
        "{count} table cells begin with an apostrophe, so that none runs as a formula",
    ),
    "skipped": ("未读文件：{count} 个", "files not read: {count}"),
}


def _say(lang: Lang, key: str, **values: object) -> str:
    return WORDS[key][lang == "en"].format(**values)


def summary(build: Build, out: Path, options: ExportOptions) -> str:
    """What was read, what was written, what needs a look: some lines for the terminal."""
    lang = options.lang
    record = build_record(build, options)
    counts = [_say(lang, key, count=n) for key, n in record["statuses"].items() if n]
    statuses = _say(lang, "comma").join(counts)
    head = _say(
        lang,
        "built",
        articles=record["articles"],
        events=record["events"],
        statuses=_say(lang, "of", list=statuses) if counts else "",
        zones=len(build.timelines),
        out=out / "index.html" if "html" in options.formats else out,
    )
    lines = [*_zones(build.timelines, options), *_left_over(record, lang)]
    return "\n".join([head, *(f"  {line}" for line in lines)])


def _zones(timelines: Sequence[Timeline], options: ExportOptions) -> Iterable[str]:
    """The largest zones, a line each."""
    ordered = sorted(timelines, key=lambda t: (-len(t.events), t.zone.id))
    for timeline in ordered[:SHOWN_ZONES]:
        years = _years(timeline.events)
        span = str(years[0]) if len(years) == 1 else f"{years[0]}—{years[-1]}"
        text = _say(
            options.lang,
            "zone",
            name=zone_name(timeline.zone),
            count=len(timeline.events),
            years=span,
        )
        split = "html" in options.formats and is_long(timeline)
        yield _say(options.lang, "pages", text=text, pages=len(years) + 1) if split else text
    rest = ordered[SHOWN_ZONES:]
    if rest:
        events = sum(len(timeline.events) for timeline in rest)
        yield _say(options.lang, "more_zones", count=len(rest), events=events)


def _left_over(record: dict[str, Any], lang: Lang) -> Iterable[str]:
    for key in ("unassigned", "undated"):
        if record[key]:
            yield _say(lang, key, count=record[key])
    look = [_say(lang, key, count=n) for key, n in record["to_check"].items() if n]
    if look:
        yield _say(lang, "look", list=_say(lang, "comma").join(look))
    if record["escaped_cells"]:
        yield _say(lang, "escaped", count=record["escaped_cells"])
    skipped = sum(problem["skipped"] for problem in record["problems"])
    if skipped:
        yield _say(lang, "skipped", count=skipped)


def build_record(build: Build, options: ExportOptions) -> dict[str, Any]:
    """The same as plain values; nothing in it depends on the clock or the machine."""
    events = list({event.id: event for event in build.events}.values())
    counts = Counter(event.status for event in events)
    tables = {"csv"} & set(options.formats)
    return {
        "articles": len(build.articles),
        "events": len(events),
        "statuses": {status.value: counts[status] for status in Status},
        "zones": [_zone(timeline) for timeline in build.timelines],
        "unassigned": len(build.unassigned),
        "undated": len(build.undated),
        "to_check": _to_check(events, build),
        "escaped_cells": count_escaped(build, options.lang) if tables else 0,
        "formats": list(options.formats),
        "problems": [_problem(problem) for problem in build.problems],
    }


def _zone(timeline: Timeline) -> dict[str, Any]:
    years = _years(timeline.events)
    return {
        "id": timeline.zone.id,
        "name": zone_name(timeline.zone),
        "events": len(timeline.events),
        "first_year": years[0],
        "last_year": years[-1],
        "split_by_year": is_long(timeline),
    }


def _years(events: Iterable[Event]) -> list[int]:
    days = (event.main.date.sort_date for event in events)
    return sorted({day.year for day in days if day})


def _to_check(events: Iterable[Event], build: Build) -> dict[str, int]:
    known = Counter(article.published.certainty for article in build.articles)
    listed = list(events)
    return {
        "approx": sum(event.main.date.approx for event in listed),
        "inferred": known[Certainty.INFERRED],
        "unknown": known[Certainty.UNKNOWN],
        "conflicts": sum(bool(event.conflicts) for event in listed),
    }


def _problem(problem: Problem) -> dict[str, Any]:
    return {
        "file": problem.file,
        "line": problem.line,
        "message": problem.message,
        "remedy": problem.remedy,
        "skipped": problem.skipped,
    }
