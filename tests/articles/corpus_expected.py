"""What a reader of the made articles would say of them; written before the first run."""

from __future__ import annotations

from typing import NamedTuple


class Expected(NamedTuple):
    file: str
    encoding: str
    items: int
    published: tuple[str, str] | None
    certainty: str
    title: str | None
    publisher: str | None
    authors: tuple[str, ...] = ()
    body: tuple[str, ...] = ()
    """Beginnings of the first item's body paragraphs, in order."""


EXPECTED: tuple[Expected, ...] = (
    Expected(
        "01_city_daily.txt", "utf-8", 1, ("2022-05-19", "2022-05-19"), "stated",
        "临空经济区四个仓储项目同日封顶", "之江晚讯", ("沈知秋", "何苇"), ("本报讯", "其中"),
    ),
    Expected(
        "02_bulletin_gbk.txt", "gb18030", 4, ("2022-05-20", "2022-05-20"), "stated",
        "园区快讯", None, (), ("【成都】",),
    ),
    Expected(
        "03_taiwan_daily_big5.txt", "big5", 1, ("2021-03-09", "2021-03-09"), "stated",
        "科學園區三期動土 引進廠商逾二十家", "聯合商報", ("林又青",), ("科學園區三期昨天", "園區去年"),
    ),
    Expected(
        "04_utf16.txt", "utf-16-le", 1, ("2023-04-12", "2023-04-12"), "stated",
        "保税区一季度进出口增长两成", "港城日报", (), ("今年一季度", "4月8日"),
    ),
    Expected(
        "05_bom_crlf.txt", "utf-8", 1, ("2020-11-03", "2020-11-03"), "stated",
        "开发区发布“人才十条”", "滨海发布", ("周一帆",), ("日前",),
    ),
    Expected(
        "06_broken_byte.txt", "utf-8", 1, ("2021-06-22", "2021-06-22"), "stated",
        "新材料产业园二期投产", "沿江日报", (), ("6月20日", "园区同步", "下一步"),
    ),
    Expected(
        "07_wrapped_letter.txt", "utf-8", 1, ("2019-09-27", "2019-09-27"), "stated",
        "高端装备基地建设纪实", "湖滨周报", (), ("九月的湖畔", "三年前", "“下个月"),
    ),
    Expected(
        "08_two_articles.txt", "utf-8", 2, ("2021-10-12", "2021-10-12"), "stated",
        "空港新城首个航材中心开园", "新城观察", (), ("10月11日", "中心占地"),
    ),
    Expected(
        "09_portal.txt", "utf-8", 1, ("2023-02-03", "2023-02-03"), "stated",
        "产业集聚区召开项目推进会", "集聚区管委会", (), ("2月2日", "会议要求"),
    ),
    Expected(
        "10_front_matter.md", "utf-8", 1, ("2024-07-02", "2024-07-02"), "metadata",
        "光谷西区的一天", "两湖在线", ("江离", "云起"), ("7月1日，光谷西区第一条公交专线开通，首日", "“去年"),
    ),
    Expected(
        "11_plain.md", "utf-8", 1, ("2024-08-15", "2024-08-15"), "stated",
        "临港新片区：码头上的“夜班灯”", "海港时报", ("苏砚",),
        ("8月13日夜里，三号码头完成首次无人装卸，用时46分钟", "码头今年", "二期改造"),
    ),
    Expected(
        "12_json_ld.html", "utf-8", 1, ("2023-12-06", "2023-12-06"), "metadata",
        "生态岛零碳园区亮灯", "申城新闻网", ("顾盼",),
        ("今天傍晚，生态岛零碳园区亮灯，园区内9栋楼全部使用光伏供电，预计", "园区2022年"),
    ),
    Expected(
        "13_old_table_gb2312.html", "gb2312", 1, ("2009-08-12", "2009-08-12"), "stated",
        "出口加工区通过验收", "胶东晨报", (), ("8月11日", "加工区2003年", "据悉"),
    ),
    Expected(
        "14_page_clock.html", "utf-8", 1, ("2019-06-11", "2019-06-11"), "metadata",
        "智慧物流园开仓", None, (), ("6月10日", "物流园2017年底"),
    ),
    Expected(
        "15_dateline_no_year.txt", "utf-8", 1, ("2021-10-27", "2021-10-27"), "inferred",
        "长江新区：老码头的新航线", "新华社", ("程远山",), ("新华社武汉", "2021年是"),
    ),
    Expected(
        "16_dateline_full.txt", "utf-8", 1, ("2020-09-08", "2020-09-08"), "stated",
        None, None, ("卓玛",), ("（西宁", "项目去年"),
    ),
    Expected(
        "17_signature.txt", "utf-8", 1, ("2023-03-06", "2023-03-06"), "stated",
        "关于2022年度招商工作情况的报告", "昌北片区管理委员会", (), ("2022年", "今年一季度"),
    ),
    Expected(
        "18_20230811_news.txt", "utf-8", 1, ("2023-08-11", "2023-08-11"), "metadata",
        "科技城上新两条班线", None, (), ("昨天起",),
    ),
    Expected(
        "19_sidecar.txt", "utf-8", 1, ("2018-03-05", "2018-03-05"), "sidecar",
        "湖区码头复航", "湖区手机报", (), ("昨日",),
    ),
    Expected(
        "20_undated.txt", "utf-8", 1, None, "unknown",
        "走进软件小镇", None, (), ("软件小镇", "去年", "1999年"),
    ),
    Expected(
        "21_inferable.txt", "utf-8", 1, ("2019-04-18", "2019-06-30"), "inferred",
        "盐湖产业园的下半场", None, (), ("4月18日", "去年", "二期管线"),
    ),
    Expected(
        "22_toned_pinyin.txt", "utf-8", 1, ("2020-07-09", "2020-07-09"), "stated",
        "臨港產業園(二期)開工", "東方早報", (), ("7月8日,臨港產業園(二期)開工,總投資37億元",),
    ),
    Expected(
        "23_real_brackets.txt", "utf-8", 1, ("2022-12-15", "2022-12-15"), "stated",
        "能源岛接收站（LNG）投运", "海岸日报", (), ("12月13日，能源岛接收站(LNG)投运。园区引进人工智能(AI)",),
    ),
    Expected(
        "24_radicals_pages.txt", "utf-8", 1, ("2024-01-18", "2024-01-18"), "stated",
        "高新区发布白皮书", "长江新报", (), ("1月17日",),
    ),
    Expected(
        "25_forum.txt", "utf-8", 1, ("2020-08-30", "2020-08-30"), "stated",
        "科创园的楼封顶了吗？", "江北论坛", ("夜航船",), ("昨天路过", "听说是", "谢谢。"),
    ),
    Expected(
        "26_english_header.txt", "utf-8", 1, ("2023-11-09", "2023-11-09"), "stated",
        "Cross-border park opens gate No. 3 跨境产业园三号门启用", "Pearl Delta Post", (), ("昨天",),
    ),
    Expected(
        "27_kicker_subtitle.txt", "utf-8", 1, ("2022-07-01", "2022-07-01"), "stated",
        "湾区智造谷：从一张图到一条链", "海风日报", ("白鹭",), ("两年前", "去年10月"),
    ),
    Expected(
        "28_fullwidth_spaced.txt", "utf-8", 1, ("2017-03-20", "2017-03-20"), "stated",
        "保税港区发出首列班列", "新港日报", (), ("3月18日，保税港区发出首列班列，装载41个集装箱",),
    ),
)
