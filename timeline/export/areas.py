"""Provinces in the order of the national standard (GB/T 2260), and areas' short names."""

from __future__ import annotations

PROVINCES = (
    *("北京", "天津", "河北", "山西", "内蒙古", "辽宁", "吉林", "黑龙江", "上海", "江苏", "浙江"),
    *("安徽", "福建", "江西", "山东", "河南", "湖北", "湖南", "广东", "广西", "海南", "重庆"),
    *(
        "四川",
        "贵州",
        "云南",
        "西藏",
        "陕西",
        "甘肃",
        "青海",
        "宁夏",
        "新疆",
        "台湾",
        "香港",
        "澳门",
    ),
)

ENDINGS = (
    *("特别行政区", "维吾尔自治区", "壮族自治区", "回族自治区", "自治区", "自治州", "地区"),
    *("省", "市", "盟"),
)


def short_area(name: str) -> str:
    """An area's name without the word for its kind.

    >>> short_area("浙江省"), short_area("宁夏回族自治区"), short_area("沙市")
    ('浙江', '宁夏', '沙市')
    """
    for ending in ENDINGS:
        if name.endswith(ending) and len(name) - len(ending) >= 2:
            return name.removesuffix(ending)
    return name


def area_order(area: tuple[str, str]) -> tuple[int, str]:
    """Key to sort (province, city) by: provinces as listed, then cities; unknown ones last."""
    province, city = short_area(area[0]), area[1]
    return PROVINCES.index(province) if province in PROVINCES else len(PROVINCES), city
