"""Characters a second beside JioNLP, on the lines of the seeds, both sides in one run.

    python3 -m venv peers && peers/bin/pip install jionlp==1.5.28
    .venv/bin/python bench/dates_vs_peers.py --peer peers/bin/python

The peer lives in its own environment, and is run between two runs of ours. It is given lines: on
whole articles it raises. Each figure is the best of several passes, in processor time.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from time import process_time

SEEDS = Path(__file__).parents[1] / "seeds"
PUBLISHED = (2021, 6, 14)
PEER = "--as-peer"


def main() -> None:
    """Print both figures and their ratio."""
    if PEER in sys.argv:
        print(_speed(_jionlp(), passes=10))
        return
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--peer", required=True, help="the Python that has JioNLP 1.5.28")
    peer = options.parse_args().peer
    ours = [_speed(_timeline(), passes=100)]
    done = subprocess.run([peer, __file__, PEER], capture_output=True, text=True, check=True)
    ours.append(_speed(_timeline(), passes=100))
    theirs = float(done.stdout.split()[-1])
    print(f"timeline     {max(ours):12,.0f} characters a second")
    print(f"JioNLP 1.5.28{theirs:12,.0f} characters a second")
    print(f"ratio        {max(ours) / theirs:12.1f}")


def _lines() -> list[str]:
    texts = [path.read_text(encoding="utf-8") for path in sorted(SEEDS.glob("*.txt"))]
    return [line for text in texts for line in text.splitlines() if line.strip()]


def _speed(read: Callable[[str], Sequence[object] | None], *, passes: int) -> float:
    """Characters a second, the best pass."""
    lines = _lines()
    best = float("inf")
    for _ in range(passes):
        start = process_time()
        for line in lines:
            read(line)
        best = min(best, process_time() - start)
    return sum(map(len, lines)) / best


def _timeline() -> Callable[[str], Sequence[object]]:
    from timeline.dates import find_dates

    published = date(*PUBLISHED)
    return lambda line: find_dates(line, published)


def _jionlp() -> Callable[[str], Sequence[object] | None]:
    from time import mktime

    import jionlp  # type: ignore[import-not-found]

    base = mktime((*PUBLISHED, 0, 0, 0, 0, 0, 0))
    return lambda line: jionlp.ner.extract_time(line, time_base=base, with_parsing=True)


if __name__ == "__main__":
    main()
