"""Read numerals, as Chinese news write them, into exact decimals; never a float, never an error."""

from __future__ import annotations

import re
from decimal import Decimal, localcontext
from functools import lru_cache

import cn2an

from timeline.text.folding import fold

DIGITS = {digit: value for value, digit in enumerate("零一二三四五六七八九")}
_FORMAL = str.maketrans("〇壹贰叁肆伍陆柒捌玖拾佰仟两數", "零一二三四五六七八九十百千二数")
_SMALL = {"千": 1000, "百": 100, "十": 10}
_BIG = {"兆": 10**12, "亿": 10**8, "万": 10**4}
_TENS = {"廿": "二十", "卅": "三十", "卌": "四十"}

# Longer than any numeral of a news text; what is longer is a code, and costs no time.
_LONGEST = 60
# Digits enough that no product of a numeral of that length is ever rounded.
_PRECISION = 600

_LITERAL = r"(?:[0-9]{1,3}(?:,[0-9]{3}){1,8}(?![0-9])|[0-9]+)(?:\.[0-9]+)?"
_CHINESE_DIGIT = "〇零一二两三四五六七八九壹贰叁肆伍陆柒捌玖"
_FEW = r"[数數](?=[十百千万亿])|几(?=[十百千万亿])|(?<=十)几"
# A scale word that begins a unit (千瓦, 百分之) is none.
_SCALE = (
    r"(?:千(?![瓦米克卡伏赫帕焦字])|百(?!分[之点])|[十万亿拾佰仟]"
    r"|兆(?=[美日欧韩台]?元|日圆|円|韩币|台币|新台币|人民币))"
)

NUMERAL = (
    rf"(?:{_LITERAL}(?:{_SCALE}(?:[0-9]{{1,8}}(?![0-9])|[{_CHINESE_DIGIT}](?![十百千万亿]))?){{0,6}}"
    rf"|(?:[{_CHINESE_DIGIT}廿卅卌]|{_SCALE}|{_FEW})+(?:点[{_CHINESE_DIGIT}]{{1,20}}{_SCALE}{{0,4}})?)"
    rf"(?:[多余]{_SCALE}{{0,4}}|(?<=[十百千万亿0])来{_SCALE}{{0,2}}(?=[\u4e00-\u9fff]))?"
)
"""Pattern of a numeral in folded text, range numerals (4000多, 三四十) included, for scanners."""

_ARABIC = re.compile(_LITERAL)
_PARTS = re.compile(
    rf"({_LITERAL}|[一二三四五六七八九])?([千百十])|(零)|({_LITERAL}|[一二三四五六七八九])"
)
# Plain Chinese integers: what cn2an reads as well, and must read alike.
_PLAIN = re.compile("[一二三四五六七八九十][零一二三四五六七八九十百千万亿]*")
_SCALES = "[十百千万亿]*"
_VAGUE = re.compile(
    rf"(?P<tens>[二三四五六七八九]?十)几(?P<scale>{_SCALES})|[数几](?P<of>[十百千万亿]+)"
)
_OPEN = re.compile(rf"(?P<base>.+)[多余](?P<scale>{_SCALES})")
_NEIGHBOURS = re.compile(
    rf"(?P<head>(?:.*[十百千万亿])?)(?P<pair>一二|二三|三四|四五|五六|六七|七八|八九"
    rf"|三五)(?P<scale>{_SCALES})"
)
_DIGIT_STRING = re.compile("[零一二三四五六七八九]+")


def read_numeral(text: str) -> Decimal | None:
    """The exact value of a numeral, None when the text is no single numeral.

    Digits of any width, grouping commas, Chinese and formal Chinese digits, scale words (also
    alone: 亿), mixtures (3846亿13万), colloquial ends (12万5, 七亿四), signs (负三, -3).

    >>> read_numeral("1.5万亿"), read_numeral("两万五"), read_numeral("八八")
    (Decimal('1500000000000'), Decimal('25000'), None)
    """
    if not text or len(text) > _LONGEST:
        return None
    return _read(fold(text).text.strip())


@lru_cache(maxsize=4096)
def _read(text: str) -> Decimal | None:
    sign = -1 if text[:1] in ("负", "-", "−") else 1
    body = text[1:] if sign < 0 or text[:1] == "+" else text
    with localcontext() as context:
        context.prec = _PRECISION
        value = _unsigned(_plain_digits(body))
        return None if value is None else plain(sign * value)


def read_range(text: str) -> tuple[Decimal, Decimal] | None:
    """The bounds of a range numeral: 十几, 数十, 三四十, 4000多, 30多万; None for others.

    >>> read_range("4000多"), read_range("三四十万")
    ((Decimal('4000'), Decimal('5000')), (Decimal('300000'), Decimal('400000')))
    """
    if not text or len(text) > _LONGEST:
        return None
    return _read_range(fold(text).text.strip())


@lru_cache(maxsize=4096)
def _read_range(text: str) -> tuple[Decimal, Decimal] | None:
    body = _plain_digits(text)
    with localcontext() as context:
        context.prec = _PRECISION
        for pattern, bounds in _RANGES.items():
            if found := pattern.fullmatch(body):
                return bounds(found)
    return None


