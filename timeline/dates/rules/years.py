"""Years, their edges and halves."""

from __future__ import annotations

from timeline.dates import periods
from timeline.dates.anchor import Anchor
from timeline.dates.rule import Trait, rule
from timeline.dates.value import DateValue

PUBLISHED = "2021-06-14"


@rule(
    r"(?:{year})(?:全年|一?整年|这一年)?|{bareyear}这一年",
    ("2019年，企业成立", PUBLISHED, "2019"),
    ("2019年度获奖名单", PUBLISHED, "2019"),
    ("前年，公司成立", PUBLISHED, "2019"),
    ("去年全年，利润回升", PUBLISHED, "2020"),
    ("到二〇三五年基本实现现代化", PUBLISHED, "2035"),
    ("2020这一年，订单翻番", PUBLISHED, "2020"),
    ("08年，他是志愿者", PUBLISHED, "2008"),
    ("九八年，他在一线", PUBLISHED, "1998"),
    never=(
        "年轻人创业园",
        "以前年度",
        "过去年月",
        "文明年货",
        "3000年文明",
        "三五年后",
        "九八年级",
        "公元前221年",
        "达产后年产值",
    ),
    traits={Trait.RANGE},
)
def whole_year(anchor: Anchor, year: int | None = None, bareyear: int | None = None) -> DateValue:
    return periods.year(year or bareyear or 0)


@rule(
    r"(?:(?<=回[望眸顾首])|(?<=展望)|(?<=告别)|(?<=再见)|(?<=你好)){bareyear}(?=[,。的]|这一年)",
    ("回望2020，1月的签约历历在目", PUBLISHED, "2020"),
    ("展望2022，项目将投产", PUBLISHED, "2022"),
    never=("回顾2020个项目", "2020，再出发", "回眸2020：五个瞬间"),
)
def year_looked_back_on(anchor: Anchor, bareyear: int) -> DateValue:
    """A year without its sign, where nothing else is looked back on or out for."""
    return periods.year(bareyear)


@rule(
    r"全年(?![龄无级天])",
    ("全年新增就业2万人", "2022-12-30", "2022"),
    ("全年新增就业2万人", "2023-01-22", "2022"),
    ("全年力争新增就业2万人", "2023-01-22", "2023"),
    never=("全年无休", "全年龄段"),
)
def all_year(anchor: Anchor) -> DateValue:
    return periods.year(anchor.whole_year())


@rule(
    r"(?<![0-9今去明前后本当一二三四五六七八九十两几半])年内",
    ("年内将完成搬迁", "2020-12-30", "2020"),
    never=("三年内完成", "两年内"),
)
def within_year(anchor: Anchor) -> DateValue:
    return periods.year(anchor.running_year())


@rule(
    r"{year}(?:年?{edge}|岁[末尾])",
    ("2023年底建成投产", PUBLISHED, "2023-12~"),
    ("今年年初，公司迁入", PUBLISHED, "2021-01~/2021-03~"),
    ("去年年中，公司迁入", PUBLISHED, "2020-06~/2020-07~"),
    never=("2021年中国经济", "2021年初中招生", "年末班车"),
    traits={Trait.RANGE},
)
def edge_of_year(anchor: Anchor, year: int, edge: int = 3) -> DateValue:
    return periods.year_edge(year, edge)


@rule(
    r"(?<![0-9一二三四五六七八九十百千万两几半这那每逢全少青中成同学晚幼童老壮当今去明前后本该次翌周往近多大])"
    r"(?:岁末|年{edge})(?!初?[一二三四五六七八九十])",
    ("将于年底前投产", PUBLISHED, "2021-12~"),
    ("年初，公司迁入", PUBLISHED, "2021-01~/2021-03~"),
    ("公司岁末搬迁", PUBLISHED, "2020-12~"),
    never=("青年初创企业", "少年中国", "每年底", "两年底薪"),
    traits={Trait.RANGE},
)
def bare_edge_of_year(anchor: Anchor, edge: int = 3) -> DateValue:
    return anchor.year_for(lambda y: periods.year_edge(y, edge))


@rule(
    r"{year?}{half}半年",
    ("今年上半年，进出口增长", PUBLISHED, "2021-40"),
    ("下半年，出口回升", "2021-08-10", "2021-41"),
    ("下半年，计划开工20个项目", "2021-01-05", "2021-41"),
    never=("大半年时间", "一年半年"),
    traits={Trait.RANGE},
)
def half_of_year(
    anchor: Anchor,
    half: int,
    year: int | None = None,
) -> DateValue:
    return anchor.in_year(year, lambda y: periods.half(y, half))


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
