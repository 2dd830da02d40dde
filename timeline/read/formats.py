"""The formats that are read: file name suffix → reader; and how a file without a name is known."""

from __future__ import annotations

import re
from collections.abc import Mapping

from timeline.read.archive import SUFFIX
from timeline.read.encoding import decode
from timeline.read.gzipped import MAGIC, unpack
from timeline.read.html import read_html
from timeline.read.markdown import read_markdown
from timeline.read.pdf import read_pdf
from timeline.read.source import Reader
from timeline.read.tables import read_csv, read_jsonl, read_parquet, read_tsv, read_xlsx
from timeline.read.tables.delimited import is_table
from timeline.read.text import read_text
from timeline.read.word import read_docx

READERS: Mapping[str, Reader] = {
    ".txt": read_text,
    ".text": read_text,
    ".md": read_markdown,
    ".markdown": read_markdown,
    ".html": read_html,
    ".htm": read_html,
    ".shtml": read_html,
    ".xhtml": read_html,
    ".pdf": read_pdf,
    ".docx": read_docx,
    ".csv": read_csv,
    ".tsv": read_tsv,
    ".xlsx": read_xlsx,
    ".jsonl": read_jsonl,
    ".ndjson": read_jsonl,
    ".parquet": read_parquet,
}
"""Each reader loads what it needs of third parties when it is first used."""

REMEDIES: Mapping[str, str] = {
    ".doc": "save it as .docx",
    ".wps": "save it as .docx",
    ".rtf": "save it as .docx",
    ".odt": "save it as .docx",
    ".xls": "save it as .xlsx",
    ".et": "save it as .xlsx",
    ".ods": "save it as .xlsx",
    ".json": "write one object a line, as .jsonl",
    ".mht": "save the page as .html",
    ".mhtml": "save the page as .html",
    ".rar": "pack it as .zip",
    ".7z": "pack it as .zip",
    ".tar": "pack it as .zip",
    ".jpg": "recognise its text (OCR) and save that",
    ".jpeg": "recognise its text (OCR) and save that",
    ".png": "recognise its text (OCR) and save that",
    ".tif": "recognise its text (OCR) and save that",
    ".caj": "save it as .pdf",
    ".ofd": "save it as .pdf",
    ".epub": "save its text as .html or .txt",
}
"""What to do about formats that newsrooms have and that are not read."""

_HTML = re.compile(
    rb"^\s*(?:\xef\xbb\xbf)?\s*<(?:!doctype\s+html|html|head|body|\?xml)", re.IGNORECASE
)
_HEAD = 4096


def suffix_of(data: bytes) -> str:
    """The suffix that a file without a name would have, by how it begins.

    >>> suffix_of(b"%PDF-1.7"), suffix_of("本报讯".encode())
    ('.pdf', '.txt')
    """
    if data.startswith(b"%PDF-"):
        return ".pdf"
    if data.startswith(b"PAR1"):
        return ".parquet"
    if data.startswith(b"PK"):
        return _packed_suffix(data)
    if _HTML.match(data[:_HEAD]):
        return ".html"
    if data.lstrip()[:1] == b"{":
        return ".jsonl"
    return ".csv" if is_table(decode(data).text) else ".txt"


def _packed_suffix(data: bytes) -> str:
    if b"word/document.xml" in data:
        return ".docx"
    return ".xlsx" if b"xl/workbook.xml" in data else SUFFIX


def unpacked(data: bytes) -> bytes:
    """The bytes themselves, or what gzip has packed into them."""
    return unpack(data) if data.startswith(MAGIC) else data
