"""How each language names calendar units, ranges and the roles of dates: tables only."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from timeline.export.options import Lang
from timeline.models import Granularity

EN_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)

Unit = Granularity
Templates = dict[Unit, str]


@dataclass(frozen=True, slots=True)
class Names:
    """One language's words for dates.

    ``bare`` names a unit under a heading that says the year, ``full`` with its year. A range
    shortens one end: Chinese the second (5月1日—3日), English the first (1–3 May);
    ``day_only`` is what is left of a day then. ``end_of`` and ``before`` are written around
    a deadline's name, ``since`` and ``asof`` around those dates; ``{}`` is the name.
    """

    full: Templates
    bare: Templates
    day_only: str
    shortens_last: bool
    dash: str
    approx: str
    thirds: tuple[str, str, str]
    halves: tuple[str, str]
    quarters: tuple[str, str, str, str]
    seasons: tuple[str, str, str, str]
    since: str
    asof: str
    before: str
    end_of: Templates
    by: str
    tag: bool
    new_year: str

    def point(self, day: date, unit: Unit, *, with_year: bool) -> str:
        """The name of the unit that begins on ``day``."""
        template = (self.full if with_year else self.bare)[unit]
        return template.format(
            y=day.year,
            m=day.month,
            d=day.day,
            month=EN_MONTHS[day.month - 1],
            third=self.thirds[min(2, (day.day - 1) // 10)],
            half=self.halves[day.month > 6],
            quarter=self.quarters[(day.month - 1) // 3],
            season=self.seasons[day.month % 12 // 3],
            decade=day.year // 10 * 10,
            century=day.year // 100 + 1,
        )


ZH_BARE = {
    Unit.DAY: "{m}月{d}日",
    Unit.TENDAYS: "{m}月{third}旬",
    Unit.MONTH: "{m}月",
    Unit.QUARTER: "{quarter}季度",
    Unit.HALF: "{half}半年",
    Unit.SEASON: "{season}季",
    Unit.YEAR: "全年",
    Unit.DECADE: "{decade}年代",
    Unit.CENTURY: "{century}世纪",
}
ZH = Names(
    full={unit: "{y}年" + name for unit, name in ZH_BARE.items()}
    | {Unit.YEAR: "{y}年", Unit.DECADE: "{decade}年代", Unit.CENTURY: "{century}世纪"},
    bare=ZH_BARE,
    day_only="{d}日",
    shortens_last=True,
    dash="—",
    approx="约",
    thirds=("上", "中", "下"),
    halves=("上", "下"),
    quarters=("一", "二", "三", "四"),
    seasons=("冬", "春", "夏", "秋"),
    since="{}起",
    asof="截至{}",
    before="{}前",
    end_of={
        Unit.YEAR: "{}底",
        Unit.MONTH: "{}底",
        Unit.QUARTER: "{}末",
        Unit.HALF: "{}末",
        Unit.DECADE: "{}末",
    },
    by="{}前",
    tag=True,
    new_year="年初起",
)

EN_BARE = {
    Unit.DAY: "{d} {month}",
    Unit.TENDAYS: "{third} {month}",
    Unit.MONTH: "{month}",
    Unit.QUARTER: "{quarter} quarter",
    Unit.HALF: "{half} half",
    Unit.SEASON: "{season}",
    Unit.YEAR: "whole year",
    Unit.DECADE: "{decade}s",
    Unit.CENTURY: "century {century}",
}
EN = Names(
    full={unit: name + " {y}" for unit, name in EN_BARE.items()}
    | {
        Unit.QUARTER: "{quarter} quarter of {y}",
        Unit.HALF: "{half} half of {y}",
        Unit.YEAR: "{y}",
        Unit.DECADE: "{decade}s",
        Unit.CENTURY: "century {century}",
    },
    bare=EN_BARE,
    day_only="{d}",
    shortens_last=False,
    dash="–",
    approx="c. ",
    thirds=("early", "mid", "late"),
    halves=("first", "second"),
    quarters=("first", "second", "third", "fourth"),
    seasons=("winter", "spring", "summer", "autumn"),
    since="from {}",
    asof="as of {}",
    before="before {}",
    end_of=dict.fromkeys(
        (Unit.YEAR, Unit.MONTH, Unit.QUARTER, Unit.HALF, Unit.DECADE), "the end of {}"
    ),
    by="by {}",
    tag=False,
    new_year="from January",
)

NAMES: dict[Lang, Names] = {"zh": ZH, "en": EN}
