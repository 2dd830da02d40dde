"""Hostile input: each is refused or bounded in one line, within 1 GB, and the rest is built."""

from __future__ import annotations

import gzip
import io
import json
import os
import struct
import subprocess
import sys
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

GOOD = (
    "昆山高新区新添一座创新中心\n2023-03-15 来源：玉峰日报\n"
    "本报讯 3月10日，昆山高新区举行创新中心启用仪式，首批12家企业入驻。\n"
)
SENTENCE = "3月10日，昆山高新区举行仪式，首批12家企业入驻。"
GIGABYTE = 1 << (30 if sys.platform == "darwin" else 20)  # ru_maxrss is in kilobytes elsewhere
MEASURED = """
import resource, subprocess, sys
code = subprocess.run(sys.argv[1:]).returncode
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss, code)
"""


def zeros(megabytes: int) -> bytes:
    return b"\0" * (megabytes << 20)


def zipped(files: dict[str, bytes], path: Path) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)


def zip_bomb(folder: Path) -> None:
    zipped({f"{n}.txt": zeros(40) for n in range(10)}, folder / "bomb.zip")


def lying_zip(folder: Path) -> None:
    """The directory says 100 bytes; what is packed goes on for 100 MB."""
    path = folder / "bomb.zip"
    zipped({"a.txt": zeros(100)}, path)
    size, lie = struct.pack("<L", 100 << 20), struct.pack("<L", 100)
    path.write_bytes(path.read_bytes().replace(size, lie))


def leading_out(folder: Path) -> None:
    zipped({"../../bomb.txt": GOOD.encode()}, folder / "out.zip")


def gzip_bomb(folder: Path) -> None:
    (folder / "bomb.txt.gz").write_bytes(gzip.compress(zeros(300)))


def large_file(folder: Path) -> None:
    line = f"{SENTENCE}\n".encode()
    with (folder / "large.txt").open("wb") as file:
        for _ in range(200):
            file.write(line * ((1 << 20) // len(line) + 1))


def large_table(folder: Path) -> None:
    with (folder / "large.csv").open("wb") as file:
        file.write("标题,正文\n".encode() + f"甲,{SENTENCE * 40}\n".encode() * 50_000)


def empty_pages(folder: Path) -> None:
    (folder / "empty.pdf").write_bytes(made_pdf(10_000))


def pdf_bomb(folder: Path) -> None:
    """One page whose content unpacks to 400 MB of painting operators."""
    (folder / "bomb.pdf").write_bytes(made_pdf(1, zlib.compress(b"0 0 m S\n" * 50_000_000)))


def pdf_of_letters(folder: Path) -> None:
    """Millions of letters on every page, from a stream of a few kilobytes."""
    letters = b"BT /F1 9 Tf " + b"(aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa) Tj 3 0 Td " * 500_000 + b"ET"
    font = b"/Resources<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>"
    made = made_pdf(20, zlib.compress(letters), font)
    (folder / "letters.pdf").write_bytes(made)


def made_pdf(pages: int, content: bytes = b"", resources: bytes = b"/Resources<<>>") -> bytes:
    """The least that is a PDF; all pages share one content stream."""
    kids = " ".join(f"{number} 0 R" for number in range(4, pages + 4))
    page = b"<</Type/Page/Parent 2 0 R%s/Contents 3 0 R>>" % resources
    stream = b"<</Length %d/Filter/FlateDecode>>stream\n" % len(content)
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        f"<</Type/Pages/Count {pages}/Kids[{kids}]/MediaBox[0 0 595 842]>>".encode(),
        stream + content + b"\nendstream",
        *[page] * pages,
    ]
    out = io.BytesIO(b"%PDF-1.4\n")
    out.seek(0, io.SEEK_END)
    places = []
    for number, body in enumerate(objects, 1):
        places.append(out.tell())
        out.write(b"%d 0 obj\n%s\nendobj\n" % (number, body))
    start = out.tell()
    out.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1))
    out.write(b"".join(b"%010d 00000 n \n" % place for place in places))
    out.write(b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, start))
    return out.getvalue()


def deep_page(folder: Path) -> None:
    (folder / "deep.html").write_text("<html><body>" + "<div>甲" * 45_000 + SENTENCE)


def endless_page(folder: Path) -> None:
    (folder / "endless.html").write_text("<html><body>" + f"<p>{SENTENCE}</p>" * 90_000)


ENTITIES = (
    '<?xml version="1.0"?><!DOCTYPE d [<!ENTITY a "哈哈哈哈哈哈哈哈哈哈">'
    + "".join(
        f'<!ENTITY {name} "{f"&{before};" * 10}">'
        for before, name in zip("abcdefghi", "bcdefghij", strict=True)
    )
    + "]>"
)
DOCUMENT = (
    '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
    "<w:body><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:body></w:document>"
)
TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default '
    'Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-'
    'officedocument.wordprocessingml.document.main+xml"/></Types>'
)
RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
    'relationships/officeDocument" Target="word/document.xml"/></Relationships>'
)


