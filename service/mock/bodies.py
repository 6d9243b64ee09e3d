"""The bytes of HTTP responses as OpenAI-compatible servers send them."""

import json
from collections.abc import Iterator
from http.client import responses as phrases
from typing import Any, Final

from service.mock.asked import Asked, Form

_CHARACTERS_A_TOKEN: Final = 4
_CREATED: Final = 1_700_000_000
_DELTA_CHARACTERS: Final = 24
_JSON: Final = "application/json"


def response(status: int, body: bytes, media_type: str = _JSON, headers: tuple[str, ...] = ()) -> bytes:
    """A whole response with its length."""
    lines = (
        f"HTTP/1.1 {status} {phrases.get(status, 'Unknown')}",
        f"content-type: {media_type}",
        f"content-length: {len(body)}",
        *headers,
    )
    return "\r\n".join((*lines, "", "")).encode("latin-1") + body


def json_response(status: int, value: object, headers: tuple[str, ...] = ()) -> bytes:
    """A whole response with a JSON value."""
    return response(status, json.dumps(value, ensure_ascii=False).encode(), headers=headers)


def error_response(
    status: int, message: str, kind: str, code: str | None = None, headers: tuple[str, ...] = ()
) -> bytes:
    """An error as OpenAI words it."""
    error = {"message": message, "type": kind, "param": None, "code": code}
    return json_response(status, {"error": error}, headers)


def message_of(asked: Asked, content: str | None, call_id: str, refusal: str | None = None) -> dict[str, Any]:
    """The assistant's message, the content where the request wants it."""
    message: dict[str, Any] = {"role": "assistant", "content": content, "refusal": refusal}
    if asked.form is Form.TOOL and content is not None:
        call = {
            "id": call_id,
            "type": "function",
            "function": {"name": asked.shape or "", "arguments": content},
        }
        message |= {"content": None, "tool_calls": [call]}
    return message


def usage_of(asked: Asked, content: str | None) -> dict[str, int]:
    """Tokens, by a rule of thumb: four characters each."""
    read = -(-len(asked.prompt) // _CHARACTERS_A_TOKEN)
    written = -(-len(content or "") // _CHARACTERS_A_TOKEN)
    return {"prompt_tokens": read, "completion_tokens": written, "total_tokens": read + written}


def completion(
    asked: Asked, completion_id: str, messages: list[dict[str, Any]], finish: str, usage: dict[str, int]
) -> dict[str, Any]:
    """A chat completion."""
    return {
        "id": completion_id,
        "object": "chat.completion",
        "created": _CREATED,
        "model": asked.model,
        "choices": [
            {"index": n, "message": message, "logprobs": None, "finish_reason": finish}
            for n, message in enumerate(messages)
        ],
        "usage": usage,
    }


STREAM_HEAD: Final = (
    b"HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\ncache-control: no-cache\r\n"
    b"transfer-encoding: chunked\r\n\r\n"
)
STREAM_END: Final = b"0\r\n\r\n"


def stream_of(asked: Asked, whole: dict[str, Any]) -> Iterator[bytes]:
    """The same completion as server-sent events, each a chunk of the transfer encoding."""
    shell = {key: whole[key] for key in ("id", "created", "model")} | {"object": "chat.completion.chunk"}

    def event(choices: list[dict[str, Any]], **more: Any) -> bytes:
        return _chunk(f"data: {json.dumps({**shell, 'choices': choices, **more}, ensure_ascii=False)}\n\n")

    for choice in whole["choices"]:
        for delta in _deltas(choice["message"]):
            yield event([{"index": choice["index"], "delta": delta, "finish_reason": None}])
        yield event([{"index": choice["index"], "delta": {}, "finish_reason": choice["finish_reason"]}])
    if asked.wants_usage:
        yield event([], usage=whole["usage"])
    yield _chunk("data: [DONE]\n\n")


def _deltas(message: dict[str, Any]) -> Iterator[dict[str, Any]]:
    yield {"role": "assistant", "content": ""}
    for piece in _pieces(message["content"]):
        yield {"content": piece}
    for piece in _pieces(message["refusal"]):
        yield {"refusal": piece}
    for n, call in enumerate(message.get("tool_calls", ())):
        function = call["function"]
        yield {"tool_calls": [{**call, "index": n, "function": {"name": function["name"], "arguments": ""}}]}
        for piece in _pieces(function["arguments"]):
            yield {"tool_calls": [{"index": n, "function": {"arguments": piece}}]}


def _pieces(text: str | None) -> Iterator[str]:
    for start in range(0, len(text or ""), _DELTA_CHARACTERS):
        yield (text or "")[start : start + _DELTA_CHARACTERS]


def _chunk(text: str) -> bytes:
    data = text.encode()
    return b"%x\r\n%b\r\n" % (len(data), data)
