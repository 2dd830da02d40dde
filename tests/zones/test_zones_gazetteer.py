"""Names in texts, looking up, relations, and the list that comes with the program."""

from __future__ import annotations

import pickle

import pytest

from timeline.errors import UsageError
from timeline.zones import Gazetteer, cells_of, load_gazetteer, zone_record
from timeline.zones.check import problems_of
from timeline.zones.name_rules import ENDINGS, Ending, Strength, by_rule, is_common, without_place
from timeline.zones.names import names_of
from timeline.zones.other_name import OTHER_NAMES, OtherName
from timeline.zones.zone_file import COLUMNS, Row, builtin_zones


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return load_gazetteer()


def ids(gazetteer: Gazetteer, text: str) -> list[str]:
    return [mention.zone_ids[0] for mention in gazetteer.find(text) if not mention.weak]


# --- names -----------------------------------------------------------------------


@pytest.mark.parametrize("ending", ENDINGS, ids=[ending.official for ending in ENDINGS])
def test_an_ending_makes_its_example(ending: Ending) -> None:
    official, news = ending.example
    assert news in dict(by_rule(official))


@pytest.mark.parametrize(
    "name",
    [
        "杭州高新区(滨江)",
        "杭州高新区（滨江）",
        "高新区(滨江)",
        "滨江区",
        "杭州高新技术产业开发区",
        "杭州国家高新区",
    ],
)
def test_names_of_one_zone(gazetteer: Gazetteer, name: str) -> None:
    assert ids(gazetteer, f"昨天，{name}召开大会") == ["hangzhou-binjiang"]


@pytest.mark.parametrize(
    "name",
    [
        "中国(浙江)自由贸易试验区杭州片区",
        "中国（浙江）自贸试验区杭州片区",
        "浙江自由贸易试验区杭州片区",
        "浙江自贸试验区杭州片区",
        "浙江自贸区杭州片区",
        "自贸试验区杭州片区",
        "杭州自贸片区",
    ],
)
def test_names_of_a_free_trade_area(gazetteer: Gazetteer, name: str) -> None:
    assert ids(gazetteer, f"在{name}，") == ["zhejiang-ftz-hangzhou"]


def test_the_longest_name_wins(gazetteer: Gazetteer) -> None:
    (found,) = gazetteer.find("落点杭州高新区（滨江）富阳特别合作区的项目")
    assert found.text == "杭州高新区（滨江）富阳特别合作区"
    assert found.span == (2, 18)
    assert found.zone_ids == ("binjiang-fuyang-coop",)


def test_a_weak_name_is_marked_and_may_mean_several(gazetteer: Gazetteer) -> None:
    (found,) = gazetteer.find("火炬高新区签约")
    assert found.weak
    assert {"xiamen-huoju-hitech", "weihai-huoju-hitech"} < set(found.zone_ids)


@pytest.mark.parametrize("text", ["钱塘江大潮", "滨江路封闭", "杨凌镇", "下沙桥", "白马湖湖面"])
def test_a_weak_name_before_water_or_a_road_is_none(gazetteer: Gazetteer, text: str) -> None:
    assert [m for m in gazetteer.find(text) if m.span[0] == 0] == []


@pytest.mark.parametrize("rule", OTHER_NAMES, ids=[rule.name for rule in OTHER_NAMES])
def test_a_weak_name_inside_another_name_is_none(rule: OtherName, gazetteer: Gazetteer) -> None:
    assert [m for m in gazetteer.find(rule.example) if m.weak] == []
    assert [m.weak for m in gazetteer.find(rule.never)] == [True]


def test_a_name_without_its_city_is_loose(gazetteer: Gazetteer) -> None:
    assert ids(gazetteer, "小蓝经开区") == ["nanchang-xiaolan-etdz"]
    names = dict(without_place("广州滨海经济开发区", ["广州"]))
    assert names["滨海经济开发区"] is Strength.COMMON
    assert is_common("滨海新区")
    assert not is_common("余杭经开区")