def word_file(folder: Path, document: str) -> None:
    parts = {"[Content_Types].xml": TYPES, "_rels/.rels": RELATIONS, "word/document.xml": document}
    zipped({name: part.encode() for name, part in parts.items()}, folder / "bomb.docx")


def entity_bomb(folder: Path) -> None:
    word_file(folder, ENTITIES + DOCUMENT.format(text="&j;"))


def swollen_document(folder: Path) -> None:
    word_file(folder, DOCUMENT.format(text="好" * (100 << 20)))


def link_loop(folder: Path) -> None:
    (folder / "sub").mkdir()
    (folder / "sub" / "again").symlink_to(folder, target_is_directory=True)


def link_to_itself(folder: Path) -> None:
    (folder / "self.txt").symlink_to(folder / "self.txt")


def pipe(folder: Path) -> None:
    os.mkfifo(folder / "pipe.txt")


def deep_json(folder: Path) -> None:
    nested = '{"正文":' + "[" * 100_000 + "]" * 100_000 + "}"
    (folder / "deep.jsonl").write_text(nested, encoding="utf-8")


def wide_cell(folder: Path) -> None:
    """A quotation mark that is never closed takes the rest of the table into one cell."""
    lines = '标题,正文\n甲,"' + f"乙,{SENTENCE}\n" * 300_000
    (folder / "open.csv").write_text(lines, encoding="utf-8")


CASES: dict[str, tuple[Callable[[Path], None], str]] = {
    "zip_bomb": (zip_bomb, "bomb.zip: the archive unpacks to"),
    "lying_zip": (lying_zip, "bomb.zip/a.txt: it is damaged within the archive"),
    "leading_out": (leading_out, "its name leads out of the archive"),
    "gzip_bomb": (gzip_bomb, "bomb.txt.gz: it is more than"),
    "large_file": (large_file, "large.txt: the file is too large: 201 MB"),
    "large_table": (large_table, "large.csv: the file is too large"),
    "empty_pages": (empty_pages, "empty.pdf: the PDF has no text on its first 1,000 pages"),
    "pdf_bomb": (pdf_bomb, "bomb.pdf: a stream of the PDF unpacks to"),
    "pdf_of_letters": (pdf_of_letters, "letters.pdf: the PDF holds too many characters"),
    "deep_page": (deep_page, "deep.html: elements are nested more than"),
    "endless_page": (endless_page, "endless.html: the page has more than"),
    "entity_bomb": (entity_bomb, "bomb.docx: its XML declares a document type"),
    "swollen_document": (swollen_document, "bomb.docx: "),
    "link_loop": (link_loop, "sub/again: this link leads back"),
    "link_to_itself": (link_to_itself, "self.txt: "),
    "pipe": (pipe, "pipe.txt: this is no file"),
    "deep_json": (deep_json, "deep.jsonl: no line is a JSON object"),
    "wide_cell": (wide_cell, "open.csv:2: the table cannot be read from this row on"),
}
"""Name of its folder → what makes it there, and what its line says."""


class Ran(NamedTuple):
    """A build of all hostile files and a good one: its messages, memory in kB, code, output."""

    lines: list[str]
    memory: int
    code: int
    out: Path


@pytest.fixture(scope="module")
def ran(tmp_path_factory: pytest.TempPathFactory) -> Ran:
    top = tmp_path_factory.mktemp("hostile")
    folder, out = top / "articles", top / "out"
    folder.mkdir()
    (folder / "zz_good.txt").write_text(GOOD, encoding="utf-8")
    for name, (make, _) in CASES.items():
        (folder / name).mkdir()
        make(folder / name)
    command = [sys.executable, "-m", "timeline", "build", str(folder), "-o", str(out), "-q"]
    done = subprocess.run(
        [sys.executable, "-c", MEASURED, *command], capture_output=True, text=True, check=True
    )
    memory, code = map(int, done.stdout.split())
    lines = [line for line in done.stderr.splitlines() if "发布日期未知" not in line]
    return Ran(lines, memory, code, out)


@pytest.mark.parametrize("name", CASES)
def test_each_is_told_in_one_line(name: str, ran: Ran) -> None:
    lines = [line for line in ran.lines if line.startswith(f"{name}/")]
    assert len(lines) == 1, ran.lines
    assert CASES[name][1] in lines[0]
    assert ";" in lines[0]  # what would be right


def test_nothing_else_is_said(ran: Ran) -> None:
    assert len(ran.lines) == len(CASES)
    assert ran.code == 1


def test_memory_stays_within_a_gigabyte(ran: Ran) -> None:
    assert ran.memory < GIGABYTE, f"{ran.memory // 1024} MB"


def test_the_good_file_is_built_and_nothing_is_unpacked(ran: Ran) -> None:
    written = (ran.out / "events.jsonl").read_text(encoding="utf-8").splitlines()
    files = {mention["file"] for line in written for mention in json.loads(line)["mentions"]}
    assert "zz_good.txt" in files
    assert not list(ran.out.parent.rglob("bomb.txt"))
