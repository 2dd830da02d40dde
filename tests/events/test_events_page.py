"""docs/events.md says what the rules are."""

import subprocess
import sys
from pathlib import Path

TOOL = Path(__file__).parents[2] / "tools" / "events-page"


def test_the_page_is_as_the_rules():
    done = subprocess.run([sys.executable, TOOL, "--check"], capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode()
