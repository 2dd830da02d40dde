"""The noun that a figure counts or measures: 33家 of 高新技术企业33家, 项目 of 10个项目."""

from __future__ import annotations

import re

from timeline.numbers.engine import Figure
from timeline.numbers.units import UNIT

# What is left of a figure or a date before the noun: 11[家]重点企业, 2025[年]产值.
_UNIT = re.compile(rf"[十百千万亿多余]*{UNIT}|[年月日]|[万亿]")
_LONGEST_NOUN = 14
_LONGEST_SHARE = 22  # 数字经济核心产业增加值占GDP比重

# A threshold between the count and its noun: 25个[亿元以上]产业项目.
_THRESHOLD = (
    r"(?:(?:总投资|投资|年产值|产值|年营收|营收)?[0-9.一二三五十百千万亿]+元(?:及?以[上下]|级)?的?)"
)
_AFTER = re.compile(
    rf"{_THRESHOLD}?的?([\u4e00-\u9fff]{{0,4}}[0-9]{{1,4}}强[\u4e00-\u9fff]{{0,8}}"
    rf"|[\u4e00-\u9fffA-Za-z]{{1,20}})"
)
_BEFORE = re.compile(r"(?:PM(?:2\.5|10)|[\u4e00-\u9fffA-Za-z()]|[0-9](?=[0-9]{0,3}[强A-Z]))+$")
# Money has its noun behind it only when that is what the money makes or buys: 50亿元产业基金.
_BOUGHT = re.compile(
    r"(?:的)?([\u4e00-\u9fff]{0,8}?(?:基金|集群|基地|项目|企业|贷款|资金|补助|奖励"
    r"|专项债|债券|订单|合同|产业园|税收|消费券|工程))"
)

# Where a noun behind the figure ends: what goes on with the sentence.
_STOPS_AFTER = re.compile(
    r"进行|尚|仍|增加|减少|增至|增长|提高|上升|发展(?=到|至|为)|扩大|开工|动工|签约|集中|落户|落地|入驻|同步|启动|完成|建成|投产|投用|竣工|封顶"
    r"|参加|参展|参会|参与|出席|举行|举办|召开|获|入选|将|已|均|正式|正在|也|都"
    r"|为|是|与|和|及|以|等|被|可(?!再|穿|视|编)|到(?!货|站)|从|准备|随|开业|开放|交付"
    r"|组成|实现|达(?!标)|共(?!享|建)|的|建立|建设$|发布|通过|纳入|上线|当天|当日|先后"
    r"|相继|全部|陆续|分别|联合|受理|推进|支撑|持续|带动|需要|给予|用于|左右|上下|复工"
    r"|复产|下线|下沉|赴|前往|来(?!料)|提供|享受|受益|走进|齐聚|亮相|提前|拿下|率先|首批"
    r"|一起|分布|位于|覆盖|涵盖|涉及|顺利|稳步|有序|加快|加紧|开展|就业|入园|迁入|搬"
    r"|选址|布局|未(?!来)|不(?!锈|动)|没有|因|由|向|对|把|让|送|报名|上市$|停工|出炉"
    r"|破土|取消|揭晓|上榜|吸引|预计|计划|总投资|投资$|超|突破|增长|下降|同比|占|其中"
    r"|就(?!地)|在(?!建项|建工|校|孵企|线|库企|研)|于|并|且|时|后(?!台|备)|前(?!沿|置)"
    r"|间$|中(?=$)"
)

