"""Days, months, years and their parts, with the year written or not."""

from __future__ import annotations

from datetime import date

from timeline.dates import periods
from timeline.dates.anchor import Anchor, shift_month
from timeline.dates.engine import rule
from timeline.dates.periods import DateValue

PUBLISHED = "2021-06-14"


@rule(
    r"(?<![0-9])(?<![0-9][./]){bareyear}[-/.]{isonumber}[-/.]{isoday}"
    r"(?![0-9]|[./][0-9]|-[0-9]{1,2}(?![0-9]))",
    ("2022-03-15发布公告", PUBLISHED, "2022-03-15"),
    ("2021/5/1发布公告", PUBLISHED, "2021-05-01"),
    ("2021.05.01发布公告", PUBLISHED, "2021-05-01"),
    never=("版本5.12.1", "电话0571-8891-2021", "2021.13.1"),
)
def iso_day(anchor: Anchor, bareyear: int, isonumber: int, isoday: int) -> DateValue:
    return periods.day(date(bareyear, isonumber, isoday))


@rule(
    r"(?<![0-9./-]){bareyear}-{isonumber}(?![0-9./-])",
    ("2019-05，项目开工", PUBLISHED, "2019-05"),
    never=("2019-05-08", "2018-KX-12号地块", "2019-20赛季"),
)
def iso_month(anchor: Anchor, bareyear: int, isonumber: int) -> DateValue:
    return periods.month(bareyear, isonumber)


@rule(
    r"(?<=[期间]:){bareyear}{isonumber}{isoday}(?![0-9])",
    ("发布日期：20210501", PUBLISHED, "2021-05-01"),
    never=("编号20210501的设备", "邮编310012"),
)
def compact_day(anchor: Anchor, bareyear: int, isonumber: int, isoday: int) -> DateValue:
    return periods.day(date(bareyear, isonumber, isoday))


@rule(
    r"(?:{year}的?|{shortyear})?{month}{day}",
    ("2021年5月1日开工", PUBLISHED, "2021-05-01"),
    ("二〇二一年三月五日签约", PUBLISHED, "2021-03-05"),
    ("去年10月18日揭牌", PUBLISHED, "2020-10-18"),
    ("11月8日，公司揭牌", PUBLISHED, "2020-11-08"),
    ("98年5月1日，他来到这里", PUBLISHED, "1998-05-01"),
    never=("13月1日", "2月30日"),
)
def month_day(
    anchor: Anchor,
    month: int,
    day: int,
    year: int | None = None,
    shortyear: int | None = None,
) -> DateValue:
    return anchor.in_year(year or shortyear, lambda y: periods.day(date(y, month, day)))


@rule(
    r"{relmonth}{day}",
    ("本月12日，公司揭牌", PUBLISHED, "2021-06-12"),
    ("上月29日揭牌", "2020-03-01", "2020-02-29"),
    never=("本月刊12日版",),
)
def relative_month_day(anchor: Anchor, relmonth: tuple[int, int], day: int) -> DateValue:
    return periods.day(date(*relmonth, day))


@rule(
    r"{bareday}",
    ("12日，记者从管委会获悉", PUBLISHED, "2021-06-12"),
    ("25日，记者从管委会获悉", PUBLISHED, "2021-05-25"),
    ("31日，项目封顶", "2021-07-02", "2021-05-31"),
    never=("五日游线路", "为期3日", "3日内办结", "日产10日均", "第12日"),
)
def bare_day(anchor: Anchor, bareday: int) -> DateValue:
    return anchor.day_for(bareday)


@rule(
    r"(?:{year}的?|{shortyear})?{month}(?![天龄薪河街])",
    ("2020年10月份销售额增长", PUBLISHED, "2020-10"),
    ("去年10月，公司成立", PUBLISHED, "2020-10"),
    ("12月，公司完成融资", PUBLISHED, "2020-12"),
    ("预计12月投产", PUBLISHED, "2021-12"),
    ("97年7月注册", PUBLISHED, "1997-07"),
    never=("摇滚乐团五月天的巡演", "三个月", "13月", "6月龄"),
)
def month_of_year(
    anchor: Anchor, month: int, year: int | None = None, shortyear: int | None = None
) -> DateValue:
    return anchor.in_year(year or shortyear, lambda y: periods.month(y, month))


