"""The words of pages and tables in both languages, by key: one table, Chinese then English."""

from __future__ import annotations

from functools import cache

from timeline.export.options import Lang

WORDS: dict[str, tuple[str, str]] = {
    # the site
    "site": ("开发区年表", "Development zone timelines"),
    "locale": ("zh_CN", "en_GB"),
    "page_title": ("{name}年表", "{name} timeline"),
    "year_of_zone": ("{name}{year}年", "{name} {year}"),
    "standfirst": (
        "{years}，{count} 条事件：{statuses}。摘自 {articles} 篇报道。",
        "{years}. Events: {count} ({statuses}). News reports: {articles}.",
    ),
    "index_standfirst": (
        "{zones} 个区域，{count} 条有日期的事件，{years}。"
        "摘自 {articles} 篇报道，每条附原句与出处。",
        "Zones: {zones}. Dated events: {count}, {years}. News reports: {articles}. Each event with "
        "its sentence and source.",
    ),
    "no_events": ("没有事件", "No events"),
    "year": ("{year}年", "{year}"),
    "years": ("{first}年至{last}年", "{first} to {last}"),
    "years_before": ("{year}年前", "–{year}"),
    "years_from": ("{year}年起", "{year}–"),
    "about_ends": (
        "很早或很晚的年份在横轴断开处之外合为一栏。",
        " Years far off share one column beyond the gap in the axis.",
    ),
    "year_span": ("{first}—{last}", "{first}–{last}"),
    "and": ("、", ", "),
    "comma": ("，", ", "),
    "colon": ("：", ": "),
    "legend_1": (
        "方格＝一条，日期精确到月或日；轴下横条＝季度、半年、全年或时段；断续＝约",
        "A square is an event of a month or day, a bar a longer time; broken: approximate",
    ),
    "legend_3": (
        "方格＝一条，日期在一季之内；轴下横条＝更长的时段；断续＝约",
        "A square is an event within a quarter, a bar a longer time; broken: approximate",
    ),
    "legend_12": (
        "方格＝一条，日期在一年之内；轴下横条＝更长的时段；断续＝约",
        "A square is an event within a year, a bar a longer time; broken: approximate",
    ),
    "legend_60": (
        "方格＝一条，日期在五年之内；轴下横条＝更长的时段；断续＝约",
        "A square is an event within five years, a bar a longer time; broken: approximate",
    ),
    "legend_bars": (
        "柱高＝条数；轴下横条＝更长的时段；断续＝约",
        "Columns count events, a bar below is a longer time; broken: approximate",
    ),
    "more_spans": ("另有 {count} 条跨期", "{count} more longer times"),
    "month_value": ("{year}年{month}月", "{year}-{month}"),
    "brush_hint": ("在图上拖动可选取时段", "Drag on the chart to choose a time"),
    "events_unit": ("条", "events"),
    "count_events": ("{count} 条", "{count}"),
    "skip": ("跳到事件列表", "Skip to events"),
    "skip_zones": ("跳到区域列表", "Skip to zones"),
    # the definition row
    "lineage": ("沿革", "Lineage"),
    "subzones": ("子区域", "Sub-zones"),
    "download": ("下载", "Download"),
    "updated": ("更新", "Updated"),
    "corrected_count": ("更正 {count} 条", "{count} corrected"),
    "calendar_about": (
        "只含精确到日的事件：{count} / {total} 条",
        "Only events whose days are known: {count} of {total}",
    ),
    "feed_about": ("最近报道的 {count} / {total} 条", "The latest {count} of {total} events"),
    "format_csv": ("CSV", "CSV"),
    "format_xlsx": ("Excel", "Excel"),
    "format_ics": ("日历", "Calendar"),
    "format_atom": ("订阅", "Feed"),
    "format_timelinejs": ("TimelineJS", "TimelineJS"),
    "format_jsonl": ("JSON", "JSON"),
    # the filter
    "filter": ("筛选", "Filter"),
    "dates": ("日期", "Date"),
    "from": ("从", "From"),
    "to": ("到", "To"),
    "from_hint": ("如 2021-03", "e.g. 2021-03"),
    "to_hint": ("如 2023年", "e.g. 2023"),
    "subzone": ("子区域", "Sub-zone"),
    "source": ("来源", "Sources"),
    "status": ("状态", "Status"),
    "all": ("全部", "All"),
    "zone_itself": ("本区", "The zone itself"),
    "search": ("搜索标题、原句", "Search headlines and sentences"),
    "clear_filter": ("清除筛选", "Clear"),
    "major_only": ("只看要事", "Key events only"),
    "headlines_only": ("只看标题", "Headlines only"),
    "showing": ("显示 {shown} / {total} 条", "Showing {shown} of {total}"),
    "none_found": ("没有符合条件的事件", "No matching events"),
    "gap": ("{range} 没有收录。最近的在", "Nothing in {range}. Nearest: "),
    "bad_date": (
        "看不懂“{text}”，请写 2021、2021-03 或 2021年3月",
        "Cannot read “{text}”; write 2021, 2021-03 or March 2021",
    ),
    # statuses
    "occurred": ("已发生", "Occurred"),
    "ongoing": ("进行中", "Under way"),
    "planned": ("计划", "Planned"),
    # an event
    "approx": ("约", "c."),
    "deadline": ("截止", "by"),
    "date": ("日期", "Date"),
    "as_stated": ("原文写明", "as stated"),
    "by_publication": ("依据发布日期 {date}", "from publication date {date}"),
    "by_inferred": ("依据推断的发布日期（{date}）", "from inferred publication date ({date})"),
    "by_publication_unknown": ("依据发布日期", "from publication date"),
    "by_narrative": ("承上文日期", "from the date before it"),
    "note": ("提示", "Note"),
    "traditional": ("原文为繁体", "Source in Traditional characters"),
    "conflict": ("分歧", "Sources differ"),
    "field_quantities": ("数字", "Figures"),
    "field_date": ("日期", "Date"),
    "field_status": ("状态", "Status"),
    "corrected": ("更正", "Corrected"),
    "more_figures": ("等 {count} 项", "and {count} more"),
    "outcome": ("结果", "Outcome"),
    "plan": ("计划", "Plan"),
    "no_outcome": ("到期后的来源中未见报道。", "No later source reports it."),
    "no_publisher": ("来源未注明", "Publisher not given"),
    "no_title": ("（原标题缺）", "(untitled)"),
    "title": ("《{title}》", "“{title}”"),
    "line": ("第{n}行", "line {n}"),
    "page": ("第{n}页", "page {n}"),
    "row": ("第{n}行", "row {n}"),
    "more_sources": ("另 {count} 篇", "{count} more"),
    "copy_link": ("复制链接", "Copy link"),
    "copied": ("已复制", "Copied"),
    "original": ("原文", "Original"),
    "about_date": ("约{date}", "c. {date}"),
    "no_date": ("发布日期未知", "publication date unknown"),
    "inferred_date": (
        "发布日期未注明，推断为{date}",
        "publication date not given, inferred: {date}",
    ),
    # the end of the page
    "sources": ("来源", "Sources"),
    "about": ("关于本页", "About this page"),
    "about_zone": (
        "每一条都附原句与出处。日期由规则解读，标“约”的为推断或约数；“计划”是来源在发布时的说法，"
        "不代表已实现。发现错误，请附条目链接来信。",
        "Every entry shows its sentence and source. Dates are read by rule; those marked c. are "
        "inferred or approximate. Planned is what the source said when it appeared, not that it "
        "came true. To report a mistake, send the link of the entry.",
    ),
    "search_all": ("搜索全部年份的标题", "Search the headlines of all years"),
    "found": ("找到 {shown} / {total} 条", "Found {shown} of {total}"),
    "more_found": ("只列出前 {most} 条，请缩小范围", "Only the first {most} are listed"),
    "about_years": (
        "事件太多，每年一页。搜索涵盖所有年份的标题；各页可按状态、子区域、来源和原句筛选。",
        "Too many events for one page: each year has its own. The search covers the headlines of "
        "all years; each page filters by status, sub-zone, source and sentence.",
    ),
    "embed": ("嵌入其他网页", "Embed this page"),
    "embed_about": (
        "把下面的代码贴进文章即可，高度自动调整；在网址里筛选过的条件会一并带上。",
        "Paste this into an article. The height follows the content; the address's filter is kept.",
    ),
    "embedded_from": ("全文与来源：", "In full, with sources: "),
    "filtered_print": ("筛选后的部分：", "A filtered part:"),
    "about_index": (
        "柱高为当年条数，空心为计划，灰为进行中；各行共用横轴，纵向各自缩放。",
        "A bar is the number of events of a year, hollow for planned, grey for under way; all "
        "rows share one time axis, heights are scaled per row.",
    ),
    "indicators": ("指标", "Indicators"),
    "figure": ("数值", "Figure"),
    "growth": ("增速", "growth"),
    "each_month": ("每月", "each month"),
    "months_of_year": ("{first}—{last}月", "months {first}–{last}"),
    "more_indicators": ("另有 {count} 项指标，见数据表。", "{count} more indicators in the table."),
    "all_data": ("全部数据：", "All data: "),
    # the index
    "zone": ("区域", "Zone"),
    "events": ("事件", "Events"),
    "by_year": ("每年条数", "Events per year"),
    "latest": ("最近一条", "Latest"),
    "planned_count": ("计划 {count}", "{count} planned"),
    "zone_search": ("区域名、别名或拼音", "Zone name, alias or pinyin"),
    "find": ("查找", "Find"),
    "sort": ("排序", "Order"),
    "sort_area": ("按地区", "By area"),
    "sort_count": ("按事件数", "By number of events"),
    "sort_latest": ("按最近一条", "By latest"),
    "showing_zones": ("显示 {shown} / {total} 个区域", "Showing {shown} of {total} zones"),
    "no_zone_found": ("没有符合条件的区域", "No matching zones"),
    "with_subzones": ("含{names}", "With {names}"),
    "with_more_subzones": (
        "含{names}等 {count} 个子区域",
        "With {names} and others, {count} in all",
    ),
    "predecessor": ("前身 {names}", "Formerly {names}"),
    "successor": ("后继 {names}（{year}年）", "Succeeded by {names} ({year})"),
    "successor_undated": ("后继 {names}", "Succeeded by {names}"),
    "semicolon": ("；", "; "),
    "unassigned": (
        "另有 {count} 条事件未能归入区域：",
        "{count} events could not be assigned to a zone: ",
    ),
    "undated": ("另有 {count} 条未能确定日期：", "{count} statements could not be dated: "),
    "elsewhere": ("其他地区", "Elsewhere"),
}


@cache
def words(lang: Lang) -> dict[str, str]:
    """Every word in one language."""
    return {key: pair[lang == "en"] for key, pair in WORDS.items()}
