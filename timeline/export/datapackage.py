"""datapackage.json: the CSV tables described for programs, with the type of every column.

Frictionless Data Package 1.0 and Table Schema. A cell that begins with an apostrophe before a
formula character carries one apostrophe of ours (see ``csv_table``).
"""

from __future__ import annotations

import hashlib
import json
import re
from pathlib import Path

from timeline.errors import UsageError
from timeline.export.csv_columns import COLUMNS
from timeline.export.csv_table import BOM, Table, tables
from timeline.export.dictionary import FIELDS
from timeline.export.files import write_file
from timeline.export.options import ExportOptions, Lang
from timeline.export.records import Record
from timeline.export.stamp import stamp
from timeline.export.words import words
from timeline.models import Build

NAME = "datapackage.json"


def write(build: Build, out: Path, options: ExportOptions) -> list[Path]:
    """Describe the tables that this build writes."""
    described = tables(build, options.lang).items()
    record: Record = {
        "profile": "tabular-data-package",
        "name": "nianbiao",
        "title": words(options.lang)["site"],
        "created": f"{stamp(build):%Y-%m-%dT%H:%M:%SZ}",
        "resources": [_resource(name, table, options) for name, table in described],
    }
    text = json.dumps(record, ensure_ascii=False, indent=1)
    return [write_file(out / NAME, (text + "\n").encode("utf-8"))]


def check(options: ExportOptions) -> None:
    """Raise UsageError when no table is written: an empty package describes nothing."""
    if "csv" not in options.formats:
        raise UsageError(
            "datapackage describes the CSV tables", place="--format", remedy="csv,datapackage"
        )


def _resource(name: str, table: Table, options: ExportOptions) -> Record:
    content = ((BOM if options.bom else "") + table.text()).encode("utf-8")
    return {
        "profile": "tabular-data-resource",
        "name": _slug(name),
        "path": f"{name}.csv",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(content),
        "hash": f"sha256:{hashlib.sha256(content).hexdigest()}",
        "dialect": {"delimiter": ",", "lineTerminator": "\r\n", "quoteChar": '"'},
        "schema": _schema(table, options.lang),
    }


def _slug(name: str) -> str:
    """A resource's name: lower-case ASCII; a name with Chinese in it gets a hash of itself."""
    if re.fullmatch(r"[-a-z0-9._]+", name):
        return name
    return "zone-" + hashlib.sha256(name.encode("utf-8")).hexdigest()[:12]


def _schema(table: Table, lang: Lang) -> Record:
    columns = {column.name(lang): column.en for column in COLUMNS}
    if not set(table.heading) <= columns.keys():
        return {"fields": [{"name": name, "type": "string"} for name in table.heading]}
    fields = [
        {
            "name": name,
            "type": FIELDS[columns[name]].type,
            "description": FIELDS[columns[name]].about(lang),
        }
        for name in table.heading
    ]
    return {"fields": fields, "primaryKey": [table.heading[0]], "missingValues": [""]}
