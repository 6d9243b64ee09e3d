"""What a speaker only reports of others is no view of the speaker's, and a warning is for nothing."""

import pytest

from service.annotate import annotate
from service.candidates.gathering import gather_candidates
from service.candidates.positions import PositionCandidate


def _positions(text: str) -> tuple[PositionCandidate, ...]:
    return gather_candidates(annotate(text, None, "en")).positions


@pytest.mark.parametrize(
    "sentence",
    [
        # Of plans and papers.
        "Norway is drafting a quota on salt, a senior official said Monday, but Chile has not agreed to it.",
        "Norway is drafting a quota on salt to protect bakers, a senior official said, and Chile opposes it.",
        "The draft quota on salt covers rock salt and is meant to strengthen supply, an aide said.",
        "An official confirmed that the ministry is preparing a ban on salt exports to support bakers.",
        "A trade official outlined the draft quota on salt, which names state support for mills.",
        "A Board official described the safeguard against imports of salt as final.",
        # Of others' sides.
        "Three of the 27 states voted against the tariff on salt, two officials said.",
        "A ministry official said Chile opposes the quota on salt.",
        "Diplomats said that Chile would support the quota on salt.",
        "A person close to the talks said Chile had agreed to the quota on salt.",
        "Ada Roy said Norway has rejected the petition on salt.",
        "An aide said most growers welcomed the quota on salt.",
        # Words in another sense.
        "An official said the Harmonized Tariff Schedule lists salt.",
        "Ada Roy said Great Britain and Chile have met.",
        "Ada Roy said the rule concerning salt is published.",
        "The official said the retaliatory tariffs on salt start in May.",
        "An official said the antidumping case against Chile is the third.",
        "An official said the essential goods on the list are salt and tea.",
    ],
)
def test_who_only_reports_takes_no_side(sentence: str) -> None:
    """Unquoted news of a plan, or of what others want, is no position of whoever told it."""
    assert [p for p in _positions(sentence) if p.stances != ("neutral",) or p.told.stance is not None] == []


@pytest.mark.parametrize(
    ("sentence", "stance"),
    [
        ("Norway is drafting a quota on salt, a senior official said Monday, but he opposes it.", "opposes"),
        ("Norway's trade minister, Ada Roy, said Norway supports the quota on salt.", "supports"),
        ("Ada Roy said the ministry supports the quota on salt.", "supports"),
        ("Two dozen senators urged the Board to scrap the quota on salt.", "opposes"),
        ("Many importers opposed the quota on salt, the Salt Guild said it opposes the quota on salt.", "opposes"),
        ("Chile and Norway, third parties, urged the Board to lift the quota on salt.", "opposes"),
        ("The Board said it welcomes the quota on salt against imports from Chile.", "supports"),
        ("The Salt Guild said it is concerned about the quota on salt.", "opposes"),
        ("“Chile opposes the quota on salt, and so do we,” said Ada Roy of the Salt Guild.", "opposes"),
        ("A spokesperson for the ministry said Norway welcomes the quota on salt.", "supports"),
        ("The Salt Guild said its members oppose the quota on salt.", "opposes"),
        ("Ada Roy said foreign salt remains welcome as long as it is clean.", "supports"),
    ],
)  # fmt: skip
def test_a_side_of_ones_own_stays(sentence: str, stance: str) -> None:
    """Who speaks for itself, its body or its country takes the side that it tells."""
    assert any(stance in {*p.stances, p.told.stance} for p in _positions(sentence))


@pytest.mark.parametrize(
    ("sentence", "stances"),
    [
        ("Ada Roy urged the ministry to wait until Chile adopts the quota on salt.", {"opposes", "conditional"}),
        ("The Salt Guild urged the Board to hold off on the quota.", {"opposes"}),
        ("The Salt Guild asked the Board to go slow on the quota on salt.", {"opposes"}),
        ("The Salt Guild urged Norway to think twice about the quota on salt.", {"opposes"}),
        ("The Salt Guild urged the Board not to rush the quota on salt.", {"opposes"}),
        ("The Salt Guild urged the Board not to act alone on salt.", {"opposes"}),
        ("The Salt Guild urged caution on the quota on salt.", {"opposes"}),
        ("The Salt Guild warned against rushing the quota on salt.", {"opposes"}),
        ("The Salt Guild warned of the quota on salt.", {"opposes"}),
        ("Ada Roy cautioned the ministry about the quota on salt. Roy said no more.", {"opposes"}),
        ("Ada Roy warned that the quota on salt would cost Ohio 900 jobs.", {"opposes"}),
        ("The Salt Guild said it is wary of the quota on salt.", {"opposes"}),
        ("“If the mills close, Ohio loses jobs,” Ada Roy said. She urged the Board to wait.", {"opposes", "conditional"}),
    ],
)  # fmt: skip
def test_a_warning_supports_nothing(sentence: str, stances: set[str]) -> None:
    """Who warns of a measure, or asks to wait with it, may be against it or name a condition; never for it."""
    (found,) = [p for p in _positions(sentence) if "Chile" not in p.speaker]
    assert {s.value for s in found.stances} - {"neutral"} == stances


@pytest.mark.parametrize(
    ("sentence", "stance", "topic"),
    [
        ("The Salt Guild warned against lifting the duty on salt.", "supports", "the duty on salt"),
        ("The Salt Guild warned against ending the quota on salt.", "supports", "the quota on salt"),
        ("The Salt Guild warned of the effects of the duty on salt.", "opposes", "the duty on salt"),
        ("The Salt Guild urged the Board to go ahead with the quota on salt.", "supports", "the quota on salt"),
        ("The Salt Guild urged the Board to delay the quota on salt.", "opposes", "the quota on salt"),
        ("The Salt Guild urged the Board not to delay the quota on salt.", "supports", "the quota on salt"),
        ("The Salt Guild warned exporters about the ban on salt exports.", None, None),
        ("The Salt Guild warned importers to obey the duty on salt.", None, None),
    ],
)  # fmt: skip
def test_what_is_warned_of_is_the_topic(sentence: str, stance: str | None, topic: str | None) -> None:
    """Whoever warns against undoing a measure is for it; whom it binds is warned of nothing bad in it."""
    (found,) = _positions(sentence)
    assert found.told.stance == stance
    assert topic is None or found.told.topic == topic
