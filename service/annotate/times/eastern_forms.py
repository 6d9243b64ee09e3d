"""How dates are written in Chinese, Japanese and Korean: one pattern for each language."""

# ruff: noqa: RUF001 - full-width figures and dashes are the subject here

import re
from functools import cache
from typing import Final

from service.annotate.times import eastern_words as words

TO: Final = r"[ ]?(?:至|到|から|부터[ ]|에서[ ]|[-\u2010-\u2015\u2212~～〜－])[ ]?"
_FIGURE: Final = "[0-9０-９]"
_SHORT: Final = f"(?:{_FIGURE}{{1,2}}|[{words.KANJI}]{{1,3}})"
_FREE: Final = f"(?<![0-9０-９.．第{words.KANJI}])"  # not inside a number
_EDGE: Final = "(?:[ ]?(?:[上中下]旬|初旬|[末底初](?![期年])|半ば|초(?!기)|말))?"
_WEEKDAY: Final = {
    "zh": "(?:(?P<weekday>[一二三四五六日天末])(?![个個批名家次场場系些种種位項项款份大]))",
    "ja": "(?:の?(?P<weekday>[月火水木金土日])曜日?|(?P<weekend>末))",
    "ko": "(?:[ ]?(?P<weekday>[월화수목금토일])요일|(?P<weekend>말))",
}
_LONE_WEEKDAY: Final = {
    "zh": "(?:星期|礼拜|禮拜)(?P<lone>[一二三四五六日天])",
    "ja": "(?P<lone>[月火水木金土日])曜日?",
    "ko": "(?P<lone>[월화수목금토일])요일",
}
_AGO: Final = {
    "zh": "[之以]?(?P<ago>[前后後])(?![后後述提景勤台来續续半])",
    "ja": "(?P<ago>[前後])(?![後半期])",
    "ko": "[ ]?(?P<ago>전|후|뒤)(?=[^가-힣]|$|에|부터|까지|의|만)",
}


_FIRST: Final = f"前(?:(?P<quarters>[二两兩三23])个?個?季度|(?P<months>{_SHORT})[个個]月)"  # '前三季度'


@cache
def pattern_of(language: str) -> re.Pattern[str]:
    """The dates of a language; a figure after a group's name tells apart those that are called the same."""
    return re.compile("|".join((_figures(), _counted(language), _dated(language), _told(language))))


def _figures() -> str:
    """'2024-04-03', but not in a url."""
    day = r"[12]\d{3}(?P<mark>[-/.])[ ]?\d{1,2}(?P=mark)[ ]?\d{1,2}"
    return rf"(?P<figures>{_FREE}(?<![/=_A-Za-z]){day}(?![\d/]|\.\d))"


def _counted(language: str) -> str:
    """'两周前', '3年後'."""
    count = rf"(?P<count>{_SHORT})[ ]?(?P<unit>{words.COUNTED[language]})"
    return rf"{_FREE}(?:{count}|(?P<half>半年)){_AGO[language]}"


def _dated(language: str) -> str:
    """'2024年4月3日', '去年第一季度', '上月3日', '4月3日至5日', '지난 4월', '1月から'."""
    year = (
        rf"(?:(?P<era>{'|'.join(words.ERAS)})[ ]?(?P<of>元|{_FIGURE}{{1,3}}|[{words.KANJI}]{{1,3}})"
        rf"|{_FREE}(?:(?P<yearfrom>[12]\d{{3}}){TO})?"
        rf"(?P<year>[12１２]{_FIGURE}{{3}}|[一二][〇零○一二三四五六七八九]{{3}}))"
        r"(?:[（(][^（()）\n]{2,6}[)）])?[ ]?[年년]"
        r"(?:(?P<fiscal>度)|(?P<decade>[代대]))?"
    )
    relative = _any_of(language, words.YEARS, "yearstep")
    joint = "[の的]?[ ]?"
    return "|".join(
        (
            rf"(?:{year}|{relative})(?:{joint}(?:{_month('1')}|{_part('1')}|{_FIRST}))?{_EDGE}",
            rf"{_any_of(language, words.MONTHS, 'monthstep')}(?:の?[ ]?{_day('2')})?{_EDGE}",
            rf"(?:(?P<step>지난|오는)[ ])?{_FREE}{_month('3')}{_EDGE}",
            rf"(?<![上下每毎这這前后後某以地0-9０-９]){_part('4')}",
        )
    )


def _month(number: str) -> str:
    return (
        rf"(?:(?P<monthfrom{number}>{_SHORT}){TO})?(?P<month{number}>{_SHORT})[ ]?[月월](?![号號刊호]|決算)"
        rf"(?!{_FIGURE}{{1,2}}[、・,，])(?:[ ]?{_day(number)})?(?P<ended{number}>期(?![间間]))?"
    )


def _day(number: str) -> str:
    return (
        rf"(?:(?P<dayfrom{number}>{_SHORT}){TO})?(?P<day{number}>{_SHORT})[ ]?[日号號일]"
        rf"(?:{TO}(?P<dayto{number}>{_SHORT})[ ]?[日号號일](?![間间간]))?"
    )


def _part(number: str) -> str:
    """'第一季度', '2분기', '上半年'."""
    return (
        rf"(?:第?(?P<quarter{number}>[1-4１-４一二三四])(?:季度|(?P<reported{number}>四半期)|분기)"
        rf"|(?P<halfyear{number}>[上下상하])(?:半年|반기|(?P<reportedhalf{number}>半期)))"
    )


def _told(language: str) -> str:
    """'上周五', '昨日', '金曜日'."""
    week = _any_of(language, words.WEEKS, "weekstep")
    return f"{week}{_WEEKDAY[language]}?|{_any_of(language, words.DAYS, 'daystep')}|{_LONE_WEEKDAY[language]}"


def _any_of(language: str, table: dict[str, dict[str, int]], name: str) -> str:
    longest = sorted(table[language], key=len, reverse=True)
    behind, before = words.NOT_BEHIND[language], words.NOT_BEFORE[language]
    return f"(?<!{behind})(?<!先天)(?P<{name}>{'|'.join(longest)})(?!{before})"
