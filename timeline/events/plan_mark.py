"""Keep a plan a plan: put its marker back into a headline that has lost it."""

from __future__ import annotations

import re

from timeline.events.words import HAPPENS
from timeline.text.clauses import masked
from timeline.text.cues import MODALS, ONCE_PLANNED, PLAN_CUE

_PLAN_MARK = re.compile(
    PLAN_CUE.pattern
    + r"|计划|安排|原定|到\d{4}年|年底前|前$|目标|规划|暂定|还有一[场次批届]"
    + r"|必?须|要求(?=[^，,]*[^，,了]$)"
    + r"|(?:时间|日期|期)(?:预计|暂|初步)?(?:定于|定在|定为|为|是|在)"
)
_BEFORE_VERB = re.compile(
    r"(?:总|年|可以?|能够|(?<=[就才便即])能|所|被|组团|率队|带队|联合|分批|如期|临时|基本|全面|全部|同步|陆续|首次|先|再)+$"
)
_PASSIVE = ("总", "年", "所", "被")
_CALLED_OFF = re.compile(
    r"(?:取消|推迟|延期|延后|改期|顺延|暂缓|暂停)(?=$|[，,至到]|举[行办]|召开|开[幕业放]|进行|投产|实施)"
    r"|延至|改[至在]|改为线上|(?:未能|没有|没能|未)(?:如期|按期|按时)|未能"
)
"""What is moved or called off; 取消收费 is a deed like others."""

_AFTER_IT = re.compile(r"^(?:全部|全面|整体|项目)?(?:达产|投产|建成|投用|满产|竣工|运营)后")
"""全部达产后年产值9亿元: what comes after it is planned, and so is it."""

_PLACE = re.compile(
    r"^[一-鿿]{2,8}?(?:高新区|经开区|开发区|新区|综保区|保税区|示范区|合作区|工业园区)"
)
"""Names hold verbs: 宿迁高新区."""

_IN_NOUN = re.compile(
    r"会(?!在)|值|比|节|展|仪式|活动|项目|企业|公司|额|量(?!产)|率|关?税|时间|中心|基地|期"
)
"""Behind a verb: it is part of a noun (招聘会, 进口关税), and no plan's marker stands before it."""

_MOVED_OBJECT = re.compile(r"先?把")


def marker_of(near: str) -> str:
    """The plan's own word if the words near the date have one, else 将."""
    return next((word for word in MODALS if word in near), "将")


def keep_plan(said: str, marker: str) -> str:
    """The headline with its marker before the verb.

    >>> keep_plan("实验楼交付", "将")
    '实验楼将交付'
    >>> keep_plan("本次招商会举行", "将")
    '本次招商会将举行'
    >>> keep_plan("宿迁高新区新开工项目30个", "将")
    '宿迁高新区将新开工项目30个'
    >>> keep_plan("二期投产，届时产能翻番", "将"), keep_plan("新区取消三项收费", "将")
    ('二期将投产，届时产能翻番', '新区将取消三项收费')
    >>> keep_plan("原定举行的音乐节取消", "将")
    '原定举行的音乐节取消'
    """
    if _CALLED_OFF.search(said[:30]) or ONCE_PLANNED.search(said[:30]):
        return said
    first = said.split("，")[0]
    seen = first if HAPPENS.search(masked(first)) else said[:30]
    if _PLAN_MARK.search(seen) or "已" in seen:
        return said
    if _AFTER_IT.match(said):
        return f"预计{said}"
    plain = _without_place(masked(said))
    moved = _MOVED_OBJECT.search(plain)
    verbs = [v.start() for v in HAPPENS.finditer(plain) if not _IN_NOUN.match(plain, v.end())]
    for place in [moved.start()] if moved else verbs:
        adverb = _BEFORE_VERB.search(said[:place])
        if adverb and adverb.group() in _PASSIVE:
            continue
        place = adverb.start() if adverb else place
        return said[:place] + marker + said[place:] if place <= 20 else f"预计{said}"
    return f"预计{said}"


def _without_place(said: str) -> str:
    """The words with the zone's name at their head blotted out, equally long."""
    named = _PLACE.match(said)
    return "□" * named.end() + said[named.end() :] if named else said
