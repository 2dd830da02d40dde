"""Pages → articles with title, publisher, authors and publication date."""

from timeline.articles.assemble import articles_of
from timeline.articles.published import PublicationOptions

__all__ = ["PublicationOptions", "articles_of"]
