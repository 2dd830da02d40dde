"""Give a headline's clause a subject: its own, an earlier one, or the zone."""

from __future__ import annotations

import re
from unicodedata import normalize

from timeline.events.shorten import without_flourish
from timeline.events.words import HAPPENS
from timeline.text.clauses import masked

_GENERIC = re.compile(
    r"我区|该区|本区|全区|该开发区"
    r"|(?<![一-鿿])(?:开发区|园区|新区|高新区|合作区|示范区|管委会)(?![管党（(])"
)
_KINDS = {
    "开发区": ("开发区", "经开区", "高新区"),
    "园区": ("园",),
    "新区": ("新区", "新片区"),
    "高新区": ("高新", "火炬"),
    "合作区": ("合作",),
    "示范区": ("示范",),
}
"""What a zone's name must hold for a generic word to mean it: 园区 is often a park within it."""
_BRACKETED = re.compile(r"(?:开发区|园区|新区|高新区|经开区)\(.+\)$")
_PREDICATE_FIRST = re.compile(
    r"^(?:因[^，,]{1,10}(?=推迟|延期|取消|改期|顺延|延后|暂停|停)|是|较|比|高于|低于|同比|环比|占|居|位居|位列|增幅|增速|年均|累计|合计|总计|成为)"
)
_MODAL = re.compile(
    r"^(?:又|才|再[次度]|随即|已经?|可以?(?!持续|是|谓|见)|就?[能要]|便|提前(?:[一二两三四五六七八九十半\d]+个?[天日周月年])?|如期|按期|将|拟|还|再|先|即|就|计划|力争|预计|确保|争取|有望|基本|全面|全部|同步|陆续|首次|首批(?!\d|[一二三四五六七八九十]))+"
)
_COMPANION = re.compile(rf"^[与同和跟][^，,的]{{2,16}}?{HAPPENS.pattern}")
_SUBJECT_ENDS = re.compile(
    rf"是|建筑面积|总投资|占地|位于|将|拟|(?<!行动)计划|已|力争|正在|保持|{HAPPENS.pattern}"
)
_PLACED = re.compile(r"^位于[^，,]{2,12}的(?P<what>[^，,的]{2,16})$")
_COUNTED = re.compile(
    r"^(?P<what>[^，,\d]{2,14}?)(?:约|共|近)?\d[\d.万]*(?:套|间|个|户|栋|条|台|座)$"
)
_NOUN_PHRASE = re.compile(r"^(?P<attribute>[^，,]*)的(?P<head>[^，,的%％]{2,12})$")
_VERBAL_NOUN = re.compile(r"(?:讨论|治理|整治|治堵|建设|研究|改造|调研|服务)$")
_PLACED_AT = re.compile(r"^(?:落户|落点|落地|入驻|位于|来自|坐落|总投资)")
_PLACE_ENDS = re.compile(r"[中上里下内时后前间]$")
_WHO_ENDS = re.compile(
    r"(?:干部|企业|项目|公司|街道|[区镇]|团队|代表|人员|平台|中心|医院|学校|部门|单位|集团|大学|基地|园|居民|群众|人才)$"
)
_LOOSE_END = re.compile(
    r"(?:预计|有望|力争|计划|将|未能如期|没有如期|未能|没有|如期|按期|原(?:定于?|计划|本|先)?|[月年日]均新?|就要|规划|设计|可|能|共|均|都|正|就|首次|首|又|还|也|则"
    r"|组团|率队|带队|联合|(?:就|便)?(?:在|于|从|向)[^，,]{2,14}|同步|全部|累计|近|首批|(?<=[一-鿿])\d.*)$"
)
_ONCE_PLANNED_TO = re.compile(
    r"^(?:受[^，,]{2,8}影响)?原(?:先|本)?(?:计划|定|拟|预计)于?[^，,的]{0,20}的(?=[^，,的]{3,}$)"
)
_PLACED_FIRST = re.compile(
    r"^(?:总部)?(?:位于|设在|坐落[于在]|落户|地处)[^，,的]{2,16}的(?=[^，,]{2,})"
)
_FIGURE = re.compile(
    r"(?:人口|产值|总值|收入|额|面积|投资|产能|订单|负责人|记者|我|他|她|税收|营收|利润|增加值|GDP"
    r"|总量|产量|销量|流量|吞吐量|用电量|数量|[^员]数|率|增速|增幅|比重|占比|规模|进口|出口|进出口|消费|人次|余额|贷款|资金)$"
)
_ADJECTIVE_ENDS = re.compile(
    r"(?:明显|显著|良好|喜人|突出|火热|红火|活跃|繁忙|忙碌|稳定|平稳|强劲|充足|可喜|凸显|初显|旺盛)$"
)
_OF_PRODUCTION = re.compile(r"投产|试产|试生产|达产|量产|满产|开标|签约|开业|运营|投运")
_PART_OF_WORKS = re.compile(
    r"(?:设备|厂房|主体|结构|桩基|基础|地基|屋面|楼|车间|手续|图纸|土地|施工|安装|首栋|场地)$"
)
"""What is built or fetched for a project: the project starts production, not these."""

