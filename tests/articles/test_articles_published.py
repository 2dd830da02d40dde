from __future__ import annotations

from datetime import date

import pytest

from timeline.articles import PublicationOptions, articles_of
from timeline.articles.dateline import EXAMPLES as DATELINES
from timeline.articles.dateline import NEVER, read_dateline
from timeline.articles.header import read_header
from timeline.articles.header_dates import EXAMPLES, find_day, fold_widths
from timeline.models import Article, Certainty, Line, Page, ParagraphKind, Publication, Stated

HEADER = "新城日报 2021年3月2日"
TEXT = ("园区开工", HEADER, "昨天，园区开工。")
UNDATED = ("园区开工", "昨天，园区开工。")


def article(
    *lines: str,
    file: str = "a.txt",
    options: PublicationOptions | None = None,
    stated: Stated = Stated(),  # noqa: B008
    sidecar: Stated = Stated(),  # noqa: B008
) -> Article:
    numbered = tuple(Line(number, text) for number, text in enumerate(lines, 1))
    return articles_of(Page(file, numbered, stated=stated, sidecar=sidecar), options)[0]


def on(published: Publication) -> tuple[str, str]:
    assert published.start == published.end
    return str(published.start), published.certainty.value


@pytest.mark.parametrize(("text", "day"), EXAMPLES)
def test_header_dates(text: str, day: date) -> None:
    found = find_day(fold_widths(text))
    assert found is not None
    assert found[0] == day


@pytest.mark.parametrize(("text", "day", "agency"), DATELINES)
def test_datelines(text: str, day: str, agency: str | None) -> None:
    dateline = read_dateline(text)
    assert dateline is not None
    assert (dateline.date, dateline.agency) == (day, agency)


@pytest.mark.parametrize("text", NEVER)
def test_no_dateline(text: str) -> None:
    assert read_dateline(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "2024年6月13日，园区开工。",
        "2014年1月6日获批的新区，去年（2021",
        "2014年1月6日获批的新区,去年迎来调整",
        "2024年6月13日开工！",
        "今天是2024年6月13日",
        "Copyright 2024-06-13",
        "2024年6月31日 新城日报",
        "关于2024年6月13日至14日园区集中开工活动期间交通组织方案的说明",
        "本帖最后由 某人 于 2024-10-22 07:02 编辑",
    ],
)
def test_no_header(text: str) -> None:
    assert read_header(text) is None


def test_order_of_what_states_a_day() -> None:
    meta, side = Stated(published="2020-05-05"), Stated(published="2019-04-04")
    given = PublicationOptions({"a.txt": date(2018, 3, 3)}, default=date(2001, 1, 1))
    default = PublicationOptions(default=date(2001, 1, 1))
    assert on(article(*TEXT, options=given, sidecar=side).published) == ("2018-03-03", "option")
    assert on(article(*TEXT, options=default, sidecar=side).published) == ("2019-04-04", "sidecar")
    assert on(article(*TEXT, options=default).published) == ("2021-03-02", "stated")
    assert on(article(*UNDATED, stated=meta).published) == ("2020-05-05", "metadata")
    dated = article(*UNDATED, file="x/20200606_a.txt", options=default)
    assert on(dated.published) == ("2020-06-06", "metadata")
    assert on(article(*UNDATED, options=default).published) == ("2001-01-01", "option")
    assert article(*UNDATED).published == Publication()


def test_option_may_give_a_window_and_a_base_name() -> None:
    window = Publication(date(2020, 1, 1), date(2020, 2, 1), Certainty.OPTION)
    options = PublicationOptions({"a.txt": window})
    assert article(*TEXT, file="x/a.txt", options=options).published == window


def test_visible_line_wins_over_restamped_metadata() -> None:
    found = article(*TEXT, stated=Stated(published="2023-09-09T08:00:00+08:00"))
    assert on(found.published) == ("2021-03-02", "stated")
    assert len(found.warnings) == 1


def test_metadata_win_when_the_text_agrees_with_them() -> None:
    lines = (
        "园区开工",
        "新城网 2024-01-01",
        "2021年是园区起步之年。今年3月1日，园区开工，预计8月底前投产。",
    )
    found = article(*lines, stated=Stated(published="2021-03-02"))
    assert on(found.published) == ("2021-03-02", "metadata")
    assert "the text agrees with the metadata" in found.warnings[0]


def test_agreeing_metadata_give_no_warning() -> None:
    assert article(*TEXT, stated=Stated(published="2021-03-02 08:15")).warnings == ()


@pytest.mark.parametrize("name", ["b943a77fb0c93ea4", "12345678", "report2023", "20231345_x"])
def test_names_that_hold_no_day(name: str) -> None:
    assert not article(*UNDATED, file=f"{name}.txt").published.known


def test_address_with_a_day() -> None:
    stated = Stated(url="https://example.org/2023/10/27/t20231027_1.html")
    assert on(article(*UNDATED, stated=stated).published) == ("2023-10-27", "metadata")


def test_signature_is_stated_and_no_event() -> None:
    found = article("工作总结", "上半年，全区开工项目30个。", "港区管委会", "2023年7月12日")
    assert on(found.published) == ("2023-07-12", "stated")
    assert found.publisher == "港区管委会"
    kinds = [paragraph.kind for paragraph in found.paragraphs]
    assert kinds == [
        ParagraphKind.TITLE,
        ParagraphKind.BODY,
        ParagraphKind.CHROME,
        ParagraphKind.CHROME,
    ]


def test_empty_page_has_no_articles() -> None:
    assert articles_of(Page("a.txt", ())) == []


def test_sidecar_zone_reaches_the_article() -> None:
    assert article(*TEXT, sidecar=Stated(zone="港区")).zone == "港区"


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("中华民国一〇六年三月五日", date(2017, 3, 5)),
        ("民国112年11月8日", date(2023, 11, 8)),
        ("民国一百零九年十二月廿五日", date(2020, 12, 25)),
    ],
)
def test_years_of_the_republic_on_a_header_line(line: str, day: date) -> None:
    assert article("园区开工", f"新城日报 {line}", UNDATED[1]).published.start == day


def test_a_year_of_the_republic_long_ago_is_no_day_of_publication() -> None:
    assert find_day("民国三十年三月五日") is None
    assert find_day("民国21年9月18日") is None


PAGE = (
    *("园区冰雪季启幕", "本报讯（记者 毕雪）昨日，合肥高新区冰雪季启幕，设滑雪等活动46项。"),
    *("测试场投用", "本报讯（记者 董宇）昨日，南京江北新区测试场投用，总投资6.2亿元。"),
)


def test_the_last_line_of_a_page_dates_all_its_articles() -> None:
    lines = (*PAGE, "2022年11月28日　星期一　编辑 高爽")
    numbered = tuple(Line(number, text) for number, text in enumerate(lines, 1))
    found = articles_of(Page("a.txt", numbered))
    assert len(found) == 2
    assert {one.published.start for one in found} == {date(2022, 11, 28)}


def test_the_date_below_one_of_several_articles_is_its_own() -> None:
    lines = (*PAGE[:2], "2022年11月28日", *PAGE[2:])
    numbered = tuple(Line(number, text) for number, text in enumerate(lines, 1))
    found = articles_of(Page("a.txt", numbered))
    assert found[-1].published.start != date(2022, 11, 28)
