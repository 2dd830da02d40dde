"""Words of another day than publication: a dated quotation, an interview, a dispatch.

2019年5月，王某回忆：“去年我们签约。” tells of 2018, whenever the article appeared. In a dispatch
(本报3月1日讯) 昨天 counts from its dateline, in an interview from the day that it was given.
"""

from __future__ import annotations

import re
from dataclasses import replace

from timeline.dates.reading import Context
from timeline.dates.why import DATELINE
from timeline.models import DateMention, Granularity, Publication, Role
from timeline.text.alternation import one_of
from timeline.text.cues import SPEAKING

_OPENS = {"“": "”", "「": "」", "‘": "’", "『": "』"}
_FARTHEST = 600
"""Characters from its opening that a quotation is followed."""
_SAYS = re.compile(rf"{one_of(SPEAKING)}(?:道|过)?[,:]?$")
_BEFORE = 8  # characters before a quotation in which the verb of saying stands
_SPEAKER = re.compile(r"(?:^|[。\s])[\u4e00-\u9fff]{1,7}:$")
"""The name of who speaks, as an interview writes it."""
_SPOKEN = frozenset({Granularity.DAY, Granularity.MONTH, Granularity.YEAR})


def spoken_at(text: Context, place: int) -> Publication | None:
    """When the words at a place were spoken or sent, None where publication is meant."""
    return _quoted(text, place) or _dateline(text)


def _quoted(text: Context, place: int) -> Publication | None:
    """The day or window on which the quotation around a place was spoken, None outside of one."""
    opened = _open_before(text.folded.text, place)
    if opened is None:
        left_open = text.narrative.speech
        if left_open is None or place > _FARTHEST or _CLOSED.search(text.folded.text, 0, place):
            return None
        return left_open
    return _spoken(text, opened)


def _dateline(text: Context) -> Publication | None:
    """The day of the dateline (本报3月1日讯) that stands before, in this sentence or another."""
    narrative = text.narrative
    if narrative.dateline is None and text.mentions and not text.dateline_sought:
        text.dateline_sought = True
        first, last = text.mentions[0].span
        sent = _SENT.match(text.source, last) and _AGENCY.search(text.source[:first])
        day = _as_window(text.mentions[0], text.publication) if sent else None
        if day is not None and day.start != text.publication.end:
            narrative.dateline = replace(day, evidence=DATELINE)
    return narrative.dateline


_SENT = re.compile(
    r"\s*(?:[讯訊](?![息号號飞飛问問])|[电電](?![话話力影脑腦子商网網视視气氣动動池]))"
)
_AGENCY = re.compile(r"(?:本报|本報|本网|本網|[社网網台臺报報])[\u4e00-\u9fff]{0,6}\s*$")


_ANY = re.compile("[" + "".join((*_OPENS, *_OPENS.values())) + '"]')
_CLOSED = re.compile("[" + "".join(_OPENS.values()) + "]")


def _open_before(string: str, place: int) -> int | None:
    """Where the quotation that is open at a place begins, None outside of one.

    A straight quotation mark opens where an odd number of them stands before the place.
    """
    first = place - _FARTHEST if place > _FARTHEST else 0
    for opening, closing in _OPENS.items():
        opened = string.rfind(opening, first, place)
        if opened >= 0 and string.find(closing, opened, place) < 0:
            return opened
    straight = string.rfind('"', first, place)
    return straight if straight >= 0 and string.count('"', first, place) % 2 else None


def carry_on(text: Context) -> None:
    """A quotation left open at the end of a sentence goes on in the next."""
    _dateline(text)  # asked of no word in this sentence, it governs the next ones all the same
    string = text.folded.text
    if _INTERVIEW.search(string):
        text.narrative.interview = _given(text) or text.narrative.interview
    if not _ANY.search(string):
        return
    opened = _open_before(string, len(string))
    if opened is not None:
        text.narrative.speech = _spoken(text, opened)
    elif _CLOSED.search(string):
        text.narrative.speech = None


_INTERVIEW = re.compile(r"接受[^,。;]{0,12}(?:采访|专访)|(?:采访|专访|对话|走访)了")


def _given(text: Context) -> Publication | None:
    """The last day that a sentence on an interview names: on it the words of others were spoken."""
    days = [m for m in text.mentions if m.granularity is Granularity.DAY and m.role is Role.AT]
    return _as_window(days[-1], text.publication) if days else None


def _spoken(text: Context, opened: int) -> Publication | None:
    """The date that the words before a quotation name for it; found once for each."""
    if opened not in text.spoken:
        text.spoken[opened] = _found(text, opened)
    return text.spoken[opened]


def _found(text: Context, opened: int) -> Publication | None:
    string = text.folded.text
    before = string[max(0, opened - _BEFORE) : opened]
    if not _SAYS.search(before):
        return text.narrative.interview if _SPEAKER.search(before) else None
    start = text.folded.source_span((opened, opened + 1))[0]
    last = next((each for each in reversed(text.mentions) if each.span[1] <= start), None)
    if last is None or "。" in text.source[last.span[1] : start]:
        return text.narrative.interview
    return _as_window(last, text.publication) or text.narrative.interview


def _as_window(mention: DateMention, publication: Publication) -> Publication | None:
    """A plain date of the past as the window in which somebody spoke."""
    plain = mention.role is Role.AT and mention.granularity in _SPOKEN and not mention.approx
    if not plain or mention.end is None:
        return None
    if publication.end is not None and mention.end > publication.end:
        return None
    return Publication(mention.start, mention.end)
