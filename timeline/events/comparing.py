"""Rules: bases of comparison, repeated times, the same day again, and words cut apart."""

from __future__ import annotations

import re

from timeline.events.rejection import Rejection
from timeline.events.statement import Statement
from timeline.events.words import HAPPENS, NUMBER
from timeline.models import DateMention, Role
from timeline.text.alternation import one_of

_BASE = re.compile(
    one_of(
        "比 较 相较 相较于 相比于 相比 对比 环比 高于 低于 多于 少于 快于 慢于 好于 优于"
        " 强于 不及 不如 高出 低出 多出 快出 高过 领先 领先于 持平于"
    )
    + "(?:了|于)?$"
)
_YEAR_BEFORE = re.compile(r"(?:去年|上年|前年|\d{4}年)$")
_WITH = re.compile(r"(?:与|同|和|跟)$")
_COMPARED = re.compile(r"^的?.{0,8}(?:相比|持平|比较|相当)")
_LEVEL = re.compile(
    r"^(?:全年|同期)?的?(?:平均|最高|最低|历史)?(?:水平|高点|峰值)|^同期的?(?=[一二三四五六七八九\d])"
)
_UP_TO_LEVEL = re.compile(
    r"(?:恢复|回升|回落|回|达|接近|超|高|低|相当|持平)(?:到|至|过|于|出|近)?了?$"
)
_NOW = re.compile(r"今天|如今|现在|今日|当下|眼下")
_UNTIL = re.compile(r"^(?:再|直|一直)?[到至]$")
_OF_RECORD = re.compile(r"^的?(?:新高|新低|最[高好佳低多快]|第一|首位|纪录|记录)")
_GROUND = re.compile(r"^[^，,]{0,10}基础上")
_EXCEEDS = re.compile(r"(?:[已还将]?超|超过|超出|超越|赶超|接近|逼近|相当于|达到|等于)了?$")
_WHOLE = re.compile(r"(?:全年|同期)$|^(?:去年|上年|前年|20\d\d年)$")
_LAST = re.compile(r"^(?:全年|同期)?的?(?:总量|总额|总和|总数|水平|规模)?(?:$|[，,。；的])")
_IS = re.compile(r"(?:是|为|相当于|达到?|超过|超|超出)$")
_TIMES = re.compile(
    r"^.{0,8}的(?:\d+(?:\.\d+)?|[一二两三四五六七八九十几]+)多?(?:倍|成)|^的[一二三四五六七八九]成|^全年的[一二三四五六七八九]成"
    r"|^(?:全年|同期|总量)"
)
_FROM = re.compile(r"(?:从|由)$")
_GROWS_TO = re.compile(
    r"^(?:底|末)?的?.{0,14}\d.{0,12}"
    + one_of("增长 增加 上升 提高 提升 扩大 发展 攀升 跃升 下降 降低 减少 缩短 压缩 增 升 降")
    + "(?:到|至)"
)
_REPEATED = re.compile(
    r"^[“]?" + one_of("每 逐 历 月均 年均 日均 周周 天天 年年 月月") + "|(?:均|逐年|历年)$"
)
_ONE_EACH = re.compile(r"一[年季月周日天]一$")
_SAME_DAY = re.compile(r"^(?:当天|当日|同日|同一天|当晚)")
_THIS_YEAR = ("今年", "本年", "今年以来", "年内", "当年")
_SPLIT_WORDS = (
    (("项", "题", "条", "节", "数", "栏", "账", "剧", "曲", "书", "科", "醒"), "目前"),
    (("投产", "达产", "建成", "完工", "竣工", "投用", "满产", "量产"), "后年"),
    (("然", "之", "以", "此"), "后天"),
)
"""The end of a word, and the date that the next characters only seem to be."""


def split_word(it: Statement) -> bool:
    """Characters of two words that look like a date between them: 项|目前|期, 投产|后年|产值."""
    return any(it.date.text == date and it.before.endswith(words) for words, date in _SPLIT_WORDS)


def repeated(it: Statement) -> bool:
    """A set of times, or a rate per time."""
    each = _ONE_EACH.search(it.text[max(0, it.date.span[0] - 3) : it.date.span[1] + 1]) is not None
    return each or _REPEATED.search(it.date.text) is not None


def base_of_comparison(it: Statement) -> bool:
    """What something else is measured against."""
    if _BASE.search(_YEAR_BEFORE.sub("", it.before)):
        return True
    if re.search(r"(?:比|较|相比)[^，,。\d]{1,8}的$", it.before):
        return True  # 比高峰期的去年10月多200人
    if _GROUND.match(it.after) or re.search(r"(?:历史|历年|往年)$", it.before):
        return True
    if it.date.text.endswith("同期") and _OF_RECORD.match(it.after):
        return True
    if it.date.text == "同期" and re.match(r"^(?:全[国省市区]|的|总)", it.after):
        return True  # 占同期全市外贸的四成
    if _WITH.search(it.before) and _COMPARED.search(it.after):
        return True
    if _EXCEEDS.search(it.before) and _WHOLE.search(it.date.text) and _LAST.match(it.after):
        return True
    if _UP_TO_LEVEL.search(it.before) and _LEVEL.match(it.after):
        return True
    return _IS.search(it.before) is not None and _TIMES.search(it.after) is not None


