"""What the commands print for people: tables that line up."""

from __future__ import annotations

import csv
import io
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import zip_longest

from timeline.export import display, zone_name
from timeline.export.options import Lang
from timeline.export.series_table import SHORT_HEADINGS, short_rows
from timeline.models import Event, Problem, Status, Zone
from timeline.parsing import Parsed
from timeline.series import Series
from timeline.zones import ZONE_COLUMNS, Gazetteer, cells_of

_MOST_ALIKE = 3
_STATUS = {
    "zh": {Status.OCCURRED: "已发生", Status.ONGOING: "进行中", Status.PLANNED: "计划"},
    "en": {Status.OCCURRED: "occurred", Status.ONGOING: "under way", Status.PLANNED: "planned"},
}
_EVENT_HEADS = {
    "zh": ("日期", "状态", "区域", "标题", "来源"),
    "en": ("date", "status", "zone", "headline", "source"),
}
_DATE_HEADS = {
    "zh": ("原文", "开始", "结束", "EDTF", "性质", "依据"),
    "en": ("text", "start", "end", "EDTF", "role", "why"),
}
_INDICATOR_HEADS = {"zh": ("指标", "数值个数"), "en": ("indicator", "figures")}
_QUANTITY_HEADS = {
    "zh": ("原文", "数值", "单位", "类别", "对象"),
    "en": ("text", "value", "unit", "kind", "counted"),
}


def problem_lines(problems: Iterable[Problem]) -> Iterator[str]:
    """A line for every problem; one for a note that many files share."""
    problems = list(problems)
    alike: dict[tuple[str, str], list[str]] = {}
    for problem in problems:
        if problem.note:
            alike.setdefault((problem.message, problem.remedy), []).append(problem.file)
    for problem in problems:
        files = alike.get((problem.message, problem.remedy), []) if problem.note else []
        if len(files) <= _MOST_ALIKE:
            yield str(problem)
        elif problem.file == files[0]:
            named = f"{', '.join(files[:_MOST_ALIKE])} and {len(files) - _MOST_ALIKE:,} more"
            yield str(replace(problem, file=named))


def print_events(events: Iterable[Event], lang: Lang) -> None:
    """One event a row; East Asian widths, colours and wrapping by rich."""
    rows = [
        (
            display(event.main.date, lang),
            _STATUS[lang][event.status],
            event.main.zone.zone or "—",
            event.main.headline,
            f"{event.main.article.file}:{event.main.line}",
        )
        for event in events
    ]
    _print_table(_EVENT_HEADS[lang], rows, _EVENT_LOOKS)


def print_parsed(parsed: Sequence[Parsed], lang: Lang) -> None:
    """The dates, then the quantities, of each text."""
    dates = [
        (m.text, str(m.start or "—"), str(m.end or "—"), m.edtf or "—", m.role.value, m.why)
        for each in parsed
        for m in each.dates
    ]
    quantities = [
        (q.text, format(q.value, "f"), q.unit or "—", q.kind, q.counted or "—")
        for each in parsed
        for q in each.quantities
    ]
    explained = [
        line for each in parsed for part in each.explained or () for line in part.lines(lang)
    ]
    if explained:
        print("\n".join(explained))
    elif dates:
        _print_table(_DATE_HEADS[lang], dates)
    if quantities:
        _print_table(_QUANTITY_HEADS[lang], quantities)


def print_series(series: Iterable[Series], lang: Lang) -> None:
    """One figure a row."""
    _print_table(SHORT_HEADINGS[lang], short_rows(series, lang))


def print_indicators(series: Iterable[Series], lang: Lang) -> None:
    """Which indicators a zone has, and how many figures of each."""
    counts = Counter[str]()
    for each in series:
        counts[each.indicator] += len(each.points)
    _print_table(_INDICATOR_HEADS[lang], [(name, str(n)) for name, n in counts.most_common()])


def print_zones(found: Sequence[Zone], gazetteer: Gazetteer, query: str) -> None:
    """The zone that the query means in full, the others a row each."""
    meant = found[0] if len(found) == 1 else gazetteer.meant(query)
    if meant is not None:
        sys.stdout.write(_zone_text(meant, gazetteer.zones))
    rows = [
        (z.id, z.name, z.kind, z.level, z.province, z.city, z.since or "")
        for z in found
        if z is not meant
    ]
    if not rows:
        return
    if meant is not None:
        sys.stdout.write("\n")
        sys.stdout.flush()
    _print_table(("编号", "名称", "类别", "级别", "省", "市", "设立"), rows)


_RECORD_HEADS = (
    ("id", "编号"),
    ("name", "名称"),
    ("short", "简称"),
    ("aliases", "又称"),
    ("weak_aliases", "上下文简称"),
    ("kind", "类别"),
    ("level", "级别"),
    ("province", "省"),
    ("city", "市"),
    ("parent", "上级"),
    ("since", "设立"),
    ("national_since", "升国家级"),
    ("until", "终止"),
    ("predecessors", "前身"),
    ("successors", "后身"),
    ("confidence", "可信度"),
    ("note", "说明"),
)
_ZONE_CELLS = ("parent", "predecessors", "successors")


def _zone_text(zone: Zone, zones: Mapping[str, Zone]) -> str:
    """One zone in full, a line for each thing known, other zones by their names."""
    cells = cells_of(zone)
    known = {id: f"{zone_name(each)} ({id})" for id, each in zones.items()}
    for column in _ZONE_CELLS:
        cells[column] = "、".join(known.get(id, id) for id in cells[column].split("|") if id)
    lines = [
        f"{head}：{cells[key].replace('|', '、')}" for key, head in _RECORD_HEADS if cells[key]
    ]
    below = [known[each.id] for each in zones.values() if zone.id in each.parents]
    if zone.source == "pattern":
        lines.append("来源：名录外，按名称的形状识别")
    if below:
        lines.append(f"下级：{'、'.join(below)}")
    return "\n".join(lines) + "\n"


def zones_csv(zones: Iterable[Zone]) -> str:
    """The chosen zones as CSV: a file that ``--zones`` reads again."""
    text = io.StringIO()
    writer = csv.DictWriter(text, ZONE_COLUMNS, lineterminator="\r\n")
    writer.writeheader()
    writer.writerows(map(cells_of, zones))
    return text.getvalue()


_EVENT_LOOKS = ("bold", "cyan", "", "", "dim")
"""The look of each column of events; only a terminal shows any, and NO_COLOR none."""


def _print_table(
    heads: Sequence[str], rows: Sequence[Sequence[str]], looks: Sequence[str] = ()
) -> None:
    from rich import box
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    console = Console(soft_wrap=False)
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, show_edge=False)
    for head, look in zip_longest(heads, looks, fillvalue=""):
        table.add_column(head, overflow="fold", style=look)
    for row in rows:
        table.add_row(*(Text(cell) for cell in row))
    if not console.is_terminal:  # a pipe has no width: never cut or wrap there
        console.width = 10_000
    console.print(table)
