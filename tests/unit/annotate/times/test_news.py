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
        ("The webcast began at 5:15 p.m. EST on June 3.", [("June 3", "2022-06-03")]),
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
        ("The year-ago quarter was weak.", [("The year-ago quarter", None)]),
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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Wednesday, March 7, 2012", [("Wednesday, March 7, 2012", "2012-03-07")]),
        (
            "At least 12 people died on Sunday when a bus crashed in the early hours of Monday.",
            [("Sunday", "2012-03-04"), ("Monday", "2012-03-05")],
        ),
        (
            "The eruption began at 10:15 UTC on Tuesday (March 6).",
            [("Tuesday", "2012-03-06"), ("March 6", "2012-03-06")],
        ),
        (
            "He was elected in November 2008 and took office on January 20, 2009.",
            [("November 2008", "2008-11"), ("January 20, 2009", "2009-01-20")],
        ),
        (
            "She won gold at the 2008 Summer Olympics and the 2010 World Cup.",
            [("2008", "2008"), ("2010", "2010")],
        ),
        (
            "The election is scheduled for May 6, with a run-off on May 20.",
            [("May 6", "2012-05-06"), ("May 20", "2012-05-20")],
        ),
        (
            "The election, originally scheduled for February, was postponed until June.",
            [("February", "2012-02"), ("June", "2012-06")],
        ),
        ("In April last year, the same group attacked.", [("April last year", "2011-04")]),
        (
            "The company reported its fourth-quarter results for 2011 last week.",
            [("fourth-quarter", "2011-10/2011-12"), ("2011", "2011"), ("last week", "2012-02-27/2012-03-04")],
        ),
        (
            "Unemployment was 8.3% in February, unchanged from January.",
            [("February", "2012-02"), ("January", "2012-01")],
        ),
        (
            "Since Saturday, rebels have held the town; by Thursday, the army will attack.",
            [("Saturday", "2012-03-03"), ("Thursday", "2012-03-08")],
        ),
        (
            "The next round will begin on 23 April and run until 5 May.",
            [("23 April", "2012-04-23"), ("5 May", "2012-05-05")],
        ),
        ("He died on March 4, 1861, aged 29.", [("March 4, 1861", "1861-03-04")]),
        ("It was the worst day since the 2008 financial crisis.", [("2008", "2008")]),
        ("He spent 18 months in jail and 2,010 dollars; 45 days later he fled.", [("45 days later", None)]),
        (
            "For the past two weeks and over the last decade, they fought.",
            [("the past two weeks", "2012-02-22/2012-03-06"), ("the last decade", "2002-03-07/2012-03-06")],
        ),
        ("Two weeks ago he said he would resign within days.", [("Two weeks ago", "2012-02-20/2012-02-26")]),
        (
            "The plane left at 6 p.m. on Friday and landed at 0600 local time Saturday.",
            [("Friday", "2012-03-02"), ("Saturday", "2012-03-03")],
        ),
        ("In the year 2000, and circa 1500, things differed.", [("the year 2000", "2000"), ("1500", "1500")]),
        ("The summit, due to start Thursday, comes a month after the vote.", [("Thursday", "2012-03-08")]),
        ("The summit runs from Thursday to Saturday.", [("Thursday to Saturday", "2012-03-08/2012-03-10")]),
        ("Shares closed at 1999 points, and 1,995 people came; call 2010-555.", []),
        ("He was born in 1955 in Rome. In 1975, aged 20, he left.", [("1955", "1955"), ("1975", "1975")]),
        (
            "On the eve of the vote, at the end of the day, it is over.",
            [("the end of the day", "2012-03-07")],
        ),
        (
            "They plan to vote later this month, or early next month.",
            [("later this month", "2012-03"), ("early next month", "2012-04")],
        ),
        (
            "Mid-March and late 2011 were dry. Early in 2012 it rained.",
            [("Mid-March", "2012-03"), ("late 2011", "2011"), ("Early in 2012", "2012")],
        ),
        (
            "The trial was to begin Monday but was delayed to April 2.",
            [("Monday", "2012-03-05"), ("April 2", "2012-04-02")],
        ),
        ("It will be the first since 1997.", [("1997", "1997")]),
        (
            "The winter of 2010-2011 was harsh, as was the winter of 1947.",
            [("The winter of 2010-2011", "2010-24"), ("the winter of 1947", "1947-24")],
        ),
        ("The 2011-12 season ends in May.", [("2011-12", "2011/2012"), ("May", "2012-05")]),
        (
            "At midnight Tuesday the ban began; Tuesday morning it rained.",
            [("midnight Tuesday", "2012-03-06"), ("Tuesday morning", "2012-03-06")],
        ),
        (
            "He told reporters Tuesday evening the deal, reached in the early 2000s, was off.",
            [("Tuesday evening", "2012-03-06"), ("the early 2000s", "200X")],
        ),
        (
            "The previous month it sold 200; the month before, 100.",
            [("The previous month", "2012-02"), ("the month before", "2012-01")],
        ),
        (
            "The law takes effect July 1 and expires Dec. 31, 2015.",
            [("July 1", "2012-07-01"), ("Dec. 31, 2015", "2015-12-31")],
        ),
        (
            "On Jan. 1, the tax rose. On Dec. 1, it will fall.",
            [("Jan. 1", "2012-01-01"), ("Dec. 1", "2012-12-01")],
        ),
        (
            "Sept. 11, 2001; 9/11; September 11th.",
            [("Sept. 11, 2001", "2001-09-11"), ("September 11th", "2011-09-11")],
        ),
        ("A day earlier, on March 5, he quit.", [("A day earlier", None), ("March 5", "2012-03-05")]),
        (
            "Over the next 10 days and in the next year, in the next few years",
            [
                ("the next 10 days", "2012-03-08/2012-03-17"),
                ("the next year", "2012-03-08/2013-03-07"),
                ("the next few years", None),
            ],
        ),
        (
            "This year, this spring, this Friday and this past weekend.",
            [
                ("This year", "2012"),
                ("this spring", "2012-21"),
                ("this Friday", "2012-03-09"),
                ("this past weekend", "2012-03-03/2012-03-04"),
            ],
        ),
        ("One year after the tsunami, two months before the election", []),
        (
            "In the first three months of the year and in the first quarter of this year.",
            [
                ("the first three months of the year", "2012-01/2012-03"),
                ("the first quarter of this year", "2012-01/2012-03"),
            ],
        ),
        (
            "Between 1939 and 1945; 1914-1918; from 1990 to 1995.",
            [("1939 and 1945", "1939/1945"), ("1914-1918", "1914/1918"), ("1990 to 1995", "1990/1995")],
        ),
        (
            "By year-end, at year's end, and by the end of 2013",
            [("year-end", "2012"), ("year's end", "2012"), ("the end of 2013", "2013")],
        ),
        ("Mar 3, 2012 03:45 AM EST", [("Mar 3, 2012", "2012-03-03")]),
        (
            "Tues., March 6; Mon, 5 Mar 2012 10:00:00 GMT",
            [("Tues., March 6", "2012-03-06"), ("Mon, 5 Mar 2012", "2012-03-05")],
        ),
        ("I may go in May. May I? May Day. The Mayor may sun on Sun.", [("May", "2012-05")]),
        (
            "Currently, the former president, now 70, recently resigned.",
            [("Currently", None), ("now", None), ("recently", None)],
        ),
        (
            "Nearly 40 years ago; over a century ago; some 15 years ago; years ago; many years ago",
            [
                ("Nearly 40 years ago", "1972"),
                ("over a century ago", "1912"),
                ("some 15 years ago", "1997"),
                ("years ago", None),
                ("many years ago", None),
            ],
        ),
        (
            "Rep. June Smith said in June Smith left. August Wilson spoke in August.",
            [("June", "2011-06"), ("August", "2011-08")],
        ),
        (
            "He turned 21 in March 2010 before the 21 March deadline.",
            [("March 2010", "2010-03"), ("21 March", "2012-03-21")],
        ),
        (
            "A spokesman said on Tuesday that the talks on Friday would go ahead.",
            [("Tuesday", "2012-03-06"), ("Friday", "2012-03-09")],
        ),
        (
            "The court ruled that the law, passed in 2010, is void from April 1.",
            [("2010", "2010"), ("April 1", "2012-04-01")],
        ),
        (
            "Christmas sales fell on Christmas Eve 2010. After Christmas, he left. By Easter he may.",
            [("Christmas Eve 2010", "2010-12-24"), ("Christmas", "2011-12-25"), ("Easter", "2012-04-08")],
        ),
        ("24 hours ago; two hours earlier; 30 minutes later", []),
        (
            "Greece has until March 20 to repay; it had until Monday to reply.",
            [("March 20", "2012-03-20"), ("Monday", "2012-03-12")],
        ),
        ("1 million; 1066; Route 1980; Windows 2000; Boeing 2010", []),
        (
            "Q4 FY2012 revenue; fiscal Q1 2013; H1 2012",
            [
                ("Q4 FY2012", "2012-07/2012-09"),
                ("Q1 2013", "2013-01/2013-03"),
                ("H1 2012", "2012-01/2012-06"),
            ],
        ),
    ],
)
def test_wednesday_in_march(text: str, expected: Expected) -> None:
    """Published on Wednesday, March 7, 2012."""
    assert read(text, date(2012, 3, 7)) == expected


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
        ("Effective 12:01 a.m. EDT on Sept. 1, 2023, duties apply.", [("Sept. 1, 2023", "2023-09-01")]),
        ("The hearing begins at 9:30 a.m. Nov. 20.", [("9:30 a.m. Nov. 20", "2024-11-20")]),
        (
            "A year ago this week, the leaders met; a year from now they will again.",
            [
                ("A year ago", "2023"),
                ("this week", "2024-11-11/2024-11-17"),
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
        ("The firm posted a loss in fiscal third quarter 2024.", [("third quarter 2024", "2024-07/2024-09")]),
        (
            "It lasted three days, from Monday to Wednesday.",
            [("Monday to Wednesday", "2024-11-11/2024-11-13")],
        ),
        ("The EU on Tuesday imposed duties, a day after China did.", [("Tuesday", "2024-11-12")]),
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
        ("The vote comes after months of talks and two years after the law passed.", []),
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
        ("Updated 14 November 2024 at 10:32 GMT", [("14 November 2024", "2024-11-14")]),
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
        ("The Nov. 6 election came a week after the storm.", [("Nov. 6", "2012-11-06")]),
        (
            "By 1990, the wall had fallen; in the late 1980s it stood.",
            [("1990", "1990"), ("the late 1980s", "198X")],
        ),
        ("Ten years ago this month, the war began.", [("Ten years ago", "2003"), ("this month", "2013-03")]),
        ("Ten years to the day after the 2003 invasion.", [("2003", "2003")]),
        (
            "They met Wednesday and again Friday morning, a day before the Saturday deadline.",
            [("Wednesday", "2013-03-20"), ("Friday morning", "2013-03-22"), ("Saturday", "2013-03-23")],
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
            [("the week ending March 16", "2013-03-11/2013-03-17"), ("Saturday", "2013-03-16")],
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
