"""Amounts that go on behind their unit: 三斤半, 三米五, 1米75, 两个半."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from timeline.numbers.engine import Figure, rule
from timeline.numbers.rules.patterns import FREE, read
from timeline.numbers.units import UNIT, UNITS
from timeline.text.numerals import NUMERAL, plain, read_numeral

_HALVABLE = "平方公里|公里|英里|公斤|斤|公升|升|吨|亩|公顷|英寸|英尺|加仑|磅|盎司|里(?=$|[,。地路])"
_HALVED = "公里|千米|里|米|尺|丈|公斤|斤|吨|两|亩|公顷|平方公里|升|倍"
_END = r"(?=$|[\s,。;、!?:()”’」』]|左右|上下|以[上下内]|的|多|长|高|宽|深)"
_DIGITS = "[一二三四五六七八九]{1,2}|[0-9]{1,2}"


@rule(
    rf"{FREE}(?P<number>{NUMERAL})(?P<unit>{_HALVED})半(?![年月天日径成山路个])",
    ("三斤半", "3.5 斤"),
    ("两亩半地", "2.5 亩"),
    ("一里半", "1.5 里"),
    never=("三米半径", "百米半决赛年"),
    needs="半",
)
def unit_and_half(match: re.Match[str]) -> Figure | None:
    reading, unit = read(match["number"]), UNITS.get(match["unit"])
    if reading is None or reading.low is not None or unit is None or match["number"] in "百千万":
        return None
    return Figure(match.start(), match.end(), reading.value + Decimal("0.5"), unit.unit, unit.kind)


@rule(
    rf"{FREE}(?P<number>{NUMERAL})(?P<unit>米|丈|尺|吨)(?P<digits>{_DIGITS})(?!{UNIT}){_END}",
    ("三米五", "3.5 米"),
    ("身高1米75", "1.75 米"),
    ("一米八", "1.8 米"),
    never=("三米五层", "5米30人", "1米2023年"),
    needs="米丈尺吨",
)
def unit_and_tenths(match: re.Match[str]) -> Figure | None:
    reading, unit = read(match["number"]), UNITS[match["unit"]]
    digits = "".join(str(read_numeral(digit)) for digit in match["digits"])
    if reading is None or reading.low is not None or "None" in digits:
        return None
    value = reading.value + Decimal(f"0.{digits}")
    return Figure(match.start(), match.end(), value, unit.unit, unit.kind)


@rule(
    rf"(?<![一两三四五六七八九十百千万亿0-9大过多前后上下年月天个])半(?P<unit>{_HALVABLE})(?!八两|径|导|价)",
    ("不足半公里", "0.5 公里"),
    ("半斤茶叶", "0.5 斤"),
    never=("半斤八两", "三米半径", "大半吨", "半导体", "半英里半"),
    needs="半",
)
def half_of_unit(match: re.Match[str]) -> Figure | None:
    unit = UNITS[match["unit"]]
    if match.string.startswith("半", match.end()):
        return None
    return Figure(match.start(), match.end(), Decimal("0.5"), unit.unit, unit.kind)


@rule(
    rf"{FREE}(?:(?P<whole>{NUMERAL})又)?(?P<below>{NUMERAL})分之(?P<above>{NUMERAL})(?P<unit>{UNIT})",
    ("四分之三公里", "0.75 公里"),
    ("一又二分之一英里", "1.5 英里"),
    never=("四分之三个项目", "三分之一的企业", "零分之一米"),
    needs="分",
)
def fraction_of_unit(match: re.Match[str]) -> Figure | None:
    """A part of a measure; of things that are counted a fraction is a share."""
    unit = UNITS[match["unit"]]
    parts = [read(match[part] or "零") for part in ("whole", "below", "above")]
    if unit.kind in ("count", "percent", "percentage_point") or None in parts:
        return None
    whole, below, above = (part.value for part in parts if part)
    if not 0 < above < below:
        return None
    value = plain(whole + above / below)
    return Figure(match.start(), match.end(), value, unit.unit, unit.kind)


@rule(
    rf"{FREE}(?P<number>{NUMERAL})个半"
    "(?![挂导年月天小成自决场球岛程径圆边截夜空官生工世季学星多钟百]|以|前|后)",
    ("两个半苹果", "2.5 个"),
    never=("两个半小时", "三个半挂车", "两个半导体项目"),
    needs="半",
)
def counted_and_half(match: re.Match[str]) -> Figure | None:
    reading = read(match["number"])
    if reading is None or reading.low is not None:
        return None
    value = reading.value + Decimal("0.5")
    return Figure(match.start(), match.end(), value, "个", "count")


@rule(
    r"(?<![哥姐娘爷咱你我他它们])(?P<number>[俩仨])(?=人)人",
    ("来了俩人", "2 人"),
    never=("哥俩", "他们俩人好"),
    needs="俩仨",
)
def two_or_three(match: re.Match[str]) -> Figure | None:
    value = Decimal(2 if match["number"] == "俩" else 3)
    return replace(Figure(match.start(), match.end(), value, "人", "count"))
