"""The one table that turns litellm's and instructor's exceptions into ours, by class, status and body."""

import email.utils
import time
import urllib.parse
from collections.abc import Callable
from http import HTTPStatus
from typing import Any, Final

from service.errors import (
    ContextOverflowed,
    GroundwireError,
    ModelError,
    ModelMisconfigured,
    ModelRateLimited,
    ModelRefused,
    ModelTimedOut,
    ModelUnavailable,
    ReplyInvalid,
)


class FormRejected(ModelError):
    """The provider does not take this form of question, or may not: another form may heal it."""


Row = tuple[type[ModelError], str]

# Every form was tried by then, and the provider's words may hold the article.
_REJECTED: Final = (
    "the provider rejects the request; check that the model's name (GROUNDWIRE_MODEL, options.model) is that "
    "of a chat model there, and its address (GROUNDWIRE_API_BASE)"
)

# Class name -> our error and what to tell; looked up along the exception's MRO, so the most specific
# class decides. Names, not classes: this module must load without litellm.
TABLE: Final[dict[str, Row]] = {
    # litellm
    "ContextWindowExceededError": (ContextOverflowed, "the article is longer than the model can read"),
    "ContentPolicyViolationError": (ModelRefused, "the provider declines to answer this content"),
    "RejectedRequestError": (ModelRefused, "the provider rejected the request"),
    "GuardrailRaisedException": (ModelRefused, "a guardrail blocked the request"),
    "BlockedPiiEntityError": (ModelRefused, "a guardrail blocked the request"),
    "ModifyResponseException": (ModelRefused, "a guardrail replaced the reply"),
    "SensitiveDataRouteException": (ModelRefused, "a guardrail blocked the request"),
    "AuthenticationError": (ModelMisconfigured, "the provider rejects the key; check its variable"),
    "PermissionDeniedError": (ModelMisconfigured, "the key may not use this model"),
    "NotFoundError": (ModelMisconfigured, "the provider does not know this model or address"),
    "LiteLLMUnknownProvider": (ModelMisconfigured, "the model name names no provider"),
    "ModelNotMappedError": (ModelMisconfigured, "the model name is not known"),
    "UnsupportedParamsError": (FormRejected, "the model does not take this form of question"),
    "UnprocessableEntityError": (FormRejected, _REJECTED),
    "BudgetExceededError": (ModelMisconfigured, "the spending limit set in litellm is reached"),
    "InvalidRequestError": (FormRejected, _REJECTED),
    "BadRequestError": (FormRejected, _REJECTED),
    "ImageFetchError": (ModelError, _REJECTED),
    "VectorStoreSearchError": (ModelError, _REJECTED),
    "RateLimitError": (ModelRateLimited, "the provider asks to slow down"),
    "Timeout": (ModelTimedOut, "the model did not answer in time"),
    "APITimeoutError": (ModelTimedOut, "the model did not answer in time"),
    "ServiceUnavailableError": (ModelUnavailable, "the provider is unavailable"),
    "BadGatewayError": (ModelUnavailable, "the provider is unavailable"),
    "MidStreamFallbackError": (ModelUnavailable, "the provider broke off its reply"),
    "InternalServerError": (ModelUnavailable, "the provider failed or closed the connection"),
    "APIConnectionError": (ModelUnavailable, "the model cannot be reached"),
    "APIResponseValidationError": (ReplyInvalid, "the provider's reply is not what its API promises"),
    "JSONSchemaValidationError": (ReplyInvalid, "the reply does not fit the schema"),
    "MockException": (ModelError, "the provider failed"),
    "APIStatusError": (ModelError, "the provider failed"),
    "APIError": (ModelError, "the provider failed"),
    "OpenAIError": (ModelError, "the provider failed"),
    # instructor; TokenBudget* and ModeError can only come from our own misuse of it
    "IncompleteOutputException": (ReplyInvalid, "the reply was cut off at its token limit"),
    "InstructorRetryException": (ReplyInvalid, "the reply did not fit, also after asking again"),
    "AsyncValidationError": (ReplyInvalid, "the reply does not fit the schema"),
    "ResponseParsingError": (ReplyInvalid, "the reply holds no JSON"),
    "ProviderError": (ModelError, "the provider failed"),
    "ConfigurationError": (ModelMisconfigured, "the model is not configured"),
    "ModeError": (ModelMisconfigured, "the model does not take this form of question"),
    "ClientError": (ModelMisconfigured, "the model is not configured"),
    "MultimodalError": (ModelError, _REJECTED),
    "InstructorError": (ModelError, "the model failed"),
    # pydantic and json, from reading the reply
    "ValidationError": (ReplyInvalid, "the reply does not fit the schema"),
    "JSONDecodeError": (ReplyInvalid, "the reply holds no JSON"),
}

# A page of some proxy, or nothing: with status 200 litellm calls it an error of the API or a bad request.
_NO_REPLY: Final[Row] = (ModelUnavailable, "what came back is no reply of a model's API")

