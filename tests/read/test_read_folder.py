from __future__ import annotations

import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from timeline.errors import UnreadableError, UsageError
from timeline.models import ParagraphKind
from timeline.read import READERS, read_folder
from timeline.read.encoding import decode
from timeline.read.html.tree import take_apart
from timeline.read.sidecar import stated_in

DAMAGED = Path(__file__).parents[1] / "corpus" / "damaged"
ARTICLES = DAMAGED.parent / "articles"
SIMPLIFIED = [
    "杭州高新区近日举行会议",
    "要求27个项目加快建设。",
    "赵䶮出席并讲话",
    "6月12日，园区投产",
]
TRADITIONAL = [
    "崑山試驗區深耕臺企",
    "昨日是橫琴粵澳深度合作區掛牌三周年。",
    "記者簡嘉禾報導",
    "第三季營收成長一成",
]


def test_damaged_folder_is_read_as_far_as_it_goes() -> None:
    pages, problems = read_folder(DAMAGED)
    assert [page.file for page in pages] == ["a_good.txt", "f_bad.txt", "sub/g_deep.md"]
    assert [(p.file, p.line, p.skipped) for p in problems] == [
        ("a_good.toml", None, False),
        ("a_good.toml", None, False),
        ("b_picture.txt", None, True),
        ("c_empty.txt", None, True),
        ("d_blank.txt", None, True),
        ("e_notes.xyz", None, True),
        ("f_bad.toml", 2, False),
        ("h_alone.toml", None, False),
    ]
    assert all(problem.message and problem.remedy for problem in problems)
    assert all("\n" not in str(problem) for problem in problems)


def test_missing_path_is_a_usage_error(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no such file or folder"):
        read_folder(tmp_path / "nothing")


def test_one_file_goes_by_its_base_name() -> None:
    (page,), problems = read_folder(ARTICLES / "19_sidecar.txt")
    assert page.file == "19_sidecar.txt"
    assert page.sidecar.zone == "东湖生态旅游风景区"
    assert problems == []


def test_order_does_not_depend_on_the_disk(tmp_path: Path) -> None:
    for name in ("b.txt", "a/z.txt", "a.txt", "B.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("开工。", encoding="utf-8")
    pages, _ = read_folder(tmp_path)
    assert [page.file for page in pages] == ["B.txt", "a.txt", "a/z.txt", "b.txt"]


@pytest.mark.parametrize("text", SIMPLIFIED)
@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "utf-16", "utf-8-sig"])
def test_simplified_encodings(text: str, encoding: str) -> None:
    decoded = decode(text.encode(encoding))
    assert decoded.text == text


@pytest.mark.parametrize("text", TRADITIONAL)
@pytest.mark.parametrize("encoding", ["utf-8", "big5", "utf-16-be"])
def test_traditional_encodings(text: str, encoding: str) -> None:
    data = text.encode(encoding) if encoding != "utf-16-be" else (text + "\n").encode(encoding)
    assert decode(data).text.strip() == text


def test_broken_bytes_are_kept_as_replacement_and_named() -> None:
    (page,), problems = read_folder(ARTICLES / "06_broken_byte.txt")
    assert [(p.line, p.skipped) for p in problems] == [(3, False)]
    assert "\ufffd" in page.lines[2].text


def test_binary_data_is_no_text() -> None:
    with pytest.raises(UnreadableError):
        decode(bytes(range(256)) * 20)


def test_declared_encoding_is_believed_when_it_fits() -> None:
    assert decode("要闻".encode("gb18030"), "gb2312").encoding == "gb2312"
    assert decode("要闻".encode(), "gb2312").encoding == "utf-8"


def test_sidecar_keys_are_checked() -> None:
    stated, problems = stated_in({"published": date(2024, 6, 13), "title": 5, "tone": 1}, "a.toml")
    assert stated.published == "2024-06-13"
    assert stated.title is None
    assert len(problems) == 1


