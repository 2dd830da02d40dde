"""What a paragraph looks like: headline, opening of a report, caption, bulletin item."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from itertools import islice

from timeline.articles.chronicle import heads_entry, is_date_line
from timeline.articles.dateline import read_dateline
from timeline.articles.header import read_header
from timeline.articles.medium import NOBODY
from timeline.articles.occasion import is_put_together, is_spoken
from timeline.clean.column import ended
from timeline.clean.wraps import is_byline
from timeline.models import Paragraph, ParagraphKind

_LONGEST_HEADLINE = 45
_HEAD = 4
LONGEST_COLUMN = 4
"""The name of a column above a title: 调查, 国内要闻."""
_LONGEST_CAPTION = 24
_INNER_STOP = re.compile(r"[。；;]|[，,].*[，,]")
_OPENING = re.compile(r"^(?:【?本[报网刊台]专?讯|【本报专讯】)")
_CAPTION = re.compile(
    r"^(?:(?:上|下|左|右|题|资料|配)?图(?:为|片说明|片)?\s*[:：]|图为|图片来源|[▲△▼▽])|"
    r"[^。]{0,14}[摄攝][）)]?$|供图[）)]?$"
)
_SITE = re.compile(
    r"^[-·|\s]*[\u4e00-\u9fffA-Za-z]{2,12}(?:网|日报|晚报|在线|客户端|公众号|论坛)$|"
    r"^[\u4e00-\u9fff]{2,6}(?:报|晨讯|晚讯|周刊|电视台|融媒体?|发布)$"
)
_DATE_ALONE = re.compile(
    r"^(?:\d{4}年)?(?:\d{1,2}月)?(?:\d{1,2}日)?(?:[（(].{1,8}[)）])?$|"
    r"^[〇零一二三四五六七八九十]{1,4}[年月]$"
)
_GUEST = re.compile(
    r"^(?:本期|特邀)?(?:受访|访谈|采访|对话|对谈|座谈)?(?:者|人物?|对象|嘉宾)(?:简介|名片)?\s*[:：丨|]\s*(?=[^。]{2,40}$)"
)
_NOTE = re.compile(r"^[（(【\[]?编者(?:按|的话|注)[】\]]?\s*[:：丨|】]?")
_NUMBERED = re.compile(
    r"^(?:[（(]?[一二三四五六七八九十]+[）)、.．]|第[一二三四五六七八九十]+[章节部分])"
)
_SPEAKER = re.compile(r"^[^：:，。]{1,8}[：:].*[？?!！]$")
_ADDRESSED = re.compile(r"^(?:各|尊敬的|亲爱的|致).*[:：]$|^[^。]*[，、][^。]*[:：]$|^.{9,}[:：]$")
# 税收收入：72.4亿元 is a figure, 新区：2023年再出发 a headline.
_FIGURE = re.compile(r"[:：]\s*约?\d[\d.,]*\s*(?!年)[万亿千百]?(?!年)[\u4e00-\u9fff%％]{1,4}$")
_LABEL = re.compile(r"^【(?!本报|本报讯|新华|记者)[^】]{1,12}】")
_DIGEST = (
    r"(?:快讯|简讯|短讯|速览|速递|早报|联播|要闻|集锦|一览|播报|简报|快报|汇总|简明新闻|新闻摘要|"
    r"一周)"
)
_COLUMN = r"(?:动态|资讯|信息|回顾|进展)"
_DIGEST_TITLE = re.compile(
    rf"{_DIGEST}$|^(?:一周|本周|上周|今日|每日|本月|上月).{{0,12}}(?:{_DIGEST}|{_COLUMN})$"
)
_COLUMN_TITLE = re.compile(rf"{_COLUMN}$")
_AROUND_TITLE = re.compile(r"[（(《【].*?[）)》】]|(?:19|20)\d\d[-/.年].*$|第\d+期.*$|\s")
_NAMED = re.compile(r"^《([^》]{2,12})》")
_ITEM_MARKS = (
    re.compile(r"^[●■◆▲◎★△▶►·•]"),
    re.compile(r"^(?:\d{1,2}[.、．]|[（(]\d{1,2}[）)]|[①-⑳])"),
    re.compile(r"^[一二三四五六七八九十]{1,3}[、.．](?=.*[。；])"),
    re.compile(r"^[\[［〔][^\]］〕]{2,10}[\]］〕]"),
    re.compile(r"^[\u4e00-\u9fff]{2,6}(?:[：:]|讯[：:]?\s)(?=.*[。；])"),
)
"""How the items of a bulletin begin, one way for the whole of it."""
_FALSE_LABEL = re.compile(
    r"^【(?:相关|延伸|编者|摘要|核心|导读|导语|提要|版权|责|正文|同期|解说|字幕|口播|演播室|画面|现场|"
    r"\d{1,2}[:：]|记者|背景|链接|点评|结语|问|答|标题)"
)

ORIGINAL_TITLE = re.compile(r"^[(（]?原(?:标题|標題|题)\s*[:：]\s*(.+?)[)）]?$")
IMPRINT = re.compile(r"^(\S{2,20}?)[ ：:]*(?:19|20)\d\d年(?:\d{1,2}月)?(?:编印|编制|刊印|印制)$")


def is_headline(paragraph: Paragraph) -> bool:
    """True for a short line that is not a sentence: a title, a heading, or a caption."""
    text = paragraph.simplified
    if paragraph.kind in (ParagraphKind.TITLE, ParagraphKind.HEADING):
        return True
    if paragraph.kind is not ParagraphKind.BODY or len(text) > _LONGEST_HEADLINE:
        return False
    sentence = ended(text.rstrip("！？!?")) or bool(
        _INNER_STOP.search(text)
        or _SPEAKER.match(text)
        or _ADDRESSED.match(text)
        or _FIGURE.search(text)
    )
    return not (sentence or is_opening(paragraph) or is_credit(paragraph))


def is_opening(paragraph: Paragraph) -> bool:
    """True for the first paragraph of a report: 本报讯, 新华社北京10月27日电."""
    text = paragraph.simplified
    return bool(_OPENING.match(text)) or read_dateline(text) is not None


def is_credit(paragraph: Paragraph) -> bool:
    """True for a line that stands around a title: a header line, a byline, a site, a guest."""
    text = paragraph.simplified
    if heads_entry(paragraph):
        return False
    if is_byline(text) or is_site(paragraph) or is_spoken(text) or is_put_together(text):
        return True
    return bool(_GUEST.match(text)) or read_header(text) is not None


def is_site(paragraph: Paragraph) -> bool:
    """True for the name of a medium on a line of its own."""
    text = paragraph.simplified
    return bool(_SITE.match(text)) and not any(text.endswith(word) for word in NOBODY)


def is_digest_name(text: str) -> bool:
    """True for the name of a bulletin: 园区快报."""
    return bool(_DIGEST_TITLE.search(text))


def is_original_title(paragraph: Paragraph) -> bool:
    """True for （原标题：…）, which reposts add."""
    return bool(ORIGINAL_TITLE.match(paragraph.simplified))


def is_imprint(paragraph: Paragraph) -> bool:
    """True for 档案馆 2024年编印: who printed a document, and in which year."""
    return bool(IMPRINT.match(paragraph.simplified))


def is_section(paragraph: Paragraph) -> bool:
    """True for a headline that only heads a section: 二、重点工作, or the year of a chronicle."""
    text = paragraph.simplified
    return bool(_NUMBERED.match(text) or _DATE_ALONE.match(text)) or is_date_line(text)


def is_caption(paragraph: Paragraph) -> bool:
    """True for a text that says of itself that it describes a picture."""
    return bool(_CAPTION.search(paragraph.simplified))


def is_note(paragraph: Paragraph) -> bool:
    """True for the editor's words on an article, which may stand over its header line."""
    return bool(_NOTE.match(paragraph.simplified))


