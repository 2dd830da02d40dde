"""Zones that neither the list nor a place name tells: their own article does."""

from __future__ import annotations

import pytest
from zones_build import article_of, sentences_of

from timeline.errors import UsageError
from timeline.models import ParagraphKind
from timeline.zones import ArticleZones, Gazetteer, load_gazetteer, with_own_names

BODY, GUEST = ParagraphKind.BODY, ParagraphKind.CHROME
REST = "今年，新区签约项目12个。去年，新区固定资产投资增长9%。"


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return load_gazetteer()


def zones_of(title: str, texts: list[str], gazetteer: Gazetteer) -> list[str | None]:
    """The zone of every sentence of the text."""
    article = article_of(title, [(BODY, text) for text in texts])
    sentences = sentences_of(article)
    zones = ArticleZones(article, sentences, with_own_names(article, gazetteer))
    kinds = [sentence.kind for sentence in sentences]
    return [zones.attribute(n).zone for n, kind in enumerate(kinds) if kind is BODY]


@pytest.mark.parametrize(
    ("title", "texts", "expected"),
    [
        ("新蒲新区项目建设简报", [REST], ["新蒲新区", "新蒲新区"]),
        (
            "新蒲新区：一座新城的生长",
            ["4月，新蒲新区引进企业30家。", "5月，首批12家投产。"],
            ["新蒲新区", "新蒲新区"],
        ),
        (
            "一季度招商成绩单",
            ["马桥新区签约9个项目。", "马桥新区开工3个。", "3月，马桥新区投产1个。"],
            ["马桥新区"] * 3,
        ),
        (
            "贵州开放平台观察",
            ["遵义新蒲新区去年新增企业90家。今年，新蒲新区再增31家。"],
            ["遵义新蒲新区"] * 2,
        ),
        (
            "沈阳浑南科技城揭牌两周年",
            ["两年前，浑南科技城揭牌。", "今年，沈阳浑南科技城开工46个项目。"],
            ["沈阳浑南科技城"] * 2,
        ),
    ],
)
def test_a_name_that_the_article_tells(
    title: str, texts: list[str], expected: list[str], gazetteer: Gazetteer
) -> None:
    assert zones_of(title, texts, gazetteer) == expected


@pytest.mark.parametrize(
    ("title", "texts"),
    [
        ("高质量新区建设提速", [REST]),
        ("建设新区要有新作为", [REST]),
        ("全市开发区观察", ["去年，全市开发区签约项目12个。", "全市开发区去年增长9%。"]),
        ("老城区里的新区", [REST]),
        ("活力新区，未来可期", [REST]),
        ("一次说走就走的旅行", ["去年，小王新区买了房。", "小王新区的家今年装修。"]),
        ("现代化新区怎么建", ["现代化新区要有人气。", "去年，现代化新区建设提速。"]),
    ],
)
def test_words_before_an_ending_that_are_no_name(
    title: str, texts: list[str], gazetteer: Gazetteer
) -> None:
    assert {zone for zone in zones_of(title, texts, gazetteer) if zone} == set()


def test_the_zone_of_a_guest_is_that_of_an_interview(gazetteer: Gazetteer) -> None:
    article = article_of(
        "对话丨从卖土地到种产业",
        [
            (GUEST, "受访者：烟台黄渤海新区投资促进中心主任 林某"),
            (BODY, "林某：去年签了21个项目。"),
            (BODY, "与青岛西海岸新区、苏州工业园区比，差距不小。"),
        ],
    )
    sentences = sentences_of(article)
    zones = ArticleZones(article, sentences, gazetteer)
    assert zones.main == "yantai-huangbohai-new"
    assert zones.attribute(2).zone == "烟台黄渤海新区"


@pytest.mark.parametrize(
    ("title", "texts", "expected"),
    [
        (
            "襄阳市政府工作报告",
            ["襄阳自贸片区去年推出制度创新成果14项。", "自贸片区3月启动多式联运。"],
            "hubei-ftz-xiangyang",
        ),
        (
            "深港科创观察",
            ["河套深港科技创新合作区深圳园区昨日揭牌。", "深圳园区今年新增项目60个。"],
            "hetaoshengangkejichuangxinhezuoqu",
        ),
    ],
)
def test_the_end_of_a_name_written_before(
    title: str, texts: list[str], expected: str, gazetteer: Gazetteer
) -> None:
    article = article_of(title, [(BODY, text) for text in texts])
    zones = ArticleZones(article, sentences_of(article), gazetteer)
    assert [zones.attribute(n).zone_id for n in (1, 2)] == [expected, expected]


@pytest.mark.parametrize(
    ("sentence", "clause", "expected"),
    [
        (
            "11月28日，成都高新区将举行大会；12月1日起，《海南洋浦经济开发区条例》施行。",
            "12月1日起，《海南洋浦经济开发区条例》施行",
            "海南洋浦经济开发区",
        ),
        ("3月，合肥高新区学习《苏州工业园区条例》施行经验。", None, "合肥高新区"),
        ("3月，《苏州工业园区三十年》出版，合肥高新区发布白皮书。", None, "合肥高新区"),
    ],
)
def test_a_rule_that_comes_into_force_is_told_of_its_zone(
    sentence: str, clause: str | None, expected: str, gazetteer: Gazetteer
) -> None:
    article = article_of("本周看点", [(BODY, sentence)])
    zones = ArticleZones(article, sentences_of(article), gazetteer)
    start = sentence.find(clause) if clause else 0
    span = (start, start + len(clause)) if clause else None
    assert zones.attribute(1, span).zone == expected


def test_names_that_sound_alike_are_two_zones(gazetteer: Gazetteer) -> None:
    found = set()
    for name, city in (("新蒲新区", "遵义"), ("新浦新区", "连云港"), ("新蒲新区", "连云港")):
        article = article_of(
            f"{name}简报", [(BODY, f"{city}消息，{name}签约9个项目。{name}开工。")]
        )
        own = with_own_names(article, gazetteer)
        found |= {mention.zone_ids[0] for mention in own.find(f"{name}开工。")}
    assert len(found) == 3


def test_names_with_a_place_that_sound_alike_are_two_zones() -> None:
    gazetteer = load_gazetteer()
    names = ("杭州新浦新区", "杭州新蒲新区", "杭州新浦新区")
    first, second, again = (gazetteer.find(f"{name}开工。")[0].zone_ids[0] for name in names)
    assert first == again != second
    assert [gazetteer.resolve(name).id for name in names] == [first, second, again]


def test_a_name_that_its_article_told_can_be_asked_for() -> None:
    gazetteer = load_gazetteer()

    def tell(city: str) -> str:
        texts = [(BODY, f"{city}消息，新蒲新区签约9个项目。新蒲新区开工。")]
        own = with_own_names(article_of("新蒲新区简报", texts), gazetteer)
        return own.find("新蒲新区开工。")[0].zone_ids[0]

    ours = tell("遵义")
    assert gazetteer.resolve("新蒲新区").id == ours
    tell("连云港")
    with pytest.raises(UsageError, match="several zones"):
        gazetteer.resolve("新蒲新区")
