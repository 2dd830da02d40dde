"""Write the golden texts of the seeds: python tests/golden/golden_text.py, then read the diff."""

from __future__ import annotations

from pathlib import Path

from timeline.articles import articles_of
from timeline.models import Article
from timeline.read import read_folder

GOLDEN = Path(__file__).parent
SEEDS = GOLDEN.parents[1] / "seeds"


def golden_text(articles: list[Article]) -> str:
    return "\n".join(line for article in articles for line in _lines(article)) + "\n"


def _lines(article: Article) -> list[str]:
    window = f"{article.published.start}/{article.published.end}"
    head = f"== {article.index} {article.title} | {article.publisher} | {window}"
    return [head, *(f"{p.line_at(0)}\t{p.kind}\t{p.text}" for p in article.paragraphs)]


def seed_articles() -> dict[str, list[Article]]:
    pages, _ = read_folder(SEEDS)
    return {page.file: articles_of(page) for page in pages}


if __name__ == "__main__":
    for file, articles in seed_articles().items():
        (GOLDEN / file).write_text(golden_text(articles), encoding="utf-8")
