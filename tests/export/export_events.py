"""The made events themselves; see export_builder."""

from __future__ import annotations

from datetime import date

from export_builder import (
    BULLETIN,
    EVENING,
    NAMELESS,
    NEW,
    OLD,
    SUBZONE,
    ZIBO,
    made_date,
    made_event,
    made_mention,
    made_quantity,
)

from timeline.models import (
    AnchorKind,
    Conflict,
    Event,
    EventKind,
    Granularity,
    Role,
    Status,
)

DAY, MONTH, YEAR = Granularity.DAY, Granularity.MONTH, Granularity.YEAR
ABSOLUTE, NARRATIVE = AnchorKind.ABSOLUTE, AnchorKind.NARRATIVE


def _year_event() -> Event:
    sentence = (
        "在自贸区块建设加持之下，“十三五”收官之年，杭州高新区（滨江）有效投资取得突破，"
        "新开工19个产业项目，落地了25个亿元以上产业项目，创历史新高。"
    )
    when = made_date(
        "“十三五”收官之年",
        date(2020, 1, 1),
        date(2020, 12, 31),
        YEAR,
        anchor=AnchorKind.PERIOD,
        edtf="2020",
        why="“十三五”为2016—2020年，收官之年即2020年",
    )
    quantities = (
        made_quantity(sentence, "19个", "19", "个", counted="产业项目"),
        made_quantity(sentence, "25个", "25", "个", counted="亿元以上产业项目"),
    )
    headline = "新开工19个产业项目"
    return made_event(made_mention("year", sentence, when, headline, quantities=quantities))


def _clause_event() -> Event:
    sentence = "作为全国首批，去年10月揭牌后，当月首批落点10个项目，此后又有新进展。"
    when = made_date("当月", date(2020, 10, 1), date(2020, 10, 31), MONTH, anchor=NARRATIVE)
    return made_event(
        made_mention(
            "clause",
            sentence,
            when,
            "自贸区块首批落点10个项目",
            clause="当月首批落点10个项目",
            zone=SUBZONE,
            quantities=(made_quantity(sentence, "10个", "10", "个", counted="项目"),),
        )
    )


def _open_event() -> Event:
    sentence = "自去年10月以来，富阳特别合作区建设接连提速。"
    when = made_date(
        "自去年10月以来",
        date(2020, 10, 1),
        date(2021, 1, 28),
        Granularity.SPAN,
        role=Role.SINCE,
        edtf="2020-10/2021-01-28",
    )
    return made_event(
        made_mention(
            "open", sentence, when, "合作区建设接连提速", zone=SUBZONE, status=Status.ONGOING
        )
    )


def _day_event() -> Event:
    sentence = (
        "2020年12月31日，滨江区委全会提出“三大主题年”，紧扣“创新滨江、数字滨江、国际滨江”方向。"
    )
    when = made_date("2020年12月31日", date(2020, 12, 31), date(2020, 12, 31), DAY, anchor=ABSOLUTE)
    return made_event(made_mention("day", sentence, when, "滨江区委全会提出“三大主题年”", line=6))


def _sources_event() -> Event:
    """Three articles, one with a link, and the date approximate."""
    when = made_date(
        "1月15日", date(2021, 1, 15), date(2021, 1, 15), DAY, approx=True, warnings=("与星期不符",)
    )
    texts = {
        "many": "1月15日，全球产业科技发现与科创服务平台正式落户。",
        "many-b": "昨天（1月15日），LINKINIP平台正式落户滨江。",
        "many-c": "平台于1月15日落户。",
    }
    articles = (EVENING, NAMELESS, BULLETIN)
    mentions = [
        made_mention(
            id, text, when, "LINKINIP科创服务平台落户高新区（滨江）", article=article, line=20 + n
        )
        for n, ((id, text), article) in enumerate(zip(texts.items(), articles, strict=True))
    ]
    return made_event(*mentions, merge_why="同日同事")


def _open_plan() -> Event:
    sentence = "今年开始，落点富阳特别合作区的产业项目，将迎来重大节点。"
    when = made_date(
        "今年开始", date(2021, 1, 1), None, Granularity.SPAN, role=Role.SINCE, edtf="2021/.."
    )
    return made_event(
        made_mention(
            "openplan",
            sentence,
            when,
            "产业项目将迎来重大节点",
            zone=SUBZONE,
            status=Status.PLANNED,
        )
    )


def _deadline() -> Event:
    sentence = "启动“人才房三年倍增计划”，力争2023年底增至1万间，并持续扩面。"
    when = made_date(
        "2023年底",
        date(2023, 12, 1),
        date(2023, 12, 31),
        MONTH,
        approx=True,
        role=Role.BY,
        anchor=ABSOLUTE,
        edtf="2023-12~",
        why="“年底”按12月计",
    )
    return made_event(
        made_mention(
            "deadline",
            sentence,
            when,
            "人才房力争增至1万间",
            clause="启动“人才房三年倍增计划”，力争2023年底增至1万间",
            status=Status.PLANNED,
            kind=EventKind.TARGET,
            quantities=(made_quantity(sentence, "1万间", "10000", "间", counted="人才房"),),
        )
    )


