"""Measures: kind by kind, the units of news Chinese, of Taiwan and Hong Kong, and symbols."""

from __future__ import annotations

MEASURES = {
    "area": "平方公里 平方千米 平方米 平米 平方 平方厘米 平方毫米 平方分米 平方英尺 平方英里"
    " 平方英寸 平方码 平方尺 平方海里 平方公尺 公顷 公亩 亩 市亩 英亩 坪 ㎡ ㎢ m² km² cm² mm²"
    " hm² m2 km2 cm2 平方呎",
    "length": "公里 千米 米 厘米 毫米 微米 纳米 分米 皮米 海里 浬 延米 延长米 英里 英哩 英寸"
    " 英吋 英尺 英呎 英寻 华里 光年 天文单位 公尺 公分 公厘 公寸 市里 市尺 线公里 车道公里"
    " 皮长公里 芯公里 km KM Km ㎞ m cm CM ㎝ mm MM ㎜ dm μm µm um nm NM ㎚ inch ft",
    "volume": "立方米 立方千米 立方公里 立方 方 升 毫升 公升 分升 微升 立方厘米 立方分米"
    " 立方毫米 立方英尺 立方英寸 立方码 标方 标准立方米 加仑 品脱 夸脱 蒲式耳 m³ m3 ㎥ cm³ cm3"
    " km³ Nm³ L ml mL ML μL cc CC ㏄",
    "weight": "吨 公吨 吨标准煤 吨标煤 微克 毫克 纳克 公斤 千克 克 斤 市斤 台斤 英石 公担 英担"
    " 短吨 长吨 磅 盎司 安士 克拉 格令 载重吨 总吨 吨公里 吨海里 标准煤吨 kg KG Kg ㎏ g mg ㎎"
    " μg µg ug ng t lb lbs oz",
    "energy": "千瓦时 千瓦·时 千瓦小时 千瓦 兆瓦 兆瓦时 吉瓦 吉瓦时 太瓦 太瓦时 瓦 瓦特 瓦时"
    " 度电 千伏安 兆伏安 伏安 焦耳 千焦 千焦耳 兆焦 兆焦耳 吉焦 卡路里 大卡 千卡 英热单位"
    " 百万英热单位 马力 KW kW kw KWh kWh kwh KWH MW MWh MWH GW GWh GWH TW TWh Wh MWp GWp kWp"
    " kVA MVA kVAh kJ MJ GJ kcal Kcal",
    "information": "KB kB MB GB TB PB EB ZB YB Kb Mb Gb Tb KiB MiB GiB TiB kbit Mbit Gbit Kbps"
    " kbps Mbps Gbps Tbps KB/s MB/s GB/s TB/s Mb/s Gb/s Mbit/s Gbit/s bit bits byte bytes 比特"
    " 位元 字节 千比特 兆比特 吉比特 太比特 千字节 兆字节 吉字节 太字节 拍字节 艾字节 泽字节"
    " 兆比特/秒 比特/秒 EFLOPS PFLOPS TFLOPS EFlops PFlops TOPS POPS",
    "speed": "公里/小时 公里/时 千米/小时 千米/时 公里每小时 千米每小时 米/秒 米每秒 厘米/秒"
    " 厘米每秒 千米/秒 千米每秒 公里/秒 公里每秒 米/分钟 米/分 米每分钟 米每分 毫米/秒"
    " 毫米/分钟 英里/小时 英里/时 英里每小时 英尺/秒 英尺每秒 海里/小时 海里每小时 马赫 km/h"
    " KM/H Km/h kmh km/s m/s m/min cm/s mm/s kph mph",
    "temperature": "摄氏度 华氏度 开尔文 ℃ °C °F ℉ 度C",
    "percentage_point": "个百分点 百分点 个基点 基点 个BP 个bp BP bp bps pct 个pct pcts pp ppt",
    "percent": "% ‰ ‱",
}  # fmt: skip
"""Kind → units as written; the record keeps them, unconverted."""

# Latin words for the two kinds of points.
POINTS = {
    "百分点": "个百分点", "pct": "个百分点", "个pct": "个百分点", "pcts": "个百分点",
    "pp": "个百分点",
    "ppt": "个百分点", "基点": "个基点", "bp": "个基点", "BP": "个基点", "个BP": "个基点",
    "个bp": "个基点", "bps": "个基点",
}  # fmt: skip
"""Written form → the unit of the record."""

# Old and short units that make other words: these alone may follow them.
ENDS = r"(?=$|[\s,。;、!?:()”’」』/]|左右|上下|以[上下内外]|多|的|长|高|宽|深|厚|远)"
GUARDED = {
    "length": {
        "里": "地|路程|水路|山路",
        "丈": "",
        "尺": "布|见方|来",
        "寸": "晶圆|屏|硅片|显示|照片|大|液晶",
        "码": "",
    },
    "weight": {
        "两": "酒|茶|米|白银|黄金|银|金子|肉|粮|面|重",
        "钱": "银|重",
        "担": "粮|稻|米|水|柴",
    },
}
"""Kind → unit → what may stand behind it beside the end of a phrase."""

DURATIONS = {
    "年": "年", "个年头": "年", "年时间": "年", "载": "年", "个月": "月",
    "个季度": "季度", "周": "周", "个星期": "周", "星期": "周", "个礼拜": "周", "礼拜": "周",
    "天": "天", "天时间": "天", "日": "天",
    "个工作日": "工作日", "工作日": "工作日", "个自然日": "天", "个交易日": "交易日",
    "个小时": "小时", "小时": "小时", "个钟头": "小时", "钟头": "小时", "h": "h", "min": "min",
    "分钟": "分钟", "秒": "秒", "秒钟": "秒", "毫秒": "毫秒", "微秒": "微秒", "纳秒": "纳秒",
    "个世纪": "世纪", "个学期": "学期", "个学年": "学年", "昼夜": "天",
    "个昼夜": "天", "岁": "岁", "周岁": "岁", "虚岁": "岁",
}  # fmt: skip
"""Units of time as written → the unit of the record; ages are lengths of time in 岁."""
