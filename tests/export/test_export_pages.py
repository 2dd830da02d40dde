"""Pages as text: what stands in them, that nothing of an article runs, that builds are equal."""

from __future__ import annotations

import base64
import gzip
import hashlib
import re

import pytest
from export_builder import Gazetteer, made_build, made_events
from export_pages import Page

from timeline.errors import UsageError
from timeline.export import ExportOptions, templates_dir, write_build
from timeline.export.words import WORDS


@pytest.fixture(scope="module")
def out(tmp_path_factory):
    folder = tmp_path_factory.mktemp("pages")
    write_build(made_build(), folder, ExportOptions(zones=Gazetteer()))
    return folder


@pytest.fixture(scope="module")
def zone(out):
    return Page((out / "hangzhou-gaoxin.html").read_text(encoding="utf-8"))


def entry(page: Page, id: str) -> str:
    """The markup of one event."""
    start = page.source.index(f'id="{id}"')
    return page.source[start : page.source.index("</dl>", start)]


def words_of(markup: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]*>", "", markup.replace("<dd>", " ")))


def test_pages_are_well_formed_with_unique_ids(out):
    for path in out.glob("*.html"):
        page = Page(path.read_text(encoding="utf-8"))
        ids = page.attributes("id")
        assert len(ids) == len(set(ids))
        targets = {href[1:] for href in page.attributes("href") if href.startswith("#")}
        assert targets <= set(ids)


def test_links_lead_to_files_of_the_build(out):
    for path in out.glob("*.html"):
        page = Page(path.read_text(encoding="utf-8"))
        for link in page.all("a"):
            href = link["href"]
            if not href.startswith(("#", "https://")):
                assert (out / href).is_file(), (path.name, href)


def test_head(zone):
    assert zone.all("html") == [{"lang": "zh-Hans"}]
    assert "<title>杭州高新区（滨江）年表</title>" in zone.source
    metas = {m.get("name") or m.get("property"): m.get("content") for m in zone.all("meta")}
    assert metas["description"].startswith(
        "1990年至2025年，19 条事件：已发生 16，进行中 1，计划 2。"
    )
    assert metas["og:title"] == "杭州高新区（滨江）年表"


def test_only_our_own_style_and_script_may_run(out):
    for path in out.glob("*.html"):
        page = Page(path.read_text(encoding="utf-8"))
        policy = next(m["content"] for m in page.all("meta") if "http-equiv" in m)
        assert policy.startswith("default-src 'none';")
        for tag in ("style", "script"):
            (body,) = re.findall(rf"<{tag}>(.*?)</{tag}>", page.source, re.DOTALL)
            digest = base64.b64encode(hashlib.sha256(body.encode()).digest()).decode()
            assert f"{tag}-src 'sha256-{digest}'" in policy
        assert not page.attributes("style")
        assert not [name for _, attrs in page.elements for name in attrs if name.startswith("on")]
        assert not page.attributes("src")


def test_articles_are_escaped(zone):
    assert "alert(1)" in zone.source and "<script>alert" not in zone.source
    assert "&lt;img src=x onerror=alert(2)&gt;" in zone.source
    assert "&amp;amp;{{ 7*7 }}{% raw %}👩‍👩‍👧😀完成" in zone.source
    assert "滨江：&lt;b&gt;加速&lt;/b&gt; &amp; 起跑" in zone.source


def test_a_hostile_link_is_no_link(tmp_path):
    from dataclasses import replace

    event = made_events()[1]
    article = replace(event.main.article, url="javascript:alert(1)")
    main = replace(event.main, article=article)
    write_build(made_build([replace(event, main=main, mentions=(main,))]), tmp_path)
    assert "javascript:" not in (tmp_path / "hangzhou-gaoxin.html").read_text(encoding="utf-8")


def test_an_entry_shows_date_sentence_and_evidence(zone):
    text = entry(zone, "ev-clause")
    assert '<time datetime="2020-10">10月</time>' in text
    assert '……<mark class="d">当月</mark>首批落点<mark>10个</mark>项目……' in text
    assert 'data-loc="000_daily.txt:10">2021-01-28 第10行</a>' in text
    assert "“当月” → 2020年10月，承上文日期" in words_of(text)
    assert "富阳特别合作区" in text
    assert "原文写明" in entry(zone, "ev-day")


