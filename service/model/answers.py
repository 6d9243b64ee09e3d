"""Reads what a model answered, and says in few words why a reply does not fit."""

import json
from typing import Any, Final

import pydantic

from service.errors import ModelRefused, ReplyCutOff, ReplyInvalid
from service.model.forms import Form, Prepared
from service.model.libraries import Libraries

_MAX_REASONS: Final = 8
_MAX_PLACE: Final = 80
_MAX_REASON: Final = 200
# All that instructor and pydantic raise over a reply of whatever shape.
_UNREADABLE: Final = (ValueError, TypeError, AttributeError, LookupError, AssertionError, RecursionError)


class Unfit(ReplyInvalid):
    """The reply does not fit; `why` is for the model, and repeats nothing of the reply or the article."""

    def __init__(self, message: str, why: str | None) -> None:
        super().__init__(message)
        self.why = why  # None: there is no reply to talk about


def read(response: Any, prepared: Prepared, model: str, libraries: Libraries) -> pydantic.BaseModel:
    """The reply as the model that was asked for.

    Raises:
        ModelRefused: when the model or its provider declines.
        ReplyCutOff: when the reply ended at its token limit.
        Unfit: when it is empty or does not fit.
    """
    choices = getattr(response, "choices", None)
    message = getattr(choices[0], "message", None) if choices else None
    if not choices or message is None:
        raise Unfit(f"{model}: the reply is empty", why=None)
    _check_refusal(choices[0], message, model)
    if choices[0].finish_reason == "length":
        raise ReplyCutOff(f"{model}: the reply was cut off at its token limit")
    content = getattr(message, "content", None)
    if not content and not getattr(message, "tool_calls", None):
        raise Unfit(f"{model}: the reply is empty", why=None)
    try:
        return _parse(response, prepared, prepared.mode, libraries)
    except _UNREADABLE as error:
        first = error
    if content and prepared.form is not Form.MARKDOWN_JSON:
        # Servers that ignore the form asked for answer with prose or a fence around the JSON.
        try:
            return _parse(response, prepared, libraries.mode.MD_JSON, libraries)
        except _UNREADABLE as error:
            first = error if _is_about_fields(error) else first
    raise Unfit(f"{model}: the reply does not fit the schema", explain(first, prepared)) from None


def explain(error: BaseException, prepared: Prepared) -> str:
    """The reason for the model: places and rules, without the values that stand there."""
    if not isinstance(error, pydantic.ValidationError) or not _is_about_fields(error):
        schema = json.dumps(prepared.reply.model_json_schema(), ensure_ascii=False)
        return f"This is not JSON. Answer with one JSON object of this schema and nothing else: {schema}"
    problems = error.errors(include_url=False, include_context=False, include_input=False)
    lines = [
        f"{'.'.join(str(part) for part in problem['loc'])[:_MAX_PLACE]}: {problem['msg'][:_MAX_REASON]}"
        for problem in problems[:_MAX_REASONS]
    ]
    if len(problems) > _MAX_REASONS:
        lines.append(f"and {len(problems) - _MAX_REASONS} more of the kind")
    return "\n".join(lines)


def _parse(response: Any, prepared: Prepared, mode: Any, libraries: Libraries) -> pydantic.BaseModel:
    # `from_response` would search the model's classes for async validators before each reply.
    parser = libraries.mode_registry.get_handlers(libraries.provider.OPENAI, mode).response_parser
    value: pydantic.BaseModel = parser(
        response=response,
        response_model=prepared.reader,
        validation_context=None,
        strict=False,
        stream=False,
        is_async=False,
    )
    return value


def _is_about_fields(error: BaseException) -> bool:
    return isinstance(error, pydantic.ValidationError) and error.errors()[0]["type"] != "json_invalid"


def _check_refusal(choice: Any, message: Any, model: str) -> None:
    fields = getattr(message, "provider_specific_fields", None) or {}
    if getattr(message, "refusal", None) or fields.get("refusal"):
        raise ModelRefused(f"{model}: the model refuses to answer")
    # litellm's one word for SAFETY, refusal, guardrail_intervened and the like of every provider.
    if choice.finish_reason == "content_filter":
        raise ModelRefused(f"{model}: the provider declines to answer this content")