# Stripped from the front: what says that it was done or had, when, and how much of it.
_FRONT = re.compile(
    r"^(?:份(?!额)|以[上下内]的?|(?:建成|达产|投产|建设|投用|投运)?后可?|可(?!再生|支配|持续|降解)(?:提供|容纳|满足)?"
    r"|[一二两三四五六七八九十几近]+(?:个月|年|天)(?:来|间|以来)?"
    r"|[十百千万亿]*元(?:及?以[上下]|级)?的?|个月|年产(?!量|值)|年处理"
    r"|年底?(?![度均产营发])|月(?:底|份)?(?![度均])"
    r"|日(?!资|本|系|均)|[末底前]|全年|[今去明]年|[上下]半年|当年|当月|每(?!股|户)[年日月]?|目前|截至|期间|力争"
    r"|确保|预计|计划(?!单列)|将|已|还|又|再(?!生|制造|贷款|保险|就业)|其中|以及|[和及与]|共有?|共计|累计|合计"
    r"|总计|分别|先后|成功"
    r"|全[区市省国县]|我[区市省]|该(?:[区市省]|楼|项目)?|新(?:增|引进|认定|签约|落户"
    r"|入驻|建|开工|注册|申报|设立?|投产|投用)|增资?(?!加值|长|幅|速|量)|引进|认定|签约"
    r"|落户|入驻|开工|注册(?!资)"
    r"|申报|设立?(?!备)|投产|投用|净增|新增|拥有|培育|孵化(?!器|基地|园|面积|企业|载体)|组建|成立|下派|完成|实现|集中(?!度|供)|集聚(?!区)|开通|供应(?!链|量|商)|发行(?!量)|拨付|办理"
    r"|每亩|种植(?!业|面积)|培植|每(?=[万百千人])|[万百千](?=人)|人(?=拥有|高价值|发明)"
    r"|为(?:企业|群众|市民|居民)|兑现|创造(?!力|性|品)|替代(?!品|率)|批准(?!文|书)|出库|发出|届时|出让|租赁(?!业)|收储|盘活|搭建|引育|聘请|入选|评选|创建|实际(?!使用|利用|到)|达到?|建成|建设(?!用)|打造|形成|举办|开展|推出|发布|发放"
    r"|获得|入选|获评|获批|通过"
    r"|超过?|突破|约|近|仅|以|在(?!建|校|孵|线|库|研|手|册|岗|地)|为|是|有(?![效色限机])|带动|拉动|影响|吸引"
    r"|接待|投入(?!产出|强|占|总|比)|募集|争取|惠及|涉及|覆盖(?!率|面)|受理|解决|收到|签下|交付|产出(?!能力|率|水平)|处理"
    r"|改造|招收|招聘|捐赠|退还"
    r"|缴纳|召开|开行|开出|培训|吸纳|现有|各类|降低|减少|减免|提高|提升|增加(?!值)"
    r"|比(?!例|重|率)|较|使(?!用)|对(?!外)|占(?!比|地)|安排|明年|入库(?=科))"
)
# A verb or a time inside, before the noun; one that the noun is made of (增加值, 出口额) stays.
_INSIDE = re.compile(
    r".*(?:新增|净增|新开工|新签约|新申报|新注册|新入驻|新设|引进|签约|签下|落户|入驻"
    r"|集聚|聚集|拥有|培育|孵化|组建|成立|下派|完成|实现|建成|建有|打造|形成|举办|推出"
    r"|发布|获得|突破|接待|投入(?!产出|强|占|总|比)"
    r"|募集|带动|吸引|达到|累计|(?<!公)共有?(?!享|建|同)|合计|规划建设|设立|受理|解决|交付|年产"
    r"|降低|减少|减免|增加(?!值)|以及|其中|为|的|了|将|已|有(?![效限色机])|在(?!建|校|孵"
    r"|线|库|研)|安排|开出|是"
    r"|近?[一二三四五六七八九十几][几多]?年(?:来|间)?"
    r"|[今去明当]年|[上下]半年|季度|全年|期间|同期|元以[上下]的?)(?![额值量率数度品费者商器])"
)
# Whose figure it is: 汽开区规上工业总产值, 全市开发区营业收入.
_OF_ZONE = re.compile(
    r"^.*(?:开发区|合作区|示范区|试验区|保税区|[新高经综园汽自贸]{1,2}开?区|综保区|园区)内?(?=..)"
    r"(?!内?(?:委|管委|内外|域))"
)
# Stripped from the end: verbs of change, what it is compared with, links.
_BACK = re.compile(
    r"(?:(?:同比|环比|年均|月均|日均|平均|分别|预计|约|近|超过?|逾|达到?|高达|为|是|有"
    r"|共有?|共计|累计|合计|总计|了|的|均|各|目标|首次|首度|一度|单月|又|再|也|已|仍|就"
    r"|将|要|力争|争取|预期|有望|仅|只|中|新增|净增|增收|减收|同比多|同比少|完成|全年|当年|年内|今年|去年|上半年)"
    r"|(?:较|(?<![同环占对])比(?![例重率])|高于|低于|快于|慢于|优于|占(?![比地])(?!.*比[重例])|相当于"
    r"|是(?=.*同期|.*以?前|.*同类)).*"
    r"|(?:完成|达到?|为|是|相当于|超)[^,。;]{0,12}(?:目标|任务|计划|指标|进度)的?"
    r"|折合|提速|名义|大增|猛增|激增|大涨|下调|上调|可|可达|开行|入住|落地|参会|爬坡|出现|产生"
    r"|(?:实现|保持|稳定|控制|维持)?(?:正?增长|增加|提高|提升|上升|上涨|扩大|加快|回升"
    r"|成长|下降|降低|减少|减免|回落|衰退|缩短|压缩|压减|收窄|突破|增|涨|降|减|跌|升"
    r"|翻)(?:到|至|了|为)?"
    r"|(?:保持|稳定|控制|维持)在?|到|至|由|从|在|于|人民币|零下)$"
)
# 是2019年同类展会的[2.6倍]: what it is compared with.
_COMPARATOR = re.compile(r"(?:是|为|相当于|达到?)[^,。;]{1,16}的$")
_RATE_OF = re.compile("(?:增速|增幅|涨幅|降幅)$")
# 企业数由2018年的[300家]
_FROM_WHEN = re.compile(
    r"[由从比较](?:[0-9]{2,4}年(?:[底末初]|同期)?|[去今上前]年|年初|当初|原来|最初)的?$"
)
_TOTAL_OF = re.compile("(?:总数|总量|数量|总户数|总|(?<=企业|项目|机构)数)$")
_PLACE = re.compile(
    r"(?:[省市区县镇]|园区|年|月|日|时|个|们|周[一二三四五六日]|[批期]|首[台个家座套款条艘架]|以来|每天|每日|每月|每年)$"
)
_EMPTY = {
    "增幅",
    "聚集",
    "年度",
    "任务",
    "增速",
    "首批",
    "平均",
    "年均",
    "出现",
    "数量",
    "其中",
    "原来",
    "同期",
    "项目总",
    "名单",
    "以上",
    "自己",
    "我们",
    "之初",
    "数字",
    "该数字",
    "占比",
    "同比实现",
    "这一增速",
}


