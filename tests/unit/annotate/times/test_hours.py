"""Times of day: found where they name their zone, on the day that stands beside them."""

from datetime import date

import edtf
import pytest

from schemas.vocabulary import DateBasis
from service.annotate import annotate
from service.annotate.times import find_times

THURSDAY = date(2025, 1, 2)
Expected = list[tuple[str, str | None]]


def read(text: str) -> Expected:
    """What is found in a text of that Thursday, as text and value."""
    return [(time.text, time.value) for time in annotate(text, THURSDAY, "en").times]


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("12:01 a.m. EST", "2025-01-02T00:01:00-05:00"),
        ("9:40 p.m. EDT", "2025-01-02T21:40:00-04:00"),
        ("12 p.m. ET", "2025-01-02T12:00:00-05:00"),
        ("5 PM ET", "2025-01-02T17:00:00-05:00"),
        ("5:00 P.M. PST", "2025-01-02T17:00:00-08:00"),
        ("4.30pm GMT", "2025-01-02T16:30:00Z"),
        ("17:00 CET", "2025-01-02T17:00:00+01:00"),
        ("17h00 Paris time", "2025-01-02T17:00:00+01:00"),
        ("1800 GMT", "2025-01-02T18:00:00Z"),
        ("09:15:30 UTC", "2025-01-02T09:15:30Z"),
        ("7 a.m. BST", "2025-01-02T07:00:00+01:00"),
        ("10 a.m. JST", "2025-01-02T10:00:00+09:00"),
        ("noon ET", "2025-01-02T12:00:00-05:00"),
        ("10 a.m. (Eastern Time)", "2025-01-02T10:00:00-05:00"),
        ("10 a.m., Eastern Daylight Time", "2025-01-02T10:00:00-04:00"),
        ("10 a.m. U.S. Eastern time", "2025-01-02T10:00:00-05:00"),
        ("10 a.m. Brussels time", "2025-01-02T10:00:00+01:00"),
        ("9 p.m. Hong Kong time", "2025-01-02T21:00:00+08:00"),
        ("5 p.m. UTC+2", "2025-01-02T17:00:00+02:00"),
        ("5 p.m. GMT-05:30", "2025-01-02T17:00:00-05:30"),
        # The zone's distance from UTC is not told: the time as the clock on the wall shows it.
        ("5 p.m. local time", "2025-01-02T17:00:00"),
        ("5 p.m. IST", "2025-01-02T17:00:00"),
        # The hour is not certain: which end of the day, or which half of it.
        ("midnight EST", "2025-01-02"),
        ("24:00 GMT", "2025-01-02"),
        ("8:30 ET", "2025-01-02"),
        # EDTF has no stretch between two instants.
        ("9 a.m.-5 p.m. ET", "2025-01-02"),
        ("9 a.m. to 5 p.m. ET", "2025-01-02"),
        ("9-11 a.m. EST", "2025-01-02"),
    ],
)
def test_a_time_of_day_with_its_zone_is_on_the_day_of_publication(words: str, value: str) -> None:
    """Alone in its sentence, a time of day is that of the day of publication, and EDTF spells the instant."""
    (time,) = annotate(f"It opens at {words}, he said.", THURSDAY, "en").times
    assert (time.text, time.value, time.basis) == (words, value, DateBasis.PUBLICATION)
    assert (time.start_date, time.end_date) == (THURSDAY, THURSDAY)
    assert edtf.parse_edtf(value)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Duties apply from 12:01 a.m. EDT on Jan. 5.",
            [("12:01 a.m. EDT", "2025-01-05T00:01:00-04:00"), ("Jan. 5", "2025-01-05")],
        ),
        (
            "Duties will apply on Jan. 5 at 12:01 a.m. EDT.",
            [("Jan. 5", "2025-01-05"), ("12:01 a.m. EDT", "2025-01-05T00:01:00-04:00")],
        ),
        (
            "It ended on June 30, 2024, at 5 p.m. ET.",
            [("June 30, 2024", "2024-06-30"), ("5 p.m. ET", "2024-06-30T17:00:00-04:00")],
        ),
        ("It lasts until 12:01 a.m. EDT March 15.", [("12:01 a.m. EDT March 15", "2025-03-15T00:01:00-04:00")]),
        ("It will open at 9 a.m. CET Friday.", [("9 a.m. CET Friday", "2025-01-03T09:00:00+01:00")]),
        (
            "The meeting, on Jan. 17, will start at 10 a.m. Brussels time.",
            [("Jan. 17", "2025-01-17"), ("10 a.m. Brussels time", "2025-01-17T10:00:00+01:00")],
        ),
        (
            "It struck on Wednesday at 8 p.m. EST (0100 GMT).",
            [
                ("Wednesday", "2025-01-01"),
                ("8 p.m. EST", "2025-01-01T20:00:00-05:00"),
                ("0100 GMT", "2025-01-02T01:00:00Z"),
            ],
        ),
        (
            "It struck at 8:30 p.m. local time on Wednesday (0030 GMT).",
            [
                ("8:30 p.m. local time", "2025-01-01T20:30:00"),
                ("Wednesday", "2025-01-01"),
                ("0030 GMT", "2025-01-02T00:30:00Z"),
            ],
        ),
        ("As of 2025-01-05T17:00:00+01:00 it holds.", [("2025-01-05T17:00:00+01:00", "2025-01-05T17:00:00+01:00")]),
        ("It was not so on Nov. 3, 2024, at 1 a.m. EDT (0500 GMT).", [
            ("Nov. 3, 2024", "2024-11-03"),
            ("1 a.m. EDT", "2024-11-03T01:00:00-04:00"),
            ("0500 GMT", "2024-11-03T05:00:00Z"),
        ]),
    ],
)  # fmt: skip
def test_a_time_of_day_takes_the_day_beside_it(text: str, expected: Expected) -> None:
    """The date keeps its own extent; only where nothing stands between are both one expression."""
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "clock"),
    [
        ("The market closes daily at 4 p.m. ET.", "4 p.m. ET"),
        ("Office hours are 9 a.m. to 5 p.m. ET.", "9 a.m. to 5 p.m. ET"),
        ("The desk is open 9 a.m.-5 p.m. ET Monday through Friday.", "9 a.m.-5 p.m. ET"),
        ("Comments are due by 5 p.m. Eastern Time, within 30 days after the notice.", "5 p.m. Eastern Time"),
        ("The bureau said Friday that polls close at 5 p.m. CET.", "5 p.m. CET"),
        ("It met on Monday and Friday, each time near 5 p.m. CET.", "5 p.m. CET"),
    ],
)
def test_a_time_of_day_on_no_certain_day_has_no_value(text: str, clock: str) -> None:
    """Repeated, or in a sentence that tells another time: the day of publication would be made up."""
    assert dict(read(text))[clock] is None


