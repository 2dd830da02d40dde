"""The words of dates as regular expressions, with a reading for each: numbers, units, edges."""

from __future__ import annotations

DIGITS = dict(zip("〇零一二三四五六七八九", (0, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9), strict=True))


def _chinese(number: int) -> str:
    tens, ones = divmod(number, 10)
    head = "" if tens == 0 else "十" if tens == 1 else "一二三四五六七八九"[tens - 1] + "十"
    return head + ("" if ones == 0 else "一二三四五六七八九"[ones - 1])


def _forms(number: int) -> list[str]:
    forms = [str(number), f"{number:02d}", _chinese(number)]
    forms += [_chinese(number).replace("二十", "廿").replace("三十", "卅")]
    if number == 2:
        forms.append("两")
    if 10 < number < 20:
        forms.append("一" + _chinese(number))
    return forms


SMALL: dict[str, int] = {form: number for number in range(1, 100) for form in _forms(number)} | {
    "百": 100,
    "一百": 100,
}
"""Every way to write 1–100: digits, padded digits, Chinese, 廿 and 卅."""

# Longest spellings first, so that 十二 wins over 十.
_CN12 = "十[一二]?|[一二三四五六七八九]"
_CN31 = "三十一?|卅一?|(?:二十|廿|一?十)[一二三四五六七八九]?|[一二三四五六七八九]"
BEFORE_DIGITS = r"(?<![0-9.])"
BEFORE_CHINESE = r"(?<![一二三四五六七八九十百千万零〇两几数第周])(?<!星期)(?<!礼拜)"
YEAR_DIGITS = rf"{BEFORE_DIGITS}(?<![0-9]/)(?<![A-Za-z])(?:1[0-9]{{3}}|20[0-9]{{2}}|21[0-4][0-9])"
YEAR_CHINESE = (
    r"(?<![一二三四五六七八九十百千万零〇])"
    r"(?:一[〇零一二三四五六七八九]{3}|二[〇零一][〇零一二三四五六七八九]{2})"
)
# Years without their century that can be no length: 08年, 九八年, 零八年 (三五年 is "some years").
YEAR_SHORT = (
    rf"(?:{BEFORE_DIGITS}0[0-9]|(?<![一二三四五六七八九十百千万零〇第近约每])"
    r"(?:[零〇][零〇一二三四五六七八九]|[五六七八九][零〇一二三四五六七八九]|[一四][〇零三四五六七八九]"
    r"|二[〇零])(?<!五六)(?<!六七)(?<!七八)(?<!八九)(?<!四五))"
)
MONTH_NUMBER = rf"(?:{BEFORE_DIGITS}(?:1[0-2]|0?[1-9])(?![0-9])|{BEFORE_CHINESE}(?:{_CN12}))"
DAY_NUMBER = rf"(?:{BEFORE_DIGITS}(?:3[01]|[12][0-9]|0?[1-9])(?![0-9])|{BEFORE_CHINESE}(?:{_CN31}))"
COUNT = (
    rf"(?:{BEFORE_DIGITS}[1-9][0-9]{{0,2}}(?![0-9])"
    rf"|{BEFORE_CHINESE}(?:一百|[一二三四五六七八九]?十[一二三四五六七八九]?|[一二两三四五六七八九]))"
)


TO = "(?:至|到|—{1,2}|-{1,2}|–|―|~)"
"""Between the ends of a range."""
LIST = "(?:、|和|及|与)"
"""Between the parts of a list."""


PAUSE = "(?=[,。;!?]|$)"
"""Where a clause ends."""


def year_number(text: str) -> int:
    """1998, 二〇三五, 二零二一 as a number.

    >>> year_number("二〇三五")
    2035
    """
    return int(text if text.isascii() else "".join(str(DIGITS.get(c, c)) for c in text))


def small_number(text: str) -> int:
    """A number below 1000 in digits, or below 100 in Chinese.

    >>> small_number("廿八"), small_number("07"), small_number("两")
    (28, 7, 2)
    """
    return SMALL[text] if text in SMALL else int(text)


def century_of(number: int, newest: int) -> int:
    """A year of two digits: this century's up to ``newest``, else the last one's.

    >>> century_of(8, 2024), century_of(98, 2024)
    (2008, 1998)
    """
    return 2000 + number if 2000 + number <= newest else 1900 + number


RELATIVE_YEARS: dict[str, int] = {
    "大前年": -3,
    "前年": -2,
    "去年": -1,
    "今年": 0,
    "本年": 0,
    "明年": 1,
    "后年": 2,
    "大后年": 3,
}
"""Counted from the year of publication."""

NARRATIVE_YEARS: dict[str, int] = {
    "上一年": -1,
    "上年": -1,
    "同年": 0,
    "当年": 0,
    "该年": 0,
    "那年": 0,
    "那一年": 0,
    "这一年": 0,
    "是年": 0,
    "次年": 1,
    "翌年": 1,
    "下一年": 1,
    "第二年": 1,
    "前一年": -1,
    "此前一年": -1,
}
"""Counted from the year that the passage named last."""