@rule(
    r"(?:{year}的?)?{month}的?{ordinal}个?(?:周|星期|礼拜){weekday}",
    ("5月的第二个星期日，活动举行", "2019-05-28", "2019-05-12"),
    never=("5月第二届",),
)
def weekday_of_month(
    anchor: Anchor, month: int, ordinal: int, weekday: int, year: int | None = None
) -> DateValue:
    def make(y: int) -> DateValue:
        first = date(y, month, 1)
        return periods.day(date(y, month, 1 + (weekday - first.weekday()) % 7 + 7 * (ordinal - 1)))

    return anchor.in_year(year, make)


@rule(
    r"(?<![0-9个一二两三四五六七八九十数几年本当])月内(?!蒙)",
    ("月内完成整改", PUBLISHED, "2021-06"),
    never=("三个月内", "2月内蒙古"),
)
def within_month(anchor: Anchor) -> DateValue:
    return periods.month(*anchor.narrative_month(0))


@rule(
    r"{relmonth}份?",
    ("上个月，公司获得融资", PUBLISHED, "2021-05"),
    ("下月开幕", "2022-12-25", "2023-01"),
    never=("首次月度例会", "本月刊"),
)
def relative_month(anchor: Anchor, relmonth: tuple[int, int]) -> DateValue:
    return periods.month(*relmonth)


@rule(
    r"{year}",
    ("2019年，企业成立", PUBLISHED, "2019"),
    ("2019年度获奖名单", PUBLISHED, "2019"),
    ("前年，公司成立", PUBLISHED, "2019"),
    ("到二〇三五年基本实现现代化", PUBLISHED, "2035"),
    never=("年轻人创业园", "以前年度", "过去年月", "文明年货", "3000年文明"),
)
def whole_year(anchor: Anchor, year: int) -> DateValue:
    return periods.year(year)


@rule(
    r"全年(?![龄无级天])",
    ("全年新增就业2万人", "2022-12-30", "2022"),
    never=("全年无休", "全年龄段"),
)
def all_year(anchor: Anchor) -> DateValue:
    return periods.year(anchor.narrative_year(0))


@rule(
    r"(?<![0-9今去明前后本当一二三四五六七八九十两几半])年内",
    ("年内将完成搬迁", "2020-12-30", "2020"),
    never=("三年内完成", "两年内"),
)
def within_year(anchor: Anchor) -> DateValue:
    return periods.year(anchor.running_year())


@rule(
    r"{year}年?{edge}",
    ("2023年底建成投产", PUBLISHED, "2023-12~"),
    ("今年年初，公司迁入", PUBLISHED, "2021-01~/2021-03~"),
    ("去年年中，公司迁入", PUBLISHED, "2020-06~/2020-07~"),
    never=("2021年中国经济", "2021年初中招生", "年末班车"),
)
def edge_of_year(anchor: Anchor, year: int, edge: int) -> DateValue:
    return periods.year_edge(year, edge)


@rule(
    r"(?<![0-9一二三四五六七八九十百千万两几半这那每逢全少青中成同学晚幼童老壮当今去明前后本该次翌周往近多大])"
    r"(?:岁末|年{edge})",
    ("将于年底前投产", PUBLISHED, "2021-12~"),
    ("年初，公司迁入", PUBLISHED, "2021-01~/2021-03~"),
    ("公司岁末搬迁", PUBLISHED, "2020-12~"),
    never=("青年初创企业", "少年中国", "每年底", "两年底薪"),
)
def bare_edge_of_year(anchor: Anchor, edge: int = 3) -> DateValue:
    return anchor.year_for(lambda y: periods.year_edge(y, edge))


