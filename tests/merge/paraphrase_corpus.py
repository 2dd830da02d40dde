"""Read paraphrases.tsv and run each pair of articles through reading, finding and merging."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from timeline.articles import PublicationOptions, articles_of
from timeline.events import find_event_mentions
from timeline.merge import merge_mentions
from timeline.models import Certainty, Event, Line, Page, Publication
from timeline.zones import Gazetteer, load_gazetteer

HERE = Path(__file__).parent
LISTS = tuple(
    HERE / f"{name}.tsv"
    for name in (
        "paraphrases",
        "paraphrases_hard",
        "paraphrases_third",
        "paraphrases_fourth",
        "paraphrases_fifth",
        "paraphrases_sixth",
        "paraphrases_seventh",
        "paraphrases_eighth",
        "paraphrases_ninth",
        "paraphrases_tenth",
    )
)


@dataclass(frozen=True)
class Case:
    """Two articles and how what they tell is related: same, plan or different."""

    relation: str
    kind: str
    articles: tuple[tuple[str, str], tuple[str, str]]


@cache
def gazetteer() -> Gazetteer:
    return load_gazetteer()


def cases(path: Path) -> list[Case]:
    lines = path.read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
    return [Case(r, k, ((p, a), (q, b))) for r, k, p, a, q, b in rows]


def events_of(case: Case) -> tuple[Event, ...]:
    return events_told(case.articles)


def events_told(articles: Sequence[tuple[str, str]]) -> tuple[Event, ...]:
    """The events of articles, at most three: the day of publication and the text of each."""
    mentions = [
        mention
        for name, (published, text) in zip("abc", articles, strict=False)
        for article in articles_of(_page(name, text), _options(name, published))
        for mention in find_event_mentions(article, gazetteer()).mentions
    ]
    return merge_mentions(mentions, gazetteer().root)


def joined(events: tuple[Event, ...]) -> bool:
    """True when one event has a mention of both articles."""
    return any({m.article.file for m in e.mentions} == {"a.txt", "b.txt"} for e in events)


def right(case: Case) -> bool:
    """True when the pair is joined as it should be; a plan and its outcome as a plan."""
    events = events_of(case)
    if case.relation == "plan":
        return any(e.plan and e.plan[0].article.file == "a.txt" for e in events)
    return joined(events) == (case.relation == "same")


def _page(name: str, text: str) -> Page:
    lines = text.replace("\\n", "\n").split("\n")
    return Page(f"{name}.txt", tuple(Line(n, line) for n, line in enumerate(lines, 1)))


def _options(name: str, published: str) -> PublicationOptions:
    day = date.fromisoformat(published)
    return PublicationOptions({f"{name}.txt": Publication(day, day, Certainty.OPTION, published)})


def report(path: Path) -> None:
    """Print what is wrong, and precision and recall over the pairs of a list."""
    found = [(case, right(case), joined(events_of(case))) for case in cases(path)]
    for case, good, together in found:
        if not good:
            print(case.relation, case.kind, "joined" if together else "apart")
            for published, text in case.articles:
                print("    ", published, text)
    wanted = [good for case, good, _ in found if case.relation != "different"]
    wrong = sum(together for case, _, together in found if case.relation == "different")
    hit = sum(wanted)
    print(f"{path.name}: recall {hit}/{len(wanted)} = {hit / len(wanted):.3f}", end=" ")
    print(f"precision {hit}/{hit + wrong} = {hit / max(1, hit + wrong):.3f}")


if __name__ == "__main__":
    for each in LISTS:
        report(each)
