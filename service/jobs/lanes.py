"""Keeps in the database which models are paused and what they may take, for all replicas."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

import sqlalchemy as sa

from service.jobs.budgets import Budget, learn
from service.jobs.tables import lanes
from service.jobs.upserts import insert_new
from service.jobs.values import Learned, Paused, Resumed
from service.settings import ModelLimits

_SKEW_S: Final = 60.0  # clocks of replicas differ by less; a clock that differs by more was set back

ANY_MODEL: Final = "*"


@dataclass(frozen=True, slots=True)
class Lane:
    """One model, as all replicas see it."""

    model: str
    paused_at: float = 0.0
    pause_s: float = 0.0
    reason: str | None = None
    failures: int = 0
    budget: Budget = Budget()  # noqa: RUF009 - frozen

    def remaining_s(self, now: float) -> float:
        """Seconds until it is asked again; none after a clock was set back behind the pause."""
        if self.paused_at > now + _SKEW_S:
            return 0.0
        return min(max(0.0, self.paused_at + self.pause_s - now), self.pause_s)


def limits_of(model: str, given: Mapping[str, ModelLimits]) -> ModelLimits:
    """The limits that hold for a model."""
    return given.get(model) or given.get(ANY_MODEL) or ModelLimits()


def read_lanes(connection: sa.Connection, models: Iterable[str] | None = None) -> dict[str, Lane]:
    """The lanes of these models, or all that were ever paused or limited."""
    query = sa.select(lanes)
    wanted = None if models is None else sorted(set(models))
    if wanted is not None:
        query = query.where(lanes.c.model.in_(wanted))
    found = {row.model: _lane(row) for row in connection.execute(query)}
    return found if wanted is None else {model: found.get(model, Lane(model)) for model in wanted}


def _lane(row: sa.Row[*tuple[Any, ...]]) -> Lane:
    return Lane(
        model=row.model,
        paused_at=row.paused_at,
        pause_s=row.pause_s,
        reason=row.reason,
        failures=row.failures,
        budget=Budget(row.requests_until, row.tokens_until, row.requests_each, row.tokens_each),
    )


def pause(connection: sa.Connection, paused: Sequence[Paused]) -> None:
    """Stop models; of several pauses the one that ends last holds."""
    _ensure(connection, {each.lane for each in paused})
    for each in sorted(paused, key=lambda p: p.lane):
        connection.execute(
            sa.update(lanes)
            .where(
                lanes.c.model == each.lane,
                sa.or_(
                    lanes.c.paused_at + lanes.c.pause_s < each.at + each.pause_s,
                    lanes.c.paused_at > each.at + _SKEW_S,
                ),
            )
            .values(paused_at=each.at, pause_s=each.pause_s, reason=each.reason, failures=each.failures)
        )


def resume(connection: sa.Connection, resumed: Sequence[Resumed]) -> None:
    """Ask models again without holding back."""
    for each in sorted(resumed, key=lambda r: r.lane):
        connection.execute(
            sa.update(lanes)
            # What was paused since then stays paused.
            .where(
                lanes.c.model == each.lane,
                sa.or_(lanes.c.paused_at <= each.at, lanes.c.paused_at > each.at + _SKEW_S),
            )
            .values(pause_s=0.0, failures=0, reason=None, last_success_at=each.at)
        )


def note_spending(
    connection: sa.Connection, learned: Sequence[Learned], given: Mapping[str, ModelLimits]
) -> None:
    """Correct the budgets by what articles really took."""
    for model in sorted({each.lane for each in learned}):
        _ensure(connection, {model})
        row = connection.execute(sa.select(lanes).where(lanes.c.model == model).with_for_update()).one()
        mine = [each for each in learned if each.lane == model]
        budget = learn(
            _lane(row).budget,
            limits_of(model, given),
            requests=sum(each.requests for each in mine),
            tokens=sum(each.tokens for each in mine),
            articles=len(mine),
        )
        write_budget(connection, model, budget)


def write_budget(connection: sa.Connection, model: str, budget: Budget) -> None:
    """Keep a budget."""
    _ensure(connection, {model})
    connection.execute(
        sa.update(lanes)
        .where(lanes.c.model == model)
        .values(
            requests_until=budget.requests_until,
            tokens_until=budget.tokens_until,
            requests_each=budget.requests_each,
            tokens_each=budget.tokens_each,
        )
    )


def _ensure(connection: sa.Connection, models: Iterable[str]) -> None:
    new = Budget()
    insert_new(
        connection,
        lanes,
        [
            {
                "model": model,
                "paused_at": 0.0,
                "pause_s": 0.0,
                "reason": None,
                "failures": 0,
                "last_success_at": 0.0,
                "requests_until": 0.0,
                "tokens_until": 0.0,
                "requests_each": new.requests_each,
                "tokens_each": new.tokens_each,
            }
            for model in sorted(models)
        ],
    )
