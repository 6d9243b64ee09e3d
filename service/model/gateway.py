"""Asks any litellm model one question through instructor, within a deadline."""

import asyncio
import json
from collections.abc import Callable
from typing import Any, Final, cast

import tenacity
from pydantic import BaseModel

from service.deadline import Deadline
from service.errors import (
    ContextOverflowed,
    DeadlineExceeded,
    GroundwireError,
    ModelError,
    ModelMisconfigured,
    ModelRefused,
    ModelUnavailable,
    ReplyInvalid,
)
from service.model.failures import lookup, translate
from service.model.libraries import Libraries
from service.model.port import Filled, Question, Reply, Traits
from service.model.route import Form, Route, next_form
from service.spending import Spent

_TRANSIENT_ATTEMPTS: Final = 3
_SOCKET_TIMEOUT_S: Final = 600.0  # constant, because each distinct value makes litellm open a new pool
_BACKOFF: Final = tenacity.wait_random_exponential(multiplier=0.5, max=20.0)


class Gateway:
    """A `Model` behind litellm.

    Replies that do not fit are asked again with the reason, at most `max_repairs` times. Failures
    that waiting can heal are tried again. Everything ends at the deadline.
    """

    def __init__(self, route: Route, libraries: Libraries, max_repairs: int) -> None:
        self._route = route
        self._libraries = libraries
        self._max_repairs = max_repairs
        self._form = route.form

    @property
    def traits(self) -> Traits:
        """What planning has to know."""
        return self._route.traits

    async def fill(self, question: Question[Filled], deadline: Deadline) -> Reply[Filled]:
        """Ask one question; see `Model.fill`."""
        meter = _Meter(self._libraries)
        try:
            async with asyncio.timeout(deadline.remaining_s):
                value = await self._fill_through_outages(question, deadline, meter)
        except TimeoutError as error:
            raise DeadlineExceeded(
                "the deadline passed while the model was answering; allow more time (deadline_s)"
            ) from error
        except ModelError as error:
            error.spent = meter.spent
            raise
        return Reply(value=value, spent=meter.spent)

    async def _fill_through_outages(
        self, question: Question[Filled], deadline: Deadline, meter: "_Meter"
    ) -> Filled:
        retrying = tenacity.AsyncRetrying(
            retry=tenacity.retry_if_exception_type(ModelUnavailable),
            stop=_stop_when_futile(deadline),
            wait=_wait_s,
            reraise=True,
        )
        return cast("Filled", await retrying(self._fill_in_some_form, question, meter))

    async def _fill_in_some_form(self, question: Question[Filled], meter: "_Meter") -> Filled:
        while True:
            form = self._form
            try:
                return await self._fill_once(question, form, meter)
            except (ContextOverflowed, ModelRefused, ModelMisconfigured, ModelUnavailable, ReplyInvalid):
                raise
            except ModelError:
                # A plain rejection: this provider may not take the form. Remember what it does take.
                simpler = next_form(form)
                if simpler is None:
                    raise
                self._form = simpler

    async def _fill_once(self, question: Question[Filled], form: Form, meter: "_Meter") -> Filled:
        libraries = self._libraries
        mode = _mode(form, libraries)
        meter.begin_round()
        messages = [{"role": str(m.role), "content": m.content} for m in question.messages]
        try:
            prepared, arguments = libraries.handle_response_model(
                question.reply, mode=mode, provider=libraries.provider.OPENAI, messages=messages
            )
            value = await libraries.retry_async(
                func=meter.complete,
                response_model=prepared,
                args=(),
                kwargs=self._call_arguments(question, form, arguments),
                max_retries=tenacity.AsyncRetrying(
                    retry=tenacity.retry_if_exception(_is_reply_invalid),
                    stop=tenacity.stop_after_attempt(1 + self._max_repairs),
                    reraise=True,
                ),
                strict=False,
                mode=mode,
            )
        except Exception as error:
            cause = _root(error)
            translated = translate(cause, self.traits.name) or translate(error, self.traits.name)
            if translated is None:
                raise
            raise translated from None  # theirs holds the article, the reply and the key
        return cast("Filled", value)

    def _call_arguments(
        self, question: Question[Any], form: Form, arguments: dict[str, Any]
    ) -> dict[str, Any]:
        call = dict(
            arguments,
            model=self._route.model,
            temperature=0.0,
            max_tokens=question.max_output_tokens,
            timeout=_SOCKET_TIMEOUT_S,
            num_retries=0,
            max_retries=0,
            drop_params=True,
        )
        if self._route.api_base is not None:
            call["api_base"] = self._route.api_base
        if self._route.api_key is not None:
            call["api_key"] = self._route.api_key
        if form is Form.GRAMMAR:
            call.pop("response_format", None)
            call["extra_body"] = {"grammar": compact_grammar(question.reply), "cache_prompt": True}
        return call


