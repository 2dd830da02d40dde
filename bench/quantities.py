"""Time a character of find_quantities on hostile strings at 1×, 10× and 100×, and on articles.

A column that grows with the length is a defect. Run: python bench/quantities.py
"""

from __future__ import annotations

from pathlib import Path
from time import process_time

from timeline.numbers import find_quantities
from timeline.text.numerals import read_numeral

ROOT = Path(__file__).parents[1]
RUNS = 3
HOSTILE = {
    "digits": "1" * 1000,
    "Chinese numerals": "一二三四五六七" * 150,
    "scale words": "万亿" * 500,
    "grouping commas": "1,234," * 170,
    "full-width commas": "1，234，567，" * 90,
    "amounts": "12.3亿美元" * 140,
    "range marks": "1-" * 500,
    "counts": "3个" * 500,
    "months": "3个多" * 330,
    "shares": "百分之" * 330,
    "fractions": "三分之" * 330,
    "ratios": "1:2比3:4" * 140,
    "signs": "-负零下" * 250,
    "quotation marks": "“15”" * 250,
    "open quotation marks": "“" * 500 + "15个",
    "nouns": "新引进高新技术企业" * 110 + "3家",
    "verbs of change": "增长了近约超" * 160 + "3%",
    "respectively": "分别增长1%、" * 140,
    "currency names": "人民币美元" * 200 + "3亿",
    "of which": "其中3个" * 250,
    "line breaks": "12.\n3\n" * 160,
    "units": "平方公里每小时" * 140,
}


def cost(text: str) -> float:
    """Microseconds a character, the best of several runs."""
    best = float("inf")
    for _ in range(RUNS):
        start = process_time()
        find_quantities(text)
        best = min(best, process_time() - start)
    return best / len(text) * 1e6


def main() -> None:
    """Print one line a string, then the articles of the seeds and single numerals."""
    find_quantities("3个")
    print(f"{'text':22}{'1×':>10}{'10×':>10}{'100×':>10}{'100× / 1×':>12}")
    for name, text in HOSTILE.items():
        costs = [cost(text * times) for times in (1, 10, 100)]
        row = "".join(f"{value:10.2f}" for value in costs)
        print(f"{name:22}{row}{costs[-1] / costs[0]:12.2f}")
    seeds = [p.read_text("utf-8") for p in sorted((ROOT / "seeds").glob("*.txt"))]
    lines = [line for text in seeds for line in text.splitlines() if line.strip()]
    start = process_time()
    found = sum(len(find_quantities(line)) for line in lines)
    spent = process_time() - start
    print(f"seeds: {found} figures, {spent / sum(map(len, lines)) * 1e6:.2f} µs a character")
    start = process_time()
    for number in range(20_000):
        read_numeral(f"{number}万")
    print(f"read_numeral: {(process_time() - start) / 20_000 * 1e6:.1f} µs a call, nothing cached")


if __name__ == "__main__":
    main()
