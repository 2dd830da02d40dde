"""`timeline build`: the main job, from a folder of articles to pages and tables."""

from __future__ import annotations

from pathlib import Path

from timeline.commands.inputs import (
    read_choice,
    read_config,
    read_gazetteer,
    read_lang,
    read_publications,
    read_source,
    read_steps,
)
from timeline.commands.options import (
    Articles,
    Columns,
    Config,
    DefaultPublished,
    FollowSuccessors,
    Formats,
    From,
    Language,
    Merge,
    Out,
    Published,
    Quiet,
    Report,
    Script,
    Site,
    SkipSteps,
    Statuses,
    SubzonePages,
    Templates,
    Theme,
    To,
    Top,
    ZoneNames,
    ZonesFile,
)
from timeline.commands.output import end, json_text
from timeline.progress import unwatched, watched
from timeline.running import say


def build(
    paths: Articles,
    out: Out = Path("output"),
    zone: ZoneNames = None,
    first: From = None,
    last: To = None,
    status: Statuses = None,
    top: Top = None,
    merge: Merge = "normal",
    published: Published = None,
    default_published: DefaultPublished = None,
    columns: Columns = None,
    skip_step: SkipSteps = None,
    zones: ZonesFile = None,
    config: Config = None,
    templates: Templates = None,
    theme: Theme = None,
    site: Site = "",
    script: Script = "simplified",
    formats: Formats = None,
    lang: Language = "zh",
    subzone_pages: SubzonePages = False,
    follow_successors: FollowSuccessors = False,
    report: Report = None,
    quiet: Quiet = False,
) -> None:
    """Build one page and one table per zone, and an index over them."""
    from timeline import arguments, build_report, export, pipeline

    names = arguments.read_formats(formats, export.EXPORTERS) if formats else export.FORMATS
    watch = unwatched if quiet else watched
    gazetteer = read_gazetteer(zones)
    wanted = read_choice(zone, first, last, status, top, merge)
    options = export.ExportOptions(
        lang=read_lang(lang),
        formats=names,
        templates=templates,
        theme=theme,
        site=arguments.read_site(site),
        as_printed=arguments.read_script(script),
        zones=gazetteer,
        watch=watch,
    )
    export.check_options(options)
    dates = read_publications(published, default_published)
    result = pipeline.build(
        read_source(paths, columns),
        gazetteer,
        dates,
        wanted,
        subzone_pages=subzone_pages,
        follow_successors=follow_successors,
        lang=lang,
        skip=read_steps(skip_step),
        conventions=read_config(config),
        watch=watch,
    )
    export.write_build(result, out, options)
    if report:
        record = json_text(build_report.build_record(result, options))
        export.write_file(report, record.encode("utf-8"))
    if not quiet:
        say(build_report.summary(result, out, options))
    end(result.problems, quiet=quiet)
