"""The merge rules where zones or days are not simply equal; rules.py has the order of all."""

from __future__ import annotations

from timeline.merge.evidence import on_one_thing, undisputed
from timeline.merge.rule import MergeRule
from timeline.merge.thresholds import (
    HALF_TEXT,
    NAME_ACROSS_ZONES,
    NAME_FROM_AFAR,
    NAME_OF_PARTNERS,
    NAME_ON_DAY,
    SAME_TEXT_WITHOUT_ZONE,
)

JOINT: tuple[MergeRule, ...] = (
    MergeRule(
        "两区共同，同一天，阶段和名称一致",
        lambda x: x.joint and x.same_day and x.stages > 0 and x.names(*NAME_OF_PARTNERS),
        same=(
            "2024年11月29日，长春净月高新区、吉林高新区签署人才互认协议，涉及职称32类。",
            "2024年11月29日，吉林高新区与长春净月高新区签订协议，32类职称实现互认。",
        ),
        different=(
            "2024年11月29日，长春净月高新区、吉林高新区签署人才互认协议。",
            "2024年11月29日，吉林高新区与长春净月高新区签约，共建人才公寓。",
        ),
    ),
)
"""What is enough when zones act together: one paper files it under the one, one under the other."""

WITHOUT_ZONE: tuple[MergeRule, ...] = (
    MergeRule(
        "无区域，数字一致，文字相近",
        lambda x: x.unplaced and x.facts >= 1 and x.text >= HALF_TEXT,
        same=(
            "2024年6月28日，国际邮轮旅游节开幕，首日接待游客1.2万人次。",
            "2024年6月28日，国际邮轮旅游节拉开帷幕，当天接待1.2万人次。",
        ),
        different=(
            "2024年6月28日，国际邮轮旅游节开幕，首日接待游客1.2万人次。",
            "2024年6月28日，国际茶叶博览会举行，观众1.2万人次。",
        ),
    ),
    MergeRule(
        "无区域，同一天，文字相同",
        lambda x: (
            x.unplaced
            and x.same_day
            and x.text >= SAME_TEXT_WITHOUT_ZONE
            and not x.thin
            and on_one_thing(x)
        ),
        same=(
            "2024年6月28日，国家量子计算创新中心揭牌。",
            "2024年6月28日，国家量子计算创新中心正式揭牌。",
        ),
        different=(
            "2024年6月28日，国家量子计算创新中心揭牌。",
            "2024年6月28日，由高校牵头的国家量子通信研究院揭牌。",
        ),
    ),
    MergeRule(
        "无区域，同一天，所做和名称一致",
        lambda x: x.unplaced and x.same_day and x.acts > 0 and x.names(*NAME_FROM_AFAR),
        same=(
            "2024年6月28日，国家量子计算创新中心揭牌。",
            "2024年6月28日，位于江南的国家量子计算创新中心举行成立仪式，院士出席。",
        ),
        different=(
            "2024年6月28日，国家量子计算创新中心揭牌。",
            "2024年6月28日，位于江南的国家高端轴承创新中心举行成立仪式。",
        ),
    ),
)
"""What is enough when neither statement has a zone."""

NEIGHBOURS: tuple[MergeRule, ...] = (
    MergeRule(
        "相邻两天，多个数字和名称一致",
        lambda x: undisputed(x) and x.acts > 0 and x.facts >= 2 and x.names(*NAME_ON_DAY),
        same=(
            "2024年9月12日，南宁高新区举行东盟产业推介会，现场签约项目29个，总投资196亿元。",
            "2024年9月13日，南宁高新区东盟产业推介会签约29个项目，总投资196亿元。",
        ),
        different=(
            "2024年9月12日，南宁高新区举行东盟产业推介会，现场签约项目29个，总投资196亿元。",
            "2024年9月13日，南宁高新区东盟产业推介会签约29个项目，总投资169亿元。",
        ),
    ),
    MergeRule(
        "相邻两天，数字和名称一致",
        lambda x: undisputed(x) and x.acts > 0 and x.exact and x.names(*NAME_FROM_AFAR),
        same=(
            "2024年6月5日，佛山高新区与华南理工大学签约共建先进材料研究院，总投资3.6亿元。",
            "2024年6月6日，华南理工大学与佛山高新区签约共建先进材料研究院，总投资3.6亿元。",
        ),
        different=(
            "2024年6月5日，佛山高新区与华南理工大学签约共建先进材料研究院，总投资3亿元。",
            "2024年6月6日，华南理工大学与佛山高新区签约共建先进材料研究院，总投资3亿元。",
        ),
    ),
)
"""What is enough when one paper names the day after the other's: the date is a conflict to show."""

HALF_PLACED: tuple[MergeRule, ...] = (
    MergeRule(
        "一处未写明区域，同一天，数字和名称一致",
        lambda x: x.same_day and x.acts > 0 and x.facts > 0 and x.names(*NAME_ACROSS_ZONES),
        same=(
            "海微半导体总部位于厦门火炬高新区。公司2024年8月14日公告，8英寸产线二期量产，年产芯片36万片。",
            "2024年8月14日，厦门火炬高新区海微半导体8英寸产线二期量产，年产芯片36万片。",
        ),
        different=(
            "海微半导体总部位于厦门火炬高新区。公司2024年8月14日公告，8英寸产线二期量产，年产芯片36万片。",
            "2024年8月14日，厦门火炬高新区士兰集成封装产线量产，年产芯片36万片。",
        ),
    ),
    MergeRule(
        "一处未写明区域，同一天，阶段和名称一致",
        lambda x: x.same_day and x.stages > 0 and not x.figures.far and x.names(*NAME_ACROSS_ZONES),
        same=(
            "2024年12月14日晚，南通开发区通报11月经济运行情况。当天，能达商务区金融广场正式开业。",
            "南通开发区能达商务区金融广场2024年12月14日开业迎客。",
        ),
        different=(
            "2024年12月14日晚，南通开发区通报11月经济运行情况。当天，能达商务区金融广场正式开业。",
            "南通开发区能达影剧院2024年12月14日开业迎客。",
        ),
    ),
    MergeRule(
        "一处未写明区域，同一天，序次、阶段和所计一致",
        lambda x: x.same_day and x.series * x.stages > 0 and (x.same_noun or x.close_noun),
        same=(
            "启衡机器人2023年3月1日落户合肥高新区。公司2024年5月8日公告，启衡基地一期量产，年产智能机器人3.2万台。",
            "2024年5月8日，合肥高新区智能装备产业园一期投产，年产智能机器人3万台。",
        ),
        different=(
            "启衡机器人2023年3月1日落户合肥高新区。公司2024年5月8日公告，首批智能机器人量产，年产能3.2万台。",
            "2024年5月8日，合肥高新区首批数控机床量产，年产能3万台。",
        ),
    ),
)
"""What is enough when one names no zone, and its article elsewhere the zone of the other."""
