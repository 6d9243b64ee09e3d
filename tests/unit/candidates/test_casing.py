"""Patterns for which case does not count find the same by way of small letters."""

import re

import pytest

from service.candidates.casing import in_small_letters, of_small_letters
from service.candidates.measures import INSTRUMENT_CUES
from service.candidates.stances import STANCE_CUES

TEXTS = (
    "The Commerce Department IMPOSED antidumping duties under Section 301, and SANCTIONED three banks.",
    "\u201cWe WELCOME the Tariff on \u00c9cole pens,\u201d said \u00d6zg\u00fcr \u2014 who OPPOSES it.",
    "The \u03a3 Group hopes CBP will revoke Ruling HQ H301619; comments are due By May 1.",
)
CUES = (*INSTRUMENT_CUES.values(), *STANCE_CUES.values())


@pytest.mark.parametrize("text", TEXTS)
def test_every_cue_finds_the_same_places_in_small_letters(text: str) -> None:
    """What stands in capitals is found where it stands, also beside letters that are not plain."""
    small = in_small_letters(text)
    assert small is not None
    for cue in CUES:
        found = [match.span() for match in of_small_letters(cue).finditer(small)]
        assert found == [match.span() for match in cue.finditer(text)], cue.pattern


@pytest.mark.parametrize("sign", ["\u0130", "\u0131", "\u017f", "\u212a"])
def test_signs_whose_case_is_odd_have_no_small_letters(sign: str) -> None:
    """They count as a plain letter in any case, or are two signs when small."""
    assert in_small_letters(f"a {sign}") is None


def test_no_other_sign_is_odd() -> None:
    """Every other sign of Unicode is one sign when small, and counts as no plain letter but itself."""
    letters = re.compile("[a-z]", re.IGNORECASE)
    for sign in map(chr, range(128, 0x110000)):
        if in_small_letters(sign) is not None:
            assert len(sign.lower()) == 1
            assert letters.match(sign) is None


@pytest.mark.parametrize(
    "pattern", [re.compile("may"), re.compile("(?-i:may)", re.IGNORECASE), re.compile(r"\Sx", re.IGNORECASE)]
)
def test_a_pattern_for_which_case_counts_is_refused(pattern: re.Pattern[str]) -> None:
    """It would find something else in small letters."""
    with pytest.raises(ValueError, match="Case counts"):
        of_small_letters(pattern)
