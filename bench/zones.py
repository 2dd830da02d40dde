"""Measure the gazetteer: loading, memory, text a second. Run: python bench/zones.py [FOLDER]

Text is that of FOLDER (by default the seeds), repeated. Times are the best of several runs and
are also given against a plain regular expression over the same text, which is what a machine's
speed cancels out of.
"""

from __future__ import annotations

import re
import sys
import tracemalloc
from collections.abc import Callable
from pathlib import Path
from resource import getpagesize
from time import process_time

from timeline.zones import load_gazetteer
from timeline.zones.slug import slug

ROOT = Path(__file__).parents[1]
RUNS = 5
BYTES = 2_000_000
PAGESIZE = getpagesize()
PLAIN = re.compile(r"[一-龥]{2,12}?(?:高新区|经开区|开发区|新区)")


def seconds(work: Callable[[], object]) -> float:
    """Processor seconds of the fastest of several runs."""
    taken = []
    for _ in range(RUNS):
        start = process_time()
        work()
        taken.append(process_time() - start)
    return min(taken)


def resident() -> float:
    """Megabytes of this process in memory, by Linux; 0 elsewhere."""
    pages = Path("/proc/self/statm")
    return int(pages.read_text().split()[1]) * PAGESIZE / 1e6 if pages.exists() else 0.0


def text_of(folder: Path) -> list[str]:
    """Lines of all text files, repeated until there are enough."""
    files = sorted(folder.glob("*.txt"))
    lines = [line for file in files for line in file.read_text("utf-8", "replace").splitlines()]
    size = sum(len(line.encode()) for line in lines)
    return lines * (BYTES // size + 1)


def main() -> None:
    """Print one line a figure."""
    lines = text_of(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "seeds")
    size = sum(len(line.encode()) for line in lines) / 1e6
    before = resident()
    gazetteer = load_gazetteer()
    gazetteer.find("合肥高新区签约")
    print(f"memory  {resident() - before:6.1f} MB resident for the gazetteer")
    before = resident()
    slug("泉州半导体高新区")
    print(f"        {resident() - before:6.1f} MB more for pinyin, with the first unlisted zone")
    tracemalloc.start()
    gazetteer = load_gazetteer()
    for line in lines[:200]:
        gazetteer.find(line)
    print(f"        {tracemalloc.get_traced_memory()[1] / 1e6:6.1f} MB at most, by Python's count")
    tracemalloc.stop()
    print(f"load    {seconds(load_gazetteer) * 1000:6.1f} ms")
    found = seconds(lambda: [gazetteer.find(line) for line in lines])
    plain = seconds(lambda: [PLAIN.findall(line) for line in lines])
    print(f"find    {size / found:6.1f} MB a second, {found / plain:.2f} times a plain pattern")


if __name__ == "__main__":
    main()
