"""What an input may be: folders, files, archives, stdin, links; what is told of each."""

from __future__ import annotations

import io
import os
import zipfile
from pathlib import Path

import pytest

from timeline.errors import UsageError
from timeline.models import Page, Problem
from timeline.read import Input, read_folder, read_input
from timeline.report import problem_lines

TEXT = "要闻\n2023-03-15 来源：玉峰日报\n本报讯 3月10日，园区举行启用仪式，首批12家企业入驻。\n"


def write(path: Path, text: str = TEXT) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def pack(path: Path, files: dict[str, str]) -> Path:
    with zipfile.ZipFile(path, "w") as archive:
        for name, text in files.items():
            archive.writestr(name, text)
    return path


def names(pages: list[Page]) -> list[str]:
    return [page.file for page in pages]


def test_an_archive_is_read_as_a_folder_with_its_sidecars(tmp_path: Path) -> None:
    files = {"2023/b.txt": TEXT, "a.txt": TEXT, "a.toml": 'zone = "昆山高新区"\n'}
    files |= {"__MACOSX/._a.txt": "x", ".hidden.txt": TEXT}
    pages, problems = read_folder(pack(tmp_path / "news.zip", files))
    assert names(pages) == ["2023/b.txt", "a.txt"]
    assert pages[1].sidecar.zone == "昆山高新区"
    assert problems == []


def test_an_archive_in_a_folder_goes_by_its_name(tmp_path: Path) -> None:
    write(tmp_path / "c.txt")
    pack(tmp_path / "news.zip", {"a.txt": TEXT, "inner.zip": "PK"})
    pages, problems = read_folder(tmp_path)
    assert names(pages) == ["c.txt", "news.zip/a.txt"]
    assert [(p.file, p.skipped) for p in problems] == [("news.zip/inner.zip", True)]


def test_names_in_archives_from_windows(tmp_path: Path) -> None:
    """GBK bytes without a mark of their encoding, as Chinese Windows packs them."""
    path = pack(tmp_path / "news.zip", {"aabbccdd.txt": TEXT})
    path.write_bytes(path.read_bytes().replace(b"aabbccdd", "要闻稿件".encode("gbk")))
    assert names(read_folder(path)[0]) == ["要闻稿件.txt"]


@pytest.mark.parametrize(
    ("name", "data", "word"),
    [
        ("cut.zip", b"PK\x03\x04rest", "damaged"),
        ("cut.txt.gz", b"\x1f\x8b\x08\0rest", "damaged"),
        ("cut.docx", b"PK\x03\x04rest", "damaged"),
        ("old.docx", b"\xd0\xcf\x11\xe0" + b"\0" * 600, "old or a locked"),
        ("cut.xlsx", b"nothing", "damaged"),
        ("cut.parquet", b"PAR1 nothing", "damaged"),
        ("cut.pdf", b"%PDF-1.7 nothing", "damaged"),
        ("old.doc", b"\xd0\xcf\x11\xe0", "save it as .docx"),
        ("old.xls", b"\xd0\xcf\x11\xe0", "save it as .xlsx"),
        ("scan.png", b"\x89PNG", "OCR"),
        ("cells.csv", b"a,b\n1,2\n", "--columns text=NAME"),
        ("rows.csv", "标题,正文\n".encode(), "no row of the table has a text"),
        ("no.jsonl", b"[1]\n2\n", "no line is a JSON object"),
        ("blank.html", b"<html><body></body></html>", "no text"),
        ("noname", b"text", "no file type"),
    ],
)
def test_what_cannot_be_read_is_told_with_what_to_do(
    tmp_path: Path, name: str, data: bytes, word: str
) -> None:
    write(tmp_path / "good.txt")
    (tmp_path / name).write_bytes(data)
    pages, problems = read_folder(tmp_path)
    assert names(pages) == ["good.txt"]
    (problem,) = [problem for problem in problems if not problem.note]
    assert problem.file == name
    assert problem.skipped
    assert problem.remedy
    assert word in str(problem)
    assert "\n" not in str(problem)


def test_several_paths_are_named_in_the_folder_that_holds_them(tmp_path: Path) -> None:
    one, other = write(tmp_path / "x" / "a.txt"), write(tmp_path / "y" / "a.txt")
    write(tmp_path / "z" / "deep" / "b.txt")
    pages, _ = read_input(Input((one, other, tmp_path / "z", one)))
    assert names(pages) == ["x/a.txt", "y/a.txt", "z/deep/b.txt"]


def test_several_paths_do_not_depend_on_the_working_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    paths = write(tmp_path / "x" / "a.txt"), write(tmp_path / "y" / "a.txt")
    absolute = names(read_input(Input(paths))[0])
    monkeypatch.chdir(tmp_path / "x")
    assert names(read_input(Input((Path("a.txt"), Path("../y/a.txt"))))[0]) == absolute


def test_sidecars_among_the_paths_are_no_articles(tmp_path: Path) -> None:
    write(tmp_path / "b.txt")
    path = write(tmp_path / "a.txt")
    sidecar = write(tmp_path / "a.toml", "published = 2023-03-16\n")
    settings = write(tmp_path / "zones.toml", "")
    pages, problems = read_input(Input((path, tmp_path / "b.txt", sidecar, settings)))
    assert [page.sidecar.published for page in pages] == ["2023-03-16", None]
    assert problems == []


