"""Several models in order as one: the next is asked when one cannot answer, and a dead one is left alone."""

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from typing import Final

import structlog

from service.deadline import Deadline
from service.errors import (
    ContextOverflowed,
    DeadlineExceeded,
    ModelError,
    ModelMisconfigured,
    ModelRateLimited,
    ModelUnavailable,
)
from service.model.breaker import Breaker, Circuit, Permit
from service.model.port import Filled, Model, Question, Reply, Traits
from service.spending import Spent

# An attempt that waited in vain for so long counts as a failure, a shorter one as its share of that.
FAIR_S: Final = 10.0
_HURRIED_S: Final = 2.0  # after which an attempt that was too late says nothing about the model
# What another model may do better. A refusal is final, and a reply that does not fit is the plan's matter.
_HEALED_ELSEWHERE: Final = (ModelUnavailable, ModelMisconfigured, ContextOverflowed)


@dataclass(frozen=True, slots=True)
class Guarded:
    """A model and what is known of its being there."""

    model: Model
    breaker: Breaker = field(default_factory=Breaker)


class FallbackModel:
    """A `Model` for one article: the first of several that can answer, each question anew.

    While others are left, one may use half of the time that remains. The traits are those of the
    first model whose circuit is not open, under the name of the one that is asked for; an article
    is planned for the model that will most likely read it.
    """

    def __init__(self, models: Sequence[Guarded]) -> None:
        self._models = tuple(models)
        self._first = next((m for m in models if m.breaker.circuit is not Circuit.OPEN), models[0]).model

    @property
    def traits(self) -> Traits:
        """What planning has to know."""
        return replace(self._first.traits, name=self._models[0].model.traits.name)

    @asynccontextmanager
    async def session(self, deadline: Deadline) -> AsyncIterator[None]:
        """The session of the model that the article is planned for; see `Model.session`."""
        async with self._first.session(deadline):
            yield

    async def fill(self, question: Question[Filled], deadline: Deadline) -> Reply[Filled]:
        """Ask one question; see `Model.fill`."""
        spent = Spent()
        failure: ModelError | DeadlineExceeded | None = None
        for number, guarded in enumerate(self._models):
            permit = guarded.breaker.admit()
            if permit is None:
                continue
            is_last = not any(m.breaker.circuit is not Circuit.OPEN for m in self._models[number + 1 :])
            share = deadline if is_last else _half(deadline)
            try:
                reply = await self._ask(guarded, permit, question, share)
            except (*_HEALED_ELSEWHERE, DeadlineExceeded) as error:
                spent += error.spent or Spent()
                error.spent = spent
                if isinstance(error, DeadlineExceeded) and not deadline.remaining_s:
                    raise
                failure = error
                structlog.get_logger().warning(
                    "model_failed", model=guarded.model.traits.name, error=type(error).__name__
                )
            except ModelError as error:
                error.spent = spent + (error.spent or Spent())
                raise
            else:
                return Reply(reply.value, spent + reply.spent)
        raise failure or self._all_open()

    async def _ask(
        self, guarded: Guarded, permit: Permit, question: Question[Filled], deadline: Deadline
    ) -> Reply[Filled]:
        breaker, given_s = guarded.breaker, deadline.remaining_s
        try:
            if guarded.model is self._first:
                reply = await guarded.model.fill(question, deadline)
            else:
                async with guarded.model.session(deadline):
                    reply = await guarded.model.fill(question, deadline)
        except DeadlineExceeded as error:
            if weight := _weight(error, given_s):
                breaker.failed(permit, weight)
            else:
                breaker.left_open(permit)
            raise
        except ModelUnavailable as error:
            if isinstance(error, ModelRateLimited):  # it is there; the throttle sees to the rest
                breaker.succeeded()
            else:
                breaker.failed(permit)
            raise
        except ModelError:
            breaker.succeeded()
            raise
        except BaseException:
            breaker.left_open(permit)
            raise
        breaker.succeeded()
        return reply

    def _all_open(self) -> ModelUnavailable:
        wait_s = min(guarded.breaker.retry_after_s for guarded in self._models) or 1.0
        names = ", ".join(guarded.model.traits.name for guarded in self._models)
        return ModelUnavailable(
            f"{names}: failed several times in a row and is left alone for {wait_s:.0f} s",
            retry_after_s=wait_s,
        )


def _half(deadline: Deadline) -> Deadline:
    return Deadline(deadline.at_s - deadline.remaining_s / 2, deadline.clock)


def _weight(error: DeadlineExceeded, given_s: float) -> float:
    """How much of a failure it is not to have answered in that time."""
    spent = error.spent or Spent()
    # Too little time, no slot for a call, or the model had answered and was asked again.
    if given_s < _HURRIED_S or not spent.attempts or spent.output_tokens > 0:
        return 0.0
    return min(1.0, given_s / FAIR_S)
