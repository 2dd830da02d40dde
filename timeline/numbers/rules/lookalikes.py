"""What looks like a quantity and is none: dates, ordinals, sessions, codes, set phrases."""

from __future__ import annotations

from timeline.numbers.engine import skip
from timeline.numbers.units import UNIT
from timeline.text.numerals import NUMERAL

_CHINESE = "[〇零一二三四五六七八九十]"

year = skip(
    r"(?:[12][0-9]{3}"
    r"|[一二][〇零一二三四五六七八九]{3})(?:[-–—~至到、][0-9〇零一二三四五六七八九]{2,4})?(?:年"
    r"|财年)",
    "2021年5月", "二〇三五年", "2019-2021年", "2020年家电",
    name="year",
)  # fmt: skip
short_year = skip(
    rf"(?:[0-9]{{2}}|[〇零一二三四五六七八九]{{2}})年(?=代|底|初|末|{_CHINESE}{{1,3}}月"
    rf"|[0-9]{{1,2}}月|[上下]半年)"
    rf"|[一二三四五六七八九]十年代",
    "98年5月", "九八年底", "80年代", "八十年代",
    name="short_year",
)  # fmt: skip
month_or_day = skip(
    rf"(?:[0-9]{{1,2}}|{_CHINESE}{{1,3}})(?:[-–—~至到、](?:[0-9]{{1,2}}|{_CHINESE}{{1,3}}))?"
    rf"(?:月(?:份|底|初|末|中旬|上旬|下旬)?(?:(?:[0-9]{{1,2}}|{_CHINESE}{{1,3}})[日号])?"
    rf"|[日号](?!内|以内|之内|线))",
    "5月1日", "三月", "1—5月", "16日",
    name="month_or_day",
)  # fmt: skip
clock = skip(
    r"[0-9]{1,2}(?::[0-9]{2}){1,2}|[0-9]{1,2}[时点](?:[0-9]{1,2}分|半)?(?!间)",
    "15:30",
    "9时30分",
    name="clock",
)
session = skip(rf"{NUMERAL}届(?:{NUMERAL}次)?", "五届十次全会", "十二届四次", name="session")
ordinal = skip(
    rf"第{NUMERAL}(?:{UNIT}|年|天|届|期|轮|季度|周)?", "第二批老旧学校", "第100万辆", name="ordinal"
)
phrase = skip(
    r"三个代表|两个维护|两个确立|四个全面|四个意识|四个自信|两个毫不|五个一|三个一批"
    r"|三个年(?!头)|两个健康|四个伟大|两个先行"
    r"|千家万户|百上千|千上万|千千万万|数以[千万亿]计|千儿八百|百花齐放|千方百计|万无一失|一五一十|三位一体|五位一体|四位一体|一分钟|[三五]分钟热度|一两句话|(?<=半斤)八两|三言两语"
    r"|一体两翼|十全十美|三令五申|九牛一毛"
    r"|两个一百年|三次产业|三只松鼠|七匹狼|三棵树|百家姓",
    "三个年活动", "五位一体",
    name="phrase",
)  # fmt: skip
