"""The table that turns the libraries' exceptions into ours."""

import email.utils
import inspect
from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest

from service.errors import (
    ContextOverflowed,
    ModelError,
    ModelMisconfigured,
    ModelRateLimited,
    ModelRefused,
    ModelTimedOut,
    ModelUnavailable,
    ReplyInvalid,
)
from service.model.failures import TABLE, FormRejected, lookup, translate
from service.model.libraries import load

MARKER = "marker-7f"
ROWS = {
    "ContextWindowExceededError": ContextOverflowed,
    "ContentPolicyViolationError": ModelRefused,
    "RejectedRequestError": ModelRefused,
    "GuardrailRaisedException": ModelRefused,
    "BlockedPiiEntityError": ModelRefused,
    "ModifyResponseException": ModelRefused,
    "SensitiveDataRouteException": ModelRefused,
    "AuthenticationError": ModelMisconfigured,
    "PermissionDeniedError": ModelMisconfigured,
    "NotFoundError": ModelMisconfigured,
    "LiteLLMUnknownProvider": ModelMisconfigured,
    "ModelNotMappedError": ModelMisconfigured,
    "UnsupportedParamsError": FormRejected,
    "UnprocessableEntityError": FormRejected,
    "BudgetExceededError": ModelMisconfigured,
    "InvalidRequestError": FormRejected,
    "BadRequestError": FormRejected,
    "ImageFetchError": ModelError,
    "VectorStoreSearchError": ModelError,
    "RateLimitError": ModelRateLimited,
    "Timeout": ModelTimedOut,
    "APITimeoutError": ModelTimedOut,
    "ServiceUnavailableError": ModelUnavailable,
    "BadGatewayError": ModelUnavailable,
    "MidStreamFallbackError": ModelUnavailable,
    "InternalServerError": ModelUnavailable,
    "APIConnectionError": ModelUnavailable,
    "APIResponseValidationError": ReplyInvalid,
    "JSONSchemaValidationError": ReplyInvalid,
    "MockException": ModelError,
    "APIStatusError": ModelError,
    "APIError": ModelError,
    "OpenAIError": ModelError,
    "IncompleteOutputException": ReplyInvalid,
    "InstructorRetryException": ReplyInvalid,
    "AsyncValidationError": ReplyInvalid,
    "ResponseParsingError": ReplyInvalid,
    "ProviderError": ModelError,
    "ConfigurationError": ModelMisconfigured,
    "ModeError": ModelMisconfigured,
    "ClientError": ModelMisconfigured,
    "MultimodalError": ModelError,
    "InstructorError": ModelError,
    "ValidationError": ReplyInvalid,
    "JSONDecodeError": ReplyInvalid,
}


@dataclass
class Response:
    """The part of an HTTP response that exceptions carry."""

    headers: dict[str, str] = field(default_factory=dict)


def raised(name: str, message: str = MARKER, **fields: object) -> Exception:
    """An exception of a class with that name, as the libraries raise it."""
    error: Exception = type(name, (Exception,), {})(message)
    for key, value in fields.items():
        setattr(error, key, value)
    return error


def exceptions_of(*modules: object) -> Iterator[type[BaseException]]:
    """Every exception class that a module holds."""
    for module in modules:
        for _, kind in inspect.getmembers(module, inspect.isclass):
            if issubclass(kind, BaseException):
                yield kind


@pytest.mark.parametrize(("name", "ours"), ROWS.items())
def test_every_row(name: str, ours: type[ModelError]) -> None:
    """Each class becomes one of ours, told with the model's name and without its message."""
    error = translate(raised(name), "openai/m")
    assert type(error) is ours
    assert error.message.startswith("openai/m: ")
    assert MARKER not in error.message


def test_no_row_is_untested() -> None:
    """The table above and the table in the code are the same."""
    assert {name: ours for name, (ours, _) in TABLE.items()} == ROWS


def test_no_exception_is_unmapped() -> None:
    """Every exception that a call through the libraries can raise has a row, itself or by a base."""
    import instructor.core.exceptions  # noqa: PLC0415 - slow to load
    import openai  # noqa: PLC0415 - loads only when it is needed

    litellm = load().litellm
    classes = set(exceptions_of(litellm.exceptions, instructor.core.exceptions))
    classes |= {kind for kind in exceptions_of(openai) if issubclass(kind, openai.OpenAIError)}
    unmapped = {kind.__name__ for kind in classes if lookup(kind) is None}
    assert unmapped == set()
    assert len(classes) > 40


