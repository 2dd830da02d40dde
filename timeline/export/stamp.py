"""The one moment that generated files carry: never the clock's, so that builds are equal."""

from __future__ import annotations

import os
from datetime import UTC, datetime, time

from timeline.errors import UsageError
from timeline.export.sources import articles_of, latest_day
from timeline.models import Build

EPOCH = datetime(1980, 1, 1, tzinfo=UTC)
"""For a build in which nothing is dated; archives know no earlier day."""


def stamp(build: Build) -> datetime:
    """SOURCE_DATE_EPOCH when it is set, else midnight UTC of the latest publication.

    Raises UsageError for a SOURCE_DATE_EPOCH that is no number of seconds.
    """
    given = os.environ.get("SOURCE_DATE_EPOCH")
    if given:
        try:
            return max(datetime.fromtimestamp(int(given), UTC), EPOCH)
        except (ValueError, OverflowError, OSError) as error:
            raise UsageError(
                f"“{given}” is no number of seconds since 1970", place="SOURCE_DATE_EPOCH"
            ) from error
    latest = latest_day([*build.articles, *articles_of(build.events)])
    return max(datetime.combine(latest, time(), UTC), EPOCH) if latest else EPOCH
