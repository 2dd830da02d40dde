"""What the commands print for people: tables that line up."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from itertools import zip_longest

from timeline.export import display
from timeline.export.options import Lang
from timeline.models import Event, Status, Zone
from timeline.parsing import Parsed
from timeline.zones import ZONE_COLUMNS, cells_of

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
_QUANTITY_HEADS = {
    "zh": ("原文", "数值", "单位", "类别", "对象"),
    "en": ("text", "value", "unit", "kind", "counted"),
}


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
    if dates:
        _print_table(_DATE_HEADS[lang], dates)
    if quantities:
        _print_table(_QUANTITY_HEADS[lang], quantities)


def print_zones(zones: Iterable[Zone]) -> None:
    """One zone a row."""
    rows = [(z.id, z.name, z.kind, z.level, z.province, z.city, z.since or "") for z in zones]
    _print_table(("编号", "名称", "类别", "级别", "省", "市", "设立"), rows)


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
