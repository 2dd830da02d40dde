"""`timeline clean` and --skip-step, as a user types them."""

import subprocess
import sys
from pathlib import Path

import pytest

SEEDS = Path(__file__).parents[2] / "seeds"
(DAMAGED,) = SEEDS.glob("004_*")
(PORTAL,) = SEEDS.glob("000_*")


def timeline(*args):
    command = [sys.executable, "-m", "timeline", *map(str, args)]
    return subprocess.run(command, capture_output=True, check=False, encoding="utf-8")


def test_clean_shows_facts_and_every_line_with_its_kind():
    lines = timeline("clean", PORTAL).stdout.splitlines()
    assert "# published: 2021-01-28 (stated) 第3行：- 2021/1/28 10:15:38" in lines
    assert "# publisher: 浙江日报" in lines
    rows = [line.split("\t") for line in lines if not line.startswith("#")]
    assert [int(number) for number, _, _ in rows] == list(range(1, 47))
    assert rows[32][1:] == ["chrome", "- 责编:8037"]


def test_diff_shows_what_each_step_changed():
    lines = timeline("clean", DAMAGED, "--diff").stdout.splitlines()
    place = lines.index("-1\t當(dāng)虹科技汽車展廳。")
    assert lines[place - 1] == f"# {DAMAGED.name}, step pinyin"
    assert lines[place + 1] == "+1\t當虹科技汽車展廳。"
    assert lines[-1].startswith("+34\t群众的心头事")


def test_a_step_that_is_left_out_changes_nothing():
    shown = timeline("clean", DAMAGED, "--skip-step", "pinyin").stdout
    assert "1\tcaption\t當(dāng)虹科技汽車展廳。" in shown.splitlines()
    assert "step pinyin" not in timeline("clean", DAMAGED, "--diff", "--skip-step", "pinyin").stdout


@pytest.mark.parametrize("command", [("extract",), ("list", "--format", "jsonl"), ("build", "-q")])
def test_commands_that_read_articles_leave_steps_out(command, tmp_path):
    out = ("-o", tmp_path / "out") if command[0] == "build" else ()
    done = timeline(*command, DAMAGED, *out, "--skip-step", "pinyin")
    assert done.returncode == 0
    shown = done.stdout or (tmp_path / "out" / "events.jsonl").read_text(encoding="utf-8")
    assert "今年2月,高新區(qū)" in shown
    assert "(qū)" not in timeline("extract", DAMAGED).stdout


def test_steps_are_named_with_their_purpose():
    rows = [line.split("\t") for line in timeline("clean", "--steps").stdout.splitlines()]
    assert ["radicals", "Write the character for a CJK radical of its shape."] in rows


@pytest.mark.parametrize(
    ("args", "code", "message"),
    [
        (("clean", PORTAL, "--skip-step", "soap"), 2, "--skip-step: unknown step “soap”; one of"),
        (("build", SEEDS, "--skip-step", "soap"), 2, "--skip-step: unknown step “soap”; one of"),
        (("clean",), 2, "which file?"),
        (("clean", "no-such-file.txt"), 2, "no such file or folder"),
    ],
)
def test_errors_are_one_line(args, code, message):
    done = timeline(*args)
    assert (done.returncode, done.stdout) == (code, "")
    assert message in done.stderr
    assert done.stderr.count("\n") == 1
