"""The program on one page: a folder of articles in, timelines and everything left over out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from timeline.articles import PublicationOptions, articles_of
from timeline.dates import Conventions, conventions_beside
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
from timeline.progress import Watch, unwatched
from timeline.read import Input, origins, read_input
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

    def as_filter(self, gazetteer: Gazetteer, *, follow_successors: bool = False) -> Filter:
        """The same with zone ids; with ``follow_successors`` those of former zones as well.

        Raises UsageError for a zone that nobody knows.
        """
        ids = {gazetteer.resolve(zone).id for zone in self.zones}
        if follow_successors:
            ids |= {former for id in ids for former in gazetteer.former(id)}
        return Filter(frozenset(ids), self.start, self.end, self.statuses)


@dataclass(frozen=True, slots=True)
class Extracted:
    """The event mentions of all articles, before merging, and what did not become one."""

    articles: tuple[Article, ...] = ()
    mentions: tuple[EventMention, ...] = ()
    rejected: tuple[EventMention, ...] = ()
    undated: tuple[Undated, ...] = ()
    problems: tuple[Problem, ...] = ()


def build_timelines(
    articles: Iterable[Article], gazetteer: Gazetteer, conventions: Conventions | None = None
) -> list[Timeline]:
    """One timeline per zone from articles already read: the library's main function.

    ``conventions`` are the windows of vague words; None: those of the project.
    """
    mentions = [
        mention
        for article in articles
        for mention in find_event_mentions(article, gazetteer, conventions=conventions).mentions
    ]
    return make_timelines(merge_mentions(mentions, gazetteer.root), gazetteer)[0]


def build(
    source: Path | Input,
    gazetteer: Gazetteer,
    publication: PublicationOptions,
    choice: Choice | None = None,
    *,
    subzone_pages: bool = False,
    follow_successors: bool = False,
    lang: str = "zh",
    skip: frozenset[str] = frozenset(),
    conventions: Conventions | None = None,
    watch: Watch = unwatched,
) -> Build:
    """The main job: read ``source``, find and merge events, sort them into timelines.

    ``skip`` names cleaning steps to leave out; ``conventions`` as for :func:`extract`. Raises
    UsageError for a missing path, NothingReadableError when no file could be read.
    """
    extracted = extract(
        source, gazetteer, publication, lang=lang, skip=skip, conventions=conventions, watch=watch
    )
    mode = choice.merge if choice else Mode.NORMAL
    events = merge_mentions(extracted.mentions, gazetteer.root, mode)
    kept = choose(events, gazetteer, choice, follow_successors=follow_successors)
    timelines, unassigned = make_timelines(
        kept, gazetteer, subzone_pages=subzone_pages, follow_successors=follow_successors
    )
    return Build(
        timelines=tuple(timelines),
        unassigned=tuple(unassigned),
        undated=extracted.undated,
        articles=extracted.articles,
        problems=extracted.problems,
    )


def choose(
    events: Sequence[Event],
    gazetteer: Gazetteer,
    choice: Choice | None,
    *,
    follow_successors: bool = False,
) -> tuple[Event, ...]:
    """The events that match, in the order of a timeline."""
    chosen = Filter()
    if choice:
        chosen = choice.as_filter(gazetteer, follow_successors=follow_successors)
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
    source: Path | Input,
    gazetteer: Gazetteer,
    publication: PublicationOptions,
    *,
    lang: str = "zh",
    skip: frozenset[str] = frozenset(),
    conventions: Conventions | None = None,
    watch: Watch = unwatched,
) -> Extracted:
    """Event mentions of every article in ``source``, in the order of the files.

    ``conventions`` are the windows of vague words; None: of each article those of the
    ``timeline.toml`` in the folder given, or beside the file given.
    """
    given = source if isinstance(source, Input) else Input((source,))
    windows = _windows(given, conventions)
    articles, problems = read_articles(given, publication, skip)
    found = [
        find_event_mentions(article, gazetteer, lang=lang, conventions=windows(article.file))
        for article in watch(articles, "timeline: articles")
    ]
    return Extracted(
        articles=tuple(articles),
        mentions=tuple(m for each in found for m in each.mentions),
        rejected=tuple(m for each in found for m in each.rejected),
        undated=tuple(u for each in found for u in each.undated),
        problems=tuple(problems),
    )


def _windows(given: Input, conventions: Conventions | None) -> Callable[[str], Conventions]:
    """By the name of an article's file the conventions that it is read with."""
    if conventions is not None:
        return lambda file: conventions
    beside, origin = conventions_beside(given.on_disk), origins(given)

    def windows(file: str) -> Conventions:
        path = origin(file)
        return beside[path] if path else Conventions()

    return windows


def read_articles(
    source: Path | Input,
    publication: PublicationOptions,
    skip: frozenset[str] = frozenset(),
) -> tuple[list[Article], list[Problem]]:
    """All articles in ``source`` and every problem met, publication dates included.

    Raises UsageError for a missing path or an option that names no file, and
    NothingReadableError when there is no article at all.
    """
    given = source if isinstance(source, Input) else Input((source,))
    pages, problems = read_input(given)
    articles = _numbered(a for page in pages for a in articles_of(page, publication, skip))
    if not articles:
        reasons = "; ".join(map(str, problems)) or "the folder holds no article"
        raise NothingReadableError(f"nothing could be read ({reasons})", place=given.place)
    known = {page.file for page in pages}
    problems += [
        Problem(file, "--published names a file that is not there", "use its name as listed")
        for file in sorted(set(publication.published) - known)
    ]
    problems += [problem for article in articles for problem in _of_article(article)]
    return articles, problems


def _numbered(articles: Iterable[Article]) -> list[Article]:
    """Articles counted within their file: each row of a table is a page of its own."""
    counts: Counter[str] = Counter()
    numbered = []
    for article in articles:
        numbered.append(replace(article, index=counts[article.file]))
        counts[article.file] += 1
    return numbered


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
