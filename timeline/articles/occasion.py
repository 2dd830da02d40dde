"""Lines that say when a text was spoken or put together, where nothing says when it appeared."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import islice

from timeline.articles.header_dates import find_day, fold_widths
from timeline.models import Certainty, Paragraph, ParagraphKind, Publication

_HEAD = 8
_LONGEST = 60
_DIGIT = r"[\d〇○零一二三四五六七八九]"
_SMALL = r"[\d一二三四五六七八九十]{1,3}"
_FULL = rf"(?:19|20|二[〇○零]){_DIGIT}{{2}}年{_SMALL}月{_SMALL}日"
_ORGANISATION = r"部|办公室|办|局|委|委员会|中心|院|处|馆|志|整理|编|编印|编写|供稿|提供"
_SPOKEN = re.compile(
    rf"^[—\-─\s(（]*{_FULL}(?:[上下]午)?\s*[,，]?在?[^。；;！？!?]{{2,40}}"
    r"(?:会议|全会|大会|会|论坛|仪式|典礼)上?(?:的(?:工作)?(?:报告|讲话|致辞|发言|演讲|述职))?[)）]?$"
)
_BY_MONTH = re.compile(
    rf"^[(（]?[^，。；：！？,;:!?\d]{{2,24}}?(?:{_ORGANISATION})[\s\u3000]*"
    r"((?:19|20)\d\d)年(1[0-2]|0?[1-9])月[)）]?$"
)

SPOKEN_EXAMPLES = (
    "——2024年1月16日在某市第十八届人民代表大会第三次会议上",
    "（2021年2月24日在全市开发区高质量发展大会上的讲话）",
    "二〇二三年一月九日在管委会年度工作会议上",
)
SPOKEN_NEVER = (
    "2024年1月16日在高新区开工",
    "2024年1月16日，园区在杭州召开大会，18个项目签约",
    "2024年1月16日园区招商大会上，18个项目签约。",
)
MONTH_EXAMPLES = ("（某高新区党群工作部整理　2022年1月）", "开发区管委会办公室 2023年12月")
MONTH_NEVER = ("2022年1月", "该部2022年1月成立，", "一期2022年1月投产", "项目部成立于2022年1月")


def is_spoken(text: str) -> bool:
    """True for the line below a title that says when and where a report was given.

    >>> is_spoken("——2024年1月16日在某市第十八届人民代表大会第三次会议上")
    True
    """
    return len(text) <= _LONGEST and bool(_SPOKEN.match(fold_widths(text)))


def spoken_on(paragraphs: Sequence[Paragraph]) -> Publication | None:
    """The day of such a line: what 今年 and 过去一年 in the report count from."""
    for paragraph in paragraphs[:_HEAD]:
        if not is_spoken(paragraph.simplified):
            continue
        if found := find_day(fold_widths(paragraph.simplified)):
            evidence = f"第{paragraph.lines[0][1]}行：{paragraph.text}"
            return Publication(found[0], found[0], Certainty.INFERRED, evidence)
    return None


def put_together(paragraphs: Sequence[Paragraph]) -> Publication | None:
    """The month in which an office says, below the text, that it put it together."""
    for paragraph in _last(paragraphs):
        found = _BY_MONTH.match(fold_widths(paragraph.simplified))
        if found:
            year, month = int(found[1]), int(found[2])
            last = date(year, month, monthrange(year, month)[1])
            evidence = f"第{paragraph.lines[0][1]}行：{paragraph.text}"
            return Publication(date(year, month, 1), last, Certainty.STATED, evidence)
    return None


def is_put_together(text: str) -> bool:
    """True for a line that names an office and a month, and nothing else.

    >>> is_put_together("（某高新区党群工作部整理　2022年1月）"), is_put_together("2022年1月")
    (True, False)
    """
    return bool(_BY_MONTH.match(fold_widths(text)))


def _last(paragraphs: Sequence[Paragraph]) -> Iterator[Paragraph]:
    """The last line of the text, or one behind it that says so."""
    told = (
        p
        for p in reversed(paragraphs)
        if p.kind is not ParagraphKind.CHROME or is_put_together(p.simplified)
    )
    yield from islice(told, 1)
