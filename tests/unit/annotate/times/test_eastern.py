"""Dates in Chinese, Japanese and Korean, beside what only looks like one."""

# ruff: noqa: RUF001 - full-width figures and marks are the subject here

from datetime import date

import pytest

from service.annotate import annotate
from service.annotate.language import guess_language
from service.annotate.times import find_times

PUBLISHED = date(2024, 5, 1)  # a Wednesday


def read(language: str, text: str) -> list[tuple[str, str | None]]:
    """What is found in a text published on Wednesday, May 1, 2024."""
    return [(time.text, time.value) for time in find_times(text, (), PUBLISHED, language)]


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("zh", "商务部2024年4月3日宣布加税。", [("2024年4月3日", "2024-04-03")]),
        ("zh", "商务部4月3日宣布，4月出口下降。", [("4月3日", "2024-04-03"), ("4月", "2024-04")]),
        ("zh", "2024年出口上升。", [("2024年", "2024")]),
        ("zh", "２０２４年４月３日起实施。", [("２０２４年４月３日", "2024-04-03")]),
        ("zh", "二〇二四年四月三日发布。", [("二〇二四年四月三日", "2024-04-03")]),
        ("zh", "第47号公告，十二月三十一日。", [("十二月三十一日", None)]),
        ("zh", "自2024-05-03起，2024/5/6止。", [("2024-05-03", "2024-05-03"), ("2024/5/6", "2024-05-06")]),
        ("zh", "2024年第一季度增长。", [("2024年第一季度", "2024-01/2024-03")]),
        ("zh", "今年一季度和去年下半年。", [("今年一季度", "2024-01/2024-03"), ("去年下半年", "2023-07/2023-12")]),
        ("zh", "昨日、今天、明天、后天。", [("昨日", "2024-04-30"), ("今天", "2024-05-01"), ("明天", "2024-05-02"), ("后天", "2024-05-03")]),
        ("zh", "去年、今年、明年。", [("去年", "2023"), ("今年", "2024"), ("明年", "2025")]),
        ("zh", "上个月，本月，下月。", [("上个月", "2024-04"), ("本月", "2024-05"), ("下月", "2024-06")]),
        ("zh", "上周五，下周一，本周末。", [("上周五", "2024-04-26"), ("下周一", "2024-05-06"), ("本周末", "2024-05-04/2024-05-05")]),
        ("zh", "去年四月，明年1月5日。", [("去年四月", "2023-04"), ("明年1月5日", "2025-01-05")]),
        ("zh", "4月3日至5日。", [("4月3日至5日", "2024-04-03/2024-04-05")]),
        ("zh", "4月30日至5月2日。", [("4月30日至5月2日", "2024-04-30/2024-05-02")]),
        ("zh", "2023年12月至2024年2月。", [("2023年12月至2024年2月", "2023-12/2024-02")]),
        ("zh", "1-3月出口增长。", [("1-3月", "2024-01/2024-03")]),
        ("zh", "2023-2024年。", [("2023-2024年", "2023/2024")]),
        ("zh", "3个月前宣布。", [("3个月前", "2024-02")]),
        ("zh", "两周前宣布。", [("两周前", "2024-04-15/2024-04-21")]),
        ("zh", "2023年前三季度，今年前4个月。", [("2023年前三季度", "2023-01/2023-09"), ("今年前4个月", "2024-01/2024-04")]),
        ("zh", "4月3日（星期三）。", [("4月3日", "2024-04-03")]),
        ("ja", "2019（平成31）年4月3日、令和元（2019）年5月3日。", [("2019（平成31）年4月3日", "2019-04-03"), ("令和元（2019）年5月3日", "2019-05-03")]),
        ("ko", "2023. 4. 3. 발표.", [("2023. 4. 3", "2023-04-03")]),
        ("zh", "1990年代。", [("1990年代", "199X")]),
        ("zh-TW", "民國113年4月3日。", [("民國113年4月3日", "2024-04-03")]),
        ("ja", "令和6年4月3日に発表した。", [("令和6年4月3日", "2024-04-03")]),
        ("ja", "平成31年1月と昭和元年12月26日。", [("平成31年1月", "2019-01"), ("昭和元年12月26日", "1926-12-26")]),
        ("ja", "令和元年5月。", [("令和元年5月", "2019-05")]),
        ("ja", "2024年4月3日（水）に発表した。", [("2024年4月3日", "2024-04-03")]),
        ("ja", "4月3日から5日まで。", [("4月3日から5日", "2024-04-03/2024-04-05")]),
        ("ja", "１～３月期の輸出。", [("１～３月期", "2024-01/2024-03")]),
        ("ja", "昨年4月、来年の1月5日。", [("昨年4月", "2023-04"), ("来年の1月5日", "2025-01-05")]),
        ("ja", "先月3日から5日、先週の金曜日、来週。", [("先月3日から5日", "2024-04-03/2024-04-05"), ("先週の金曜日", "2024-04-26"), ("来週", "2024-05-06/2024-05-12")]),
        ("ja", "一昨日、昨日、明日。", [("一昨日", "2024-04-29"), ("昨日", "2024-04-30"), ("明日", "2024-05-02")]),
        ("ja", "政府は3日前に発表した。", [("3日前", "2024-04-28")]),
        ("ja", "約10年前に始まった。", [("10年前", "2014")]),
        ("ja", "On April 3, 2024 発表。", [("April 3, 2024", "2024-04-03")]),
        ("ko", "산업부는 2024년 4월 3일 발표했다.", [("2024년 4월 3일", "2024-04-03")]),
        ("ko", "지난 4월 3일과 오는 7월 1일.", [("지난 4월 3일", "2024-04-03"), ("오는 7월 1일", "2024-07-01")]),
        ("ko", "2024년 2분기와 지난해 상반기.", [("2024년 2분기", "2024-04/2024-06"), ("지난해 상반기", "2023-01/2023-06")]),
        ("ko", "4월 3일부터 5일까지.", [("4월 3일부터 5일", "2024-04-03/2024-04-05")]),
        ("ko", "지난달, 다음 주 월요일, 어제, 내년 1월.", [("지난달", "2024-04"), ("다음 주 월요일", "2024-05-06"), ("어제", "2024-04-30"), ("내년 1월", "2025-01")]),
        ("ko", "정부는 2주 전 발표했다.", [("2주 전", "2024-04-15/2024-04-21")]),
    ],
)  # fmt: skip
def test_a_date_has_the_days_that_are_written(
    language: str, text: str, found: list[tuple[str, str | None]]
) -> None:
    """Dates, parts of years, ranges and what is told from publication are found by their exact letters."""
    assert read(language, text) == found