def _vague(found: re.Match[str]) -> tuple[Decimal, Decimal] | None:
    """十几 is ten to twenty; 数十 is twenty to ninety-nine."""
    if found["of"]:
        scale = _read(found["of"])
        return None if scale is None else (plain(2 * scale), plain(10 * scale - 1))
    low, scale = _read(found["tens"]), _read(found["scale"] or "1")
    return None if low is None or scale is None else (low * scale, (low + 10) * scale)


def _open(found: re.Match[str]) -> tuple[Decimal, Decimal] | None:
    """4000多 ends at 5000, 1200多 at 1300: one more of the last digit that is not zero."""
    base, scale = _read(found["base"]), _read(found["scale"] or "1")
    if not base or scale is None:
        return None
    step = Decimal(1).scaleb(int(base.normalize().as_tuple().exponent))
    return plain(base * scale), plain((base + step) * scale)


def _neighbours(found: re.Match[str]) -> tuple[Decimal, Decimal] | None:
    """三四十, 一百二三十, 三五: the two digits share what stands before and after them."""
    low, high = (_read(found["head"] + digit + found["scale"]) for digit in found["pair"])
    return None if low is None or high is None else (low, high)


_RANGES = {_VAGUE: _vague, _OPEN: _open, _NEIGHBOURS: _neighbours}


def _plain_digits(text: str) -> str:
    for short, long in _TENS.items():
        text = text.replace(short, long)
    return text.translate(_FORMAL)


def plain(value: Decimal) -> Decimal:
    """The same value, not rounded, without an exponent and without zeros that scaling left."""
    text = format(value, "f")
    return Decimal(text.rstrip("0").rstrip(".") if "." in text else text)


def scale(value: Decimal, factor: Decimal) -> Decimal:
    """The exact product, plain."""
    with localcontext() as context:
        context.prec = _PRECISION
        return plain(value * factor)


def _unsigned(text: str) -> Decimal | None:
    if text == "半":
        return Decimal("0.5")
    if text.startswith("."):
        text = "0" + text
    if _ARABIC.fullmatch(text):
        return Decimal(text.replace(",", ""))
    if len(text) > 1 and _DIGIT_STRING.fullmatch(text):
        return _digit_string(text)
    value = _scaled(text)
    if value is None or not _PLAIN.fullmatch(text):
        return value
    return value if _second_reading(text) in (value, None) else None


def _digit_string(text: str) -> Decimal | None:
    """二零三五 is a number; 八八 and 三四 are names or ranges."""
    if len(text) < 3 and "零" not in text:
        return None
    return Decimal("".join(str(DIGITS[digit]) for digit in text))


def _second_reading(text: str) -> Decimal | None:
    """What cn2an makes of a Chinese integer, None where it cannot tell (卅, 一百五)."""
    try:
        value = cn2an.cn2an(text, "strict")
    except Exception:  # it raises whatever it meets, and a numeral must never end a run
        return None
    return Decimal(value) if isinstance(value, int) else None


def _scaled(text: str) -> Decimal | None:
    """Split at the last 亿, else at the last 万; without either read thousands."""
    for word, scale in _BIG.items():
        left, found, right = text.rpartition(word)
        if found:
            return _of_scale(left, right, Decimal(scale))
    return _decimal(text)


def _of_scale(left: str, right: str, scale: Decimal) -> Decimal | None:
    high = _scaled(left) if left else Decimal(1)
    low = _remainder(right, scale)
    if high is None or low is None or (low and high != high.to_integral_value()):
        return None
    return high * scale + low


def _remainder(text: str, scale: Decimal) -> Decimal | None:
    """What stands after a scale word: 12万5 is a colloquial 125 thousand."""
    if len(text) == 1 and text != "零" and (digit := _digit(text)) is not None:
        return digit * scale / 10
    if not text:
        return Decimal(0)
    if text.startswith("点"):
        text = "零" + text  # 二十五万点五
    value = _scaled(text if text.startswith("零点") else text.removeprefix("零"))
    return value if value is not None and value < scale else None


def _decimal(text: str) -> Decimal | None:
    whole, point, fraction = text.partition("点")
    if not point:
        return _thousands(text)
    value = _thousands(whole)
    if value is None or not _DIGIT_STRING.fullmatch(fraction):
        return None
    return value + Decimal("0." + "".join(str(DIGITS[digit]) for digit in fraction))


def _digit(text: str) -> Decimal | None:
    if text in DIGITS:
        return Decimal(DIGITS[text])
    return Decimal(text.replace(",", "")) if _ARABIC.fullmatch(text) else None


def _thousands(text: str) -> Decimal | None:
    """A number below the scale words: 两千三百, 一千零五, 一百五, 3千, 十二."""
    if text == "零" or _ARABIC.fullmatch(text):
        return _digit(text)
    total, last, at, zero = Decimal(0), 10**4, 0, False
    while at < len(text):
        part = _PARTS.match(text, at)
        if part is None or (part[2] and _SMALL[part[2]] >= last) or (part[4] and last == 1):
            return None
        if part[2] and not part[1] and at and part[2] != "十":
            return None  # 千百 is a figure of speech
        if part[2]:
            total += (_digit(part[1]) or 0 if part[1] else 1) * _SMALL[part[2]]
            last = _SMALL[part[2]]
        elif part[4]:
            colloquial = not zero and last in (100, 1000) and len(part[4]) == 1
            total += (_digit(part[4]) or 0) * (last // 10 if colloquial else 1)
            last = 1
        zero = bool(part[3])
        at = part.end()
    return total if text and not zero else None
