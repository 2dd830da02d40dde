"""timeline.toml: that of the folder or file given, or the one of --config for all articles."""

import json
import subprocess
import sys

import pytest

ARTICLE = (
    "昆山高新区新添一座创新中心\n2023-03-15 来源：玉峰日报\n"
    "本报讯 近日，昆山高新区创新中心启用，首批12家企业入驻。\n"
)
COMMANDS = {
    "build": ["--quiet"],
    "extract": [],
    "list": ["--format", "jsonl"],
    "check": [],
    "series": ["--zone", "昆山高新区"],
    "explain": ["no-such-id"],
}


def timeline(*args, given=b"", cwd=None):
    command = [sys.executable, "-m", "timeline", *map(str, args)]
    done = subprocess.run(command, input=given, capture_output=True, cwd=cwd)
    return done.returncode, done.stdout.decode(), done.stderr.decode()


def starts(*args, **given):
    code, printed, said = timeline("extract", *args, **given)
    assert code == 0, said
    found = [json.loads(line) for line in printed.splitlines()]
    return {m["file"]: m["start"] for m in found if m["date_text"] == "近日"}


def settings(days):
    return f'[dates.vague]\n"近日" = {days}\n'


@pytest.fixture
def folders(tmp_path):
    for name, days in (("a", 3), ("b", 5), ("c", None)):
        (tmp_path / name).mkdir()
        (tmp_path / name / "news.txt").write_text(ARTICLE, encoding="utf-8")
        if days:
            (tmp_path / name / "timeline.toml").write_text(settings(days), encoding="utf-8")
    return tmp_path


def test_each_article_is_read_with_the_file_of_its_own_path(folders):
    assert starts(folders / "a") == {"news.txt": "2023-03-12"}
    assert starts(folders / "c", folders / "b", folders / "a" / "news.txt") == {
        "a/news.txt": "2023-03-12",
        "b/news.txt": "2023-03-10",
        "c/news.txt": "2023-03-01",
    }


def test_one_file_for_all_of_them(folders):
    own = folders / "house-style.toml"
    own.write_text(settings(1), encoding="utf-8")
    found = starts(folders / "a", folders / "c", "--config", own)
    assert set(found.values()) == {"2023-03-14"}


def test_stdin_has_no_folder(folders):
    assert starts("-", given=ARTICLE.encode(), cwd=folders / "a") == {"stdin.txt": "2023-03-01"}
    both = starts("-", folders / "b", given=ARTICLE.encode(), cwd=folders / "a")
    assert both == {"stdin.txt": "2023-03-01", "b/news.txt": "2023-03-10"}


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_that_reads_articles_takes_it(command, folders):
    wrong = folders / "wrong.toml"
    wrong.write_text("[dates.vauge]\n", encoding="utf-8")
    where = ["-o", folders / "out"] if command == "build" else []
    args = [command, folders / "c", *COMMANDS[command], *where]
    for file, message in ((wrong, ":1: unknown setting"), (folders / "none", ": there is no such")):
        code, _, said = timeline(*args, "--config", file)
        assert code == 2
        assert said.startswith(f"timeline: {file}{message}")
        assert len(said.splitlines()) == 1
