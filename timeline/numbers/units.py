"""The units of news Chinese: kind by kind, how each is written and what must not follow it."""

from __future__ import annotations

import re
from dataclasses import dataclass

# Written form → ISO 4217. The longest form that stands in the text is the one meant.
CURRENCIES = {
    "元": "CNY", "元人民币": "CNY", "块钱": "CNY", "美元": "USD", "美金": "USD", "欧元": "EUR",
    "港元": "HKD", "港币": "HKD", "元港币": "HKD", "澳门元": "MOP", "澳门币": "MOP",
    "日元": "JPY", "日圆": "JPY", "英镑": "GBP", "新台币": "TWD", "台币": "TWD", "葡币": "MOP",
    "韩元": "KRW", "卢布": "RUB", "澳元": "AUD", "加元": "CAD",
    "加拿大元": "CAD", "澳大利亚元": "AUD", "元新台币": "TWD", "卢比": "INR",
    "新加坡元": "SGD", "新元": "SGD", "瑞士法郎": "CHF", "瑞郎": "CHF", "泰铢": "THB",
    "元美元": "USD", "元美金": "USD", "马来西亚林吉特": "MYR", "林吉特": "MYR", "越南盾": "VND",
    "迪拉姆": "AED", "雷亚尔": "BRL", "圆": "CNY", "新西兰元": "NZD", "兰特": "ZAR", "坚戈": "KZT",
    "瑞典克朗": "SEK", "挪威克朗": "NOK", "丹麦克朗": "DKK", "里拉": "TRY", "兹罗提": "PLN",
    "福林": "HUF", "谢克尔": "ILS", "印尼盾": "IDR", "墨西哥比索": "MXN", "菲律宾比索": "PHP",
    "沙特里亚尔": "SAR", "科威特第纳尔": "KWD", "RMB": "CNY", "CNY": "CNY", "USD": "USD",
    "EUR": "EUR", "HKD": "HKD", "JPY": "JPY", "GBP": "GBP",
}  # fmt: skip

# What stands before a numeral and names its currency.
SYMBOLS = {"$": "USD", "US$": "USD", "HK$": "HKD", "¥": "CNY", "€": "EUR", "£": "GBP"}

MEASURES = {
    "area": "平方公里 平方千米 平方米 平米 平方 ㎡ m² km² 平方英尺 平方英里 公顷 亩 英亩 坪",
    "length": "公里 千米 米 厘米 毫米 微米 纳米 分米 海里 延米 延长米 英里 英寸 英尺 华里 光年 km",
    "volume": "立方米 立方千米 立方公里 立方 方 升 毫升 公升 m³ 加仑",
    "weight": "吨 公吨 吨标准煤 吨标煤 微克 毫克 公斤 千克 克 斤 盎司 克拉 载重吨",
    "energy": "千瓦时 千瓦 兆瓦 兆瓦时 吉瓦 吉瓦时 瓦 瓦时 度电 KW kW KWh kWh kwh MW MWh GW GWh TW"
    " TWh 千伏安 兆伏安 焦耳 马力",
    "information": "KB MB GB TB PB EB ZB Kbps Mbps Gbps Tbps 比特 字节 EFLOPS PFLOPS EFlops PFlops",
    "speed": "公里/小时 千米/小时 公里每小时 米/秒 米每秒 km/h m/s",
    "temperature": "摄氏度 ℃ °C 华氏度 ℉",
    "percentage_point": "个百分点 百分点 个基点 基点",
    "percent": "% ‰",
}

# Counted things. After the colon: what must not follow, because the two are another word.
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
句 株次 篇次 人份
剂:量 剂次 门课 门课程 台次 件次 床位 张床位 车位 泊位 工位 席位 亿次 株苗 村次 周次 回合 例次
轮:船|岗|渡|换|流|候|胎|训|值|廓|毂 栏 顶 枝 束 堂课 节课
"""

DURATIONS = {
    "年": "年", "个年头": "年", "年时间": "年", "载": "年", "个月": "月", "个季度": "季度",
    "周": "周", "个星期": "周", "星期": "周", "天": "天", "天时间": "天", "日": "天",
    "个工作日": "工作日", "工作日": "工作日", "个自然日": "天", "个交易日": "交易日",
    "个小时": "小时",
    "小时": "小时", "个钟头": "小时", "分钟": "分钟", "秒": "秒", "秒钟": "秒", "毫秒": "毫秒",
    "个世纪": "世纪", "个学期": "学期", "昼夜": "天",
}  # fmt: skip

# A measure that begins another word when this follows it.
_NOT_BEFORE = {
    "米": "兰|粉|饭|其", "克": "服|隆|强|难|拉", "斤": "斤计较",
    "元": "旦|宝|素|件|级|户(?!均)|机型|GDP|(?:工业|单位)?增加值",
    "升": "级|至|到|温|学|值|降|格|空", "方": "便|面|式|向|案|法|位|程|针|略|可|能|圆|正|阵",
    "亩": "均|产", "瓦": "解|房|特", "圆": "满|桌|梦|形", "吨": "级|位", "公里": "级",
    "千瓦": "级", "兆瓦": "级", "坪": "山|地",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit as written, its kind, and the unit of the record (ISO 4217 for money)."""

    written: str
    kind: str
    unit: str


def _measure_words() -> dict[str, str]:
    return dict(entry.partition(":")[::2] for entry in MEASURE_WORDS.split())


def _all_units() -> dict[str, Unit]:
    units = {word: Unit(word, "count", word) for word in _measure_words()}
    units |= {
        word: Unit(word, kind, word) for kind, words in MEASURES.items() for word in words.split()
    }
    units |= {word: Unit(word, "money", code) for word, code in CURRENCIES.items()}
    return units | {"百分点": Unit("百分点", "percentage_point", "个百分点")}


def _pattern(written: str, not_before: dict[str, str]) -> str:
    guard = not_before.get(written, "")
    latin = "(?![A-Za-z0-9])" if written[-1].isascii() and written[-1].isalpha() else ""
    return re.escape(written) + (f"(?!{guard})" if guard else "") + latin


def _alternation(written: dict[str, str]) -> str:
    longest_first = sorted(written, key=lambda word: (-len(word), word))
    return "(?:" + "|".join(_pattern(word, written) for word in longest_first) + ")"


UNITS: dict[str, Unit] = _all_units()
"""Every unit but those of time, by its written form."""

UNIT = _alternation(dict.fromkeys(UNITS, "") | _NOT_BEFORE | _measure_words())
"""Pattern of a unit in folded text, longest first."""

DURATION = _alternation(dict.fromkeys(DURATIONS, ""))
"""Pattern of a unit of time in folded text, longest first."""
