"""Speakers who are told by their rank among two: 'the first said', 'both said'."""

import pytest

from service.annotate import annotate


def speakers(text: str) -> list[str | None]:
    """Who says each quotation."""
    return [quote.speaker.text if quote.speaker else None for quote in annotate(text).quotes]


_PAIR = "Senators Alan Reed and Mary Cole met reporters. "


@pytest.mark.parametrize(
    ("text", "said_by"),
    [
        (_PAIR + '"It is bad," the first said. "It is good," the second said.', ["Alan Reed", "Mary Cole"]),
        (_PAIR + '"It is bad," said the first. "It is good," said the second.', ["Alan Reed", "Mary Cole"]),
        (_PAIR + 'The first also said, "It is bad for us."', ["Alan Reed"]),
        (_PAIR + '"We agree on this," both said.', ["Alan Reed and Mary Cole"]),
        (_PAIR + 'Both said "this is bad for us."', ["Alan Reed and Mary Cole"]),
        (_PAIR + 'They both said "this is bad for us."', ["Alan Reed and Mary Cole"]),
        ('Alan Reed and Senator Mary Cole met. "We agree," both said.', ["Alan Reed and Senator Mary Cole"]),
        ('Alan Reed met Mary Cole in Rome. "It is good," the latter said.', ["Mary Cole"]),
        ('Alan Reed and Mary Cole differ: the former said "it hurts," the latter said "it helps."', ["Alan Reed", "Mary Cole"]),
    ],
)  # fmt: skip
def test_the_two_are_plainly_named(text: str, said_by: list[str]) -> None:
    """Two people joined by 'and' are the first, the second and both; of any two there is a latter."""
    assert speakers(text) == said_by


@pytest.mark.parametrize(
    "text",
    [
        'The first said "it is bad."',
        'Both said "it is bad."',
        'Alan Reed spoke. "It is bad," the first said.',
        'Alan Reed met Mary Cole. "It is bad," the first said.',
        'Alan Reed met Mary Cole. "It is bad," both said.',
        'Alan Reed, Mary Cole and Jo Park met. "It is bad," the second said.',
        'Alan Reed and Mary Cole met. Jo Park watched. "It is bad," the first said.',
        'Boeing chief Alan Reed met Mary Cole of Airbus. "It is good," the latter said.',
        'Analyst Alan Reed spoke. Two firms answered. "We agree," both said.',
        _PAIR + 'They filed two letters. "It is bad," the first said.',
        'The reports to Alan Reed and Mary Cole differ. "It is bad," the latter said.',
        'Alan Reed met Mary Cole\'s lawyer. "It is bad," the latter said.',
        'The Copper Council and the Zinc Board met. "It is bad," the latter said.',
    ],
)
def test_it_is_left_open_who_is_meant(text: str) -> None:
    """One, three, or two that are not joined, and bodies beside them, leave the speaker open."""
    assert speakers(text) == [None]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (_PAIR + '"It is bad," the first minister said.', "first minister"),
        (_PAIR + '"We agree on this," both ministers said.', "both ministers"),
        (_PAIR + 'Reed first said "it is bad."', "Reed"),
        (_PAIR + 'The second report said "it is bad."', "second report"),
    ],
)
def test_a_noun_behind_the_rank_is_who_speaks(text: str, speaker: str) -> None:
    """'both ministers' says more than 'both', and 'first' may be an adverb."""
    assert speakers(text) == [speaker]
