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
        ("The Commerce Department on Nov. 13 published its final results.", [("Nov. 13", "2024-11-13")]),
        (
            "BIS will publish the rule Nov. 18, and comments are due Jan. 17.",
            [("Nov. 18", "2024-11-18"), ("Jan. 17", "2025-01-17")],
        ),
        (
            "The exclusions, set to expire Dec. 31, were extended through May 31, 2025.",
            [("Dec. 31", "2024-12-31"), ("May 31, 2025", "2025-05-31")],
        ),
        (
            "The period of review is Nov. 1, 2022, through Oct. 31, 2023.",
            [("Nov. 1, 2022, through Oct. 31, 2023", "2022-11-01/2023-10-31")],
        ),
        (
            "The order, first issued in 2001, was continued for five years in 2019.",
            [("2001", "2001"), ("2019", "2019")],
        ),
        (
            "The International Trade Commission will vote on Dec. 5 and issue its report by Dec. 19.",
            [("Dec. 5", "2024-12-05"), ("Dec. 19", "2024-12-19")],
        ),
        (
            "In a Nov. 12 slip opinion (Slip Op. 24-125), the judge cited a 2018 ruling.",
            [("Nov. 12", "2024-11-12"), ("2018", "2018")],
        ),
        ("CBP issued a withhold release order Oct. 30 (see 2410300049).", [("Oct. 30", "2024-10-30")]),
        (
            "Tariffs rose to 25% from 10% on May 10, 2019, and to 100% on Sept. 27.",
            [("May 10, 2019", "2019-05-10"), ("Sept. 27", "2024-09-27")],
        ),
        (
            "The pact was signed in November 2018 and entered into force July 1, 2020.",
            [("November 2018", "2018-11"), ("July 1, 2020", "2020-07-01")],
        ),
        ("The administration is expected to act before Jan. 20.", [("Jan. 20", "2025-01-20")]),
        (
            "Trump, who takes office in January, said last week he would act on day one.",
            [("January", "2025-01"), ("last week", "2024-11-04/2024-11-10")],
        ),
        (
            "The ban starts Jan. 1 and phases in over three years through 2027.",
            [("Jan. 1", "2025-01-01"), ("2027", "2027")],
        ),
        ("Exports in the January-September period rose.", [("January-September", "2024-01/2024-09")]),
        ("Exports rose in January through September.", [("January through September", "2024-01/2024-09")]),
        (
            "The council meets Nov. 21-22 in Brussels; ministers met Nov. 7-8.",
            [("Nov. 21-22", "2024-11-21/2024-11-22"), ("Nov. 7-8", "2024-11-07/2024-11-08")],
        ),
        ("Nov. 30-Dec. 2", [("Nov. 30-Dec. 2", "2024-11-30/2024-12-02")]),
        (
            "The comment period runs from Nov. 20 to Dec. 20.",
            [("Nov. 20 to Dec. 20", "2024-11-20/2024-12-20")],
        ),
        (
            "Section 301 lists 1, 2, 3 and 4A of 2018; List 4B of Dec. 15, 2019.",
            [("2018", "2018"), ("Dec. 15, 2019", "2019-12-15")],
        ),
        ("He called 1-800-2010 about HTS 8541.40.2020 and Regulation 2019/1020 and ISO 9001:2015.", []),
        ("The 2022/23 marketing year and MY 2023/24.", [("2022/23", "2022/2023"), ("2023/24", "2023/2024")]),
        (
            "Calendar year 2023 and CY2023; school year 2023-24.",
            [("Calendar year 2023", "2023"), ("CY2023", "2023"), ("year 2023-24", "2023/2024")],
        ),
        ("Importers must file within 180 days of liquidation.", []),
        (
            "Effective 12:01 a.m. EDT on Sept. 1, 2023, duties apply.",
            [("12:01 a.m. EDT", "2023-09-01T00:01:00-04:00"), ("Sept. 1, 2023", "2023-09-01")],
        ),
        ("The hearing begins at 9:30 a.m. Nov. 20.", [("9:30 a.m. Nov. 20", "2024-11-20")]),
        (
            "A year ago this week, the leaders met; a year from now they will again.",
            [
                ("A year ago this week", "2023-11-13/2023-11-19"),
                ("a year from now", "2025-11-14"),
            ],
        ),
        (
            "The agreement expires at the end of the month, and talks resume early next year.",
            [("the end of the month", "2024-11"), ("early next year", "2025")],
        ),
        (
            "GDP grew in the July-September quarter, the fastest since the first quarter of 2022.",
            [("July-September", "2024-07/2024-09"), ("the first quarter of 2022", "2022-01/2022-03")],
        ),
        (
            "During the first half of the year; the second half of next year.",
            [
                ("the first half of the year", "2024-01/2024-06"),
                ("the second half of next year", "2025-07/2025-12"),
            ],
        ),
        (
            "The firm posted a loss in fiscal third quarter 2024.",
            [("fiscal third quarter 2024", "2024-04/2024-06")],
        ),
        (
            "It lasted three days, from Monday to Wednesday.",
            [("Monday to Wednesday", "2024-11-11/2024-11-13")],
        ),
        (
            "The EU on Tuesday imposed duties, a day after China did.",
            [("Tuesday", "2024-11-12"), ("a day after", None)],
        ),
        (
            "Canada imposed the surtax Oct. 1, following a consultation that ended Aug. 1.",
            [("Oct. 1", "2024-10-01"), ("Aug. 1", "2024-08-01")],
        ),
        ("He has until Nov. 29 to respond.", [("Nov. 29", "2024-11-29")]),
        ("The company said it has until the end of 2025 to comply.", [("the end of 2025", "2025")]),
        ("The rates will be in effect until further notice as of Nov. 15.", [("Nov. 15", "2024-11-15")]),
        (
            "Not later than 30 days after the date of enactment of this Act, the Secretary shall report.",
            [("30 days after the date of enactment of this Act", None)],
        ),
        (
            "Prices (as of 11/13/2024) and 13/11/2024.",
            [("11/13/2024", "2024-11-13"), ("13/11/2024", "2024-11-13")],
        ),
        ("Docketed: 3/4/2024.", [("3/4/2024", None)]),
        ("Judge May Jones ruled; Judge August Smith did not in August.", [("August", "2024-08")]),
        ("Since March, when Congress may vote, the march has slowed.", [("March", "2024-03")]),
        (
            "It was a first-quarter loss; a two-quarter slump; the third-largest quarter.",
            [("first-quarter", "2024-01/2024-03")],
        ),
        ("Two-thirds of the 1,200 firms, 40 percent of 2020 levels.", [("2020", "2020")]),
        (
            "In 2023's fourth quarter; in the 2023 fourth quarter; in Q4 of 2023; 4Q23; Q4'23.",
            [
                ("2023's fourth quarter", "2023-10/2023-12"),
                ("the 2023 fourth quarter", "2023-10/2023-12"),
                ("Q4 of 2023", "2023-10/2023-12"),
                ("4Q23", "2023-10/2023-12"),
                ("Q4'23", "2023-10/2023-12"),
            ],
        ),
        ("Weeks earlier, days later, and hours ago.", []),
        (
            "On Thursday, Nov. 14, officials said Thursday's vote stands.",
            [("Thursday, Nov. 14", "2024-11-14"), ("Thursday", "2024-11-14")],
        ),
        (
            "The vote comes after months of talks and two years after the law passed.",
            [("two years after", None)],
        ),
        (
            "Until last month, imports had risen every month since May.",
            [("last month", "2024-10"), ("May", "2024-05")],
        ),
        (
            "It opened in late October and will close in mid-December.",
            [("late October", "2024-10"), ("mid-December", "2024-12")],
        ),
        (
            "The agency will host webinars on Nov. 19, Nov. 21 and Dec. 3.",
            [("Nov. 19", "2024-11-19"), ("Nov. 21", "2024-11-21"), ("Dec. 3", "2024-12-03")],
        ),
        (
            "Final comments were due Nov. 4; the board was to decide by Nov. 25.",
            [("Nov. 4", "2024-11-04"), ("Nov. 25", "2024-11-25")],
        ),
        (
            "He served two terms, 2009-2013 and 2013-17.",
            [("2009-2013", "2009/2013"), ("2013-17", "2013/2017")],
        ),
        ("WASHINGTON, Nov. 14 (Reuters) - The House passed", [("Nov. 14", "2024-11-14")]),
        (
            "Updated 14 November 2024 at 10:32 GMT",
            [("14 November 2024", "2024-11-14"), ("10:32 GMT", "2024-11-14T10:32:00Z")],
        ),
        (
            "14th of November 2024; the 14th day of November, 2024; November the 14th",
            [
                ("14th of November 2024", "2024-11-14"),
                ("the 14th day of November, 2024", "2024-11-14"),
                ("November the 14th", "2024-11-14"),
            ],
        ),
        (
            "In the 1930s, the Smoot-Hawley Tariff Act of 1930, passed in June 1930, deepened",
            [("the 1930s", "193X"), ("June 1930", "1930-06")],
        ),
        ("Vol. 88, No. 2019, p. 2021, Room 2022, Suite 1900, Flight 2020", []),
        (
            "By next Wednesday they should know; by this time next year too.",
            [("next Wednesday", "2024-11-20"), ("next year", "2025")],
        ),
        (
            "From 2018 to date; from Jan. 1 to today",
            [("2018", "2018"), ("Jan. 1 to today", "2024-01-01/2024-11-14")],
        ),
        ("the weeks of Nov. 18 and Dec. 2", [("Nov. 18", "2024-11-18"), ("Dec. 2", "2024-12-02")]),
    ],
)
def test_thursday_in_november(text: str, expected: Expected) -> None:
    """Published on Thursday, November 14, 2024."""
    assert read(text, date(2024, 11, 14)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Cyprus must raise the money by Monday, the ECB said Thursday.",
            [("Monday", "2013-03-25"), ("Thursday", "2013-03-21")],
        ),
        (
            "He was sentenced to 10 years in prison in 2005 and freed last month.",
            [("2005", "2005"), ("last month", "2013-02")],
        ),
        (
            "The study, published Friday in the journal, tracked 500 people from 1998 to 2008.",
            [("Friday", "2013-03-22"), ("1998 to 2008", "1998/2008")],
        ),
        (
            "Sales for the quarter ended Dec. 31 rose 3 percent from the same period a year ago.",
            [("Dec. 31", "2012-12-31"), ("a year ago", "2012")],
        ),
        ("The two-day summit will start on April 4, 2013.", [("April 4, 2013", "2013-04-04")]),
        (
            "The Nov. 6 election came a week after the storm.",
            [("Nov. 6", "2012-11-06"), ("a week after the storm", None)],
        ),
        (
            "By 1990, the wall had fallen; in the late 1980s it stood.",
            [("1990", "1990"), ("the late 1980s", "198X")],
        ),
        ("Ten years ago this month, the war began.", [("Ten years ago this month", "2003-03")]),
        ("Ten years to the day after the 2003 invasion.", [("2003", "2003")]),
        (
            "They met Wednesday and again Friday morning, a day before the Saturday deadline.",
            [
                ("Wednesday", "2013-03-20"),
                ("Friday morning", "2013-03-22"),
                ("a day before", "2013-03-22"),
                ("Saturday", "2013-03-23"),
            ],
        ),
        (
            "The 35-year-old, who joined in April 2010, left in January.",
            [("April 2010", "2010-04"), ("January", "2013-01")],
        ),
        ("At 8:30 p.m. Tuesday, March 19, police arrived.", [("8:30 p.m. Tuesday, March 19", "2013-03-19")]),
        ("On the morning of March 11, 2011, it shook.", [("March 11, 2011", "2011-03-11")]),
        (
            "Later in the day, and the following day, rain fell.",
            [("Later in the day", "2013-03-22"), ("the following day", "2013-03-23")],
        ),
        (
            "It is the third time this year and the fourth since 2010.",
            [("this year", "2013"), ("2010", "2010")],
        ),
        (
            "In recent days and in the past few weeks they fought.",
            [("recent days", None), ("the past few weeks", None)],
        ),
        (
            "Chavez died March 5. His term would have run until January 2019.",
            [("March 5", "2013-03-05"), ("January 2019", "2019-01")],
        ),
        (
            "He will be tried next week, on March 28 and 29.",
            [("next week", "2013-03-25/2013-03-31"), ("March 28", "2013-03-28"), ("29", "2013-03-29")],
        ),
        (
            "In the last 12 months, 300 died; in the next two years, more will.",
            [
                ("the last 12 months", "2012-03-22/2013-03-21"),
                ("the next two years", "2013-03-23/2015-03-22"),
            ],
        ),
        (
            "The bill, which passed the House on Feb. 28, goes to the Senate in April.",
            [("Feb. 28", "2013-02-28"), ("April", "2013-04")],
        ),
        (
            "The 1.8 million barrels in 2012 compares with 1.5 million in 2011.",
            [("2012", "2012"), ("2011", "2011")],
        ),
        ("Born on 29 February 1960, he turned 53.", [("29 February 1960", "1960-02-29")]),
        (
            "The company, founded in 1889, will close this summer or next fall.",
            [("1889", "1889"), ("this summer", "2013-22"), ("next fall", "2013-23")],
        ),
        ("Police said the man had been missing since Dec. 20, 2012.", [("Dec. 20, 2012", "2012-12-20")]),
        ("The vote was delayed from Thursday to Friday.", [("Thursday to Friday", "2013-03-21/2013-03-22")]),
        ("Ministers are to meet Sunday evening in Brussels.", [("Sunday evening", "2013-03-24")]),
        (
            "Mr. Obama arrives in Jordan on Friday and leaves Saturday.",
            [("Friday", "2013-03-22"), ("Saturday", "2013-03-23")],
        ),
        (
            "The deal would expire Sept. 30, the end of the fiscal year.",
            [("Sept. 30", "2013-09-30"), ("the end of the fiscal year", "2012-10/2013-09")],
        ),
        ("It will take two years; it took 10 days; a 30-day ban.", []),
        ("The ban took effect on Jan. 1 of this year.", [("Jan. 1 of this year", "2013-01-01")]),
        (
            "Between Tuesday and Thursday last week",
            [("Tuesday and Thursday last week", "2013-03-12/2013-03-14")],
        ),
        (
            "the week ending March 16; for the week ended Saturday",
            [
                ("the week ending March 16", "2013-03-11/2013-03-17"),
                ("the week ended Saturday", "2013-03-11/2013-03-17"),
            ],
        ),
        ("In the year since, and a year and a half ago", [("a year and a half ago", None)]),
        (
            "In 2002-03 and 2008/09; 1999-2000; 2011-present",
            [
                ("2002-03", "2002/2003"),
                ("2008/09", "2008/2009"),
                ("1999-2000", "1999/2000"),
                ("2011", "2011"),
            ],
        ),
        (
            "The 2011 and 2012 seasons; the 2012 and 2013 budgets",
            [("2011", "2011"), ("2012", "2012"), ("2012", "2012"), ("2013", "2013")],
        ),
        (
            "Xi, 59, who took over in November, said this week's trip was planned in February.",
            [("November", "2012-11"), ("this week", "2013-03-18/2013-03-24"), ("February", "2013-02")],
        ),
        (
            "In March 2012 and again this March, snow fell.",
            [("March 2012", "2012-03"), ("this March", "2013-03")],
        ),
        (
            "As of March 20, 2013, and as of Wednesday",
            [("March 20, 2013", "2013-03-20"), ("Wednesday", "2013-03-20")],
        ),
        (
            "On Sunday, 17 March 2013, and on Sunday the 17th",
            [("Sunday, 17 March 2013", "2013-03-17"), ("Sunday the 17th", "2013-03-17")],
        ),
        (
            "The court will hear it in October; it heard another last October.",
            [("October", "2013-10"), ("last October", "2012-10")],
        ),
        (
            "The ship left on the 12th and will return on the 30th.",
            [("the 12th", "2013-03-12"), ("the 30th", "2013-03-30")],
        ),
        ("His 2008 and 2012 campaigns cost 2012 dollars", [("2008", "2008"), ("2012", "2012")]),
        (
            "Asia stocks fell Friday after Wall Street's drop on Thursday.",
            [("Friday", "2013-03-22"), ("Thursday", "2013-03-21")],
        ),
        (
            "The next meeting is on 4 April, its first this quarter.",
            [("4 April", "2013-04-04"), ("this quarter", "2013-01/2013-03")],
        ),
        (
            "two weeks before Christmas, and on New Year's Eve",
            [("two weeks before Christmas", "2012-12-11"), ("New Year's Eve", "2012-12-31")],
        ),
    ],
)
def test_friday_in_march(text: str, expected: Expected) -> None:
    """Published on Friday, March 22, 2013."""
    assert read(text, date(2013, 3, 22)) == expected
