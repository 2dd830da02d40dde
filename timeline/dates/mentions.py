"""Find the dates of a text: scan, resolve against the anchor, add roles, carry the narrative."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from timeline.dates import affixes as af
from timeline.dates import periods, why
from timeline.dates.anchor import LacksError
from timeline.dates.engine import NAME, Hit
from timeline.dates.glosses import check_gloss, clock_end, gloss_behind
from timeline.dates.narrative import Narrative
from timeline.dates.reading import Context, Reading, range_end, read, scanner
from timeline.dates.value import DateValue
from timeline.models import (
    Alternative,
    AnchorKind,
    Article,
    DateMention,
    Granularity,
    ParagraphKind,
    Publication,
    Role,
    Sentence,
    Span,
)
from timeline.text.folding import fold

_OWN_ROLE = frozenset(
    {
        "ago",
        "hence",
        "from_now",
        "more_than_ago",
        "tens_ago",
        "half_month_ago",
        "half_year_away",
        "years_and_half_away",
        "months_and_half_away",
        "this_day_of_year",
        "same_day",
        "eve_of_festival",
    }
)
"""Rules whose pattern takes 前 or 后 itself."""

_FESTIVALS = frozenset({"festival_of_year", "bare_festival", "solar_term", "bare_solar_term"})
"""Rules of days on which people look back: 春节后 opens no span."""

_NOT_REMEMBERED = frozenset(
    {"same_period_last_year", "same_period", "present", "vague_window", "this_day_of_year"}
)


def find_dates(
    text: str, published: date | Publication | None = None, *, lang: str = "zh"
) -> list[DateMention]:
    """All date mentions of a text, in order; spans are code points of the given text.

    ``published``: the day or window of publication, that deictic words (去年, 近日) count from;
    None leaves them unresolved, with ``why`` saying what they lack. ``lang``: zh or en, of
    ``why``. Never raises on any text; never looks at the clock.

    >>> [(m.text, m.edtf) for m in find_dates("去年10月开工", date(2021, 1, 28))]
    [('去年10月', '2020-10')]
    """
    return _find(text, _as_publication(published), Narrative(), lang)


def find_article_dates(
    article: Article, sentences: Sequence[Sentence], *, lang: str = "zh"
) -> tuple[tuple[DateMention, ...], ...]:
    """The date mentions of each sentence of an article; spans lie in ``sentence.simplified``.

    The narrative runs through the article: a paragraph ends a passage, a heading that is a
    date governs what follows it. Chrome is read without anchor and leaves no trace.
    """
    narrative = Narrative()
    found = []
    paragraph = -1
    for sentence in sentences:
        if sentence.paragraph != paragraph:
            paragraph = sentence.paragraph
            narrative.new_paragraph()
        if sentence.kind is ParagraphKind.CHROME:
            found.append(tuple(_find(sentence.simplified, Publication(), Narrative(), lang)))
            continue
        dates = _find(sentence.simplified, article.published, narrative, lang)
        _notice_section(narrative, sentence, dates)
        found.append(tuple(dates))
    return tuple(found)


def _notice_section(narrative: Narrative, sentence: Sentence, dates: list[DateMention]) -> None:
    """A line that is nothing but a date is a heading of a chronicle."""
    bare = sentence.simplified.strip(" ：:（）()【】[]◆■●*#-—")
    if len(dates) == 1 and dates[0].resolved and len(dates[0].text) >= len(bare) - 1:
        narrative.new_section(narrative.last)
    elif sentence.kind is ParagraphKind.HEADING and not dates:
        narrative.new_section(None)


def _as_publication(published: date | Publication | None) -> Publication:
    if isinstance(published, Publication):
        return published
    return Publication(published, published) if published else Publication()


def _find(
    source: str, publication: Publication, narrative: Narrative, lang: str
) -> list[DateMention]:
    narrative.new_sentence()
    text = Context(fold(source), source, publication, narrative, lang)
    free = 0
    for hits in scanner().scan(text.folded.text):
        if hits[0].start < free:
            continue
        end = _take_first(text, hits)
        free = end if end is not None else free
    return text.mentions


def _take_first(text: Context, hits: list[Hit]) -> int | None:
    """Make a mention of the longest hit whose rule says yes; the end of it, or None."""
    if hits[0].rule.name == NAME or af.is_set(text.folded.text, hits[0].start):
        return hits[0].end
    for hit in hits:
        mention = _mention(text, hit)
        if mention is not None:
            text.mentions.append(mention[0])
            return mention[1]
    return None


def _mention(text: Context, hit: Hit) -> tuple[DateMention, int] | None:
    string = text.folded.text
    gloss_end, gloss = gloss_behind(string, hit.end)
    end, second = range_end(text, hit, clock_end(string, gloss_end))
    end = clock_end(string, end) if second else end
    if gloss is None:
        end, gloss = gloss_behind(string, end)
    found = af.around(string, (hit.start, end), own_role=hit.rule.name in _OWN_ROLE)
    found = _corrected(string, hit, second, found)
    try:
        if _year_unreadable(string, hit):
            raise LacksError("读得懂的年份")
        reading = read(text, hit, second, found, text.publication)
    except LacksError as lack:
        text.narrative.lose()
        return _unresolved(text, hit, found.span, str(lack)), found.span[1]
    if reading is None:
        return None
    reading, alternatives, warnings = check_gloss(reading, gloss)
    alternatives += why.rejections(reading.rejected, text.lang)
    warnings += reading.warnings
    return _resolved(text, hit, found, reading, alternatives, warnings), found.span[1]


def _corrected(string: str, hit: Hit, second: Hit | None, found: af.Affixes) -> af.Affixes:
    """The words around a date without those that do not govern it."""
    if second is not None and string[found.span[1] - 1] == "止":
        return replace(found, before=False)  # 2017年6月至2018年5月止 is no deadline
    if found.after and hit.rule.name in _FESTIVALS:
        return replace(found, after=False, span=(found.span[0], hit.end))
    return found


def _year_unreadable(string: str, hit: Hit) -> bool:
    """True where a damaged year stands right before a month or quarter (20224年5月)."""
    if hit.start < 2 or string[hit.start - 1] != "年" or not _YEARLESS & hit.slots.keys():
        return False
    return string[hit.start - 2].isascii() and string[hit.start - 2].isalnum()


_YEARLESS = frozenset({"month", "monthnumber", "quarter", "half", "season"})
"""Slots of expressions whose year stands directly before them."""


def _resolved(
    text: Context,
    hit: Hit,
    found: af.Affixes,
    reading: Reading,
    alternatives: tuple[Alternative, ...],
    warnings: tuple[str, ...],
) -> DateMention:
    span = text.folded.source_span(found.span)
    last = text.narrative.last
    value = reading.value
    ends_late = text.publication.end is not None and (
        value.end is None or value.end > text.publication.end
    )
    forward = ends_late or text.publication.end is None
    role = Role.ASOF if hit.rule.name == "present" else af.role_of(found, forward=forward)
    if hit.rule.name == "eve_of_festival":
        role = Role.BY if text.folded.text[found.span[1] - 1] == "前" else Role.AT
    compared = af.is_compared(text.folded.text, found.span[0])
    if hit.rule.name not in _NOT_REMEMBERED and not compared:
        text.narrative.remember(value)
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
        why=why.resolved(
            quoted, value, reading.used, reading.assumed, text.publication, last, text.lang
        ),
        alternatives=alternatives,
        warnings=warnings,
        counted_back=value.counted_back,
    )


def _with_role(value: DateValue, found: af.Affixes, publication: Publication) -> DateValue:
    """The value as the words around it change it: open, closed at publication, approximate."""
    if found.roughly:
        value = periods.approximate(value)
    if found.since:
        closed = publication.end
        if closed is None or closed < value.start:
            return periods.open_from(value)
        wide = publication.start != publication.end
        whole = periods.until(value, closed)
        return replace(whole, approx=True) if wide else replace(whole, approx=value.approx)
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