@pytest.mark.parametrize(
    ("language", "text", "values"),
    [
        ("zh", "12月1日宣布。", [None]),
        ("zh", "商务部将于12月1日公布。", ["2024-12-01"]),
        ("ja", "10月1日に施行する。", [None]),
        ("ja", "10月1日に施行する予定だ。", ["2024-10-01"]),
        ("zh", "2022年11月3日宣布，4月5日生效。", ["2022-11-03", None]),
        ("zh", "2022年11月3日、12月5日和1月2日。", ["2022-11-03", "2022-12-05", None]),
        ("ja", "2030年までに減らすと4月3日に発表した。", ["2030", None]),
        ("ja", "同年4月、翌年の1月、23年4月3日。", [None, None, None]),
        ("zh", "2022年11月3日宣布。4月5日生效。", ["2022-11-03", "2024-04-05"]),
        ("zh", "三季度和两年后。", [None, None]),
        ("zh", "选举三天前。", [None]),
        ("zh", "两三年前，三四天前。", [None, None]),
        ("ko", "같은 해 5월.", [None]),
        ("zh", "下半年出口，上半年出口。", [None, "2024-01/2024-06"]),
        ("ja", "選挙の3日前、3年後。", [None, None]),
        ("ko", "선거 3일 전.", [None]),
        ("ja", "第1四半期、上半期、2024年度、2024年3月期。", [None, None, None, None]),
        ("ja", "金曜日に発表した。", [None]),
        ("ja", "令和元年4月1日。", [None]),
        ("zh", "2024年2月30日。", []),
    ],
)
def test_what_nothing_tells_has_no_value(language: str, text: str, values: list[str | None]) -> None:
    """A date months away without a word for its year, a count from another day or a company's year stay open."""
    assert [value for _, value in read(language, text)] == values


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("zh", "日本周边，日本年金，日本月产量，样本年龄。"),
        ("zh", "如今年轻人，目前年产能，至以前年度，以后年度。"),
        ("zh", "表明天然气，文明日益发达，声明日期，如今日益，先天后天。"),
        ("zh", "2000年前，500年历史，持续12个月，3天。"),
        ("zh", "五月天乐队，5月号杂志，第4月，14月，4月3、5日。"),
        ("zh", "每年4月3日，《今日美国》，2018年第43号公告。"),
        ("zh", "至今日本，阐明日本，战后天津，战前天津，据今日俄罗斯，登上月球，网上周知，马上周密。"),
        ("zh", "今年一二月，见 https://example.com/2024/04/03/a 和 /2024-04-03.html。"),
        ("ja", "昨今日本では、明日香村、今日子さん。"),
        ("ko", "이번 주주총회, 이번 주가 하락, 다음 주자, 이번 달러 강세, 금주법, 그제야, 그제서야."),
        ("ja", "3日間、2024年間、3か月、毎年4月、5月号、今日的。"),
        ("ko", "3일 전국, 매년 4월 3일, 오늘날, 5월호, 3개월 동안."),
        ("en", "The notice is called 2024年4月3日."),
    ],
)
def test_what_is_no_date_is_left_out(language: str, text: str) -> None:
    """Words that meet by chance, lengths, habits and names are no dates."""
    assert read(language, text) == []


def test_without_publication_only_what_names_its_year_has_a_value() -> None:
    """Nothing is told from a day that is not known."""
    text = "2024年4月3日宣布，5月2日生效。昨日，12月1日，上周五，两周前。"
    values = [time.value for time in find_times(text, (), None, "zh")]
    assert values == ["2024-04-03", None, None, None, None, None]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("商务部2024年4月3日宣布对进口产品加征关税。", "zh"),
        ("中国商务部发言人表示，USTR和BIS的管制措施违反WTO规则。", "zh"),
        ("経済産業省は4月3日、輸入品の関税引き上げを発表した。", "ja"),
        ("経済産業省、半導体製造装置の輸出規制強化を発表", "ja"),
        ("산업통상자원부는 4월 3일 수입품 관세를 올린다고 발표했다.", "ko"),
    ],
)
def test_the_language_is_guessed_by_its_letters(text: str, language: str) -> None:
    """Some kana among the letters of Chinese are Japanese, though a headline has but few."""
    assert guess_language(text) == language
    assert all(time.text in text for time in annotate(text, PUBLISHED).times)


def test_times_are_numbered_and_ordered_and_touch_nothing_skipped() -> None:
    """Dates of both grammars come in one order."""
    times = find_times("4月3日 and April 4, 2024, 4月5日。", (), PUBLISHED, "zh")
    assert [(time.id, time.text) for time in times] == [
        ("t1", "4月3日"),
        ("t2", "April 4, 2024"),
        ("t3", "4月5日"),
    ]
