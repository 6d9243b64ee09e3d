"""Cross references to stories of the same daily."""

from datetime import date

import pytest

from service.annotate.citations import find_citations


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("Officials met twice (see 2301130058).", ["2301130058"]),
        ("The ministry said so before (see 2301130058 and 2301060042).", ["2301130058", "2301060042"]),
        (
            "It was reported (see 2301130058, 2301120011, or 2301060042).",
            ["2301130058", "2301120011", "2301060042"],
        ),
        ("The bill stalled (see also 2210070049).", ["2210070049"]),
        ("See 2211300003 for the earlier ruling.", ["2211300003"]),
        ("A similar case [Ref:2212060059] is pending.", ["2212060059"]),
        ("A similar case (Ref: 2212060059) is pending.", ["2212060059"]),
        ("Talks resumed (2301170015).", ["2301170015"]),
        ("Talks resumed (2301170015 and 2301180007).", ["2301170015", "2301180007"]),
        ("See our story 9901040012 on the first round.", ["9901040012"]),
        ("See\u00a02301130058.", ["2301130058"]),
    ],
)
def test_cross_references_are_found_one_by_one(text: str, numbers: list[str]) -> None:
    """Each number of a cross reference is a citation of its own."""
    found = find_citations(text)
    assert [(one.text, one.key, one.kind) for one in found] == [(n, n, "related_article") for n in numbers]


@pytest.mark.parametrize(
    ("number", "day"),
    [
        ("2301130058", date(2023, 1, 13)),
        ("2402290001", date(2024, 2, 29)),
        ("0001030004", date(2000, 1, 3)),
        ("9912310007", date(1999, 12, 31)),
        ("4912310007", date(2049, 12, 31)),
    ],
)
def test_the_number_holds_the_date(number: str, day: date) -> None:
    """The first six digits are a day, of this century below 50 and of the last from 90."""
    (found,) = find_citations(f"(see {number})")
    assert found.date == day


@pytest.mark.parametrize(
    "text",
    [
        "Call 2025550123 for tickets.",
        "Call the desk (2101040055) before noon.",
        "Phone: (2101045555)",
        "The fund holds 2301130058 shares.",
        "It cost $2301130058 in all.",
        "ISBN 0306406152 is out of print.",
        "(see 2313450058)",
        "(see 2302300058)",
        "(see 23011300581)",
        "(see 230113005)",
        "(see 5001010001)",
        "(see 2301130058x)",
        "(see page 12)",
        "see 2023",
        "(2025551212)",
        "(2101045555)",
    ],
)
def test_other_numbers_of_ten_digits_are_left(text: str) -> None:
    """Telephone numbers, amounts and impossible days are no cross references."""
    assert find_citations(text) == ()
