"""The slots of weeks and of the days in them, working days among them."""

from __future__ import annotations

from timeline.dates import words as w
from timeline.dates.rule import Slot
from timeline.text.alternation import words_as_tree

WEEKS: dict[str, Slot] = {
    "relweek": Slot(
        rf"(?:(?<!一)|(?!下下))(?:(?!大)|(?<![扩最强伟重]))(?:{words_as_tree(w.RELATIVE_WEEKS)})(?!期(?!间)|[边岁密全长转围])",
        lambda text, anchor: (anchor.today(), w.RELATIVE_WEEKS[text]),
    ),
    "weekday": Slot(
        r"[一二三四五六日天](?!(?![0-9一二两三四五六七八九十]{1,3}[点时:]|一[早大整])[0-9一二三四五六七八九十])",
        lambda text, _: w.WEEKDAYS[text],
    ),
    "weekdaypair": Slot(
        r"一二|二三|三四|四五|五六|六[日天]",
        lambda text, _: (w.WEEKDAYS[text[0]], w.WEEKDAYS[text[1]]),
    ),
    "weeknumber": Slot(
        r"头一个?|首|第[一二三四1-4]|最后一",
        lambda text, _: 0 if text[0] == "最" else 1 if text[0] in "头首" else w.SMALL[text[1]],
    ),
    "workdaynumber": Slot(
        r"首|第(?:[1-9][0-9]?|二?十?[一二三四五六七八九]|二?十)|最后一",
        lambda text, _: -1 if text[0] == "最" else 1 if text == "首" else w.small_number(text[1:]),
    ),
    "tradingday": Slot(r"交易日", lambda text, _: True),
    "alike": Slot(
        r"(?:闭馆|休馆|闭园|限行|例会|轮休|双休)|(?:[、和及](?:周|星期|礼拜)?[一二三四五六日天])+"
        r"(?:开放|营业|上课|照常|[均都各]|闭馆|休馆|闭园|休息|限行|例会|轮休|双休)"
        r"|(?:(?<=[一二三四五六日天][、和及]周[一二三四五六日天])|(?<=[一二三四五六日天][、和及]星期[一二三四五六日天]))"
        r"(?:开放|营业|上课|照常|[均都各]|休息)",
        lambda text, _: text,
    ),
}
"""Weeks, weekdays, what is so every week, and working days by their number."""