def test_html_lines_and_kinds() -> None:
    (page,), _ = read_folder(ARTICLES / "12_json_ld.html")
    kinds = {line.text[:6]: (line.number, line.kind) for line in page.lines}
    assert kinds["首页2010"] == (8, ParagraphKind.CHROME)
    assert kinds["生态岛零碳园"] == (9, ParagraphKind.TITLE)
    assert kinds["今天傍晚，生"] == (10, None)
    assert kinds["亮灯后的园区"] == (13, ParagraphKind.CAPTION)
    assert kinds["园区招聘80"] == (14, ParagraphKind.CHROME)
    assert page.stated.published == "2023-12-06T18:05:00+08:00"


@pytest.mark.parametrize(
    ("html", "texts"),
    [
        ("<p>甲<p>乙", ["甲", "乙"]),
        ("甲<br>乙<script>丙</script>", ["甲", "乙"]),
        ("<div>甲<span hidden>密</span>乙</div>", ["甲乙"]),
        ("<table><tr><td>甲<td>乙<tr><td>丙</table>", ["甲 乙", "丙"]),
        ("<p>一二\n三四</p>", ["一二三四"]),
        ("<p>a&amp;b&nbsp;c</p></div></p>", ["a&b c"]),
    ],
)
def test_broken_html(html: str, texts: list[str]) -> None:
    assert [block.text for block in take_apart(html).blocks] == texts


BODY = "".join(f"<p>3月{day}日，园区举行启用仪式，首批{day}家企业入驻。</p>" for day in range(1, 9))


@pytest.mark.parametrize(
    "html",
    [
        # the title is met only behind the text
        f"<title>园区启用</title><div>{BODY}</div><p>园区启用</p>",
        # a sentence that looks like a header line
        f"<div><p>短句</p>{BODY}<p>走进展厅</p><p>2023年3月1日，记者来到园区。</p>{BODY[:90]}</div>",
        # classes that say frame, around all of the text
        f"<div class='sidebar main'><h1>园区启用</h1>{BODY}</div>",
        f"<body class='nav-open hidden-xs'><div class='overflow-hidden'>{BODY}</div></body>",
        # folded away until somebody clicks
        f"<h1>园区启用</h1><div style='display: none'>{BODY}</div>",
    ],
)
def test_no_sentence_is_taken_for_frame(tmp_path: Path, html: str) -> None:
    (tmp_path / "a.html").write_text(f"<meta charset='utf-8'>{html}", encoding="utf-8")
    (page,), _ = read_folder(tmp_path)
    kept = [line for line in page.lines if line.kind is None]
    assert sum("首批" in line.text for line in kept) >= 8


TRADITIONAL_PAGE = """<html><head><meta http-equiv="Content-Type" content="text/html; charset=big5">
<title>科學園區三期動土 - 聯合商報</title></head><body><div>2024/05/06 12:00 星期一 多雲</div>
<div><a>首頁</a> <a>產經</a></div><p>2021/03/09 04:12 聯合商報 記者林又青／新竹報導</p>
<h1>科學園區三期動土</h1><div><p>科學園區三期昨天動土，面積28公頃。</p><p>園區去年營收成長一成，員工3200人。</p>
</div><p>【列印】【關閉】</p><p>版權所有 2001-2024</p></body></html>"""


def test_a_traditional_page_in_big5(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_bytes(TRADITIONAL_PAGE.encode("big5"))
    (page,), _ = read_folder(tmp_path)
    kept = [line.text[:4] for line in page.lines if line.kind is not ParagraphKind.CHROME]
    assert kept == ["2021", "科學園區", "科學園區", "園區去年"]
    assert page.encoding == "big5"


def test_readers_load_nothing_before_they_are_used() -> None:
    heavy = {"trafilatura", "htmldate", "charset_normalizer", "opencc", "pypinyin", "dateparser"}
    code = f"import sys, timeline.articles; print(sorted({heavy} & set(sys.modules)))"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"


def test_every_format_has_a_reader() -> None:
    assert set(READERS) >= {".txt", ".md", ".html", ".htm"}
