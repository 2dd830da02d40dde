"""Tenths and points as they are spoken: 三成, 七成五, 八五折, 对折, 涨了五个点."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from timeline.numbers.engine import Figure, rule
from timeline.numbers.rules.parts import percent
from timeline.numbers.rules.patterns import FREE, Reading, read, read_ends, scaled
from timeline.text.numerals import NUMERAL, read_numeral, scale

_NINE = "一二三四五六七八九"
_TO = "[至到~—-]"
_DECIMAL = rf"[{_NINE}]点[{_NINE}]|[1-9]\.[0-9]"
_TENTHS = rf"{_DECIMAL}|十|[{_NINE}两]{{1,2}}|[1-9]"
_DISCOUNT = rf"{_DECIMAL}|0\.[1-9]|[{_NINE}]{{1,2}}|[1-9][0-9]|[1-9]"


@rule(
    rf"{FREE}(?P<number>{_TENTHS})(?:成?{_TO}(?P<second>{_TENTHS}))?成"
    rf"(?:(?P<half>半)|(?P<digit>[{_NINE}1-9])(?![\u4e00-\u9fff0-9.]))?"
    "(?!立|都|为|功|员|果|本|长|年|熟|绩|品|套|交|份|分|型|效|因|片|群|组|像|语|县|天"
    "|形|千|人|批|百|就|活|田|家|不变|新)(?:[多余])?",
    ("订单增长三成", "30 %"),
    ("利用率七成半", "75 %"),
    ("只有七成五", "75 %"),
    ("六七成", "60 %"),
    ("五至七成", "50 %"),
    ("六点五成", "65 %"),
    ("2.5成", "25 %"),
    never=("三成立方", "一成不变", "三成都人", "八成新", "三七成人"),
    needs="成",
)
def tenths(match: re.Match[str]) -> Figure | None:
    second = match["second"]
    reading = read_ends(match["number"], second) if second else read(match["number"])
    if reading is None:
        return None
    more = 5 if match["half"] else int(read_numeral(match["digit"] or "零") or 0)
    reading = scaled(reading, Decimal(10))
    figure = percent(match, replace(reading, value=reading.value + more))
    return replace(figure, bound="above") if match[0][-1] in "多余" else figure


@rule(
    r"(?<![一-龥])半成(?![年品员熟])",
    ("半成", "5 %"),
    ("增长，半成以上", "5 %"),
    never=("半成品", "三成半成色", "事半成功"),
    needs="成",
)
def half_a_tenth(match: re.Match[str]) -> Figure | None:
    return percent(match, Reading(Decimal(5)))


@rule(
    rf"{FREE}(?P<number>{_DISCOUNT})(?:折?{_TO}(?P<second>{_DISCOUNT}))?折"
    "(?!叠|线|射|合|算|旧|磨|腾|返|页|弯|断|损|桥|子|腰|服|中|戏|板|纸|痕|枝|梯|门)",
    ("打八折", "80 %"),
    ("七五折优惠", "75 %"),
    ("9.5折", "95 %"),
    ("九点五折", "95 %"),
    ("七至九折", "70 %"),
    ("八折到九折", "80 %"),
    never=("三折线", "两折页", "百折不挠"),
    needs="折",
)
def discount(match: re.Match[str]) -> Figure | None:
    """八折 and 八五折: what is left to pay, in tenths or hundredths."""
    first, second = _share(match["number"]), _share(match["second"] or "")
    if first is None or (second is not None and second <= first):
        return None
    ends = (None, None) if second is None else (first, second)
    return percent(match, Reading(first, *ends))


def _share(number: str) -> Decimal | None:
    if re.fullmatch(f"[{_NINE}]{{2}}", number):
        number = number[0] + "十" + number[1]
    value = read_numeral(number)
    return scale(value, Decimal(10)) if value is not None and value < 10 else value


@rule(
    r"(?:(?<=打)|(?<=打了)|(?<=打个)|(?<=打了个)|(?<=[享卖价])|^)[对半]折",
    ("全场打对折", "50 %"),
    ("半折", "50 %"),
    never=("将纸对折", "绝对折服"),
    needs="折",
)
def half_price(match: re.Match[str]) -> Figure | None:
    if match.start() == 0 and match.end() < len(match.string):
        return None
    return percent(match, Reading(Decimal(50)))


@rule(
    rf"{FREE}(?P<number>{NUMERAL})个点(?!位|赞|子|评)",
    ("股价涨了五个点", "5 %"),
    ("下降2个点", "2 %"),
    never=("布设5个点", "5个点位", "涨了5个点赞"),
    needs="点",
)
def points_of_change(match: re.Match[str]) -> Figure | None:
    """个点 is a percentage only behind a verb of rising or falling."""
    before = match.string[max(0, match.start() - 6) : match.start()]
    reading = read(match["number"])
    moved = re.search(
        r"(?:涨|跌|增长|下降|降|升|上浮|下浮|回落|提高)(?:了|近|约|超|超过)?$", before
    )
    return percent(match, reading) if reading and moved else None
