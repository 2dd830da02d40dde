"""Shorten a clause by what it can spare: adverbials and attributives, until it fits."""

from __future__ import annotations

import re
from dataclasses import dataclass

from timeline.text.alternation import one_of
from timeline.text.clauses import masked

_HOLDS = one_of(
    "举行 举办 召开 开展 推出 发布 启动 签订 签署 立下 提出 实施 出台 送[去上达] 建设 组织"
)


@dataclass(frozen=True, slots=True)
class Cut:
    """Words that a clause can spare, and its examples: before → after."""

    name: str
    pattern: re.Pattern[str]
    instead: str
    before: str
    after: str


def _cut(name: str, pattern: str, instead: str, before: str, after: str) -> Cut:
    return Cut(name, re.compile(pattern), instead, before, after)


CUTS: tuple[Cut, ...] = (
    _cut(
        "by theme",
        r"^以[“「][^，,]{2,40}[”」]为[^，,]{2,6}，",
        "",
        "以“质造”为主题，新区举行大会",
        "新区举行大会",
    ),
    _cut(
        "means told",
        r"(?<=提出|明确|要求)[^，,以]{2,20}(?=以[^，,]+为[^，,]+$)",
        "",
        "全会提出今年工作以“项目年”为主线",
        "全会提出以“项目年”为主线",
    ),
    _cut(
        "by means of",
        r"以[“「][^，,]{2,40}[”」]为(?:主题|主线|引领|契机|抓手|牵引|目标)(?=[^，,])",
        "",
        "新区以“质造”为主题举行大会",
        "新区举行大会",
    ),
    _cut(
        "on a matter",
        r"(?:就|围绕|针对)[^，,]{2,40}(?:问题|难题|事项|事宜|议题|工作)(?=" + _HOLDS + ")",
        "",
        "干部就必须解决的征迁难题签订责任状",
        "干部签订责任状",
    ),
    _cut(
        "around",
        r"(?:围绕|聚焦|针对)[“「][^，,]{2,30}[”」](?=" + _HOLDS + ")",
        "",
        "新区围绕“提速年”推出一批举措",
        "新区推出一批举措",
    ),
    _cut(
        "members of a kind",
        r"(?P<first>[^、，,]{2,24}(?P<kind>街道|镇|乡|市|县|园区|企业|高校|公司|银行))(?:、[^、，,]{1,12}?(?P=kind))+",
        r"\g<first>等",
        "东山街道、西山街道的干部签约",
        "东山街道等的干部签约",
    ),
    _cut(
        "list that counts",
        r"(?P<first>[^、，,]{2,24})(?:、[^、，,均都]{2,16}?)+(?=[均都]|[二两三四五六七八九十]项)",
        r"\g<first>等",
        "企业数量、授权数量均居第一",
        "企业数量等均居第一",
    ),
    _cut(
        "second meeting",
        r"(?<=[会议式节])暨[^，,]{3,}$",
        "",
        "新区召开工作会议暨表彰大会",
        "新区召开工作会议",
    ),
    _cut(
        "motto",
        r"(?<=[开行办了])[“「][^”」]{4,24}[”」](?=[^，,“”]{8,}(?:会|式|节|论坛|活动)$)",
        "",
        "新区召开“扬帆 出海”开放强区建设推进大会",
        "新区召开开放强区建设推进大会",
    ),
    _cut(
        "attribute of a name",
        r"(?P<verb>[送成立打给]?[去上达下了为出])[^，,“”《》了]{2,24}的(?=[“《][^，,]{1,16}[”》]$)",
        r"\g<verb>",
        "新区送去了代表着安居的“金钥匙”",
        "新区送去了“金钥匙”",
    ),
    _cut(
        "attribute of what a thing became",
        r"(?<=成了|成为)[^，,“”]{2,24}的(?=[^的，,]{2,10}$)",
        "",
        "公园成了省内外各大平台上的打卡地",
        "公园成了打卡地",
    ),
    _cut(
        "origin",
        r"^(?:来自[^，,]{2,24}?(?=关于)|由[^，,的]{2,16}(?:承建|投资|建设|打造|运营)的)",
        "",
        "来自各方关于“小龙”的讨论成为话题",
        "关于“小龙”的讨论成为话题",
    ),
    _cut(
        "place and audience",
        r"在[^，,在]{2,16}(?:面向[^，,]{2,12})?(?=(?:举行|举办|召开|发布|启动)[^，,])|面向[^，,]{2,12}(?=(?:举行|举办|召开|发布|启动))",
        "",
        "新区在会议中心面向全球客商举办大会",
        "新区举办大会",
    ),
    _cut(
        "field of a result",
        r"(?<=通报|公布|发布|年度)(?!\d)[^，,年]{4,30}(?=综合[^，,]{2,8}结果$)",
        "",
        "通报2023年度全省开发区创新发展综合评价结果",
        "通报2023年度综合评价结果",
    ),
    _cut(
        "attribute at the front",
        r"^[^，,“”]{4,24}的(?=[^，,的]{2,12}将)",
        "",
        "落户高新区科技园的机器人项目将投产",
        "机器人项目将投产",
    ),
    _cut("aspect", r"(?<=[开行办布去上下成])了(?!解)", "", "新区召开了大会", "新区召开大会"),
)
"""In this order, each only while the headline is too long."""


def pruned(text: str, longest: int) -> str:
    """The text without what it can spare, as far as needed; nothing inside a quotation is cut."""
    for cut in CUTS:
        if len(text) <= longest:
            break
        found = cut.pattern.search(text)
        if found and _whole(text, found.span()):
            text = text[: found.start()] + found.expand(cut.instead) + text[found.end() :]
    return text


def _whole(text: str, span: tuple[int, int]) -> bool:
    """True when a span begins and ends outside quotations and brackets."""
    plain = masked(text)
    return all("□" not in plain[place : place + 1] for place in (span[0], span[1] - 1))
