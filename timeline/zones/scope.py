"""Happenings above the zones: whether a clause tells of the nation, a province, a city."""

from __future__ import annotations

import re
from dataclasses import dataclass

from timeline.models import Span
from timeline.zones.areas import areas
from timeline.zones.home import label_of
from timeline.zones.segments import is_frame, openings
from timeline.zones.word_list import one_of


@dataclass(frozen=True, slots=True)
class ScopeRule:
    """What stands first in a clause that tells of more than a zone."""

    scope: str
    subject: str
    example: str


_NOT_RANK = r"(?!首|第|最[^，,]{1,5}的|唯一|率先|领先|前列|排|位|各地|首批)"

SCOPE_RULES: tuple[ScopeRule, ...] = (
    ScopeRule(
        "nation",
        r"国务院|中共中央|党中央|全国人大|全国政协|中央(?:政治局|经济工作会议|深改委|决定|作出|提出|宣布|召开)|"
        r"国家(?:主席|(?=提出|启动|出台|宣布|部署)|防总|[一-龥]{1,6}(?:局|委|部|办|署|总局))|(?:工信|科技|商务|财政|教育|农业农村|自然资源|"
        r"生态环境|交通运输|住房城乡建设|人力资源和?社会保障|工业和信息化|应急管理|公安|民政|司法|外交|水利|文化和旅游|文旅|人社|住建)部(?!门)|海关总署|"
        r"最高人民(?:法院|检察院)|最高[法检]|"
        rf"全国{_NOT_RANK}|我国{_NOT_RANK}|央行|中国人民银行",
        "国务院总理作《政府工作报告》",
    ),
    ScopeRule(
        "province",
        r"(?:我|全)省" + _NOT_RANK + r"|省(?:委|政府|人民政府|人大|政协)|"
        r"(?:省|自治区)[一-龥]{2,10}?(?:厅|局|委|办|小组|中心|总队)(?!长)|自治区(?:党委|政府)",
        "省政府印发《关于促进开发区高质量发展的若干措施》",
    ),
    ScopeRule(
        "city",
        r"(?:我|全)市" + _NOT_RANK + r"|市(?:委|政府|人民政府|人大|政协)|"
        r"市[一-龥]{2,10}?(?:局|委|办|小组|中心|支队)(?!长)",
        "市委召开全会",
    ),
)
"""In this order; the first whose subject opens a clause decides."""

_SUBJECTS = tuple((rule.scope, re.compile(rule.subject)) for rule in SCOPE_RULES)
_OFFICE = re.compile(
    r"(?:省|市)?(?:委|政府|人民政府|人大|政协|[^\W\d_区县]{2,8}(?:厅|局|委|小组|(?<![举主承创开筹协督交合试])办))"
    r"(?![长理事学公])"
)
# Behind the bare name of a city these belong to somebody in it: a company, a site, an area.
_SOMEBODY = re.compile(
    r"的|一(?![季月至日])|[某、和与及等至到籍产造]|(?!将|[今去明昨]|上半年|下半年)[^，,；;。：:\d将“《「]{0,9}?(?:公司|集团|企业|项目|基地|中心|平台|"
    r"银行|大学|学院|研究院|实验室|[厂店园城港馆站区县镇乡])"
)
_ACTS = re.compile(one_of("predicates"))
_LEADS_IN = re.compile(r"^(?:随着|据)")


def scope_of(clause: str) -> tuple[str, int] | None:
    """The scope of a clause whose subject is above any zone, and where that subject stands.

    >>> scope_of("今年3月5日，国务院总理作《政府工作报告》")
    ('nation', 7)
    >>> scope_of("开发区新增企业33家，增幅全市第一") is None
    True
    >>> scope_of("云南昆明：花卉市场成交额创新高") is None
    True
    >>> scope_of("一期工程竣工，省政府有关负责人出席") is None
    True
    """
    label = label_of(clause)
    skipped = label.end if label else 0
    for at, segment in openings(clause[skipped:]):
        start = at + skipped
        found = _scope_of_subject(segment)
        if found is not None:
            return found, start
        if segment and not is_frame(segment):
            return None
    return None


def _scope_of_subject(segment: str) -> str | None:
    segment = _LEADS_IN.sub("", segment)
    listed = (scope for scope, subject in _SUBJECTS if subject.match(segment))
    return next(listed, None) or _of_place(segment)


def _of_place(segment: str) -> str | None:
    """The level of a province or city that is itself the subject, or by one of its offices.

    >>> _of_place("杭州市政府批复规划"), _of_place("杭州亚运会开幕"), _of_place("杭州一家企业投产")
    ('city', 'city', None)
    """
    place: Span | None = areas().starting_at(segment, 0, len(segment))
    if place is None:
        return None
    area = areas().named(segment[: place[1]])[0]
    is_city = area.level == "city" or area.name.endswith("市")
    if area.level != "province" and not is_city:
        return None
    itself = _OFFICE.match(segment, place[1]) or _ACTS.match(segment, place[1])
    if not itself and _SOMEBODY.match(segment, place[1]):
        return None
    return "city" if is_city else "province"
