"""Requests as OpenAI clients send them, and the stand-in's answers without a socket."""

import json
from typing import Any

from service.mock.answers import Ending, Sent
from service.mock.connection import Request
from service.mock.script import read_script
from service.mock.standin import StandIn

SCHEMA = {
    "type": "object",
    "properties": {"country": {"type": "string"}, "rates": {"type": "array", "items": {"type": "integer"}}},
    "required": ["country", "rates"],
}
AS_JSON: dict[str, Any] = {
    "response_format": {"type": "json_schema", "json_schema": {"name": "Tariff", "schema": SCHEMA}}
}
AS_TOOL: dict[str, Any] = {
    "tools": [{"type": "function", "function": {"name": "Tariff", "parameters": SCHEMA}}]
}


def standin(script: Any = None) -> StandIn:
    """A stand-in that follows a script."""
    return StandIn(read_script(script))


def request(prompt: str = "Which tariff?", model: str = "mock", **more: Any) -> Request:
    """A request for a chat completion."""
    body = {"model": model, "messages": [{"role": "user", "content": prompt}], **more}
    return Request("POST", "/v1/chat/completions", json.dumps(body).encode())


def sent(answer: Sent) -> tuple[int, dict[str, str], bytes]:
    """Status, headers and body of an answer that was sent whole."""
    assert answer.ending is Ending.KEPT
    head, _, body = b"".join(data for _, data in answer.steps).partition(b"\r\n\r\n")
    first, *lines = head.decode().split("\r\n")
    headers = dict(line.split(": ", 1) for line in lines)
    return int(first.split()[1]), headers, body


def told(answer: Sent) -> dict[str, Any]:
    """The JSON of an answer."""
    value: dict[str, Any] = json.loads(sent(answer)[2])
    return value


def words(answer: Sent) -> Any:
    """What the assistant says."""
    return told(answer)["choices"][0]["message"]["content"]
