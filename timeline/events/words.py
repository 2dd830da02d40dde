"""Words that tell a happening, a plan and a state from talk: one table each."""

from __future__ import annotations

import re


def one_of(words: str) -> str:
    """A table of words (or small patterns) as one pattern, the longest first.

    >>> one_of("开工 开工建设")
    '(?:开工建设|开工)'
    """
    return "(?:" + "|".join(sorted(words.split(), key=len, reverse=True)) + ")"


HAPPENING = """
开工 动工 破土 奠基 开建 复工 停工 施工 封顶 竣工 完工 建成 落成 贯通 通车 通航 通线 通水 通电
并网 点火 试车 试产 试运行 试运营 投产 投用 投运 量产 达产 扩产 满产 下线 启用 开园 开馆 开业
开张 开学 开课 开放 开通 开行 开航 开标 开幕 闭幕 开镜 揭牌 揭幕 授牌 挂牌 摘牌 成立 设立 组建
创立 创办 创建 诞生 落户 落地 入驻 进驻 入住 入伙 迁入 搬入 搬迁 进场 引进 引入 签约 签署 签订
签下 签定 中标 招标 立项 获批 获准 批准 批复 核准 同意 升级 升格 认定 通过 验收 获评 获得 获
荣获 入选 入围 上榜 跻身 位列 位居 居 夺得 摘得 拿下 拿到 捧回 蝉联 授予 颁发 举行 举办 召开
召集 主办 承办 协办 参加 出席 参展 会见 考察 调研 走访 慰问 座谈 发布 公布 公示 印发 出台 颁布
下发 制定 编制 起草 推出 上线 上市 挂出 挂上 打响 启动 开启 开始 展开 开展 拉开 打造 建设 建立
建起 兴建 搭建 改造 扩建 新建 扩区 托管 整合 合并 更名 改名 划归 调整 撤销 关闭 取消 终止 恢复
执行 施行 实施 实行 生效 推行 试行 实现 完成 达到 达 突破 超过 超 增长 增加 增至 新增 净增 增资
提高 提升 上升 升至 跃居 跃升 翻番 翻一番 下降 降低 降至 减少 回落 回升 衰退 成长 转正 持平
累计 共计 总计 合计 占 占比 集聚 聚集 汇聚 拥有 培育 孵化 交付 交货 发运 发车 首发 首航 首飞
首演 驶出 驶下 抵达 到港 运抵 出口 进口 出库 接待 吸引 带动 拉动 发放 拨付 兑现 投入 投资 募集
融资 收购 并购 出资 注册 登记 缴纳 减免 受理 办结 解决 清零 拆除 整治 关停 征收 收储 出让 供地
配租 配售 分配 招聘 招收 招引 录用 毕业 转让 转化 研制 研发 攻克 掌握 生产 制造 交出 晒出 传来
迎来 创下 创 刷新 改写 打破 填补 亮相 登陆 登场 出炉 揭晓 问世 面世 发生 出现 走进 来到 到访
访问 抵 奔赴 赴 提出 宣布 宣告 通报 表示 透露 介绍 获悉 要求 部署 强调 明确 决定 审议 研究 讨论
听取 报告 布置 调度 送去 送达 收到 接到 接受 拓展 拓宽 扩大 缩短 压缩 简化 优化 火爆 出圈 开出
敲定 锁定 落陆 落脚 落子 布局 起步 奔跑 浇筑 吊装 安装 调试 采购 拍摄 运行 运营 运转 推进 推动
全覆盖 覆盖 归集 上缴 退税 纳税 供应 供货 供电 供水 办 赠送 捐赠 表彰 奖励 评为 评选 封关 动土
加班 赶工 赶进度 轰鸣 打桩 动迁 爬坡 迁 出车 出货 拜访 赶上 参观 截止 报名 集结 集中 摸底 调查
展示 报送 移交 接管 授权 获颁 揭开 亮灯
"""
"""What happens to projects, bodies, documents, people and goods."""