def is_short(paragraph: Paragraph) -> bool:
    """True for a line that could be a caption by its length."""
    return len(paragraph.text) <= _LONGEST_CAPTION and "，" not in paragraph.text


def item_marks(paragraphs: Iterable[Paragraph]) -> tuple[Callable[[Paragraph], bool], ...]:
    """The ways in which items may begin on this page.

    【苏州】 always; others only under a title that says it is a bulletin (快讯, 联播).
    """
    own = (p for p in paragraphs if p.kind is not ParagraphKind.CHROME)
    heads = list(_titles(islice(own, _HEAD)))
    others = tuple(_starting(mark) for mark in _ITEM_MARKS)
    if any(map(_DIGEST_TITLE.search, heads)):
        return (_labelled, *others, _headlined)
    return (_labelled, *others) if any(map(_COLUMN_TITLE.search, heads)) else (_labelled,)


def _titles(head: Iterable[Paragraph]) -> Iterator[str]:
    """The titles at the head of a page; a header line where it comes first: 园区快报 6月1日."""
    titled = False
    for paragraph in head:
        if len(paragraph.text) <= _LONGEST_HEADLINE and not (titled and is_credit(paragraph)):
            yield _bare_title(paragraph)
        titled = True


def _bare_title(paragraph: Paragraph) -> str:
    """A title without brackets and the date behind it: 园区快报 2023年2月10日, 一周要闻（6月）."""
    named = _NAMED.match(paragraph.simplified)
    return named.group(1) if named else _AROUND_TITLE.sub("", paragraph.simplified)


def _labelled(paragraph: Paragraph) -> bool:
    text = paragraph.simplified
    return bool(_LABEL.match(text)) and not (_FALSE_LABEL.match(text) or heads_entry(paragraph))


def _headlined(paragraph: Paragraph) -> bool:
    return is_headline(paragraph) and not is_section(paragraph)


def _starting(mark: re.Pattern[str]) -> Callable[[Paragraph], bool]:
    return lambda paragraph: (
        paragraph.kind is not ParagraphKind.CHROME and bool(mark.match(paragraph.simplified))
    )
