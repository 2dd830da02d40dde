"""Places in an order: 全市第一, 第4位, 首个, 唯一, 榜首. 前20 and 500强 are none."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from timeline.numbers.engine import Figure, rule
from timeline.text.numerals import NUMERAL, read_numeral

ONE = Decimal(1)

SCOPE_WORD = (
    r"全球|世界|全国|国内|我国|中国|大陆|亚洲|全省|省内|我省|全市|市内|我市|全区|我区"
    r"|全县|全州|全港|全行业|行业|同类"
    r"|长三角|珠三角|大湾区|京津冀|长江经济带|中西部|西部|中部|东部|东北|华东|华南|华北"
    r"|华中|西南|西北"
)
_PLACE = r"[\u4e00-\u9fff]{2,3}(?:省|自治区|市|区|县)"
_PLACES = (
    "块 家 台 座 栋 幢 条 所 个 辆 架 艘 列 颗 片 枚 方 间 款 件 支 名 位 只 趟 班 笔 单 宗 "
    "例 张 套 项 部 株 份 炉 桶 车"
)
_FIRST = "|".join(_PLACES.split())
_RANKED = (
    r"(?:居|位列|列|位居|排名|排|名列|排在|稳居|跃居|升至|升到|跃升至|跻身|获|获得|夺得|蝉联"
    r"|保持|进入|拿下|荣获|总量|增速|增幅|均)"
)
_BEFORE_RANK = re.compile(rf"(?:{_RANKED}|(?:{SCOPE_WORD}|{_PLACE})[\u4e00-\u9fff]{{0,8}})$")


def _rank(match: re.Match[str], value: Decimal = ONE) -> Figure:
    return Figure(match.start(), match.end(), value, "位", "rank")


def _before(match: re.Match[str], length: int = 14) -> str:
    return match.string[max(0, match.start() - length) : match.start()]


@rule(
    r"首次(?:[跃登位列夺问]居?(?=榜首|第一)|(?!会议|全|提)(?![^,。;]{0,8}(?:榜首|第一)))"
    r"|首度(?![^,。;]{0,8}榜首)",
    ("首次进入国家级名单", "1 位"),
    ("首度突破", "1 位"),
    never=("首次跃居榜首", "首次会议"),
    needs="首",
)
def first_time(match: re.Match[str]) -> Figure | None:
    return None if match.end() - match.start() > 2 else _rank(match)


@rule(
    rf"首(?:{_FIRST})(?!住?房|\(?套|数)",
    ("淄博市首个中药创新药物研发平台", "1 位"),
    ("完成了首台低温设备的调试", "1 位"),
    never=(
        "首批3个团队",
        "首期投入",
        "首日",
        "首席",
        "首先",
        "首套房",
        "首台(套)产品",
        "园区首届会议",
    ),
    needs="首",
)
def first_of_kind(match: re.Match[str]) -> Figure | None:
    if match[0] == "首位" or match[0] == "首车":
        return None
    return _rank(match)


@rule(
    r"[唯惟]一(?!性|标识|代码|途径|出路)(?:一[家个座所条款名位项台支])?",
    ("全省唯一一家进入", "1 位"),
    never=("唯一性", "唯实"),
    needs="一",
)
def only_one(match: re.Match[str]) -> Figure | None:
    return replace(_rank(match), bound="only")


@rule(
    r"榜首|(?:居首位?|首位)(?!数|席|度)",
    ("钱塘新区首次跃居榜首", "1 位"),
    ("位居全省首位", "1 位"),
    never=("居首席", "首位度", "摆在首位"),
    needs="首",
)
def top(match: re.Match[str]) -> Figure | None:
    held = match[0] != "首位" or _BEFORE_RANK.search(_before(match))
    return _rank(match) if held else None


@rule(
    rf"第(?P<number>{NUMERAL})(?P<unit>名|位(?!数))",
    ("增幅居全省开发区第2位", "2 位"),
    ("第一名为南昌小蓝经开区", "1 位"),
    never=("第三批", "第100万辆"),
    needs="第",
)
def place(match: re.Match[str]) -> Figure | None:
    value = read_numeral(match["number"])
    return None if value is None else _rank(match, value)


@rule(
    rf"第一(?:{_FIRST})(?!阵|面|针|五年|百年|月|季|工|次|面|会|文)",
    ("全省第一台个性化定制", "1 位"),
    ("挂出第一块路牌", "1 位"),
    never=("第一批", "第一方阵", "第一次", "第一时间", "第一期"),
    needs="第",
)
def first_built(match: re.Match[str]) -> Figure | None:
    return _rank(match)


@rule(
    rf"第(?P<number>{NUMERAL})(?=[,。;、:)”’」!?\s]|$|的|和|与|以上|大(?=[\u4e00-\u9fff]))",
    ("落地项目总投资全市第一", "1 位"),
    ("均居全市第一。", "1 位"),
    ("总量位列全省第3", "3 位"),
    never=("三个第一等奖", "第一,要抓落实", "第一产业"),
    needs="第",
)
def place_in_scope(match: re.Match[str]) -> Figure | None:
    value = read_numeral(match["number"])
    if value is None or not _BEFORE_RANK.search(_before(match)):
        return None
    return _rank(match, value)


@rule(
    rf"(?P<number>{NUMERAL})(?:个位次|个名次|位|名)",
    ("较上年前移5位", "5 位"),
    ("排名上升2个位次", "2 位"),
    never=("3位院士", "新增3名"),
    needs="位名",
)
def places_moved(match: re.Match[str]) -> Figure | None:
    moved = re.search(
        r"(前移|上升|提升|跃升|前进|晋升|进位|攀升|上移)|(下降|后退|后移|下滑|下移|下跌)了?$",
        _before(match, 4),
    )
    value = read_numeral(match["number"])
    if value is None or not moved or moved.end() < len(_before(match, 4)) - 1:
        return None
    return replace(_rank(match, value), change="up" if moved[1] else "down")
