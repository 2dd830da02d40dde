"""Numerals with a unit: money, percent, measures, counts; and amounts whose unit is understood."""

from __future__ import annotations

import re
from decimal import Decimal

from timeline.numbers.engine import Figure, rule
from timeline.numbers.rules.patterns import (
    AMOUNT,
    FREE,
    Reading,
    is_bare_scale,
    measured_scale,
    read,
    read_ends,
    scaled,
)
from timeline.numbers.units import UNITS, Unit
from timeline.text.numerals import NUMERAL

# 一家企业 says no more than "a company"; 仅一家 counts.
_COUNTED_ONE = re.compile(r"(?:仅|仅有|只有|只剩|共|共有|不到|不足|超过|至少|唯)$")
_SMALL = "一二两三四五六七八九十"
_SPEED = re.compile(
    r"(?P<each>[时秒分]速|每小?时|每秒钟?|每分钟?)(?:可?达到?|超过?|约|近|为|高达|突破|行驶|飞行|最高|的速度){0,2}$"
)
_PER = {"时": "小时", "小": "小时", "秒": "秒", "分": "分钟"}
_ABOUT_PEOPLE = re.compile(
    r"(?:人口|员工|职工|学生|游客|旅客|人员|居民|用户|粉丝|师生|党员|农民|毕业生"
    r"|人才)(?:总数|总量|数|规模)?"
    r"(?:达到?|超过?|近|约|突破|逾|有|共|为|已|将|增至|接近|不足)*$"
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
    reading = scaled(reading, unit.factor)
    return Figure(
        start, end, reading.value, unit.unit, unit.kind, reading.low, reading.high, reading.bound
    )


def _is_figure_of_speech(numeral: str, kind: str, before: str) -> bool:
    if kind == "volume" and numeral in _SMALL:
        return True  # 三方签订, 八方来客
    if kind in ("money", "percent", "percentage_point"):
        return False
    if numeral == "一":
        return not _COUNTED_ONE.search(before)
    return is_bare_scale(numeral) and not measured_scale(before)


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
    before = match.string[max(0, match.start() - 10) : match.start()]
    if reading is None or _is_figure_of_speech(match["first"], unit.kind, before):
        return None
    if unit.kind == "length" and (each := _SPEED.search(before)):
        per = each["each"].removeprefix("每")[0]
        unit = Unit(unit.written, "speed", f"{unit.written}/{_PER[per]}")
    return _figure(match.start(), match.end(), reading, unit)


def _first_end(match: re.Match[str]) -> Figure | None:
    """Two amounts of different units are no range: 3家至5名."""
    reading = read(match["first"])
    unit = UNITS[match["firstunit"]]
    return _figure(match.start(), match.end("firstunit"), reading, unit) if reading else None


@rule(
    rf"{FREE}(?P<number>{NUMERAL})(?P<unit>期|双)(?!间|末|望|货|刊|限|待|工程|项目|厂房|创|休|周|月|拥|方)",
    ("先后举办国际培训46期", "46 期"),
    ("捐赠球鞋120双", "120 双"),
    never=("建设二期", "二期", "投产1期", "双创周"),
    needs="期双",
)
def held_or_paired(match: re.Match[str]) -> Figure | None:
    """Courses come in 期, and so do parts of a building: a small number is a part's."""
    reading = read(match["number"])
    if reading is None:
        return None
    before = match.string[max(0, match.start() - 8) : match.start()]
    held = re.search(
        r"(?:培训|讲座|沙龙|论坛|课程|活动|训练营|课堂|大讲堂)[班会]?(?:共|累计|达)?[约近超]?$",
        before,
    )
    if match["unit"] == "期" and not held:
        return None
    return _figure(match.start(), match.end(), reading, Unit("", "count", match["unit"]))


@rule(
    rf"{FREE}(?P<number>{NUMERAL})个(?:(?P<half>半)|多)百分点",
    ("提高3个多百分点", "3 个百分点"),
    ("下降一个半百分点", "1.5 个百分点"),
    never=("3个百分点",),
    needs="百",
)
def points_and_more(match: re.Match[str]) -> Figure | None:
    reading = read(match["number"])
    if reading is None or reading.low is not None:
        return None
    value, unit = reading.value, UNITS["个百分点"]
    reading = Reading(value, value, value + 1, "above")
    if match["half"]:
        reading = Reading(value + Decimal("0.5"))
    return _figure(match.start(), match.end(), reading, unit)


@rule(
    rf"{FREE}(?P<number>{NUMERAL})(?={_PEOPLE})",
    ("23万大学师生", "230000 人"),
    ("超过十亿用户", "1000000000 人"),
    never=("2023大学生运动会", "5高校师生"),
)
def people(match: re.Match[str]) -> Figure | None:
    reading = read(match["number"])
    large = "万" in match["number"] or "亿" in match["number"]
    before = match.string[max(0, match.start() - 6) : match.start()]
    if reading is None or not large:
        return None
    if is_bare_scale(match["number"]) and not measured_scale(before):
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
