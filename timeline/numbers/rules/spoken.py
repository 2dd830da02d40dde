"""Amounts that go on behind their unit: 三斤半, 三米五, 1米75, 两个半."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from timeline.numbers.engine import Figure, rule
from timeline.numbers.rules.patterns import FREE, read
from timeline.numbers.units import UNIT, UNITS
from timeline.text.numerals import NUMERAL, read_numeral

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
