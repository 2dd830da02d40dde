"""Make news of zones with known truth: articles of one sentence and the numbers of their events.

Every event is told by one to four papers in different words, some vaguer, rounded, or with another
figure; beside many stands a near-miss: the same statement with another number, date, ordinal, name,
stage or zone. All words are made up here.
"""

from __future__ import annotations

import json
import sys
import tomllib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path
from random import Random

_WORDS = tomllib.loads((Path(__file__).parent / "news_words.toml").read_text(encoding="utf-8"))
FIELDS, KINDS, PLACES, PEOPLE, FIRMS, SCHOOLS, MEETINGS, ZONES = (
    _WORDS[name].split()
    for name in ("fields", "kinds", "places", "people", "firms", "schools", "meetings", "zones")
)


@dataclass(frozen=True)
class Happening:
    """One event as it was: what the wordings draw on; ``twin`` marks a near-miss."""

    kind: str
    zone: str
    day: date
    name: str
    firm: str
    school: str
    count: int
    money: str
    ordinal: int
    twin: bool = False


@dataclass(frozen=True)
class Told:
    """One article of one sentence, and the number of the event that it tells."""

    event: int
    published: date
    text: str


WORDINGS: dict[str, tuple[str, ...]] = {
    "signed": (
        "{d}，{z}举行招商签约活动，{c}个项目现场签约，总投资{m}亿元。",
        "{d}，{c}个总投资{m}亿元的项目在{z}签约。",
        "{z}{d}签下{c}个项目，协议总投资{m}亿元。",
        "在{d}举行的招商活动上，{z}签约项目{c}个，总投资{m}亿元。",
    ),
    "begun": (
        "{d}，{z}{n}{o}期开工建设，总投资{m}亿元。",
        "{d}，总投资{m}亿元的{n}{o}期项目在{z}动工。",
        "{n}{o}期{d}在{z}正式破土动工，计划总投资{m}亿元。",
        "{z}{n}{o}期项目{d}开工。",
    ),
    "in production": (
        "{d}，位于{z}的{n}{o}期建成投产。",
        "{z}{n}{o}期{d}正式投产，年产值可达{m}亿元。",
        "{d}，{n}{o}期在{z}投产，达产后年产值{m}亿元。",
    ),
    "opened": (
        "{d}，{z}{n}启用，首批{c}家企业入驻。",
        "{n}{d}在{z}投入使用，{c}家企业首批进驻。",
        "{d}，{n}在{z}正式启用，首批入驻企业{c}家。",
    ),
    "let": (
        "{d}，{z}第{o}批人才公寓{c}套启动配租。",
        "{z}推出第{o}批人才公寓，{d}开始配租，共{c}套。",
        "{d}，{z}启动第{o}批人才公寓配租，房源共{c}套。",
    ),
    "agreed": (
        "{d}，{z}与{s}签署合作协议，共建{n}。",
        "{s}{d}与{z}签约，双方将共建{n}。",
        "{d}，{z}和{s}签订共建{n}的协议。",
    ),
    "raised": (
        "{d}，{z}企业{f}完成融资{m}亿元。",
        "{f}{d}宣布获得{m}亿元融资，公司位于{z}。",
        "{z}的{f}{d}完成新一轮融资，金额{m}亿元。",
    ),
    "met": (
        "{d}，{z}召开{w}。",
        "{z}{d}举行{w}。",
        "{d}上午，{z}{w}召开，对下一步工作作出部署。",
    ),
    "listed": (
        "{d}，{z}企业{f}获评国家级专精特新企业。",
        "{f}{d}入选国家级专精特新企业名单，该公司位于{z}。",
        "{z}{f}{d}被认定为国家级专精特新企业。",
    ),
}
"""Kind → ways to tell it. {d} date, {z} zone, {n} name, {f} firm, {s} school, {c} count, {m} money."""  # noqa: E501

PLANS: dict[str, str] = {
    "begun": "{z}{n}{o}期将于{p}开工，总投资{m}亿元。",
    "in production": "{z}{n}{o}期预计{p}投产。",
    "opened": "{z}{n}计划{p}启用。",
}


def generate(events: int, seed: int = 1, skew: float = 0.0) -> Iterator[Told]:
    """Articles of ``events`` events; a share ``skew`` of them in one zone and one year."""
    random = Random(seed)
    number = 0
    while number < events:
        one = _happening(random, random.random() < skew)
        yield from _tell(number, one, random)
        number += 1
        if random.random() < 0.3 and number < events:
            yield from _tell(number, _near_miss(one, random), random)
            number += 1


