"""The slots of the date rules: what a year, a month, a day … looks like, and what it reads as.

A reading takes the matched text and the anchor; it raises LacksError when the anchor cannot say.
The lookaheads and lookbehinds keep out words that merely hold the characters (过去年, 文明年).
"""

from __future__ import annotations

import re

from timeline.dates import words as w
from timeline.dates.anchor import Anchor
from timeline.dates.cycles import ANIMALS, BRANCHES, STEMS
from timeline.dates.festival_days import FESTIVALS
from timeline.dates.index import Head
from timeline.dates.lengths import LENGTHS
from timeline.dates.lunar import TERMS
from timeline.dates.rule import Slot
from timeline.dates.rules.plans import NAMED
from timeline.dates.rules.reigns import REIGNS
from timeline.dates.shifting import shift_month
from timeline.dates.vague import EITHER_WAY, Conventions
from timeline.dates.week_slots import WEEKS
from timeline.dates.year_slot import YEAR, read_year
from timeline.text.alternation import words_as_tree
from timeline.text.numerals import read_numeral


def read_month(text: str, _: Anchor) -> int:
    number = text.removesuffix("份").removesuffix("月")
    return 1 if number == "元" else w.small_number(number)


def read_relative_month(text: str, anchor: Anchor) -> tuple[int, int]:
    if text in w.RELATIVE_MONTHS:
        return shift_month(*anchor.running_month(), w.RELATIVE_MONTHS[text])
    return anchor.narrative_month(w.NARRATIVE_MONTHS[text])


def read_number(text: str, _: Anchor) -> int:
    return w.small_number(text)


def read_plan(text: str, _: Anchor) -> int:
    """The first year of a five-year plan: 一五 1953, 二五 1958, from 三五 1966 every five years."""
    number = w.small_number(text.removesuffix("五"))
    return 1948 + 5 * number if number <= 2 else 1951 + 5 * number


def read_day(text: str, _: Anchor) -> int:
    return w.small_number(text.rstrip("日号"))


_RELATIVE_MONTH = (
    r"上上个?月|大上个?月|上(?:一?个)?月|本月(?!刊)|这个月|(?<![一二三四五六七八九十0-9几])这月(?=[初中底末])|下(?:一?个)?月|下下个月|当月|同月|该月|(?<![^,。;:\s])是月|(?<![首每多几])次月|翌月"
    r"|此前一个月|(?<![之以目提当])前一个月(?!内|里)"
)


def _list_of(number: str, unit: str) -> str:
    """The numbers of a list but for the last (2015、2017、), with or without their unit.

    All in digits or all in characters: 四、5月 is a heading's number before a date.
    """
    digits = rf"(?:(?=[0-9]){number}{unit}?{w.LIST}){{1,8}}(?=[0-9])"
    return rf"(?:{digits}|(?:(?![0-9]){number}{unit}?{w.LIST}){{1,8}}(?![0-9]))"


def read_list(text: str, _: Anchor) -> list[int]:
    """The numbers of a list: 7、, 4月8日和."""
    return [w.year_number(n) if len(n) == 4 else w.small_number(n) for n in _NUMBERS.findall(text)]


_NUMBERS = re.compile(r"[0-9]+|[〇零一二三四五六七八九十廿卅]+")

_PARTS = {"初": 1, "早": 1, "前": 1, "头": 1, "第": 1, "中": 2, "末": 3, "后": 3, "晚": 3}
_PARTS |= {
    "中后期": 4,
    "上半叶": 5,
    "前半期": 5,
    "上半期": 5,
    "下半叶": 6,
    "后半期": 6,
    "下半期": 6,
}