@pytest.mark.parametrize(
    ("status", "ours"),
    [
        (200, ModelUnavailable),
        (202, ModelUnavailable),
        (204, ModelUnavailable),
        (400, FormRejected),
        (401, ModelMisconfigured),
        (402, ModelMisconfigured),
        (403, ModelMisconfigured),
        (404, ModelMisconfigured),
        (408, ModelTimedOut),
        (413, ContextOverflowed),
        (418, ModelError),
        (422, FormRejected),
        (429, ModelRateLimited),
        (500, ModelUnavailable),
        (502, ModelUnavailable),
        (503, ModelUnavailable),
        (504, ModelTimedOut),
        (529, ModelUnavailable),
        (None, ModelError),
    ],
)
def test_status_of_plain_errors(status: int | None, ours: type[ModelError]) -> None:
    """An error whose class says nothing is told by its status."""
    assert type(translate(raised("APIError", status_code=status), "m")) is ours


def test_status_before_a_class_guessed_from_words() -> None:
    """A 503 becomes a BadRequestError in litellm when its body says so; the status is right."""
    error = translate(raised("BadRequestError", "invalid_request_error", status_code=503), "m")
    assert type(error) is ModelUnavailable


@pytest.mark.parametrize(
    ("name", "body", "ours"),
    [
        ("BadRequestError", "Prompt is too long: 300000 tokens", ContextOverflowed),
        (
            "BadRequestError",
            "GeminiException - Error converting to valid response block=Expecting value: <html>schema",
            ModelUnavailable,
        ),
        (
            "BadRequestError",
            "The input token count (9) exceeds the maximum number of tokens",
            ContextOverflowed,
        ),
        ("BadRequestError", "blocked by our content filtering policy", ModelRefused),
        ("BadRequestError", "Your credit balance is too low", ModelMisconfigured),
        ("RateLimitError", "insufficient_quota", ModelMisconfigured),
        ("RateLimitError", "too many tokens, please wait", ModelRateLimited),
        ("BadRequestError", "reason: API_KEY_INVALID", ModelMisconfigured),
        ("BadRequestError", "unknown model foo", ModelMisconfigured),
        ("BadRequestError", "'response_format' of type 'json_schema' is not supported", FormRejected),
        ("BadRequestError", "does not support tool use", FormRejected),
        ("BadRequestError", "Failed to parse grammar", FormRejected),
        ("NotFoundError", "No endpoints found that support tool use", FormRejected),
        ("NotFoundError", "context length", ModelMisconfigured),
        ("AuthenticationError", "tool", ModelMisconfigured),
        ("BadRequestError", "max_tokens is too large", ModelError),
        ("BadRequestError", "", FormRejected),
    ],
)
def test_bodies(name: str, body: str, ours: type[ModelError]) -> None:
    """Where class and status say too little, the body decides."""
    assert type(translate(raised(name, body), "m")) is ours


@pytest.mark.parametrize(
    ("header", "seconds"),
    [
        ("7", 7.0),
        ("0.5", 0.5),
        ("-3", 0.0),
        (email.utils.formatdate(1_000_090, usegmt=True), 90.0),
        (email.utils.formatdate(999_000, usegmt=True), 0.0),
        ("soon", None),
        ("inf", None),
        ("nan", None),
        ("", None),
        (None, None),
    ],
)
@pytest.mark.parametrize("place", ["litellm", "response"])
def test_retry_after(header: str | None, seconds: float | None, place: str) -> None:
    """Seconds and HTTP dates are read from where litellm and openai leave the headers."""
    headers = {} if header is None else {"retry-after": header}
    fields = {"litellm_response_headers": headers} if place == "litellm" else {"response": Response(headers)}
    error = translate(raised("RateLimitError", **fields), "m", now=lambda: 1_000_000.0)
    assert error is not None
    assert error.retry_after_s == seconds


def test_ours_stay_ours() -> None:
    """One of our own errors is passed through, and what is nobody's is left alone."""
    ours = ModelRefused("no")
    assert translate(ours, "m") is ours
    assert translate(ZeroDivisionError(), "m") is None
