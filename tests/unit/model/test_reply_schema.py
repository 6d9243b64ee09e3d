"""The schemas and grammars that constrain a reply."""

import json
from enum import StrEnum
from typing import Annotated, Any, Literal

import pytest
from pydantic import BaseModel, ConfigDict, Field

from service.model.reply_schema import compact_grammar, strict_format


class Kind(StrEnum):
    """An enum, which pydantic puts into $defs."""

    A = "a"
    B = "b"


class Item(BaseModel):
    """A nested model that is not closed itself."""

    minimum: Annotated[str, Field(min_length=1, max_length=9)]  # named like a keyword
    kind: Annotated[Kind, Field(description="which one")]
    note: str | None = None


class Shape(BaseModel):
    """Everything at once."""

    model_config = ConfigDict(extra="forbid")

    items: Annotated[list[Item], Field(max_length=3)]
    choice: Literal["x", "y"] = "x"
    count: Annotated[int, Field(ge=1, le=9)]


class Open(BaseModel):
    """Names of the model's choice, which no strict mode allows."""

    prices: dict[str, int]


class Tree(BaseModel):
    """Recursive: its schema is a reference."""

    children: list["Tree"]


def schema_of(reply: type[BaseModel], *, bounded: bool = True) -> dict[str, Any]:
    """The schema inside the response format."""
    schema: dict[str, Any] = strict_format(reply, bounded=bounded)["json_schema"]["schema"]
    return schema


def test_strict_schemas() -> None:
    """Every object is closed and every property required; nothing stands beside a reference."""
    schema = schema_of(Shape)
    item = schema["$defs"]["Item"]
    assert schema["additionalProperties"] is False
    assert schema["required"] == ["items", "choice", "count"]
    assert item["additionalProperties"] is False
    assert item["required"] == ["minimum", "kind", "note"]
    assert item["properties"]["kind"] == {"$ref": "#/$defs/Kind"}
    assert "default" not in json.dumps(schema)
    assert schema["properties"]["items"]["maxItems"] == 3
    assert strict_format(Shape, bounded=True)["json_schema"]["strict"] is True
    assert strict_format(Shape, bounded=True)["json_schema"]["name"] == "Shape"


def test_schemas_without_bounds() -> None:
    """Without bounds the same values are described, only not how many or how long."""
    text = json.dumps(schema_of(Shape, bounded=False))
    assert [word for word in ("maxItems", "maxLength", "minLength", "maximum") if word in text] == []
    assert schema_of(Shape, bounded=False)["$defs"]["Item"]["properties"]["minimum"]["type"] == "string"
    assert schema_of(Shape, bounded=False)["$defs"]["Kind"]["enum"] == ["a", "b"]


@pytest.mark.parametrize(("reply", "strict"), [(Shape, True), (Open, False), (Tree, True)])
def test_what_cannot_be_strict(reply: type[BaseModel], *, strict: bool) -> None:
    """A reply with free names is asked for without the strict mode."""
    assert strict_format(reply, bounded=True)["json_schema"]["strict"] is strict


def test_recursive_schemas() -> None:
    """A recursive reply keeps its definitions."""
    schema = schema_of(Tree)
    assert schema["$ref"] == "#/$defs/Tree"
    assert schema["$defs"]["Tree"]["required"] == ["children"]


def test_grammar_without_white_space() -> None:
    """The grammar holds the schema with its bounds and forbids white space between tokens."""
    head, _, body = compact_grammar(Shape).partition("%json ")
    schema = json.loads(body)
    assert head == "%llguidance {}\nstart: "
    assert schema["x-guidance"] == {"whitespace_flexible": False}
    assert {k: v for k, v in schema.items() if k != "x-guidance"} == Shape.model_json_schema()
