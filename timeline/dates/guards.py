"""Where a numeral can begin a date: what a text of figures is skimmed by, before any rule is tried.

A test compares the scan with and without them.
"""

from __future__ import annotations

from timeline.dates.engine import Guard
from timeline.dates.words import LIST, TO

_DIGITS = "0123456789"
_CHINESE = "〇零一二三四五六七八九十廿卅两"
_NUMERAL = f"[{_DIGITS}{_CHINESE}百千]"
# What follows the numeral of a date: a unit, or a word that stands between it and its unit.
_UNIT = (
    r"[年月日号天周季世]|个?多?(?:半?月|季度|星期|礼拜|小时|世纪|半[天年])|分钟|秒|刻钟|[Qq][1-4]|[Hh][12](?![0-9])"
    r"|[多余几]个?(?:[年月日天周]|星期|礼拜|小时|分)"
)
# Plans (“十四五”期间) end with 五 and festivals (“十一”) with 一, and may stand in quotation marks.
_OF_PLAN = "的?(?:[期时末收开最后前头首起中以第上下]|规划期)"
_CLOSING = '[”’"」]'
_FESTIVE = (
    '国劳青儿妇节期前后当假小黄长”’」,。;!以之那夜 "这放去回吃我你休上下凌出是快还将起至早晚深清中'
)
"""What follows 五一, 十一, 七夕 where a festival is meant."""
_LISTED = rf"(?:{LIST}|{TO})第?{_NUMERAL}{{1,5}}(?:{_UNIT}|{LIST}|{TO})"

GUARDS: tuple[Guard, ...] = (
    Guard(
        _DIGITS,
        rf"(?<![0-9]{{2}})(?=[0-9]{{0,3}}(?:{_UNIT}|{_LISTED})|[0-9]{{3}}(?:[-./—]| / )[0-9]"
        r"|(?<=[望眸顾首别见好][0-9])[0-9]{3}(?![0-9年])|[0-9]{4,5}月|[0-9]{7}(?![0-9])|[0-9]{3}-?W[0-5]|[0-9]{3}这|[0-9]{3}[上下前后首]半年)",
    ),
    Guard(
        _CHINESE,
        # Party congresses (十八大) and festivals (五一, 七夕) begin like numerals too.
        rf"(?={_NUMERAL}{{0,6}}(?:{_UNIT}|{_LISTED}|[大届]|(?<=一){_CLOSING}|{_OF_PLAN}|(?<=五){_CLOSING}{_OF_PLAN})"
        rf"|[一四夕八](?:{TO}|[{_FESTIVE}])|[一四夕八]$)",
    ),
)
