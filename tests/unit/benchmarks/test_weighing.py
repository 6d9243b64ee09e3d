"""The weights in use are those that our own sentences give, and no news weighs as much as an order."""

import pytest

from benchmarks.weighing import WEIGHTS, learn, written
from benchmarks.weighing_texts import Example, is_own, news, orders
from service.ground.weighing import scale

_NEAR = 15  # hundredths that a few sentences more, or another machine's arithmetic, may make
_LEAST = 20  # what weighs so little may be left out by one and not by the other

_HARMED = 0.002  # of the sentences that were learnt from


@pytest.fixture(scope="module")
def honest() -> list[Example]:
    """The news that weights are learnt from."""
    return list(news())


def test_the_weights_are_those_of_our_sentences(honest: list[Example]) -> None:
    """Otherwise somebody changed sentences, or how they are looked at, and forgot `make weigh`."""
    learnt = learn(orders(), honest)
    kept = scale()
    assert abs(learnt.start - kept.start) <= _NEAR
    assert len(kept.weights) > 1000
    for sign in learnt.weights.keys() | kept.weights.keys():
        learnt_now, in_use = learnt.weights.get(sign), kept.weights.get(sign)
        least = min(abs(weight) for weight in (learnt_now, in_use) if weight is not None)
        assert least <= _LEAST or abs((learnt_now or 0) - (in_use or 0)) <= _NEAR, sign


def test_the_file_is_what_is_written() -> None:
    """The scale that is read is the one that was written."""
    assert WEIGHTS.read_text(encoding="utf-8") == written(scale())


def test_hardly_any_news_is_heavy(honest: list[Example]) -> None:
    """A few sentences in a thousand, all of them written to look like orders."""
    heavy = [example for example in honest if scale().margin(example.signs) > 0]
    assert len(heavy) < len(honest) * _HARMED
    assert all(is_own(example.group) or "." not in example.group for example in heavy)
