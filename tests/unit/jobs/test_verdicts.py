"""What each failure means for an article and for its model, as a table."""

import pytest

from service import errors
from service.jobs.dispatch import Ticket
from service.jobs.tables import Stage
from service.jobs.values import Bounced, Claimed, Settled
from service.jobs.verdicts import LaneHealth, judge
from service.spending import Spent

NOW = 1_000.0
WELL = LaneHealth(failures=0, last_success_at=NOW - 1)
AWAY = LaneHealth(failures=2, last_success_at=NOW - 100)


def claimed(strikes: int = 0, bounced_at: float | None = None) -> Claimed:
    """An article on its way."""
    return Claimed(Ticket(1, 1, 0), "m", b"", crashes=0, strikes=strikes, bounced_at=bounced_at)


@pytest.mark.parametrize(
    ("error", "article", "health", "strikes", "pause_s"),
    [
        # The provider asks to slow down: everybody waits as long as it says.
        (errors.ModelRateLimited("slow", retry_after_s=7), claimed(), WELL, 0, 7),
        (errors.ModelRateLimited("slow", retry_after_s=99_999), claimed(), WELL, 0, 3_600),
        (errors.ModelRateLimited("slow"), claimed(), WELL, 0, 1),
        (errors.ModelRateLimited("slow"), claimed(2), LaneHealth(3, 0), 2, 8),
        # One failure while others succeed is not an outage; three in a row are.
        (errors.ModelUnavailable("away"), claimed(), WELL, 0, None),
        (errors.ModelUnavailable("away"), claimed(), AWAY, 0, 1),
        (errors.ModelTimedOut("late"), claimed(), LaneHealth(20, 0), 0, 60),
        # In an outage nobody gets a strike, however often it lasts.
        (errors.ModelUnavailable("away"), claimed(0, NOW - 50), AWAY, 0, 1),
        # The article alone fails: others succeeded since it went back.
        (errors.ModelUnavailable("away"), claimed(0, NOW - 50), WELL, 1, None),
        (errors.ModelUnavailable("away"), claimed(1, NOW - 50), WELL, 2, None),
        (errors.ServiceOverloaded("full", retry_after_s=5), claimed(), WELL, 0, 5),
        (errors.DeadlineExceeded("late"), claimed(), WELL, 1, None),
        (errors.DeadlineExceeded("late"), claimed(1), AWAY, 2, None),
    ],
)
def test_what_waiting_heals_goes_back(
    error: errors.GroundwireError, article: Claimed, health: LaneHealth, strikes: int, pause_s: float | None
) -> None:
    """The article waits in the queue, with as many strikes as it deserves."""
    verdict = judge(article, error, health, NOW)
    assert isinstance(verdict.outcome, Bounced)
    assert verdict.outcome.strikes == strikes
    assert verdict.outcome.not_before >= NOW
    assert (None if verdict.pause is None else verdict.pause.pause_s) == pause_s
    if verdict.pause is not None:
        assert verdict.pause.reason == error.message
        assert verdict.pause.failures == health.failures + 1


@pytest.mark.parametrize(
    ("error", "article"),
    [
        (errors.ModelUnavailable("away"), claimed(2, NOW - 50)),
        (errors.DeadlineExceeded("late"), claimed(2)),
        (errors.ModelRefused("no"), claimed()),
        (errors.ContextOverflowed("long"), claimed()),
        (errors.ReplyInvalid("odd"), claimed()),
        (errors.ModelMisconfigured("key"), claimed()),
        (errors.ArticleRejected("model"), claimed()),
        (errors.GroundwireError("odd"), claimed()),
    ],
)
def test_what_nothing_heals_is_a_dead_letter(error: errors.GroundwireError, article: Claimed) -> None:
    """The third strike, and what trying again cannot better, end the article with code and reason."""
    verdict = judge(article, error, WELL, NOW)
    assert isinstance(verdict.outcome, Settled)
    assert verdict.outcome.stage is Stage.FAILED
    assert (verdict.outcome.error_code, verdict.outcome.error_message) == (error.code, error.message)
    assert verdict.pause is None


def test_dead_letters_keep_what_they_cost() -> None:
    """Calls that failed were paid for."""
    spent = Spent(attempts=3, input_tokens=500, cost_usd=0.1)
    verdict = judge(claimed(), errors.ReplyInvalid("odd", spent=spent), WELL, NOW)
    assert isinstance(verdict.outcome, Settled)
    assert verdict.outcome.spent == spent
