"""What an event made of several mentions says: its main mention, plan, conflicts, ids, reason."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from merge_build import figure, mention, root

from timeline.merge import merge_mentions
from timeline.merge.figures import compare_figures, same_value
from timeline.merge.ordinals import ordinals_of
from timeline.models import Article, Certainty, Event, EventMention, Status

STARTS = "2024-06-12|o|a|18个重大项目集中开工，总投资126亿元|18个:项目;126亿CNY:总投资"
VAGUE = "2024-06|o|a|18个重大项目集中开工，总投资126亿元|18个:项目;126亿CNY:总投资"
PLAN = "2023-10|p|a|智能装备产业园二期计划动工，总投资80亿元|80亿CNY:总投资"
DONE = "2023-10-24|o|a|智能装备产业园二期破土动工，总投资80亿元|80亿CNY:总投资"


def merged(*mentions: EventMention) -> tuple[Event, ...]:
    return merge_mentions(mentions, root)


def only(*mentions: EventMention) -> Event:
    (event,) = merged(*mentions)
    return event


def with_certainty(made: EventMention, certainty: Certainty) -> EventMention:
    published = replace(made.article.published, certainty=certainty)
    return replace(made, article=replace(made.article, published=published))


# --- the main mention -----------------------------------------------------------


def test_the_most_precise_date_is_shown() -> None:
    early = mention(VAGUE, name="early", published="2024-06-13")
    late = mention(STARTS, name="late", published="2024-07-01")
    assert only(early, late).main == late


def test_a_stated_publication_goes_before_an_inferred_one() -> None:
    guessed = with_certainty(mention(STARTS, name="a", published="2024-06-12"), Certainty.INFERRED)
    stated = mention(STARTS, name="b", published="2024-06-20")
    assert only(guessed, stated).main == stated


def test_the_earliest_publication_is_shown_and_listed_first() -> None:
    later = mention(STARTS, name="a", published="2024-06-14")
    first = mention(STARTS, name="b", published="2024-06-13")
    undated = mention(STARTS, name="c")
    event = only(later, undated, first)
    assert event.main == first
    assert event.mentions == (first, later, undated)


# --- ids ------------------------------------------------------------------------


def test_the_id_comes_from_the_earliest_mention() -> None:
    later = mention(STARTS, name="a1", published="2024-06-14")
    first = mention(STARTS, name="b2", published="2024-06-13")
    event = only(later, first)
    assert event.id == "ev-b2"
    assert event.ids == ("ev-b2", "em-b2", "em-a1")


def test_one_clause_in_two_zones_gives_two_ids() -> None:
    here = mention(STARTS, name="x")
    there = replace(here, zone=replace(here.zone, zone_id="b", zone="b"))
    assert len({event.id for event in merged(here, there)}) == 2


# --- the same article -----------------------------------------------------------


def test_one_article_with_two_dates_tells_two_events() -> None:
    first = mention(STARTS, name="x", line=1)
    second = mention(STARTS.replace("06-12", "06-19"), name="x", line=2)
    assert len(merged(replace(first, id="em-1"), replace(second, id="em-2"))) == 2


def test_one_article_may_repeat_itself_more_vaguely() -> None:
    first = mention(STARTS, name="x", line=1)
    again = mention(VAGUE, name="x", line=9)
    assert len(merged(replace(first, id="em-1"), replace(again, id="em-2"))) == 1


def test_one_article_does_not_contradict_itself() -> None:
    opened = "2024-05-28|o|a|量子计算产业园二期开园，首批入驻企业14家|14家:企业"
    first = mention(opened, name="x", line=1)
    second = mention(opened.replace("14", "15"), name="x", line=2)
    assert len(merged(replace(first, id="em-1"), replace(second, id="em-2"))) == 2


def test_two_days_of_one_month_are_not_chained_by_a_third_source_that_names_the_month() -> None:
    days = [mention(STARTS.replace("06-12", day), name=day) for day in ("06-05", "06-19")]
    assert len(merged(*days, mention(VAGUE, name="month"))) == 2


# --- plans ----------------------------------------------------------------------


def test_a_plan_and_its_outcome_are_one_event_that_occurred() -> None:
    plan = mention(PLAN, name="plan", published="2023-07-20")
    done = mention(DONE, name="done", published="2023-10-25")
    event = only(plan, done)
    assert (event.status, event.main, event.plan) == (Status.OCCURRED, done, (plan,))
    assert event.mentions == (plan, done)
    assert event.conflicts == ()
    assert "落实" in (event.merge_why or "")


@pytest.mark.parametrize(
    ("day", "events"),
    [("2023-07-01", 2), ("2023-08-01", 1), ("2024-10-20", 1), ("2024-12-01", 2)],
)
def test_an_outcome_lies_between_the_plans_publication_and_a_year_after_it(day, events) -> None:
    plan = mention(PLAN, name="plan", published="2023-07-20")
    done = mention(DONE.replace("2023-10-24", day), name="done", published="2024-12-31")
    assert len(merged(plan, done)) == events


def test_a_plan_told_twice_is_one_plan() -> None:
    plans = [mention(PLAN, name=f"plan{i}", published=f"2023-07-2{i}") for i in (0, 1)]
    done = mention(DONE, name="done", published="2023-10-25")
    assert only(*plans, done).plan == tuple(plans)
    assert only(*plans).status is Status.PLANNED


def test_a_target_for_the_year_is_not_met_by_the_half_year() -> None:
    target = mention("2023|p!|a|规上工业增加值力争增长8%|8%:规上工业增加值", name="plan")
    half = mention("2023-H1|o!|a|规上工业增加值增长8%|8%:规上工业增加值", name="done")
    assert len(merged(target, half)) == 2


# --- conflicts ------------------------------------------------------------------


def test_figures_that_differ_are_kept_side_by_side() -> None:
    starts = mention("2024-12-29|o|a|氢能装备产业园开工，总投资42亿元|42亿CNY:总投资", name="x")
    others = mention("2024-12-29|o|a|氢能装备产业园开工，总投资45亿元|45亿CNY:总投资", name="y")
    (conflict,) = only(starts, others).conflicts
    assert conflict.field == "quantities"
    assert conflict.values == (("42亿CNY:总投资", ("em-x",)), ("45亿CNY:总投资", ("em-y",)))


def test_a_vaguer_date_is_no_conflict() -> None:
    assert only(mention(STARTS, name="x"), mention(VAGUE, name="y")).conflicts == ()


def test_windows_that_only_overlap_are_a_conflict_of_dates() -> None:
    windows = ("~2024-06-01/2024-06-14", "~2024-06-08/2024-06-20")
    told = [mention(STARTS.replace("2024-06-12", w), name=str(i)) for i, w in enumerate(windows)]
    assert [c.field for c in only(*told).conflicts] == ["date"]


def test_statuses_that_differ_are_a_conflict() -> None:
    ongoing = mention(STARTS.replace("|o|", "|g|"), name="y")
    (conflict,) = only(mention(STARTS, name="x"), ongoing).conflicts
    assert conflict.field == "status"
    assert dict(conflict.values) == {"occurred": ("em-x",), "ongoing": ("em-y",)}


# --- the reason and the weight ---------------------------------------------------


def test_a_single_mention_has_no_reason() -> None:
    assert only(mention(STARTS, name="x")).merge_why is None


def test_the_reason_names_the_mentions_the_rule_and_how_alike_they_are() -> None:
    other = STARTS.replace("总投资", "计划总投资")
    why = only(mention(STARTS, name="x"), mention(other, name="y")).merge_why or ""
    assert "em-x（x.txt:1）" in why
    assert "em-y（y.txt:1）" in why
    assert "数字一致" in why
    assert "文字重合1.00" in why


def test_more_sources_and_a_headline_weigh_more() -> None:
    plain = mention(STARTS, name="x")
    article = Article("x.txt", 0, "18个重大项目集中开工", (), plain.article.published)
    titled = replace(plain, article=article)
    ranked = replace(plain, quantities=(*plain.quantities, figure("#1位:总投资")))
    base = only(plain).weight
    assert only(plain, mention(STARTS, name="y")).weight > base
    assert only(titled).weight > base
    assert only(ranked).weight > base


# --- figures and ordinals --------------------------------------------------------


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        ("126.5亿CNY", "126亿CNY", True),
        ("126.5亿CNY", "127亿CNY", True),
        ("126.5亿CNY", "128亿CNY", False),
        ("4000+家", "4008家", True),
        ("26个", "28个", False),
        ("9.6%", "9.8%", False),
    ],
)
def test_a_rounded_figure_is_the_same_figure(a: str, b: str, same: bool) -> None:
    assert same_value(figure(a), figure(b)) is same
    assert same_value(figure(b), figure(a)) is same


def test_bounds_hold_the_exact_figure() -> None:
    nearly = replace(figure("130亿CNY"), bound="near")
    assert same_value(nearly, figure("127.4亿CNY"))
    assert not same_value(nearly, figure("133亿CNY"))


def test_a_part_does_not_contradict_the_whole() -> None:
    ours = [figure("18个:项目"), figure("5个:外资项目")]
    assert compare_figures(ours, [figure("5个:外资项目")]).far == ()


def test_a_threshold_belongs_to_its_count() -> None:
    found = compare_figures([figure("(1亿CNY)64个:项目")], [figure("(10亿CNY)34个:项目")])
    assert (found.agreed, found.close, found.far) == ((), (), ())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("第二批人才公寓", {"批": {2}}),
        ("首批12家", {"批": {1}}),
        ("产线二期", {"期": {2}}),
        ("第十二届大会", {"届": {12}}),
        ("六届三次全会", {"届": {6}, "次": {3}}),
        ("第100万辆下线", {"台": {1_000_000}}),
        ("地铁9号线", {"号线": {9}}),
        ("“十四五”期间", {}),
        ("学期与周期", {}),
        ("1号文件", {}),
    ],
)
def test_ordinals_are_read_by_series(text: str, expected: dict[str, set[int]]) -> None:
    assert ordinals_of(text) == expected


def test_values_stay_decimal() -> None:
    assert figure("126.5亿CNY").value == Decimal("12650000000")
