"""Claims that people altered by hand, in every batch of the benchmark: none of them may pass."""

import pytest

from benchmarks.faithful_articles import BATCHES, Passage, read_passages

PASSAGES = [passage for batch in BATCHES for passage in read_passages(batch)]
ALTERED = [pytest.param(passage, claim, id=claim) for passage in PASSAGES for claim in passage.untruths]
TRUE = [(passage, claim) for passage in PASSAGES for claim in passage.paraphrases]
MOST_REFUSED = 0.06  # of what people wrote freely; the article's own words stand in for it


@pytest.mark.parametrize(("passage", "claim"), ALTERED)
def test_an_altered_claim_is_refused(passage: Passage, claim: str) -> None:
    """One thing altered by hand is found."""
    assert passage.bench.doubt(claim, passage.sentences)


def test_most_paraphrases_pass() -> None:
    """What people wrote that follows from the evidence is mostly kept."""
    refused = [claim for passage, claim in TRUE if passage.bench.doubt(claim, passage.sentences)]
    assert len(refused) <= MOST_REFUSED * len(TRUE), refused
