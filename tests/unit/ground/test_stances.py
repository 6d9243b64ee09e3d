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
    ("The Steel Users Alliance asked for the tariff to be renewed.", "supports", "opposes uncommitted"),
    ("The Steel Users Alliance urged the ministry not to renew the tariff.", "opposes", "supports"),
    ("The Bakers Guild urged lawmakers to adopt the bill.", "supports", "opposes"),
    ("Senator Ruth Abrams, who had opposed the levy, now backs it.", "supports", "opposes"),
    ("Senator Ruth Abrams used to support the levy but now opposes it.", "opposes", "supports"),
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
    ("“This tax will sink us,” said Mia Kern, who runs a shipyard.", "opposes", "supports"),
    ("Mia Kern voiced support for the fee.", "supports", "opposes uncommitted"),
    ("Mia Kern came out against the fee.", "opposes", "supports"),
    ("“I see no reason to back this fee,” Mia Kern said.", "opposes", "supports"),
    ("Mia Kern called the fee fair and overdue.", "supports", "opposes"),
    ("Mia Kern called the fee “a step in the right direction.”", "supports", "opposes"),
    ("The Tin Council, which had opposed the fee, now backs it.", "supports", ""),
    ("The Tin Council isn't opposed to the fee.", "neutral", "opposes"),
    ("The Tin Council would not say whether it supports the fee.", "uncommitted", "supports opposes"),
    ("The Tin Council is neither for nor against the fee.", "neutral", ""),
    ("The Tin Council blasted the fee as a giveaway.", "opposes", "supports"),
    ("The Tin Council threw its weight behind the fee.", "supports", "opposes"),
    ("The Tin Council has reservations about the fee.", "opposes", "supports"),
    ("The Tin Council will back the fee provided smelters get aid.", "conditional", "opposes"),
    ("Norway regrets the fee and considers it unlawful.", "opposes", "supports"),
    ("Norway's envoy, Liv Dahl, said the fee makes sense.", "supports", "opposes"),
    ("Liv Dahl said the fee makes no sense.", "opposes", "supports"),
    ("Liv Dahl said she does not favor the fee.", "opposes", "supports"),
    ("Liv Dahl never endorsed the fee.", "neutral", ""),
    ("“We are happy with the fee,” Liv Dahl said.", "supports", "opposes"),
    ("“We are not happy with the fee,” Liv Dahl said.", "opposes", "supports"),
    ("Liv Dahl warned that the fee would push up prices.", "opposes", "supports"),
    ("Liv Dahl rejected criticism of the fee.", "supports", ""),
    ("Liv Dahl said the office is still studying the fee.", "uncommitted", "supports opposes"),
    ("Liv Dahl explained that the fee covers 40 ports.", "neutral", ""),
    ("Liv Dahl thanked the minister for the fee.", "supports", "opposes"),
    ("Brandt said that without the quota, growers would be ruined.", "supports", ""),
    ("Brandt could not support the quota as drafted.", "opposes", "supports"),
    ("Brandt has yet to take a position on the quota.", "uncommitted", "supports opposes"),
    ("Brandt dismissed fears that the quota would raise prices.", "supports", ""),
    ("“The quota is a lifeline for us,” Brandt said.", "supports", "opposes"),
    ("Brandt voted against the quota.", "opposes", "supports"),
    ("Brandt voted for the quota.", "supports", "opposes"),
    ("“I have never been for this quota,” Brandt said.", "opposes", "supports"),
    ("“The quota is exactly what our growers needed,” Brandt said.", "supports", "opposes"),
    ("Brandt urged the council to scrap the quota.", "opposes", "supports"),
    ("Brandt asked ministers for the quota to be lifted.", "opposes", "supports"),
    ("Brandt said he could live with the quota only if it ended in May.", "conditional", "supports opposes"),
)


@pytest.mark.parametrize(("words", "stance", "others"), TOLD)
def test_only_the_stance_that_the_words_show_is_left(words: str, stance: str, others: str) -> None:
    """What the words show stays; what they do not show is corrected."""
    assert fitting_stance(Stance.of(stance), words) is Stance.of(stance)
    shown = [fitting_stance(Stance.of(other), words).value for other in others.split()]
    assert shown == [stance for _ in others.split()]


@pytest.mark.parametrize(
    ("topic", "stance"), [("the quota", "opposes"), ("lifting of the quota", "supports"), ("", "opposes")]
)
def test_who_asks_to_lift_a_measure_may_be_for_lifting_it(topic: str, stance: str) -> None:
    """What the topic names decides which side that is."""
    words = "Brandt urged the council to lift the quota."
    assert fitting_stance(Stance.SUPPORTS, words, topic) is Stance.of(stance)


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


@pytest.mark.parametrize(
    ("words", "stance", "expected"),
    [
        ("Norway is drafting a quota on salt, a senior official said this week.", "supports", "neutral"),
        ("The Board is now preparing new limits on wire, two officials said.", "opposes", "neutral"),
        ("A trade official outlined the draft rule on Monday.", "supports", "neutral"),
        ("The ministry explained the scope of the quota.", "supports", "neutral"),
        ("An aide confirmed the text of the order.", "supports", "neutral"),
        ("A trade official outlined the draft rule and praised it.", "supports", "supports"),
        (
            "Norway is drafting a quota on salt, a senior official said, and it is overdue.",
            "supports",
            "supports",
        ),
        ("The ministry described the rule as “a gift.”", "supports", "supports"),
        ("The guild urged the board to wait.", "supports", "opposes"),
        ("The guild urged the board to think twice about the quota.", "supports", "opposes"),
        ("The guild asked the board not to rush the quota.", "supports", "opposes"),
        ("The guild urged the board to hold off until May.", "opposes", "opposes"),
        ("The guild urged the board to adopt the quota.", "supports", "supports"),
    ],
)
def test_describing_a_plan_and_asking_to_wait_support_nothing(words: str, stance: str, expected: str) -> None:
    """Who only tells how far a plan is stands neither for nor against it; who asks to wait is not for it."""
    assert fitting_stance(Stance.of(stance), words) is Stance.of(expected)
