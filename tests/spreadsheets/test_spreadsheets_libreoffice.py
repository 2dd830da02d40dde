"""The tables in a real spreadsheet program: LibreOffice, without a screen."""

from __future__ import annotations

import csv
import subprocess
import sys
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest

sys.path.append(str(Path(__file__).parents[1] / "export"))
sys.path.append(str(Path(__file__).parents[1] / "browser"))

from export_builder import made_build
from programs import program

from timeline.export import ExportOptions, write_build
from timeline.export.csv_table import escape

ZONE = "hangzhou-gaoxin"
AS_TEXT = "CSV:44,34,76,1,,0,true"
"""Comma, quotation mark, UTF-8, from line 1, quoted cells are text: else it reads as Western."""
TO_CSV = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true"
NUMBERS = {"主要数值", "来源数"}


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """Both tables, and what LibreOffice makes of each."""
    office = program("soffice", "libreoffice")
    folder = tmp_path_factory.mktemp("tables")
    write_build(made_build(), folder, ExportOptions(formats=("csv", "xlsx")))

    def convert(source: str, to: str, target: str, *more: str) -> None:
        profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
        command = [office, profile, "--headless", *more, "--convert-to", to]
        subprocess.run(
            [*command, "--outdir", str(folder / target), str(folder / source)],
            check=True, capture_output=True, timeout=120,
        )  # fmt: skip

    convert(f"{ZONE}.csv", "xlsx", "from-csv", f"--infilter={AS_TEXT}")
    convert(f"{ZONE}.xlsx", TO_CSV, "from-xlsx")
    return folder


def written(folder) -> list[dict[str, str]]:
    """Our CSV cell by cell, apostrophes still in place."""
    with (folder / f"{ZONE}.csv").open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_csv_cells_arrive_as_written(folder):
    sheet = openpyxl.load_workbook(folder / "from-csv" / f"{ZONE}.xlsx").worksheets[0]
    heading, *body = sheet.iter_rows()
    names = [cell.value for cell in heading]
    rows = written(folder)
    assert len(body) == len(rows) == 19
    for ours, theirs in zip(rows, body, strict=True):
        for name, cell in zip(names, theirs, strict=True):
            assert cell.data_type != "f", cell.coordinate
            if name in NUMBERS:
                assert (cell.value is None) == (ours[name] == "")
                assert cell.value is None or Decimal(str(cell.value)) == Decimal(ours[name])
            else:
                assert (cell.value or "") == ours[name], cell.coordinate


def test_workbook_cells_arrive_as_written(folder):
    sheets = sorted((folder / "from-xlsx").glob("*.csv"))
    with sheets[0].open(encoding="utf-8-sig", newline="") as file:
        theirs = list(csv.DictReader(file))
    rows = written(folder)
    assert len(theirs) == len(rows) == 19
    apostrophes = 0
    for ours, cells in zip(rows, theirs, strict=True):
        for name, text in ours.items():
            bare = text[1:] if escape(text[1:]) == text and text.startswith("'") else text
            apostrophes += bare != text
            if name in NUMBERS and text:
                assert Decimal(cells[name]) == Decimal(text)
            else:
                assert cells[name] == bare, name
    assert apostrophes == 2
