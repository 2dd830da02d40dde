"""The vague words of time: what each one means here. A convention, in one table.

Each window is counted back from the day of publication, both ends included; the widths are
choices (weeks for 不久前, days for 近日), not measurements.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import lru_cache

from timeline.dates import periods
from timeline.dates.value import DateValue

WINDOWS: dict[str, int] = {
    "近日": 14,
    "日前": 14,
    "近几日": 14,
    "近期": 30,
    "连日来": 7,
    "连日": 7,
    "这几天": 7,
    "这两天": 2,
    "近几天": 7,
    "这些天": 7,
    "不久前": 60,
    "前不久": 60,
    "不久之前": 60,
    "近来": 60,
    "最近": 30,
    "前些天": 14,
    "前几天": 7,
    "前几日": 7,
    "几天前": 7,
    "数日前": 7,
    "数天前": 7,
    "前些日子": 60,
    "这些日子": 60,
    "这两日": 2,
    "近两日": 2,
    "近两天": 2,
    "这几日": 7,
    "近日来": 14,
    "最近几天": 7,
    "最近几日": 7,
    "前阵子": 60,
    "前一阵": 60,
    "前一阵子": 60,
    "这阵子": 30,
    "这段时间": 30,
    "近段时间": 60,
    "近一段时间": 60,
    "前些时候": 60,
    "前段时间": 60,
    "前一段时间": 60,
}
"""Word → days before publication at which its window opens."""

EITHER_WAY = frozenset(
    {
        "近期",
        "最近",
        "近来",
        "这几天",
        "这几日",
        "这两天",
        "这两日",
        "这些天",
        "近几天",
        "近两天",
        "这段时间",
    }
)
"""Words that say of plans as well: how far ahead they reach then, nobody says (近期将开工)."""

PRESENT: tuple[str, ...] = (
    "截至目前",
    "截止目前",
    "截至当前",
    "截至发稿",
    "截至发稿时",
    "到目前为止",
    "迄今为止",
    "目前",
    "当前",
    "当下",
    "时下",
    "到目前",
    "眼下",
    "此刻",
    "现在",
    "如今",
    "现如今",
)
"""Words for the day of publication, approximate, said as of it."""


@dataclass(frozen=True, slots=True)
class Conventions:
    """The vague words and their windows as one project has them; a ``timeline.toml`` changes some.

    Hashable, so that the scanner for it is made once.
    """

    windows: tuple[tuple[str, int], ...] = tuple(WINDOWS.items())
    present: tuple[str, ...] = PRESENT

    def changed(self, words: Mapping[str, int | None]) -> Conventions:
        """With other windows: days before publication, 0 for the day itself, None for no date.

        >>> dict(Conventions().changed({"近日": 7}).windows)["近日"]
        7
        """
        windows = {word: days for word, days in self.windows if word not in words}
        present = [word for word in self.present if word not in words]
        for word, days in words.items():
            if days == 0:
                present.append(word)
            elif days is not None:
                windows[word] = days
        return Conventions(tuple(windows.items()), tuple(present))


DEFAULT = Conventions()
"""The table above, unchanged."""


@lru_cache(maxsize=512)
def window_before(today: date, back: int) -> DateValue:
    """The fuzzy window of so many days up to a day (近日)."""
    value = periods.days(today - timedelta(days=back), today)
    edtf = f"{value.start.isoformat()}~/{today.isoformat()}"
    timex = {"value": "PAST_REF"}
    return replace(value, edtf=edtf, timex3=timex, approx=True, counted_back=True, window=True)
