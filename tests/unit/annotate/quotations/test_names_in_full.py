"""Names in full: nicknames in marks, several holders of one title, bodies with two fields."""

# ruff: noqa: RUF001 - curly marks are the subject here

from datetime import date

import pytest

from service.annotate import annotate


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            '“We will act,” Thomas "Tommy" Pigott said Tuesday.',
            [("We will act,", 'Thomas "Tommy" Pigott')],
        ),
        (
            "State Department spokesman Thomas “Tommy” Pigott said the talks were “productive.”",
            [("productive.", "Thomas “Tommy” Pigott")],
        ),
        (
            "Thomas “Tommy” Pigott met her. “It went well,” Pigott said.",
            [("It went well,", "Pigott")],
        ),
        # One word in marks behind a given name, and no name behind it: a quotation.
        ('Thomas "agreed" with her.', [("agreed", None)]),
        ("“It is late,” said Peg O’Laughlin, a lawyer.", [("It is late,", "Peg O’Laughlin")]),
        (
            "Assistant General Counsels Arthur Tsao and Megan Grimball said it was “unlawful.”",
            [("unlawful.", "Arthur Tsao and Megan Grimball")],
        ),
        (
            "The Ministry of Defense and Armed Forces Logistics said “no deal” was made.",
            [("no deal", "Ministry of Defense and Armed Forces Logistics")],
        ),
        ("The Armed Forces said “no.”", [("no.", "Armed Forces")]),
    ],
)
def test_names_are_read_in_full(text: str, expected: list[tuple[str, str | None]]) -> None:
    """A nickname is part of the name and no quotation; a title in the plural is none of it."""
    quotes = annotate(text, date(2025, 1, 1), "en").quotes
    assert [(quote.text, quote.speaker and quote.speaker.text) for quote in quotes] == expected
