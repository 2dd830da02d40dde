"""Make a headline of at most thirty characters from the clause that states an event."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from operator import itemgetter

from timeline.events.clauses import masked, split_clauses
from timeline.events.shorten import fit, shorter
from timeline.events.words import DEEDS, HAPPENS, NUMBER, PLAN_CUE, QUESTION
from timeline.models import Span, Status

_LOOKS_BACK = 6
"""How many clauses back a subject is looked for."""

_GENERIC = re.compile(
    r"我区|该区|本区|全区|该开发区|(?<![一-鿿])(?:开发区|园区|新区|高新区|合作区|示范区|管委会)(?!管|党)"
)
_LEAD = re.compile(
    r"^(?:本报讯|[^，,。（(]{2,8}(?:网|报|社|台)讯|新华社[^，,。（(]{0,10}电|【[^】]{0,12}】|[（(][^）)]{0,30}(?:记者|通讯员)[^）)]{0,30}[)）]|与此同时|同时|此外|另外|其中|而且|比如|例如|图为"
    r"|据(?:了解|悉|介绍|统计|通报|说|透露|海关统计)|听说|坐等|记者(?:从.{0,20})?(?:获悉|了解到)|(?:从.{0,20})?获悉"
    r"|早在|就在|而在|仅在|值得一提的是|而(?!且)|但(?!是)|则|[\s,，:：;；、·•“—-])+"
)
_PREPOSITION = re.compile(
    r"(?:早在|就在|而在|仅在|(?<!关)于|在|自|从|到|至|截至|截止|定于|将于|已于)$"
)
_KEEPS_DATE = re.compile(r"(?:持续|延续|延长|推迟|顺延|截止|截止日期|有效期)(?:到|至|为)$")
_LEADS_TO_DATE = re.compile(r"^[^，,]{0,6}后的$")
_DEED_OF = re.compile(
    r"^(?P<deed>召开|举行|举办|创建|成立|获批|开园|开馆|投用)的(?P<what>[^，,的]{2,20})$"
)
_DATE_TAIL = re.compile(r"(?:以来|起|前|期间|，|,|的(?=[一首“《]))+")
_SETTING = re.compile(
    r"^(?:作为|围绕|随着|按照|根据|依托|立足|为了?|通过|由于|面对|聚焦|位于|占地|继.+之后|在.{1,16}(?:方面|之下|下|中|上|后|现场|期间|之际|前)$)|以来$|(?:会|式|论坛|活动)上$"
)
_REPORTS = re.compile(
    r"^.{0,24}(?:了解到|获悉|看到|告诉记者|表示|说|介绍|透露|认为|指出|显示|称|统计)$|^(?:这|那)[也就]?是|传出的|传来.{0,3}消息$|^时间回"
)
_RHETORIC = re.compile(
    r"彰显|意在|旨在|添砖加瓦|擦亮|注入|吹响|谱写|书写|奏响|助力|标志着|为.{1,12}(?:奠定|打下|提供|增添)|意味着|开创|引领|迈出"
)
_PUBLISHES = re.compile(r"(?:发布|印发|出台|公布|推出|签署|签订)(?:了)?[^，,]{0,6}[《“]")
_PREDICATE_FIRST = re.compile(
    r"^(?:是|较|比|高于|低于|同比|环比|占|居|位居|位列|增幅|增速|年均|累计|合计|总计)"
)
_MODAL = re.compile(
    r"^(?:已经?|将|拟|还|再|先|计划|力争|预计|确保|争取|有望|基本|全面|全部|同步|陆续|首次)+"
)
_SUBJECT_ENDS = re.compile(
    rf"是|建筑面积|总投资|占地|位于|将|拟|(?<!行动)计划|已|力争|正在|{HAPPENS.pattern}"
)
_PLACED = re.compile(r"^位于[^，,]{2,12}的(?P<what>[^，,的]{2,16})$")
_LOOSE_END = re.compile(r"(?:共|均|都|正|就|首次|首|又|还|也|则|同步|全部|累计|\d.*)$")
_FIGURE = re.compile(r"(?:人口|产值|总值|收入|额|面积|投资|产能|订单|负责人|记者|我|他|她)$")
_GROWS = re.compile(
    r"^(?:年均|同比|环比|一度)*(?:增长|下降|翻一?番|转正|回升|成长|衰退|降至|升至|增至)"
)
_MEASURED = re.compile(
    r"^(?P<what>[^，,\d]{0,14}?(?:额|值|收入|量|进出口|投资|人口|产能|营收|税收|增加值))(?=[\d一同环增下达突完实降升成])"
)
_PLAN_MARK = re.compile(PLAN_CUE.pattern + r"|计划|安排|原定|到\d{4}年|年底前|前$|目标|规划")
_MODALS = ("将", "拟", "计划", "力争", "预计", "确保", "争取", "有望")
_BEFORE_VERB = re.compile(r"(?:总|年|可|所|被|基本|全面|全部|同步|陆续|首次|先|再)+$")


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
        """The governed clauses with their places, dates and leads left out."""
        start, end = self.span
        cut = [
            (max(i, start), min(j, end))
            for i, j in split_clauses(self.text)
            if i < end and j > start
        ]
        said = [(span, piece) for span in cut if len(piece := self.cleaned(span)) > 1]
        telling = [(s, p) for s, p in said if not _SETTING.search(p) and not _REPORTS.search(p)]
        return telling or said

    @cached_property
    def earlier(self) -> list[str]:
        """The last clauses of the sentence before the governed part."""
        clauses = split_clauses(self.text)
        behind = bisect_right(clauses, self.span[0], key=itemgetter(1))
        return [self.cleaned(span) for span in clauses[max(0, behind - _LOOKS_BACK) : behind]]

    def cleaned(self, span: Span) -> str:
        """A clause without its dates, and without what led to it."""
        start, end = span
        piece = ""
        for date in sorted(self.dates):
            head = self.text[start : date[0]]
            if start <= date[0] and date[1] <= end and not _KEEPS_DATE.search(head):
                piece += _LEADS_TO_DATE.sub("", _PREPOSITION.sub("", head))
                tail = _DATE_TAIL.match(self.text[date[1] : end])
                start = date[1] + (tail.end() if tail else 0)
        piece += self.text[start:end]
        piece = _LEAD.sub("", piece.lstrip("的").strip(" ，,。；;：:！!？?—-\u3000"))
        return _DEED_OF.sub(r"\g<what>\g<deed>", piece)


def headline_of(source: Source) -> str:
    """The best clause as a headline.

    Words come from the sentence alone, but for the zone's short name in place of 我区 and the
    like, and a plan's marker where the clause has lost it.
    """
    pieces = source.pieces
    if not pieces:
        return _of_what_follows(source)
    clauses = [piece for _, piece in pieces]
    best = max(range(len(pieces)), key=lambda number: (_score(source, number), -number))
    said = _with_subject([*source.earlier, *clauses], len(source.earlier) + best, source.zone)
    said = shorter(_named(said, source.zone))
    if best + 1 < len(clauses) and _wants_more(said, clauses[best + 1]):
        said = f"{said}，{clauses[best + 1]}"
    return fit(_keep_plan(said, source))


def _of_what_follows(source: Source) -> str:
    """An act of reporting (记者14日获悉) is told by what was learnt."""
    behind = [source.cleaned(s) for s in split_clauses(source.text) if s[0] >= source.span[1]]
    told = next((piece for piece in behind if len(piece) > 4), source.text)
    return fit(shorter(_named(told, source.zone)))


def _score(source: Source, number: int) -> float:
    clause = source.pieces[number][1]
    plain = masked(clause)
    score = 2.0 if DEEDS.search(plain) else 1.0 if HAPPENS.search(plain) else 0.0
    score += 1.0 if NUMBER.search(plain) else 0.0
    score += 0.5 if number == 0 else 0.0
    score += 1.5 if _PUBLISHES.search(clause) else 0.0
    score += 2.0 if _holds_date(source, number) else 0.0
    score -= 2.5 if _RHETORIC.search(plain) else 0.0
    score -= 2.0 if QUESTION.search(plain) else 0.0
    score -= 1.0 if _PREDICATE_FIRST.match(plain) else 0.0
    return score - (1.0 if len(clause) < 4 else 0.0)


def _holds_date(source: Source, number: int) -> bool:
    """True for the clause with the date in it, or the next one when the date stands alone."""
    own = next((n for n, (span, _) in enumerate(source.pieces) if span[1] > source.date[0]), None)
    return own == number


def _with_subject(clauses: list[str], number: int, zone: str | None) -> str:
    """The clause with a subject: its own, else that of a clause before, else the zone."""
    clause = clauses[number]
    if _GROWS.match(_MODAL.sub("", clause)):
        return _measured(clauses[:number]) + clause
    if not _lacks_subject(clause):
        return clause
    for earlier in reversed(clauses[:number]):
        if subject := _subject(earlier):
            return subject + clause
    return (zone or "") + clause


def _lacks_subject(clause: str) -> bool:
    plain = _MODAL.sub("", masked(clause))
    verb = HAPPENS.match(plain)
    if verb and plain[verb.end() :].startswith(("率", "量", "额")):
        return False
    return verb is not None or _PREDICATE_FIRST.match(plain) is not None


def _measured(earlier: list[str]) -> str:
    """The figure that a bare growth is about: the last one measured before it."""
    for clause in reversed(earlier):
        found = _MEASURED.match(clause)
        if found:
            return found["what"]
    return ""


def _subject(clause: str) -> str | None:
    """What stands before the first verb, when it can be one subject."""
    placed = _PLACED.match(clause)
    if placed:
        return placed["what"]
    verb = _SUBJECT_ENDS.search(masked(clause))
    if verb is None or not 2 <= verb.start() <= 16:
        return None
    subject = _LOOSE_END.sub("", clause[: verb.start()])
    unfit = _PREDICATE_FIRST.match(subject) or _FIGURE.search(subject)
    return subject if len(subject) > 1 and not unfit else None


def _named(clause: str, zone: str | None) -> str:
    return _GENERIC.sub(zone, clause, count=1) if zone and zone not in clause else clause


def _wants_more(said: str, following: str) -> bool:
    """True when the clause is short, or has no verb and goes on in the next one."""
    unfinished = not HAPPENS.search(masked(said)) and not NUMBER.search(masked(said))
    short = len(said) < 14 and NUMBER.search(following) is not None
    fits = len(said) + len(following) < 30
    return fits and (short or unfinished) and not _RHETORIC.search(following)


def _keep_plan(said: str, source: Source) -> str:
    """Put the marker of a plan back when the clause has lost it."""
    if source.status is not Status.PLANNED or _PLAN_MARK.search(said[:30]) or "已" in said[:30]:
        return said
    marker = _marker(source)
    for verb in HAPPENS.finditer(masked(said)):
        place = verb.start()
        adverb = _BEFORE_VERB.search(said[:place])
        if adverb and adverb.group() in ("总", "年", "可", "所", "被"):
            continue
        place = adverb.start() if adverb else place
        return said[:place] + marker + said[place:] if place <= 20 else f"预计{said}"
    return f"预计{said}"


def _marker(source: Source) -> str:
    """The plan's own word if the sentence has one near the date, else 将."""
    near = source.text[max(0, source.date[0] - 12) : source.span[1]]
    return next((word for word in _MODALS if word in near), "将")
