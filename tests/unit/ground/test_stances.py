"""Stances that models confuse: the true one stays, and each other gives way to it."""

import pytest

from schemas.vocabulary import Stance
from service.ground.stances import fitting_stance, own_words

# What a speaker says, the stance, and others that a model may write.
TOLD = (
    ("The National Zipper Council opposes the tariff.", "opposes", "supports uncommitted"),
    ("The National Zipper Council supports the tariff.", "supports", "opposes uncommitted"),
    ("Harlan Pipe Co. welcomed the decision to raise duties.", "supports", "opposes uncommitted"),
    ("Harlan Pipe Co. criticised the decision to raise duties.", "opposes", "supports"),
    ("Senator Ruth Abrams would not support the levy.", "opposes", "supports"),
    ("Senator Ruth Abrams does not oppose the levy.", "neutral", "opposes"),
    ("The Bakers Guild rejects the plan to tax flour.", "opposes", "supports"),
    ("The Bakers Guild condemned the plan to tax flour.", "opposes", "supports"),
    ("The Bakers Guild applauded the plan to cut the flour levy.", "supports", ""),
    ("The Bakers Guild endorsed the bill.", "supports", "opposes"),
    ("“This levy is a disaster for small mills,” said Tom Varga of the Bakers Guild.", "opposes", "supports"),
    ("“We fully back this levy,” said Tom Varga of the Bakers Guild.", "supports", "opposes"),
    ("“We cannot support this levy,” said Tom Varga of the Bakers Guild.", "opposes", "supports"),
    ("“We are against this levy,” Tom Varga said.", "opposes", "supports"),
    (
        "Tom Varga said the guild would back the levy only if small mills were exempt.",
        "conditional",
        "uncommitted",
    ),
    ("Tom Varga declined to say whether the guild backs the levy.", "uncommitted", "supports opposes"),
    ("Tom Varga declined to comment on the levy.", "uncommitted", "supports opposes"),
    ("The Steel Users Alliance called the tariff a tax on builders.", "opposes", "supports"),
    ("The Steel Users Alliance urged the ministry to drop the tariff.", "opposes", ""),
    ("The Steel Users Alliance urged the ministry to keep the tariff.", "supports", ""),
    ("The Steel Users Alliance no longer opposes the tariff.", "neutral", "opposes"),
    ("The Steel Users Alliance withdrew its support for the tariff.", "opposes", "supports"),
    ("The Steel Users Alliance praised the minister for lifting the tariff.", "supports", ""),
    ("Ecuador protested the quota.", "opposes", "supports"),
    ("Ecuador favors the quota.", "supports", "opposes"),
    ("Ecuador took no position on the quota.", "uncommitted", "supports opposes"),
    ("Ecuador has not decided whether to support the quota.", "uncommitted", "supports opposes"),
    ("Ecuador said it would support the quota if Peru signed the accord.", "conditional", "opposes"),
    ("Ecuador's trade minister Luis Paz said the quota is unfair.", "opposes", "supports"),
    ("The farm lobby said it was disappointed by the vote, while Luis Paz hailed it.", "supports", ""),
    ("Luis Paz denied that he opposes the pact.", "neutral", "opposes"),
    ("Luis Paz denounced the opponents of the pact.", "supports", ""),
    ("The tariff would protect jobs, Luis Paz argued.", "supports", "opposes"),
    ("The tariff would cost thousands of jobs, Luis Paz warned.", "opposes", "supports"),
    ("Luis Paz backed calls to end the tariff.", "supports", ""),
)


@pytest.mark.parametrize(("words", "stance", "others"), TOLD)
def test_only_the_stance_that_the_words_show_is_left(words: str, stance: str, others: str) -> None:
    """What the words show stays; what they do not show is corrected."""
    assert fitting_stance(Stance.of(stance), words) is Stance.of(stance)
    shown = [fitting_stance(Stance.of(other), words).value for other in others.split()]
    assert shown == [stance for _ in others.split()]


@pytest.mark.parametrize(
    ("text", "own", "others", "words"),
    [
        ("Lee opposed it, while Cho hailed it.", "Cho", "Lee", "Cho hailed it."),
        ("Lee opposed it, while Cho hailed it.", "Lee", "Cho", "Lee opposed it, while "),
        ("Lee opposed it. He said so twice.", "Lee", "Cho", "Lee opposed it. He said so twice."),
        ("He opposed it.", "Lee", "Cho", "He opposed it."),
    ],
)
def test_the_words_of_others_do_not_count(text: str, own: str, others: str, words: str) -> None:
    """Clauses of which somebody else is the subject are let go."""
    assert own_words(text, [own], [others]) == words
