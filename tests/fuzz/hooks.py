"""What schemathesis cannot know: lines of JSON as bodies and answers, and that fuzzing calls no strangers."""

import json
from typing import Any

import schemathesis

from schemas.jobs import JobResult

NDJSON = "application/x-ndjson"


@schemathesis.serializer(NDJSON)
def write_lines(_: schemathesis.SerializationContext, value: Any) -> bytes:  # noqa: ANN401 - any JSON
    """A generated text as it is."""
    return value.encode("utf-8", "surrogatepass") if isinstance(value, str) else json.dumps(value).encode()


@schemathesis.deserializer(NDJSON)
def read_lines(_: schemathesis.DeserializationContext, response: schemathesis.Response) -> Any:  # noqa: ANN401
    """The text, once every line was found to be a result."""
    for line in response.content.splitlines():
        JobResult.model_validate_json(line)
    return response.content.decode()


@schemathesis.hook
def map_body(_: schemathesis.HookContext, body: Any) -> Any:  # noqa: ANN401 - any JSON
    """The same without the webhook: a made-up address may be somebody's."""
    if isinstance(body, dict):
        return {name: value for name, value in body.items() if name != "webhook"}
    return body


@schemathesis.hook
def map_query(_: schemathesis.HookContext, query: Any) -> Any:  # noqa: ANN401 - any parameters
    """The same without the webhook."""
    return {name: value for name, value in query.items() if name != "webhook"} if query else query