@pytest.mark.parametrize(
    "text",
    [
        "It opens at 5 p.m., at noon and at 17:00.",
        "The ratio is 3:1, John 3:16 says, and they won 21:15 and 3:2.",
        "Under 19 CFR 351.301(c), at $9:40 and 1:23-cv-00108.",
        "They shipped 1200 MT, then 10:30 MT, and 900 CT scans.",
        "Shares of NYSE:ET rose 5.15 to 17.00 and 4.30.",
        "It closed at 13 p.m. EST and 25:00 GMT.",
        "In 2015 UTC Aerospace bought the mill.",
        "In 2004 GMT Holdings bought it.",
        "At 5 p.m. Central bankers and Pacific states disagree.",
        "The Times, the Eastern time zone, UTC and Brussels time.",
    ],
)
def test_what_has_no_zone_or_no_clock_is_no_time_of_day(text: str) -> None:
    """A time of day without zone is no instant and no date; figures are no clock."""
    assert [words for words, _ in read(text)] == []


def test_a_prime_minister_after_a_date_is_no_afternoon() -> None:
    """'March 3 PM Modi': the figure is the date's."""
    assert read("On March 3 PM Modi met him.") == [("March 3", "2025-03-03")]


def test_without_publication_a_lone_time_of_day_has_no_value() -> None:
    """Nothing tells the day."""
    (time,) = find_times("It opens at 9:40 p.m. EDT.", (), None, "en")
    assert (time.text, time.value, time.basis) == ("9:40 p.m. EDT", None, DateBasis.NONE)


