"""`timeline explain`: how one event came about."""

from __future__ import annotations

import sys

from timeline.commands.inputs import (
    read_config,
    read_gazetteer,
    read_publications,
    read_source,
    read_steps,
)
from timeline.commands.options import (
    Articles,
    Columns,
    Config,
    DefaultPublished,
    EventId,
    Published,
    SkipSteps,
    ZonesFile,
)


def explain(
    paths: Articles,
    id: EventId,
    published: Published = None,
    default_published: DefaultPublished = None,
    columns: Columns = None,
    skip_step: SkipSteps = None,
    zones: ZonesFile = None,
    config: Config = None,
) -> None:
    """Say how an event came about: its mentions, why they are one, its parts, its weight."""
    from timeline import explaining, pipeline

    gazetteer = read_gazetteer(zones)
    dates = read_publications(published, default_published)
    source = read_source(paths, columns)
    found = pipeline.build(
        source, gazetteer, dates, skip=read_steps(skip_step), conventions=read_config(config)
    )
    sys.stdout.writelines(explaining.explain(id, found.events, gazetteer))
