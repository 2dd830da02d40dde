"""Money by its sign, by the name before it, or understood: $3.5亿, 人民币3亿, 500亿产业集群."""

from __future__ import annotations

import re
from decimal import Decimal

from timeline.numbers.currencies import CODE_OF, CODES_IN_FRONT, IN_FRONT, SIGNS
from timeline.numbers.engine import Figure, rule
from timeline.numbers.rules.patterns import (
    FREE,
    Reading,
    is_bare_scale,
    measured_scale,
    read,
    scaled,
)
from timeline.numbers.units import UNITS
from timeline.text.numerals import NUMERAL

_ABOUT_MONEY = re.compile(
    r"(?:投资|资金|产值|营收|收入|税收|奖励|补助|补贴|贷款|融资|资本|金额|利润|总额|资助"
    r"|扶持|消费|成交|销售额?|GDP|生产总值|市值|产业规模|投资规模|经济规模|资产规模|进出口|贸易额|总量)"
    r"[^,。;、0-9]{0,4}$"
)
# What hundreds of millions without a unit buy; 140亿参数 are no money.
_IS_PAID_FOR = re.compile(
    r"[\u4e00-\u9fff]{0,8}?(?:产业|集群|项目|投资|基金|基地|工程|企业|资金|订单|产值|园区|税收|债券|贷款"
    r"|市场|补贴|大关|平台|赛道|消费|营收|利润|估值|市值|融资|大单|出口|产线|工厂|新城)"
)
_NAMES = "|".join(sorted((*IN_FRONT.split(), *CODES_IN_FRONT), key=len, reverse=True))
# Behind a numeral the name is that numeral's unit: 3亿美元|5000万.
_NAME_BEFORE = re.compile(
    r"(?<![0-9零一二两三四五六七八九十百千万亿多余几半元])"
    rf"(?P<name>{_NAMES})[^\S\n]?(?P<about>[约近超逾]|超过)?$"
)
_SIGN_BEFORE = re.compile(
    "(?:" + "|".join(re.escape(s) for s in sorted(SIGNS, key=len, reverse=True)) + ")$"
)


_ENGLISH = {
    "thousand": 3, "K": 3, "k": 3, "million": 6, "mn": 6, "M": 6, "m": 6,
    "billion": 9, "bn": 9, "B": 9, "b": 9, "trillion": 12, "T": 12,
}  # fmt: skip
"""Scales that follow a sign: zeros each adds."""


def _money(start: int, end: int, reading: Reading, code: str) -> Figure:
    return Figure(
        start, end, reading.value, code, "money", reading.low, reading.high, reading.bound
    )


@rule(
    rf"(?P<sign>[{''.join(sorted({sign[-1] for sign in SIGNS}))}])[^\S\n]?(?P<number>{NUMERAL})"
    r"(?:[^\S\n]?(?P<scale>trillion|billion|million|thousand|bn|mn|[KMBTkmb])(?![A-Za-z0-9]))?元?",
    ("募资$3.5亿", "350000000 USD"),
    ("¥99", "99 CNY"),
    ("HK$1,200", "1200 HKD"),
    ("₩5000", "5000 KRW"),
    ("US$3.5 billion", "3500000000 USD"),
    ("$20M", "20000000 USD"),
    never=("US$",),
)
def amount_after_sign(match: re.Match[str]) -> Figure | None:
    reading = read(match["number"])
    ahead = match.string[max(0, match.start() - 3) : match.end("sign")]
    sign = _SIGN_BEFORE.search(ahead)
    if reading is None or sign is None:
        return None
    if match["scale"]:
        reading = scaled(reading, Decimal(10) ** _ENGLISH[match["scale"]])
    start = match.end("sign") - len(sign[0])
    return _money(start, match.end(), reading, SIGNS[sign[0]])


@rule(
    rf"(?P<number>{NUMERAL})(?P<unit>[元圆块](?![旦素件级])|美元)?"
    r"(?![年月日号时点季度周天个家名种次期项条人位部分%％.~—-])",
    ("注资USD500万", "5000000 USD"),
    ("人民币3.2亿", "320000000 CNY"),
    ("港币五千万元", "50000000 HKD"),
    ("新台币300元", "300 TWD"),
    never=("USB3", "人民币3月升值", "人民币2次", "300元"),
)
def amount_after_name(match: re.Match[str]) -> Figure | None:
    """The name of the currency stands before the numeral, with or without 元 behind it."""
    ahead = match.string[max(0, match.start() - 12) : match.start()]
    name = _NAME_BEFORE.search(ahead)
    reading = read(match["number"]) if name else None
    if name is None or reading is None:
        return None
    inside = name["about"] is not None
    if inside and match["unit"] is None:
        return None
    start = match.start() - (0 if inside else len(name[0]))
    return _money(start, match.end(), reading, CODE_OF.get(name["name"], name["name"]))


@rule(
    rf"{FREE}(?P<number>[0-9][0-9.,]*)(?P<scale>[wWkK])元",
    ("奖励5w元", "50000 CNY"),
    ("月薪15k元", "15000 CNY"),
    never=("5w人", "4k电视"),
    needs="wWkK",
)
def amount_in_letters(match: re.Match[str]) -> Figure | None:
    """W is 万 and k is 千 in posts."""
    reading = read(match["number"])
    zeros = 4 if match["scale"] in "wW" else 3
    if reading is None:
        return None
    return _money(match.start(), match.end(), scaled(reading, Decimal(10) ** zeros), "CNY")


@rule(
    rf"{FREE}(?P<number>{NUMERAL})个(?P<more>多)?(?P<scale>亿|千万)(?P<unit>美元|美金|欧元|港元|港币|日元|韩元)?(?!元|级)",
    ("投了3个亿", "300000000 CNY"),
    ("一个多亿", "100000000 CNY"),
    ("两个亿美元", "200000000 USD"),
    never=("25个亿元以上产业项目",),
    needs="亿千",
)
def hundred_millions(match: re.Match[str]) -> Figure | None:
    reading = read(match["number"] + match["scale"])
    if reading is None:
        return None
    if match["more"]:
        scale = read(match["scale"])
        high = reading.value + (scale.value if scale else 0)
        reading = Reading(reading.value, reading.value, high, "above")
    code = UNITS[match["unit"]].unit if match["unit"] else "CNY"
    return _money(match.start(), match.end(), reading, code)


@rule(
    rf"{FREE}(?P<number>{NUMERAL})(?!级|元|度|[0-9A-Za-z%+])",
    ("打造500亿生物医药产业集群", "50000000000 CNY"),
    ("总投资12万", "120000 CNY"),
    ("产值突破千亿", "100000000000 CNY"),
    never=(
        "500亿级产业集群",
        "140亿参数",
        "6.42亿度",
        "500亿元级产业集群",
        "增至12万",
        "千亿车城",
        "2025中国数谷",
    ),
)
def implied_money(match: re.Match[str]) -> Figure | None:
    numeral = match["number"]
    before = match.string[max(0, match.start() - 12) : match.start()]
    follows = match.string[match.end() : match.end() + 12]
    reading = read(numeral)
    if reading is None or reading.value < Decimal(10000) or not re.search("[万亿]$", numeral):
        return None
    large = numeral[0].isdigit() and numeral.endswith("亿") and bool(_IS_PAID_FOR.match(follows))
    if not large and not _ABOUT_MONEY.search(before):
        return None
    if is_bare_scale(numeral) and not measured_scale(before):
        return None  # 从百亿到千亿
    return _money(match.start(), match.end(), reading, "CNY")
