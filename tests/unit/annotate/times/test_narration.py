"""What news tells in the present tense: what is over, what is set to come, and what is reported."""

from datetime import date

import pytest

from service.annotate import annotate
from service.annotate.times import find_times

THURSDAY = date(2008, 11, 20)


def read(text: str) -> list[tuple[str, str | None]]:
    """What is found in a text published on Thursday, November 20, 2008."""
    return [(time.text, time.value) for time in find_times(text, (), THURSDAY, "en-US")]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Tuesday's vote comes as the union prepares to strike.", "2008-11-18"),
        ("Saturday's vote comes as the union prepares to strike.", "2008-11-22"),
        ("The move Monday is the latest in a string of cuts.", "2008-11-17"),
        ("A report Wednesday says prices are falling.", "2008-11-19"),
        ("The move follows Tuesday's vote.", "2008-11-18"),
        ("The move comes after Tuesday's vote.", "2008-11-18"),
        ("A second vote follows Tuesday.", "2008-11-25"),
        ("Monday is the last day to file.", "2008-11-24"),
        ("Shares are up 12 percent from Friday's close.", "2008-11-14"),
        ("He has a meeting with the premier Monday.", "2008-11-24"),
        ("He has met the premier Monday.", "2008-11-17"),
    ],
)
def test_a_weekday_in_the_present_is_the_one_told_of(text: str, value: str) -> None:
    """'comes as' and 'is the latest' tell of the nearer one, 'says' and a price of the one before."""
    assert [found[1] for found in read(text)] == [value]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The agents were to arrive Sunday but did not.", "2008-11-16"),
        ("The pool was to have opened in June.", "2008-06"),
        ("Prices rise in July as a rule.", "2008-07"),
        ("The measure becomes law in January.", "2009-01"),
        ("The duties on yarn expire in September.", "2009-09"),
        ("The next elections are in March.", "2009-03"),
        ("The film is out in December.", "2008-12"),
        ("Ahead of the March elections, prices rose.", "2009-03"),
        ("With 300 deaths in March, it was the worst month.", "2008-03"),
        ("Crude for January delivery rose 50 cents.", "2009-01"),
        ("The March contract for wheat fell 3 cents.", "2009-03"),
        ("March wheat futures fell 3 cents.", "2009-03"),
        ("A futures contract for March settlement fell 3 cents.", "2009-03"),
        ("March wheat exports fell.", "2008-03"),
    ],
)
def test_what_is_set_to_come_is_ahead(text: str, value: str) -> None:
    """A law's own dates, scheduled events and months of delivery lie ahead."""
    assert [found[1] for found in read(text)] == [value]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("The ministry will release its October report soon.", ["2008-10"]),
        ("The ministry will release figures for October soon.", ["2008-10"]),
        ("The ministry will open its October Hall in October.", ["2009-10", "2009-10"]),
        ("December sales may be the worst in decades.", ["2008-12"]),
        ("Unemployment, at 6.5 percent in October, could reach 8 percent.", ["2008-10"]),
        ("The party, in October, could lose its seats.", ["2009-10"]),
    ],
)
def test_a_month_that_a_report_is_about_is_near(text: str, values: list[str]) -> None:
    """A report to come is about a month that is over or about to be, and a side note tells what is so."""
    assert [found[1] for found in read(text)] == values


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("At year end, it had 300 shops.", [("year end", "2008")]),
        ("The year end review is due.", []),
        ("By week's end, it was over.", [("week's end", "2008-11-17/2008-11-23")]),
        ("He came for a week-end.", []),
        ("A half-century ago, he left.", [("A half-century ago", "1958")]),
        ("A quarter century ago, he left.", [("A quarter century ago", "1983")]),
        ("Sales rose from a year before.", [("a year before", "2007")]),
        ("A year after the crash, sales rose.", [("A year after the crash", None)]),
        (
            "In the third quarter, profit fell from the prior-year quarter.",
            [("the third quarter", "2008-07/2008-09"), ("the prior-year quarter", "2007-07/2007-09")],
        ),
        (
            "In the third quarter, profit fell from the 2006 period.",
            [("the third quarter", "2008-07/2008-09"), ("the 2006 period", "2006-07/2006-09")],
        ),
        ("Profit fell from the 2006 period.", [("the 2006 period", None)]),
        ("It lost $2 billion in the first half.", [("the first half", "2008-01/2008-06")]),
        ("It lost 2-1 after a goal in the first half.", []),
        ("In fiscal-year 2009, it grew.", [("fiscal-year 2009", "2008-10/2009-09")]),
        ("The October-to-December quarter was weak.", [("October-to-December", "2007-10/2007-12")]),
        ("They cut output by 2 million barrels a day from April 1.", [("April 1", "2008-04-01")]),
        ("The vote is a week from Tuesday.", [("a week from Tuesday", "2008-12-02")]),
    ],
)
def test_words_of_markets_and_accounts(text: str, found: list[tuple[str, str | None]]) -> None:
    """Parts of years as accounts name them, and rates that only look like distances."""
    assert read(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("March retail sales fell.", [("March", "2008-03")]),
        ("May's exports fell, U.S. March imports rose.", [("May", "2008-05"), ("March", "2008-03")]),
        ("It was told at a March hearing.", [("March", "2008-03")]),
        ("Mrs. May report aside, the Women's March vote was quiet.", []),
        ("Elaine May's report on steel was read.", []),
        ("Premier May's exports speech was long.", []),
        ("May's survey was long.", []),
        ("May exports to Cuba resume at once?", []),
        ("The march.", []),
        ("March on!", []),
    ],
)
def test_a_noun_of_markets_makes_a_word_a_month(text: str, found: list[tuple[str, str]]) -> None:
    """'March' and 'May' are words and names as well, but not beside what only months have."""
    assert read(text) == found


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("He was paroled in October 1996 and arrested the following spring.", ["1996-10", "1997-21"]),
        ("The firm was sold in October 1996 and the following March.", ["1996-10", "1997-03"]),
        ("He was born in 1950. The previous winter was mild.", ["1950", "1949-24"]),
        ("He was born on Jan. 5, 1950. The previous winter was mild.", ["1950-01-05", "1948-24"]),
        ("The vote was on Oct. 4. The following Monday, he resigned.", ["2008-10-04", "2008-10-06"]),
        ("The following Monday, he will resign.", ["2008-11-24"]),
        (
            "In the third quarter, it lost $3 million. For the year, it lost $5 million.",
            ["2008-07/2008-09", "2008"],
        ),
        ("He was jailed for the year that followed.", []),
        ("Taxes were due Wednesday.", ["2008-11-19"]),
        ("Taxes were due Saturday.", ["2008-11-22"]),
    ],
)
def test_what_follows_is_told_from_the_date_before_it(text: str, values: list[str]) -> None:
    """'the following spring' counts from the text where it tells a date, else from publication."""
    assert [found[1] for found in read(text)] == values


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("The dead, flown to Rome on Wednesday, arrive Monday.", ["2008-11-19", "2008-11-24"]),
        ("The lawyers leave Monday.", ["2008-11-24"]),
        ("He was on leave Monday.", ["2008-11-17"]),
        ("The post-Sept. 11 rules stay.", ["2001-09-11"]),
        ("Families of victims of Sept. 11 met.", ["2001-09-11"]),
        ("He was hired on Sept. 11.", ["2008-09-11"]),
        ("Sales fell in Jan.-Feb. by half.", ["2008-01/2008-02"]),
    ],
)
def test_shorter_ways_of_the_wire(text: str, values: list[str]) -> None:
    """A verb apart from its subject, the attacks by their day alone, and months in short."""
    assert [found[1] for found in read(text)] == values


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The fee would follow from the bureau's finding in January.", "2008-01"),
        ("The duties on yarn expired in September.", "2008-09"),
        ("In June copper lost 5 percent after the order.", "2008-06"),
        ("In March a contract was won by a mill in Ohio.", "2008-03"),
        ("In March, delivery of the ships began again.", "2008-03"),
        ("Oil workers turned down the March contract offer.", "2008-03"),
        ("In April sugar was freed from the duty.", "2008-04"),
        ("Since August cotton was under a 10 percent duty.", "2008-08"),
        ("In April a settlement ended the case over corn.", "2008-04"),
        ("Ahead of the June summit, gold futures fell.", "2008-06"),
        ("Beijing's answer was to raise duties in April.", "2008-04"),
        ("Her first act was to lift the ban in January.", "2008-01"),
        ("The boycott was to start in March, and so it did.", "2008-03"),
        ("Customs revenue jumps in September", "2008-09"),
        ("Sales to Canada fall as duties double in August", "2008-08"),
        ("Fees rise in April: a diary", "2008-04"),
        ("With the vote in June, a long dispute was over.", "2008-06"),
        ("The steepest decline is in April.", "2008-04"),
        ("Unemployment is up in April.", "2008-04"),
        ("The quota will cut June imports, growers say.", "2009-06"),
        ("Monday's vote brings hope of a truce.", "2008-11-24"),
        ("A May delivery of corn to Cuba was late.", "2008-05"),
        ("The March contract for oil workers fell apart.", "2008-03"),
        ("Exports continue to slip in July", "2008-07"),
        ("Freighters arrive in June with steel; duties hit", "2008-06"),
        ("Canada becomes top buyer in September", "2008-09"),
        ("Growth turns negative in June", "2008-06"),
        ("A looming strike in April led to talks.", "2008-04"),
        ("The strike dragged on past June.", "2008-06"),
        ("The ministry will report on May imports.", "2008-05"),
    ],
)
def test_ordinary_words_look_neither_like_contracts_nor_like_laws(text: str, value: str) -> None:
    """Nouns and verbs of markets, summaries and headlines alone make nothing come."""
    assert read(text)[0][1] == value


