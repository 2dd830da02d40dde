"""The words that tell a plan, a thing under way and a thing done: one table each.

The publication date is inferred by them, an event's status and its headline follow them, and
merging leaves them out of what it compares. Dates look ahead with narrower cues of their own
(`timeline.dates.outlook`): they choose a year, so a doubtful word is left out there.
"""

from __future__ import annotations

import re

from timeline.text.alternation import one_of

MODALS = ("将", "拟", "计划", "力争", "预计", "确保", "争取", "有望")
"""The plain words of a plan, as a headline keeps them."""

PLANNED = r"""
(?<![即把所])将(?!军|士|领|来|近|信|才|星|乐|[^，,。；]{2,12}(?:下放|划归|划入|移交|更名为|调整为))
拟(?!态|人|合|录)
(?<!原)(?<!全年)(?<!年度)计划(?!单列|生育|书|》|[”’]|的[\d一二三四五六七八九百过])
预计 预期 力争 争取 确保 有望 即将 打算 定于 定在
(?:目标|任务)(?:是|为) 冲刺 届时 务必 还要 争创 待(?=.{0,6}后)
(?<![重需主必简概摘纪扼首只紧纲])要(?!求|素|闻|塞|道|点|件|害|务|么|是|地|领|政|员|不)
"""
"""What announces: it has not happened yet. 要 and 将 stand in many other words."""

AT_DATE = "拟 计划 预计 力争 争取 确保 有望 原定 原本 原先 暂定 定 规划 目标 要求 安排 希望"
"""What makes a plan of the date that follows, even of one that has passed."""

ONCE = "原计划 原定 原本 原先计划 原拟 原预计 原定于 原计划于 此前计划 此前预计"
"""What was planned before; whether it came so is told beside it."""

OFF = """
取消 推迟 延期 延后 延至 顺延 改期 改至 改在 改为线上 暂缓 搁置 叫停 停办 停航 终止 流产 落空
未能(?:如期|按期)? 没有(?:如期|按期) 未如期 未按期
"""
"""What says that a plan was called off or moved."""

ONGOING = """
正(?!式|好|常|确|规|月|面|负|值|餐|宗|版|品|向|当|华) 加紧 抓紧 抢抓 加快 持续(?!到|至) 稳步 有序
仍在 还在 不断 接连 愈加 日益 逐步 着力 谋篇布局 火热 如火如荼 紧锣密鼓
加班加点 赶工 赶进度 热火朝天 忙碌
(?:全力|全面|大力|加速|着力|积极|深入|扎实|强力)推进 进入.{0,8}(?:阶段|期)
(?:建设|施工|进行|办理|筹备|洽谈|审批|推进|吊装|安装|调试|谈判|装修|编制)中
"""
"""What says that a thing goes on."""

DONE = """
已(?!然|进入) 了 过(?!程|渡|去|关|户|硬|境|剩) 完成 实现 建成 竣工 投用 达到?(?!产) 突破 新增 增长
累计 成功 正式 首次 获 举行 召开 签约 落户 成立 启用 入驻 集聚 聚集 覆盖 组建 拥有 共有 位居 位列
"""
"""What says that a thing is done or counted."""

SPEAKING = "说 表示 指出 称 介绍 强调 写道 回忆 坦言 透露 谈到 感慨 承诺 宣布 讲"
"""What stands before the words of somebody."""

ANNOUNCING = """
宣布 提出 表示 发布 公布 印发 出台 决定 明确 透露 介绍 获悉 了解到 通过 召开 签 说 启动 部署
"""
"""What a date may be the date of, so that a plan behind it is what was said or set going."""

TOLD_BY = "推迟 延期 改期 宣布 提出 公告 披露 透露 表示 称 计划 拟 力争 预计 要求 明确 决定"
"""What makes a date behind it a plan of that time."""

FIGURES_OUT = "公布 发布 通报 显示 获悉 了解到 介绍 统计"
"""What makes a date that of figures which come out: they tell of the past."""

PLAN_CUE = re.compile(one_of(PLANNED))
PLAN_ADJACENT = re.compile(one_of(AT_DATE) + "(?:于|在|为|到|至|自|从|将)?$")
ONCE_PLANNED = re.compile(one_of(ONCE))
CALLED_OFF = re.compile(one_of(OFF))
ONGOING_CUE = re.compile(one_of(ONGOING))
DONE_CUE = re.compile(one_of(DONE))
