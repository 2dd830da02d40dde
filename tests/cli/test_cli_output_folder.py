"""A build never writes over what somebody else made, and never reads what it wrote."""

import subprocess
import sys

import pytest

ARTICLE = (
    "昆山高新区新添一座创新中心\n2023-03-15 来源：玉峰日报\n"
    "本报讯 3月10日，昆山高新区举行创新中心启用仪式，首批12家企业入驻。\n"
)


def build(path, out):
    command = [sys.executable, "-m", "timeline", "build", str(path), "-o", str(out), "-q"]
    done = subprocess.run(command, capture_output=True)
    return done.returncode, done.stderr.decode()


@pytest.fixture
def folder(tmp_path):
    path = tmp_path / "articles"
    path.mkdir()
    (path / "index.html").write_text("<p>" + ARTICLE.replace("\n", "</p><p>"), encoding="utf-8")
    return path


def test_the_folder_of_the_articles_is_refused(folder):
    before = (folder / "index.html").read_bytes()
    code, said = build(folder, folder)
    assert code == 2
    assert "did not write" in said
    assert (folder / "index.html").read_bytes() == before


def test_a_folder_of_somebody_else_is_refused(folder, tmp_path):
    other = tmp_path / "site"
    other.mkdir()
    (other / "index.html").write_text("mine", encoding="utf-8")
    assert build(folder, other)[0] == 2
    assert (other / "index.html").read_text(encoding="utf-8") == "mine"


def test_an_output_folder_among_the_articles_is_not_read(folder):
    out = folder / "site"
    assert build(folder, out) == (0, "")
    first = (out / "events.jsonl").read_bytes()
    assert first
    assert build(folder, out) == (0, "")
    assert (out / "events.jsonl").read_bytes() == first


def test_a_build_that_was_broken_off_is_taken_up_again(folder, tmp_path):
    out = tmp_path / "out"
    assert build(folder, out)[0] == 0
    (out / ".timeline-files").write_text("", encoding="utf-8")
    assert build(folder, out)[0] == 0
