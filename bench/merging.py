"""Measure merging: precision, recall and time a mention, on generated news with known truth.

Run: python bench/merging.py [EVENTS] [SKEW]. Extraction is the real one and is not timed.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Sequence
from itertools import combinations
from time import process_time

from generate import Told, generate

from timeline.articles import PublicationOptions, articles_of
from timeline.events import find_event_mentions
from timeline.merge import merge_mentions
from timeline.models import Certainty, Event, EventMention, Line, Page, Publication
from timeline.zones import Gazetteer, load_gazetteer

ROUNDS = 3


def mentions_of(articles: Sequence[Told], gazetteer: Gazetteer) -> list[EventMention]:
    """The event mentions of generated articles; the file's name holds the true event."""
    found = []
    for number, told in enumerate(articles):
        file = f"{told.event}-{number}.txt"
        page = Page(file, (Line(1, told.text),))
        stated = Publication(told.published, told.published, Certainty.OPTION, "made")
        for article in articles_of(page, PublicationOptions({file: stated})):
            found += find_event_mentions(article, gazetteer).mentions
    return found


def pairs(numbers: Sequence[str]) -> int:
    """Pairs of equal members."""
    return sum(n * (n - 1) // 2 for n in Counter(numbers).values())


def quality(events: Sequence[Event]) -> tuple[float, float]:
    """Pairwise precision and recall of the merged events against the truth in file names."""
    truth = [[m.article.file.split("-")[0] for m in event.mentions] for event in events]
    joined = sum(len(t) * (len(t) - 1) // 2 for t in truth)
    right = sum(pairs(t) for t in truth)
    wanted = pairs([number for t in truth for number in t])
    return right / max(1, joined), right / max(1, wanted)


def seconds(mentions: Sequence[EventMention], gazetteer: Gazetteer) -> float:
    """Processor seconds of the fastest of several runs."""
    taken = []
    for _ in range(ROUNDS):
        start = process_time()
        merge_mentions(mentions, gazetteer.root)
        taken.append(process_time() - start)
    return min(taken)


def worst(events: Sequence[Event], most: int) -> list[str]:
    """Some wrongly joined pairs, to be read."""
    found = []
    for event in events:
        for a, b in combinations(event.mentions, 2):
            if a.article.file.split("-")[0] != b.article.file.split("-")[0]:
                texts = (m.article.paragraphs[0].text for m in (a, b))
                found.append("  ||  ".join(texts) + f"\n      {event.merge_why}")
    return found[:most]


def main() -> None:
    """Print one line a size."""
    most = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    skew = float(sys.argv[2]) if len(sys.argv) > 2 else 0.0
    gazetteer = load_gazetteer()
    for events in (most // 10, most):
        mentions = mentions_of(list(generate(events, skew=skew)), gazetteer)
        merged = merge_mentions(mentions, gazetteer.root)
        precision, recall = quality(merged)
        each = seconds(mentions, gazetteer) / len(mentions) * 1e6
        print(
            f"{events:>8} events {len(mentions):>8} mentions {len(merged):>8} merged  "
            f"precision {precision:.3f} recall {recall:.3f}  {each:6.1f} µs a mention",
            flush=True,
        )
    if "--show" in sys.argv:
        print("\n".join(worst(merged, 40)))


if __name__ == "__main__":
    main()