def test_a_city_in_front_beats_a_common_name(gazetteer: Gazetteer) -> None:
    assert ids(gazetteer, "天津滨海新区") == ["tianjin-binhai"]
    assert ids(gazetteer, "滨海新区") == ["tianjin-binhai"]
    assert ids(gazetteer, "汕尾滨海新区") == ["x-shanweibinhaixinqu-5a98"]


# --- zones by their shape --------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "id"),
    [
        ("泉州半导体高新区", "x-quanzhoubandaotigaoxinqu-6cb0"),
        ("泉州市半导体高新区", "x-quanzhoubandaotigaoxinqu-6cb0"),
        ("福建泉州半导体高新区", "x-quanzhoubandaotigaoxinqu-6cb0"),
        ("昆山市高新区", "kunshan-hitech"),
        ("江苏省昆山市高新区", "kunshan-hitech"),
        ("合肥市高新区", "hefei-hitech"),
    ],
)
def test_a_place_anchors_a_zone(gazetteer: Gazetteer, text: str, id: str) -> None:
    assert ids(gazetteer, f"昨天，{text}举行签约仪式") == [id]


@pytest.mark.parametrize(
    "text",
    [
        "浙江省级新区",
        "国家级新区",
        "杭州市政府授予开发区称号",
        "世界一流高科技园区",
        "社会主义现代化先行示范区",
        "合作示范区",
        "富裕新区",
        "双城新区",
        "在杭州建设新区",
        "杭州、宁波的开发区",
        "苏州园区块链产业",
        "首个高新区",
        "渤龙湖科技园",
        "全省开发区",
    ],
)
def test_the_shape_without_a_place_is_no_zone(gazetteer: Gazetteer, text: str) -> None:
    assert gazetteer.find(text) == []


def test_a_zone_found_by_its_shape_is_remembered(gazetteer: Gazetteer) -> None:
    gazetteer.find("泉州半导体高新区")
    zone = gazetteer.get("x-quanzhoubandaotigaoxinqu-6cb0")
    assert zone is not None
    assert (zone.name, zone.source, zone.province, zone.city) == (
        "泉州半导体高新区",
        "pattern",
        "福建省",
        "泉州市",
    )
    assert gazetteer.root(zone.id) == zone.id
    assert zone.id not in gazetteer.zones


def test_a_copy_for_another_process_finds_the_same(gazetteer: Gazetteer) -> None:
    copy = pickle.loads(pickle.dumps(gazetteer))
    text = "昨天，昆山市高新区与杭州高新区（滨江）签约"
    assert copy.find(text) == gazetteer.find(text)


# --- looking up ------------------------------------------------------------------


@pytest.mark.parametrize(
    ("query", "id"),
    [
        ("hangzhou-binjiang", "hangzhou-binjiang"),
        ("杭州高新区（滨江）", "hangzhou-binjiang"),
        (" 钱塘新区 ", "hangzhou-qiantang-new"),
        ("下沙", "hangzhou-etdz"),
        ("钱塘", "hangzhou-qiantang-district"),
        ("dachuangxiaozhen", "dachuangxiaozhen"),
        ("Hangzhou Etdz", "hangzhou-etdz"),
        ("蘇州工業園區", "suzhou-sip"),
    ],
)
def test_resolve(gazetteer: Gazetteer, query: str, id: str) -> None:
    assert gazetteer.resolve(query).id == id


def test_resolve_knows_zones_by_their_shape(gazetteer: Gazetteer) -> None:
    named = gazetteer.resolve("泉州半导体高新区")
    assert gazetteer.resolve(named.id) is named


@pytest.mark.parametrize(
    ("query", "says", "offers"),
    [
        ("火炬高新区", "several", "xiamen-huoju-hitech"),
        ("杭州高薪区", "unknown zone", "hangzhou-"),
        ("hangzhou-binjang", "unknown zone", "hangzhou-binjiang"),
        ("", "unknown zone", "timeline zones"),
    ],
)
def test_resolve_says_what_would_be_right(
    gazetteer: Gazetteer, query: str, says: str, offers: str
) -> None:
    with pytest.raises(UsageError, match=says) as raised:
        gazetteer.resolve(query)
    assert offers in raised.value.remedy


