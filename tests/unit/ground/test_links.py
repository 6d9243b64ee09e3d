"""Which measure a position is about: what they share, name or point back to, and nothing beyond."""

import pytest

from schemas.facts import PolicyAction, Span
from schemas.vocabulary import ActionStatus, Instrument
from service.ground.links import Measures


def action(number: int, start: int, instrument: Instrument) -> PolicyAction:
    """A measure told at text[start : start + 50]."""
    return PolicyAction(
        id=f"p{number}",
        summary="A measure.",
        instrument=instrument,
        status=ActionStatus.IN_FORCE,
        issuers=[],
        targets=[],
        dates=[],
        references=[],
        evidence=[Span(start=start, end=start + 50, text="x" * 50)],
    )


ACTIONS = (
    action(1, 0, Instrument.IMPORT_TARIFF),
    action(2, 100, Instrument.SANCTIONS),
    action(3, 900, Instrument.QUOTA),
)


@pytest.mark.parametrize(
    ("text", "start", "about"),
    [
        pytest.param("“Enough,” she said.", 100, "p2", id="its own sentence tells the measure"),
        pytest.param("She called the tariffs a mistake.", 400, "p1", id="it names the instrument"),
        pytest.param("She called the sanctions a mistake.", 400, "p2", id="it names the nearer instrument"),
        pytest.param("She welcomed the decision.", 400, "p2", id="it points back to a measure"),
        pytest.param("She welcomed the spring.", 400, None, id="it names no measure"),
        pytest.param("She wants export controls.", 400, None, id="it names another instrument"),
        pytest.param("She welcomed the quota.", 400, None, id="what it names is told only later"),
    ],
)
def test_a_position_is_linked_where_its_words_say_so(text: str, start: int, about: str | None) -> None:
    """A link that nothing tells is left out."""
    evidence = [Span(start=start, end=start + 50, text="x" * 50)]
    assert Measures.of(ACTIONS).about(text, evidence) == about


@pytest.mark.parametrize(
    ("topic", "about"), [("the duties", "p1"), ("the tariff", "p1"), ("bakers", "p2"), ("", "p2")]
)
def test_the_topic_tells_which_of_two_measures_is_meant(topic: str, about: str) -> None:
    """Whoever speaks of the duties, and of sanctions beside them, is linked by the topic."""
    evidence = [Span(start=400, end=450, text="x" * 50)]
    text = "She said the tariffs work, and that the sanctions were not talked away."
    assert Measures.of(ACTIONS).about(text, evidence, topic) == about


def test_an_article_without_measures_has_no_links() -> None:
    """There is nothing to be about."""
    assert Measures.of(()).about("She welcomed the decision.", [Span(start=0, end=5, text="She w")]) is None