SLOTS: dict[str, Slot] = WEEKS | {
    "year": Slot(YEAR, read_year),
    "bareyear": Slot(rf"(?:{w.YEAR_DIGITS}|{w.YEAR_CHINESE})", lambda text, _: w.year_number(text)),
    "month": Slot(
        rf"{w.MONTH_NUMBER}月份?|(?<![0-9万亿千百十多公纪])元月份?(?![租费薪均供付])", read_month
    ),
    "monthnumber": Slot(w.MONTH_NUMBER, read_number),
    "relmonth": Slot(_RELATIVE_MONTH, read_relative_month),
    "day": Slot(rf"{w.DAY_NUMBER}[日号]", read_day),
    "daynumber": Slot(w.DAY_NUMBER, read_number),
    "isonumber": Slot(r"(?:1[0-2]|[0-3]?[0-9])", lambda text, _: int(text)),
    "isoday": Slot(r"(?:3[01]|[0-2]?[0-9])", lambda text, _: int(text)),
    "bareday": Slot(
        rf"(?<![历为用时期满第每约近达仅共续限超少足了留示前后过月])(?<!停工)(?<!月的)(?:{w.BEFORE_DIGITS}(?:3[01]|[12][0-9]|0?[1-9])"
        rf"|{w.BEFORE_CHINESE}(?:三十一?|二?十[一二三四五六七八九]|廿[一二三四五六七八九]?))"
        r"(?:日(?![游均产报内以之后程常元租薪]|夜(?![间里]))|号(?=[,，上下早晚凌]))",
        read_day,
    ),
    "yearlist": Slot(_list_of(rf"(?:{w.YEAR_DIGITS}|{w.YEAR_CHINESE})", "(?:年度?)"), read_list),
    "gluedyear": Slot(r"(?<![0-9.])(?:19|20)[0-9]{2}", lambda text, _: int(text)),
    "gluedmonth": Slot(r"(?:1[0-2]|0?[1-9])月", read_month),
    "anynumber": Slot(
        rf"(?:{w.BEFORE_DIGITS}[0-9]{{1,2}}|{w.BEFORE_CHINESE}[一二三四五六七八九十]{{1,3}})",
        read_number,
    ),
    "twodigits": Slot(r"(?:1[0-2]|0[1-9])", lambda text, _: int(text)),
    "endday": Slot(
        r"(?:最后|第|头)一[天日]|首[天日](?!封)", lambda text, _: 3 if text[0] == "最" else 1
    ),
    "endmonth": Slot(
        r"最后一个月|第一个月|首月(?!免)", lambda text, _: 12 if text[0] == "最" else 1
    ),
    "endquarter": Slot(r"最后一个季度|首个季度", lambda text, _: 4 if text[0] == "最" else 1),
    "monthlist": Slot(_list_of(w.MONTH_NUMBER, "月"), read_list),
    "daylist": Slot(_list_of(w.DAY_NUMBER, "[日号]"), read_list),
    "neighbourdays": Slot(
        rf"{w.BEFORE_CHINESE}(?:二?十|廿)?(?:一二|二三|三四|四五|五六|六七|七八|八九)",
        lambda text, _: (w.small_number(text[:-1]), w.small_number(text[:-2] + text[-1])),
    ),
    "isoweek": Slot(r"[0-5][0-9]", lambda text, _: int(text)),
    "ordinalday": Slot(r"[1-3]?[0-9]{1,2}", read_number),
    "weekno": Slot(
        r"第(?:[1-5]?[0-9]|[一二三四五]?十?[一二三四五六七八九十])",
        lambda t, _: w.small_number(t[1:]),
    ),
    "joined": Slot(words_as_tree(w.JOINED_UNITS), lambda text, _: w.JOINED_UNITS[text]),
    "monthname": Slot(
        rf"{w.BEFORE_CHINESE}(?:一二|二三|三四|四五|五六|六七|七八|八九)(?=月)",
        lambda text, _: (w.SMALL[text[0]], w.SMALL[text[1]]),
    ),
    "q": Slot(r"[Qq][1-4]", lambda text, _: int(text[1])),
    "h": Slot(r"[Hh][12]", lambda text, _: int(text[1])),
    "now": Slot(r"即日", lambda text, anchor: anchor.today()),
    "clockunit": Slot(r"个?小时|刻钟|分钟|秒钟?", lambda text, _: text),
    "direction": Slot(r"(?:之|以)?[前后]", lambda text, _: -1 if text[-1] == "前" else 1),
    "ordinal": Slot(r"第[一二三四五1-5]|最后一", lambda text, _: w.SMALL.get(text[1], 0)),
    "decades": Slot(
        r"[二三四五六七八][三四五六七八九]十(?=年代)",
        lambda text, _: (10 * w.SMALL[text[0]], 10 * w.SMALL[text[1]]),
    ),
    "seasonpart": Slot(
        r"[初早仲盛深晚暮隆严]",
        lambda text, _: 1 if text in "初早" else 2 if text in "仲盛" else 3,
    ),
    "count": Slot(w.COUNT, read_number),
    "quartername": Slot(
        rf"{w.BEFORE_CHINESE}(?:一二|二三|三四)(?=季度)",
        lambda text, _: (w.SMALL[text[0]], w.SMALL[text[1]]),
    ),
    "quarter": Slot(
        r"(?<![上下本周0-9.])第?[一二三四1-4首]",
        lambda text, _: w.QUARTERS[text.removeprefix("第")],
    ),
    "relquarter": Slot(
        r"(?:上上个?|上个?|上一个?|本|这个?|下个?|下一个?)季(?:度|(?=末))",
        lambda text, _: -text.count("上") if text[0] == "上" else 1 if text[0] == "下" else 0,
    ),
    "half": Slot(r"[上下前首]|(?<![今往以之此])后", lambda text, _: 1 if text in "上前首" else 2),
    "tendays": Slot(
        r"[上中下]旬|上中旬|中上旬|中下旬|[上下前后]半个?月", lambda text, _: w.TENDAYS[text]
    ),
    "edge": Slot(
        r"初(?![中级步心始选审期春夏秋冬见衷试])|中(?![国央共心期小学医药美欧俄外东西部超间标新下上旬山考职专报院])"
        r"|底(?![部层色线价座特薪]|盘(?!点))|末(?![端班日位])|终(?![奖端止身于点极审])|尾",
        lambda text, _: w.EDGES[text],
    ),
    "farther": Slot(r"大?[前后](?=年)", lambda text, _: w.RELATIVE_YEARS[text + "年"]),
    "nearyear": Slot(r"[今去明]", lambda text, _: {"今": 0, "去": -1, "明": 1}[text]),
    "dayword": Slot(r"[昨今明]", lambda text, _: w.RELATIVE_DAYS[text]),
    "thisday": Slot(
        r"今[天日]|同日|同一天|此[时刻]|这个?时候|这会儿", lambda text, _: text[0] in "今同"
    ),
    "quarteredge": Slot(
        r"初(?![步期审中级始])|[末底](?![位线层期])", lambda text, _: 0 if text == "初" else 2
    ),
    "seasons": Slot(
        r"春夏|夏秋|秋冬|冬春",
        lambda text, _: (w.SEASONS[text[0]], w.SEASONS[text[1]]),
    ),
    "season": Slot(r"[春夏秋冬]", lambda text, _: w.SEASONS[text]),
    "relday": Slot(
        r"(?<![大目以之提当生节假])前(?:天|[晚夜](?![会])|日(?![线本]))|(?:大)?大前天|昨(?:[天日晚夜晨早]|儿个?)|昨(?=[，,（(])|[昨今明](?=起(?:[，,]|至|，|[^草步点来义]))|(?<!《)今[天日](?!头条|说法|资本)|今(?:[晚晨早夜]|儿个?)"
        r"|(?<![清说证文聪向])(?<!美好)明[天日](?![系”》」]|会?更[好美]|之星|黄花)|明(?:[晚晨早夜]|儿个?)|(?:(?<![以之目当提])前|(?<![然以今之往])后)儿(?:个|(?=[早上下晚中,。夜傍]))|(?<![大先与和])后天(?!免疫|培养|努力|性|形成)|后晚|(?:大)?大后天",
        lambda text, anchor: (anchor.today(), w.RELATIVE_DAYS[text]),
    ),
    "narrday": Slot(
        r"此前一天|(?<![^,。;!?:“\s])(?:[这那]一?天)(?=,)|(?:(?<![\u4e00-\u9fff])|(?<=[在于就从是比较]))前一[天日](?!内)|同日|同一天|当日(?!清)|当[天晚夜]|(?<![首每多几])次日|翌日|第二天|隔[天日]",
        lambda text, anchor: (anchor.narrative_day(), w.NARRATIVE_DAYS[text]),
    ),
    "decade": Slot(
        r"(?<![0-9.])[1-9]0|(?<![一二三四五六七八九十])[一二三四五六七八九](?:十|[〇零](?=年代))",
        lambda text, _: w.small_number(text.replace("〇", "十").replace("零", "十")),
    ),
    "centurynumber": Slot(
        rf"(?<!公元前)(?:{w.BEFORE_DIGITS}[0-9]{{1,2}}|{w.BEFORE_CHINESE}二?十[一二三四五六七八九]?)",
        lambda text, _: w.small_number(text),
    ),
    "relcentury": Slot(
        r"上个?|本",
        lambda text, anchor: anchor.today().year // 100 + (0 if text[0] == "上" else 1),
    ),
    "animal": Slot(f"[{ANIMALS}]", lambda text, _: text),
    "part": Slot(
        r"上半叶|下半叶|[前后上下]半期|初期?|早期|前期|头十年|第一个十年|中后期|中叶|中期|中(?!国|央)|末期?|末叶|后期|晚期",
        lambda text, _: _PARTS.get(text) or _PARTS[text[0]],
    ),
    "plan": Slot(
        r"十[一二三四五六]?五|(?<![0-9一二三四五六七八九十])[一二三四五六七八九]五", read_plan
    ),
    "planstart": Slot(r"开局之年|开局年|开局起步之年|首年|第一年|起步之年", lambda text, _: text),
    "planmid": Slot(r"中期", lambda text, _: text),
    "named": Slot(words_as_tree(NAMED), lambda text, _: text),
    "reign": Slot(words_as_tree(REIGNS), lambda text, _: text),
    "reignnumber": Slot(
        r"元|[0-9]{1,2}|[二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九]",
        lambda text, _: 1 if text == "元" else w.small_number(text),
    ),
    "republicnumber": Slot(
        r"元|[0-9]{1,3}|(?:一百(?:零|一?十)?)?(?:[二三四五六七八九]?十)?[一二三四五六七八九]|[一二三四五六七八九]?十"
        r"|一百[一二三]?十?",
        lambda text, _: 1 if text == "元" else int(read_numeral(text) or 0),
    ),
    "sexagenary": Slot(rf"[{STEMS}][{BRANCHES}]", lambda text, _: text),
    "festival": Slot(words_as_tree(FESTIVALS), lambda text, _: text),
    "term": Slot(words_as_tree(TERMS), lambda text, _: text),
    "neighbour": Slot(r"[这上下]个?", lambda text, _: {"这": 0, "上": -1, "下": 1}[text[0]]),
    "whichmonth": Slot(r"[本上下]", lambda text, _: {"本": 0, "上": -1, "下": 1}[text]),
    "vacation": Slot(r"暑假|暑期|寒假", lambda text, _: (1, 2) if text[0] == "寒" else (7, 8)),
    "nth": Slot(
        r"第(?:[1-9]|[一二三四五六七八九十])(?![0-9一二三四五六七八九十])",
        lambda text, _: w.small_number(text[1:]),
    ),
    "last": Slot(r"最?后", lambda text, _: text),
    "leap": Slot(r"闰", lambda text, _: text),
    "lunarmonth": Slot(r"正月|冬月|腊月", lambda text, _: {"正": 1, "冬": 11, "腊": 12}[text[0]]),
    "lunarmonthnumber": Slot(
        rf"(?:{w.BEFORE_CHINESE}(?:十[一二]?|[二三四五六七八九]))月", read_month
    ),
    "lunarday": Slot(
        r"初(?:十|[一二三四五六七八九])|(?:十|廿|二十)[一二三四五六七八九]|[二三]十",
        lambda text, _: w.small_number(text.removeprefix("初")),
    ),
}


def slots_with(conventions: Conventions) -> dict[str, Slot]:
    """All slots, with the vague words of a project's conventions."""
    windows = dict(conventions.windows)
    vague, present = _words(tuple(windows)), _words(conventions.present)
    return (
        SLOTS
        | LENGTHS
        | {
            "vague": Slot(
                r"(?<![当目今昨明生节假最期离隔远附0-9一二三四五六七八九十])"
                rf"(?:{vague})(?![点的距邻处子]|几[年个])",
                lambda text, _: (windows[text], text in EITHER_WAY),
            ),
            "present": Slot(
                rf"(?<![项题科节栏书数标])(?:{present})(?!位置|页面)", lambda text, _: text
            ),
        }
    )


def _words(words: tuple[str, ...]) -> str:
    """An alternation that matches nothing where a project has taken out every word."""
    return words_as_tree(words) if words else "(?!)无"


HEADS = (Head("year", "的?"), Head("bareyear"))
"""With these most rules begin: 2021年的5月, 2021-05."""
NUMERALS = ("0123456789", "〇零一二三四五六七八九十廿卅两")
"""Characters that begin most dates: a numeral of either kind is looked up as one."""
