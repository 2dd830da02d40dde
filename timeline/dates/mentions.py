"""One mention from one hit: resolved against its anchor, with the role that its words give it."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from timeline.dates import affixes as af
from timeline.dates import periods, speech, why
from timeline.dates.engine import NAME
from timeline.dates.glosses import check_gloss, clock_end, gloss_behind, said_again
from timeline.dates.hit import Hit, Kept
from timeline.dates.lacks import LacksError
from timeline.dates.narrative import MONTH_OR_FINER
from timeline.dates.outlook import Outlook
from timeline.dates.reading import RANGE_BEGINS, Context, by_reach, range_end, read
from timeline.dates.rule import Trait
from timeline.dates.value import DateValue, Reading
from timeline.models import (
    Alternative,
    AnchorKind,
    DateMention,
    Granularity,
    Publication,
    Role,
    Span,
)

_SENTENCE_END = re.compile(r"[。！？!?\n]")


def take_first(text: Context, hits: list[Hit]) -> int | None:
    """Make a mention of the longest hit whose rule says yes; the end of it, or None."""
    longest, string = hits[0], text.folded.text
    if longest.rule.name == NAME:
        return longest.end
    start, last = longest.start, text.last_end
    nothing_before = string[start - 1 : start] not in af.BEFORE_IT
    listed = text.set_end == start - 1 and string[start - 1] in "、和及"  # 逢周二、周四
    if listed or (not nothing_before and af.is_set(string, start)):
        text.set_end = range_end(text, longest, clock_end(string, longest.end))[0]
        return text.set_end
    if last is not None and _SENTENCE_END.search(string, last, start):
        text.narrative.new_sentence()
    for hit in by_reach(text, hits) if longest is not hits[-1] else hits:
        mention = _mention(text, hit, nothing_before)
        if mention is not None:
            text.last_end = mention[1]
            if said_again(text, mention[0]):
                return mention[1]
            text.mentions.append(mention[0])
            if text.trace is not None:
                text.trace.append((hit, tuple(hits)))
            return mention[1]
    return None


def _mention(text: Context, hit: Hit, nothing_before: bool) -> tuple[DateMention, int] | None:
    """``nothing_before``: no word that could change what it says stands right before it."""
    string = text.folded.text
    end, second, gloss = hit.end, None, None
    if string[end : end + 1] in _GOES_ON:
        end, second, gloss = _reach(text, hit)
    if nothing_before and string[end : end + 1] not in af.BEHIND_IT:
        found = af.Affixes((hit.start, end), alone=True)
    else:
        found = af.around(string, (hit.start, end), own_role=Trait.OWN_ROLE in hit.rule.traits)
        found = _corrected(string, hit, second, found)
    try:
        reading = _read(text, hit, second, found)
    except LacksError as lack:
        text.narrative.lose()
        return _unresolved(text, hit, found.span, str(lack)), found.span[1]
    if reading is None:
        return None
    alternatives: tuple[Alternative, ...] = ()
    warnings: tuple[str, ...] = ()
    if gloss is not None:
        reading, alternatives, warnings = check_gloss(text, reading, gloss)
    if reading.rejected:
        alternatives += why.rejections(reading.rejected, text.lang)
    if reading.warnings:
        warnings += tuple(why.notice(key, words, text.lang) for key, words in reading.warnings)
    return _resolved(text, hit, found, reading, alternatives, warnings), found.span[1]


def _read(text: Context, hit: Hit, second: Hit | None, found: af.Affixes) -> Reading | None:
    """What a hit means, counted from publication or from when a quotation was spoken."""
    kept = hit.kept() if second is None else None
    if kept is not None and kept.absolute is not None:
        return kept.absolute
    string, start = text.folded.text, hit.start
    if string[start - 1 : start] == "年" and _year_unreadable(string, hit):
        raise LacksError("读得懂的年份")
    spoken = speech.spoken_at(text, start)
    published = spoken or text.publication
    reading, day = None, published.start
    if kept is not None and day is not None and day == published.end:
        reading = kept.counted(day, hit) or _unannounced(text, hit, kept, found, day)
    reading = reading or read(text, hit, second, found, published)
    if reading is not None and spoken and reading.used is AnchorKind.PUBLICATION:
        return replace(reading, used=AnchorKind.NARRATIVE, spoken=spoken)
    return reading


def _unannounced(
    text: Context, hit: Hit, kept: Kept, found: af.Affixes, day: date
) -> Reading | None:
    """What a hit means where no date was named before it and nothing is planned around it."""
    narrative = text.narrative
    named = narrative.passage is not None or narrative.section is not None or narrative.planned
    if named or not found.alone or Trait.DEADLINE in hit.rule.traits:
        return None
    reading = kept.unannounced(day, hit)
    if reading is None:
        return None
    outlook = Outlook(text.folded.text, found.span, last_end=text.last_end)
    return None if outlook.forward or outlook.hopeful else reading


_GOES_ON = af.CLOCK_BEGINS | RANGE_BEGINS | frozenset("(周星礼")
"""Characters with which a clock time, a gloss or the end of a range follows: most have none."""


def _reach(text: Context, hit: Hit) -> tuple[int, Hit | None, str | None]:
    """Where a mention ends with the clock time, gloss and range behind it; the range's end."""
    string = text.folded.text
    end, gloss = gloss_behind(text, hit.end)
    end, second = range_end(text, hit, clock_end(string, end))
    end = clock_end(string, end) if second else end
    if gloss is None:
        end, gloss = gloss_behind(text, end)
    return end, second, gloss


