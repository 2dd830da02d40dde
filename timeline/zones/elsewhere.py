"""Clauses about somebody else: a country, a place, a sight that is not the zone told of before."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from timeline.models import Span, Zone
from timeline.text.surnames import SURNAMES
from timeline.zones.areas import Area, areas
from timeline.zones.segments import clause_subjects
from timeline.zones.word_list import one_of

_WORLD = re.compile(rf"(?:{one_of('world')}|国产|国内(?!首|第|唯一|最)|我国|中国(?![(（])|全国)")
_VISITED = re.compile(
    rf"[^，,；;]{{0,14}}?(?:{one_of('venues')})[^，,；;]{{0,8}}?(?:{one_of('visited')})|"
    rf"[^，,；;]{{1,7}}?[山湖港岛寺塔峡][^，,；;]{{0,8}}?(?:{one_of('visited')})|"
    r"(?!全|区|园区|辖区|各|累计|共|已|旅游)[^，,；;\d]{2,10}?接待[^，,；;]{0,6}(?:游客|观众|旅客)"
)
# Who or what comes into the zone from elsewhere is told of the zone.
_ARRIVES = re.compile(
    "落户|入驻|入园|迁入|迁至|迁到|落地|落子|到访|来访|考察|走进|来到|抵达|赶来|签约|增资|投资|建厂|设厂|本区|我区"
)
_NATURE = re.compile(
    r"[^，,；;\d]{0,8}?(?:(?:疫情|洪水|洪灾|地震|台风|暴雨|暴雪|寒潮|旱情)[^，,；;]{0,4}(?:暴发|来袭|登陆|发生|席卷|蔓延)|"
    r"(?:发生|暴发|遭遇)[^，,；;]{0,6}(?:疫情|洪水|洪灾|地震|台风|暴雨|暴雪|寒潮|旱灾))"
)
_MOTION = re.compile(r"^[一-龥\d]{2,10}?(?:抵达|飞抵|返回|回到|飞往|前往)")
# Behind a county's short name these show that it is the place (漠河2月, 义乌一家).
_PLACE_GOES_ON = re.compile(r"\d|[一某的市县区：:，,、今去明昨前上下同]")
_THERE = re.compile(
    r"^[^，,；;：:]{0,12}?(?:在|于)(?=[一-龥]{2,8}?(?:租|买|建厂|设厂|办厂|建成|创业|创办|裁员|出生|读书|求学|上学|毕业|打工|工作|任教|服役|落网))"
)
_LIFE = re.compile(
    rf"(?:他们?|她们?|[{SURNAMES}][一-龥]{{1,2}})(?:就|便|又|被|先后|从[一-龥]{{1,8}})?(?:调[到往离任]|退休|出生|毕业|考[入上取]|结婚|病逝|去世|离开|辞去|下海|入伍|参军|入党|回老家)"
)
# What a listed company does as such is not the zone's, whoever it signs with.
_SHARES = re.compile(
    r"[^，,；;]{0,40}?(?:董事会|监事会|股东大?会|减持|增持(?:公司)?股份|回购股份|停牌|复牌|派发现金)"
)
_MARKET = re.compile(
    r"(?!(?:园区|全区|区内)?[^，,；;]{0,6}(?:房|地|租))[^，,；;\d]{1,14}?(?:价格|均价|价|汇率|期货)"
    r"(?:指数)?[^，,；;\d]{0,6}?(?:上涨|下跌|上升|下降|回落|回升|走高|走低|大跌|大涨|暴涨|暴跌|跌破|跌至|涨至)"
)
_PRONOUN = re.compile(r"(?:他们?|她们?|公司|该公司|集团|该集团|该企业|该行|该校|球队)(?!化)|一只")


@dataclass(frozen=True, slots=True)
class ElsewhereRule:
    """A sign that a clause is not about ``zone``, with a clause it is for and one it is not."""

    name: str
    says: Callable[[str, Zone], bool]
    example: str
    never: str
    whatever_arrives: bool = False
    """It holds even where the clause says that somebody comes to the zone."""


def _world(subject: str, _: Zone) -> bool:
    return bool(_WORLD.match(subject))


def _other_place(subject: str, zone: Zone) -> bool:
    place = areas().starting_at(subject, 0, len(subject))
    if place is None or zone.name.startswith(subject[: place[1]]):
        return False
    named = areas().named(subject[: place[1]])
    if any(_holds(area, zone, subject[: place[1]]) for area in named):
        return False
    return _names_place(subject, place)


def _holds(area: Area, zone: Zone, written: str) -> bool:
    """True when a zone may lie in an area: its city, its province, a county of its name.

    A county written in full (肥西县) is the county itself.
    """
    if area.level == "county":
        own = area.short in zone.name and area.province == zone.province
        return own and (written != area.name or written in zone.name)
    return area.name in (zone.province, zone.city)


def _nature(subject: str, _: Zone) -> bool:
    return bool(_NATURE.match(subject))


def _goes_away(subject: str, zone: Zone) -> bool:
    found = _MOTION.search(subject)
    if found is None:
        return False
    place = subject[found.end() :]
    return _other_place(place, zone) or bool(_WORLD.match(place))


def _shares(subject: str, _: Zone) -> bool:
    return bool(_SHARES.match(subject))


def _market(subject: str, _: Zone) -> bool:
    return bool(_MARKET.match(subject))


def _sight(subject: str, _: Zone) -> bool:
    return bool(_VISITED.match(subject))


def _acts_there(subject: str, zone: Zone) -> bool:
    found = _THERE.search(subject)
    if found is None:
        return False
    place = subject[found.end() :]
    return _other_place(place, zone) or bool(_WORLD.match(place))


def _life(subject: str, _: Zone) -> bool:
    return bool(_LIFE.match(subject))


ELSEWHERE_RULES: tuple[ElsewhereRule, ...] = (
    ElsewhereRule("world", _world, "2023年，全球发射卫星2800颗", "去年，产值占全球一成"),
    ElsewhereRule("place", _other_place, "2月，酒泉风电基地并网", "2月，合肥一家企业扩产"),
    ElsewhereRule("nature", _nature, "6月，特大洪水来袭", "6月，抗洪物资项目投产"),
    ElsewhereRule(
        "away", _goes_away, "5日，代表团抵达北京", "5日，代表团抵达合肥", whatever_arrives=True
    ),
    ElsewhereRule(
        "there",
        _acts_there,
        "去年，公司在越南北宁建厂",
        "去年，公司在合肥建厂",
        whatever_arrives=True,
    ),
    ElsewhereRule(
        "life", _life, "1998年，她调到市外经贸局", "1998年，她负责招商", whatever_arrives=True
    ),
    ElsewhereRule(
        "shares",
        _shares,
        "6月10日，公司召开董事会",
        "6月10日，公司召开发布会",
        whatever_arrives=True,
    ),
    ElsewhereRule(
        "market",
        _market,
        "去年，氧化镨钕价格下跌三成",
        "去年，园区房价下跌一成",
        whatever_arrives=True,
    ),
    ElsewhereRule("sight", _sight, "假期，翠湖景区接待游客41万人次", "3月，体育中心开工"),
)
"""Each takes the subject of a clause; any of them is enough. The examples are of 合肥高新区."""


def is_elsewhere(said: str, zone: Zone) -> bool:
    """True when the subject of a clause without a zone's name is not of ``zone``.

    Whoever arrives in the zone is told of it, wherever from (深圳一家企业5月签约落户).
    """
    subjects = [*clause_subjects(said)]
    signs = (rule for rule in ELSEWHERE_RULES if any(rule.says(one, zone) for one in subjects))
    found = next(signs, None)
    return found is not None and (found.whatever_arrives or not _ARRIVES.search(said))


def is_somebody(said: str) -> bool:
    """True when a person or company told of before is the subject (他, 公司).

    >>> is_somebody("去年9月，公司完成C轮融资"), is_somebody("公司化改革9月完成")
    (True, False)
    """
    return any(_PRONOUN.match(subject) for subject in clause_subjects(said))


_BODY = re.compile(
    rf"{one_of('firms')}|"
    r"(?!一家|某|该|这|区|园|两家|多家|首家)[一-龥]{2,8}(?:集团|公司|股份)|"
    r"(?!区|该|管)[一-龥]{2,8}?(?:局|厅|委|法院|检察院|部门)(?=\d|[今去昨日近]|公布|发布|答复|修复|通报)|"
    rf"[^，,；;]{{0,10}}?(?:{one_of('venues')})|"
    rf"[^，,；;\d]{{1,9}}?(?:{one_of('features')})(?=\d|[今去明昨前当同本上下每]|{one_of('visited')})"
)


def is_own_body(said: str) -> bool:
    """True when a clause has a subject with a name of its own: a place, a sight, a school.

    >>> is_own_body("洪泽湖4月开湖放鱼"), is_own_body("石河子一所高校9月迎新")
    (True, True)
    >>> is_own_body("首批人才公寓6月交付")
    False
    """
    return any(_is_place(subject) or _BODY.match(subject) for subject in clause_subjects(said))


def _is_place(subject: str) -> bool:
    place = areas().starting_at(subject, 0, len(subject))
    return place is not None and _names_place(subject, place)


def _names_place(subject: str, place: Span) -> bool:
    """False for a county's short name that may be another word (平江 in 平江路)."""
    county = areas().named(subject[: place[1]])[0].level == "county"
    return not (county and place[1] == 2) or bool(_PLACE_GOES_ON.match(subject, place[1]))
