"""How long a model is waited for, as a table of what it did before."""

import pytest

from service.model.patience import Patience

Event = float | tuple[float, float]


@pytest.mark.parametrize(
    ("before", "share_s"),
    [
        ([], 150.0),
        ([1.0], 30.0),
        ([20.0], 80.0),
        ([20.0, 1.0], 76.0),
        ([20.0, *(1.0,) * 60], 30.0),
        ([100.0], 150.0),
        ([(0.0, 1.9)], 150.0),
        ([(0.0, 4.0)], 75.0),
        ([(0.0, 150.0)], 75.0),
        ([(0.0, 4.0), (4.0, 8.0)], 37.5),
        ([(0.0, 150.0), (1.0, 151.0), (149.0, 170.0)], 75.0),
        ([1.0, (0.0, 30.0)], 4.0),
        ([20.0, (0.0, 80.0)], 40.0),
        ([20.0, (0.0, 80.0), (80.0, 120.0)], 40.0),
        ([20.0, (0.0, 80.0), 20.0], 80.0),
    ],
)
def test_shares(before: list[Event], share_s: float) -> None:
    """Of at most 150 s, after answers (how long they took) and waits in vain (from when to when)."""
    patience = Patience()
    for event in before:
        if isinstance(event, tuple):
            patience.waited(*event)
        else:
            patience.answered(event)
    assert patience.share_s(150.0) == pytest.approx(share_s)


@pytest.mark.parametrize(
    ("slowest_s", "wait_s", "fair_waits"),
    [
        (None, 1.9, 0.0),
        (None, 2.0, 0.5),
        (None, 4.0, 1.0),
        (None, 99.0, 1.0),
        (1.0, 4.0, 1.0),
        (10.0, 4.0, 0.2),
        (10.0, 20.0, 1.0),
        (100.0, 6.0, 0.2),
        (100.0, 30.0, 1.0),
    ],
)
def test_silence(slowest_s: float | None, wait_s: float, fair_waits: float) -> None:
    """A wait says the less the slower the model is known to be, but never nothing for good."""
    assert Patience(slowest_s).waited(0.0, wait_s) == pytest.approx(fair_waits)


def test_any_sign_of_life() -> None:
    """Also one that is no answer ends the silence, and says nothing of the pace."""
    patience = Patience(silence=1.0)
    patience.heard()
    assert (patience.silence, patience.slowest_s) == (0.0, None)
