"""What speakers say a measure is worth settles their side."""

import pytest

from service.annotate import annotate_with_speech
from service.candidates.gathering import gather_candidates


@pytest.mark.parametrize(
    ("said", "stance"),
    [
        ("said the levy came as a slap in the face", "opposes"),
        ("said the levy makes no sense", "opposes"),
        ("said the levy was the wrong answer", "opposes"),
        ("said the levy goes too far", "opposes"),
        ("said the levy would close small mills", "opposes"),
        ("said the levy would put bakers at a disadvantage", "opposes"),
        ("said the rule would create needless paperwork", "opposes"),
        ("said the levy \u201cis a gift to smugglers\u201d", "opposes"),
        ("said the levy was a sensible step", "supports"),
        ("said the levy was a shot in the arm", "supports"),
        ("said the levy \u201cis a lifeline\u201d", "supports"),
        ("said the levy would keep mills open", "supports"),
        ("said the levy was paid in May", None),
        ("said the levy came into force as announced", None),
    ],
)
def test_what_a_measure_is_worth_settles_a_side(said: str, stance: str | None) -> None:
    """Words of harm and use, in the speaker's own clause about the measure."""
    article, speech = annotate_with_speech(f"Ada Brook, director of the Bakers' Guild, {said}.", None)
    told = [p.told.stance for p in gather_candidates(article, speech).positions if p.told.stance is not None]
    assert [t.value for t in told] == ([] if stance is None else [stance])
