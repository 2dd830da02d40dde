"""Whether what stands around a date lets it be that of publication: captions and facts do not."""

from __future__ import annotations

import re

_OF_ARTICLE = (
    r"(?:发布|发表|刊发|刊登|发稿|更新|修改|编辑|上传|创建|录入|添加|提交|公开|发文|成文|印发|生成|"
    r"信息|稿件|文章|新闻|采编|入库|出版|本站|网页|最后|首次|原文)"
)
# 活动时间：…, 签约日期 …: a time of something else.
_LABEL = re.compile(r"(?:时间|日期)\s*[:：]?\s*$")
_OWN_LABEL = re.compile(
    rf"(?:^|[^\u4e00-\u9fff])(?:{_OF_ARTICLE}{{0,2}}的?)(?:时间|日期)\s*[:：]?\s*$"
)
_NOT_BEFORE = re.compile(
    r"(?:摄于?|拍摄.{0,2}|航拍|[图题]为|成立于?|[建始设]于|截[至止]于?|期[至限]|有效期.{0,3}|自|从|[至到]|"
    r"截止.{0,3}|报名.{0,3}|公示.{0,3}|起止.{0,3}|生效.{0,2}|施行.{0,2}|举行于?|召开于?)\s*[:：]?\s*$"
)
_AFTER = re.compile(
    r"^(?:$|[^\u4e00-\u9fff]|来源|稿源|作者|记者|编辑|责编|责任编辑|浏览|点击|阅读|访问|字号|字体|发布|发表|"
    r"刊发|刊登|更新|修改|上传|出版|编印|星期|周[一二三四五六日天]|第|[上下中]午|农历|农歷|阴历|讯$|[凌早晚])"
)
_RUNS_ON = re.compile(
    r"^\s*(?:[-~—–]{1,2}\s*\d{1,4}\s*[-/.年月日]|[至到起止前后]|[,，]\s*[\u4e00-\u9fff]{2,})"
)
_TOLD = re.compile(
    r"(?:通过|修订|修正|公布|施行|实施|挂牌|揭牌|开工|投产|签约|成立|奠基|(?<!/)摄|摄影|拍摄|竣工|通车|启用|落户|现场|"
    r"建成|开园|封顶|动工|召开|举行)[)）]?\s*$"
)
_NOTICE = re.compile(r"地点|地址|主持|嘉宾|主题|报名|参会|联系人")
_MEDIUM = re.compile(r"(?:报|网|讯|刊|社|台|新闻|发布|在线|客户端|观察|周评)\s*$")

EXAMPLES: tuple[str, ...] = (
    "蓝海周报⟨2019年04月18日⟩09:15",
    "发布时间：⟨2019-04-18⟩",
    "时间：⟨2018年03月14日⟩　　来源：本站",
    "⟨2024年6月14日⟩发布",
    "湖东生活圈 ⟨2024年6月14日⟩ 18:05 江苏",
    "⟨2023年10月27日⟩星期五",
    "⟨2021年11月23日⟩ A05版：深度 本报记者 许砚秋 高原 文/摄",
    "文章来源：蓝海周报 更新于：⟨2019-04-18⟩",
    "Updated: ⟨Mar 15, 2024⟩ 09:05",
)
NEVER: tuple[str, ...] = (
    "⟨2019年4月2日⟩的园区奠基现场",
    "⟨2019年4月2日⟩奠基仪式现场",
    "航拍⟨2019年4月2日⟩的港区",
    "⟨2021年3月5日⟩，园区开工",
    "⟨1992年10月11日⟩挂牌",
    "自⟨2021年5月1日⟩起施行",
    "截至⟨2021年5月1日⟩",
    "成立于⟨2021年5月1日⟩",
    "⟨2021年5月1日⟩ 市政府第12次常务会议通过",
    "⟨2021年5月1日⟩至3日",
    "⟨2021.5.1⟩-2021.5.3",
    "活动时间：⟨2021年5月1日⟩",
    "签约日期 ⟨2021年5月1日⟩",
    "时间：⟨2021年5月1日⟩9:00 地点：会展中心",
    "王明摄于⟨2021年5月1日⟩",
    "记者王明 ⟨2021年5月1日⟩摄",
    "有效期至⟨2026年8月31日⟩",
)


def may_be_published(before: str, after: str) -> bool:
    """True unless the words around a date make it the time of something else.

    >>> may_be_published("蓝海周报 ", " 星期五"), may_be_published("截至", "")
    (True, False)
    """
    if _NOT_BEFORE.search(before) and not _MEDIUM.search(before):
        return False
    if _LABEL.search(before) and not _OWN_LABEL.search(before):
        return False
    if not _AFTER.match(after) or _RUNS_ON.match(after):
        return False
    return not (_TOLD.search(after) or _NOTICE.search(before + after))
