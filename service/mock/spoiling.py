"""Spoils the words of a good reply in one of the ways that models are known for."""

import json
from collections.abc import Callable, Mapping
from typing import Any, Final

from service.mock.script import FaultKind


def wrong_type(content: str) -> str:
    """The first field gets a value of another type."""
    return _changed(content, lambda fields, first: fields | {first: _other_type(fields[first])})


def missing_field(content: str) -> str:
    """The first field is left out."""
    return _changed(content, lambda fields, first: {k: v for k, v in fields.items() if k != first})


def extra_field(content: str) -> str:
    """A field that nobody asked for comes with the others."""
    return _changed(content, lambda fields, _: fields | {"commentary": "Here is what I found."})


def twice(content: str) -> str:
    """Every item of every list stands there twice."""
    try:
        value = json.loads(content)
    except ValueError:
        return content
    return json.dumps(_doubled(value), ensure_ascii=False)


SPOILERS: Final[Mapping[FaultKind, Callable[[str], str]]] = {
    FaultKind.FENCED: lambda content: f"```json\n{content}\n```",
    FaultKind.PROSE: lambda content: (
        f"Sure! Here is the JSON that you asked for:\n\n{content}\n\nAnything else?"
    ),
    FaultKind.NOT_JSON: lambda _: "The article is about trade policy. It names several actors.",
    FaultKind.WRONG_TYPE: wrong_type,
    FaultKind.MISSING_FIELD: missing_field,
    FaultKind.EXTRA_FIELD: extra_field,
}


def _changed(content: str, change: Callable[[dict[str, Any], str], dict[str, Any]]) -> str:
    try:
        value = json.loads(content)
    except ValueError:
        return content
    if not isinstance(value, dict) or not value:
        return json.dumps({"value": value}, ensure_ascii=False)
    return json.dumps(change(value, next(iter(value))), ensure_ascii=False)


def _other_type(value: Any) -> Any:
    return {"value": value} if isinstance(value, str | int | float | None) else "several"


def _doubled(value: Any) -> Any:
    if isinstance(value, list):
        return [_doubled(item) for item in value for _ in (1, 2)]
    if isinstance(value, dict):
        return {key: _doubled(item) for key, item in value.items()}
    return value
