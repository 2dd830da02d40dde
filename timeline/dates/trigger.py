"""The pattern of all places where a rule may begin: what a text is skimmed by.

It is made of the beginnings of the rules, so no rule can be missed. What it takes costs a look-up;
most places fail at their second character, in C.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from timeline.text.alternation import character_class
from timeline.text.beginnings import END, LONGEST, Beginnings

_FEW = 2
"""Second characters up to which a first one (改革, 目前) is held apart from those with many."""


def trigger(begin: Beginnings, beginnings: Iterable[str], least: Mapping[str, int]) -> str:
    """The pattern, for some beginnings in the terms of ``begin``.

    ``least``: how many characters at least a match has that begins with nothing but a run, by the
    sign of the run. A run is one word, so no rule begins inside it. Each way begins with the class
    of second characters, so that most places fail without a look around; exact pairs cost more in
    a pattern than looking them up afterwards.
    """
    runs: dict[str, dict[str, set[str]]] = {}
    plain: dict[str, set[str]] = {}
    for each in beginnings:
        first, second = each[0], each[1:2]
        if first in begin.kinds:
            runs.setdefault(first, {}).setdefault(second, set()).add(each[2:3])
        else:
            plain.setdefault(first, set()).update(begin.kinds.get(second, (second,)))
    firsts = set(plain).union(*(begin.kinds[sign] for sign in runs))
    ends = {first for first, behind in plain.items() if END in behind}
    alone = {first for first, behind in plain.items() if "" in behind}
    looks = [_run(begin, sign, behind, least) for sign, behind in runs.items()]
    ways = list(_pairs(plain))
    if looks:
        inside = {each for behind in runs.values() for each in behind} - {"", END}
        after = _spelled(begin, inside | runs.keys())
        ways.append(f"{character_class(after)}(?<=(?:{'|'.join(looks)}).)")
    at_end = [*looks, *([character_class(ends)] if ends else [])]
    ways += [rf"\Z(?<=(?:{'|'.join(at_end)}))"] if at_end else []
    ways += [f"(?<={character_class(alone)})"] if alone else []
    return f"(?s:{character_class(firsts)}(?:{'|'.join(ways)}))"


def pairs(begin: Beginnings, beginnings: Iterable[str]) -> frozenset[str]:
    """The first two characters that texts have at some beginnings; of a run the first alone.

    The trigger lets other pairs through too: it knows firsts and seconds, not what goes together.
    """
    found: set[str] = set()
    for each in beginnings:
        first, second = each[0], each[1:2].rstrip(END)
        if first in begin.kinds or not second:
            found |= _spelled(begin, first)
        else:
            found |= {first + spelled for spelled in _spelled(begin, second)}
    return frozenset(found)


def _pairs(seconds: Mapping[str, set[str]]) -> Iterator[str]:
    """Behind first characters that are no numerals: their second ones, by group."""
    few = {first for first, behind in seconds.items() if len(behind) <= _FEW}
    for group in (few, seconds.keys() - few):
        behind = set().union(*(seconds[first] for first in group)) - {"", END}
        if behind:
            yield f"{character_class(behind)}(?<={character_class(group)}.)"


def _run(
    begin: Beginnings, sign: str, behind: Mapping[str, set[str]], least: Mapping[str, int]
) -> str:
    """The first character of a run, where the rest of it and what must follow it stand behind."""
    kind = character_class(begin.kinds[sign])
    inside = behind.keys() - {"", END}
    free = {each for each in inside if "" in behind[each]}
    thirds = set().union(*(behind[each] for each in inside - free))
    follows = [character_class(_spelled(begin, free))] if free else []
    if inside - free:
        end = r"|\Z" if END in thirds else ""
        third = f"(?:{character_class(_spelled(begin, thirds - {END}))}{end})"
        follows.append(character_class(_spelled(begin, inside - free)) + third)
    follows += [r"\Z"] if END in behind else []
    ahead = [f"{kind}{{0,{LONGEST - 1}}}+(?:{'|'.join(follows)})"] if follows else []
    ahead += [f"{kind}{{{least[sign] - 1}}}"] if "" in behind else []
    return f"(?<!{kind}){kind}(?={'|'.join(ahead)})"


def _spelled(begin: Beginnings, characters: Iterable[str]) -> set[str]:
    """Characters, with those of a kind in place of its sign."""
    return {spelled for each in characters for spelled in begin.kinds.get(each, each)}