APRIL_8 = date(2025, 4, 8)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        # The clock in brackets has a date of its own.
        ("Tariffs rise at 8 p.m. EDT on April 8 (0000 GMT on April 9).", {"0000 GMT": "2025-04-09T00:00:00Z"}),
        (
            "Tariffs rise at 8 p.m. EDT on April 8 (8 a.m. Beijing time on April 9).",
            {"8 p.m. EDT": "2025-04-08T20:00:00-04:00", "8 a.m. Beijing time": "2025-04-09T08:00:00+08:00"},
        ),
        (
            "Tariffs rise at 8 p.m. EDT (8 a.m. Beijing time on April 9).",
            {"8 p.m. EDT": "2025-04-08T20:00:00-04:00", "8 a.m. Beijing time": "2025-04-09T08:00:00+08:00"},
        ),
        # A year keeps no clock from the other.
        ("It ends at 11:59 p.m. EDT on April 8, 2025 (0359 GMT).", {"0359 GMT": "2025-04-09T03:59:00Z"}),
        ("It ends at 8 a.m. Beijing time on May 5, 2025 (8 p.m. EDT).", {"8 p.m. EDT": "2025-05-04T20:00:00-04:00"}),
        (
            "It ends on April 9, 2025, at 8 p.m. EDT, 8 a.m. Beijing time.",
            {"8 p.m. EDT": "2025-04-09T20:00:00-04:00", "8 a.m. Beijing time": "2025-04-10T08:00:00+08:00"},
        ),
        ("It ends at 8 p.m. EDT (0000 GMT) on April 8, 2025.", {
            "8 p.m. EDT": "2025-04-08T20:00:00-04:00", "0000 GMT": "2025-04-09T00:00:00Z",
        }),
        ("It opens at 9 a.m. EDT and 5 p.m. EDT on April 9.", {
            "9 a.m. EDT": "2025-04-09T09:00:00-04:00", "5 p.m. EDT": "2025-04-09T17:00:00-04:00",
        }),
        ("It ran from 5 p.m. EDT on April 9 to 9 a.m. EDT.", {"5 p.m. EDT": "2025-04-09T17:00:00-04:00"}),
        ("It ends at 11:59 p.m. EDT on April 8, 2025 (0300 GMT).", {"0300 GMT": None}),
        ("On Tuesday he spoke at 9 p.m. EDT (0100 GMT).", {"0100 GMT": "2025-04-09T01:00:00Z"}),
        ("He spoke on Tuesday at 9 p.m. EDT (0100 GMT Wednesday).", {"0100 GMT Wednesday": "2025-04-09T01:00:00Z"}),
        ("He spoke on Tuesday at 9 p.m. EDT (0100 GMT on Wednesday).", {"0100 GMT": "2025-04-09T01:00:00Z"}),
        (
            "He spoke at 0100 GMT Wednesday (9 p.m. EDT Tuesday).",
            {"0100 GMT Wednesday": "2025-04-09T01:00:00Z", "9 p.m. EDT Tuesday": "2025-04-08T21:00:00-04:00"},
        ),
        # The day beside it is that of a place unnamed, where it may be another one by GMT.
        ("It struck late on Monday (0030 GMT).", {"0030 GMT": "2025-04-08T00:30:00Z"}),
        ("It struck late on Monday (2030 GMT).", {"2030 GMT": "2025-04-07T20:30:00Z"}),
        ("It struck early on Tuesday (1930 GMT).", {"1930 GMT": "2025-04-07T19:30:00Z"}),
        ("It struck early on Tuesday (1630 GMT).", {"1630 GMT": None}),
        ("It struck Wellington on Monday (1300 GMT).", {"1300 GMT": None}),
        ("It struck Honolulu on Monday evening (0930 GMT).", {"0930 GMT": None}),
        ("It struck on Monday afternoon (0100 GMT).", {"0100 GMT": None}),
        ("It struck on Monday afternoon (1900 GMT).", {"1900 GMT": "2025-04-07T19:00:00Z"}),
        ("It struck on Monday (1030 GMT).", {"1030 GMT": "2025-04-07T10:30:00Z"}),
        ("It struck on Monday (0030 GMT).", {"0030 GMT": None}),
        ("It struck Monday morning (2130 GMT).", {"2130 GMT": None}),
        ("It struck on Monday at 0030 GMT.", {"0030 GMT": "2025-04-07T00:30:00Z"}),
        ("It struck on Monday (8 p.m. EDT).", {"8 p.m. EDT": "2025-04-07T20:00:00-04:00"}),
        # Offsets that have not always been what they are, and the hours at which clocks are set.
        ("It began at 10 a.m. Moscow time on May 5, 2012.", {"10 a.m. Moscow time": "2012-05-05"}),
        ("It began at 10 a.m. Moscow time on May 5, 2022.", {"10 a.m. Moscow time": "2022-05-05T10:00:00+03:00"}),
        ("It began at 10 a.m. Istanbul time on Jan. 5, 2016.", {"10 a.m. Istanbul time": "2016-01-05"}),
        ("It began at 10 a.m. Sao Paulo time on Jan. 5, 2018.", {"10 a.m. Sao Paulo time": "2018-01-05"}),
        ("It began at 2:30 a.m. ET on March 9, 2025.", {"2:30 a.m. ET": "2025-03-09"}),
        ("It began at 1:30 a.m. ET on Nov. 3, 2024.", {"1:30 a.m. ET": "2024-11-03"}),
        ("It began at 1:30 a.m. EDT on Nov. 3, 2024.", {"1:30 a.m. EDT": "2024-11-03T01:30:00-04:00"}),
        ("It began at 2:30 a.m. ET on Nov. 3, 2024.", {"2:30 a.m. ET": "2024-11-03T02:30:00-05:00"}),
        ("It began at 3:30 a.m. ET on March 9, 2025.", {"3:30 a.m. ET": "2025-03-09T03:30:00-04:00"}),
        ("It began at 1:30 a.m. London time on Oct. 27, 2024.", {"1:30 a.m. London time": "2024-10-27"}),
        ("It began at 2:30 a.m. Paris time on Oct. 27, 2024.", {"2:30 a.m. Paris time": "2024-10-27"}),
        ("It began at 3:30 a.m. Paris time on Oct. 27, 2024.", {"3:30 a.m. Paris time": "2024-10-27T03:30:00+01:00"}),
        ("It began at 3:30 a.m. Athens time on March 31, 2024.", {"3:30 a.m. Athens time": "2024-03-31"}),
        # Four figures that may be a year are a clock behind 'at'.
        ("It ended in 2012 (CET), officials said.", {"2012": "2012"}),
        ("It opened at 1930 GMT on May 5.", {"1930 GMT": "2025-05-05T19:30:00Z"}),
        ("It opened at 9:30 p.m. CEST on May 5 (1930 GMT).", {"1930 GMT": "2025-05-05T19:30:00Z"}),
        # A day of another sentence or of another clause is not the clock's.
        ("Tariffs would start on April 9. They take effect at 12:01 a.m. EDT.", {"12:01 a.m. EDT": None}),
        ("The duties are due at 12:01 a.m. EDT.", {"12:01 a.m. EDT": None}),
        ("Trump signed the order on Monday, which takes effect at 12:01 a.m. EDT.", {"12:01 a.m. EDT": None}),
        ("Speaking Monday, Trump promised a statement at 9 a.m. EDT.", {"9 a.m. EDT": None}),
        ("Trump, who met Xi on Monday, signs the order at 9 a.m. EDT.", {"9 a.m. EDT": None}),
        ("On Monday, Trump signed the order at 9 a.m. EDT.", {"9 a.m. EDT": "2025-04-07T09:00:00-04:00"}),
        ("Trump signed it on Monday in his office at 9 a.m. EDT.", {"9 a.m. EDT": "2025-04-07T09:00:00-04:00"}),
        # Twenty-four hours are counted where a zone is no American one.
        ("It opens at 10:00 GMT+8 on May 5, 2025.", {"10:00 GMT+8": "2025-05-05T10:00:00+08:00"}),
        ("It opens at 10:00 (UTC+08:00) on May 5, 2025.", {"10:00 (UTC+08:00)": "2025-05-05T10:00:00+08:00"}),
        ("It opens at 10:00 IST on May 5, 2025.", {"10:00 IST": "2025-05-05T10:00:00"}),
        ("It opens at 10:00 Sydney time on May 5, 2025.", {"10:00 Sydney time": "2025-05-05T10:00:00"}),
        ("It opens at 10:00 Brasilia time on May 5, 2025.", {"10:00 Brasilia time": "2025-05-05T10:00:00-03:00"}),
    ],
)  # fmt: skip
def test_an_instant_is_told_only_where_it_is_certain(text: str, values: dict[str, str | None]) -> None:
    """By other clocks, in other years, behind other words: the right instant, or none."""
    told = {time.text: time.value for time in annotate(text, APRIL_8, "en").times}
    assert {words: told[words] for words in values} == values
