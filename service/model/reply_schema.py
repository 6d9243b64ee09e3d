"""The JSON schemas and grammars that constrain a reply on the wire."""

import json
from collections.abc import Iterator
from typing import Any, Final

from pydantic import BaseModel

# Keywords that strict decoders of some providers reject; pydantic checks them on the reply anyway.
_BOUNDS: Final = frozenset(
    "minLength maxLength pattern format minimum maximum exclusiveMinimum exclusiveMaximum multipleOf "
    "minItems maxItems uniqueItems minProperties maxProperties".split()
)
_NAMED: Final = ("properties", "$defs")  # whose keys are names, not keywords


def strict_format(reply: type[BaseModel], *, bounded: bool) -> dict[str, Any]:
    """The `response_format` that holds a provider to the schema, with or without bounds on its values."""
    schema = _strict(reply.model_json_schema(), bounded=bounded)
    return {
        "type": "json_schema",
        "json_schema": {"name": reply.__name__, "schema": schema, "strict": not _is_open(schema)},
    }


def compact_grammar(reply: type[BaseModel]) -> str:
    """A llama.cpp grammar for a reply without white space (which would be a third of the tokens)."""
    schema = {**reply.model_json_schema(), "x-guidance": {"whitespace_flexible": False}}
    return "%llguidance {}\nstart: %json " + json.dumps(schema)


def _strict(node: Any, *, bounded: bool) -> Any:
    """The same schema with every object closed and every property required, as strict modes demand."""
    if isinstance(node, list):
        return [_strict(item, bounded=bounded) for item in node]
    if not isinstance(node, dict):
        return node
    kept: dict[str, Any] = {}
    for key, value in node.items():
        if key in _NAMED and isinstance(value, dict):
            kept[key] = {name: _strict(inner, bounded=bounded) for name, inner in value.items()}
        elif key != "default" and (bounded or key not in _BOUNDS):
            kept[key] = value if key in {"enum", "const", "required"} else _strict(value, bounded=bounded)
    if "properties" in kept:
        kept.setdefault("additionalProperties", False)
        kept["required"] = list(kept["properties"])
    if "$ref" in kept:
        return {key: kept[key] for key in ("$ref", "$defs") if key in kept}  # strict: nothing beside it
    return kept


def _is_open(schema: dict[str, Any]) -> bool:
    """Whether some object takes names of the model's choice, which strict modes cannot."""
    return any(
        node.get("type") == "object" and node.get("additionalProperties") is not False
        for node in _nodes(schema)
    )


def _nodes(node: Any) -> Iterator[dict[str, Any]]:
    if isinstance(node, dict):
        yield node
        for key, value in node.items():
            for inner in value.values() if key in _NAMED and isinstance(value, dict) else (value,):
                yield from _nodes(inner)
    elif isinstance(node, list):
        for item in node:
            yield from _nodes(item)
