"""Dated quotations: 昨天 inside one counts from the day on which the words were spoken.

2019年5月，王某回忆：“去年我们签约。” tells of 2018, whenever the article appeared.
"""

from __future__ import annotations

import re

from timeline.dates.reading import Context
from timeline.models import DateMention, Granularity, Publication, Role

_OPENS = {"“": "”", "「": "」", "‘": "’", "『": "』"}
_FARTHEST = 600
"""Characters from its opening that a quotation is followed."""
_SAYS = re.compile(
    r"(?:说|表示|指出|称|介绍|强调|写道|回忆|坦言|透露|谈到|感慨|承诺|宣布|讲)(?:道|过)?[,:]?$"
)
_BEFORE = 8  # characters before a quotation in which the verb of saying stands
_SPOKEN = frozenset({Granularity.DAY, Granularity.MONTH, Granularity.YEAR})


def spoken_at(text: Context, place: int) -> Publication | None:
    """The day or window on which the quotation around a place was spoken, None outside of one."""
    opened = _open_before(text.folded.text, place)
    if opened is None:
        closed = _CLOSED.search(text.folded.text, 0, min(place, _FARTHEST))
        return None if closed or place > _FARTHEST else text.narrative.speech
    return _spoken(text, opened)


_ANY = re.compile("[" + "".join((*_OPENS, *_OPENS.values())) + '"]')
_CLOSED = re.compile("[" + "".join(_OPENS.values()) + "]")


def _open_before(string: str, place: int) -> int | None:
    """Where the quotation that is open at a place begins, None outside of one.

    A straight quotation mark opens where an odd number of them stands before the place.
    """
    first = max(0, place - _FARTHEST)
    for opening, closing in _OPENS.items():
        opened = string.rfind(opening, first, place)
        if opened >= 0 and string.find(closing, opened, place) < 0:
            return opened
    straight = string.rfind('"', first, place)
    return straight if straight >= 0 and string.count('"', first, place) % 2 else None


def carry_on(text: Context) -> None:
    """A quotation left open at the end of a sentence goes on in the next."""
    string = text.folded.text
    if not _ANY.search(string):
        return
    opened = _open_before(string, len(string))
    if opened is not None:
        text.narrative.speech = _spoken(text, opened)
    elif _CLOSED.search(string):
        text.narrative.speech = None


def _spoken(text: Context, opened: int) -> Publication | None:
    """The date that the words before a quotation name for it; found once for each."""
    if opened not in text.spoken:
        text.spoken[opened] = _found(text, opened)
    return text.spoken[opened]


def _found(text: Context, opened: int) -> Publication | None:
    string = text.folded.text
    if not _SAYS.search(string[max(0, opened - _BEFORE) : opened]):
        return None
    start = text.folded.source_span((opened, opened + 1))[0]
    last = next((each for each in reversed(text.mentions) if each.span[1] <= start), None)
    if last is None or "。" in text.source[last.span[1] : start]:
        return None
    return _as_window(last, text.publication)


def _as_window(mention: DateMention, publication: Publication) -> Publication | None:
    """A plain date of the past as the window in which somebody spoke."""
    plain = mention.role is Role.AT and mention.granularity in _SPOKEN and not mention.approx
    if not plain or mention.end is None:
        return None
    if publication.end is not None and mention.end > publication.end:
        return None
    return Publication(mention.start, mention.end)
