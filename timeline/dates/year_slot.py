"""The slot of years: written in full or short, relative, named, by an era or an animal.

The lookaheads and lookbehinds keep out words that merely hold the characters (过去年, 文明年).
"""

from __future__ import annotations

from timeline.dates import periods
from timeline.dates import words as w
from timeline.dates.anchor import Anchor
from timeline.dates.cycles import ANIMALS, BRANCHES, STEMS, sexagenary_year_of, zodiac_year_of
from timeline.text.alternation import words_as_tree
from timeline.text.numerals import read_numeral

_RELATIVE_YEAR = (
    r"大前年|大后年|(?<![以之目提当年])前年(?!度)|(?<!失)(?:(?<!过)|(?<=超过))去年(?!纪)|今年(?!轻)|本年(?![级轮龄来])"
    r"|(?<![文清说证聪表透])明年|(?<![今以之然往产])后年(?!产)"
)
_NARRATIVE_YEAR = (
    r"(?<!以)上一年|上年(?![纪岁代])|同年(?![龄级])|当年(?!轻)|该年|那一?年(?![轻头代])|(?<![^,。;“\s])这一年(?=,)|(?<![^,。;\s])是年|(?<![首每多几0-9一二三两])次年|翌年"
    r"|(?<!以)下一年|第二年|此前一年|(?<![之以目提当此几多])前一年(?!度|内|半)"
)
# Behind a year without its century: words of which the 年 is the first syllable (年货, 年级).
_SHORT_END = r"(?![级代制龄来货会薪终初底])"
# What shows that 25年 beside it is a year, not a length.
_YEAR_SHOWN = (
    rf"(?=的?{w.MONTH_NUMBER}月(?!龄)|全年|[上下]半年|[春夏秋冬][天季]|第?[一二三四1-4]季度"
    r"|[底末初](?:前|以来|[,、。;]))"
)
_NOT_A_LENGTH = r"(?<![0-9.近约达满第每过续])(?<!昭和)(?<!平成)(?<!令和)(?<!大正)(?<!明治)"
_WITHIN_YEAR = (
    rf"(?=的?(?:{w.MONTH_NUMBER}月|[春夏秋冬][天季]?|[上下]半年|第?[一二三四]季度"
    r"|国庆|五一|元旦|中秋|春节))"
)
# 两千零八年; 两千年 alone only where it can be no length.
_SPOKEN = (
    r"(?<![近约达过历经满有整在的上续一二三四五六七八九十百万])[二两]千"
    rf"(?:零(?:[一二三四五六七八九]?十)?[一二三四五六七八九]|零?[一二三四五六七八九]?十"
    rf"|(?=年(?:[初底末春夏秋冬]|的?{w.MONTH_NUMBER}月|{w.PAUSE})))"
)
_OF_LUNAR_YEAR = r"(?=的?(?:春节|正月|腊月|除夕|元宵|新春|大年|端午|中秋|重阳))"
YEAR = (
    rf"(?:公元)?(?:{w.YEAR_DIGITS}|{w.YEAR_CHINESE})年(?!代(?!表|理|号))(?:度|份)?"
    rf"|(?:{_RELATIVE_YEAR}|{_NARRATIVE_YEAR})度?"
    rf"|{_SPOKEN}年"
    rf"|(?:{w.YEAR_DIGITS}|{w.YEAR_CHINESE})(?=[上下前后首]半年|单?第?[一二三四1-4]季度|第?[Qq][1-4]|[Hh][12](?![0-9A-Za-z]))"
    r"|(?<![0-9A-Za-z./-])[0-2][0-9](?=(?:Q[1-4]|H[12])(?![0-9A-Za-z]))"
    rf"|公元[0-9]{{1,4}}年|{words_as_tree(w.NAMED_YEARS)}"
    rf"|{w.YEAR_SHORT}年{_SHORT_END}|['‘’][0-9]{{2}}年|{_NOT_A_LENGTH}[0-9]{{2}}年{_YEAR_SHOWN}"
    rf"|{w.BEFORE_CHINESE}[二三五六七八九][〇零一二三四五六七八九]年(?={w.MONTH_NUMBER}月)"
    rf"|{w.COUNT}年(?:(?:之|以)?前的?|(?:之|以)?后的){_WITHIN_YEAR}"
    rf"|(?:[{ANIMALS}]|[{STEMS}][{BRANCHES}])年{_OF_LUNAR_YEAR}"
)


def read_year(text: str, anchor: Anchor) -> int:
    """The year that a year word means, counted from the anchor where it is relative."""
    word = text.removeprefix("公元").removesuffix("度").removesuffix("份")
    if word in w.RELATIVE_YEARS:
        return anchor.today().year + w.RELATIVE_YEARS[word]
    if word in w.NARRATIVE_YEARS:
        strict = word in w.STRICTLY_NARRATIVE
        return anchor.narrative_year(w.NARRATIVE_YEARS[word], strict=strict)
    if word in w.NAMED_YEARS:
        return w.NAMED_YEARS[word]
    if "前" in word:
        return anchor.today().year - w.small_number(word[: word.index("年")])
    if "后" in word:
        count = w.small_number(word[: word.index("年")])
        return anchor.counted_on(lambda origin: periods.year(origin.year + count)).start.year
    return _written_year(word, anchor, era=text.startswith("公元"))


def _written_year(word: str, anchor: Anchor, *, era: bool) -> int:
    """A year in digits, of two digits, or by its name in the cycle of twelve or sixty."""
    number = word.strip("'‘’年")
    if number[0] in ANIMALS:
        return zodiac_year_of(anchor, number[0])
    if number[0] in STEMS:
        return sexagenary_year_of(anchor, number) or 0
    if "千" in number:
        return int(read_numeral(number) or 0)
    if len(number) == 2 and not era:
        return w.century_of(w.year_number(number), _newest(anchor))
    return w.year_number(number)


def _newest(anchor: Anchor) -> int:
    return anchor.published.year + 1 if anchor.published else 2030
