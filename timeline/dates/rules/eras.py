"""Decades and centuries."""

from __future__ import annotations

from dataclasses import replace

from timeline.dates import periods
from timeline.dates.anchor import Anchor
from timeline.dates.rule import Trait, rule
from timeline.dates.value import DateValue
from timeline.dates.words import TO

PUBLISHED = "2021-06-14"


@rule(
    r"(?:(?:{centurynumber}|{relcentury})世纪)?{decade}年代{part}?",
    ("上世纪90年代，这里是一片农田", PUBLISHED, "199X"),
    ("20世纪八十年代初，建起了乡镇企业", PUBLISHED, "1980~/1982~"),
    ("80年代，乡镇企业兴起", PUBLISHED, "198X"),
    ("上世纪七十年代末，特区酝酿", PUBLISHED, "1977~/1979~"),
    ("本世纪20年代，算力需求爆发", PUBLISHED, "202X"),
    never=("新时代", "年代感", "那个年代"),
    traits={Trait.RANGE},
)
def decade_of_century(
    anchor: Anchor,
    decade: int,
    centurynumber: int | None = None,
    relcentury: int | None = None,
    part: int | None = None,
) -> DateValue | None:
    """Of the last century unless another is named; 二十年代 alone says too little."""
    first = _decade(decade, centurynumber or relcentury)
    if first is None:
        return None
    return periods.decade_part(first, part) if part else periods.decade(first)


def _decade(number: int, century: int | None) -> int | None:
    """The first year of a decade, None where the words do not say of which century."""
    if number % 10 or (century is None and number < 30):
        return None
    return 100 * ((century or 20) - 1) + number


@rule(
    r"{bareyear}年代{part}?",
    ("1990年代末，外资涌入", PUBLISHED, "1997~/1999~"),
    ("1980年代到1990年代，外资涌入", PUBLISHED, "1980/1999"),
    never=("1995年代表大会",),
    traits={Trait.RANGE},
)
def decade_of_year(anchor: Anchor, bareyear: int, part: int | None = None) -> DateValue | None:
    if bareyear % 10:
        return None
    return periods.decade_part(bareyear, part) if part else periods.decade(bareyear)


@rule(
    r"(?:(?:20|二十|上个?)世纪)?{decades}年代",
    ("上世纪五六十年代，工厂内迁", PUBLISHED, "1950/1969"),
    never=("五六十年",),
)
def joined_decades(anchor: Anchor, decades: tuple[int, int]) -> DateValue:
    first, last = decades
    return periods.span(periods.year(1900 + first), periods.year(1909 + last))


@rule(
    rf"(?:(?:{{centurynumber}}|{{relcentury}})世纪)?{{decade}}(?:年代)?{{part}}?(?:{TO}|、|和)?{{decade2}}年代{{part2}}?",
    ("上世纪80年代末90年代初，民营经济兴起", PUBLISHED, "1987/1992"),
    ("20世纪50年代至70年代，三线建设展开", PUBLISHED, "1950/1979"),
    never=("80年代后的90年", "二十到三十年代表"),
)
def decades_of_century(
    anchor: Anchor,
    decade: int,
    decade2: int,
    centurynumber: int | None = None,
    relcentury: int | None = None,
    part: int | None = None,
    part2: int | None = None,
) -> DateValue | None:
    century = centurynumber or relcentury
    first, last = _decade(decade, century), _decade(decade2, century)
    if first is None or last is None:
        return None
    return periods.span(
        periods.decade_part(first, part) if part else periods.decade(first),
        periods.decade_part(last, part2) if part2 else periods.decade(last),
    )


@rule(
    rf"{{centurynumber}}(?:世纪{{part}}?(?:{TO}|、|和)?|{TO}|、){{centurynumber2}}世纪{{part2}}?(?!海上)",
    ("17、18世纪，商帮兴起", PUBLISHED, "1600/1799"),
    ("19世纪末20世纪初，通商开埠", PUBLISHED, "1890/1909"),
    never=("17个世纪", "21世纪海上丝绸之路"),
)
def centuries(
    anchor: Anchor,
    centurynumber: int,
    centurynumber2: int,
    part: int | None = None,
    part2: int | None = None,
) -> DateValue:
    return periods.span(
        periods.century_part(centurynumber, part) if part else periods.century(centurynumber),
        periods.century_part(centurynumber2, part2) if part2 else periods.century(centurynumber2),
    )


@rule(
    r"(?:{centurynumber}|{relcentury})世纪的?(?:[前头]|{last}){count}年(?![代间])",
    ("本世纪头二十年，产值翻番", PUBLISHED, "2000/2019"),
    ("20世纪最后十年，外资涌入", PUBLISHED, "1990/1999"),
    never=("20世纪前十名", "20世纪后十年代"),
)
def years_of_century(
    anchor: Anchor,
    count: int,
    last: str | None = None,
    centurynumber: int | None = None,
    relcentury: int | None = None,
) -> DateValue:
    base = 100 * ((centurynumber or relcentury or 21) - 1)
    first, length = (base + 100 - count if last else base), count - 1
    return periods.span(periods.year(first), periods.year(first + length))


@rule(
    rf"{{relcentury}}世纪{{part}}(?:{TO}|、|和)?{{relcentury2}}世纪{{part2}}",
    ("上世纪末本世纪初，外资涌入", PUBLISHED, "1990/2009"),
    never=("上世纪末年", "本世纪初至今"),
)
def turn_from_century(
    anchor: Anchor, relcentury: int, part: int, relcentury2: int, part2: int
) -> DateValue:
    return periods.span(
        periods.century_part(relcentury, part), periods.century_part(relcentury2, part2)
    )


@rule(
    r"(?:{centurynumber}|{relcentury})世纪{part}?(?!海上|经济|不动产|大厦|大道|公园|[0-9一二三四五六七八九]?十年代)",
    ("19世纪，运河通航", PUBLISHED, "18XX"),
    ("本世纪初，园区获批", PUBLISHED, "2000~/2009~"),
    ("21世纪初，光伏兴起", PUBLISHED, "2000~/2009~"),
    ("19世纪下半叶，口岸开埠", PUBLISHED, "1850~/1899~"),
    never=("21世纪海上丝绸之路", "世纪大道", "跨世纪工程"),
    traits={Trait.RANGE},
)
def century_of_era(
    anchor: Anchor,
    centurynumber: int | None = None,
    relcentury: int | None = None,
    part: int | None = None,
) -> DateValue:
    number = centurynumber or relcentury or 21
    return periods.century_part(number, part) if part else periods.century(number)


@rule(
    r"(?:本|上)?世纪之交",
    ("世纪之交，外资涌入", PUBLISHED, "1999~/2001~"),
    never=("世纪公园",),
)
def turn_of_century(anchor: Anchor) -> DateValue:
    value = periods.span(periods.year(1999), periods.year(2001))
    return replace(value, edtf="1999~/2001~", approx=True)
