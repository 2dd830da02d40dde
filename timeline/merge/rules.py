"""What is enough to take two statements for one event: the rules, in the order asked."""

from __future__ import annotations

from timeline.merge.evidence import at_once, fact, in_one_period, on_one_thing, same_act, tells_more
from timeline.merge.likeness import Likeness, Meeting
from timeline.merge.rule import MergeRule
from timeline.merge.rules_across import HALF_PLACED, JOINT, NEIGHBOURS, WITHOUT_ZONE
from timeline.merge.thresholds import (
    HALF_TEXT,
    MORE_TEXT,
    MOST_TEXT,
    NAME_AND_FIGURE,
    NAME_IN_PERIOD,
    NAME_OF_DATES,
    NAME_OF_DATES_AND_STAGE,
    NAME_ON_DAY,
    NAME_WITHOUT_ACT,
    NEAR_TEXT,
    NO_TEXT,
    SAME_TEXT_IN_PERIOD,
    SAME_TEXT_OF_DATES,
    SHORT_NAME,
    SOME_TEXT,
)

RULES: tuple[MergeRule, ...] = (
    MergeRule(
        "数字一致，文字相近",
        lambda x: fact(x) and x.text >= MORE_TEXT,
        same=(
            "2024年5月8日，合肥高新区集中签约18个项目。",
            "2024年5月8日，18个项目在合肥高新区集中签约。",
        ),
        different=(
            "2024年5月8日，合肥高新区12家企业获评瞪羚企业。",
            "2024年5月8日，合肥高新区12家企业参加德国工业展。",
        ),
    ),
    MergeRule(
        "同一天，数字一致",
        lambda x: fact(x) and x.same_day and x.text >= SOME_TEXT,
        same=(
            "2024年8月1日，哈尔滨新区对外发布新一轮招商引资政策，共25条。",
            "2024年8月1日，哈尔滨新区召开新闻发布会，发布25条招商引资新政。",
        ),
        different=(
            "2024年8月1日，哈尔滨新区对外发布新一轮招商引资政策，共25条。",
            "2024年8月1日，哈尔滨新区新一轮老旧管网改造开工，涉及支路25条。",
        ),
    ),
    MergeRule(
        "同一天，数字和阶段一致",
        lambda x: fact(x) and x.same_day and x.stages > 0,
        same=(
            "2024年6月12日，无锡高新区19个重大项目破土动工。",
            "2024年6月12日，无锡高新区一口气开工19个大项目。",
        ),
        different=(
            "2024年6月12日，无锡高新区人才公寓开工，建设住房800套。",
            "2024年6月12日，无锡高新区保障房小区动工，首期住房800套。",
        ),
    ),
    MergeRule(
        "同一天，序次和阶段一致，文字相近",
        lambda x: (
            same_act(x) and x.series * x.stages > 0 and x.text >= HALF_TEXT and on_one_thing(x)
        ),
        same=(
            "2024年4月19日，贵安新区云数据中心二期开工。",
            "2024年4月19日，贵安新区云数据中心项目二期工程开工建设。",
        ),
        different=(
            "2024年4月19日，贵安新区首批人才公寓交付使用。",
            "2024年4月19日，贵安新区首批充电站交付使用，市民点赞。",
        ),
    ),
    MergeRule(
        "多个数字一致",
        lambda x: x.placed and x.facts >= 2,
        same=(
            "2023年，芜湖经开区实现地区生产总值1086亿元，增长6.8%。",
            "芜湖经开区2023年GDP达1086亿元，同比增长6.8%。",
        ),
        different=(
            "2024年5月8日，合肥高新区招商大会签约18个项目。",
            "2024年5月8日，合肥高新区18个项目入选全省名单，总投资96亿元。",
        ),
    ),
    MergeRule(
        "同一天，文字相近",
        lambda x: (
            x.placed and x.same_day and x.text >= MOST_TEXT and not x.thin and on_one_thing(x)
        ),
        same=(
            "2024年3月3日，常州高新区首个零碳工厂揭牌。",
            "2024年3月3日，常州高新区的首个零碳工厂正式揭牌成立。",
        ),
        different=(
            "2024年3月3日，常州高新区零碳工厂揭牌。",
            "2024年3月3日，常州高新区氢能实验室揭牌。",
        ),
    ),
    MergeRule(
        "同一天，所做和名称一致",
        lambda x: same_act(x) and (x.names(*NAME_ON_DAY) or x.names(*SHORT_NAME)),
        same=(
            "2024年10月27日，合肥新站高新区至机场的快速路建成通车。",
            "2024年10月27日，合肥新站高新区到机场快速路开通。",
        ),
        different=(
            "2024年10月27日，合肥新站高新区机场快速路通车。",
            "2024年10月27日，合肥新站高新区机场站前广场投用。",
        ),
    ),
    MergeRule(
        "同一天，名称一致",
        lambda x: (
            x.placed
            and x.same_day
            and not (x.clash or tells_more(x))
            and x.names(*NAME_WITHOUT_ACT)
        ),
        same=(
            "2024年10月27日，武汉东湖高新区量子测量实验室获得国家级称号。",
            "2024年10月27日，武汉东湖高新区传来好消息，全省首家示范企业是量子测量实验室。",
        ),
        different=(
            "2024年10月27日，武汉东湖高新区量子测量实验室获得国家级称号。",
            "2024年10月27日，武汉东湖高新区量子通信地面站成为全省重点项目。",
        ),
    ),
    MergeRule(
        "同一篇，同一天，阶段一致，一处未写明对象",
        lambda x: x.same_article and x.same_day and x.stages > 0 and x.poor and x.text >= NO_TEXT,
        same=("2024年5月8日，合肥高新区举行项目签约仪式。5月8日，量子芯片项目签约。",),
        different=(
            "2024年5月8日，合肥高新区与多家氢能企业签约。5月8日，量子芯片制造企业也与高新区签约。",
        ),
    ),
    MergeRule(
        "同一时段，序次和阶段一致，文字相近",
        lambda x: (
            at_once(x) and x.series * x.stages > 0 and x.text >= MOST_TEXT and on_one_thing(x)
        ),
        same=(
            "2024年5月，合肥高新区中安创谷三期开园。",
            "2024年5月，中安创谷三期在合肥高新区正式开园运营。",
        ),
        different=(
            "2024年5月，合肥高新区首批人才公寓交付使用。",
            "2024年5月，合肥高新区首批充电站交付使用，市民点赞。",
        ),
    ),
    MergeRule(
        "同一时段，文字相同",
        lambda x: at_once(x) and x.text >= SAME_TEXT_IN_PERIOD and in_one_period(x),
        same=(
            "2024年5月，合肥高新区智能网联汽车测试场获评国家示范基地。",
            "2024年5月，合肥高新区的智能网联汽车测试场获评国家级示范基地。",
        ),
        different=(
            "2024年5月，合肥高新区智能网联汽车测试场启用。",
            "2024年5月，合肥高新区举行智能网联汽车大赛。",
        ),
    ),
    MergeRule(
        "同一时段，所做和名称一致",
        lambda x: at_once(x) and x.acts > 0 and x.names(*NAME_IN_PERIOD),
        same=(
            "2024年5月，合肥高新区氢能实验室揭牌。",
            "2024年5月，氢能实验室成立，合肥高新区迎来又一科研平台。",
        ),
        different=(
            "2024年5月，合肥高新区氢能实验室揭牌。",
            "2024年5月，量子信息实验室成立，合肥高新区迎来又一科研平台。",
        ),
    ),
    MergeRule(
        "日期详略不同，阶段或批次一致，文字相同",
        lambda x: (
            x.placed
            and x.stages + x.series + x.ordinals > 0
            and x.text >= NEAR_TEXT
            and on_one_thing(x)
        ),
        same=(
            "2024年4月28日，珠海高新区港湾1号科创园一期启用。",
            "港湾1号科创园一期2024年4月在珠海高新区建成启用。",
        ),
        different=(
            "2024年4月28日，珠海高新区首批人才公寓交付使用。",
            "2024年4月，珠海高新区首批充电站交付使用，市民点赞。",
        ),
    ),
    MergeRule(
        "日期详略不同，文字相同",
        lambda x: x.placed and x.text >= SAME_TEXT_OF_DATES and in_one_period(x),
        same=(
            "2024年8月30日，大连金普新区获评国家知识产权示范园区。",
            "2024年8月，大连金普新区获评国家知识产权示范园区。",
        ),
        different=(
            "2024年8月30日，大连金普新区获评国家知识产权示范园区。",
            "2024年8月，大连金普新区三家企业获评国家绿色工厂，数量居全市前列。",
        ),
    ),
    MergeRule(
        "日期详略不同，所做和名称一致",
        lambda x: x.placed and x.acts > 0 and x.names(*NAME_OF_DATES),
        same=(
            "2024年8月30日，大连金普新区海洋装备研究院揭牌。",
            "2024年8月，海洋装备研究院成立，落户大连金普新区。",
        ),
        different=(
            "2024年8月30日，大连金普新区海洋装备研究院揭牌。",
            "2024年8月，大连金普新区海洋装备博览会举行。",
        ),
    ),
    MergeRule(
        "日期详略不同，阶段和名称一致",
        lambda x: x.placed and x.stages > 0 and x.names(*NAME_OF_DATES_AND_STAGE),
        same=(
            "2024年5月8日，南宁高新区与比亚迪签订储能电池项目投资协议。",
            "比亚迪储能电池项目2024年5月签约落户南宁高新区。",
        ),
        different=(
            "2024年5月8日，南宁高新区与比亚迪签订储能电池项目投资协议。",
            "2024年5月，南宁高新区签约储能电站等一批项目。",
        ),
    ),
    MergeRule(
        "同一天，序次和阶段一致，数字相近",
        lambda x: same_act(x) and x.series * x.stages > 0 and x.close_noun and on_one_thing(x),
        same=(
            "2024年7月18日，汕头高新区加速器启用，首批入驻企业22家。",
            "2024年7月18日，汕头高新区创业孵化大楼正式投用，迎来首批企业24家。",
        ),
        different=(
            "2024年7月18日，汕头高新区加速器启用，首批入驻企业22家。",
            "2024年7月18日，汕头高新区创业孵化大楼正式投用，迎来首批住户24家。",
        ),
    ),
    MergeRule(
        "日期详略不同，名称一致，数字相近",
        lambda x: x.placed and x.acts > 0 and x.close_noun and x.names(*NAME_AND_FIGURE),
        same=(
            "2024年5月8日，合肥高新区举行马拉松，选手12100人。",
            "2024年5月，合肥高新区马拉松鸣枪，举办方邀来选手12000人。",
        ),
        different=(
            "2024年5月8日，合肥高新区举行马拉松，选手12100人。",
            "2024年5月，合肥高新区马拉松举办，邀来选手18000人。",
        ),
    ),
    MergeRule(
        "同一时段，所计和数字一致",
        lambda x: at_once(x) and x.same_noun and x.text >= SOME_TEXT and not x.figures.far,
        same=(
            "截至2024年9月底，苏州工业园区累计培育上市企业69家。",
            "截至2024年9月末，苏州工业园区境内外上市企业总数达到69家。",
        ),
        different=(
            "截至2024年9月底，苏州工业园区累计培育上市企业69家。",
            "截至2024年9月末，苏州工业园区外资研发企业达到69家。",
        ),
    ),
    *JOINT,
    MergeRule(
        "同为设立",
        lambda x: x.placed and x.founds,
        same=(
            "1992年11月，国务院批准设立昆山经济技术开发区。",
            "1992年，昆山经开区获批设立。",
        ),
        different=(
            "1992年11月，国务院批准设立昆山经济技术开发区。",
            "1992年，昆山经开区设立招商局。",
        ),
    ),
    *WITHOUT_ZONE,
)
"""What is enough, in the order asked. None rests on text alone: dates, zone, vetoes come first."""


def rules_for(seen: Likeness) -> tuple[MergeRule, ...]:
    """The rules that hold for two mentions, by how their dates and zones meet."""
    if seen.meeting is Meeting.NEIGHBOUR:
        return NEIGHBOURS
    return HALF_PLACED if seen.half_placed else RULES
