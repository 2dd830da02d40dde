"""The program on one page: a folder of articles in, timelines and everything left over out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from timeline.articles import PublicationOptions, articles_of
from timeline.errors import NothingReadableError
from timeline.events import find_event_mentions
from timeline.merge import Mode, merge_mentions
from timeline.models import (
    Article,
    Build,
    Certainty,
    Event,
    EventMention,
    Problem,
    Status,
    Timeline,
    Undated,
)
from timeline.read import read_folder
from timeline.timelines import Filter, make_timelines, sort_key, weightiest
from timeline.zones import Gazetteer


@dataclass(frozen=True, slots=True)
class Choice:
    """Which events of a build to keep; zones by id, name or alias; how readily they are merged.

    ``top``: only so many of each zone, the weightiest.
    """

    zones: tuple[str, ...] = ()
    start: date | None = None
    end: date | None = None
    statuses: frozenset[Status] = frozenset()
    merge: Mode = Mode.NORMAL
    top: int | None = None

    def as_filter(self, gazetteer: Gazetteer) -> Filter:
        """The same with zone ids. Raises UsageError for a zone that nobody knows."""
        ids = frozenset(gazetteer.resolve(zone).id for zone in self.zones)
        return Filter(ids, self.start, self.end, self.statuses)


@dataclass(frozen=True, slots=True)
class Extracted:
    """The event mentions of all articles, before merging, and what did not become one."""

    articles: tuple[Article, ...] = ()
    mentions: tuple[EventMention, ...] = ()
    rejected: tuple[EventMention, ...] = ()
    undated: tuple[Undated, ...] = ()
    problems: tuple[Problem, ...] = ()


def build_timelines(articles: Iterable[Article], gazetteer: Gazetteer) -> list[Timeline]:
    """One timeline per zone from articles already read: the library's main function."""
    mentions = [
        mention
        for article in articles
        for mention in find_event_mentions(article, gazetteer).mentions
    ]
    return make_timelines(merge_mentions(mentions, gazetteer.root), gazetteer)[0]


def build(
    path: Path,
    gazetteer: Gazetteer,
    publication: PublicationOptions,
    choice: Choice | None = None,
    *,
    subzone_pages: bool = False,
    lang: str = "zh",
) -> Build:
    """The main job: read ``path``, find and merge events, sort them into timelines.

    Raises UsageError for a missing path, NothingReadableError when no file could be read.
    """
    extracted = extract(path, gazetteer, publication, lang=lang)
    mode = choice.merge if choice else Mode.NORMAL
    events = merge_mentions(extracted.mentions, gazetteer.root, mode)
    kept = choose(events, gazetteer, choice)
    timelines, unassigned = make_timelines(kept, gazetteer, subzone_pages=subzone_pages)
    return Build(
        timelines=tuple(timelines),
        unassigned=tuple(unassigned),
        undated=extracted.undated,
        articles=extracted.articles,
        problems=extracted.problems,
    )


def choose(
    events: Sequence[Event], gazetteer: Gazetteer, choice: Choice | None
) -> tuple[Event, ...]:
    """The events that match, in the order of a timeline."""
    chosen = choice.as_filter(gazetteer) if choice else Filter()
    kept = [event for event in events if chosen.matches(event)]
    if choice and choice.top is not None:
        kept = weightiest(kept, gazetteer, choice.top)
    return tuple(sorted(kept, key=sort_key))


def choose_mentions(
    mentions: Sequence[EventMention], gazetteer: Gazetteer, choice: Choice | None
) -> tuple[EventMention, ...]:
    """The mentions that match, in the order of the articles."""
    chosen = choice.as_filter(gazetteer) if choice else Filter()
    return tuple(m for m in mentions if chosen.matches_mention(m))


def extract(
    path: Path, gazetteer: Gazetteer, publication: PublicationOptions, *, lang: str = "zh"
) -> Extracted:
    """Event mentions of every article under ``path``, in the order of the files."""
    articles, problems = read_articles(path, publication)
    found = [find_event_mentions(article, gazetteer, lang=lang) for article in articles]
    return Extracted(
        articles=tuple(articles),
        mentions=tuple(m for each in found for m in each.mentions),
        rejected=tuple(m for each in found for m in each.rejected),
        undated=tuple(u for each in found for u in each.undated),
        problems=tuple(problems),
    )


def read_articles(
    path: Path, publication: PublicationOptions
) -> tuple[list[Article], list[Problem]]:
    """All articles under ``path`` and every problem met, publication dates included.

    Raises UsageError for a missing path or an option that names no file, and
    NothingReadableError when there is no article at all.
    """
    pages, problems = read_folder(path)
    articles = [article for page in pages for article in articles_of(page, publication)]
    if not articles:
        reasons = "; ".join(map(str, problems)) or "the folder holds no article"
        raise NothingReadableError(f"nothing could be read ({reasons})", place=str(path))
    known = {page.file for page in pages}
    problems += [
        Problem(file, "--published names a file that is not there", "use its name as listed")
        for file in sorted(set(publication.published) - known)
    ]
    problems += [problem for article in articles for problem in _of_article(article)]
    return articles, problems


def _of_article(article: Article) -> list[Problem]:
    """What a person should check: warnings of reading, and an unknown publication date."""
    line = article.paragraphs[0].lines[0][1] if article.paragraphs else None
    found = [Problem(article.file, text, line=line) for text in article.warnings]
    if article.published.certainty is Certainty.UNKNOWN:
        found.append(
            Problem(
                article.file,
                "发布日期未知，相对日期无法换算",
                f"--published {article.file}=YYYY-MM-DD",
                line=line,
            )
        )
    return found
