"""The one table that turns litellm's and instructor's exceptions into ours."""

import email.utils
import time
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

# Class name -> our error and what to tell; looked up along the exception's MRO, so the most specific
# class decides. Names, not classes: this module must load without litellm.
TABLE: Final[dict[str, tuple[type[ModelError], str]]] = {
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
    "UnsupportedParamsError": (ModelError, "the model does not take these parameters"),
    "UnprocessableEntityError": (ModelError, "the provider rejects the request's form"),
    "BudgetExceededError": (ModelMisconfigured, "the spending limit set in litellm is reached"),
    "InvalidRequestError": (ModelError, "the provider rejects the request"),
    "BadRequestError": (ModelError, "the provider rejects the request"),
    "ImageFetchError": (ModelError, "the provider rejects the request"),
    "VectorStoreSearchError": (ModelError, "the provider rejects the request"),
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
    "MultimodalError": (ModelError, "the provider rejects the request"),
    "InstructorError": (ModelError, "the model failed"),
    # pydantic and json, from reading the reply
    "ValidationError": (ReplyInvalid, "the reply does not fit the schema"),
    "JSONDecodeError": (ReplyInvalid, "the reply holds no JSON"),
}

# Some providers send these statuses as a plain APIError.
_BY_STATUS: Final[dict[int, tuple[type[ModelError], str]]] = {
    HTTPStatus.UNAUTHORIZED: TABLE["AuthenticationError"],
    HTTPStatus.FORBIDDEN: TABLE["PermissionDeniedError"],
    HTTPStatus.TOO_MANY_REQUESTS: TABLE["RateLimitError"],
    HTTPStatus.INTERNAL_SERVER_ERROR: TABLE["InternalServerError"],
    HTTPStatus.BAD_GATEWAY: TABLE["BadGatewayError"],
    HTTPStatus.SERVICE_UNAVAILABLE: TABLE["ServiceUnavailableError"],
    HTTPStatus.GATEWAY_TIMEOUT: TABLE["Timeout"],
}
_GENERIC: Final = frozenset({"APIError", "APIStatusError", "OpenAIError"})


def translate(
    error: BaseException, model: str, now: Callable[[], float] = time.time
) -> GroundwireError | None:
    """Our error for one of theirs, or None when it is not theirs.

    The message never repeats theirs: theirs may hold the article, the reply or the key.
    """
    if isinstance(error, GroundwireError):
        return error
    found = lookup(type(error))
    if found is None:
        return None
    ours, what = found
    status = getattr(error, "status_code", None)
    if type(error).__name__ in _GENERIC and status in _BY_STATUS:
        ours, what = _BY_STATUS[status]
    return ours(f"{model}: {what}", retry_after_s=_retry_after_s(error, now))


def lookup(kind: type[BaseException]) -> tuple[type[ModelError], str] | None:
    """The row for an exception class or the nearest of its bases."""
    return next((TABLE[base.__name__] for base in kind.__mro__ if base.__name__ in TABLE), None)


def _retry_after_s(error: Any, now: Callable[[], float]) -> float | None:  # noqa: ANN401 - foreign exception
    headers = getattr(error, "litellm_response_headers", None) or getattr(
        getattr(error, "response", None), "headers", None
    )
    value = (headers or {}).get("retry-after")
    if value is None:
        return None
    try:
        return max(0.0, float(value))
    except ValueError:
        pass  # not seconds: the header's other form is an HTTP date (RFC 9110, 10.2.3)
    try:
        moment = email.utils.parsedate_to_datetime(value)
    except ValueError:
        return None
    return max(0.0, moment.timestamp() - now())
