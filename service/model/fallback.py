"""Several models in order as one: the next is asked when one cannot answer, and a dead one is left alone."""

from collections.abc import AsyncIterator, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager, nullcontext
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
from service.model.patience import HURRIED_S, SILENCES, Patience
from service.model.port import Filled, Model, Question, Reply, Traits
from service.spending import Spent

# Where no other model is left: a wait in vain for so long is a failure, a shorter one its part of that.
_LAST_FAIR_S: Final = 10.0
# A probe in vain is followed by ten times its wait, so that probing costs a tenth of the time at most.
_REST: Final = 10.0
_LONGEST_REST_S: Final = 300.0
# What another model may do better. A refusal is final, and a reply that does not fit is the plan's matter.
_HEALED_ELSEWHERE: Final = (ModelUnavailable, ModelMisconfigured, ContextOverflowed)


@dataclass(frozen=True, slots=True)
class Guarded:
    """A model and what is known of its being there."""

    model: Model
    breaker: Breaker = field(default_factory=Breaker)
    patience: Patience = field(default_factory=Patience)

    def heard(self) -> None:
        """It is there, whatever it said."""
        self.breaker.succeeded()
        self.patience.heard()


class FallbackModel:
    """A `Model` for one article: the first of several that can answer, each question anew.

    While others are left, one may use half of the time that remains, and less once it kept silent; one
    whose provider turns us away is left alone at once. The traits are those of the
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
        is_needed = all(m.breaker.circuit is Circuit.OPEN for m in self._models)
        for number, guarded in enumerate(self._models):
            permit = guarded.breaker.admit(is_needed=is_needed)
            if permit is None:
                continue
            is_last = not any(m.breaker.circuit is not Circuit.OPEN for m in self._models[number + 1 :])
            try:
                reply = await self._ask(guarded, permit, question, deadline, is_last=is_last)
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
        self,
        guarded: Guarded,
        permit: Permit,
        question: Question[Filled],
        deadline: Deadline,
        *,
        is_last: bool,
    ) -> Reply[Filled]:
        breaker, patience = guarded.breaker, guarded.patience
        share = deadline if is_last else _part(deadline, patience.share_s(deadline.remaining_s / 2))
        began_s = deadline.clock()
        try:
            async with self._session_of(guarded, share):
                began_s = deadline.clock()
                reply = await guarded.model.fill(question, share)
        except DeadlineExceeded as error:
            lost = _Lost(began_s, deadline.clock(), is_last=is_last)
            if _was_silent(error) and (weight := lost.weight(guarded)):
                breaker.failed(permit, weight, lost.rest_s)
            else:
                breaker.left_open(permit)
            raise
        except ModelUnavailable as error:
            if isinstance(error, ModelRateLimited):  # it is there; the throttle sees to the rest
                guarded.heard()
            else:
                lost = _Lost(began_s, deadline.clock(), is_last=is_last)
                breaker.failed(permit, max(1.0, lost.weight(guarded)), lost.rest_s)
            raise
        except ModelError as error:
            if isinstance(error, ModelMisconfigured) and len(self._models) > 1:
                breaker.refused(permit, error.message)
            else:
                guarded.heard()
            raise
        except BaseException:
            breaker.left_open(permit)
            raise
        breaker.succeeded()
        patience.answered(deadline.clock() - began_s)
        return reply

    def _session_of(self, guarded: Guarded, deadline: Deadline) -> AbstractAsyncContextManager[None]:
        return nullcontext() if guarded.model is self._first else guarded.model.session(deadline)

    def _all_open(self) -> ModelError:
        wait_s = min(guarded.breaker.needed_after_s for guarded in self._models) or 1.0
        refusals = [guarded.breaker.refusal for guarded in self._models]
        if all(refusals):
            return ModelMisconfigured("; ".join(filter(None, refusals)))
        failed = [m.model.traits.name for m in self._models if m.breaker.refusal is None]
        told = f"{', '.join(failed)}: failed several times in a row and is left alone for {wait_s:.0f} s"
        return ModelUnavailable("; ".join((told, *filter(None, refusals))), retry_after_s=wait_s)


def _part(deadline: Deadline, seconds: float) -> Deadline:
    return Deadline.after(seconds, deadline.clock)


def _was_silent(error: DeadlineExceeded) -> bool:
    """Whether the model was asked and said nothing, not even what had to be asked again."""
    spent = error.spent or Spent()
    return spent.attempts > 0 and not spent.output_tokens


@dataclass(frozen=True, slots=True)
class _Lost:
    """Time that a model was waited for in vain."""

    from_s: float
    until_s: float
    is_last: bool = field(kw_only=True)

    def weight(self, guarded: Guarded) -> float:
        """How much of a failure it is not to have answered in that time."""
        if not self.is_last:
            fair_waits = guarded.patience.waited(self.from_s, self.until_s)
            return guarded.breaker.most_failures * fair_waits / SILENCES
        # Without another model a circuit that opens helps nobody: there it takes more.
        waited_s = self.until_s - self.from_s
        return 0.0 if waited_s < HURRIED_S else min(1.0, waited_s / _LAST_FAIR_S)

    @property
    def rest_s(self) -> float:
        """How long to leave the model alone when this was its probe."""
        return 0.0 if self.is_last else min(_LONGEST_REST_S, _REST * (self.until_s - self.from_s))