@rule(
    r"(?:{year})?{month}{edge}",
    ("6月初，公司投产", PUBLISHED, "2021-06-01/2021-06-10~"),
    ("截至5月底，入驻企业超百家", PUBLISHED, "2021-05-21~/2021-05-31"),
    ("2月底，企业复工", "2020-03-01", "2020-02-21~/2020-02-29"),
    never=("6月中国队出征", "6月底色调"),
)
def edge_of_month(anchor: Anchor, month: int, edge: int, year: int | None = None) -> DateValue:
    return anchor.in_year(year, lambda y: periods.month_edge(y, month, edge))


@rule(
    r"{relmonth}{edge}",
    ("上个月底，公司揭牌", PUBLISHED, "2021-05-21~/2021-05-31"),
    never=("本月中国队出征",),
)
def edge_of_relative_month(anchor: Anchor, relmonth: tuple[int, int], edge: int) -> DateValue:
    return periods.month_edge(*relmonth, edge)


@rule(
    r"(?<=[，,。；;至到于在])月{edge}|^月{edge2}",
    ("1月18日开会，月底启用", "2021-02-14", "2021-01-21~/2021-01-31"),
    never=("上个月底", "日月初升"),
)
def bare_edge_of_month(
    anchor: Anchor, edge: int | None = None, edge2: int | None = None
) -> DateValue:
    """月底 alone: of the month named last, else of publication's."""
    return periods.month_edge(*anchor.narrative_month(0), edge or edge2 or 3)


@rule(
    r"(?:{year})?{month}(?:份的?)?{tendays}",
    ("5月上旬开工", PUBLISHED, "2021-05-01/2021-05-10"),
    ("2020年8月下旬开工", PUBLISHED, "2020-08-21/2020-08-31"),
    never=("年过七旬",),
)
def tendays_of_month(
    anchor: Anchor, month: int, tendays: int, year: int | None = None
) -> DateValue:
    return anchor.in_year(year, lambda y: periods.tendays(y, month, tendays))


@rule(
    r"{relmonth}{tendays}",
    ("上月中旬开工", PUBLISHED, "2021-05-11/2021-05-20"),
    never=("年过七旬",),
)
def tendays_of_relative_month(anchor: Anchor, relmonth: tuple[int, int], tendays: int) -> DateValue:
    return periods.tendays(*relmonth, tendays)


@rule(
    r"(?:{year}|{bareyear})?(?:的|第)?{quarter}季度|(?:{year2})?首季(?![赛节])",
    ("2021年第一季度，GDP增长20%", PUBLISHED, "2021-33"),
    ("去年四季度投产", PUBLISHED, "2020-36"),
    ("四季度，出口回升", "2021-01-05", "2020-36"),
    ("首季实现开门红", PUBLISHED, "2021-33"),
    never=("一年四季", "首季赛"),
)
def quarter_of_year(
    anchor: Anchor,
    quarter: int = 1,
    year: int | None = None,
    year2: int | None = None,
    bareyear: int | None = None,
) -> DateValue:
    stated = year or year2 or bareyear
    return anchor.in_year(stated, lambda y: periods.quarter(y, quarter))


@rule(
    r"(?:{year}|{bareyear})(?:第)?{q}(?![0-9A-Za-z])",
    ("2018Q3，出口增长", PUBLISHED, "2018-35"),
    never=("Q3车型", "2018Q5"),
)
def quarter_by_letter(
    anchor: Anchor, q: int, year: int | None = None, bareyear: int | None = None
) -> DateValue:
    return anchor.in_year(year or bareyear, lambda y: periods.quarter(y, q))


