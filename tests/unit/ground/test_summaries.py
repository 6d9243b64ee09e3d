"""Summaries: what follows from the evidence passes, an altered claim never does."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.annotate import annotate
from service.ground.reading import Reading
from service.ground.summaries import Backing, extract_summary, unsupported
from tests.unit.ground.attached_claims import ATTACHED_FALSE, ATTACHED_TRUE
from tests.unit.ground.cautious_claims import CAUTIOUS
from tests.unit.ground.claims import FALSE, TRUE
from tests.unit.ground.crossed_claims import CROSSED_FALSE, CROSSED_TRUE
from tests.unit.ground.further_claims import FURTHER_FALSE, FURTHER_TRUE
from tests.unit.ground.made_up_claims import MADE_UP
from tests.unit.ground.paraphrased_claims import PARAPHRASED_FALSE, PARAPHRASED_TRUE
from tests.unit.ground.third_claims import THIRD_FALSE, THIRD_TRUE
from tests.unit.ground.told_claims import TOLD_FALSE, TOLD_TRUE
from tests.unit.ground.weakened_claims import WEAKENED_FALSE, WEAKENED_TRUE


def backing_of(evidence: str) -> Backing:
    """The evidence with the dates that the annotator works out."""
    return Backing(Reading(evidence, annotate(evidence, None, "en").times))


@pytest.mark.parametrize(("evidence", "summary"), [*TRUE, *FURTHER_TRUE, *THIRD_TRUE])
def test_true_paraphrases_pass(evidence: str, summary: str) -> None:
    """A summary that says what its evidence says is kept."""
    assert unsupported(summary, backing_of(evidence)) is None


@pytest.mark.parametrize(("evidence", "summary"), [*FALSE, *FURTHER_FALSE, *THIRD_FALSE])
def test_altered_claims_fail(evidence: str, summary: str) -> None:
    """A summary with one thing altered is rejected with a reason."""
    assert unsupported(summary, backing_of(evidence))


@pytest.mark.parametrize(("evidence", "summary"), CAUTIOUS)
def test_free_wordings_give_way_to_the_evidence(evidence: str, summary: str) -> None:
    """Where code cannot be sure, the article's own words are surer."""
    assert unsupported(summary, backing_of(evidence))


@pytest.mark.parametrize(("evidence", "summary"), [(e, claim) for e, claims in MADE_UP for claim in claims])
def test_made_up_claims_fail(evidence: str, summary: str) -> None:
    """What only sounds like its evidence is refused."""
    assert unsupported(summary, backing_of(evidence))


@pytest.mark.parametrize(
    ("evidence", "summary"), [(e, c) for e, claims in (*CROSSED_TRUE, *TOLD_TRUE) for c in claims]
)
def test_what_stays_with_its_own_passes(evidence: str, summary: str) -> None:
    """One of several parallel parts, told as its evidence tells it; what somebody says, told with who says it."""
    assert unsupported(summary, backing_of(evidence)) is None


@pytest.mark.parametrize(
    ("evidence", "summary"), [(e, c) for e, claims in (*CROSSED_FALSE, *TOLD_FALSE) for c in claims]
)
def test_what_is_given_to_another_fails(evidence: str, summary: str) -> None:
    """What one part tells is not true of its neighbour, and what somebody holds is no fact."""
    assert unsupported(summary, backing_of(evidence))


@pytest.mark.parametrize(
    ("evidence", "summary"), [(e, c) for e, claims in (*WEAKENED_TRUE, *ATTACHED_TRUE) for c in claims]
)
def test_what_keeps_its_words_passes(evidence: str, summary: str) -> None:
    """What narrows and what belongs together is told with it, or all of it is left out."""
    assert unsupported(summary, backing_of(evidence)) is None


@pytest.mark.parametrize(
    ("evidence", "summary"), [(e, c) for e, claims in (*WEAKENED_FALSE, *ATTACHED_FALSE) for c in claims]
)
def test_what_loses_a_word_that_weakens_fails(evidence: str, summary: str) -> None:
    """Without 'too', 'little', 'or' and the like, or beside another name, it is another claim."""
    assert unsupported(summary, backing_of(evidence))


@pytest.mark.parametrize(("evidence", "summary"), [(e, c) for e, claims in PARAPHRASED_TRUE for c in claims])
def test_what_is_told_in_other_words_passes(evidence: str, summary: str) -> None:
    """A share is as many percents, a passive is its active, and what is scheduled will be."""
    assert unsupported(summary, backing_of(evidence)) is None


@pytest.mark.parametrize(("evidence", "summary"), [(e, c) for e, claims in PARAPHRASED_FALSE for c in claims])
def test_what_is_changed_in_other_words_fails(evidence: str, summary: str) -> None:
    """Other words hide no other figure, actor or outcome."""
    assert unsupported(summary, backing_of(evidence))


@pytest.mark.parametrize("evidence", sorted({evidence for evidence, _ in (*TRUE, *FURTHER_TRUE)}))
def test_evidence_supports_itself(evidence: str) -> None:
    """The evidence's own words always hold, also in other marks and spaces."""
    assert unsupported(evidence, backing_of(evidence)) is None
    assert unsupported(evidence.replace(" ", "\u00a0").replace("'", "\u2019"), backing_of(evidence)) is None


@given(st.text(max_size=300), st.text(max_size=300))
def test_nothing_throws(summary: str, evidence: str) -> None:
    """Any two texts are compared without an error."""
    reason = unsupported(summary, Backing(Reading(evidence)))
    assert reason is None or reason


@given(st.text(alphabet="ab \n\u00e9\U0001f600", min_size=1, max_size=900))
def test_extracts_are_short_and_the_evidence_own_words(evidence: str) -> None:
    """A summary made by code is cut, at a word where there is one, and invents nothing."""
    made = extract_summary(evidence)
    assert len(made) <= 402
    assert " ".join(evidence.split()).startswith(made.removesuffix(" \u2026"))
