"""Hostile repetitions cost time in proportion to their length, where candidates are gathered."""

import pytest

from service.annotate import annotate_with_speech
from service.candidates.gathering import gather_candidates
from tests.timing import grows_linearly

UNITS = (
    "ABC, ",
    "Abc, ",
    "A-570-106, ",
    "10 A.M. EST ",
    "\u201cTariff\u201d tariff ",
    "Freedonia will impose a 25 percent tariff on steel from China and ",
    "according to Ada Brook, ",
    "a with EU\n",
    "Japan opposes it; China supports it, but ",
    "Japan opposes the quota, and ",
    "\u201cno,\u201d Japan said, and China said \u201cyes,\u201d and ",
    "tariffs; the ministry imposed a quota ",
)
_NEGLIGIBLE_S = 0.002
_MOST = 10.0  # four times the text; far from the sixteen of a square


@pytest.mark.parametrize("unit", UNITS)
def test_growth_is_linear(unit: str) -> None:
    """Four times the text, which may be one sentence, takes about four times as long."""
    found = {length: annotate_with_speech(unit * (length // len(unit)), None) for length in (10_000, 40_000)}
    assert grows_linearly(
        lambda length: gather_candidates(*found[int(length)]),
        "10000",
        "40000",
        most=_MOST,
        negligible_s=_NEGLIGIBLE_S,
    )
