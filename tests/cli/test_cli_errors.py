"""Bad input: one line each, what is wrong and what would be right; the rest is still built."""

import subprocess
import sys
from pathlib import Path

import pytest

SEEDS = Path(__file__).parents[2] / "seeds"
ARTICLE = (
    "昆山高新区新添一座创新中心\n2023-03-15 来源：玉峰日报\n"
    "本报讯 3月10日，昆山高新区举行创新中心启用仪式，首批12家企业入驻。\n"
)


def timeline(*args, given=b""):
    command = [sys.executable, "-m", "timeline", *map(str, args)]
    done = subprocess.run(command, input=given, capture_output=True)
    return done.returncode, done.stdout.decode(), done.stderr.decode()


@pytest.fixture
def folder(tmp_path):
    path = tmp_path / "articles"
    path.mkdir()
    (path / "good.txt").write_text(ARTICLE, encoding="utf-8")
    return path


def one_line(text):
    lines = text.splitlines()
    assert len(lines) == 1, text
    assert "Traceback" not in text
    return lines[0]


def test_a_missing_folder(tmp_path):
    code, _, said = timeline("build", tmp_path / "nowhere", "-o", tmp_path / "out")
    assert code == 2
    assert "nowhere" in one_line(said)


def test_an_empty_folder(tmp_path):
    (tmp_path / "empty").mkdir()
    code, _, said = timeline("build", tmp_path / "empty", "-o", tmp_path / "out")
    assert code == 3
    assert "empty" in one_line(said)


@pytest.mark.parametrize(
    ("name", "data", "word"),
    [
        ("empty.txt", b"", "empty"),
        ("binary.txt", bytes(range(256)) * 20, "binary"),
        ("picture.jpg", b"\xff\xd8\xff\xe0", ".jpg"),
    ],
)
def test_an_unreadable_file_is_named_and_the_others_are_built(folder, name, data, word):
    (folder / name).write_bytes(data)
    out = folder.parent / "out"
    code, _, said = timeline("build", folder, "-o", out, "-q")
    assert code == 1
    assert name in one_line(said)
    assert word in said
    assert ";" in said  # what would be right
    assert "创新中心" in (out / "events.jsonl").read_text(encoding="utf-8")


def test_broken_utf8_is_read_and_said_with_its_line(folder):
    (folder / "broken.txt").write_bytes(ARTICLE.encode() + b"\xe4\xb8 \xff\n")
    code, _, said = timeline("build", folder, "-o", folder.parent / "out", "-q")
    assert code == 0
    assert "broken.txt:4" in one_line(said)


def test_an_article_without_a_date_is_said_and_kept(folder):
    (folder / "undated.txt").write_text(
        "园区动态\n昨天，苏州工业园区举行推介会，签约8个项目。\n", encoding="utf-8"
    )
    out = folder.parent / "out"
    code, _, said = timeline("build", folder, "-o", out, "-q")
    assert code == 0
    assert "undated.txt" in one_line(said)
    assert "--published" in said
    assert "推介会" in (out / "undated.csv").read_text(encoding="utf-8-sig")


def test_the_publication_can_be_given(folder):
    text = "园区动态\n昨天，苏州工业园区举行推介会，签约8个项目。\n"
    (folder / "undated.txt").write_text(text, encoding="utf-8")
    code, out, said = timeline("extract", folder, "--published", "undated.txt=2023-05-02")
    assert (code, said) == (0, "")
    assert '"start": "2023-05-01"' in out


def test_an_unknown_zone_is_answered_with_suggestions():
    code, _, said = timeline("list", SEEDS, "--zone", "杭洲高新区")
    assert code == 2
    assert "杭州高新" in one_line(said)


@pytest.mark.parametrize(
    "args",
    [
        ("--from", "2020-13"),
        ("--from", "去年"),
        ("--from", "2021", "--to", "2020"),
        ("--status", "done"),
        ("--published", "2021-01-28"),
        ("--default-published", "2021"),
        ("--format", "pdf"),
        ("--format", "datapackage"),
        ("--site", "news.example"),
        ("--script", "seal"),
        ("--theme", "no-such-file.css"),
        ("--templates", "no-such-folder"),
        ("--lang", "fr"),
        ("--nonsense",),
    ],
)
def test_an_option_that_cannot_be_used(args, folder):
    code, out, said = timeline("build", folder, "-o", folder.parent / "out", *args)
    assert code == 2
    assert out == ""
    assert args[0].lstrip("-") in one_line(said) or args[1] in said
    assert not (folder.parent / "out").exists()  # before any work


def test_a_pipe_that_closes_early_is_quiet():
    command = f"{sys.executable} -m timeline extract {SEEDS} | head -n 1"
    done = subprocess.run(["bash", "-c", command], capture_output=True)
    assert done.stdout.count(b"\n") == 1
    assert b"Traceback" not in done.stderr
    assert b"BrokenPipe" not in done.stderr
