"""Makes the smallest value that a JSON Schema takes, so that any question gets a well-formed reply."""

from collections.abc import Callable, Mapping
from typing import Any, Final

_MAX_DEPTH: Final = 32
_FORMATS: Final = {
    "date": "2024-01-02",
    "date-time": "2024-01-02T03:04:05Z",
    "time": "03:04:05Z",
    "email": "someone@news.example",
    "uri": "https://news.example/",
    "uuid": "00000000-0000-4000-8000-000000000000",
}


def instance_of(schema: Mapping[str, Any], *, items: int = 0, text: str = "text") -> Any:
    """A value that fits: the first of every choice, null where it may be, lists of `items` or what they need.

    Patterns of strings are not followed; a string is `text`, cut or repeated to its bounds.
    """
    return _Maker(schema, items, text).make(schema, 0)


class _Maker:
    def __init__(self, root: Mapping[str, Any], items: int, text: str) -> None:
        self._root = root
        self._items = items
        self._text = text
        self._by_type: dict[str, Callable[[Mapping[str, Any], int], Any]] = {
            "object": self._object,
            "array": self._array,
            "string": self._string,
            "integer": _integer,
            "number": _integer,
            "boolean": lambda _schema, _depth: True,
            "null": lambda _schema, _depth: None,
        }

    def make(self, schema: Any, depth: int) -> Any:
        if not isinstance(schema, Mapping) or depth > _MAX_DEPTH:
            return None
        for keyword, maker in _KEYWORDS:
            if schema.get(keyword) is not None:
                return maker(self, schema, depth + 1)
        kind = schema.get("type", "object" if "properties" in schema else "null")
        if isinstance(kind, list):
            kind = "null" if "null" in kind else kind[0]
        return self._by_type[kind](schema, depth + 1) if kind in self._by_type else None

    def referred(self, schema: Mapping[str, Any], depth: int) -> Any:
        return self.make(self._resolve(schema["$ref"]), depth)

    def merged(self, schema: Mapping[str, Any], depth: int) -> Any:
        parts = [self._seen(part) for part in schema["allOf"]]
        together = {key: value for part in parts for key, value in part.items()}
        return self.make({**schema, **together, "allOf": None}, depth)

    def chosen(self, schema: Mapping[str, Any], depth: int) -> Any:
        choices = schema.get("anyOf") or schema["oneOf"]
        nulls = [choice for choice in choices if choice.get("type") == "null"]
        return self.make((nulls or choices)[0], depth)

    def _seen(self, schema: Mapping[str, Any]) -> Mapping[str, Any]:
        return self._resolve(schema["$ref"]) if "$ref" in schema else schema

    def _resolve(self, reference: str) -> Mapping[str, Any]:
        found: Any = self._root
        for part in reference.removeprefix("#").split("/"):
            if part:
                found = found.get(part.replace("~1", "/").replace("~0", "~"), {})
        return found if isinstance(found, Mapping) else {}

    def _object(self, schema: Mapping[str, Any], depth: int) -> dict[str, Any]:
        properties = schema.get("properties", {})
        wanted = schema.get("required", properties)
        return {name: self.make(properties.get(name), depth) for name in wanted}

    def _array(self, schema: Mapping[str, Any], depth: int) -> list[Any]:
        prefix = schema.get("prefixItems", [])
        if prefix:
            return [self.make(item, depth) for item in prefix]
        count = max(schema.get("minItems", 0), min(self._items, schema.get("maxItems", self._items)))
        return [self.make(schema.get("items"), depth) for _ in range(count)]

    def _string(self, schema: Mapping[str, Any], _depth: int) -> str:
        if schema.get("format") in _FORMATS:
            return _FORMATS[schema["format"]]
        text, shortest = self._text, schema.get("minLength", 0)
        while len(text) < shortest:
            text += self._text
        return text[: schema.get("maxLength", len(text))]


def _integer(schema: Mapping[str, Any], _depth: int) -> int:
    low = schema.get("minimum", schema.get("exclusiveMinimum", 0 if "maximum" not in schema else None))
    if low is None:
        return int(min(0, schema["maximum"]))
    if "exclusiveMinimum" in schema and "minimum" not in schema:
        low += 1
    step = schema.get("multipleOf")
    return int(low if not step else -(-low // step) * step)


# The first that a schema has decides.
_KEYWORDS: Final[tuple[tuple[str, Callable[[_Maker, Mapping[str, Any], int], Any]], ...]] = (
    ("$ref", _Maker.referred),
    ("const", lambda _maker, schema, _depth: schema["const"]),
    ("enum", lambda _maker, schema, _depth: schema["enum"][0]),
    ("allOf", _Maker.merged),
    ("anyOf", _Maker.chosen),
    ("oneOf", _Maker.chosen),
)
