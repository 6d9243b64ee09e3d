"""Decides what a failed article means: for the article, and for everything that asks the same model."""

from dataclasses import dataclass
from typing import Final

from service.errors import (
    DeadlineExceeded,
    GroundwireError,
    ModelError,
    ModelRateLimited,
    ModelUnavailable,
    ServiceOverloaded,
)
from service.jobs.tables import Stage
from service.jobs.values import Bounced, Claimed, Paused, Settled
from service.spending import Spent

MAX_STRIKES: Final = 3
MAX_PAUSE_S: Final = 60.0
_MAX_TOLD_S: Final = 3_600.0
_OUTAGE_AFTER: Final = 3  # calls in a row that found the provider away
_FIRST_PAUSE_S: Final = 1.0


@dataclass(frozen=True, slots=True)
class LaneHealth:
    """How calls to one model went of late, as this process saw it."""

    failures: int = 0  # in a row
    last_success_at: float = 0.0


@dataclass(frozen=True, slots=True)
class Verdict:
    """What to write: the end of the article or its return to the queue, and perhaps a pause."""

    outcome: Settled | Bounced
    pause: Paused | None = None


def judge(claimed: Claimed, error: GroundwireError, health: LaneHealth, now: float) -> Verdict:
    """What an error means.

    A provider that asks to slow down or is away stops the model for everybody, and costs the article
    nothing. An article that fails while others succeed, or that takes too long, gets a strike; the third
    makes it a dead letter. What trying again cannot heal makes it one at once.
    """
    if isinstance(error, ModelRateLimited):
        told = error.retry_after_s
        pause_s = min(told, _MAX_TOLD_S) if told is not None else _backoff_s(health.failures)
        return _wait(claimed, claimed.strikes, _pause(claimed, error, health, pause_s, now))
    if isinstance(error, ModelUnavailable | ServiceOverloaded):
        others_succeed = claimed.bounced_at is not None and health.last_success_at > claimed.bounced_at
        strikes = claimed.strikes + int(others_succeed)
        if strikes >= MAX_STRIKES:
            return Verdict(_dead(claimed, error))
        if health.failures + 1 < _OUTAGE_AFTER and error.retry_after_s is None:
            return Verdict(Bounced(claimed.ticket, strikes, now + _backoff_s(strikes)))
        pause_s = error.retry_after_s or _backoff_s(health.failures + 1 - _OUTAGE_AFTER)
        pause = _pause(claimed, error, health, min(pause_s, _MAX_TOLD_S), now)
        return _wait(claimed, strikes, pause)
    if isinstance(error, DeadlineExceeded) and claimed.strikes + 1 < MAX_STRIKES:
        return Verdict(Bounced(claimed.ticket, claimed.strikes + 1, now + _backoff_s(claimed.strikes)))
    return Verdict(_dead(claimed, error))


def _pause(
    claimed: Claimed, error: GroundwireError, health: LaneHealth, pause_s: float, now: float
) -> Paused:
    return Paused(claimed.lane, now, pause_s, error.message, health.failures + 1)


def _wait(claimed: Claimed, strikes: int, pause: Paused) -> Verdict:
    return Verdict(Bounced(claimed.ticket, strikes, pause.at + pause.pause_s), pause)


def _dead(claimed: Claimed, error: GroundwireError) -> Settled:
    spent = error.spent if isinstance(error, ModelError | DeadlineExceeded) else None
    return Settled(
        ticket=claimed.ticket,
        stage=Stage.FAILED,
        lane=claimed.lane,
        error_code=error.code,
        error_message=error.message,
        spent=spent or Spent(),
    )


def _backoff_s(failures: int) -> float:
    return min(MAX_PAUSE_S, _FIRST_PAUSE_S * 2.0 ** min(max(failures, 0), 10))
