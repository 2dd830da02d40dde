"""Dated quotations: 昨天 inside one counts from the day on which the words were spoken.

2019年5月，王某回忆：“去年我们签约。” tells of 2018, whenever the article appeared.
"""

from __future__ import annotations

import re

from timeline.dates.reading import Context
from timeline.models import DateMention, Granularity, Publication, Role

_OPEN, _CLOSE = "“", "”"
_SAYS = re.compile(
    r"(?:说|表示|指出|称|介绍|强调|写道|回忆|坦言|透露|谈到|感慨|承诺|宣布|讲)(?:道|过)?[,:]?$"
)
_BEFORE = 8  # characters before a quotation in which the verb of saying stands
_SPOKEN = frozenset({Granularity.DAY, Granularity.MONTH, Granularity.YEAR})


def spoken_at(text: Context, place: int) -> Publication | None:
    """The day or window on which the quotation around a place was spoken, None outside of one."""
    string = text.folded.text
    opened = string.rfind(_OPEN, 0, place)
    if opened < 0:
        return None if string.find(_CLOSE, 0, place) >= 0 else text.narrative.speech
    if string.find(_CLOSE, opened, place) >= 0:
        return None
    return _spoken(text, opened)


def carry_on(text: Context) -> None:
    """A quotation left open at the end of a sentence goes on in the next."""
    string = text.folded.text
    opened, closed = string.rfind(_OPEN), string.rfind(_CLOSE)
    if opened > closed:
        text.narrative.speech = _spoken(text, opened)
    elif closed >= 0:
        text.narrative.speech = None


def _spoken(text: Context, opened: int) -> Publication | None:
    """The date that the words before a quotation name for it, when they say who spoke."""
    string = text.folded.text
    if not _SAYS.search(string[max(0, opened - _BEFORE) : opened]):
        return None
    start = text.folded.source_span((opened, opened + 1))[0]
    before = [mention for mention in text.mentions if mention.span[1] <= start]
    if not before or "。" in text.source[before[-1].span[1] : start]:
        return None
    return _as_window(before[-1], text.publication)


def _as_window(mention: DateMention, publication: Publication) -> Publication | None:
    """A plain date of the past as the window in which somebody spoke."""
    plain = mention.role is Role.AT and mention.granularity in _SPOKEN and not mention.approx
    if not plain or mention.end is None:
        return None
    if publication.end is not None and mention.end > publication.end:
        return None
    return Publication(mention.start, mention.end)