def _corrected(string: str, hit: Hit, second: Hit | None, found: af.Affixes) -> af.Affixes:
    """The words around a date without those that do not govern it."""
    if second is not None and string[found.span[1] - 1] == "止":
        return replace(found, before=False)  # 2017年6月至2018年5月止 is no deadline
    if found.after and Trait.LOOKED_BACK_ON in hit.rule.traits:
        return replace(found, after=False, span=(found.span[0], hit.end))
    return found


def _year_unreadable(string: str, hit: Hit) -> bool:
    """True where the 年 before a month or quarter ends a damaged year (20224年5月)."""
    if hit.start < 2 or hit.headed or not hit.has_slot(_YEARLESS):
        return False
    before = string[hit.start - 2]
    return (before.isascii() and before.isalnum()) or before in "元零〇一二三四五六七八九十"


_YEARLESS = frozenset({"month", "monthnumber", "quarter", "half", "season"})
"""Slots of expressions whose year stands directly before them."""


def _role(found: af.Affixes, value: DateValue, publication: Publication) -> Role:
    """The role that the words around a date give it."""
    if found.alone:
        return Role.AT
    last = publication.end
    return af.role_of(found, forward=last is None or value.end is None or value.end > last)


def _resolved(
    text: Context,
    hit: Hit,
    found: af.Affixes,
    reading: Reading,
    alternatives: tuple[Alternative, ...],
    warnings: tuple[str, ...],
) -> DateMention:
    span = text.folded.source_span(found.span) if text.folded.places else found.span
    last = text.narrative.last
    value = reading.value
    role = hit.form.role or _role(found, value, text.publication)
    _remember(text, hit, found, reading)
    if not found.alone:
        value = _with_role(value, found, text.publication)
    quoted = text.source[span[0] : span[1]]
    return DateMention(
        text=quoted,
        span=span,
        start=value.start,
        end=value.end,
        granularity=value.granularity,
        approx=value.approx,
        role=role,
        edtf=value.edtf,
        timex3=value.timex3,
        anchor=reading.used,
        rule=hit.rule.name,
        why=why.resolved(quoted, value, reading, text.publication, last, text.lang),
        alternatives=alternatives,
        warnings=warnings,
        counted_back=value.counted_back,
    )


def _remember(text: Context, hit: Hit, found: af.Affixes, reading: Reading) -> None:
    """Carry the narrative on: by the value itself, not by the span that 起 or 以来 makes of it."""
    narrative = text.narrative
    if not hit.form.remembered:
        if Trait.AS_OF in hit.rule.traits:
            narrative.reach_present()
        return
    string, span, value = text.folded.text, found.span, reading.value
    if not found.alone and (af.is_compared(string, span[0]) or af.is_attributive(string, span)):
        return
    if reading.spoken is not None and value.granularity is Granularity.YEAR:
        return  # in what somebody said then, this year and next
    assumed = reading.assumed
    stated = assumed is None or (assumed == "carried" and narrative.stated)
    whole = value.granularity not in MONTH_OR_FINER  # of others it makes no difference
    opens = whole and af.opens_sentence(string, span[0])
    narrative.remember(value, opens=opens, stated=stated)
    if found.asof:
        narrative.period = value  # figures up to then


def _with_role(value: DateValue, found: af.Affixes, publication: Publication) -> DateValue:
    """The value as the words around it change it: open, closed at publication, approximate."""
    if found.roughly:
        value = periods.approximate(value)
    if found.since:
        closed = publication.end
        if closed is None or closed < value.start:
            return periods.open_from(value)
        approx = publication.start != publication.end or value.approx
        whole = periods.until(value, closed)
        return whole if whole.approx == approx else replace(whole, approx=approx)
    if found.opening or found.after:
        return periods.open_from(value)
    return value


def _unresolved(text: Context, hit: Hit, folded_span: Span, what: str) -> DateMention:
    span = text.folded.source_span(folded_span)
    quoted = text.source[span[0] : span[1]]
    return DateMention(
        text=quoted,
        span=span,
        start=None,
        end=None,
        granularity=Granularity.SPAN,
        approx=False,
        role=Role.AT,
        edtf=None,
        timex3=None,
        anchor=AnchorKind.NARRATIVE if what.startswith("前文") else AnchorKind.PUBLICATION,
        rule=hit.rule.name,
        why=why.lacking(quoted, what, text.lang),
    )
