"""Time per character on hostile strings at 1×, 10× and 100×: a column that grows is a defect."""

from __future__ import annotations

from datetime import date
from time import process_time

from timeline.dates import find_dates

PUBLISHED = date(2021, 6, 14)
HOSTILE = {
    "digits": "1" * 1000,
    "Chinese numerals": "一二三四五六七" * 150,
    "units": "年月日" * 350,
    "nested brackets": "（" * 500 + "2021年" + "）" * 500,
    "dates": "2021年5月" * 150,
    "unfinished dates": "2021-" * 200,
    "blanks": "2021 年 \n" * 150,
    "plan cues": "将" * 1000 + "5月",
    "glosses": "今天（5月15日" * 100,
    "days": "昨,今起明起" * 160,
    "quotations": "他说：“今年5月” " * 100,
}


def main() -> None:
    """Print microseconds a character; each figure is the best of three."""
    find_dates("5月", PUBLISHED)
    print(f"{'text':18}{'1×':>10}{'10×':>10}{'100×':>10}{'100× / 1×':>12}")
    for name, text in HOSTILE.items():
        costs = [cost(text * times) for times in (1, 10, 100)]
        row = "".join(f"{value:10.2f}" for value in costs)
        print(f"{name:18}{row}{costs[-1] / costs[0]:12.2f}")


def cost(text: str) -> float:
    """Microseconds a character."""
    best = float("inf")
    for _ in range(3):
        start = process_time()
        find_dates(text, PUBLISHED)
        best = min(best, process_time() - start)
    return best / len(text) * 1e6


if __name__ == "__main__":
    main()
