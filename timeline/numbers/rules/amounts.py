"""Numerals with a unit: money, percent, measures, counts; and amounts whose unit is understood."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from timeline.numbers.engine import Figure, rule
from timeline.numbers.rules.patterns import AMOUNT, FREE, Reading, is_bare_scale, read, read_ends
from timeline.numbers.units import CURRENCIES, SYMBOLS, UNITS, Unit
from timeline.text.numerals import NUMERAL

# 一家企业 says no more than "a company"; 仅一家 counts.
_COUNTED_ONE = re.compile(r"(?:仅|仅有|只有|只剩|共|共有|不到|不足|超过|至少|唯)$")
_SMALL = "一二两三四五六七八九十"
# 百家企业 is a figure of speech; 近百家 is a figure.
_MEASURED_SCALE = re.compile(
    r"(?:近|超|超过|上|逾|突破|破|约|达|达到|不足|不到|接近|满|过|首破|至少|成|大约|增至|增加到)$"
)
_SPEED = re.compile(r"时速(?:可?达到?|超过?|约|近|为|高达|突破)?$")
_ABOUT_HEAT = re.compile(r"(?:气温|温度|零下|零上|摄氏|高温|低温|体温|升温|降温)[^,。;、]{0,4}$")
_ABOUT_MONEY = re.compile(
    r"(?:投资|资金|产值|营收|收入|税收|奖励|补助|补贴|贷款|融资|资本|金额|利润|总额|资助"
    r"|扶持|消费|成交|销售额?|GDP|生产总值|市值|产业规模|投资规模|经济规模|资产规模|进出口|贸易额|总量)"
    r"[^,。;、0-9]{0,4}$"
)
_ABOUT_PEOPLE = re.compile(
    r"(?:人口|员工|职工|学生|游客|旅客|人员|居民|用户|粉丝|师生|党员|农民|毕业生"
    r"|人才)(?:总数|总量|数|规模)?"
    r"(?:达到?|超过?|近|约|突破|逾|有|共|为|已|将|增至|接近|不足)*$"
)
# What hundreds of millions without a unit buy; 140亿参数 are no money.
_IS_PAID_FOR = re.compile(
    r"[\u4e00-\u9fff]{0,8}?(?:产业|集群|项目|投资|基金|基地|工程|企业|资金|订单|产值|园区|税收|债券|贷款"
    r"|市场|补贴|大关|平台|赛道|消费|营收|利润|估值|市值|融资|大单|出口|产线|工厂|新城)"
)
_PEOPLE = (
    r"[\u4e00-\u9fff]{0,4}?(?:师生|学生|职工|员工|工人|人才|人口|居民|群众|游客|旅客"
    r"|人员|农民|村民|市民|党员|干部|"
    r"业主|观众|考生|教师|用户|粉丝|网民|毕业生|大学生|工程师|产业工人|求职者|劳动力|观影|学子)"
)


def _reading(match: re.Match[str]) -> Reading | None:
    if match["second"] is None:
        return read(match["first"])
    return read_ends(match["first"], match["second"])


def _figure(start: int, end: int, reading: Reading, unit: Unit) -> Figure:
    figure = Figure(
        start, end, reading.value, unit.unit, unit.kind, reading.low, reading.high, reading.bound
    )
    return replace(figure, value=figure.value / 10, unit="%") if unit.unit == "‰" else figure


def _is_figure_of_speech(numeral: str, kind: str, before: str) -> bool:
    if kind == "volume" and numeral in _SMALL:
        return True  # 三方签订, 八方来客
    if kind in ("money", "percent", "percentage_point"):
        return False
    if numeral == "一":
        return not _COUNTED_ONE.search(before)
    return is_bare_scale(numeral) and not _MEASURED_SCALE.search(before)


@rule(
    FREE + AMOUNT,
    ("下派党员骨干400余名", "400 名"),
    ("总建筑面积约6.4万平方米", "64000 平方米"),
    ("投资10–20亿元", "1000000000 CNY"),
    ("增速5%-8%", "5 %"),
    ("近百家企业", "100 家"),
    ("高于5.1个百分点", "5.1 个百分点"),
    never=("一家企业", "百家讲坛", "4A级景区", "1+5专班", "第3名单", "六届三次全会"),
)
def amount(match: re.Match[str]) -> Figure | None:
    unit = UNITS[match["unit"]]
    if match["firstunit"] not in (None, match["unit"]):
        return _first_end(match)
    reading = _reading(match)
    before = match.string[max(0, match.start() - 6) : match.start()]
    if reading is None or _is_figure_of_speech(match["first"], unit.kind, before):
        return None
    if unit.written in ("公里", "千米") and _SPEED.search(before):
        unit = Unit(unit.written, "speed", f"{unit.written}/小时")
    return _figure(match.start(), match.end(), reading, unit)


def _first_end(match: re.Match[str]) -> Figure | None:
    """Two amounts of different units are no range: 3家至5名."""
    reading = read(match["first"])
    unit = UNITS[match["firstunit"]]
    return _figure(match.start(), match.end("firstunit"), reading, unit) if reading else None


@rule(
    rf"(?P<symbol>[$¥€£])\s?(?P<number>{NUMERAL})",
    ("募资$3.5亿", "350000000 USD"),
    ("¥99", "99 CNY"),
    never=("US$",),
)
def amount_after_symbol(match: re.Match[str]) -> Figure | None:
    reading = read(match["number"])
    before = match.string[max(0, match.start() - 2) : match.start()]
    code = "HKD" if before == "HK" and match["symbol"] == "$" else SYMBOLS[match["symbol"]]
    if reading is None:
        return None
    return _figure(match.start(), match.end(), reading, Unit(match["symbol"], "money", code))


@rule(
    rf"{FREE}(?P<number>{NUMERAL})个亿(?!元|级)",
    ("投了3个亿", "300000000 CNY"),
    never=("25个亿元以上产业项目",),
)
def hundred_millions(match: re.Match[str]) -> Figure | None:
    reading = read(match["number"] + "亿")
    unit = Unit("", "money", "CNY")
    return _figure(match.start(), match.end(), reading, unit) if reading else None


@rule(
    rf"{FREE}(?P<number>{NUMERAL})(?={_PEOPLE})",
    ("23万大学师生", "230000 人"),
    never=("2023大学生运动会", "5高校师生"),
)
def people(match: re.Match[str]) -> Figure | None:
    reading = read(match["number"])
    large = "万" in match["number"] or "亿" in match["number"]
    if reading is None or not large or is_bare_scale(match["number"]):
        return None
    return _figure(match.start(), match.end(), reading, Unit("", "count", "人"))


@rule(
    rf"{FREE}(?P<number>{NUMERAL})(?=[,。;、!?()]|$)",
    ("常住人口120余万", "1200000 人"),
    ("人口超百万", "1000000 人"),
    never=("人口3", "增至12万"),
)
def people_named_before(match: re.Match[str]) -> Figure | None:
    reading = read(match["number"])
    before = match.string[max(0, match.start() - 10) : match.start()]
    if reading is None or match["number"][-1] not in "万亿" or not _ABOUT_PEOPLE.search(before):
        return None
    return _figure(match.start(), match.end(), reading, Unit("", "count", "人"))


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
    if is_bare_scale(numeral) and not _MEASURED_SCALE.search(before):
        return None  # 从百亿到千亿
    return _figure(match.start(), match.end(), reading, Unit("", "money", "CNY"))


@rule(
    rf"(?:(?<=RMB)|(?<=CNY)|(?<=USD)|(?<=EUR)|(?<=HKD))(?P<number>{NUMERAL})(?:元|美元)?",
    ("注资USD500万", "5000000 USD"),
    never=("USB3",),
)
def amount_after_code(match: re.Match[str]) -> Figure | None:
    reading = read(match["number"])
    code = CURRENCIES[match.string[match.start() - 3 : match.start()]]
    unit = Unit("", "money", code)
    return _figure(match.start(), match.end(), reading, unit) if reading else None


@rule(
    rf"{FREE}(?P<number>{NUMERAL})度(?!假|过|角|数|量|日|夏)",
    ("最高气温38度", "38 度"),
    ("用电量6.42亿度", "642000000 度"),
    never=("转体180度", "年度"),
)
def degrees(match: re.Match[str]) -> Figure | None:
    reading = read(match["number"])
    before = match.string[max(0, match.start() - 8) : match.start()]
    if reading is None:
        return None
    if match["number"][-1] in "万亿" or "电" in before:
        return _figure(match.start(), match.end(), reading, Unit("度", "energy", "度"))
    if not _ABOUT_HEAT.search(before):
        return None
    return _figure(match.start(), match.end(), reading, Unit("度", "temperature", "度"))