@pytest.mark.parametrize(
    ("id", "shown"),
    [
        ("ev-year", "“‘十三五’收官之年” → 2020年，“十三五”为2016—2020年，收官之年即2020年"),
        ("ev-open", "“自去年10月以来” → 2020年10月起，依据发布日期 2021-01-28"),
        ("ev-window", "→ 约2022年12月22日—2023年3月31日，依据推断的发布日期（约2023年1月—3月）"),
        ("ev-deadline", "约 12月底 截止"),
        ("ev-deadline", "计划"),
        ("ev-deadline", "到期后的来源中未见报道。"),
        ("ev-open", "进行中"),
        ("ev-many", "约 1月15日"),
        ("ev-many", "杭州日报 2021-01-16 第20行"),
        ("ev-many", "来源未注明 约2023年1月—3月 第21行"),
        ("ev-many", "统计公报 2025-04-02 第22页"),
        ("ev-many", "提示 与星期不符"),
        ("ev-gdp", "分歧 地区生产总值：①2887.8亿元，②2890.1亿元"),
        ("ev-gdp", "② 统计公报 2025-04-02 第3页"),
        ("ev-listing", "计划 2023年：2023年力争新增上市企业6家"),
        ("ev-trad", "更正 日期原作“4月1日”"),
        ("ev-trad", "原文为繁体"),
        ("ev-half", "2018年上半年"),
        ("ev-xun", "2018年约 6月下旬"),
    ],
)
def test_states_are_in_words(zone, id, shown):
    assert shown in words_of(entry(zone, id))


def test_a_plan_not_yet_due_is_not_called_unreported(zone):
    assert "未见报道" not in entry(zone, "ev-openplan")


def test_a_half_year_has_no_machine_date_but_its_days(zone):
    markup = entry(zone, "ev-half")
    assert "<time" not in markup
    assert 'data-start="2018-01-01" data-end="2018-06-30"' in markup


def test_every_mention_is_an_anchor(zone):
    assert {"em-many", "em-many-b", "em-many-c", "em-listing-plan"} <= set(zone.attributes("id"))


def test_sections_stand_by_year_and_are_counted(zone):
    years = re.findall(r'<section class="year" id="y(\d+)"', zone.source)
    assert years == ["1990", "2018", "2020", "2021", "2023", "2024", "2025"]


def test_lineage_links_to_neighbours(out):
    page = (out / "hangzhou-qiantang-new.html").read_text(encoding="utf-8")
    after = page[page.index("<b>钱塘新区</b>") :]
    assert words_of(after).startswith("钱塘新区 → 2021年 钱塘区")
    assert '<a href="hangzhou-qiantang-district.html">钱塘区</a>' in page


def test_sources_are_listed_with_how_their_date_is_known(zone):
    text = words_of(zone.source[zone.source.index('id="sources"') :])
    assert "浙江日报 《推进“三个年” 奋力开新局》" in text
    assert "发布日期未注明，推断为2023年1月—3月，3 条002_nameless.txt" in text
    assert 'href="https://news.example/a?b=1&amp;c=2"' in zone.source


def test_index(out):
    page = Page((out / "index.html").read_text(encoding="utf-8"))
    text = words_of(page.source)
    assert "4 个区域，22 条有日期的事件，1990—2025年。摘自 5 篇报道" in text
    places = [
        page.source.index(name) for name in ("浙江 杭州", "钱塘新区</a>", "钱塘区</a>", "山东 淄博")
    ]
    assert places == sorted(places)
    assert "后继 钱塘区（2021年）" in text and "前身 钱塘新区" in text
    assert "另有 1 条事件未能归入区域" in text and "另有 2 条未能确定日期" in text


def test_pages_link_only_formats_that_are_built(tmp_path):
    write_build(made_build(), tmp_path, ExportOptions(formats=("html",)))
    for path in tmp_path.glob("*.html"):
        text = path.read_text(encoding="utf-8")
        assert ".csv" not in text and "events.jsonl" not in text


def test_english_pages(tmp_path):
    write_build(made_build(), tmp_path, ExportOptions(lang="en"))
    page = Page((tmp_path / "hangzhou-gaoxin.html").read_text(encoding="utf-8"))
    assert page.all("html") == [{"lang": "en"}]
    text = words_of(entry(page, "ev-deadline"))
    assert "by the end of December" in text and "Planned" in text and "line 10" in text
    assert "No later source reports it." in text


def test_both_languages_have_every_word_with_the_same_places():
    fields = re.compile(r"\{(\w+)\}")
    for key, (zh, en) in WORDS.items():
        assert zh and en, key
        assert sorted(fields.findall(zh)) == sorted(fields.findall(en)), key


def test_pages_are_byte_identical_whatever_the_order(out, tmp_path):
    build = made_build(list(reversed(made_events())))
    write_build(build, tmp_path, ExportOptions(zones=Gazetteer()))
    for path in out.iterdir():
        assert (tmp_path / path.name).read_bytes() == path.read_bytes(), path.name


