"""The dateline that opens an agency's report or a press release: 新华社北京10月27日电."""

from __future__ import annotations

import re
from dataclasses import dataclass

_DATE = r"(?P<date>(?:(?:19|20)\d\d年)?\d{1,2}月\d{1,2}日)"
_FULL = r"(?P<date>(?:19|20)\d\d年\d{1,2}月\d{1,2}日)"
_AGENCY = (
    r"(?P<agency>新华社|中新社|中新网|人民网|央视网|新华网|中国网|中新经纬|法新社|路透社|"
    r"美通社|本报|本网|本台)"
)
_PLACE = r"(?:中国)?[\u4e00-\u9fff]{2,8}(?:[/、][\u4e00-\u9fff]{2,8}){0,3}"
_CITY = r"[\u4e00-\u9fff]{2,4}"
# 电 and 讯 end the dateline; in 9月8日电力 they do not.
_WIRE = r"[电讯](?=题[:：]|[^\u4e00-\u9fff]|$)"
_MEDIUM = (
    r"(?P<agency>[\u4e00-\u9fff]{2,8}?(?:新闻|日报|晚报|晨报|早报|商报|时报|都市报|发布|融媒体?|社|"
    r"网|客户端|快报|报))(?:[\u4e00-\u9fff]{2,8}?)?\s*"
)
_DATELINES = (
    re.compile(rf"^[【(（]?{_AGENCY}[^，。\d]{{0,12}}{_DATE}\s*专?{_WIRE}"),
    re.compile(rf"^[【(（]?{_PLACE}[，,\s]*{_FULL}\s*(?:{_WIRE}|/|——|--|–)"),
    re.compile(rf"^[【(（]{_PLACE}[，,\s]*{_FULL}(?P<agency>)[】)）]"),
    re.compile(rf"^{_FULL}[，,\s]+{_PLACE}\s*(?:——|--|–|/)"),
    re.compile(rf"^[【(（]{_FULL}[，,\s]*(?:{_PLACE}[】)）]\s*(?:——|--|–|/)|{_CITY}[】)）])"),
    re.compile(rf"^[【(（]?{_MEDIUM}{_DATE}\s*专?{_WIRE}"),
)
_OWN = frozenset({"本报", "本网", "本台"})

EXAMPLES: tuple[tuple[str, str, str | None], ...] = (
    ("新华社北京10月27日电（记者 程远山）", "10月27日", "新华社"),
    ("本报武汉2020年9月8日讯 8日，", "2020年9月8日", None),
    ("（西宁2020年9月8日电 记者 卓玛）8日，", "2020年9月8日", None),
    ("郑州，2023年10月24日 /美通社/ -- 今天", "2023年10月24日", None),
    ("【武汉，2023年10月24日】今天", "2023年10月24日", None),
    ("2023年10月24日，中国郑州——今天", "2023年10月24日", None),
    ("（郑州/洛阳，2023年10月24日）今天", "2023年10月24日", None),
    ("（2023年10月24日，郑州）——今天", "2023年10月24日", None),
    ("海西新闻11月8日讯 （记者 施乐）昨天", "11月8日", "海西新闻"),
    ("【本报郑州10月24日讯】记者", "10月24日", None),
    ("本报杭州1月5日电 园区", "1月5日", None),
)
NEVER: tuple[str, ...] = (
    "2020年9月8日，园区投产。",
    "园区2020年9月8日投产。",
    "一期2020年9月8日电力接入。",
    "9月8日电商节开幕。",
    "园区新闻中心11月8日讯息系统上线。",
    "（2023年10月24日，郑州航空港区开工）",
)


@dataclass(frozen=True, slots=True)
class Dateline:
    """What a dateline states: its date as written, and the agency that it names."""

    text: str
    date: str
    agency: str | None = None


def read_dateline(text: str) -> Dateline | None:
    """The dateline at the start of a paragraph, None when there is none.

    >>> read_dateline("新华社北京10月27日电（记者 程远山）")
    Dateline(text='新华社北京10月27日电', date='10月27日', agency='新华社')
    """
    for pattern in _DATELINES:
        if found := pattern.match(text):
            agency = found.groupdict().get("agency") or None
            return Dateline(found.group(), found.group("date"), None if agency in _OWN else agency)
    return None
