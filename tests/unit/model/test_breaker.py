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
        """Each letter is an event: a call asks leave, fails, succeeds, is abandoned; or 5 s pass."""
        for letter in story:
            match letter:
                case "f":
                    self.breaker.failed(CALL)
                case "F":
                    self.breaker.failed(PROBE)
                case "s":
                    self.breaker.succeeded()
                case "X":
                    self.breaker.left_open(PROBE)
                case "?":
                    self.permit = self.breaker.admit()
                case ".":
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
    ],
)
def test_stories(story: str, circuit: Circuit, permit: Permit | None) -> None:
    """Failures in a row open it; after the cooldown one probe at a time decides."""
    bench = Bench()
    bench.play(story)
    assert (bench.breaker.circuit, bench.permit) == (circuit, permit)


def test_when_to_come_again() -> None:
    """It says when the next probe may go."""
    bench = Bench()
    assert bench.breaker.retry_after_s == 0
    bench.play("fff.")
    assert bench.breaker.retry_after_s == 5