def _happening(random: Random, crowded: bool) -> Happening:
    year = 2023 if crowded else random.randint(2014, 2023)
    name = random.choice(FIELDS) + random.choice(KINDS) + random.choice(PLACES)
    return Happening(
        kind=random.choice(list(WORDINGS)),
        zone=ZONES[0] if crowded else random.choice(ZONES),
        day=date(year, 1, 1) + timedelta(random.randrange(360)),
        name=name,
        firm=random.choice(PEOPLE) + random.choice(FIELDS)[:2] + random.choice(FIRMS),
        school=random.choice(SCHOOLS),
        count=random.randint(6, 90),
        money=f"{random.randint(2, 300)}.{random.randint(1, 9)}",
        ordinal=random.randint(1, 4),
    )


SHOWN = {
    "signed": "count",
    "begun": "ordinal name",
    "in production": "ordinal name",
    "opened": "count name",
    "let": "count ordinal",
    "agreed": "school name",
    "raised": "money firm",
    "met": "meeting",
    "listed": "firm",
}
"""Kind → what each of its wordings shows: only these make a near-miss that can be told apart."""


def _near_miss(one: Happening, random: Random) -> Happening:
    other = _happening(random, False)
    changed: dict[str, Callable[[], Happening]] = {
        "count": lambda: replace(one, count=one.count * 2 + 3, money=_more(one.money)),
        "money": lambda: replace(one, money=_more(one.money)),
        "meeting": lambda: replace(one, count=one.count + 1),
        "ordinal": lambda: replace(one, ordinal=one.ordinal % 4 + 1),
        "name": lambda: replace(one, name=other.name, money=_more(one.money)),
        "firm": lambda: replace(one, firm=other.firm, money=_more(one.money)),
        "school": lambda: replace(one, school=_other(one.school, SCHOOLS, random), name=other.name),
        "day": lambda: replace(one, day=one.day + timedelta(random.randint(45, 200))),
        "zone": lambda: replace(one, zone=_other(one.zone, ZONES, random)),
        "kind": lambda: replace(one, kind=_other(one.kind, list(WORDINGS), random)),
    }
    twin = changed[random.choice([*SHOWN[one.kind].split(), "day", "zone", "kind"])]()
    return replace(twin, twin=True)


def _more(money: str) -> str:
    return f"{float(money) * 2 + 1:.1f}"


def _other(one: str, all_: list[str], random: Random) -> str:
    return random.choice([each for each in all_ if each != one])


def _tell(number: int, one: Happening, random: Random) -> Iterator[Told]:
    ways = WORDINGS[one.kind]
    copies = random.choices((1, 2, 3, 4), (40, 35, 15, 10))[0]
    for way in random.sample(ways, min(copies, len(ways))):
        late = random.random() < 0.15
        published = one.day + timedelta(random.randint(40, 200) if late else random.randint(1, 3))
        money = one.money
        if random.random() < 0.1:
            money = money.split(".")[0] if float(money) > 100 else money
        yield Told(number, published, _worded(way, one, _date(one, published, late), money))
    if one.kind in PLANS and not one.twin and random.random() < 0.15:
        told = one.day - timedelta(random.randint(40, 150))
        due = f"{one.day.year}年{one.day.month}月"
        yield Told(number, told, _worded(PLANS[one.kind], one, due, one.money, due))


def _date(one: Happening, published: date, late: bool) -> str:
    if late:
        return f"{one.day.year}年{one.day.month}月"
    if (published - one.day).days == 1 and one.day.day % 3 == 0:
        return "昨天"
    return f"{one.day.month}月{one.day.day}日"


def _worded(way: str, one: Happening, day: str, money: str, due: str = "") -> str:
    number = "一二三四"[one.ordinal - 1]
    meeting = MEETINGS[(one.count + one.ordinal) % len(MEETINGS)]
    return way.format(
        d=day, z=one.zone, n=one.name, f=one.firm, s=one.school, c=one.count, m=money,
        o=number, w=meeting, p=due,
    )  # fmt: skip


def main() -> None:
    """Print the articles of N events as JSON Lines."""
    events = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    skew = float(sys.argv[2]) if len(sys.argv) > 2 else 0.0
    for told in generate(events, skew=skew):
        record = {"event": told.event, "published": str(told.published), "text": told.text}
        print(json.dumps(record, ensure_ascii=False))


if __name__ == "__main__":
    main()
