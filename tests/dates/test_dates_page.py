"""docs/dates.md says what the rules' examples say."""

import subprocess
import sys
from pathlib import Path

from timeline.dates.rules import RULES

TOOL = Path(__file__).parents[2] / "tools" / "dates-page"


def test_the_page_is_as_the_rules():
    done = subprocess.run([sys.executable, TOOL, "--check"], capture_output=True)
    assert done.returncode == 0, done.stderr.decode()


def test_every_rule_stands_on_the_page_once():
    lines = (TOOL.parents[1] / "docs" / "dates.md").read_text(encoding="utf-8").splitlines()
    headings = [line.removeprefix("### ") for line in lines if line.startswith("### ")]
    assert sorted(headings) == sorted(rule.name for rule in RULES)
