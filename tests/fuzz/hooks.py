"""What a schema cannot say: lines of JSON, texts with words, and that fuzzing calls no strangers."""

import json
import unicodedata
from collections.abc import Callable
from typing import Any

import pydantic
import schemathesis

from schemas.jobs import JobMode, JobResult, WebhookTarget
from tests.fuzz.cancelling import CancelledJobsStayOver
from tests.fuzz.freeing import use_after_free

__all__ = ["CancelledJobsStayOver", "use_after_free"]  # on by being registered

NDJSON = "application/x-ndjson"
_LONGEST = 2083  # of an HttpUrl
_LONGEST_MODEL = 200
_ADDRESS = pydantic.TypeAdapter(pydantic.AnyHttpUrl)


@schemathesis.serializer(NDJSON)
def write_lines(_: schemathesis.SerializationContext, value: Any) -> bytes:
    """What was generated as it is."""
    return value.encode("utf-8", "surrogatepass") if isinstance(value, str) else json.dumps(value).encode()


@schemathesis.deserializer(NDJSON)
def read_lines(_: schemathesis.DeserializationContext, response: schemathesis.Response) -> Any:
    """The text, once every line was found to be a result."""
    for line in response.content.splitlines():
        JobResult.model_validate_json(line)
    return response.content.decode()


@schemathesis.hook
def map_body(_: schemathesis.HookContext, body: Any) -> Any:
    """Lines of JSON where the schema says only that it is text: each generated line is an article's."""
    if isinstance(body, str):
        return "\n".join(json.dumps({"text": f"It says: {line}"}) for line in body.splitlines() or ("",))
    return body


@schemathesis.hook
def filter_body(_: schemathesis.HookContext, body: Any) -> bool:
    """Leave out articles of blanks and control characters alone, which no schema tells from others."""
    found = body.get("articles", [body]) if isinstance(body, dict) else None
    given = [each.get("text") for each in found if isinstance(each, dict)] if isinstance(found, list) else ()
    return all(_has_words(text) for text in given if isinstance(text, str))


@schemathesis.hook
def before_call(_: schemathesis.HookContext, case: schemathesis.Case[Any], __: dict[str, Any]) -> None:
    """Ask no provider, for there is none, and no webhook that would be called: it may be somebody's.

    Jobs are strict: others take what is valid and leave out the rest, which no schema can say.
    """
    if isinstance(case.query, dict):
        case.query = _harmless(case.query, _may_be_called)
        if case.media_type != NDJSON:  # no schema says with which body a parameter goes
            case.query = {name: value for name, value in case.query.items() if not _is_of_lines(name, value)}
    if isinstance(case.body, dict):
        case.body = _harmless(case.body, _is_whole)
        options = case.body.get("options", {})
        if "articles" in case.body and isinstance(options, dict):
            given = options.get("strict", True)
            strict = {"strict": True if given is False else given}  # what is neither stays
            case.body["options"] = _harmless(options, _is_whole) | strict


def _harmless(given: dict[str, Any], is_called: Callable[[object], bool]) -> dict[str, Any]:
    kept = {name: value for name, value in given.items() if name != "webhook" or not is_called(value)}
    return kept | ({"mode": "calls"} if kept.get("mode") == "provider_batch" else {})


def _is_of_lines(name: str, value: object) -> bool:
    """Whether it is a parameter that NDJSON may have, as documented."""
    if not isinstance(value, str):
        return False
    return (name == "model" and 0 < len(value) <= _LONGEST_MODEL) or (
        name == "mode" and value in set(JobMode)
    )


def _has_words(text: str) -> bool:
    return any(unicodedata.category(character)[0] in "LNPS" for character in text)


def _may_be_called(url: object) -> bool:
    """Whether it is an address as documented: an HttpUrl, but for the slash that pydantic adds and counts."""
    if not isinstance(url, str) or len(url) > _LONGEST:
        return False
    try:
        _ADDRESS.validate_python(url)
    except pydantic.ValidationError:
        return False
    return True


def _is_whole(webhook: object) -> bool:
    if not isinstance(webhook, dict) or not _may_be_called(webhook.get("url")):
        return False
    try:
        WebhookTarget.model_validate(webhook | {"url": "https://hook.example/"})
    except pydantic.ValidationError:
        return False
    return True
