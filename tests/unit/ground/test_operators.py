"""The quick scan of a sentence finds what the patterns find."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.ground.operators import scan, scan_slowly
from service.ground.plain_text import plain_text
from tests.unit.ground.claims import FALSE, TRUE
from tests.unit.ground.further_claims import FURTHER_FALSE, FURTHER_TRUE

SENTENCES = sorted({text for row in (*TRUE, *FALSE, *FURTHER_TRUE, *FURTHER_FALSE) for text in row})
PIECES = (
    "did not rule out|has not yet decided whether|declined to say|refused to|no longer|neither|nor|cannot|won't|"
    "wouldn't|they'll|she'd|is set to|was due to|plans to|intends to|vowed|pledged|announced|is expected to|likely|may|"
    "could|possible|considering|weighs|looking at|thinking about|proposed|drafted|sought|urged|must|calls for|called on|"
    "needs to|said|told reporters that|according to|if|unless|as long as|only when|subject to|without a license|"
    "not only|no later than|undecided|left open|on the table|remains open|whether or not|stopped short of|yet to|"
    "unable to|unlikely|falsely|turned down|rather than|hardly|lacks|agreed to|optional|perhaps|anticipated|hoping to|"
    "tries to|trying to|evaluates|contemplating|required to|that|which|and will|and its tariff would|or not|, |. |; |"
    ' - |"|5,000|7.2|steel|duties|the|Japan|aimed at|no comment|keeps the door open|doubts that|instead of|in lieu of'
).split("|")


@pytest.mark.parametrize("sentence", SENTENCES)
def test_sentences_are_scanned_alike(sentence: str) -> None:
    """The table of beginnings leaves nothing out."""
    text = plain_text(sentence).lower()
    assert list(scan(text)) == list(scan_slowly(text))


@given(st.lists(st.sampled_from(PIECES), max_size=12))
def test_any_order_of_words_is_scanned_alike(pieces: list[str]) -> None:
    """The same for words in any order."""
    text = " ".join(pieces).lower()
    assert list(scan(text)) == list(scan_slowly(text))


@given(st.text(max_size=200))
def test_nothing_throws(text: str) -> None:
    """Any text can be scanned."""
    assert all(kind and word for kind, word in scan(text.lower()))
