"""Characters a second beside JioNLP, on the lines of the seeds, both sides in one run.

    python3 -m venv peers && peers/bin/pip install jionlp==1.5.28
    .venv/bin/python bench/dates_vs_peers.py --peer peers/bin/python

The peer lives in its own environment, and is run between two runs of ours. It is given lines: on
whole articles it raises. Both have read one other text before. "First" is the first pass over
lines never seen, "best" the best of as many passes for both; processor time.
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
PEER, OURS = "--as-peer", "--as-ours"


PASSES = 60


def main() -> None:
    """Print both figures and their ratio."""
    if PEER in sys.argv:
        print(*_speeds(_jionlp()))
        return
    if OURS in sys.argv:
        print(*_speeds(_timeline()))
        return
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--peer", required=True, help="the Python that has JioNLP 1.5.28")
    peer = options.parse_args().peer
    ours = [_run(sys.executable, OURS)]
    theirs = _run(peer, PEER)
    ours.append(_run(sys.executable, OURS))
    print(f"{'characters a second':20}{'first':>12}{'best':>12}")
    first, best = (max(each) for each in zip(*ours, strict=True))
    print(f"{'timeline':20}{first:12,.0f}{best:12,.0f}")
    print(f"{'JioNLP 1.5.28':20}{theirs[0]:12,.0f}{theirs[1]:12,.0f}")
    print(f"{'ratio':20}{first / theirs[0]:12.1f}{best / theirs[1]:12.1f}")


def _run(python: str, side: str) -> tuple[float, float]:
    done = subprocess.run([python, __file__, side], capture_output=True, text=True, check=True)
    first, best = done.stdout.split()[-2:]
    return float(first), float(best)


def _lines() -> list[str]:
    texts = [path.read_text(encoding="utf-8") for path in sorted(SEEDS.glob("*.txt"))]
    return [line for text in texts for line in text.splitlines() if line.strip()]


def _speeds(read: Callable[[str], Sequence[object] | None]) -> tuple[float, float]:
    """Characters a second, in the first pass and in the best."""
    lines = _lines()
    read("去年10月开工")
    spent = []
    for _ in range(PASSES):
        start = process_time()
        for line in lines:
            read(line)
        spent.append(process_time() - start)
    size = sum(map(len, lines))
    return size / spent[0], size / min(spent)


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
