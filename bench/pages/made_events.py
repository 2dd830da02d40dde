"""Made events in any number for the measurements: varied text, dates, statuses; no news."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from random import Random

from timeline.models import (
    AnchorKind,
    Article,
    Build,
    Certainty,
    DateMention,
    Event,
    EventKind,
    EventMention,
    Granularity,
    Publication,
    Quantity,
    Role,
    Status,
    Timeline,
    Zone,
    ZoneAttribution,
)

ZONE = Zone("sample", "样本高新技术产业开发区", "样本高新区", "高新区", "国家级", "某省", "某市")
WHAT = ("生物医药产业园", "集成电路项目", "人才公寓", "跨境电商中心", "创新中心", "智能工厂")
DONE = ("开工建设", "签约落户", "竣工投产", "揭牌启用", "通过验收", "正式开园")
WHO = ("区管委会", "投资促进局", "龙头企业", "高校团队", "国有平台公司")
FIRST = date(2010, 1, 1)
DAYS = 5_600


def made_build(count: int) -> Build:
    """A build of one zone with so many events."""
    random = Random(count)
    articles = [_article(n) for n in range(max(3, count // 10))]
    events = [_event(n, random, random.choice(articles)) for n in range(count)]
    events.sort(key=lambda event: (event.main.date.start, event.id))
    timeline = Timeline(ZONE, tuple(events))
    return Build((timeline,), articles=tuple(articles))


def _article(number: int) -> Article:
    day = FIRST + timedelta(days=number * 37 % DAYS)
    published = Publication(day, day, Certainty.STATED)
    return Article(f"{number:04}.txt", 0, f"样本报道第{number}篇", (), published, "样本日报")


def _event(number: int, random: Random, article: Article) -> Event:
    start = FIRST + timedelta(days=random.randrange(DAYS))
    day = random.random() < 0.6
    end = (
        start
        if day
        else (start.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)
    )
    start = start if day else start.replace(day=1)
    words = f"{start.year}年{start.month}月" + (f"{start.day}日" if day else "")
    what, done, who = random.choice(WHAT), random.choice(DONE), random.choice(WHO)
    money = f"{random.randrange(1, 900)}亿元"
    sentence = (
        f"{words}，{who}推进的{what}{number}期在样本高新区{done}，总投资{money}，"
        f"建成后预计带动就业{random.randrange(100, 9000)}人，并与周边园区形成配套。"
    )
    at = sentence.index(money)
    quantity = Quantity(
        money, (at, at + len(money)), Decimal(money[:-2]) * 10**8, "CNY", "money", counted="总投资"
    )
    status = random.choices(tuple(Status), (8, 1, 1))[0]
    unit = Granularity.DAY if day else Granularity.MONTH
    edtf = start.isoformat() if day else start.isoformat()[:7]
    when = DateMention(
        words, (0, len(words)), start, end, unit, False, Role.AT, edtf, None,
        AnchorKind.ABSOLUTE, "made", "原文写明",
    )  # fmt: skip
    place = ZoneAttribution(ZONE.id, ZONE.short, why="句内")
    mention = EventMention(
        f"em-{number:06}", article, 1 + number % 90, sentence, sentence, sentence, when, place,
        EventKind.ACTION, status, f"{what}{number}期{done}，总投资{money}", (quantity,),
    )  # fmt: skip
    return Event(f"ev-{number:06}", mention, (mention,), status)
