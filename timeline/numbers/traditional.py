"""Traditional forms of the words around figures, beyond those that folding knows by itself.

Whole articles are simplified before; this serves a text that is given as it was printed.
"""

from __future__ import annotations

_PAIRS = (
    "並并亞亚佈布併并侖仑係系們们偉伟備备傳传債债僅仅價价優优冊册別别剛刚劃划劍剑劑剂務务勵励"
    "參参叄叁問问啓启圍围團团堅坚報报塊块壇坛壓压壯壮夢梦奪夺寶宝專专屬属崗岗帶带幹干庫库廠厂"
    "強强彈弹徑径復复掛挂換换撐撑擁拥擺摆攝摄數数斷断晉晋晝昼曉晓東东榮荣構构樓楼樣样樹树橋桥"
    "機机欄栏權权氣气決决沒没淨净溫温滾滚潤润灣湾無无營营爐炉爭争爲为爾尔牀床獎奖獨独畢毕盞盏"
    "盧卢確确碼码稅税稱称積积穩稳築筑籤签糧粮納纳純纯結结統统絲丝緊紧緒绪編编緩缓績绩繳缴罰罚"
    "羅罗羣群義义習习茲兹蓋盖藍蓝藥药蘭兰蟬蝉衆众衝冲裏里裝装裡里見见訓训訴诉語语課课調调談谈"
    "講讲謝谢識识貸贷貼贴賓宾贈赠趕赶躋跻躍跃轂毂辦办進进遊游違违邁迈鄰邻釐厘銖铢銷销錄录鍾钟"
    "鎊镑鏡镜鏽锈鐘钟閉闭陣阵難难頁页飆飙飯饭館馆麥麦"
)

TRADITIONAL: dict[int, str] = {ord(a): b for a, b in zip(_PAIRS[::2], _PAIRS[1::2], strict=True)}
"""Character → its Simplified form, one for one, for :meth:`str.translate`."""