DEED = """
开工 动工 封顶 竣工 建成 通车 投产 投用 量产 开园 开业 开通 揭牌 挂牌 成立 设立 落户 落地 入驻
签约 签署 获批 批复 升级 认定 验收 获评 荣获 入选 授予 举行 举办 召开 发布 印发 出台 公布 启动
施行 新增 新开工 突破 实现 完成 达到 跃居
"""
"""Enough to date a statement even under a fanfare (开局之年): a deed done, not an attitude."""

PLANNED = """
(?<![即把所])将(?!军|士|领|来|近|信|才|星|乐) 拟(?!态|人|合|录)
(?<!原)计划(?!单列|生育|书|》|[”’]) 预计 预期 力争 争取 确保 有望 即将 打算 定于 定在
(?:目标|任务)(?:是|为) 冲刺 届时 务必 还要 争创 待(?=.{0,6}后)
(?<![重需主必简概摘纪扼首只紧纲])要(?!求|素|闻|塞|道|点|件|害|务|么|是|地|领|政|员|不)
"""
"""What announces: it has not happened yet. 要 and 将 stand in many other words."""

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

ASKING = """
如何 怎样 怎么 什么 能否 是否 何以 何时 为何 哪[些个里] 究竟 会不会 吗 呢
"""

MEASURES = "个 家 项 条 名 人 亿 万 成 倍 户 座 所 台 次 场 位"

HAPPENS = re.compile(one_of(HAPPENING))
DEEDS = re.compile(one_of(DEED))
PLAN_CUE = re.compile(one_of(PLANNED))
PLAN_ADJACENT = re.compile(
    one_of("拟 计划 预计 力争 争取 确保 有望 原定 定 规划 目标 要求 安排 希望")
    + "(?:于|在|到|至|自|从|将)?$"
)
ONGOING_CUE = re.compile(one_of(ONGOING))
DONE_CUE = re.compile(one_of(DONE))
QUESTION = re.compile(one_of(ASKING))
NUMBER = re.compile(rf"\d|[一二三四五六七八九十百千万两几数]+(?:余|多)?{one_of(MEASURES)}")

TAKES_DATED_OBJECT = """
召开 举行 举办 审议 审议通过 发布 公布 通报 研究 部署 听取 完成 超额完成 圆满完成 印发 编制
制定 敲定 总结 谋划 安排 下达 获得 荣获 入选 开展 组织 落实 讨论 做好 抓好 关于 围绕 参加 出席
纳入 列入 评为 获评 分析 回顾 展望 解读 实现 确认 公示 出台 审查 批准 通过 揭晓 评选 启动 推进
实施 就 对 按照 根据 描绘 聚焦 谋划好 研究部署 分析研究 安排部署 总结回顾 学习 传达 交流 汇报
报告 作 作为 获 获颁 荣登 跻身 上榜 发出 拿下 摘得
"""
"""Verbs whose object may begin with a date: the date is the object's year, not the deed's."""

DATED_NOUN = """
结果 榜单 名单 清单 大会 论坛 峰会 博览会 年会 大赛 比赛 赛季 联赛 活动 草案 预算 决算 报告 公报 年鉴
规划 纲要 方案 计划 目标 任务 工作 评价 考评 考核 评选 排行榜 白皮书 蓝皮书 总结 要点 奖 称号 专题 见闻
项目观摩 调度会 分析会 工作会 座谈会 会议 仪式 推介会 招聘会 文化节 购物节 节目
"""
"""Heads of noun phrases that carry a year of their own."""

DATED_OBJECT = re.compile(one_of(TAKES_DATED_OBJECT) + r"了?[“《]?$")
DATED_HEAD = re.compile(one_of(DATED_NOUN))
PLAN_DOCUMENT = re.compile(one_of("规划 纲要 方案 计划 称号 行动 工程 战略 目标 白皮书 蓝皮书"))
