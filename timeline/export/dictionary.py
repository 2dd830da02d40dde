"""What each column of the event table holds: its type, and a sentence in both languages."""

from __future__ import annotations

from dataclasses import dataclass

from timeline.export.options import Lang


@dataclass(frozen=True, slots=True)
class Field:
    """``type`` is a Table Schema type: string, date, number or integer."""

    type: str
    zh: str
    en: str

    def about(self, lang: Lang) -> str:
        """The sentence."""
        return self.en if lang == "en" else self.zh


FIELDS: dict[str, Field] = {
    "id": Field("string", "事件编号，重建后不变", "The event's id, the same from build to build"),
    "zone": Field("string", "本表的区域", "The zone of this table"),
    "zone_id": Field("string", "区域编号（拼音）", "The zone's id, in pinyin"),
    "subzone": Field("string", "事件所在的子区域", "The sub-zone that the event lies in"),
    "start": Field("date", "第一天（含）；空为未知", "The first day, included; empty: not known"),
    "end": Field("date", "最后一天（含）；空为未结束", "The last day, included; empty: open"),
    "date": Field("string", "日期的文字写法", "The date in words"),
    "granularity": Field("string", "日期精确到什么程度", "How precise the date is"),
    "approx": Field(
        "string", "日期是否为约数或推断", "Whether the date is approximate or inferred"
    ),
    "role": Field(
        "string",
        "当时、起始、截止（计划期限）或截至（统计时点）",
        "At, since, by (a deadline) or as of the date",
    ),
    "edtf": Field("string", "日期的 EDTF 写法（ISO 8601-2）", "The date in EDTF (ISO 8601-2)"),
    "status": Field(
        "string",
        "来源发表时：已发生、进行中或计划",
        "When the source appeared: occurred, ongoing or planned",
    ),
    "headline": Field("string", "由原句得来的标题", "A headline made from the sentence"),
    "quote": Field("string", "原句", "The sentence of the source"),
    "date_text": Field("string", "原文中的日期", "The date as the source writes it"),
    "date_basis": Field("string", "日期如何得出", "How the date was reached"),
    "quantities": Field("string", "句中的数字", "The figures of the sentence"),
    "value": Field(
        "number", "主要数值，已换算（9.1万→91000）", "The main figure, scaled (9.1万 → 91000)"
    ),
    "unit": Field("string", "主要数值的单位", "The main figure's unit"),
    "counted": Field("string", "主要数值的指标", "What the main figure counts"),
    "sources": Field("string", "报道此事的来源", "Who reports it"),
    "source_count": Field("integer", "报道的篇数", "How many articles report it"),
    "published": Field("string", "各报道的发布日期", "When they appeared"),
    "locator": Field("string", "出处：文件与行号", "Where: file and line"),
    "flags": Field("string", "需要核对之处", "What an editor should look at"),
}
"""By the English name of the column."""
