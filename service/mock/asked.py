"""What a request asks: its model, its words, and the shape in which it wants the answer."""

import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, auto
from typing import Any, Final

from pydantic_core import from_json

_GRAMMAR_SCHEMA: Final = "%json "
_DECODER: Final = json.JSONDecoder()
_OPENING: Final = re.compile(r'\{\s*"')
_MAX_TRIES: Final = 40


class RequestUnusable(Exception):
    """The body is not a chat completion request; the message says why."""


class Form(Enum):
    """Where the answer goes."""

    TEXT = auto()
    JSON = auto()
    TOOL = auto()


@dataclass(frozen=True, slots=True)
class Asked:
    """One chat completion request."""

    model: str
    prompt: str  # the text of all messages
    digest: str  # sha256 of the last message of the user
    form: Form
    shape: str | None  # the name of the schema or tool
    schema: Mapping[str, Any] | None
    is_streamed: bool
    wants_usage: bool


def read_request(body: bytes) -> Asked:
    """Read the body of a chat completion.

    Raises:
        RequestUnusable: when it is none.
    """
    try:
        request = from_json(body)
    except ValueError as error:
        raise RequestUnusable(f"We could not parse the JSON body of your request: {error}") from None
    if not isinstance(request, dict):
        raise RequestUnusable("The body of your request is no JSON object.")
    model, messages = request.get("model"), request.get("messages")
    if not isinstance(model, str) or not model:
        raise RequestUnusable("you must provide a model parameter")
    if not isinstance(messages, list) or not messages or not all(isinstance(m, dict) for m in messages):
        raise RequestUnusable("Missing required parameter: 'messages'.")
    texts = [_text(message.get("content")) for message in messages]
    prompt = "\n\n".join(texts)
    last = next(
        (
            text
            for text, m in zip(reversed(texts), reversed(messages), strict=True)
            if m.get("role") == "user"
        ),
        texts[-1],
    )
    form, shape, schema = _shape(request, prompt)
    options = request.get("stream_options")
    return Asked(
        model=model,
        prompt=prompt,
        digest=hashlib.sha256(last.encode("utf-8", "surrogatepass")).hexdigest(),
        form=form,
        shape=shape,
        schema=schema,
        is_streamed=request.get("stream") is True,
        wants_usage=isinstance(options, dict) and options.get("include_usage") is True,
    )


def _text(content: Any) -> str:
    if isinstance(content, str):
        return content
    if isinstance(content, list):
        return "".join(str(part.get("text", "")) for part in content if isinstance(part, dict))
    return ""


def _shape(request: dict[str, Any], prompt: str) -> tuple[Form, str | None, Mapping[str, Any] | None]:
    tools = request.get("tools")
    if tools and request.get("tool_choice") != "none":
        tool = _chosen(tools, request.get("tool_choice"))
        return Form.TOOL, str(tool.get("name", "")), _object(tool.get("parameters")) or {}
    wanted = _object(request.get("response_format")) or {}
    if wanted.get("type") == "json_schema":
        named = _object(wanted.get("json_schema")) or {}
        return Form.JSON, str(named.get("name", "")), _object(named.get("schema")) or {}
    grammar = request.get("grammar")
    if isinstance(grammar, str) and _GRAMMAR_SCHEMA in grammar:
        schema = _object(_parse_first(grammar.partition(_GRAMMAR_SCHEMA)[2])) or {}
        return Form.JSON, _title(schema), schema
    # Whoever asks for JSON without a schema usually writes the schema into the prompt.
    told = _told_in(prompt)
    if told is not None or wanted.get("type") == "json_object":
        return Form.JSON, _title(told or {}), told or {"type": "object"}
    return Form.TEXT, None, None


def _chosen(tools: list[Any], choice: Any) -> Mapping[str, Any]:
    functions = [_object(_object(tool, "function")) or {} for tool in tools]
    name = (_object(_object(choice), "function") or {}).get("name")
    return next((f for f in functions if f.get("name") == name), functions[0])


def _object(value: Any, key: str | None = None) -> Any:
    found = value.get(key) if key is not None and isinstance(value, dict) else value
    return found if isinstance(found, dict) else None


def _title(schema: Mapping[str, Any]) -> str | None:
    title = schema.get("title")
    return title if isinstance(title, str) else None


def _told_in(prompt: str) -> Mapping[str, Any] | None:
    """The JSON Schema that stands in the prompt, when one does."""
    end = prompt.rfind('"properties"')
    for opening, _ in zip(_OPENING.finditer(prompt, 0, max(end, 0)), range(_MAX_TRIES), strict=False):
        found = _object(_parse_first(prompt, opening.start()))
        if found is not None and "properties" in found:
            return dict(found)
    return None


def _parse_first(text: str, start: int = 0) -> Any:
    try:
        return _DECODER.raw_decode(text, start)[0]
    except (ValueError, RecursionError):
        return None