def test_search_puts_the_closest_first(gazetteer: Gazetteer) -> None:
    found = [zone.id for zone in gazetteer.search("钱塘新区")]
    assert found[0] == "hangzhou-qiantang-new"
    assert {zone.city for zone in gazetteer.search("杭州市")} == {"杭州市"}
    assert "hangzhou-qiantang-new" in [zone.id for zone in gazetteer.search("qiantang")]
    assert gazetteer.search("没有这样的区") == []


def test_pinyin_is_matched_by_syllables(gazetteer: Gazetteer) -> None:
    found = gazetteer.search("hangzhou")
    assert "hangzhou-etdz" in [zone.id for zone in found]
    assert all("杭州" in "".join((z.name, *z.aliases, *z.weak_aliases)) for z in found)
    assert gazetteer.search("kunming gaoxin")[0].id == "kunming-hitech"


# --- relations -------------------------------------------------------------------


@pytest.mark.parametrize(
    ("a", "b", "related"),
    [
        ("hangzhou-etdz", "hangzhou-etdz", True),
        ("hangzhou-etdz", "dachuangxiaozhen", True),
        ("dachuangxiaozhen", "jinshahushangwuqu", True),
        ("zhejiang-ftz-hangzhoupianqubinjiangqukuai", "zhejiang-ftz-hangzhou", True),
        ("hangzhou-etdz", "hangzhou-binjiang", False),
        ("hangzhou-etdz", "no-such-zone", False),
    ],
)
def test_related(gazetteer: Gazetteer, a: str, b: str, related: bool) -> None:
    assert gazetteer.related(a, b) is related
    assert gazetteer.related(b, a) is related


def test_the_root_goes_by_first_parents(gazetteer: Gazetteer) -> None:
    assert gazetteer.root("zhejiang-ftz-hangzhoupianqubinjiangqukuai") == "hangzhou-binjiang"
    assert gazetteer.root("hangzhou-etdz") == "hangzhou-etdz"
    assert gazetteer.root("no-such-zone") == "no-such-zone"


# --- the list that comes with the program ----------------------------------------


def test_the_list_is_as_good_as_we_ask_of_a_user() -> None:
    zones = builtin_zones()
    rows = [Row(line, cells_of(zone)) for line, zone in enumerate(zones.values(), start=2)]
    assert [
        str(problem) for problem in problems_of(__import__("pathlib").Path("zones.csv"), rows, {})
    ] == []


def test_counts_that_are_published(gazetteer: Gazetteer) -> None:
    kinds = [zone.kind for zone in gazetteer.zones.values() if zone.level == "国家级"]
    assert kinds.count("国家级新区") == 19
    assert kinds.count("自贸试验区") == 22
    assert kinds.count("农高区") == 9


def test_every_name_of_a_zone_finds_it_or_one_that_shares_it(gazetteer: Gazetteer) -> None:
    for zone in gazetteer.zones.values():
        for name, strength in names_of(zone):
            if strength <= Strength.ALIAS:
                spans = [m for m in gazetteer.find(name) if zone.id in m.zone_ids]
                assert spans, f"{name} does not find {zone.id}"


def test_predecessors_and_successors_agree(gazetteer: Gazetteer) -> None:
    for zone in gazetteer.zones.values():
        for id in zone.successors:
            assert zone.id in gazetteer.zones[id].predecessors, f"{zone.id} → {id}"


def test_records_have_every_field_and_cells_come_back(gazetteer: Gazetteer) -> None:
    zone = gazetteer.zones["hangzhou-qiantang-new"]
    predecessors = ["hangzhou-etdz", "hangzhou-dajiangdongchanyejijuqu"]
    assert zone_record(zone)["predecessors"] == predecessors
    assert tuple(cells_of(zone)) == COLUMNS
    assert cells_of(zone)["predecessors"] == "|".join(predecessors)


@pytest.mark.parametrize("text", ["滨江带动周边", "前海站在新起点", "钱塘造就人才", "下沙道出实情"])
def test_a_verb_behind_a_weak_name_makes_no_other_name(gazetteer: Gazetteer, text: str) -> None:
    assert [m.weak for m in gazetteer.find(text)] == [True]
