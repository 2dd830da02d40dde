"""年表: from Chinese news articles to one timeline for each development zone."""
