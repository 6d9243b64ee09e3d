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
        ("Wednesday, March 7, 2012", [("Wednesday, March 7, 2012", "2012-03-07")]),
        (
            "At least 12 people died on Sunday when a bus crashed in the early hours of Monday.",
            [("Sunday", "2012-03-04"), ("Monday", "2012-03-05")],
        ),
        (
            "The eruption began at 10:15 UTC on Tuesday (March 6).",
            [("10:15 UTC", "2012-03-06T10:15:00Z"), ("Tuesday", "2012-03-06"), ("March 6", "2012-03-06")],
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
            [("Friday", "2012-03-02"), ("0600 local time Saturday", "2012-03-03T06:00:00")],
        ),
        ("In the year 2000, and circa 1500, things differed.", [("the year 2000", "2000"), ("1500", "1500")]),
        (
            "The summit, due to start Thursday, comes a month after the vote.",
            [("Thursday", "2012-03-08"), ("a month after the vote", None)],
        ),
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
            [
                ("Sept. 11, 2001", "2001-09-11"),
                ("9/11", "2001-09-11"),
                ("September 11th", "2011-09-11"),
            ],
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
        (
            "One year after the tsunami, two months before the election",
            [("One year after the tsunami", None), ("two months before the election", None)],
        ),
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
        (
            "Mar 3, 2012 03:45 AM EST",
            [("Mar 3, 2012", "2012-03-03"), ("03:45 AM EST", "2012-03-03T03:45:00-05:00")],
        ),
        (
            "Tues., March 6; Mon, 5 Mar 2012 10:00:00 GMT",
            [
                ("Tues., March 6", "2012-03-06"),
                ("Mon, 5 Mar 2012", "2012-03-05"),
                ("10:00:00 GMT", "2012-03-05T10:00:00Z"),
            ],
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
