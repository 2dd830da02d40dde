"""Tables of articles (CSV, TSV, Excel, JSON lines, Parquet): one row is one article, one page."""

from timeline.read.tables.delimited import read_csv, read_tsv
from timeline.read.tables.excel import read_xlsx
from timeline.read.tables.json_lines import read_jsonl
from timeline.read.tables.parquet import read_parquet

__all__ = ["read_csv", "read_jsonl", "read_parquet", "read_tsv", "read_xlsx"]