def _conflict() -> Event:
    first = "2024年，高新区（滨江）实现地区生产总值2887.8亿元，占全市13.2%。"
    second = "2024年地区生产总值2890.1亿元。"
    when = made_date(
        "2024年", date(2024, 1, 1), date(2024, 12, 31), YEAR, anchor=ABSOLUTE, edtf="2024"
    )
    gdp = made_quantity(
        first, "2887.8亿元", "288780000000", "CNY", kind="money", counted="地区生产总值"
    )
    share = made_quantity(first, "13.2%", "13.2", "%", kind="percent")
    other = made_quantity(second, "2890.1亿元", "289010000000", "CNY", kind="money")
    one = made_mention(
        "gdp",
        first,
        when,
        "2024年地区生产总值2887.8亿元",
        article=NAMELESS,
        quantities=(gdp, share),
    )
    two = made_mention(
        "gdp-b",
        second,
        when,
        "地区生产总值2890.1亿元",
        article=BULLETIN,
        line=3,
        quantities=(other,),
    )
    values = (("2887.8亿元", ("em-gdp",)), ("2890.1亿元", ("em-gdp-b",)))
    return made_event(one, two, conflicts=(Conflict("地区生产总值", values),))


def _outcome() -> Event:
    """A plan of the year before, joined into what came of it."""
    plan_text = "深入实施“凤凰计划”，力争2023年新增上市企业6家。"
    told = "1月，记者从区金融办获悉，2023年全区新增上市企业7家，超额完成目标。"
    planned = made_mention(
        "listing-plan",
        plan_text,
        made_date("2023年", date(2023, 1, 1), date(2023, 12, 31), YEAR, anchor=ABSOLUTE),
        "2023年力争新增上市企业6家",
        article=NAMELESS,
        line=68,
        status=Status.PLANNED,
    )
    done = made_mention(
        "listing",
        told,
        made_date("1月", date(2024, 1, 1), date(2024, 1, 31), MONTH),
        "全年新增上市企业7家",
        article=BULLETIN,
        line=5,
        quantities=(made_quantity(told, "7家", "7", "家", counted="上市企业"),),
    )
    return made_event(done, plan=(planned,))


def _hostile() -> list[Event]:
    """Text that attacks pages and tables: markup, formulas, quotes, bidi, one endless word."""
    script = (
        "=cmd|' /C calc'!A0，3月，<script>alert(1)</script>“引号”'单引号'\"双\"&amp;"
        "{{ 7*7 }}{% raw %}👩‍👩‍👧😀完成。"
    )
    bidi = "4月，\u202eהיפוך\u202c 与 العربية 混排的项目开工。"
    endless = "5月，" + "无尽" * 5000 + "。"
    texts = {"script": (script, "3月", 3), "bidi": (bidi, "4月", 4), "endless": (endless, "5月", 5)}
    events = []
    for id, (text, words, month) in texts.items():
        when = made_date(words, date(2025, month, 1), date(2025, month, 28), MONTH)
        headline = '=HYPERLINK("x")<img src=x onerror=alert(2)>' if id == "script" else text[3:33]
        events.append(made_event(made_mention(id, text, when, headline, line=30)))
    return events


def _simple() -> list[Event]:
    """One event each of the remaining calendar units and zones."""
    rows = [
        ("quarter", "今年一季度", (2025, 1, 1), (2025, 3, 31), Granularity.QUARTER, False, None),
        ("half", "上半年", (2018, 1, 1), (2018, 6, 30), Granularity.HALF, False, None),
        ("week", "上周", (2018, 7, 30), (2018, 8, 5), Granularity.WEEK, False, None),
        ("xun", "6月底", (2018, 6, 21), (2018, 6, 30), Granularity.TENDAYS, True, None),
        ("window", "近日", (2022, 12, 22), (2023, 3, 31), Granularity.SPAN, True, None),
        ("decade", "90年代", (1990, 1, 1), (1999, 12, 31), Granularity.DECADE, False, None),
        ("old", "2020年", (2020, 1, 1), (2020, 12, 31), YEAR, False, OLD),
        ("new", "2021年", (2021, 1, 1), (2021, 12, 31), YEAR, False, NEW),
        ("zibo", "1月4日", (2023, 1, 4), (2023, 1, 4), DAY, False, ZIBO),
    ]
    events = []
    for id, text, start, end, granularity, approx, zone in rows:
        sentence = f"{text}，高新区开工建设一批项目，涉及{id}。"
        when = made_date(
            text,
            date(*start),
            date(*end),
            granularity,
            approx=approx,
            counted_back=text == "近日",
            why="“近日”按发布前14天计" if text == "近日" else "按发布日期推算",
        )
        zoned = {"zone": zone} if zone else {}
        article = NAMELESS if text == "近日" else EVENING
        headline = f"开工建设一批项目（{id}）"
        events.append(
            made_event(made_mention(id, sentence, when, headline, article=article, **zoned))
        )
    return events


def _traditional() -> Event:
    when = made_date("去年4月", date(2020, 4, 1), date(2020, 4, 30), MONTH)
    sentence = "去年4月，杭州高新区（滨江）打响“基层组织建设年”的发令枪。"
    quote = "去年4月，杭州高新區（濱江）打響「基層組織建設年」的發令槍。"
    event = made_mention("trad", sentence, when, "打响“基层组织建设年”发令枪", quote=quote)
    return made_event(event, corrections=("日期原作“4月1日”，2021年2月3日改为4月：原文只写月份。",))


def _without_zone() -> Event:
    sentence = "上半年，全省固定资产投资增长11.6%。"
    when = made_date("上半年", date(2020, 1, 1), date(2020, 6, 30), Granularity.HALF)
    quantity = made_quantity(sentence, "11.6%", "11.6", "%", kind="percent", counted="固定资产投资")
    return made_event(
        made_mention(
            "nozone",
            sentence,
            when,
            "全省固定资产投资增长11.6%",
            zone=None,
            scope="province",
            kind=EventKind.STATISTIC,
            quantities=(quantity,),
        )
    )


EVENTS: list[Event] = [
    _without_zone(),
    _year_event(),
    _clause_event(),
    _open_event(),
    _day_event(),
    _sources_event(),
    _open_plan(),
    _deadline(),
    _conflict(),
    _outcome(),
    _traditional(),
    *_simple(),
    *_hostile(),
]
