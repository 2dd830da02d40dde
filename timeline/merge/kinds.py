"""Kinds that no paper takes for one another: of firms, of buildings, of what bears a title.

Each line is one kind with its names. Where two statements name kinds and none in common, they speak
of two things. Vague words that papers exchange (园, 基地, 中心, 项目) are no kind.
"""

from __future__ import annotations

import re

from timeline.text.alternation import any_word

Kinds = frozenset[int]
"""The numbers of the kinds that are named."""

FIRMS = (
    "上市",
    "瞪羚 独角兽",
    "高新技术 高企",
    "专精特新 小巨人 单项冠军",
    "规上 规模以上",
    "外资 外商 台资 台企 港资",
    "科技型",
    "个体 小微",
)
"""Firms by what they are registered or listed as; 独角兽 are counted among 瞪羚 here and there."""

BUILDINGS = (
    "博物馆 纪念馆 陈列馆 美术馆 展览馆 展示馆 规划馆 科技馆 文化馆",
    "图书馆 书城 书店 书房",
    "体育馆 体育场 游泳馆 健身",
    "医院 门诊部 卫生院 卫生服务",
    "学校 小学 中学 幼儿园",
    "大桥 隧道 快速路 高架 立交 大道",
    "地铁 轻轨 高铁站 火车站 有轨电车",
    "测试场 试验场 测试区 试车场",
    "实验室 研究院 研究所",
    "公寓 安置房 保障房 小区 住房",
    "酒店 宾馆",
    "公园 绿地 湿地 绿道",
    "充电站 变电站 光伏 储能",
    "污水处理 水厂 泵站",
    "农贸市场 菜市场 商场 购物中心",
    "剧院 影院 音乐厅",
    "码头 航站楼 机场",
    "法院 法庭 检察院",
)
"""What is built and put into use; kinds whose names change from paper to paper stand together."""

BEARERS = (
    "企业 公司",
    "工厂 车间",
    "园区 开发区 高新区 新区",
    "城市 城区",
    "街区 商圈 社区 小区",
    "基地",
    "中心 平台 实验室",
    "产品 品牌 装备",
    "项目 工程",
    "个人 人才 劳模 工匠",
    "集体 单位 工会",
    "学校 校园",
    "医院",
    "景区",
)
"""What a title is given to, as the title itself names it: 示范园区, 优势企业."""

BUILT = frozenset({"tender", "begun", "topped out", "accepted", "trial", "in use"})
"""The stages of what is built (see ``words.STAGES``)."""

_TITLE = re.compile(r"(?:获评|荣获|入选|评为|认定为|授予|跻身|列入|上榜|获批)([^，,。；;]{2,24})")


class _Names:
    """Finds the kinds of one list in a text."""

    def __init__(self, lines: tuple[str, ...]) -> None:
        self._kind = {name: number for number, line in enumerate(lines) for name in line.split()}
        self._any = re.compile(any_word(self._kind))

    def all_in(self, text: str) -> Kinds:
        return frozenset(self._kind[name] for name in self._any.findall(text))

    def last_in(self, text: str) -> int | None:
        found = self._any.findall(text)
        return self._kind[found[-1]] if found else None


_FIRMS, _BUILDINGS, _BEARERS = _Names(FIRMS), _Names(BUILDINGS), _Names(BEARERS)


def other_firms(ours: str, theirs: str) -> bool:
    """True when two nouns count firms of different kinds.

    >>> other_firms("上市企业", "瞪羚企业"), other_firms("上市企业", "境内外上市企业总数")
    (True, False)
    >>> other_firms("上市企业", "企业")
    False
    """
    kinds = _FIRMS.all_in(ours), _FIRMS.all_in(theirs)
    return all(kinds) and kinds[0].isdisjoint(kinds[1])


def buildings_of(text: str) -> Kinds:
    """The kinds of buildings that a text names.

    >>> buildings_of("智能网联汽车测试场启用") & buildings_of("智能网联汽车博物馆投用")
    frozenset()
    """
    return _BUILDINGS.all_in(text)


def bearers_of(text: str) -> Kinds:
    """The kinds of what titles are given to, as the titles that a text names say.

    >>> len(bearers_of("获评国家知识产权示范园区") | bearers_of("两家企业获评知识产权优势企业"))
    2
    >>> bearers_of("两家企业获表彰")
    frozenset()
    """
    kinds = (_BEARERS.last_in(title) for title in _TITLE.findall(text))
    return frozenset(kind for kind in kinds if kind is not None)