def rate_of_a_day(it: Statement) -> bool:
    """The day whose rate, prices or yardstick something is counted by: 按2021年末汇率."""
    counted = re.match(r"^[底末初]?的?(?:汇率|可比价|不变价|价格|口径|标准|基数)", it.after)
    return counted is not None and re.search(r"(?:按照?|以|依照?)$", it.before) is not None


def then_and_now(it: Statement) -> bool:
    """从昔日的…到今天的…: an attribute of what is contrasted, nothing that happens.

    So is the second half of 从1992年获批，到如今挺进前40, which is told with the first.
    """
    if _NOW.match(it.date.text) and _UNTIL.search(it.before) and not it.after.startswith("的"):
        return "从" in it.text[: it.date.span[0]]
    if re.search(r"\d", it.after):
        return False
    if _FROM.search(it.before) and re.match(
        r"^的[^，,。]{1,24}到(?:今天|如今|现在|今日)的", it.after
    ):
        return True
    now = _NOW.match(it.date.text) is not None
    return now and it.after.startswith("的") and re.search(r"(?:到|至|为)$", it.before) is not None


def first_of_two_values(it: Statement) -> bool:
    """The start of a growth from … to …."""
    return _FROM.search(it.before) is not None and _GROWS_TO.search(it.after) is not None


def same_day_again(it: Statement) -> bool:
    """当天 within the sentence that named the day: a further happening under one date."""
    if not _SAME_DAY.match(it.date.text):
        return False
    earlier = [o for o in it.others if o.span[1] <= it.date.span[0]]
    same = any((o.start, o.end) == (it.date.start, it.date.end) for o in earlier)
    mark = it.text[: it.own[0]].rstrip()[-1:]
    return same and (bool(it.before.strip()) or mark in "，,")


def _under_asof(it: Statement) -> bool:
    """True when 截至 stands before, and nothing is told between."""
    before = [o for o in it.others if o.span[1] <= it.date.span[0]]
    if not before or before[-1].role is not Role.ASOF:
        return False
    between = it.text[before[-1].span[1] : it.date.span[0]]
    return not HAPPENS.search(between) and not NUMBER.search(between)


def _whole_same(other: DateMention, it: Statement) -> bool:
    """True when the date next before says about the same time."""
    a, b = (other.start, other.end), (it.date.start, it.date.end)
    return None not in (*a, *b) and a[0] <= b[1] and b[0] <= a[1] and it.date.approx  # type: ignore[operator]


def said_twice(it: Statement) -> bool:
    """The time said a second time in one clause (2021年…全年) or as a gloss (也就是正月初七)."""
    if it.date.text in _THIS_YEAR and _under_asof(it):
        return True  # 截至12月25日，口岸今年出入境5.8万人次
    if any(o.span[1] == it.date.span[0] and _whole_same(o, it) for o in it.others):
        return True  # 年终岁末
    same = [
        o
        for o in it.others
        if o.span[1] <= it.date.span[0] and (o.start, o.end) == (it.date.start, it.date.end)
    ]
    gloss = re.fullmatch(r"(?:也就是|即|就是|正是)", it.before) is not None
    whole = re.match(r"全年|当年|全月|当月", it.date.text) is not None
    return any(gloss or (whole and o.span[0] >= it.own[0]) for o in same)


SPLIT_WORD = Rejection(
    "split word",
    "number",
    split_word,
    ("完成水厂项«目前»期研究。", "达产«后年»产值9亿元。"),
    ("«目前»，水厂完成前期研究。",),
)
FREQUENCY = Rejection(
    "frequency",
    "frequency",
    repeated,
    ("码头«每天»装卸3000箱。", "一季一签约，«一月»一开工。"),
    ("«当天»，码头装卸3000箱。",),
)
BASE = Rejection(
    "base",
    "comparison",
    base_of_comparison,
    (
        "出口比«去年同期»多一成。",
        "产值与«2019年»持平。",
        "产值在«去年»高基数的基础上增长。",
        "企业数是«2015年»的3倍。",
        "增速高出«前三季度»1.2个百分点。",
        "客流恢复到«2019年»同期水平。",
        "产值创历史«同期»新高。",
        "前8个月引资9亿元，已超«去年全年»。",
    ),
    ("«去年同期»，出口为3亿元。", "园区成立于«2019年»。"),
)
FROM_VALUE = Rejection(
    "from value",
    "comparison",
    first_of_two_values,
    ("税收从«2015年»的3亿元增长到‹2020年›的9亿元。",),
    ("从«2015年»起步，园区已有企业30家。",),
)
RATE = Rejection(
    "rate of a day",
    "comparison",
    rate_of_a_day,
    ("按«2021年末»汇率计算，投资约合3亿美元。",),
    ("按合同，«2021年末»项目投产。",),
)
THEN_AND_NOW = Rejection(
    "then and now",
    "attributive",
    then_and_now,
    ("从一张图纸到«今天»的千亿园区，新区走过三十年。", "从‹1992年›获批，到«如今»挺进全国前40。"),
    ("«今天»的开工仪式上，12个项目动工。",),
)
SAME_DAY = Rejection(
    "same day",
    "duplicate",
    same_day_again,
    ("‹5月6日›，大楼启用，首批团队«当天»入驻。",),
    ("大会开幕；«当天»，9个项目签约。",),
)
SAID_TWICE = Rejection(
    "said twice",
    "duplicate",
    said_twice,
    ("‹2021年›预计«全年»产值超过9亿元。", "‹5月6日›，也就是«立夏»，大楼启用。"),
    ("‹2021年›，产值突破9亿元，«全年»新增企业8家。",),
)
