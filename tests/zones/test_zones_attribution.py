"""Zones inside articles: bulletins, headings, captions, references, clauses, names in force."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import pytest
from zones_articles import Case, cases
from zones_build import Part, article_of, sentences_of

from timeline.models import Article, ParagraphKind, ZoneAttribution
from timeline.zones import ArticleZones, Gazetteer, load_gazetteer, main_zone
from timeline.zones.attribution import RULES, Rule
from timeline.zones.elsewhere import ELSEWHERE_RULES, ElsewhereRule, is_elsewhere
from timeline.zones.joint import JOINT_RULES, JointRule
from timeline.zones.scope import SCOPE_RULES, ScopeRule, scope_of
from timeline.zones.segments import clause_subjects
from timeline.zones.subject import BESIDE_RULES, BesideRule

BODY, HEADING, CAPTION = ParagraphKind.BODY, ParagraphKind.HEADING, ParagraphKind.CAPTION
CASES = [*cases(), *cases("shared_names"), *cases("shared_names_second")]


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return load_gazetteer()


def attribute(
    gazetteer: Gazetteer,
    title: str | None,
    parts: Sequence[Part],
    index: int = -1,
    said: str = "",
    on: date | None = None,
) -> ZoneAttribution:
    """The attribution of a sentence, or of the clause in it."""
    article = article_of(title, parts)
    sentences = sentences_of(article)
    index %= len(sentences)
    at = sentences[index].simplified.index(said)
    clause = (at, at + len(said)) if said else None
    return ArticleZones(article, sentences, gazetteer).attribute(index, clause, on)


@pytest.mark.parametrize("case", CASES, ids=[case.said[:20] for case in CASES])
def test_zone_of_a_statement(case: Case, gazetteer: Gazetteer) -> None:
    zones = ArticleZones(case.article, sentences_of(case.article), gazetteer)
    found = zones.attribute(case.index, case.clause)
    kind, _, scope = case.wanted.partition(":")
    if case.wanted == "-" or kind == "scope":
        wanted = (None, scope or None)
    elif kind.startswith("x-"):
        wanted = (kind, None)
    else:
        wanted = (gazetteer.resolve(kind).id, None)
    assert (found.zone_id, found.scope) == wanted


# --- every rule decides its own example ------------------------------------------


def example_of(rule: Rule) -> tuple[Article, int, str]:
    heading = [(HEADING, rule.heading)] if rule.heading else []
    article = article_of(rule.title, [*heading, (rule.kind, rule.example.translate(_UNMARKED))])
    said = rule.example[rule.example.find("⟦") + 1 : rule.example.find("⟧")]
    return article, len(sentences_of(article)) - 1, said if "⟦" in rule.example else ""


_UNMARKED = str.maketrans("", "", "⟦⟧")


@pytest.mark.parametrize("rule", RULES, ids=[rule.reason[:40] for rule in RULES])
def test_a_rule_decides_its_example_and_no_earlier_one_does(
    rule: Rule, gazetteer: Gazetteer
) -> None:
    article, index, said = example_of(rule)
    sentences = sentences_of(article)
    text = sentences[index].simplified
    clause = (text.index(said), text.index(said) + len(said)) if said else None
    zones = ArticleZones(article, sentences, gazetteer)
    assert zones.rule_for(index, clause) is rule
    found = zones.attribute(index, clause)
    wanted = gazetteer.resolve(rule.gives).id if rule.gives and not rule.gives.isascii() else None
    assert found.zone_id == wanted
    assert found.scope == (rule.gives if rule.gives.isascii() and rule.gives else None)


@pytest.mark.parametrize("rule", BESIDE_RULES, ids=[rule.name for rule in BESIDE_RULES])
def test_a_rule_sets_a_zone_of_its_example_beside(rule: BesideRule, gazetteer: Gazetteer) -> None:
    spans = [mention.span for mention in gazetteer.find(rule.example)]
    assert [rule.says(rule.example, span) for span in spans].count(True) == 1


@pytest.mark.parametrize("rule", SCOPE_RULES, ids=[rule.scope for rule in SCOPE_RULES])
def test_a_scope_rule_fits_its_example(rule: ScopeRule) -> None:
    assert scope_of(rule.example) == (rule.scope, 0)


@pytest.mark.parametrize("rule", ELSEWHERE_RULES, ids=[rule.name for rule in ELSEWHERE_RULES])
def test_a_clause_about_somebody_else_is_told_from_one_that_is_not(
    rule: ElsewhereRule, gazetteer: Gazetteer
) -> None:
    zone = gazetteer.zones["hefei-hitech"]
    assert is_elsewhere(rule.example, zone)
    assert not is_elsewhere(rule.never, zone)
    (subject,) = clause_subjects(rule.example)
    assert [each.name for each in ELSEWHERE_RULES if each.says(subject, zone)] == [rule.name]


@pytest.mark.parametrize("rule", JOINT_RULES, ids=[rule.name for rule in JOINT_RULES])
def test_a_zone_that_shares_an_event_is_told_from_one_that_is_named_beside(
    rule: JointRule, gazetteer: Gazetteer
) -> None:
    assert attribute(gazetteer, None, [(BODY, rule.example)]).joint == ("wuhu-etdz",)
    never = attribute(gazetteer, None, [(BODY, rule.never)])
    assert never.also
    assert never.joint == ()


def test_a_chain_of_names_shares_the_event(gazetteer: Gazetteer) -> None:
    said = "去年，上海张江高新区、苏州工业园区和合肥高新区联合发布清单，宁波高新区派员观摩。"
    found = attribute(gazetteer, None, [(BODY, said)])
    assert found.zone_id == "shanghai-zhangjiang-hitech"
    assert found.joint == ("suzhou-sip", "hefei-hitech")
    assert found.also == (*found.joint, "ningbo-hitech")


def test_a_park_run_with_another_zone_is_not_that_zones_event(gazetteer: Gazetteer) -> None:
    said = "与合肥高新区合作的检测园，全年税收2.3亿元。"
    found = attribute(gazetteer, "芜湖经开区半年盘点", [(BODY, said)])
    assert (found.zone_id, found.also, found.joint) == ("wuhu-etdz", ("hefei-hitech",), ())


def test_an_enumeration_of_models_is_no_subject(gazetteer: Gazetteer) -> None:
    said = "对标苏州工业园区、张江科学城，合肥高新区5月推行新政。"
    found = attribute(gazetteer, None, [(BODY, said)])
    assert (found.zone_id, found.joint) == ("hefei-hitech", ())


# --- the cases that must be right ------------------------------------------------


def test_a_caption_about_another_zone_keeps_it(gazetteer: Gazetteer) -> None:
    caption = "2023年1月4日，三方签订战略合作协议，助力淄博高新区乃至淄博市新医药产业发展。"
    parts = [(CAPTION, caption), (BODY, "专项行动开展以来，杨凌示范区受理投诉20余起。")]
    found = attribute(gazetteer, "杨凌示范区：提升营商环境", parts, index=1)
    assert (found.zone_id, found.why) == ("zibo-hitech", "图注")


def test_a_caption_pointing_back_takes_the_zone_named_in_it(gazetteer: Gazetteer) -> None:
    caption = "图为包头稀土高新区的车间。该区1—2月产值增长21%。"
    found = attribute(gazetteer, "西安高新区集中开工", [(CAPTION, caption)])
    assert found.zone_id == "baotou-xitu-hitech"


def test_the_state_council_is_the_nation(gazetteer: Gazetteer) -> None:
    said = "今年3月5日,国务院总理代表国务院向大会作《政府工作报告》,“创新”一词共出现43次。"
    found = attribute(gazetteer, "钱塘区编制规划", [(BODY, said)])
    assert (found.zone_id, found.scope, found.why) == (None, "nation", None)


def test_new_areas_of_a_province_are_no_zone(gazetteer: Gazetteer) -> None:
    said = "2020年浙江省级新区、产业集聚区综合评价结果出炉,钱塘新区首次跃居榜首。"
    assert [mention.text for mention in gazetteer.find(said)] == ["钱塘新区"]


def test_hangzhou_bay_is_not_qiantang(gazetteer: Gazetteer) -> None:
    found = attribute(gazetteer, "杭州钱塘新区", [(BODY, "去年，杭州湾新区产值增长9%。")])
    assert found.zone_id == "ningbo-hangzhouwan-new"
    assert not gazetteer.related("ningbo-hangzhouwan-new", "hangzhou-qiantang-new")


# --- what an attribution carries -------------------------------------------------


def test_the_parent_comes_with_a_sub_zone(gazetteer: Gazetteer) -> None:
    found = attribute(gazetteer, None, [(BODY, "5月，杭州医药港小镇二期投用。")])
    assert (found.zone_id, found.zone) == ("hangzhou-yiyaogangxiaozhen", "杭州医药港小镇")
    assert (found.parent_zone_id, found.parent_zone) == ("hangzhou-etdz", "杭州经开区")


@pytest.mark.parametrize(
    ("on", "name"),
    [
        (date(2018, 5, 1), None),  # two zones came before the 新区: which is not told
        (date(2020, 1, 1), "钱塘新区"),
        (date(2021, 1, 1), None),  # may stand for the whole year
        (date(2021, 3, 5), "钱塘新区"),
        (date(2021, 4, 9), None),
        (None, None),
    ],
)
def test_the_name_then_in_force(gazetteer: Gazetteer, on: date | None, name: str | None) -> None:
    parts = [(BODY, "仅在那一年，钱塘区就新增国家高新技术企业176家。")]
    assert attribute(gazetteer, None, parts, on=on).zone_at_time == name


def test_why_names_the_rule(gazetteer: Gazetteer) -> None:
    title = "郑州经开区项目建设提速"
    body = [
        "3月，郑州经开区签约项目5个。",
        "全区4月开工3个。",
        "5月，洛阳高新区跟进。其后两月新开工8个。",
        "6月通车。",
    ]
    parts = [(BODY, text) for text in body]
    whys = [attribute(gazetteer, title, parts, index).why for index in range(1, 6)]
    assert whys == ["句内", "泛称", "句内", "段内", "主区"]


# --- the main zone ---------------------------------------------------------------


def test_a_stated_zone_is_the_main_one(gazetteer: Gazetteer) -> None:
    parts = [(BODY, "合肥高新区去年新增企业12家。合肥高新区今年再招30家。")]
    assert main_zone(article_of(None, parts, zone="芜湖经开区"), gazetteer) == "wuhu-etdz"
    assert main_zone(article_of(None, parts, zone="没有这个区"), gazetteer) == "hefei-hitech"
    assert main_zone(article_of(None, parts), gazetteer) == "hefei-hitech"


@pytest.mark.parametrize(
    ("title", "body", "main"),
    [
        (None, "昨天，某公司落户合肥高新区。", None),
        (None, "昨天，某公司落户合肥高新区。该区今年再招30家。", "hefei-hitech"),
        (None, "合肥高新区、芜湖经开区、马鞍山经开区昨天签约。", None),
        ("杭州医药港小镇开园", "昨天，医药港小镇二期开园。", "hangzhou-yiyaogangxiaozhen"),
        ("杭州医药港小镇开园", "昨天，杭州经开区的小镇二期开园。", "hangzhou-etdz"),
        ("无事", "昨天，天晴。", None),
    ],
)
def test_the_main_zone_is_named_most_or_not_at_all(
    gazetteer: Gazetteer, title: str | None, body: str, main: str | None
) -> None:
    assert main_zone(article_of(title, [(BODY, body)]), gazetteer) == main
