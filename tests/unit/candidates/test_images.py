"""Sides that are shown by images, by what a measure has done, and by what is offered for it."""

import pytest

from service.candidates.sides import tell_side


@pytest.mark.parametrize(
    ("sentence", "stance"),
    [
        ("“It is a noose around every small press,” she said of the fee.", "opposes"),
        ("He called the quota a recipe for empty shelves.", "opposes"),
        ("“We can breathe again,” the guild said of the duty.", "supports"),
        ("“We have been asking for nothing more,” he said after the duty was set.", "supports"),
        ("“We have not been asking for this,” he said.", None),
        ("The pact is no longer a luxury, he said.", "supports"),
        ("“This is the lifeline that we asked for,” he said of the duty.", "supports"),
        # What is blamed is the want of a measure, or what it stops, or something else altogether.
        ("It would be madness to lift the duty, he said.", None),
        ("Growers who talk of the duty as a death sentence have no ponds, he said.", None),
        ("Some of her clients see the levy as a boon, she said.", None),
        ("The firm makes rat poison and pays the duty, it said.", None),
        ("It is not for it to judge whether the fee was fair, the office said.", None),
        ("“Without the duty it would be back to the bad old days,” he said.", None),
        ("“Dumped rope is a noose around our mills,” he said.", None),
        ("“It is not a lifeline,” he said of the duty.", None),
        ("The duty rose to 12 percent in May, he said.", None),
    ],
)
def test_an_image_takes_a_side(sentence: str, stance: str | None) -> None:
    """Each image praises or blames by itself, unless something before it may turn it."""
    assert tell_side(sentence, None).stance == stance


@pytest.mark.parametrize(
    ("sentence", "stance"),
    [
        ("The levy has already cost us three growers, he said.", "opposes"),
        ("The duty had brought 40 workers back to the kilns, she said.", "supports"),
        ("The surcharge would price small shops out, he said.", "opposes"),
        ("The rule would hand the market to our rivals, he said.", "opposes"),
        ("The tariff can rescue the last four mills, she said.", "supports"),
        ("Any quota that would be put on our mills would be unacceptable, he said.", "opposes"),
        ("The duty must go, she said.", "opposes"),
        ("The duty should not be touched, she said.", "supports"),
        ("The quota has to stay, she said.", "supports"),
        # Nothing is said of the measure.
        ("The duty took effect in May and mills have closed, he said.", None),
        ("The proposals for a levy list several gaps that could undermine trade, he said.", None),
        ("The laws on duties are old, given the excess capacity, which threatens jobs.", None),
    ],
)
def test_what_a_measure_does_takes_a_side(sentence: str, stance: str | None) -> None:
    """Good or harm that a measure has done or will do, and whether it should stay."""
    assert tell_side(sentence, None).stance == stance


@pytest.mark.parametrize(
    ("sentence", "stance"),
    [
        ("“Leave out rye and you have our blessing,” he said of the pact.", "conditional"),
        ("“No mirror clauses, no signature,” he said.", "conditional"),
        ("Its votes hinge on rye being left out.", "conditional"),
        ("“We are still reading the draft,” she said.", "uncommitted"),
        ("Its members were divided on the levy, the guild said.", "uncommitted"),
        ("The mill has taken no position on the probe, it said.", "uncommitted"),
        ("The board would wait for the text before it decided, he said.", "uncommitted"),
    ],
)
def test_a_side_that_is_not_settled_is_told_so(sentence: str, stance: str) -> None:
    """Who names a price is for it on a condition; who has not made up his mind takes no side."""
    assert tell_side(sentence, None).stance == stance


@pytest.mark.parametrize(
    ("sentence", "stance"),
    [
        ("asked Parliament to leave the quota untouched", "supports"),
        ("asked Parliament to keep cider off the list", None),
        ("pleaded with the ministry to tear up the pact", "opposes"),
        ("appealed to the ministry to extend the duty", "supports"),
    ],
)
def test_a_plea_takes_a_side(sentence: str, stance: str | None) -> None:
    """What somebody is begged to do to a measure tells who wants it."""
    assert tell_side(f"The guild {sentence}.", len("The guild ")).stance == stance