@pytest.mark.parametrize(
    ("published", "text", "value"),
    [
        (THURSDAY, "For the year, exports fell.", "2008"),
        (THURSDAY, "Chile joined the pact in 2001. Exports will grow for the year.", None),
        (THURSDAY, "Duties rose in 2003. The mill expects a profit for the year, it said.", None),
        (date(2009, 1, 20), "For the year, exports fell.", None),
    ],
)
def test_the_year_of_accounts_is_that_of_publication_or_none(
    published: date, text: str, value: str | None
) -> None:
    """'for the year' may be another year that is told of, or the one just over."""
    assert find_times(text, (), published, "en-US")[-1].value == value


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "It earned $3 in the third quarter of 2007, compared with $2 in the 2006 period.",
            ("the 2006 period", "2006-07/2006-09"),
        ),
        ("Sales fell in the first quarter of 2007. It covers the 2005 period of review.", ("2005", "2005")),
        ("Sales rose in the third quarter of 2007. They grew in the 2001 to 2005 period.", ("2005", "2005")),
        (
            "Sales rose in the third quarter of 2007. In May, they were down from the 2005 period.",
            ("the 2005 period", None),
        ),
        ("Sales rose in the third quarter of 2007. Growth in the 2006 period was slow.", ("2006", "2006")),
    ],
)
def test_a_period_is_a_quarter_only_where_both_are_compared(text: str, found: tuple[str, str | None]) -> None:
    """'the 2006 period' takes its months from the quarter told of right before it."""
    times = annotate(text, THURSDAY, "en").times
    assert (times[-1].text, times[-1].value) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The ban was in force for two years before.", []),
        ("The mill stood idle five years after.", []),
        ("Sales were lower than two years before.", [("two years before", "2006")]),
        ("Section 301 a week from Friday will apply.", [("a week from Friday", "2008-11-28")]),
        ("They will hold 12 hearings a week from Friday.", [("a week from Friday", "2008-11-28")]),
    ],
)
def test_a_length_of_time_is_no_distance(text: str, found: list[tuple[str, str]]) -> None:
    """'before' and 'after' alone count from a date only in a comparison; a number need not be a rate."""
    assert read(text) == found


