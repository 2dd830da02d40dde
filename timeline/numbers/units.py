"""The units of news Chinese as patterns: measure words, and what must not follow a unit."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from timeline.numbers.currencies import (
    CODE_OF,
    HUNDREDTHS,
    SHARED,
    SIGNS,
    SIGNS_BEHIND,
)
from timeline.numbers.measures import DURATIONS, ENDS, GUARDED, MEASURES, POINTS

MEASURE_WORDS = """
个:百分点|月|小时|工作日|季度|星期|世纪|周|年|亿(?!元)|一(?:[”"」’]|工程|批|百年|$)|百年|半|钟头|自然日|交易日|学期|维护|确立|毫不|点
家:庭 名:单|额|称 人:均|民币|大代表|次|才(?=计划|工程) 件 项:目标 户:籍|均|外|型
起:步|点|飞|源|诉|始|跑|航
宗:旨|教 间:隔|接|断 所:有|以|在|得|属|需 台:湾|州|风|阶|胞|北|南|山 条:件|例|款 套:路|利
座:谈|椅|右 栋 幢
层:级|次|面 次:方|序|新|于|要|贷|生|元|会|全会 人次 人天 场:地|所|馆|景|次|均|站|面 场次
位:于|列|置|次|数|居(?!民) 片:区|段|面
批:准|发|复|量|示|评|文 批次 架:构|设|桥|次|空 架次 艘:次 艘次 列:入|为|席|举|第|居|全
班:倒|列|子|车|次|组|级|长 班次 航次 车次
辆:次 辆次 单:位|元|个|月|独|日|价|品|纯|机 趟 份:额|子 封:顶|关|闭|路 张:江|家口|家港|掖 款:项|式
篇:章|幅 部:门|长|级|队|署|分|委|位|件|省
本:地|市|省|区|次|身|科|土|级|月|年|周|报|届|轮|质|金 枚 颗 粒 株 棵 头:部|等|条|版|号
只:有|要|用|是|能|需|会|为|剩|不|见|占 匹:配|狼 羽 尾 根:据|本|基
支:持|撑|付|出|援|部|行|点|线|柱|配 块:钱 笔:试|记|者|录|直 例:如|行|外|会
处:理|于|置|长|罚|方|级|在 种:植|子|业|养|苗|粮 对:新人|夫妻
组:织|建|合|成|长|团|装|委 箱 标箱 标准箱 TEU 包 瓶 桶 盒 袋 床 席 股:份|东|权|市
字:头|样|号|面|体|符 页 册 集:中|团|聚|群|成|体|约|装|结|合|中
道:路|德|理|教|士|歉|具 幅:度|员 名次 项次 户次 家次 台套 课时 学时 大类 大项 辆份 扇 盏 口井 轮次
杯 碗 朵 桩:基|机 副:市|省|主|会|书|秘|总|校|院|教|厅|局|县|区|镇|站 尊
则:为|是|在|以|由|将|有|要|可|不|从 串:联
句 株次 篇次 人份
剂:量 剂次 门课 门课程 台次 件次 床位 张床位 车位 泊位 工位 席位 亿次 株苗 村次 周次 回合 例次
轮:船|岗|渡|换|流|候|胎|训|值|廓|毂 栏 顶 枝 束 堂课 节课
"""

# A measure that begins another word when this follows it.
_NOT_BEFORE = {
    "米": "兰|粉|饭|其", "克": "服|隆|强|难|拉", "斤": "斤计较",
    "元": "旦|宝|素|件|级|户(?!均)|机型|GDP|(?:工业|单位)?增加值",
    "升": "级|至|到|温|学|值|降|格|空", "方": "便|面|式|向|案|法|位|程|针|略|可|能|圆|正|阵",
    "亩": "均|产", "瓦": "解|房|特(?!时)", "吨": "级|位", "公里": "级",
    "千瓦": "级", "兆瓦": "级", "坪": "山|地", "磅": "礴|秤", "镑": "级",
    "g": "[网基时手通信技应商专独工终产智建用]|[A-Z]", "t": "恤|台", "公分": "母", "码": "头",
    "人民币": "升|贬|汇|国际|跨|结算|兑|业务|债", "圆": "满|桌|梦|形",
    "比特": "币", "马克": "[思龙西杯]", "欧": "[洲美盟姆冠陆亚标线佩]",
}  # fmt: skip

_TIME_NOT_BEFORE = {"载": "重|人|客|货|体|荷|波|频|誉|入", "岁": "月|末|首|寒|入|修|尾|杪"}


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit as written, its kind, and the unit of the record (ISO 4217 for money).

    ``factor`` scales the numeral where the record has another unit: ‰ → %, 美分 → USD.
    """

    written: str
    kind: str
    unit: str
    factor: Decimal = Decimal(1)


HUNDREDTH, TENTH = Decimal("0.01"), Decimal("0.1")


def _measure_words() -> dict[str, str]:
    return dict(entry.partition(":")[::2] for entry in MEASURE_WORDS.split())


def _all_units() -> dict[str, Unit]:
    units = {word: Unit(word, "count", word) for word in _measure_words()}
    kinds = [(kind, word) for kind, words in MEASURES.items() for word in words.split()]
    kinds += [(kind, word) for kind, words in GUARDED.items() for word in words]
    units |= {word: Unit(word, kind, word) for kind, word in kinds}
    units |= {word: Unit(word, "money", code) for word, code in CODE_OF.items()}
    units |= {word: Unit(word, "money", word) for word in SHARED}
    units |= {sign: Unit(sign, "money", SIGNS[sign]) for sign in SIGNS_BEHIND}
    units |= {word: Unit(word, "money", code, HUNDREDTH) for word, code in HUNDREDTHS.items()}
    units |= {word: Unit(word, "percentage_point", unit) for word, unit in POINTS.items()}
    return units | {
        "‰": Unit("‰", "percent", "%", TENTH),
        "‱": Unit("‱", "percent", "%", HUNDREDTH),
    }


def _pattern(written: str, not_before: dict[str, str]) -> str:
    guard = not_before.get(written, "")
    latin = "(?![A-Za-z0-9])" if written[-1].isascii() and written[-1].isalnum() else ""
    return re.escape(written) + (f"(?!{guard})" if guard else "") + latin + _only_before(written)


def _only_before(written: str) -> str:
    """What must follow a unit that makes other words."""
    for words in GUARDED.values():
        if written in words:
            return f"(?:{ENDS}|(?={words[written]}))" if words[written] else ENDS
    return ""


def _alternation(written: dict[str, str]) -> str:
    """Longest first; grouped by the first character, so that most units are never tried."""
    groups: dict[str, list[str]] = {}
    for word in sorted(written, key=lambda word: (-len(word), word)):
        groups.setdefault(word[0], []).append(_pattern(word, written))
    firsts = "".join(map(re.escape, groups))
    branches = (f"(?={re.escape(first)})(?:{'|'.join(words)})" for first, words in groups.items())
    return f"(?=[{firsts}])(?:{'|'.join(branches)})"


UNITS: dict[str, Unit] = _all_units()
"""Every unit but those of time, by its written form."""

UNIT = _alternation(dict.fromkeys(UNITS, "") | _NOT_BEFORE | _measure_words())
"""Pattern of a unit in folded text, longest first."""

DURATION = _alternation(dict.fromkeys(DURATIONS, "") | _TIME_NOT_BEFORE)
"""Pattern of a unit of time in folded text, longest first."""
