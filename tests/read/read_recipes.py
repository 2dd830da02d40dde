"""How made inputs come from the texts: one function a recipe, text and options in, bytes out."""

from __future__ import annotations

import csv
import gzip
import io
import json
import subprocess
import tempfile
from collections.abc import Callable
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from read_inputs import CORPUS, TEXTS, plain

from timeline.text.folding import RADICALS

Want = dict[str, Any]
WIDE_CHARS = "，。、；：！？（）《》“”"


def lines_of(want: Want) -> list[str]:
    """Title, header line and paragraphs."""
    text = TEXTS[want["text"]]
    names = f" 记者 {' '.join(text['authors'])}" if text["authors"] else ""
    header = f"{text['published']} 08:30 来源：{text['publisher']}{names}"
    return [text["title"], header, *text["paragraphs"]]


def plain_text(want: Want, lines: list[str] | None = None) -> bytes:
    newline = want.get("newline", "\n")
    return newline.join(lines or lines_of(want)).encode(want.get("codec", "utf-8"))


def bad_byte(want: Want) -> bytes:
    data = plain_text(want)
    return data + "\n记者后记：写于".encode() + b"\xe5\x8c" + "站台。\n".encode()


def cut_off(want: Want) -> bytes:
    """A file that ends within a character."""
    return plain_text(want) + "\n（责任编辑：林舟）".encode(want["codec"])[:-1]


def wrapped(want: Want) -> bytes:
    """Lines cut where the column ends, in full characters; no closing mark begins a line."""
    title, header, *paragraphs = lines_of(want)
    lines = [title, header]
    for paragraph in paragraphs:
        rest = f"　　{paragraph}"
        while rest:
            cut = _end_of_line(rest, want)
            lines.append(rest[:cut])
            rest = rest[cut:]
    return plain_text(want, lines)


def _end_of_line(text: str, want: Want) -> int:
    room, cut = float(want["width"]), 0
    while cut < len(text) and (room > 0 or text[cut] in WIDE_CHARS):
        room -= 0.5 if text[cut].isascii() and not want.get("counted") else 1
        cut += 1
    return cut


def page_breaks(want: Want) -> bytes:
    """The third and fourth paragraph cut in the middle, a page number between the halves."""
    lines = lines_of(want)
    for place, number in ((5, 2), (4, 1)):
        half = 2 * len(lines[place]) // 3
        lines[place : place + 1] = [lines[place][:half], f"- {number} -", lines[place][half:]]
    return plain_text(want, lines)


def radicals(want: Want) -> bytes:
    back = {ord(char): chr(code) for code, char in RADICALS.items()}
    return plain_text(want).decode().translate(back).encode()


def odd_blanks(want: Want) -> bytes:
    lines = lines_of(want)
    return plain_text(want, [*lines[:2], *(f"\u3000\u3000{p}\xa0\u200b" for p in lines[2:])])


def markdown(want: Want) -> bytes:
    title, header, *paragraphs = lines_of(want)
    marked = [f"## {p}" if plain(p)[-1] not in "。" else f"**{p[:4]}**{p[4:]}" for p in paragraphs]
    return "\n\n".join([f"# {title}", f"> {header}", *marked]).encode()


def front_matter(want: Want) -> bytes:
    text = TEXTS[want["text"]]
    stated = f"title: {text['title']}\ndate: {text['published']}\nsource: {text['publisher']}"
    return "\n\n".join([f"---\n{stated}\n---", *text["paragraphs"]]).encode()


def docx(want: Want) -> bytes:
    import docx as word

    document = word.Document()
    title, *rest = lines_of(want)
    document.add_paragraph(title, style="Title" if want.get("styled") else None)
    for line in rest:
        heads = want.get("styled") and "。" not in line and "来源" not in line
        document.add_paragraph(line, style="Heading 2" if heads else None)
    return _saved(document)


def docx_tracked(want: Want) -> bytes:
    """A sentence inserted and one deleted under tracked changes, both not yet accepted."""
    import docx as word
    from docx.oxml import parse_xml
    from docx.oxml.ns import nsdecls

    document = word.Document()
    *lines, last = lines_of(want)
    for line in lines:
        document.add_paragraph(line)
    paragraph = document.add_paragraph(last[:10])
    changes = (
        f"<w:ins {nsdecls('w')} w:id='1' w:author='a'><w:r><w:t>{last[10:]}</w:t></w:r></w:ins>",
        f"<w:del {nsdecls('w')} w:id='2' w:author='a'><w:r><w:delText>已删去的旧稿。"
        "</w:delText></w:r></w:del>",
    )
    for change in changes:
        paragraph._p.append(parse_xml(change))
    return _saved(document)


def docx_boxes(want: Want) -> bytes:
    """The first paragraph in a content control, the last in the cells of a table; a page head."""
    import docx as word
    from docx.oxml import parse_xml
    from docx.oxml.ns import nsdecls

    document = word.Document()
    title, header, first, *middle, last = lines_of(want)
    document.sections[0].header.paragraphs[0].text = "鹭湖时报内部稿"
    for line in (title, header):
        document.add_paragraph(line)
    control = (
        f"<w:sdt {nsdecls('w')}><w:sdtContent><w:p><w:r><w:t>{first}</w:t></w:r></w:p>"
        "</w:sdtContent></w:sdt>"
    )
    document.element.body.insert(2, parse_xml(control))
    for line in middle:
        document.add_paragraph(line)
    document.add_table(1, 1).rows[0].cells[0].text = last
    return _saved(document)


