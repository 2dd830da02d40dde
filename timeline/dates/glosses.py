"""Clock times and bracketed glosses behind a date: what belongs to it, and whether it agrees."""

from __future__ import annotations

from dataclasses import replace

from timeline.dates import affixes as af
from timeline.dates import periods, why
from timeline.dates.anchor import Anchor
from timeline.dates.lacks import LacksError
from timeline.dates.narrative import Narrative
from timeline.dates.outlook import Outlook
from timeline.dates.passage import try_in
from timeline.dates.reading import Context, produce
from timeline.dates.slots import SLOTS
from timeline.dates.value import DateValue, Reading
from timeline.models import Alternative, AnchorKind, DateMention, Granularity


def clock_end(string: str, end: int) -> int:
    """Where a clock time behind a date ends: it belongs to the mention."""
    if string[end : end + 1] not in af.CLOCK_BEGINS:
        return end
    match = af.CLOCK.match(string, end)
    return match.end() if match else end


def gloss_behind(text: Context, end: int) -> tuple[int, str | None]:
    """A bracket behind a date that holds nothing but a date or a weekday, or a weekday without."""
    string = text.folded.text
    weekday = af.BARE_WEEKDAY.match(string, end) if string[end : end + 1] in "周星礼" else None
    if weekday:
        return weekday.end(), weekday[0]
    match = af.GLOSS.match(string, end) if string.startswith("(", end) else None
    if match is None:
        return end, None
    if af.WEEKDAY_GLOSS.fullmatch(match[1]):
        return match.end(), match[1]
    hits = text.scanner.at(string, end + 1)
    if hits and hits[0].end == match.end() - 1:
        return match.end(), match[1]
    return end, None


def said_again(text: Context, mention: DateMention) -> bool:
    """Take a day that repeats the one before a comma (2月4日，立春当天，) as part of that one."""
    if not text.mentions or mention.granularity is not Granularity.DAY:
        return False
    last = text.mentions[-1]
    same = (last.start, last.end, last.role) == (mention.start, mention.end, mention.role)
    if not same or text.source[last.span[1] : mention.span[0]] not in ("，", ","):
        return False
    span = (last.span[0], mention.span[1])
    text.mentions[-1] = last._replace(span=span, text=text.source[span[0] : span[1]])
    return True


def check_gloss(
    text: Context, reading: Reading, gloss: str
) -> tuple[Reading, tuple[Alternative, ...], tuple[str, ...]]:
    """Compare a gloss with what it explains; where they differ the written date wins.

    The reading that holds, the one that does not, and the warnings, in the language of the text.
    """
    lang = text.lang
    weekday = af.WEEKDAY_GLOSS.fullmatch(gloss)
    if weekday:
        return _by_weekday(reading, SLOTS["weekday"].read(weekday[1], Anchor(None)), gloss, lang)
    relative = _counted(text, gloss)
    if relative is not None:  # 6月13日（昨天）: the day that is written in figures wins
        agrees = relative.start == reading.value.start
        return reading, (), () if agrees else (why.notice("gloss", gloss, lang),)
    written = _written(text, gloss, reading)
    if written is None or written.start == reading.value.start:
        return reading, (), ()
    if written.window or written.granularity is not Granularity.DAY:
        return reading, (), (why.notice("gloss", gloss, lang),)  # 6月10日（近日）: coarser
    reason = why.notice("gloss_wins", gloss, lang)
    other = Alternative(reading.value.start, reading.value.end, reason)
    return replace(reading, value=written), (other,), (why.notice("gloss", gloss, lang),)


def _by_weekday(
    reading: Reading, weekday: int, gloss: str, lang: str
) -> tuple[Reading, tuple[Alternative, ...], tuple[str, ...]]:
    """Of the years that were tried for a date without one, the weekday picks the nearest."""
    if reading.value.start.weekday() == weekday:
        return reading, (), ()
    others = [value for value, _ in reading.rejected if value.start.weekday() == weekday]
    if reading.assumed != "year" or not others:
        return reading, (), (why.notice("weekday", gloss, lang),)
    chosen = min(others, key=lambda value: abs(value.start - reading.value.start))
    moved = _moved(reading.value, chosen)
    if moved is None:
        return reading, (), (why.notice("weekday", gloss, lang),)
    rejected = ((reading.value, "weekday"), *(r for r in reading.rejected if r[0] != chosen))
    return replace(reading, value=moved, rejected=rejected), (), ()


def _moved(value: DateValue, first: DateValue) -> DateValue | None:
    """A range whose first day lies in another year than was read: its last day goes with it.

    None where that year has no such last day (29 February).
    """
    if value.end is None or value.end == value.start or first.end != first.start:
        return first
    years = first.start.year - value.start.year
    last = value.end
    return try_in(
        lambda year: periods.days(first.start, last.replace(year=year)), last.year + years
    )


def _counted(text: Context, gloss: str) -> DateValue | None:
    """What a gloss means that counts from publication (昨天, 下周一); None for another."""
    anchor = Anchor(text.publication.end)
    try:
        value = produce(text.scanner.at(gloss, 0)[0], anchor)
    except LacksError:
        return None
    counted = anchor.used is AnchorKind.PUBLICATION and anchor.assumed is None
    return value if counted and not (value and value.window) else None


def _written(text: Context, gloss: str, reading: Reading) -> DateValue | None:
    """What a gloss says; its year and month, where not written, are the nearest to the date."""
    hit = text.scanner.at(gloss, 0)[0]
    near = reading.value.start
    values = []
    for deadline in (False, True):  # the latest such day up to it, and the next
        try:
            values.append(produce(hit, Anchor(near, Narrative(), Outlook(deadline=deadline))))
        except LacksError:
            continue
    return min(
        (value for value in values if value is not None),
        key=lambda value: abs(value.start - near),
        default=None,
    )