@pytest.mark.parametrize(
    ("text", "published", "value"),
    [
        ("The July 9 deadline passed.", date(2025, 12, 20), "2025-07-09"),
        ("The July 9 deadline passed.", date(2026, 6, 20), "2025-07-09"),
        ("The July 9 deadline for a deal has expired.", date(2025, 12, 20), "2025-07-09"),
        ("The July 9 deadline came and went.", date(2025, 12, 20), "2025-07-09"),
        ("With the July 9 deadline gone, tariffs apply.", date(2025, 12, 20), "2025-07-09"),
        ("The Friday deadline lapsed.", date(2025, 7, 23), "2025-07-18"),
        ("The July 9 deadline has not passed.", date(2025, 12, 20), "2026-07-09"),
        ("The July 9 deadline will have passed by then.", date(2025, 12, 20), "2026-07-09"),
        ("The July 9 deadline looms.", date(2025, 12, 20), "2026-07-09"),
        ("The July 9 deadline looms.", date(2025, 6, 20), "2025-07-09"),
        ("The July 9 deadline, officials said, passed.", date(2025, 6, 20), "2025-07-09"),
    ],
)
def test_a_deadline_is_over_where_it_passed(text: str, published: date, value: str) -> None:
    """A deadline is ahead, unless a verb tells that it is over."""
    assert [time.value for time in find_times(text, (), published)] == [value]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Talks, he said, would resume Monday.", "2008-11-24"),
        ("They will resume, officials said, on Monday.", "2008-11-24"),
        ("The two sides will meet, according to the ministry, on Friday.", "2008-11-21"),
        ("The premier will visit, the palace announced, in March.", "2009-03"),
        ("The deal, officials said, was signed Monday.", "2008-11-17"),
        ("The talks resumed, he added, on Monday.", "2008-11-17"),
        ("They will resume, officials said Monday.", "2008-11-17"),
    ],
)
def test_who_says_it_in_an_aside_does_not_tell_when(text: str, value: str) -> None:
    """The verb that the aside cuts in two decides."""
    assert [found[1] for found in read(text)] == [value]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The report, due Friday, covers the 12 months to October.", "2008-10"),
        ("The report due Friday covers the year ended in March.", "2008-03"),
        ("Growth of 3 percent is expected in the year to March.", "2009-03"),
        ("Prices will slow in the 12 months to December.", "2008-12"),
        ("The pause was extended by three months to March.", "2009-03"),
        ("He extended the truce by 90 days, to March.", "2009-03"),
        ("Sales fell by 3 percent to March.", "2008-03"),
    ],
)
def test_accounts_end_in_the_past_and_what_is_put_off_ahead(text: str, value: str) -> None:
    """'the 12 months to October' are over, 'extended by three months to March' is not."""
    assert read(text)[-1][1] == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Canada hit back on March 4; Ontario followed on the 10th.", "2008-03-10"),
        ("He arrived on May 28 and left on the 3rd.", "2008-06-03"),
        ("In March he arrived on the 4th.", "2008-03-04"),
        ("They met on Nov. 3 and will meet again on the 22nd.", "2008-11-22"),
        ("They met on March 3 and will meet again on the 22nd.", "2008-11-22"),
        ("The act of March 4, 1999, was changed on the 10th.", "2008-11-10"),
    ],
)
def test_a_day_alone_follows_the_date_before_it(text: str, value: str) -> None:
    """'the 10th' is the next one after the date of its sentence, where the tense lets it be."""
    assert read(text)[-1] == (read(text)[-1][0], value)
