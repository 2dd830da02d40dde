"""Measure merging on generated news with known truth: right, wrong, time, memory, growth.

Run: python bench/merging.py [EVENTS] [SKEW]: up to so many events, from a thousand on tenfold; a
share SKEW of them in one zone and one year. Extraction is the real one and is not timed. ``--show``
prints pairs that were wrongly joined. ``--keep`` keeps what was extracted among the temporary
files: it takes minutes, and merging alone is what one measures again. What was kept is used as long
as the code that made it, the generator and the words stay the same.
"""

from __future__ import annotations

import pickle
import sys
import tracemalloc
from collections import Counter
from collections.abc import Iterable, Sequence
from hashlib import blake2b
from itertools import combinations, takewhile
from math import log
from pathlib import Path
from tempfile import gettempdir
from time import process_time

from generate import Told, generate

from timeline.articles import PublicationOptions, articles_of
from timeline.events import find_event_mentions
from timeline.merge import merge_mentions
from timeline.models import Certainty, Event, EventMention, Line, Page, Publication
from timeline.zones import Gazetteer, load_gazetteer

ROUNDS = 3


def mentions_of(articles: Iterable[Told], gazetteer: Gazetteer) -> list[EventMention]:
    """The event mentions of generated articles; the file's name holds the true event."""
    found = []
    for number, told in enumerate(articles):
        file = f"{told.event}-{number}.txt"
        page = Page(file, (Line(1, told.text),))
        stated = Publication(told.published, told.published, Certainty.OPTION, "made")
        for article in articles_of(page, PublicationOptions({file: stated})):
            found += find_event_mentions(article, gazetteer).mentions
    return found


def kept(events: int, skew: float, gazetteer: Gazetteer) -> list[EventMention]:
    """The mentions of generated articles, from an earlier run with ``--keep`` if there is one."""
    file = Path(gettempdir()) / f"nianbiao-bench-{events}-{skew}-{_made_by()}.pickle"
    if not file.exists():
        file.write_bytes(pickle.dumps(mentions_of(generate(events, skew=skew), gazetteer)))
    return pickle.loads(file.read_bytes())


MAKERS = "models.py text clean dates numbers articles zones events".split()  # noqa: SIM905
"""What of the program extraction rests on."""


def _made_by() -> str:
    """A hash of all that decides what is extracted."""
    bench = Path(__file__).resolve().parent
    program = bench.parent / "timeline"
    made = [bench / "generate.py", bench / "news_words.toml"]
    for name in MAKERS:
        made += [program / name, *(program / name).rglob("*.*")]
    made = sorted(file for file in made if file.is_file() and file.suffix != ".pyc")
    told = b"".join(blake2b(file.read_bytes()).digest() for file in made)
    return blake2b(told, digest_size=6).hexdigest()


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


def peak(mentions: Sequence[EventMention], gazetteer: Gazetteer) -> float:
    """Kilobytes a mention that merging allocates at its peak, the events included."""
    tracemalloc.start()
    merge_mentions(mentions, gazetteer.root)
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return most / len(mentions) / 1024


def main() -> None:
    """Print one line a size, and how the time grows from each to the next."""
    numbers = [word for word in sys.argv[1:] if not word.startswith("-")]
    most = int(numbers[0]) if numbers else 10_000
    skew = float(numbers[1]) if len(numbers) > 1 else 0.0
    gazetteer = load_gazetteer()
    before: tuple[int, float] | None = None
    for events in takewhile(lambda size: size <= most, (10**n for n in range(3, 8))):
        if "--keep" in sys.argv:
            mentions = kept(events, skew, gazetteer)
        else:
            mentions = mentions_of(generate(events, skew=skew), gazetteer)
        taken = seconds(mentions, gazetteer)
        merged = merge_mentions(mentions, gazetteer.root)
        precision, recall = quality(merged)
        each = taken / len(mentions) * 1e6
        line = (
            f"{events:>8} events {len(mentions):>8} mentions {len(merged):>8} merged  "
            f"precision {precision:.3f} recall {recall:.3f} {taken / events * 1e6:6.1f} µs an event"
            f" {each:6.1f} a mention  {peak(mentions, gazetteer):.1f} KB a mention"
        )
        if before:
            growth = log(taken / before[1]) / log(len(mentions) / before[0])
            line += f"  growth exponent {growth:.2f}"
        before = len(mentions), taken
        print(line, flush=True)
    if "--show" in sys.argv:
        print("\n".join(worst(merged, 40)))


if __name__ == "__main__":
    main()
