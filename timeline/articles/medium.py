"""The medium that a header line names: after 来源, by the form of its name, or beside the date."""

from __future__ import annotations

import re

from timeline.clean.chrome import chrome_reason

_SOURCE = re.compile(
    r"(?:(?<!资料)(?<!数据)(?<!图片)来源|稿源|出处|转自|摘自)\s*[:：]\s*[\[【(（]?([^\s:：|丨）)∙>»\]】]{2,24})"
)
NOBODY = frozenset([
    "本站", "本网", "本报", "原创", "网络", "互联网", "未知", "佚名", "转载", "整理", "权威发布",
    "重磅发布", "正式发布", "最新发布", "独家发布", "联合发布", "首次发布", "政策发布", "新闻发布",
    "全球发布", "即将发布", "捷报", "喜报", "快报", "战报", "简报", "通报", "海报",
])  # fmt: skip
"""Words in the place or the form of a medium's name that name none."""
_PAPER = re.compile(
    r"([\u4e00-\u9fffA-Za-z0-9·]{2,16}?(?:日报|晚报|早报|晨报|时报|商报|周报|快报|都市报|导报|"
    r"青年报|[晨晚早]讯|周刊|杂志|新闻网|网|在线|电视台|"
    r"融媒体?|社|发布|观察|联播|报|刊)|"
    r"(?:[A-Z][A-Za-z]+ )+(?:Post|News|Daily|Times|Herald|Journal|Online|Weekly|Tribune))"
    r"(?=[\s/]|记者|\d|[》）)]|$)"
)
DRESSING = re.compile(
    r"(?:星期|周)[一二三四五六日天]|\d{1,2}:\d{2}(?::\d{2})?(?:\s*[AP]M)?|"
    r"第?\s*[A-Z]?\d{1,3}\s*版(?:[:：]\S*)?|[农阴]历\S*|"
    r"[正腊冬一二三四五六七八九十]{1,2}月(?:初|十|廿|三十)\S{0,2}|民国\d+年\d+月\d+日|发表于\S*|"
    r"(?:发布|更新|发表|刊发)?(?:时间|日期)\s*[:：]?|"
    r"(?:浏览|阅读|评论|点击|字号|查看)\S*.*$|\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*\b,?",
)
"""What stands in a header line beside date, medium and people."""

# 湖东生活圈 2024年6月14日: a name of four characters or more; shorter ones are people's.
_BESIDE = re.compile(r"(?:^|[\s|·•《-])([\u4e00-\u9fffA-Za-z0-9·@+]{4,14})[》\s|·•-]*$")
_ACCOUNT = re.compile(
    r"^[\s|·•-]*(?:\d{1,2}:\d{2}(?::\d{2})?)?[\s|·•-]*([\u4e00-\u9fff]{2,12})官方(?:账号|帐号)"
)
_BEHIND = re.compile(
    r"^[\s|·•-]*(?:\d{1,2}[:：]\d{2}(?:[:：]\d{2})?)?[\s|·•-]+([\u4e00-\u9fff]{4,10})\s*$"
)
_NO_MEDIUM = re.compile(
    r"时间|日期|发布|更新|发表|记者|作者|通讯员|编辑|来源|原创|首页|频道|栏目|版$|标题|要闻$|公告|通知|公示|通报|报告|总结|纪要|名单|方案|今天|现在|"
    r"posted|published|updated|modified|date|edited",
    re.IGNORECASE,
)


def publisher_in(text: str) -> str | None:
    """The medium that a line names, after 来源 or by the form of its name.

    >>> publisher_in("来源: 杭州日报 郭峰"), publisher_in("蓉城商报 记者 顾北辰")
    ('杭州日报', '蓉城商报')
    """
    found = _SOURCE.search(text) or _PAPER.search(DRESSING.sub(" ", text))
    return found.group(1) if found and found.group(1) not in NOBODY else None


def publisher_beside(before: str, after: str) -> str | None:
    """The name right before the date of a header line, or the account behind it.

    >>> publisher_beside("原创 湖东君 湖东生活圈 ", " 18:05 江苏")
    '湖东生活圈'
    >>> publisher_beside("记者 秦川 ", ""), publisher_beside("", " 09:12 · 江城早间官方账号")
    (None, '江城早间')
    >>> publisher_beside("楼主 发表于 ", " 21:06 只看楼主")
    """
    account = _ACCOUNT.match(after)
    if account:
        return account.group(1)
    found = _BESIDE.search(before) or _BEHIND.match(after)
    if not found or _NO_MEDIUM.search(found.group(1)) or chrome_reason(found.group(1)):
        return None
    return found.group(1)
