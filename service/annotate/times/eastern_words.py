"""The words of dates in Chinese, Japanese and Korean, and how their numbers are read."""

from typing import Final

from service.annotate.times.periods import Unit

KANJI: Final = "〇零○一二三四五六七八九十两兩"
_DIGITS: Final = {
    **{digit: number for number, digit in enumerate("〇一二三四五六七八九")},
    **dict.fromkeys("零○", 0),
    **dict.fromkeys("两兩", 2),
}
_TEN: Final = 10
NUMBERED: Final = frozenset("month monthfrom day dayfrom dayto yearfrom quarter quarters months".split())

# The year before the first of each era; Taiwan counts from 1912.
ERAS: Final = {
    "令和": 2018,
    "平成": 1988,
    "昭和": 1925,
    "大正": 1911,
    "明治": 1867,
    "民国": 1911,
    "民國": 1911,
}
FIRST_DAYS: Final = {"令和": (5, 1), "平成": (1, 8), "昭和": (12, 25), "大正": (7, 30), "明治": (1, 25)}

# Of each language, how many years, months, weeks or days on a word is. Some are two words by chance
# ('日本|周边', '如今|年轻人', '表明|天然气'): behind and before such letters they are none.
YEARS: Final = {
    "zh": {"去年": -1, "前年": -2, "今年": 0, "本年": 0, "明年": 1, "后年": 2, "後年": 2},
    "ja": {"一昨年": -2, "昨年": -1, "去年": -1, "今年": 0, "本年": 0, "再来年": 2, "来年": 1, "明年": 1},
    "ko": {"재작년": -2, "작년": -1, "지난해": -1, "올해": 0, "금년": 0, "내후년": 2, "내년": 1},
}
MONTHS: Final = {
    "zh": {
        **dict.fromkeys(("上个月", "上個月", "上月"), -1),
        **dict.fromkeys(("这个月", "這個月", "本月"), 0),
        **dict.fromkeys(("下个月", "下個月", "下月"), 1),
    },
    "ja": {"先々月": -2, "先月": -1, "今月": 0, "再来月": 2, "来月": 1},
    "ko": {
        "지난달": -1,
        "지난 달": -1,
        "이번 달": 0,
        "이번달": 0,
        "이달": 0,
        "다음 달": 1,
        "다음달": 1,
        "내달": 1,
    },
}
WEEKS: Final = {
    "zh": {
        f"{step}{week}": weeks
        for weeks, steps in (
            (-1, ("上", "上个", "上個")),
            (0, ("本", "这", "這", "这个", "這個")),
            (1, ("下", "下个", "下個")),
        )
        for step in steps
        for week in ("周", "週", "星期", "礼拜", "禮拜")
    },
    "ja": {"先々週": -2, "先週": -1, "今週": 0, "再来週": 2, "来週": 1},
    "ko": {"지난주": -1, "지난 주": -1, "이번 주": 0, "이번주": 0, "금주": 0, "다음 주": 1, "다음주": 1},
}
DAYS: Final = {
    "zh": {
        "前天": -2,
        "昨天": -1,
        "昨日": -1,
        "今天": 0,
        "今日": 0,
        "明天": 1,
        "明日": 1,
        "后天": 2,
        "後天": 2,
    },
    "ja": {
        "一昨日": -2,
        "おととい": -2,
        "昨日": -1,
        "今日": 0,
        "本日": 0,
        "明日": 1,
        "明後日": 2,
        "あさって": 2,
    },
    "ko": {"그저께": -2, "그제": -2, "어제": -1, "오늘": 0, "내일": 1, "모레": 2},
}
NOT_BEHIND: Final = {
    "zh": "[《以目之此先最今随隨如当當过過日基成资資根样樣文声聲证證说說表透清黎每]"
    "|[早晚马馬网網线線登](?=上)",  # '登上|月球', '早上|周四'
    "ja": "[日毎基資]",
    "ko": "[가-힣]",
}
# In Korean 'week' and 'month' also begin words ('이번 주주총회', '이번 달러'): only these may follow them.
_BEHIND_A_WEEK: Final = "[월화수목금토일]요일|[말초중내간는은]|에|의(?!보)|부터|까지|쯤"
NOT_BEFORE: Final = {
    "zh": "[轻輕代均产產度份边邊围圍期刊益之报報方头頭然性]|(?<=日)本|(?<=天)津|(?<=月)[球亮]"
    "|(?<=周)[密知全到旋]|(?<=今日)(?:俄罗斯|俄羅斯|美国|美國)",  # 'RT' and 'USA Today'
    "ja": "[度的誌号]|(?<=日)(?:本|香|子(?!供|ども))",
    "ko": f"날|야|서야|(?<=[주달])(?!{_BEHIND_A_WEEK})[가-힣]",
}

UNITS: Final = {
    **dict.fromkeys("天 日 일".split(), Unit.DAY),
    **dict.fromkeys("周 週 星期 个星期 個星期 礼拜 个礼拜 禮拜 個禮拜 週間 주 주일".split(), Unit.WEEK),
    **dict.fromkeys("个月 個月 か月 ヶ月 カ月 ヵ月 ケ月 개월 달".split(), Unit.MONTH),
    **dict.fromkeys("年 년".split(), Unit.YEAR),
}
COUNTED: Final = {
    "zh": "天|周|週|[个個]?星期|个?礼拜|個?禮拜|[个個]月|年",
    "ja": "日|週間|[かヶカヵケ]月|年",
    "ko": "일|주일|주|개월|달|년",
}
STEPS: Final = {"지난": -1, "오는": 1}
WEEKDAYS: Final = {
    "zh": {**{day: number for number, day in enumerate("一二三四五六日")}, "天": 6},
    "ja": {day: number for number, day in enumerate("月火水木金土日")},
    "ko": {day: number for number, day in enumerate("월화수목금토일")},
}


def is_of_two(words: str) -> bool:
    """'两三', two or three."""
    return len(words) > 1 and _DIGITS.keys() >= set(words) and not set(words) & set("〇零○")


def read_number(words: str) -> int | None:
    """'12', in full width too, '十二', '三十一', '二〇二四'; None where it says none."""
    if words.isdecimal():
        return int(words)
    if "十" not in words:
        digits = [_DIGITS.get(word) for word in words]
        return int("".join(map(str, digits))) if digits and None not in digits else None
    tens, _, ones = words.partition("十")
    if len(tens) > 1 or len(ones) > 1:
        return None
    return (_DIGITS.get(tens, 0) if tens else 1) * _TEN + (_DIGITS.get(ones, 0) if ones else 0)
