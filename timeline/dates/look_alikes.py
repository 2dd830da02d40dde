"""Names and sayings that hold the words of a date and are none.

The scanner passes over them whole. A name that only one rule could mistake is kept off by that
rule's own lookahead and its counter-example.
"""

from __future__ import annotations

LOOK_ALIKES: tuple[str, ...] = (
    "周六福",
    "五月花",
    "十二月党人",
    "十月怀胎",
    "十月革命",
    "二月革命",
    "八月桂花",
    "七月流火",
    "六月飞雪",
    "六月飞霜",
    "九月九的酒",
    "二月二龙抬头",
    "三月街",
    "三月三广场",
    "五月风暴",
    "六月债",
    "三月不知肉味",
    "烟花三月",
    "人间四月天",
    "六月飘雪",
    "五四运动",
    "五四精神",
    "十月文艺出版社",
    "三月八日纪念日",
    "今日头条",
    "今日说法",
    "今日资本",
    "昨日重现",
    "明日之星",
    "明日方舟",
    "今日份",
    "今日特价",
    "今日推荐",
    "明日香",
    "10月怀胎",
    "12月党人",
    "二月红",
    "八月未央",
    "明日黄花",
    "明天系",
    "春夏秋冬",
    "春华秋实",
    "春秋航空",
    "春秋旅游",
)
