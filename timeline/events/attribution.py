"""Dates of reporting: 记者昨日从…获悉 says when a paper learnt of it, not when it happened."""

from __future__ import annotations

import re

from timeline.events.statement import Statement

_LEARNT = r"(?:获悉|获知|了解到|得知|看到|见到|来到|走进|探访|采访|赶到)"
_REPORTER = re.compile(r"(?:记者|通讯员|笔者|小编)(?:于|在|从)?$")
_FROM = re.compile(rf"^[，,]?(?:记者|笔者|小编)?(?:在|从|自)?[^，,。]{{0,24}}?{_LEARNT}")
_BY_REPORTER = re.compile(rf"^[^，,。]{{0,6}}[，,]?(?:记者|笔者|小编)[^，,。]{{0,24}}?{_LEARNT}")
_SAID = re.compile(
    r"^[^，,。]{0,4}[，,]?[^，,。“]{2,20}(?:透露|介绍|告诉记者|接受[^，,。]{0,10}采访)(?:说|时)?(?=$|[，,：:])"
)


def dates_report(it: Statement) -> bool:
    """True when a date stands by the act of learning or telling a thing."""
    behind = it.text[it.date.span[1] : it.date.span[1] + 40]
    if _REPORTER.search(it.before) and _FROM.match(behind):
        return True
    learnt = re.match(rf"^[，,]?从[^，,。]{{2,20}}{_LEARNT}", behind)
    return bool(learnt or _BY_REPORTER.match(behind) or _SAID.match(behind))
