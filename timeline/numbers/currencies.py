"""Currencies: ISO 4217 code → the names that Chinese news use, and the signs before a numeral."""

from __future__ import annotations

# The longest name that stands in the text is the one meant: 澳门元 before 元.
NAMES = {
    "CNY": "元 圆 块钱 元人民币 圆人民币 人民币 人民币元 元钱 RMB rmb CNY",
    "USD": "美元 美金 美圆 元美元 元美金 USD", "EUR": "欧元 元欧元 欧 EUR",
    "GBP": "英镑 英磅 镑 GBP",
    "HKD": "港元 港币 港圆 港纸 元港币 元港元 HKD", "MOP": "澳门元 澳门币 澳门圆 葡币 MOP",
    "TWD": "新台币 台币 元新台币 元台币 NTD TWD", "JPY": "日元 日圆 日币 円 JPY",
    "KRW": "韩元 韩圆 韩币 韩国元 KRW", "KPW": "朝鲜元 朝鲜圆 朝币", "RUB": "卢布 俄罗斯卢布 RUB",
    "BYN": "白俄罗斯卢布", "AUD": "澳元 澳币 澳大利亚元 AUD", "CAD": "加元 加币 加拿大元 CAD",
    "NZD": "新西兰元 纽元 纽币 NZD", "SGD": "新加坡元 新元 新币 坡币 新加坡币 SGD",
    "CHF": "瑞士法郎 瑞郎 CHF", "SEK": "瑞典克朗", "NOK": "挪威克朗", "DKK": "丹麦克朗",
    "ISK": "冰岛克朗", "CZK": "捷克克朗", "THB": "泰铢 泰国铢 泰币 THB", "VND": "越南盾 VND",
    "IDR": "印尼盾 印度尼西亚盾 印尼卢比 IDR", "MYR": "林吉特 马来西亚林吉特 马币 令吉 MYR",
    "PHP": "菲律宾比索 PHP", "MMK": "缅元 缅币 缅甸元", "LAK": "老挝基普", "KHR": "柬埔寨瑞尔 瑞尔",
    "BND": "文莱元", "INR": "卢比 印度卢比 INR", "PKR": "巴基斯坦卢比", "LKR": "斯里兰卡卢比",
    "NPR": "尼泊尔卢比", "BDT": "塔卡 孟加拉塔卡", "MNT": "图格里克 蒙古图格里克",
    "KZT": "坚戈 哈萨克斯坦坚戈", "UZS": "乌兹别克斯坦苏姆", "KGS": "吉尔吉斯斯坦索姆",
    "TRY": "里拉 土耳其里拉 新土耳其里拉", "AED": "迪拉姆 阿联酋迪拉姆 AED", "MAD": "摩洛哥迪拉姆",
    "SAR": "沙特里亚尔 SAR", "QAR": "卡塔尔里亚尔", "OMR": "阿曼里亚尔", "IRR": "伊朗里亚尔",
    "YER": "也门里亚尔", "KWD": "科威特第纳尔", "BHD": "巴林第纳尔", "JOD": "约旦第纳尔",
    "IQD": "伊拉克第纳尔", "DZD": "阿尔及利亚第纳尔", "RSD": "塞尔维亚第纳尔",
    "ILS": "谢克尔 以色列谢克尔 新谢克尔 以色列新谢克尔", "EGP": "埃及镑", "LBP": "黎巴嫩镑",
    "SYP": "叙利亚镑", "SDG": "苏丹镑", "ZAR": "兰特 南非兰特 ZAR", "NGN": "奈拉 尼日利亚奈拉",
    "KES": "肯尼亚先令", "TZS": "坦桑尼亚先令", "UGX": "乌干达先令", "GHS": "加纳塞地",
    "ETB": "埃塞俄比亚比尔", "ZMW": "赞比亚克瓦查", "AOA": "安哥拉宽扎",
    "BRL": "雷亚尔 巴西雷亚尔 BRL", "MXN": "墨西哥比索 墨西哥元 MXN", "ARS": "阿根廷比索",
    "CLP": "智利比索", "COP": "哥伦比亚比索", "PEN": "秘鲁索尔 新索尔 秘鲁新索尔",
    "CUP": "古巴比索", "UYU": "乌拉圭比索", "VES": "玻利瓦尔 委内瑞拉玻利瓦尔",
    "PLN": "兹罗提 波兰兹罗提", "HUF": "福林 匈牙利福林", "RON": "罗马尼亚列伊",
    "BGN": "保加利亚列弗", "UAH": "格里夫纳 乌克兰格里夫纳 格里夫尼亚",
    "GEL": "格鲁吉亚拉里", "AZN": "阿塞拜疆马纳特",
    "AMD": "亚美尼亚德拉姆", "JMD": "牙买加元", "FJD": "斐济元", "NAD": "纳米比亚元",
    "XAF": "中非法郎", "XOF": "西非法郎", "FRF": "法国法郎", "DEM": "德国马克", "ITL": "意大利里拉",
    "XDR": "特别提款权",
}  # fmt: skip

# Names that several countries share: the unit is the name as written.
SHARED = ("法郎", "克朗", "比索", "里亚尔", "第纳尔", "先令", "马克", "比特币")

HUNDREDTHS = {"美分": "USD", "欧分": "EUR", "便士": "GBP", "港仙": "HKD", "澳分": "AUD"}
"""Coins of a hundredth → the currency."""

SIGNS = {
    "HK$": "HKD", "NT$": "TWD", "US$": "USD", "AU$": "AUD", "CA$": "CAD", "NZ$": "NZD",
    "MOP$": "MOP", "SG$": "SGD", "A$": "AUD", "C$": "CAD", "S$": "SGD", "R$": "BRL", "$": "USD",
    "CN¥": "CNY", "¥": "CNY", "€": "EUR", "£": "GBP", "₩": "KRW", "₽": "RUB", "₹": "INR",
    "฿": "THB", "₫": "VND", "₱": "PHP", "₺": "TRY", "₪": "ILS", "₴": "UAH", "₦": "NGN",
}  # fmt: skip
"""What stands before a numeral and names its currency; the longest is meant."""

SIGNS_BEHIND = ("€", "£", "$", "₽", "₩", "₫")
"""Signs that are also written behind the numeral."""

# In front of a numeral a name may stand for its currency: 人民币3亿, 港币500万元, USD 1.2亿.
IN_FRONT = (
    "人民币 美元 美金 欧元 英镑 日元 日圆 日币 港币 港元 澳门币 澳门元 新台币 台币 韩元 韩币"
    " 新加坡元 新币 澳元 加元 泰铢 卢布 瑞士法郎 瑞郎 RMB"
)

CODE_OF = {name: code for code, names in NAMES.items() for name in names.split()}
"""Name → ISO 4217 code."""

CODES_IN_FRONT = tuple(NAMES)
"""ISO codes as they stand before a numeral."""