@rule(
    r"{relquarter}",
    ("上一季度，订单回升", "2022-09-20", "2022-34"),
    ("本季度，订单回升", "2022-09-20", "2022-35"),
    never=("第一季度奖", "上季节"),
)
def relative_quarter(anchor: Anchor, relquarter: int) -> DateValue:
    today = anchor.today()
    index = 4 * today.year + (today.month - 1) // 3 + relquarter
    return periods.quarter(index // 4, index % 4 + 1)


@rule(
    r"(?:{year})?(?:第)?{quarter}季度[末底](?![位线层])",
    ("二季度末，厂房封顶", "2022-09-20", "2022-06~"),
    never=("二季度末位淘汰",),
)
def end_of_quarter(anchor: Anchor, quarter: int, year: int | None = None) -> DateValue:
    return anchor.in_year(year, lambda y: periods.approximate(periods.month(y, 3 * quarter)))


@rule(
    r"(?:{year})?(?<![提之以])前{count}(?:个?季度|季(?![节赛]))",
    ("2020年前三季度，营收破亿", PUBLISHED, "2020-01/2020-09"),
    ("前两个季度，税收增长", PUBLISHED, "2021-01/2021-06"),
    never=("前三名",),
)
def first_quarters(anchor: Anchor, count: int, year: int | None = None) -> DateValue | None:
    if count not in (2, 3):
        return None
    return anchor.in_year(year, lambda y: _from_january(y, 3 * count))


@rule(
    r"(?:{year}|{bareyear})?的?{half}半年",
    ("今年上半年，进出口增长", PUBLISHED, "2021-40"),
    ("下半年，出口回升", "2021-08-10", "2021-41"),
    ("下半年，计划开工20个项目", "2021-01-05", "2021-41"),
    never=("大半年时间", "一年半年"),
)
def half_of_year(
    anchor: Anchor,
    half: int,
    year: int | None = None,
    bareyear: int | None = None,
) -> DateValue:
    return anchor.in_year(year or bareyear, lambda y: periods.half(y, half))


@rule(
    r"(?:{year})?(?<![提之以])[前头]{count}个?月(?!球|饼)",
    ("今年前5个月，进出口增长", "2021-06-10", "2021-01/2021-05"),
    ("前十个月，进出口增长", "2022-11-10", "2022-01/2022-10"),
    never=("提前三个月完成", "前三名"),
)
def first_months(anchor: Anchor, count: int, year: int | None = None) -> DateValue | None:
    if count not in range(2, 12):
        return None
    return anchor.in_year(year, lambda y: _from_january(y, count))


def _from_january(year: int, last_month: int) -> DateValue:
    return periods.span(periods.month(year, 1), periods.month(year, last_month))


@rule(
    r"{year}的?{season}[季天日]?(?![运晚招茶耕雨游节令装粮播])",
    ("2020年春天，疫情暴发", PUBLISHED, "2020-21"),
    ("去年冬季，供暖提前", "2022-05-03", "2021-24"),
    never=("2020年春晚", "春秋航空", "春天里小区"),
)
def season_of_year(anchor: Anchor, year: int, season: int) -> DateValue:
    return periods.season(year, season)


@rule(
    r"{year}的?{seasonpart}{season}(?!千)",
    ("2015年初春，他来到这里", PUBLISHED, "2015-03~"),
    never=("2015年晚秋千", "初春"),
)
def part_of_season(anchor: Anchor, year: int, seasonpart: int, season: int) -> DateValue:
    """初春 仲春 暮春: the first, second, third month of the season, approximate."""
    whole = periods.season(year, season)
    month = shift_month(whole.start.year, whole.start.month, seasonpart - 1)
    return periods.approximate(periods.month(*month))


@rule(
    r"{nearyear}{season}(?![运晚招茶耕雨游节令装粮播天季])|(?:这个|今年的?){season2}[天季]",
    ("今春，桃花早开", "2019-05-08", "2019-21"),
    ("去冬，降雪偏少", "2019-05-08", "2018-24"),
    ("这个夏天，客流猛增", "2019-08-08", "2019-22"),
    never=("今春晚", "今冬令营"),
)
def near_season(
    anchor: Anchor, nearyear: int = 0, season: int | None = None, season2: int | None = None
) -> DateValue:
    number = season or season2 or 1
    today = anchor.today()
    in_winter = number == 4 and nearyear == 0 and today.month <= 2
    return periods.season(today.year + nearyear - (1 if in_winter else 0), number)


@rule(
    r"岁末年初|岁尾年初|年末岁初",
    ("岁末年初，走访企业", "2019-05-08", "2018-12~/2019-01~"),
    never=("岁末车展",),
)
def turn_of_year(anchor: Anchor) -> DateValue:
    def make(y: int) -> DateValue:
        whole = periods.span(periods.month(y, 12), periods.month(y + 1, 1))
        return periods.approximate(whole)

    return anchor.year_for(make)