_OF_WORKS = re.compile(
    r"(?:正式)?(?:投产|开工|竣工|动工|封顶|交付|投用|投运|启用|通车|试产|试生产|达产|量产|满产|开业|揭牌|下线|完工"
    r"|完成(?:桩基|主体|基础|土建|设备|封顶|管网|钢结构|装修|征迁|拆迁)[^，,]{0,8}|建成|奠基|破土|并网|贯通|开馆|开园|进场|到货|解除|开幕|闭幕)(?:投产|投用|通车|使用|运营|生产|建设|动工)?(?=$|[，,])"
)
"""What is done to works without an object: the zone itself does not 投产."""

_WITH_OTHERS = re.compile(r"(?<=[一-鿿]{2})(?:与|同|和)[^，,]{2,}$")
_AFTER_DEED = re.compile(r"^(?:全部|全面|整体|正式)?(?:达产|投产|建成|投用|满产|竣工|运营|开业)后")
_ADVERB = re.compile(
    r"^(?:在|以|与|从|对|向|为|围绕|聚焦|作为|随着|按照|根据|依托|立足|通过|由于|面对|针对"
    r"|持续|加快|不断|共同|[大着]力)"
)
_SIGNS = re.compile(r"签[订署约下定]|合作|达成|携手|共建")
_TELLS = re.compile(r"提出|要求|指出|强调|明确|表示|介绍|透露|认为|约定|宣布|通报|获悉|部署")
"""Who tells a thing does not do what is told, but for a body that tells of itself."""

_BODY = re.compile(r"(?:公司|集团|协会|商会|企业|银行|学院|大学|医院|车企|工厂|联盟)$")

_GROWS = re.compile(
    r"^(?:年均|同比|环比|一度)*(?:增长|下降|翻一?番|转正|回升|成长|衰退|降至|升至|增至)"
    r"|^(?:累计|合计|共|已|约)*(?:为|达到?|突破|超过?|近)\d"
)
_MEASURED = re.compile(
    r"^(?P<what>[^，,\d]{0,16}?(?:额|值|收入|量|进出口|投资|人口|产能|营收|税收|增加值|利润|强度|占比|比重|率|指数|规模|[^员]数))"
    r"(?=[\d一同环增下达突完实降升成为保])"
)
_TAKES_EFFECT = re.compile(r"^(?:施行|执行|实施|生效|实行)$")
_DOCUMENT = re.compile(
    r"(?:^(?=《)|(?:印发|发布|公布|出台|推出|启动|实施|通过|制定)了?)(?P<what>[^，,《“]{0,8}(?:《[^》]+》|“[^”]+”))"
)


def with_subject(clauses: list[str], number: int, zone: str | None) -> str:
    """The clause with a subject: its own, else that of a clause before, else the zone."""
    clause, earlier = clauses[number], clauses[:number]
    bare = _MODAL.sub("", clause)
    if _TAKES_EFFECT.match(bare) and (document := _document(earlier)):
        return document + clause
    if _GROWS.match(bare) and (measured := _measured(earlier) or _document(earlier)):
        return measured + clause
    if _GROWS.match(bare) and not bare.startswith(("突破", "超")):
        return clause
    if not _lacks_subject(clause):
        return clause
    subject = next((s for before in reversed(earlier) if (s := _subject(before))), None)
    if subject and not _can_do(subject, bare):
        return clause
    if subject is None and (same_words(zone or "", clause) or _OF_WORKS.match(bare)):
        return clause
    return (subject or zone or "") + clause


def without_plan(clause: str) -> str:
    """What once was planned, without that it was: 原定举行的音乐节 → 音乐节."""
    return _ONCE_PLANNED_TO.sub("", clause)


def _only_tells(clause: str, verb: int) -> bool:
    """会议提出 tells what others do; 公司表示 goes on with what it does itself."""
    return _TELLS.match(clause, verb) is not None and not _BODY.search(clause[:verb])


def _can_do(subject: str, deed: str) -> bool:
    """False for 设备 and 试产: a part of the works does not begin to produce."""
    return not (_OF_PRODUCTION.match(deed) and _PART_OF_WORKS.search(subject))


def named(clause: str, zone: str | None) -> str:
    """The clause with the zone's name for 我区 and the like, unless it has the name already.

    >>> named("园区开工建设", "青岛西海岸新区"), named("园区开工建设", "苏州工业园区")
    ('园区开工建设', '苏州工业园区开工建设')
    """
    if not zone or same_words(zone, clause):
        return clause
    return _GENERIC.sub(lambda word: _name_for(word.group(), zone), clause, count=1)