def counted_noun(figure: Figure, text: str, clause: str, change: str | None) -> str | None:
    """The noun behind the figure, else the one before it in its ``clause``, else None."""
    if figure.kind in ("rank", "duration", "temperature", "speed"):
        return None
    if figure.kind == "multiple" and _COMPARATOR.search(clause):
        return None
    noun = _noun_after(figure, text) or noun_in(clause)
    if noun and figure.kind == "count":
        return _named(_TOTAL_OF.sub("", noun)) or noun
    if noun and figure.kind == "percent" and change in ("up", "down"):
        return _named(_strip(_RATE_OF.sub("", noun), _BACK))
    return noun


def _noun_after(figure: Figure, text: str) -> str | None:
    if figure.kind == "money":
        bought = _BOUGHT.match(text, figure.end)
        return bought[1] if bought else None
    if figure.kind not in ("count", "area", "length"):
        return None
    found = _AFTER.match(text, figure.end)
    if found is None:
        return None
    stop = _STOPS_AFTER.search(found[1])
    return _named(found[1][: stop.start()] if stop else found[1])


def noun_in(clause: str) -> str | None:
    """The noun at the end of a clause, without the verbs around it."""
    clause = _FROM_WHEN.sub("", clause)
    found = _BEFORE.search(clause)
    if found is None:
        return None
    words = found[0]
    if clause[: found.start()][-1:].isdigit() and (unit := _UNIT.match(words)):
        words = words[unit.end() :]
    words = _strip(_OF_ZONE.sub("", _strip(words, _BACK)), _FRONT)
    inside = _INSIDE.match(words)
    if inside and inside.end() < len(words):
        words = _strip(words[inside.end() :], _FRONT)
    return None if _PLACE.search(words) else _named(words)


def _strip(words: str, pattern: re.Pattern[str]) -> str:
    """Take away what the pattern finds, again and again; each time words grow shorter."""
    while words and (found := pattern.search(words)):
        words = words[: found.start()] + words[found.end() :]
    return words


def _named(words: str) -> str | None:
    noun = words.strip("()的")
    longest = _LONGEST_SHARE if "占" in noun else _LONGEST_NOUN
    return noun if 1 < len(noun) <= longest and noun not in _EMPTY else None