@pytest.mark.parametrize(
    ("name", "raw", "packed"),
    [("index.html", 20_000, 6_000), ("hangzhou-gaoxin.html", 29_600, 9_700)],
)
def test_style_and_script_keep_to_their_weight(out, name, raw, packed):
    """The zone page is above the 20,000 bytes that were planned; docs/pages.md says why."""
    text = (out / name).read_text(encoding="utf-8")
    parts = re.findall(r"<(?:style|script)>(.*?)</", text, re.DOTALL)
    assert len(parts) == 2
    assert sum(len(part.encode()) for part in parts) <= raw
    assert len(gzip.compress("".join(parts).encode())) <= packed


def test_fifty_events_keep_to_the_weight(tmp_path):
    plain = [event for event in made_events() if event.id in ("ev-clause", "ev-many", "ev-year")]
    from dataclasses import replace

    events = [replace(event, id=f"{event.id}-{n}") for n in range(17) for event in plain][:50]
    write_build(made_build(events), tmp_path)
    raw = (tmp_path / "hangzhou-gaoxin.html").read_bytes()
    assert len(raw) <= 150_000
    assert len(gzip.compress(raw)) <= 30_000


def test_a_newsroom_overrides_single_templates(tmp_path):
    own = tmp_path / "own"
    own.mkdir()
    (own / "masthead.html").write_text("<p>某报</p>\n", encoding="utf-8")
    write_build(made_build(), tmp_path / "out", ExportOptions(templates=own))
    assert "<p>某报</p>" in (tmp_path / "out" / "index.html").read_text(encoding="utf-8")


def test_a_newsroom_adds_a_picture_to_share(tmp_path):
    own = tmp_path / "own"
    own.mkdir()
    tag = '<meta property="og:image" content="https://news.example/{{ file }}.png">\n'
    (own / "head.html").write_text(tag, encoding="utf-8")
    write_build(made_build(), tmp_path / "out", ExportOptions(templates=own))
    page = Page((tmp_path / "out" / "zibo-gaoxin.html").read_text(encoding="utf-8"))
    metas = {meta.get("property"): meta.get("content") for meta in page.all("meta")}
    assert metas["og:image"] == "https://news.example/zibo-gaoxin.html.png"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{% if %}", r"masthead\.html:1: the template cannot be filled: .*; correct it"),
        ("{{ nothing.here }}", r"own: the template cannot be filled: 'nothing' is undefined; "),
    ],
)
def test_a_template_of_a_newsroom_that_is_wrong_is_named(tmp_path, text, said):
    (tmp_path / "own").mkdir()
    (tmp_path / "own" / "masthead.html").write_text(text, encoding="utf-8")
    with pytest.raises(UsageError, match=said):
        write_build(made_build(), tmp_path / "out", ExportOptions(templates=tmp_path / "own"))


def test_quotations_as_printed(zone, tmp_path):
    write_build(made_build(), tmp_path, ExportOptions(formats=("html",), as_printed=True))
    page = Page((tmp_path / "hangzhou-gaoxin.html").read_text(encoding="utf-8"))
    quoted = '<mark class="d">去年4月</mark>，杭州高新區（濱江）打響「基層組織建設年」的發令槍。'
    assert f'<blockquote lang="zh-Hant">{quoted}</blockquote>' in entry(page, "ev-trad")
    assert "原文为繁体" not in page.source and "原文为繁体" in zone.source
    assert entry(page, "ev-clause") == entry(zone, "ev-clause")


def test_a_theme_is_read_after_our_style(tmp_path):
    theme = tmp_path / "own.css"
    theme.write_text("/* ours */\n:root { --zhu: #00529b; }\n", encoding="utf-8")
    write_build(made_build(), tmp_path / "out", ExportOptions(theme=theme))
    page = (tmp_path / "out" / "hangzhou-gaoxin.html").read_text(encoding="utf-8")
    assert page.index("--zhu:#a52a1c") < page.index("--zhu: #00529b")


@pytest.mark.parametrize("css", ["p{}</style><script>", "@import 'x';", "p{background:URL(//x)}"])
def test_a_theme_that_would_break_or_load_is_refused(tmp_path, css):
    theme = tmp_path / "own.css"
    theme.write_text(css, encoding="utf-8")
    with pytest.raises(UsageError, match=r"own\.css: a theme may not hold"):
        write_build(made_build(), tmp_path / "out", ExportOptions(theme=theme))


def test_a_missing_template_folder_is_named(tmp_path):
    with pytest.raises(UsageError, match="nowhere"):
        write_build(made_build(), tmp_path, ExportOptions(templates=tmp_path / "nowhere"))


def test_templates_are_found():
    assert (templates_dir() / "base.css").is_file()


def test_an_empty_build_still_has_an_index(tmp_path):
    write_build(made_build([]), tmp_path)
    assert "没有事件" in (tmp_path / "index.html").read_text(encoding="utf-8")


def test_no_word_is_hidden_by_a_method_of_the_table():
    assert not set(WORDS) & set(dir(dict))