def _saved(document: Any) -> bytes:
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def cells_of(want: Want, name: str) -> dict[str, Any]:
    """What a row holds, by field."""
    text = TEXTS[name]
    body = "\n".join(text["paragraphs"])
    if want.get("markup"):
        body = "".join(f"<p style='a'>{paragraph}</p>" for paragraph in text["paragraphs"])
    return {"title": text["title"], "text": body, "published": text["published"]} | {
        "publisher": text["publisher"],
        "url": f"https://news.example/{name}",
    }


ORDER = ("title", "text", "published", "publisher", "url")


def rows_of(want: Want, delimiter: str = ",") -> list[list[Any]]:
    """Header and rows; a column before those that are known holds a number."""
    header = want["header"].split(delimiter)
    extra = header[0] == "编号"
    fields = ORDER[: len(header) - extra]
    rows: list[list[Any]] = [header]
    for number, name in enumerate(want["texts"], 1):
        cells = cells_of(want, name)
        rows.append([*([number] if extra else []), *(cells[field] for field in fields)])
    return rows


def csv_table(want: Want) -> bytes:
    delimiter = next((one for one in "\t;," if one in want["header"]), ",")
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=delimiter).writerows(rows_of(want, delimiter))
    return out.getvalue().encode(want.get("codec", "utf-8"))


def jsonl(want: Want) -> bytes:
    header, *rows = rows_of(want)
    objects = (dict(zip(header, row, strict=True)) for row in rows)
    return "\n".join(json.dumps(one, ensure_ascii=False) for one in objects).encode()


def xlsx(want: Want) -> bytes:
    from openpyxl import Workbook

    book = Workbook()
    sheet = book.active
    if "above" in want:
        sheet.append([want["above"]])
    header, *rows = rows_of(want)
    sheet.append(header)
    for row in rows:
        sheet.append([date.fromisoformat(c) if c[:2] == "20" and len(c) == 10 else c for c in row])
    book.create_sheet("说明").append(["本表由编辑部汇总"])
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def parquet(want: Want) -> bytes:
    import pyarrow
    from pyarrow.parquet import write_table

    header, *rows = rows_of(want)
    columns = {name: [row[i] for row in rows] for i, name in enumerate(header)}
    out = io.BytesIO()
    write_table(pyarrow.table(columns), out)
    return out.getvalue()


PAGE = """<!doctype html><meta charset="utf-8"><title>{title}</title>
<style>@page {{ size: A4; margin: 16mm }} body {{ font-family: serif }} {style}</style>
<h1>{title}</h1><div class="head">{header}</div><div class="text">{text}</div>"""
COLUMNS = """h1 {{ text-align: center }} .head {{ text-align: center; margin-bottom: 6mm }}
.text {{ column-count: {n}; column-gap: 8mm; text-align: justify; font-size: 10pt }}
p {{ margin: 0; text-indent: 2em }}"""
GAPS = """.text {{ column-count: {n}; font-size: 11pt }} p {{ margin: 0 0 1em }}"""
STYLES = {"print": "", "columns": COLUMNS, "gaps": GAPS}


@cache
def printed(html: str, *options: str) -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        page, out = Path(folder) / "page.html", Path(folder) / "page.pdf"
        page.write_text(html, encoding="utf-8")
        browser = ("chromium", "--headless", "--no-sandbox", "--disable-gpu", *options)
        command = [*browser, f"--print-to-pdf={out}", page.as_uri()]
        subprocess.run(command, check=True, capture_output=True, timeout=120)
        return out.read_bytes()


def pdf(want: Want) -> bytes:
    """A page printed by a browser, with its own head and foot, or set in columns without."""
    title, header, *paragraphs = lines_of(want)
    style = STYLES[want["page"]].format(n=want.get("columns", 1))
    text = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    html = PAGE.format(title=title, header=header, text=text, style=style)
    return printed(html, *([] if want["page"] == "print" else ["--no-pdf-header-footer"]))


def portal(want: Want) -> bytes:
    return (CORPUS / "html" / "portal.html").read_bytes()


def gzipped(want: Want) -> bytes:
    return gzip.compress(RECIPES[want["of"]](want))


RECIPES: dict[str, Callable[[Want], bytes]] = {
    "plain": plain_text,
    "bad_byte": bad_byte,
    "cut_off": cut_off,
    "wrapped": wrapped,
    "page_breaks": page_breaks,
    "radicals": radicals,
    "odd_blanks": odd_blanks,
    "markdown": markdown,
    "front_matter": front_matter,
    "docx": docx,
    "docx_tracked": docx_tracked,
    "docx_boxes": docx_boxes,
    "csv": csv_table,
    "jsonl": jsonl,
    "xlsx": xlsx,
    "parquet": parquet,
    "pdf": pdf,
    "portal": portal,
    "gzipped": gzipped,
}
