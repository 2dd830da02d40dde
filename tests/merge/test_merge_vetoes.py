"""Each veto on its example: the pair stays apart by it alone, and is one event without it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from paraphrase_corpus import events_told

from timeline.merge import vetoes
from timeline.merge.vetoes import OTHER_NAME, VETOES, Veto

ALL = (*VETOES, OTHER_NAME)
PUBLISHED = "2025-01-02"


def mentions_of_events(texts: tuple[str, ...]) -> list[int]:
    return [len(event.mentions) for event in events_told([(PUBLISHED, text) for text in texts])]


@pytest.mark.parametrize("veto", ALL, ids=lambda veto: veto.name)
def test_the_pair_is_kept_apart(veto: Veto) -> None:
    assert mentions_of_events(veto.apart) == [1, 1]


@pytest.mark.parametrize("veto", ALL, ids=lambda veto: veto.name)
def test_the_pair_is_joined_without_the_veto(veto: Veto, monkeypatch: pytest.MonkeyPatch) -> None:
    silent = replace(veto, holds=lambda _a, _b, _plan: False)
    monkeypatch.setattr(vetoes, "VETOES", tuple(silent if v is veto else v for v in VETOES))
    if veto is OTHER_NAME:
        monkeypatch.setattr(vetoes, "OTHER_NAME", silent)
    assert mentions_of_events(veto.apart) == [2]
