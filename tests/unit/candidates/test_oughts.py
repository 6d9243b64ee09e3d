"""What should become of a measure, and who is blamed for one."""

import pytest

from service.candidates.sides import tell_side


@pytest.mark.parametrize(
    ("text", "stance", "topic"),
    [
        ("Brook said the duties should be lifted.", "opposes", "the duties"),
        ("Brook said the duties should not be lifted.", "supports", "the duties"),
        ("Brook said the duties would harm both and should be rescinded.", "opposes", "the duties"),
        ("Brook said the quota on tin must be maintained.", "supports", "the quota on tin"),
        ("Brook asked whether the duties should be lifted.", None, "the duties"),
        ("Brook said the fence should be removed.", None, None),
        ("Brook said Chile is right to impose the levy on tin.", "supports", "the levy on tin"),
        ("Brook said Chile was wrong to raise the levy on tin.", "opposes", "the levy on tin"),
        ("Brook said Chile is right to raise its voice.", None, None),
        ("Brook urged Chile not to follow through with the tariff hikes.", "opposes", "the tariff hikes"),
    ],
)
def test_what_should_become_of_a_measure_tells_the_side(
    text: str, stance: str | None, topic: str | None
) -> None:
    """Being for its end is being against it."""
    told = tell_side(text, text.index(" ") + 1)
    assert (told.stance.value if told.stance else None, told.topic) == (stance, topic)


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("Brook criticized the Sylvanian government on Friday for formally imposing tariffs on tin.", "tariffs on tin"),
        ("Brook criticized the Sylvanian government.", None),
        ("Brook slammed the Sylvanian government for having “capitulated” to Chile.", None),
        ("Brook denounced the move on Twitter.", "the move"),
        ("Brook praised the board's decision to impose an extra duty on tin.", "the board's decision to impose an extra duty on tin"),
        ("Brook praised the board's decision to continue.", "the board's decision"),
        ("Brook praised the panel report released today.", "the panel report"),
        ("Brook welcomed the panel decision sending parts of the finding back.", "the panel decision"),
        ("Brook welcomed the export licensing rules.", "the export licensing rules"),
    ],
)  # fmt: skip
def test_who_is_blamed_is_no_topic(text: str, topic: str | None) -> None:
    """What they do is, where it is a measure; the label ends with what it names."""
    assert tell_side(text, text.index(" ") + 1).topic == topic


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("Damage will grow the longer the tariffs are in place.", "the tariffs"),
        ("The decision on whether to impose retaliatory tariffs will be made soon.", "retaliatory tariffs"),
        ("Any such decision would have an effect on both sides.", "the decision"),
        ("Tariffs are paid by those who buy.", "tariffs"),
        ("We reached broad agreement and will sign.", None),
        ("Its own licensing is slow.", "the licensing"),
        ("Expanding the quota would take time.", "Expanding the quota"),
    ],
)
def test_a_subject_is_named_without_what_stands_before_it(text: str, topic: str | None) -> None:
    """No verb whose object it is, and no clause that ends before it."""
    assert tell_side(text, None).topic == topic