STRICTLY_NARRATIVE = frozenset(
    {"那年", "那一年", "这一年", "是年", "次年", "翌年", "第二年", "前一年", "此前一年"}
)
"""Of these, the ones that say nothing where no year was named (第二年减半)."""

NAMED_YEARS: dict[str, int] = {"千禧年": 2000, "千禧之年": 2000}

JOINED_UNITS: dict[str, tuple[int, int]] = {
    "今明后": (0, 2),
    "今明": (0, 1),
    "明后": (1, 2),
    "去今": (-1, 0),
    "昨今": (-1, 0),
    "昨前": (-2, -1),
    "前昨": (-2, -1),
    "前去": (-2, -1),
}
"""Two or three neighbouring years (今明两年) or days (明后两天), from publication."""

RELATIVE_MONTHS: dict[str, int] = {
    "上上个月": -2,
    "大上个月": -2,
    "大上月": -2,
    "上上月": -2,
    "上一个月": -1,
    "下一个月": 1,
    "上个月": -1,
    "上月": -1,
    "本月": 0,
    "这个月": 0,
    "这月": 0,
    "下个月": 1,
    "下月": 1,
    "下下个月": 2,
}
NARRATIVE_MONTHS: dict[str, int] = {
    "当月": 0,
    "同月": 0,
    "该月": 0,
    "是月": 0,
    "次月": 1,
    "翌月": 1,
    "前一个月": -1,
    "此前一个月": -1,
}

RELATIVE_DAYS: dict[str, int] = {
    "大大前天": -4,
    "大大后天": 4,
    "前晚": -2,
    "前儿": -2,
    "前儿个": -2,
    "后儿": 2,
    "后儿个": 2,
    "前夜": -2,
    "昨儿个": -1,
    "昨儿": -1,
    "今儿个": 0,
    "今儿": 0,
    "今夜": 0,
    "明儿个": 1,
    "明儿": 1,
    "明夜": 1,
    "后晚": 2,
    "大前天": -3,
    "前天": -2,
    "前日": -2,
    "昨天": -1,
    "昨日": -1,
    "昨晚": -1,
    "昨夜": -1,
    "昨晨": -1,
    "昨早": -1,
    "昨": -1,
    "今": 0,
    "明": 1,
    "今天": 0,
    "今日": 0,
    "今晚": 0,
    "今晨": 0,
    "今早": 0,
    "明天": 1,
    "明日": 1,
    "明晚": 1,
    "明晨": 1,
    "明早": 1,
    "后天": 2,
    "大后天": 3,
}
NARRATIVE_DAYS: dict[str, int] = {
    "这天": 0,
    "这一天": 0,
    "那天": 0,
    "那一天": 0,
    "此前一天": -1,
    "前一天": -1,
    "前一日": -1,
    "同日": 0,
    "同一天": 0,
    "当日": 0,
    "当天": 0,
    "当晚": 0,
    "当夜": 0,
    "次日": 1,
    "翌日": 1,
    "第二天": 1,
    "隔天": 1,
    "隔日": 1,
}

_WEEK_OFFSETS = {"上上": -2, "大上": -2, "上": -1, "本": 0, "这": 0, "下": 1, "下下": 2}
_MEASURES = ("", "个", "一", "一个")

RELATIVE_WEEKS: dict[str, int] = {
    f"{which}{measure}{unit}": offset
    for which, offset in _WEEK_OFFSETS.items()
    for measure in _MEASURES
    for unit in ("周", "星期", "礼拜")
}
"""上周 上个星期 这个礼拜 下一周 …, counted from the week of publication."""

WEEKDAYS = dict(zip("一二三四五六日天", (0, 1, 2, 3, 4, 5, 6, 6), strict=True))

QUARTERS = {"一": 1, "二": 2, "三": 3, "四": 4, "1": 1, "2": 2, "3": 3, "4": 4, "首": 1}
SEASONS = {"春": 1, "夏": 2, "秋": 3, "冬": 4}
EDGES = {"初": 1, "中": 2, "底": 3, "末": 3, "终": 3, "尾": 3}
TENDAYS = {
    "上旬": 1,
    "中旬": 2,
    "下旬": 3,
    "上中旬": 4,
    "中上旬": 4,
    "中下旬": 5,
    "上半月": 6,
    "下半月": 7,
    "上半个月": 6,
    "下半个月": 7,
    "前半个月": 6,
    "后半个月": 7,
    "前半月": 6,
    "后半月": 7,
}


HAPPENINGS = (
    *("成立", "毕业", "签约", "开工", "投产", "运营", "退休", "入职", "建成"),
    *("开业", "上市", "落户", "获批", "创业", "参军", "结婚", "离职", "去世"),
    *("辞职", "时隔", "阔别", "相隔", "事隔", "事发", "出生", "竣工", "注册"),
    *("挂牌", "揭牌", "完工", "交付", "通车", "入园", "会后", "生效", "实施"),
    *("施行", "发布", "启动", "启用", "设立", "组建", "创建", "创办", "开园", "改制", "投用"),
    *("建立", "开通", "上线", "开放", "建园", "建区", "扩区", "升级"),
)
NOT_AFTER = "".join(f"(?<!{word})" for word in HAPPENINGS)
"""成立10年后 counts from a founding that nobody dates, not from publication."""