class _Meter:
    """Counts what the calls of one question consume, whatever becomes of them."""

    def __init__(self, libraries: Libraries) -> None:
        self._libraries = libraries
        self.spent = Spent()
        self._calls_in_round = 0

    def begin_round(self) -> None:
        """Calls after the first of a round are repairs of an invalid reply."""
        self._calls_in_round = 0

    async def complete(self, **call: Any) -> Any:  # noqa: ANN401 - litellm's untyped interface
        self.spent += Spent(attempts=1, repairs=int(self._calls_in_round > 0))
        self._calls_in_round += 1
        response = await self._libraries.litellm.acompletion(**call)
        self.spent += _consumed(response)
        if not response.choices:
            raise ReplyInvalid(f"{call['model']}: the reply is empty")
        message = response.choices[0].message
        fields = getattr(message, "provider_specific_fields", None) or {}
        if getattr(message, "refusal", None) or fields.get("refusal"):
            raise ModelRefused(f"{call['model']}: the model refuses to answer")
        return response


def compact_grammar(reply: type[BaseModel]) -> str:
    """A llama.cpp grammar for a reply without white space (which would be a third of the tokens)."""
    schema = {**reply.model_json_schema(), "x-guidance": {"whitespace_flexible": False}}
    return "%llguidance {}\nstart: %json " + json.dumps(schema)


def _mode(form: Form, libraries: Libraries) -> Any:  # noqa: ANN401 - instructor's enum, loaded late
    mode = libraries.mode
    return {
        Form.GRAMMAR: mode.JSON_SCHEMA,
        Form.JSON_SCHEMA: mode.JSON_SCHEMA,
        Form.TOOLS: mode.TOOLS,
        Form.JSON: mode.JSON,
        Form.MARKDOWN_JSON: mode.MD_JSON,
    }[form]


def _consumed(response: Any) -> Spent:  # noqa: ANN401 - litellm's untyped interface
    usage = getattr(response, "usage", None)
    details = getattr(usage, "prompt_tokens_details", None)
    hidden = getattr(response, "_hidden_params", None) or {}
    return Spent(
        input_tokens=getattr(usage, "prompt_tokens", None) or 0,
        output_tokens=getattr(usage, "completion_tokens", None) or 0,
        cached_input_tokens=getattr(details, "cached_tokens", None) or 0,
        cost_usd=hidden.get("response_cost"),
    )


def _is_reply_invalid(error: BaseException) -> bool:
    # A cut-off reply would be cut off again.
    found = lookup(type(error))
    cut_off = type(error).__name__ == "IncompleteOutputException"
    return isinstance(error, ReplyInvalid) or (found is not None and found[0] is ReplyInvalid and not cut_off)


def _root(error: BaseException) -> BaseException:
    while error.__cause__ is not None and type(error).__name__ == "InstructorRetryException":
        error = error.__cause__
    return error


def _stop_when_futile(deadline: Deadline) -> Callable[[tenacity.RetryCallState], bool]:
    def stop(state: tenacity.RetryCallState) -> bool:
        return state.attempt_number >= _TRANSIENT_ATTEMPTS or deadline.remaining_s <= _wait_s(state)

    return stop


def _wait_s(state: tenacity.RetryCallState) -> float:
    # Full jitter; a provider that says how long gets its way.
    error = state.outcome.exception() if state.outcome is not None else None
    told = error.retry_after_s if isinstance(error, GroundwireError) else None
    return told if told is not None else _BACKOFF(state)