def _name_for(word: str, zone: str) -> str:
    """The zone's name for a generic word, or the word itself where it may mean another place."""
    if word == "管委会":
        return zone + word
    fits = any(part in zone for part in _KINDS.get(word, ("",)))
    return zone if fits else word


def same_words(name: str, text: str) -> bool:
    """True when a name, or its bracketed short form, stands in a text, brackets of either width.

    >>> same_words("合肥高新区(蜀山)", "高新区（蜀山）实现税收")
    True
    """
    name, text = normalize("NFKC", name), normalize("NFKC", text)
    short = _BRACKETED.search(name)
    return bool(name) and (name in text or (short is not None and short.group() in text))


def is_noun_phrase(clause: str) -> bool:
    """True for 落户园区的三个项目: no verb but one that leads the attribute, or a noun's."""
    found = _NOUN_PHRASE.match(masked(clause))
    if found is None or _ADVERB.match(clause) or _PLACE_ENDS.search(clause):
        return False
    if _ADJECTIVE_ENDS.search(clause):
        return False
    told = _PLACED_AT.sub("", found["attribute"]) + "的" + _VERBAL_NOUN.sub("", found["head"])
    return not HAPPENS.search(told)


def lacks_predicate(clause: str) -> bool:
    """True when a clause is a noun phrase, or ends in one that a preposition leads (向…企业)."""
    if _WHO_ENDS.search(clause) and not HAPPENS.search(masked(clause)):
        return _ADVERB.match(clause) is None
    led = re.search(r"[向给][^，,]{2,}$|^[^，,]{2,14}[为对][^，,]{2,}$", masked(clause))
    return is_noun_phrase(clause) or (led is not None and not HAPPENS.search(masked(clause)))


def opens_with_predicate(clause: str) -> bool:
    """True when a clause begins with a verb, or with what stands before one (将, 已经, 送去)."""
    plain = masked(clause)
    opens = _MODAL.match(plain) or HAPPENS.match(plain) or _PREDICATE_FIRST.match(plain)
    return opens is not None or re.match(r"送|又|也|纷纷|就", plain) is not None


def opens_with_measure(clause: str) -> bool:
    """True when a clause goes on about a figure named before it: 同比增长, 占全市."""
    return _PREDICATE_FIRST.match(clause) is not None


def _lacks_subject(clause: str) -> bool:
    plain = _MODAL.sub("", masked(clause))
    verb = HAPPENS.match(plain)
    if verb and re.match(r"率|量(?!产)|额", plain[verb.end() :]):
        return False
    if _PLACED_AT.match(plain) and "的" in plain:
        return False
    if _AFTER_DEED.match(clause) or (verb and re.match(r"的[^，,]", plain[verb.end() :])):
        return False
    if plain != clause and re.match(r"能|可|要|就", clause):
        return True
    opens = _PREDICATE_FIRST.match(plain) or _COMPANION.match(plain) or verb
    return opens is not None


def _measured(earlier: list[str]) -> str:
    """The figure that a bare growth is about: the last one measured before it."""
    found = (_MEASURED.match(clause) for clause in reversed(earlier))
    return next((match["what"] for match in found if match), "")


def _document(earlier: list[str]) -> str:
    """The document or programme last put out: what takes effect."""
    found = (_DOCUMENT.search(clause) for clause in reversed(earlier))
    return next((match["what"] for match in found if match), "")


def _subject(clause: str) -> str | None:
    """What stands before the first verb, when it can be one subject."""
    said = without_flourish(clause)
    clause = _PLACED_FIRST.sub("", _ONCE_PLANNED_TO.sub("", said))
    placed = _PLACED.match(clause) or _COUNTED.match(clause)
    if placed and not HAPPENS.search(placed["what"]):
        return placed["what"]
    if is_noun_phrase(clause) and len(clause) <= 24:
        return clause
    if said != clause and not HAPPENS.search(clause):
        return clause
    verb = _SUBJECT_ENDS.search(masked(clause))
    if verb is None or not 2 <= verb.start() <= 20 or _only_tells(clause, verb.start()):
        return None
    subject = _LOOSE_END.sub("", clause[: verb.start()])
    if _SIGNS.match(clause, verb.start()):
        subject = _WITH_OTHERS.sub("", subject)
    unfit = _PREDICATE_FIRST.match(subject) or _FIGURE.search(subject) or _ADVERB.match(subject)
    unfit = unfit or _PLACE_ENDS.search(subject) or re.search(r"[第的]$", subject)
    return subject if len(subject) > 1 and not unfit else None
