"""The running head and foot of a printed page: the line that every page has beside its number."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

_HEAD = 4
_SHORTEST, _LONGEST = 4, 40
_CHANGES = re.compile(r"[\d\s\u3000—–·-]+")
_MARKS = re.compile(r"[。；;，,！!？?：:]")


def running_heads(texts: Sequence[str], page_numbers: Sequence[bool]) -> Iterator[int]:
    """Indices of lines beside a page number that come back, or repeat a line of the page's head.

    >>> lines = ["园区简报", "一期项目去年10月", "— 1 —", "园区简报 第14期", "启动建设。"]
    >>> list(running_heads(lines, [line == "— 1 —" for line in lines]))
    [3]
    >>> lines = ["园区简报", "一期项目开工。", "— 1 —", "二、下步安排", "二期明年开工。"]
    >>> list(running_heads(lines, [line == "— 1 —" for line in lines]))
    []
    """
    beside = [index for index in _beside(page_numbers) if _may_run(texts[index])]
    often = Counter(_same(texts[index]) for index in beside)
    head = [_same(text) for text in texts[:_HEAD]]
    for index in beside:
        text = _same(texts[index])
        above = (line for line in head[:index] if len(line) >= _SHORTEST)
        if often[text] > 1 or any(map(text.startswith, above)):
            yield index


def _beside(page_numbers: Sequence[bool]) -> Iterator[int]:
    for index, marked in enumerate(page_numbers):
        around = page_numbers[max(0, index - 1) : index + 2]
        if not marked and any(around):
            yield index


def _may_run(text: str) -> bool:
    return _SHORTEST <= len(text) <= _LONGEST and not _MARKS.search(text)


def _same(text: str) -> str:
    """What stays from page to page: not the number, nor the blanks."""
    return _CHANGES.sub("", text)
