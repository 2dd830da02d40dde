"""The words about zones that are no names: endings, references, look-alikes, what they stand by."""

from __future__ import annotations

from timeline.zones.word_list import word_list

# Endings of zone names that stand by themselves for a zone named before (开发区, 新区). The
# second list says little alone (a 园区 or 小镇 may be any), so it needs more around it.
PLAIN_ENDINGS = (
    "高新技术产业开发区",
    "经济技术开发区",
    "经济开发区",
    "高新技术开发区",
    "高新区",
    "经开区",
    "开发区",
    "新区",
    "综合保税区",
    "综保区",
    "保税区",
    "自贸试验区",
    "自贸区",
    "自创区",
    "农高区",
    "科学城",
    "科技城",
    "试验区",
    "实验区",
    "直管区",
    "旅游度假区",
    "度假区",
)
VAGUE_ENDINGS = (
    "产业园区",
    "工业园区",
    "科技园区",
    "产业园",
    "工业园",
    "科技园",
    "示范区",
    "合作区",
    "先行区",
    "集聚区",
    "功能区",
    "商务区",
    "合作园",
    "园区",
    "片区",
    "小镇",
    "新城",
)
ENDINGS = PLAIN_ENDINGS + VAGUE_ENDINGS

# They point at the zone that the article is about; 该区 at the one just named.
SELF_WORDS = ("我区", "全区", "本区", "辖区", "区内", "区委", "区政府", "管委会", "党工委")
NEAR_WORDS = ("该区", "该园区", "该开发区", "该新区", "该高新区", "该经开区", "该小镇")

# Found so that they hide the zone name in them, or count as no zone.
LOOKALIKES = word_list("looks_alike")

# An ending before one of these is cut out of a longer word: 开发区域, 园区块链, 新城市.
CUT_BEFORE = frozenset("域块间市际划")

# After one of these a weak name is over, so a place in front of it settles what it means.
CLOSES_NAME = frozenset("的在和与及等、")

# After one of these a new word begins.
BEFORE_NAME = frozenset(
    "的在与和及、从对向到于是由让把将为给至被年月日天周讯间底初末前后起者同当省市县区州"
)

# No zone name runs over these.
NEVER_IN_NAME = frozenset(
    "的和与及或等在是将为个家首批各该本这那有到从对把被向以由于了着过最更推加快打建设成立创争"
    "省市县旗州盟年月日届第其并也都还又已再就只不各级类型多两全召举签开办投产增长推进获"
    "，。、；：？！“”‘’《》（）()【】 　,.;:?!\"'·—-…"
) - frozenset("开产建设州家多全")
CLASS_WORDS = ("国家", "国家级", "省级", "市级", "县级", "区级", "全省", "全市", "全国", "分")
"""Before an ending they make a class of zones, not a name (浙江省级新区)."""

# In front of an ending: it means zones in general, or another kind of thing.
IN_GENERAL = word_list("in_general")

# --- which of several zones a clause is about ----------------------------------------

# Right before a name: it is the measure, the model or the origin, not what is told of.
OTHER_BEFORE = word_list("other_before")
# Right after a name: the same.
OTHER_AFTER = (
    "相比",
    "迁入",
    "迁来",
    "搬来",
    "迁至",
    "迁到",
    "搬到",
    "来的",
    "客商",
    "代表团",
    "考察团",
)
FROM_BEFORE = ("从", "自", "由")
MOVES_AFTER = ("迁", "搬", "引进", "转移", "调来", "赶来", "而来", "学习", "引入")
WITH_BEFORE = ("与", "同", "和", "跟", "会同", "携手", "联合", "牵手")
ATTENDS_AFTER = ("等", "派代表", "派员", "代表")
