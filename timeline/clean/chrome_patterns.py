"""What belongs to a page and not to its article, line by line: patterns beside their examples."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ChromePattern:
    """A kind of page line, with lines that it must match and lines that it must leave alone."""

    name: str
    pattern: re.Pattern[str]
    examples: tuple[str, ...]
    never: tuple[str, ...] = ()


def _chrome(name: str, pattern: str, *examples: str, never: tuple[str, ...] = ()) -> ChromePattern:
    return ChromePattern(name, re.compile(pattern, re.IGNORECASE), examples, never)


_BULLET = r"^[-–·•●○*\s]*"
_EDITORS = (
    r"(?:责任|值班|执行|本期|图文|网络|文字|栏目)?(?:编辑|责编|美编|编审|主编|校对|审核|审校|"
    r"监制|终审|复审|初审|一审|二审|三审|"
    r"排版|制图|統籌|统筹|供稿|投稿)"
)
_BACK = r"(?:返回|回到|回)(?:顶部|頂部|首页|首頁|列表|目录|上页|搜狐)"
_RIGHTS = (
    r"copyright|©|版权(?:所有|和免责|声明|与免责)|版權所有|all rights reserved|免责(?:声明|申明)|"
    r"凡.{0,12}注[明有]|"
    r"未经.{0,10}(?:许可|授权|同意|允许).{0,20}不得|转载(?:请|须|必须)注明|本网(?:站)?(?:转载|"
    r"刊载|刊登)"
)

CHROME_PATTERNS: tuple[ChromePattern, ...] = (
    _chrome(
        "advertisement", rf"{_BULLET}(?:(?:广告|廣告|推广|AD)[\s:：]*)+$", "广告广告", "- 广告"
    ),
    _chrome("back", rf"{_BULLET}{_BACK}", "- 返回顶部", never=("他返回顶部继续施工",)),
    _chrome(
        "editor",
        rf"{_BULLET}[(（【\[]?{_EDITORS}\s*(?:[:：]|[丨|])",
        "- 责编:8037",
        "（责任编辑：R0917）",
        "编辑：小光 校对：8023",
        "一审丨张三 二审丨李四",
        never=("编辑部设在园区",),
    ),
    _chrome(
        "editor at the end",
        r"^(?:标签|标簽).*(?:责任编辑|责编)",
        "标签: 小镇;医药港 责任编辑: 金林杰",
    ),
    _chrome(
        "counter",
        rf"{_BULLET}(?:浏览|阅读|点击|访问|评论|查看|点赞|人气|转发)(?:次数|数|"
        rf"量)?\s*[:：]?\s*[\d,万+]*\s*次?$",
        "- 浏览:",
        "阅读量：1.2万"[:4] + "12",
        "评论 108",
        never=("阅读量持续增长",),
    ),
    _chrome(
        "breadcrumb",
        r"^(?:您|你)?(?:现在|当前)?(?:所在)?的?位置\s*[:：]|^(?:首页|首頁)\s*[>›»|＞/\-]|"
        r"^[^。，>›»＞]{2,12}(?:[>›»＞][^。>›»＞]{2,30}){2,8}$",
        "您当前的位置 :浙江在线 > 浙江新闻 > 杭州 正文",
        "首页 > 新闻中心 > 正文",
        "春城论坛 › 城建规划 › 新线真的下线了？",
        never=("位置优越，交通便利。",),
    ),
    _chrome(
        "greeting",
        r"^(?=[^。]{6,60}$)(?:今天|现在|今日)(?:是|时间)\s*[:：]?\s*(?:19|20)\d\d年\d{1,2}月\d{1,2}日|"
        r"^欢迎(?:您)?(?:访问|光临|来到)",
        "今天是2024年3月1日 星期五 欢迎访问北岸网",
        "欢迎光临北岸网",
        never=("今天，园区开工。", "今天是2024年5月18日，国际博物馆日。"),
    ),
    _chrome(
        "tags",
        rf"{_BULLET}(?:标签|標籤|关键词|关键字|Tags?|Keywords)\s*[:：]",
        "标签: 小镇;开发区;硬仗",
        never=("标签化的招商不可取。",),
    ),
    _chrome(
        "share",
        rf"{_BULLET}(?:分享(?:到|至)(?=\s*[:：]|$|\s|微)|一键分享|扫一扫|扫码|扫描.{{0,6}}二维码|长按.{{0,10}}二维码|"
        rf"收藏本|我要(?:评论|纠错)|"
        r"[【\[]?(?:打印|关闭|字号|字体)[】\]:：]|用手机(?:看|浏览))",
        "分享到:",
        "扫一扫在手机打开当前页",
        "字号：大 中 小",
        never=("分享到场嘉宾的经验",),
    ),
    _chrome(
        "share in English",
        r"^(?=[^.。，]{3,60}$)(?:(?:Share|Print|E-?mail|Tweet|Facebook|WeChat|Weibo|Save|Comments?)"
        r"(?: this(?: article| story)?| on \w+)?(?:\s*[|/·,:]\s*|\s+|$))+$",
        "Share | Print",
        "Email | Print | Share this article",
        never=("Share of exports rose",),
    ),
    _chrome(
        "give-away",
        r"^(?=.{0,120}$)[^。，：:]{0,10}(?:福利|抽奖|有奖)[^。，]{0,8}[：:】！!\s].*"
        r"(?:留言|点赞|转发|抽|送|评论区|在看)",
        "最后送福利：在评论区留言，3月20日抽10位读者送门票。",
        "【福利时间】留言点赞前五名送电影票。",
        never=("职工福利持续改善，抽样满意度达九成。",),
    ),
    _chrome(
        "forward-looking statement",
        r"^(?:【|\[)?(?:关于)?前瞻性(?:声明|陈述|说明)|^本(?:新闻稿|公告|文稿?)[^。]{0,20}前瞻性(?:声明|陈述)",
        "前瞻性声明：本新闻稿中的陈述可能涉及未来。",
        "本新闻稿包含前瞻性陈述，实际结果可能不同。",
        never=("前瞻性布局未来产业。",),
    ),
    _chrome(
        "rights",
        rf"^(?:.{{0,30}})(?:{_RIGHTS})",
        "版权和免责申明",
        "Copyright © 1999-2017 Zjol. All Rights Reserved",
        '凡注有"某在线"的稿件,均为某在线独家版权所有',
        "胶州湾网 © 2003-2024 鲁ICP备19009876号",
    ),
    _chrome(
        "licence",
        r"ICP[备证]|公网安备|许可证(?:编)?号?[:：]|"
        r"[京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川蜀黔滇藏陕秦甘陇青宁新]B2-\d",
        "技术支持：某网 桂B2-20050103",
        "浙ICP备05070499号",
    ),
    _chrome(
        "contact",
        rf"{_BULLET}(?:报料|爆料|新闻|投稿|举报|联系|客服|发行|订阅|广告|服务)(?:热线|电话|邮箱|"
        rf"方式|QQ)\s*[:：]?\s*[\w@.\-０-９]*|零售价\s*[:：]",
        "报料热线：０５９５-２２５０ 零售价：１．５０元",
        "联系电话：0571-12345678",
    ),
    _chrome(
        "site menu",
        r"^(?=[^。，]{6,160}$)(?=.*(?:首页|关于我们|联系我们|网站地图|设为首页|加入收藏))"
        r"\S+?[|丨│\s].*?[|丨│\s]",
        "关于我们 | 联系电话 0512-6688 | 网站地图",
        "首页 新闻 网络问政 房产",
    ),
    _chrome(
        "app",
        r"^[^。]{0,6}(?:点击?|戳|长按|关注|扫)[^。，]{0,8}[“\"「【]?(?:阅读原文|在看|蓝字|关注|"
        r"公众号|二维码|下方|上方)",
        "👇 点“阅读原文”，查看11.17直播回放",
        "点击上方蓝字关注我们",
        never=("重点关注高新区的企业。"[2:],),
    ),
    _chrome(
        "forum post",
        r"^(?:楼主|沙发|板凳|地板|\d+\s*[楼#])\s.{0,30}?发表于|发表于\s.{0,24}(?:只看|楼|#|昨天|"
        r"前天|半?小时前|分钟前)|^(?=.{0,40}$).*发表于\s*[\d昨前半]",
        "楼主 刘某 发表于 2024-10-21 08:12 只看该作者",
        "板凳 路过的 发表于 昨天 15:31",
        "4楼 刘某 发表于 半小时前",
        never=("论文发表于《自然》杂志。",),
    ),
    _chrome(
        "forum page",
        r"^本帖最后由|powered by|^GMT[+-]\d|查看\s*[:：]\s*\d+.*回复\s*[:：]\s*\d+|^只看该作者|"
        r"^电梯直达",
        "本帖最后由 刘某 于 2024-10-22 07:02 编辑",
        "GMT+8, 2024-10-23 11:20 Powered by Discuz! X3.4",
    ),
    _chrome(
        "source alone",
        rf"{_BULLET}(?:稿件|文章|信息)?(?:来源|來源)\s*[:：]\s*\S{{2,20}}$",
        "- 来源:浙江日报",
    ),
    _chrome(
        "neighbour",
        rf"{_BULLET}(?:上一篇|下一篇|上一页|下一页|上一条|下一条|上一版|下一版)",
        "上一篇：某地开工",
    ),
    _chrome(
        "page number",
        r"^(?:第\s*\d+\s*页(?:[，,/ ]?共\s*\d+\s*页)?|[-—–]\s*\d{1,3}\s*[-—–]|"
        r"\d{1,3}\s*/\s*\d{1,3})$",
        "第 3 页 共 8 页",
        "- 12 -",
        never=("2023",),
    ),
)
"""In the order in which they are tried; the first that matches names the reason."""

RELATED = re.compile(
    r"^[-·•\s]*[【\[（(]?(?:相关|延伸|推荐|热门|精彩|猜你喜欢|大家都在看|更多|往期|最新|"
    r"今日)(?:阅读|推荐|新闻|报道|链接|文章|稿件|内容|资讯|专题|"
    r"回顾|热点|排行|头条|>>)?[】\]）)]?\s*[:：>»]*$"
)
"""The head of a list of other articles."""

LISTED = re.compile(r"^[-·•●▪◆■☆★>»]|^\d{1,2}[.、．]|[(（\[]?\d{1,2}[-/]\d{1,2}[)）\]]?$")
"""An item of such a list: it has a bullet, a number or a date without a year."""
