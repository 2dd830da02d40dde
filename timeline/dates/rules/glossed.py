"""A word with its figure in brackets inside it, as dispatches write: 今（20）日, 本（3）月20日."""

from __future__ import annotations

from datetime import date, timedelta

from timeline.dates import periods
from timeline.dates.anchor import Anchor
from timeline.dates.rule import Trait, rule
from timeline.dates.shifting import shift_month
from timeline.dates.value import DateValue

PUBLISHED = "2021-06-14"
_NEAR = 15
"""Days on either side within which the figure is looked for."""


@rule(
    r"{dayword}\((?:{monthnumber}月)?{isoday}日?\)[日天]",
    ("今（14）日上午，项目开工", PUBLISHED, "2021-06-14"),
    ("昨（13）日，项目开工", PUBLISHED, "2021-06-13"),
    ("今（12）日，项目开工", PUBLISHED, "2021-06-12"),
    never=("今（40）日", "今（14）个"),
    traits={Trait.RANGE},
)
def glossed_day(
    anchor: Anchor, dayword: int, isoday: int, monthnumber: int | None = None
) -> DateValue | None:
    """The day of that number next to the one that the word means: figures win over words."""
    meant = anchor.today() + timedelta(days=dayword)
    near = [meant + timedelta(days=offset) for offset in range(-_NEAR, _NEAR + 1)]
    found = [d for d in near if d.day == isoday and monthnumber in (None, d.month)]
    if not found:
        return None
    return periods.day(min(found, key=lambda day: abs(day - meant)))


@rule(
    r"[今去明]\({bareyear}\)年",
    ("去（2020）年，产值翻番", PUBLISHED, "2020"),
    never=("今（14）年",),
    traits={Trait.RANGE},
)
def glossed_year(anchor: Anchor, bareyear: int) -> DateValue:
    return periods.year(bareyear)


@rule(
    r"{whichmonth}\({monthnumber}\)月(?:{day})?",
    ("本（6）月12日，项目开工", PUBLISHED, "2021-06-12"),
    ("本（6）月30日，项目开工", PUBLISHED, "2021-06-30"),
    ("下（1）月20日，项目开工", "2021-12-14", "2022-01-20"),
    ("上（5）月，产值翻番", PUBLISHED, "2021-05"),
    never=("本（14）月",),
    traits={Trait.RANGE},
)
def glossed_month(
    anchor: Anchor, whichmonth: int, monthnumber: int, day: int | None = None
) -> DateValue:
    """The month in the brackets that is nearest to the one that the word means."""
    today = anchor.today()
    meant, month = shift_month(today.year, today.month, whichmonth)
    year = meant + round((month - monthnumber) / 12)
    return periods.day(date(year, monthnumber, day)) if day else periods.month(year, monthnumber)
