"""Rules: time stamps of a page, and dates that only set the scene for another."""

from __future__ import annotations

import re

from timeline.events.attribution import dates_report
from timeline.events.rejection import Rejection
from timeline.events.statement import Statement
from timeline.events.words import HAPPENS, NUMBER
from timeline.models import DateMention, ParagraphKind, Role
from timeline.text.alternation import one_of

_STAMP = re.compile(
    one_of(
        "来源 责编 责任编辑 编辑[:：] 作者[:：] 发布时间 发布日期 发表于 时间[:：] 版权"
        " [Cc]opyright ©"
        " 上一篇 下一篇 相关阅读 字体[:：] 浏览 点击 阅读 字号 ICP备? 第\\s*\\d+\\s*版"
    )
    + r"|(?:记者|通讯员)[\s:：]+[^，。？！?!]{2,16}$"
)
_LONGEST_STAMP = 80
_CLOCK = re.compile(r"^[\s\d:：/（）()\-—年月日时分星期周一二三四五六天]*$")
_AGENCY = re.compile(r"(?:社|报|网|讯)[^，,。]{0,8}$")
_LIST_MARK = re.compile(r"^[\s·•\-]+")
_TAKEN = re.compile(r"^[^，,。；]{0,14}(?:拍摄|航拍|俯拍|摄制|摄)(?:的|$|[）)])")
_TAKEN_ON = re.compile(r"(?:摄于|拍摄于|拍摄时间[为：:]?)$")
_PICTURE_OF = re.compile(
    r"^(?:[▲△▼▽↑↓]|[上下左右题配]?图为|[上下左右]?图[①-⑳\d一二三四五六]?[：:]|这是)"
)
_SEEN_FROM = re.compile(r"^[，,]?[^，,。]{0,6}(?:俯瞰|航拍|远眺|鸟瞰|眺望|俯拍)")
_VIEW = re.compile(
    r"^[^，,。；]{0,20}(?:现场|全景|外景|一角|一隅|夜景|鸟瞰图?|俯瞰图?|效果图|航拍图?|画面|场景|景象|资料图片?|资料照片)[。）)]?$"
)
_EMPTY = re.compile(
    r"(?:传来|迎来|收获|频传)(?:了)?(?:好?消息|捷报|喜讯|佳音)|好消息不断|喜事连连|亮点纷呈"
)


def stamp(it: Statement) -> bool:
    """A line that says when and by whom the text was put out, or lists another text."""
    if it.kind is ParagraphKind.CHROME:
        return True
    rest = it.text[: it.date.span[0]] + it.text[it.date.span[1] :]
    if _CLOCK.match(rest) or (it.after.startswith("电") and _AGENCY.search(it.before)):
        return True
    if _LIST_MARK.match(it.text) and re.fullmatch(r"[)）\s]*", it.after):
        return True
    if len(it.text) >= _LONGEST_STAMP:
        return False
    return (_STAMP.search(it.text) is not None and "。" not in it.text) or _bare(rest)


def _bare(rest: str) -> bool:
    """A few words beside the date that say nothing."""
    told = HAPPENS.search(rest) or NUMBER.search(rest) or re.search(r"[，。！？,]", rest)
    return len(rest.strip(" \u3000-·|")) <= 8 and told is None


def photographed(it: Statement) -> bool:
    """The day of a picture: what it shows did not happen then, or it shows a mere place."""
    if _TAKEN.match(it.after) or _TAKEN_ON.search(it.before):
        return True
    pictured = _PICTURE_OF.match(it.text) is not None
    behind = it.text[it.date.span[1] :]
    return pictured and bool(_VIEW.match(it.after) or _SEEN_FROM.match(behind))


def frame(it: Statement) -> bool:
    """Only sets the scene for a finer date that follows, or says no more than 好消息."""
    following = next((o for o in it.others if o.span[0] >= it.span[1]), None)
    if following is None or it.date.role is Role.ASOF:
        return False
    if _EMPTY.search(it.said):
        return True
    bare = not HAPPENS.search(it.said) and not NUMBER.search(it.said)
    return bare and _holds(it.date, following)


def mere_report(it: Statement) -> bool:
    """Says when something was learnt that stands under another date: 记者5日获悉，去年…."""
    behind = it.text[it.date.span[1] : it.span[1]].rstrip("，,：:；; ")
    follows = any(o.span[0] >= it.span[1] for o in it.others)
    return follows and dates_report(it) and not re.search(r"[，,：:]", behind.lstrip("，,"))


def _holds(wide: DateMention, fine: DateMention) -> bool:
    """True when a date lies inside another and is not the same."""
    if wide.start is None or wide.end is None or fine.start is None:
        return False
    same = (wide.start, wide.end) == (fine.start, fine.end)
    return wide.start <= fine.start <= wide.end and not same


STAMP = Rejection(
    "stamp",
    "chrome",
    stamp,
    ("来源：晨报 «2020-07-11 09:30»", "«2023年7月12日»", "新华社广州«5月9日»电"),
    ("«7月12日»，基地封顶。",),
)
MERE_REPORT = Rejection(
    "mere report",
    "duplicate",
    mere_report,
    ("记者«5日»从管委会获悉，‹去年›新区新增企业30家。",),
    ("记者«5日»从管委会获悉，新区新增企业30家。",),
)
PHOTOGRAPHED = Rejection(
    "photographed",
    "attributive",
    photographed,
    (
        "图为«9月26日»拍摄的新区全景。",
        "图为«12月29日»开工现场。",
        "新区夜景（摄于«2023年5月»）。",
    ),
    ("图为«9月26日»，工人在新区装配转向架。", "«12月29日»，开工现场机器轰鸣。"),
)
FRAME = Rejection(
    "frame",
    "duplicate",
    frame,
    ("«国庆前»，园区传来好消息：‹9月26日›，大楼启用。",),
    ("«9月»，大楼启用，‹10月›满员。",),
)
