"""Timelines → files: records, words, tables and pages; EXPORTERS lists the formats."""

from __future__ import annotations

from timeline.export.csv_table import count_escaped, event_table, read_csv, undated_table
from timeline.export.display import display
from timeline.export.exporters import EXPORTERS, check_options, write_build
from timeline.export.files import write_file
from timeline.export.lineage import zone_name
from timeline.export.options import FORMATS, ExportOptions
from timeline.export.records import date_record, event_record, mention_record, quantity_record
from timeline.export.templating import templates_dir
from timeline.export.xlsx import event_workbook
from timeline.export.years_page import is_long

__all__ = [
    "EXPORTERS",
    "FORMATS",
    "ExportOptions",
    "check_options",
    "count_escaped",
    "date_record",
    "display",
    "event_record",
    "event_table",
    "event_workbook",
    "is_long",
    "mention_record",
    "quantity_record",
    "read_csv",
    "templates_dir",
    "undated_table",
    "write_build",
    "write_file",
    "zone_name",
]
