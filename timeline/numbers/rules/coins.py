"""Money as it is said at the counter: 三块五, 十二块八毛五, 3元5角, 两毛钱, 5美元50美分."""

from __future__ import annotations

import re
from decimal import Decimal

from timeline.numbers.currencies import HUNDREDTHS
from timeline.numbers.engine import Figure, rule
from timeline.numbers.measures import ENDS
from timeline.numbers.rules.patterns import FREE, read
from timeline.numbers.units import UNITS
from timeline.text.numerals import NUMERAL, plain, read_numeral

_DIGIT = "[一二两三四五六七八九1-9]"
_END = r"(?:钱|整)?(?=$|[\s,。;、!?:()”’」』/一每]|左右|上下|以[上下内]|的|起|多)"
_FEN = rf"(?:(?P<fen>{_DIGIT})分?)?"


def _money(match: re.Match[str], value: Decimal, code: str = "CNY") -> Figure:
    return Figure(match.start(), match.end(), plain(value), code, "money")


def _part(numeral: str | None, tenths: int) -> Decimal:
    value = read_numeral(numeral) if numeral else None
    return (value or Decimal(0)).scaleb(-tenths)


@rule(
    rf"{FREE}(?P<yuan>{NUMERAL})[块元圆](?P<jiao>{_DIGIT})(?:[角毛]{_FEN}|(?P<bare>)){_END}",
    ("三块五", "3.5 CNY"),
    ("十二块八毛五", "12.85 CNY"),
    ("每份3元5角", "3.5 CNY"),
    ("油价8元6角4分", "8.64 CNY"),
    never=("三块五层楼", "3元5次", "五块一米板"),
    needs="块元圆",
)
def yuan_and_coins(match: re.Match[str]) -> Figure | None:
    reading = read(match["yuan"])
    if reading is None or reading.low is not None:
        return None
    if match["bare"] is not None and match.string[match.end("yuan")] != "块":
        return None
    return _money(match, reading.value + _part(match["jiao"], 1) + _part(match["fen"], 2))


@rule(
    rf"{FREE}(?P<jiao>{NUMERAL})[角毛](?:{_FEN}){_END}",
    ("两毛钱", "0.2 CNY"),
    ("8角5分", "0.85 CNY"),
    ("每度电降五角", "0.5 CNY"),
    never=("五角大楼", "三角形", "三毛流浪记", "八角街"),
    needs="角毛",
)
def coins(match: re.Match[str]) -> Figure | None:
    reading = read(match["jiao"])
    if reading is None or reading.value >= 100 or match[0][:2] in ("三角", "八角"):
        return None
    return _money(match, reading.value / 10 + _part(match["fen"], 2))


@rule(
    rf"{FREE}(?P<fen>{NUMERAL})分钱",
    ("五分钱", "0.05 CNY"),
    never=("一分钱一分货", "五分钟"),
    needs="钱",
)
def cents(match: re.Match[str]) -> Figure | None:
    reading = read(match["fen"])
    if reading is None or match.string.startswith("一分货", match.end()):
        return None
    return _money(match, reading.value / 100)


@rule(
    rf"{FREE}(?P<whole>{NUMERAL})(?P<unit>美元|美金|欧元|英镑|港元|港币|澳元)"
    rf"(?P<part>[0-9]{{1,2}}|[零一二三四五六七八九十]{{1,3}})(?P<coin>{'|'.join(HUNDREDTHS)})",
    ("5美元50美分", "5.5 USD"),
    never=("5美元50分", "5英镑50美分"),
    needs="分便仙",
)
def foreign_coins(match: re.Match[str]) -> Figure | None:
    code = UNITS[match["unit"]].unit
    reading, part = read(match["whole"]), read_numeral(match["part"])
    if reading is None or part is None or HUNDREDTHS[match["coin"]] != code:
        return None
    return _money(match, reading.value + part / 100, code)


@rule(
    rf"{FREE}(?P<number>{NUMERAL})块{ENDS}",
    ("一百块", "100 CNY"),
    ("只要30块。", "30 CNY"),
    never=("工业用地3块。", "五块牌匾", "3块地"),
    needs="块",
)
def bucks(match: re.Match[str]) -> Figure | None:
    """块 is money where no noun is counted: at the start, or after what is said of prices."""
    reading = read(match["number"])
    before = match.string[max(0, match.start() - 4) : match.start()]
    priced = not before or re.search(
        r"(?:[花要卖付赚省价费贵才每涨降收给挣]|只要|不到|便宜|[交买]了)(?:了|近|约|超|过|多)?$",
        before,
    )
    if reading is None or not priced:
        return None
    return Figure(
        match.start(), match.end(), reading.value, "CNY", "money",
        reading.low, reading.high, reading.bound,
    )  # fmt: skip
