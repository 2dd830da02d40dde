"""Score what figures are said to count, on the frozen list.

Run: python tests/numbers/numbers_counted.py
"""

from __future__ import annotations

from pathlib import Path

from timeline.numbers import find_quantities

FILE = Path(__file__).with_name("counted_cases.tsv")


def cases() -> list[tuple[str, str, str | None]]:
    lines = FILE.read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if not line.startswith("#")]
    return [(text, span, None if noun == "-" else noun) for text, span, noun in rows]


def counted(text: str, span: str) -> list[str | None]:
    return [q.counted for q in find_quantities(text) if q.text in span or span in q.text]


def main() -> None:
    wrong = [case for case in cases() if counted(*case[:2]) != [case[2]]]
    for text, span, noun in wrong:
        print("WRONG", text, span, "want", noun, "got", counted(text, span))
    print(f"right {len(cases()) - len(wrong)} of {len(cases())}")


if __name__ == "__main__":
    main()
