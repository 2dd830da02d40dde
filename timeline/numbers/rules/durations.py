"""Lengths of time. Years, months and days of the calendar are dates, and none of ours."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from timeline.numbers.engine import Figure, rule
from timeline.numbers.measures import DURATIONS
from timeline.numbers.rules.patterns import BLANK, FREE, TO, Reading, read, read_ends
from timeline.numbers.units import DURATION
from timeline.text.numerals import NUMERAL

HALF = Decimal("0.5")

# A unit of time that begins another word, an ordinal, a name, or a date counted from publication.
_NOT_AFTER = (
    r"(?!级|度|轮|代|制|期(?!间|内)|行动|计划|规划|攻坚|倍增|滚动|提升|大计|未有|之变|底"
    r"|末|[0-9一二三四五六七八九十]{1,3}月"
    r"|[之以]?[前后](?!来)|自助|不打烊|办事圈|生活圈|交通圈|通勤圈|经济圈"
    r"|[\u4e00-\u9fff]{0,4}圈|营业|开放|值守|自习|磨一剑|树木|大变样)"
)
_NOT_BEFORE_DURATION = (
    r"(?<![每这那某同])(?<!新的)(?<![头首])(?<!民国)(?<!光绪)(?<!宣统)(?<!同治)(?<![年月]前)"
)
_FIRST_UNIT = "(?P<firstunit>年|个月|月|周|天|个工作日|小时|分钟)?"
_WORTH_ONE = re.compile(
    r"(?:仅|只|用|历时|近|超|超过|不到|不足|至少|最长|最多|为期|长达|缩短|压缩到|压缩至"
    r"|缩短至|提前|耗时|需|约|过去)$"
)
_ONE_SPENT = re.compile(r"^(?:内|以内|之内|左右|以上|多|时间|来|间|不到)")
_YEAR_CUE = re.compile(r"^(?:来|间|内|以来|的?历|多|左右|以上|时间|磨)")
_DATED_BY = re.compile(r"(?:到|至|自|从|于|在|截至|['’‘])$")


def _is_calendar(numeral: str, before: str, after: str) -> bool:
    """2021年, 二〇三五年, 九八年, 到25年: years of the calendar."""
    value = read(numeral)
    scaled = re.search("[万千百余多]", numeral)
    if value is None or (not scaled and (1000 <= value.value < 2200 or value.value >= 10000)):
        return True
    if re.fullmatch("[〇零一二三四五六七八九]{2,}", numeral) and value.low is None:
        return True
    if re.fullmatch("0[0-9]", numeral):
        return True
    two_digits = bool(re.fullmatch("[0-9]{2}", numeral)) and not _YEAR_CUE.match(after)
    return two_digits and (numeral >= "90" or bool(_DATED_BY.search(before)))


def _is_figure_of_speech(numeral: str, before: str, after: str) -> bool:
    if numeral == "一":
        return not (_WORTH_ONE.search(before) or _ONE_SPENT.match(after))
    return bool(re.fullmatch("[百千万]+", numeral))


def _around(match: re.Match[str]) -> tuple[str, str]:
    text = match.string
    return text[max(0, match.start() - 4) : match.start()], text[match.end() : match.end() + 6]


def _make(match: re.Match[str], reading: Reading, unit: str) -> Figure:
    bound = "above" if match.groupdict().get("more") else reading.bound
    return Figure(
        match.start(),
        match.end(),
        reading.value,
        unit,
        "duration",
        reading.low,
        reading.high,
        bound,
    )


@rule(
    rf"{FREE}{_NOT_BEFORE_DURATION}(?P<first>{NUMERAL})(?:{_FIRST_UNIT}{TO}(?P<second>{NUMERAL}))?"
    rf"{BLANK}(?P<unit>{DURATION})(?P<half>半(?!年|天))?(?P<more>多|有余)?{_NOT_AFTER}",
    ("才25年", "25 年"),
    ("仅用15天", "15 天"),
    ("用了一年半时间", "1.5 年"),
    ("三到五年", "3 年"),
    ("3个工作日", "3 工作日"),
    ("30多年", "30 年"),
    never=(
        "2021年",
        "二〇三五年",
        "98年5月",
        "5月",
        "第三年",
        "三年行动计划",
        "90年代",
        "三年前",
        "三天后",
        "九八年",
        "八年磨一剑",
        "1.2万载重吨",
    ),
)
def length_of_time(match: re.Match[str]) -> Figure | None:
    before, after = _around(match)
    unit = DURATIONS[match["unit"]]
    if match["firstunit"] not in (None, match["unit"]):
        return _first_end(match)
    ends = [numeral for numeral in (match["first"], match["second"]) if numeral]
    if unit == "年" and any(_is_calendar(numeral, before, after) for numeral in ends):
        return None
    if _declined(match, before, after):
        return None
    reading = (
        read_ends(match["first"], match["second"]) if match["second"] else read(match["first"])
    )
    if reading is None:
        return None
    half = HALF if match["half"] else 0
    figure = _make(match, replace(reading, value=reading.value + half), unit)
    return _open_above(figure) if match["more"] and reading.low is None else figure


def _first_end(match: re.Match[str]) -> Figure | None:
    """Two lengths of different units are no range: 30分钟到1小时."""
    reading, unit = read(match["first"]), match["firstunit"]
    if reading is None or (unit == "年" and _is_calendar(match["first"], *_around(match))):
        return None
    figure = _make(match, reading, DURATIONS[unit])
    return replace(figure, end=match.end("firstunit"))


def _declined(match: re.Match[str], before: str, after: str) -> bool:
    if match["unit"] == "日" and not re.match("[以之]?内", after):
        return True  # 3日 is a date
    if match["unit"] == "周" and re.match("[一二三四五六日末边围年]", after):
        return True
    if match["first"] == "24" and match["unit"] in ("小时", "h"):
        return not (re.search("[用仅至超]$|不到$|连续$", before) or re.match("[以之]?内", after))
    return _is_figure_of_speech(match["first"], before, after)


def _open_above(figure: Figure) -> Figure:
    """5年多 is five to six."""
    return replace(figure, low=figure.value, high=figure.value + 1)


@rule(
    rf"{FREE}{_NOT_BEFORE_DURATION}(?P<first>{NUMERAL})个(?P<mid>半|多)(?P<unit>月|小时"
    rf"|星期|世纪|季度|学期|工作日)"
    r"(?![之以]?[前后](?!来))",
    ("摘牌后两个半月实现开工", "2.5 月"),
    ("仅一个多月", "1 月"),
    ("一个半小时", "1.5 小时"),
    never=("两个半挂车", "两个多月前"),
    needs="个",
)
def units_and_half(match: re.Match[str]) -> Figure | None:
    reading = read(match["first"])
    if reading is None:
        return None
    unit = DURATIONS.get("个" + match["unit"], match["unit"])
    figure = _make(match, reading, unit)
    if match["mid"] == "半":
        return replace(figure, value=figure.value + HALF)
    return replace(_open_above(figure), bound="above")


@rule(
    r"(?<![上下前后首大一近两各多折])半(?:个多?)?(?P<unit>年|月|小时|世纪|天|学期)(?P<more>多)?"
    r"(?!度|报|期|[之以]?[前后]|制|产|票|里|[^,。;]{0,8}会|[\u4e00-\u9fff]{0,4}圈)",
    ("半年内完成", "0.5 年"),
    ("仅半个月", "0.5 月"),
    never=("上半年", "下半年", "半年度会议", "半年前", "前半年", "半年工作会议"),
    needs="半",
)
def half_a_unit(match: re.Match[str]) -> Figure | None:
    if match["unit"] == "月" and match[0].startswith("半月"):
        return None  # 半月谈, 半月板
    bound = "above" if "多" in match[0] else None
    return Figure(match.start(), match.end(), HALF, match["unit"], "duration", bound=bound)