# litellm makes some of these a plain APIError and, by words in the body, any of them a BadRequestError.
BY_STATUS: Final[dict[int, Row]] = {
    HTTPStatus.OK: _NO_REPLY,
    HTTPStatus.ACCEPTED: _NO_REPLY,
    HTTPStatus.NO_CONTENT: _NO_REPLY,
    HTTPStatus.BAD_REQUEST: TABLE["BadRequestError"],
    HTTPStatus.UNAUTHORIZED: TABLE["AuthenticationError"],
    HTTPStatus.PAYMENT_REQUIRED: (ModelMisconfigured, "the account at the provider has no credit left"),
    HTTPStatus.FORBIDDEN: TABLE["PermissionDeniedError"],
    HTTPStatus.NOT_FOUND: TABLE["NotFoundError"],
    HTTPStatus.REQUEST_TIMEOUT: TABLE["Timeout"],
    HTTPStatus.REQUEST_ENTITY_TOO_LARGE: TABLE["ContextWindowExceededError"],
    HTTPStatus.UNPROCESSABLE_ENTITY: TABLE["UnprocessableEntityError"],
    HTTPStatus.TOO_MANY_REQUESTS: TABLE["RateLimitError"],
    HTTPStatus.INTERNAL_SERVER_ERROR: TABLE["InternalServerError"],
    HTTPStatus.BAD_GATEWAY: TABLE["BadGatewayError"],
    HTTPStatus.SERVICE_UNAVAILABLE: TABLE["ServiceUnavailableError"],
    HTTPStatus.GATEWAY_TIMEOUT: TABLE["Timeout"],
    529: (ModelUnavailable, "the provider is overloaded"),
}
_GENERIC: Final = frozenset({"APIError", "APIStatusError", "OpenAIError"})

# What the body of a rejection says, in words of providers or of litellm; the first row with a phrase decides.
BY_BODY: Final[tuple[tuple[tuple[str, ...], Row], ...]] = (
    (("error converting to valid response",), _NO_REPLY),  # litellm's own words; the page may follow
    (
        (
            "context_length_exceeded",
            "context length",
            "context window",
            "context size",
            "prompt is too long",
            "input is too long",
            "too many tokens",
            "input token count",
            "maximum number of tokens",
        ),
        TABLE["ContextWindowExceededError"],
    ),
    (
        ("insufficient_quota", "credit balance is too low", "billing_hard_limit"),
        BY_STATUS[HTTPStatus.PAYMENT_REQUIRED],
    ),
    (
        ("invalid_api_key", "api key not valid", "api_key_invalid", "incorrect api key"),
        TABLE["AuthenticationError"],
    ),
    (
        (
            "content_policy",
            "content policy",
            "content management policy",
            "content_filter",
            "content filtering",
            "safety system",
            "safety reasons",
            "safety polic",
        ),
        TABLE["ContentPolicyViolationError"],
    ),
    (
        (
            "response_format",
            "response format",
            "json_schema",
            "responseschema",
            "response_schema",
            "output_format",
            "output_config",
            "structured output",
            "tool",
            "function call",
            "schema",
            "grammar",
            "guided",
            "extra_body",
            "extra_forbidden",
            "extra inputs are not permitted",
        ),
        (FormRejected, "the provider does not take this form of question"),
    ),
    (
        ("model_not_found", "invalid model", "unknown model", "no such model", "does not exist"),
        TABLE["NotFoundError"],
    ),
    (
        ("max_tokens", "max_completion_tokens", "max_output_tokens", "temperature"),
        (ModelError, "the model does not take as many tokens, or another setting, as asked for"),
    ),
)
# The rejections whose class says too little: what the body says counts more.
_TOLD_BY_BODY: Final = (FormRejected, ModelRateLimited, ModelMisconfigured)
_BODY_CHARACTERS: Final = 4_000


def translate(
    error: BaseException, model: str, now: Callable[[], float] = time.time, *, address: str | None = None
) -> GroundwireError | None:
    """Our error for one of theirs, or None when it is not theirs.

    The message never repeats theirs: theirs may hold the article, the reply or the key. `address` is
    where the model was looked for, when that is not the provider's own.
    """
    if isinstance(error, GroundwireError):
        return error
    row = lookup(type(error))
    if row is None:
        return None
    status = getattr(error, "status_code", None)
    is_vague = type(error).__name__ in _GENERIC or row[0] is FormRejected
    if is_vague and status in BY_STATUS:
        row = BY_STATUS[status]
    if issubclass(row[0], _TOLD_BY_BODY):
        row = _told_by_body(error, row)
    ours, what = row
    if address is not None and issubclass(ours, ModelUnavailable):
        model = f"{model} at {_without_secrets(address)}"
    return ours(f"{model}: {what}", retry_after_s=_retry_after_s(error, now))


def _without_secrets(address: str) -> str:
    parts = urllib.parse.urlsplit(address)
    return urllib.parse.urlunsplit((parts.scheme, parts.netloc.rpartition("@")[2], parts.path, "", ""))


def lookup(kind: type[BaseException]) -> Row | None:
    """The row for an exception class or the nearest of its bases."""
    return next((TABLE[base.__name__] for base in kind.__mro__ if base.__name__ in TABLE), None)


def _told_by_body(error: BaseException, row: Row) -> Row:
    body = str(getattr(error, "message", None) or error)[:_BODY_CHARACTERS].lower()
    found = next((told for phrases, told in BY_BODY if any(phrase in body for phrase in phrases)), row)
    if issubclass(row[0], FormRejected):
        return found
    # A refused key or a full queue stays what it is, unless it is about money or the form of the question.
    is_money = found is BY_STATUS[HTTPStatus.PAYMENT_REQUIRED]
    is_form = found[0] is FormRejected and row is TABLE["NotFoundError"]
    return found if is_money or is_form else row


def _retry_after_s(error: Any, now: Callable[[], float]) -> float | None:
    headers = getattr(error, "litellm_response_headers", None) or getattr(
        getattr(error, "response", None), "headers", None
    )
    value = (headers or {}).get("retry-after")
    if value is None:
        return None
    try:
        seconds = float(value)
    except ValueError:
        pass  # not seconds: the header's other form is an HTTP date (RFC 9110, 10.2.3)
    else:
        return max(0.0, seconds) if seconds < float("inf") else None
    try:
        moment = email.utils.parsedate_to_datetime(value)
    except ValueError:
        return None
    return max(0.0, moment.timestamp() - now())
