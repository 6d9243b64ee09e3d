"""Sentences as newswire, trade dailies and the Federal Register write them, each value checked by hand."""

from datetime import date

import pytest

from service.annotate.times import find_times

Expected = list[tuple[str, str | None]]


def read(text: str, published: date) -> Expected:
    """What is found, as text and value."""
    return [(time.text, time.value) for time in find_times(text, (), published, "en")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Senate approved the bill Tuesday.", [("Tuesday", "2023-01-17")]),
        ("The Senate will take up the bill Tuesday.", [("Tuesday", "2023-01-24")]),
        ("The minister said Thursday that the quota would end.", [("Thursday", "2023-01-19")]),
        (
            "Officials said on Monday they will meet again on Friday.",
            [("Monday", "2023-01-16"), ("Friday", "2023-01-20")],
        ),
        (
            "The agency, which on Wednesday issued the order, plans to hold a hearing Monday.",
            [("Wednesday", "2023-01-18"), ("Monday", "2023-01-23")],
        ),
        ("Talks are set to resume on Sunday in Geneva.", [("Sunday", "2023-01-22")]),
        ("The deadline is Friday.", [("Friday", "2023-01-20")]),
        (
            "Imports rose 5 percent in November, the bureau said last Friday.",
            [("November", "2022-11"), ("last Friday", "2023-01-13")],
        ),
        ("The rule will take effect in March.", [("March", "2023-03")]),
        ("The tariffs, effective Feb. 1, cover steel.", [("Feb. 1", "2023-02-01")]),
        ("Comments are due by March 3.", [("March 3", "2023-03-03")]),
        ("The court set a hearing for Feb. 14.", [("Feb. 14", "2023-02-14")]),
        ("He was arrested on Dec. 30 in Lyon.", [("Dec. 30", "2022-12-30")]),
        ("The order expires on June 30.", [("June 30", "2023-06-30")]),
        ("Sen. March said 2,000 people and 1990 soldiers would march.", []),
        ("It cost $1990, or about 2000 dollars, under Section 2015 and Case No. 2019.", []),
        ("Sales of USA Today fell on Black Friday.", [("Black Friday", "2022-11-25")]),
        (
            "The company earned $2 billion in the third quarter, up from $1 billion a year earlier.",
            [("the third quarter", "2022-07/2022-09"), ("a year earlier", "2021-07/2021-09")],
        ),
        (
            "Third-quarter profit fell, it said late Wednesday.",
            [("Third-quarter", "2022-07/2022-09"), ("late Wednesday", "2023-01-18")],
        ),
        (
            "The order was signed on Jan. 3, 2019. Two days later it was withdrawn.",
            [("Jan. 3, 2019", "2019-01-03"), ("Two days later", "2019-01-05")],
        ),
        (
            "Police arrested him on 12 January. The next day he was released.",
            [("12 January", "2023-01-12"), ("The next day", "2023-01-13")],
        ),
        (
            "Earlier this year, and again late last year, the firm sued.",
            [("Earlier this year", "2023"), ("late last year", "2022")],
        ),
        (
            "The law dates from the mid-1980s; by the early 1990s it was dead.",
            [("the mid-1980s", "198X"), ("the early 1990s", "199X")],
        ),
        ("In the 19th century tariffs were high.", [("the 19th century", "18XX")]),
        (
            "Three years ago the court ruled; five days ago it reversed.",
            [("Three years ago", "2020"), ("five days ago", "2023-01-14")],
        ),
        ("The talks will be held Nov. 5-8 in Bali.", [("Nov. 5-8", "2023-11-05/2023-11-08")]),
        ("The fair ran March 3 to 7, 2022.", [("March 3 to 7, 2022", "2022-03-03/2022-03-07")]),
        ("Commerce opened its 2019-20 review of the order.", [("2019-20", "2019/2020")]),
        ("The treaty was in force between March and June.", [("March and June", "2022-03/2022-06")]),
        ("He served from 2014 through 2016.", [("2014 through 2016", "2014/2016")]),
        (
            "The POR is May 1, 2014, through April 30, 2015.",
            [("May 1, 2014, through April 30, 2015", "2014-05-01/2015-04-30")],
        ),
        (
            "Comments must arrive within 45 days of publication of this notice.",
            [("45 days of publication of this notice", "2023-03-05")],
        ),
        ("The order is final 60 days after issuance.", [("60 days after issuance", None)]),
        (
            "The webcast began at 5:15 p.m. EST on June 3.",
            [("5:15 p.m. EST", "2022-06-03T17:15:00-05:00"), ("June 3", "2022-06-03")],
        ),
        ("The strike began at 9 a.m. Wednesday.", [("9 a.m. Wednesday", "2023-01-18")]),
        ("The program ran for five years and pays monthly on a two-year cycle.", []),
        ("Every Friday, and each year, the board meets.", []),
        (
            "Funding for FY 2024 and fiscal 2023 differs.",
            [("FY 2024", "2023-10/2024-09"), ("fiscal 2023", "2022-10/2023-09")],
        ),
        (
            "The fiscal year 2022 budget and the 2021 fiscal year.",
            [("The fiscal year 2022", "2021-10/2022-09"), ("the 2021 fiscal year", "2020-10/2021-09")],
        ),
        (
            "Output fell in the second half of 2022 and Q3 2022, after 1Q.",
            [
                ("the second half of 2022", "2022-07/2022-12"),
                ("Q3 2022", "2022-07/2022-09"),
                ("1Q", "2023-01/2023-03"),
            ],
        ),
        (
            "In the spring of 2020 and last summer, demand fell in the fall.",
            [("the spring of 2020", "2020-21"), ("last summer", "2022-22"), ("the fall", "2022-23")],
        ),
        (
            "In recent years and in recent weeks, and over the next few months, nothing moved.",
            [("recent years", None), ("recent weeks", None), ("the next few months", None)],
        ),
        (
            "It is now, currently, recently and soon.",
            [("now", None), ("currently", None), ("recently", None)],
        ),
        (
            "He met them on March 3 and April 5, 2022.",
            [("March 3", "2022-03-03"), ("April 5, 2022", "2022-04-05")],
        ),
        (
            "Hearings on Sept. 14, 16 and 18, 2022, were closed.",
            [("Sept. 14", "2022-09-14"), ("16", "2022-09-16"), ("18, 2022", "2022-09-18")],
        ),
        (
            "Thanksgiving sales and Christmas Day: on Christmas Day shops closed.",
            [("Christmas Day", "2022-12-25"), ("Christmas Day", "2022-12-25")],
        ),
        ("The docket BIS-2022-0025, 15 CFR 744 and A-570-106 in 87 FR 62186.", []),
        (
            "On 2023-01-17 and 17.01.2023 and 17/01/2023 and 4-20-2022.",
            [
                ("2023-01-17", "2023-01-17"),
                ("17.01.2023", "2023-01-17"),
                ("17/01/2023", "2023-01-17"),
                ("4-20-2022", "2022-04-20"),
            ],
        ),
        (
            "The 2018 agreement, a 2016 ruling and his 2012 campaign.",
            [("2018", "2018"), ("2016", "2016"), ("2012", "2012")],
        ),
        (
            "The quake struck late Monday night, hours before Tuesday's vote.",
            [("late Monday night", "2023-01-16"), ("Tuesday", "2023-01-17")],
        ),
        (
            "Trade fell by the end of last year and at the beginning of this month.",
            [("the end of last year", "2022"), ("the beginning of this month", "2023-01")],
        ),
        (
            "Over the weekend, protesters marched; next weekend they will march.",
            [("the weekend", "2023-01-14/2023-01-15"), ("next weekend", "2023-01-28/2023-01-29")],
        ),
        (
            "The ban takes effect in 60 days and expires in two years.",
            [("60 days", "2023-03-20"), ("two years", "2025")],
        ),
        ("It was the first rise in two years.", []),
        ("The year-ago quarter was weak.", [("The year-ago quarter", "2021-10/2021-12")]),
        (
            "Sanctions were imposed in December 2021 and January 2022.",
            [("December 2021", "2021-12"), ("January 2022", "2022-01")],
        ),
        (
            "Sanctions were imposed in November and December 2021.",
            [("November", "2021-11"), ("December 2021", "2021-12")],
        ),
        (
            "The July 2018 and September 2018 tariffs.",
            [("July 2018", "2018-07"), ("September 2018", "2018-09")],
        ),
        ("The Tariff Act of 1930 and the Trade Act of 1974.", []),
        (
            "Rule of March 8 last year, and October last year.",
            [("March 8 last year", "2022-03-08"), ("October last year", "2022-10")],
        ),
        (
            "At the same time, on the same day, the court ruled that day.",
            [("the same day", None), ("that day", None)],
        ),
        ("Prices rose Tuesday through Thursday.", [("Tuesday through Thursday", "2023-01-17/2023-01-19")]),
        ("They meet the week of Feb. 6.", [("the week of Feb. 6", "2023-02-06/2023-02-12")]),
        ("By 2030 emissions must halve; since 1990 they rose.", [("2030", "2030"), ("1990", "1990")]),
        (
            "The attacks of Sept. 11, 2001, and the Sept. 11 attacks.",
            [("Sept. 11, 2001", "2001-09-11"), ("Sept. 11", "2001-09-11")],
        ),
        ("The second man fell in the fall of Saigon and the Sun set on Sat.", []),
        (
            "Yesterday afternoon and tomorrow morning; tonight; last night; this morning.",
            [
                ("Yesterday afternoon", "2023-01-18"),
                ("tomorrow morning", "2023-01-20"),
                ("tonight", "2023-01-19"),
                ("last night", "2023-01-18"),
                ("this morning", "2023-01-19"),
            ],
        ),
        (
            "Next year's budget and next month's vote; next Tuesday.",
            [("Next year", "2024"), ("next month", "2023-02"), ("next Tuesday", "2023-01-24")],
        ),
        (
            "Biden announced today, Jan. 19, 2023, that",
            [("today", "2023-01-19"), ("Jan. 19, 2023", "2023-01-19")],
        ),
        ("The previous day and a week earlier.", [("The previous day", None), ("a week earlier", None)]),
        (
            "About 20 years ago, more than two decades ago and a decade ago.",
            [("About 20 years ago", "2003"), ("more than two decades ago", "2003"), ("a decade ago", "2013")],
        ),
        (
            "The three months ended Sept. 30 were good. In the year to March 2022 they rose.",
            [("Sept. 30", "2022-09-30"), ("March 2022", "2022-03")],
        ),
        (
            "the first nine months of 2022 and the last week of December",
            [
                ("the first nine months of 2022", "2022-01/2022-09"),
                ("the last week of December", "2022-12-26/2023-01-01"),
            ],
        ),
    ],
)
def test_thursday_in_january(text: str, expected: Expected) -> None:
    """Published on Thursday, January 19, 2023."""
    assert read(text, date(2023, 1, 19)) == expected
