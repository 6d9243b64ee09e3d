"""Remembers whether a model is there at all, so that a dead one is not asked by every request."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum, unique
from typing import Final

FAILURES: Final = 5
COOLDOWN_S: Final = 15.0
REFUSED_S: Final = 60.0  # a key, a name or an account is not mended sooner


@unique
class Circuit(StrEnum):
    """What a breaker lets through."""

    CLOSED = "closed"  # every call
    OPEN = "open"  # none
    HALF_OPEN = "half_open"  # one, to see whether the model is back


@dataclass(frozen=True, slots=True)
class Permit:
    """Leave for one call."""

    is_probe: bool


class Breaker:
    """A circuit breaker: opens after failures in a row, then lets one probe through at a time.

    Pure but for its clock: whoever may call says what became of the call.
    """

    def __init__(
        self,
        failures: int = FAILURES,
        cooldown_s: float = COOLDOWN_S,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._most_failures = failures
        self._cooldown_s = cooldown_s
        self._clock = clock
        self._failures = 0.0
        self._opened_at_s: float | None = None
        self._rest_s = cooldown_s
        self._is_probing = False
        self._refusal: str | None = None

    @property
    def most_failures(self) -> int:
        """Failures in a row that open it."""
        return self._most_failures

    @property
    def refusal(self) -> str | None:
        """Why the model is left alone, where it was its provider that turned us away."""
        return self._refusal

    @property
    def circuit(self) -> Circuit:
        """What would be let through now."""
        if self._opened_at_s is None:
            return Circuit.CLOSED
        return Circuit.OPEN if self._is_probing or self.retry_after_s else Circuit.HALF_OPEN

    @property
    def retry_after_s(self) -> float:
        """Seconds until the next probe may go."""
        return self._left_of(self._rest_s)

    @property
    def needed_after_s(self) -> float:
        """Seconds until a probe may go where there is no other model to ask: the cooldown alone counts."""
        return self._left_of(min(self._rest_s, self._cooldown_s))

    def admit(self, *, is_needed: bool = False) -> Permit | None:
        """Leave to call, or none while the circuit is open; what becomes of the call has to be told."""
        circuit = self.circuit
        if circuit is Circuit.OPEN and (self._is_probing or not is_needed or self.needed_after_s):
            return None
        is_probe = circuit is not Circuit.CLOSED
        self._is_probing = is_probe
        return Permit(is_probe)

    def succeeded(self) -> None:
        """The model answered, whatever it said."""
        self._failures, self._opened_at_s, self._is_probing, self._refusal = 0.0, None, False, None

    def failed(self, permit: Permit, weight: float = 1.0, rest_s: float = 0.0) -> None:
        """The model could not be asked. After a probe it is left alone for `rest_s`, where that is longer."""
        self._failures += weight
        # A late failure of a call from before the opening does not put off the probe.
        if permit.is_probe or (self._opened_at_s is None and self._failures >= self._most_failures):
            self._open(max(self._cooldown_s, rest_s if permit.is_probe else 0.0))
            self._refusal = None
        self.left_open(permit)

    def refused(self, permit: Permit, why: str) -> None:
        """The provider turned us away, as it will the next time: that needs no second failure."""
        if permit.is_probe or self._opened_at_s is None:
            self._open(max(self._cooldown_s, REFUSED_S))
            self._refusal = why
        self.left_open(permit)

    def left_open(self, permit: Permit) -> None:
        """The call ended without telling anything of the model, as when its caller hung up."""
        if permit.is_probe:
            self._is_probing = False

    def _left_of(self, rest_s: float) -> float:
        return 0.0 if self._opened_at_s is None else max(0.0, self._opened_at_s + rest_s - self._clock())

    def _open(self, rest_s: float) -> None:
        self._opened_at_s, self._rest_s = self._clock(), rest_s
