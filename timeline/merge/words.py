"""The words that tell two statements apart: stages of a work, negation, and their classes."""

from __future__ import annotations

import re

from timeline.text.alternation import any_word

STAGES: dict[str, tuple[str, ...]] = {
    "plan approved": ("获批", "批复", "批准", "通过评审", "通过审批"),
    "tender": ("招标", "中标"),
    "signed": ("签约", "签订", "签署", "签下"),
    "begun": ("开工", "动工", "奠基", "启动建设", "开建", "破土"),
    "topped out": ("封顶",),
    "accepted": ("竣工", "验收", "完工"),
    "trial": ("试产", "试运行", "试运营", "试投产", "通线"),
    "in production": ("投产", "量产"),
    "in use": (
        "启用", "投用", "投入使用", "交付", "开园", "开业", "通车", "开通", "投运", "投入运营",
    ),
    "applying": ("报名", "申报"),
    "let": ("配租", "摇号", "选房"),
    "opened": ("开幕",),
    "closed": ("闭幕",),
}  # fmt: skip
"""Class → words. Two statements whose stages have nothing in common are two events.

Left out: words that stand for several stages in the press (建成, 落户, 揭牌, 下线, 启动, 完成).
"""

ACTS: dict[str, tuple[str, ...]] = STAGES | {
    "plan approved": (*STAGES["plan approved"], "核准", "准予"),
    "applying": ("报名", "申报", "截止"),
    "signed": (*STAGES["signed"], "落户", "落地", "落子"),
    "founded": ("成立", "设立", "揭牌", "挂牌", "组建", "创立", "诞生"),
    "released": ("发布", "出台", "印发", "公布", "推出", "下发", "出炉", "揭晓"),
    "in force": ("施行", "实施", "执行", "生效", "实行"),
    "held": ("举行", "召开", "举办", "开幕", "启幕", "开展", "办", "启动", "开启",
        "上演", "亮相",
    ),
    "honoured": (
        "获评", "荣获", "入选", "评为", "认定", "上榜", "位列", "位居", "拿下", "夺得",
        "跻身", "摘得", "列入", "入围", "居全", "居首", "居第", "获批", "第一名",
    ),
    "permitted": ("取得", "拿到", "领取", "许可证", "许可"),
    "settled": ("落户", "落地", "入驻", "进驻", "签约落户", "迎来"),
    "off the line": ("下线", "驶下", "驶出"),
    "raised": ("融资", "募集", "募资", "上市", "登陆"),
    "visited": ("调研", "考察", "走访", "检查", "慰问"),
    "started": ("启动", "开启", "拉开", "上线", "运行", "运营"),
    "in use": (*STAGES["in use"], "开放", "使用", "上线运行", "运营", "运行", "揭牌运营",
        "落成", "开馆", "开街", "开航", "首航", "首飞", "迎客", "亮相", "首秀",
    ),
    "trial": (*STAGES["trial"], "试点"),
    "arrived": ("进场", "到港", "抵达"),
    "paid": ("发放", "兑现", "拨付"),
}  # fmt: skip
"""Class → words, stages and looser ones: shared, they speak for one event; never against one."""

COMMON = """
下一步 工作 作出 部署 会议 大会 会上
获得 获
国家级 省级 市级 全国 全省 全市 专精特新 名单 称号 级 协议 合作 战略合作
宣布 宣告 取消 推迟 延期 改期 顺延 原定 原计划
经济技术开发区 高新技术产业开发区 经济开发区
项目 工程 建设 重大 重点 集中 仪式 活动 现场 企业 公司 全区 我区 该区 园区 开发区
高新区 新区 经开区 管委会 党工委 正式 顺利 成功 全面 首批 首个 首家 今年 去年 目前
其中 同时 同日 当天 上午 下午 昨天 昨日 今天 传来 好消息 消息 了解 获悉 记者 本报讯
通讯员 总投资 投资 计划 力争 预计 确保 争取 有望 将于 将会 将 拟 已经 已 成为 实现
完成 达到 突破 超过 位于 进行 开始 作为 推进 推动 以及 和 与 及 暨 的 了 在 于 为
是 有 对 从 到 至 等 也 就 都 由 被 把 让 以 共 约 近 逾 超 第 该 此 这 其
同步 共同 进一步 国务院 省政府 批复同意 同意 新增 一家 一批 亿元 万元 同比增长 增长
同比
"""
"""What news of a zone has everywhere: it tells no event from another."""

