"""What a headline is made from: the clauses that a date governs, without dates and leads."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from operator import itemgetter

from timeline.events.subject import lacks_predicate, opens_with_predicate
from timeline.models import Span, Status
from timeline.text.clauses import clause_at, clauses_within, split_clauses
from timeline.text.cues import MODALS

_LOOKS_BACK = 6
"""How many clauses back a subject is looked for."""

LONGEST_PIECE = 160
"""Characters of a clause that are read for a headline."""

_LEAD = re.compile(
    r"^(?:第[一二三四五六七八九十百\d]+条(?=[\s　])|收盘(?=[，,])"
    r"|本报讯|[^，,。（(]{2,8}(?:网|报|社|台)讯|新华社[^，,。（(]{0,10}电|【[^】]{0,12}】|[（(][^）)]{0,30}(?:记者|通讯员)[^）)]{0,30}[)）]"
    r"|与此同时|同时|此外|另外|其中|而且|比如|例如|图为"
    r"|据(?:了解|悉|介绍|统计|通报|说|透露|海关统计)|听说|坐等|记者(?:从.{0,20})?(?:获悉|了解到)|(?:从.{0,20})?获悉"
    r"|后来|后(?=因)|现(?=推迟|延期|改)|早在|就在|而在|仅在|值得一提的是|而(?!且)|但(?!是)|则|[\s,，:：;；、·•—…”’-])+"
)
_PREPOSITION = re.compile(
    r"(?:直[到至]|早在|就在|而在|仅在|(?<!关)于|在|自|从|到|至|截至|截止|(?<!原)定于|将于|已于|(?:时间|日期)(?:定)?(?:是|为|在))$"
)
_KEEPS_DATE = re.compile(
    r"(?:(?:持续|延续|延长|推迟|延期|延后|改期|顺延|截止|截止日期|有效期)(?:到|至|为)|改[到至在]|[始止]于"
    r"|(?:时间|日期|[示展会]期)(?:预计|暂|初步)?(?:为|是|在|：|:|定于|定在|定为)?)$"
)
_IS_SCHEDULE = re.compile(
    r"(?:为|是)[^，,。]{0,6}(?:公示|公告|报名|申报|受理|征集|展示)(?:期|时间)"
)
_GROWS_TO = re.compile(
    r"(?:增长|增加|上升|提高|提升|扩大|发展|攀升|跃升|下降|降低|减少|缩短|压缩|增|升|降)[到至]$"
)
_SINCE_DEED = re.compile(
    r"(?:自)?(?:建区|建园|建城|成立|设立|挂牌|开园|开业|运营|投产|投用|升级|获批|创建|启动|实施)$"
)
"""建区31年来: goes with the date behind it."""

_LEADS_TO_DATE = re.compile(r"^[^，,]{0,6}后的$")
_DEED_OF = re.compile(
    r"^(?P<deed>召开|举行|举办|创建|成立|获批|开园|开馆|投用|封顶|开工|动工|竣工|投产|启用|揭牌|通车|上市"
    r"|开业|下线)的(?P<what>[^，,的了]{2,20}?)(?:要求|提出|明确|指出|强调|透露)?$"
)
_IS_DAY = re.compile(r"^是(?=.*(?:周年|纪念日)$)")
_DATE_TAIL = re.compile(r"(?:以来|起|前|期间|，|,|的(?=[一首“《\d]))+")
_SETTING = re.compile(
    r"^(?:作为|围绕|随着|按照|根据|依托|立足|为了?|通过|由于|面对|聚焦|位于|占地|继.+之后|在.{1,16}(?:方面|之下|下|中|上|后|现场|期间|之际|前)$)|以来$|(?:会|式|论坛|活动)上$"
    r"|^正?是第?[^，,]{0,16}(?:节|日)[”」]?$|^从[^，,]*(?:增[加长]|提高|上升|下降|发展)[^，,]*\d[^，,]*$"
    r"|^以(?:[“「][^”」]{2,40}[”」]|[^，,]{2,40})为(?:主题|主线|抓手|契机|引领|目标)$"
    r"|^(?:公布|发布|举行|召开|举办|出炉)的[^，,]*(?:中|上|里|会后)$"
    r"|^(?:走进)?在[^，,]{2,20}(?:企业|公司|产业园|园区|高新区|经开区|开发区|新区|车间|工地|基地|工厂|厂区"
    r"|厂房|学校|医院|社区|码头|车站|中心|大厅|展厅|村|内|里|外|旁|边)$"
    r"|^(?:联系|咨询|举报|监督)(?:电话|人|方式)|^(?:地址|邮箱|网址|邮编)[：:]?"
    r"|^经[^，,]{2,24}(?:研究|审议|讨论|表决|审定|批准)(?:通过|决定|同意)?$"
    r"|^(?:不见不散|敬请期待|约起来|快来[^，,]{0,8}|你[^，,]{0,6}吗|快看[^，,]*)$"
)
_REPORTS = re.compile(
    r"^.{0,24}(?:了解到|获悉|看到|告诉记者|表示|说|介绍|透露|认为|指出|显示|称|统计)$|^记者.{0,12}(?:来到|走进|探访|赶到|抵达|见到)|^(?:这|那)[也就]?是|传出的|传来.{0,3}消息$|^(?:时间|时光|时针|镜头)[^，,]{0,4}[回拨]"
)


_MARGIN = " ，,。；;：:！!？?—-\u3000◆■●▲◇□○△▼·•"
"""Marks around a clause, and those that set off an item of a list."""


@dataclass(frozen=True)
class Source:
    """What a headline is made from.

    ``span`` is the governed part, ``date`` the date that governs it, ``dates`` all the dates
    to leave out, ``zone`` the short name that stands in for 我区.
    """

    text: str
    span: Span
    date: Span
    dates: tuple[Span, ...]
    status: Status
    zone: str | None

    @cached_property
    def pieces(self) -> list[tuple[Span, str]]:
        """The clauses that tell what the date governs, with their places.

        What stands before the date's own clause counts only when nothing is told behind it.
        """
        start, end = self.span
        clauses = split_clauses(self.text)
        first, last = clause_at(clauses, start + 1), clause_at(clauses, end)
        cut = [
            (max(i, start), min(j, end))
            for i, j in clauses[first : last + 1]
            if i < end and j > start
        ]
        said = [(span, piece) for span in cut if len(piece := self.cleaned(span)) > 1]
        said = [(s, p) for s, p in said if p not in MODALS] or said  # 预计到2026年，新区将…
        telling = [(s, p) for s, p in said if not _SETTING.search(p) and not _REPORTS.search(p)]
        behind = [(s, p) for s, p in telling if s[1] > self.date[0]]
        return _joined(behind or telling or said)

    @cached_property
    def earlier(self) -> list[str]:
        """The last clauses of the sentence before the first piece."""
        clauses = split_clauses(self.text)
        first = self.pieces[0][0][0] if self.pieces else self.span[0]
        behind = bisect_right(clauses, first, key=itemgetter(1))
        before = list(clauses[max(0, behind - _LOOKS_BACK) : behind])
        if behind < len(clauses) and clauses[behind][0] < first:
            before.append((clauses[behind][0], first))  # the piece begins within its clause
        return [self.cleaned(span) for span in before]

    def before(self, number: int) -> str:
        """The clause next before a piece, when the same date governs it; else nothing."""
        first = self.pieces[number][0][0]
        spans = clauses_within(self.text, (self.span[0], first))
        return self.cleaned(spans[-1]) if spans else ""

    def cleaned(self, span: Span) -> str:
        """A clause without its dates, and without what led to it."""
        start, end = span
        piece = ""
        for date in sorted(self.dates):
            head = self.text[start : date[0]]
            kept = (
                "截止" in self.text[date[0] : date[1]]
                or _KEEPS_DATE.search(head)
                or _IS_SCHEDULE.match(self.text, date[1])
            )
            if start <= date[0] and date[1] <= end and not kept:
                if _GROWS_TO.search(head):
                    piece, start = piece + head, date[1] + len("的")
                    continue
                if self.text[date[0] : date[1]].endswith("来"):
                    head = _SINCE_DEED.sub("", head)
                piece += _LEADS_TO_DATE.sub("", _PREPOSITION.sub("", head))
                tail = _DATE_TAIL.match(self.text[date[1] : end])
                start = date[1] + (tail.end() if tail else 0)
        piece += self.text[start : min(end, start + LONGEST_PIECE)]
        piece = _LEAD.sub("", piece.lstrip("的").strip(_MARGIN))
        if not self.text[span[0] : start].strip() or piece.startswith("是"):
            piece = _IS_DAY.sub("", piece)
        return piece if _SETTING.search(piece) else _DEED_OF.sub(r"\g<what>\g<deed>", piece)


def _joined(pieces: list[tuple[Span, str]]) -> list[tuple[Span, str]]:
    """Clauses with a comma between subject and predicate as one: 落户的项目，将投产."""
    joined = pieces[:1]
    for (before, said), (span, piece) in pairwise(pieces):
        if joined[-1][1] == said and lacks_predicate(said) and opens_with_predicate(piece):
            joined[-1] = ((before[0], span[1]), said + piece)
        else:
            joined.append((span, piece))
    return joined
