"""What a command may be given to read, from the command line."""

import subprocess
import sys

ROW = "3月10日，昆山高新区举行创新中心启用仪式，首批12家企业入驻。"
TABLE = f"名称,稿件,时间,出版\n创新中心,{ROW},2023-03-15,玉峰日报\n"


def timeline(*args, given=b""):
    command = [sys.executable, "-m", "timeline", *map(str, args)]
    done = subprocess.run(command, input=given, capture_output=True)
    return done.returncode, done.stdout.decode(), done.stderr.decode()


def test_columns_are_set_and_told_and_the_row_is_the_place(tmp_path):
    (tmp_path / "a.csv").write_text(TABLE, encoding="utf-8")
    columns = "text=稿件,title=1,published=时间,publisher=出版"
    code, out, said = timeline("extract", tmp_path, "--columns", columns)
    assert code == 0
    assert "a.csv: columns: text=稿件, title=名称, published=时间, publisher=出版" in said
    assert '"locator": {"row": 2}' in out
    assert '"start": "2023-03-10"' in out


def test_an_unknown_field_of_columns(tmp_path):
    code, _, said = timeline("extract", tmp_path, "--columns", "body=稿件")
    assert code == 2
    assert "unknown field “body”; one of text, title" in said


def test_stdin_and_a_file_together(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text(f"要闻\n2023-03-15 来源：玉峰日报\n{ROW}\n", encoding="utf-8")
    given = f"要闻\n2022-03-15 来源：玉峰日报\n{ROW}\n".encode("gb18030")
    code, out, said = timeline("extract", path, "-", given=given)
    assert code == 0
    assert "stdin.txt: not UTF-8; read as GB18030" in said
    assert out.index('"file": "a.txt"') < out.index('"file": "stdin.txt"')
    assert '"start": "2022-03-10"' in out


def test_rows_of_one_table_are_articles_of_their_own(tmp_path):
    rows = f"标题,正文,日期\n甲,{ROW},2023-03-15\n乙,{ROW},2022-03-15\n"
    (tmp_path / "a.csv").write_text(rows, encoding="utf-8")
    code, out, _ = timeline("extract", tmp_path)
    assert code == 0
    assert ['"index": 0' in line for line in out.splitlines()] == [True, False]


def test_quiet_keeps_notes_and_not_problems_back(tmp_path):
    (tmp_path / "a.csv").write_text(f"标题,正文,日期\n甲,{ROW},2023-03-15\n", encoding="utf-8")
    (tmp_path / "b.doc").write_bytes(b"old")
    code, _, said = timeline("build", tmp_path, "-o", tmp_path / "out", "-q")
    assert code == 1
    assert said.splitlines() == ["b.doc: .doc is not read; save it as .docx"]