TOOK_PART = """
参加 参与 参会 参赛 参展 出席 到场 吸引 迎来 受到 得到 收到 接受 人参 人次
"""
"""What is said of those who are counted, whatever they take part in."""

SYNONYMS: tuple[tuple[str, ...], ...] = (
    ("举行", "召开", "举办", "开展", "开"),
    ("发布", "出台", "印发", "公布", "推出", "实施", "下发"),
    ("启动", "开始", "开启", "拉开帷幕"),
    ("完成", "实现", "达成"),
    ("突破", "达", "达到", "超", "超过", "为", "约", "共", "近", "逾"),
    ("增长", "上升", "提升", "增加", "提高"),
    ("居", "位居", "位列", "排名", "名列"),
    ("与", "同", "和", "及", "暨"),
    ("项目", "工程", "建设"),
    ("落户", "入驻", "进驻", "落地"),
    ("成立", "揭牌", "挂牌", "设立"),
    ("企业", "公司"),
    ("正式", "顺利", "成功", "全面", "已"),
)
"""Words that papers exchange in one statement; any other exchanged word names another thing."""

_CLASS_OF = {word: stage for stage, words in STAGES.items() for word in words}

# Longer words first, so that 试投产 is not read as 投产 and 启动建设 not cut.
_STAGE = re.compile(any_word(_CLASS_OF))

Classes = frozenset[str]

_CLASSES_OF: dict[str, tuple[Classes, Classes]] = {
    word: (
        frozenset(act for act, words in ACTS.items() if word in words),
        frozenset(_CLASS_OF[stage] for stage in _STAGE.findall(word)),
    )
    for words in ACTS.values()
    for word in words
}
"""Word → its classes of acts, and the stages named in it (签约落户 tells a signing)."""

_ACT = re.compile(any_word(_CLASSES_OF))

# 未来, 未央, 没收 are no negations; 不断, 不少, 不低于 and the like are left out altogether.
_NEGATION = re.compile(
    r"未(?![来央名])|没有|没能|尚未|不再|不予|取消|终止|叫停|暂停|暂缓|推迟|延期|延后|搁置|撤销|否认|流产|落空"
)


def classes_of(text: str) -> tuple[Classes, Classes]:
    """The classes of acts that a clause names, stages among them, and the stages alone.

    >>> acts, stages = classes_of("研究院揭牌，加速器二期竣工并投入使用")
    >>> sorted(acts), sorted(stages)
    (['accepted', 'founded', 'in use'], ['accepted', 'in use'])
    """
    found = [_CLASSES_OF[word] for word in _ACT.findall(text)]
    if len(found) == 1:
        return found[0]
    return _NONE.union(*(acts for acts, _ in found)), _NONE.union(*(each for _, each in found))


_NONE: Classes = frozenset()


def are_synonyms(a: str, b: str) -> bool:
    """True when exchanging the words leaves the statement the same: synonyms or the same stage.

    >>> are_synonyms("举行", "召开"), are_synonyms("建设", "农业")
    (True, False)
    """
    if set(a) & set(b):
        return True
    if classes_of(a)[0] & classes_of(b)[0]:
        return True
    return any(any(w in a for w in group) and any(w in b for w in group) for group in SYNONYMS)


def is_negated(text: str) -> bool:
    """True when the clause says that something did not, or will not yet, happen.

    >>> is_negated("项目未通过评审"), is_negated("未来三年")
    (True, False)
    """
    return _NEGATION.search(text) is not None