def test_a_path_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no such file"):
        read_input(Input((write(tmp_path / "a.txt"), tmp_path / "b.txt")))


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (TEXT.encode(), ["stdin.txt"]),
        (TEXT.encode("gb18030"), ["stdin.txt"]),
        (f"<!DOCTYPE html><body><p>{TEXT}</p>".encode(), ["stdin.html"]),
        ('{"text": "3月10日，园区启用。"}'.encode(), ["stdin.jsonl"]),
        ("标题,正文\n要闻,3月10日，园区启用。\n".encode(), ["stdin.csv"]),
    ],
)
def test_stdin_is_known_by_how_it_begins(data: bytes, expected: list[str]) -> None:
    pages, problems = read_input(Input((Path("-"),), stdin=io.BytesIO(data)))
    assert names(pages) == expected
    assert not [problem for problem in problems if problem.skipped]


def test_an_archive_on_stdin(tmp_path: Path) -> None:
    data = pack(tmp_path / "news.zip", {"a.txt": TEXT}).read_bytes()
    assert names(read_input(Input((Path("-"),), stdin=io.BytesIO(data)))[0]) == ["a.txt"]


def test_a_link_to_a_folder_elsewhere_is_followed_once(tmp_path: Path) -> None:
    outside = write(tmp_path / "outside" / "a.txt").parent
    folder = write(tmp_path / "articles" / "b.txt").parent
    (folder / "one").symlink_to(outside, target_is_directory=True)
    (folder / "two").symlink_to(outside, target_is_directory=True)
    pages, problems = read_folder(folder)
    assert names(pages) == ["b.txt", "one/a.txt"]
    assert [problem.file for problem in problems] == ["two"]


def test_a_link_that_leads_nowhere_is_told(tmp_path: Path) -> None:
    write(tmp_path / "a.txt")
    (tmp_path / "b.txt").symlink_to(tmp_path / "gone.txt")
    pages, (problem,) = read_folder(tmp_path)
    assert names(pages) == ["a.txt"]
    assert (problem.file, problem.skipped) == ("b.txt", True)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may enter every folder")
def test_a_folder_that_cannot_be_entered_is_told(tmp_path: Path) -> None:
    write(tmp_path / "a.txt")
    write(tmp_path / "locked" / "b.txt").parent.chmod(0)
    pages, (problem,) = read_folder(tmp_path)
    (tmp_path / "locked").chmod(0o700)
    assert names(pages) == ["a.txt"]
    assert problem.skipped


def test_a_sidecar_of_a_packed_file(tmp_path: Path) -> None:
    import gzip

    (tmp_path / "a.txt.gz").write_bytes(gzip.compress(TEXT.encode()))
    write(tmp_path / "a.toml", "published = 2023-03-16\n")
    (page,), problems = read_folder(tmp_path)
    assert page.sidecar.published == "2023-03-16"
    assert problems == []


def test_a_broken_row_ends_a_table_and_is_told(tmp_path: Path) -> None:
    write(tmp_path / "a.csv", '标题,正文\n甲,园区启用。\n乙,"园区\n丙,开工。\n')
    pages, problems = read_folder(tmp_path)
    assert len(pages) == 1
    told = [problem for problem in problems if problem.skipped]
    assert [(problem.line, "row" in problem.message) for problem in told] == [(3, True)]


def test_rows_without_a_text_are_counted(tmp_path: Path) -> None:
    rows = "".join(f"题{n},{'' if n % 2 else '园区启用。'}\n" for n in range(20))
    write(tmp_path / "a.csv", f"标题,正文\n{rows}")
    pages, problems = read_folder(tmp_path)
    assert len(pages) == 10
    assert any("no text in row 3, 5, 7, 9, 11 and 5 more" in str(problem) for problem in problems)


def test_a_day_that_is_none_is_told(tmp_path: Path) -> None:
    days = ("2023-03-15", "近日", "20230315", "March 15, 2023", "二〇二三年三月十五日", "4500")
    rows = "".join(f'题,园区启用。,"{day}"\n' for day in days)
    write(tmp_path / "a.csv", f"标题,正文,发布日期\n{rows}")
    told = [str(problem) for problem in read_folder(tmp_path)[1] if not problem.note]
    assert told == [
        "a.csv: no day in column “发布日期” of row 3, 7; write 2024-06-13 or 2024年6月13日"
    ]


def test_a_column_that_is_not_there(tmp_path: Path) -> None:
    write(tmp_path / "a.csv", "标题,正文\n甲,园区启用。\n")
    pages, (problem,) = read_input(Input((tmp_path,), {"text": "内文"}))
    assert pages == []
    assert "no column is called “内文”; there are 标题, 正文" in problem.message


def test_a_note_that_many_files_share_is_one_line() -> None:
    notes = [Problem(f"{n}.txt", "not UTF-8; read as GB18030", "…", note=True) for n in range(9)]
    problems = [*notes, Problem("b.txt", "empty", "…", skipped=True)]
    assert [line.split(": ")[0] for line in problem_lines(problems)] == [
        "0.txt, 1.txt, 2.txt and 6 more",
        "b.txt",
    ]
