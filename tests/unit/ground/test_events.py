"""A date's event in the article's own words: the whole clause that holds it, never one cut off from its sense."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.ground.dating import Dated
from service.ground.events import event_at


def event_of(sentence: str, date: str, *others: str, language: str = "en") -> str | None:
    """The event of a date in a sentence that has further dates."""
    dates = [Dated(at, at + len(text), text) for text in (date, *others) for at in [sentence.index(text)]]
    return event_at(sentence, dates[0], dates, language)


@pytest.mark.parametrize(
    ("sentence", "date", "clause"),
    [
        (
            "Freedonia lifted the quota on March 3, and Sylvania answered within a day.",
            "March 3",
            "Freedonia lifted the quota on March 3",
        ),
        (
            "The duty was 9%, but the ministry suspended it on May 1; importers were relieved.",
            "May 1",
            "the ministry suspended it on May 1",
        ),
        ("Comments are due April 9.", "April 9", "Comments are due April 9"),
        ("WASHINGTON, Sept. 16", "Sept. 16", None),
        ("In June, the board met; it voted.", "June", "In June, the board met"),
        (
            "The office will tax lamps, lenses, and frames from abroad in May.",
            "May",
            "The office will tax lamps, lenses, and frames from abroad in May",
        ),
        (
            "The office opened the case in May, which several makers of lenses had asked for.",
            "May",
            "The office opened the case in May",
        ),
    ],
)
def test_the_clause_that_holds_the_date_is_its_event(sentence: str, date: str, clause: str | None) -> None:
    """Clauses end at marks and conjunctions where both sides can stand alone; too few words say nothing."""
    assert event_of(sentence, date) == clause


@pytest.mark.parametrize(
    "sentence",
    [
        "The U.S. Lens Board today closed Inv. No. 12 under Art. 4 of the code.",
        "The fee of 4.5 dollars that J. Q. Public paid to Optics Inc. is due today at 9 a.m. in Court No. 3.",
        "The board (which sits in Fredville; its members are few) met today (see 22; 31).",
        "The board today heard Lens Union v. Optics Corp. and adjourned.",
    ],
)
def test_no_clause_ends_in_an_abbreviation_or_in_brackets(sentence: str) -> None:
    """The splitter has told already where sentences end."""
    assert event_of(sentence, "today") == sentence.rstrip(".")


@pytest.mark.parametrize(
    "sentence",
    [
        "The minister denied that, as a paper wrote, the ban begins in May.",
        "If the talks fail, and nobody expects it, the duty returns on May 1.",
        "Officials said the plan was dropped, and that in May another one follows.",
        "The court has not decided, although it promised to, whether May 1 stands.",
        "The lens duty rises on May 1, but it does not hold for lamps.",
        "The lens duty rises on May 1, which does not hold for lamps.",
        "The lens duty rises in May, and will not hold for lamps.",
        "The board will not sit, or the lens duty will rise in May.",
    ],
)
def test_denials_conditions_and_reports_are_not_cut(sentence: str) -> None:
    """What a clause depends on outside itself stays with it."""
    assert event_of(sentence, "May") == sentence.rstrip(".")


@pytest.mark.parametrize(
    ("sentence", "date", "other", "event"),
    [
        (
            "The petition was filed on March 3 and a hearing was held on May 9.",
            "March 3",
            "May 9",
            "The petition was filed on March 3",
        ),
        (
            "The petition was filed on March 3 and a hearing was held on May 9.",
            "May 9",
            "March 3",
            "a hearing was held on May 9",
        ),
        ("The rule will be signed on March 3 and be in force on May 9.", "May 9", "March 3", None),
        (
            "On March 3, 2020, the board opened a review of the period 2018.",
            "March 3, 2020",
            "2018",
            "On March 3, 2020, the board opened a review of the period 2018",
        ),
        ("On March 3, 2020, the board opened a review of the period 2018.", "2018", "March 3, 2020", None),
        (
            "Freedonia will license lenses from May 9, its minister said on March 3.",
            "May 9",
            "March 3",
            "Freedonia will license lenses from May 9, its minister said on March 3",
        ),
        (
            "Under a Royal Decree of March 3, the lens duty ends on May 9.",
            "May 9",
            "March 3",
            "Under a Royal Decree of March 3, the lens duty ends on May 9",
        ),
        ("Under a Royal Decree of March 3, the lens duty ends on May 9.", "March 3", "May 9", None),
        (
            "The lens hearing is on March 3, and requests must be filed not later than May 9.",
            "March 3",
            "May 9",
            "The lens hearing is on March 3",
        ),
        ("The lens duty ends on March 3, but it will not be refunded until May 9.", "March 3", "May 9", None),
        (
            "Freedonia will lift on March 3 the lens tariffs that it imposed on May 9.",
            "March 3",
            "May 9",
            "Freedonia will lift on March 3 the lens tariffs that it imposed on May 9",
        ),
        ("The office was set up in March, has 140 staff and reports in May.", "March", "May", None),
        (
            "The envoy, who took office in March, was sent home in May.",
            "May",
            "March",
            "The envoy, who took office in March, was sent home in May",
        ),
        ("The envoy, who took office in March, was sent home in May.", "March", "May", None),
        (
            "The board agreed on March 3 to raise the lens duty from May.",
            "March 3",
            "May",
            "The board agreed on March 3 to raise the lens duty from May",
        ),
        (
            "The zone is closed from March 3 through May 9.",
            "March 3",
            "May 9",
            "The zone is closed from March 3 through May 9",
        ),
    ],
)
def test_an_event_is_of_its_own_date(sentence: str, date: str, other: str, event: str | None) -> None:
    """Where a clause tells of another date and cannot be cut, none is given, unless the date leads the clause."""
    assert event_of(sentence, date, other) == event


@pytest.mark.parametrize(
    ("sentence", "date"),
    [
        ("This notice conforms the May 9, 2018, decree to the lens code.", "May 9, 2018"),
        ("Freedonia revoked the exception issued in 2018 for lens makers.", "2018"),
        ("Freedonia will lift the lens tariffs that it imposed on March 4.", "March 4"),
        ("Freedonia will lift the lens tariffs it imposed on March 4.", "March 4"),
        ("Freedonia lifted the lens quota, which the board set on March 4.", "March 4"),
        ("Freedonia extended a ban on lens exports that took effect on March 4.", "March 4"),
        ("The lens tariffs that were raised on March 4 were a burden.", "March 4"),
        ("The board revokes a 2018 Fredville ruling on lenses.", "2018"),
        ("For more on today's action, please see the lens page.", "today"),
        ("See Lenses From Sylvania, 12 LR 4412, May 9, 2018.", "May 9, 2018"),
        ("The lens duty (12 LR 4412, May 9, 2018) is high in Freedonia.", "May 9, 2018"),
        ("The report on lenses (No. 4 (Final), Lens Paper 12, May 9, 2018) will be public.", "May 9, 2018"),
        ("Dated: May 9, 2018.", "May 9, 2018"),
        ("Do lens makers pay the duty from May 9, 2018?", "May 9, 2018"),
        ("A maker may, on or after May 9, 2018, apply for:", "May 9, 2018"),
        ("\u201cWe lifted the lens ban on May 9, 2018.", "May 9, 2018"),
        ("Lenses From Sylvania: Results of the Review; 2018", "2018"),
    ],
)
def test_what_is_only_named_by_a_date_is_no_event_of_it(sentence: str, date: str) -> None:
    """Nor is a signature, a reference, a question, or a sentence that is not whole."""
    assert event_of(sentence, date) is None


@pytest.mark.parametrize(
    ("sentence", "event"),
    [
        ("2. On May 9, the lens board met.", "On May 9, the lens board met"),
        ("(a) On May 9, the lens board met.", "On May 9, the lens board met"),
        ("Hearing.\u2014The lens board will meet on May 9.", "The lens board will meet on May 9"),
        ("May 9: The lens duty takes effect.", "The lens duty takes effect"),
        ("On May 9, the lens board of Freedonia met.4", "On May 9, the lens board of Freedonia met"),
        (
            "In a notice published on May 9, the board raised the duty.",
            "In a notice published on May 9, the board raised the duty",
        ),
        ("The board on May 9 raised lens duties.", "The board on May 9 raised lens duties"),
    ],
)
def test_marks_of_the_page_are_no_part_of_an_event(sentence: str, event: str) -> None:
    """List marks, paragraph numbers, headings within a line and calls of notes."""
    assert event_of(sentence, "May 9") == event


@pytest.mark.parametrize(
    ("sentence", "date", "other", "language", "event"),
    [
        (
            "Am 3. Mai trat die Verordnung in Kraft; sie gilt nun.",
            "3. Mai",
            "nun",
            "de",
            "Am 3. Mai trat die Verordnung in Kraft",
        ),
        (
            "Die Verordnung vom 3. Mai tritt im Juni in Kraft.",
            "Juni",
            "3. Mai",
            "de",
            "Die Verordnung vom 3. Mai tritt im Juni in Kraft",
        ),
        ("Die Verordnung vom 3. Mai tritt im Juni in Kraft.", "3. Mai", "Juni", "de", None),
        (
            "Le 3 mai, la Commission a suspendu la mesure.",
            "3 mai",
            "Commission",
            "fr",
            "Le 3 mai, la Commission a suspendu la mesure",
        ),
    ],
)
def test_other_languages_are_cut_at_semicolons_only(
    sentence: str, date: str, other: str, language: str, event: str | None
) -> None:
    """Of their clauses less is known."""
    assert event_of(sentence, date, other, language=language) == event


def test_what_is_too_long_ends_early_or_is_left_out() -> None:
    """Nobody reads 300 characters in a table of dates, but a tail may be spared."""
    long = "In May " + "the board and the office and the bureau " * 9 + "met."
    assert event_of(long, "May") is None
    tail = (
        "In May, the board opened a review of lenses, pursuant to "
        + "section 4 of the code and " * 12
        + "more."
    )
    assert event_of(tail, "May") == "In May, the board opened a review of lenses"
    open_end = (
        "In May, the board found that lenses, as described in " + "section 4 and " * 25 + "more, are dear."
    )
    assert event_of(open_end, "May") is None


_PIECES = (
    "The board|lens duty|met|was|said|on|May 9|in 2018|and|but|which|that|, |; |: | \u2013 |(|)|[|]|\u201c|\u201d|.|?|U.S.|by adding|"
    "Freedonia|, pursuant to|'s|of|since|the|not|(" + "y " * 40 + ")"
).split("|")


@given(st.lists(st.sampled_from(_PIECES), max_size=25), st.sampled_from(["en", "de", "zh"]))
def test_any_sentence_gives_its_own_words_or_none(pieces: list[str], language: str) -> None:
    """Whatever stands there, nothing throws."""
    sentence = " ".join(pieces)
    dates = [Dated(m.start(), m.end(), m[0]) for m in re.finditer("May 9|2018", sentence)]
    for date in dates:
        event = event_at(sentence, date, dates, language)
        assert event is None or event in " ".join(sentence.split())
