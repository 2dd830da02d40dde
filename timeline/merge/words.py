"""The words that tell two statements apart: stages of a work, negation, and their classes."""

from __future__ import annotations

import re

from timeline.text.alternation import one_of

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
_STAGE = re.compile(one_of(_CLASS_OF))

# 未来, 未央, 没收 are no negations; 不断, 不少, 不低于 and the like are left out altogether.
_NEGATION = re.compile(
    r"未(?![来央名])|没有|没能|尚未|不再|不予|取消|终止|叫停|暂停|暂缓|推迟|延期|延后|搁置|撤销|否认|流产|落空"
)


def stages_of(text: str) -> frozenset[str]:
    """The stages that a clause names.

    >>> sorted(stages_of("加速器二期竣工并投入使用"))
    ['accepted', 'in use']
    """
    return frozenset(_CLASS_OF[word] for word in _STAGE.findall(text))


def are_synonyms(a: str, b: str) -> bool:
    """True when exchanging the words leaves the statement the same: synonyms or the same stage.

    >>> are_synonyms("举行", "召开"), are_synonyms("建设", "农业")
    (True, False)
    """
    if set(a) & set(b):
        return True
    if (stages := stages_of(a)) and stages == stages_of(b):
        return True
    return any(any(w in a for w in group) and any(w in b for w in group) for group in SYNONYMS)


def is_negated(text: str) -> bool:
    """True when the clause says that something did not, or will not yet, happen.

    >>> is_negated("项目未通过评审"), is_negated("未来三年")
    (True, False)
    """
    return _NEGATION.search(text) is not None
