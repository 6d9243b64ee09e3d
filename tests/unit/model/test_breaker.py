"""A circuit breaker as a table of what happens and what is let through."""

import pytest

from service.model.breaker import Breaker, Circuit, Permit

CALL, PROBE = Permit(is_probe=False), Permit(is_probe=True)


class Bench:
    """A breaker that opens after three failures for ten seconds, and its clock."""

    def __init__(self) -> None:
        self.now_s = 0.0
        self.breaker = Breaker(3, 10.0, clock=lambda: self.now_s)
        self.permit: Permit | None = None

    def play(self, story: str) -> None:
        """Each letter is an event: a call asks leave, fails, is refused, succeeds, is left; or 5 s pass."""
        events = {
            "f": lambda: self.breaker.failed(CALL),
            "F": lambda: self.breaker.failed(PROBE),
            "L": lambda: self.breaker.failed(PROBE, rest_s=20.0),
            "l": lambda: self.breaker.failed(CALL, rest_s=20.0),
            "r": lambda: self.breaker.refused(CALL, "no key"),
            "R": lambda: self.breaker.refused(PROBE, "no key"),
            "s": self.breaker.succeeded,
            "X": lambda: self.breaker.left_open(PROBE),
            "?": self._ask,
            "!": lambda: self._ask(is_needed=True),
            ".": self._wait,
        }
        for letter in story:
            events[letter]()

    def _ask(self, *, is_needed: bool = False) -> None:
        self.permit = self.breaker.admit(is_needed=is_needed)

    def _wait(self) -> None:
        self.now_s += 5


@pytest.mark.parametrize(
    ("story", "circuit", "permit"),
    [
        ("?", Circuit.CLOSED, CALL),
        ("ff?", Circuit.CLOSED, CALL),
        ("ffsff?", Circuit.CLOSED, CALL),
        ("fff?", Circuit.OPEN, None),
        ("fff.?", Circuit.OPEN, None),
        ("fff..", Circuit.HALF_OPEN, None),
        ("fff..?", Circuit.OPEN, PROBE),
        ("fff..??", Circuit.OPEN, None),
        ("fff..?s?", Circuit.CLOSED, CALL),
        ("fff..?sff?", Circuit.CLOSED, CALL),
        ("fff..?F?", Circuit.OPEN, None),
        ("fff..?F..?", Circuit.OPEN, PROBE),
        ("fff..?X", Circuit.HALF_OPEN, PROBE),
        ("fff..?X?", Circuit.OPEN, PROBE),
        ("fff..?f?", Circuit.OPEN, None),
        ("fff.f.?", Circuit.OPEN, PROBE),
        ("ffffs?", Circuit.CLOSED, CALL),
        ("ffl..?", Circuit.OPEN, PROBE),
        ("fff..?L..?", Circuit.OPEN, None),
        ("fff..?L....?", Circuit.OPEN, PROBE),
        ("fff..?L....?F..?", Circuit.OPEN, PROBE),
        ("r?", Circuit.OPEN, None),
        ("r" + 11 * "." + "?", Circuit.OPEN, None),
        ("r" + 12 * "." + "?", Circuit.OPEN, PROBE),
        ("r" + 12 * "." + "?R" + 11 * "." + "?", Circuit.OPEN, None),
        ("r" + 12 * "." + "?F..?", Circuit.OPEN, PROBE),
        ("fffr..?", Circuit.OPEN, PROBE),
        ("rs?", Circuit.CLOSED, CALL),
        ("r.!", Circuit.OPEN, None),
        ("r..!", Circuit.OPEN, PROBE),
        ("r..!!", Circuit.OPEN, None),
        ("r..!s?", Circuit.CLOSED, CALL),
        ("fff..?L..!", Circuit.OPEN, PROBE),
        ("fff.!", Circuit.OPEN, None),
        ("!", Circuit.CLOSED, CALL),
    ],
)
def test_stories(story: str, circuit: Circuit, permit: Permit | None) -> None:
    """Failures in a row open it, or one refusal; after the cooldown one probe at a time decides."""
    bench = Bench()
    bench.play(story)
    assert (bench.breaker.circuit, bench.permit) == (circuit, permit)


def test_when_to_come_again() -> None:
    """It says when the next probe may go."""
    bench = Bench()
    assert bench.breaker.retry_after_s == 0
    bench.play("fff.")
    assert bench.breaker.retry_after_s == 5


@pytest.mark.parametrize(("story", "refusal"), [("f", None), ("r", "no key"), ("rs", None), ("fffr", None)])
def test_why(story: str, refusal: str | None) -> None:
    """It keeps what the provider said when it turned us away, while that is why it is open."""
    bench = Bench()
    bench.play(story)
    assert bench.breaker.refusal == refusal
