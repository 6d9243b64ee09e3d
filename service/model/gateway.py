"""Asks any litellm model one question through instructor, within a deadline."""

import asyncio
import time
from typing import Any, Final, cast

import structlog

from service.batching import ReplyPending
from service.calls import watched_call
from service.deadline import Deadline
from service.errors import DeadlineExceeded, ModelError, ModelRateLimited, ReplyCutOff
from service.model.answers import Unfit, read
from service.model.batches.asked import need_provider
from service.model.batches.replaying import batch_cost_usd, capture, replayed
from service.model.batches.shelf import Shelf, shelf_key
from service.model.failures import FormRejected, translate
from service.model.forms import Form, Forms, Prepared, next_form
from service.model.libraries import UNPRICED, Libraries
from service.model.messages import render_messages
from service.model.meter import Meter, Pace, answered, told_cost_usd
from service.model.port import Filled, Question, Reply, Traits
from service.model.retrying import retry_outages
from service.model.route import SELF_HOSTED, Route
from service.model.throttle import Sleep, Throttle
from service.spending import Spent

MODEL_CONCURRENCY: Final = 64
_SOCKET_TIMEOUT_S: Final = 600.0  # constant, because each distinct value makes litellm open a new pool


class Gateway:
    """A `Model` behind litellm.

    Replies that do not fit are asked again with the reason, at most `max_repairs` times; a reply that
    was cut off is asked once more with twice the room. Failures that waiting can heal are tried again.
    A form of question that the provider rejects gives way to a simpler one. Everything ends at the
    deadline, the wait for one of the throttle's slots included.
    """

    def __init__(
        self,
        route: Route,
        libraries: Libraries,
        max_repairs: int,
        sleep: Sleep = asyncio.sleep,
        throttle: Throttle | None = None,
    ) -> None:
        self._route = route
        self._libraries = libraries
        self._max_repairs = max_repairs
        self._sleep = sleep
        self._throttle = throttle or Throttle(MODEL_CONCURRENCY, route.traits.name)
        self._forms = Forms(libraries)
        self._form = route.form
        self._pace = Pace()

    @property
    def traits(self) -> Traits:
        """What planning has to know."""
        return self._route.traits

    @property
    def route(self) -> Route:
        """How it is reached."""
        return self._route

    @property
    def form(self) -> Form:
        """The form in which the next question is asked: the last one that the provider took."""
        return self._form

    async def fill(
        self, question: Question[Filled], deadline: Deadline, shelf: Shelf | None = None
    ) -> Reply[Filled]:
        """Ask one question; see `Model.fill`.

        With a shelf, what would be the first call is answered from it, at the price of batches; what is
        not there is put down as wanted. Only asking again about a reply that does not fit is a call.

        Raises:
            ReplyPending: when the shelf does not hold the reply yet.
        """
        if not deadline.remaining_s:
            raise DeadlineExceeded("the deadline passed before the model was asked")
        meter = Meter()
        try:
            async with deadline.bound():
                value = await retry_outages(
                    lambda: self._fill_in_some_form(question, deadline, meter, shelf),
                    deadline,
                    self._pace,
                    self._sleep,
                )
        except TimeoutError as error:
            raise DeadlineExceeded(_too_late(meter.spent), spent=meter.spent) from error
        except (ModelError, DeadlineExceeded) as error:
            error.spent = meter.spent
            raise
        return Reply(value=value, spent=meter.spent + Spent(models=(self.traits.name,)))

    async def _fill_in_some_form(
        self, question: Question[Filled], deadline: Deadline, meter: Meter, shelf: Shelf | None
    ) -> Filled:
        first = form = self._form if shelf is None else shelf.form_of(question, self._form)
        while True:
            try:
                value = await self._fill_in(form, question, deadline, meter, shelf)
            except FormRejected:
                simpler = next_form(form)
                if simpler is None:
                    raise
                form = simpler
            else:
                if form is not first:
                    self._form = form  # remembered only once it has worked
                return value

    async def _fill_in(
        self,
        form: Form,
        question: Question[Filled],
        deadline: Deadline,
        meter: Meter,
        shelf: Shelf | None,
    ) -> Filled:
        prepared = self._forms.prepare(question.reply, form)
        messages = render_messages(question.messages, marks_cache=self._route.marks_cache)
        call = first = self._call(self._forms.arguments(prepared, messages), question.max_output_tokens)
        repairs = 0
        may_lengthen = True
        while True:
            if shelf is not None and not repairs:
                response = await self._take(shelf, shelf_key(question, form, call["max_tokens"]), call, meter)
            else:
                async with self._throttle.slot(deadline) as began_s:
                    response = await self._complete(call, meter, began_s, is_repair=call is not first)
            try:
                return cast("Filled", read(response, prepared, self.traits.name, self._libraries))
            except ReplyCutOff:
                longer = self._room(2 * call["max_tokens"])
                if not may_lengthen or longer <= call["max_tokens"]:
                    raise
                may_lengthen = False
                call = {**call, "max_tokens": longer}
            except Unfit as unfit:
                if repairs >= self._max_repairs:
                    raise
                repairs += 1
                call = self._asked_again(prepared, first, call["max_tokens"], response, unfit.why)
            self._check_time(deadline)

    def _call(self, arguments: dict[str, Any], max_tokens: int) -> dict[str, Any]:
        route = self._route
        call = dict(
            arguments,
            model=route.model,
            temperature=0.0,
            max_tokens=self._room(max_tokens),
            timeout=_SOCKET_TIMEOUT_S,
            num_retries=0,
            max_retries=0,
            fallbacks=[],  # none of litellm's; given so, it also makes no payload for success callbacks
            drop_params=True,
        )
        if route.api_base is not None:
            call["api_base"] = route.api_base
        if route.api_key is not None:
            call["api_key"] = route.api_key
        if route.is_unpriced:
            call["model_info"] = {"base_model": UNPRICED}
            call["custom_llm_provider"] = SELF_HOSTED  # or litellm would work it out once more
        return call

    def _asked_again(
        self,
        prepared: Prepared,
        first: dict[str, Any],
        max_tokens: int,
        response: Any,
        why: str | None,
    ) -> dict[str, Any]:
        """The first call and the last reply: earlier ones would only cost tokens."""
        again = {**first, "max_tokens": max_tokens}
        return again if why is None else self._forms.asked_again(prepared, again, response, why)

    async def _complete(self, call: dict[str, Any], meter: Meter, began_s: float, *, is_repair: bool) -> Any:
        meter.count_call(is_repair=is_repair)
        started = time.monotonic()
        try:
            with watched_call(self.traits.name) as tell:
                response = await self._send(call)
                tell(lambda: answered(response))
        except ModelRateLimited as error:
            self._throttle.slow_down(began_s, error.retry_after_s)
            raise
        self._throttle.succeeded()
        self._pace.learn(time.monotonic() - started)
        is_free, is_unpriced = self._route.is_free, self._route.is_unpriced
        meter.count_response(response, None if is_unpriced else told_cost_usd(response, is_free=is_free))
        return response

    async def _send(self, call: dict[str, Any]) -> Any:
        try:
            return await self._libraries.litellm.acompletion(**call)
        except Exception as error:  # noqa: BLE001 - whatever it is, theirs holds the article and the key
            translated = translate(error, self.traits.name, address=self._route.api_base)
            if translated is None:
                structlog.get_logger().error("model_client_failed", error=type(error).__name__)
                translated = ModelError(f"{self.traits.name}: the client failed ({type(error).__name__})")
            raise translated from None

    async def _take(self, shelf: Shelf, key: str, call: dict[str, Any], meter: Meter) -> Any:
        """The reply that a batch brought, read just as if it had come over the wire now."""
        provider = need_provider(self._route)
        kept = shelf.kept.get(key)
        if kept is None:
            shelf.want(key, await capture(self._send, call, provider, self._libraries))
            raise ReplyPending(f"{self.traits.name}: the reply comes with a batch")
        meter.count_call(is_repair=False)
        with replayed(call, kept, provider, self._libraries) as answered:
            response = await self._send(answered)
        meter.count_response(response, batch_cost_usd(response, self._route.model, self._libraries))
        return response

    def _room(self, tokens: int) -> int:
        limit = self._route.max_output_tokens
        return tokens if limit is None else min(tokens, limit)

    def _check_time(self, deadline: Deadline) -> None:
        if not self._pace.leaves_time(deadline):
            raise DeadlineExceeded(
                "the deadline leaves no time to ask again after a reply that did not fit; "
                "allow more time (deadline_s)"
            )


def _too_late(spent: Spent) -> str:
    if not spent.attempts:
        return (
            "the deadline passed while other calls had the model; allow more time (deadline_s) or send fewer"
        )
    return "the deadline passed while the model was answering; allow more time (deadline_s)"
