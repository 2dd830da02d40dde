"""The options that several commands share, each with its help text."""

from pathlib import Path
from typing import Annotated

import typer

Articles = Annotated[
    list[Path], typer.Argument(help="folders, files, a zip archive, or - for stdin")
]
Columns = Annotated[
    str | None,
    typer.Option("--columns", help="columns of tables: text=正文,title=标题,published=…"),
]
Out = Annotated[Path, typer.Option("--out", "-o", help="folder to write to")]
ZoneNames = Annotated[
    list[str] | None, typer.Option("--zone", help="zone id, name or alias; repeatable")
]
From = Annotated[str | None, typer.Option("--from", help="2021, 2021-03, 2021年3月 …")]
To = Annotated[str | None, typer.Option("--to", help="the last day, month or year")]
Statuses = Annotated[
    list[str] | None, typer.Option("--status", help="occurred, ongoing, planned; repeatable")
]
EventId = Annotated[str, typer.Argument(help="id of an event or of one of its mentions")]
Merge = Annotated[str, typer.Option("--merge", help="strict, normal or off")]
Top = Annotated[
    int | None, typer.Option("--top", min=1, help="of each zone only the N weightiest events")
]
Published = Annotated[list[str] | None, typer.Option("--published", help="FILE=DATE, repeatable")]
DefaultPublished = Annotated[
    str | None, typer.Option("--default-published", help="day for articles that state none")
]
SkipSteps = Annotated[
    list[str] | None,
    typer.Option("--skip-step", help="leave a cleaning step out (clean --steps); repeatable"),
]
Config = Annotated[
    Path | None,
    typer.Option("--config", help="a timeline.toml in place of those beside the articles"),
]
ZonesFile = Annotated[Path | None, typer.Option("--zones", help="your own zones.csv or .toml")]
Templates = Annotated[Path | None, typer.Option("--templates", help="your own page templates")]
Theme = Annotated[Path | None, typer.Option("--theme", help="your own CSS, read after ours")]
Script = Annotated[
    str, typer.Option("--script", help="of quotations: simplified, or source, as printed")
]
Site = Annotated[str, typer.Option("--site", help="https address where the pages will stand")]
Formats = Annotated[
    str | None,
    typer.Option(
        "--format",
        help="html, csv, xlsx, jsonl, json, parquet, ics, atom, timelinejs, datapackage",
    ),
]
Language = Annotated[str, typer.Option("--lang", help="zh or en")]
Report = Annotated[Path | None, typer.Option("--report", help="write the report as JSON")]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="print no report and no notes")]
SubzonePages = Annotated[
    bool, typer.Option("--subzone-pages", help="a page for each sub-zone as well")
]
FollowSuccessors = Annotated[
    bool,
    typer.Option("--follow-successors", help="events of former zones on their successors' pages"),
]
