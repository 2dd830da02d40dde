"""What belongs to a page and not to its article, line by line; the order in which it is tried."""

from __future__ import annotations

import re

from timeline.clean.chrome_controls import CONTROLS
from timeline.clean.chrome_fields import FIELDS
from timeline.clean.chrome_notices import NOTICES
from timeline.clean.chrome_pages import PAGES
from timeline.clean.chrome_pattern import ChromePattern

CHROME_PATTERNS: tuple[ChromePattern, ...] = (*PAGES, *CONTROLS, *FIELDS, *NOTICES)
"""The first that matches names the reason."""

RELATED = re.compile(
    r"^[-·•\s]*[【\[（(]?(?:(?:相关|延伸|推荐|热门|精彩|更多|往期|最新|今日|编辑|图文|最热|热点|合作|24小时|一周|本周|"
    r"月度|点击|新闻|频道|视频|图片)"
    r"(?:阅读|推荐|新闻|报道|链接|文章|稿件|内容|资讯|专题|回顾|热点|排行榜?|头条|精选|关注|文档|>>)|"
    r"本版导读|今日导读|本期导读|本期目录|导读|猜你喜欢|大家(?:都|还|正)在看|看了又看|喜欢此内容的人还(?:喜欢|看了)|为您推荐|为你推荐|友情链接|"
    r"热榜|热搜|排行榜|点击排行|阅读排行|焦点图|你可能(?:还)?(?:喜欢|感兴趣).{0,6}|其他人还看了|相关新闻)"
    r"[】\]）)]?\s*[:：>»]*$"
)
"""The head of a list of other articles."""

LISTED = re.compile(
    r"^[-·•・．●▪◆■☆★>»]|^\d{1,2}(?:[.、．]|\s+(?=\D))|^\[[^\]]{2,6}\]|"
    r"[(（\[]?(?:(?:19|20)\d\d[-/])?\d{1,2}[-/]\d{1,2}[)）\]]?$"
)
"""An item of such a list: it has a bullet, a number, a column or a date."""

CLOSING = frozenset(
    [
        "editor",
        "editor behind controls",
        "end credit",
        "share",
        "controls",
        "back",
        "neighbour",
        "rights",
        "disclaimer",
        "notice in English",
        "licence",
        "tags",
        "contact",
        "host",
        "counter",
        "app",
        "app with more inside",
        "pager",
    ]
)
"""Lines that close an article: behind the last text of a page, what follows one is the page's."""
